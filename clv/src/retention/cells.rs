//! The entries of cohort tables: cells of (cohort, age), visits of (customer, period), and how visits become cells.

use crate::exact::calendar::Period;
use crate::exact::money::{from_words, pow10, to_words};
use crate::history::ledger::Ledger;
use crate::states::runs::Entries;

/// Words of a cell: cohort and age, three counts, five sums.
pub(crate) const CELL: usize = 14;
/// Words of a cell before its sums.
pub(crate) const COUNTS: usize = 4;

/// What a cohort did at one age.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// The period of the first purchase.
    pub cohort: i32,
    /// Periods since the first purchase.
    pub age: u32,
    /// Customers with an order in this period.
    pub active: u64,
    /// Customers whose last order is in this period.
    pub last_active: u64,
    pub orders: u64,
    /// Revenue, and its changes since the period before, as mantissas at the scale of the table.
    pub revenue: i128,
    pub moved: Movement,
}

/// How the revenue of one period follows from that of the period before. A customer is active in a period with an
/// order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Movement {
    /// Additional revenue of customers active in both periods.
    pub expansion: i128,
    /// Lost revenue of customers active in both periods.
    pub contraction: i128,
    /// Revenue lost with customers active in the period before but not in this one.
    pub churned: i128,
    /// Revenue gained from customers who are active again after a pause.
    pub reactivated: i128,
}

impl Movement {
    fn between(before: Visit, now: Visit) -> Self {
        let gained = now.revenue - before.revenue;
        match (before.orders > 0, now.orders > 0) {
            (true, false) => Self { churned: -gained, ..Self::default() },
            (false, true) => Self { reactivated: gained, ..Self::default() },
            // Refunds in a pause count like those of active customers.
            _ => Self { expansion: gained.max(0), contraction: (-gained).max(0), ..Self::default() },
        }
    }
}

impl Cell {
    pub(crate) fn sums(&self) -> [i128; 5] {
        let Movement { expansion, contraction, churned, reactivated } = self.moved;
        [self.revenue, expansion, contraction, churned, reactivated]
    }

    pub(crate) fn pack(&self) -> [u64; CELL] {
        let mut words = [0; CELL];
        words[0] = u64::from(self.cohort as u32 ^ 1 << 31) << 32 | u64::from(self.age);
        words[1..COUNTS].copy_from_slice(&[self.active, self.last_active, self.orders]);
        for (slot, sum) in words[COUNTS..].as_chunks_mut::<2>().0.iter_mut().zip(self.sums()) {
            *slot = to_words(sum);
        }
        words
    }

    pub(crate) fn unpack(words: &[u64; CELL]) -> Self {
        let sum = |at: usize| from_words([words[COUNTS + 2 * at], words[COUNTS + 2 * at + 1]]);
        Self {
            cohort: ((words[0] >> 32) as u32 ^ 1 << 31) as i32,
            age: words[0] as u32,
            active: words[1],
            last_active: words[2],
            orders: words[3],
            revenue: sum(0),
            moved: Movement { expansion: sum(1), contraction: sum(2), churned: sum(3), reactivated: sum(4) },
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
        words[W - 3] = u64::from(self.period as u32 ^ 1 << 31) << 32 | u64::from(self.orders);
        words[W - 2..].copy_from_slice(&to_words(self.revenue));
        words
    }

    #[inline]
    pub(crate) fn unpack<const W: usize>(words: &[u64; W]) -> Self {
        Self {
            period: ((words[W - 3] >> 32) as u32 ^ 1 << 31) as i32,
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

/// Cells, sorted by cohort and age.
pub struct Cells;
/// Visits, sorted by customer and period.
pub struct Visits;

impl Entries<CELL> for Cells {
    type Rank = u64;

    #[inline]
    fn rank(entry: &[u64; CELL]) -> u64 {
        entry[0]
    }

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

/// Splits a customer into cells, at most one for each age. A customer without orders is in no cohort; revenue from
/// before the first order counts at age 0.
pub(crate) fn cells_of(visits: impl Iterator<Item = Visit> + Clone, mut each: impl FnMut(&Cell)) {
    let mut active = visits.clone().filter(|visit| visit.orders > 0).map(|visit| visit.period);
    let Some(cohort) = active.next() else { return };
    let last = active.last().unwrap_or(cohort);
    let mut before: Option<Visit> = None;
    let mut early = 0;
    let cell = |period: i32| Cell { cohort, age: period.wrapping_sub(cohort) as u32, ..Cell::default() };
    for mut visit in visits {
        if visit.period < cohort {
            early += visit.revenue;
            continue;
        }
        if visit.period == cohort {
            visit.revenue += early;
        }
        let mut moved = Movement::default();
        if let Some(before) = before {
            let next = before.period + 1;
            let mut previous = before;
            if next < visit.period {
                previous = Visit { period: next, ..Visit::default() };
                each(&Cell { moved: Movement::between(before, previous), ..cell(next) });
            }
            moved = Movement::between(previous, visit);
        }
        each(&Cell {
            active: u64::from(visit.orders > 0),
            last_active: u64::from(visit.period == last),
            orders: u64::from(visit.orders),
            revenue: visit.revenue,
            moved,
            ..cell(visit.period)
        });
        before = Some(visit);
    }
    if let Some(before) = before {
        let next = before.period + 1;
        each(&Cell { moved: Movement::between(before, Visit::default()), ..cell(next) });
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
