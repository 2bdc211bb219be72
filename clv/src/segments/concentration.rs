//! The distribution of value over customers: concentration and deciles.

use crate::error::{Error, Result};
use crate::exact::floats::to_f64;
use crate::exact::money::Sum;
use crate::row;
use crate::states::distribution::{Distribution, Series, ValueCount};
use rust_decimal::Decimal;

/// The only series of a `value_distribution`: the value of each customer.
pub struct Values;

pub const VALUE: u64 = 0;

impl Series for Values {
    const NAME: &'static str = "value_distribution";
    const MONEY: Option<u64> = Some(VALUE);
}

row! {
    /// the row of value_concentration: how unequal the values of customers are; in gini and shares a negative value counts
    /// as 0, so that none exceeds 1; they are NULL if no value is positive
    #[derive(Debug, Clone, PartialEq)]
    pub struct Concentration as clv_concentration {
        /// number of values: one per customer
        pub customers: i64,
        /// sum of the values
        pub total: Decimal,
        /// sum of the negative values, which is part of total
        pub negative_total: Decimal,
        /// Gini coefficient (Gini 1912): sum of (2i - n - 1) x_i over the n values x_i in ascending order / (n x
        /// total); 0 if all values are equal, close to 1 if one customer has everything
        pub gini: Option<f64>,
        /// share that the most valuable 1 % have of the sum of the positive values; their number is rounded up
        pub top_1_percent_share: Option<f64>,
        /// share that the most valuable 10 % have of the sum of the positive values
        pub top_10_percent_share: Option<f64>,
        /// share that the most valuable 20 % have of the sum of the positive values
        pub top_20_percent_share: Option<f64>,
        /// smallest number of customers that together have 80 % of the sum of the positive values
        pub customers_for_80_percent: Option<i64>,
    }
}

row! {
    /// an element of value_deciles and a row of deciles: a tenth of the customers
    #[derive(Debug, Clone, PartialEq)]
    pub struct Decile as clv_decile {
        /// from 1, the most valuable, to 10
        pub decile: i32,
        /// customers in it, divided as by ntile(10)
        pub customers: i64,
        /// sum of their values
        pub total: Decimal,
        /// its positive values / the positive values of all deciles; NULL if there are none
        pub share: Option<f64>,
        /// share of this decile and of all before it
        pub cumulative_share: Option<f64>,
    }
}

fn overflow() -> Error {
    Error::money_overflow("value")
}

fn times(value: i128, count: i128) -> Result<i128> {
    value.checked_mul(count).ok_or_else(overflow)
}

fn plus(a: i128, b: i128) -> Result<i128> {
    a.checked_add(b).ok_or_else(overflow)
}

/// The sum of the positive ones of the `n` largest values.
fn sum_of_top(values: Distribution<'_>, n: u64) -> Result<i128> {
    let (mut left, mut sum) = (n, 0);
    for ValueCount { value, count, .. } in values.counts().rev() {
        let taken = count.min(left);
        sum = plus(sum, times(value.max(0), i128::from(taken))?)?;
        left -= taken;
        if left == 0 || value <= 0 {
            break;
        }
    }
    Ok(sum)
}

/// The smallest number of the largest values that have 80 percent of `total`, the sum of the positive ones.
fn customers_for_80_percent(values: Distribution<'_>, total: i128) -> Result<Option<i64>> {
    let goal = times(total, 4)?;
    let (mut customers, mut sum) = (0u64, 0);
    for ValueCount { value, count, .. } in values.counts().rev() {
        if value <= 0 {
            break;
        }
        let (step, missing) = (times(value, 5)?, goal - times(sum, 5)?);
        let needed = missing / step + i128::from(missing % step != 0);
        if needed <= i128::from(count) {
            return Ok(Some((i128::from(customers) + needed) as i64));
        }
        customers += count;
        sum = plus(sum, times(value, i128::from(count))?)?;
    }
    Ok(None)
}

impl Concentration {
    /// Computes it from a finished distribution; `None` without values.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a sum does not fit.
    pub fn of(values: Distribution<'_>) -> Result<Option<Self>> {
        let n = values.total();
        if n == 0 {
            return Ok(None);
        }
        let (mut total, mut negative, mut weighted) = (0, 0, 0);
        for ValueCount { value, count, below, .. } in values.counts() {
            let (count, below, n) = (i128::from(count), i128::from(below), i128::from(n));
            total = plus(total, times(value, count)?)?;
            negative = plus(negative, times(value.min(0), count)?)?;
            // Ranks below + 1 to below + count, each with the weight 2 x rank - n - 1.
            weighted = plus(weighted, times(value.max(0), times(count, 2 * below + count - n)?)?)?;
        }
        let money = |mantissa| Sum { mantissa, scale: values.head().scale }.decimal().map_err(|_| overflow());
        let gained = total - negative;
        let share = |percent: u64| -> Result<Option<f64>> {
            let top = (u128::from(n) * u128::from(percent)).div_ceil(100) as u64;
            let sum = sum_of_top(values, top)?;
            Ok(if gained > 0 { Some(to_f64(money(sum)?) / to_f64(money(gained)?)) } else { None })
        };
        Ok(Some(Self {
            customers: n as i64,
            total: money(total)?,
            negative_total: money(negative)?,
            gini: (gained > 0).then(|| weighted as f64 / (n as f64 * gained as f64)),
            top_1_percent_share: share(1)?,
            top_10_percent_share: share(10)?,
            top_20_percent_share: share(20)?,
            customers_for_80_percent: if gained > 0 { customers_for_80_percent(values, gained)? } else { None },
        }))
    }
}

