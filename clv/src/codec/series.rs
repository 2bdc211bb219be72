//! The values of a distribution as fields, series by series: how often each was seen.

use crate::codec::fields::MoneyField;
use crate::error::Result;
use crate::exact::money::{Sum, MAX_SCALE};
use crate::states::distribution::{Distribution, Series};
use xxhash_rust::xxh3::Xxh3;

/// A series, one of its values, and how often it was seen.
pub type SeriesCount = (u64, i128, u64);

/// The counts of a series whose values are whole numbers.
pub fn whole_counts(counts: Distribution<'_>, series: u64) -> Vec<(i64, u64)> {
    counts.series(series).counts().map(|count| (count.value as i64, count.count)).collect()
}

/// The counts of a series whose values are money.
pub fn money_counts(counts: Distribution<'_>, series: u64) -> Result<Vec<(MoneyField, u64)>> {
    let scale = counts.head().scale;
    counts.series(series).counts().map(|count| Ok((MoneyField::new(count.value, scale)?, count.count))).collect()
}

/// Whole numbers, as days and counts are: none of them negative, all of them an SQL integer.
pub fn read_whole(series: u64, counts: Vec<(i64, u64)>) -> Result<Vec<SeriesCount>, String> {
    if counts.iter().all(|(value, _)| i32::try_from(*value).is_ok_and(|value| value >= 0)) {
        Ok(counts.into_iter().map(|(value, count)| (series, i128::from(value), count)).collect())
    } else {
        Err("a value is out of range".into())
    }
}

/// Money, brought to the scale of the value with the most decimals.
pub fn read_money(series: u64, counts: Vec<(MoneyField, u64)>) -> Result<(u32, Vec<SeriesCount>), String> {
    let scale = counts.iter().map(|(value, _)| value.0.scale()).max().unwrap_or(0).min(MAX_SCALE);
    let count = |(value, count): (MoneyField, u64)| {
        let Sum { mantissa, .. } = value.sum().rescaled(scale).map_err(|_| "its values are out of range")?;
        Ok((series, mantissa, count))
    };
    Ok((scale, counts.into_iter().map(count).collect::<Result<_, String>>()?))
}

/// Feeds a hash with values and counts, so that equal distributions have the same hash.
pub fn hash_counts<S: Series>(words: &[u64], hash: &mut Xxh3) {
    let counts = Distribution::read(words);
    for count in counts.counts() {
        hash.update(&counts.value::<S>(count).hashable());
        hash.update(&count.count.to_be_bytes());
    }
}
