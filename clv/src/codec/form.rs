//! One description of a value for both forms: JSON text, and the same fields in postcard's binary encoding, which is the
//! same on every machine. Reading never takes more memory than the bytes that are there call for.

use super::{Stored, VERSION};
use crate::acquisition::attribution::PathImage;
use crate::acquisition::totals::TallyImage;
use crate::error::{Error, Result};
use crate::models::counts::RfmCountsImage;
use crate::models::model::ModelImage;
use crate::retention::table::CohortImage;
use crate::segments::concentration::Values;
use crate::segments::scores::RfmSeries;
use crate::states::distribution::DistributionImage;
use crate::states::flat::Tick;
use crate::survival::curve::Tenures;
use serde::de::DeserializeOwned;
use serde::Serialize;
use xxhash_rust::xxh3::Xxh3;

/// A stored type.
pub trait Form {
    /// What messages call its forms.
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

    /// Enters what equal images share.
    fn hash(words: &[u64], hash: &mut Xxh3);
}

#[derive(serde::Deserialize)]
struct Version {
    version: u8,
}

fn check(version: u8) -> Result<(), String> {
    match version {
        VERSION => Ok(()),
        other => Err(format!("format version {other} is not known to this release")),
    }
}

/// Writes the text form.
///
/// # Errors
/// As [`Form::fields`].
pub fn to_text<F: Form>(words: &[u64]) -> Result<String> {
    serde_json::to_string(&F::fields(words)?).map_err(|error| Error::Text { of: F::TEXT, reason: error.to_string() })
}

/// Reads the text form.
///
/// # Errors
/// [`Error::Text`] for anything but what [`to_text`] writes.
pub fn from_text<F: Form>(text: &str) -> Result<Vec<u64>> {
    let read = || {
        check(serde_json::from_str::<Version>(text).map_err(|error| error.to_string())?.version)?;
        F::image(serde_json::from_str(text).map_err(|error| error.to_string())?)
    };
    read().map_err(|reason| Error::Text { of: F::TEXT, reason })
}

/// Writes the binary form.
///
/// # Errors
/// As [`Form::fields`].
pub fn to_bytes<F: Form>(words: &[u64]) -> Result<Vec<u8>> {
    postcard::to_stdvec(&F::fields(words)?).map_err(|error| Error::Binary { of: F::BINARY, reason: error.to_string() })
}

/// Reads the binary form.
///
/// # Errors
/// [`Error::Binary`] for anything but what [`to_bytes`] writes.
pub fn from_bytes<F: Form>(bytes: &[u8]) -> Result<Vec<u64>> {
    let read = || {
        check(*bytes.first().ok_or("it ends too early")?)?;
        let (fields, rest) = postcard::take_from_bytes(bytes).map_err(|error| error.to_string())?;
        match rest.is_empty() {
            true => F::image(fields),
            false => Err("there is more after its end".into()),
        }
    };
    read().map_err(|reason| Error::Binary { of: F::BINARY, reason })
}

macro_rules! stored {
    ($($image:ty),+) => {$(
        impl Stored for $image {
            fn to_text(words: &[u64], _: Tick<'_>) -> Result<String> {
                to_text::<Self>(words)
            }

            fn from_text(text: &str) -> Result<Vec<u64>> {
                from_text::<Self>(text)
            }

            fn to_bytes(words: &[u64], _: Tick<'_>) -> Result<Vec<u8>> {
                to_bytes::<Self>(words)
            }

            fn from_bytes(bytes: &[u8]) -> Result<Vec<u64>> {
                from_bytes::<Self>(bytes)
            }

            fn equal(a: &[u64], b: &[u64]) -> bool {
                <Self as Form>::equal(a, b)
            }

            fn hash32(words: &[u64]) -> u32 {
                let mut hash = Xxh3::new();
                <Self as Form>::hash(words, &mut hash);
                hash.digest() as u32
            }
        }
    )+};
}

stored!(
    CohortImage,
    DistributionImage<Tenures>,
    DistributionImage<Values>,
    DistributionImage<RfmSeries>,
    TallyImage,
    PathImage,
    RfmCountsImage,
    ModelImage
);
