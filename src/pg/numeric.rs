//! PostgreSQL's numeric, digit by digit: base-10,000 digits behind a short or a long header
//! (src/backend/utils/adt/numeric.c). Safe code over the bytes of a value; no conversion to text.

use super::varlena::new_varlena;
use clv::error::{Error, Result};
use clv::exact::money::{pow10, Sum, MAX_SCALE};
use pgrx::pg_sys::Datum;
use rust_decimal::Decimal;

const KIND: u16 = 0xC000;
const SPECIAL: u16 = 0xC000;
const SHORT: u16 = 0x8000;
const NEGATIVE: u16 = 0x4000;
const LONG_SCALE: u16 = 0x3FFF;
const SHORT_NEGATIVE: u16 = 0x2000;
const SHORT_SCALE_SHIFT: u16 = 7;
const SHORT_SCALE: u16 = 0x3F;
const SHORT_WEIGHT_NEGATIVE: u16 = 0x0040;
const SHORT_WEIGHT: u16 = 0x003F;

/// The largest number of base-10,000 digits of a [`Decimal`]: it has up to 29 decimal digits, with the point anywhere.
const MOST_DIGITS: usize = 9;

/// Room for any encoded [`Decimal`].
type Encoded = [u8; 2 + 2 * MOST_DIGITS];

/// The parts of a finite numeric: `mantissa x 10^exponent`, displayed with `scale` decimals.
struct Parts {
    mantissa: i128,
    exponent: i32,
    scale: u32,
    /// Whether `mantissa` holds all of its digits.
    whole: bool,
}

#[inline]
fn parts(argument: &'static str, bytes: &[u8]) -> Result<Parts> {
    let (units, _) = bytes.as_chunks::<2>();
    let unit = |at: usize| units.get(at).copied().map_or(0, u16::from_ne_bytes);
    let head = unit(0);
    let (negative, scale, weight, digits) = match head & KIND {
        SPECIAL => return Err(Error::domain(argument, "NaN or infinity", "a finite number")),
        SHORT => {
            let sign_extended = if head & SHORT_WEIGHT_NEGATIVE == 0 { 0 } else { !(SHORT_WEIGHT as i32) };
            let weight = i32::from(head & SHORT_WEIGHT) | sign_extended;
            let scale = head >> SHORT_SCALE_SHIFT & SHORT_SCALE;
            (head & SHORT_NEGATIVE != 0, scale, weight, units.get(1..).unwrap_or(&[]))
        }
        kind => {
            let weight = i32::from(unit(1) as i16);
            (kind == NEGATIVE, head & LONG_SCALE, weight, units.get(2..).unwrap_or(&[]))
        }
    };
    let kept = &digits[..digits.len().min(MOST_DIGITS)];
    let mantissa = kept.iter().fold(0i128, |value, digit| value * 10_000 + i128::from(u16::from_ne_bytes(*digit)));
    Ok(Parts {
        mantissa: if negative { -mantissa } else { mantissa },
        exponent: 4 * (weight + 1 - kept.len() as i32),
        scale: u32::from(scale).min(MAX_SCALE),
        whole: kept.len() == digits.len(),
    })
}

/// The amount of a numeric, with its display scale, from its bytes without their length.
///
/// # Errors
/// [`ErrorKind::Domain`](clv::error::ErrorKind) for NaN and infinities, [`ErrorKind::AmountTooLong`](clv::error::ErrorKind) beyond 28
/// decimals or 36 digits.
#[inline]
pub fn decode(argument: &'static str, bytes: &[u8]) -> Result<Sum> {
    let Parts { mantissa, exponent, scale, whole } = parts(argument, bytes)?;
    let exact = with_scale(mantissa, exponent, scale)
        .or_else(|| with_scale(mantissa, exponent, exponent.min(0).unsigned_abs()))
        .filter(|sum| whole && sum.scale <= MAX_SCALE);
    exact.ok_or_else(|| too_long(argument, mantissa, exponent))
}

