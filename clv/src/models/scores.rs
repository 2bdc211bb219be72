//! What a fitted model says of one customer.

use crate::error::{Error, Result};
use crate::exact::money::shown;
use crate::maths::intervals::Interval;
use crate::maths::linear::{cholesky, Matrix, Vector, MOST};
use crate::maths::random::Random;
use crate::models::counts::Row;
use crate::models::customer::Customer;
use crate::models::gamma_gamma::{self, Spender};
use crate::models::model::{EstimateRef, ModelRef};
use crate::models::registry::Family;

/// The days of a year, for annual rates.
pub const YEAR: f64 = 365.0;

/// A number of days to look ahead.
///
/// # Errors
/// [`Error::Domain`] for a negative one, or one above 2^24.
pub fn horizon(days: f64) -> Result<f64> {
    match (0.0..=f64::from(1 << 24)).contains(&days) {
        true => Ok(days),
        false => Err(Error::domain("days", shown(days), "from 0 to 16777216")),
    }
}

/// What a purchase is worth in the eyes of today.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Worth {
    /// The continuous rate a day, ln(1 + annual discount) / 365.
    rate: f64,
    margin: f64,
}

impl Worth {
    /// From an annual effective rate of discount and a share of revenue.
    ///
    /// # Errors
    /// [`Error::Domain`] for negative ones, or ones that are not finite.
    pub fn of(annual_discount: f64, margin: f64) -> Result<Self> {
        if !(annual_discount >= 0.0 && annual_discount.is_finite()) {
            return Err(Error::domain("annual_discount", shown(annual_discount), "a number from 0"));
        }
        if !(margin >= 0.0 && margin.is_finite()) {
            return Err(Error::domain("margin", shown(margin), "a number from 0"));
        }
        Ok(Self { rate: annual_discount.ln_1p() / YEAR, margin })
    }
}

/// What is known of a customer's spend: mean revenue of the repeat purchase days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spent {
    pub x: f64,
    pub mean: f64,
}

impl Spent {
    /// Nothing is known of who has no repeat purchase day, or none with a positive mean.
    pub fn of(x: f64, mean: Option<f64>) -> Self {
        match mean.filter(|mean| x > 0.0 && *mean > 0.0) {
            Some(mean) => Self { x, mean },
            None => Self { x: 0.0, mean: 0.0 },
        }
    }
}

impl From<&Row> for Customer {
    fn from(row: &Row) -> Self {
        Self { x: f64::from(row.frequency), t_x: row.recency.days(), t: row.age.days() }
    }
}

impl From<&Row> for Spent {
    fn from(row: &Row) -> Self {
        Self::of(f64::from(row.frequency), row.monetary_value)
    }
}

/// A model with parameters, ready to answer.
pub struct Answers<'a> {
    model: ModelRef<'a>,
    family: &'static dyn Family,
    parameters: Vector,
}

/// Any answer that is not a finite number is none.
fn finite(value: f64) -> Option<f64> {
    Some(value).filter(|value| value.is_finite())
}

impl<'a> Answers<'a> {
    /// `None` for a model without parameters.
    #[inline]
    pub fn of(words: &'a [u64]) -> Option<Self> {
        let model = ModelRef::read(words)?;
        Some(Self { model, family: model.family(), parameters: model.purchases().parameters()? })
    }

    #[inline]
    fn parameters(&self) -> &[f64] {
        &self.parameters[..self.family.parameters().len()]
    }

    /// The day up to which the model was fitted.
    ///
    /// # Errors
    /// [`Error::NotAnswered`] for a model that does not say.
    pub fn as_of(&self) -> Result<i32> {
        self.model.as_of().ok_or(Error::NotAnswered { question: "as_of", why: "the model was not fitted to histories" })
    }

    /// The probability that a customer is still one.
    pub fn p_alive(&self, customer: Customer) -> Option<f64> {
        finite(self.family.p_alive(self.parameters(), customer))
    }

