//! clv_totals and attribution_path: what campaigns and customers cost and bring, and how much of a sale each campaign
//! is credited with.

use crate::key_figures::{clv_state, figures};
use crate::pg::call::tick;
use crate::pg::stored::{Running, State, Words};
use crate::retention::{cohort_table, reports, CohortWords};
use crate::segments::transition_table;
use clv::acquisition::attribution::{CampaignWeight, Conversion, Path, PathImage};
use clv::acquisition::attribution_rule::AttributionRule;
use clv::acquisition::campaign::{campaign, CampaignFigures};
use clv::acquisition::clv_cac::ClvCac;
use clv::acquisition::cost_to_serve::{cost_to_serve, CostFigures};
use clv::acquisition::lift::{self, LiftFigures};
use clv::acquisition::markov::{self, MarkovCredit};
use clv::acquisition::payback::{self, Payback, PaybackRow};
use clv::acquisition::totals::{Totals, TotalsImage, TotalsKind};
use clv::error::Result;
use clv::exact::money::Sum;
use clv::key_figures::state::StateImage;
use clv::states::flat::Fit;
use clv::states::transitions::TransitionImage;
use rust_decimal::Decimal;
use surface_macros::sql;

sql! {
    /// sums and counts of campaigns or of costs to serve; mergeable, built by campaign_totals and cost_totals
    stored clv_totals = TotalsImage;

    /// the touches of one customer up to a conversion; mergeable, built by attribution_path
    stored attribution_path = PathImage;

    /// a rule of attribution: 'first', 'last', 'linear', 'position' (40, 20, 40 %) or 'time_decay'
    word clv_rule = AttributionRule;

    /// merges totals of one kind
    #[space(160)]
    merge clv_totals(totals);

    /// merges the touches of one customer
    #[space(256)]
    merge attribution_path(path);

    #[space(160)]
    aggregate clv_totals(spend: Amount, clicks: bigint, conversions: Amount, new_customers: bigint, revenue: Amount, margin: Amount)
        = add_campaign
    {
        /// what campaigns cost and bring; margin is the share of revenue left after the cost of goods
        campaign_agg = campaign_figures;
        /// totals of campaigns, to be stored and merged; campaign_figures(totals) reads them
        campaign_totals;
    }

    #[space(160)]
    aggregate clv_totals(revenue: Amount, cost_of_goods: Amount, service_cost: Amount, marketing_cost: Amount) = add_cost {
        /// what is left of revenue after each cost; takes one row per customer
        cost_to_serve = cost_figures;
        /// totals of revenue and costs of customers, to be stored and merged; cost_figures(totals) reads them
        cost_totals;
    }

    #[space(160)]
    aggregate clv_totals(treated: Event, value: Amount) = add_treated {
        /// did the campaign do anything: mean values of treated customers and of a control group, their difference with
        /// a 95 % interval, and the probability of such a difference by chance; takes one row per customer
        lift_agg = _clv_lift;
        /// totals of treated customers and of a control group, to be stored and merged; lift_figures(totals) reads them
        lift_totals;
    }

    #[space(160)]
    aggregate clv_totals(treated: Event, converted: boolean) = add_converted {
        /// did the campaign do anything: shares of treated customers and of a control group who converted, their
        /// difference with a 95 % interval, and the probability of such a difference by chance; takes one row per customer
        lift_agg = _clv_lift;
        /// totals of treated customers and of a control group, to be stored and merged; lift_figures(totals) reads them
        lift_totals;
    }

    /// final function of lift_agg
    #[cost(100)]
    fn _clv_lift(state: clv_totals) -> row LiftFigures = lift_at_95_percent;

    /// the row of lift_agg, from stored totals, with an interval that holds with probability level
    #[cost(100)]
    fn lift_figures(state: clv_totals, level: float8 = 0.95) -> row LiftFigures = lift_figures;

    #[space(512)]
    aggregate transition_table(path: Texts?, converted: boolean, value: Amount?) = add_path {
        /// credits campaigns with conversions and their value by removal effect: the share of conversions that a
        /// first-order Markov chain of all paths would lose without the campaign; path is an array of campaigns in the
        /// order of the touches. An array, for unnest()
        attribution_markov = _clv_attribution_markov;
        /// table of the steps of paths, to be stored and merged; markov_weights(transitions) gives the credits
        campaign_transitions;
    }

    #[space(256)]
    aggregate attribution_path(touched_at: Stamp, campaign: text?, converted_at: Stamp, rule: clv_rule, [look_back_days: float8, half_life_days: float8]) = add_touch {
        /// divides one conversion of one customer among the campaigns touched up to its moment, by a rule; the weights
        /// add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of 'time_decay',
        /// 7 by default. Returns an array, for unnest()
        attribution = _clv_attribution;
        /// touches of one customer up to a conversion, to be stored and merged; attribution_weights(path) gives the
        /// weights
        attribution_path;
    }

    #[space(256)]
    aggregate attribution_path(touched_at: Moment, campaign: text?, converted_at: End, rule: clv_rule, [look_back_days: float8, half_life_days: float8]) = add_touch {
        /// divides one conversion of one customer among the campaigns touched up to the end of its day, by a rule; the
        /// weights add up to 1. Touches more than look_back_days before it are left out; half_life_days is that of
        /// 'time_decay', 7 by default. Returns an array, for unnest()
        attribution = _clv_attribution;
        /// touches of one customer up to the end of the day of a conversion, to be stored and merged;
        /// attribution_weights(path) gives the weights
        attribution_path;
    }

    /// the row of campaign_agg, from stored totals
    fn campaign_figures(state: clv_totals) -> row CampaignFigures = campaign_figures;

    /// the row of cost_to_serve, from stored totals
    fn cost_figures(state: clv_totals) -> row CostFigures = cost_figures;

    /// the weight of each campaign in a conversion, the largest first
    #[rows(5)]
    fn attribution_weights(path: attribution_path) -> setof CampaignWeight = attribution_weights;

    /// final function of attribution_markov
    #[cost(1000)]
    fn _clv_attribution_markov(state: transition_table) -> array MarkovCredit = markov_credits;

    /// what each campaign is credited with by removal effect, from a stored table
    #[cost(1000)] #[rows(10)]
    fn markov_weights(transitions: transition_table) -> setof MarkovCredit = markov_weights;

    /// final function of attribution
    fn _clv_attribution(state: attribution_path) -> array CampaignWeight = weights;

    /// the value of a customer after margin against CAC: historic, by formula and, if model_value is given, by model;
    /// affordable_cac is the largest CAC that is paid back within the given periods
    #[cost(100)]
    fn clv_cac(state: clv_state, spend: Money, margin: float8 = 1, periods: integer = 1, model_value: Money = NULL) -> row ClvCac = clv_cac;

    /// mean margin that a customer has brought by each age, against spend per customer (CAC); each age covers the
    /// cohorts that have completed it
    #[cost(100)] #[rows(25)]
    fn payback_curve(cohort_table: cohort_table, spend: Money, margin: float8 = 1) -> setof PaybackRow = payback_curve;

    /// the first age of payback_curve at which margin covers CAC; censored is true if no observed age does, and then
    /// ages_observed is a lower bound
    #[cost(100)]
    fn payback_age(cohort_table: cohort_table, spend: Money, margin: float8 = 1) -> row Payback = payback_age;
}

