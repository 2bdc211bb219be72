//! The result of a fit of one process: purchases or spend.

use crate::maths::linear::Matrix;
use crate::models::family::Family;
use strum::{EnumString, FromRepr, IntoStaticStr};

/// How a fit ended. The numbers are stored in values, so they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumString, FromRepr, IntoStaticStr)]
#[repr(u8)]
pub enum Status {
    #[strum(serialize = "ok")]
    Ok = 1,
    /// A parameter went to its limit, or is not determined by the data: the covariance is then that under a weak prior. Of spend
    /// also where the data leave open whether it has a finite mean.
    #[strum(serialize = "boundary")]
    Boundary = 2,
    #[strum(serialize = "not converged")]
    NotConverged = 3,
    /// There are no parameters.
    #[strum(serialize = "too few customers")]
    TooFewCustomers = 4,
}

impl Status {
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A part of customers' behaviour with a model of its own, in the order in which models list them. The numbers are stored in
/// values, so they never change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, FromRepr)]
#[repr(u8)]
pub enum Process {
    /// When they buy, and whether they leave.
    Purchases = 1,
    /// What they spend on a purchase day.
    Spend = 2,
}

/// The parameters of a process, and how they were found.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    pub status: Status,
    /// The number of customers it was fitted to; `None` if that is not known.
    pub customers: Option<i64>,
    pub log_likelihood: Option<f64>,
    /// In days and in the currency of the amounts.
    pub parameters: Option<Vec<f64>>,
    /// The covariance of the parameters, a symmetric matrix.
    pub covariance: Option<Matrix>,
}

impl Estimate {
    /// No estimate, with the reason.
    pub fn none(status: Status, customers: Option<i64>) -> Self {
        Self { status, customers, log_likelihood: None, parameters: None, covariance: None }
    }
}

/// A process with the family of models that describes it.
#[derive(Debug, Clone)]
pub struct Fitted {
    pub process: Process,
    pub family: &'static dyn Family,
    pub estimate: Estimate,
}
