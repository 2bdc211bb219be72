//! Intervals around shares, and tails of the normal distribution.

use crate::error::{shown, Error, Result};
use crate::maths::special::ln_gamma;
use libm::erfc;
use std::f64::consts::{FRAC_1_SQRT_2, FRAC_2_SQRT_PI};

/// The bounds of an interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    pub low: f64,
    pub high: f64,
}

/// The quantile z for which a standard normal variable lies in (-z, z) with probability `level`.
///
/// # Errors
/// [`Error::domain`] for a level outside of (0, 1).
pub fn z_of(level: f64) -> Result<f64> {
    if !(level > 0.0 && level < 1.0) {
        return Err(Error::domain("level", shown(level), "between 0 and 1"));
    }
    // Newton's steps from 0 on erfc(z / sqrt 2) = 1 - level: the function is convex, so they approach from one side.
    let mut z = 0.0f64;
    for _ in 0..100 {
        let slope = FRAC_2_SQRT_PI * FRAC_1_SQRT_2 * (-z * z / 2.0).exp();
        let step = (erfc(z * FRAC_1_SQRT_2) - (1.0 - level)) / slope;
        z += step;
        if step.abs() <= 1e-15 * z {
            break;
        }
    }
    Ok(z)
}

/// The interval for a share of `part` in `whole` (Wilson 1927): (p + z^2/2n ± z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n).
/// `whole` is not zero.
pub fn wilson(part: u64, whole: u64, z: f64) -> Interval {
    let (n, p) = (whole as f64, part as f64 / whole as f64);
    let center = p + z * z / (2.0 * n);
    let spread = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z * z / n;
    // At the ends the bounds are exact, but for rounding.
    let low = if part == 0 { 0.0 } else { (center - spread) / scale };
    let high = if part == whole { 1.0 } else { (center + spread) / scale };
    Interval { low: low.max(0.0), high: high.min(1.0) }
}

/// The probability that a chi-square variable with `df` degrees of freedom, at least one, exceeds `x`: Q(df / 2, x / 2), by
/// Q(a + 1, y) = Q(a, y) + y^a e^-y / Gamma(a + 1) from Q(1/2, y) = erfc(sqrt y) or Q(1, y) = e^-y (Abramowitz and Stegun
/// 1964, 26.4.4 and 26.4.5).
pub fn chi_square_tail(x: f64, df: u32) -> f64 {
    let y = x / 2.0;
    let odd = df % 2 == 1;
    let (mut tail, mut a) = if odd { (erfc(y.sqrt()), 0.5) } else { ((-y).exp(), 1.0) };
    while 2.0 * a < f64::from(df) {
        if y > 0.0 {
            tail += (a * y.ln() - y - ln_gamma(a + 1.0)).exp();
        }
        a += 1.0;
    }
    tail.min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against Python's statistics.NormalDist().inv_cdf and math.erfc.
    #[test]
    fn quantiles_and_tails_are_those_of_tables() {
        for (level, z) in [(0.95, 1.959963984540054), (0.99, 2.5758293035489004), (0.5, 0.6744897501960817)] {
            assert!((z_of(level).unwrap() - z).abs() < 1e-12, "{level}");
        }
        assert!(z_of(1.0).is_err() && z_of(0.0).is_err() && z_of(f64::NAN).is_err());
        // Against scipy.stats.chi2.sf (1.17.1).
        for (x, df, p) in [
            (3.841458820694124, 1, 0.05),
            (6.6348966010212145, 1, 0.01),
            (0.0, 1, 1.0),
            (0.0, 4, 1.0),
            (4.82, 3, 0.18546219173353004),
            (11.99, 3, 0.007417494901260935),
            (2.5, 2, 0.2865047968601901),
            (60.0, 40, 0.02187346844139091),
            (700.0, 9, 6.916357838795454e-145),
        ] {
            assert!((chi_square_tail(x, df) / p - 1.0).abs() < 1e-11, "{x} {df}");
        }
    }
}
