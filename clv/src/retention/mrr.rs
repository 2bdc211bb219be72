//! Monthly recurring revenue, from a table of subscriptions.

use crate::error::{Error, Result};
use crate::exact::calendar::{Day, Period};
use crate::retention::head::Start;
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
        /// revenue of customers who never had an amount above 0 before
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
        /// customers who never had an amount above 0 before
        pub new_customers: i64,
        /// customers of the month before who have no subscription any more
        pub churned_customers: i64,
        /// customers who had a subscription before, but not in the month before
        pub reactivated_customers: i64,
        /// customers with an amount above 0 at the end of the month
        pub customers: i64,
        /// churned_customers / opening_customers; NULL without customers in the month before
        pub logo_churn_rate: Option<f64>,
    }
}

/// The most months of one report.
const MOST_MONTHS: usize = 100_000;

/// The monthly recurring revenue of a reduced table of subscriptions.
///
/// # Errors
/// [`ErrorKind::Domain`](crate::error::ErrorKind) for any other table, [`ErrorKind::StateFull`](crate::error::ErrorKind) for
/// more than [`MOST_MONTHS`] months.
pub fn mrr(table: Cohorts) -> Result<Vec<MrrRow>> {
    if table.cells.is_empty() {
        return Ok(vec![]);
    }
    if table.start != Start::Subscription || table.period != Period::Month {
        return Err(Error::domain("cohort_table", "another", "a table of subscriptions"));
    }
    if table.known_periods() > MOST_MONTHS {
        return Err(Error::state_full("mrr_agg", "Pass an as_of that is nearer to the first start."));
    }
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
