//! Data-driven attribution: the removal effects of a first-order Markov chain over all paths, converted or not (Anderl,
//! Becker, von Wangenheim and Schumann 2016).

use crate::error::{Error, Result};
use crate::exact::money::Sum;
use crate::maths::linear::Matrix;
use crate::row;
use crate::states::flat::{Fit, Tick};
use crate::states::labels::{Label, Movers, CONVERTED, LOST, NAMELESS, START};
use crate::states::transitions::{Transition, TransitionImage, Transitions};
use rust_decimal::Decimal;

row! {
    /// an element of attribution_markov and a row of markov_weights: what one campaign is credited with, of all that was
    /// converted
    #[derive(Debug, Clone, PartialEq)]
    pub struct MarkovCredit as clv_markov_credit {
        /// the campaign; NULL for touches without one, and for conversions without touches
        pub campaign: Option<String>,
        /// the share of the conversions that would be lost without the campaign, by the chain
        pub removal_effect: f64,
        /// conversions that it is credited with, in proportion to removal_effect, with at most 6 decimals; they add up to
        /// exactly the conversions
        pub weight: Decimal,
        /// value that it is credited with, in the same proportion; values add up to exactly that of the conversions
        pub value: Decimal,
    }
}

/// The most campaigns of one chain: their matrix has 8 MB.
const MOST: usize = 1000;
/// Decimals of a weight; a credited value has as many more than the values that were passed, up to 28.
const DECIMALS: u32 = 6;

/// Adds one path: its touches in the order of time. A path without touches has one without a campaign, so that what it
/// brought is nobody else's.
///
/// # Errors
/// As [`TransitionImage::add`].
pub fn add_path<'a>(
    words: &mut [u64],
    touches: impl Iterator<Item = Option<Label<'a>>> + Clone,
    converted: bool,
    value: Option<Sum>,
) -> Result<Fit> {
    let nobody = touches.clone().next().is_none().then_some(NAMELESS);
    let touches = touches.map(|campaign| campaign.unwrap_or(NAMELESS)).chain(nobody);
    let end = if converted { CONVERTED } else { LOST };
    let labels = std::iter::once(START).chain(touches).chain([end]);
    let value = if converted { value.unwrap_or_default() } else { Sum::default() };
    TransitionImage::add(words, Movers::Campaigns, labels, value)
}

/// The chain: its campaigns, the probabilities of going from one to another, of beginning with one, and of converting.
struct Chain<'a> {
    campaigns: Vec<Label<'a>>,
    moves: Matrix,
    starts: Vec<f64>,
    converts: Vec<f64>,
}

/// What was converted.
struct Converted {
    conversions: u64,
    value: Sum,
}

