//! Entries of customers and periods in a compact form: sorted, with keys and periods as differences from the previous
//! entry, and numbers in LEB128 (the sign, if any, in the last bit). In text the bytes are base64. Entries are packed
//! in pieces, one at a time, so that the whole is never in memory.

use crate::codec::stream::Pass;
use crate::error::{Error as Failure, Fault};
use base64::engine::general_purpose::STANDARD_NO_PAD as BASE64;
use base64::Engine;
use serde::de::{DeserializeSeed, Error, SeqAccess, Visitor};
use serde::ser::SerializeSeq;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// The number of entries of a piece.
const PIECE: usize = 4096;

/// Bytes that an entry takes at most: 6 for a period, 19 for a key, and two more numbers.
const ENTRY: usize = 6 + 3 * 19;

/// The packed bytes so far, and the customer and period of the previous entry.
#[derive(Debug, Default)]
pub struct Packer {
    bytes: Vec<u8>,
    before: Option<(u128, i32)>,
}

impl Packer {
    /// Writes a number.
    pub fn number(&mut self, mut number: u128) {
        while number > 0x7f {
            self.bytes.push(number as u8 | 0x80);
            number >>= 7;
        }
        self.bytes.push(number as u8);
    }

    /// Writes a number with a sign.
    pub fn signed(&mut self, number: i128) {
        self.number((number << 1 ^ number >> 127) as u128);
    }

    /// Writes the customer and the period of the next entry, which sort after those of the previous entry: for the same
    /// customer the difference of the periods less 1; for another one the difference of the periods, with a sign, and
    /// that of the keys less 1.
    pub fn place(&mut self, key: &[u64], period: i32) {
        let key = key.iter().fold(0, |key, word| key << 64 | u128::from(*word));
        match self.before.replace((key, period)) {
            Some((same, before)) if same == key => {
                self.number(((i64::from(period) - i64::from(before) - 1) as u128) << 1);
            }
            before => {
                let (last, near) = before.map_or((None, 0), |(last, near)| (Some(last), near));
                let off = i64::from(period) - i64::from(near);
                self.number(((off << 1 ^ off >> 63) as u64 as u128) << 1 | 1);
                self.number(last.map_or(key, |last| key - last - 1));
            }
        }
    }
}

/// Entries of `width` words, which are packed while they are written.
pub struct Packed<'a, 'p, F> {
    pub pass: &'a Pass<'p>,
    pub entries: &'a [u64],
    /// Words of an entry.
    pub width: usize,
    /// Packs one entry.
    pub pack: F,
}

/// Bytes of a piece.
struct Piece<'a>(&'a [u8]);

impl Serialize for Piece<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if serializer.is_human_readable() {
            serializer.collect_str(&base64::display::Base64Display::new(self.0, &BASE64))
        } else {
            serializer.serialize_bytes(self.0)
        }
    }
}

impl<F: Fn(&mut Packer, &[u64])> Serialize for Packed<'_, '_, F> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let pieces = self.entries.chunks(PIECE * self.width);
        let mut series = serializer.serialize_seq(Some(pieces.len()))?;
        let mut packer = Packer::default();
        let most = (self.entries.len() / self.width).min(PIECE) * ENTRY;
        if packer.bytes.try_reserve_exact(most).is_err() {
            return Err(self.pass.fail(Failure::out_of_memory("packed entries")));
        }
        for piece in pieces {
            packer.bytes.clear();
            piece.chunks_exact(self.width).for_each(|entry| (self.pack)(&mut packer, entry));
            self.pass.step(piece.len() / self.width);
            series.serialize_element(&Piece(&packer.bytes))?;
        }
        series.end()
    }
}

/// The bytes of all pieces; `None` if there was not enough memory.
#[derive(Debug)]
pub struct PackedBytes(Option<Vec<u8>>);

