//! Student's t distribution.

use crate::maths::special::incomplete_beta;

/// The probability that |T| exceeds |t|, T with `df` degrees of freedom: I_x(df / 2, 1 / 2) with x = df / (df + t^2)
/// (Abramowitz and Stegun 1964, 26.7.1 and 26.5.27).
pub fn tails(t: f64, df: f64) -> f64 {
    let square = t * t;
    incomplete_beta(df / 2.0, 0.5, df / (df + square), square / (df + square))
}

/// The t that |T| does not exceed with probability `level`, by halving an interval down to the last digit.
pub fn quantile(level: f64, df: f64) -> f64 {
    let tail = 1.0 - level;
    let mut high = 1.0;
    while tails(high, df) > tail && high < 1e300 {
        high *= 2.0;
    }
    let mut low = 0.0;
    loop {
        let middle = low + (high - low) / 2.0;
        if middle <= low || middle >= high {
            return middle;
        }
        if tails(middle, df) > tail {
            low = middle;
        } else {
            high = middle;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Against scipy.stats.t (1.17.1): sf and ppf.
    #[test]
    fn tails_and_quantiles_are_those_of_tables() {
        for (t, df, tail) in [
            (2.0, 1.0, 0.295_167_235_300_866_5),
            (2.0, 10.0, 0.073_388_034_770_740_37),
            (-1.5, 4.5, 0.200_219_085_656_153_5),
            (6.0, 30.0, 1.394_276_876_720_476_4e-6),
            (0.0, 7.0, 1.0),
        ] {
            assert!((tails(t, df) / tail - 1.0).abs() < 1e-11, "{t} {df}: {}", tails(t, df));
        }
        for (level, df, t) in [
            (0.95, 1.0, 12.706_204_736_174_694),
            (0.95, 10.0, 2.228_138_851_986_274),
            (0.9, 4.5, 2.065_575_888_878_524),
            (0.99, 1e6, 2.575_834_220_105_334_4),
        ] {
            assert!((quantile(level, df) / t - 1.0).abs() < 1e-9, "{level} {df}: {}", quantile(level, df));
        }
    }
}
