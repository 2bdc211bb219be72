//! The arguments of a score: a horizon, a discount and a margin, and the past spend of the customer.

use crate::error::{shown, Error, Result};
use crate::models::row::Row;

/// Days of a year, for annual rates.
pub const YEAR: f64 = 365.0;

/// A number of days to look ahead.
///
/// # Errors
/// [`Error::domain`] for a negative one, or one above 2^24.
pub fn horizon(days: f64) -> Result<f64> {
    if (0.0..=f64::from(1 << 24)).contains(&days) {
        Ok(days)
    } else {
        Err(Error::domain("days", shown(days), "from 0 to 16777216"))
    }
}

/// How future purchases are valued today: a discount rate and a margin.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Worth {
    /// The continuous rate a day, ln(1 + annual discount) / 365.
    pub(super) rate: f64,
    pub(super) margin: f64,
}

impl Worth {
    /// From an annual effective rate of discount and a share of revenue.
    ///
    /// # Errors
    /// [`Error::domain`] for negative ones, or ones that are not finite.
    pub fn of(annual_discount: f64, margin: f64) -> Result<Self> {
        if !(annual_discount >= 0.0 && annual_discount.is_finite()) {
            return Err(Error::domain("annual_discount", shown(annual_discount), "a number from 0"));
        }
        if !(margin >= 0.0 && margin.is_finite()) {
            return Err(Error::domain("margin", shown(margin), "a number from 0"));
        }
        Ok(Self { rate: annual_discount.ln_1p() / YEAR, margin })
    }
}

/// A customer's past spend: mean revenue of the repeat purchase days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spent {
    pub x: f64,
    pub mean: f64,
}

impl Spent {
    /// Without a repeat purchase day, or without a positive mean, nothing is known and both fields are 0.
    pub fn of(x: f64, mean: Option<f64>) -> Self {
        match mean.filter(|mean| x > 0.0 && *mean > 0.0) {
            Some(mean) => Self { x, mean },
            None => Self { x: 0.0, mean: 0.0 },
        }
    }
}

impl From<&Row> for Spent {
    fn from(row: &Row) -> Self {
        Self::of(f64::from(row.frequency), row.monetary_value)
    }
}