/// The deciles of a finished distribution, the most valuable customers in the first, divided as by ntile(10). With
/// fewer than ten customers there is one decile per customer.
///
/// # Errors
/// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a sum does not fit.
pub fn deciles(values: Distribution<'_>) -> Result<Vec<Decile>> {
    let n = values.total();
    let money = |mantissa| Sum { mantissa, scale: values.head().scale }.decimal().map_err(|_| overflow());
    let gained = sum_of_top(values, n)?;
    let share = |part| -> Result<Option<f64>> {
        Ok(if gained > 0 { Some(to_f64(money(part)?) / to_f64(money(gained)?)) } else { None })
    };
    // From the largest value down, each count is divided among as many deciles as it needs.
    let mut counts = values.counts().rev();
    let (mut value, mut left, mut cumulative) = (0, 0, 0);
    (0..n.min(10))
        .map(|decile| {
            let customers = n / 10 + u64::from(decile < n % 10);
            let (mut missing, mut sum, mut positive) = (customers, 0, 0);
            while missing > 0 {
                if left == 0 {
                    let Some(next) = counts.next() else { break };
                    (value, left) = (next.value, next.count);
                }
                let taken = missing.min(left);
                let taken_value = times(value, i128::from(taken))?;
                (sum, positive) = (plus(sum, taken_value)?, plus(positive, taken_value.max(0))?);
                (missing, left) = (missing - taken, left - taken);
            }
            cumulative = plus(cumulative, positive)?;
            Ok(Decile {
                decile: decile as i32 + 1,
                customers: customers as i64,
                total: money(sum)?,
                share: share(positive)?,
                cumulative_share: share(cumulative)?,
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::states::distribution::DistributionImage;

    /// Values in cents, in ascending order, each with its number of customers.
    fn values(counts: &[(i128, u64)]) -> Vec<u64> {
        let counts = counts.iter().map(|&(cents, count)| Ok((VALUE, cents, count)));
        DistributionImage::<Values>::from_counts((0, None, 2), counts.len(), counts).unwrap()
    }

    fn of(words: &[u64]) -> Concentration {
        Concentration::of(Distribution::read::<Values>(words).unwrap()).unwrap().unwrap()
    }

    #[test]
    fn concentration_goes_from_none_to_all() {
        let equal = of(&values(&[(500, 100)]));
        assert_eq!((equal.customers, equal.total, equal.gini), (100, Decimal::new(500, 0), Some(0.0)));
        assert_eq!((equal.top_10_percent_share, equal.customers_for_80_percent), (Some(0.1), Some(80)));
        // One customer has everything: (n - 1) / n.
        let one = of(&values(&[(0, 99), (500, 1)]));
        assert_eq!((one.gini, one.top_1_percent_share, one.customers_for_80_percent), (Some(0.99), Some(1.0), Some(1)));
        // 1, 2, 3 and 4: (-3 - 2 + 3 + 12) / (4 x 10).
        assert_eq!(of(&values(&[(100, 1), (200, 1), (300, 1), (400, 1)])).gini, Some(0.25));
    }

    #[test]
    fn negative_values_count_as_nothing_in_shares() {
        let words = values(&[(-5000, 1), (10000, 1)]);
        let found = of(&words);
        assert_eq!((found.total, found.negative_total), (Decimal::new(50, 0), Decimal::new(-50, 0)));
        assert_eq!(
            (found.gini, found.top_1_percent_share, found.customers_for_80_percent),
            (Some(0.5), Some(1.0), Some(1))
        );
        let rows = deciles(Distribution::read::<Values>(&words).unwrap()).unwrap();
        assert_eq!(rows.iter().map(|row| row.share).collect::<Vec<_>>(), [Some(1.0), Some(0.0)]);
    }

    #[test]
    fn there_are_no_shares_if_no_value_is_positive() {
        let words = values(&[(-500, 2), (0, 1)]);
        let found = of(&words);
        assert_eq!((found.total, found.gini, found.top_1_percent_share), (Decimal::new(-10, 0), None, None));
        assert_eq!(found.customers_for_80_percent, None);
        assert!(deciles(Distribution::read::<Values>(&words).unwrap()).unwrap().iter().all(|row| row.share.is_none()));
        assert_eq!(Concentration::of(Distribution::read::<Values>(&values(&[])).unwrap()), Ok(None));
    }

    #[test]
    fn deciles_are_dealt_out_as_by_ntile() {
        // 23 customers: three in each of the first three deciles, two in each of the others.
        let counts: Vec<(i128, u64)> = (1..=23).map(|value| (value * 100, 1)).collect();
        let rows = deciles(Distribution::read::<Values>(&values(&counts)).unwrap()).unwrap();
        let customers: Vec<i64> = rows.iter().map(|row| row.customers).collect();
        assert_eq!(customers, [3, 3, 3, 2, 2, 2, 2, 2, 2, 2]);
        assert_eq!((rows[0].total, rows[9].total), (Decimal::new(23 + 22 + 21, 0), Decimal::new(2 + 1, 0)));
        assert_eq!(rows[9].cumulative_share, Some(1.0));
        let few = values(&[(100, 2), (300, 1)]);
        assert_eq!(deciles(Distribution::read::<Values>(&few).unwrap()).unwrap().len(), 3);
    }
}
