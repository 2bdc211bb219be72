//! Keys of customers, of one or two words, and what a state is built from.

use crate::option_word::{enum_words, OptionWord};
use strum::{EnumIter, FromRepr, IntoStaticStr};

/// What a state was built from. Only states of one kind can be merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, FromRepr, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[repr(u8)]
pub enum Source {
    Histories = 1,
    /// Orders of customers with a bigint, uuid or text key.
    Bigint = 2,
    Uuid = 3,
    Text = 4,
}

impl OptionWord for Source {
    const NAME: &'static str = "source";
    const MUST_BE: &'static str = "what states are built from";

    enum_words!();
}

impl Source {
    /// The number of words of a key.
    pub fn key_words(self) -> usize {
        match self {
            Self::Histories => 0,
            Self::Bigint => 1,
            Self::Uuid | Self::Text => 2,
        }
    }

    /// The number of words of an entry that has one word after the key.
    pub(crate) fn width(self) -> usize {
        self.key_words() + 1
    }
}

/// A customer's key as it is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    pub source: Source,
    pub words: [u64; 2],
}

impl Key {
    /// A bigint; keys sort like the numbers.
    #[inline]
    pub fn bigint(id: i64) -> Self {
        Self { source: Source::Bigint, words: [id as u64 ^ 1 << 63, 0] }
    }

    /// A uuid: its 16 bytes.
    #[inline]
    pub fn uuid(bytes: [u8; 16]) -> Self {
        Self { source: Source::Uuid, words: words_of(u128::from_be_bytes(bytes)) }
    }

    /// A 128-bit hash of the bytes (XXH3, seed 0): two of 10^9 customers share one with probability 10^-21.
    #[inline]
    pub fn text(bytes: &[u8]) -> Self {
        Self { source: Source::Text, words: words_of(xxhash_rust::xxh3::xxh3_128(bytes)) }
    }
}

#[inline]
fn words_of(key: u128) -> [u64; 2] {
    [(key >> 64) as u64, key as u64]
}
