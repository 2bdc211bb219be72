//! The future of a customer who is still there, where customers leave at purchases: expected purchases, probabilities, draws.

use crate::maths::quadrature::{line, GAUSS_8, STEP};
use crate::maths::random::Random;
use crate::maths::special::{ln_rise, logistic, softplus};
use crate::models::customer::Life;
use crate::models::gamma_poisson::Rate;

/// Series are cut off here, far beyond the point where they have converged.
const MOST_TERMS: usize = 100_000;

/// 1 / k for k > 0. This saves a division in every term of a series; most series are shorter than the table.
#[inline]
fn inverse(k: usize) -> f64 {
    const TABLE: [f64; 1024] = {
        let mut table = [0.0; 1024];
        let mut k = 1;
        while k < 1024 {
            table[k] = 1.0 / k as f64;
            k += 1;
        }
        table
    };
    static INVERSES: [f64; 1024] = TABLE;
    INVERSES.get(k).copied().unwrap_or_else(|| 1.0 / k as f64)
}

/// A customer who is still there: a rate of purchases, and a probability p of leaving at each of them from a beta distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alive {
    pub rate: Rate,
    pub(super) a: f64,
    pub(super) b: f64,
}

impl Alive {
    /// Whether series would be long: a horizon far beyond the past, or many purchases in it.
    fn is_far(&self, days: f64) -> bool {
        let more = days / self.rate.days;
        more > 30.0 || self.rate.shape * more > 600.0
    }

    /// Expected purchases in the next `days`. With k purchases of one who never leaves at probability nb(k), and s(j) the
    /// probability of staying through j of them, it is the sum over k of nb(k) (s(0) + ... + s(k-1)): all terms are positive.
    pub fn expected(&self, days: f64) -> f64 {
        let Rate { shape, days: past } = self.rate;
        let more = days / past;
        if more.is_infinite() {
            // (a + b - 1) / (a - 1): the mean of 1 / p.
            return if self.a > 1.0 { (self.a + self.b - 1.0) / (self.a - 1.0) } else { f64::INFINITY };
        }
        if self.is_far(days) {
            return self.mean(|p| -(-shape * (p * more).ln_1p()).exp_m1() / p);
        }
        self.series::<false>(more)[0]
    }

    /// Expected purchases X in the next `days`, as above, and expected pairs of them, E[X (X - 1)]: the sum over k of
    /// nb(k) (0 s(0) + 2 s(1) + ... + 2 (k-1) s(k-1)).
    pub fn moments(&self, days: f64) -> [f64; 2] {
        if !self.is_far(days) {
            return self.series::<true>(days / self.rate.days);
        }
        // Given a rate lambda and p: 2 (1-p) / p^2 times the mean of 1 - (1 + y) e^-y, y = lambda p t.
        let Rate { shape, days: past } = self.rate;
        let more = days / past;
        let pairs = |p: f64| {
            let out = p * more;
            // By its series y^2/2 - y^3/3 + y^4/8 - y^5/30 where that is small, since digits would cancel.
            let left = if shape * out < 1e-3 {
                let power = |n: f64| (shape + n) * out;
                let square = power(0.0) * power(1.0);
                square * (0.5 - power(2.0) * (1.0 / 3.0 - power(3.0) * (1.0 / 8.0 - power(4.0) / 30.0)))
            } else {
                1.0 - (-shape * out.ln_1p()).exp() * (1.0 + shape * out / (1.0 + out))
            };
            2.0 * (1.0 - p) / (p * p) * left
        };
        [self.expected(days), self.mean(pairs)]
    }

    /// The sums for a horizon of `more` times the past; that of pairs only if it is asked for.
    fn series<const PAIRS: bool>(&self, more: f64) -> [f64; 2] {
        let shape = self.rate.shape;
        let z = more / (1.0 + more);
        let (mut probability, mut survives) = ((-shape * more.ln_1p()).exp(), 1.0);
        let ([mut purchases, mut pairs], mut sums) = ([0.0; 2], [0.0; 2]);
        let (negligible, most) = (1e-16 / (1.0 + more), shape * more);
        for k in 0..MOST_TERMS {
            let at = k as f64;
            probability *= z * (shape + at) * inverse(k + 1);
            purchases += survives;
            if PAIRS {
                pairs += 2.0 * at * survives;
                sums[1] += probability * pairs;
            }
            survives *= (self.b + at) / (self.a + self.b + at);
            let term = probability * purchases;
            sums[0] += term;
            if term <= negligible * sums[0] && (!PAIRS || probability * pairs <= negligible * sums[1]) && at > most {
                break;
            }
        }
        sums
    }

    /// The mean of a positive function of p over the beta distribution of p, as an integral over the logit of p. The function must
    /// not grow so fast towards 0 or 1 that the integral has no end.
    fn mean(&self, f: impl Fn(f64) -> f64) -> f64 {
        let (a, b) = (self.a, self.b);
        let center = (a / b).ln();
        let width = (1.0 / a + 1.0 / b).sqrt();
        let ln_density = |u: f64| -a * softplus(-u) - b * softplus(u);
        let top = ln_density(center);
        let [all, sum] = line(center, STEP.min(width / 2.0), [a, b], |u| {
            let density = (ln_density(u) - top).exp();
            [density, density * f(logistic(u).max(f64::MIN_POSITIVE))]
        });
        sum / all
    }

