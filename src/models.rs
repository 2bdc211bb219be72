//! rfm_counts and clv_model: the aggregates that fit models, and the functions that describe a model.

use crate::history::{ledger, purchase_history, History};
use crate::pg::call::tick;
use crate::pg::image::Image;
use crate::pg::stored::{Running, State, Words};
use clv::error::Result;
use clv::models::best_forecast;
use clv::models::counts::{RfmCounts, RfmCountsImage};
use clv::models::fit::{Data, FamilyFit};
use clv::models::model::{ModelImage, ModelRef, ParameterRow};
use clv::models::registry::{self, FamilyRow};
use clv::models::row::Row;
use clv::models::terms::{self, FamilyChoice, Terms, TimeUnit};
use clv::states::amounts::Amounts;
use clv::states::flat::Fit;
use surface_macros::sql;

sql! {
    /// how many customers have the same frequency, recency, age and mean spend, to which models are fitted; mergeable,
    /// built by rfm_counts_agg
    stored rfm_counts = RfmCountsImage;

    /// a fitted model of purchases and spend
    stored clv_model = ModelImage;

    /// a family of models, 'auto' for the one that fits best, or 'best_forecast' for the one that forecasts best;
    /// clv_families() lists them
    word clv_family = FamilyChoice;

    /// a unit of time: 'day' or 'week'
    word clv_unit = TimeUnit;

    /// merges counts of different customers
    #[space(1024)]
    merge rfm_counts(counts);

    #[space(1024)] #[cost(40)]
    aggregate rfm_counts(history: purchase_history, as_of: Day, [family: clv_family, penalty: float8]) = add_history {
        /// fits a model of purchases and spend to histories as known at the end of day as_of; family is by default the
        /// one with the best BIC, with 'best_forecast' the one that would have forecast the last half best; a penalty on the squared logarithms of the parameters stabilises fits to few
        /// customers
        clv_fit = _clv_fit;
        /// how well each family fits histories as known at the end of day as_of, the best first; an array, for unnest()
        #[options(0)]
        clv_compare = _clv_compare;
        /// counts of customers, to be stored, merged and fitted by clv_fit(counts); with 'best_forecast' as family also those
        /// that this choice needs
        #[options(1)]
        rfm_counts_agg;
    }

    #[space(1024)]
    aggregate rfm_counts(frequency: Whole, recency_days: float8, t_days: float8, [family: clv_family, penalty: float8]) = add_row {
        /// fits a model of purchases to frequency, recency and age; family is by default the one with the best BIC; a
        /// penalty on the squared logarithms of the parameters stabilises fits to few customers
        clv_fit = _clv_fit;
        /// how well each family fits frequency, recency and age, the best first; an array, for unnest()
        #[options(0)]
        clv_compare = _clv_compare;
        /// counts of customers, to be stored, merged and fitted by clv_fit(counts)
        #[options(0)]
        rfm_counts_agg;
    }

    #[space(1024)]
    aggregate rfm_counts(
        frequency: Whole, recency_days: float8, t_days: float8, monetary_value: float8?, [family: clv_family, penalty: float8]
    ) = add_spender {
        /// fits a model of purchases and spend to frequency, recency, age and mean spend; family is by default the one
        /// with the best BIC; a penalty on the squared logarithms of the parameters stabilises fits to few customers
        clv_fit = _clv_fit;
        /// counts of customers, to be stored, merged and fitted by clv_fit(counts)
        #[options(0)]
        rfm_counts_agg;
    }

    /// final function of clv_fit
    #[cost(1000)]
    fn _clv_fit(state: rfm_counts) -> clv_model = fit_as_asked;

    /// final function of clv_compare
    #[cost(1000)]
    fn _clv_compare(state: rfm_counts) -> array FamilyFit = compare;

    /// fits a model to stored counts of customers; family is by default the one with the best BIC; 'best_forecast' needs
    /// counts that were gathered with it
    #[cost(1000000)]
    fn clv_fit(counts: rfm_counts, family: clv_family = "auto", penalty: float8 = 0) -> clv_model = fit;

    /// how well each family fits stored counts of customers, the best first
    #[cost(1000000)] #[rows(4)]
    fn family_fits(counts: rfm_counts) -> setof FamilyFit = family_fits;

    /// the families of models, the simplest first, with their parameters and the functions that they answer
    #[rows(5)]
    fn clv_families() -> setof FamilyRow = families;

    /// parameters of a model, first of purchases, then of spend, with standard errors and intervals; unit is the unit
    /// of times
    #[rows(7)]
    fn clv_parameters(model: clv_model, unit: clv_unit = "day", level: float8 = 0.95) -> setof ParameterRow = parameters;

    /// status of the fit of purchases: 'ok', 'boundary', 'not converged' or 'too few customers'
    fn clv_status(model: clv_model) -> text = status;
}