type TotalsWords<'a> = Words<'a, TotalsImage>;
type PathWords<'a> = Words<'a, PathImage>;

impl State for TotalsImage {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Totals::read(other)?.map_or(Ok(Fit::Done), |totals| Self::add(words, &totals))
    }

    fn check_sums(words: &[u64]) -> Result<()> {
        Totals::read(words)?.map_or(Ok(()), |totals| totals.check_sums())
    }
}

impl State for PathImage {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, other)
    }
}

fn add_campaign(
    state: &mut Running<'_, TotalsImage>,
    spend: Sum,
    clicks: i64,
    conversions: Sum,
    new_customers: i64,
    revenue: Sum,
    margin: Sum,
) -> Result<()> {
    let row = campaign(spend, clicks, conversions, new_customers, revenue, margin)?;
    state.change(|words| TotalsImage::add(words, &row))
}

fn add_cost(
    state: &mut Running<'_, TotalsImage>,
    revenue: Sum,
    cost_of_goods: Sum,
    service_cost: Sum,
    marketing_cost: Sum,
) -> Result<()> {
    let row = cost_to_serve(revenue, [cost_of_goods, service_cost, marketing_cost])?;
    state.change(|words| TotalsImage::add(words, &row))
}

fn add_touch(
    state: &mut Running<'_, PathImage>,
    touched_at: i64,
    campaign: Option<&str>,
    converted_at: i64,
    rule: AttributionRule,
    look_back_days: Option<f64>,
    half_life_days: Option<f64>,
) -> Result<()> {
    let conversion = Conversion::of(rule, converted_at, look_back_days, half_life_days)?;
    state.change(|words| PathImage::add(words, touched_at, campaign.map(str::as_bytes), &conversion))
}

