//! The text and binary forms of a model.

use crate::codec::fields::{quoted, DayField};
use crate::codec::form::{Form, Version};
use crate::codec::stream::Pass;
use crate::error::{Fault, Result};
use crate::maths::linear::{cholesky, Matrix, Vector, MOST};
use crate::models::family::{Parameter, Unit};
use crate::models::gamma_gamma;
use crate::models::model::{Estimate, Model, ModelImage, ModelRef, Status};
use crate::models::registry;
use crate::models::terms;
use crate::states::flat::Tick;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde::ser::Serializer;
use serde::{Deserialize, Serialize};
use std::fmt;

/// Numbers by the names of parameters, in their order.
struct Named(Vec<(String, f64)>);

impl Serialize for Named {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

impl<'de> Deserialize<'de> for Named {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Entries;
        impl<'de> Visitor<'de> for Entries {
            type Value = Named;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("numbers by the names of parameters")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Named, A::Error> {
                let mut entries = vec![];
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Named(entries))
            }
        }
        deserializer.deserialize_map(Entries)
    }
}

/// `{"version": 1, "family": "bg_nbd", "unit": "day", "as_of": "1997-09-30", "penalty": 0.0, "status": "ok", "customers": 2357,
/// "log_likelihood": -14363.5, "parameters": {"r": 0.24, ...}, "standard_errors": {...}, "covariance": [[...], ...],
/// "spend": {"family": "gamma_gamma", ...}}`. Only version, family and parameters are needed.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModelFields {
    version: Version<1>,
    family: String,
    #[serde(default = "day")]
    unit: String,
    #[serde(default)]
    as_of: Option<DayField>,
    #[serde(default)]
    penalty: f64,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    customers: Option<i64>,
    #[serde(default)]
    log_likelihood: Option<f64>,
    #[serde(default)]
    parameters: Option<Named>,
    #[serde(default)]
    standard_errors: Option<Named>,
    #[serde(default)]
    covariance: Option<Vec<Vec<f64>>>,
    #[serde(default)]
    spend: Option<EstimateFields>,
}

/// The fields of one estimate: those of spend as they are written, those of purchases among the others.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct EstimateFields {
    family: String,
    #[serde(default)]
    status: Option<String>,
    #[serde(default)]
    customers: Option<i64>,
    #[serde(default)]
    log_likelihood: Option<f64>,
    #[serde(default)]
    parameters: Option<Named>,
    #[serde(default)]
    standard_errors: Option<Named>,
    #[serde(default)]
    covariance: Option<Vec<Vec<f64>>>,
}

fn day() -> String {
    "day".into()
}

impl EstimateFields {
    fn of(family: &str, estimate: &Estimate, names: &[Parameter]) -> Self {
        let named = |values: Vector| Named(names.iter().map(|name| name.name.to_string()).zip(values).collect());
        let rows =
            |covariance: Matrix| covariance[..names.len()].iter().map(|row| row[..names.len()].to_vec()).collect();
        let errors = |covariance: Matrix| std::array::from_fn(|at| covariance[at][at].sqrt());
        Self {
            family: family.into(),
            status: Some(estimate.status.name().into()),
            customers: estimate.customers,
            log_likelihood: estimate.log_likelihood,
            parameters: estimate.parameters.map(named),
            standard_errors: estimate.covariance.map(|covariance| named(errors(covariance))),
            covariance: estimate.covariance.map(rows),
        }
    }

    /// The one place where an estimate is checked. `days` are those of the unit of time that it is written in.
    fn read(self, names: &[Parameter], days: f64) -> Result<Estimate, String> {
        let scale = |at: usize| if names[at].unit == Unit::Days { days } else { 1.0 };
        let parameters = self.parameters.as_ref().map(|given| ordered(given, names)).transpose()?;
        // Beyond, the sums behind an answer would take too long, or have no digits left.
        let is_sound = |at: usize, value: f64| match names[at].unit {
            Unit::Money => (1e-120..=1e120).contains(&value),
            Unit::One | Unit::Days => (1e-12..=1e15).contains(&(value * scale(at))),
        };
        if parameters.is_some_and(|values| (0..names.len()).any(|at| !is_sound(at, values[at]))) {
            return Err("a parameter is out of range".into());
        }
        let covariance = self.covariance.map(|rows| square(&rows, names.len())).transpose()?;
        let errors = self.standard_errors.as_ref().map(|given| ordered(given, names)).transpose()?;
        if let Some(errors) = errors {
            let of = covariance.ok_or("there are standard errors without a covariance")?;
            if (0..names.len()).any(|at| (of[at][at].sqrt() - errors[at]).abs() > 1e-6 * errors[at].abs()) {
                return Err("its standard errors are not those of its covariance".into());
            }
        }
        let status = match self.status {
            Some(name) => Status::by_name(&name).ok_or_else(|| format!("status {} is not known", quoted(&name)))?,
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
                .map(|values| std::array::from_fn(|at| if at < names.len() { values[at] * scale(at) } else { 0.0 })),
            covariance: covariance.map(|matrix| {
                let entry = |row: usize, column: usize| {
                    if row.max(column) < names.len() {
                        matrix[row][column] * scale(row) * scale(column)
                    } else {
                        0.0
                    }
                };
                std::array::from_fn(|row| std::array::from_fn(|column| entry(row, column)))
            }),
        })
    }
}

