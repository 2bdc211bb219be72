//! purchase_history: its aggregates and what can be asked of one customer.

use crate::args::{Arg, AsOf, Date, Exact, Float8, Numeric, Timestamp};
use crate::call::{sql_function, Call};
use crate::error::or_raise;
use crate::image::{self, changed, state, words, History, Image};
use clv::calendar::{MAX_DAY, MIN_DAY};
use clv::customer::{Gaps, Rfm};
use clv::error::Result;
use clv::ledger::{Amounts, DayEntry, Ledger, LedgerImage};
use clv::money::Sum;
use pgrx::datum::{Date as SqlDate, IntoDatum};
use pgrx::pg_sys::Datum;
use pgrx::prelude::*;

/// Transition function: (state, ordered_at).
fn add_day<T: Arg<Value = i32>>(call: &Call) -> Result<Option<Datum>> {
    let Some(day) = call.get::<T>(1)? else {
        return Ok(call.datum(0));
    };
    enter(call, day, None)
}

/// Transition function: (state, ordered_at, amount).
fn add_order<T: Arg<Value = i32>, M: Arg<Value = Sum>>(call: &Call) -> Result<Option<Datum>> {
    if call.row_has_null() {
        return Ok(call.datum(0));
    }
    match (call.get::<T>(1)?, call.get::<M>(2)?) {
        (Some(day), Some(amount)) => enter(call, day, Some(amount)),
        _ => Ok(call.datum(0)),
    }
}

fn enter(call: &Call, day: i32, amount: Option<Sum>) -> Result<Option<Datum>> {
    let image = state::<LedgerImage>(call)?;
    changed(call, image.change::<LedgerImage>(|words| LedgerImage::add(words, day, amount))?, store)
}

/// Combine function, and transition function of rollup.
fn combine(call: &Call) -> Result<Option<Datum>> {
    image::combine::<LedgerImage>(call, |words, other| LedgerImage::merge(words, Ledger::read(other)), store)
}

/// A ledger as it may be stored: its sums checked, and without room to spare.
fn store(words: &[u64]) -> Result<Image> {
    Ledger::read(words).check_sums()?;
    image::finish::<LedgerImage>(words)
}

/// Final function.
fn finish(call: &Call) -> Result<Option<Datum>> {
    words(call, 0).map_or(Ok(None), |words| Ok(store(words)?.datum()))
}

sql_function!(purchase_history_add_date, pg_finfo_purchase_history_add_date, add_day::<Date>);
sql_function!(purchase_history_add_timestamp, pg_finfo_purchase_history_add_timestamp, add_day::<Timestamp>);
sql_function!(
    purchase_history_add_date_numeric,
    pg_finfo_purchase_history_add_date_numeric,
    add_order::<Date, Numeric>
);
sql_function!(purchase_history_add_date_float8, pg_finfo_purchase_history_add_date_float8, add_order::<Date, Float8>);
sql_function!(
    purchase_history_add_timestamp_numeric,
    pg_finfo_purchase_history_add_timestamp_numeric,
    add_order::<Timestamp, Numeric>
);
sql_function!(
    purchase_history_add_timestamp_float8,
    pg_finfo_purchase_history_add_timestamp_float8,
    add_order::<Timestamp, Float8>
);
sql_function!(purchase_history_combine, pg_finfo_purchase_history_combine, combine);
sql_function!(purchase_history_finish, pg_finfo_purchase_history_finish, finish);

fn rfm(call: &Call) -> Result<Option<Datum>> {
    let (Some(words), Some(as_of)) = (words(call, 0), call.get::<AsOf>(1)?) else {
        return Ok(None);
    };
    let rfm = Rfm::of(Ledger::read(words), as_of)?;
    Ok(call.row([
        rfm.frequency.into_datum(),
        rfm.recency_days.into_datum(),
        rfm.t_days.into_datum(),
        rfm.days_since_last.into_datum(),
        rfm.monetary_value.map(Exact).into_datum(),
        rfm.orders.into_datum(),
        rfm.purchase_days.into_datum(),
        rfm.revenue.map(Exact).into_datum(),
        rfm.first_purchase.into_datum(),
        rfm.last_purchase.into_datum(),
    ]))
}

fn gap_days(call: &Call) -> Result<Option<Datum>> {
    let Some(gaps) = words(call, 0).and_then(|words| Gaps::of(Ledger::read(words))) else {
        return Ok(None);
    };
    Ok(call.row([
        gaps.gaps.into_datum(),
        gaps.mean_days.into_datum(),
        gaps.median_days.into_datum(),
        gaps.min_days.into_datum(),
        gaps.max_days.into_datum(),
        gaps.stddev_days.into_datum(),
    ]))
}

sql_function!(rfm_of_history, pg_finfo_rfm_of_history, rfm);
sql_function!(gap_days_of_history, pg_finfo_gap_days_of_history, gap_days);

/// The days with an order or a refund.
#[pg_extern(immutable, parallel_safe)]
fn purchases(
    history: History,
) -> TableIterator<'static, (name!(day, SqlDate), name!(orders, i64), name!(revenue, Option<Exact>))> {
    let ledger = history.ledger();
    let row = |entry: DayEntry| {
        let has_amounts = ledger.amounts() != Amounts::Without;
        let revenue = has_amounts.then(|| Exact(or_raise(entry.revenue.decimal())));
        (SqlDate::saturating_from_raw(entry.day), i64::from(entry.orders), revenue)
    };
    TableIterator::new(ledger.days().map(row).collect::<Vec<_>>())
}

/// The part of a history in `[from, until)`; an infinite bound is no bound.
fn between<'a>(history: &'a History, from: SqlDate, until: SqlDate) -> Ledger<'a> {
    let bound = |date: SqlDate| match date {
        date if date.is_neg_infinity() => MIN_DAY,
        date if date.is_infinity() => MAX_DAY + 1,
        date => date.to_pg_epoch_days(),
    };
    history.ledger().between(bound(from), bound(until))
}

#[pg_extern(immutable, parallel_safe)]
fn revenue_between(history: History, from: SqlDate, until: SqlDate) -> Option<Exact> {
    or_raise(between(&history, from, until).revenue()).map(Exact)
}

#[pg_extern(immutable, parallel_safe)]
fn orders_between(history: History, from: SqlDate, until: SqlDate) -> i64 {
    between(&history, from, until).orders() as i64
}
