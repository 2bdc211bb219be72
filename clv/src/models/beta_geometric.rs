//! Leaving by the toss of a coin at each purchase, with coins that differ between customers: probability p from a beta
//! distribution with parameters a and b. BG/NBD and MBG/NBD differ only in whether the first purchase has a toss as well.

use crate::maths::newton::Evaluation;
use crate::maths::quadrature::{line, GAUSS_8, STEP};
use crate::maths::random::Random;
use crate::maths::special::{ln_rise, logistic, softplus, LnGamma};
use crate::models::customer::{Customer, Life};
use crate::models::gamma_poisson::{self, Rate, ALPHA, R};
use crate::models::grouped::{Entry, Group, Purchases};
use crate::states::flat::{Tick, TICK_EVERY};

const A: usize = 2;
const B: usize = 3;

/// Parameters, and the tosses at the first purchase: 0 or 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Coin {
    pub r: f64,
    pub alpha: f64,
    pub a: f64,
    pub b: f64,
    pub first: f64,
}

/// Sums over the customers of one frequency. With u = ln((alpha+T)/(alpha+t_x)), u' and u'' its derivatives by alpha, p the
/// probability of having left and q = p (1 - p).
#[derive(Default)]
struct Sums {
    value: f64,
    p: f64,
    pu: f64,
    pu1: f64,
    pu2: f64,
    q: f64,
    qu: f64,
    qu1: f64,
    quu: f64,
    quu1: f64,
    qu1u1: f64,
}

/// What depends on a time alone: ln(alpha + t) and 1 / (alpha + t).
struct Table(Vec<(f64, f64)>);

/// Of so many numbers from 1 to 2, the product is one.
const BATCH: usize = 512;

impl Sums {
    /// The odds of having left are e^(start + shape u).
    fn of(entries: &[Entry], table: &Table, start: f64, shape: f64, tick: Tick<'_>) -> Self {
        let mut sums = Self::default();
        for (at, chunk) in entries.chunks(BATCH).enumerate() {
            if at % (TICK_EVERY / BATCH) == 0 {
                tick();
            }
            // Most entries are one customer: the logarithm of a product is taken for many of them together.
            let mut product = 1.0;
            for Entry { recency, age, customers } in chunk {
                let ((log_x, inverse_x), (log, inverse)) = (table.0[*recency as usize], table.0[*age as usize]);
                let (u, u1) = (log - log_x, inverse - inverse_x);
                let u2 = inverse_x * inverse_x - inverse * inverse;
                let odds = start + shape * u;
                let e = (-odds.abs()).exp();
                let share = 1.0 / (1.0 + e);
                let p = customers * if odds < 0.0 { e * share } else { share };
                let q = customers * e * share * share;
                sums.value += customers * odds.max(0.0);
                match *customers == 1.0 {
                    true => product *= 1.0 + e,
                    false => sums.value += customers * e.ln_1p(),
                }
                sums.p += p;
                sums.pu += p * u;
                sums.pu1 += p * u1;
                sums.pu2 += p * u2;
                sums.q += q;
                sums.qu += q * u;
                sums.qu1 += q * u1;
                sums.quu += q * u * u;
                sums.quu1 += q * u * u1;
                sums.qu1u1 += q * u1 * u1;
            }
            sums.value += product.ln();
        }
        sums
    }
}

impl Coin {
    /// How often a customer with `x` repeat purchases has tossed.
    fn tosses(&self, x: f64) -> f64 {
        x + self.first
    }

    /// The log-likelihood of all customers: that of purchases while nobody leaves, plus, with n tosses,
    /// ln B(a, b+n) - ln B(a, b) + ln(1 + odds), where the odds of having left at the last one are
    /// a / (b+n-1) ((alpha+T) / (alpha+t_x))^(r+x) for n > 0 (Fader, Hardie and Lee 2005; Fader and Hardie 2013, note 027).
    pub fn evaluate(&self, purchases: &Purchases, tick: Tick<'_>) -> Evaluation {
        let mut sum = gamma_poisson::evaluate(self.r, self.alpha, purchases);
        let of_time = |time: &f64| ((self.alpha + time).ln(), 1.0 / (self.alpha + time));
        let table = Table(purchases.times.iter().map(of_time).collect());
        for group in purchases.groups.iter().filter(|group| self.tosses(group.x) > 0.0) {
            self.add_tosses(group, &mut sum);
            let start = self.a.ln() - (self.b + (self.tosses(group.x) - 1.0)).ln();
            let sums = Sums::of(purchases.of_group(group), &table, start, self.r + group.x, tick);
            self.add_odds(group, &sums, &mut sum);
        }
        sum
    }

    /// ln B(a, b+n) - ln B(a, b) = ln Γ(b+n) - ln Γ(b) - ln Γ(a+b+n) + ln Γ(a+b)
    fn add_tosses(&self, group: &Group, sum: &mut Evaluation) {
        let tosses = self.tosses(group.x);
        let (stay, all) = (LnGamma::rise(self.b, tosses), LnGamma::rise(self.a + self.b, tosses));
        sum.value += group.customers * (stay.value - all.value);
        sum.gradient[A] -= group.customers * all.first;
        sum.gradient[B] += group.customers * (stay.first - all.first);
        sum.add_mixed(A, A, -group.customers * all.second);
        sum.add_mixed(A, B, -group.customers * all.second);
        sum.add_mixed(B, B, group.customers * (stay.second - all.second));
    }

