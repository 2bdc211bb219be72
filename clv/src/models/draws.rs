//! Intervals of scores by simulation: quantiles of drawn futures of a customer.

use crate::error::{shown, Error, Result};
use crate::maths::intervals::Interval;
use crate::maths::linear::{cholesky, Matrix, Vector, MOST};
use crate::maths::random::Random;
use crate::models::customer::Customer;
use crate::models::family::Family;
use crate::models::gamma_gamma::{self, Spender};
use crate::models::model::EstimateRef;
use crate::models::scores::Answers;
use crate::models::worth::{Spent, Worth};

impl Answers<'_> {
    /// Bounds on the number of purchase days among the next `days`, which hold with probability `level`; infinite where too
    /// much may come.
    ///
    /// # Errors
    /// [`Error::Domain`] for a level outside of (0, 0.998].
    pub fn purchases_between(&self, customer: Customer, days: f64, level: f64, tick: &dyn Fn()) -> Result<Interval> {
        let future = |draw: &Draw, random: &mut Random| {
            let life = draw.family.draw(draw.purchases(), customer, random);
            let last = f64::from(life.ends_with_purchase && life.end <= days);
            random.poisson(life.rate * life.end.min(days)) + last
        };
        self.between(customer, level, tick, future)
    }

    /// Bounds on the value of the next `days`, or of the residual lifetime.
    ///
    /// # Errors
    /// As [`Answers::expected_value`], and [`Error::Domain`] for a level outside of (0, 0.998]. `None` where that has no answer.
    pub fn value_between(
        &self,
        customer: Customer,
        spent: Spent,
        days: Option<f64>,
        worth: Worth,
        level: f64,
        tick: &dyn Fn(),
    ) -> Result<Option<(f64, Interval)>> {
        let Some(estimate) = self.expected_value(customer, spent, days, worth)? else { return Ok(None) };
        let days = days.unwrap_or(f64::INFINITY);
        let future = |draw: &Draw, random: &mut Random| {
            let life = draw.family.draw(draw.purchases(), customer, random);
            let spender = Spender::draw(&draw.spend[..gamma_gamma::PARAMETERS.len()], spent.x, spent.mean, random);
            // The sum of what purchases at a constant rate until the end are worth today has this mean and this variance; so
            // has a number of purchases all worth the same.
            let (rate, end) = (worth.rate, life.end.min(days));
            let (mean, variance) = if rate > 0.0 {
                (-(-rate * end).exp_m1() / rate, -(-2.0 * rate * end).exp_m1() / (2.0 * rate))
            } else {
                (end, end)
            };
            let each = if mean > 0.0 && mean.is_finite() { variance / mean } else { 1.0 };
            let mut value = each * spender.spends(random.poisson(life.rate * mean / each), random);
            if life.ends_with_purchase && life.end <= days {
                value += (-rate * life.end).exp() * spender.spends(1.0, random);
            }
            worth.margin * value
        };
        Ok(Some((estimate, self.between(customer, level, tick, future)?)))
    }

    /// Bounds on a quantity of the future: quantiles of draws of the parameters, of whether the customer is still there, and of
    /// what they do then.
    fn between(
        &self,
        customer: Customer,
        level: f64,
        tick: &dyn Fn(),
        future: impl Fn(&Draw, &mut Random) -> f64,
    ) -> Result<Interval> {
        // A higher level would leave less than one draw beyond each bound.
        if !(level > 0.0 && level <= 0.998) {
            return Err(Error::domain("level", shown(level), "above 0 and up to 0.998"));
        }
        let mut random = Random::new(SEED);
        let purchases = Spread::of(&self.model.purchases(), self.family.parameters().len());
        let spend = self.model.spend().map(|spend| Spread::of(&spend, gamma_gamma::PARAMETERS.len()));
        let mut futures = Vec::with_capacity(DRAWS);
        for at in 0..DRAWS {
            if at % 256 == 0 {
                tick();
            }
            let draw = Draw {
                family: self.family,
                purchases: purchases.draw(&mut random),
                spend: spend.as_ref().map_or([0.0; MOST], |spend| spend.draw(&mut random)),
            };
            let alive = random.uniform() < self.family.p_alive(draw.purchases(), customer);
            let future = if alive { future(&draw, &mut random) } else { 0.0 };
            // A future that overflows counts as infinite, so the interval has no upper bound.
            futures.push(if future.is_nan() { f64::INFINITY } else { future });
        }
        futures.sort_by(f64::total_cmp);
        let tail = (((1.0 - level) / 2.0 * DRAWS as f64).floor() as usize).min(DRAWS / 2 - 1);
        Ok(Interval { low: futures[tail], high: futures[DRAWS - 1 - tail] })
    }
}

/// How many futures are drawn: quantiles are those of a probability that is within some 0.005 of the one asked for.
const DRAWS: usize = 2000;

const SEED: u64 = 20050501;

/// One draw of the parameters from the distribution that their estimates and covariance describe.
struct Draw {
    family: &'static dyn Family,
    purchases: Vector,
    spend: Vector,
}

impl Draw {
    fn purchases(&self) -> &[f64] {
        &self.purchases[..self.family.parameters().len()]
    }
}

/// The distribution of parameters: their logarithms are normal. Without a covariance they are taken as they are.
struct Spread {
    logs: Vector,
    lower: Option<Matrix>,
    n: usize,
}

impl Spread {
    fn of(estimate: &EstimateRef<'_>, n: usize) -> Self {
        let parameters = estimate.parameters().unwrap_or([1.0; MOST]);
        let relative = |covariance: Matrix| {
            let at = |row: usize, column: usize| covariance[row][column] / (parameters[row] * parameters[column]);
            std::array::from_fn(|row| {
                std::array::from_fn(|column| if row.max(column) < n { at(row, column) } else { 0.0 })
            })
        };
        let lower = estimate.covariance().map(relative).and_then(|covariance| cholesky(&covariance, n));
        Self { logs: parameters.map(f64::ln), lower, n }
    }

    fn draw(&self, random: &mut Random) -> Vector {
        let mut logs = self.logs;
        if let Some(lower) = &self.lower {
            let normals: Vector = std::array::from_fn(|at| if at < self.n { random.normal() } else { 0.0 });
            for (log, row) in logs.iter_mut().zip(lower) {
                *log += row.iter().zip(normals).map(|(part, normal)| part * normal).sum::<f64>();
            }
        }
        // Kept within what a float holds: an infinite or zero parameter would make the whole draw meaningless.
        logs.map(|log| log.clamp(-300.0, 300.0).exp())
    }
}
