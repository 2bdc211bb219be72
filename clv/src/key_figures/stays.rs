//! Who was active in which period: entries of (customer, period), kept as [`crate::states::runs`].
//!
//! An entry is the customer's key, of one or two words, and one word of activity: the period (32 bits, offset so that
//! it is not negative), the first and the last day with an order, as days from the start of the period (9 bits each),
//! and whether there was one order or more (2 bits). The entries take at most 96 bytes per customer-period, even while
//! a full slice is copied into a larger one.

use crate::error::Result;
use crate::exact::calendar::Period;
use crate::exact::sortable::{from_sortable, sortable};
use crate::key_figures::silences::Silence;
use crate::key_figures::terms::Terms;
use crate::key_figures::totals::{CustomerPeriods, CustomerTotals};
use crate::states::flat::{Tick, TICK_EVERY};
use crate::states::runs::Entries;

/// An entry of `W` words: `W - 1` for the key, one for the activity.
pub type StayEntry<const W: usize> = [u64; W];

/// What is known of one customer in one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Activity {
    pub period: i32,
    /// Days from the start of the period.
    pub first: u32,
    pub last: u32,
    /// 1 for one order, 2 for two or more.
    pub orders: u64,
}

const FIRST_SHIFT: u32 = 16;
const LAST_SHIFT: u32 = 4;
const OFFSET: u64 = (1 << 9) - 1;
const ORDERS: u64 = 3;

impl Activity {
    /// One order on `day`.
    #[inline]
    pub fn of_order(period: Period, day: i32) -> Self {
        let (index, offset) = period.locate(day);
        Self { period: index, first: offset, last: offset, orders: 1 }
    }

    #[inline]
    pub fn pack<const W: usize>(self, key: [u64; 2]) -> StayEntry<W> {
        let mut entry = [0; W];
        entry[..W - 1].copy_from_slice(&key[..W - 1]);
        entry[W - 1] = self.word();
        entry
    }

    /// The last word of an entry.
    #[inline]
    pub fn word(self) -> u64 {
        u64::from(sortable(self.period)) << 32
            | u64::from(self.first) << FIRST_SHIFT
            | u64::from(self.last) << LAST_SHIFT
            | self.orders
    }

    #[inline]
    pub fn unpack<const W: usize>(entry: &StayEntry<W>) -> Self {
        Self::of_word(entry[W - 1])
    }

    /// The inverse of [`Activity::word`].
    #[inline]
    pub fn of_word(word: u64) -> Self {
        Self {
            period: from_sortable((word >> 32) as u32),
            first: (word >> FIRST_SHIFT & OFFSET) as u32,
            last: (word >> LAST_SHIFT & OFFSET) as u32,
            orders: word & ORDERS,
        }
    }

    /// Merges the activity of the same customer and period from two parts.
    #[inline]
    fn merged(self, other: Self) -> Self {
        Self {
            period: self.period,
            first: self.first.min(other.first),
            last: self.last.max(other.last),
            orders: (self.orders + other.orders).min(2),
        }
    }
}

/// The key of an entry; the second word is zero if it has only one.
#[inline]
pub fn key_of<const W: usize>(entry: &StayEntry<W>) -> [u64; 2] {
    let mut key = [0; 2];
    key[..W - 1].copy_from_slice(&entry[..W - 1]);
    key
}

#[inline]
fn same_customer<const W: usize>(a: &StayEntry<W>, b: &StayEntry<W>) -> bool {
    a[..W - 1] == b[..W - 1]
}

/// Merges two entries of the same customer and period.
#[inline]
fn merged<const W: usize>(a: &StayEntry<W>, b: &StayEntry<W>) -> StayEntry<W> {
    Activity::unpack(a).merged(Activity::unpack(b)).pack(key_of(a))
}

/// Entries sorted by customer and period.
pub struct Stays;

impl Entries<2> for Stays {
    type Rank = u128;

