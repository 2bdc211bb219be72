//! A fitted model as a value.
//!
//! The image is a head of two words (number of processes, as_of; penalty), then the processes one after the other, that of
//! purchases first: each three words (process, family, status, what is known, number n of parameters; customers;
//! log-likelihood), n parameters, and the lower triangle of their covariance. What a score reads is found by an addition.

use crate::error::{Error, Result};
use crate::maths::intervals::z_of;
use crate::maths::linear::Matrix;
use crate::models::estimate::{Estimate, Fitted, Process, Status};
use crate::models::family::{Family, Unit};
use crate::models::registry;
use crate::models::terms::TimeUnit;
use crate::states::flat::Flat;

/// A fitted model as plain fields: the processes in their order, that of purchases first.
#[derive(Debug, Clone)]
pub struct Model {
    pub as_of: Option<i32>,
    pub penalty: f64,
    pub processes: Vec<Fitted>,
}

impl Model {
    pub fn process(&self, process: Process) -> Option<&Fitted> {
        self.processes.iter().find(|fitted| fitted.process == process)
    }

    /// The image.
    pub fn words(&self) -> Vec<u64> {
        let flags = self.processes.len() as u64 | if self.as_of.is_some() { AS_OF } else { 0 };
        let mut words = vec![flags | u64::from(self.as_of.unwrap_or(0) as u32) << 32, self.penalty.to_bits()];
        self.processes.iter().for_each(|fitted| write(fitted, &mut words));
        words
    }
}

const HEAD: usize = 2;
const AS_OF: u64 = 1 << 8;

/// Words of a process before its parameters.
const PROCESS_HEAD: usize = 3;
const CUSTOMERS: u64 = 1 << 24;
const LOG_LIKELIHOOD: u64 = 1 << 25;
const PARAMETERS: u64 = 1 << 26;
const COVARIANCE: u64 = 1 << 27;

/// Words of a process of `n` parameters.
#[inline]
const fn words_of(n: usize) -> usize {
    PROCESS_HEAD + n + n * (n + 1) / 2
}

fn write(fitted: &Fitted, words: &mut Vec<u64>) {
    let Fitted { process, family, estimate } = fitted;
    let n = family.parameters().len();
    let known = |is: bool, bit: u64| if is { bit } else { 0 };
    words.push(
        *process as u64
            | u64::from(registry::code(*family)) << 8
            | (estimate.status as u64) << 16
            | known(estimate.customers.is_some(), CUSTOMERS)
            | known(estimate.log_likelihood.is_some(), LOG_LIKELIHOOD)
            | known(estimate.parameters.is_some(), PARAMETERS)
            | known(estimate.covariance.is_some(), COVARIANCE)
            | (n as u64) << 32,
    );
    words.push(estimate.customers.unwrap_or(0) as u64);
    words.push(estimate.log_likelihood.unwrap_or(0.0).to_bits());
    let parameter = |at: usize| estimate.parameters.as_ref().map_or(0.0, |parameters| parameters[at]);
    let covariance = |row: usize, column: usize| estimate.covariance.as_ref().map_or(0.0, |rows| rows[row][column]);
    words.extend((0..n).map(|at| parameter(at).to_bits()));
    words.extend((0..n).flat_map(|row| (0..=row).map(move |column| covariance(row, column).to_bits())));
}

/// A process within an image. Its words are known to be those of a process that this release knows; they are read when they
/// are asked for, so that reading a model costs next to nothing.
#[derive(Debug, Clone, Copy)]
pub struct FittedRef<'a> {
    pub family: &'static dyn Family,
    words: &'a [u64],
}

/// The part of an image that this release does not know, and the code found there.
struct Unknown(&'static str, u64);

impl Unknown {
    #[cold]
    fn error(self) -> Error {
        let Self(what, code) = self;
        Error::from_newer(ModelImage::NAME, format_args!("{what} {}", code as u8))
    }
}

impl<'a> FittedRef<'a> {
    /// The process at the beginning of these words, and the words after it.
    #[inline(always)]
    fn read(words: &'a [u64], process: Process) -> Result<(Self, &'a [u64]), Unknown> {
        let head = words.first().copied().unwrap_or(0);
        if head as u8 != process as u8 {
            return Err(Unknown("process", head));
        }
        if Status::from_repr((head >> 16) as u8).is_none() {
            return Err(Unknown("status", head >> 16));
        }
        let Some(family) = registry::by_code((head >> 8) as u8) else { return Err(Unknown("family", head >> 8)) };
        if head >> 48 != 0 {
            return Err(Unknown("flags", head >> 48));
        }
        let n = (head >> 32) as u16 as usize;
        match words.split_at_checked(words_of(n)) {
            Some((words, rest)) if n == family.parameters().len() => Ok((Self { family, words }, rest)),
            _ => Err(Unknown("number of parameters", head >> 32)),
        }
    }

    pub fn status(self) -> Status {
        // Any other was refused when it was read.
        Status::from_repr((self.words[0] >> 16) as u8).unwrap_or(Status::NotConverged)
    }

    #[inline]
    fn knows(self, bit: u64) -> bool {
        self.words[0] & bit != 0
    }

    fn n(self) -> usize {
        self.family.parameters().len()
    }

    #[inline]
    pub fn parameters(self) -> Option<&'a [f64]> {
        self.knows(PARAMETERS).then(|| bytemuck::cast_slice(&self.words[PROCESS_HEAD..][..self.n()]))
    }

    pub fn covariance(self) -> Option<Matrix> {
        let lower = &self.words[PROCESS_HEAD + self.n()..];
        let entry = |row: usize, column: usize| {
            let (row, column) = (row.max(column), row.min(column));
            f64::from_bits(lower[row * (row + 1) / 2 + column])
        };
        self.knows(COVARIANCE).then(|| Matrix::from_fn(self.n(), entry))
    }

    fn fitted(self, process: Process) -> Fitted {
        let estimate = Estimate {
            status: self.status(),
            customers: self.knows(CUSTOMERS).then_some(self.words[1] as i64),
            log_likelihood: self.knows(LOG_LIKELIHOOD).then(|| f64::from_bits(self.words[2])),
            parameters: self.parameters().map(<[f64]>::to_vec),
            covariance: self.covariance(),
        };
        Fitted { process, family: self.family, estimate }
    }
}

