//! Monthly recurring revenue from subscriptions. Until it is reduced, a table of subscriptions has visits whose revenue
//! is what a customer's amount changes by in a month: up where a subscription begins, down where it ends.

use crate::error::Result;
use crate::exact::calendar::{Day, Period, MAX_DAY};
use crate::exact::money::Sum;
use crate::retention::cells::Visit;
use crate::retention::head::{Start, TableTerms};
use crate::retention::movements::{GrowthRow, PeriodRow};
use crate::retention::reports::Cohorts;
use crate::row;
use rust_decimal::Decimal;

row! {
    /// an element of mrr_agg: the monthly recurring revenue at the end of one month, and how it came from that of the
    /// month before
    #[derive(Debug, Clone, PartialEq)]
    pub struct MrrRow as clv_mrr {
        /// first day of the month
        pub month: Day,
        /// whether the data reach the end of the month
        pub complete: bool,
        /// revenue of the month before
        pub opening: Decimal,
        /// revenue of customers who never had a subscription before
        pub new: Decimal,
        /// increase of revenue of customers of both months
        pub expansion: Decimal,
        /// decrease of revenue of customers of both months
        pub contraction: Decimal,
        /// revenue of customers of the month before who have no subscription any more
        pub churned: Decimal,
        /// revenue of customers who had a subscription before, but not in the month before
        pub reactivated: Decimal,
        /// opening + new + expansion - contraction - churned + reactivated
        pub mrr: Decimal,
        /// (opening - contraction - churned) / opening; NULL unless opening is positive
        pub gross_revenue_retention: Option<f64>,
        /// (opening + expansion - contraction - churned) / opening; NULL unless opening is positive
        pub net_revenue_retention: Option<f64>,
        /// customers of the month before
        pub opening_customers: i64,
        /// customers who never had a subscription before
        pub new_customers: i64,
        /// customers of the month before who have no subscription any more
        pub churned_customers: i64,
        /// customers who had a subscription before, but not in the month before
        pub reactivated_customers: i64,
        /// customers with a subscription at the end of the month
        pub customers: i64,
        /// churned_customers / opening_customers; NULL without customers in the month before
        pub logo_churn_rate: Option<f64>,
    }
}

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

/// The monthly recurring revenue of a reduced table of subscriptions.
///
/// # Errors
/// Those of [`Cohorts::revenue_retention`].
pub fn mrr(table: Cohorts) -> Result<Vec<MrrRow>> {
    let customers = table.clone().growth_accounting(1)?;
    let revenue = table.revenue_retention(1)?;
    let row = |(revenue, customers): (Result<PeriodRow>, Result<GrowthRow>)| {
        let (revenue, customers) = (revenue?, customers?);
        Ok(MrrRow {
            month: revenue.period,
            complete: revenue.complete,
            opening: revenue.opening,
            new: revenue.new,
            expansion: revenue.expansion,
            contraction: revenue.contraction,
            churned: revenue.churned,
            reactivated: revenue.reactivated,
            mrr: revenue.revenue + revenue.refunded,
            gross_revenue_retention: revenue.gross_revenue_retention,
            net_revenue_retention: revenue.net_revenue_retention,
            opening_customers: customers.opening,
            new_customers: customers.new,
            churned_customers: customers.churned,
            reactivated_customers: customers.resurrected,
            customers: customers.active,
            logo_churn_rate: customers.retention_rate.map(|_| customers.churned as f64 / customers.opening as f64),
        })
    };
    revenue.zip(customers).map(row).collect()
}
