//! Both forms of the types that count values: survival tables, value distributions and RFM thresholds.

use crate::codec::fields::{Day, Money};
use crate::codec::form::Form;
use crate::codec::VERSION;
use crate::error::Result;
use crate::exact::money::{Sum, MAX_SCALE};
use crate::segments::concentration::{Values, VALUE};
use crate::segments::scores::{RfmSeries, FREQUENCY, MOST_QUANTILES, RECENCY, REVENUE};
use crate::states::distribution::{equal, Distribution, DistributionImage, Series};
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

/// `{"version": 1, "values": [["12.50", 3], ...]}`: value and customers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ValueFields {
    version: u8,
    values: Vec<(Money, u64)>,
}

/// `{"version": 1, "n": 5, "as_of": "1998-06-30", "recency_days": [[0, 12], ...], "frequency": [[0, 11908], ...],
/// "revenue": [["14.99", 3], ...]}`: value and customers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RfmFields {
    version: u8,
    n: u32,
    as_of: Day,
    recency_days: Vec<(i64, u64)>,
    frequency: Vec<(i64, u64)>,
    revenue: Vec<(Money, u64)>,
}

/// Series, value and count.
type Counted = (u64, i128, u64);

/// The counts of a series whose values are whole numbers.
fn whole(counts: Distribution<'_>, series: u64) -> Vec<(i64, u64)> {
    counts.series(series).counts().map(|count| (count.value as i64, count.count)).collect()
}

/// The counts of a series whose values are money.
fn money(counts: Distribution<'_>, series: u64) -> Result<Vec<(Money, u64)>> {
    let scale = counts.head().scale;
    counts.series(series).counts().map(|count| Ok((Money::new(count.value, scale)?, count.count))).collect()
}

/// Whole numbers, as days and counts are: none of them negative, all of them an SQL integer.
fn read_whole(series: u64, counts: Vec<(i64, u64)>) -> Result<Vec<Counted>, String> {
    match counts.iter().all(|(value, _)| i32::try_from(*value).is_ok_and(|value| value >= 0)) {
        true => Ok(counts.into_iter().map(|(value, count)| (series, i128::from(value), count)).collect()),
        false => Err("a value is out of range".into()),
    }
}

/// Money, brought to the scale of the value with the most decimals.
fn read_money(series: u64, counts: Vec<(Money, u64)>) -> Result<(u32, Vec<Counted>), String> {
    let scale = counts.iter().map(|(value, _)| value.0.scale()).max().unwrap_or(0).min(MAX_SCALE);
    let count = |(value, count): (Money, u64)| {
        let Sum { mantissa, .. } = value.sum().rescaled(scale).map_err(|_| "its values are out of range")?;
        Ok((series, mantissa, count))
    };
    Ok((scale, counts.into_iter().map(count).collect::<Result<_, String>>()?))
}

fn hash_counts<S: Series>(words: &[u64], hash: &mut Xxh3) {
    let counts = Distribution::read(words);
    for count in counts.counts() {
        hash.update(&counts.value::<S>(count).hashable());
        hash.update(&count.count.to_be_bytes());
    }
}

impl Form for DistributionImage<Tenures> {
    const TEXT: &'static str = "survival_table";
    const BINARY: &'static str = "binary survival_table";
    type Fields = TenureFields;

    fn fields(words: &[u64]) -> Result<TenureFields> {
        let counts = Distribution::read(words);
        Ok(TenureFields { version: VERSION, churned: whole(counts, CHURNED), censored: whole(counts, CENSORED) })
    }

    fn image(fields: TenureFields) -> Result<Vec<u64>, String> {
        let mut counts = read_whole(CENSORED, fields.censored)?;
        counts.extend(read_whole(CHURNED, fields.churned)?);
        DistributionImage::<Tenures>::from_counts(0, None, 0, counts.into_iter())
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        equal::<Tenures>(Distribution::read(a), Distribution::read(b))
    }

    fn hash(words: &[u64], hash: &mut Xxh3) {
        hash_counts::<Tenures>(words, hash);
    }
}

impl Form for DistributionImage<Values> {
    const TEXT: &'static str = "value_distribution";
    const BINARY: &'static str = "binary value_distribution";
    type Fields = ValueFields;

    fn fields(words: &[u64]) -> Result<ValueFields> {
        Ok(ValueFields { version: VERSION, values: money(Distribution::read(words), VALUE)? })
    }

    fn image(fields: ValueFields) -> Result<Vec<u64>, String> {
        let (scale, counts) = read_money(VALUE, fields.values)?;
        DistributionImage::<Values>::from_counts(0, None, scale, counts.into_iter())
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        equal::<Values>(Distribution::read(a), Distribution::read(b))
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
            as_of: Day::of(head.as_of.unwrap_or(0)),
            recency_days: whole(counts, RECENCY),
            frequency: whole(counts, FREQUENCY),
            revenue: money(counts, REVENUE)?,
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
        equal::<RfmSeries>(Distribution::read(a), Distribution::read(b))
    }

    fn hash(words: &[u64], hash: &mut Xxh3) {
        hash_counts::<RfmSeries>(words, hash);
    }
}
