//! forecast_sums: what all customers of a group will buy, and when a customer buys next.

use crate::history::{ledger, purchase_history, History};
use crate::models::clv_model;
use crate::period::clv_period;
use crate::pg::call::tick;
use crate::pg::stored::{Running, State, Words};
use crate::scores::{of_history, of_numbers, Model};
use clv::error::Result;
use clv::exact::calendar::{Day, Period};
use clv::models::explain::{self, Explanation, Future};
use clv::models::forecast::acquired::{self, AcquiredPeriod, Pace};
use clv::models::forecast::figures::{self, Forecast, ForecastPeriod};
use clv::models::forecast::state::ForecastImage;
use clv::models::forecast::terms::{Ahead, ForecastTerms};
use clv::models::scores::Answers;
use clv::models::simulated::{SimulatedOrder, SimulatedOrders};
use clv::models::worth::{horizon, Worth};
use clv::states::flat::Fit;
use surface_macros::sql;

sql! {
    /// sums of what customers are expected to buy, by model and period ahead; mergeable, built by forecast_sums_agg
    stored forecast_sums = ForecastImage;

    /// merges sums of different customers
    #[space(1024)]
    merge forecast_sums(sums);

    #[space(1024)] #[cost(300)]
    aggregate forecast_sums(model: clv_model, history: purchase_history, days: float8, [annual_discount: float8, margin: float8, level: float8])
        = add_days
    {
        /// what all customers of a group will buy in the next days after the as_of of their models: purchase days, revenue
        /// and discounted value, each with bounds on the sum that hold with probability level, by default 0.9;
        /// annual_discount is an effective yearly rate, by default 0
        forecast_agg = forecast_figures;
        /// sums behind forecast_agg, to be stored and merged; forecast_figures(sums) reads them
        forecast_sums_agg;
    }

    #[space(4096)] #[cost(3000)]
    aggregate forecast_sums(model: clv_model, history: purchase_history, period: clv_period, periods: integer, [as_of: Day, level: float8])
        = add_periods
    {
        /// what customers are expected to buy in each of the next periods after as_of, by default that of the models,
        /// with bounds that hold with probability level, beside what came where histories reach so far. Who first buys
        /// after as_of counts as a new customer from that day on: with an as_of before the first order it is the tracking
        /// plot of a model. An array, for unnest()
        forecast_curve = _clv_forecast_curve;
        /// sums behind forecast_curve, to be stored and merged; forecast_periods(sums) reads them
        forecast_sums_agg;
    }

    /// the row of forecast_agg, from stored sums; NULL for those of forecast_curve
    #[cost(100)]
    fn forecast_figures(state: forecast_sums) -> row Forecast = forecast_figures;

    /// final function of forecast_curve
    #[cost(1000)]
    fn _clv_forecast_curve(state: forecast_sums) -> array ForecastPeriod = curve;

    /// the periods of forecast_curve, from stored sums; none for those of forecast_agg
    #[cost(1000)] #[rows(12)]
    fn forecast_periods(sums: forecast_sums) -> setof ForecastPeriod = forecast_periods;

    /// customers who will be acquired at a steady pace, of so many customers in so many days, and what they will buy as new customers
    /// of a model, in each of the next periods after as_of, by default that of the model, with bounds that hold with probability level
    #[cost(10000)] #[rows(12)]
    fn forecast_acquired(
        model: clv_model, customers: bigint, days: float8, period: clv_period, periods: integer, as_of: Day = NULL, level: float8 = 0.9
    ) -> setof AcquiredPeriod = forecast_acquired;

    /// date by which the next purchase has come with a probability of level, NULL if it never has; from a history as
    /// known at as_of, by default that of the fit
    #[cost(3000)]
    fn next_purchase(model: clv_model, history: purchase_history, level: float8 = 0.5, as_of: Day = NULL) -> date
        = next_purchase_date;

    /// days from t_days by which the next purchase has come with a probability of level, NULL if it never has; from plain
    /// numbers, times in days
    #[cost(3000)]
    fn next_purchase(model: clv_model, frequency: Whole, recency_days: float8, t_days: float8, level: float8 = 0.5) -> float8
        = next_purchase_days;

    /// what is known and expected of a customer, in rows of words and numbers: last purchase, usual gap, how overdue, P(alive),
    /// next purchase, and purchases and value of the next days with bounds that hold with probability level; from a history
    /// as known at as_of, by default that of the fit
    #[cost(300000)] #[rows(7)]
    fn clv_explain(
        model: clv_model, history: purchase_history, days: float8 = 365, annual_discount: float8 = 0, margin: float8 = 1, level: float8 = 0.9, as_of: Day = NULL
    ) -> setof Explanation = explain;

    /// orders of customers drawn from a model, who first buy on days drawn evenly between from and acquired_until, by default
    /// until: one row a customer and purchase day up to until, amounts in hundredths if the model has spend; the same for the
    /// same seed
    #[cost(1000)] #[rows(200)]
    fn simulate_orders(model: clv_model, customers: bigint, from: Day, until: Day, seed: bigint = 1, acquired_until: Day = NULL) -> setof SimulatedOrder = simulate_orders;
}

