//! Whether the rows of a state came with amounts of money.

use crate::error::{Error, Result};
use crate::exact::money::Sum;

/// Whether rows came with amounts. All rows of one state agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Amounts {
    /// No row so far.
    Unknown = 0,
    With = 1,
    Without = 2,
}

impl Amounts {
    pub(crate) fn from_code(code: u8) -> Self {
        match code {
            1 => Self::With,
            2 => Self::Without,
            _ => Self::Unknown,
        }
    }

    pub(crate) fn of(amount: Option<Sum>) -> Self {
        match amount {
            Some(_) => Self::With,
            None => Self::Without,
        }
    }

    /// What rows of both kinds together are.
    pub(crate) fn merged(self, other: Self) -> Result<Self> {
        match (self, other) {
            (Self::Unknown, known) | (known, Self::Unknown) => Ok(known),
            (left, right) if left == right => Ok(left),
            (left, right) => Err(Error::mismatch("amounts", left.name(), right.name()).with_hint(
                "Histories counted without amounts and histories with amounts are kept in separate groups.",
            )),
        }
    }

    /// The word that forms have for it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Unknown => "none",
            Self::With => "with",
            Self::Without => "without",
        }
    }

    pub(crate) fn from_word(word: &str) -> Option<Self> {
        [Self::Unknown, Self::With, Self::Without].into_iter().find(|amounts| amounts.word() == word)
    }

    fn name(self) -> &'static str {
        match self {
            Self::Unknown => "none",
            Self::With => "with amounts",
            Self::Without => "without amounts",
        }
    }
}
