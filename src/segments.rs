//! survival_table, value_distribution and rfm_thresholds: their aggregates and what they say.

use crate::args::{AsOf, Boolean, Exact, Float8, Integer, Money, Numeric};
use crate::call::{new_varlena, sql_function, tick, Call};
use crate::error::or_raise;
use crate::image::{self, changed, finished, state, words, Image, RfmThresholds, SurvivalArg};
use clv::distribution::{Distribution, DistributionImage, Series};
use clv::error::{Error, Result};
use clv::ledger::Ledger;
use clv::money::Sum;
use clv::segments::{self, RfmSeries, Scores};
use clv::survival::{self, Tenures, CENSORED, CHURNED};
use clv::values::{deciles, Concentration, Decile, Values, VALUE};
use pgrx::datum::IntoDatum;
use pgrx::pg_sys::Datum;
use pgrx::prelude::*;

fn store<S: Series>(words: &[u64]) -> Result<Image> {
    let mut image = image::finish::<DistributionImage<S>>(words)?;
    DistributionImage::<S>::check_counts(image.words())?;
    Ok(image)
}

/// Combine function, and transition function of rollup.
fn combine<S: Series>(call: &Call) -> Result<Option<Datum>> {
    image::combine::<DistributionImage<S>>(call, DistributionImage::<S>::merge, store::<S>)
}

/// Final function.
fn finish<S: Series>(call: &Call) -> Result<Option<Datum>> {
    words(call, 0).map_or(Ok(None), |words| Ok(store::<S>(words)?.datum()))
}

