//! Text and binary forms of the values that are stored. Both are lossless and carry a format version; both are checked
//! by the same code: [`LedgerImage::from_days`](crate::history::ledger::LedgerImage::from_days),
//! [`StateImage::from_parts`](crate::key_figures::state::StateImage::from_parts), and [`form::Form::image`] for the other types.

mod binary;
pub(crate) mod fields;
pub mod form;
mod text;

use crate::error::Result;
use crate::history::ledger::{Ledger, LedgerImage};
use crate::key_figures::state::{State, StateImage};
use crate::states::flat::{Flat, Tick};

pub use binary::{history_from_bytes, history_to_bytes, state_from_bytes, state_to_bytes};
pub use text::{history_from_text, history_to_text, state_from_text, state_to_text};

/// The version that both forms are written in.
pub const VERSION: u8 = 1;

/// How a type is written and read, compared and hashed. Images are finished ones; both directions are lossless.
pub trait Stored: Flat {
    /// # Errors
    /// [`Error::SumOverflow`](crate::Error::SumOverflow) when a sum takes more than 28 digits.
    fn to_text(words: &[u64], tick: Tick<'_>) -> Result<String>;
    /// # Errors
    /// [`Error::Text`](crate::Error::Text) for anything but what [`Stored::to_text`] writes.
    fn from_text(text: &str) -> Result<Vec<u64>>;
    /// # Errors
    /// As [`Stored::to_text`].
    fn to_bytes(words: &[u64], tick: Tick<'_>) -> Result<Vec<u8>>;
    /// # Errors
    /// [`Error::Binary`](crate::Error::Binary) for anything but what [`Stored::to_bytes`] writes.
    fn from_bytes(bytes: &[u8]) -> Result<Vec<u64>>;
    /// Whether both have the same value.
    fn equal(a: &[u64], b: &[u64]) -> bool;
    /// A hash that equal values share.
    fn hash32(words: &[u64]) -> u32;
}

impl Stored for LedgerImage {
    fn to_text(words: &[u64], _: Tick<'_>) -> Result<String> {
        history_to_text(Ledger::read(words))
    }

    fn from_text(text: &str) -> Result<Vec<u64>> {
        history_from_text(text)
    }

    fn to_bytes(words: &[u64], _: Tick<'_>) -> Result<Vec<u8>> {
        Ok(history_to_bytes(Ledger::read(words)))
    }

    fn from_bytes(bytes: &[u8]) -> Result<Vec<u64>> {
        history_from_bytes(bytes)
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        Ledger::read(a) == Ledger::read(b)
    }

    fn hash32(words: &[u64]) -> u32 {
        Ledger::read(words).hash32()
    }
}

impl Stored for StateImage {
    fn to_text(words: &[u64], tick: Tick<'_>) -> Result<String> {
        state_to_text(State::read(words), tick)
    }

    fn from_text(text: &str) -> Result<Vec<u64>> {
        state_from_text(text)
    }

    fn to_bytes(words: &[u64], tick: Tick<'_>) -> Result<Vec<u8>> {
        Ok(state_to_bytes(State::read(words), tick))
    }

    fn from_bytes(bytes: &[u8]) -> Result<Vec<u64>> {
        state_from_bytes(bytes)
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        State::read(a) == State::read(b)
    }

    fn hash32(words: &[u64]) -> u32 {
        State::read(words).hash32()
    }
}
