//! What one customer adds to a forecast.
//!
//! Purchases X of the customer have the mean E[X] and the variance E[X] + E[X (X - 1)] - E[X]^2. Spend on purchase days is
//! independent of these, with a mean m of the customer's own that is known only as a distribution: revenue has the mean
//! E[X] E[m], and the mean of its square is E[X] E[s^2] + E[X (X - 1)] E[m^2], s being spend on one day. Value is discounted:
//! E[X] becomes discounted purchases, for squares discounted at twice the rate, and pairs of purchases are discounted as much as
//! two purchases are on average.
//!
//! How sums change with the parameters is found by moving these along the columns of the Cholesky factor of the covariance of
//! their logarithms: the sum of the squares of these changes is the variance that is due to the parameters (delta method).

use crate::exact::real_sum::{self, WORDS};
use crate::models::customer::Customer;
use crate::models::questions::NotAnswered;
use crate::models::scores::Answers;
use crate::models::worth::{Spent, Worth};

/// Parameters move by this part of a standard error.
pub const STEP: f64 = 1e-3;

/// The parameters after a step along each column: `n` for each of as many.
#[derive(Debug, Clone, Copy)]
pub struct Moved<'a> {
    pub purchases: &'a [f64],
    pub spend: &'a [f64],
}

/// What is summed up, each with its mean, its variance, and its changes with the parameters.
pub type Sums = [[u64; WORDS]];

/// The number of sums, with `k` columns of purchases and, with amounts, `s` of spend.
pub fn many_sums(k: usize, spend: Option<usize>, has_value: bool) -> usize {
    let money = spend.map_or(0, |s| 2 + k + s);
    2 + k + money * (1 + usize::from(has_value))
}

/// A customer asked about, and the model that is asked.
pub struct Asked<'a> {
    pub model: Answers<'a>,
    pub moved: Moved<'a>,
    pub customer: Customer,
    pub spent: Spent,
}

/// The purchases up to some day ahead: expected, and expected pairs E[X (X - 1)], at each column moved.
struct Purchases {
    days: f64,
    expected: f64,
    pairs: f64,
}

impl Asked<'_> {
    /// Adds the purchases between each two days ahead to the sums of the period that they bound. `days` ascend, and a negative
    /// one counts as 0.
    ///
    /// # Errors
    /// [`NotAnswered`] for a family that cannot tell.
    pub fn add(
        &self,
        days: impl Iterator<Item = f64>,
        worth: Option<Worth>,
        sums: &mut Sums,
    ) -> Result<(), NotAnswered> {
        let family = self.model.family();
        let spend = self.spend()?;
        let k = self.columns();
        let many = many_sums(k, spend.as_ref().map(|spend| spend.moved.len()), worth.is_some());
        let mut before = Purchases { days: 0.0, expected: 0.0, pairs: 0.0 };
        let mut moved_before = [0.0; MOST_COLUMNS];
        for (period, days) in days.enumerate() {
            let days = days.max(0.0);
            let Some(sums) = sums.get_mut(period * many..(period + 1) * many) else { break };
            if days == 0.0 {
                continue;
            }
            let [expected, pairs] = family.purchase_moments(self.model.parameters(), self.customer, days)?;
            let mut changes = [0.0; MOST_COLUMNS];
            let after = expected - before.expected;
            for (column, parameters) in self.moved.purchases.chunks_exact(family.parameters().len()).enumerate() {
                let moved = family.expected_purchases(parameters, self.customer, days)?;
                changes[column] = (moved - moved_before[column] - after) / STEP;
                moved_before[column] = moved;
            }
            // Where the rate of pairs is nearly constant in between: those since the start of the period alone.
            let share = (days - before.days) / (days + before.days);
            let between = Purchases { days, expected: after, pairs: (pairs - before.pairs) * share };
            self.enter(&between, &changes[..k], spend.as_ref(), worth, sums)?;
            before = Purchases { days, expected, pairs };
        }
        Ok(())
    }

    fn columns(&self) -> usize {
        self.moved.purchases.len() / self.model.family().parameters().len()
    }

    fn spend(&self) -> Result<Option<Spend>, NotAnswered> {
        let Some((family, parameters)) = self.model.spend_parameters() else { return Ok(None) };
        let moments = family.spend_moments(parameters, self.spent)?;
        let mut moved = Moves::default();
        for parameters in self.moved.spend.chunks_exact(parameters.len()) {
            let [mean, ..] = family.spend_moments(parameters, self.spent)?;
            moved.push((mean - moments[0]) / STEP);
        }
        Ok(Some(Spend { moments, moved }))
    }

    fn enter(
        &self,
        purchases: &Purchases,
        changes: &[f64],
        spend: Option<&Spend>,
        worth: Option<Worth>,
        sums: &mut Sums,
    ) -> Result<(), NotAnswered> {
        let mut sums = sums.iter_mut();
        let mut put = |value: f64| sums.next().into_iter().for_each(|sum| real_sum::add(sum, value));
        let Purchases { days, expected, pairs } = *purchases;
        put(expected);
        put(expected + pairs - expected * expected);
        changes.iter().for_each(|change| put(*change));
        let Some(Spend { moments: [mean, mean_square, day_square], moved }) = spend else { return Ok(()) };
        let mut money = |singles: [f64; 2], pairs: f64, factor: f64| {
            let worth = singles[0] * mean;
            put(factor * worth);
            put(factor * factor * (singles[1] * day_square + pairs * mean_square - worth * worth));
            let share = if expected > 0.0 { singles[0] / expected } else { 0.0 };
            changes.iter().for_each(|change| put(factor * share * mean * change));
            moved.iter().for_each(|change| put(factor * singles[0] * change));
        };
        money([expected; 2], pairs, 1.0);
        if let Some(Worth { rate, margin }) = worth {
            let discounted = |rate: f64| match rate == 0.0 {
                true => Ok(expected),
                false => self.model.family().discounted_purchases(self.model.parameters(), self.customer, days, rate),
            };
            let singles = [discounted(rate)?, discounted(2.0 * rate)?];
            let share = if expected > 0.0 { singles[0] / expected } else { 0.0 };
            money(singles, pairs * share * share, margin);
        }
        Ok(())
    }
}

/// More than any family has parameters.
const MOST_COLUMNS: usize = 8;

/// Few numbers, without a buffer on the heap.
#[derive(Default)]
struct Moves {
    values: [f64; MOST_COLUMNS],
    many: usize,
}

impl Moves {
    fn push(&mut self, value: f64) {
        if let Some(place) = self.values.get_mut(self.many) {
            *place = value;
            self.many += 1;
        }
    }

    fn len(&self) -> usize {
        self.many
    }

    fn iter(&self) -> std::slice::Iter<'_, f64> {
        self.values[..self.many].iter()
    }
}

/// Spend of a customer on a purchase day: the means of m, of m^2 and of s^2, and the changes of the first.
struct Spend {
    moments: [f64; 3],
    moved: Moves,
}
