//! When customers have paid back what it cost to win them.

use crate::error::{Error, Result};
use crate::exact::decimals::{factor, not_negative, product};
use crate::exact::money::{quotient, whole};
use crate::retention::reports::Cohorts;
use crate::row;
use crate::states::flat::{Tick, TICK_EVERY};
use rust_decimal::Decimal;
use std::collections::BTreeMap;

row! {
    /// a row of payback_curve: what a customer has brought by one age, over all cohorts that have completed it
    #[derive(Debug, Clone, PartialEq)]
    pub struct PaybackRow as clv_payback {
        /// periods since the first purchase, from 0
        pub age: i32,
        /// customers of the cohorts that have completed this age
        pub customers: i64,
        /// margin on the revenue a customer brought from age 0 to this one
        pub cumulative_margin: Decimal,
        /// spend per customer of all cohorts
        pub cac: Decimal,
        /// whether the margin covers the cost
        pub paid_back: bool,
    }
}

row! {
    /// the row of payback_age: when a customer has paid back
    #[derive(Debug, Clone, PartialEq, Eq)]
    pub struct Payback as clv_payback_age {
        /// the first age at which margin covers CAC; NULL where it has not come to that
        pub age: Option<i32>,
        /// ages that at least one cohort has completed
        pub ages_observed: i32,
        /// whether it has not come to that yet: the age is at least ages_observed then
        pub censored: bool,
    }
}

/// What a customer has brought by each age, against what one cost: at each age the mean revenue of the customers whose
/// cohort has completed it, added up and multiplied by `margin`.
///
/// # Errors
/// [`Error::Domain`] for a table without amounts, negative spend or margin.
pub fn payback_curve(
    cohorts: Cohorts,
    spend: Decimal,
    margin: f64,
) -> Result<impl Iterator<Item = Result<PaybackRow>>> {
    cohorts.check_amounts()?;
    let spend = not_negative("spend", spend)?;
    let margin = factor("margin", margin)?;
    let everyone = cohorts.cells.iter().filter(|cell| cell.age == 0).map(|cell| cell.active).sum();
    let cac = quotient("cac", spend.into(), whole(everyone))?.unwrap_or_default();
    let mut revenue: BTreeMap<u32, i128> = BTreeMap::new();
    for cell in cohorts.cells.iter().filter(|cell| cohorts.is_complete(cell)) {
        *revenue.entry(cell.age).or_default() += cell.revenue;
    }
    let mut customers = cohorts.customers_by_age()?;
    let mut cumulative = Decimal::ZERO;
    Ok((0..).map_while(move |age| {
        let customers = customers(age)?;
        let mut next = || {
            let revenue = cohorts.money(revenue.get(&age).copied().unwrap_or(0));
            let value = quotient("revenue", revenue, whole(customers))?.unwrap_or_default();
            cumulative = cumulative.checked_add(value).ok_or_else(|| Error::money_overflow("revenue"))?;
            let cumulative_margin = product("margin", cumulative, margin)?;
            let paid_back = cumulative_margin >= cac;
            Ok(PaybackRow { age: age as i32, customers: customers as i64, cumulative_margin, cac, paid_back })
        };
        Some(next())
    }))
}

/// When a customer has paid back: the first age of [`payback_curve`] that has.
///
/// # Errors
/// As [`payback_curve`].
pub fn payback_age(cohorts: Cohorts, spend: Decimal, margin: f64, tick: Tick<'_>) -> Result<Payback> {
    let (mut age, mut ages_observed) = (None, 0);
    for row in payback_curve(cohorts, spend, margin)? {
        let row = row?;
        ages_observed = row.age + 1;
        // As many as days from one end of the calendar to the other.
        if (row.age as usize).is_multiple_of(TICK_EVERY) {
            tick();
        }
        if row.paid_back && age.is_none() {
            age = Some(row.age);
        }
    }
    Ok(Payback { age, ages_observed, censored: age.is_none() })
}
