//! cohort_table: its aggregates, what it says of retention and revenue, and how often users come.

use crate::args::{
    Arg, AsOf, BigintKey, Date, Exact, Float8, Money, Numeric, PeriodName, Real, TextKey, Timestamp, UuidKey,
};
use crate::call::{new_jsonb, sql_function, sql_functions, tick, Call};
use crate::error::or_raise;
use crate::image::{self, changed, finished, state, words, CohortArg, Image};
use clv::calendar::Period;
use clv::cohort::{CohortImage, CohortTable, Customers};
use clv::cohorts::{AgeRow, CohortRow, Cohorts, PaybackRow, PeriodRow};
use clv::error::Result;
use clv::flat::{Flat, TICK_EVERY};
use clv::frequency::Frequency;
use clv::key::Key;
use clv::ledger::Ledger;
use clv::money::{from_f64, Sum};
use pgrx::datum::{Date as SqlDate, IntoDatum};
use pgrx::pg_sys::Datum;
use pgrx::prelude::*;
use rust_decimal::Decimal;

/// Transition function: (state, customer_id, ordered_at, amount, period).
fn add_order<K: Arg<Value = Key>, T: Arg<Value = i32>, M: Arg<Value = Sum>>(call: &Call) -> Result<Option<Datum>> {
    if call.row_has_null() {
        return Ok(call.datum(0));
    }
    let (Some(key), Some(day), Some(amount)) = (call.get::<K>(1)?, call.get::<T>(2)?, call.get::<M>(3)?) else {
        return Ok(call.datum(0));
    };
    enter(call, key, day, Some(amount), call.get::<PeriodName>(4)?)
}

/// Transition function: (state, user_id, happened_at, period).
fn add_visit<K: Arg<Value = Key>, T: Arg<Value = i32>>(call: &Call) -> Result<Option<Datum>> {
    if call.row_has_null() {
        return Ok(call.datum(0));
    }
    match (call.get::<K>(1)?, call.get::<T>(2)?) {
        (Some(key), Some(day)) => enter(call, key, day, None, call.get::<PeriodName>(3)?),
        _ => Ok(call.datum(0)),
    }
}

#[inline]
fn enter(call: &Call, key: Key, day: i32, amount: Option<Sum>, period: Option<Period>) -> Result<Option<Datum>> {
    let Some(period) = period else {
        return Ok(call.datum(0));
    };
    let image = state::<CohortImage>(call)?;
    let image = image.change::<CohortImage>(|words| CohortImage::add_order(words, key, day, amount, period))?;
    changed(call, image, store)
}

/// Transition function: (state, history, period [, as_of]).
fn add_history(call: &Call) -> Result<Option<Datum>> {
    let (false, Some(history), Some(period)) = (call.row_has_null(), words(call, 1), call.get::<PeriodName>(2)?) else {
        return Ok(call.datum(0));
    };
    let as_of = match call.len() > 3 {
        true => call.get::<AsOf>(3)?,
        false => None,
    };
    let (image, history) = (state::<CohortImage>(call)?, Ledger::read(history));
    let image = image.change::<CohortImage>(|words| CohortImage::add_history(words, history, period, as_of))?;
    changed(call, image, store)
}

/// Combine function, and transition function of rollup.
fn combine(call: &Call) -> Result<Option<Datum>> {
    image::combine::<CohortImage>(call, CohortImage::merge, store)
}

/// A table as it may be stored: customers reduced to cells, sorted, its sums checked.
fn store(words: &[u64]) -> Result<Image> {
    let mut table = match CohortImage::is_reduced(words) {
        true => image::finish::<CohortImage>(words)?,
        false => image::finish::<CohortImage>(finished::<CohortImage, _>(words, reduced)?.words())?,
    };
    CohortImage::check_sums(table.words())?;
    Ok(table)
}

/// The customers of a table of visits as cells.
fn reduced(visits: &[u64]) -> Result<Image> {
    let mut table = Image::new::<CohortImage>(CohortImage::SMALLEST)?;
    let Some(customers) = Customers::read(visits) else {
        return Ok(table);
    };
    let mut seen = 0;
    customers.try_for_each(|visits| {
        seen += 1;
        if seen % TICK_EVERY == 0 {
            tick();
        }
        table.change_again::<CohortImage>(|words| CohortImage::add_visits(words, &customers, visits))
    })?;
    Ok(table)
}

/// Final function.
fn finish(call: &Call) -> Result<Option<Datum>> {
    words(call, 0).map_or(Ok(None), |words| Ok(store(words)?.datum()))
}

/// Final function: how often users come.
fn activity_figures(call: &Call) -> Result<Option<Datum>> {
    let Some(words) = words(call, 0) else {
        return Ok(None);
    };
    let read = |words: &[u64]| Customers::read(words).map_or(Ok(None), |users| Frequency::of(&users));
    let Some(figures) = finished::<CohortImage, _>(words, read)? else {
        return Ok(None);
    };
    Ok(call.row([
        figures.users.into_datum(),
        figures.user_periods.into_datum(),
        figures.visits.into_datum(),
        figures.mean.into_datum(),
        figures.median.into_datum(),
        figures.p90.into_datum(),
        figures.max.into_datum(),
        new_jsonb(&figures.json()),
    ]))
}

