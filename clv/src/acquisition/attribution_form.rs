//! The text and binary forms of the touches of one customer.

use crate::acquisition::attribution::{is_moment, AttributionRule, PathImage, Touches};
use crate::codec::fields::{Text, WordField};
use crate::codec::form::{Form, Version};
use crate::codec::lengths::LongTexts;
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::states::flat::{Flat, Tick};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// `{"version": 1, "rule": "linear", "converted_at": 12345, "touches": [[12000, "email"], ...]}`: moments are
/// microseconds since 2000-01-01.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathFields<T> {
    version: Version<1>,
    rule: WordField<AttributionRule>,
    converted_at: i64,
    touches: T,
}

/// A campaign as UTF-8; invalid bytes are replaced.
fn text((moment, name): (i64, &[u8])) -> Result<(i64, Cow<'_, str>)> {
    Ok((moment, String::from_utf8_lossy(name)))
}

impl Form for PathImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary attribution_path";
    const LONG_TEXTS: LongTexts = LongTexts::Parts("touches");
    // A control character is written as six characters.
    const TEXT_OF_WORD: usize = 48;
    type Fields = PathFields<Gathered<(i64, Text)>>;

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
        for (_, campaign) in &touches {
            campaign.get()?;
        }
        let names = touches.iter().map(|(moment, campaign)| (*moment, campaign.get().unwrap_or("").as_bytes()));
        if names.clone().any(|(_, name)| name.contains(&0)) {
            return Err("a campaign has a zero character".into());
        }
        if !names.clone().is_sorted() {
            return Err("touches are not in ascending order".into());
        }
        Ok(PathImage::of(rule, fields.converted_at, names)?)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        // A new image counts as the empty one, spare words do not count, and an image that cannot be read stands for
        // itself.
        let words = match (words.first(), Self::check(words)) {
            (None | Some(0), _) => PathImage::EMPTY,
            (_, Ok(())) => &words[..Self::used(words)],
            (_, Err(_)) => words,
        };
        words.iter().copied()
    }
}
