//! Whether as many customers have bought 0, 1, 2 … times again as a model expects.

use crate::error::{Error, Result};
use crate::judging::checks::ChecksHead;
use crate::maths::intervals::chi_square_tail;
use crate::models::counts::RfmCounts;
use crate::models::customer::NEW;
use crate::models::grouped::Purchases;
use crate::models::scores::Answers;
use crate::row;
use crate::states::flat::Tick;

row! {
    /// an element of clv_fit_check: the customers with a number of repeat purchases, counted and expected
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct FitCheckRow as clv_fit_check_row {
        /// repeat purchase days by as_of; in the last row this number or more
        pub repeat_purchases: i32,
        /// customers who have bought as often
        pub customers: i64,
        /// customers expected by the model, each from the day of the first purchase on
        pub expected: f64,
        /// (customers - expected)^2 / expected, the part of the chi-square statistic (Pearson 1900)
        pub chi_square: Option<f64>,
        /// rows - 1 - parameters of the model; the same in all rows; NULL below 1
        pub degrees_of_freedom: Option<i32>,
        /// probability of a statistic, the sum of chi_square, at least as large if the model is right; the same in all rows
        pub p_value: Option<f64>,
    }
}

/// Without a number of its own, the last row begins where fewer than five customers are expected to have bought exactly so often,
/// or more often (Cochran 1954), and at most here.
const MOST: u32 = 50;
const FEWEST: f64 = 5.0;

/// A number of repeat purchases from which customers are counted together.
///
/// # Errors
/// [`Error::domain`] for one that is not from 1 to 1000.
pub fn most(most: i32) -> Result<u32> {
    if (1..=1000).contains(&most) {
        Ok(most as u32)
    } else {
        Err(Error::domain("most", most, "from 1 to 1000"))
    }
}

/// Customers of whom the model expects exactly `n` repeat purchases by now, each from the day of the first purchase on.
///
/// # Errors
/// As [`rows`].
pub(super) fn expected(model: &Answers<'_>, purchases: &Purchases, n: u32, tick: Tick<'_>) -> Result<f64> {
    let mut sum = 0.0;
    for (age, customers) in purchases.by_age() {
        tick();
        sum += customers.customers * model.purchase_probability(NEW, age, Some(f64::from(n)))?.unwrap_or(0.0);
    }
    Ok(sum)
}

/// Customers with at least `from` and fewer than `until` repeat purchases.
fn counted(purchases: &Purchases, from: f64, until: f64) -> f64 {
    let with = purchases.groups.iter().filter(|group| group.x >= from && group.x < until);
    with.map(|group| group.customers).sum()
}

/// The rows of a finished image, the fewest purchases first; none without parameters.
///
/// # Errors
/// [`ErrorKind::NotAnswered`](crate::error::ErrorKind) for a family that cannot tell, and those of [`Purchases::of`].
pub fn rows(words: &[u64], tick: Tick<'_>) -> Result<Vec<FitCheckRow>> {
    let Some(head) = ChecksHead::read(words) else { return Ok(vec![]) };
    let Some(model) = Answers::of(head.model(words))? else { return Ok(vec![]) };
    let purchases = Purchases::of(RfmCounts::read(head.counts(words)), tick)?;
    let mut cells: Vec<(f64, f64)> = vec![];
    let mut left = purchases.customers;
    for n in 0..head.most.unwrap_or(MOST) {
        let expected = expected(&model, &purchases, n, tick)?;
        if head.most.is_none() && (expected < FEWEST || left - expected < FEWEST) {
            break;
        }
        cells.push((counted(&purchases, n.into(), f64::from(n) + 1.0), expected));
        left -= expected;
    }
    cells.push((counted(&purchases, cells.len() as f64, f64::INFINITY), left.max(0.0)));
    let part = |(actual, expected): (f64, f64)| {
        let part = (actual - expected).powi(2) / expected;
        Some(part).filter(|part| part.is_finite())
    };
    let df = cells.len() as i32 - 1 - model.many_parameters() as i32;
    let statistic = cells.iter().map(|cell| part(*cell)).sum::<Option<f64>>();
    let p_value = statistic.filter(|_| df > 0).map(|statistic| chi_square_tail(statistic, df as u32));
    let row = |(at, cell): (usize, &(f64, f64))| FitCheckRow {
        repeat_purchases: at as i32,
        customers: cell.0 as i64,
        expected: cell.1,
        chi_square: part(*cell),
        degrees_of_freedom: (df > 0).then_some(df),
        p_value,
    };
    Ok(cells.iter().enumerate().map(row).collect())
}
