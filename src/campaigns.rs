//! clv_totals and attribution_path: what campaigns and customers cost and bring, and which campaign a sale is put down to.

use crate::args::{Bigint, Exact, Float8, Integer, Moment, Money, Numeric, Real};
use crate::call::{new_varlena, sql_function, Call};
use crate::image::{self, changed, finished, state, words, Image};
use crate::state::figures;
use clv::acquisition::ClvCac;
use clv::attribution::{Path, PathImage, Rule, Weight};
use clv::error::{Error, Result};
use clv::tally::{self, CampaignFigures, CostFigures, Kind, Tally, TallyImage};
use pgrx::datum::IntoDatum;
use pgrx::pg_sys::Datum;

fn add(call: &Call, row: &Tally) -> Result<Option<Datum>> {
    let image = state::<TallyImage>(call)?;
    changed(call, image.change::<TallyImage>(|words| TallyImage::add(words, row))?, store)
}

/// Totals as they may be stored: their sums checked.
fn store(words: &[u64]) -> Result<Image> {
    Tally::read(words).map_or(Ok(()), |totals| totals.check_sums())?;
    image::finish::<TallyImage>(words)
}

/// Transition function: (state, spend, clicks, conversions, new_customers, revenue, margin).
fn add_campaign<M: Money>(call: &Call) -> Result<Option<Datum>> {
    let (Some(spend), Some(revenue), Some(margin)) =
        (call.money::<M>(1, "spend")?, call.money::<M>(5, "revenue")?, call.money::<M>(6, "margin")?)
    else {
        return Ok(call.datum(0));
    };
    match (call.get::<Bigint>(2)?, call.get::<Bigint>(3)?, call.get::<Bigint>(4)?) {
        (Some(clicks), Some(conversions), Some(customers)) => {
            add(call, &tally::campaign(spend, [clicks, conversions, customers], revenue, margin)?)
        }
        _ => Ok(call.datum(0)),
    }
}

/// Transition function: (state, revenue, cost_of_goods, service_cost, marketing_cost).
fn add_cost<M: Money>(call: &Call) -> Result<Option<Datum>> {
    let revenue = call.money::<M>(1, "revenue")?;
    let goods = call.money::<M>(2, "cost_of_goods")?;
    let service = call.money::<M>(3, "service_cost")?;
    let marketing = call.money::<M>(4, "marketing_cost")?;
    match (revenue, goods, service, marketing) {
        (Some(revenue), Some(goods), Some(service), Some(marketing)) => {
            add(call, &tally::cost_to_serve(revenue, [goods, service, marketing])?)
        }
        _ => Ok(call.datum(0)),
    }
}

/// Combine function, and transition function of rollup.
fn combine(call: &Call) -> Result<Option<Datum>> {
    let merge = |words: &mut [u64], other: &[u64]| match Tally::read(other) {
        Some(totals) => TallyImage::add(words, &totals),
        None => Ok(clv::flat::Fit::Done),
    };
    image::combine::<TallyImage>(call, merge, store)
}

/// Final function.
fn finish(call: &Call) -> Result<Option<Datum>> {
    words(call, 0).map_or(Ok(None), |words| Ok(store(words)?.datum()))
}

fn totals(call: &Call, kind: Kind) -> Result<Option<Tally>> {
    words(call, 0).and_then(Tally::read).map(|totals| totals.of_kind(kind)).transpose()
}

/// The row of campaign_agg; also a final function.
fn campaign_figures(call: &Call) -> Result<Option<Datum>> {
    let Some(totals) = totals(call, Kind::Campaign)? else {
        return Ok(None);
    };
    let figures = CampaignFigures::of(&totals)?;
    Ok(call.row([
        Exact(figures.spend).into_datum(),
        figures.clicks.into_datum(),
        figures.conversions.into_datum(),
        figures.new_customers.into_datum(),
        Exact(figures.revenue).into_datum(),
        Exact(figures.gross_margin).into_datum(),
        Exact(figures.profit).into_datum(),
        figures.cpc.map(Exact).into_datum(),
        figures.cpa.map(Exact).into_datum(),
        figures.cac.map(Exact).into_datum(),
        figures.conversion_rate.into_datum(),
        figures.roas.into_datum(),
        figures.roi.into_datum(),
    ]))
}

/// The row of cost_to_serve; also a final function.
fn cost_figures(call: &Call) -> Result<Option<Datum>> {
    let Some(totals) = totals(call, Kind::CostToServe)? else {
        return Ok(None);
    };
    let figures = CostFigures::of(&totals)?;
    Ok(call.row([
        figures.customers.into_datum(),
        Exact(figures.revenue).into_datum(),
        Exact(figures.cost_of_goods).into_datum(),
        Exact(figures.gross_margin).into_datum(),
        Exact(figures.service_cost).into_datum(),
        Exact(figures.service_margin).into_datum(),
        Exact(figures.marketing_cost).into_datum(),
        Exact(figures.contribution).into_datum(),
        figures.cost_of_goods_share.into_datum(),
        figures.service_cost_share.into_datum(),
        figures.marketing_cost_share.into_datum(),
        figures.contribution_share.into_datum(),
        figures.unprofitable_customers.into_datum(),
    ]))
}

