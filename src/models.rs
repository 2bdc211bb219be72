//! rfm_counts and clv_model: the aggregates that fit models, and what a model says of itself.

use crate::args::{AsOf, Bigint, Real};
use crate::call::{sql_functions, tick, Call};
use crate::error::or_raise;
use crate::image::{self, changed, finished, state, words, Image, ModelArg};
use clv::error::{Error, Result};
use clv::fit::{Comparison, Data};
use clv::ledger::{Amounts, Ledger};
use clv::model::{ModelImage, ModelRef};
use clv::models::{self, Unit};
use clv::rfm_counts::{self, FamilyName, RfmCounts, RfmCountsImage, Row, Terms, AUTO};
use pgrx::datum::IntoDatum;
use pgrx::pg_sys::Datum;
use pgrx::prelude::*;

fn store(words: &[u64]) -> Result<Image> {
    let mut image = image::finish::<RfmCountsImage>(words)?;
    RfmCountsImage::check_counts(image.words())?;
    Ok(image)
}

/// Combine function, and transition function of rollup.
fn combine(call: &Call) -> Result<Option<Datum>> {
    image::combine::<RfmCountsImage>(call, RfmCountsImage::merge, store)
}

/// Final function.
fn finish(call: &Call) -> Result<Option<Datum>> {
    words(call, 0).map_or(Ok(None), |words| Ok(store(words)?.datum()))
}

/// Family and penalty, from these arguments on as far as there are any.
#[inline]
fn family_and_penalty(call: &Call, from: usize) -> Result<(FamilyName, f64)> {
    let family = match call.len() > from {
        true => {
            let name = call.text(from).unwrap_or_default();
            FamilyName::of(name).ok_or_else(|| models::unknown(name))?
        }
        false => AUTO,
    };
    let penalty = if call.len() > from + 1 { call.get::<Real>(from + 1)?.unwrap_or(0.0) } else { 0.0 };
    Ok((family, rfm_counts::penalty(penalty)?))
}

fn enter(call: &Call, terms: Terms, row: &Row) -> Result<Option<Datum>> {
    if call.datum(0).is_none() {
        // The rows that follow have the same name.
        models::asked(terms.family)?;
    }
    let image = state::<RfmCountsImage>(call)?;
    changed(call, image.change::<RfmCountsImage>(|words| RfmCountsImage::add(words, terms, row))?, store)
}

/// Transition function: (state, history, as_of [, family [, penalty]]). Customers without a purchase are not counted.
fn add_history(call: &Call) -> Result<Option<Datum>> {
    let (false, Some(history), Some(as_of)) = (call.row_has_null(), words(call, 1), call.get::<AsOf>(2)?) else {
        return Ok(call.datum(0));
    };
    let history = Ledger::read(history);
    let Some(row) = Row::of_history(history, as_of)? else {
        return Ok(call.datum(0));
    };
    let (family, penalty) = family_and_penalty(call, 3)?;
    enter(call, Terms { as_of: Some(as_of), family, penalty, amounts: history.amounts() }, &row)
}

/// Transition function: (state, frequency, recency_days, t_days [, monetary_value] [, family [, penalty]]).
fn add_row<const SPEND: bool>(call: &Call) -> Result<Option<Datum>> {
    let options = if SPEND { 5 } else { 4 };
    // One-timers have no monetary value.
    if (1..call.len()).any(|at| call.datum(at).is_none() && !(SPEND && at == 4)) {
        return Ok(call.datum(0));
    }
    let Some(row) = plain_row(call, SPEND)? else {
        return Ok(call.datum(0));
    };
    let (family, penalty) = family_and_penalty(call, options)?;
    let amounts = if SPEND { Amounts::With } else { Amounts::Without };
    enter(call, Terms { as_of: None, family, penalty, amounts }, &row)
}

/// A customer as plain numbers: frequency, recency_days, t_days, and monetary_value where there is one.
fn plain_row(call: &Call, with_spend: bool) -> Result<Option<Row>> {
    let numbers = (call.get::<Bigint>(1)?, call.get::<Real>(2)?, call.get::<Real>(3)?);
    let (Some(frequency), Some(recency_days), Some(t_days)) = numbers else {
        return Ok(None);
    };
    let monetary_value = if with_spend { call.get::<Real>(4)? } else { None };
    Row::of(frequency, recency_days, t_days, monetary_value).map(Some)
}

