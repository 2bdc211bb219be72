//! The checks of a cohort table that was read from a text or binary form.

use crate::error::Fault;
use crate::exact::calendar::Period;
use crate::retention::cells::{Cell, Visit, CELL};
use crate::retention::head::{TableHead, MOST_OF_TABLE};
use crate::states::amounts::Amounts;
use crate::states::key::Source;

/// Checks a head and its entries, and returns the guard: the sum of the absolute values of all sums.
///
/// # Errors
/// A fault that says what is wrong with them.
pub(super) fn check(head: &TableHead, entries: &[u64]) -> Result<i128, Fault> {
    if head.period == Period::All {
        return Err("it has no period".into());
    }
    if head.as_of.zip(head.last_day).is_some_and(|(as_of, last)| last > as_of) {
        return Err("its last day is after its as_of".into());
    }
    if !entries.is_empty() && head.amounts == Amounts::Unknown {
        return Err("it does not say whether there are amounts".into());
    }
    if head.source == Source::Histories {
        check_cells(head, entries.as_chunks::<CELL>().0)
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

fn check_cells(head: &TableHead, cells: &[[u64; CELL]]) -> Result<i128, Fault> {
    let mut guard = 0;
    let mut last_active_period = None;
    let mut cohort_before = None;
    let last = head.last_day.map(|day| i64::from(head.period.index(day)));
    for cohort in cells.chunk_by(|a, b| Cell::unpack(a).cohort == Cell::unpack(b).cohort) {
        let first = Cell::unpack(&cohort[0]);
        let customers = first.active;
        let (mut left, mut before) = (customers, None);
        if first.age != 0 || customers == 0 {
            return Err("a cohort has no customers".into());
        }
        if cohort_before.replace(first.cohort) >= Some(first.cohort) {
            return Err("cohorts are not in ascending order".into());
        }
        for cell in cohort.iter().map(Cell::unpack) {
            let period = i64::from(cell.cohort) + i64::from(cell.age);
            if before.replace(cell.age) >= Some(cell.age) {
                return Err("ages are not in ascending order".into());
            }
            if last.is_none_or(|last| period > last + 1) {
                return Err("an age is later than the last day".into());
            }
            if cell.active > customers || cell.last_active > cell.active || cell.active > cell.orders {
                return Err("a cohort's counts do not go together".into());
            }
            if cell.active == 0 && cell.orders > 0 {
                return Err("a cohort has orders of nobody".into());
            }
            if cell.active > 0 {
                last_active_period = last_active_period.max(Some(period));
            }
            left = left.checked_sub(cell.last_active).ok_or("a cohort's customers leave more than once")?;
            guard = cell.sums().into_iter().try_fold(guard, |guard, sum| guarded(head, guard, sum))?;
            if cell.moved.expansion < 0 || cell.moved.contraction < 0 {
                return Err("an expansion or contraction is negative".into());
            }
        }
        if left > 0 {
            return Err("some of a cohort's customers have no last order".into());
        }
    }
    if last < last_active_period {
        return Err("an order is later than the last day".into());
    }
    Ok(guard)
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
    if head.last_day.map(|day| head.period.index(day)) != last_period {
        return Err("its last day is not in its last period".into());
    }
    if head.as_of.is_some() {
        return Err("it is built from orders, but has an as_of".into());
    }
    Ok(guard)
}
