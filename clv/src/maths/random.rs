//! A fixed stream of random numbers: the same draws in every call.

use rand_distr::{Distribution, Exp1, Gamma, Open01, Poisson, StandardNormal};
use rand_xoshiro::rand_core::SeedableRng;
use rand_xoshiro::Xoshiro256PlusPlus;

/// xoshiro256++ (Blackman and Vigna 2019), started by SplitMix64.
#[derive(Debug, Clone)]
pub struct Random(Xoshiro256PlusPlus);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(Xoshiro256PlusPlus::seed_from_u64(seed))
    }

    /// One of many streams of a seed: they are unrelated.
    pub fn of_stream(seed: u64, stream: u64) -> Self {
        // The golden ratio, by which SplitMix64 steps: streams of one seed lie far apart.
        Self::new(seed.wrapping_add(stream.wrapping_mul(0x9e37_79b9_7f4a_7c15)).rotate_left(31) ^ stream)
    }

    /// Uniform in (0, 1).
    pub fn uniform(&mut self) -> f64 {
        Open01.sample(&mut self.0)
    }

    /// With mean 1.
    pub fn exponential(&mut self) -> f64 {
        Exp1.sample(&mut self.0)
    }

    /// Standard normal.
    pub fn normal(&mut self) -> f64 {
        StandardNormal.sample(&mut self.0)
    }

    /// The logarithm of a gamma variable with this shape and scale 1. One of a small shape would often be too small to be a
    /// number, so it is that of a shape higher by 1, times a uniform number to the power of 1 / shape (Stuart 1962).
    pub fn ln_gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.ln_gamma(shape + 1.0) - self.exponential() / shape;
        }
        // For a shape this large, and for NaN, there is nothing to draw.
        match Gamma::new(shape, 1.0) {
            Ok(gamma) if shape <= 1e12 => gamma.sample(&mut self.0).ln(),
            _ => shape.ln(),
        }
    }

    /// Poisson: 0 for a mean of 0 and for NaN; a mean of 10^18 or more is returned itself, since its spread is negligible.
    pub fn poisson(&mut self, mean: f64) -> f64 {
        if mean >= 1e18 {
            return mean;
        }
        Poisson::new(mean).map_or(0.0, |poisson| poisson.sample(&mut self.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first two moments against theory, the mean within 5 standard errors.
    #[test]
    fn draws_have_the_mean_and_variance_of_their_distribution() {
        let mut random = Random::new(1);
        let mut check = |name: &str, mean: f64, variance: f64, draw: &mut dyn FnMut(&mut Random) -> f64| {
            const N: usize = 200_000;
            let draws: Vec<f64> = (0..N).map(|_| draw(&mut random)).collect();
            let found = draws.iter().sum::<f64>() / N as f64;
            assert!((found - mean).abs() < 5.0 * (variance / N as f64).sqrt(), "{name}: mean {found}, not {mean}");
            let squares = draws.iter().map(|draw| (draw - mean) * (draw - mean)).sum::<f64>() / N as f64;
            assert!((squares / variance - 1.0).abs() < 0.06, "{name}: variance {squares}, not {variance}");
        };
        check("uniform", 0.5, 1.0 / 12.0, &mut Random::uniform);
        check("exponential", 1.0, 1.0, &mut Random::exponential);
        check("normal", 0.0, 1.0, &mut Random::normal);
        for shape in [0.2, 1.0, 7.5, 400.0] {
            check("gamma", shape, shape, &mut |random| random.ln_gamma(shape).exp());
        }
        for mean in [0.3, 5.0, 11.9, 12.1, 40.0, 3000.0, 2e6, 3e12] {
            check("poisson", mean, mean, &mut |random| random.poisson(mean));
        }
    }
    /// A tail is one too: of gamma variables of a tiny shape, most are no numbers, but their logarithms are: those of a shape s
    /// lie below ln(p Γ(s + 1)) / s with probability p, nearly (the variable is below y with probability y^s / Γ(s + 1)).
    #[test]
    fn logarithms_of_gamma_variables_of_a_tiny_shape_have_their_distribution() {
        let mut random = Random::new(2);
        const N: usize = 100_000;
        let shape = 1e-4;
        let draws: Vec<f64> = (0..N).map(|_| random.ln_gamma(shape)).collect();
        for p in [0.1, 0.5, 0.9] {
            let bound = (f64::ln(p) + libm::lgamma(1.0 + shape)) / shape;
            let below = draws.iter().filter(|draw| **draw < bound).count() as f64 / N as f64;
            assert!((below - p).abs() < 5.0 * (p * (1.0 - p) / N as f64).sqrt(), "{p}: {below}");
        }
    }

    /// Where there is nothing to draw.
    #[test]
    fn draws_of_no_distribution_are_numbers() {
        let mut random = Random::new(3);
        assert_eq!([0.0, f64::NAN, -1.0].map(|mean| random.poisson(mean)), [0.0; 3]);
        assert_eq!([1e18, f64::INFINITY].map(|mean| random.poisson(mean)), [1e18, f64::INFINITY]);
        assert_eq!(random.ln_gamma(f64::INFINITY), f64::INFINITY);
        assert!(random.ln_gamma(f64::NAN).is_nan());
    }

    /// The first draws: intervals of scores depend on them, so a change here changes results.
    #[test]
    fn the_first_draws_are_these() {
        let mut random = Random::new(20050501);
        let draws = [
            random.uniform(),
            random.exponential(),
            random.normal(),
            random.ln_gamma(0.01),
            random.ln_gamma(3.5),
            random.poisson(0.7),
            random.poisson(25.0),
            random.poisson(1e7),
            random.uniform(),
        ];
        assert_eq!(
            draws,
            [
                0.6167073972702682,
                0.9238438970969002,
                0.6886647629181641,
                -109.50751265894581,
                1.4417221685990702,
                0.0,
                31.0,
                10003824.0,
                0.19002656340624802,
            ]
        );
    }
}
