//! cohort_table: its aggregates, its reports on retention and revenue, and how often users come.

use crate::history::{ledger, purchase_history, History};
use crate::period::clv_period;
use crate::pg::call::tick;
use crate::pg::image::Image;
use crate::pg::stored::{checked, Running, State, Words};
use clv::error::Result;
use clv::exact::calendar::Period;
use clv::exact::money::Sum;
use clv::history::ledger::Ledger;
use clv::retention::customer_visits::CustomerVisits;
use clv::retention::head::{Start, TableTerms};
use clv::retention::movements::{GrowthRow, PeriodRow};
use clv::retention::mrr::{mrr, MrrRow};
use clv::retention::reports::{AgeRow, CohortRow, Cohorts, LtvAt};
use clv::retention::subscriptions::Subscription;
use clv::retention::table::{CohortImage, CohortTable};
use clv::retention::visits::VisitFigures;
use clv::states::flat::{Fit, Flat, TICK_EVERY};
use clv::states::key::Key;
use surface_macros::sql;

sql! {
    /// what the customers of each cohort did at each age; mergeable, built by cohort_agg
    stored cohort_table = CohortImage;

    /// merges cohort tables of different customers
    #[space(4096)]
    merge cohort_table(cohorts);

    #[space(1024)] #[cost(50)]
    aggregate cohort_table(history: purchase_history, period: clv_period, [as_of: Day]) = add_history {
        /// what each cohort of customers did at each age, from histories as known at the end of day as_of; a cohort has
        /// the customers whose first purchase is in the same period
        cohort_agg;
    }

    #[space(1024)]
    aggregate cohort_table(customer_id: Key, starts_on: Day, ends_on: Bound?, monthly_amount: Amount, [as_of: Day]) = add_subscription {
        /// monthly recurring revenue at the end of each month up to that of day as_of, by default the last on which a
        /// subscription begins, with new, expansion, contraction, churned and reactivated; a subscription runs from
        /// starts_on up to but not including ends_on, NULL or infinity for one without an end; an array, for unnest()
        mrr_agg = _clv_mrr;
    }

    /// final function of mrr_agg
    #[cost(1000)]
    fn _clv_mrr(state: cohort_table) -> array MrrRow = mrr_rows;

    #[space(1024)] #[cost(50)]
    aggregate cohort_table(history: purchase_history?, joined_at: Time, period: clv_period, [as_of: Day]) = add_joined {
        /// what each cohort of customers did at each age, from histories as known at the end of day as_of; a cohort has
        /// the customers who joined (signed up, were first contacted) in the same period, those without a history
        /// included; purchases before that day are left out
        cohort_agg;
    }

    #[space(1024)]
    aggregate cohort_table(customer_id: Key, happened_at: Time, period: clv_period) = add_visit {
        /// what each cohort of customers did at each age, from events without amounts, such as visits; a cohort has the
        /// customers whose first event is in the same period
        cohort_agg;
        /// visits per customer and period, over the periods in which the customer came: mean, median, 90th percentile,
        /// distribution
        activity_frequency = _clv_activity_frequency;
    }

    #[space(1024)]
    aggregate cohort_table(customer_id: Key, ordered_at: Time, amount: Amount, period: clv_period) = add_order {
        /// what each cohort of customers did at each age, from orders, where a negative amount is a refund; a cohort
        /// has the customers whose first purchase is in the same period
        cohort_agg;
    }

    /// final function of activity_frequency
    #[cost(100)]
    fn _clv_activity_frequency(state: cohort_table) -> row VisitFigures = visit_figures;

    /// each cohort at each age: customers, customers active in the period of that age, orders, revenue, retention rate,
    /// and revenue per customer so far (cumulative_value, the LTV curve)
    #[cost(100)] #[rows(200)]
    fn cohorts(cohort_table: cohort_table) -> setof CohortRow = cohorts;

    /// share of customers active in the period of each age, pooled over the cohorts that have completed that age, with
    /// Wilson's interval (Wilson 1927)
    #[cost(100)] #[rows(25)]
    fn retention_by_age(cohort_table: cohort_table, level: float8 = 0.95) -> setof AgeRow = retention_by_age;

    /// share of customers active in the period of each age or in a later one ("on or after"), pooled over the cohorts
    /// that have completed that age, with Wilson's interval (Wilson 1927)
    #[cost(100)] #[rows(25)]
    fn rolling_retention(cohort_table: cohort_table, level: float8 = 0.95) -> setof AgeRow = rolling_retention;

    /// how the revenue of each period follows from that of the one so many periods before: opening + new + expansion -
    /// contraction - churned + reactivated - refunded = revenue; with gross and net revenue retention; periods is 1 or a
    /// year's, such as 12 by month
    #[cost(100)] #[rows(25)]
    fn revenue_retention(cohort_table: cohort_table, periods: integer = 1) -> setof PeriodRow = revenue_retention;

    /// how the customers of each period follow from those of the one so many periods before: opening - churned + new +
    /// resurrected = active; with the quick ratio; periods is 1 or a year's, such as 12 by month
    #[cost(100)] #[rows(25)]
    fn growth_accounting(cohort_table: cohort_table, periods: integer = 1) -> setof GrowthRow = growth_accounting;

    /// revenue of the first days of each customer, over the customers for whom they are over: their number, their
    /// revenue and its mean; from a table with ages of so many days, of which days is a multiple, or by day
    #[cost(100)]
    fn ltv_at(cohort_table: cohort_table, days: integer) -> row LtvAt = ltv_at;
}

