//! What the key figures of one group of customers are reckoned by: period, last known day, lapse.

use crate::error::{Error, Result};
use crate::exact::calendar::{as_of_differs, period_differs, Period};

/// The terms of a state. They are the same for all of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    pub period: Period,
    /// The day at whose end the data are known, if the caller gave one. What came later is left out.
    pub as_of: Option<i32>,
    /// Periods of silence after which a customer is lost, at least 1; `None` if it follows from the data.
    pub lapse: Option<u32>,
}

impl Terms {
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for a lapse below 1, and for a period that is no calendar unit.
    #[inline]
    pub fn of(period: Period, as_of: Option<i32>, lapse: Option<i32>) -> Result<Self> {
        Ok(Self { period: period.calendar()?, as_of, lapse: lapse.map(i64::from).map(checked_lapse).transpose()? })
    }

    /// The terms without a last known day and with the lapse that follows from the data.
    pub fn by(period: Period) -> Self {
        Self { period, as_of: None, lapse: None }
    }

    /// The last period that is over at the end of `as_of`: the one after it still runs, and says nothing about who
    /// stays away. Without an `as_of` every period counts as over.
    #[inline]
    pub fn last_whole(&self) -> i32 {
        match self.as_of {
            Some(day) if self.period != Period::All => {
                let running = self.period.index(day);
                if self.period.last_day(running) == day {
                    running
                } else {
                    running - 1
                }
            }
            _ => i32::MAX,
        }
    }

    /// Checks that rows on other terms can join.
    ///
    /// # Errors
    /// [`ErrorKind::Mismatch`](crate::error::ErrorKind) if they cannot.
    #[inline]
    pub fn admit(&self, other: &Self) -> Result<()> {
        if self == other {
            return Ok(());
        }
        Err(self.mismatch(other))
    }

    #[cold]
    fn mismatch(&self, other: &Self) -> Error {
        let shown = |lapse: Option<u32>| lapse.map_or("none".into(), |lapse| lapse.to_string());
        if self.period != other.period {
            period_differs(self.period, other.period)
        } else if self.as_of != other.as_of {
            as_of_differs(self.as_of, other.as_of)
        } else {
            Error::mismatch("lapse", shown(self.lapse), shown(other.lapse))
        }
    }
}

/// A lapse that a caller gave.
///
/// # Errors
/// [`ErrorKind::Domain`](crate::error::ErrorKind) for one below 1, or beyond an SQL integer.
#[inline]
pub fn checked_lapse(lapse: i64) -> Result<u32> {
    match i32::try_from(lapse) {
        Ok(periods @ 1..) => Ok(periods.unsigned_abs()),
        _ => Err(Error::domain("lapse", lapse, "1 or more")),
    }
}