/// A finished distribution, read.
fn read<S: Series, T>(words: &[u64], read: impl FnOnce(Distribution<'_>) -> Result<T>) -> Result<T> {
    finished::<DistributionImage<S>, _>(words, |words| read(Distribution::read(words)))
}

fn whole(value: i32) -> Sum {
    Sum { mantissa: i128::from(value), scale: 0 }
}

/// Transition function: (state, tenure_days, churned).
fn add_tenure(call: &Call) -> Result<Option<Datum>> {
    let (Some(days), Some(churned)) = (call.get::<Integer>(1)?, call.get::<Boolean>(2)?) else {
        return Ok(call.datum(0));
    };
    if days < 0 {
        return Err(Error::domain("tenure_days", days, "zero or more"));
    }
    let tenure = [(if churned { CHURNED } else { CENSORED }, whole(days))];
    let image = state::<DistributionImage<Tenures>>(call)?;
    let image = image
        .change::<DistributionImage<Tenures>>(|words| DistributionImage::<Tenures>::add(words, 0, None, &tenure))?;
    changed(call, image, store::<Tenures>)
}

/// Transition function: (state, value).
fn add_value<M: Money>(call: &Call) -> Result<Option<Datum>> {
    let Some(value) = call.money::<M>(1, "value")? else {
        return Ok(call.datum(0));
    };
    // What could not be written as text is not counted.
    value.decimal().map_err(|_| Error::SumOverflow { of: "value" })?;
    let image = state::<DistributionImage<Values>>(call)?;
    let image = image.change::<DistributionImage<Values>>(|words| {
        DistributionImage::<Values>::add(words, 0, None, &[(VALUE, value)])
    })?;
    changed(call, image, store::<Values>)
}

/// The quantiles where a call names none.
const DEFAULT_QUANTILES: i32 = 5;

/// Transition function: (state, history, as_of [, n]). Customers without a purchase are not counted.
fn add_rfm(call: &Call) -> Result<Option<Datum>> {
    let (false, Some(history), Some(as_of)) = (call.row_has_null(), words(call, 1), call.get::<AsOf>(2)?) else {
        return Ok(call.datum(0));
    };
    let n = if call.len() > 3 { call.get::<Integer>(3)?.unwrap_or(DEFAULT_QUANTILES) } else { DEFAULT_QUANTILES };
    let n = segments::quantiles(n)?;
    let Some((recency, frequency, revenue)) = segments::values(Ledger::read(history), as_of)? else {
        return Ok(call.datum(0));
    };
    let all = [
        (segments::RECENCY, recency),
        (segments::FREQUENCY, frequency),
        (segments::REVENUE, revenue.unwrap_or_default()),
    ];
    let values = if revenue.is_some() { &all[..] } else { &all[..2] };
    let image = state::<DistributionImage<RfmSeries>>(call)?;
    let image = image.change::<DistributionImage<RfmSeries>>(|words| {
        DistributionImage::<RfmSeries>::add(words, n, Some(as_of), values)
    })?;
    changed(call, image, store::<RfmSeries>)
}

sql_function!(survival_add, pg_finfo_survival_add, add_tenure);
sql_function!(survival_combine, pg_finfo_survival_combine, combine::<Tenures>);
sql_function!(survival_finish, pg_finfo_survival_finish, finish::<Tenures>);
sql_function!(value_add_numeric, pg_finfo_value_add_numeric, add_value::<Numeric>);
sql_function!(value_add_float8, pg_finfo_value_add_float8, add_value::<Float8>);
sql_function!(value_combine, pg_finfo_value_combine, combine::<Values>);
sql_function!(value_finish, pg_finfo_value_finish, finish::<Values>);
sql_function!(rfm_quantiles_add, pg_finfo_rfm_quantiles_add, add_rfm);
sql_function!(rfm_quantiles_combine, pg_finfo_rfm_quantiles_combine, combine::<RfmSeries>);
sql_function!(rfm_quantiles_finish, pg_finfo_rfm_quantiles_finish, finish::<RfmSeries>);

/// The steps of the survival curve, with Greenwood's interval on the log-log scale.
#[pg_extern(immutable, parallel_safe)]
#[allow(clippy::type_complexity)]
fn survival_curve(
    survival_table: SurvivalArg,
    level: default!(f64, 0.95),
) -> TableIterator<
    'static,
    (
        name!(time, i32),
        name!(at_risk, i64),
        name!(events, i64),
        name!(censored, i64),
        name!(survival, f64),
        name!(low, Option<f64>),
        name!(high, Option<f64>),
    ),
> {
    let z = or_raise(clv::estimate::z_of(level));
    let rows = or_raise(read::<Tenures, _>(survival_table.0, |tenures| {
        let step = |step: survival::Step| {
            let interval = step.interval(z);
            let (low, high) = (interval.map(|bounds| bounds.low), interval.map(|bounds| bounds.high));
            let counts = (step.at_risk as i64, step.events as i64, step.censored as i64);
            (step.time, counts.0, counts.1, counts.2, step.survival, low, high)
        };
        Ok(survival::curve(tenures).map(step).collect::<Vec<_>>())
    }));
    TableIterator::new(rows.into_iter().inspect(|_| tick()))
}

#[pg_extern(immutable, parallel_safe)]
fn median_survival(survival_table: SurvivalArg) -> Option<i32> {
    or_raise(read::<Tenures, _>(survival_table.0, |tenures| Ok(survival::median(tenures))))
}

/// The mean tenure within the first `until` days.
fn restricted_mean(call: &Call) -> Result<Option<Datum>> {
    let Some(words) = words(call, 0) else {
        return Ok(None);
    };
    let until = call.get::<Integer>(1)?;
    Ok(read::<Tenures, _>(words, |tenures| survival::restricted_mean(tenures, until))?.into_datum())
}

fn log_rank(call: &Call) -> Result<Option<Datum>> {
    let (Some(a), Some(b)) = (words(call, 0), words(call, 1)) else {
        return Ok(None);
    };
    let test = read::<Tenures, _>(a, |a| read::<Tenures, _>(b, |b| Ok(survival::log_rank(a, b))))?;
    Ok(call.row([
        (test.observed[0] as i64).into_datum(),
        test.expected[0].into_datum(),
        (test.observed[1] as i64).into_datum(),
        test.expected[1].into_datum(),
        test.chi_square.into_datum(),
        test.p_value.into_datum(),
    ]))
}

/// How unequal values are; also a final function.
fn concentration(call: &Call) -> Result<Option<Datum>> {
    let Some(words) = words(call, 0) else {
        return Ok(None);
    };
    let Some(found) = read::<Values, _>(words, Concentration::of)? else {
        return Ok(None);
    };
    Ok(call.row([
        found.customers.into_datum(),
        Exact(found.total).into_datum(),
        found.gini.into_datum(),
        found.top_1_percent_share.into_datum(),
        found.top_10_percent_share.into_datum(),
        found.top_20_percent_share.into_datum(),
        found.customers_for_80_percent.into_datum(),
    ]))
}

/// The deciles of values; also a final function.
fn value_deciles(call: &Call) -> Result<Option<Datum>> {
    let Some(words) = words(call, 0) else {
        return Ok(None);
    };
    let columns = |row: Decile| {
        [
            row.decile.into_datum(),
            row.customers.into_datum(),
            Exact(row.total).into_datum(),
            row.share.into_datum(),
            row.cumulative_share.into_datum(),
        ]
    };
    Ok(call.rows(read::<Values, _>(words, deciles)?.into_iter().map(columns).collect()))
}

/// The scores of one customer: (history, thresholds, as_of).
fn rfm_score(call: &Call) -> Result<Option<Datum>> {
    let (Some(history), Some(thresholds), Some(as_of)) = (words(call, 0), words(call, 1), call.get::<AsOf>(2)?) else {
        return Ok(None);
    };
    let scores = read::<RfmSeries, _>(thresholds, |thresholds| {
        let scores = Scores::of(thresholds, Ledger::read(history), as_of)?;
        Ok(scores.map(|scores| (scores, scores.text(thresholds.head().quantiles))))
    })?;
    let Some((scores, text)) = scores else {
        return Ok(None);
    };
    let text = text.map(|text| new_varlena(text.as_bytes()));
    Ok(call.row([scores.r.into_datum(), scores.f.into_datum(), scores.m.into_datum(), text]))
}

sql_function!(survival_restricted_mean, pg_finfo_survival_restricted_mean, restricted_mean);
sql_function!(survival_log_rank, pg_finfo_survival_log_rank, log_rank);
sql_function!(value_distribution_concentration, pg_finfo_value_distribution_concentration, concentration);
sql_function!(value_distribution_deciles, pg_finfo_value_distribution_deciles, value_deciles);
sql_function!(rfm_score_of_history, pg_finfo_rfm_score_of_history, rfm_score);

/// The thresholds themselves: the largest value below each next score.
#[pg_extern(immutable, parallel_safe)]
#[allow(clippy::type_complexity)]
fn rfm_cuts(
    thresholds: RfmThresholds,
) -> TableIterator<
    'static,
    (name!(quantile, f64), name!(recency_days, i32), name!(frequency, i64), name!(revenue, Option<Exact>)),
> {
    let rows = or_raise(read::<RfmSeries, _>(thresholds.0, |thresholds| {
        let n = thresholds.head().quantiles;
        let row = |k: u32| {
            let cut = |series| segments::cut(thresholds.series(series), k, n);
            let revenue = cut(segments::REVENUE).map(|mantissa| Sum { mantissa, scale: thresholds.head().scale });
            let (recency, frequency) = (cut(segments::RECENCY).unwrap_or(0), cut(segments::FREQUENCY).unwrap_or(0));
            let revenue = revenue.map(Sum::decimal).transpose()?.map(Exact);
            Ok((f64::from(k) / f64::from(n), recency as i32, frequency as i64, revenue))
        };
        (1..n).map(row).collect::<Result<Vec<_>>>()
    }));
    TableIterator::new(rows)
}

#[pg_extern(immutable, parallel_safe)]
fn rfm_segment(r: i32, f: i32, m: i32) -> &'static str {
    or_raise(segments::segment(r, f, m))
}

/// The rules of [`rfm_segment`], to be copied into a table and changed.
#[pg_extern(immutable, parallel_safe)]
#[allow(clippy::type_complexity)]
fn rfm_segment_rules() -> TableIterator<
    'static,
    (
        name!(segment, &'static str),
        name!(r_low, i32),
        name!(r_high, i32),
        name!(f_low, i32),
        name!(f_high, i32),
        name!(m_low, i32),
        name!(m_high, i32),
    ),
> {
    let row = |rule: segments::Rule| (rule.segment, rule.r.0, rule.r.1, rule.f.0, rule.f.1, rule.m.0, rule.m.1);
    TableIterator::new(segments::RULES.into_iter().map(row))
}
