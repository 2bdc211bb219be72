//! MBG/NBD: after each purchase, the first one included, a customer leaves with a probability of their own.
//!
//! Rates are gamma distributed with shape r and scale 1/alpha, probabilities of leaving beta with a and b (Batislam, Denizel
//! and Filiztekin 2007; Hoppe and Wagner 2007).

use super::{days, number, Family, Parameter};
use crate::coin::Coin;
use crate::flat::Tick;
use crate::newton::Evaluation;
use crate::random::Random;
use crate::sample::Purchases;
use crate::story::{Customer, Life};

pub struct MbgNbd;

fn coin(parameters: &[f64]) -> Coin {
    Coin { r: parameters[0], alpha: parameters[1], a: parameters[2], b: parameters[3], first: 1.0 }
}

impl Family for MbgNbd {
    fn name(&self) -> &'static str {
        "mbg_nbd"
    }

    fn parameters(&self) -> &'static [Parameter] {
        const { &[number("r"), days("alpha"), number("a"), number("b")] }
    }

    fn starts(&self, nbd: [f64; 2], _: f64) -> Vec<Vec<f64>> {
        let [r, alpha] = nbd;
        vec![vec![r, alpha, 0.5, 2.0], vec![r / 2.0, alpha / 4.0, 1.0, 3.0], vec![r, alpha, 0.01, 1.0]]
    }

    fn evaluate(&self, parameters: &[f64], purchases: &Purchases, tick: Tick<'_>) -> Evaluation {
        coin(parameters).evaluate(purchases, tick)
    }

    fn p_alive(&self, parameters: &[f64], customer: Customer) -> f64 {
        coin(parameters).p_alive(customer)
    }

    fn expected_purchases(&self, parameters: &[f64], customer: Customer, days: f64) -> f64 {
        let coin = coin(parameters);
        coin.p_alive(customer) * coin.alive(customer).expected(days)
    }

    fn discounted_purchases(&self, parameters: &[f64], customer: Customer, days: f64, rate: f64) -> f64 {
        let coin = coin(parameters);
        coin.p_alive(customer) * coin.alive(customer).discounted(days, rate)
    }

    fn purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64, n: f64) -> f64 {
        let coin = coin(parameters);
        coin.purchase_probability(customer, days, n)
    }

    fn any_purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64) -> f64 {
        let coin = coin(parameters);
        coin.p_alive(customer) * coin.alive(customer).rate.any(days)
    }

    fn draw(&self, parameters: &[f64], customer: Customer, random: &mut Random) -> Life {
        coin(parameters).alive(customer).draw(random)
    }
}
