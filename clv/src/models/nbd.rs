//! NBD: purchases at a constant rate, and nobody ever leaves. The baseline that every other model must beat.
//!
//! Rates are gamma distributed with shape r and scale 1/alpha (Ehrenberg 1959).

use crate::error::Result;
use crate::maths::newton::Evaluation;
use crate::maths::random::Random;
use crate::models::customer::{Customer, Life};
use crate::models::family::{days, number, DataKind, Family, Leaving, Parameter, RecencyFrequencyFamily};
use crate::models::gamma_poisson::{self, Rate};
use crate::models::grouped::Purchases;
use crate::models::questions::{Answer, NotAnswered, Questions};
use crate::states::flat::Tick;

#[derive(Debug)]
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

    fn kind(&'static self) -> DataKind {
        DataKind::RecencyFrequency(self)
    }
}

impl RecencyFrequencyFamily for Nbd {
    fn leaving(&self, _: f64) -> Leaving {
        // Nobody leaves, and no parameter says so.
        Leaving { hardly: vec![vec![]], early: vec![], steady: vec![] }
    }

    fn evaluate(&self, parameters: &[f64], purchases: &Purchases, _: Tick<'_>) -> Result<Evaluation> {
        let mut sum = Evaluation::zero(parameters.len());
        gamma_poisson::add(parameters[0], parameters[1], purchases, &mut sum);
        Ok(sum)
    }
}

impl Questions for Nbd {
    fn p_alive(&self, _: &[f64], _: Customer) -> Answer {
        Ok(1.0)
    }

    /// (r + x) / (alpha + T) t
    fn expected_purchases(&self, parameters: &[f64], customer: Customer, days: f64) -> Answer {
        Ok(rate(parameters, customer).mean() * days)
    }

    /// With a rate lambda of purchases: E[lambda] t and E[lambda^2] t^2.
    fn purchase_moments(&self, parameters: &[f64], customer: Customer, days: f64) -> Answer<[f64; 2]> {
        let rate = rate(parameters, customer);
        Ok([rate.mean() * days, rate.mean_square() * days * days])
    }

    /// (r + x) / (alpha + T) (1 - e^(-rate t)) / rate
    fn discounted_purchases(&self, parameters: &[f64], customer: Customer, days: f64, discount: f64) -> Answer {
        let factor = if discount == 0.0 { days } else { -(-discount * days).exp_m1() / discount };
        Ok(rate(parameters, customer).mean() * factor)
    }

    fn purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64, n: f64) -> Answer {
        Ok(rate(parameters, customer).probability(n, days))
    }

    fn any_purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64) -> Answer {
        Ok(rate(parameters, customer).any(days))
    }

    fn deadline(&self, _: &[f64], _: f64, _: f64, _: f64) -> Answer<Option<f64>> {
        Err(NotAnswered("in this model nobody leaves"))
    }

    fn draw(&self, parameters: &[f64], customer: Customer, random: &mut Random) -> Answer<Life> {
        let Rate { shape, days } = rate(parameters, customer);
        Ok(Life { rate: random.ln_gamma(shape).exp() / days, end: f64::INFINITY, ends_with_purchase: false })
    }
}
