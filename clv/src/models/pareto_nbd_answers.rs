//! The answers of Pareto/NBD about one customer: the odds of having left, the expected days as a customer, and
//! probabilities.

use crate::maths::quadrature::{falling, line, STEP};
use crate::maths::special::{ln_gamma, ln_rise, logistic};
use crate::models::customer::Customer;
use crate::models::gamma_poisson::Rate;

/// The parameters of the model.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pareto {
    pub r: f64,
    pub alpha: f64,
    pub s: f64,
    pub beta: f64,
}

impl Pareto {
    pub fn of(parameters: &[f64]) -> Self {
        Self { r: parameters[0], alpha: parameters[1], s: parameters[2], beta: parameters[3] }
    }

    /// How far from `time` on the density of leaving stays within a factor of some e^2, and far from its poles.
    #[inline]
    pub fn width(&self, shape: f64, time: f64) -> f64 {
        let (a, b) = (self.alpha + time, self.beta + time);
        (2.0 / (shape / a + (self.s + 1.0) / b)).min(a.min(b) / 2.0)
    }

    /// The odds of having left. With z below 1, the integral of the density from y on is (beta+y)/(r+x+s) F(1, r+x; r+x+s+1; z)
    /// for z = (alpha-beta)/(alpha+y), or (alpha+y)/(r+x+s) F(1, s+1; r+x+s+1; z) for z = (beta-alpha)/(beta+y): whichever is
    /// positive.
    pub fn odds(&self, customer: Customer) -> f64 {
        let Customer { x, t_x, t } = customer;
        let shape = self.r + x;
        if t_x >= t {
            return 0.0;
        }
        // From here on series are longer than integrals.
        const FAR: f64 = 0.8;
        if (self.alpha - self.beta).abs() > FAR * (self.alpha.max(self.beta) + t_x) {
            let (start_a, start_b) = (self.alpha + t_x, self.beta + t_x);
            let fallen = shape * ((t - t_x) / start_a).ln_1p() + (self.s + 1.0) * ((t - t_x) / start_b).ln_1p();
            let density = |y: f64| {
                (-shape * ((y - t_x) / start_a).ln_1p() - (self.s + 1.0) * ((y - t_x) / start_b).ln_1p()).exp()
            };
            let mass = falling(t_x, t, |y| self.width(shape, y), density);
            return self.s * mass * fallen.exp() / (self.beta + t);
        }
        let fallen =
            shape * ((t - t_x) / (self.alpha + t_x)).ln_1p() + self.s * ((t - t_x) / (self.beta + t_x)).ln_1p();
        let [from, to] = self.tails(shape, [t_x, t]);
        (self.s * (fallen.exp() * from - to)).max(0.0)
    }

    /// The integrals of the density of leaving from two times on, divided by its value there and by beta + the time. Both
    /// series have the same coefficients.
    fn tails(&self, shape: f64, times: [f64; 2]) -> [f64; 2] {
        let Self { alpha, beta, s, .. } = *self;
        let all = shape + s;
        let (z, top) = if alpha >= beta {
            (times.map(|time| (alpha - beta) / (alpha + time)), shape)
        } else {
            (times.map(|time| (beta - alpha) / (beta + time)), s + 1.0)
        };
        let (mut terms, mut sums) = ([1.0; 2], [1.0; 2]);
        for k in 0..1000 {
            let ratio = (top + f64::from(k)) / (all + 1.0 + f64::from(k));
            for at in 0..2 {
                terms[at] *= z[at] * ratio;
                sums[at] += terms[at];
            }
            // The first time is the earlier one, with the longer series.
            if terms[0] <= 1e-16 * sums[0] {
                break;
            }
        }
        std::array::from_fn(|at| {
            let factor = if alpha >= beta { 1.0 } else { (alpha + times[at]) / (beta + times[at]) };
            factor / all * sums[at]
        })
    }

    pub fn rate(&self, customer: Customer) -> Rate {
        Rate::of(self.r, self.alpha, customer)
    }

    pub fn p_alive(&self, customer: Customer) -> f64 {
        1.0 / (1.0 + self.odds(customer))
    }

    /// Expected days as a customer among the next ones, each weighted by e^(-`rate` t), of one who is still there.
    pub fn days(&self, customer: Customer, days: f64, rate: f64) -> f64 {
        let past = self.beta + customer.t;
        let s = self.s;
        if rate > 0.0 {
            let width = |t: f64| (2.0 / (rate + s / (past + t))).min((past + t) / 2.0);
            return falling(0.0, days, width, |t| (-rate * t - s * (t / past).ln_1p()).exp());
        }
        // (1 - ((beta+T)/(beta+T+t))^(s-1)) / (s-1), also where s is 1.
        past * growth(1.0 - s, (days / past).ln_1p())
    }

    /// The mean of the square of the days as a customer among the next ones, of one who is still there: twice the integral of
    /// u ((beta+T)/(beta+T+u))^s.
    pub fn square_of_days(&self, customer: Customer, days: f64) -> f64 {
        let past = self.beta + customer.t;
        let log = (days / past).ln_1p();
        2.0 * past * past * (growth(2.0 - self.s, log) - growth(1.0 - self.s, log)).max(0.0)
    }

    /// The probability of exactly `n` purchases in the next `days` of a customer who is still there: they stay, or leave
    /// after a time at which there were n.
    pub fn probability(&self, customer: Customer, days: f64, n: f64) -> f64 {
        let Rate { shape, days: past } = self.rate(customer);
        let (s, beta) = (self.s, self.beta + customer.t);
        let stays = self.rate(customer).probability(n, days) * (-s * (days / beta).ln_1p()).exp();
        if days == 0.0 {
            return stays;
        }
        if n == 0.0 {
            let width = |t: f64| (2.0 / (shape / (past + t) + (s + 1.0) / (beta + t))).min((past.min(beta) + t) / 2.0);
            let density = |t: f64| (-shape * (t / past).ln_1p() - (s + 1.0) * (t / beta).ln_1p()).exp();
            return stays + s / beta * falling(0.0, days, width, density);
        }
        // Over u = ln(t / (days - t)), the time of leaving t.
        let constant = ln_rise(shape, n) - ln_gamma(n + 1.0) + (s / beta).ln() + days.ln();
        let ln_density = |u: f64| {
            let (share, rest) = (logistic(u), logistic(-u));
            let t = days * share;
            constant - n * (past / t).ln_1p() - shape * (t / past).ln_1p() - (s + 1.0) * (t / beta).ln_1p()
                + share.ln()
                + rest.ln()
        };
        let center = peak(&ln_density);
        let step = STEP.min(0.5 / (n + 1.0).sqrt());
        let [leaves] = line(center, step, [0.0, 1.0], |u| [ln_density(u).exp()]);
        stays + leaves
    }
}

/// (e^(power x log) - 1) / power, also where the power is 0.
fn growth(power: f64, log: f64) -> f64 {
    if power == 0.0 {
        log
    } else {
        (power * log).exp_m1() / power
    }
}

/// The peak of a function with one peak, by bisection of its slope.
fn peak(f: &impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (-80.0, 40.0);
    while high - low > 1e-3 {
        let middle = (low + high) / 2.0;
        if f(middle + 1e-4) > f(middle - 1e-4) {
            low = middle
        } else {
            high = middle
        }
    }
    (low + high) / 2.0
}
