//! Whether the rows of a state have amounts of money.

use crate::error::{Error, Result};
use crate::exact::money::Sum;
use crate::option_word::{enum_words, OptionWord};
use strum::{EnumIter, FromRepr, IntoStaticStr};

/// Whether rows have amounts. All rows of one state agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, FromRepr, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[repr(u8)]
pub enum Amounts {
    /// No row so far.
    #[strum(serialize = "none")]
    Unknown = 0,
    With = 1,
    Without = 2,
}

impl Amounts {
    pub(crate) fn of(amount: Option<Sum>) -> Self {
        match amount {
            Some(_) => Self::With,
            None => Self::Without,
        }
    }

    /// Merges the two; an error if rows with and without amounts are mixed.
    pub(crate) fn merged(self, other: Self) -> Result<Self> {
        match (self, other) {
            (Self::Unknown, known) | (known, Self::Unknown) => Ok(known),
            (left, right) if left == right => Ok(left),
            (left, right) => Err(Error::mismatch("amounts", left.shown(), right.shown()).with_hint(
                "Histories counted without amounts and histories with amounts are kept in separate groups.",
            )),
        }
    }

    fn shown(self) -> &'static str {
        match self {
            Self::Unknown => "none",
            Self::With => "with amounts",
            Self::Without => "without amounts",
        }
    }
}

impl OptionWord for Amounts {
    const NAME: &'static str = "amounts";
    const MUST_BE: &'static str = "whether there are amounts";

    enum_words!();
}
