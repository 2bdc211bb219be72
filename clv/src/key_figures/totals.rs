//! Counts over many customers, without their keys.

use crate::error::Result;
use crate::exact::calendar::Period;
use crate::exact::count::count;
use crate::key_figures::silences::Silence;

/// One customer's purchases in the order of time.
#[derive(Debug, Clone, Copy)]
pub struct CustomerPeriods {
    orders: u64,
    first_day: i32,
    last_day: i32,
    last_period: i32,
    /// The last period that is over; a later one is still running.
    last_whole: i32,
    is_new: bool,
}

impl CustomerPeriods {
    /// A customer seen for the first time: the days from `first_day` to `last_day` with `orders` orders, all in
    /// `period`.
    #[inline]
    pub fn new(period: i32, first_day: i32, last_day: i32, orders: u64, last_whole: i32) -> Self {
        Self { orders, first_day, last_day, last_period: period, last_whole, is_new: true }
    }

    /// Adds later days of the same customer, in the same period or a later one. Calls `each` for the silence before
    /// them.
    ///
    /// # Errors
    /// Those of `each`.
    #[inline]
    pub fn visit(
        &mut self,
        period: i32,
        last_day: i32,
        orders: u64,
        each: &mut impl FnMut(Silence) -> Result<()>,
    ) -> Result<()> {
        if period != self.last_period {
            let later = period.wrapping_sub(self.last_period) as u32;
            if period <= self.last_whole {
                each(Silence::Gap(later))?;
            } else {
                each(Silence::Since(self.last_period))?;
                each(Silence::Running(later))?;
            }
            self.last_period = period;
            self.is_new = false;
        }
        self.orders += orders;
        self.last_day = last_day;
        Ok(())
    }

    /// Calls `each` for the silence after the last days.
    ///
    /// # Errors
    /// Those of `each`.
    #[inline]
    pub fn end(&self, each: &mut impl FnMut(Silence) -> Result<()>) -> Result<()> {
        if self.last_period <= self.last_whole {
            each(Silence::Since(self.last_period))
        } else if self.is_new {
            each(Silence::Running(0))
        } else {
            Ok(())
        }
    }
}

/// Counts over customers, each counted once. Its size is constant; all counts fit a SQL bigint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CustomerTotals {
    pub customers: u64,
    /// Customers with at least two orders.
    pub repeat_customers: u64,
    /// Days from first to last purchase, summed over customers.
    pub lifespan_days: u64,
    /// First and last day with an order; meaningless without customers.
    pub first_day: i32,
    pub last_day: i32,
}

impl CustomerTotals {
    /// Adds one customer.
    ///
    /// # Errors
    /// As [`CustomerTotals::merge`].
    #[inline]
    pub fn add(&mut self, customer: &CustomerPeriods) -> Result<()> {
        self.merge(&Self {
            customers: 1,
            repeat_customers: u64::from(customer.orders > 1),
            lifespan_days: (customer.last_day - customer.first_day) as u64,
            first_day: customer.first_day,
            last_day: customer.last_day,
        })
    }

    /// Adds the customers of another group, none of whom is in this one.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a count does not fit a SQL bigint.
    #[inline]
    pub fn merge(&mut self, other: &Self) -> Result<()> {
        if other.customers == 0 {
            return Ok(());
        }
        if self.customers == 0 {
            *self = *other;
            return Ok(());
        }
        *self = Self {
            customers: count("customers", self.customers, other.customers)?,
            repeat_customers: count("customers", self.repeat_customers, other.repeat_customers)?,
            lifespan_days: count("days of life", self.lifespan_days, other.lifespan_days)?,
            first_day: self.first_day.min(other.first_day),
            last_day: self.last_day.max(other.last_day),
        };
        Ok(())
    }

    /// Calendar periods from the first order to the last, both included.
    pub fn periods(&self, period: Period) -> u64 {
        match self.customers {
            0 => 0,
            _ => (i64::from(period.index(self.last_day)) - i64::from(period.index(self.first_day)) + 1) as u64,
        }
    }
}
