//! NBD: purchases at a constant rate, and nobody ever leaves. The floor that every other model must beat.
//!
//! Rates are gamma distributed with shape r and scale 1/alpha (Ehrenberg 1959).

use crate::maths::newton::Evaluation;
use crate::maths::random::Random;
use crate::models::customer::{Customer, Life};
use crate::models::family::{days, number, Family, Parameter};
use crate::models::gamma_poisson::{self, Rate};
use crate::models::grouped::Purchases;
use crate::states::flat::Tick;

pub struct Nbd;

fn rate(parameters: &[f64], customer: Customer) -> Rate {
    Rate::of(parameters[0], parameters[1], customer)
}

impl Family for Nbd {
    fn name(&self) -> &'static str {
        "nbd"
    }

    fn parameters(&self) -> &'static [Parameter] {
        const { &[number("r"), days("alpha")] }
    }

    fn starts(&self, nbd: [f64; 2], _: f64) -> Vec<Vec<f64>> {
        vec![nbd.to_vec()]
    }

    fn evaluate(&self, parameters: &[f64], purchases: &Purchases, _: Tick<'_>) -> Evaluation {
        gamma_poisson::evaluate(parameters[0], parameters[1], purchases)
    }

    fn p_alive(&self, _: &[f64], _: Customer) -> f64 {
        1.0
    }

    fn leaves(&self) -> bool {
        false
    }

    /// (r + x) / (alpha + T) t
    fn expected_purchases(&self, parameters: &[f64], customer: Customer, days: f64) -> f64 {
        rate(parameters, customer).mean() * days
    }

    /// (r + x) / (alpha + T) (1 - e^(-rate t)) / rate
    fn discounted_purchases(&self, parameters: &[f64], customer: Customer, days: f64, discount: f64) -> f64 {
        let factor = if discount == 0.0 { days } else { -(-discount * days).exp_m1() / discount };
        rate(parameters, customer).mean() * factor
    }

    fn purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64, n: f64) -> f64 {
        rate(parameters, customer).probability(n, days)
    }

    fn any_purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64) -> f64 {
        rate(parameters, customer).any(days)
    }

    fn draw(&self, parameters: &[f64], customer: Customer, random: &mut Random) -> Life {
        let Rate { shape, days } = rate(parameters, customer);
        Life { rate: random.ln_gamma(shape).exp() / days, end: f64::INFINITY, ends_with_purchase: false }
    }
}
