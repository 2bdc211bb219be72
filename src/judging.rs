//! forecast_pairs, holdout_counts and model_checks: how well forecasts agree with what came, and models with their customers.

use crate::history::{ledger, purchase_history, History};
use crate::models::{clv_family, clv_model};
use crate::pg::call::tick;
use crate::pg::stored::{Running, State, Words};
use crate::scores::Model;
use clv::error::Result;
use clv::judging::accuracy::Accuracy;
use clv::judging::backtest::{self, BacktestRow};
use clv::judging::calibration::{self, CalibrationTenth};
use clv::judging::checks::ChecksImage;
use clv::judging::diagnosis::{self, Diagnosis};
use clv::judging::fit_check::{self, FitCheckRow};
use clv::judging::holdout::HoldoutImage;
use clv::judging::pairs::{self, PairsImage};
use clv::judging::terms::HoldoutTerms;
use clv::models::scores::Answers;
use clv::models::terms::FamilyChoice;
use clv::states::flat::Fit;
use surface_macros::sql;

sql! {
    /// how many customers have the same prediction and the same actual value; mergeable, built by forecast_pairs_agg
    stored forecast_pairs = PairsImage;

    /// how many customers have the same past at a day and bought the same after it; mergeable, built by holdout_counts_agg
    stored holdout_counts = HoldoutImage;

    /// a model, and what is needed to test it on customers; mergeable, built by model_checks_agg
    stored model_checks = ChecksImage;

    /// merges pairs of different customers
    #[space(1024)]
    merge forecast_pairs(pairs);

    /// merges counts of different customers
    #[space(4096)]
    merge holdout_counts(counts);

    /// merges checks of different customers
    #[space(4096)]
    merge model_checks(checks);

    #[space(4096)] #[cost(100)]
    aggregate model_checks(model: clv_model, history: purchase_history, [as_of: Day, most: integer]) = add_check {
        /// customers who have bought 0, 1, 2 … times again by as_of, by default that of the fit, and how many of them the model
        /// expects, with a chi-square test; the last row has those of most purchases or more, by default from where fewer than
        /// five are expected to have bought exactly so often, or more often. An array, for unnest()
        clv_fit_check = _clv_fit_check;
        /// what speaks against a model of these customers, with a verdict and what to do: parameters at a boundary, rival
        /// maxima, customers who bought once, drift, length of the data, regular gaps, a last day that is not complete, spend
        /// that goes with frequency. An array, for unnest()
        #[options(1)]
        clv_diagnose = _clv_diagnose;
        /// what clv_fit_check and clv_diagnose need, to be stored and merged
        model_checks_agg;
    }

    #[space(1024)]
    aggregate forecast_pairs(predicted: float8, actual: float8, [level: float8]) = add_pair {
        /// how well predictions agree with what came, one of each a customer: bias, absolute and squared errors, rank
        /// correlation, Gini coefficient, lift of the tenth with the highest predictions
        #[options(0)]
        forecast_accuracy = forecast_accuracy;
        /// tenths of the customers by their predictions, the highest first: mean prediction, and mean of what came with bounds
        /// that hold with probability level, by default 0.9; an array, for unnest()
        forecast_calibration = _clv_calibration;
        /// pairs of predictions and what came, to be stored and merged
        forecast_pairs_agg;
    }

    #[space(4096)] #[cost(300)]
    aggregate holdout_counts(history: purchase_history, split_at: Day, until: Day, [family: clv_family]) = add_holdout {
        /// what models fitted to histories as known at the end of split_at, and two simple rules, expected of their customers up
        /// to the end of until, against what came: one row a family, by default all of them, and one a rule, the lowest error of
        /// purchases first. Customers who first bought after split_at are left out. An array, for unnest()
        clv_backtest = _clv_backtest;
        /// counts behind clv_backtest, to be stored and merged; backtests(counts) reads them
        holdout_counts_agg;
    }

    /// how well predictions agree with what came, from stored pairs
    #[cost(100)]
    fn forecast_accuracy(pairs: forecast_pairs) -> row Accuracy = forecast_accuracy;

    /// final function of forecast_calibration
    #[cost(100)]
    fn _clv_calibration(state: forecast_pairs) -> array CalibrationTenth = calibration;

    /// the tenths of forecast_calibration, from stored pairs; bounds hold with the level that they were stored with
    #[cost(100)] #[rows(10)]
    fn calibration_tenths(pairs: forecast_pairs) -> setof CalibrationTenth = calibration_tenths;

    /// final function of clv_backtest
    #[cost(1000000)]
    fn _clv_backtest(state: holdout_counts) -> array BacktestRow = backtest;

    /// final function of clv_fit_check
    #[cost(10000)]
    fn _clv_fit_check(state: model_checks) -> array FitCheckRow = fit_check;

    /// the rows of clv_fit_check, from stored checks
    #[cost(10000)] #[rows(10)]
    fn fit_checks(checks: model_checks) -> setof FitCheckRow = fit_checks;

    /// final function of clv_diagnose
    #[cost(1000000)]
    fn _clv_diagnose(state: model_checks) -> array Diagnosis = diagnose;

    /// the rows of clv_diagnose, from stored checks
    #[cost(1000000)] #[rows(10)]
    fn diagnoses(checks: model_checks) -> setof Diagnosis = diagnoses;

    /// the rows of clv_backtest, from stored counts
    #[cost(1000000)] #[rows(6)]
    fn backtests(counts: holdout_counts) -> setof BacktestRow = backtests;
}

