//! Scores of recency, frequency and money.

use crate::error::{Error, Result};
use crate::exact::money::{pow10, Sum};
use crate::history::ledger::Ledger;
use crate::history::rfm::Rfm;
use crate::row;
use crate::states::distribution::{Distribution, DistributionImage, Series};
use rust_decimal::Decimal;

/// The series of `rfm_thresholds`.
pub struct RfmSeries;

pub const RECENCY: u64 = 0;
pub const FREQUENCY: u64 = 1;
pub const REVENUE: u64 = 2;

impl Series for RfmSeries {
    const NAME: &'static str = "rfm_thresholds";
    const MONEY: Option<u64> = Some(REVENUE);
}

/// The largest number of quantiles.
pub const MOST_QUANTILES: i32 = 100;

/// Checks a number of quantiles.
///
/// # Errors
/// [`ErrorKind::Domain`](crate::error::ErrorKind) for one outside of 2 to [`MOST_QUANTILES`].
pub fn quantiles(n: i32) -> Result<u32> {
    if (2..=MOST_QUANTILES).contains(&n) {
        Ok(n as u32)
    } else {
        Err(Error::domain("n", n, "from 2 to 100"))
    }
}

/// The values of one customer as of a day: days since the last purchase, repeat purchase days, and revenue if there are
/// amounts. `None` before the first purchase.
///
/// # Errors
/// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when the revenue takes more than 28 digits.
pub fn rfm_values(ledger: Ledger<'_>, as_of: i32) -> Result<Option<(Sum, Sum, Option<Sum>)>> {
    let rfm = Rfm::of(ledger, as_of)?;
    let whole = |value: i64| Sum { mantissa: i128::from(value), scale: 0 };
    let (Some(recency), Some(frequency)) = (rfm.days_since_last, rfm.frequency) else {
        return Ok(None);
    };
    Ok(Some((whole(i64::from(recency)), whole(frequency), rfm.revenue.map(Sum::from))))
}

row! {
    /// the row of rfm_score: scores from 1 (worst) to the number of quantiles (best)
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct RfmScores as clv_rfm_scores {
        /// score of recency: fewer days since the last purchase score higher
        pub r: i32,
        /// score of frequency
        pub f: i32,
        /// score of revenue; NULL for a history without amounts
        pub m: Option<i32>,
        /// the scores side by side, as in 545; with dashes between them if a score can have two digits
        pub score: Option<String>,
    }
}

row! {
    /// a row of rfm_cuts: one quantile of recency, frequency and revenue
    #[derive(Debug, Clone, PartialEq)]
    pub struct RfmCut as clv_rfm_cut {
        /// which quantile: k / n for k from 1 to n - 1
        pub quantile: f64,
        /// quantile of the days since the last purchase
        pub recency_days: i32,
        /// quantile of the repeat purchase days
        pub frequency: i64,
        /// quantile of the revenue; NULL without amounts
        pub revenue: Option<Decimal>,
    }
}

impl RfmScores {
    /// Scores one customer by finished thresholds; `None` before the first purchase and without thresholds.
    ///
    /// A score is 1, plus one for each quantile k/n, k = 1 to n - 1, that the value exceeds, where quantiles are those
    /// of percentile_disc. For recency, where fewer days are better, it is n, minus one for each.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when the revenue takes more than 28 digits.
    pub fn of(thresholds: Distribution<'_>, ledger: Ledger<'_>, as_of: i32) -> Result<Option<Self>> {
        let Some((recency, frequency, revenue)) = rfm_values(ledger, as_of)? else {
            return Ok(None);
        };
        let n = thresholds.head().quantiles as i32;
        let exceeded = |series, scale, value: Sum| exceeded(thresholds.series(series), scale, value, n);
        let (Some(r), Some(f)) = (exceeded(RECENCY, 0, recency), exceeded(FREQUENCY, 0, frequency)) else {
            return Ok(None);
        };
        let m = revenue.and_then(|revenue| exceeded(REVENUE, thresholds.head().scale, revenue)).map(|m| 1 + m);
        let (r, f) = (n - r, 1 + f);
        let score = m.map(|m| if n < 10 { format!("{r}{f}{m}") } else { format!("{r}-{f}-{m}") });
        Ok(Some(Self { r, f, m, score }))
    }
}

