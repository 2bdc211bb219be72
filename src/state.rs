//! clv_state: its aggregates, and the key figures of many customers.

use crate::args::{Arg, AsOf, BigintKey, Date, Exact, Float8, Numeric, PeriodName, TextKey, Timestamp, UuidKey};
use crate::call::{sql_function, sql_functions, tick, Call};
use crate::image::{self, changed, finished, state, words, Image};
use clv::calendar::Period;
use clv::error::Result;
use clv::key::Key;
use clv::key_figures::KeyFigures;
use clv::ledger::Ledger;
use clv::money::Sum;
use clv::state::{State, StateImage};
use pgrx::datum::IntoDatum;
use pgrx::pg_sys::Datum;

/// The period where a call names none.
const DEFAULT_PERIOD: Period = Period::Year;

/// The period at this place among the arguments, or the default one where there are not as many.
#[inline]
fn period_or_default(call: &Call, at: usize) -> Result<Period> {
    match call.len() > at {
        true => Ok(call.get::<PeriodName>(at)?.unwrap_or(DEFAULT_PERIOD)),
        false => Ok(DEFAULT_PERIOD),
    }
}

/// Transition function: (state, customer_id, ordered_at, amount [, period]).
fn add_order<K: Arg<Value = Key>, T: Arg<Value = i32>, M: Arg<Value = Sum>>(call: &Call) -> Result<Option<Datum>> {
    if call.row_has_null() {
        return Ok(call.datum(0));
    }
    let (Some(key), Some(day), Some(amount)) = (call.get::<K>(1)?, call.get::<T>(2)?, call.get::<M>(3)?) else {
        return Ok(call.datum(0));
    };
    enter(call, key, day, Some(amount), period_or_default(call, 4)?)
}

/// Transition function: (state, customer_id, ordered_at, period).
fn add_visit<K: Arg<Value = Key>, T: Arg<Value = i32>>(call: &Call) -> Result<Option<Datum>> {
    if call.row_has_null() {
        return Ok(call.datum(0));
    }
    match (call.get::<K>(1)?, call.get::<T>(2)?) {
        (Some(key), Some(day)) => enter(call, key, day, None, period_or_default(call, 3)?),
        _ => Ok(call.datum(0)),
    }
}

/// Transition function: (state, customer_id).
fn add_customer<K: Arg<Value = Key>>(call: &Call) -> Result<Option<Datum>> {
    match call.get::<K>(1)? {
        Some(key) => enter(call, key, 0, None, Period::All),
        None => Ok(call.datum(0)),
    }
}

#[inline]
fn enter(call: &Call, key: Key, day: i32, amount: Option<Sum>, period: Period) -> Result<Option<Datum>> {
    let image = state::<StateImage>(call)?;
    let image = image.change::<StateImage>(|words| StateImage::add_order(words, key, day, amount, period))?;
    changed(call, image, store)
}

/// Transition function: (state, history [, period [, as_of]]).
fn add_history(call: &Call) -> Result<Option<Datum>> {
    if call.row_has_null() {
        return Ok(call.datum(0));
    }
    let Some(history) = words(call, 1) else {
        return Ok(call.datum(0));
    };
    let period = period_or_default(call, 2)?;
    let as_of = match call.len() > 3 {
        true => call.get::<AsOf>(3)?,
        false => None,
    };
    let image = state::<StateImage>(call)?;
    let history = Ledger::read(history);
    let image = image.change::<StateImage>(|words| StateImage::add_history(words, history, period, as_of))?;
    changed(call, image, store)
}

/// Combine function, and transition function of rollup.
fn combine(call: &Call) -> Result<Option<Datum>> {
    image::combine::<StateImage>(call, StateImage::merge, store)
}

/// A state as it may be stored: its sum checked, sorted, and without room to spare.
fn store(words: &[u64]) -> Result<Image> {
    StateImage::check_sum(words)?;
    image::finish::<StateImage>(words)
}

/// Final function: the state sorted and without room to spare.
fn finish(call: &Call) -> Result<Option<Datum>> {
    words(call, 0).map_or(Ok(None), |words| Ok(store(words)?.datum()))
}

pub fn figures(words: &[u64]) -> Result<KeyFigures> {
    finished::<StateImage, _>(words, |words| State::read(words).key_figures(&mut tick))
}

