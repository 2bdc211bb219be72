//! The part of the forms of a state that stands for histories: totals, and counts of silences.

use crate::codec::fields::DayField;
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::exact::calendar::Period;
use crate::key_figures::head::{write_totals, StateHead, HEAD, TOTALS};
use crate::key_figures::lives::Lives;
use crate::key_figures::silences::{Silence, SilenceEntry, Silences, WIDTH};
use crate::key_figures::totals::CustomerTotals;
use crate::option_word::OptionWord;
use serde::{Deserialize, Serialize};

/// `{"customers": 3, "repeat_customers": 2, "lifespan_days": 411, "first_day": "1997-01-01", "last_day": "1998-06-30",
/// "gaps": [[1, 4], ...], "last_active": [["1998-06-01", 2], ...], "running": [[0, 1], ...]}`: periods from one active
/// period to the next, and how often; first days of the last active periods, and of how many customers; periods from the
/// last active period to the running one, 0 for new customers, and of how many.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TotalsFields<G, L, R> {
    customers: u64,
    repeat_customers: u64,
    lifespan_days: u64,
    first_day: DayField,
    last_day: DayField,
    gaps: G,
    last_active: L,
    running: R,
}

type Lengths = Gathered<(u32, u64)>;

/// The fields as they are read.
pub(super) type ReadTotals = TotalsFields<Lengths, Gathered<(DayField, u64)>, Lengths>;

/// The fields to be written.
pub(super) fn totals_fields<'a, 'p>(
    totals: CustomerTotals,
    entries: &'a [SilenceEntry],
    period: Period,
    pass: &'a Pass<'p>,
) -> impl Serialize + use<'a, 'p> {
    let silences = Silences::read(entries);
    TotalsFields {
        customers: totals.customers,
        repeat_customers: totals.repeat_customers,
        lifespan_days: totals.lifespan_days,
        first_day: DayField::of(totals.first_day),
        last_day: DayField::of(totals.last_day),
        gaps: pass.entries(silences.gaps().map(Ok)),
        last_active: pass
            .entries(silences.since().map(move |(index, count)| Ok((DayField::of(period.first_day(index)), count)))),
        running: pass.entries(silences.running().map(Ok)),
    }
}

impl ReadTotals {
    /// Appends totals and silences to the words of an image with this head; returns the number of silences. Checks
    /// that there can be customers with these counts.
    pub(super) fn image(self, head: &StateHead, words: &mut Vec<u64>) -> Result<usize, Fault> {
        let totals = CustomerTotals {
            customers: self.customers,
            repeat_customers: self.repeat_customers,
            lifespan_days: self.lifespan_days,
            first_day: self.first_day.number(),
            last_day: self.last_day.number(),
        };
        let (gaps, last_active, running) = (self.gaps.entries()?, self.last_active.entries()?, self.running.entries()?);
        let many = gaps.len() + last_active.len() + running.len();
        words.try_reserve_exact(TOTALS + WIDTH * many).map_err(|_| Fault::OutOfMemory)?;
        words.resize(HEAD + TOTALS, 0);
        write_totals(words, &totals);
        let period = head.terms.period;
        words.extend(gaps.iter().flat_map(|(later, count)| Silence::Gap(*later).entry(*count)));
        for (day, count) in &last_active {
            let index = period.index(day.number());
            if period.first_day(index) != day.number() {
                return Err(format!("{} is not the first day of a {}", day.0, period.name()).into());
            }
            words.extend(Silence::Since(index).entry(*count));
        }
        words.extend(running.iter().flat_map(|(later, count)| Silence::Running(*later).entry(*count)));
        let (entries, _) = words[HEAD + TOTALS..].as_chunks();
        check(head, &totals, entries)?;
        Ok(entries.len())
    }
}

const CONTRADICTION: &str = "its counts contradict each other";

/// Checks that there can be customers with these counts.
fn check(head: &StateHead, totals: &CustomerTotals, entries: &[SilenceEntry]) -> Result<(), Fault> {
    let silences = Silences::read(entries);
    let sum = |mut counts: &mut dyn Iterator<Item = u64>| {
        Iterator::try_fold(&mut counts, 0u64, |sum, count| sum.checked_add(count))
            .filter(|sum| i64::try_from(*sum).is_ok())
    };
    let known = sum(&mut silences.since().map(|(_, count)| count));
    let gaps = sum(&mut silences.gaps().map(|(_, count)| count));
    let new = sum(&mut silences.running().filter(|(later, _)| *later == 0).map(|(_, count)| count));
    let back = sum(&mut silences.running().filter(|(later, _)| *later > 0).map(|(_, count)| count));
    let (Some(known), Some(gaps), Some(new), Some(back)) = (known, gaps, new, back) else {
        return Err("its counts are out of range".into());
    };
    let active = [totals.customers, gaps, back].into_iter().try_fold(0u64, u64::checked_add);
    let is_sound = entries.windows(2).all(|pair| pair[0][0] < pair[1][0])
        && entries.iter().all(|entry| entry[1] > 0)
        && known.checked_add(new) == Some(totals.customers)
        && back <= known
        && totals.repeat_customers <= totals.customers
        && i64::try_from(totals.lifespan_days).is_ok()
        && active.is_some_and(|active| active <= head.orders)
        && if totals.customers == 0 {
            *totals == CustomerTotals::default() && entries.is_empty() && head.orders == 0
        } else {
            are_within(head, totals, &silences)
        };
    if !is_sound {
        return Err(CONTRADICTION.into());
    }
    Lives::of(&silences, Some(u32::MAX), None).map(drop).map_err(|_| "its counts are out of range".into())
}

/// Whether silences lie between the first and the last day.
fn are_within(head: &StateHead, totals: &CustomerTotals, silences: &Silences<'_>) -> bool {
    let period = head.terms.period;
    let (first, last) = (period.index(totals.first_day), period.index(totals.last_day));
    let runs = last > head.terms.last_whole();
    let is_length = |later: u32| i64::from(later) <= i64::from(last) - i64::from(first);
    let latest = silences.since().next_back().map(|(index, _)| index);
    totals.first_day <= totals.last_day
        && head.terms.as_of.is_none_or(|as_of| totals.last_day <= as_of)
        && silences.gaps().all(|(later, _)| later > 0 && is_length(later))
        && silences.running().all(|(later, _)| is_length(later))
        && silences.since().all(|(index, _)| (first..=last).contains(&index))
        && if runs {
            silences.running().len() > 0 && latest < Some(last)
        } else {
            silences.running().len() == 0 && latest == Some(last)
        }
}
