//! Money from floats and to floats: the decimal that a float stands for, and the float nearest to a decimal.

use crate::error::{shown, Error, Result};
use crate::exact::money::{pow10, Sum, MAX_SCALE};
use rust_decimal::Decimal;
use std::io::Write;

/// The decimal that a `float8` stands for: its first 15 significant digits, as PostgreSQL's cast to numeric takes them.
///
/// # Errors
/// [`ErrorKind::Domain`](crate::error::ErrorKind) for NaN and infinities, [`ErrorKind::AmountTooLong`](crate::error::ErrorKind)
/// for whole numbers of more than 15 digits, such as a bigint that was converted to a float.
#[inline]
pub fn from_f64(argument: &'static str, value: f64) -> Result<Decimal> {
    rounded(argument, value, MAX_SCALE)
}

/// [`from_f64`] of a summand: no more than 15 decimals are kept, so that sums of values such as predictions, of which
/// some are next to nothing, fit 28 digits.
///
/// # Errors
/// As [`from_f64`].
#[inline]
pub fn amount_of_f64(argument: &'static str, value: f64) -> Result<Decimal> {
    rounded(argument, value, 15)
}

#[inline]
fn rounded(argument: &'static str, value: f64, decimals: u32) -> Result<Decimal> {
    if !value.is_finite() {
        return Err(Error::domain(argument, shown(value), "a finite number"));
    }
    // A decimal of at most 15 digits survives the conversion to f64 and back, so the shortest decimal that does is the
    // right one.
    let mut unit = 1.0;
    for scale in 0..=4 {
        let mantissa = (value * unit).round();
        if mantissa.abs() < 1e15 && mantissa / unit == value {
            return Ok(Decimal::from_i128_with_scale(mantissa as i128, scale));
        }
        unit *= 10.0;
    }
    let is_kept = |decimal: &Decimal| value.abs() < 1e15 || to_f64(*decimal) == value;
    let decimal = by_digits(value, decimals).filter(is_kept);
    decimal.ok_or_else(|| Error::amount_too_long(argument, format!("{value:e}")))
}

/// [`from_f64`] by printing 15 digits, for values with many digits; rounded half away from zero to so many decimals.
fn by_digits(value: f64, decimals: u32) -> Option<Decimal> {
    let mut buffer = [0u8; 32];
    let mut rest = &mut buffer[..];
    write!(rest, "{value:.14e}").ok()?;
    let unused = rest.len();
    let text = std::str::from_utf8(&buffer[..32 - unused]).ok()?;
    let (digits, exponent) = text.split_once('e')?;
    let mut scale = 14 - exponent.parse::<i32>().ok()?;
    let mut mantissa = 0i128;
    for digit in digits.bytes().filter(u8::is_ascii_digit) {
        mantissa = mantissa * 10 + i128::from(digit - b'0');
    }
    while mantissa % 10 == 0 && mantissa != 0 {
        mantissa /= 10;
        scale -= 1;
    }
    if scale < 0 {
        mantissa = mantissa.checked_mul(pow10(scale.unsigned_abs())?)?;
        scale = 0;
    }
    if let Some(excess) =
        u32::try_from(scale).ok().and_then(|scale| scale.checked_sub(decimals)).filter(|&excess| excess > 0)
    {
        // Fifteen digits have nothing left after the fifteenth of them.
        mantissa = pow10(excess).map_or(0, |unit| (mantissa + unit / 2) / unit);
        scale = decimals as i32;
    }
    if digits.starts_with('-') {
        mantissa = -mantissa;
    }
    Decimal::try_from_i128_with_scale(mantissa, scale as u32).ok()
}

/// The nearest `f64`.
pub fn to_f64(value: Decimal) -> f64 {
    nearest_f64(value.mantissa(), value.scale())
}

impl Sum {
    /// The nearest `f64`: the same for equal values, whatever their scale.
    #[inline]
    pub fn to_f64(self) -> f64 {
        nearest_f64(self.mantissa, self.scale)
    }
}

#[inline]
fn nearest_f64(mantissa: i128, scale: u32) -> f64 {
    // Both are exact in f64, so their quotient is rounded only once.
    if mantissa.unsigned_abs() < 1 << 53 && scale <= 22 {
        return mantissa as f64 / 10f64.powi(scale as i32);
    }
    nearest_by_text(mantissa, scale)
}

/// By the standard library's reading of decimals; without an allocation, as it is called for rows.
#[cold]
fn nearest_by_text(mantissa: i128, scale: u32) -> f64 {
    let mut text = [0; 64];
    let mut rest = &mut text[..];
    if write!(rest, "{mantissa}e-{scale}").is_err() {
        return f64::NAN;
    }
    let unused = rest.len();
    std::str::from_utf8(&text[..text.len() - unused]).ok().and_then(|text| text.parse().ok()).unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::ErrorKind;

    #[test]
    fn a_float_is_its_fifteen_digits() {
        for (value, text) in [
            (0.1 + 0.2, "0.3"),
            (19.99, "19.99"),
            (1.0 / 3.0, "0.333333333333333"),
            (2.0 / 3.0, "0.666666666666667"),
            (-1234.5678, "-1234.5678"),
            (1e15, "1000000000000000"),
            (1e20, "100000000000000000000"),
            (1e-20, "0.00000000000000000001"),
            (0.0, "0"),
            (-0.0, "0"),
        ] {
            assert_eq!(from_f64("amount", value).unwrap().to_string(), text);
        }
        assert!(matches!(from_f64("amount", f64::NAN), Err(Error { kind: ErrorKind::Domain { .. }, .. })));
        assert!(matches!(from_f64("amount", 1e30), Err(Error { kind: ErrorKind::AmountTooLong { .. }, .. })));
        for (value, summand, number) in [
            (1e-30, "0", "0"),
            (-1e-300, "0", "0"),
            (1.234567891e-12, "0.000000000001235", "0.000000000001234567891"),
            (-1.5e-15, "-0.000000000000002", "-0.0000000000000015"),
            (0.000123456789012345, "0.000123456789012", "0.000123456789012345"),
        ] {
            let text = |decimal: Result<Decimal>| decimal.unwrap().normalize().to_string();
            assert_eq!(text(amount_of_f64("amount", value)), summand);
            assert_eq!(text(from_f64("amount", value)), number);
        }
        // A bigint with more digits than a float keeps is refused, not rounded.
        assert!(matches!(
            from_f64("amount", 1234567890123456789i64 as f64),
            Err(Error { kind: ErrorKind::AmountTooLong { .. }, .. })
        ));
    }

    #[test]
    fn decimals_become_the_nearest_float() {
        for text in ["35.89", "0.1", "79228162514264337593543950335", "1234567890.123456789012345678"] {
            assert_eq!(to_f64(Decimal::from_str_exact(text).unwrap()), text.parse::<f64>().unwrap());
        }
        let sum = |mantissa, scale| Sum { mantissa, scale };
        assert_eq!(sum(477_190_476_190_000_000_000_000, 22).to_f64(), 47.719047619);
        assert_eq!(sum(-i128::MAX, 38).to_f64(), -1.7014118346046923);
    }
}