/// What customers are worth against what they cost: (state, spend, margin, periods, model_value).
fn clv_cac<M: Money>(call: &Call) -> Result<Option<Datum>> {
    let (Some(words), Some(spend), Some(margin), Some(periods)) =
        (words(call, 0), call.money::<M>(1, "spend")?, call.get::<Real>(2)?, call.get::<Integer>(3)?)
    else {
        return Ok(None);
    };
    let model_value = call.money::<M>(4, "model_value")?.map(|value| value.decimal()).transpose()?;
    let row = ClvCac::of(&figures(words)?, spend.decimal()?, margin, periods, model_value)?;
    Ok(call.row([
        row.customers.into_datum(),
        Exact(row.spend).into_datum(),
        row.cac.map(Exact).into_datum(),
        row.historic_value.map(Exact).into_datum(),
        row.formula_value.map(Exact).into_datum(),
        row.model_value.map(Exact).into_datum(),
        row.historic_ratio.into_datum(),
        row.formula_ratio.into_datum(),
        row.model_ratio.into_datum(),
        row.margin_per_period.map(Exact).into_datum(),
        row.max_cac.map(Exact).into_datum(),
    ]))
}

/// Transition function: (state, touched_at, campaign, converted_at, rule).
fn add_touch<const DAYS: bool>(call: &Call) -> Result<Option<Datum>> {
    let (touched_at, converted_at) =
        (Moment::<DAYS>::get(call, 1, "touched_at")?, Moment::<DAYS>::get(call, 3, "converted_at")?);
    let (Some(touched_at), Some(campaign), Some(converted_at), Some(rule)) =
        (touched_at, call.text(2), converted_at, call.text(4))
    else {
        return Ok(call.datum(0));
    };
    // The text form is UTF-8, and would lose anything else.
    if std::str::from_utf8(campaign).is_err() {
        return Err(Error::domain("campaign", String::from_utf8_lossy(campaign), "UTF-8"));
    }
    let (image, rule) = (state::<PathImage>(call)?, Rule::parse(rule)?);
    let image = image.change::<PathImage>(|words| PathImage::add(words, touched_at, campaign, converted_at, rule))?;
    changed(call, image, image::finish::<PathImage>)
}

/// Combine function, and transition function of rollup.
fn combine_paths(call: &Call) -> Result<Option<Datum>> {
    image::combine::<PathImage>(call, PathImage::merge, image::finish::<PathImage>)
}

/// Final function: the touches sorted.
fn finish_path(call: &Call) -> Result<Option<Datum>> {
    words(call, 0).map_or(Ok(None), |words| Ok(image::finish::<PathImage>(words)?.datum()))
}

/// What each campaign is given; also a final function.
fn weights(call: &Call) -> Result<Option<Datum>> {
    let Some(words) = words(call, 0) else {
        return Ok(None);
    };
    let path = finished::<PathImage, _>(words, |words| Ok(Path::read(words)))?;
    let columns = |weight: Weight| [Some(new_varlena(&weight.campaign)), Exact(weight.weight).into_datum()];
    Ok(path.and_then(|path| call.rows(path.weights().into_iter().map(columns).collect())))
}

sql_function!(campaign_add_numeric, pg_finfo_campaign_add_numeric, add_campaign::<Numeric>);
sql_function!(campaign_add_float8, pg_finfo_campaign_add_float8, add_campaign::<Float8>);
sql_function!(cost_add_numeric, pg_finfo_cost_add_numeric, add_cost::<Numeric>);
sql_function!(cost_add_float8, pg_finfo_cost_add_float8, add_cost::<Float8>);
sql_function!(clv_totals_combine, pg_finfo_clv_totals_combine, combine);
sql_function!(clv_totals_finish, pg_finfo_clv_totals_finish, finish);
sql_function!(clv_totals_campaign_figures, pg_finfo_clv_totals_campaign_figures, campaign_figures);
sql_function!(clv_totals_cost_figures, pg_finfo_clv_totals_cost_figures, cost_figures);
sql_function!(clv_cac_numeric, pg_finfo_clv_cac_numeric, clv_cac::<Numeric>);
sql_function!(clv_cac_float8, pg_finfo_clv_cac_float8, clv_cac::<Float8>);
sql_function!(attribution_add_date, pg_finfo_attribution_add_date, add_touch::<true>);
sql_function!(attribution_add_timestamp, pg_finfo_attribution_add_timestamp, add_touch::<false>);
sql_function!(attribution_combine, pg_finfo_attribution_combine, combine_paths);
sql_function!(attribution_finish, pg_finfo_attribution_finish, finish_path);
sql_function!(attribution_weights, pg_finfo_attribution_weights, weights);