impl State for PairsImage {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, other)
    }

    fn check_sums(words: &[u64]) -> Result<()> {
        Self::check_counts(words)
    }
}

impl State for HoldoutImage {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, other)
    }

    fn check_sums(words: &[u64]) -> Result<()> {
        Self::check_counts(words)
    }
}

impl State for ChecksImage {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, other)
    }

    fn check_sums(words: &[u64]) -> Result<()> {
        Self::check_counts(words)
    }
}

fn add_pair(state: &mut Running<'_, PairsImage>, predicted: f64, actual: f64, level: Option<f64>) -> Result<()> {
    let pair = [pairs::value("predicted", predicted)?, pairs::value("actual", actual)?];
    let level = pairs::level(level.unwrap_or(pairs::LEVEL))?;
    state.change(|words| PairsImage::add(words, level, pair))
}

fn forecast_accuracy(pairs: Words<'_, PairsImage>) -> Result<Option<Accuracy>> {
    pairs.finished(|words| Accuracy::of(&mut pairs::pairs(words)?))
}

fn calibration(pairs: Words<'_, PairsImage>) -> Result<Vec<CalibrationTenth>> {
    pairs.finished(|words| Ok(calibration::tenths(&pairs::pairs(words)?, pairs::level_of(words))))
}

fn calibration_tenths(pairs: Words<'_, PairsImage>) -> Result<impl Iterator<Item = Result<CalibrationTenth>>> {
    Ok(calibration(pairs)?.into_iter().map(Ok))
}

fn add_holdout(
    state: &mut Running<'_, HoldoutImage>,
    history: History<'_>,
    split_at: i32,
    until: i32,
    family: Option<FamilyChoice>,
) -> Result<()> {
    let terms = HoldoutTerms::of(split_at, until, family.unwrap_or(FamilyChoice::AUTO))?;
    let history = ledger(&history);
    state.change(|words| HoldoutImage::add(words, terms, history))
}

fn backtest(counts: Words<'_, HoldoutImage>) -> Result<Vec<BacktestRow>> {
    counts.finished(|words| backtest::rows(words, &mut tick))
}

fn backtests(counts: Words<'_, HoldoutImage>) -> Result<impl Iterator<Item = Result<BacktestRow>>> {
    Ok(backtest(counts)?.into_iter().map(Ok))
}

fn add_check(
    state: &mut Running<'_, ChecksImage>,
    model: Model<'_>,
    history: History<'_>,
    as_of: Option<i32>,
    most: Option<i32>,
) -> Result<()> {
    let Some(as_of) = Answers::day(model.raw(), as_of)? else { return Ok(()) };
    let most = most.map(fit_check::most).transpose()?;
    let (model, history) = (model.raw(), ledger(&history));
    state.change(|words| ChecksImage::add(words, model, history, as_of, most))
}

fn fit_check(checks: Words<'_, ChecksImage>) -> Result<Vec<FitCheckRow>> {
    checks.finished(|words| fit_check::rows(words, &mut tick))
}

fn fit_checks(checks: Words<'_, ChecksImage>) -> Result<impl Iterator<Item = Result<FitCheckRow>>> {
    Ok(fit_check(checks)?.into_iter().map(Ok))
}

fn diagnose(checks: Words<'_, ChecksImage>) -> Result<Vec<Diagnosis>> {
    checks.finished(|words| diagnosis::rows(words, &mut tick))
}

fn diagnoses(checks: Words<'_, ChecksImage>) -> Result<impl Iterator<Item = Result<Diagnosis>>> {
    Ok(diagnose(checks)?.into_iter().map(Ok))
}
