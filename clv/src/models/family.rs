//! What a model of purchases is: its parameters, its likelihood, and the questions it answers.
//!
//! A model is one file: parameters, likelihood with gradient and Hessian, predictions, source. Models do not know each other;
//! what some of them share stands below them, in [`crate::models::gamma_poisson`] and [`crate::models::beta_geometric`].

use crate::maths::newton::Evaluation;
use crate::maths::random::Random;
use crate::models::customer::{Customer, Life};
use crate::models::grouped::Purchases;
use crate::states::flat::Tick;

/// A positive parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parameter {
    pub name: &'static str,
    pub unit: Unit,
}

/// What a parameter is measured in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    One,
    Days,
    Money,
}

/// A parameter without a unit.
pub(crate) const fn number(name: &'static str) -> Parameter {
    Parameter { name, unit: Unit::One }
}

/// A parameter in days.
pub(crate) const fn days(name: &'static str) -> Parameter {
    Parameter { name, unit: Unit::Days }
}

/// A model of purchases. `parameters` are as many as [`Family::parameters`], in that order, positive and finite.
pub trait Family: Sync {
    fn name(&self) -> &'static str;

    fn parameters(&self) -> &'static [Parameter];

    /// Where a search for the maximum of the likelihood may start, from the parameters of the model in which nobody leaves
    /// and a typical age in days.
    fn starts(&self, nbd: [f64; 2], age: f64) -> Vec<Vec<f64>>;

    /// The log-likelihood of all customers, with gradient and Hessian by the parameters.
    fn evaluate(&self, parameters: &[f64], purchases: &Purchases, tick: Tick<'_>) -> Evaluation;

    /// The probability that a customer is still there.
    fn p_alive(&self, parameters: &[f64], customer: Customer) -> f64;

    /// Whether anybody ever leaves.
    fn leaves(&self) -> bool {
        true
    }

    /// Expected purchases in the next `days`, of a customer who may have left; infinite `days` may give infinity.
    fn expected_purchases(&self, parameters: &[f64], customer: Customer, days: f64) -> f64;

    /// The same, each purchase discounted by e^(-`rate` t); with a positive rate it is finite.
    fn discounted_purchases(&self, parameters: &[f64], customer: Customer, days: f64, rate: f64) -> f64;

    /// The probability of exactly `n` purchases in the next `days`.
    fn purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64, n: f64) -> f64;

    /// The probability of at least one purchase in the next `days`: not 1 less that of none, of which nothing would be left
    /// where it is small.
    fn any_purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64) -> f64;

    /// Draws a future of a customer who is still there.
    fn draw(&self, parameters: &[f64], customer: Customer, random: &mut Random) -> Life;
}

impl std::fmt::Debug for dyn Family {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}
