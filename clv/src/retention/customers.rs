//! How one customer's visits become entries of a cohort table.

use crate::exact::calendar::Period;
use crate::retention::cells::{Cell, Places, Visit};
use crate::retention::flows::{Flow, Lag, PARTS};
use crate::states::amounts::Amounts;

/// The kinds of entries of one customer: cells, and the parts of flows.
pub(crate) const KINDS: usize = 1 + PARTS;

/// The most entries that so many visits become, and one more.
pub(crate) fn most_entries(period: Period, visits: usize) -> usize {
    let lags = [Lag::Period, Lag::Year].iter().filter(|lag| lag.periods(period).is_some()).count();
    visits * (1 + 2 * lags) + 1
}

/// One customer.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Customer {
    pub(crate) period: Period,
    pub(crate) amounts: Amounts,
    /// The period of the cohort.
    pub(crate) cohort: i32,
    /// The period of the last order.
    pub(crate) last_active: Option<i32>,
}

impl Customer {
    /// Adds the entries of the customer, for which there must be room. No visit with an order is before the cohort;
    /// refunds before it count at age 0.
    pub(crate) fn enter(&self, visits: impl Iterator<Item = Visit> + Clone, mut to: Places<'_, KINDS>) {
        self.cells(visits.clone(), |cell| to.enter(0, &cell.pack()));
        self.flows(visits, |flow| flow.pack().for_each(|(kind, part)| to.enter(1 + kind, &part)));
    }

    fn age(&self, period: i32) -> u32 {
        let since = period.max(self.cohort).wrapping_sub(self.cohort);
        (since / self.period.own_days().unwrap_or(1)) as u32
    }

    /// One cell for each age, the first for age 0.
    fn cells(&self, visits: impl Iterator<Item = Visit>, mut each: impl FnMut(&Cell)) {
        let mut cell = Cell { cohort: self.cohort, customers: 1, ..Cell::default() };
        for visit in visits {
            let age = self.age(visit.period);
            if age != cell.age {
                each(&cell);
                cell = Cell { cohort: self.cohort, age, ..Cell::default() };
            }
            // An age of so many days has one visit for each day.
            cell.active |= u64::from(visit.orders > 0);
            cell.last_active |= u64::from(Some(visit.period) == self.last_active);
            cell.orders += u64::from(visit.orders);
            cell.revenue += visit.revenue;
        }
        each(&cell);
    }

    /// One flow for each period in which the customer is active, and for each lag with which there is something to say.
    fn flows(&self, visits: impl Iterator<Item = Visit> + Clone, mut each: impl FnMut(&Flow)) {
        if self.period.own_days().is_some() {
            return;
        }
        let payments = self.payments(visits);
        let (mut first, mut previous) = (None, None);
        let year = Lag::Year.periods(self.period);
        let mut a_year_ago = payments.clone().peekable();
        for payment @ (period, billed) in payments {
            let first = *first.get_or_insert(period);
            let mut compare = |lag, periods: i32, before: Option<(i32, i128)>| {
                let mut flow = Flow::empty(lag, period);
                if lag == Lag::Period {
                    (flow.active, flow.billed) = (1, billed);
                }
                if period - first >= periods {
                    (flow.known, flow.known_billed) = (1, billed);
                } else if lag != Lag::Period {
                    return;
                }
                if let Some((_, before)) = before {
                    (flow.retained, flow.before, flow.now, flow.kept) = (1, before, billed, before.min(billed));
                }
                each(&flow);
            };
            compare(Lag::Period, 1, previous.replace(payment).filter(|(before, _)| *before == period - 1));
            if let Some(year) = year {
                while a_year_ago.next_if(|(before, _)| *before < period - year).is_some() {}
                compare(Lag::Year, year, a_year_ago.next_if(|(before, _)| *before == period - year));
            }
        }
    }

    /// The periods in which the customer is active, with their revenue.
    fn payments(&self, visits: impl Iterator<Item = Visit> + Clone) -> impl Iterator<Item = (i32, i128)> + Clone {
        let Self { cohort, amounts, .. } = *self;
        let mut early = 0;
        visits.filter_map(move |visit| {
            if visit.period < cohort {
                early += visit.revenue;
                return None;
            }
            let revenue = visit.revenue + std::mem::take(&mut early);
            let is_active = if amounts == Amounts::With { revenue > 0 } else { visit.orders > 0 };
            is_active.then_some((visit.period, revenue))
        })
    }
}
