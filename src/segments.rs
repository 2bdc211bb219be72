//! rfm_thresholds and value_distribution: scores and segments of customers, and the concentration of their values.

use crate::history::{ledger, purchase_history, History};
use crate::pg::image::Image;
use crate::pg::stored::{Running, State, Words};
use clv::error::{Error, Result};
use clv::exact::money::Sum;
use clv::segments::concentration::{self, Concentration, Decile, Values, VALUE};
use clv::segments::moves::{self, SegmentMove};
use clv::segments::rules::{self, SegmentRule};
use clv::segments::scores::{self, RfmCut, RfmScores, RfmSeries};
use clv::states::distribution::{Distribution, DistributionImage};
use clv::states::flat::Fit;
use clv::states::labels::Movers;
use clv::states::transitions::TransitionImage;
use surface_macros::sql;

sql! {
    /// how many customers have which recency, frequency and revenue; mergeable, built by rfm_quantiles
    stored rfm_thresholds = DistributionImage<RfmSeries>;

    /// how many customers have which value; mergeable, built by value_agg
    stored value_distribution = DistributionImage<Values>;

    /// how often something went from one named state to another, and the money that came with it; mergeable, built by
    /// segment_transitions and campaign_transitions
    stored transition_table = TransitionImage;

    /// merges tables of transitions, of different customers or paths
    #[space(512)]
    merge transition_table(transitions);

    #[space(512)] #[cost(50)]
    aggregate transition_table(history: purchase_history, thresholds: rfm_thresholds, from: Day, to: Day) = add_move {
        /// how many customers went from which RFM segment to which between the ends of two days, scored by the same
        /// thresholds, and what they brought in between; an array, for unnest()
        segment_moves = _clv_segment_moves;
        /// table of the moves between RFM segments, to be stored and merged; segment_move_counts(transitions) reads it
        segment_transitions;
    }

    /// final function of segment_moves
    #[cost(100)]
    fn _clv_segment_moves(state: transition_table) -> array SegmentMove = segment_moves;

    /// how many customers went from which RFM segment to which, and what they brought in between, from a stored table
    #[cost(100)] #[rows(50)]
    fn segment_move_counts(transitions: transition_table) -> setof SegmentMove = segment_move_counts;

    /// thresholds for rfm_score at fixed values, instead of quantiles: 4 of each make quintiles, and so scores from 1 to
    /// 5. A score is 1, and one more for each of these that the value exceeds; for recency, fewer days score higher
    #[cost(100)]
    fn rfm_breaks(recency_days: Integers, frequency: Integers, revenue: Amounts) -> rfm_thresholds = rfm_breaks;

    /// merges thresholds of different customers
    #[space(4096)]
    merge rfm_thresholds(thresholds);

    /// merges distributions of different customers
    #[space(4096)]
    merge value_distribution(distribution);

    #[space(2048)] #[cost(75)]
    aggregate rfm_thresholds(history: purchase_history, as_of: Day, [n: integer]) = add_customer {
        /// exact quantiles of days since the last purchase, repeat purchase days and revenue, over the customers with a
        /// purchase by day as_of; n is their number, 5 (quintiles) by default
        rfm_quantiles;
    }

    #[space(1024)]
    aggregate value_distribution(value: Amount) = add_value {
        /// distribution of the values of customers, to be stored and merged
        value_agg;
        /// concentration of value: Gini coefficient, shares of the most valuable 1, 10 and 20 %, and how many customers
        /// have 80 % of the total
        value_concentration = value_concentration;
        /// tenths of the customers by value, the most valuable first; an array, for unnest()
        value_deciles = _clv_deciles;
    }

    /// the quantiles that rfm_score compares with, those of percentile_disc
    #[cost(100)] #[rows(4)]
    fn rfm_cuts(thresholds: rfm_thresholds) -> setof RfmCut = rfm_cuts;

    /// scores of one customer from 1 (worst) to n (best): 1, and one more for each quantile that the value exceeds; for
    /// recency, fewer days score higher. NULL before the first purchase
    #[cost(10)]
    fn rfm_score(history: purchase_history, thresholds: rfm_thresholds, as_of: Day) -> row RfmScores = rfm_score;

    /// the segment of customers with these scores, from 1 to 5, such as 'champions'; rfm_segment_rules() lists the
    /// rules
    fn rfm_segment(r: integer, f: integer, m: integer) -> text = rules::segment;

    /// the rules of rfm_segment, which may be copied into a table and changed: a segment has the scores from low to
    /// high
    #[rows(10)]
    fn rfm_segment_rules() -> setof SegmentRule = segment_rules;

    /// concentration of value: Gini coefficient, shares of the most valuable 1, 10 and 20 %, and how many customers
    /// have 80 % of the total
    #[cost(100)]
    fn value_concentration(distribution: value_distribution) -> row Concentration = value_concentration;

    /// tenths of the customers by value, the most valuable first
    #[cost(100)] #[rows(10)]
    fn deciles(distribution: value_distribution) -> setof Decile = deciles;

    /// final function of value_deciles
    #[cost(100)]
    fn _clv_deciles(state: value_distribution) -> array Decile = decile_rows;
}