/// Thresholds at fixed values: a score is 1, and one more for each break that a value exceeds. The same as
/// the quantiles of as many customers, one with the values of each break, and of one more whose values are larger.
///
/// # Errors
/// [`ErrorKind::Domain`](crate::error::ErrorKind) for breaks that do not ascend, of which there are fewer than 1 or more than
/// 99, or that are not as many for each series.
pub fn breaks(recency: &[i64], frequency: &[i64], revenue: &[Sum]) -> Result<Vec<u64>> {
    let n = quantiles(recency.len() as i32 + 1).map_err(|_| {
        Error::domain("recency_days", format_args!("{} numbers", recency.len()), "from 1 to 99 numbers")
    })?;
    for (name, count) in [("frequency", frequency.len()), ("revenue", revenue.len())] {
        if count != recency.len() {
            return Err(Error::domain(name, format_args!("{count} numbers"), "as many numbers as recency_days"));
        }
    }
    let scale = revenue.iter().map(|amount| amount.scale).max().unwrap_or(0);
    let whole = |values: &[i64]| values.iter().map(|value| i128::from(*value)).collect::<Vec<_>>();
    let money = revenue.iter().map(|amount| amount.rescaled(scale).map(|amount| amount.mantissa));
    let all = [
        ("recency_days", RECENCY, whole(recency)),
        ("frequency", FREQUENCY, whole(frequency)),
        ("revenue", REVENUE, money.collect::<Result<Vec<_>>>()?),
    ];
    let mut counts = vec![];
    for (name, series, mut values) in all {
        if values.windows(2).any(|pair| pair[0] >= pair[1]) {
            return Err(Error::domain(name, "others", "numbers in ascending order, each once"));
        }
        if series != REVENUE && values.first().is_some_and(|value| *value < 0) {
            return Err(Error::domain(name, values[0], "zero or more"));
        }
        values.push(values.last().map_or(0, |largest| largest + 1));
        counts.extend(values.into_iter().map(|value| Ok((series, value, 1))));
    }
    let many = counts.len();
    DistributionImage::<RfmSeries>::from_counts((n, None, scale), many, counts.into_iter())
        .map_err(|fault| fault.error(RfmSeries::NAME, |reason| Error::text(RfmSeries::NAME, reason)))
}

/// How many of the quantiles k/n a value exceeds: those with k N <= n L, where L of the N values are smaller. `scale`
/// is the scale of the values of the series.
fn exceeded(series: Distribution<'_>, scale: u32, value: Sum, n: i32) -> Option<i32> {
    let last = series.last()?;
    let total = last.below.saturating_add(last.count);
    // A value with more decimals than the series is compared by the next larger value with the decimals of the series.
    let bound = match value.scale.checked_sub(scale).and_then(pow10) {
        Some(factor) => value.mantissa.div_euclid(factor) + i128::from(value.mantissa.rem_euclid(factor) != 0),
        None => value.rescaled(scale).map_or(i128::MAX * value.mantissa.signum(), |value| value.mantissa),
    };
    let below = series.first_from(bound).map_or(total, |count| count.below);
    let reached = u128::from(below) * u128::from(n.unsigned_abs()) / u128::from(total);
    Some((reached as i32).min(n - 1))
}

/// The quantile k/n of a series as by percentile_disc: its smallest value that at least k N / n values do not exceed.
pub fn cut(series: Distribution<'_>, k: u32, n: u32) -> Option<i128> {
    let total = u128::from(series.total());
    let reaches = |seen: u64| u128::from(seen) * u128::from(n) >= u128::from(k) * total;
    series.counts().find(|count| reaches(count.below.saturating_add(count.count))).map(|count| count.value)
}

/// The quantiles of finished thresholds, from 1/n to (n - 1)/n.
///
/// # Errors
/// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a revenue takes more than 28 digits,
/// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
pub fn cuts(thresholds: Distribution<'_>) -> Result<Vec<RfmCut>> {
    let n = thresholds.head().quantiles;
    let mut cuts = vec![];
    cuts.try_reserve_exact(n.saturating_sub(1) as usize).map_err(|_| Error::out_of_memory("rfm_cuts"))?;
    for k in 1..n {
        let cut = |series| cut(thresholds.series(series), k, n);
        let revenue = cut(REVENUE).map(|mantissa| Sum { mantissa, scale: thresholds.head().scale }.decimal());
        cuts.push(RfmCut {
            quantile: f64::from(k) / f64::from(n),
            recency_days: cut(RECENCY).unwrap_or(0) as i32,
            frequency: cut(FREQUENCY).unwrap_or(0) as i64,
            revenue: revenue.transpose()?,
        });
    }
    Ok(cuts)
}
