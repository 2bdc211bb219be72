//! What a back-test compares.

use crate::error::{Error, Result};
use crate::exact::calendar::{Day, Period};
use crate::key_figures::terms::Terms;
use crate::models::terms::FamilyChoice;
use crate::option_word::OptionWord;

/// Bits of a number of days, or of purchase days.
pub(super) const DAYS: u32 = 24;

/// What is compared: forecasts made at the end of `split_at` with what came after it, up to the end of `until`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct HoldoutTerms {
    pub split_at: i32,
    pub until: i32,
    /// The family to try; all of them if the choice was left open.
    pub family: FamilyChoice,
}

impl HoldoutTerms {
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) if `until` is not after `split_at`, or too far away.
    pub fn of(split_at: i32, until: i32, family: FamilyChoice) -> Result<Self> {
        if !(1..1 << DAYS).contains(&(i64::from(until) - i64::from(split_at))) {
            return Err(Error::domain("until", Day(until), "a day after split_at"));
        }
        Ok(Self { split_at, until, family })
    }

    /// Days of what came.
    pub fn days(self) -> i32 {
        self.until - self.split_at
    }

    /// Those of the key figures at the split.
    pub(super) fn of_state(self) -> Terms {
        Terms { as_of: Some(self.split_at), ..Terms::by(Period::Month) }
    }

    /// # Errors
    /// [`ErrorKind::Mismatch`](crate::error::ErrorKind) for other terms.
    pub(super) fn check(self, other: Self) -> Result<()> {
        let days = [("split_at", self.split_at, other.split_at), ("until", self.until, other.until)];
        if let Some((what, left, right)) = days.into_iter().find(|(_, left, right)| left != right) {
            return Err(Error::mismatch(what, Day(left), Day(right)));
        }
        if self.family != other.family {
            return Err(Error::mismatch("family", self.family.name(), other.family.name()));
        }
        Ok(())
    }
}
