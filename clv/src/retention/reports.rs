//! Reports of a cohort table: retention, value and revenue by age and by period.

use crate::error::{Error, Result};
use crate::exact::calendar::{Day, Period};
use crate::exact::money::{quotient, to_f64, whole, Sum};
use crate::maths::intervals::{wilson, Interval};
use crate::retention::cells::{Cell, Movement};
use crate::retention::table::CohortTable;
use crate::row;
use crate::states::flat::collected;
use rust_decimal::Decimal;
use std::iter::Sum as Summed;
use std::rc::Rc;

row! {
    /// a row of cohorts: one cohort at one age
    #[derive(Debug, Clone, PartialEq)]
    pub struct CohortRow as clv_cohort {
        /// first day of the period of the first purchase
        pub cohort: Day,
        /// periods since the first purchase, from 0
        pub age: i32,
        /// whether the data reach the end of the period of this age
        pub complete: bool,
        /// customers of the cohort
        pub customers: i64,
        /// customers of the cohort with an order in the period of this age
        pub active: i64,
        /// orders in this period
        pub orders: i64,
        /// revenue in this period; NULL without amounts
        pub revenue: Option<Decimal>,
        /// active / customers
        pub retention_rate: f64,
        /// revenue from age 0 to this one
        pub cumulative_revenue: Option<Decimal>,
        /// cumulative_revenue / customers: the LTV curve
        pub cumulative_value: Option<Decimal>,
    }
}

row! {
    /// a row of retention_by_age and rolling_retention: all cohorts at one age
    #[derive(Debug, Clone, PartialEq)]
    pub struct AgeRow as clv_age_retention {
        /// periods since the first purchase, from 0
        pub age: i32,
        /// customers of the cohorts that have completed this age
        pub at_risk: i64,
        /// those of at_risk who count as retained
        pub active: i64,
        /// active / at_risk
        pub retention_rate: f64,
        /// lower bound of Wilson's interval (Wilson 1927)
        pub low: f64,
        /// upper bound of Wilson's interval
        pub high: f64,
    }
}

row! {
    /// a row of revenue_retention: how the revenue of one period came from that of the period before
    #[derive(Debug, Clone, PartialEq)]
    pub struct PeriodRow as clv_period_revenue {
        /// first day of the period
        pub period: Day,
        /// whether the data reach the end of the period
        pub complete: bool,
        /// revenue of the period before
        pub opening: Decimal,
        /// revenue of customers whose first order is in this period
        pub new: Decimal,
        /// increase of revenue of customers active in both periods who brought more than in the period before
        pub expansion: Decimal,
        /// decrease of revenue of customers active in both periods who brought less than in the period before
        pub contraction: Decimal,
        /// revenue lost with customers active in the period before but not in this one
        pub churned: Decimal,
        /// revenue gained from earlier customers active in this period but not in the one before
        pub reactivated: Decimal,
        /// opening + new + expansion - contraction - churned + reactivated
        pub revenue: Decimal,
        /// (opening - contraction - churned) / opening; NULL unless opening is positive
        pub gross_revenue_retention: Option<f64>,
        /// (opening + expansion - contraction - churned) / opening; NULL unless opening is positive
        pub net_revenue_retention: Option<f64>,
    }
}

/// A cohort table to report on.
#[derive(Debug, Clone)]
pub struct Cohorts {
    pub(crate) cells: Vec<Cell>,
    period: Period,
    scale: u32,
    has_amounts: bool,
    /// The period of the last known day, and the last period known to its end.
    last: i32,
    last_complete: i32,
}

