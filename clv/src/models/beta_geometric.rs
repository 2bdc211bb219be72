//! Beta-geometric leaving: at each purchase a customer leaves with a probability of their own, and the probabilities follow a
//! beta distribution with parameters a and b. BG/NBD and MBG/NBD differ only in whether a customer may leave at the first
//! purchase as well.

use crate::error::Result;
use crate::maths::newton::Evaluation;
use crate::maths::random::Random;
use crate::maths::special::{logistic, LnGamma};
use crate::models::beta_geometric_alive::Alive;
use crate::models::buffer;
use crate::models::customer::{Customer, Life};
use crate::models::family::{days, number, DataKind, Family, Leaving, Parameter, RecencyFrequencyFamily};
use crate::models::gamma_poisson::{self, Rate, ALPHA, R};
use crate::models::grouped::{Group, PurchaseEntry, Purchases};
use crate::models::questions::{deadline, Answer, Questions};
use crate::states::flat::{Tick, TICK_EVERY};

const A: usize = 2;
const B: usize = 3;

/// The parameters of the model, and whether (1) or not (0) a customer may leave at the first purchase.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct BetaGeometric {
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

/// This many factors between 1 and 2 can be multiplied before the logarithm is taken: their product is still finite.
const BATCH: usize = 512;

impl Sums {
    /// The odds of having left are e^(start + shape u).
    fn of(entries: &[PurchaseEntry], table: &Table, start: f64, shape: f64, tick: Tick<'_>) -> Self {
        let mut sums = Self::default();
        for (at, chunk) in entries.chunks(BATCH).enumerate() {
            if at % (TICK_EVERY / BATCH) == 0 {
                tick();
            }
            // Most entries are one customer: the logarithm of a product is taken for many of them together.
            let mut product = 1.0;
            for PurchaseEntry { recency, age, customers } in chunk {
                let ((log_x, inverse_x), (log, inverse)) = (table.0[*recency as usize], table.0[*age as usize]);
                let (u, u1) = (log - log_x, inverse - inverse_x);
                let u2 = inverse_x * inverse_x - inverse * inverse;
                let odds = start + shape * u;
                let e = (-odds.abs()).exp();
                let share = 1.0 / (1.0 + e);
                let p = customers * if odds < 0.0 { e * share } else { share };
                let q = customers * e * share * share;
                sums.value += customers * odds.max(0.0);
                if *customers == 1.0 {
                    product *= 1.0 + e
                } else {
                    sums.value += customers * e.ln_1p()
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

impl BetaGeometric {
    /// The number of purchases at which a customer with `x` repeat purchases could have left.
    fn chances(&self, x: f64) -> f64 {
        x + self.first
    }

    /// The log-likelihood of all customers: that of purchases while nobody leaves, plus, with n chances to leave,
    /// ln B(a, b+n) - ln B(a, b) + ln(1 + odds), where the odds of having left at the last one are
    /// a / (b+n-1) ((alpha+T) / (alpha+t_x))^(r+x) for n > 0 (Fader, Hardie and Lee 2005; Fader and Hardie 2013, note 027).
    ///
    /// # Errors
    /// [`crate::Error::out_of_memory`].
    pub fn evaluate(&self, purchases: &Purchases, tick: Tick<'_>) -> Result<Evaluation> {
        let mut sum = Evaluation::zero(4);
        gamma_poisson::add(self.r, self.alpha, purchases, &mut sum);
        let of_time = |time: &f64| ((self.alpha + time).ln(), 1.0 / (self.alpha + time));
        let table = Table(buffer::collected(purchases.times.iter().map(of_time))?);
        for group in purchases.groups.iter().filter(|group| self.chances(group.x) > 0.0) {
            self.add_chances(group, &mut sum);
            let start = self.a.ln() - (self.b + (self.chances(group.x) - 1.0)).ln();
            let sums = Sums::of(purchases.of_group(group), &table, start, self.r + group.x, tick);
            self.add_odds(group, &sums, &mut sum);
        }
        Ok(sum)
    }

    /// ln B(a, b+n) - ln B(a, b) = ln Γ(b+n) - ln Γ(b) - ln Γ(a+b+n) + ln Γ(a+b)
    fn add_chances(&self, group: &Group, sum: &mut Evaluation) {
        let chances = self.chances(group.x);
        let (stay, all) = (LnGamma::rise(self.b, chances), LnGamma::rise(self.a + self.b, chances));
        sum.value += group.customers * (stay.value - all.value);
        sum.gradient[A] -= group.customers * all.first;
        sum.gradient[B] += group.customers * (stay.first - all.first);
        sum.add_mixed(A, A, -group.customers * all.second);
        sum.add_mixed(A, B, -group.customers * all.second);
        sum.add_mixed(B, B, group.customers * (stay.second - all.second));
    }

    /// ln(1 + odds)
    fn add_odds(&self, group: &Group, s: &Sums, sum: &mut Evaluation) {
        let (n, a, m) = (self.r + group.x, self.a, self.b + (self.chances(group.x) - 1.0));
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

    /// The logarithm of the odds of having left; `None` before the first chance to leave.
    fn ln_odds(&self, customer: Customer) -> Option<f64> {
        let chances = self.chances(customer.x);
        let silent = ((customer.t - customer.t_x) / (self.alpha + customer.t_x)).ln_1p();
        (chances > 0.0).then(|| (self.a / (self.b + (chances - 1.0))).ln() + (self.r + customer.x) * silent)
    }

    pub fn p_alive(&self, customer: Customer) -> f64 {
        self.ln_odds(customer).map_or(1.0, |ln_odds| logistic(-ln_odds))
    }

    /// The probability that a customer, who may have left, makes exactly `n` purchases in the next `days`.
    pub fn purchase_probability(&self, customer: Customer, days: f64, n: f64) -> f64 {
        let gone = self.ln_odds(customer).filter(|_| n == 0.0).map_or(0.0, logistic);
        gone + self.p_alive(customer) * self.alive(customer).probability(n, days)
    }

    /// The distributions of rate and leaving probability of a customer who is still there.
    pub fn alive(&self, customer: Customer) -> Alive {
        let rate = Rate::of(self.r, self.alpha, customer);
        Alive { rate, a: self.a, b: self.b + self.chances(customer.x) }
    }
}

/// A family of models of this kind.
#[derive(Debug)]
pub struct BetaGeometricFamily {
    pub name: &'static str,
    /// 1 if a customer may also leave at the first purchase, otherwise 0.
    pub first: f64,
}

impl BetaGeometricFamily {
    fn at(&self, parameters: &[f64]) -> BetaGeometric {
        BetaGeometric { r: parameters[0], alpha: parameters[1], a: parameters[2], b: parameters[3], first: self.first }
    }
}

impl Family for BetaGeometricFamily {
    fn name(&self) -> &'static str {
        self.name
    }

    fn parameters(&self) -> &'static [Parameter] {
        const { &[number("r"), days("alpha"), number("a"), number("b")] }
    }

    fn kind(&'static self) -> DataKind {
        DataKind::RecencyFrequency(self)
    }
}

impl RecencyFrequencyFamily for BetaGeometricFamily {
    /// By the mean probability of leaving and the sum of a and b: where it is below 1, probabilities are near 0 or near 1.
    fn leaving(&self, _: f64) -> Leaving {
        let of = |sums: [f64; 2]| {
            let with = |mean: f64| sums.map(|sum| vec![mean * sum, (1.0 - mean) * sum]);
            [0.1, 0.3, 0.7, 0.97].into_iter().flat_map(with).collect()
        };
        Leaving { hardly: vec![vec![1e-4, 10.0]], early: of([0.05, 0.5]), steady: of([3.0, 30.0]) }
    }

    fn evaluate(&self, parameters: &[f64], purchases: &Purchases, tick: Tick<'_>) -> Result<Evaluation> {
        self.at(parameters).evaluate(purchases, tick)
    }
}

impl Questions for BetaGeometricFamily {
    fn p_alive(&self, parameters: &[f64], customer: Customer) -> Answer {
        Ok(self.at(parameters).p_alive(customer))
    }

    fn expected_purchases(&self, parameters: &[f64], customer: Customer, days: f64) -> Answer {
        let model = self.at(parameters);
        Ok(model.p_alive(customer) * model.alive(customer).expected(days))
    }

    fn purchase_moments(&self, parameters: &[f64], customer: Customer, days: f64) -> Answer<[f64; 2]> {
        let model = self.at(parameters);
        let alive = model.p_alive(customer);
        Ok(model.alive(customer).moments(days).map(|moment| alive * moment))
    }

    fn discounted_purchases(&self, parameters: &[f64], customer: Customer, days: f64, rate: f64) -> Answer {
        let model = self.at(parameters);
        Ok(model.p_alive(customer) * model.alive(customer).discounted(days, rate))
    }

    fn purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64, n: f64) -> Answer {
        Ok(self.at(parameters).purchase_probability(customer, days, n))
    }

    fn any_purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64) -> Answer {
        let model = self.at(parameters);
        Ok(model.p_alive(customer) * model.alive(customer).rate.any(days))
    }

    fn deadline(&self, parameters: &[f64], x: f64, t_x: f64, threshold: f64) -> Answer<Option<f64>> {
        let model = self.at(parameters);
        Ok(deadline(|t| model.p_alive(Customer { x, t_x, t }), t_x, threshold))
    }

    fn draw(&self, parameters: &[f64], customer: Customer, random: &mut Random) -> Answer<Life> {
        Ok(self.at(parameters).alive(customer).draw(random))
    }
}