/// Final function: the row of key figures.
fn key_figures(call: &Call) -> Result<Option<Datum>> {
    let Some(words) = words(call, 0) else {
        return Ok(None);
    };
    let figures = figures(words)?;
    Ok(call.row([
        figures.customers.into_datum(),
        figures.orders.into_datum(),
        figures.revenue.map(Exact).into_datum(),
        figures.repeat_customers.into_datum(),
        figures.repeat_rate.into_datum(),
        figures.first_order.into_datum(),
        figures.last_order.into_datum(),
        figures.periods.into_datum(),
        figures.customer_periods.into_datum(),
        figures.average_order_value.map(Exact).into_datum(),
        figures.purchase_frequency.into_datum(),
        figures.retention_rate.into_datum(),
        figures.churn_rate.into_datum(),
        figures.customer_lifespan.into_datum(),
        figures.clv.map(Exact).into_datum(),
        figures.historic_value.map(Exact).into_datum(),
        figures.observed_lifespan_days.into_datum(),
    ]))
}

/// Final function: one of the figures alone.
fn figure(call: &Call, of: impl Fn(&KeyFigures) -> Option<f64>) -> Result<Option<Datum>> {
    let Some(words) = words(call, 0) else {
        return Ok(None);
    };
    Ok(of(&figures(words)?).into_datum())
}

// A transition function over orders for each key, each kind of time and each kind of amount.
sql_functions! {
    clv_state_add_bigint_date_numeric pg_finfo_clv_state_add_bigint_date_numeric add_order::<BigintKey, Date, Numeric>;
    clv_state_add_bigint_date_float8 pg_finfo_clv_state_add_bigint_date_float8 add_order::<BigintKey, Date, Float8>;
    clv_state_add_bigint_timestamp_numeric pg_finfo_clv_state_add_bigint_timestamp_numeric add_order::<BigintKey, Timestamp, Numeric>;
    clv_state_add_bigint_timestamp_float8 pg_finfo_clv_state_add_bigint_timestamp_float8 add_order::<BigintKey, Timestamp, Float8>;
    clv_state_add_uuid_date_numeric pg_finfo_clv_state_add_uuid_date_numeric add_order::<UuidKey, Date, Numeric>;
    clv_state_add_uuid_date_float8 pg_finfo_clv_state_add_uuid_date_float8 add_order::<UuidKey, Date, Float8>;
    clv_state_add_uuid_timestamp_numeric pg_finfo_clv_state_add_uuid_timestamp_numeric add_order::<UuidKey, Timestamp, Numeric>;
    clv_state_add_uuid_timestamp_float8 pg_finfo_clv_state_add_uuid_timestamp_float8 add_order::<UuidKey, Timestamp, Float8>;
    clv_state_add_text_date_numeric pg_finfo_clv_state_add_text_date_numeric add_order::<TextKey, Date, Numeric>;
    clv_state_add_text_date_float8 pg_finfo_clv_state_add_text_date_float8 add_order::<TextKey, Date, Float8>;
    clv_state_add_text_timestamp_numeric pg_finfo_clv_state_add_text_timestamp_numeric add_order::<TextKey, Timestamp, Numeric>;
    clv_state_add_text_timestamp_float8 pg_finfo_clv_state_add_text_timestamp_float8 add_order::<TextKey, Timestamp, Float8>;
    clv_state_visit_bigint_date pg_finfo_clv_state_visit_bigint_date add_visit::<BigintKey, Date>;
    clv_state_visit_bigint_timestamp pg_finfo_clv_state_visit_bigint_timestamp add_visit::<BigintKey, Timestamp>;
    clv_state_visit_uuid_date pg_finfo_clv_state_visit_uuid_date add_visit::<UuidKey, Date>;
    clv_state_visit_uuid_timestamp pg_finfo_clv_state_visit_uuid_timestamp add_visit::<UuidKey, Timestamp>;
    clv_state_visit_text_date pg_finfo_clv_state_visit_text_date add_visit::<TextKey, Date>;
    clv_state_visit_text_timestamp pg_finfo_clv_state_visit_text_timestamp add_visit::<TextKey, Timestamp>;
    clv_state_visit_bigint pg_finfo_clv_state_visit_bigint add_customer::<BigintKey>;
    clv_state_visit_uuid pg_finfo_clv_state_visit_uuid add_customer::<UuidKey>;
    clv_state_visit_text pg_finfo_clv_state_visit_text add_customer::<TextKey>;
}

sql_function!(clv_state_add_history, pg_finfo_clv_state_add_history, add_history);
sql_function!(clv_state_combine, pg_finfo_clv_state_combine, combine);
sql_function!(clv_state_finish, pg_finfo_clv_state_finish, finish);
sql_function!(clv_state_key_figures, pg_finfo_clv_state_key_figures, key_figures);
sql_function!(clv_state_purchase_frequency, pg_finfo_clv_state_purchase_frequency, |call: &Call| {
    figure(call, |figures| figures.purchase_frequency)
});
sql_function!(clv_state_retention_rate, pg_finfo_clv_state_retention_rate, |call: &Call| {
    figure(call, |figures| figures.retention_rate)
});