impl Cohorts {
    /// Reads a table.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub fn of(table: CohortTable<'_>) -> Result<Self> {
        let (period, until) = (table.period(), table.known_until().unwrap_or(0));
        let last = period.index(until);
        let ends = until == period.last_day(last);
        Ok(Self {
            cells: collected("cohort_table", table.cells())?,
            period,
            scale: table.scale(),
            has_amounts: table.has_amounts(),
            last,
            last_complete: if ends { last } else { last - 1 },
        })
    }

    pub(crate) fn money(&self, mantissa: i128) -> Sum {
        Sum { mantissa, scale: self.scale }
    }

    /// Each cohort at each age up to the last known day, including ages without orders.
    pub fn rows(self) -> impl Iterator<Item = Result<CohortRow>> {
        let table = Rc::new(self);
        let all = Rc::clone(&table);
        let first = (0..all.cells.len()).map(move |at| all.cells[at]).filter(|cell| cell.age == 0);
        first.flat_map(move |Cell { cohort, active: customers, .. }| {
            let table = Rc::clone(&table);
            let mut cumulative = 0;
            (0..=table.last.wrapping_sub(cohort) as u32).map(move |age| {
                let cell = table.cell(cohort, age);
                cumulative += cell.revenue;
                table.row(&cell, customers, cumulative)
            })
        })
    }

    /// A cell, which is zero if the table has none.
    fn cell(&self, cohort: i32, age: u32) -> Cell {
        let found = self.cells.binary_search_by_key(&(cohort, age), |cell| (cell.cohort, cell.age));
        found.map_or(Cell { cohort, age, ..Cell::default() }, |at| self.cells[at])
    }

    fn row(&self, cell: &Cell, customers: u64, cumulative: i128) -> Result<CohortRow> {
        let money = |mantissa| self.has_amounts.then(|| self.money(mantissa).decimal()).transpose();
        Ok(CohortRow {
            cohort: Day(self.period.first_day(cell.cohort)),
            age: cell.age as i32,
            complete: self.is_complete(cell),
            customers: customers as i64,
            active: cell.active as i64,
            orders: cell.orders as i64,
            revenue: money(cell.revenue)?,
            retention_rate: cell.active as f64 / customers as f64,
            cumulative_revenue: money(cumulative)?,
            cumulative_value: if self.has_amounts {
                quotient("cumulative_value", self.money(cumulative), whole(customers))?
            } else {
                None
            },
        })
    }

    /// Retention by age: the share of customers with an order in the period of that age, over the cohorts that have
    /// completed it. `level` is the level of the interval.
    ///
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for a level outside of (0, 1), [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub fn retention_by_age(&self, level: f64) -> Result<impl Iterator<Item = AgeRow>> {
        let active = self.sums_by_age(&|cell| self.is_complete(cell).then_some((cell.age, cell.active)))?;
        self.by_age(level, active)
    }

    /// Rolling retention: the share of customers with an order in the period of that age or any later one.
    ///
    /// # Errors
    /// As [`Cohorts::retention_by_age`].
    pub fn rolling_retention(&self, level: f64) -> Result<impl Iterator<Item = AgeRow>> {
        // A customer counts up to the age of the last order, but not beyond the ages that the cohort has completed.
        let end = |cell: &Cell| {
            let completed = u32::try_from(i64::from(self.last_complete) - i64::from(cell.cohort)).ok()?;
            Some((cell.age.min(completed), cell.last_active))
        };
        let mut left: u64 = self.cells.iter().filter_map(end).map(|(_, customers)| customers).sum();
        let mut ended = self.sums_by_age(&end)?;
        self.by_age(level, move |age| {
            left -= age.checked_sub(1).map_or(0, &mut ended);
            left
        })
    }

    /// Returns a function that gives, for one age after the other from 0, the sum of the values that cells have there:
    /// `value` gives the age and the value of a cell.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub(crate) fn sums_by_age<V: Summed>(
        &self,
        value: &dyn Fn(&Cell) -> Option<(u32, V)>,
    ) -> Result<impl FnMut(u32) -> V + use<V>> {
        let mut values = vec![];
        values.try_reserve_exact(self.cells.len()).map_err(|_| Error::out_of_memory("cohort_table"))?;
        values.extend(self.cells.iter().filter_map(value));
        values.sort_unstable_by_key(|(age, _)| *age);
        let mut values = values.into_iter().peekable();
        Ok(move |age| std::iter::from_fn(|| values.next_if(|(at, _)| *at == age)).map(|(_, value)| value).sum())
    }

    pub(crate) fn is_complete(&self, cell: &Cell) -> bool {
        i64::from(cell.cohort) + i64::from(cell.age) <= i64::from(self.last_complete)
    }

    fn by_age(&self, level: f64, mut active: impl FnMut(u32) -> u64) -> Result<impl Iterator<Item = AgeRow>> {
        let z = crate::maths::intervals::z_of(level)?;
        let mut at_risk = self.customers_by_age()?;
        Ok((0..).map_while(move |age| {
            let (at_risk, active) = (at_risk(age)?, active(age));
            let Interval { low, high } = wilson(active, at_risk, z);
            Some(AgeRow {
                age: age as i32,
                at_risk: at_risk as i64,
                active: active as i64,
                retention_rate: active as f64 / at_risk as f64,
                low,
                high,
            })
        }))
    }

    /// Returns a function that gives, for one age after the other, the customers of the cohorts that have completed it;
    /// `None` from the first age that no cohort has completed.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub(crate) fn customers_by_age(&self) -> Result<impl FnMut(u32) -> Option<u64> + use<>> {
        let last_complete = i64::from(self.last_complete);
        let complete = self.cells.iter().filter(|cell| cell.age == 0 && self.is_complete(cell));
        let complete = complete.map(|cell| (cell.cohort, cell.active));
        let mut cohorts: Vec<(i32, u64)> = vec![];
        cohorts.try_reserve_exact(complete.clone().count()).map_err(|_| Error::out_of_memory("cohort_table"))?;
        cohorts.extend(complete);
        let mut customers: u64 = cohorts.iter().map(|(_, customers)| customers).sum();
        Ok(move |age| {
            while let Some(&(cohort, left)) =
                cohorts.last().filter(|(c, _)| i64::from(*c) + i64::from(age) > last_complete)
            {
                debug_assert!(i64::from(cohort) <= last_complete);
                customers -= left;
                cohorts.pop();
            }
            (!cohorts.is_empty()).then_some(customers)
        })
    }

    /// The changes of revenue from period to period, up to the last known day.
    ///
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for a table without amounts.
    pub fn revenue_retention(mut self) -> Result<impl Iterator<Item = Result<PeriodRow>>> {
        self.check_amounts()?;
        let period_of = |cell: &Cell| cell.cohort.wrapping_add(cell.age as i32);
        let mut cells = std::mem::take(&mut self.cells);
        cells.sort_unstable_by_key(period_of);
        let first = cells.first().map_or(i64::from(self.last) + 1, |cell| i64::from(period_of(cell)));
        let mut cells = cells.into_iter().peekable();
        let mut opening = 0;
        Ok((first..=i64::from(self.last)).map(move |period| {
            let (mut revenue, mut new) = (0, 0);
            let Movement { mut expansion, mut contraction, mut churned, mut reactivated } = Movement::default();
            while let Some(cell) = cells.next_if(|cell| i64::from(period_of(cell)) == period) {
                revenue += cell.revenue;
                new += if cell.age == 0 { cell.revenue } else { 0 };
                expansion += cell.moved.expansion;
                contraction += cell.moved.contraction;
                churned += cell.moved.churned;
                reactivated += cell.moved.reactivated;
            }
            let money = |mantissa| self.money(mantissa).decimal();
            let share = |kept: i128| -> Result<Option<f64>> {
                Ok(if opening > 0 { Some(to_f64(money(kept)?) / to_f64(money(opening)?)) } else { None })
            };
            let row = PeriodRow {
                period: Day(self.period.first_day(period as i32)),
                complete: period <= i64::from(self.last_complete),
                opening: money(opening)?,
                new: money(new)?,
                expansion: money(expansion)?,
                contraction: money(contraction)?,
                churned: money(churned)?,
                reactivated: money(reactivated)?,
                revenue: money(revenue)?,
                gross_revenue_retention: share(opening - contraction - churned)?,
                net_revenue_retention: share(opening + expansion - contraction - churned)?,
            };
            opening = revenue;
            Ok(row)
        }))
    }

    pub(crate) fn check_amounts(&self) -> Result<()> {
        if self.has_amounts || self.cells.is_empty() {
            Ok(())
        } else {
            Err(Error::domain("cohort_table", "one without them", "a table with amounts"))
        }
    }
}