    /// Expected purchases in the next `days`, each discounted by e^(-`rate` t).
    pub fn discounted(&self, days: f64, rate: f64) -> f64 {
        if rate == 0.0 {
            return self.expected(days);
        }
        if self.is_far(days) {
            return self.discounted_far(days, rate);
        }
        // By v = ln(1 + t / (alpha + T)), in which the rate of purchases is smooth: with a fall by e^2.5 within 8 nodes, twelve
        // digits are right.
        let Rate { shape, days: past } = self.rate;
        let end = (days / past).ln_1p();
        let all = self.a + self.b;
        let (mean, variance) = (self.a / all, self.a * self.b / (all * all * (all + 1.0)));
        // Where many purchases are expected, customers with a p above the mean make it fall faster.
        let leaving = if shape < 30.0 { mean } else { (mean + 4.0 * variance.sqrt()).min(1.0) };
        let steepness = end * (1.0 + shape * leaving) + rate * days;
        let panels = (steepness / 2.5).ceil();
        if panels > 24.0 {
            return self.discounted_far(days, rate);
        }
        (0..panels as u32).map(|panel| self.discounted_panel(f64::from(panel) * end / panels, end / panels, rate)).sum()
    }

    /// The part from v = `from` on, `width` wide: the integral of e^(-rate t) N e^(-N v) times the sum over k of
    /// (N+1)_k / k! s(k) z^k, with N = r + x and z = 1 - e^-v. The terms of all nodes
    /// grow by the same ratio times z.
    fn discounted_panel(&self, from: f64, width: f64, rate: f64) -> f64 {
        let Rate { shape, days: past } = self.rate;
        let v = GAUSS_8.map(|(node, _)| from + width * node);
        let z = v.map(|v| -(-v).exp_m1());
        let (mut terms, mut sums) = (v.map(|v| (-shape * v).exp()), [0.0; 8]);
        let (negligible, most) = (1e-14 * (1.0 - z[7]), shape * z[7] / (1.0 - z[7]));
        for k in 0..MOST_TERMS {
            let at = k as f64;
            for node in 0..8 {
                sums[node] += terms[node];
            }
            if terms[7] <= negligible * sums[7] && at > most {
                break;
            }
            let ratio = (shape + 1.0 + at) * (self.b + at) * inverse(k + 1) / (self.a + self.b + at);
            for node in 0..8 {
                terms[node] *= z[node] * ratio;
            }
        }
        let mut sum = 0.0;
        for (node, (_, weight)) in GAUSS_8.iter().enumerate() {
            let more = z[node] / (1.0 - z[node]);
            sum += weight * sums[node] * (-rate * past * more).exp();
        }
        shape * width * sum
    }

    /// The mean over rates and probabilities of leaving of lambda (1 - e^(-(rate + lambda p) t)) / (rate + lambda p).
    fn discounted_far(&self, days: f64, rate: f64) -> f64 {
        let Rate { shape, days: past } = self.rate;
        // Over the logarithm of lambda (alpha + T).
        let (center, step) = (shape.ln(), STEP.min(0.5 / shape.sqrt()));
        let mut rates = Nodes::default();
        let mut enter = |u: f64| {
            let density = (shape * (u - center) - (u.exp() - shape)).exp();
            rates.add(u.exp() / past, density);
            // With lambda itself, which those that follow have as a factor where they are not flat.
            [density * u.exp()]
        };
        line(center, step, [0.0; 2], &mut enter);
        // Every node counts for the mean of the rates, which is known.
        let scale = shape / past / rates.sum(|lambda| lambda);
        let mean = |p: f64| {
            let of_rate = |lambda: f64| {
                let out = rate + lambda * p;
                lambda / out * if days.is_finite() { -(-out * days).exp_m1() } else { 1.0 }
            };
            scale * rates.sum(of_rate)
        };
        self.mean(mean)
    }

    /// The probability of exactly `n` purchases in the next `days`: either the customer stays through all of them until the time
    /// is up, or leaves at the last one (Fader, Hardie and Lee 2005, equation 8).
    pub fn probability(&self, n: f64, days: f64) -> f64 {
        let ln_survives = |n: f64| ln_rise(self.b, n) - ln_rise(self.a + self.b, n);
        let stays = ln_survives(n).exp() * self.rate.probability(n, days);
        if n == 0.0 {
            return stays;
        }
        let leaves = ln_survives(n - 1.0).exp() * self.a / (self.a + self.b + n - 1.0);
        stays + leaves * self.rate.at_least(n, days)
    }

    /// Draws a rate and a p; purchases at which the customer leaves come at the rate lambda p, all others, independently, at lambda (1 - p).
    pub fn draw(&self, random: &mut Random) -> Life {
        let lambda = random.ln_gamma(self.rate.shape).exp() / self.rate.days;
        let p = logistic(random.ln_gamma(self.a) - random.ln_gamma(self.b));
        Life { rate: lambda * (1.0 - p), end: random.exponential() / (lambda * p), ends_with_purchase: true }
    }
}

/// A gamma density has some 300 nodes at most.
const NODES: usize = 1024;

/// Nodes and weights of an integral, kept for use again.
struct Nodes {
    nodes: [(f64, f64); NODES],
    used: usize,
}

impl Default for Nodes {
    fn default() -> Self {
        Self { nodes: [(0.0, 0.0); NODES], used: 0 }
    }
}

impl Nodes {
    fn add(&mut self, node: f64, weight: f64) {
        if let Some(place) = self.nodes.get_mut(self.used) {
            *place = (node, weight);
            self.used += 1;
        }
    }

    fn sum(&self, f: impl Fn(f64) -> f64) -> f64 {
        self.nodes[..self.used].iter().map(|(node, weight)| weight * f(*node)).sum()
    }
}
