//! A state taken apart, as its text and binary forms show it.

use crate::exact::calendar::{Period, MAX_DAY, MIN_DAY};
use crate::exact::money::Sum;
use crate::key_figures::stays::{Activity, StayEntry};
use crate::key_figures::totals::CustomerTotals;
use crate::states::amounts::Amounts;
use crate::states::key::Source;

/// One customer in one period, as text and binary forms show it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stay {
    pub key: [u64; 2],
    /// First and last day with an order, both in the same period.
    pub first_day: i32,
    pub last_day: i32,
    /// 1 for one order, 2 for two or more.
    pub orders: u64,
}

/// What a state says of its customers: counts, or who was there when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Body {
    Totals(CustomerTotals),
    Stays(Vec<Stay>),
}

/// A state taken apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateParts {
    pub source: Source,
    pub period: Period,
    pub amounts: Amounts,
    pub orders: u64,
    pub revenue: Sum,
    pub body: Body,
}

/// Checks and packs entries, which must come sorted.
pub(crate) fn pack_stays<const W: usize>(
    stays: &[Stay],
    period: Period,
    places: &mut [StayEntry<W>],
) -> Result<(), String> {
    let mut before = None;
    for (stay, place) in stays.iter().zip(places) {
        if !(MIN_DAY..=MAX_DAY).contains(&stay.first_day) || !(stay.first_day..=MAX_DAY).contains(&stay.last_day) {
            return Err("a customer's days are out of range".into());
        }
        let ((index, first), (last_index, last)) = (period.locate(stay.first_day), period.locate(stay.last_day));
        if index != last_index {
            return Err("a customer's days are not within one period".into());
        }
        if !(1 + u64::from(first < last)..=2).contains(&stay.orders) {
            return Err("a customer's orders do not go with the days".into());
        }
        if period == Period::All && (stay.first_day, stay.last_day) != (0, 0) {
            return Err("a customer has days, but there are no periods".into());
        }
        if before >= Some((stay.key, index)) {
            return Err("customers are not in ascending order".into());
        }
        before = Some((stay.key, index));
        *place = Activity { period: index, first, last, orders: stay.orders }.pack(stay.key);
    }
    Ok(())
}
