//! Subscriptions as entries of a cohort table. Until it is reduced, a table of subscriptions has visits whose revenue
//! is what a customer's amount changes by in a month: up where a subscription begins, down where it ends.

use crate::exact::calendar::{Period, MAX_DAY};
use crate::exact::money::Sum;
use crate::retention::cells::Visit;
use crate::retention::head::{Start, TableTerms};

/// One subscription: from its first day up to but not including its end, if it has one; an end after the last day of the
/// calendar is none.
#[derive(Debug, Clone, Copy)]
pub struct Subscription {
    pub starts_on: i32,
    pub ends_on: Option<i32>,
    pub monthly_amount: Sum,
}

impl Subscription {
    /// The terms of a table of subscriptions.
    pub fn terms(as_of: Option<i32>) -> TableTerms {
        TableTerms { period: Period::Month, as_of, start: Start::Subscription }
    }

    /// The days on which the amount changes, with the change, as known at the end of day `as_of`; none of a subscription
    /// that ends on its first day or before.
    pub(super) fn changes(self, as_of: Option<i32>) -> impl Iterator<Item = (i32, Sum)> {
        let Sum { mantissa, scale } = self.monthly_amount;
        let is_known = move |day: &i32| as_of.is_none_or(|as_of| *day <= as_of);
        let is_one = self.ends_on.is_none_or(|end| end > self.starts_on);
        let start = Some(self.starts_on).filter(is_known).filter(|_| is_one);
        let end = self.ends_on.filter(is_known).filter(|end| *end <= MAX_DAY && start.is_some());
        let change = |day: Option<i32>, mantissa| day.map(|day| (day, Sum { mantissa, scale }));
        change(start, mantissa).into_iter().chain(change(end, -mantissa))
    }
}

/// The months in which a customer's amounts do not add up to zero, up to and including `last`.
pub(super) fn levels(changes: &[Visit], last: i32) -> impl Iterator<Item = Visit> + Clone + '_ {
    let first = changes.first().map_or(last.saturating_add(1), |change| change.period);
    let (mut rest, mut revenue) = (changes, 0);
    (first..=last).filter_map(move |period| {
        while let Some((change, after)) = rest.split_first().filter(|(change, _)| change.period <= period) {
            (rest, revenue) = (after, revenue + change.revenue);
        }
        (revenue != 0).then_some(Visit { period, orders: 1, revenue })
    })
}
