//! What a family of models is: its name, its parameters, and the kind of data that it is fitted to, with the likelihood of such
//! data. Its answers about a customer are separate: see [`crate::models::questions`].
//!
//! A family is one file: parameters, likelihood with gradient and Hessian, answers, source. Families do not know each other;
//! what some of them share stands below them, in `gamma_poisson.rs` and `beta_geometric.rs`.

use crate::error::Result;
use crate::maths::linear::Matrix;
use crate::maths::newton::Evaluation;
use crate::models::grouped::{Purchases, Spends};
use crate::models::questions::Questions;
use crate::states::flat::Tick;
use std::fmt;

/// A positive parameter.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parameter {
    pub name: &'static str,
    pub unit: Unit,
    /// How far below its natural size a fit looks for it, as a difference of logarithms.
    pub below: f64,
}

/// A fit looks for a parameter between e^-12 and e^12 of its natural size, with few exceptions.
pub const REACH: f64 = 12.0;

/// The unit of a parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    One,
    Days,
    Money,
}

/// A parameter without a unit.
pub(crate) const fn number(name: &'static str) -> Parameter {
    Parameter { name, unit: Unit::One, below: REACH }
}

/// A parameter in days.
pub(crate) const fn days(name: &'static str) -> Parameter {
    Parameter { name, unit: Unit::Days, below: REACH }
}

/// A family of models, with the questions that it answers.
pub trait Family: Questions + fmt::Debug {
    fn name(&self) -> &'static str;

    fn parameters(&self) -> &'static [Parameter];

    fn kind(&'static self) -> DataKind;
}

/// The kinds of data that families are fitted to. Another kind of data (opportunities to buy, tenures, covariates) is another
/// variant, with a trait of its own: the compiler then names every place that has to handle it.
#[derive(Clone, Copy)]
pub enum DataKind {
    /// x, t_x and T of each customer.
    RecencyFrequency(&'static dyn RecencyFrequencyFamily),
    /// Mean spend on the repeat purchase days of each customer, and how many these are.
    Spend(&'static dyn SpendFamily),
}

impl DataKind {
    pub fn name(self) -> &'static str {
        match self {
            Self::RecencyFrequency(_) => "recency_frequency",
            Self::Spend(_) => "spend",
        }
    }
}

/// Ways of leaving: each has all parameters but the two of the rates of purchases, which come first.
pub struct Leaving {
    /// Hardly anyone leaves.
    pub hardly: Vec<Vec<f64>>,
    /// Some leave at once, the others hardly ever.
    pub early: Vec<Vec<f64>>,
    /// Customers leave at any time, more or less alike.
    pub steady: Vec<Vec<f64>>,
}

/// A family of models of purchases that is fitted to x, t_x and T. Each of them contains the one in which nobody leaves as a
/// limit, so that it fits at least as well. `parameters` are as many as [`Family::parameters`], in that order, positive and finite.
pub trait RecencyFrequencyFamily: Family {
    /// Ways in which customers may leave, from which a search for the maximum of the likelihood starts. `age` is the mean age of
    /// customers in days.
    fn leaving(&self, age: f64) -> Leaving;

    /// The log-likelihood of all customers, with gradient and Hessian by the parameters.
    ///
    /// # Errors
    /// [`crate::Error::out_of_memory`].
    fn evaluate(&self, parameters: &[f64], purchases: &Purchases, tick: Tick<'_>) -> Result<Evaluation>;
}

/// A family of models of spend. `parameters` are as those of [`RecencyFrequencyFamily`].
pub trait SpendFamily: Family {
    /// Where a search may start, from the mean spend.
    fn starts(&self, mean: f64) -> Vec<Vec<f64>>;

    /// As [`RecencyFrequencyFamily::evaluate`].
    ///
    /// # Errors
    /// As there.
    fn evaluate(&self, parameters: &[f64], spends: &Spends, tick: Tick<'_>) -> Result<Evaluation>;

    /// Whether spend surely has a finite mean, by the parameters and their covariance; without one a new customer has no
    /// expected spend, and near that limit any.
    fn has_mean(&self, parameters: &[f64], covariance: &Matrix) -> bool;
}
