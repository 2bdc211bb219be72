//! clv_state: its aggregates, and the key figures of many customers.

use crate::history::{ledger, purchase_history, History};
use crate::period::clv_period;
use crate::pg::call::tick;
use crate::pg::stored::{Running, State as Stored, Words};
use clv::error::Result;
use clv::exact::calendar::Period;
use clv::exact::money::Sum;
use clv::key_figures::figures::KeyFigures;
use clv::key_figures::state::{State, StateImage};
use clv::key_figures::terms::{checked_lapse, Terms};
use clv::states::flat::Fit;
use clv::states::key::Key;
use surface_macros::sql;

sql! {
    /// mergeable state behind the key figures of many customers, built by clv_state_agg
    stored clv_state = StateImage;

    /// merges states; states built from orders may have customers in common, states built from histories may not
    #[space(1024)]
    merge clv_state(state) {
        /// key figures of the customers of many states, merged
        clv_agg = key_figures;
    }

    #[space(1024)]
    aggregate clv_state(customer_id: Key, ordered_at: Time, amount: Amount, [period: clv_period, as_of: Day, lapse: integer]) = add_order {
        /// key figures, from orders up to and including day as_of; by calendar month unless a period is given; lapse is
        /// how many periods of silence make a customer lost, by default one more than the fewest after which at most one
        /// in twenty customers came back
        clv_agg = key_figures;
        /// state of clv_agg, from orders, to be stored and merged
        clv_state_agg;
    }

    #[space(1024)]
    aggregate clv_state(customer_id: Key, happened_at: Time, [period: clv_period, as_of: Day, lapse: integer]) = add_event {
        /// state of clv_agg, from events without amounts, such as visits, to be stored and merged; its money is NULL
        clv_state_agg;
        /// share of the customers active in one period who are active in the next, pooled over all periods but the last:
        /// the retention rate with a lapse of 1
        #[options(1)]
        retention_rate = _clv_retention_rate;
    }

    #[space(1024)] #[cost(25)]
    aggregate clv_state(history: purchase_history, [period: clv_period, as_of: Day, lapse: integer]) = add_history {
        /// key figures, from histories as known at the end of day as_of; by calendar month unless a period is given; lapse
        /// is how many periods of silence make a customer lost, by default one more than the fewest after which at most
        /// one in twenty customers came back
        clv_agg = key_figures;
        /// state of clv_agg, from histories as known at the end of day as_of, to be stored and merged
        clv_state_agg;
    }

    #[space(1024)]
    aggregate clv_state(customer_id: Key) = add_customer {
        /// orders / unique customers
        purchase_frequency = purchase_frequency;
    }

    /// the row of clv_agg, from a stored state
    #[cost(100)]
    fn key_figures(state: clv_state) -> row KeyFigures = figures;

    /// the row of clv_agg, from a stored state, with another lapse; NULL is the lapse that the state was built with, or
    /// the one that follows from the data
    #[cost(100)]
    fn key_figures(state: clv_state, lapse: integer?) -> row KeyFigures = figures_after;

    /// orders / customer_periods, from a stored state
    #[cost(100)]
    fn purchase_frequency(state: clv_state) -> float8 = purchase_frequency;

    /// final function of retention_rate
    #[cost(100)]
    fn _clv_retention_rate(state: clv_state) -> float8 = classic_retention_rate;

    /// retained / at_risk, from a stored state
    #[cost(100)]
    fn retention_rate(state: clv_state) -> float8 = retention_rate;
}

/// The period when a call does not name one.
const DEFAULT_PERIOD: Period = Period::Month;

impl Stored for StateImage {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, other)
    }

    fn check_sums(words: &[u64]) -> Result<()> {
        Self::check_sum(words)
    }
}

/// The terms of a call, each of which may be left out.
#[inline]
fn terms(period: Option<Period>, as_of: Option<i32>, lapse: Option<i32>) -> Result<Terms> {
    Terms::of(period.unwrap_or(DEFAULT_PERIOD), as_of, lapse)
}

#[allow(clippy::too_many_arguments)] // The arguments of the aggregate.
fn add_order(
    state: &mut Running<'_, StateImage>,
    key: Key,
    day: i32,
    amount: Sum,
    period: Option<Period>,
    as_of: Option<i32>,
    lapse: Option<i32>,
) -> Result<()> {
    let terms = terms(period, as_of, lapse)?;
    state.change(|words| StateImage::add_order(words, key, day, Some(amount), &terms))
}

fn add_event(
    state: &mut Running<'_, StateImage>,
    key: Key,
    day: i32,
    period: Option<Period>,
    as_of: Option<i32>,
    lapse: Option<i32>,
) -> Result<()> {
    let terms = terms(period, as_of, lapse)?;
    state.change(|words| StateImage::add_order(words, key, day, None, &terms))
}

fn add_customer(state: &mut Running<'_, StateImage>, key: Key) -> Result<()> {
    state.change(|words| StateImage::add_order(words, key, 0, None, &Terms::by(Period::All)))
}

fn add_history(
    state: &mut Running<'_, StateImage>,
    history: History<'_>,
    period: Option<Period>,
    as_of: Option<i32>,
    lapse: Option<i32>,
) -> Result<()> {
    let (history, terms) = (ledger(&history), terms(period, as_of, lapse)?);
    state.change(|words| StateImage::add_history(words, history, &terms))
}

pub fn figures(state: Words<'_, StateImage>) -> Result<KeyFigures> {
    figures_after(state, None)
}

fn figures_after(state: Words<'_, StateImage>, lapse: Option<i32>) -> Result<KeyFigures> {
    let lapse = lapse.map(i64::from).map(checked_lapse).transpose()?;
    state.finished(|words| State::read(words).key_figures(lapse, &mut tick))
}

fn purchase_frequency(state: Words<'_, StateImage>) -> Result<Option<f64>> {
    Ok(figures(state)?.purchase_frequency)
}

/// With a lapse of 1.
fn classic_retention_rate(state: Words<'_, StateImage>) -> Result<Option<f64>> {
    Ok(figures_after(state, Some(1))?.retention_rate)
}

fn retention_rate(state: Words<'_, StateImage>) -> Result<Option<f64>> {
    Ok(figures(state)?.retention_rate)
}
