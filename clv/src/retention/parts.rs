//! A cohort table taken apart, as its text and binary forms show it.

use crate::exact::calendar::{Period, MAX_DAY, MIN_DAY};
use crate::exact::money::Sum;
use crate::retention::cells::{Cell, Visit};
use crate::retention::head::TableHead;
use crate::retention::table::CohortImage;
use crate::states::amounts::Amounts;
use crate::states::key::Source;
use crate::states::runs::Filled;

/// A settled table taken apart. It has cells if it was built from histories, and visits if from orders.
#[derive(Debug, Clone)]
pub struct TableParts {
    pub source: Source,
    pub period: Period,
    pub amounts: Amounts,
    pub scale: u32,
    pub as_of: Option<i32>,
    pub last_day: Option<i32>,
    pub cells: Vec<Cell>,
    pub visits: Vec<([u64; 2], Visit)>,
}

/// Equal in value, whatever the scales.
impl PartialEq for TableParts {
    fn eq(&self, other: &Self) -> bool {
        let head = |p: &Self| (p.source, p.period, p.amounts, p.as_of, p.last_day, p.cells.len(), p.visits.len());
        let equal =
            |a: i128, b: i128| Sum { mantissa: a, scale: self.scale }.equals(Sum { mantissa: b, scale: other.scale });
        let counts = |cell: &Cell| (cell.cohort, cell.age, cell.active, cell.last_active, cell.orders);
        let visit = |(key, visit): &([u64; 2], Visit)| (*key, visit.period, visit.orders);
        head(self) == head(other)
            && self
                .cells
                .iter()
                .zip(&other.cells)
                .all(|(a, b)| counts(a) == counts(b) && a.sums().into_iter().zip(b.sums()).all(|(a, b)| equal(a, b)))
            && self
                .visits
                .iter()
                .zip(&other.visits)
                .all(|(a, b)| visit(a) == visit(b) && equal(a.1.revenue, b.1.revenue))
    }
}

impl TableParts {
    /// Takes a settled image apart.
    pub fn read(words: &[u64]) -> Self {
        let head = TableHead::read(words).unwrap_or(TableHead::new(Source::Histories, Period::Year, None));
        let (cells, visits) = CohortImage::entries(words);
        Self {
            source: head.source,
            period: head.period,
            amounts: head.amounts,
            scale: head.scale,
            as_of: head.as_of,
            last_day: head.last_day,
            cells,
            visits,
        }
    }

    /// The image: the one place where parts are checked.
    ///
    /// # Errors
    /// Says what is wrong with them.
    pub fn image(&self) -> Result<Vec<u64>, String> {
        if self.period == Period::All {
            return Err("it has no period".into());
        }
        let days = [self.as_of, self.last_day].into_iter().flatten();
        if days.clone().any(|day| !(MIN_DAY..=MAX_DAY).contains(&day)) {
            return Err("a day is out of range".into());
        }
        if self.as_of.zip(self.last_day).is_some_and(|(as_of, last)| last > as_of) {
            return Err("its last day is after its as_of".into());
        }
        let guard = match self.source {
            Source::Histories if self.visits.is_empty() => self.check_cells()?,
            Source::Bigint | Source::Uuid | Source::Text if self.cells.is_empty() => self.check_visits()?,
            _ => return Err("its entries do not go with its source".into()),
        };
        let entries = self.cells.len() + self.visits.len();
        let sorted = u32::try_from(entries).map_err(|_| "it has too many entries")? as usize;
        if entries > 0 && self.amounts == Amounts::Unknown {
            return Err("it does not say whether there are amounts".into());
        }
        let head = TableHead {
            amounts: self.amounts,
            scale: self.scale,
            filled: Filled { sorted, new: 0 },
            last_day: self.last_day,
            guard,
            ..TableHead::new(self.source, self.period, self.as_of)
        };
        let image = CohortImage::of(&head, &self.cells, &self.visits);
        CohortImage::check_sums(&image).map_err(|error| error.to_string())?;
        Ok(image)
    }

    /// Adds the size of a sum to those before it.
    fn guard(&self, guard: i128, sum: i128) -> Result<i128, String> {
        if sum != 0 && self.amounts != Amounts::With {
            return Err("it has a revenue, but no amounts".into());
        }
        let size = sum.checked_abs().and_then(|size| guard.checked_add(size));
        size.filter(|guard| *guard <= crate::retention::head::MOST_OF_TABLE).ok_or("its revenue is out of range".into())
    }

    fn check_cells(&self) -> Result<i128, String> {
        let mut guard = 0;
        let mut last_active_period = None;
        let last = self.last_day.map(|day| i64::from(self.period.index(day)));
        for cohort in self.cells.chunk_by(|a, b| a.cohort == b.cohort) {
            let customers = cohort[0].active;
            let (mut left, mut before) = (customers, None);
            if cohort[0].age != 0 || customers == 0 {
                return Err("a cohort has no customers".into());
            }
            for cell in cohort {
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
                guard = cell.sums().into_iter().try_fold(guard, |guard, sum| self.guard(guard, sum))?;
                if cell.moved.expansion < 0 || cell.moved.contraction < 0 {
                    return Err("an expansion or contraction is negative".into());
                }
            }
            if left > 0 {
                return Err("some of a cohort's customers have no last order".into());
            }
        }
        if self.cells.windows(2).any(|pair| pair[0].cohort > pair[1].cohort) {
            return Err("cohorts are not in ascending order".into());
        }
        if last < last_active_period {
            return Err("an order is later than the last day".into());
        }
        Ok(guard)
    }

    fn check_visits(&self) -> Result<i128, String> {
        let (mut guard, mut before, mut last_period) = (0, None, None);
        for (key, visit) in &self.visits {
            if before.replace((*key, visit.period)) >= Some((*key, visit.period)) {
                return Err("visits are not in ascending order".into());
            }
            if visit.orders == 0 && visit.revenue >= 0 {
                return Err("a visit without orders has no refund".into());
            }
            last_period = last_period.max(Some(visit.period));
            guard = self.guard(guard, visit.revenue)?;
        }
        if self.last_day.map(|day| self.period.index(day)) != last_period {
            return Err("its last day is not in its last period".into());
        }
        if self.as_of.is_some() {
            return Err("it is built from orders, but has an as_of".into());
        }
        Ok(guard)
    }
}
