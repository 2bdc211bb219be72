//! Whether a campaign did anything: the values of the customers who were treated against those of a control group.

use crate::acquisition::totals::{Totals, TotalsKind};
use crate::error::{Error, Result};
use crate::exact::floats::to_f64;
use crate::exact::money::{quotient, whole, Sum};
use crate::maths::student;
use crate::row;
use rust_decimal::Decimal;

/// The most decimals that are kept of a value, so that squares fit.
const DECIMALS: u32 = 9;

row! {
    /// the row of lift_agg: the values of treated customers against those of a control group, by Welch's test (Welch 1947)
    #[derive(Debug, Clone, PartialEq)]
    pub struct LiftFigures as clv_lift {
        /// treated customers
        pub treated: i64,
        /// customers of the control group
        pub control: i64,
        /// mean value of the treated; NULL without any
        pub treated_mean: Option<Decimal>,
        /// mean value of the control group; NULL without any
        pub control_mean: Option<Decimal>,
        /// treated_mean - control_mean
        pub difference: Option<Decimal>,
        /// difference / control_mean; NULL unless that is positive
        pub relative_lift: Option<f64>,
        /// lower bound of the difference, at the given level; NULL with fewer than two customers in a group
        pub low: Option<f64>,
        /// upper bound of the difference
        pub high: Option<f64>,
        /// probability of a difference at least as large, either way, if the treatment does nothing; NULL with fewer than
        /// two customers in a group, and if no value differs from another within its group
        pub p: Option<f64>,
    }
}

/// One customer.
///
/// # Errors
/// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) for a value whose square does not fit.
pub fn customer(treated: bool, value: Sum) -> Result<Totals> {
    let value = rounded(value);
    let square = value.mantissa.checked_mul(value.mantissa).ok_or_else(|| Error::money_overflow("value"))?;
    let square = Sum { mantissa: square, scale: 2 * value.scale };
    let mut row = Totals::new(TotalsKind::Lift);
    let at = usize::from(!treated);
    (row.counts[at], row.sums[at], row.sums[2 + at]) = (1, value, square);
    Ok(row)
}

/// At most [`DECIMALS`] decimals, rounded half away from zero.
fn rounded(value: Sum) -> Sum {
    let Some(excess) = value.scale.checked_sub(DECIMALS).filter(|excess| *excess > 0) else { return value };
    let unit = 10i128.pow(excess);
    let half = value.mantissa.signum() * (unit / 2);
    Sum { mantissa: (value.mantissa + half) / unit, scale: DECIMALS }
}

/// The customers of one group, in units of the last decimal.
struct Group {
    count: u64,
    sum: i128,
    /// The whole part of the mean, and the rest of the sum.
    whole: i128,
    rest: i128,
    squares: i128,
}

impl Group {
    /// `None` for a group of nobody.
    fn of(totals: &Totals, at: usize, scale: u32) -> Result<Option<Self>> {
        let (count, n) = (totals.counts[at], i128::from(totals.counts[at]));
        let sum = totals.sums[at].rescaled(scale)?.mantissa;
        let squares = totals.sums[2 + at].rescaled(2 * scale)?.mantissa;
        Ok((n > 0).then(|| Self { count, sum, whole: sum.div_euclid(n), rest: sum.rem_euclid(n), squares }))
    }

    /// The mean less its whole part.
    fn fraction(&self) -> f64 {
        self.rest as f64 / self.count as f64
    }

    /// The variance of the mean; `None` with fewer than two customers.
    fn variance(&self) -> Result<Option<f64>> {
        // The sum of (x - mean)^2 is squares - whole (sum + rest) - rest^2 / n: whole numbers but for the last, so that
        // nothing cancels.
        let deviations = self
            .sum
            .checked_add(self.rest)
            .and_then(|sum| self.whole.checked_mul(sum))
            .and_then(|product| self.squares.checked_sub(product));
        let deviations = deviations.ok_or_else(|| Error::money_overflow("value"))?;
        let deviations = (deviations as f64 - self.rest as f64 * self.fraction()).max(0.0);
        Ok((self.count > 1).then(|| deviations / (self.count as f64 - 1.0) / self.count as f64))
    }
}

impl LiftFigures {
    /// The figures of totals; the bounds hold with probability `level`.
    ///
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for a level outside of (0, 1),
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a figure does not fit.
    pub fn of(totals: &Totals, level: f64) -> Result<Self> {
        crate::maths::intervals::z_of(level)?;
        let mean = |at: usize| quotient("mean", totals.sums[at], whole(totals.counts[at]));
        let (treated_mean, control_mean) = (mean(0)?, mean(1)?);
        let means = treated_mean.zip(control_mean);
        let overflow = || Error::money_overflow("difference");
        let difference = means.map(|(one, other)| one.checked_sub(other).ok_or_else(overflow)).transpose()?;
        let base = control_mean.filter(|mean| *mean > Decimal::ZERO);
        let mut figures = Self {
            treated: totals.counts[0] as i64,
            control: totals.counts[1] as i64,
            treated_mean,
            control_mean,
            difference,
            relative_lift: difference.zip(base).map(|(difference, base)| to_f64(difference) / to_f64(base)),
            low: None,
            high: None,
            p: None,
        };
        figures.test(totals, level)?;
        Ok(figures)
    }

    /// Welch's test: with the variances of the two means, the difference has as many degrees of freedom as Satterthwaite
    /// (1946) gives.
    fn test(&mut self, totals: &Totals, level: f64) -> Result<()> {
        // Without trailing zeros, so that equal values give equal bits.
        let totals = &Totals { sums: totals.sums.map(Sum::normalized), ..*totals };
        let scales = totals.sums.iter().enumerate();
        let scales = scales.map(|(at, sum)| if at < 2 { sum.scale } else { sum.scale.div_ceil(2) });
        let scale = scales.max().unwrap_or(0);
        let groups = Group::of(totals, 0, scale)?.zip(Group::of(totals, 1, scale)?);
        let Some((treated, control)) = groups else { return Ok(()) };
        let Some((one, other)) = treated.variance()?.zip(control.variance()?) else { return Ok(()) };
        let unit = 10f64.powi(scale as i32);
        let difference = (treated.whole - control.whole) as f64 + (treated.fraction() - control.fraction());
        let variance = one + other;
        let mut width = 0.0;
        if variance > 0.0 {
            let [n, m] = [treated.count, control.count].map(|count| count as f64 - 1.0);
            let df = variance * variance / (one * one / n + other * other / m);
            let error = variance.sqrt();
            width = student::quantile(level, df) * error;
            self.p = Some(student::tails(difference / error, df));
        }
        (self.low, self.high) = (Some((difference - width) / unit), Some((difference + width) / unit));
        Ok(())
    }
}
