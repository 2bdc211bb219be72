//! Labels in an image: for each its hash, the length of its name, and the name, padded to whole words.

use crate::exact::money::Sum;
use crate::option_word::{enum_words, OptionWord};
use strum::{EnumIter, FromRepr, IntoStaticStr};

/// What moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, FromRepr, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[repr(u8)]
pub enum Movers {
    /// Customers, between segments.
    Segments = 1,
    /// Paths, between campaigns.
    Campaigns = 2,
}

impl OptionWord for Movers {
    const NAME: &'static str = "what a table of transitions is of";
    const MUST_BE: &'static str = "'segments' or 'campaigns'";

    enum_words!();
}

/// A label: a name, or bytes that no name has.
pub type Label<'a> = &'a [u8];

/// One transition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Transition<'a> {
    pub from: Label<'a>,
    pub to: Label<'a>,
    pub count: u64,
    pub sum: Sum,
}

/// What has no name: customers without a segment, and touches without a campaign. A zero, which no text of SQL contains.
pub const NAMELESS: Label<'static> = &[0];
/// The beginning of a path.
pub const START: Label<'static> = &[0, 1];
/// The ends of paths.
pub const CONVERTED: Label<'static> = &[0, 2];
pub const LOST: Label<'static> = &[0, 3];

pub(super) fn hash(label: Label<'_>) -> u64 {
    xxhash_rust::xxh3::xxh3_64(label)
}

/// The number of words of a label.
pub(super) fn label_words(label: Label<'_>) -> usize {
    2 + label.len().div_ceil(8)
}

/// Writes a label to as many words as it takes.
pub(super) fn put_label(to: &mut [u64], label: Label<'_>) {
    (to[0], to[1]) = (hash(label), label.len() as u64);
    for (word, bytes) in to[2..].iter_mut().zip(label.chunks(8)) {
        let mut whole = [0; 8];
        whole[..bytes.len()].copy_from_slice(bytes);
        *word = u64::from_ne_bytes(whole);
    }
}

/// The labels of an image with their hashes.
#[derive(Clone)]
pub(super) struct Labels<'a>(&'a [u64]);

impl<'a> Labels<'a> {
    pub(super) fn of(words: &'a [u64]) -> Self {
        Self(words)
    }
}

impl<'a> Iterator for Labels<'a> {
    type Item = (u64, Label<'a>);

    fn next(&mut self) -> Option<Self::Item> {
        let [hash, length, rest @ ..] = self.0 else { return None };
        let length = *length as usize;
        let (name, rest) = rest.split_at(length.div_ceil(8).min(rest.len()));
        self.0 = rest;
        let bytes: &[u8] = bytemuck::cast_slice(name);
        Some((*hash, &bytes[..length.min(bytes.len())]))
    }
}
