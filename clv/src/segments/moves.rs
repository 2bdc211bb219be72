//! How many customers went from which segment to which between two days.

use crate::error::{Error, Result};
use crate::exact::calendar::Day;
use crate::exact::money::Sum;
use crate::history::ledger::Ledger;
use crate::row;
use crate::segments::rules;
use crate::segments::scores::RfmScores;
use crate::states::amounts::Amounts;
use crate::states::distribution::Distribution;
use crate::states::labels::{Label, Movers, NAMELESS};
use crate::states::transitions::{Transition, Transitions};
use rust_decimal::Decimal;

row! {
    /// an element of segment_moves and a row of segment_move_counts: customers who were in one segment on one day and in
    /// another, or the same, on a later day
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct SegmentMove as clv_segment_move {
        /// segment on the first day; NULL for customers who had not bought yet
        pub from_segment: Option<String>,
        /// segment on the second day
        pub to_segment: Option<String>,
        /// how many customers
        pub customers: i64,
        /// what they brought after the first day, up to and including the second
        pub revenue: Decimal,
    }
}

/// The segments of one customer at the end of two days, and what they brought in between; `None` for a customer who had
/// not bought by the second.
///
/// # Errors
/// [`ErrorKind::Domain`](crate::error::ErrorKind) if the second day is not after the first, for thresholds that are no
/// quintiles, and for a history without amounts.
pub fn moved(
    thresholds: Distribution<'_>,
    ledger: Ledger<'_>,
    [from, to]: [i32; 2],
) -> Result<Option<([Label<'static>; 2], Sum)>> {
    if to <= from {
        return Err(Error::domain("to", Day(to), "a day after from"));
    }
    if thresholds.head().quantiles != 5 {
        let error = Error::domain("thresholds", format_args!("{} quantiles", thresholds.head().quantiles), "quintiles");
        return Err(error.with_hint("Segments are named by scores from 1 to 5."));
    }
    if ledger.amounts() == Amounts::Without {
        return Err(Error::domain("history", "one without them", "a history with amounts"));
    }
    let segment = |day| -> Result<Option<Label<'static>>> {
        let scores = RfmScores::of(thresholds, ledger, day)?;
        let name = |scores: RfmScores| scores.m.map(|m| rules::segment(scores.r, scores.f, m)).transpose();
        Ok(scores.map(name).transpose()?.map(|name| name.map_or(NAMELESS, str::as_bytes)))
    };
    let Some(now) = segment(to)? else { return Ok(None) };
    let before = segment(from)?.unwrap_or(NAMELESS);
    let revenue = ledger.between(from + 1, to + 1);
    Ok(Some(([before, now], revenue.total(revenue.days())?)))
}

/// The moves of a finished table, those of the most customers first.
///
/// # Errors
/// [`ErrorKind::Mismatch`](crate::error::ErrorKind) for a table of something else,
/// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
pub fn moves(words: &[u64]) -> Result<Vec<SegmentMove>> {
    let Some(table) = Transitions::read(words)? else { return Ok(vec![]) };
    let mut transitions = table.check(Movers::Segments)?.sorted()?;
    transitions.sort_by_key(|transition| std::cmp::Reverse(transition.count));
    let name = |label: &[u8]| (label != NAMELESS).then(|| String::from_utf8_lossy(label).into_owned());
    let row = |Transition { from, to, count, sum }: &Transition<'_>| {
        Ok(SegmentMove {
            from_segment: name(from),
            to_segment: name(to),
            customers: *count as i64,
            revenue: sum.decimal()?,
        })
    };
    transitions.iter().map(row).collect()
}
