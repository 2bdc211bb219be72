//! A fixed stream of random numbers: the same draws in every call.

/// xoshiro256++ (Blackman and Vigna 2019), started by SplitMix64.
#[derive(Debug, Clone)]
pub struct Random {
    state: [u64; 4],
}

impl Random {
    pub fn new(mut seed: u64) -> Self {
        let state = std::array::from_fn(|_| {
            seed = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (seed ^ seed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
            mixed ^ mixed >> 31
        });
        Self { state }
    }

    fn next(&mut self) -> u64 {
        let [a, b, c, d] = &mut self.state;
        let result = a.wrapping_add(*d).rotate_left(23).wrapping_add(*a);
        let shifted = *b << 17;
        *c ^= *a;
        *d ^= *b;
        *b ^= *c;
        *a ^= *d;
        *c ^= shifted;
        *d = d.rotate_left(45);
        result
    }

    /// Uniform in (0, 1).
    pub fn uniform(&mut self) -> f64 {
        ((self.next() >> 12) as f64 + 0.5) / (1u64 << 52) as f64
    }

    /// With mean 1.
    pub fn exponential(&mut self) -> f64 {
        -self.uniform().ln()
    }

    /// Standard normal, by the polar method (Marsaglia and Bray 1964).
    pub fn normal(&mut self) -> f64 {
        loop {
            let (u, v) = (2.0 * self.uniform() - 1.0, 2.0 * self.uniform() - 1.0);
            let square = u * u + v * v;
            if square < 1.0 {
                return u * (-2.0 * square.ln() / square).sqrt();
            }
        }
    }

    /// The logarithm of a gamma variable with this shape and scale 1 (Marsaglia and Tsang 2000): that of a small shape would
    /// often be too small to be a number.
    pub fn ln_gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.ln_gamma(shape + 1.0) - self.exponential() / shape;
        }
        // Of a shape this large, and of one that is no number, there is nothing to draw.
        if shape.is_nan() || shape > 1e12 {
            return shape.ln();
        }
        let d = shape - 1.0 / 3.0;
        let c = 1.0 / (9.0 * d).sqrt();
        loop {
            let x = self.normal();
            let v = 1.0 + c * x;
            if v > 0.0 {
                let cube = v * v * v;
                if self.uniform().ln() < 0.5 * x * x + d - d * cube + d * cube.ln() {
                    return d.ln() + cube.ln();
                }
            }
        }
    }

    /// Poisson: by multiplication of uniforms for a small mean (Knuth 1969), which a large one is cut down to by the time of
    /// some arrival in the middle (Ahrens and Dieter 1974).
    pub fn poisson(&mut self, mean: f64) -> f64 {
        if mean > 1e6 {
            // Its relative error is below that of the draws themselves.
            return (mean + mean.sqrt() * self.normal()).round().max(0.0);
        }
        let (mut mean, mut count) = (mean, 0.0);
        while mean > 16.0 {
            // The time of the k-th arrival: if it is past the mean, the k - 1 before it fall anywhere within.
            let k = (mean * 0.875).floor();
            let arrival = self.ln_gamma(k).exp();
            if arrival > mean {
                return count + self.binomial(k - 1.0, mean / arrival);
            }
            count += k;
            mean -= arrival;
        }
        let (mut product, limit) = (self.uniform(), (-mean).exp());
        while product > limit {
            product *= self.uniform();
            count += 1.0;
        }
        count
    }

    /// Binomial: the median of as many uniforms tells how many are below it (Relles 1972).
    fn binomial(&mut self, mut trials: f64, mut share: f64) -> f64 {
        let mut count = 0.0;
        while trials > 16.0 {
            let a = 1.0 + (trials / 2.0).floor();
            let b = trials + 1.0 - a;
            let (x, y) = (self.ln_gamma(a), self.ln_gamma(b));
            let split = 1.0 / (1.0 + (y - x).exp());
            if split >= share {
                (trials, share) = (a - 1.0, share / split);
            } else {
                count += a;
                (trials, share) = (b - 1.0, (share - split) / (1.0 - split));
            }
        }
        for _ in 0..trials as u32 {
            count += f64::from(self.uniform() < share);
        }
        count
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
        for mean in [0.3, 5.0, 40.0, 3000.0, 2e6] {
            check("poisson", mean, mean, &mut |random| random.poisson(mean));
        }
    }
}
