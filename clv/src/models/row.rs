//! One customer as a fit sees them: frequency, recency, age and mean spend.

use crate::error::{shown, Error, Result};
use crate::history::ledger::Ledger;
use crate::models::customer::Customer;
use crate::states::amounts::Amounts;

/// A time in days, kept to 2^-24 of a day (5 milliseconds), below 2^24 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Time(pub(super) u64);

const FRACTION: u32 = 24;

/// Bits of a [`Time`].
pub(super) const TIME: u32 = 48;

impl Time {
    /// Whole days, from 0.
    ///
    /// # Errors
    /// [`Error::domain`] when they are 2^24 or more, or negative.
    pub fn of_days(argument: &'static str, days: i64) -> Result<Self> {
        match u64::try_from(days).ok().filter(|days| *days < 1 << (TIME - FRACTION)) {
            Some(days) => Ok(Self(days << FRACTION)),
            None => Err(Error::domain(argument, days, "from 0 to 16777215")),
        }
    }

    /// Days with a fraction.
    ///
    /// # Errors
    /// [`Error::domain`] when they are 2^24 or more, negative or not a number.
    pub fn of_real_days(argument: &'static str, days: f64) -> Result<Self> {
        if days >= 0.0 && days < f64::from(1 << (TIME - FRACTION)) {
            Ok(Self((days * f64::from(1 << FRACTION)).round().min(((1u64 << TIME) - 1) as f64) as u64))
        } else {
            Err(Error::domain(argument, shown(days), "from 0 to 16777215"))
        }
    }

    pub const ZERO: Self = Self(0);

    pub fn days(self) -> f64 {
        self.0 as f64 / f64::from(1 << FRACTION)
    }

    /// The number of days, if they are whole.
    pub fn whole(self) -> Option<usize> {
        (self.0 & ((1 << FRACTION) - 1) == 0).then_some((self.0 >> FRACTION) as usize)
    }
}

/// The figures of one customer that a fit needs (Fader, Hardie and Lee 2005).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Row {
    /// x, below 2^31.
    pub frequency: u32,
    /// t_x, not above T; 0 where x is 0.
    pub recency: Time,
    /// T.
    pub age: Time,
    /// Mean spend on a repeat purchase day; used only if it is positive.
    pub monetary_value: Option<f64>,
}

/// Larger values would give sums that are not finite.
const MOST_MONEY: f64 = 1e100;

/// A number of repeat purchase days.
///
/// # Errors
/// [`Error::domain`] for a negative one, or one of 2^31 or more.
pub fn frequency(x: i64) -> Result<u32> {
    let number = u32::try_from(x).ok().filter(|x| *x < 1 << 31);
    number.ok_or_else(|| Error::domain("frequency", x, "from 0 to 2147483647"))
}

/// Mean spend.
///
/// # Errors
/// [`Error::domain`] for NaN, and for a value that is too large.
pub fn mean_spend(value: f64) -> Result<f64> {
    if value.abs() <= MOST_MONEY {
        Ok(value)
    } else {
        Err(Error::domain("monetary_value", shown(value), "a number up to 1e100"))
    }
}

/// Summaries of other tools are rounded, often to single precision.
const ROUNDING: f64 = 1e-6;

impl Customer {
    /// A customer as plain numbers. A recency that is above the age by a rounding, a millionth of it, is the age.
    ///
    /// # Errors
    /// [`Error::domain`] for numbers that no customer can have.
    pub fn of(x: i64, recency_days: f64, t_days: f64) -> Result<Self> {
        Time::of_real_days("recency_days", recency_days)?;
        Time::of_real_days("t_days", t_days)?;
        if recency_days > t_days * (1.0 + ROUNDING) {
            return Err(Error::domain("recency_days", shown(recency_days), "at most t_days"));
        }
        if x == 0 && recency_days > 0.0 {
            let error = Error::domain("recency_days", shown(recency_days), "0 where frequency is 0");
            return Err(error.with_hint("It is the age at the last purchase, not the days since then."));
        }
        Ok(Self { x: f64::from(frequency(x)?), t_x: recency_days.min(t_days), t: t_days })
    }
}

impl Row {
    /// A row of plain numbers, times rounded to those of [`Time`].
    ///
    /// # Errors
    /// As [`Customer::of`].
    pub fn of(x: i64, recency_days: f64, t_days: f64, monetary_value: Option<f64>) -> Result<Self> {
        let Customer { t_x, t, .. } = Customer::of(x, recency_days, t_days)?;
        let time = |days: f64| Time::of_real_days("t_days", days);
        let monetary_value = monetary_value.map(mean_spend).transpose()?;
        Ok(Self { frequency: frequency(x)?, recency: time(t_x)?, age: time(t)?, monetary_value })
    }

    /// A customer as known at the end of day `as_of`; `None` before the first purchase.
    ///
    /// # Errors
    /// [`Error::domain`] for an age of 2^24 days or more, [`Error::money_overflow`] for revenue that does not fit.
    #[inline]
    pub fn of_history(history: Ledger<'_>, as_of: i32) -> Result<Option<Self>> {
        let known = history.up_to(as_of);
        let Some((first, last, days)) = known.purchase_span() else { return Ok(None) };
        let time = |day: i32| Time::of_days("t_days", i64::from(day) - i64::from(first));
        let frequency = days - 1;
        let monetary_value = match known.amounts() {
            Amounts::With if frequency > 0 => {
                Some(known.total(known.purchase_days().skip(1))?.to_f64() / f64::from(frequency))
            }
            _ => None,
        };
        Ok(Some(Self { frequency, recency: time(last)?, age: time(as_of)?, monetary_value }))
    }
}

impl From<&Row> for Customer {
    fn from(row: &Row) -> Self {
        Self { x: f64::from(row.frequency), t_x: row.recency.days(), t: row.age.days() }
    }
}
