//! Arithmetic on amounts, with checked arguments and checked results.

use crate::error::{Error, Result};
use crate::exact::floats::{from_f64, to_f64};
use crate::exact::money::Sum;
use rust_decimal::Decimal;

/// Returns an amount, a [`Decimal`] or a [`Sum`], and refuses a negative one.
pub(crate) fn not_negative<T: Into<Sum> + Copy>(argument: &'static str, value: T) -> Result<T> {
    let sum: Sum = value.into();
    if sum.mantissa < 0 {
        return Err(Error::domain(argument, sum.decimal()?, "zero or more"));
    }
    Ok(value)
}

/// Returns a factor as a decimal, and refuses a negative or infinite one and NaN.
pub(crate) fn factor(argument: &'static str, value: f64) -> Result<Decimal> {
    not_negative(argument, from_f64(argument, value)?)
}

/// The product of two decimals; digits beyond the 28th are rounded away.
pub(crate) fn product(of: &'static str, a: Decimal, b: Decimal) -> Result<Decimal> {
    a.checked_mul(b).ok_or_else(|| Error::money_overflow(of))
}

/// `a - b`, exact.
pub(crate) fn difference(of: &'static str, a: Decimal, b: Decimal) -> Result<Decimal> {
    Sum::from(a).minus(Sum::from(b)).and_then(Sum::decimal).map_err(|_| Error::money_overflow(of))
}

/// `dividend / divisor` as a float, like `a::float8 / b::float8` in SQL; `None` when the divisor is zero.
pub(crate) fn ratio(dividend: Decimal, divisor: Decimal) -> Option<f64> {
    (divisor.mantissa() != 0).then(|| to_f64(dividend) / to_f64(divisor))
}
