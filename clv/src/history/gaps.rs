//! The days between the purchases of one customer.

use crate::error::{Error, Result};
use crate::history::ledger::Ledger;
use crate::row;

row! {
    /// the row of gap_days: the days between one purchase day and the next
    #[derive(Debug, Clone, PartialEq)]
    pub struct GapDays as clv_gap_days {
        /// number of gaps: purchase days - 1
        pub gaps: i64,
        /// mean gap
        pub mean_days: f64,
        /// median gap: the middle one, or the mean of the two in the middle
        pub median_days: f64,
        /// shortest gap
        pub min_days: i32,
        /// longest gap
        pub max_days: i32,
        /// sample standard deviation, sqrt((sum g^2 - (sum g)^2 / n) / (n - 1)); NULL for a single gap
        pub stddev_days: Option<f64>,
    }
}

impl GapDays {
    /// The gaps of a ledger; `None` with fewer than two purchase days.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub fn of(ledger: Ledger<'_>) -> Result<Option<Self>> {
        let days = ledger.purchase_days().map(|entry| entry.day);
        let mut gaps: Vec<i32> = vec![];
        gaps.try_reserve_exact(ledger.days().len()).map_err(|_| Error::out_of_memory("gaps"))?;
        gaps.extend(days.clone().skip(1).zip(days).map(|(next, day)| next - day));
        gaps.sort_unstable();
        let (Some(&min_days), Some(&max_days)) = (gaps.first(), gaps.last()) else { return Ok(None) };
        let n = gaps.len();
        // Whole numbers until the last step, so that nothing cancels. All gaps together span at most 2^31 days.
        let sum: i128 = gaps.iter().map(|&gap| i128::from(gap)).sum();
        let squares: i128 = gaps.iter().map(|&gap| i128::from(gap) * i128::from(gap)).sum();
        let spread = squares * n as i128 - sum * sum;
        Ok(Some(Self {
            gaps: n as i64,
            mean_days: sum as f64 / n as f64,
            median_days: (f64::from(gaps[(n - 1) / 2]) + f64::from(gaps[n / 2])) / 2.0,
            min_days,
            max_days,
            stddev_days: (n > 1).then(|| (spread as f64 / (n as f64 * (n as f64 - 1.0))).sqrt()),
        }))
    }
}
