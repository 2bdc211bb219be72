//! One description of a value for both forms: JSON text, and the same fields in postcard's binary encoding, which is the
//! same on every machine. Reading never takes more memory than the bytes that are there call for.

use crate::error::{Error, Result};
use crate::states::flat::{Flat, Tick};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

/// The version that both forms are written in.
pub const VERSION: u8 = 1;

/// How a type is written and read, compared and hashed. Images are finished ones; both directions are lossless.
pub trait Stored: Flat {
    /// # Errors
    /// [`Error::SumOverflow`] when a sum takes more than 28 digits.
    fn to_text(words: &[u64], tick: Tick<'_>) -> Result<String>;
    /// # Errors
    /// [`Error::Text`] for anything but what [`Stored::to_text`] writes.
    fn from_text(text: &str) -> Result<Vec<u64>>;
    /// # Errors
    /// As [`Stored::to_text`].
    fn to_bytes(words: &[u64], tick: Tick<'_>) -> Result<Vec<u8>>;
    /// # Errors
    /// [`Error::Binary`] for anything but what [`Stored::to_bytes`] writes.
    fn from_bytes(bytes: &[u8]) -> Result<Vec<u64>>;
    /// Whether both have the same value.
    fn equal(a: &[u64], b: &[u64]) -> bool;
    /// A hash that equal values share.
    fn hash32(words: &[u64]) -> u32;
}

/// A type whose text and binary forms are one description of its fields.
pub trait Form: Flat {
    /// What error messages call the text form, and the binary form.
    const TEXT: &'static str;
    const BINARY: &'static str;
    /// The fields; the first one is `version`, of type u8, in the binary form its first byte.
    type Fields: Serialize + DeserializeOwned;

    /// The fields of a finished image.
    ///
    /// # Errors
    /// [`Error::SumOverflow`] when a sum takes more than 28 digits.
    fn fields(words: &[u64]) -> Result<Self::Fields>;

    /// The image of these fields: the one place where they are checked.
    ///
    /// # Errors
    /// Says what is wrong with them.
    fn image(fields: Self::Fields) -> Result<Vec<u64>, String>;

    /// Whether two finished images are equal in value: `12.5` and `12.50` are the same money.
    fn equal(a: &[u64], b: &[u64]) -> bool;

    /// Feeds a hash with what equal images have in common.
    fn hash(words: &[u64], hash: &mut Xxh3);
}

impl<F: Form> Stored for F {
    fn to_text(words: &[u64], _: Tick<'_>) -> Result<String> {
        to_text::<F>(words)
    }

    fn from_text(text: &str) -> Result<Vec<u64>> {
        from_text::<F>(text)
    }

    fn to_bytes(words: &[u64], _: Tick<'_>) -> Result<Vec<u8>> {
        to_bytes::<F>(words)
    }

    fn from_bytes(bytes: &[u8]) -> Result<Vec<u64>> {
        from_bytes::<F>(bytes)
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        <F as Form>::equal(a, b)
    }

    fn hash32(words: &[u64]) -> u32 {
        let mut hash = Xxh3::new();
        <F as Form>::hash(words, &mut hash);
        hash.digest() as u32
    }
}

/// Refuses a form written in another version than that of this release.
pub(crate) fn check_version(version: u8) -> Result<(), String> {
    if version == VERSION {
        Ok(())
    } else {
        Err(format!("format version {version} is not known to this release"))
    }
}

#[derive(Deserialize)]
struct Version {
    version: u8,
}

/// A value as JSON.
pub(crate) fn to_json(value: &impl Serialize, of: &'static str) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::text(of, error.to_string()))
}

/// A value from JSON.
pub(crate) fn from_json<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// Writes the text form.
///
/// # Errors
/// As [`Form::fields`].
pub fn to_text<F: Form>(words: &[u64]) -> Result<String> {
    to_json(&F::fields(words)?, F::TEXT)
}

/// Reads the text form.
///
/// # Errors
/// [`Error::Text`] for anything but what [`to_text`] writes.
pub fn from_text<F: Form>(text: &str) -> Result<Vec<u64>> {
    let read = || {
        check_version(from_json::<Version>(text)?.version)?;
        F::image(from_json(text)?)
    };
    read().map_err(|reason| Error::text(F::TEXT, reason))
}

/// Writes the binary form.
///
/// # Errors
/// As [`Form::fields`].
pub fn to_bytes<F: Form>(words: &[u64]) -> Result<Vec<u8>> {
    postcard::to_stdvec(&F::fields(words)?).map_err(|error| Error::binary(F::BINARY, error.to_string()))
}

/// Reads the binary form.
///
/// # Errors
/// [`Error::Binary`] for anything but what [`to_bytes`] writes.
pub fn from_bytes<F: Form>(bytes: &[u8]) -> Result<Vec<u64>> {
    let read = || {
        check_version(*bytes.first().ok_or("it ends too early")?)?;
        let (fields, rest) = postcard::take_from_bytes(bytes).map_err(|error| error.to_string())?;
        if rest.is_empty() {
            F::image(fields)
        } else {
            Err("there is more after its end".into())
        }
    };
    read().map_err(|reason| Error::binary(F::BINARY, reason))
}
