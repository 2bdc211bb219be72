//! The key figures of many customers: one row of `clv_agg`.

use crate::error::{Error, Result};
use crate::exact::calendar::{Day, Period};
use crate::exact::money::{quotient, whole, Sum};
use crate::key_figures::lives::Lives;
use crate::key_figures::totals::CustomerTotals;
use crate::row;
use rust_decimal::Decimal;

row! {
    /// the row of clv_agg: key figures of a group of customers; a ratio with nothing to divide by is NULL
    #[derive(Debug, Clone, PartialEq)]
    pub struct KeyFigures as clv_key_figures {
        /// customers with at least one order
        pub customers: i64,
        /// rows with an amount of zero or more
        pub orders: i64,
        /// sum of all amounts, refunds included; NULL for histories without amounts
        pub revenue: Option<Decimal>,
        /// customers with at least two orders
        pub repeat_customers: i64,
        /// repeat_customers / customers
        pub repeat_rate: Option<f64>,
        /// first day with an order
        pub first_order: Option<Day>,
        /// last day with an order
        pub last_order: Option<Day>,
        /// calendar periods from the first order to the last, both included
        pub periods: i64,
        /// periods of all lives: those with an order, and silent ones between two orders that are lived through
        pub customer_periods: i64,
        /// revenue / orders
        pub average_order_value: Option<Decimal>,
        /// orders / customer_periods
        pub purchase_frequency: Option<f64>,
        /// retained / at_risk: the share of customer-periods that are followed by another of the same life
        pub retention_rate: Option<f64>,
        /// 1 - retention_rate
        pub churn_rate: Option<f64>,
        /// 1 / churn_rate, in periods; NULL when nobody left
        pub customer_lifespan: Option<f64>,
        /// customer_lifespan in days: a month has 30.4375, a quarter 91.3125, a year 365.25
        pub customer_lifespan_days: Option<f64>,
        /// average_order_value x purchase_frequency x customer_lifespan, rounded only once, at the end
        pub clv: Option<Decimal>,
        /// revenue / customers
        pub historic_value: Option<Decimal>,
        /// mean days from a customer's first order to the last
        pub observed_lifespan_days: Option<f64>,
        /// periods of silence after which a customer counts as lost: the one that was asked for, or the one that follows
        /// from the data
        pub lapse: i64,
        /// customer_periods whose outcome is known: retained + lost
        pub at_risk: i64,
        /// those of at_risk that are followed by another period of the same life
        pub retained: i64,
        /// those of at_risk that are the last of a life
        pub lost: i64,
    }
}

impl KeyFigures {
    /// Computes them from the counts. `revenue` is `None` for histories without amounts.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a figure outgrows its type.
    pub fn of(
        totals: &CustomerTotals,
        lives: &Lives,
        period: Period,
        orders: u64,
        revenue: Option<Sum>,
    ) -> Result<Self> {
        let ratio = |part: u64, whole: u64| (whole > 0).then(|| part as f64 / whole as f64);
        let per = |of, count| revenue.map_or(Ok(None), |revenue| quotient(of, revenue, whole(count)));
        let bigint = |count: u64| i64::try_from(count).map_err(|_| Error::count_overflow("count"));
        let Lives { at_risk, retained, lost, .. } = *lives;
        let customer_lifespan = ratio(at_risk, lost);
        let any = totals.customers > 0;
        Ok(Self {
            customers: bigint(totals.customers)?,
            orders: bigint(orders)?,
            revenue: revenue.map(Sum::decimal).transpose()?,
            repeat_customers: bigint(totals.repeat_customers)?,
            repeat_rate: ratio(totals.repeat_customers, totals.customers),
            first_order: any.then_some(Day(totals.first_day)),
            last_order: any.then_some(Day(totals.last_day)),
            periods: bigint(totals.periods(period))?,
            customer_periods: bigint(lives.customer_periods)?,
            average_order_value: per("average_order_value", orders)?,
            purchase_frequency: ratio(orders, lives.customer_periods),
            retention_rate: ratio(retained, at_risk),
            churn_rate: ratio(lost, at_risk),
            customer_lifespan,
            customer_lifespan_days: customer_lifespan.map(|periods| periods * period.mean_days()),
            clv: revenue.map(|revenue| formula(revenue, lives)).transpose()?.flatten(),
            historic_value: per("historic_value", totals.customers)?,
            observed_lifespan_days: ratio(totals.lifespan_days, totals.customers),
            lapse: lives.lapse.into(),
            at_risk: bigint(at_risk)?,
            retained: bigint(retained)?,
            lost: bigint(lost)?,
        })
    }
}

/// `revenue / orders x orders / customer_periods x at_risk / lost` as one quotient of exact numbers.
fn formula(revenue: Sum, lives: &Lives) -> Result<Option<Decimal>> {
    let too_large = Error::money_overflow("clv");
    let scaled = revenue.mantissa.checked_mul(i128::from(lives.at_risk)).ok_or(too_large)?;
    let divisor = Sum { mantissa: i128::from(lives.customer_periods) * i128::from(lives.lost), scale: 0 };
    quotient("clv", Sum { mantissa: scaled, scale: revenue.scale }, divisor)
}
