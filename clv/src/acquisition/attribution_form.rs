//! The text and binary forms of the touches of one customer.

use crate::acquisition::attribution::{is_moment, AttributionRule, Path, PathImage};
use crate::codec::fields::quoted;
use crate::codec::form::{Form, VERSION};
use crate::error::Result;
use crate::words::Word;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

/// `{"version": 1, "rule": "linear", "converted_at": 12345, "touches": [[12000, "email"], ...]}`: moments are microseconds
/// since 2000-01-01.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PathFields {
    version: u8,
    rule: String,
    converted_at: i64,
    touches: Vec<(i64, String)>,
}

/// A campaign in UTF-8; bytes that are not are replaced.
fn text(name: &[u8]) -> String {
    String::from_utf8_lossy(name).into_owned()
}

impl Form for PathImage {
    const TEXT: &'static str = "attribution_path";
    const BINARY: &'static str = "binary attribution_path";
    type Fields = PathFields;

    fn fields(words: &[u64]) -> Result<PathFields> {
        let path = Path::read(words).unwrap_or(Path { rule: AttributionRule::Last, converted_at: 0, touches: vec![] });
        Ok(PathFields {
            version: VERSION,
            rule: path.rule.name().into(),
            converted_at: path.converted_at,
            touches: path.touches.into_iter().map(|(moment, name)| (moment, text(&name))).collect(),
        })
    }

    fn image(fields: PathFields) -> Result<Vec<u64>, String> {
        let rule = AttributionRule::named(&fields.rule);
        let rule = rule.ok_or_else(|| format!("rule {} is not known", quoted(&fields.rule)))?;
        if !is_moment(fields.converted_at) || fields.touches.iter().any(|(moment, _)| !is_moment(*moment)) {
            return Err("a moment is out of range".into());
        }
        if fields.touches.iter().any(|(moment, _)| *moment > fields.converted_at) {
            return Err("a touch is after the conversion".into());
        }
        if fields.touches.iter().any(|(_, campaign)| campaign.contains('\0')) {
            return Err("a campaign has a zero character".into());
        }
        if !fields.touches.is_sorted() {
            return Err("touches are not in ascending order".into());
        }
        let touches = fields.touches.into_iter().map(|(moment, name)| (moment, name.into_bytes())).collect();
        Ok(Path { rule, converted_at: fields.converted_at, touches }.image())
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        Path::read(a) == Path::read(b)
    }

    fn hash(words: &[u64], hash: &mut Xxh3) {
        let Some(path) = Path::read(words) else { return };
        for (moment, campaign) in path.touches {
            hash.update(&moment.to_be_bytes());
            hash.update(&campaign);
        }
    }
}