impl<'de> Deserialize<'de> for PackedBytes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Pieces;
        impl<'de> Visitor<'de> for Pieces {
            type Value = PackedBytes;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("packed entries")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut pieces: A) -> Result<PackedBytes, A::Error> {
                let mut all = PackedBytes(Some(vec![]));
                while pieces.next_element_seed(Append(&mut all))?.is_some() {}
                Ok(all)
            }
        }
        deserializer.deserialize_seq(Pieces)
    }
}

/// Reads one piece and appends it.
struct Append<'a>(&'a mut PackedBytes);

impl Append<'_> {
    /// Appends up to `many` bytes; `write` returns how many it wrote.
    fn append<E>(self, many: usize, write: impl FnOnce(&mut [u8]) -> Result<usize, E>) -> Result<(), E> {
        let Some(all) = self.0 .0.as_mut() else { return Ok(()) };
        if all.try_reserve(many).is_err() {
            self.0 .0 = None;
            return Ok(());
        }
        let start = all.len();
        all.resize(start + many, 0);
        let written = write(&mut all[start..])?;
        all.truncate(start + written);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for Append<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        if deserializer.is_human_readable() {
            deserializer.deserialize_str(self)
        } else {
            deserializer.deserialize_bytes(self)
        }
    }
}

impl Visitor<'_> for Append<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("packed entries in base64")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        let invalid = |_| E::custom("packed entries are not base64");
        // As many bytes as the decoder asks for, which may be two too many.
        self.append(base64::decoded_len_estimate(text.len()), |to| BASE64.decode_slice(text, to).map_err(invalid))
    }

    fn visit_bytes<E: Error>(self, bytes: &[u8]) -> Result<(), E> {
        self.append(bytes.len(), |to| {
            to.copy_from_slice(bytes);
            Ok(bytes.len())
        })
    }
}

impl PackedBytes {
    /// # Errors
    /// [`Fault::OutOfMemory`] if there was not enough memory.
    pub fn bytes(self) -> Result<Vec<u8>, Fault> {
        self.0.ok_or(Fault::OutOfMemory)
    }
}

/// A reader of packed bytes, which never reads past their end.
#[derive(Debug)]
pub struct Unpacker<'a> {
    rest: &'a [u8],
    before: Option<(u128, i32)>,
}

