//! The text and binary forms of plain totals.

use crate::acquisition::totals::{Kind, Totals, TotalsImage};
use crate::codec::fields::{quoted, MoneyField};
use crate::codec::form::{Form, VERSION};
use crate::error::Result;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

/// `{"version": 1, "of": "cost_to_serve", "counts": [["customers", 3], ...], "sums": [["revenue", "12.50"], ...]}`
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TotalsFields {
    version: u8,
    of: String,
    counts: Vec<(String, u64)>,
    sums: Vec<(String, MoneyField)>,
}

impl Form for TotalsImage {
    const TEXT: &'static str = "clv_totals";
    const BINARY: &'static str = "binary clv_totals";
    type Fields = TotalsFields;

    fn fields(words: &[u64]) -> Result<TotalsFields> {
        let totals = Totals::read(words).unwrap_or(Totals::new(Kind::Campaign));
        let sum = |(name, sum): (&&str, &crate::exact::money::Sum)| Ok((name.to_string(), MoneyField(sum.decimal()?)));
        Ok(TotalsFields {
            version: VERSION,
            of: totals.kind.name().into(),
            counts: totals.kind.counts().iter().map(|name| name.to_string()).zip(totals.counts).collect(),
            sums: totals.kind.sums().iter().zip(&totals.sums).map(sum).collect::<Result<_>>()?,
        })
    }

    fn image(fields: TotalsFields) -> Result<Vec<u64>, String> {
        let kind = Kind::ALL.into_iter().find(|kind| kind.name() == fields.of);
        let mut totals = Totals::new(kind.ok_or_else(|| format!("totals of {} are not known", quoted(&fields.of)))?);
        let same = |names: &[&str], given: Vec<&str>| names == given.as_slice();
        if !same(totals.kind.counts(), fields.counts.iter().map(|(name, _)| name.as_str()).collect())
            || !same(totals.kind.sums(), fields.sums.iter().map(|(name, _)| name.as_str()).collect())
        {
            return Err(format!("its counts and sums are not those of {}", totals.kind.name()));
        }
        for (slot, (_, count)) in totals.counts.iter_mut().zip(fields.counts) {
            i64::try_from(count).map_err(|_| "a count is out of range")?;
            *slot = count;
        }
        for (slot, (_, sum)) in totals.sums.iter_mut().zip(fields.sums) {
            *slot = sum.sum();
        }
        totals.check_signs()?;
        Ok(totals.words().to_vec())
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        match (Totals::read(a), Totals::read(b)) {
            (Some(a), Some(b)) => a.equals(&b),
            (a, b) => a.is_none() == b.is_none(),
        }
    }

    fn hash(words: &[u64], hash: &mut Xxh3) {
        let Some(totals) = Totals::read(words) else { return };
        totals.counts.iter().for_each(|count| hash.update(&count.to_be_bytes()));
        totals.sums.iter().for_each(|sum| hash.update(&sum.hashable()));
    }
}
