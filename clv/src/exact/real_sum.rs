//! Sums of real numbers that do not depend on their order: fixed-point numbers of 256 bits, in units of 2^-100. A number of 53
//! bits from 2^-47 on is added without a rounding, smaller ones lose what is below the unit.

/// Words of a sum, the lowest first, in two's complement. All zeros are the sum of nothing.
pub const WORDS: usize = 4;

const UNIT: i32 = -100;

/// The sum to which something was added that is not finite, or at least [`MOST`].
const UNBOUNDED: [u64; WORDS] = [0, 0, 0, 1 << 63];

/// 2^120: 2^34 numbers below it cannot overflow.
const MOST: f64 = (1u128 << 120) as f64;

/// Adds a number.
#[inline]
pub fn add(sum: &mut [u64; WORDS], value: f64) {
    if value.is_nan() || value.abs() >= MOST {
        *sum = UNBOUNDED;
        return;
    }
    let bits = value.to_bits();
    let (exponent, fraction) = ((bits >> 52 & 0x7ff) as i32, bits & ((1 << 52) - 1));
    // Numbers below 2^-1022 are far below the unit.
    if exponent == 0 {
        return;
    }
    let shift = exponent - 1075 - UNIT;
    let mantissa = fraction | 1 << 52;
    let mut term = [0; WORDS];
    if shift < 0 {
        term[0] = if shift > -64 { mantissa >> -shift } else { 0 };
    } else {
        let (at, off) = (shift as usize / 64, shift % 64);
        let wide = u128::from(mantissa) << off;
        term[at] = wide as u64;
        if let Some(next) = term.get_mut(at + 1) {
            *next = (wide >> 64) as u64;
        }
    }
    if value < 0.0 {
        negate(&mut term);
    }
    merge(sum, &term);
}

/// Adds another sum.
#[inline]
pub fn merge(sum: &mut [u64; WORDS], other: &[u64; WORDS]) {
    if *sum == UNBOUNDED || *other == UNBOUNDED {
        *sum = UNBOUNDED;
        return;
    }
    let mut carry = false;
    for (word, other) in sum.iter_mut().zip(other) {
        let (part, over) = word.overflowing_add(*other);
        let (part, more) = part.overflowing_add(u64::from(carry));
        (*word, carry) = (part, over || more);
    }
}

fn negate(sum: &mut [u64; WORDS]) {
    let mut carry = true;
    for word in sum {
        (*word, carry) = (!*word).overflowing_add(u64::from(carry));
    }
}

/// The sum as a number; infinite if it is not known.
pub fn value(sum: &[u64; WORDS]) -> f64 {
    if *sum == UNBOUNDED {
        return f64::INFINITY;
    }
    let is_negative = sum[WORDS - 1] >> 63 == 1;
    let mut positive = *sum;
    if is_negative {
        negate(&mut positive);
    }
    let all = positive.iter().rev().fold(0.0, |all, word| all * 18_446_744_073_709_551_616.0 + *word as f64);
    let value = all * 2f64.powi(UNIT);
    if is_negative {
        -value
    } else {
        value
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sum(values: &[f64]) -> [u64; WORDS] {
        let mut sum = [0; WORDS];
        values.iter().for_each(|value| add(&mut sum, *value));
        sum
    }

    #[test]
    fn a_sum_is_exact_and_does_not_depend_on_the_order() {
        let values = [1e30, 0.1, -1e30, 3e-9, -0.1, 1.0, 7e15, -7e15];
        let mut backwards = values;
        backwards.reverse();
        assert_eq!(sum(&values), sum(&backwards));
        assert_eq!(value(&sum(&values)), 1.0 + 3e-9);
        let (mut one, two) = (sum(&values[..3]), sum(&values[3..]));
        merge(&mut one, &two);
        assert_eq!(one, sum(&values));
        for single in [0.0, 1.0, -1.0, 0.1, -12345.678, 2f64.powi(119), -2f64.powi(-90), 1e-14] {
            assert_eq!(value(&sum(&[single])), single);
        }
        assert_eq!(value(&sum(&[1e-40, f64::MIN_POSITIVE, -1e-320])), 0.0);
    }

    #[test]
    fn what_has_no_bound_stays_so() {
        for unbounded in [f64::INFINITY, f64::NAN, f64::NEG_INFINITY, 2e36] {
            assert_eq!(sum(&[1.0, unbounded, 5.0]), UNBOUNDED);
            assert_eq!(value(&UNBOUNDED), f64::INFINITY);
            let mut other = sum(&[1.0]);
            merge(&mut other, &sum(&[unbounded]));
            assert_eq!(other, UNBOUNDED);
        }
    }
}