    #[inline]
    fn rank(entry: &StayEntry<2>) -> u128 {
        u128::from(entry[0]) << 64 | u128::from(entry[1] >> 32)
    }

    #[inline]
    fn number(entry: &StayEntry<2>) -> Option<u128> {
        Some(Self::rank(entry))
    }

    #[inline]
    fn merged(a: &StayEntry<2>, b: &StayEntry<2>) -> StayEntry<2> {
        merged(a, b)
    }
}

impl Entries<3> for Stays {
    type Rank = (u128, u64);
    /// The limit of 96 bytes per customer-period leaves fewer spare places to wide entries.
    const SHARES: (usize, usize) = (10, 4);

    #[inline]
    fn rank(entry: &StayEntry<3>) -> (u128, u64) {
        (u128::from(entry[0]) << 64 | u128::from(entry[1]), entry[2] >> 32)
    }

    #[inline]
    fn merged(a: &StayEntry<3>, b: &StayEntry<3>) -> StayEntry<3> {
        merged(a, b)
    }
}

/// Adds the customers of sorted entries to `totals`, and calls `each` for their silences.
///
/// # Errors
/// Those of `each`, and for a count out of range.
pub fn count_customers<const W: usize>(
    sorted: &[StayEntry<W>],
    terms: &Terms,
    totals: &mut CustomerTotals,
    tick: Tick<'_>,
    each: &mut impl FnMut(Silence) -> Result<()>,
) -> Result<()> {
    let (period, last_whole) = (terms.period, terms.last_whole());
    let mut seen = 0;
    for entries in sorted.chunk_by(same_customer) {
        seen += 1;
        if seen % TICK_EVERY == 0 {
            tick();
        }
        let mut customer: Option<CustomerPeriods> = None;
        for entry in entries {
            let found = Activity::unpack(entry);
            let start = period.start(found.period);
            let (first, last) = (start + found.first as i32, start + found.last as i32);
            match &mut customer {
                Some(customer) => customer.visit(found.period, last, found.orders, each)?,
                None => customer = Some(CustomerPeriods::new(found.period, first, last, found.orders, last_whole)),
            }
        }
        if let Some(customer) = customer {
            customer.end(each)?;
            totals.add(&customer)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::states::runs::Filled;

    /// Keys close together, far apart, all the same, and with one far from the others.
    fn check<const W: usize>()
    where
        Stays: Entries<W>,
    {
        let mut seed = 1u64;
        let mut random = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            seed >> 11
        };
        for (many, spread, shift) in [(5_000, 700, 0), (5_000, u64::MAX >> 11, 11), (3_000, 1, 0), (100, 50, 0)] {
            let entry = |random: &mut dyn FnMut() -> u64| {
                let key = [(random() % spread) << shift, random() % 3];
                Activity { period: (random() % 3) as i32 - 1, first: 5, last: 9, orders: 1 }.pack::<W>(key)
            };
            let mut rows: Vec<StayEntry<W>> = (0..many).map(|_| entry(&mut random)).collect();
            rows[many / 2][0] = u64::MAX;
            let mut expected = rows.clone();
            expected.sort_unstable();
            expected.dedup_by(|next, kept| {
                let same = Stays::rank(next) == Stays::rank(kept);
                if same {
                    *kept = merged(kept, next);
                }
                same
            });

            // The rows are added in two halves.
            let mut places = rows.clone();
            places.resize(3 * many, [0; W]);
            let mut filled = Filled { sorted: 0, new: many / 2 };
            filled.settle::<Stays, W>(&mut places, &mut || ());
            rows[many / 2..].iter().for_each(|row| filled.append(&mut places, row));
            filled.settle::<Stays, W>(&mut places, &mut || ());
            assert_eq!(places[..filled.sorted], expected[..]);
        }
    }

    #[test]
    fn long_runs_are_sorted_and_merged_like_short_ones() {
        check::<2>();
        check::<3>();
    }
}