type Thresholds<'a> = Words<'a, DistributionImage<RfmSeries>>;
type Distributed<'a> = Words<'a, DistributionImage<Values>>;

/// The number of quantiles when a call does not name one.
const DEFAULT_QUANTILES: i32 = 5;

impl State for DistributionImage<RfmSeries> {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, other)
    }

    fn check_sums(words: &[u64]) -> Result<()> {
        Self::check_counts(words)
    }
}

impl State for TransitionImage {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, other)
    }

    fn check_sums(words: &[u64]) -> Result<()> {
        Self::check_sums(words)
    }
}

impl State for DistributionImage<Values> {
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        Self::merge(words, other)
    }

    fn check_sums(words: &[u64]) -> Result<()> {
        Self::check_counts(words)
    }
}

/// Customers without a purchase are not counted.
fn add_customer(
    state: &mut Running<'_, DistributionImage<RfmSeries>>,
    history: History<'_>,
    as_of: i32,
    n: Option<i32>,
) -> Result<()> {
    let n = scores::quantiles(n.unwrap_or(DEFAULT_QUANTILES))?;
    let Some((recency, frequency, revenue)) = scores::rfm_values(ledger(&history), as_of)? else {
        return Ok(());
    };
    let all =
        [(scores::RECENCY, recency), (scores::FREQUENCY, frequency), (scores::REVENUE, revenue.unwrap_or_default())];
    let values = if revenue.is_some() { &all[..] } else { &all[..2] };
    state.change(|words| DistributionImage::<RfmSeries>::add(words, n, Some(as_of), values))
}

fn add_value(state: &mut Running<'_, DistributionImage<Values>>, value: Sum) -> Result<()> {
    // A value that could not be written as text is refused.
    value.decimal().map_err(|_| Error::money_overflow("value"))?;
    state.change(|words| DistributionImage::<Values>::add(words, 0, None, &[(VALUE, value)]))
}

fn add_move(
    state: &mut Running<'_, TransitionImage>,
    history: History<'_>,
    thresholds: Thresholds<'_>,
    from: i32,
    to: i32,
) -> Result<()> {
    let moved = thresholds
        .finished(|words| moves::moved(Distribution::read::<RfmSeries>(words)?, ledger(&history), [from, to]))?;
    match moved {
        Some((labels, revenue)) => {
            state.change(|words| TransitionImage::add(words, Movers::Segments, labels.into_iter(), revenue))
        }
        None => Ok(()),
    }
}

fn segment_moves(transitions: Words<'_, TransitionImage>) -> Result<Vec<SegmentMove>> {
    transitions.finished(moves::moves)
}

fn segment_move_counts(transitions: Words<'_, TransitionImage>) -> Result<impl Iterator<Item = Result<SegmentMove>>> {
    Ok(segment_moves(transitions)?.into_iter().map(Ok))
}

fn rfm_breaks(
    recency: Vec<i64>,
    frequency: Vec<i64>,
    revenue: Vec<Sum>,
) -> Result<Image<DistributionImage<RfmSeries>>> {
    Image::of(&scores::breaks(&recency, &frequency, &revenue)?)
}

fn rfm_cuts(thresholds: Thresholds<'_>) -> Result<impl Iterator<Item = Result<RfmCut>>> {
    let rows = thresholds.finished(|words| scores::cuts(Distribution::read::<RfmSeries>(words)?))?;
    Ok(rows.into_iter().map(Ok))
}

fn rfm_score(history: History<'_>, thresholds: Thresholds<'_>, as_of: i32) -> Result<Option<RfmScores>> {
    thresholds.finished(|words| RfmScores::of(Distribution::read::<RfmSeries>(words)?, ledger(&history), as_of))
}

fn segment_rules() -> Result<impl Iterator<Item = Result<SegmentRule>>> {
    Ok(rules::RULES.into_iter().map(Ok))
}

fn value_concentration(distribution: Distributed<'_>) -> Result<Option<Concentration>> {
    distribution.finished(|words| Concentration::of(Distribution::read::<Values>(words)?))
}

fn decile_rows(distribution: Distributed<'_>) -> Result<Vec<Decile>> {
    distribution.finished(|words| concentration::deciles(Distribution::read::<Values>(words)?))
}

fn deciles(distribution: Distributed<'_>) -> Result<impl Iterator<Item = Result<Decile>>> {
    Ok(decile_rows(distribution)?.into_iter().map(Ok))
}
