//! A conversion, the moments around it, and how it is divided among touches.

use crate::acquisition::attribution_rule::{AttributionRule, HALF_LIFE_DAYS};
use crate::error::{shown, Error, Result};
use crate::exact::calendar::Day;
use crate::option_word::OptionWord;

/// A conversion, and the terms on which it is divided. All rows of one path agree on them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Conversion {
    pub rule: AttributionRule,
    /// Microseconds since 2000-01-01, like all moments.
    pub converted_at: i64,
    /// Touches longer ago than this are left out; `None` for no limit.
    pub look_back_days: Option<f64>,
    /// The half-life of [`AttributionRule::TimeDecay`].
    pub half_life_days: f64,
}

impl Conversion {
    /// The conversion of a path without touches.
    pub(super) const NONE: Self =
        Self { rule: AttributionRule::Last, converted_at: 0, look_back_days: None, half_life_days: HALF_LIFE_DAYS };

    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for a number of days that is not positive and finite.
    #[inline]
    pub fn of(
        rule: AttributionRule,
        converted_at: i64,
        look_back_days: Option<f64>,
        half_life_days: Option<f64>,
    ) -> Result<Self> {
        let positive = |name, days: f64| {
            if days > 0.0 && days.is_finite() {
                Ok(days)
            } else {
                Err(Error::domain(name, shown(days), "a positive number"))
            }
        };
        Ok(Self {
            rule,
            converted_at,
            look_back_days: look_back_days.map(|days| positive("look_back_days", days)).transpose()?,
            half_life_days: positive("half_life_days", half_life_days.unwrap_or(HALF_LIFE_DAYS))?,
        })
    }

    /// Whether a touch is one of those among which the conversion is divided.
    #[inline]
    pub(super) fn counts(&self, touched_at: i64) -> bool {
        let is_within = |days: f64| touched_at.abs_diff(self.converted_at) as f64 <= days * MICROSECONDS_PER_DAY as f64;
        touched_at <= self.converted_at && self.look_back_days.is_none_or(is_within)
    }

    /// Checks that rows on other terms can join.
    ///
    /// # Errors
    /// [`ErrorKind::Mismatch`](crate::error::ErrorKind) if they cannot.
    #[inline]
    pub(super) fn admit(&self, other: &Self) -> Result<()> {
        if self == other {
            return Ok(());
        }
        Err(self.mismatch(other))
    }

    #[cold]
    fn mismatch(&self, other: &Self) -> Error {
        let days = |days: Option<f64>| days.map_or("none".into(), shown);
        if self.rule != other.rule {
            Error::mismatch("rule", self.rule.name(), other.rule.name())
        } else if self.converted_at != other.converted_at {
            Error::mismatch("converted_at", iso_moment(self.converted_at), iso_moment(other.converted_at))
        } else if self.look_back_days != other.look_back_days {
            Error::mismatch("look_back_days", days(self.look_back_days), days(other.look_back_days))
        } else {
            Error::mismatch("half_life_days", shown(self.half_life_days), shown(other.half_life_days))
        }
    }
}

pub(super) const MICROSECONDS_PER_DAY: i64 = 86_400_000_000;

/// Whether a moment is a finite timestamp of SQL.
pub fn is_moment(moment: i64) -> bool {
    // From 4713 BC up to, but not including, 294277 AD.
    (-211_813_488_000_000_000..9_223_371_331_200_000_000).contains(&moment)
}

/// A moment in ISO 8601.
pub fn iso_moment(moment: i64) -> String {
    let (day, time) = (moment.div_euclid(MICROSECONDS_PER_DAY), moment.rem_euclid(MICROSECONDS_PER_DAY));
    let (seconds, fraction) = (time / 1_000_000, time % 1_000_000);
    let day = Day(day as i32);
    format!("{day}T{:02}:{:02}:{:02}.{fraction:06}", seconds / 3600, seconds / 60 % 60, seconds % 60)
}
