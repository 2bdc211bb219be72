//! A fitted model as a value.
//!
//! The image is a head of three words (family, what is known; as_of; penalty), then the estimates of purchases and of spend at
//! fixed places, so that a prediction reads nothing but the parameters it needs.

use crate::error::Result;
use crate::maths::intervals::z_of;
use crate::maths::linear::{Matrix, Vector, MOST};
use crate::models::family::{Family, Parameter, Unit};
use crate::models::gamma_gamma;
use crate::models::registry;
use crate::models::terms::{newer, TimeUnit};
use crate::states::flat::Flat;

/// How a fit ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Status {
    Ok = 1,
    /// A parameter went to its limit, or is not determined by the data: there are no standard errors.
    Boundary = 2,
    NotConverged = 3,
    /// There are no parameters.
    TooFewCustomers = 4,
}

impl Status {
    const ALL: [Self; 4] = [Self::Ok, Self::Boundary, Self::NotConverged, Self::TooFewCustomers];

    pub fn name(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Boundary => "boundary",
            Self::NotConverged => "not converged",
            Self::TooFewCustomers => "too few customers",
        }
    }

    fn by_code(code: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|status| *status as u8 == code)
    }

    pub fn by_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|status| status.name() == name)
    }
}

/// The estimate of one of the two processes: of purchases, or of spend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Estimate {
    pub status: Status,
    /// How many customers it was fitted to; `None` where that is not known.
    pub customers: Option<i64>,
    pub log_likelihood: Option<f64>,
    /// In days and in the currency of the amounts; places behind the last parameter are zero.
    pub parameters: Option<Vector>,
    /// The covariance of the parameters, a symmetric matrix.
    pub covariance: Option<Matrix>,
}

/// A fitted model as plain fields.
#[derive(Clone, Copy)]
pub struct Model {
    pub family: &'static dyn Family,
    pub as_of: Option<i32>,
    pub penalty: f64,
    pub purchases: Estimate,
    /// `None` where there were no amounts.
    pub spend: Option<Estimate>,
}

const HEAD: usize = 3;
/// Words of an estimate: status and what is known, customers, log-likelihood, parameters, lower triangle of the covariance.
const ESTIMATE: usize = 3 + MOST + MOST * (MOST + 1) / 2;
const WORDS: usize = HEAD + 2 * ESTIMATE;

const CUSTOMERS: u64 = 1 << 8;
const LOG_LIKELIHOOD: u64 = 1 << 9;
const PARAMETERS: u64 = 1 << 10;
const COVARIANCE: u64 = 1 << 11;
const AS_OF: u64 = 1 << 8;

impl Estimate {
    fn write(&self, words: &mut [u64]) {
        let known = |is: bool, bit: u64| if is { bit } else { 0 };
        words[0] = self.status as u64
            | known(self.customers.is_some(), CUSTOMERS)
            | known(self.log_likelihood.is_some(), LOG_LIKELIHOOD)
            | known(self.parameters.is_some(), PARAMETERS)
            | known(self.covariance.is_some(), COVARIANCE);
        words[1] = self.customers.unwrap_or(0) as u64;
        words[2] = self.log_likelihood.unwrap_or(0.0).to_bits();
        let parameters = self.parameters.unwrap_or_default();
        words[3..3 + MOST].iter_mut().zip(parameters).for_each(|(word, value)| *word = value.to_bits());
        let covariance = self.covariance.unwrap_or_default();
        let lower = (0..MOST).flat_map(|row| (0..=row).map(move |column| covariance[row][column]));
        words[3 + MOST..ESTIMATE].iter_mut().zip(lower).for_each(|(word, value)| *word = value.to_bits());
    }
}

/// An estimate within an image.
#[derive(Debug, Clone, Copy)]
pub struct EstimateRef<'a> {
    words: &'a [u64; ESTIMATE],
}

impl EstimateRef<'_> {
    #[inline]
    fn knows(&self, bit: u64) -> bool {
        self.words[0] & bit != 0
    }

    #[inline]
    pub fn parameters(&self) -> Option<Vector> {
        self.knows(PARAMETERS).then(|| std::array::from_fn(|at| f64::from_bits(self.words[3 + at])))
    }

    pub fn covariance(&self) -> Option<Matrix> {
        self.knows(COVARIANCE).then(|| {
            let at = |row: usize, column: usize| {
                let (row, column) = (row.max(column), row.min(column));
                f64::from_bits(self.words[3 + MOST + row * (row + 1) / 2 + column])
            };
            std::array::from_fn(|row| std::array::from_fn(|column| at(row, column)))
        })
    }

    pub fn read(&self) -> Estimate {
        let status = Status::by_code(self.words[0] as u8);
        Estimate {
            status: status.unwrap_or(Status::NotConverged),
            customers: self.knows(CUSTOMERS).then_some(self.words[1] as i64),
            log_likelihood: self.knows(LOG_LIKELIHOOD).then(|| f64::from_bits(self.words[2])),
            parameters: self.parameters(),
            covariance: self.covariance(),
        }
    }
}

