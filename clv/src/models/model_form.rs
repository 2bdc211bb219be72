//! The text and binary forms of a model.

use crate::codec::fields::{quoted, DayField, Text, WordField};
use crate::codec::form::{Form, Version};
use crate::codec::stream::{with, Gathered, Pass};
use crate::error::{Fault, Result};
use crate::maths::linear::{cholesky, Matrix};
use crate::models::estimate::{Estimate, Fitted, Process, Status};
use crate::models::family::{DataKind, Family, Parameter, Unit};
use crate::models::model::{Model, ModelImage, ModelRef};
use crate::models::registry;
use crate::models::terms::{self, TimeUnit};
use crate::states::flat::Tick;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Numbers by the names of parameters, in their order; `None` if there was not enough memory.
struct Named(Option<Vec<(Text, f64)>>);

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.as_deref().unwrap_or_default().iter().map(|(name, value)| (name, value)))
    }
}

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct ByName;
        impl<'de> Visitor<'de> for ByName {
            type Value = Named;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("numbers by the names of parameters")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Named, A::Error> {
                let mut entries = Some(vec![]);
                while let Some(entry) = map.next_entry()? {
                    entries = with(entries, entry);
                }
                Ok(Named(entries))
            }
        }
        deserializer.deserialize_map(ByName)
    }
}

/// `{"version": 1, "family": "bg_nbd", "unit": "day", "as_of": "1997-09-30", "penalty": 0.0, "status": "ok", "customers": 2357,
/// "log_likelihood": -14363.5, "parameters": {"r": 0.24, ...}, "standard_errors": {...}, "covariance": [[...], ...],
/// "spend": {"family": "gamma_gamma", ...}}`. Only family and parameters are needed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "C: Deserialize<'de>"))]
pub struct ModelFields<C> {
    #[serde(default)]
    version: Version<1>,
    family: Text,
    #[serde(default = "day")]
    unit: WordField<TimeUnit>,
    #[serde(default)]
    as_of: Option<DayField>,
    #[serde(default)]
    penalty: f64,
    #[serde(default)]
    status: Option<Text>,
    #[serde(default)]
    customers: Option<i64>,
    #[serde(default)]
    log_likelihood: Option<f64>,
    #[serde(default)]
    parameters: Option<Named>,
    #[serde(default)]
    standard_errors: Option<Named>,
    #[serde(default)]
    covariance: Option<C>,
    #[serde(default)]
    spend: Option<EstimateFields<C>>,
}

/// The fields of one estimate: those of spend as they are written, those of purchases among the others.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields, bound(deserialize = "C: Deserialize<'de>"))]
struct EstimateFields<C> {
    family: Text,
    #[serde(default)]
    status: Option<Text>,
    #[serde(default)]
    customers: Option<i64>,
    #[serde(default)]
    log_likelihood: Option<f64>,
    #[serde(default)]
    parameters: Option<Named>,
    #[serde(default)]
    standard_errors: Option<Named>,
    #[serde(default)]
    covariance: Option<C>,
}

fn day() -> WordField<TimeUnit> {
    WordField::of(TimeUnit::Day)
}

/// The rows of a covariance, as they are written and as they are read.
type Rows = Vec<Vec<f64>>;
type GatheredRows = Gathered<Gathered<f64>>;

impl EstimateFields<Rows> {
    fn of(Fitted { family, estimate, .. }: Fitted) -> Self {
        let named = |values: Vec<f64>| {
            Named(Some(family.parameters().iter().map(|parameter| Text::of(parameter.name)).zip(values).collect()))
        };
        let errors = |covariance: &Matrix| (0..covariance.n()).map(|at| covariance[at][at].sqrt()).collect();
        Self {
            family: Text::of(family.name()),
            status: Some(Text::of(estimate.status.name())),
            customers: estimate.customers,
            log_likelihood: estimate.log_likelihood,
            parameters: estimate.parameters.map(named),
            standard_errors: estimate.covariance.as_ref().map(errors).map(named),
            covariance: estimate.covariance.map(|covariance| covariance.rows().map(<[f64]>::to_vec).collect()),
        }
    }
}

