//! What a model says of one customer: each question of a history, of plain numbers, or of somebody new.

use crate::args::{AsOf, Bigint, Integer, Real};
use crate::call::{sql_functions, tick, Call};
use crate::image::words;
use clv::calendar::MAX_DAY;
use clv::error::{Error, Result};
use clv::estimate::Interval;
use clv::ledger::{Amounts, Ledger};
use clv::predict::{horizon, Answers, Spent, Worth};
use clv::rfm_counts::{self, Row};
use clv::story::{Customer, NEW};
use pgrx::datum::IntoDatum;
use pgrx::pg_sys::Datum;

/// Where the customer of a call comes from: the arguments after the model.
trait Whom {
    /// The first argument behind them.
    const NEXT: usize;

    fn read(call: &Call, model: &Answers) -> Result<Option<(Customer, Spent)>>;
}

/// (model, history, …, as_of): as known at as_of, or else when the model was fitted.
struct Known;

impl Known {
    fn history<'a>(call: &'a Call, model: &Answers) -> Result<Option<(Ledger<'a>, i32)>> {
        let Some(words) = words(call, 1) else { return Ok(None) };
        let as_of = match call.get::<AsOf>(call.len() - 1)? {
            Some(as_of) => as_of,
            None => model.as_of()?,
        };
        Ok(Some((Ledger::read(words), as_of)))
    }
}

/// What a history says of its customer, as of a day.
#[inline]
fn known(history: Ledger<'_>, as_of: i32) -> Result<Option<(Customer, Spent)>> {
    Ok(Row::of_history(history, as_of)?.map(|row| (Customer::from(&row), Spent::from(&row))))
}

impl Whom for Known {
    const NEXT: usize = 2;

    #[inline]
    fn read(call: &Call, model: &Answers) -> Result<Option<(Customer, Spent)>> {
        let Some((history, as_of)) = Self::history(call, model)? else { return Ok(None) };
        known(history, as_of)
    }
}

/// The same, of questions about money.
struct KnownSpender;

impl Whom for KnownSpender {
    const NEXT: usize = 2;

    #[inline]
    fn read(call: &Call, model: &Answers) -> Result<Option<(Customer, Spent)>> {
        let Some((history, as_of)) = Known::history(call, model)? else { return Ok(None) };
        if history.amounts() == Amounts::Without {
            return Err(Error::NotAnswered { question: "expected_spend", why: "the history has no amounts" });
        }
        known(history, as_of)
    }
}

/// (model, frequency, recency_days, t_days, …)
struct Numbers;

impl Whom for Numbers {
    const NEXT: usize = 4;

    fn read(call: &Call, _: &Answers) -> Result<Option<(Customer, Spent)>> {
        let numbers = (call.get::<Bigint>(1)?, call.get::<Real>(2)?, call.get::<Real>(3)?);
        let (Some(frequency), Some(recency_days), Some(t_days)) = numbers else { return Ok(None) };
        Ok(Some((Customer::of(frequency, recency_days, t_days)?, Spent::of(0.0, None))))
    }
}

/// (model, frequency, recency_days, t_days, monetary_value, …)
struct Spender;

impl Whom for Spender {
    const NEXT: usize = 5;

    fn read(call: &Call, model: &Answers) -> Result<Option<(Customer, Spent)>> {
        let Some((customer, _)) = Numbers::read(call, model)? else { return Ok(None) };
        Ok(Some((customer, spent(customer.x, call.get::<Real>(4)?)?)))
    }
}

/// Mean spend, where there is one.
fn spent(x: f64, monetary_value: Option<f64>) -> Result<Spent> {
    Ok(Spent::of(x, monetary_value.map(rfm_counts::money).transpose()?))
}

/// (model, …)
struct Newcomer;

impl Whom for Newcomer {
    const NEXT: usize = 1;

    fn read(_: &Call, _: &Answers) -> Result<Option<(Customer, Spent)>> {
        Ok(Some((NEW, Spent::of(0.0, None))))
    }
}