/// A cohort table as an argument.
pub type CohortWords<'a> = Words<'a, CohortImage>;

impl State for CohortImage {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, other)
    }

    fn check_sums(words: &[u64]) -> Result<()> {
        Self::check_sums(words)
    }

    /// A table that still has customers is first reduced to cells.
    fn store(words: &[u64]) -> Result<Image<Self>> {
        if Self::is_reduced(words) {
            checked(Image::finished(words)?)
        } else {
            checked(Image::finished(reduced(Image::<Self>::finished(words)?.words())?.words())?)
        }
    }
}

fn add_order(state: &mut Running<'_, CohortImage>, key: Key, day: i32, amount: Sum, period: Period) -> Result<()> {
    state.change(|words| CohortImage::add_order(words, key, day, Some(amount), period))
}

fn add_visit(state: &mut Running<'_, CohortImage>, key: Key, day: i32, period: Period) -> Result<()> {
    state.change(|words| CohortImage::add_order(words, key, day, None, period))
}

fn add_history(
    state: &mut Running<'_, CohortImage>,
    history: History<'_>,
    period: Period,
    as_of: Option<i32>,
) -> Result<()> {
    let history = ledger(&history);
    state.change(|words| CohortImage::add_history(words, history, None, TableTerms::by(period, as_of)))
}

/// Without a history, the customer has never bought.
fn add_joined(
    state: &mut Running<'_, CohortImage>,
    history: Option<History<'_>>,
    joined: i32,
    period: Period,
    as_of: Option<i32>,
) -> Result<()> {
    let history = history.as_ref().map_or(Ledger::EMPTY, ledger);
    let terms = TableTerms { period, as_of, start: Start::Joined };
    state.change(|words| CohortImage::add_history(words, history, Some(joined), terms))
}

fn add_subscription(
    state: &mut Running<'_, CohortImage>,
    key: Key,
    starts_on: i32,
    ends_on: Option<i32>,
    monthly_amount: Sum,
    as_of: Option<i32>,
) -> Result<()> {
    let subscription = Subscription { starts_on, ends_on, monthly_amount };
    state.change(|words| CohortImage::add_subscription(words, key, subscription, as_of))
}

fn mrr_rows(table: CohortWords<'_>) -> Result<Vec<MrrRow>> {
    mrr(reports(&table)?)
}

/// The table that the visits of customers add up to.
fn reduced(visits: &[u64]) -> Result<Image<CohortImage>> {
    let mut table = Image::<CohortImage>::new(CohortImage::SMALLEST)?;
    let Some(customers) = CustomerVisits::read(visits)? else {
        return Ok(table);
    };
    let mut seen = 0;
    customers.try_for_each(|visits| {
        seen += 1;
        if seen % TICK_EVERY == 0 {
            tick();
        }
        table.change(|words| CohortImage::add_visits(words, &customers, visits))
    })?;
    Ok(table)
}

fn visit_figures(state: CohortWords<'_>) -> Result<Option<VisitFigures>> {
    state.finished(|words| CustomerVisits::read(words)?.map_or(Ok(None), |users| VisitFigures::of(&users)))
}

/// The cohorts of a table; a table that still has visits is first reduced to cells.
pub fn reports(table: &CohortWords<'_>) -> Result<Cohorts> {
    let words = table.raw();
    if CohortImage::is_reduced(words) && CohortImage::is_finished(words) {
        Cohorts::of(CohortTable::read(words)?)
    } else {
        Cohorts::of(CohortTable::read(CohortImage::store(words)?.words())?)
    }
}

fn cohorts(table: CohortWords<'_>) -> Result<impl Iterator<Item = Result<CohortRow>>> {
    Ok(reports(&table)?.rows())
}

fn retention_by_age(table: CohortWords<'_>, level: f64) -> Result<impl Iterator<Item = Result<AgeRow>>> {
    Ok(reports(&table)?.retention_by_age(level)?.map(Ok))
}

fn rolling_retention(table: CohortWords<'_>, level: f64) -> Result<impl Iterator<Item = Result<AgeRow>>> {
    Ok(reports(&table)?.rolling_retention(level)?.map(Ok))
}

fn revenue_retention(table: CohortWords<'_>, periods: i32) -> Result<impl Iterator<Item = Result<PeriodRow>>> {
    reports(&table)?.revenue_retention(periods)
}

fn growth_accounting(table: CohortWords<'_>, periods: i32) -> Result<impl Iterator<Item = Result<GrowthRow>>> {
    reports(&table)?.growth_accounting(periods)
}

fn ltv_at(table: CohortWords<'_>, days: i32) -> Result<LtvAt> {
    reports(&table)?.ltv_at(days)
}