impl EstimateFields<GatheredRows> {
    /// The estimate of a process, of a family that describes it.
    fn fitted(self, process: Process, unit: TimeUnit) -> Result<Fitted, Fault> {
        let describes = |family: &&'static dyn Family| match family.kind() {
            DataKind::RecencyFrequency(_) => process == Process::Purchases,
            DataKind::Spend(_) => process == Process::Spend,
        };
        let of = if process == Process::Spend { " of spend" } else { "" };
        let name = self.family.get()?;
        let family = registry::by_name(name).filter(describes);
        let family = family.ok_or_else(|| format!("family {}{of} is not known", quoted(name)))?;
        Ok(Fitted { process, family, estimate: self.read(family.parameters(), unit.days())? })
    }

    /// The one place where an estimate is checked. `days` are those of the unit of time that it is written in.
    fn read(self, names: &[Parameter], days: f64) -> Result<Estimate, Fault> {
        let scale = |at: usize| if names[at].unit == Unit::Days { days } else { 1.0 };
        let parameters = self.parameters.as_ref().map(|given| ordered(given, names)).transpose()?;
        // Beyond these limits the sums behind an answer would take too long, or lose all digits.
        let is_sound = |at: usize, value: f64| match names[at].unit {
            Unit::Money => (1e-120..=1e120).contains(&value),
            Unit::One => (1e-12..=1e15).contains(&value),
            // A fit of pareto_nbd may find a beta that is e^-32 of an age of milliseconds.
            Unit::Days => (1e-24..=1e15).contains(&(value * scale(at))),
        };
        if parameters.as_ref().is_some_and(|values| (0..names.len()).any(|at| !is_sound(at, values[at]))) {
            return Err("a parameter is out of range".into());
        }
        let covariance = self.covariance.map(|rows| square(rows, names.len())).transpose()?;
        let errors = self.standard_errors.as_ref().map(|given| ordered(given, names)).transpose()?;
        if let Some(errors) = errors {
            let of = covariance.as_ref().ok_or("there are standard errors without a covariance")?;
            if (0..names.len()).any(|at| (of[at][at].sqrt() - errors[at]).abs() > 1e-6 * errors[at].abs()) {
                return Err("its standard errors are not those of its covariance".into());
            }
        }
        let status = match self.status.as_ref().map(Text::get).transpose()? {
            Some(name) => name.parse().map_err(|_| format!("status {} is not known", quoted(name)))?,
            None => Status::Ok,
        };
        if parameters.is_none() && (status == Status::Ok || covariance.is_some()) {
            return Err("its parameters are missing".into());
        }
        if self.customers.is_some_and(|customers| customers < 0) {
            return Err("customers are out of range".into());
        }
        if self.log_likelihood.is_some_and(|value| !value.is_finite()) {
            return Err("log_likelihood is not a finite number".into());
        }
        if days != 1.0 && self.log_likelihood.is_some() {
            return Err("a log-likelihood must be that of times in days".into());
        }
        Ok(Estimate {
            status,
            customers: self.customers,
            log_likelihood: self.log_likelihood,
            parameters: parameters
                .map(|values| values.into_iter().enumerate().map(|(at, value)| value * scale(at)).collect()),
            covariance: covariance.map(|matrix| {
                Matrix::from_fn(names.len(), |row, column| matrix[row][column] * scale(row) * scale(column))
            }),
        })
    }
}

/// Numbers in the order of the parameters: each of them, once, and finite.
fn ordered(given: &Named, names: &[Parameter]) -> Result<Vec<f64>, Fault> {
    let given = given.0.as_ref().ok_or(Fault::OutOfMemory)?;
    given.iter().try_for_each(|(name, _)| name.get().map(drop))?;
    let value = |parameter: &Parameter| {
        let mut found = given.iter().filter(|(name, _)| name.get() == Ok(parameter.name));
        match (found.next(), found.next()) {
            (Some((_, value)), None) if value.is_finite() => Ok(*value),
            (Some(_), None) => Err(format!("{} is not a finite number", parameter.name)),
            (Some(_), Some(_)) => Err(format!("{} is there twice", parameter.name)),
            (None, _) => Err(format!("{} is missing", parameter.name)),
        }
    };
    let values = names.iter().map(value).collect::<Result<_, _>>()?;
    match given.iter().find(|(name, _)| names.iter().all(|parameter| name.get() != Ok(parameter.name))) {
        Some((name, _)) => Err(format!("{} is not one of its parameters", quoted(name.get()?)).into()),
        None => Ok(values),
    }
}

/// A covariance: square, symmetric and positive definite.
fn square(rows: GatheredRows, n: usize) -> Result<Matrix, Fault> {
    let rows = rows.entries()?;
    if rows.len() != n {
        return Err(format!("its covariance is not {n} by {n}").into());
    }
    let rows: Vec<Vec<f64>> = rows.into_iter().map(Gathered::entries).collect::<Result<_, _>>()?;
    if rows.iter().any(|row| row.len() != n) {
        return Err(format!("its covariance is not {n} by {n}").into());
    }
    let matrix = Matrix::from_fn(n, |row, column| rows[row][column]);
    let finite = |value: &f64| value.abs() <= 1e250;
    let symmetric = (0..n).all(|row| (0..row).all(|column| matrix[row][column] == matrix[column][row]));
    if symmetric && matrix.rows().flatten().all(finite) && cholesky(&matrix).is_some() {
        Ok(matrix)
    } else {
        Err("its covariance is not symmetric and positive definite".into())
    }
}

impl Form for ModelImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary clv_model";
    type Fields = ModelFields<GatheredRows>;

    fn fields<'a>(words: &'a [u64], _: &'a Pass<'_>) -> Result<impl Serialize> {
        let invalid = || crate::Error::binary(Self::BINARY, "it ends too early");
        let model = ModelRef::read(words)?.ok_or_else(invalid)?.model();
        let mut processes = model.processes.into_iter().map(EstimateFields::of);
        let EstimateFields { family, status, customers, log_likelihood, parameters, standard_errors, covariance } =
            processes.next().ok_or_else(invalid)?;
        let spend = processes.next();
        Ok(ModelFields {
            version: Version,
            family,
            unit: day(),
            as_of: model.as_of.map(DayField::of),
            penalty: model.penalty,
            status,
            customers,
            log_likelihood,
            parameters,
            standard_errors,
            covariance,
            spend,
        })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let ModelFields {
            family,
            unit,
            status,
            customers,
            log_likelihood,
            parameters,
            standard_errors,
            covariance,
            ..
        } = fields;
        let unit = unit.known()?;
        let purchases =
            EstimateFields { family, status, customers, log_likelihood, parameters, standard_errors, covariance };
        let spend = fields.spend.map(|spend| spend.fitted(Process::Spend, TimeUnit::Day)).transpose()?;
        let model = Model {
            as_of: fields.as_of.map(DayField::number),
            penalty: terms::penalty(fields.penalty)?,
            processes: [Some(purchases.fitted(Process::Purchases, unit)?), spend].into_iter().flatten().collect(),
        };
        Ok(model.words())
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        words.iter().copied()
    }
}
