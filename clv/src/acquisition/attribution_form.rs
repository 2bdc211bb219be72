//! The text and binary forms of the touches of one customer.

use crate::acquisition::attribution::{PathImage, Touches, NO_CAMPAIGN};
use crate::acquisition::attribution_rule::AttributionRule;
use crate::acquisition::conversion::{is_moment, Conversion};
use crate::codec::fields::{Text, WordField};
use crate::codec::form::{Form, Version};
use crate::codec::lengths::LongTexts;
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::states::flat::{Flat, Tick};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;

/// `{"version": 1, "rule": "linear", "converted_at": 12345, "look_back_days": null, "half_life_days": 7.0, "touches":
/// [[12000, "email"], [12345, null]]}`: moments are microseconds since 2000-01-01; null is a touch without a campaign.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathFields<T> {
    version: Version<1>,
    rule: WordField<AttributionRule>,
    converted_at: i64,
    look_back_days: Option<f64>,
    half_life_days: f64,
    touches: T,
}

/// A campaign as UTF-8, in which invalid bytes are replaced; null for a touch without one.
fn text((moment, name): (i64, &[u8])) -> Result<(i64, Option<Cow<'_, str>>)> {
    Ok((moment, (name != NO_CAMPAIGN).then(|| String::from_utf8_lossy(name))))
}

/// The name of a campaign whose text was read.
fn name(campaign: &Text) -> &[u8] {
    campaign.get().unwrap_or("").as_bytes()
}

impl Form for PathImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary attribution_path";
    const LONG_TEXTS: LongTexts = LongTexts::Parts("touches");
    // A control character is written as six characters.
    const TEXT_OF_WORD: usize = 48;
    type Fields = PathFields<Gathered<(i64, Option<Text>)>>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let Conversion { rule, converted_at, look_back_days, half_life_days } = PathImage::conversion(words)?;
        let (rule, touches) = (WordField::of(rule), pass.entries(Touches::of(words).map(text)));
        Ok(PathFields { version: Version, rule, converted_at, look_back_days, half_life_days, touches })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let (rule, touches) = (fields.rule.known()?, fields.touches.entries()?);
        let conversion = Conversion::of(rule, fields.converted_at, fields.look_back_days, Some(fields.half_life_days))?;
        if !is_moment(fields.converted_at) || touches.iter().any(|(moment, _)| !is_moment(*moment)) {
            return Err("a moment is out of range".into());
        }
        if !touches.iter().all(|(moment, _)| conversion.counts(*moment)) {
            return Err("a touch is after the conversion, or too long before it".into());
        }
        for campaign in touches.iter().filter_map(|(_, campaign)| campaign.as_ref()) {
            if campaign.get()?.contains('\0') {
                return Err("a campaign has a zero character".into());
            }
        }
        let names = touches.iter().map(|(moment, campaign)| (*moment, campaign.as_ref().map_or(NO_CAMPAIGN, name)));
        if !names.clone().is_sorted() {
            return Err("touches are not in ascending order".into());
        }
        Ok(PathImage::of(conversion, names)?)
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
