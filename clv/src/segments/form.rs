//! The text and binary forms of value distributions and RFM thresholds.

use crate::codec::fields::{DayField, MoneyField};
use crate::codec::form::{Form, Version};
use crate::codec::series::{money_counts, read_money, read_whole, scale_of, whole_counts};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::segments::concentration::{Values, VALUE};
use crate::segments::scores::{RfmSeries, FREQUENCY, MOST_QUANTILES, RECENCY, REVENUE};
use crate::states::distribution::{Distribution, DistributionImage};
use crate::states::flat::Tick;
use serde::{Deserialize, Serialize};

/// `{"version": 1, "values": [["12.50", 3], ...]}`: value and customers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueFields<M> {
    version: Version<1>,
    values: M,
}

/// `{"version": 1, "n": 5, "as_of": "1998-06-30", "recency_days": [[0, 12], ...], "frequency": [[0, 11908], ...],
/// "revenue": [["14.99", 3], ...]}`: value and customers. The as_of of fixed breaks is null.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RfmFields<R, F, M> {
    version: Version<1>,
    n: u32,
    as_of: Option<DayField>,
    recency_days: R,
    frequency: F,
    revenue: M,
}

type Whole = Gathered<(i64, u64)>;
type Money = Gathered<(MoneyField, u64)>;

impl Form for DistributionImage<Values> {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary value_distribution";
    type Fields = ValueFields<Money>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let counts = Distribution::read::<Values>(words)?;
        Ok(ValueFields { version: Version, values: money_counts(counts, VALUE, pass) })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let values = fields.values.entries()?;
        let scale = scale_of(&values);
        Self::from_counts((0, None, scale), values.len(), read_money(VALUE, scale, &values))
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        Self::canonical(words)
    }
}

impl Form for DistributionImage<RfmSeries> {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary rfm_thresholds";
    type Fields = RfmFields<Whole, Whole, Money>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let counts = Distribution::read::<RfmSeries>(words)?;
        let head = counts.head();
        Ok(RfmFields {
            version: Version,
            n: head.quantiles,
            as_of: head.as_of.map(DayField::of),
            recency_days: whole_counts(counts, RECENCY, pass),
            frequency: whole_counts(counts, FREQUENCY, pass),
            revenue: money_counts(counts, REVENUE, pass),
        })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        if !(2..=MOST_QUANTILES as u32).contains(&fields.n) {
            return Err("n is not from 2 to 100".into());
        }
        let (recency, frequency) = (fields.recency_days.entries()?, fields.frequency.entries()?);
        let revenue = fields.revenue.entries()?;
        let customers = |counts: &[(i64, u64)]| counts.iter().map(|(_, count)| u128::from(*count)).sum::<u128>();
        let everyone = customers(&recency);
        let with_revenue: u128 = revenue.iter().map(|(_, count)| u128::from(*count)).sum();
        if everyone != customers(&frequency) || with_revenue > everyone {
            return Err("its series are not of the same customers".into());
        }
        let scale = scale_of(&revenue);
        let whole = read_whole(RECENCY, &recency).chain(read_whole(FREQUENCY, &frequency));
        let counts = whole.chain(read_money(REVENUE, scale, &revenue));
        let many = recency.len() + frequency.len() + revenue.len();
        Self::from_counts((fields.n, fields.as_of.map(DayField::number), scale), many, counts)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        Self::canonical(words)
    }
}