    /// Expected purchase days among the next `days`.
    pub fn expected_purchases(&self, customer: Customer, days: f64) -> Option<f64> {
        finite(self.family.expected_purchases(self.parameters(), customer, days))
    }

    /// The probability of exactly `n` purchase days among the next `days`; of at least one for `None`.
    pub fn purchase_probability(&self, customer: Customer, days: f64, n: Option<f64>) -> Option<f64> {
        let probability = match n {
            Some(n) => self.family.purchase_probability(self.parameters(), customer, days, n),
            None => self.family.any_purchase_probability(self.parameters(), customer, days),
        };
        finite(probability.clamp(0.0, 1.0))
    }

    /// The estimate of spend.
    ///
    /// # Errors
    /// [`Error::NotAnswered`] for a model without.
    fn spend(&self, question: &'static str) -> Result<EstimateRef<'a>> {
        self.model.spend().ok_or(Error::NotAnswered { question, why: "the model was fitted without amounts" })
    }

    /// Expected spend on a purchase day; `None` where spend could not be fitted or has no finite mean.
    ///
    /// # Errors
    /// [`Error::NotAnswered`] for a model without spend.
    pub fn expected_spend(&self, spent: Spent) -> Result<Option<f64>> {
        let parameters = self.spend("expected_spend")?.parameters();
        Ok(parameters
            .and_then(|parameters| gamma_gamma::expected_spend(&parameters, spent.x, spent.mean))
            .and_then(finite))
    }

    /// Discounted purchases times expected spend times margin, over the next `days` or, for `None`, for ever.
    ///
    /// # Errors
    /// [`Error::NotAnswered`] for a model without spend, and for a residual lifetime that is infinite.
    pub fn expected_value(
        &self,
        customer: Customer,
        spent: Spent,
        days: Option<f64>,
        worth: Worth,
    ) -> Result<Option<f64>> {
        let Some(spend) = self.expected_spend(spent)? else { return Ok(None) };
        let days = days.unwrap_or(f64::INFINITY);
        let purchases = self.family.discounted_purchases(self.parameters(), customer, days, worth.rate);
        if purchases == f64::INFINITY && days.is_infinite() {
            return Err(Error::NotAnswered {
                question: "expected_value",
                why: "without a discount the residual lifetime has no end",
            });
        }
        Ok(finite(worth.margin * spend * purchases))
    }

    /// The day, counted from the first purchase, on which the probability of still being a customer falls below a threshold
    /// if there is no other purchase; `None` if it never does within 2^24 days.
    ///
    /// # Errors
    /// [`Error::Domain`] for a threshold outside of (0, 1), [`Error::NotAnswered`] for a model in which nobody leaves.
    pub fn deadline(&self, x: f64, t_x: f64, threshold: f64) -> Result<Option<f64>> {
        if !(threshold > 0.0 && threshold < 1.0) {
            return Err(Error::domain("threshold", shown(threshold), "between 0 and 1"));
        }
        if !self.family.leaves() {
            return Err(Error::NotAnswered { question: "win_back_deadline", why: "in this model nobody leaves" });
        }
        let below = |t: f64| self.family.p_alive(self.parameters(), Customer { x, t_x, t }) < threshold;
        let (mut low, mut high) = (t_x.ceil() - 1.0, f64::from(1 << 24));
        if !below(high) {
            return Ok(None);
        }
        while high - low > 1.0 {
            let middle = ((low + high) / 2.0).floor();
            match below(middle.max(t_x)) {
                true => high = middle,
                false => low = middle,
            }
        }
        Ok(Some(high))
    }

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
            let (mean, variance) = match rate > 0.0 {
                true => (-(-rate * end).exp_m1() / rate, -(-2.0 * rate * end).exp_m1() / (2.0 * rate)),
                false => (end, end),
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
        // Beyond, there would be less than a draw on either side.
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
            // What is too much to count has no upper bound.
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

/// Parameters as they may be, given how well they are known.
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
        // A parameter that is not a number of its own would make the rest of the future none either.
        logs.map(|log| log.clamp(-300.0, 300.0).exp())
    }
}
