//! When customers have paid back the cost of their acquisition.

use crate::error::{Error, Result};
use crate::exact::decimals::{factor, not_negative, product};
use crate::exact::money::{quotient, whole};
use crate::retention::reports::Cohorts;
use crate::row;
use crate::states::flat::{Tick, TICK_EVERY};
use rust_decimal::Decimal;

row! {
    /// a row of payback_curve: what a customer has brought by one age, over the cohorts that have completed it
    #[derive(Debug, Clone, PartialEq)]
    pub struct PaybackRow as clv_payback {
        /// periods since the first purchase, from 0
        pub age: i32,
        /// customers of the cohorts that have completed this age
        pub customers: i64,
        /// margin x mean revenue per customer, added up from age 0 to this one
        pub cumulative_margin: Decimal,
        /// spend per customer of all cohorts
        pub cac: Decimal,
        /// cumulative_margin >= cac
        pub paid_back: bool,
    }
}

row! {
    /// the row of payback_age: when a customer has paid back the cost of acquisition
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Payback as clv_payback_age {
        /// the first age at which cumulative_margin covers cac; NULL if none has yet
        pub age: Option<i32>,
        /// ages that at least one cohort has completed
        pub ages_observed: i32,
        /// true if no observed age has paid back: then ages_observed is a lower bound
        pub censored: bool,
    }
}

/// What a customer has brought by each age, against the cost of acquisition: the mean revenue at each age of the
/// customers whose cohort has completed it, added up from age 0 and multiplied by `margin`.
///
/// # Errors
/// [`ErrorKind::Domain`](crate::error::ErrorKind) for a table without amounts, negative spend or margin.
pub fn payback_curve(
    cohorts: Cohorts,
    spend: Decimal,
    margin: f64,
) -> Result<impl Iterator<Item = Result<PaybackRow>>> {
    cohorts.check_amounts()?;
    let spend = not_negative("spend", spend)?;
    let margin = factor("margin", margin)?;
    let everyone = cohorts.cells.iter().filter(|cell| cell.age == 0).map(|cell| cell.customers).sum();
    let cac = quotient("cac", spend.into(), whole(everyone))?.unwrap_or_default();
    let mut revenue =
        cohorts.sums_by_age::<i128>(&|cell| cohorts.is_complete(cell).then_some((cell.age, cell.revenue)))?;
    let mut customers = cohorts.customers_by_age()?;
    let mut cumulative = Decimal::ZERO;
    Ok((0..).map_while(move |age| {
        let customers = customers(age)?;
        let mut next = || {
            let revenue = cohorts.money(revenue(age));
            let value = quotient("revenue", revenue, whole(customers))?.unwrap_or_default();
            cumulative = cumulative.checked_add(value).ok_or_else(|| Error::money_overflow("revenue"))?;
            let cumulative_margin = product("margin", cumulative, margin)?;
            let paid_back = cumulative_margin >= cac;
            Ok(PaybackRow { age: age as i32, customers: customers as i64, cumulative_margin, cac, paid_back })
        };
        Some(next())
    }))
}

/// The first age of [`payback_curve`] at which a customer has paid back.
///
/// # Errors
/// As [`payback_curve`].
pub fn payback_age(cohorts: Cohorts, spend: Decimal, margin: f64, tick: Tick<'_>) -> Result<Payback> {
    let (mut age, mut ages_observed) = (None, 0);
    for row in payback_curve(cohorts, spend, margin)? {
        let row = row?;
        ages_observed = row.age + 1;
        // There may be as many ages as there are days in the calendar.
        if (row.age as usize).is_multiple_of(TICK_EVERY) {
            tick();
        }
        if row.paid_back && age.is_none() {
            age = Some(row.age);
        }
    }
    Ok(Payback { age, ages_observed, censored: age.is_none() })
}
