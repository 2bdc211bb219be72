//! Gamma-gamma: what a customer spends on a purchase day, apart from how often they buy.
//!
//! Spend on a day is gamma distributed with shape p and a rate of the customer's own; rates are gamma distributed with shape q
//! and rate v (Colombo and Jiang 1999; Fader, Hardie and Lee 2005; Fader and Hardie 2013, note 025).

use crate::maths::newton::Evaluation;
use crate::maths::random::Random;
use crate::maths::special::LnGamma;
use crate::models::family::{number, Parameter, Unit};
use crate::models::grouped::Spends;
use crate::states::flat::{Tick, TICK_EVERY};

pub const NAME: &str = "gamma_gamma";
pub const PARAMETERS: &[Parameter] = &[number("p"), number("q"), Parameter { name: "v", unit: Unit::Money }];

const P: usize = 0;
const Q: usize = 1;
const V: usize = 2;

/// Where a search for the maximum of the likelihood may start, from the mean spend.
pub fn starts(mean: f64) -> Vec<Vec<f64>> {
    [(6.0, 4.0), (1.0, 2.5), (20.0, 2.0)].map(|(p, q)| vec![p, q, mean * (q - 1.0) / p]).to_vec()
}

/// The log-likelihood of all customers, with gradient and Hessian: with m = x z, the sum of spend over x days,
/// ln Γ(px+q) - ln Γ(px) - ln Γ(q) + q ln v + px ln m - ln z - (px+q) ln(v+m).
pub fn evaluate(parameters: &[f64], spends: &Spends, tick: Tick<'_>) -> Evaluation {
    let [p, q, v] = [parameters[P], parameters[Q], parameters[V]];
    let mut sum = Evaluation::default();
    let (of_q, all) = (LnGamma::at(q), spends.customers);
    sum.value = all * (q * v.ln() - of_q.value) + p * spends.weighted_log_total - spends.log_mean;
    sum.gradient[P] = spends.weighted_log_total;
    sum.gradient[Q] = all * (v.ln() - of_q.first);
    sum.gradient[V] = all * q / v;
    sum.add_mixed(Q, Q, -all * of_q.second);
    sum.add_mixed(Q, V, all / v);
    sum.add_mixed(V, V, -all * q / (v * v));
    for group in &spends.groups {
        let (mut log, mut inverse, mut square) = (0.0, 0.0, 0.0);
        for chunk in spends.of_group(group).chunks(TICK_EVERY) {
            tick();
            for spend in chunk {
                let one = 1.0 / (v + spend.total);
                log += spend.customers * (v + spend.total).ln();
                inverse += spend.customers * one;
                square += spend.customers * one * one;
            }
        }
        let (x, n) = (group.x, group.customers);
        let shape = p * x + q;
        let (all, own) = (LnGamma::at(shape), LnGamma::at(p * x));
        sum.value += n * (all.value - own.value) - shape * log;
        sum.gradient[P] += x * (n * (all.first - own.first) - log);
        sum.gradient[Q] += n * all.first - log;
        sum.gradient[V] -= shape * inverse;
        sum.add_mixed(P, P, n * x * x * (all.second - own.second));
        sum.add_mixed(P, Q, n * x * all.second);
        sum.add_mixed(P, V, -x * inverse);
        sum.add_mixed(Q, Q, n * all.second);
        sum.add_mixed(Q, V, -inverse);
        sum.add_mixed(V, V, shape * square);
    }
    sum
}

/// Expected spend on a purchase day of a customer with mean spend `mean` on `x` of them, p (v + x mean) / (px + q - 1); the
/// mean of all customers where x is 0. `None` where that is infinite.
pub fn expected_spend(parameters: &[f64], x: f64, mean: f64) -> Option<f64> {
    let [p, q, v] = [parameters[P], parameters[Q], parameters[V]];
    let total = if x > 0.0 { x * mean } else { 0.0 };
    let spread = p * x + q - 1.0;
    (spread > 0.0).then(|| p * (v + total) / spread)
}

/// One possible future of a customer's spend, as drawn by a simulation.
#[derive(Debug, Clone, Copy)]
pub struct Spender {
    p: f64,
    ln_rate: f64,
}

impl Spender {
    /// Draws the rate of a customer with mean spend `mean` on `x` purchase days.
    pub fn draw(parameters: &[f64], x: f64, mean: f64, random: &mut Random) -> Self {
        let [p, q, v] = [parameters[P], parameters[Q], parameters[V]];
        let total = if x > 0.0 { x * mean } else { 0.0 };
        Self { p, ln_rate: random.ln_gamma(p * x + q) - (v + total).ln() }
    }

    /// Draws what they spend on `n` more purchase days together.
    pub fn spends(self, n: f64, random: &mut Random) -> f64 {
        if n > 0.0 {
            (random.ln_gamma(self.p * n) - self.ln_rate).exp()
        } else {
            0.0
        }
    }
}
