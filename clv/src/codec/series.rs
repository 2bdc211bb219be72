//! The values of a distribution as fields, series by series: how often each was seen.

use crate::codec::fields::Money;
use crate::error::Result;
use crate::exact::money::{Sum, MAX_SCALE};
use crate::states::distribution::{Distribution, Series};
use xxhash_rust::xxh3::Xxh3;

/// Series, value and count.
pub type Counted = (u64, i128, u64);

/// The counts of a series whose values are whole numbers.
pub fn whole(counts: Distribution<'_>, series: u64) -> Vec<(i64, u64)> {
    counts.series(series).counts().map(|count| (count.value as i64, count.count)).collect()
}

/// The counts of a series whose values are money.
pub fn money(counts: Distribution<'_>, series: u64) -> Result<Vec<(Money, u64)>> {
    let scale = counts.head().scale;
    counts.series(series).counts().map(|count| Ok((Money::new(count.value, scale)?, count.count))).collect()
}

/// Whole numbers, as days and counts are: none of them negative, all of them an SQL integer.
pub fn read_whole(series: u64, counts: Vec<(i64, u64)>) -> Result<Vec<Counted>, String> {
    match counts.iter().all(|(value, _)| i32::try_from(*value).is_ok_and(|value| value >= 0)) {
        true => Ok(counts.into_iter().map(|(value, count)| (series, i128::from(value), count)).collect()),
        false => Err("a value is out of range".into()),
    }
}

/// Money, brought to the scale of the value with the most decimals.
pub fn read_money(series: u64, counts: Vec<(Money, u64)>) -> Result<(u32, Vec<Counted>), String> {
    let scale = counts.iter().map(|(value, _)| value.0.scale()).max().unwrap_or(0).min(MAX_SCALE);
    let count = |(value, count): (Money, u64)| {
        let Sum { mantissa, .. } = value.sum().rescaled(scale).map_err(|_| "its values are out of range")?;
        Ok((series, mantissa, count))
    };
    Ok((scale, counts.into_iter().map(count).collect::<Result<_, String>>()?))
}

/// Enters values and counts into a hash that equal distributions share.
pub fn hash_counts<S: Series>(words: &[u64], hash: &mut Xxh3) {
    let counts = Distribution::read(words);
    for count in counts.counts() {
        hash.update(&counts.value::<S>(count).hashable());
        hash.update(&count.count.to_be_bytes());
    }
}
