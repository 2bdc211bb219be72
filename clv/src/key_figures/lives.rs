//! The lives of customers: which silences are lived through, and which end a life.

use crate::error::{Error, Result};
use crate::key_figures::silences::Silences;

/// One in so many customers may come back after the lapse that follows from the data, taken one period shorter.
///
/// On 240 simulated shops (rates of one to 52 orders a year, mean lives of 0.4 to 5 years, data over twice to four times
/// the mean life, 10 to 80 % of customers who buy once) the mean absolute error of CLV was 11 to 17 % by week, month and
/// quarter; it hardly changes between one in 25 and one in 14.
const ONE_IN: u128 = 20;

/// What all lives add up to under one lapse.
///
/// A life is a row of periods from an active one to an active one, with no silence in between that is longer than the
/// lapse allows. Its last period is lost once the lapse has passed, and not known before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lives {
    /// Periods of silence after which a customer is lost.
    pub lapse: u32,
    /// Periods of all lives: active ones, and silent ones that were lived through.
    pub customer_periods: u64,
    /// Those of `customer_periods` whose outcome is known: `retained + lost`.
    pub at_risk: u64,
    /// Those followed by another period of the same life.
    pub retained: u64,
    /// Those that are the last of a life.
    pub lost: u64,
}

impl Lives {
    /// The lives under a lapse, by default [`usual_lapse`]. `last_known` is the last period that is over; by default
    /// the last active one.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a count does not fit a SQL bigint.
    pub fn of(silences: &Silences<'_>, lapse: Option<u32>, last_known: Option<i32>) -> Result<Self> {
        let lapse = lapse.unwrap_or_else(|| usual_lapse(silences));
        let last_known = last_known.or(silences.since().next_back().map(|(period, _)| period)).unwrap_or(0);
        let (mut retained, mut lost, mut open, mut running) = (0u128, 0u128, 0u128, 0u128);
        for (later, count) in silences.gaps() {
            match later <= lapse {
                true => retained += u128::from(later) * u128::from(count),
                false => lost += u128::from(count),
            }
        }
        for (period, count) in silences.since() {
            match i64::from(last_known) - i64::from(period) >= i64::from(lapse) {
                true => lost += u128::from(count),
                false => open += u128::from(count),
            }
        }
        for (later, count) in silences.running() {
            // Who comes back within the lapse has lived through the silence; for all others one period begins a life.
            let periods = if later <= lapse { later.max(1) } else { 1 };
            running += u128::from(periods) * u128::from(count);
        }
        let bigint = |count: u128| {
            let within = i64::try_from(count).ok().and_then(|count| u64::try_from(count).ok());
            within.ok_or_else(|| Error::count_overflow("customer periods"))
        };
        Ok(Self {
            lapse,
            customer_periods: bigint(retained + lost + open + running)?,
            at_risk: bigint(retained + lost)?,
            retained: bigint(retained)?,
            lost: bigint(lost)?,
        })
    }
}

/// The lapse that follows from the data: one period more than the shortest lapse after which at most one in twenty
/// customers came back.
pub fn usual_lapse(silences: &Silences<'_>) -> u32 {
    let customers: u128 = silences.since().map(|(_, count)| u128::from(count)).sum();
    let mut back = 0u128;
    for (later, count) in silences.gaps().rev() {
        back += u128::from(count);
        if back * ONE_IN > customers {
            return later.saturating_add(1);
        }
    }
    1
}
