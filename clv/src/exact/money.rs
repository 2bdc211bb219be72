//! Exact money: sums that are never rounded, and quotients with the digits of SQL.
//!
//! One amount is a [`Decimal`]. A running sum is a [`Sum`], an `i128` over a power of ten, so that adding a row is one
//! integer addition and the order of the rows cannot matter.

use crate::error::{Error, Result};
use rust_decimal::Decimal;

/// The most decimals an amount can have: those of [`Decimal`].
pub const MAX_SCALE: u32 = Decimal::MAX_SCALE;

const POW10: [i128; 39] = {
    let mut table = [1; 39];
    let mut i = 1;
    while i < table.len() {
        table[i] = table[i - 1] * 10;
        i += 1;
    }
    table
};

/// 10^`exponent`, if an `i128` holds it.
pub fn pow10(exponent: u32) -> Option<i128> {
    POW10.get(exponent as usize).copied()
}

/// A mantissa as two words, low word first.
#[inline]
pub(crate) fn to_words(mantissa: i128) -> [u64; 2] {
    [mantissa as u64, (mantissa >> 64) as u64]
}

/// The mantissa of two words.
#[inline]
pub(crate) fn from_words([low, high]: [u64; 2]) -> i128 {
    (u128::from(low) | u128::from(high) << 64) as i128
}

/// An exact running sum: `mantissa / 10^scale`. The scale is the largest that any summand had.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Sum {
    pub mantissa: i128,
    pub scale: u32,
}

impl Sum {
    /// The same value with `scale` decimals, `scale` not below the present one.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when that takes more than 38 digits.
    pub fn rescaled(self, scale: u32) -> Result<Self> {
        if scale == self.scale {
            return Ok(self);
        }
        scale
            .checked_sub(self.scale)
            .and_then(pow10)
            .and_then(|factor| self.mantissa.checked_mul(factor))
            .map(|mantissa| Self { mantissa, scale })
            .ok_or_else(|| Error::money_overflow("revenue"))
    }

    /// The sum of two sums.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when the sum takes more than 38 digits.
    pub fn plus(self, other: Self) -> Result<Self> {
        let scale = self.scale.max(other.scale);
        let (a, b) = (self.rescaled(scale)?, other.rescaled(scale)?);
        a.mantissa
            .checked_add(b.mantissa)
            .map(|mantissa| Self { mantissa, scale })
            .ok_or_else(|| Error::money_overflow("revenue"))
    }

    /// The difference of two sums.
    ///
    /// # Errors
    /// As [`Sum::plus`].
    pub fn minus(self, other: Self) -> Result<Self> {
        self.plus(Self { mantissa: -other.mantissa, ..other })
    }

    /// Words that are the same exactly for equal sums.
    pub fn canonical(self) -> [u64; 3] {
        let Self { mantissa, scale } = self.normalized();
        let [low, high] = to_words(mantissa);
        [high ^ 1 << 63, low, u64::from(scale)]
    }

    /// Without trailing zeros.
    pub(crate) fn normalized(self) -> Self {
        let Self { mut mantissa, mut scale } = self;
        while scale > 0 && mantissa % 10 == 0 {
            mantissa /= 10;
            scale -= 1;
        }
        Self { mantissa, scale }
    }

    /// The sum as a decimal; trailing zeros are dropped if it does not fit otherwise.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when the exact sum takes more than the 28 digits of a [`Decimal`].
    pub fn decimal(self) -> Result<Decimal> {
        let Self { mut mantissa, mut scale } = self;
        loop {
            match Decimal::try_from_i128_with_scale(mantissa, scale) {
                Ok(decimal) => return Ok(decimal),
                Err(_) if scale > 0 && mantissa % 10 == 0 => {
                    mantissa /= 10;
                    scale -= 1;
                }
                Err(_) => return Err(Error::money_overflow("revenue")),
            }
        }
    }
}

impl From<Decimal> for Sum {
    #[inline]
    fn from(amount: Decimal) -> Self {
        Self { mantissa: amount.mantissa(), scale: amount.scale() }
    }
}

/// `dividend / divisor`, rounded half away from zero at the number of decimals that PostgreSQL's numeric division
/// chooses, up to 28: at least 16 significant digits and no fewer decimals than either side. `None` when the divisor is
/// zero.
///
/// # Errors
/// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when the quotient takes more than 28 digits before the point.
pub fn quotient(of: &'static str, dividend: Sum, divisor: Sum) -> Result<Option<Decimal>> {
    let (n, d) = (dividend.mantissa, divisor.mantissa);
    if d == 0 {
        return Ok(None);
    }
    let scale = significant_scale(dividend, divisor).max(dividend.scale).max(divisor.scale).min(MAX_SCALE);
    let negative = (n < 0) != (d < 0);
    // A quotient with too many digits for a Decimal loses decimals, never digits before the point.
    let fits = (0..=scale).rev().find_map(|scale| {
        let shift = i64::from(scale) + i64::from(divisor.scale) - i64::from(dividend.scale);
        let magnitude = divide(n.unsigned_abs(), d.unsigned_abs(), shift)?;
        let mantissa = i128::try_from(magnitude).ok()?;
        let signed = if negative { -mantissa } else { mantissa };
        Decimal::try_from_i128_with_scale(signed, scale).ok()
    });
    fits.map(Some).ok_or_else(|| Error::money_overflow(of))
}