/// The model and the customer of a call; `None` where one of them is NULL, nothing is known of them, or the model has no
/// parameters.
#[inline]
fn asked<W: Whom>(call: &Call) -> Result<Option<(Answers<'_>, Customer, Spent)>> {
    let Some(model) = words(call, 0).and_then(Answers::of) else { return Ok(None) };
    Ok(W::read(call, &model)?.map(|(customer, spent)| (model, customer, spent)))
}

fn p_alive<W: Whom>(call: &Call) -> Result<Option<Datum>> {
    let Some((model, customer, _)) = asked::<W>(call)? else { return Ok(None) };
    Ok(model.p_alive(customer).into_datum())
}

/// (…, days)
fn expected_purchases<W: Whom>(call: &Call) -> Result<Option<Datum>> {
    let (Some((model, customer, _)), Some(days)) = (asked::<W>(call)?, call.get::<Real>(W::NEXT)?) else {
        return Ok(None);
    };
    Ok(model.expected_purchases(customer, horizon(days)?).into_datum())
}

/// (…, days, n)
fn purchase_probability<W: Whom>(call: &Call) -> Result<Option<Datum>> {
    let (Some((model, customer, _)), Some(days)) = (asked::<W>(call)?, call.get::<Real>(W::NEXT)?) else {
        return Ok(None);
    };
    let n = match call.get::<Integer>(W::NEXT + 1)? {
        Some(n) if n < 0 => return Err(Error::domain("n", n, "zero or more")),
        n => n.map(f64::from),
    };
    Ok(model.purchase_probability(customer, horizon(days)?, n).into_datum())
}

/// (model, history, as_of)
fn expected_spend(call: &Call) -> Result<Option<Datum>> {
    let Some((model, _, spent)) = asked::<KnownSpender>(call)? else { return Ok(None) };
    Ok(model.expected_spend(spent)?.into_datum())
}

/// (model, frequency, monetary_value)
fn expected_spend_plain(call: &Call) -> Result<Option<Datum>> {
    let (Some(model), Some(frequency)) = (words(call, 0).and_then(Answers::of), call.get::<Bigint>(1)?) else {
        return Ok(None);
    };
    let x = rfm_counts::frequency(frequency)?;
    Ok(model.expected_spend(spent(f64::from(x), call.get::<Real>(2)?)?)?.into_datum())
}

/// The arguments days, annual_discount and margin, from `at` on.
fn horizon_and_worth(call: &Call, at: usize) -> Result<Option<(Option<f64>, Worth)>> {
    let (Some(annual_discount), Some(margin)) = (call.get::<Real>(at + 1)?, call.get::<Real>(at + 2)?) else {
        return Ok(None);
    };
    let days = call.get::<Real>(at)?.map(horizon).transpose()?;
    Ok(Some((days, Worth::of(annual_discount, margin)?)))
}

/// (…, days, annual_discount, margin)
fn expected_value<W: Whom>(call: &Call) -> Result<Option<Datum>> {
    let (Some((model, customer, spent)), Some((days, worth))) = (asked::<W>(call)?, horizon_and_worth(call, W::NEXT)?)
    else {
        return Ok(None);
    };
    Ok(model.expected_value(customer, spent, days, worth)?.into_datum())
}

fn row(call: &Call, estimate: f64, Interval { low, high }: Interval) -> Option<Datum> {
    let finite = |bound: f64| Some(bound).filter(|bound| bound.is_finite()).into_datum();
    call.row([estimate.into_datum(), finite(low), finite(high)])
}

/// (…, days, level)
fn expected_purchases_interval<W: Whom>(call: &Call) -> Result<Option<Datum>> {
    let arguments = (asked::<W>(call)?, call.get::<Real>(W::NEXT)?, call.get::<Real>(W::NEXT + 1)?);
    let (Some((model, customer, _)), Some(days), Some(level)) = arguments else { return Ok(None) };
    let days = horizon(days)?;
    let interval = model.purchases_between(customer, days, level, &tick)?;
    Ok(model.expected_purchases(customer, days).and_then(|estimate| row(call, estimate, interval)))
}

