//! Intervals of scores by simulation: quantiles of drawn futures of a customer.

use crate::error::{shown, Error, Result};
use crate::maths::intervals::Interval;
use crate::maths::random::Random;
use crate::models::customer::Customer;
use crate::models::questions::{Answer, NotAnswered};
use crate::models::scores::{not_answered, Answers};
use crate::models::spread::Spread;
use crate::models::worth::{Spent, Worth};

impl Answers<'_> {
    /// Bounds on the number of purchase days among the next `days`, which hold with probability `level`; infinite where the
    /// upper bound is beyond a float.
    ///
    /// # Errors
    /// [`Error::domain`] for a level outside of (0, 0.998], [`Error::not_answered`].
    pub fn purchases_between(&self, customer: Customer, days: f64, level: f64, tick: &dyn Fn()) -> Result<Interval> {
        let future = |draw: &Draw, random: &mut Random| {
            let life = self.family().draw(&draw.purchases, customer, random)?;
            let last = f64::from(life.ends_with_purchase && life.end <= days);
            Ok(random.poisson(life.rate * life.end.min(days)) + last)
        };
        self.between(customer, level, tick, future).map_err(not_answered("expected_purchases_interval"))?
    }

    /// Bounds on the value of the next `days`, or of the residual lifetime.
    ///
    /// # Errors
    /// As [`Answers::expected_value`], and [`Error::domain`] for a level outside of (0, 0.998]. `None` where that has no answer.
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
        let spender = self.spend()?.family;
        let days = days.unwrap_or(f64::INFINITY);
        let future = |draw: &Draw, random: &mut Random| {
            let life = self.family().draw(&draw.purchases, customer, random)?;
            // The sum of what purchases at a constant rate until the end are worth today has this mean and this variance; so
            // has a number of purchases all worth the same.
            let (rate, end) = (worth.rate, life.end.min(days));
            let (mean, variance) = if rate > 0.0 {
                (-(-rate * end).exp_m1() / rate, -(-2.0 * rate * end).exp_m1() / (2.0 * rate))
            } else {
                (end, end)
            };
            let each = if mean > 0.0 && mean.is_finite() { variance / mean } else { 1.0 };
            let last = f64::from(life.ends_with_purchase && life.end <= days);
            let purchases = [random.poisson(life.rate * mean / each), last];
            let [before, at_the_end] = spender.draw_spend(&draw.spend, spent, purchases, random)?;
            let last = if last > 0.0 { (-rate * life.end).exp() * at_the_end } else { 0.0 };
            Ok(worth.margin * (each * before + last))
        };
        let interval = self.between(customer, level, tick, future).map_err(not_answered("expected_value_interval"))?;
        Ok(Some((estimate, interval?)))
    }

    /// Bounds on a future quantity: its quantiles over draws of the parameters, of whether the customer is still there, and of
    /// the future of one who is.
    fn between(
        &self,
        customer: Customer,
        level: f64,
        tick: &dyn Fn(),
        future: impl Fn(&Draw, &mut Random) -> Answer,
    ) -> Result<Result<Interval>, NotAnswered> {
        // A higher level would leave less than one draw beyond each bound.
        if !(level > 0.0 && level <= 0.998) {
            return Ok(Err(Error::domain("level", shown(level), "above 0 and up to 0.998")));
        }
        let mut random = Random::new(SEED);
        let purchases = Spread::of(self.model.purchases());
        let spend = self.model.spend().map(Spread::of);
        let mut draw = Draw::default();
        let mut futures = Vec::with_capacity(DRAWS);
        for at in 0..DRAWS {
            // To draw parameters takes as long as some futures do, and these vary much more.
            if at % FUTURES == 0 {
                tick();
                purchases.draw(&mut random, &mut draw.purchases);
                if let Some(spend) = &spend {
                    spend.draw(&mut random, &mut draw.spend);
                }
                draw.p_alive = self.family().p_alive(&draw.purchases, customer)?;
            }
            let future = if random.uniform() < draw.p_alive { future(&draw, &mut random)? } else { 0.0 };
            // A future that overflows counts as infinite, so the interval has no upper bound.
            futures.push(if future.is_nan() { f64::INFINITY } else { future });
        }
        futures.sort_unstable_by(f64::total_cmp);
        let tail = (((1.0 - level) / 2.0 * DRAWS as f64).floor() as usize).min(DRAWS / 2 - 1);
        Ok(Ok(Interval { low: futures[tail], high: futures[DRAWS - 1 - tail] }))
    }
}

/// The number of futures drawn: the probability of each quantile is then within some 0.007 of the one asked for.
const DRAWS: usize = 1000;

/// Futures for each draw of the parameters.
const FUTURES: usize = 10;

const SEED: u64 = 20050501;

/// One draw of the parameters from the distribution that their estimates and covariance describe.
#[derive(Default)]
struct Draw {
    purchases: Vec<f64>,
    spend: Vec<f64>,
    p_alive: f64,
}
