//! The checks of a cohort table that was read from a text or binary form.

use crate::error::Fault;
use crate::exact::calendar::Period;
use crate::retention::cells::{sum, Cell, Visit, CELL};
use crate::retention::flows::{is_part, Flow, Lag};
use crate::retention::head::{Start, TableHead, TableTerms, MOST_OF_TABLE};
use crate::states::amounts::Amounts;
use crate::states::key::Source;

/// Checks a head and its entries, and returns the guard: the sum of the absolute values of all sums.
///
/// # Errors
/// A fault that says what is wrong with them.
pub(super) fn check(head: &TableHead, entries: &[u64]) -> Result<i128, Fault> {
    if head.terms.period == Period::All {
        return Err("it has no period".into());
    }
    if head.terms.as_of.zip(head.last_day).is_some_and(|(as_of, last)| last > as_of) {
        return Err("its last day is after its as_of".into());
    }
    if head.source == Source::Histories {
        check_entries(head, entries.as_chunks::<CELL>().0)
    } else {
        check_visits(head, entries)
    }
}

/// Adds the absolute value of a sum to the guard.
fn guarded(head: &TableHead, guard: i128, sum: i128) -> Result<i128, Fault> {
    if sum != 0 && head.amounts != Amounts::With {
        return Err("it has a revenue, but no amounts".into());
    }
    let size = sum.checked_abs().and_then(|size| guard.checked_add(size));
    size.filter(|guard| *guard <= MOST_OF_TABLE).ok_or("its revenue is out of range".into())
}

/// Cells, then parts of flows, which are sorted.
fn check_entries(head: &TableHead, entries: &[[u64; CELL]]) -> Result<i128, Fault> {
    let mut sums = entries.iter().flat_map(|entry| (0..3).map(|at| sum(entry, at)));
    let guard = sums.try_fold(0, |guard, sum| guarded(head, guard, sum))?;
    let (cells, parts) = entries.split_at(entries.partition_point(|entry| !is_part(entry)));
    check_cells(head, cells)?;
    check_flows(head, parts)?;
    Ok(guard)
}

fn check_cells(head: &TableHead, cells: &[[u64; CELL]]) -> Result<(), Fault> {
    let mut cohort_before = None;
    for cohort in cells.chunk_by(|a, b| Cell::unpack(a).cohort == Cell::unpack(b).cohort) {
        let first = Cell::unpack(&cohort[0]);
        if first.age != 0 || first.customers == 0 {
            return Err("a cohort has no customers".into());
        }
        if cohort_before.replace(first.cohort) >= Some(first.cohort) {
            return Err("cohorts are not in ascending order".into());
        }
        let (mut left, mut before) = (first.customers, None);
        for cell in cohort.iter().map(Cell::unpack) {
            if before.replace(cell.age) >= Some(cell.age) {
                return Err("ages are not in ascending order".into());
            }
            check_cell(head, &cell, first.customers)?;
            left = left.checked_sub(cell.last_active).ok_or("a cohort's customers leave more than once")?;
        }
        let is_of_first_orders = head.terms.start != Start::Joined;
        if is_of_first_orders && (left > 0 || first.active != first.customers) {
            return Err("some of a cohort's customers have no first or no last order".into());
        }
    }
    Ok(())
}

fn check_cell(head: &TableHead, cell: &Cell, customers: u64) -> Result<(), Fault> {
    let last = head.last_day.map(|day| i64::from(head.terms.period.index(day)));
    let begins = i64::from(cell.cohort) + i64::from(cell.age) * i64::from(head.terms.period.own_days().unwrap_or(1));
    if last.is_none_or(|last| begins > last) {
        return Err("an age is later than the last day".into());
    }
    if cell.active > customers || cell.last_active > cell.active || cell.active > cell.orders {
        return Err("a cohort's counts do not go together".into());
    }
    if cell.active == 0 && cell.orders > 0 {
        return Err("a cohort has orders of nobody".into());
    }
    if cell.age > 0 && cell.customers > 0 {
        return Err("a cohort begins more than once".into());
    }
    if cell.orders > 0 && head.amounts == Amounts::Unknown {
        return Err("it does not say whether there are amounts".into());
    }
    Ok(())
}

fn check_flows(head: &TableHead, parts: &[[u64; CELL]]) -> Result<(), Fault> {
    let TableTerms { period, .. } = head.terms;
    let last = head.last_day.map(|day| period.index(day));
    if parts.windows(2).any(|pair| pair[0][0] >= pair[1][0]) {
        return Err("its flows are not in ascending order".into());
    }
    let mut found = 0;
    for (lag, at) in parts.iter().filter_map(Flow::head_of) {
        let flow = Flow::find(parts, lag, at).ok_or("a flow is missing")?;
        let periods = lag.periods(period).ok_or("it compares periods that it does not have")?;
        let before = at.checked_sub(periods).and_then(|before| Flow::find(parts, Lag::Period, before));
        let base = Flow::find(parts, Lag::Period, at);
        if last.is_none_or(|last| at > last) {
            return Err("a flow is later than the last day".into());
        }
        let Some(Flow { active, billed, .. }) = base.filter(|base| base.active > 0) else {
            return Err("it compares a period in which nobody was active".into());
        };
        if lag != Lag::Period && (flow.active, flow.billed, flow.known == 0) != (0, 0, false) {
            return Err("a flow has counts that are not its own".into());
        }
        let (was_active, was_billed) = before.map_or((0, 0), |before| (before.active, before.billed));
        let parts_of = |whole: i128, part: i128| (0..=whole).contains(&part);
        let is_sound = flow.retained <= flow.known
            && flow.known <= active
            && flow.retained <= was_active
            && parts_of(was_billed, flow.before)
            && parts_of(billed, flow.known_billed)
            && parts_of(flow.known_billed, flow.now)
            && parts_of(flow.before.min(flow.now), flow.kept)
            && (flow.retained > 0 || flow.before == 0);
        if !is_sound {
            return Err("the counts and sums of a flow do not go together".into());
        }
        found += flow.pack().count();
    }
    if found != parts.len() {
        return Err("it has parts of flows that belong to none".into());
    }
    Ok(())
}

/// Visits are sorted, since the packed form cannot be otherwise.
fn check_visits(head: &TableHead, entries: &[u64]) -> Result<i128, Fault> {
    let (mut guard, mut last_period) = (0, None);
    for entry in entries.chunks_exact(head.entry().0) {
        let visit = entry.last_chunk::<3>().map(Visit::unpack).unwrap_or_default();
        if visit.orders == 0 && visit.revenue >= 0 {
            return Err("a visit without orders has no refund".into());
        }
        last_period = last_period.max(Some(visit.period));
        guard = guarded(head, guard, visit.revenue)?;
    }
    let known = head.last_day.map(|day| head.terms.period.index(day));
    let is_known = if head.terms.start == Start::Subscription { known <= last_period } else { known == last_period };
    if !is_known || known.is_some() != last_period.is_some() {
        return Err("its last day is not in its last period".into());
    }
    if last_period.is_some() && head.amounts == Amounts::Unknown {
        return Err("it does not say whether there are amounts".into());
    }
    let is_of_orders = head.terms.as_of.is_none() && head.terms.start == Start::FirstOrder;
    let is_of_subscriptions = head.terms.period == Period::Month && head.terms.start == Start::Subscription;
    if !is_of_orders && !is_of_subscriptions {
        return Err("it is built from orders, but has other terms".into());
    }
    Ok(guard)
}
