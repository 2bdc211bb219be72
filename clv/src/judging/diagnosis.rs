//! What speaks against a model of some customers, and what to do about it: the rows of clv_diagnose.

use crate::error::Result;
use crate::judging::checks::ChecksHead;
use crate::judging::fit_check;
use crate::judging::suspicions::{self, Finding, Z};
use crate::maths::intervals::{wilson, Interval};
use crate::models::counts::RfmCounts;
use crate::models::customer::NEW;
use crate::models::estimate::Status;
use crate::models::family::{DataKind, RecencyFrequencyFamily};
use crate::models::fit::Data;
use crate::models::grouped::{AgeGroup, Purchases};
use crate::models::model::{FittedRef, ModelRef};
use crate::models::scores::Answers;
use crate::row;
use crate::states::flat::Tick;

row! {
    /// an element of clv_diagnose: an aspect of a model and of the customers whom it describes
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Diagnosis as clv_diagnosis {
        /// the aspect, such as 'boundary'; see docs/judging.md
        pub aspect: &'static str,
        /// what was found; NULL if it cannot be told
        pub value: Option<f64>,
        /// lower bound that holds with a probability of 95 %; of 'last_day' of what is usual
        pub low: Option<f64>,
        /// upper bound
        pub high: Option<f64>,
        /// what was to be expected
        pub expected: Option<f64>,
        /// 'ok'; 'look' if it matters; 'unknown' if there are too few data to tell
        pub verdict: &'static str,
        /// what it means and what to do; NULL if it is ok
        pub advice: Option<&'static str>,
    }
}

/// Ends of searches whose heights differ by less are on one hill, which may be a ridge.
const RIDGE_ENDS: f64 = 0.01;
/// A hill that is lower by less than this is nearly as likely.
const RIVAL: f64 = 3.0;
/// A model whose likelihood is lower by more than this was not fitted to these customers.
const OTHER: f64 = 2.0;
/// Where the standard error of the logarithm of a parameter is larger, parameters trade off against each other.
const RIDGE: f64 = 1.0;
/// A share of customers who buy once that is off by less is near enough.
const NEAR: f64 = 0.02;
/// So many mean gaps should have passed since the first customers came.
const GAPS: f64 = 3.0;
/// Newer customers may buy so much more or less than older ones.
const DRIFT: f64 = 0.1;

/// The verdict, and what to do.
fn verdict(ok: Option<bool>, advice: &'static str) -> (&'static str, Option<&'static str>) {
    match ok {
        Some(true) => ("ok", None),
        Some(false) => ("look", Some(advice)),
        None => ("unknown", Some("There are too few customers or purchases to tell.")),
    }
}

impl From<Finding> for Diagnosis {
    fn from(finding: Finding) -> Self {
        let Finding { aspect, value, interval, expected, ok, advice } = finding;
        let (verdict, advice) = verdict(ok, advice);
        let finite = |value: Option<f64>| value.filter(|value| value.is_finite());
        Self {
            aspect,
            value: finite(value),
            low: finite(interval.map(|interval| interval.low)),
            high: finite(interval.map(|interval| interval.high)),
            expected: finite(expected),
            verdict,
            advice,
        }
    }
}

/// The largest standard error of the logarithm of a parameter.
fn boundary(purchases: FittedRef<'_>) -> Finding {
    let errors = purchases.parameters().zip(purchases.covariance()).map(|(parameters, covariance)| {
        let error = |(at, value): (usize, &f64)| covariance[at][at].max(0.0).sqrt() / value;
        parameters.iter().enumerate().map(error).fold(0.0, f64::max)
    });
    let status = purchases.status();
    let ok = match status {
        Status::Ok => errors.map(|error| error <= RIDGE),
        Status::TooFewCustomers => None,
        _ => Some(false),
    };
    let advice = match status {
        Status::Ok => {
            "Parameters trade off against each other: do not read them one by one. Forecasts may be right all the same, see clv_backtest."
        }
        Status::NotConverged => "The fit did not end at a maximum: pass a penalty, or take a simpler family.",
        _ => "A parameter ran to its limit or is not determined: a simpler family may fit as well, see clv_compare; or pass a penalty.",
    };
    Finding { value: errors, ok, ..Finding::of("boundary", advice) }
}

/// How far the model is below the highest hill of its family's likelihood, and how far the second hill is.
fn hills(
    data: &Data,
    family: &'static dyn RecencyFrequencyFamily,
    parameters: &[f64],
    tick: Tick<'_>,
) -> Result<[Finding; 2]> {
    let hills = data.hills(family, tick)?;
    let mut heights = vec![];
    for hill in &hills {
        let parameters: Vec<f64> = hill.logs.iter().map(|log| log.exp()).collect();
        heights.push(data.log_likelihood(family, &parameters, tick)?);
    }
    let ours = data.log_likelihood(family, parameters, tick)?;
    let below = heights.first().map(|highest| ours - highest);
    let lower = |highest: &f64| heights.iter().map(|height| height - highest).find(|by| *by < -RIDGE_ENDS);
    let rival = heights.first().and_then(lower);
    let maximum = Finding {
        value: below,
        expected: Some(0.0),
        ok: below.map(|below| below >= -OTHER),
        ..Finding::of(
            "maximum",
            "These customers make other parameters of this family much more likely: fit the model to them.",
        )
    };
    let rival_hill = Finding {
        value: rival,
        ok: heights.first().map(|_| rival.is_none_or(|rival| rival < -RIVAL)),
        ..Finding::of(
            "rival_hill",
            "Quite other parameters are nearly as likely: compare forecasts by clv_backtest, and fit again when there are more data.",
        )
    };
    Ok([maximum, rival_hill])
}

