//! The text and binary forms of plain totals.

use crate::acquisition::totals::{Totals, TotalsImage, TotalsKind};
use crate::codec::fields::{MoneyField, Text, WordField};
use crate::codec::form::{Form, Version};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::exact::money::Sum;
use crate::option_word::OptionWord;
use crate::states::flat::Tick;
use serde::{Deserialize, Serialize};

/// `{"version": 1, "of": "cost_to_serve", "counts": [["customers", 3], ...], "sums": [["revenue", "12.50"], ...]}`
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TotalsFields<C, S> {
    version: Version<1>,
    of: WordField<TotalsKind>,
    counts: C,
    sums: S,
}

/// Whether entries have these names.
fn are_named<T>(entries: &[(Text, T)], names: &[&str]) -> Result<bool, Fault> {
    for ((found, _), name) in entries.iter().zip(names) {
        if found.get()? != *name {
            return Ok(false);
        }
    }
    Ok(entries.len() == names.len())
}

impl Form for TotalsImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary clv_totals";
    type Fields = TotalsFields<Gathered<(Text, u64)>, Gathered<(Text, MoneyField)>>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let totals = Totals::read(words)?.unwrap_or(Totals::new(TotalsKind::Campaign));
        let kind = totals.kind;
        let count = |(name, count): (&'static &'static str, u64)| Ok((*name, count));
        let sum = |(name, sum): (&'static &'static str, Sum)| -> Result<_> { Ok((*name, MoneyField(sum.decimal()?))) };
        Ok(TotalsFields {
            version: Version,
            of: WordField::of(kind),
            counts: pass.entries(kind.counts().iter().zip(totals.counts).map(count)),
            sums: pass.entries(kind.sums().iter().zip(totals.sums).map(sum)),
        })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let (kind, counts, sums) = (fields.of.known()?, fields.counts.entries()?, fields.sums.entries()?);
        let mut totals = Totals::new(kind);
        if !are_named(&counts, kind.counts())? || !are_named(&sums, kind.sums())? {
            return Err(format!("its counts and sums are not those of {}", kind.name()).into());
        }
        for (slot, (_, count)) in totals.counts.iter_mut().zip(counts) {
            i64::try_from(count).map_err(|_| "a count is out of range")?;
            *slot = count;
        }
        for (slot, (_, sum)) in totals.sums.iter_mut().zip(sums) {
            *slot = sum.sum();
        }
        totals.check_signs()?;
        Ok(totals.words().to_vec())
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        // An image that cannot be read stands for itself.
        let known = Totals::read(words).map(|totals| totals.unwrap_or(Totals::new(TotalsKind::Campaign)));
        let (totals, unknown) = known.map_or((None, words), |totals| (Some(totals), &[]));
        let canonical = |totals: Totals| {
            let sums = totals.sums.into_iter().flat_map(Sum::canonical);
            std::iter::once(totals.kind as u64).chain(totals.counts).chain(sums)
        };
        totals.into_iter().flat_map(canonical).chain(unknown.iter().copied())
    }
}