    /// ln(1 + odds)
    fn add_odds(&self, group: &Group, s: &Sums, sum: &mut Evaluation) {
        let (n, a, m) = (self.r + group.x, self.a, self.b + (self.tosses(group.x) - 1.0));
        sum.value += s.value;
        sum.gradient[R] += s.pu;
        sum.gradient[ALPHA] += n * s.pu1;
        sum.gradient[A] += s.p / a;
        sum.gradient[B] -= s.p / m;
        sum.add_mixed(R, R, s.quu);
        sum.add_mixed(R, ALPHA, n * s.quu1 + s.pu1);
        sum.add_mixed(R, A, s.qu / a);
        sum.add_mixed(R, B, -s.qu / m);
        sum.add_mixed(ALPHA, ALPHA, n * n * s.qu1u1 + n * s.pu2);
        sum.add_mixed(ALPHA, A, n * s.qu1 / a);
        sum.add_mixed(ALPHA, B, -n * s.qu1 / m);
        sum.add_mixed(A, A, (s.q - s.p) / (a * a));
        sum.add_mixed(A, B, -s.q / (a * m));
        sum.add_mixed(B, B, (s.q + s.p) / (m * m));
    }

    /// The logarithm of the odds of having left; none without a toss.
    fn ln_odds(&self, customer: Customer) -> Option<f64> {
        let tosses = self.tosses(customer.x);
        let silent = ((customer.t - customer.t_x) / (self.alpha + customer.t_x)).ln_1p();
        (tosses > 0.0).then(|| (self.a / (self.b + (tosses - 1.0))).ln() + (self.r + customer.x) * silent)
    }

    pub fn p_alive(&self, customer: Customer) -> f64 {
        self.ln_odds(customer).map_or(1.0, |ln_odds| logistic(-ln_odds))
    }

    /// The probability of exactly `n` purchases in the next `days`, of a customer who may have left.
    pub fn purchase_probability(&self, customer: Customer, days: f64, n: f64) -> f64 {
        let gone = self.ln_odds(customer).filter(|_| n == 0.0).map_or(0.0, logistic);
        gone + self.p_alive(customer) * self.alive(customer).probability(n, days)
    }

    /// What is known of a customer who is still there.
    pub fn alive(&self, customer: Customer) -> Alive {
        let rate = Rate::of(self.r, self.alpha, customer);
        Alive { rate, a: self.a, b: self.b + self.tosses(customer.x) }
    }
}

/// Series are cut off here, far behind where they have converged.
const MOST_TERMS: usize = 100_000;

/// 1 / k for k > 0: a division less in every term of a series, of which most are shorter than the table.
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

/// A customer who is still there: a rate, and a coin with p from a beta distribution.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Alive {
    pub rate: Rate,
    a: f64,
    b: f64,
}

impl Alive {
    /// Whether series would be long: a horizon far beyond the past, or many purchases in it.
    fn is_far(&self, days: f64) -> bool {
        let more = days / self.rate.days;
        more > 30.0 || self.rate.shape * more > 600.0
    }

    /// Expected purchases in the next `days`. With k purchases of one who never leaves at probability nb(k), and s(j) the
    /// probability of surviving j tosses, it is the sum over k of nb(k) (s(0) + ... + s(k-1)): all terms are positive.
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
        let z = more / (1.0 + more);
        let (mut probability, mut survives, mut tosses, mut sum) = ((-shape * more.ln_1p()).exp(), 1.0, 0.0, 0.0);
        let (negligible, most) = (1e-16 / (1.0 + more), shape * more);
        for k in 0..MOST_TERMS {
            let at = k as f64;
            probability *= z * (shape + at) * inverse(k + 1);
            tosses += survives;
            survives *= (self.b + at) / (self.a + self.b + at);
            let term = probability * tosses;
            sum += term;
            if term <= negligible * sum && at > most {
                break;
            }
        }
        sum
    }

    /// The mean over coins of a positive function of p that neither end of (0, 1) takes far: over the logit of p.
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
        // Coins that are lost more often than most make it fall faster, where many tosses are expected.
        let coin = if shape < 30.0 { mean } else { (mean + 4.0 * variance.sqrt()).min(1.0) };
        let steepness = end * (1.0 + shape * coin) + rate * days;
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

    /// The mean over rates and coins of lambda (1 - e^(-(rate + lambda p) t)) / (rate + lambda p).
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

    /// The probability of exactly `n` purchases in the next `days`: all tosses survived and the time up, or the last toss
    /// lost (Fader, Hardie and Lee 2005, equation 8).
    pub fn probability(&self, n: f64, days: f64) -> f64 {
        let ln_survives = |n: f64| ln_rise(self.b, n) - ln_rise(self.a + self.b, n);
        let stays = ln_survives(n).exp() * self.rate.probability(n, days);
        if n == 0.0 {
            return stays;
        }
        let leaves = ln_survives(n - 1.0).exp() * self.a / (self.a + self.b + n - 1.0);
        stays + leaves * self.rate.at_least(n, days)
    }

    /// Draws rate and coin; fatal purchases come at the rate lambda p, all others, independently, at lambda (1 - p).
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