/// A model within an image.
#[derive(Debug, Clone, Copy)]
pub struct ModelRef<'a> {
    words: &'a [u64; WORDS],
    family: &'static dyn Family,
}

impl<'a> ModelRef<'a> {
    /// Reads an image; `None` for an empty one.
    ///
    /// # Errors
    /// [`Kind::Binary`](crate::error::Kind::Binary) for a family or a status that this release does not know.
    #[inline]
    pub fn read(words: &'a [u64]) -> Result<Option<Self>> {
        let Some(words) = words.first_chunk() else { return Ok(None) };
        let unknown = |what: &str, code: u64| {
            newer(ModelImage::NAME, format!("{what} {} is not known to this release", code as u8))
        };
        let family = registry::by_code(words[0] as u8).ok_or_else(|| unknown("family", words[0]))?;
        let model = Self { words, family };
        for status in [model.words[HEAD], model.words[HEAD + ESTIMATE]] {
            if status != 0 && Status::by_code(status as u8).is_none() {
                return Err(unknown("status", status));
            }
        }
        Ok(Some(model))
    }

    #[inline]
    pub fn family(self) -> &'static dyn Family {
        self.family
    }

    /// What came of the fit of purchases.
    pub fn status(self) -> Status {
        self.purchases().read().status
    }

    /// The parameters of each process, times in this unit.
    ///
    /// # Errors
    /// [`Kind::Domain`](crate::error::Kind::Domain) for a level outside of (0, 1).
    pub fn parameter_rows(self, unit: TimeUnit, level: f64) -> Result<Vec<ParameterRow>> {
        let z = z_of(level)?;
        let mut rows = vec![];
        for (parameters, estimate) in self.parts() {
            let (values, covariance) = (estimate.parameters(), estimate.covariance());
            for (at, parameter) in parameters.iter().enumerate() {
                let scale = if parameter.unit == Unit::Days { 1.0 / unit.days() } else { 1.0 };
                let value = values.map(|values| values[at] * scale);
                let error = covariance.map(|matrix| matrix[at][at].sqrt() * scale);
                rows.push(ParameterRow::of(parameter.name, value, error, z));
            }
        }
        Ok(rows)
    }

    pub fn as_of(self) -> Option<i32> {
        (self.words[0] & AS_OF != 0).then_some(self.words[1] as u32 as i32)
    }

    pub fn penalty(self) -> f64 {
        f64::from_bits(self.words[2])
    }

    #[inline]
    pub fn purchases(self) -> EstimateRef<'a> {
        let (words, _) = self.words[HEAD..].as_chunks();
        EstimateRef { words: &words[0] }
    }

    #[inline]
    pub fn spend(self) -> Option<EstimateRef<'a>> {
        let (words, _) = self.words[HEAD..].as_chunks();
        Some(EstimateRef { words: &words[1] }).filter(|estimate| estimate.words[0] != 0)
    }

    pub fn model(self) -> Model {
        Model {
            family: self.family(),
            as_of: self.as_of(),
            penalty: self.penalty(),
            purchases: self.purchases().read(),
            spend: self.spend().map(|spend| spend.read()),
        }
    }

    /// Each process with its parameters.
    pub fn parts(self) -> impl Iterator<Item = (&'static [Parameter], EstimateRef<'a>)> {
        let purchases = (self.family().parameters(), self.purchases());
        [Some(purchases), self.spend().map(|spend| (gamma_gamma::PARAMETERS, spend))].into_iter().flatten()
    }

    /// All words of the image: models are equal exactly where these are.
    pub fn words(self) -> &'a [u64] {
        self.words
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

impl Model {
    /// The image.
    pub fn words(&self) -> Vec<u64> {
        let mut words = vec![0; WORDS];
        let code = registry::by_name(self.family.name()).map_or(0, |(code, _)| code);
        words[0] = u64::from(code) | if self.as_of.is_some() { AS_OF } else { 0 };
        words[1] = u64::from(self.as_of.unwrap_or(0) as u32);
        words[2] = self.penalty.to_bits();
        let (purchases, spend) = words[HEAD..].split_at_mut(ESTIMATE);
        self.purchases.write(purchases);
        if let Some(estimate) = &self.spend {
            estimate.write(spend);
        }
        words
    }
}

/// The image of a model: of one size, never changed.
pub struct ModelImage;

impl Flat for ModelImage {
    const NAME: &'static str = "clv_model";
    const SMALLEST: usize = WORDS;

    fn used(_: &[u64]) -> usize {
        WORDS
    }

    fn grown(_: &[u64], _: usize) -> usize {
        WORDS
    }
}
