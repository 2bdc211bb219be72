//! Aggregates over order lines: their orders become the states and tables that orders make.

use crate::history::order_lines;
use crate::key_figures::clv_state;
use crate::period::clv_period;
use crate::pg::call::tick;
use crate::pg::image::Image;
use crate::pg::stored::{Running, State as Stored, Words};
use crate::retention::cohort_table;
use clv::error::Result;
use clv::exact::calendar::Period;
use clv::exact::money::Sum;
use clv::history::lines::{orders, Line, LineTerms, LinesImage};
use clv::key_figures::figures::KeyFigures;
use clv::key_figures::state::{State, StateImage};
use clv::key_figures::terms::{checked_lapse, Terms};
use clv::retention::table::CohortImage;
use clv::states::flat::TICK_EVERY;
use clv::states::key::Key;
use surface_macros::sql;

sql! {
    #[space(1024)]
    aggregate order_lines(customer_id: Key, order_id: Order, ordered_at: Day, amount: Amount, [period: clv_period, as_of: Day, lapse: integer]) = add_line {
        /// key figures, from order lines: those of one order are one order, on the day of its first line, and a refund if
        /// they add up to less than 0; otherwise as from orders
        clv_agg = _clv_lines_figures;
        /// state of clv_agg, from order lines, to be stored and merged with states of other orders
        clv_state_agg = _clv_lines_state;
        /// what each cohort of customers did at each age, from order lines: those of one order are one order
        #[options(1)]
        cohort_agg = _clv_lines_cohorts;
    }

    /// final function of clv_agg over order lines
    #[cost(1000)]
    fn _clv_lines_figures(state: order_lines) -> row KeyFigures = figures;

    /// final function of clv_state_agg over order lines
    #[cost(1000)]
    fn _clv_lines_state(state: order_lines) -> clv_state = state_of_orders;

    /// final function of cohort_agg over order lines
    #[cost(1000)]
    fn _clv_lines_cohorts(state: order_lines) -> cohort_table = cohorts;
}

#[allow(clippy::too_many_arguments)] // The arguments of the aggregate.
fn add_line(
    state: &mut Running<'_, LinesImage>,
    customer: Key,
    order: Key,
    day: i32,
    amount: Sum,
    period: Option<Period>,
    as_of: Option<i32>,
    lapse: Option<i32>,
) -> Result<()> {
    let terms = LineTerms { period: period.unwrap_or(Period::Month), as_of, lapse };
    lapse.map(i64::from).map(checked_lapse).transpose()?;
    state.change(|words| LinesImage::add(words, &Line { customer, order, day, amount }, terms))
}

/// The image that the orders of lines become, one added after the other; `None` without any.
fn of_orders<F: Stored>(
    lines: &Words<'_, LinesImage>,
    mut add: impl FnMut(&mut Image<F>, LineTerms, (Key, i32, Sum)) -> Result<()>,
) -> Result<Option<Image<F>>> {
    lines.finished(|words| {
        let Some((terms, orders)) = orders(words)? else { return Ok(None) };
        let mut image = Image::<F>::new(F::SMALLEST)?;
        for (at, order) in orders.enumerate() {
            if at % TICK_EVERY == 0 {
                tick();
            }
            add(&mut image, terms, order)?;
        }
        F::store(image.words()).map(Some)
    })
}

fn state_of_orders(lines: Words<'_, LinesImage>) -> Result<Option<Image<StateImage>>> {
    of_orders(&lines, |image, LineTerms { period, as_of, lapse }, (key, day, amount)| {
        let terms = Terms::of(period, as_of, lapse)?;
        image.change(|words| StateImage::add_order(words, key, day, Some(amount), &terms))
    })
}

fn figures(lines: Words<'_, LinesImage>) -> Result<Option<KeyFigures>> {
    let state = state_of_orders(lines)?;
    state.map(|mut state| State::read(state.words()).key_figures(None, &mut tick)).transpose()
}

fn cohorts(lines: Words<'_, LinesImage>) -> Result<Option<Image<CohortImage>>> {
    of_orders(&lines, |image, terms, (key, day, amount)| {
        image.change(|words| CohortImage::add_order(words, key, day, Some(amount), terms.period))
    })
}