fn add_path(
    state: &mut Running<'_, TransitionImage>,
    path: Option<Vec<Option<&[u8]>>>,
    converted: bool,
    value: Option<Sum>,
) -> Result<()> {
    let path = path.unwrap_or_default();
    state.change(|words| markov::add_path(words, path.iter().copied(), converted, value))
}

fn markov_credits(transitions: Words<'_, TransitionImage>) -> Result<Vec<MarkovCredit>> {
    transitions.finished(|words| markov::credits(words, &mut tick))
}

fn markov_weights(transitions: Words<'_, TransitionImage>) -> Result<impl Iterator<Item = Result<MarkovCredit>>> {
    Ok(markov_credits(transitions)?.into_iter().map(Ok))
}

fn add_treated(state: &mut Running<'_, TotalsImage>, treated: bool, value: Sum) -> Result<()> {
    let row = lift::customer(treated, value)?;
    state.change(|words| TotalsImage::add(words, &row))
}

fn add_converted(state: &mut Running<'_, TotalsImage>, treated: bool, converted: bool) -> Result<()> {
    add_treated(state, treated, Sum { mantissa: converted.into(), scale: 0 })
}

fn lift_figures(state: TotalsWords<'_>, level: f64) -> Result<Option<LiftFigures>> {
    totals(state, TotalsKind::Lift)?.map(|totals| LiftFigures::of(&totals, level)).transpose()
}

fn lift_at_95_percent(state: TotalsWords<'_>) -> Result<Option<LiftFigures>> {
    lift_figures(state, 0.95)
}

fn totals(state: TotalsWords<'_>, kind: TotalsKind) -> Result<Option<Totals>> {
    Totals::read(state.raw())?.map(|totals| totals.of_kind(kind)).transpose()
}

fn campaign_figures(state: TotalsWords<'_>) -> Result<Option<CampaignFigures>> {
    totals(state, TotalsKind::Campaign)?.map(|totals| CampaignFigures::of(&totals)).transpose()
}

fn cost_figures(state: TotalsWords<'_>) -> Result<Option<CostFigures>> {
    totals(state, TotalsKind::CostToServe)?.map(|totals| CostFigures::of(&totals)).transpose()
}

fn weights(path: PathWords<'_>) -> Result<Vec<CampaignWeight>> {
    path.finished(|words| Path::read(words)?.map_or(Ok(vec![]), |path| path.weights()))
}

fn attribution_weights(path: PathWords<'_>) -> Result<impl Iterator<Item = Result<CampaignWeight>>> {
    Ok(weights(path)?.into_iter().map(Ok))
}

fn clv_cac(
    state: Words<'_, StateImage>,
    spend: Decimal,
    margin: f64,
    periods: i32,
    model_value: Option<Decimal>,
) -> Result<ClvCac> {
    ClvCac::of(&figures(state)?, spend, margin, periods, model_value)
}

fn payback_curve(
    table: CohortWords<'_>,
    spend: Decimal,
    margin: f64,
) -> Result<impl Iterator<Item = Result<PaybackRow>>> {
    payback::payback_curve(reports(&table)?, spend, margin)
}

fn payback_age(table: CohortWords<'_>, spend: Decimal, margin: f64) -> Result<Payback> {
    payback::payback_age(reports(&table)?, spend, margin, &mut tick)
}
