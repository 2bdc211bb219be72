//! The text and binary forms of value distributions and RFM thresholds.

use crate::codec::fields::{DayField, MoneyField};
use crate::codec::form::{Form, VERSION};
use crate::codec::series::{hash_counts, money_counts, read_money, read_whole, whole_counts};
use crate::error::Result;
use crate::segments::concentration::{Values, VALUE};
use crate::segments::scores::{RfmSeries, FREQUENCY, MOST_QUANTILES, RECENCY, REVENUE};
use crate::states::distribution::{Distribution, DistributionImage};
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

/// `{"version": 1, "values": [["12.50", 3], ...]}`: value and customers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueFields {
    version: u8,
    values: Vec<(MoneyField, u64)>,
}

/// `{"version": 1, "n": 5, "as_of": "1998-06-30", "recency_days": [[0, 12], ...], "frequency": [[0, 11908], ...],
/// "revenue": [["14.99", 3], ...]}`: value and customers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RfmFields {
    version: u8,
    n: u32,
    as_of: DayField,
    recency_days: Vec<(i64, u64)>,
    frequency: Vec<(i64, u64)>,
    revenue: Vec<(MoneyField, u64)>,
}

impl Form for DistributionImage<Values> {
    const TEXT: &'static str = "value_distribution";
    const BINARY: &'static str = "binary value_distribution";
    type Fields = ValueFields;

    fn fields(words: &[u64]) -> Result<ValueFields> {
        Ok(ValueFields { version: VERSION, values: money_counts(Distribution::read(words), VALUE)? })
    }

    fn image(fields: ValueFields) -> Result<Vec<u64>, String> {
        let (scale, counts) = read_money(VALUE, fields.values)?;
        DistributionImage::<Values>::from_counts(0, None, scale, counts.into_iter())
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        Distribution::read(a).equals::<Values>(&Distribution::read(b))
    }

    fn hash(words: &[u64], hash: &mut Xxh3) {
        hash_counts::<Values>(words, hash);
    }
}

impl Form for DistributionImage<RfmSeries> {
    const TEXT: &'static str = "rfm_thresholds";
    const BINARY: &'static str = "binary rfm_thresholds";
    type Fields = RfmFields;

    fn fields(words: &[u64]) -> Result<RfmFields> {
        let counts = Distribution::read(words);
        let head = counts.head();
        Ok(RfmFields {
            version: VERSION,
            n: head.quantiles,
            as_of: DayField::of(head.as_of.unwrap_or(0)),
            recency_days: whole_counts(counts, RECENCY),
            frequency: whole_counts(counts, FREQUENCY),
            revenue: money_counts(counts, REVENUE)?,
        })
    }

    fn image(fields: RfmFields) -> Result<Vec<u64>, String> {
        if !(2..=MOST_QUANTILES as u32).contains(&fields.n) {
            return Err("n is not from 2 to 100".into());
        }
        let customers = |counts: &[(i64, u64)]| counts.iter().map(|(_, count)| u128::from(*count)).sum::<u128>();
        let everyone = customers(&fields.recency_days);
        let with_revenue: u128 = fields.revenue.iter().map(|(_, count)| u128::from(*count)).sum();
        if everyone != customers(&fields.frequency) || with_revenue > everyone {
            return Err("its series are not of the same customers".into());
        }
        let mut counts = read_whole(RECENCY, fields.recency_days)?;
        counts.extend(read_whole(FREQUENCY, fields.frequency)?);
        let (scale, revenue) = read_money(REVENUE, fields.revenue)?;
        counts.extend(revenue);
        DistributionImage::<RfmSeries>::from_counts(fields.n, Some(fields.as_of.number()), scale, counts.into_iter())
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        Distribution::read(a).equals::<RfmSeries>(&Distribution::read(b))
    }

    fn hash(words: &[u64], hash: &mut Xxh3) {
        hash_counts::<RfmSeries>(words, hash);
    }
}
