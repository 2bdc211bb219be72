//! The value of customers against the cost of acquiring them.

use crate::error::{Error, Result};
use crate::exact::decimals::{factor, not_negative, product};
use crate::exact::floats::to_f64;
use crate::exact::money::{quotient, whole, Sum};
use crate::formulas::clv_discounted;
use crate::key_figures::figures::KeyFigures;
use crate::row;
use rust_decimal::Decimal;

row! {
    /// the row of clv_cac: the value of a customer after margin against CAC; a figure with nothing to divide by is NULL
    #[derive(Debug, Clone, PartialEq)]
    pub struct ClvCac as clv_cac_figures {
        /// customers with at least one order
        pub customers: i64,
        /// what their acquisition cost: the spend that was given
        pub acquisition_spend: Decimal,
        /// acquisition_spend / customers
        pub cac: Option<Decimal>,
        /// revenue / customers x margin
        pub historic_value: Option<Decimal>,
        /// clv of the key figures x margin
        pub formula_value: Option<Decimal>,
        /// the model_value that was given
        pub model_value: Option<Decimal>,
        /// historic_value / cac
        pub historic_ratio: Option<f64>,
        /// formula_value / cac
        pub formula_ratio: Option<f64>,
        /// model_value / cac
        pub model_ratio: Option<f64>,
        /// revenue / customer_periods x margin
        pub margin_per_period: Option<Decimal>,
        /// the largest CAC that is paid back within the periods: the sum of margin_per_period x retention_rate^t over t
        /// from 0 to periods - 1
        pub affordable_cac: Option<Decimal>,
    }
}

impl ClvCac {
    /// Compares the key figures of a group with what its customers cost.
    ///
    /// # Errors
    /// [`ErrorKind::Domain`](crate::error::ErrorKind) for negative spend or margin, or less than one period;
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a value does not fit.
    pub fn of(
        figures: &KeyFigures,
        spend: Decimal,
        margin: f64,
        periods: i32,
        model_value: Option<Decimal>,
    ) -> Result<Self> {
        if periods < 1 {
            return Err(Error::domain("periods", periods, "one or more"));
        }
        let (spend, margin) = (not_negative("spend", spend)?, factor("margin", margin)?);
        let cac = quotient("cac", spend.into(), whole(figures.customers as u64))?;
        let after_margin = |value: Option<Decimal>| value.map(|value| product("value", value, margin)).transpose();
        let per_period = |revenue: Decimal| {
            quotient("margin_per_period", Sum::from(revenue), whole(figures.customer_periods as u64))
        };
        let margin_per_period = after_margin(figures.revenue.map(per_period).transpose()?.flatten())?;
        let ratio = |value: Option<Decimal>| match (value, cac) {
            (Some(value), Some(cac)) if cac.mantissa() != 0 => Some(to_f64(value) / to_f64(cac)),
            _ => None,
        };
        // A single period needs no retention rate, so it has a result even if the data have only one period.
        let retention = if periods == 1 { figures.retention_rate.or(Some(0.0)) } else { figures.retention_rate };
        let affordable_cac = match (margin_per_period, retention) {
            (Some(margin), Some(retention)) => clv_discounted(margin, retention, 0.0, Some(periods))?,
            _ => None,
        };
        let historic_value = after_margin(figures.historic_value)?;
        let formula_value = after_margin(figures.clv)?;
        Ok(Self {
            customers: figures.customers,
            acquisition_spend: spend,
            cac,
            historic_value,
            formula_value,
            model_value,
            historic_ratio: ratio(historic_value),
            formula_ratio: ratio(formula_value),
            model_ratio: ratio(model_value),
            margin_per_period,
            affordable_cac,
        })
    }
}
