//! One description of a value for both forms: JSON text, and the same fields in postcard's binary encoding, which is
//! the same on every machine. Writing keeps only one piece in memory. Reading allocates no more than the bytes at hand
//! justify, and reports an error if there is not enough memory.

use crate::codec::lengths::{Lengths, LongTexts, LONGEST};
use crate::codec::pace::{BytesAtPace, Measure, Pieces, TextAtPace};
use crate::codec::stream::Pass;
use crate::error::{Error, Fault, Result};
use crate::states::flat::{Flat, Tick, TICK_EVERY};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::io::{self, Write as _};
use xxhash_rust::xxh3::Xxh3;

/// How a type is written and read, compared and hashed. Images are finished ones; both directions are lossless.
pub trait Codec: Flat {
    /// Writes the text form.
    ///
    /// # Errors
    /// [`ErrorKind::StateFull`](crate::error::ErrorKind) when `out` accepts no more, [`ErrorKind::SumOverflow`](crate::error::ErrorKind)
    /// when a sum takes more than 28 digits.
    fn write_text(words: &[u64], out: &mut impl io::Write, tick: Tick<'_>) -> Result<()>;

    /// Reads the text form.
    ///
    /// # Errors
    /// [`ErrorKind::Text`](crate::error::ErrorKind) for anything but what [`Codec::write_text`] writes,
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    fn from_text(text: &str, tick: Tick<'_>) -> Result<Vec<u64>>;

    /// Writes the binary form.
    ///
    /// # Errors
    /// As [`Codec::write_text`].
    fn write_bytes(words: &[u64], out: &mut impl io::Write, tick: Tick<'_>) -> Result<()>;

    /// Reads the binary form.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for anything but what [`Codec::write_bytes`] writes,
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    fn from_bytes(bytes: &[u8], tick: Tick<'_>) -> Result<Vec<u64>>;

    /// Refuses a finished image whose text would not fit into one value, so that every stored value can be dumped.
    ///
    /// # Errors
    /// [`ErrorKind::StateFull`](crate::error::ErrorKind) if it does not; those of [`Codec::write_text`].
    fn check_printable(words: &[u64], tick: Tick<'_>) -> Result<()>;

    /// The order of the canonical contents. Equal values, such as `12.5` and `12.50`, compare as equal, and no others.
    fn compare(a: &[u64], b: &[u64], tick: Tick<'_>) -> Ordering;

    /// A hash of the canonical contents: the same for equal values.
    fn hash32(words: &[u64], tick: Tick<'_>) -> u32;
}

/// What to do about a text that is not valid.
const AS_PRINTED: &str = "A text of this type is JSON, as its values are printed.";

/// Bytes of the largest text: the largest value of PostgreSQL, less some for the rest of its line in a dump.
pub const MOST_OF_TEXT: usize = (1 << 30) - (1 << 12);

/// A type whose text and binary forms are one description of its fields.
pub trait Form: Flat {
    /// The version that both forms are written in: the text's field `version`, and the first byte of the binary.
    const VERSION: u8;
    /// The name of the binary form in messages.
    const BINARY: &'static str;
    /// Bytes of text that a word of an image takes at most, so that the text of most images need not be measured.
    const TEXT_OF_WORD: usize = 24;
    /// Where its text form has texts that may be long.
    const LONG_TEXTS: LongTexts = LongTexts::Nowhere;
    /// The fields as they are read; the first one is a [`Version`].
    type Fields: DeserializeOwned;

    /// The fields of a finished image, to be written; series of entries are [`crate::codec::stream::Entries`].
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a sum takes more than 28 digits,
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for an image with unknown codes.
    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize>;

    /// The image of these fields: the one place where they are checked.
    ///
    /// # Errors
    /// A fault that says what is wrong with them.
    fn image(fields: Self::Fields, tick: Tick<'_>) -> Result<Vec<u64>, Fault>;

    /// Words that are the same exactly for equal images, as of money without trailing zeros.
    fn canonical(words: &[u64]) -> impl Iterator<Item = u64>;
}

/// The version of a form. Reading refuses any other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Version<const V: u8>;

impl<const V: u8> Serialize for Version<V> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        V.serialize(serializer)
    }
}

impl<'de, const V: u8> Deserialize<'de> for Version<V> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let found = u8::deserialize(deserializer)?;
        check_version(found, V).map(|()| Self).map_err(serde::de::Error::custom)
    }
}

fn check_version(found: u8, known: u8) -> Result<(), String> {
    if found == known {
        Ok(())
    } else {
        Err(format!("format version {found} is not known to this release"))
    }
}

/// The version of a text; other fields are ignored.
#[derive(Deserialize)]
struct AnyVersion {
    version: u8,
}

/// The deepest nesting of a text whose version is looked for: a field that is ignored takes memory for its nesting.
const DEEPEST: usize = 128;

fn read_text<F: Form>(text: &str, tick: Tick<'_>) -> Result<F::Fields, Fault> {
    let lengths = if text.len() < LONGEST { Lengths::default() } else { Lengths::of(text, F::LONG_TEXTS, tick)? };
    // A reader ticks, but copies every text; without it only those with escapes are copied.
    let read = if text.len() < TICK_EVERY || lengths.text > LONGEST {
        serde_json::from_str(text)
    } else {
        serde_json::from_reader(TextAtPace::new(text, tick))
    };
    read.map_err(|error| {
        let version = (lengths.depth <= DEEPEST).then(|| serde_json::from_str(text).ok()).flatten();
        match version.map(|AnyVersion { version }| check_version(version, F::VERSION)) {
            Some(Err(unknown)) => unknown.into(),
            _ => error.to_string().into(),
        }
    })
}

fn read_bytes<F: Form>(bytes: &[u8], tick: Tick<'_>) -> Result<F::Fields, String> {
    check_version(*bytes.first().ok_or("it ends too early")?, F::VERSION)?;
    let mut reader = postcard::Deserializer::from_flavor(BytesAtPace::new(bytes, tick));
    let fields = F::Fields::deserialize(&mut reader).map_err(|error| match error {
        postcard::Error::DeserializeUnexpectedEnd => "it ends too early".to_string(),
        other => other.to_string(),
    })?;
    match reader.finalize() {
        Ok([]) => Ok(fields),
        _ => Err("there is more after its end".into()),
    }
}

/// The result of writing, with the cause of an error.
fn written<F: Form, W: io::Write, E>(pass: &Pass<'_>, pieces: &mut Pieces<'_, W>, done: Result<(), E>) -> Result<()>
where
    E: std::error::Error,
{
    let flushed =
        done.map_err(|error| error.to_string()).and_then(|()| pieces.flush().map_err(|error| error.to_string()));
    let full = pieces.is_full().then(|| Error::state_full(F::NAME, F::WHEN_FULL));
    match pass.error().or(full) {
        Some(error) => Err(error),
        None => flushed.map_err(|reason| Error::text(F::NAME, reason)),
    }
}

impl<F: Form> Codec for F {
    fn write_text(words: &[u64], out: &mut impl io::Write, tick: Tick<'_>) -> Result<()> {
        let (pass, mut pieces) = (Pass::new(tick), Pieces::new(out));
        let done = serde_json::to_writer(&mut pieces, &F::fields(words, &pass)?);
        written::<F, _, _>(&pass, &mut pieces, done)
    }

    fn from_text(text: &str, tick: Tick<'_>) -> Result<Vec<u64>> {
        let read = read_text::<F>(text, tick).and_then(|fields| F::image(fields, tick));
        read.map_err(|fault| fault.error(F::NAME, |reason| Error::text(F::NAME, reason).with_hint(AS_PRINTED)))
    }

    fn write_bytes(words: &[u64], out: &mut impl io::Write, tick: Tick<'_>) -> Result<()> {
        let (pass, mut pieces) = (Pass::new(tick), Pieces::new(out));
        let done = postcard::to_io(&F::fields(words, &pass)?, &mut pieces).map(drop);
        written::<F, _, _>(&pass, &mut pieces, done)
    }

    fn from_bytes(bytes: &[u8], tick: Tick<'_>) -> Result<Vec<u64>> {
        let read = read_bytes::<F>(bytes, tick).map_err(Fault::Invalid).and_then(|fields| F::image(fields, tick));
        read.map_err(|fault| fault.error(F::NAME, |reason| Error::binary(F::BINARY, reason)))
    }

    fn check_printable(words: &[u64], tick: Tick<'_>) -> Result<()> {
        if F::used(words).saturating_mul(F::TEXT_OF_WORD) <= MOST_OF_TEXT {
            return Ok(());
        }
        F::write_text(words, &mut Measure { left: MOST_OF_TEXT }, tick)
    }

    fn compare(a: &[u64], b: &[u64], tick: Tick<'_>) -> Ordering {
        let (mut a, mut b, mut steps) = (F::canonical(a), F::canonical(b), 0);
        loop {
            steps += 1;
            if steps % TICK_EVERY == 0 {
                tick();
            }
            match (a.next(), b.next()) {
                (None, None) => return Ordering::Equal,
                (mine, theirs) if mine == theirs => {}
                (mine, theirs) => return mine.cmp(&theirs),
            }
        }
    }

    fn hash32(words: &[u64], tick: Tick<'_>) -> u32 {
        let mut hash = Xxh3::new();
        for (at, word) in F::canonical(words).enumerate() {
            if at % TICK_EVERY == TICK_EVERY - 1 {
                tick();
            }
            hash.update(&word.to_be_bytes());
        }
        hash.digest() as u32
    }
}