/// Numbers in the order of the parameters: each of them, once, and finite.
fn ordered(given: &Named, names: &[Parameter]) -> Result<Vector, String> {
    let mut values = [0.0; MOST];
    for (value, parameter) in values.iter_mut().zip(names) {
        let mut found = given.0.iter().filter(|(name, _)| name == parameter.name);
        *value = match (found.next(), found.next()) {
            (Some((_, value)), None) if value.is_finite() => *value,
            (Some(_), None) => return Err(format!("{} is not a finite number", parameter.name)),
            (Some(_), Some(_)) => return Err(format!("{} is there twice", parameter.name)),
            (None, _) => return Err(format!("{} is missing", parameter.name)),
        };
    }
    match given.0.iter().find(|(name, _)| names.iter().all(|parameter| parameter.name != name)) {
        Some((name, _)) => Err(format!("{} is not one of its parameters", quoted(name))),
        None => Ok(values),
    }
}

/// A covariance: square, symmetric and positive definite.
fn square(rows: &[Vec<f64>], n: usize) -> Result<Matrix, String> {
    if rows.len() != n || rows.iter().any(|row| row.len() != n) {
        return Err(format!("its covariance is not {n} by {n}"));
    }
    let mut matrix = [[0.0; MOST]; MOST];
    for (to, from) in matrix.iter_mut().zip(rows) {
        to[..n].copy_from_slice(from);
    }
    let finite = |value: &f64| value.abs() <= 1e250;
    let symmetric = (0..n).all(|row| (0..row).all(|column| matrix[row][column] == matrix[column][row]));
    if symmetric && matrix.as_flattened().iter().all(finite) && cholesky(&matrix, n).is_some() {
        Ok(matrix)
    } else {
        Err("its covariance is not symmetric and positive definite".into())
    }
}

impl Form for ModelImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary clv_model";
    type Fields = ModelFields;

    fn fields<'a>(words: &'a [u64], _: &'a Pass<'_>) -> Result<impl Serialize> {
        let invalid = || crate::Error::binary(Self::BINARY, "it ends too early");
        let model = ModelRef::read(words)?.ok_or_else(invalid)?.model();
        let (family, names) = (model.family.name(), model.family.parameters());
        let EstimateFields { family, status, customers, log_likelihood, parameters, standard_errors, covariance } =
            EstimateFields::of(family, &model.purchases, names);
        let spend = model.spend.map(|spend| EstimateFields::of(gamma_gamma::NAME, &spend, gamma_gamma::PARAMETERS));
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

    fn image(fields: ModelFields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
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
        let (_, model) =
            registry::by_name(&family).ok_or_else(|| format!("family {} is not known", quoted(&family)))?;
        let days = match unit.as_str() {
            "day" => 1.0,
            "week" => 7.0,
            _ => return Err(format!("unit {} is not 'day' or 'week'", quoted(&unit)).into()),
        };
        let purchases =
            EstimateFields { family, status, customers, log_likelihood, parameters, standard_errors, covariance };
        let spend = fields.spend.map(|spend| {
            if spend.family == gamma_gamma::NAME {
                spend.read(gamma_gamma::PARAMETERS, 1.0)
            } else {
                Err(format!("family {} of spend is not known", quoted(&spend.family)))
            }
        });
        let model = Model {
            family: model,
            as_of: fields.as_of.map(DayField::number),
            penalty: terms::penalty(fields.penalty).map_err(|error| error.to_string())?,
            purchases: purchases.read(model.parameters(), days)?,
            spend: spend.transpose()?,
        };
        Ok(model.words())
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        words.iter().copied()
    }
}
