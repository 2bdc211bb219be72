//! Counts over many customers, without their keys.

use crate::error::Result;
use crate::exact::calendar::Period;
use crate::exact::count::count;

/// One customer's purchases, counted in the order of time: the number of periods with an order, and how many of them
/// were followed by another in the next period.
#[derive(Debug, Clone, Copy)]
pub struct CustomerPeriods {
    orders: u64,
    periods: u64,
    retained: u64,
    first_day: i32,
    last_day: i32,
    last_period: i32,
}

impl CustomerPeriods {
    /// A customer seen for the first time: the days from `first_day` to `last_day` with `orders` orders, all in
    /// `period`.
    #[inline]
    pub fn new(period: i32, first_day: i32, last_day: i32, orders: u64) -> Self {
        Self { orders, periods: 1, retained: 0, first_day, last_day, last_period: period }
    }

    /// Adds later days of the same customer, in the same period or a later one.
    #[inline]
    pub fn visit(&mut self, period: i32, last_day: i32, orders: u64) {
        if period != self.last_period {
            self.periods += 1;
            self.retained += u64::from(period == self.last_period + 1);
            self.last_period = period;
        }
        self.orders += orders;
        self.last_day = last_day;
    }
}

/// Counts over customers, each counted once. Its size is constant; all counts fit a SQL bigint.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct CustomerTotals {
    pub customers: u64,
    /// Customers with at least two orders.
    pub repeat_customers: u64,
    /// Pairs of a customer and a period in which the customer has an order.
    pub customer_periods: u64,
    /// Customer-periods whose customer has an order in the next period too.
    pub retained: u64,
    /// Customers active in the period of `last_day`.
    pub last_active: u64,
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
    pub fn add(&mut self, customer: &CustomerPeriods, period: Period) -> Result<()> {
        let one = Self {
            customers: 1,
            repeat_customers: u64::from(customer.orders > 1),
            customer_periods: customer.periods,
            retained: customer.retained,
            last_active: 1,
            lifespan_days: (customer.last_day - customer.first_day) as u64,
            first_day: customer.first_day,
            last_day: customer.last_day,
        };
        self.merge(&one, period)
    }

    /// Adds the customers of another group, none of whom is in this one.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a count does not fit a SQL bigint.
    #[inline]
    pub fn merge(&mut self, other: &Self, period: Period) -> Result<()> {
        if other.customers == 0 {
            return Ok(());
        }
        if self.customers == 0 {
            *self = *other;
            return Ok(());
        }
        let (mine, theirs) = (period.index(self.last_day), period.index(other.last_day));
        *self = Self {
            customers: count("customers", self.customers, other.customers)?,
            repeat_customers: count("customers", self.repeat_customers, other.repeat_customers)?,
            customer_periods: count("customer periods", self.customer_periods, other.customer_periods)?,
            retained: count("customer periods", self.retained, other.retained)?,
            last_active: match mine.cmp(&theirs) {
                std::cmp::Ordering::Less => other.last_active,
                std::cmp::Ordering::Equal => count("customers", self.last_active, other.last_active)?,
                std::cmp::Ordering::Greater => self.last_active,
            },
            lifespan_days: count("days of life", self.lifespan_days, other.lifespan_days)?,
            first_day: self.first_day.min(other.first_day),
            last_day: self.last_day.max(other.last_day),
        };
        Ok(())
    }

    /// Whether there can be customers with these counts.
    pub fn is_consistent(&self, orders: u64) -> bool {
        if self.customers == 0 {
            return *self == Self::default() && orders == 0;
        }
        let bigint = |count: u64| i64::try_from(count).is_ok();
        bigint(orders)
            && bigint(self.customer_periods)
            && bigint(self.lifespan_days)
            && self.repeat_customers <= self.customers
            && self.customers <= self.customer_periods
            && self.customer_periods <= orders
            && (1..=self.customers).contains(&self.last_active)
            && self.retained <= self.customer_periods - self.last_active
            && self.first_day <= self.last_day
    }

    /// Customer-periods whose outcome is known: those before the last period.
    pub fn at_risk(&self) -> u64 {
        self.customer_periods - self.last_active
    }

    /// Calendar periods from the first order to the last, both included.
    pub fn periods(&self, period: Period) -> u64 {
        match self.customers {
            0 => 0,
            _ => (i64::from(period.index(self.last_day)) - i64::from(period.index(self.first_day)) + 1) as u64,
        }
    }
}
