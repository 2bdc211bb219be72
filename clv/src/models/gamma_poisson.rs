//! Purchases at a constant rate that differs between customers: Poisson, with rates from a gamma distribution of shape r and
//! scale 1/alpha (Ehrenberg 1959). Every model of purchases here begins with it.

use crate::maths::newton::Evaluation;
use crate::maths::special::{incomplete_beta, ln_gamma, ln_rise, LnGamma};
use crate::models::customer::Customer;
use crate::models::grouped::Purchases;

/// The places of the parameters.
pub const R: usize = 0;
pub const ALPHA: usize = 1;

/// Adds the log-likelihood of purchases while nobody leaves, over all customers:
/// ln Γ(r+x) - ln Γ(r) + r ln alpha - (r+x) ln(alpha+T).
pub fn add(r: f64, alpha: f64, purchases: &Purchases, sum: &mut Evaluation) {
    for group in &purchases.groups {
        let rise = LnGamma::rise(r, group.x);
        sum.value += group.customers * rise.value;
        sum.gradient[R] += group.customers * rise.first;
        sum.hessian[R][R] += group.customers * rise.second;
    }
    let all = purchases.customers;
    sum.value += all * r * alpha.ln();
    sum.gradient[R] += all * alpha.ln();
    sum.gradient[ALPHA] += all * r / alpha;
    sum.hessian[ALPHA][ALPHA] -= all * r / (alpha * alpha);
    let mut mixed = all / alpha;
    for (time, age) in purchases.times.iter().zip(&purchases.ages) {
        if age.customers > 0.0 {
            let (log, inverse) = ((alpha + time).ln(), 1.0 / (alpha + time));
            let shape = r * age.customers + age.purchases;
            sum.value -= shape * log;
            sum.gradient[R] -= age.customers * log;
            sum.gradient[ALPHA] -= shape * inverse;
            sum.hessian[ALPHA][ALPHA] += shape * inverse * inverse;
            mixed -= age.customers * inverse;
        }
    }
    sum.add_mixed(R, ALPHA, mixed);
}

/// The rate of one customer, given the past: gamma of this shape, r + x, over alpha + T days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rate {
    pub shape: f64,
    pub days: f64,
}

impl Rate {
    pub fn of(r: f64, alpha: f64, customer: Customer) -> Self {
        Self { shape: r + customer.x, days: alpha + customer.t }
    }

    /// Purchases a day.
    pub fn mean(self) -> f64 {
        self.shape / self.days
    }

    /// The mean of the square of the rate.
    pub fn mean_square(self) -> f64 {
        self.mean() * (self.shape + 1.0) / self.days
    }

    /// The probability of exactly `n` purchases in `days`, if the customer does not leave (negative binomial).
    pub fn probability(self, n: f64, days: f64) -> f64 {
        let more = days / self.days;
        // Far in the future, ln(z) and ln(1 - z) of z = t / (alpha + T + t) are both needed to all their digits.
        let (ln_z, ln_rest) = (-(1.0 / more).ln_1p(), -more.ln_1p());
        let waiting = if n == 0.0 { 0.0 } else { n * ln_z };
        (ln_rise(self.shape, n) - ln_gamma(n + 1.0) + self.shape * ln_rest + waiting).exp()
    }

    /// The probability of at least one purchase: 1 - ((alpha+T)/(alpha+T+t))^(r+x).
    pub fn any(self, days: f64) -> f64 {
        -(-self.shape * (days / self.days).ln_1p()).exp_m1()
    }

    /// The probability of at least `n` purchases, `n` of 1 or more.
    pub fn at_least(self, n: f64, days: f64) -> f64 {
        let all = self.days + days;
        incomplete_beta(n, self.shape, days / all, self.days / all)
    }
}
