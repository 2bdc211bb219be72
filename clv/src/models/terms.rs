//! The options of a fit: the family, the penalty, and the day up to which histories are read; and units of time.

use crate::error::{shown, Error, Result};
use crate::exact::calendar::as_of_differs;
use crate::models::family::{DataKind, RecencyFrequencyFamily};
use crate::models::registry;
use crate::option_word::{enum_words, OptionWord};
use crate::states::amounts::Amounts;
use strum::{EnumIter, FromRepr, IntoStaticStr};

/// The options that all rows of one group must agree on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Terms {
    /// The day up to which histories were read; `None` for plain numbers.
    pub as_of: Option<i32>,
    /// The family to fit.
    pub family: FamilyChoice,
    /// The weight of the squared logarithms of the parameters, which are subtracted from the likelihood.
    pub penalty: f64,
    pub amounts: Amounts,
}

impl Terms {
    /// The terms of both, which must agree; rows of unknown amounts agree with any.
    ///
    /// # Errors
    /// [`Error::mismatch`] where they differ.
    pub(super) fn merged(self, other: Self) -> Result<Self> {
        if self.as_of != other.as_of {
            return Err(as_of_differs(self.as_of, other.as_of));
        }
        if self.family != other.family {
            return Err(Error::mismatch("family", self.family.name(), other.family.name()));
        }
        if self.penalty != other.penalty {
            let (left, right) = (shown(self.penalty), shown(other.penalty));
            return Err(Error::mismatch("penalty", left, right));
        }
        Ok(Self { amounts: self.amounts.merged(other.amounts)?, ..self })
    }
}

/// The choice of a family of purchases: a named one, the one that fits best, or the one that forecasts best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FamilyChoice {
    /// The code of the registry; 0 leaves the choice to the data, 255 to its forecasts.
    code: u8,
}

impl FamilyChoice {
    /// Leaves the choice of a family to the data.
    pub const AUTO: Self = Self { code: 0 };

    /// Leaves it to forecasts of what the data already have: see [`crate::models::best_forecast`].
    pub const BEST_FORECAST: Self = Self { code: u8::MAX };

    /// The choice of this family.
    pub fn of(family: &dyn RecencyFrequencyFamily) -> Self {
        let found = registry::of_recency_frequency().find(|(_, known)| known.name() == family.name());
        found.map_or(Self::AUTO, |(code, _)| Self { code })
    }

    /// The family; `None` leaves the choice to the data.
    pub fn family(self) -> Option<&'static dyn RecencyFrequencyFamily> {
        match registry::by_code(self.code)?.kind() {
            DataKind::RecencyFrequency(family) => Some(family),
            DataKind::Spend(_) => None,
        }
    }
}

impl OptionWord for FamilyChoice {
    const NAME: &'static str = "family";
    const MUST_BE: &'static str = "the name of a model of purchases";

    fn words() -> impl Iterator<Item = (&'static str, Self)> {
        let families = registry::of_recency_frequency().map(|(code, family)| (family.name(), Self { code }));
        let left_open = [Self::AUTO, Self::BEST_FORECAST].map(|choice| (choice.name(), choice));
        left_open.into_iter().chain(families)
    }

    fn code(self) -> u8 {
        self.code
    }

    #[inline]
    fn from_code(code: u8) -> Option<Self> {
        let choice = Self { code };
        let left_open = choice == Self::AUTO || choice == Self::BEST_FORECAST;
        (left_open || choice.family().is_some()).then_some(choice)
    }

    fn name(self) -> &'static str {
        match self {
            Self::BEST_FORECAST => "best_forecast",
            named => named.family().map_or("auto", |family| family.name()),
        }
    }
}

/// A unit of time that parameters are written and shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, FromRepr, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[repr(u8)]
pub enum TimeUnit {
    Day = 1,
    Week = 2,
    /// 30.4375 days.
    Month = 3,
    /// 365.25 days.
    Year = 4,
}

impl TimeUnit {
    pub fn days(self) -> f64 {
        match self {
            Self::Day => 1.0,
            Self::Week => 7.0,
            Self::Month => 30.4375,
            Self::Year => 365.25,
        }
    }
}

impl OptionWord for TimeUnit {
    const NAME: &'static str = "unit";
    const MUST_BE: &'static str = "a unit of time";

    fn synonyms() -> &'static [(&'static str, Self)] {
        &[("days", Self::Day), ("weeks", Self::Week), ("months", Self::Month), ("years", Self::Year)]
    }

    enum_words!();
}

/// A penalty on parameters.
///
/// # Errors
/// [`Error::domain`] for a negative one, or one above 10^6.
pub fn penalty(value: f64) -> Result<f64> {
    if (0.0..=1e6).contains(&value) {
        Ok(value + 0.0)
    } else {
        Err(Error::domain("penalty", shown(value), "from 0 to 1000000"))
    }
}
