//! Gamma-gamma: what a customer spends on a purchase day, independently of how often they buy.
//!
//! Spend on a day is gamma distributed with shape p and a rate of the customer's own; rates are gamma distributed with shape q
//! and rate v (Colombo and Jiang 1999; Fader, Hardie and Lee 2005; Fader and Hardie 2013, note 025).

use crate::error::Result;
use crate::maths::linear::Matrix;
use crate::maths::newton::Evaluation;
use crate::maths::random::Random;
use crate::maths::special::LnGamma;
use crate::models::customer::Spender;
use crate::models::family::{number, DataKind, Family, Parameter, SpendFamily, Unit, REACH};
use crate::models::grouped::Spends;
use crate::models::questions::{Answer, Questions};
use crate::models::worth::Spent;
use crate::states::flat::{Tick, TICK_EVERY};

#[derive(Debug)]
pub struct GammaGamma;

const P: usize = 0;
const Q: usize = 1;
const V: usize = 2;

impl Family for GammaGamma {
    fn name(&self) -> &'static str {
        "gamma_gamma"
    }

    fn parameters(&self) -> &'static [Parameter] {
        const { &[number("p"), number("q"), Parameter { name: "v", unit: Unit::Money, below: REACH }] }
    }

    fn kind(&'static self) -> DataKind {
        DataKind::Spend(self)
    }
}

impl SpendFamily for GammaGamma {
    fn starts(&self, mean: f64) -> Vec<Vec<f64>> {
        [(6.0, 4.0), (1.0, 2.5), (20.0, 2.0)].map(|(p, q)| vec![p, q, mean * (q - 1.0) / p]).to_vec()
    }

    /// The log-likelihood of all customers, with gradient and Hessian: with m = x z, the sum of spend over x days,
    /// ln Γ(px+q) - ln Γ(px) - ln Γ(q) + q ln v + px ln m - ln z - (px+q) ln(v+m).
    fn evaluate(&self, parameters: &[f64], spends: &Spends, tick: Tick<'_>) -> Result<Evaluation> {
        let [p, q, v] = [parameters[P], parameters[Q], parameters[V]];
        let mut sum = Evaluation::zero(3);
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
        Ok(sum)
    }

    /// Whether q - 1 is more than two standard errors above 0.
    fn has_mean(&self, parameters: &[f64], covariance: &Matrix) -> bool {
        parameters[Q] - 1.0 > 2.0 * covariance[Q][Q].sqrt()
    }
}

impl Questions for GammaGamma {
    /// p (v + x mean) / (px + q - 1), with mean spend on x purchase days; the mean of all customers where x is 0.
    fn expected_spend(&self, parameters: &[f64], Spent { x, mean }: Spent) -> Answer<Option<f64>> {
        let [p, q, v] = [parameters[P], parameters[Q], parameters[V]];
        let total = if x > 0.0 { x * mean } else { 0.0 };
        let spread = p * x + q - 1.0;
        Ok((spread > 0.0).then(|| p * (v + total) / spread))
    }

    /// With s = px + q and m = p (v + x mean) / rate: m / (s - 1), m^2 / ((s - 1) (s - 2)), and that times 1 + 1/p.
    fn spend_moments(&self, parameters: &[f64], Spent { x, mean }: Spent) -> Answer<[f64; 3]> {
        let [p, q, v] = [parameters[P], parameters[Q], parameters[V]];
        let (shape, total) = (p * x + q, p * (v + x * mean));
        let above = |least: f64| if shape > least { shape - least } else { 0.0 };
        let square = total * total / (above(1.0) * above(2.0));
        Ok([total / above(1.0), square, square * (1.0 + 1.0 / p)])
    }

    fn draw_spender(&self, parameters: &[f64], random: &mut Random) -> Answer<Spender> {
        let [p, q, v] = [parameters[P], parameters[Q], parameters[V]];
        Ok(Spender { shape: p, ln_rate: random.ln_gamma(q) - v.ln() })
    }

    /// The rate of the customer is gamma distributed with shape px + q and rate v + x mean.
    fn draw_spend(&self, parameters: &[f64], spent: Spent, days: [f64; 2], random: &mut Random) -> Answer<[f64; 2]> {
        let [p, q, v] = [parameters[P], parameters[Q], parameters[V]];
        let Spent { x, mean } = spent;
        let total = if x > 0.0 { x * mean } else { 0.0 };
        let ln_rate = random.ln_gamma(p * x + q) - (v + total).ln();
        Ok(days.map(|n| if n > 0.0 { (random.ln_gamma(p * n) - ln_rate).exp() } else { 0.0 }))
    }
}