/// The number of decimals with which a quotient has at least 16 significant digits, counted in groups of four like
/// PostgreSQL.
pub fn significant_scale(dividend: Sum, divisor: Sum) -> u32 {
    let ((weight_n, first_n), (weight_d, first_d)) = (leading_digit(dividend), leading_digit(divisor));
    let weight = weight_n - weight_d - i32::from(first_n <= first_d);
    (16 - 4 * weight).max(0) as u32
}

/// `round(n * 10^shift / d)`, halves away from zero, by long division, since the product may overflow. `None` on
/// overflow.
fn divide(n: u128, d: u128, shift: i64) -> Option<u128> {
    let d = match shift {
        0.. => d,
        _ => d.checked_mul(10u128.checked_pow(u32::try_from(-shift).ok()?)?)?,
    };
    let (mut quotient, mut rest) = (n / d, n % d);
    for _ in 0..shift.max(0) {
        rest = rest.checked_mul(10)?;
        quotient = quotient.checked_mul(10)?.checked_add(rest / d)?;
        rest %= d;
    }
    if rest >= d - rest {
        quotient = quotient.checked_add(1)?;
    }
    Some(quotient)
}

/// Exponent and value of the first non-zero digit in base 10,000, by which PostgreSQL chooses a quotient's decimals.
fn leading_digit(value: Sum) -> (i32, i128) {
    let groups = value.scale.div_ceil(4) as i32;
    // Decimals are padded to whole groups of four, from the first one on.
    let pad = (4 - value.scale % 4) % 4;
    let (mut first, mut weight) = (value.mantissa.unsigned_abs(), -groups);
    let whole = 10u128.pow(4 - pad);
    if pad > 0 {
        // The last group may be short: its digits are removed before whole groups are counted.
        if first < whole {
            return match first {
                0 => (0, 0),
                short => (weight, (short * 10u128.pow(pad)) as i128),
            };
        }
        first /= whole;
        weight += 1;
    }
    if first == 0 {
        return (0, 0);
    }
    while first >= 10_000 {
        first /= 10_000;
        weight += 1;
    }
    (weight, first as i128)
}

/// A whole number as an exact sum, for quotients.
pub fn whole(count: u64) -> Sum {
    Sum { mantissa: i128::from(count), scale: 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(text: &str) -> Sum {
        Decimal::from_str_exact(text).unwrap().into()
    }

    /// Left and right sides printed by PostgreSQL 15: `SELECT a / b`.
    #[test]
    fn quotients_have_the_decimals_of_numeric_division() {
        for (a, b, c) in [
            ("2500315.63", "69659", "35.8936480569632065"),
            ("1", "3", "0.33333333333333333333"),
            ("10000", "3", "3333.3333333333333333"),
            ("9999", "10000", "0.99990000000000000000"),
            ("10000", "9999", "1.0001000100010001"),
            ("-2", "3", "-0.66666666666666666667"),
            ("0.00007", "3", "0.000023333333333333333333"),
            ("123456.789", "0.01", "12345678.900000000000"),
            ("0", "7", "0.00000000000000000000"),
            ("0.00", "7", "0.00000000000000000000"),
            ("1", "0.0003", "3333.3333333333333333"),
            ("5.00", "2", "2.5000000000000000"),
        ] {
            assert_eq!(quotient("q", sum(a), sum(b)).unwrap().unwrap().to_string(), c, "{a} / {b}");
        }
        assert_eq!(quotient("q", sum("1"), sum("0")), Ok(None));
        let large = sum("10000000000000000000000000000");
        assert_eq!(quotient("q", large, sum("0.001")), Err(Error::money_overflow("q")));
    }

    #[test]
    fn sums_are_exact_or_an_error() {
        let big = sum("79228162514264337593543950335");
        assert_eq!(big.decimal().unwrap().to_string(), "79228162514264337593543950335");
        assert!(big.plus(sum("0.5")).unwrap().decimal().is_err());
        assert!(big.plus(sum("1")).unwrap().decimal().is_err());
        // Trailing zeros are dropped before a sum is refused.
        let padded = big.rescaled(2).unwrap();
        assert_eq!(padded.decimal().unwrap(), big.decimal().unwrap());
        assert!(big.rescaled(28).is_err());
        assert_eq!(sum("12.50").plus(sum("0.5")).unwrap().decimal().unwrap().to_string(), "13.00");
    }
}
