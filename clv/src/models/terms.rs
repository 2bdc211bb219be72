//! What was asked of a fit: the family, the penalty, and the day up to which histories are read; and units of time.

use crate::error::{shown, Error, Result};
use crate::exact::calendar::as_of_differs;
use crate::models::family::RecencyFrequencyFamily;
use crate::models::registry;
use crate::states::amounts::Amounts;
use crate::words::Word;

/// What all rows of one group must agree on.
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
    /// [`Error::Mismatch`] where they differ.
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

/// What was asked for: a family of models of purchases, or the one that fits best.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FamilyChoice {
    /// That of the registry, 0 to leave the choice to the data; of a stored value it may be one that this release does not know.
    code: u8,
}

impl FamilyChoice {
    /// Leaves the choice of a family to the data.
    pub const AUTO: Self = Self { code: 0 };

    /// A choice as stored values keep it, which is looked up only where the family is needed.
    pub(super) fn stored(code: u8) -> Self {
        Self { code }
    }

    /// The family; `None` leaves the choice to the data.
    ///
    /// # Errors
    /// [`Kind::Binary`](crate::error::Kind::Binary) for one that this release does not know.
    pub fn family(self) -> Result<Option<&'static dyn RecencyFrequencyFamily>> {
        if self == Self::AUTO {
            return Ok(None);
        }
        let unknown = || newer("rfm_counts", format!("family {} is not known to this release", self.code));
        let found = registry::of_recency_frequency().find(|(code, _)| *code == self.code);
        found.map(|(_, family)| Some(family)).ok_or_else(unknown)
    }
}

impl Word for FamilyChoice {
    const NAME: &'static str = "family";
    const MUST_BE: &'static str = "the name of a model of purchases";

    fn words() -> impl Iterator<Item = (&'static str, Self)> {
        let families = registry::of_recency_frequency().map(|(code, family)| (family.name(), Self { code }));
        std::iter::once(("auto", Self::AUTO)).chain(families)
    }

    fn code(self) -> u8 {
        self.code
    }

    fn from_code(code: u8) -> Option<Self> {
        Self::words().map(|(_, choice)| choice).find(|choice| choice.code == code)
    }

    fn name(self) -> &'static str {
        match self.family() {
            Ok(family) => family.map_or("auto", |family| family.name()),
            Err(_) => "one of a newer release",
        }
    }
}

/// A unit of time that parameters are written and shown in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum TimeUnit {
    Day = 1,
    Week = 2,
}

impl TimeUnit {
    const ALL: [Self; 2] = [Self::Day, Self::Week];

    pub fn days(self) -> f64 {
        match self {
            Self::Day => 1.0,
            Self::Week => 7.0,
        }
    }
}

impl Word for TimeUnit {
    const NAME: &'static str = "unit";
    const MUST_BE: &'static str = "a unit of time";

    fn words() -> impl Iterator<Item = (&'static str, Self)> {
        Self::ALL.into_iter().map(|unit| (unit.name(), unit))
    }

    fn code(self) -> u8 {
        self as u8
    }

    fn from_code(code: u8) -> Option<Self> {
        Self::ALL.into_iter().find(|unit| *unit as u8 == code)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
        }
    }
}

/// That a stored value has something in it which this release does not know.
pub(super) fn newer(of: &'static str, reason: String) -> Error {
    Error::binary(of, reason).with_hint("It was written by a newer release of the extension: install that release.")
}

/// A penalty on parameters.
///
/// # Errors
/// [`Error::Domain`] for a negative one, or one above 10^6.
pub fn penalty(value: f64) -> Result<f64> {
    if (0.0..=1e6).contains(&value) {
        Ok(value + 0.0)
    } else {
        Err(Error::domain("penalty", shown(value), "from 0 to 1000000"))
    }
}
