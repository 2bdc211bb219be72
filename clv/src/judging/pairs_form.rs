//! The text and binary forms of pairs of predictions and what came.

use crate::codec::form::{Form, Version};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::judging::pairs::{self, PairsImage};
use crate::states::flat::Tick;
use serde::{Deserialize, Serialize};

/// `{"version": 1, "level": 0.9, "pairs": [[0.25, 1.0, 3], ...]}`: prediction, what came, customers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PairsFields<P> {
    version: Version<1>,
    level: f64,
    pairs: P,
}

impl Form for PairsImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary forecast_pairs";
    type Fields = PairsFields<Gathered<(f64, f64, u64)>>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let (level, pairs) = (pairs::level_of(words), pass.entries(pairs::counts(words).map(Ok)));
        Ok(PairsFields { version: Version, level, pairs })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        Self::from_counts(fields.level, &fields.pairs.entries()?)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        let count = |(predicted, actual, count): (f64, f64, u64)| [predicted.to_bits(), actual.to_bits(), count];
        std::iter::once(pairs::level_of(words).to_bits()).chain(pairs::counts(words).flat_map(count))
    }
}
