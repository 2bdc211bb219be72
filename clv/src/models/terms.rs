//! What was asked of a fit: the family, the penalty, and the day up to which histories are read.

use crate::error::{shown, Error, Result};
use crate::exact::calendar::as_of_differs;
use crate::states::amounts::Amounts;
use std::fmt;

/// What all rows of one group must agree on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Terms {
    /// The day up to which histories were read; `None` for plain numbers.
    pub as_of: Option<i32>,
    /// The family to fit.
    pub family: FamilyName,
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
            let (left, right) = (self.family.to_string(), other.family.to_string());
            return Err(Error::mismatch("family", left, right));
        }
        if self.penalty != other.penalty {
            let (left, right) = (shown(self.penalty), shown(other.penalty));
            return Err(Error::mismatch("penalty", left, right));
        }
        Ok(Self { amounts: self.amounts.merged(other.amounts)?, ..self })
    }
}

/// The name of a family as it was asked for, in lower case: whether there is one of that name is not known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FamilyName([u8; 16]);

/// The name that leaves the choice of a family to the data.
pub const AUTO: FamilyName = FamilyName(*b"auto\0\0\0\0\0\0\0\0\0\0\0\0");

impl FamilyName {
    /// A name of up to 16 bytes; `None` for a longer one, or one with a zero byte.
    #[inline]
    pub fn of(name: &[u8]) -> Option<Self> {
        let mut bytes = [0; 16];
        bytes.get_mut(..name.len())?.copy_from_slice(name);
        bytes.make_ascii_lowercase();
        (!name.contains(&0)).then_some(Self(bytes))
    }

    pub(super) fn words(self) -> [u64; 2] {
        let (low, high) = self.0.split_at(8);
        [low, high].map(|half| half.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)))
    }

    pub(super) fn from_words(words: [u64; 2]) -> Self {
        Self(std::array::from_fn(|at| (words[at / 8] >> (8 * (at % 8))) as u8))
    }
}

impl fmt::Display for FamilyName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let used = self.0.iter().position(|byte| *byte == 0).unwrap_or(self.0.len());
        f.write_str(&String::from_utf8_lossy(&self.0[..used]))
    }
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