/// A model within an image.
#[derive(Debug, Clone, Copy)]
pub struct ModelRef<'a> {
    head: &'a [u64; HEAD],
    purchases: FittedRef<'a>,
    spend: Option<FittedRef<'a>>,
}

impl<'a> ModelRef<'a> {
    /// Reads an image; `None` for an empty one.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind::Binary) for a family, a status or a process that this release does not know.
    #[inline(always)]
    pub fn read(words: &'a [u64]) -> Result<Option<Self>> {
        let Some((head, processes)) = words.split_first_chunk::<HEAD>() else { return Ok(None) };
        Self::of_processes(head, processes).map(Some).map_err(Unknown::error)
    }

    #[inline(always)]
    fn of_processes(head: &'a [u64; HEAD], processes: &'a [u64]) -> Result<Self, Unknown> {
        let (purchases, rest) = FittedRef::read(processes, Process::Purchases)?;
        let spend = match head[0] as u8 {
            1 => None,
            2 => Some(FittedRef::read(rest, Process::Spend)?.0),
            many => return Err(Unknown("number of processes", u64::from(many))),
        };
        Ok(Self { head, purchases, spend })
    }

    pub fn as_of(self) -> Option<i32> {
        (self.head[0] & AS_OF != 0).then_some((self.head[0] >> 32) as i32)
    }

    pub fn penalty(self) -> f64 {
        f64::from_bits(self.head[1])
    }

    #[inline]
    pub fn purchases(self) -> FittedRef<'a> {
        self.purchases
    }

    #[inline]
    pub fn spend(self) -> Option<FittedRef<'a>> {
        self.spend
    }

    /// The same as plain fields.
    pub fn model(self) -> Model {
        let purchases = self.purchases.fitted(Process::Purchases);
        let spend = self.spend.map(|spend| spend.fitted(Process::Spend));
        let processes = [Some(purchases), spend].into_iter().flatten().collect();
        Model { as_of: self.as_of(), penalty: self.penalty(), processes }
    }

    /// The status of the fit of purchases.
    pub fn status(self) -> Status {
        self.purchases.status()
    }

    /// The parameters of each process, times in this unit.
    ///
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind::Domain) for a level outside of (0, 1).
    pub fn parameter_rows(self, unit: TimeUnit, level: f64) -> Result<Vec<ParameterRow>> {
        let z = z_of(level)?;
        let mut rows = vec![];
        for fitted in [Some(self.purchases), self.spend].into_iter().flatten() {
            let (values, covariance) = (fitted.parameters(), fitted.covariance());
            for (at, parameter) in fitted.family.parameters().iter().enumerate() {
                let scale = if parameter.unit == Unit::Days { 1.0 / unit.days() } else { 1.0 };
                let value = values.map(|values| values[at] * scale);
                let error = covariance.as_ref().map(|matrix| matrix[at][at].sqrt() * scale);
                rows.push(ParameterRow::of(parameter.name, value, error, z));
            }
        }
        Ok(rows)
    }
}

crate::row! {
    /// an element of clv_parameters: a parameter of a model
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct ParameterRow as clv_parameter {
        /// name of the parameter
        pub parameter: &'static str,
        /// its estimate; NULL where too few customers were fitted
        pub estimate: Option<f64>,
        /// its standard error; NULL without a covariance
        pub standard_error: Option<f64>,
        /// lower bound of an interval on its logarithm: estimate x e^(-z standard_error / estimate)
        pub ci_low: Option<f64>,
        /// upper bound: estimate x e^(z standard_error / estimate)
        pub ci_high: Option<f64>,
    }
}

impl ParameterRow {
    fn of(parameter: &'static str, estimate: Option<f64>, standard_error: Option<f64>, z: f64) -> Self {
        let bound = |side: f64| {
            let bound = estimate.zip(standard_error).map(|(value, error)| value * (side * z * error / value).exp());
            bound.filter(|bound| bound.is_finite())
        };
        Self { parameter, estimate, standard_error, ci_low: bound(-1.0), ci_high: bound(1.0) }
    }
}

/// The image of a model, which never changes.
pub struct ModelImage;

impl Flat for ModelImage {
    const NAME: &'static str = "clv_model";
    const SMALLEST: usize = HEAD + PROCESS_HEAD;

    /// Found without knowing the families, so that the length of an image of a newer release is known too.
    fn used(words: &[u64]) -> usize {
        let processes = words.first().map_or(0, |flags| *flags as u8);
        let end = |from: usize, _| from + words.get(from).map_or(0, |head| words_of((head >> 32) as u16 as usize));
        (0..processes).fold(HEAD, end).min(words.len())
    }

    fn grown(words: &[u64], _: usize) -> usize {
        words.len()
    }
}
