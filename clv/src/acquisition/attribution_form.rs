//! The text and binary forms of the touches of one customer.

use crate::acquisition::attribution::{is_moment, AttributionRule, Path, PathImage, Touches};
use crate::codec::fields::WordField;
use crate::codec::form::{Form, Version};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::states::flat::{Flat, Tick};
use serde::{Deserialize, Serialize};

/// `{"version": 1, "rule": "linear", "converted_at": 12345, "touches": [[12000, "email"], ...]}`: moments are microseconds
/// since 2000-01-01.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathFields<T> {
    version: Version<1>,
    rule: WordField<AttributionRule>,
    converted_at: i64,
    touches: T,
}

/// A campaign in UTF-8; bytes that are not are replaced.
fn text((moment, name): (i64, Vec<u8>)) -> Result<(i64, String)> {
    Ok((moment, String::from_utf8_lossy(&name).into_owned()))
}

impl Form for PathImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary attribution_path";
    // A control character is written as six.
    const TEXT_OF_WORD: usize = 48;
    type Fields = PathFields<Gathered<(i64, String)>>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let (rule, converted_at) = PathImage::conversion(words)?;
        let touches = pass.entries(Touches::of(words).map(text));
        Ok(PathFields { version: Version, rule: WordField::of(rule), converted_at, touches })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let (rule, touches) = (fields.rule.known()?, fields.touches.entries()?);
        if !is_moment(fields.converted_at) || touches.iter().any(|(moment, _)| !is_moment(*moment)) {
            return Err("a moment is out of range".into());
        }
        if touches.iter().any(|(moment, _)| *moment > fields.converted_at) {
            return Err("a touch is after the conversion".into());
        }
        if touches.iter().any(|(_, campaign)| campaign.contains('\0')) {
            return Err("a campaign has a zero character".into());
        }
        if !touches.is_sorted() {
            return Err("touches are not in ascending order".into());
        }
        // Within the memory of the entries that were read.
        let touches = touches.into_iter().map(|(moment, name)| (moment, name.into_bytes())).collect();
        Ok(Path { rule, converted_at: fields.converted_at, touches }.image()?)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        // A finished image is one of few that could be, and one that is not known is as it stands.
        let words = match (words.first(), Self::check(words)) {
            (None | Some(0), _) => PathImage::EMPTY,
            (_, Ok(())) => &words[..Self::used(words)],
            (_, Err(_)) => words,
        };
        words.iter().copied()
    }
}