impl<'a> Chain<'a> {
    fn of(transitions: &[Transition<'a>]) -> Result<(Self, Converted)> {
        let mut campaigns: Vec<Label<'a>> = transitions.iter().map(|transition| transition.to).collect();
        campaigns.retain(|label| *label != CONVERTED && *label != LOST);
        campaigns.sort_unstable();
        campaigns.dedup();
        let n = campaigns.len();
        if n > MOST {
            return Err(Error::state_full("attribution_markov", "Group rare campaigns: a chain takes at most 1000."));
        }
        let place = |label: Label<'_>| campaigns.binary_search(&label).ok();
        let mut moves = Matrix::zero(n);
        let (mut starts, mut converts, mut leaving) = (vec![0.0; n], vec![0.0; n], vec![0.0; n]);
        let mut paths = 0.0;
        let mut converted = Converted { conversions: 0, value: Sum::default() };
        for Transition { from, to, count, sum } in transitions {
            let times = *count as f64;
            match (place(from), place(to)) {
                (None, Some(to)) => (starts[to], paths) = (starts[to] + times, paths + times),
                // A step from a campaign to itself changes nothing about where paths end.
                (Some(from), Some(to)) if from == to => {}
                (Some(from), Some(to)) => (moves[from][to], leaving[from]) = (times, leaving[from] + times),
                (Some(from), None) => {
                    leaving[from] += times;
                    if *to == CONVERTED {
                        converts[from] = times;
                        converted.conversions += count;
                        converted.value = converted.value.plus(*sum)?;
                    }
                }
                (None, None) => {}
            }
        }
        for from in 0..n {
            let share = |times: &mut f64| *times = if leaving[from] > 0.0 { *times / leaving[from] } else { 0.0 };
            moves[from].iter_mut().for_each(share);
            share(&mut converts[from]);
        }
        starts.iter_mut().for_each(|times| *times /= paths);
        Ok((Self { campaigns, moves, starts, converts }, converted))
    }

    /// The removal effect of each campaign: of the conversions, the share whose path visits it. That is the probability
    /// of ever being there, n_i / n_ii with the fundamental matrix N = (I - Q)^-1 (Kemeny and Snell 1960) and n its
    /// product with the starts, times the probability of converting from there, over that of converting at all.
    fn removal_effects(&self, tick: Tick<'_>) -> Vec<f64> {
        let n = self.campaigns.len();
        let fundamental = self.fundamental(tick);
        let visits = |to: usize| (0..n).map(|from| self.starts[from] * fundamental[from][to]).sum::<f64>();
        let converting = |from: usize| (0..n).map(|at| fundamental[from][at] * self.converts[at]).sum::<f64>();
        let all: f64 = (0..n).map(|at| self.starts[at] * converting(at)).sum();
        let effect = |at: usize| {
            let ever_there = visits(at) / fundamental[at][at];
            (ever_there * converting(at) / all).clamp(0.0, 1.0)
        };
        (0..n).map(|at| if all > 0.0 { effect(at) } else { 0.0 }).collect()
    }

    /// (I - Q)^-1 by Gauss and Jordan's elimination. The rows of I - Q are diagonally dominant, so it needs no pivots; a
    /// campaign that no path ever leaves, which no data have, counts as left at once.
    fn fundamental(&self, tick: Tick<'_>) -> Matrix {
        let n = self.campaigns.len();
        let mut left = Matrix::from_fn(n, |row, column| f64::from(row == column) - self.moves[row][column]);
        let mut inverse = Matrix::from_fn(n, |row, column| f64::from(row == column));
        for at in 0..n {
            tick();
            let pivot = if left[at][at] > 1e-300 { left[at][at] } else { 1.0 };
            left[at].iter_mut().for_each(|value| *value /= pivot);
            inverse[at].iter_mut().for_each(|value| *value /= pivot);
            let (of_left, of_inverse) = (left[at].to_vec(), inverse[at].to_vec());
            for row in (0..n).filter(|row| *row != at) {
                let factor = left[row][at];
                if factor == 0.0 {
                    continue;
                }
                left[row].iter_mut().zip(&of_left).for_each(|(value, other)| *value -= factor * other);
                inverse[row].iter_mut().zip(&of_inverse).for_each(|(value, other)| *value -= factor * other);
            }
        }
        inverse
    }
}

/// Divides a whole among shares; what rounding leaves goes to the first.
fn divided(whole: i128, shares: &[f64]) -> Vec<i128> {
    let total: f64 = shares.iter().sum();
    let part = |share: &f64| if total > 0.0 { (share / total * whole as f64).trunc() as i128 } else { 0 };
    let mut parts: Vec<i128> = shares.iter().map(part).collect();
    let rest = whole - parts.iter().sum::<i128>();
    if let Some(first) = parts.first_mut().filter(|_| total > 0.0) {
        *first += rest;
    }
    parts
}

/// What each campaign of a finished table is credited with, the largest removal effect first.
///
/// # Errors
/// [`ErrorKind::Mismatch`](crate::error::ErrorKind) for a table of something else,
/// [`ErrorKind::StateFull`](crate::error::ErrorKind) for too many campaigns,
/// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) for a value that is out of range.
pub fn credits(words: &[u64], tick: Tick<'_>) -> Result<Vec<MarkovCredit>> {
    let Some(table) = Transitions::read(words)? else { return Ok(vec![]) };
    let (chain, converted) = Chain::of(&table.check(Movers::Campaigns)?.sorted()?)?;
    let mut effects: Vec<(f64, Label<'_>)> =
        chain.removal_effects(tick).into_iter().zip(chain.campaigns.iter().copied()).collect();
    effects.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
    let shares: Vec<f64> = effects.iter().map(|(effect, _)| *effect).collect();
    let weights = divided(i128::from(converted.conversions) * 10i128.pow(DECIMALS), &shares);
    let value = converted.value.rescaled(converted.value.scale.saturating_add(DECIMALS).min(28))?;
    let values = divided(value.mantissa, &shares);
    let row = |((effect, campaign), (weight, mantissa)): ((f64, Label<'_>), (i128, i128))| {
        Ok(MarkovCredit {
            campaign: (campaign != NAMELESS).then(|| String::from_utf8_lossy(campaign).into_owned()),
            removal_effect: effect,
            weight: Sum { mantissa: weight, scale: DECIMALS }.normalized().decimal()?,
            value: Sum { mantissa, scale: value.scale }.normalized().decimal()?,
        })
    };
    effects.into_iter().zip(weights.into_iter().zip(values)).map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::states::flat::Flat;

    fn credited(paths: &[(&[&str], bool, i64)]) -> Vec<MarkovCredit> {
        let mut words = vec![0; 4000];
        for (touches, converted, cents) in paths {
            let touches = touches.iter().map(|name| (!name.is_empty()).then_some(name.as_bytes()));
            let value = Some(Sum { mantissa: i128::from(*cents), scale: 2 });
            assert_eq!(add_path(&mut words, touches, *converted, value), Ok(Fit::Done));
        }
        let mut out = vec![0; TransitionImage::words_to_finish(&words)];
        TransitionImage::finish(&words, &mut out, &mut || ());
        credits(&out, &mut || ()).unwrap()
    }

    /// The example of Anderl et al. as it is usually told: without c2 nothing of two of the three paths is left.
    #[test]
    fn a_campaign_is_credited_with_what_would_be_lost_without_it() {
        let rows = credited(&[(&["c1", "c2", "c3"], true, 1000), (&["c1"], false, 0), (&["c2", "c3"], false, 0)]);
        let found: Vec<_> = rows.iter().map(|row| (row.campaign.as_deref(), row.removal_effect)).collect();
        assert_eq!(found[..2], [(Some("c2"), 1.0), (Some("c3"), 1.0)]);
        assert_eq!(found[2].0, Some("c1"));
        assert!((found[2].1 - 0.5).abs() < 1e-15, "{}", found[2].1);
        let sums = |of: fn(&MarkovCredit) -> Decimal| rows.iter().map(of).sum::<Decimal>();
        assert_eq!((sums(|row| row.weight), sums(|row| row.value)), (Decimal::ONE, Decimal::TEN));
    }

    #[test]
    fn repeats_change_nothing_and_nobody_keeps_what_nobody_touched() {
        let once = credited(&[(&["a", "b"], true, 500), (&["b"], false, 0), (&[], true, 200)]);
        let twice = credited(&[(&["a", "a", "b", "b", "b"], true, 500), (&["b"], false, 0), (&[""], true, 200)]);
        assert_eq!(once, twice);
        assert!(once.iter().any(|row| row.campaign.is_none() && row.value > Decimal::ZERO));
        let none = credited(&[(&["a"], false, 0)]);
        assert_eq!((none[0].removal_effect, none[0].weight), (0.0, Decimal::ZERO));
    }
}