/// The share of customers who never bought again.
fn one_timers(model: &Answers<'_>, purchases: &Purchases, tick: Tick<'_>) -> Result<Finding> {
    let (all, once) = (purchases.customers, purchases.customers - purchases.repeat_customers);
    let expected = fit_check::expected(model, purchases, 0, tick)? / all;
    let (share, interval) = (once / all, wilson(once as u64, all as u64, Z));
    let near = (share - expected).abs() <= NEAR;
    Ok(Finding {
        value: Some(share),
        interval: Some(interval),
        expected: Some(expected),
        ok: share.is_finite().then_some(near || (interval.low..=interval.high).contains(&expected)),
        ..Finding::of(
            "one_timers",
            "The share of customers who bought once is not that of the model: try mbg_nbd or pareto_nbd, in which they may have left.",
        )
    })
}

/// How many mean gaps between purchases lie between the first purchase of all and as_of.
fn span(purchases: &Purchases) -> Finding {
    // No time is longer than the largest age.
    let oldest = purchases.times.last().copied().unwrap_or(0.0);
    let gaps = Some(oldest * purchases.purchases / purchases.active_days).filter(|gaps| gaps.is_finite());
    Finding {
        value: gaps,
        ok: gaps.map(|gaps| gaps >= GAPS),
        ..Finding::of(
            "span",
            "The data span less than three mean gaps between purchases: who has left and who is only slow cannot be told yet. Wait, or pass a penalty.",
        )
    }
}

/// Purchases of newer customers / those that the model expects, by the same of older ones. Newer are those who came after half of
/// all.
fn drift(model: &Answers<'_>, purchases: &Purchases, tick: Tick<'_>) -> Result<Finding> {
    // Purchases that came, that were expected, and the variance of these.
    let (mut halves, mut before) = ([[0.0; 3]; 2], 0.0);
    for (age, AgeGroup { customers, purchases: came }) in purchases.by_age() {
        tick();
        let [mean, pairs] = model.purchase_moments(NEW, age)?;
        let half = &mut halves[usize::from(before + customers / 2.0 > purchases.customers / 2.0)];
        half[0] += came;
        half[1] += customers * mean;
        half[2] += customers * (pairs + mean - mean * mean);
        before += customers;
    }
    let [newer, older] = halves;
    let ratio = (newer[0] / newer[1]) / (older[0] / older[1]);
    let spread = Z * (newer[2] / newer[1].powi(2) + older[2] / older[1].powi(2)).sqrt();
    let known = ratio.is_finite() && ratio > 0.0 && spread.is_finite();
    let interval = Interval { low: ratio * (-spread).exp(), high: ratio * spread.exp() };
    let alike = (ratio - 1.0).abs() <= DRIFT || (interval.low..=interval.high).contains(&1.0);
    Ok(Finding {
        value: known.then_some(ratio),
        interval: known.then_some(interval),
        expected: Some(1.0),
        ok: known.then_some(alike),
        ..Finding::of(
            "drift",
            "For their age, customers who came later buy more or less often than those before: take a family in which customers leave, or fit a model of each group by the time of the first purchase.",
        )
    })
}

/// The rows of a finished image; none without parameters.
///
/// # Errors
/// [`ErrorKind::NotAnswered`](crate::error::ErrorKind) for a family that cannot tell, and those of fits.
pub fn rows(words: &[u64], tick: Tick<'_>) -> Result<Vec<Diagnosis>> {
    let Some(head) = ChecksHead::read(words) else { return Ok(vec![]) };
    let (Some(fitted), Some(model)) = (ModelRef::read(head.model(words))?, Answers::of(head.model(words))?) else {
        return Ok(vec![]);
    };
    let (mut counts, habits) = (RfmCounts::read(head.counts(words)), head.habits(words));
    if let Some(terms) = &mut counts.terms {
        terms.penalty = fitted.penalty();
    }
    let mut rows = vec![boundary(fitted.purchases())];
    let data = Data::of(counts, false, tick)?;
    if let (Some(data), DataKind::RecencyFrequency(family)) = (data, fitted.purchases().family.kind()) {
        let parameters = fitted.purchases().parameters().unwrap_or_default();
        rows.extend(hills(&data, family, parameters, tick)?);
    }
    let purchases = Purchases::of(counts, tick)?;
    rows.extend([one_timers(&model, &purchases, tick)?, drift(&model, &purchases, tick)?, span(&purchases)]);
    rows.extend([suspicions::regularity(&habits), suspicions::last_day(&habits)]);
    if model.has_spend() {
        rows.extend([suspicions::spend_by_frequency(counts), suspicions::unpaid_days(&habits)]);
    }
    Ok(rows.into_iter().map(Diagnosis::from).collect())
}