// A transition function over rows for each key, each kind of time and each kind of amount.
sql_functions! {
    cohort_add_bigint_date_numeric pg_finfo_cohort_add_bigint_date_numeric add_order::<BigintKey, Date, Numeric>;
    cohort_add_bigint_date_float8 pg_finfo_cohort_add_bigint_date_float8 add_order::<BigintKey, Date, Float8>;
    cohort_add_bigint_timestamp_numeric pg_finfo_cohort_add_bigint_timestamp_numeric add_order::<BigintKey, Timestamp, Numeric>;
    cohort_add_bigint_timestamp_float8 pg_finfo_cohort_add_bigint_timestamp_float8 add_order::<BigintKey, Timestamp, Float8>;
    cohort_add_uuid_date_numeric pg_finfo_cohort_add_uuid_date_numeric add_order::<UuidKey, Date, Numeric>;
    cohort_add_uuid_date_float8 pg_finfo_cohort_add_uuid_date_float8 add_order::<UuidKey, Date, Float8>;
    cohort_add_uuid_timestamp_numeric pg_finfo_cohort_add_uuid_timestamp_numeric add_order::<UuidKey, Timestamp, Numeric>;
    cohort_add_uuid_timestamp_float8 pg_finfo_cohort_add_uuid_timestamp_float8 add_order::<UuidKey, Timestamp, Float8>;
    cohort_add_text_date_numeric pg_finfo_cohort_add_text_date_numeric add_order::<TextKey, Date, Numeric>;
    cohort_add_text_date_float8 pg_finfo_cohort_add_text_date_float8 add_order::<TextKey, Date, Float8>;
    cohort_add_text_timestamp_numeric pg_finfo_cohort_add_text_timestamp_numeric add_order::<TextKey, Timestamp, Numeric>;
    cohort_add_text_timestamp_float8 pg_finfo_cohort_add_text_timestamp_float8 add_order::<TextKey, Timestamp, Float8>;
    activity_add_bigint_date pg_finfo_activity_add_bigint_date add_visit::<BigintKey, Date>;
    activity_add_bigint_timestamp pg_finfo_activity_add_bigint_timestamp add_visit::<BigintKey, Timestamp>;
    activity_add_uuid_date pg_finfo_activity_add_uuid_date add_visit::<UuidKey, Date>;
    activity_add_uuid_timestamp pg_finfo_activity_add_uuid_timestamp add_visit::<UuidKey, Timestamp>;
    activity_add_text_date pg_finfo_activity_add_text_date add_visit::<TextKey, Date>;
    activity_add_text_timestamp pg_finfo_activity_add_text_timestamp add_visit::<TextKey, Timestamp>;
}

sql_function!(cohort_add_history, pg_finfo_cohort_add_history, add_history);
sql_function!(cohort_combine, pg_finfo_cohort_combine, combine);
sql_function!(cohort_finish, pg_finfo_cohort_finish, finish);
sql_function!(cohort_activity_figures, pg_finfo_cohort_activity_figures, activity_figures);

impl CohortArg<'_> {
    /// The table to report on; one still of visits is reduced first.
    fn cohorts(&self) -> Cohorts {
        let read = || {
            let is_stored = CohortImage::is_reduced(self.0) && CohortImage::is_finished(self.0);
            match is_stored {
                true => Ok(Cohorts::of(CohortTable::read(self.0))),
                false => Ok(Cohorts::of(CohortTable::read(store(self.0)?.words()))),
            }
        };
        or_raise(read())
    }
}

/// A row of a long set, with a chance to cancel.
fn ticking<T>(row: Result<T>) -> T {
    tick();
    or_raise(row)
}

fn date(day: i32) -> SqlDate {
    SqlDate::saturating_from_raw(day)
}

/// Each cohort at each age up to the last known day.
#[pg_extern(immutable, parallel_safe)]
#[allow(clippy::type_complexity)]
fn cohorts(
    cohort_table: CohortArg,
) -> TableIterator<
    'static,
    (
        name!(cohort, SqlDate),
        name!(age, i32),
        name!(complete, bool),
        name!(customers, i64),
        name!(active, i64),
        name!(orders, i64),
        name!(revenue, Option<Exact>),
        name!(retention_rate, f64),
        name!(cumulative_revenue, Option<Exact>),
        name!(cumulative_value, Option<Exact>),
    ),
> {
    TableIterator::new(cohort_table.cohorts().rows().map(|row| {
        let row: CohortRow = ticking(row);
        (
            date(row.cohort),
            row.age,
            row.complete,
            row.customers,
            row.active,
            row.orders,
            row.revenue.map(Exact),
            row.retention_rate,
            row.cumulative_revenue.map(Exact),
            row.cumulative_value.map(Exact),
        )
    }))
}

type AgeColumns = (i32, i64, i64, f64, f64, f64);

