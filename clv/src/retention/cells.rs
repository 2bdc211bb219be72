//! The entries of cohort tables: cells of (cohort, age), flows of (lag, period), and visits of (customer, period).

use crate::exact::calendar::Period;
use crate::exact::money::{from_words, pow10, to_words};
use crate::exact::sortable::{from_sortable, sortable};
use crate::history::ledger::Ledger;
use crate::states::runs::{Entries, Filled};

/// Words of a cell, and of a part of a flow: what it is of, four counts, three sums.
pub(crate) const CELL: usize = 11;
/// Words of a cell before its sums.
pub(crate) const COUNTS: usize = 5;

/// What a cohort did at one age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// The period of the first purchase, or in which customers joined.
    pub cohort: i32,
    /// Periods since then.
    pub age: u32,
    /// Customers of the cohort, at age 0; 0 at every other age.
    pub customers: u64,
    /// Customers with an order in this period.
    pub active: u64,
    /// Customers whose last order is in this period.
    pub last_active: u64,
    pub orders: u64,
    /// A mantissa at the scale of the table.
    pub revenue: i128,
}

/// An entry of these counts and sums.
pub(crate) fn entry([high, low]: [u32; 2], counts: [u64; 4], sums: [i128; 3]) -> [u64; CELL] {
    let mut words = [0; CELL];
    words[0] = u64::from(high) << 32 | u64::from(low);
    words[1..COUNTS].copy_from_slice(&counts);
    for (slot, sum) in words[COUNTS..].as_chunks_mut::<2>().0.iter_mut().zip(sums) {
        *slot = to_words(sum);
    }
    words
}

/// A sum of an entry, from 0 to 2.
pub(crate) fn sum(words: &[u64; CELL], at: usize) -> i128 {
    from_words([words[COUNTS + 2 * at], words[COUNTS + 2 * at + 1]])
}

impl Cell {
    pub(crate) fn pack(&self) -> [u64; CELL] {
        let counts = [self.customers, self.active, self.last_active, self.orders];
        entry([sortable(self.cohort), self.age], counts, [self.revenue, 0, 0])
    }

    pub(crate) fn unpack(words: &[u64; CELL]) -> Self {
        Self {
            cohort: from_sortable((words[0] >> 32) as u32),
            age: words[0] as u32,
            customers: words[1],
            active: words[2],
            last_active: words[3],
            orders: words[4],
            revenue: sum(words, 0),
        }
    }
}

/// Adds the sums of one slice to those of another, two words each. They cannot overflow, see
/// [`crate::retention::table::CohortImage`].
#[inline]
fn add_sums(to: &mut [u64], from: &[u64]) {
    for (to, from) in to.as_chunks_mut::<2>().0.iter_mut().zip(from.as_chunks::<2>().0) {
        *to = to_words(from_words(*to).wrapping_add(from_words(*from)));
    }
}

/// One customer in one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Visit {
    pub period: i32,
    pub orders: u32,
    /// A mantissa at the scale of the table.
    pub revenue: i128,
}

impl Visit {
    /// Key, period and orders, revenue.
    #[inline]
    pub(crate) fn pack<const W: usize>(self, key: [u64; 2]) -> [u64; W] {
        let mut words = [0; W];
        words[..W - 3].copy_from_slice(&key[..W - 3]);
        words[W - 3] = u64::from(sortable(self.period)) << 32 | u64::from(self.orders);
        words[W - 2..].copy_from_slice(&to_words(self.revenue));
        words
    }

    #[inline]
    pub(crate) fn unpack<const W: usize>(words: &[u64; W]) -> Self {
        Self {
            period: from_sortable((words[W - 3] >> 32) as u32),
            orders: words[W - 3] as u32,
            revenue: from_words([words[W - 2], words[W - 1]]),
        }
    }
}