impl<'a> Unpacker<'a> {
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes, before: None }
    }

    pub fn is_at_end(&self) -> bool {
        self.rest.is_empty()
    }

    /// The inverse of [`Packer::number`]; accepts only the shortest encoding, which is the one that it writes.
    ///
    /// # Errors
    /// A text that says what is wrong.
    #[inline]
    pub fn number<T: TryFrom<u128>>(&mut self) -> Result<T, String> {
        let (mut number, mut shift) = (0u128, 0);
        loop {
            let (byte, rest) = self.rest.split_first().ok_or("packed entries end too early")?;
            self.rest = rest;
            let bits = u128::from(byte & 0x7f);
            if shift > 126 || (shift == 126 && bits > 3) || (*byte == 0 && shift > 0) {
                return Err("a packed number is too long".into());
            }
            number |= bits << shift;
            if byte & 0x80 == 0 {
                return T::try_from(number).map_err(|_| "a packed number is out of range".into());
            }
            shift += 7;
        }
    }

    /// The inverse of [`Packer::signed`].
    ///
    /// # Errors
    /// As [`Unpacker::number`].
    pub fn signed(&mut self) -> Result<i128, String> {
        let number: u128 = self.number()?;
        Ok((number >> 1) as i128 ^ -((number & 1) as i128))
    }

    /// The inverse of [`Packer::place`], for keys of `key_words` words. Refuses entries that do not ascend.
    ///
    /// # Errors
    /// As [`Unpacker::number`].
    pub fn place(&mut self, key_words: usize) -> Result<([u64; 2], i32), String> {
        let first: u64 = self.number()?;
        let (is_next, steps) = (first & 1 == 1, (first >> 1) as i64);
        let (key, period) = match self.before {
            Some((key, before)) if !is_next => (Some(key), i64::from(before) + steps.min(1 << 33) + 1),
            None if !is_next => (None, 0),
            before => {
                let off = steps >> 1 ^ -(steps & 1);
                let (least, near) = before.map_or((Some(0), 0), |(key, near)| (key.checked_add(1), near));
                let more: u128 = self.number()?;
                (least.and_then(|least| least.checked_add(more)), i64::from(near) + off)
            }
        };
        let key = key.filter(|key| key_words == 2 || *key >> 64 == 0).ok_or("a packed key is out of range")?;
        let period = i32::try_from(period).map_err(|_| "a packed period is out of range")?;
        self.before = Some((key, period));
        let words = [(key >> 64) as u64, key as u64];
        Ok((if key_words == 2 { words } else { [words[1], 0] }, period))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn packed(entries: &[(&[u64], i32)]) -> Vec<u8> {
        let mut packer = Packer::default();
        entries.iter().for_each(|(key, period)| packer.place(key, *period));
        packer.bytes
    }

    #[test]
    fn places_come_back_in_their_order() {
        let most = u64::MAX;
        let one: [(&[u64], i32); 5] =
            [(&[0], i32::MIN), (&[0], i32::MAX), (&[1], -7), (&[most - 1], 0), (&[most], i32::MIN)];
        let two: [(&[u64], i32); 4] =
            [(&[0, most], 3), (&[1, 0], 3), (&[most, most - 1], i32::MAX), (&[most, most], i32::MIN)];
        for (entries, words) in [(&one[..], 1), (&two[..], 2), (&[], 2)] {
            let bytes = packed(entries);
            let mut unpacker = Unpacker::new(&bytes);
            for (key, period) in entries {
                let (found, index) = unpacker.place(words).unwrap();
                assert_eq!((&found[..words], index), (*key, *period));
            }
            assert!(unpacker.is_at_end());
        }
        // A customer whose key follows the previous one takes two bytes.
        assert_eq!(packed(&[(&[5], 1), (&[6], 1), (&[6], 2), (&[7], 1)]).len(), 2 + 2 + 1 + 2);
    }

    #[test]
    fn numbers_come_back_and_have_one_spelling() {
        let mut packer = Packer::default();
        let numbers = [0, 1, 127, 128, u128::from(u64::MAX), u128::MAX];
        let signed = [0, -1, 1, i128::MIN, i128::MAX];
        numbers.into_iter().for_each(|number| packer.number(number));
        signed.into_iter().for_each(|number| packer.signed(number));
        let mut unpacker = Unpacker::new(&packer.bytes);
        assert!(numbers.into_iter().all(|number| unpacker.number() == Ok(number)));
        assert!(signed.into_iter().all(|number| unpacker.signed() == Ok(number)));
        assert_eq!(unpacker.number::<u8>(), Err("packed entries end too early".into()));
        for (bytes, wrong) in [
            (&[0x80, 0x00][..], "a packed number is too long"),
            (&[0xff; 20], "a packed number is too long"),
            (&[0x80], "packed entries end too early"),
            (&[0x80, 0x02], "a packed number is out of range"),
        ] {
            assert_eq!(Unpacker::new(bytes).number::<u8>(), Err(wrong.to_string()));
        }
    }

    #[test]
    fn places_beyond_the_last_are_refused() {
        let place = |bytes: &[u8], words| Unpacker::new(bytes).place(words);
        // The first customer, keys of more than 64 bits, and periods outside of an i32.
        assert!(place(&[0], 1).is_err());
        let wide = packed(&[(&[1, 0], 0)]);
        assert!(place(&wide, 1).is_err() && place(&wide, 2).is_ok());
        let mut packer = Packer::default();
        packer.number(1 << 34 | 1);
        packer.number(0);
        assert_eq!(place(&packer.bytes, 1), Err("a packed period is out of range".into()));
        let mut after_the_last = packed(&[(&[u64::MAX, u64::MAX], 0)]);
        after_the_last.extend([1, 0]);
        let mut unpacker = Unpacker::new(&after_the_last);
        assert!(unpacker.place(2).is_ok() && unpacker.place(2).is_err());
    }
}