/// The decimal nearest to a numeric: digits after the 28th are rounded away, since a factor may have more.
///
/// # Errors
/// [`ErrorKind::Domain`](clv::error::ErrorKind) for NaN and infinities, [`ErrorKind::AmountTooLong`](clv::error::ErrorKind) for more than
/// 28 digits before the point.
pub fn decode_nearest(argument: &'static str, bytes: &[u8]) -> Result<Decimal> {
    let Parts { mantissa, exponent, scale, whole } = parts(argument, bytes)?;
    if let Some(Ok(exact)) = with_scale(mantissa, exponent, scale).filter(|_| whole).map(Sum::decimal) {
        return Ok(exact);
    }
    // Starts with the point at the place of the exponent and drops one digit at a time until the rest fits.
    let (mut rest, mut rounded, mut scale) = (mantissa, mantissa, -exponent);
    while scale >= 0 {
        if let Some(nearest) =
            u32::try_from(scale).ok().and_then(|s| Decimal::try_from_i128_with_scale(rounded, s).ok())
        {
            return Ok(nearest);
        }
        rounded = (rest + 5 * rest.signum()) / 10;
        rest /= 10;
        scale -= 1;
    }
    let whole_number = with_scale(mantissa, exponent, 0).and_then(|sum| sum.decimal().ok());
    whole_number.ok_or_else(|| too_long(argument, mantissa, exponent))
}

#[cold]
fn too_long(argument: &'static str, mantissa: i128, exponent: i32) -> Error {
    let (mut digits, mut exponent) = (mantissa, exponent);
    while digits != 0 && digits % 10 == 0 {
        (digits, exponent) = (digits / 10, exponent + 1);
    }
    Error::amount_too_long(argument, format!("{digits}e{exponent}"))
}

/// `mantissa x 10^exponent` with `scale` decimals, or `None` if digits would be lost or it does not fit.
#[inline]
fn with_scale(mantissa: i128, exponent: i32, scale: u32) -> Option<Sum> {
    let shift = exponent.checked_add(scale as i32)?;
    let factor = pow10(shift.unsigned_abs())?;
    let mantissa = match (shift, i64::try_from(mantissa), i64::try_from(factor)) {
        (0.., ..) => mantissa.checked_mul(factor)?,
        // Most amounts take the division of one machine word instead of a library call for two.
        (_, Ok(mantissa), Ok(factor)) if mantissa % factor == 0 => i128::from(mantissa / factor),
        (_, Err(_), _) | (_, _, Err(_)) if mantissa % factor == 0 => mantissa / factor,
        _ => return None,
    };
    Some(Sum { mantissa, scale })
}

/// The numeric of this value, with the same decimals.
pub fn datum(value: Decimal) -> Datum {
    let mut bytes = Encoded::default();
    let used = encode(value, &mut bytes);
    new_varlena(&bytes[..used])
}

/// Writes the numeric of this value, with the same decimals, and returns how many of `bytes` it takes.
fn encode(value: Decimal, bytes: &mut Encoded) -> usize {
    let scale = value.scale();
    let magnitude = value.mantissa().unsigned_abs();
    // Groups of four digits are counted from the point, so the last group of decimals is padded with zeros.
    let short = scale % 4;
    let (mut rest, mut groups, mut count) = (magnitude, [0u16; MOST_DIGITS], 0);
    if short > 0 {
        let unit = 10u128.pow(short);
        groups[0] = ((rest % unit) * 10u128.pow(4 - short)) as u16;
        (rest, count) = (rest / unit, 1);
    }
    while rest > 0 {
        groups[count] = (rest % 10_000) as u16;
        (rest, count) = (rest / 10_000, count + 1);
    }
    let weight = count as i32 - 1 - scale.div_ceil(4) as i32;
    let zeros = groups[..count].iter().take_while(|group| **group == 0).count();
    let digits = &groups[zeros..count];
    let leading = digits.iter().rev().take_while(|group| **group == 0).count();
    let digits = &digits[..digits.len() - leading];
    let weight = if digits.is_empty() { 0 } else { weight - leading as i32 };

    let sign = if value.mantissa() < 0 { SHORT_NEGATIVE } else { 0 };
    let weight_sign = if weight < 0 { SHORT_WEIGHT_NEGATIVE } else { 0 };
    let head = SHORT | sign | (scale as u16) << SHORT_SCALE_SHIFT | weight_sign | weight as u16 & SHORT_WEIGHT;
    bytes[..2].copy_from_slice(&head.to_ne_bytes());
    for (unit, digit) in bytes[2..].as_chunks_mut::<2>().0.iter_mut().zip(digits.iter().rev()) {
        *unit = digit.to_ne_bytes();
    }
    2 + 2 * digits.len()
}
