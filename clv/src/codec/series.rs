//! The values of a distribution as fields, series by series, each with its count.

use crate::codec::fields::MoneyField;
use crate::codec::stream::Pass;
use crate::error::{Fault, Result};
use crate::exact::money::{Sum, MAX_SCALE};
use crate::states::distribution::{Distribution, ValueCount};
use serde::Serialize;

/// A series, one of its values, and the count of that value.
pub type SeriesCount = (u64, i128, u64);

/// The counts of a series whose values are whole numbers.
pub fn whole_counts<'a, 'p>(counts: Distribution<'a>, series: u64, pass: &'a Pass<'p>) -> impl Serialize + use<'a, 'p> {
    let whole = |count: ValueCount| Ok((count.value as i64, count.count));
    pass.entries(counts.series(series).counts().map(whole))
}

/// The counts of a series whose values are money.
pub fn money_counts<'a, 'p>(counts: Distribution<'a>, series: u64, pass: &'a Pass<'p>) -> impl Serialize + use<'a, 'p> {
    let scale = counts.head().scale;
    let money = move |count: ValueCount| -> Result<_> { Ok((MoneyField::new(count.value, scale)?, count.count)) };
    pass.entries(counts.series(series).counts().map(money))
}

/// Reads whole numbers, such as days and counts: not negative, and within an SQL integer.
pub fn read_whole(series: u64, counts: &[(i64, u64)]) -> impl Iterator<Item = Result<SeriesCount, Fault>> + '_ {
    counts.iter().map(move |&(value, count)| match i32::try_from(value) {
        Ok(0..) => Ok((series, i128::from(value), count)),
        _ => Err("a value is out of range".into()),
    })
}

/// The largest number of decimals of the values.
pub fn scale_of(counts: &[(MoneyField, u64)]) -> u32 {
    counts.iter().map(|(value, _)| value.0.scale()).max().unwrap_or(0).min(MAX_SCALE)
}

/// Reads money at the given scale.
pub fn read_money(
    series: u64,
    scale: u32,
    counts: &[(MoneyField, u64)],
) -> impl Iterator<Item = Result<SeriesCount, Fault>> + '_ {
    counts.iter().map(move |(value, count)| {
        let Sum { mantissa, .. } = value.sum().rescaled(scale).map_err(|_| "its values are out of range")?;
        Ok((series, mantissa, *count))
    })
}