/// What counts are fitted to; `None` for none.
fn data(words: &[u64], asked: Option<(FamilyName, f64)>, with_spend: bool) -> Result<Option<Data>> {
    finished::<RfmCountsImage, _>(words, |words| {
        RfmCountsImage::check_counts(words)?;
        let mut counts = RfmCounts::read(words);
        if let (Some(terms), Some((family, penalty))) = (&mut counts.terms, asked) {
            (terms.family, terms.penalty) = (family, penalty);
        }
        Data::of(counts, with_spend, &mut tick)
    })
}

/// Final function of clv_fit, by the terms of the state; and clv_fit(counts, family, penalty).
fn fit(call: &Call) -> Result<Option<Datum>> {
    let Some(words) = words(call, 0) else {
        return Ok(None);
    };
    let asked = if call.len() > 1 { Some(family_and_penalty(call, 1)?) } else { None };
    match data(words, asked, true)? {
        Some(data) => Ok(Image::of::<ModelImage>(&data.fit(&mut tick).words())?.datum()),
        None => Ok(None),
    }
}

/// All families, the best first; also a final function.
fn compare(call: &Call) -> Result<Option<Datum>> {
    let Some(data) = words(call, 0).map_or(Ok(None), |words| data(words, None, false))? else {
        return Ok(None);
    };
    let row = |row: Comparison| {
        [
            row.family.into_datum(),
            row.parameters.into_datum(),
            row.log_likelihood.into_datum(),
            row.aic.into_datum(),
            row.bic.into_datum(),
            row.status.name().into_datum(),
        ]
    };
    Ok(call.rows(data.compare(&mut tick).into_iter().map(row).collect()))
}

sql_functions! {
    rfm_counts_add_history pg_finfo_rfm_counts_add_history add_history;
    rfm_counts_add_row pg_finfo_rfm_counts_add_row add_row::<false>;
    rfm_counts_add_row_and_spend pg_finfo_rfm_counts_add_row_and_spend add_row::<true>;
    rfm_counts_combine pg_finfo_rfm_counts_combine combine;
    rfm_counts_finish pg_finfo_rfm_counts_finish finish;
    rfm_counts_fit pg_finfo_rfm_counts_fit fit;
    rfm_counts_compare pg_finfo_rfm_counts_compare compare;
}

/// The parameters of a model, with standard errors and intervals on their logarithms: e^(ln estimate ± z se / estimate).
#[pg_extern(immutable, parallel_safe)]
#[allow(clippy::type_complexity)]
fn clv_parameters(
    model: ModelArg,
    unit: default!(&str, "'day'"),
    level: default!(f64, 0.95),
) -> TableIterator<
    'static,
    (
        name!(parameter, &'static str),
        name!(estimate, Option<f64>),
        name!(standard_error, Option<f64>),
        name!(ci_low, Option<f64>),
        name!(ci_high, Option<f64>),
    ),
> {
    let z = or_raise(clv::estimate::z_of(level));
    let days = or_raise(match unit {
        "day" => Ok(1.0),
        "week" => Ok(7.0),
        other => Err(Error::domain("unit", format_args!("{other:.40?}"), "a unit of time")),
    });
    let mut rows = vec![];
    for (names, estimate) in ModelRef::read(model.0).into_iter().flat_map(ModelRef::parts) {
        let (parameters, covariance) = (estimate.parameters(), estimate.covariance());
        for (at, parameter) in names.iter().enumerate() {
            let scale = if parameter.unit == Unit::Days { 1.0 / days } else { 1.0 };
            let value = parameters.map(|values| values[at] * scale);
            let error = covariance.map(|matrix| matrix[at][at].sqrt() * scale);
            let bound = |side: f64| {
                let bound = value.zip(error).map(|(value, error)| value * (side * z * error / value).exp());
                bound.filter(|bound| bound.is_finite())
            };
            rows.push((parameter.name, value, error, bound(-1.0), bound(1.0)));
        }
    }
    TableIterator::new(rows)
}

#[pg_extern(immutable, parallel_safe)]
fn clv_status(model: ModelArg) -> Option<&'static str> {
    ModelRef::read(model.0).map(|model| model.purchases().read().status.name())
}