fn age_columns(row: AgeRow) -> AgeColumns {
    tick();
    (row.age, row.at_risk, row.active, row.retention_rate, row.interval.low, row.interval.high)
}

/// Retention by age, pooled over cohorts: active in the period of that age.
#[pg_extern(immutable, parallel_safe)]
#[allow(clippy::type_complexity)]
fn retention_by_age(
    cohort_table: CohortArg,
    level: default!(f64, 0.95),
) -> TableIterator<
    'static,
    (
        name!(age, i32),
        name!(at_risk, i64),
        name!(active, i64),
        name!(retention_rate, f64),
        name!(low, f64),
        name!(high, f64),
    ),
> {
    TableIterator::new(or_raise(cohort_table.cohorts().retention_by_age(level)).map(age_columns))
}

/// Rolling retention by age, pooled over cohorts: active in the period of that age or any later one.
#[pg_extern(immutable, parallel_safe)]
#[allow(clippy::type_complexity)]
fn rolling_retention(
    cohort_table: CohortArg,
    level: default!(f64, 0.95),
) -> TableIterator<
    'static,
    (
        name!(age, i32),
        name!(at_risk, i64),
        name!(active, i64),
        name!(retention_rate, f64),
        name!(low, f64),
        name!(high, f64),
    ),
> {
    TableIterator::new(or_raise(cohort_table.cohorts().rolling_retention(level)).map(age_columns))
}

/// How revenue moved from period to period.
#[pg_extern(immutable, parallel_safe)]
#[allow(clippy::type_complexity)]
fn revenue_retention(
    cohort_table: CohortArg,
) -> TableIterator<
    'static,
    (
        name!(period, SqlDate),
        name!(complete, bool),
        name!(opening, Exact),
        name!(new, Exact),
        name!(expansion, Exact),
        name!(contraction, Exact),
        name!(churned, Exact),
        name!(reactivated, Exact),
        name!(revenue, Exact),
        name!(gross_revenue_retention, Option<f64>),
        name!(net_revenue_retention, Option<f64>),
    ),
> {
    TableIterator::new(or_raise(cohort_table.cohorts().revenue_retention()).map(|row| {
        let row: PeriodRow = ticking(row);
        (
            date(row.period),
            row.complete,
            Exact(row.opening),
            Exact(row.new),
            Exact(row.expansion),
            Exact(row.contraction),
            Exact(row.churned),
            Exact(row.reactivated),
            Exact(row.revenue),
            row.gross_revenue_retention,
            row.net_revenue_retention,
        )
    }))
}

type PaybackColumns = (i32, i64, Exact, Exact, bool);

fn payback_rows(cohorts: Cohorts, spend: Decimal, margin: f64) -> impl Iterator<Item = PaybackColumns> {
    or_raise(cohorts.payback_curve(spend, margin)).map(|row| {
        let row: PaybackRow = ticking(row);
        (row.age, row.customers, Exact(row.cumulative_margin), Exact(row.cac), row.paid_back)
    })
}

/// What a customer has brought by each age, against what one cost.
#[pg_extern(immutable, parallel_safe, name = "payback_curve")]
#[allow(clippy::type_complexity)]
fn payback_curve(
    cohort_table: CohortArg,
    spend: Exact,
    margin: default!(f64, 1),
) -> TableIterator<
    'static,
    (
        name!(age, i32),
        name!(customers, i64),
        name!(cumulative_margin, Exact),
        name!(cac, Exact),
        name!(paid_back, bool),
    ),
> {
    TableIterator::new(payback_rows(cohort_table.cohorts(), spend.0, margin))
}

/// [`payback_curve`] with spend as float8.
#[pg_extern(immutable, parallel_safe, name = "payback_curve")]
#[allow(clippy::type_complexity)]
fn payback_curve_float8(
    cohort_table: CohortArg,
    spend: f64,
    margin: default!(f64, 1),
) -> TableIterator<
    'static,
    (
        name!(age, i32),
        name!(customers, i64),
        name!(cumulative_margin, Exact),
        name!(cac, Exact),
        name!(paid_back, bool),
    ),
> {
    TableIterator::new(payback_rows(cohort_table.cohorts(), or_raise(from_f64("spend", spend)), margin))
}

/// The first age at which margin covers CAC: (table, spend, margin).
fn payback_age<M: Money>(call: &Call) -> Result<Option<Datum>> {
    let (Some(words), Some(spend), Some(margin)) = (words(call, 0), call.money::<M>(1, "spend")?, call.get::<Real>(2)?)
    else {
        return Ok(None);
    };
    let payback = CohortArg(words).cohorts().payback_age(spend.decimal()?, margin, &mut tick)?;
    Ok(call.row([payback.age.into_datum(), payback.ages_observed.into_datum(), payback.censored.into_datum()]))
}

sql_function!(payback_age_numeric, pg_finfo_payback_age_numeric, payback_age::<Numeric>);
sql_function!(payback_age_float8, pg_finfo_payback_age_float8, payback_age::<Float8>);
