//! Reports of a cohort table: retention, value and revenue by age and by period.

use crate::error::{Error, Result};
use crate::exact::calendar::{Day, Period};
use crate::exact::money::{quotient, whole, Sum};
use crate::maths::intervals::{wilson, Interval};
use crate::option_word::OptionWord as _;
use crate::retention::cells::{Cell, CELL};
use crate::retention::head::Start;
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
        /// first day of the period of the first purchase, or in which customers joined; the first day itself where ages
        /// are counted in days
        pub cohort: Day,
        /// periods since then, from 0
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
        /// periods since the first purchase, or since customers joined, from 0
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
    /// the row of ltv_at: what customers brought within their first days
    #[derive(Debug, Clone, PartialEq)]
    pub struct LtvAt as clv_ltv {
        /// customers whose first days are over
        pub customers: i64,
        /// their revenue within these days
        pub revenue: Decimal,
        /// revenue / customers; NULL without customers
        pub value: Option<Decimal>,
    }
}

/// A cohort table to report on.
#[derive(Debug, Clone)]
pub struct Cohorts {
    pub(crate) cells: Vec<Cell>,
    /// The parts of flows.
    pub(crate) parts: Vec<[u64; CELL]>,
    pub(crate) period: Period,
    pub(crate) scale: u32,
    pub(crate) has_amounts: bool,
    pub(crate) start: Start,
    /// The last known day.
    until: i32,
    /// The period of the last known day, and the last period known to its end; of a calendar unit.
    pub(crate) last: i32,
    pub(crate) last_complete: i32,
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
            parts: collected("cohort_table", table.parts().iter().copied())?,
            period,
            scale: table.scale(),
            has_amounts: table.has_amounts(),
            start: table.start(),
            until,
            last,
            last_complete: if ends { last } else { last - 1 },
        })
    }

    /// How many ages a cohort has begun, and how many of them are over.
    fn ages(&self, cohort: i32) -> [i64; 2] {
        let since = |period: i32| i64::from(period) - i64::from(cohort);
        match self.period.own_days() {
            None => [since(self.last) + 1, since(self.last_complete) + 1],
            Some(days) => {
                let [last, days] = [since(self.until), i64::from(days)];
                [last.div_euclid(days) + 1, (last + 1).div_euclid(days)]
            }
        }
    }

    /// The periods from the first cohort to the last known day.
    pub(crate) fn known_periods(&self) -> usize {
        let first = self.cells.first().map_or(i64::from(self.last), |cell| i64::from(cell.cohort));
        usize::try_from(i64::from(self.last) - first + 1).unwrap_or(0)
    }

    pub(crate) fn money(&self, mantissa: i128) -> Sum {
        Sum { mantissa, scale: self.scale }
    }

    /// Each cohort at each age up to the last known day, including ages without orders.
    pub fn rows(self) -> impl Iterator<Item = Result<CohortRow>> {
        let table = Rc::new(self);
        let all = Rc::clone(&table);
        let first = (0..all.cells.len()).map(move |at| all.cells[at]).filter(|cell| cell.age == 0);
        first.flat_map(move |Cell { cohort, customers, .. }| {
            let table = Rc::clone(&table);
            let mut cumulative = 0;
            (0..table.ages(cohort)[0].max(0) as u32).map(move |age| {
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
            let completed = u32::try_from(self.ages(cell.cohort)[1] - 1).ok()?;
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
        i64::from(cell.age) < self.ages(cell.cohort)[1]
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
        let complete = self.cells.iter().filter(|cell| cell.age == 0 && self.is_complete(cell));
        let complete = complete.map(|cell| (self.ages(cell.cohort)[1], cell.customers));
        let mut cohorts: Vec<(i64, u64)> = vec![];
        cohorts.try_reserve_exact(complete.clone().count()).map_err(|_| Error::out_of_memory("cohort_table"))?;
        cohorts.extend(complete);
        let mut customers: u64 = cohorts.iter().map(|(_, customers)| customers).sum();
        Ok(move |age| {
            // Later cohorts have completed fewer ages.
            while let Some(&(_, left)) = cohorts.last().filter(|(ages, _)| *ages <= i64::from(age)) {
                customers -= left;
                cohorts.pop();
            }
            (!cohorts.is_empty()).then_some(customers)
        })
    }

    /// The revenue of the first `days` days of each customer, over the customers for whom these days are over.
    ///
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for a table without amounts or by calendar, and for days that are no
    /// multiple of the table's ages.
    pub fn ltv_at(&self, days: i32) -> Result<LtvAt> {
        self.check_amounts()?;
        let length = self.period.own_days().or((self.period == Period::Day).then_some(1));
        let ages = match length {
            Some(length) if days > 0 && days % length == 0 => i64::from(days / length),
            Some(_) => {
                let error = Error::domain("days", days, "a multiple of the days of the table's ages");
                return Err(error.with_hint(format!("Its ages are of {:?}.", self.period.name())));
            }
            None => {
                let error = Error::domain("cohort_table", format!("one by {}", self.period.name()), "a table by days");
                return Err(
                    error.with_hint("Build it with the period '7 days', '30 days', '90 days', '365 days' or 'day'.")
                );
            }
        };
        let is_over = |cell: &&Cell| self.ages(cell.cohort)[1] >= ages && i64::from(cell.age) < ages;
        let (mut customers, mut revenue) = (0, 0);
        for cell in self.cells.iter().filter(is_over) {
            customers += cell.customers;
            revenue += cell.revenue;
        }
        let revenue = self.money(revenue);
        let value = quotient("value", revenue, whole(customers))?;
        Ok(LtvAt { customers: customers as i64, revenue: revenue.decimal()?, value })
    }

    pub(crate) fn check_amounts(&self) -> Result<()> {
        if self.has_amounts || self.cells.is_empty() {
            Ok(())
        } else {
            Err(Error::domain("cohort_table", "one without them", "a table with amounts"))
        }
    }
}