type SumWords<'a> = Words<'a, ForecastImage>;

impl State for ForecastImage {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, other)
    }
}

/// The probability with which bounds hold by default.
const LEVEL: f64 = 0.9;

fn add(
    state: &mut Running<'_, ForecastImage>,
    terms: ForecastTerms,
    model: &Model<'_>,
    history: &History<'_>,
) -> Result<()> {
    let (model, history) = (model.raw(), ledger(history));
    state.change(|words| ForecastImage::add(words, terms, model, history))
}

fn add_days(
    state: &mut Running<'_, ForecastImage>,
    model: Model<'_>,
    history: History<'_>,
    days: f64,
    annual_discount: Option<f64>,
    margin: Option<f64>,
    level: Option<f64>,
) -> Result<()> {
    let ahead = Ahead::days(days)?;
    let terms =
        ForecastTerms::of(ahead, annual_discount.unwrap_or(0.0), margin.unwrap_or(1.0), level.unwrap_or(LEVEL))?;
    add(state, terms, &model, &history)
}

fn add_periods(
    state: &mut Running<'_, ForecastImage>,
    model: Model<'_>,
    history: History<'_>,
    period: Period,
    periods: i32,
    as_of: Option<i32>,
    level: Option<f64>,
) -> Result<()> {
    let Some(as_of) = Answers::day(model.raw(), as_of)? else { return Ok(()) };
    let terms = ForecastTerms::of(Ahead::periods(period, periods, as_of)?, 0.0, 1.0, level.unwrap_or(LEVEL))?;
    add(state, terms, &model, &history)
}

fn forecast_figures(sums: SumWords<'_>) -> Result<Option<Forecast>> {
    sums.finished(figures::forecast)
}

fn curve(sums: SumWords<'_>) -> Result<Vec<ForecastPeriod>> {
    sums.finished(figures::periods)
}

fn forecast_periods(sums: SumWords<'_>) -> Result<impl Iterator<Item = Result<ForecastPeriod>>> {
    Ok(curve(sums)?.into_iter().map(Ok))
}

fn forecast_acquired(
    model: Model<'_>,
    customers: i64,
    days: f64,
    period: Period,
    periods: i32,
    as_of: Option<i32>,
    level: f64,
) -> Result<impl Iterator<Item = Result<AcquiredPeriod>>> {
    let pace = Pace::of(customers, days)?;
    let rows = match Answers::day(model.raw(), as_of)? {
        Some(as_of) => acquired::acquired(model.raw(), pace, Ahead::periods(period, periods, as_of)?, level)?,
        None => vec![],
    };
    Ok(rows.into_iter().map(Ok))
}

fn next_purchase_date(model: Model<'_>, history: History<'_>, level: f64, as_of: Option<i32>) -> Result<Option<Day>> {
    let Some((asked, as_of)) = of_history::asked(&model, &history, as_of)? else { return Ok(None) };
    let Some(days) = asked.model.next_purchase(asked.customer, level)? else { return Ok(None) };
    Ok(Day(as_of).plus(days))
}

fn next_purchase_days(
    model: Model<'_>,
    frequency: i64,
    recency_days: f64,
    t_days: f64,
    level: f64,
) -> Result<Option<f64>> {
    let asked = of_numbers::asked(&model, frequency, recency_days, t_days)?;
    asked.map_or(Ok(None), |asked| asked.model.next_purchase(asked.customer, level))
}

fn explain(
    model: Model<'_>,
    history: History<'_>,
    days: f64,
    annual_discount: f64,
    margin: f64,
    level: f64,
    as_of: Option<i32>,
) -> Result<impl Iterator<Item = Result<Explanation>>> {
    let future = Future { days: horizon(days)?, worth: Worth::of(annual_discount, margin)?, level };
    let rows = match of_history::asked(&model, &history, as_of)? {
        Some((asked, as_of)) => explain::explain(&asked.model, ledger(&history), as_of, future, &tick)?,
        None => vec![],
    };
    Ok(rows.into_iter().map(Ok))
}

fn simulate_orders(
    model: Model<'_>,
    customers: i64,
    from: i32,
    until: i32,
    seed: i64,
    acquired_until: Option<i32>,
) -> Result<impl Iterator<Item = Result<SimulatedOrder>>> {
    let in_pace = |order| {
        tick();
        order
    };
    Ok(SimulatedOrders::of(model.raw(), customers, [from, acquired_until.unwrap_or(until), until], seed)?.map(in_pace))
}