/// (…, days, annual_discount, margin, level)
fn expected_value_interval<W: Whom>(call: &Call) -> Result<Option<Datum>> {
    let arguments = (asked::<W>(call)?, horizon_and_worth(call, W::NEXT)?, call.get::<Real>(W::NEXT + 3)?);
    let (Some((model, customer, spent)), Some((days, worth)), Some(level)) = arguments else { return Ok(None) };
    let found = model.value_between(customer, spent, days, worth, level, &tick)?;
    Ok(found.and_then(|(estimate, interval)| row(call, estimate, interval)))
}

/// (model, history, threshold, as_of): a date.
fn win_back_deadline(call: &Call) -> Result<Option<Datum>> {
    let (Some(model), Some(threshold)) = (words(call, 0).and_then(Answers::of), call.get::<Real>(2)?) else {
        return Ok(None);
    };
    let Some((history, as_of)) = Known::history(call, &model)? else { return Ok(None) };
    let Some((customer, _)) = known(history, as_of)? else { return Ok(None) };
    let Some(days) = model.deadline(customer.x, customer.t_x, threshold)? else { return Ok(None) };
    let day = i64::from(as_of) + (days - customer.t) as i64;
    Ok(i32::try_from(day).ok().filter(|day| *day <= MAX_DAY).and_then(|day| day.into_datum()))
}

/// (model, frequency, recency_days, t_days, threshold): days from t_days on.
fn win_back_days(call: &Call) -> Result<Option<Datum>> {
    let (Some((model, customer, _)), Some(threshold)) = (asked::<Numbers>(call)?, call.get::<Real>(4)?) else {
        return Ok(None);
    };
    Ok(model.deadline(customer.x, customer.t_x, threshold)?.map(|days| days - customer.t).into_datum())
}

sql_functions! {
    p_alive_of_history pg_finfo_p_alive_of_history p_alive::<Known>;
    p_alive_of_numbers pg_finfo_p_alive_of_numbers p_alive::<Numbers>;
    expected_purchases_of_history pg_finfo_expected_purchases_of_history expected_purchases::<Known>;
    expected_purchases_of_numbers pg_finfo_expected_purchases_of_numbers expected_purchases::<Numbers>;
    new_customer_purchases pg_finfo_new_customer_purchases expected_purchases::<Newcomer>;
    purchase_probability_of_history pg_finfo_purchase_probability_of_history purchase_probability::<Known>;
    purchase_probability_of_numbers pg_finfo_purchase_probability_of_numbers purchase_probability::<Numbers>;
    expected_spend_of_history pg_finfo_expected_spend_of_history expected_spend;
    expected_spend_of_numbers pg_finfo_expected_spend_of_numbers expected_spend_plain;
    expected_value_of_history pg_finfo_expected_value_of_history expected_value::<KnownSpender>;
    expected_value_of_numbers pg_finfo_expected_value_of_numbers expected_value::<Spender>;
    new_customer_value pg_finfo_new_customer_value expected_value::<Newcomer>;
    expected_purchases_interval_of_history pg_finfo_expected_purchases_interval_of_history
        expected_purchases_interval::<Known>;
    expected_purchases_interval_of_numbers pg_finfo_expected_purchases_interval_of_numbers
        expected_purchases_interval::<Numbers>;
    expected_value_interval_of_history pg_finfo_expected_value_interval_of_history
        expected_value_interval::<KnownSpender>;
    expected_value_interval_of_numbers pg_finfo_expected_value_interval_of_numbers expected_value_interval::<Spender>;
    win_back_deadline_of_history pg_finfo_win_back_deadline_of_history win_back_deadline;
    win_back_deadline_of_numbers pg_finfo_win_back_deadline_of_numbers win_back_days;
}