type Counts<'a> = Words<'a, RfmCountsImage>;
type Model<'a> = Words<'a, ModelImage>;

impl State for RfmCountsImage {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, other)
    }

    fn check_sums(words: &[u64]) -> Result<()> {
        Self::check_counts(words)
    }
}

fn terms(as_of: Option<i32>, amounts: Amounts, family: Option<FamilyChoice>, penalty: Option<f64>) -> Result<Terms> {
    let (family, penalty) = (family.unwrap_or(FamilyChoice::AUTO), terms::penalty(penalty.unwrap_or(0.0))?);
    Ok(Terms { as_of, family, penalty, amounts })
}

/// Customers without a purchase are not counted.
fn add_history(
    state: &mut Running<'_, RfmCountsImage>,
    history: History<'_>,
    as_of: i32,
    family: Option<FamilyChoice>,
    penalty: Option<f64>,
) -> Result<()> {
    let history = ledger(&history);
    let Some(row) = Row::of_history(history, as_of)? else { return Ok(()) };
    let terms = terms(Some(as_of), history.amounts(), family, penalty)?;
    if terms.family == FamilyChoice::BEST_FORECAST {
        return state.change(|words| RfmCountsImage::add_with_spells(words, terms, &row, history, as_of));
    }
    state.change(|words| RfmCountsImage::add(words, terms, &row))
}

fn add_row(
    state: &mut Running<'_, RfmCountsImage>,
    frequency: i64,
    recency_days: f64,
    t_days: f64,
    family: Option<FamilyChoice>,
    penalty: Option<f64>,
) -> Result<()> {
    let row = Row::of(frequency, recency_days, t_days, None)?;
    let terms = terms(None, Amounts::Without, family, penalty)?;
    state.change(|words| RfmCountsImage::add(words, terms, &row))
}

/// `monetary_value` is NULL for customers who bought once.
fn add_spender(
    state: &mut Running<'_, RfmCountsImage>,
    frequency: i64,
    recency_days: f64,
    t_days: f64,
    monetary_value: Option<f64>,
    family: Option<FamilyChoice>,
    penalty: Option<f64>,
) -> Result<()> {
    let row = Row::of(frequency, recency_days, t_days, monetary_value)?;
    let terms = terms(None, Amounts::With, family, penalty)?;
    state.change(|words| RfmCountsImage::add(words, terms, &row))
}

/// The data that a model is fitted to; `None` without any customers. Comparing, which is without spend, needs no choice of a family.
fn data(counts: Counts<'_>, asked: Option<(FamilyChoice, f64)>, with_spend: bool) -> Result<Option<Data>> {
    counts.finished(|words| {
        RfmCountsImage::check_counts(words)?;
        let mut counts = RfmCounts::read(words);
        if let (Some(terms), Some((family, penalty))) = (&mut counts.terms, asked) {
            (terms.family, terms.penalty) = (family, penalty);
        }
        if counts.terms.is_some_and(|terms| with_spend && terms.family == FamilyChoice::BEST_FORECAST) {
            let best = best_forecast::choose(counts, &mut tick)?;
            counts.terms = counts.terms.map(|terms| Terms { family: best, ..terms });
        }
        Data::of(counts, with_spend, &mut tick)
    })
}

fn model(data: Option<Data>) -> Result<Option<Image<ModelImage>>> {
    data.map(|data| Image::of(&data.fit(&mut tick)?.words())).transpose()
}

/// With the family and penalty that were given to the aggregate.
fn fit_as_asked(counts: Counts<'_>) -> Result<Option<Image<ModelImage>>> {
    model(data(counts, None, true)?)
}

fn fit(counts: Counts<'_>, family: FamilyChoice, penalty: f64) -> Result<Option<Image<ModelImage>>> {
    model(data(counts, Some((family, terms::penalty(penalty)?)), true)?)
}

fn compare(counts: Counts<'_>) -> Result<Vec<FamilyFit>> {
    data(counts, None, false)?.map_or(Ok(vec![]), |data| data.compare(&mut tick))
}

fn family_fits(counts: Counts<'_>) -> Result<impl Iterator<Item = Result<FamilyFit>>> {
    Ok(compare(counts)?.into_iter().map(Ok))
}

fn families() -> Result<impl Iterator<Item = Result<FamilyRow>>> {
    Ok(registry::rows().map(Ok))
}

fn parameters(model: Model<'_>, unit: TimeUnit, level: f64) -> Result<impl Iterator<Item = Result<ParameterRow>>> {
    let rows = match ModelRef::read(model.raw())? {
        Some(model) => model.parameter_rows(unit, level)?,
        None => vec![],
    };
    Ok(rows.into_iter().map(Ok))
}

fn status(model: Model<'_>) -> Result<Option<&'static str>> {
    Ok(ModelRef::read(model.raw())?.map(|model| model.status().name()))
}
