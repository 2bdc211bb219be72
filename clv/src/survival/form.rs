//! The text and binary forms of survival tables.

use crate::codec::form::{Form, Version};
use crate::codec::series::{read_whole, whole_counts};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::states::distribution::{Distribution, DistributionImage};
use crate::states::flat::Tick;
use crate::survival::curve::{Tenures, CENSORED, CHURNED};
use serde::{Deserialize, Serialize};

/// `{"version": 1, "churned": [[12, 3], ...], "censored": [[40, 7], ...]}`: days and customers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TenureFields<A, B> {
    version: Version<1>,
    churned: A,
    censored: B,
}

type Counts = Gathered<(i64, u64)>;

impl Form for DistributionImage<Tenures> {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary survival_table";
    type Fields = TenureFields<Counts, Counts>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        Self::check(words)?;
        let counts = Distribution::read(words);
        let (churned, censored) = (whole_counts(counts, CHURNED, pass), whole_counts(counts, CENSORED, pass));
        Ok(TenureFields { version: Version, churned, censored })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let (churned, censored) = (fields.churned.entries()?, fields.censored.entries()?);
        let counts = read_whole(CENSORED, &censored).chain(read_whole(CHURNED, &churned));
        Self::from_counts((0, None, 0), censored.len() + churned.len(), counts)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        Self::canonical(words)
    }
}
