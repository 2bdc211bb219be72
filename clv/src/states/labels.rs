//! Labels in an image: for each its hash, the length of its name, and the name, padded to whole words.

/// A label: a name, or bytes that no name has.
pub type Label<'a> = &'a [u8];

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