/// Adds two visits. Orders stop at the largest number, which is refused when customers are read.
#[inline]
fn merged_visits<const W: usize>(a: &[u64; W], b: &[u64; W]) -> [u64; W] {
    let mut both = *a;
    let orders = (a[W - 3] as u32).saturating_add(b[W - 3] as u32);
    both[W - 3] = a[W - 3] >> 32 << 32 | u64::from(orders);
    add_sums(&mut both[W - 2..], &b[W - 2..]);
    both
}

/// Cells, sorted by cohort and age, then parts of flows, sorted by kind and period.
pub struct Cells;
/// Visits, sorted by customer and period.
pub struct Visits;

impl Entries<CELL> for Cells {
    type Rank = u64;

    #[inline]
    fn rank(entry: &[u64; CELL]) -> u64 {
        entry[0]
    }

    #[inline]
    fn merged(a: &[u64; CELL], b: &[u64; CELL]) -> [u64; CELL] {
        let mut both = *a;
        for at in 1..COUNTS {
            both[at] = a[at].saturating_add(b[at]);
        }
        add_sums(&mut both[COUNTS..], &b[COUNTS..]);
        both
    }
}

impl Entries<4> for Visits {
    type Rank = u128;

    #[inline]
    fn rank(entry: &[u64; 4]) -> u128 {
        u128::from(entry[0]) << 64 | u128::from(entry[1] >> 32)
    }

    #[inline]
    fn merged(a: &[u64; 4], b: &[u64; 4]) -> [u64; 4] {
        merged_visits(a, b)
    }
}

impl Entries<5> for Visits {
    type Rank = (u128, u64);

    #[inline]
    fn rank(entry: &[u64; 5]) -> (u128, u64) {
        (u128::from(entry[0]) << 64 | u128::from(entry[1]), entry[2] >> 32)
    }

    #[inline]
    fn merged(a: &[u64; 5], b: &[u64; 5]) -> [u64; 5] {
        merged_visits(a, b)
    }
}

/// Where the entries of one customer go. Those of one kind have neighbouring ranks, so each is looked for first where
/// it is if no rank is missing between it and the last one.
pub(crate) struct Places<'a, const KINDS: usize> {
    filled: &'a mut Filled,
    places: &'a mut [[u64; CELL]],
    last: [Option<(u64, usize)>; KINDS],
}

impl<'a, const KINDS: usize> Places<'a, KINDS> {
    pub(crate) fn new(filled: &'a mut Filled, places: &'a mut [[u64; CELL]]) -> Self {
        Self { filled, places, last: [None; KINDS] }
    }

    /// Adds an entry of a kind, for which there must be room.
    #[inline]
    pub(crate) fn enter(&mut self, kind: usize, entry: &[u64; CELL]) {
        let guess = self.last[kind].map_or(usize::MAX, |(rank, at)| at.wrapping_add((entry[0] - rank) as usize));
        let at = match self.places[..self.filled.sorted].get_mut(guess) {
            Some(place) if place[0] == entry[0] => {
                *place = Cells::merged(place, entry);
                Some(guess)
            }
            _ => self.filled.enter::<Cells, CELL>(self.places, entry),
        };
        self.last[kind] = at.map(|at| (entry[0], at));
    }
}

/// A customer's days as visits, at the given scale.
pub(crate) fn visits_of(ledger: Ledger<'_>, period: Period, scale: u32) -> impl Iterator<Item = Visit> + Clone + '_ {
    let factor = pow10(scale - ledger.scale()).unwrap_or(1);
    let mut days = ledger.days().peekable();
    std::iter::from_fn(move || {
        let first = days.next()?;
        let index = period.index(first.day);
        let mut visit = Visit { period: index, orders: first.orders, revenue: first.revenue.mantissa };
        while let Some(day) = days.next_if(|day| period.index(day.day) == index) {
            visit.orders = visit.orders.saturating_add(day.orders);
            visit.revenue += day.revenue.mantissa;
        }
        visit.revenue *= factor;
        Some(visit)
    })
}
