//! What a cohort table says: retention, value and revenue by age and by period.

use crate::error::{Error, Result};
use crate::exact::calendar::{Day, Period};
use crate::exact::money::{quotient, to_f64, whole, Sum};
use crate::maths::intervals::{wilson, Interval};
use crate::retention::cells::{Cell, Movement};
use crate::retention::table::CohortTable;
use crate::row;
use crate::states::flat::collected;
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::rc::Rc;

row! {
    /// a row of cohorts: one cohort at one age
    #[derive(Debug, Clone, PartialEq)]
    pub struct CohortRow as clv_cohort {
        /// first day of the period in which the cohort's customers bought first
        pub cohort: Day,
        /// periods since then, from 0
        pub age: i32,
        /// whether things are known to the end of this period
        pub complete: bool,
        /// customers of the cohort
        pub customers: i64,
        /// those with an order in this period
        pub active: i64,
        /// their orders
        pub orders: i64,
        /// their revenue; NULL without amounts, as all money here
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
        /// those of them who count as retained
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
        /// whether things are known to its end
        pub complete: bool,
        /// revenue of the period before
        pub opening: Decimal,
        /// revenue of customers whose first order is in this period
        pub new: Decimal,
        /// what customers of the period before spent more
        pub expansion: Decimal,
        /// what customers of the period before spent less
        pub contraction: Decimal,
        /// revenue, in the period before, of customers who spent nothing in this one
        pub churned: Decimal,
        /// revenue of customers who had spent nothing in the period before
        pub reactivated: Decimal,
        /// opening + new + expansion - contraction - churned + reactivated
        pub revenue: Decimal,
        /// (opening - contraction - churned) / opening; NULL where nothing was opened with
        pub gross_revenue_retention: Option<f64>,
        /// (opening + expansion - contraction - churned) / opening
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
    /// The period of the last known day, and the last one known to its end.
    last: i32,
    last_complete: i32,
}

impl Cohorts {
    /// Reads a table.
    ///
    /// # Errors
    /// [`Kind::OutOfMemory`](crate::error::Kind::OutOfMemory).
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

    /// Each cohort at each age up to the last known day, ages without orders too.
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

    /// One cell; one where nothing happened is not kept.
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
    /// completed it. `level` is that of the interval.
    ///
    /// # Errors
    /// [`Error::Domain`] for a level outside of (0, 1).
    pub fn retention_by_age(&self, level: f64) -> Result<impl Iterator<Item = AgeRow>> {
        let mut active = BTreeMap::new();
        for cell in self.cells.iter().filter(|cell| self.is_complete(cell)) {
            *active.entry(cell.age).or_default() += cell.active;
        }
        self.by_age(level, move |age| active.get(&age).copied().unwrap_or(0))
    }

    /// Rolling retention: the share of customers with an order in the period of that age or any later one.
    ///
    /// # Errors
    /// As [`Cohorts::retention_by_age`].
    pub fn rolling_retention(&self, level: f64) -> Result<impl Iterator<Item = AgeRow>> {
        // Whoever was last active at some age counts up to it, but not beyond the ages that the cohort has completed.
        let mut ends: BTreeMap<u32, u64> = BTreeMap::new();
        for cell in &self.cells {
            if let Ok(completed) = u32::try_from(i64::from(self.last_complete) - i64::from(cell.cohort)) {
                *ends.entry(cell.age.min(completed)).or_default() += cell.last_active;
            }
        }
        let mut left: u64 = ends.values().sum();
        self.by_age(level, move |age| {
            left -= age.checked_sub(1).and_then(|before| ends.get(&before)).unwrap_or(&0);
            left
        })
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

    /// Customers of the cohorts that have completed an age, asked age by age; `None` from the first age that none has.
    ///
    /// # Errors
    /// [`Kind::OutOfMemory`](crate::error::Kind::OutOfMemory).
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

    /// How revenue moved from period to period, up to the last known day.
    ///
    /// # Errors
    /// [`Error::Domain`] for a table without amounts.
    pub fn revenue_retention(self) -> Result<impl Iterator<Item = Result<PeriodRow>>> {
        self.check_amounts()?;
        #[derive(Default, Clone, Copy)]
        struct Sums {
            revenue: i128,
            new: i128,
            moved: Movement,
        }
        let mut periods: BTreeMap<i32, Sums> = BTreeMap::new();
        for cell in &self.cells {
            let sums = periods.entry(cell.cohort.wrapping_add(cell.age as i32)).or_default();
            sums.revenue += cell.revenue;
            if cell.age == 0 {
                sums.new += cell.revenue;
            }
            sums.moved.expansion += cell.moved.expansion;
            sums.moved.contraction += cell.moved.contraction;
            sums.moved.churned += cell.moved.churned;
            sums.moved.reactivated += cell.moved.reactivated;
        }
        let first = periods.first_key_value().map_or(i64::from(self.last) + 1, |(period, _)| i64::from(*period));
        let mut opening = 0;
        Ok((first..=i64::from(self.last)).map(move |period| {
            let sums = periods.get(&(period as i32)).copied().unwrap_or_default();
            let Movement { expansion, contraction, churned, reactivated } = sums.moved;
            let money = |mantissa| self.money(mantissa).decimal();
            let share = |kept: i128| -> Result<Option<f64>> {
                Ok(if opening > 0 { Some(to_f64(money(kept)?) / to_f64(money(opening)?)) } else { None })
            };
            let row = PeriodRow {
                period: Day(self.period.first_day(period as i32)),
                complete: period <= i64::from(self.last_complete),
                opening: money(opening)?,
                new: money(sums.new)?,
                expansion: money(expansion)?,
                contraction: money(contraction)?,
                churned: money(churned)?,
                reactivated: money(reactivated)?,
                revenue: money(sums.revenue)?,
                gross_revenue_retention: share(opening - contraction - churned)?,
                net_revenue_retention: share(opening + expansion - contraction - churned)?,
            };
            opening = sums.revenue;
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
