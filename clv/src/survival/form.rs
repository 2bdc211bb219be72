//! The text and binary forms of survival tables.

use crate::codec::form::{Form, VERSION};
use crate::codec::series::{hash_counts, read_whole, whole_counts};
use crate::error::Result;
use crate::states::distribution::{Distribution, DistributionImage};
use crate::survival::curve::{Tenures, CENSORED, CHURNED};
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

/// `{"version": 1, "churned": [[12, 3], ...], "censored": [[40, 7], ...]}`: days and customers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TenureFields {
    version: u8,
    churned: Vec<(i64, u64)>,
    censored: Vec<(i64, u64)>,
}

impl Form for DistributionImage<Tenures> {
    const TEXT: &'static str = "survival_table";
    const BINARY: &'static str = "binary survival_table";
    type Fields = TenureFields;

    fn fields(words: &[u64]) -> Result<TenureFields> {
        let counts = Distribution::read(words);
        Ok(TenureFields {
            version: VERSION,
            churned: whole_counts(counts, CHURNED),
            censored: whole_counts(counts, CENSORED),
        })
    }

    fn image(fields: TenureFields) -> Result<Vec<u64>, String> {
        let mut counts = read_whole(CENSORED, fields.censored)?;
        counts.extend(read_whole(CHURNED, fields.churned)?);
        DistributionImage::<Tenures>::from_counts(0, None, 0, counts.into_iter())
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        Distribution::read(a).equals::<Tenures>(&Distribution::read(b))
    }

    fn hash(words: &[u64], hash: &mut Xxh3) {
        hash_counts::<Tenures>(words, hash);
    }
}
