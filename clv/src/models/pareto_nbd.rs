//! Pareto/NBD: a customer leaves at a rate of their own, whether they buy or not, without saying so.
//!
//! Rates of purchases are gamma distributed with shape r and scale 1/alpha, rates of leaving with s and 1/beta (Schmittlein,
//! Morrison and Colombo 1987). Instead of differences of hypergeometric functions, positive integrals: the odds K of having
//! left are s times the integral over y, the time of leaving, from t_x to T of
//! ((alpha+T)/(alpha+y))^(r+x) ((beta+T)/(beta+y))^s / (beta+y), and the likelihood is that of staying times 1 + K.

use crate::maths::newton::Evaluation;
use crate::maths::quadrature::{falling, line, GAUSS_8, STEP};
use crate::maths::random::Random;
use crate::maths::special::{ln_gamma, ln_rise, logistic};
use crate::models::customer::{Customer, Life};
use crate::models::family::{days, number, Family, Parameter};
use crate::models::gamma_poisson::{self, Rate, ALPHA, R};
use crate::models::grouped::{Group, PurchaseEntry, Purchases};
use crate::states::flat::{Tick, TICK_EVERY};

pub struct ParetoNbd;

const S: usize = 2;
const BETA: usize = 3;

#[derive(Debug, Clone, Copy, PartialEq)]
struct Pareto {
    r: f64,
    alpha: f64,
    s: f64,
    beta: f64,
}

/// Integrals over the time of leaving, from some time on: of the density g(y) = (alpha+y)^-(r+x) (beta+y)^-(s+1) divided by
/// its value there, and of the same times the products of any two of 1, ln(alpha+y), 1/(alpha+y), ln(beta+y), 1/(beta+y).
type Moments = [f64; 15];

/// The products in their order.
#[inline]
fn products(logs: [f64; 4]) -> Moments {
    let [l, i, m, j] = logs;
    [1.0, l, i, m, j, l * l, l * i, l * m, l * j, i * i, i * m, i * j, m * m, m * j, j * j]
}

/// What depends on a time alone: ln(alpha+t), 1/(alpha+t), ln(beta+t), 1/(beta+t).
type Logs = [f64; 4];

impl Pareto {
    fn of(parameters: &[f64]) -> Self {
        Self { r: parameters[0], alpha: parameters[1], s: parameters[2], beta: parameters[3] }
    }

    fn logs(&self, time: f64) -> Logs {
        let (a, b) = (self.alpha + time, self.beta + time);
        [a.ln(), 1.0 / a, b.ln(), 1.0 / b]
    }

    /// How far from `time` on the density of leaving stays within a factor of some e^2, and far from its poles.
    #[inline]
    fn width(&self, shape: f64, time: f64) -> f64 {
        let (a, b) = (self.alpha + time, self.beta + time);
        (2.0 / (shape / a + (self.s + 1.0) / b)).min(a.min(b) / 2.0)
    }

    /// The moments from each time of a group on, in the table at its place: from the last one back, each from the next. Logs
    /// are those at the last time subtracted, so that little cancels in variances.
    fn moments(
        &self,
        places: &[u32],
        times: &[f64],
        logs: &[Logs],
        shape: f64,
        moments: &mut [Moments],
        tick: Tick<'_>,
    ) {
        let ln_g = |logs: Logs| shape * logs[0] + (self.s + 1.0) * logs[2];
        let Some((&end, earlier)) = places.split_last() else { return };
        let (mut later, [log_end, _, beta_end, _]) = (end as usize, logs[end as usize]);
        moments[later] = [0.0; 15];
        for (count, at) in earlier.iter().rev().map(|at| *at as usize).enumerate() {
            if count % 1024 == 0 {
                tick();
            }
            let here = ln_g(logs[at]);
            let (mut sum, mut start) = ([0.0; 15], times[at]);
            while start < times[later] && !self.is_over(shape, start, here, sum[0]) {
                let width = self.width(shape, start).min(times[later] - start);
                for (node, weight) in GAUSS_8 {
                    let [l, i, m, j] = self.logs(start + node * width);
                    let g = width * weight * (here - ln_g([l, i, m, j])).exp();
                    let products = products([l - log_end, i, m - beta_end, j]);
                    sum.iter_mut().zip(products).for_each(|(sum, product)| *sum += g * product);
                }
                start += width;
            }
            let left = (here - ln_g(logs[later])).exp();
            moments[at] = std::array::from_fn(|moment| sum[moment] + left * moments[later][moment]);
            later = at;
        }
    }

    /// Whether the density at a time, from there on to infinity, adds nothing to a sum.
    fn is_over(&self, shape: f64, time: f64, here: f64, sum: f64) -> bool {
        let (a, b) = (self.alpha + time, self.beta + time);
        let g = (here - shape * a.ln() - (self.s + 1.0) * b.ln()).exp();
        g * b / self.s <= 1e-18 * sum
    }

    /// Adds ln(1 + K) of every customer of a group.
    fn add_group(
        &self,
        group: &Group,
        entries: &[PurchaseEntry],
        logs: &[Logs],
        moments: &[Moments],
        end: Logs,
        sum: &mut Evaluation,
    ) {
        let (shape, s) = (self.r + group.x, self.s);
        for PurchaseEntry { recency, age, customers } in entries.iter().filter(|entry| entry.recency < entry.age) {
            let (from, to) = (logs[*recency as usize], logs[*age as usize]);
            let fallen = shape * (to[0] - from[0]) + (s + 1.0) * (to[2] - from[2]);
            let left = (-fallen).exp();
            let (m_from, m_to) = (&moments[*recency as usize], &moments[*age as usize]);
            let mass = (m_from[0] - left * m_to[0]).max(f64::MIN_POSITIVE);
            let odds = s.ln() + mass.ln() + fallen - to[2];
            let e = (-odds.abs()).exp();
            let share = 1.0 / (1.0 + e);
            let p = customers * if odds < 0.0 { e * share } else { share };
            let q = customers * e * share * share;
            sum.value += customers * (odds.max(0.0) + e.ln_1p());

            let mean: Moments = std::array::from_fn(|at| (m_from[at] - left * m_to[at]) / mass);
            let [_, l, i, m, j, ll, li, lm, lj, ii, im, ij, mm, mj, jj] = mean;
            let (to_l, to_m) = (to[0] - end[0], to[2] - end[2]);
            let gradient = [to_l - l, shape * (to[1] - i), 1.0 / s + to_m - m, s * to[3] - (s + 1.0) * j];
            for (row, a) in gradient.iter().enumerate() {
                sum.gradient[row] += p * a;
                for (column, b) in gradient[..=row].iter().enumerate() {
                    sum.hessian[row][column] += q * a * b;
                }
            }
            let t = s + 1.0;
            sum.hessian[R][R] += p * (ll - l * l);
            sum.hessian[ALPHA][R] += p * (shape * (li - l * i) - i + to[1]);
            sum.hessian[S][R] += p * (lm - l * m);
            sum.hessian[BETA][R] += p * t * (lj - l * j);
            sum.hessian[ALPHA][ALPHA] += p * shape * (shape * (ii - i * i) + ii - to[1] * to[1]);
            sum.hessian[S][ALPHA] += p * shape * (im - i * m);
            sum.hessian[BETA][ALPHA] += p * shape * t * (ij - i * j);
            sum.hessian[S][S] += p * (mm - m * m - 1.0 / (s * s));
            sum.hessian[BETA][S] += p * (t * (mj - m * j) - j + to[3]);
            sum.hessian[BETA][BETA] += p * (t * t * (jj - j * j) + t * jj - s * to[3] * to[3]);
        }
    }

    /// That customers stay: s (ln beta - ln(beta+T)).
    fn add_staying(&self, purchases: &Purchases, logs: &[Logs], sum: &mut Evaluation) {
        let (s, beta, all) = (self.s, self.beta, purchases.customers);
        let (mut log, mut inverse, mut square) = (all * beta.ln(), all / beta, all / (beta * beta));
        for (logs, age) in logs.iter().zip(&purchases.ages) {
            log -= age.customers * logs[2];
            inverse -= age.customers * logs[3];
            square -= age.customers * logs[3] * logs[3];
        }
        sum.value += s * log;
        sum.gradient[S] += log;
        sum.gradient[BETA] += s * inverse;
        sum.add_mixed(S, BETA, inverse);
        sum.add_mixed(BETA, BETA, -s * square);
    }

    /// The odds of having left. With z below 1, the integral of the density from y on is (beta+y)/(r+x+s) F(1, r+x; r+x+s+1; z)
    /// for z = (alpha-beta)/(alpha+y), or (alpha+y)/(r+x+s) F(1, s+1; r+x+s+1; z) for z = (beta-alpha)/(beta+y): whichever is
    /// positive.
    fn odds(&self, customer: Customer) -> f64 {
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

    fn rate(&self, customer: Customer) -> Rate {
        Rate::of(self.r, self.alpha, customer)
    }

    fn p_alive(&self, customer: Customer) -> f64 {
        1.0 / (1.0 + self.odds(customer))
    }

    /// Expected days as a customer among the next ones, each weighted by e^(-`rate` t), of one who is still there.
    fn days(&self, customer: Customer, days: f64, rate: f64) -> f64 {
        let past = self.beta + customer.t;
        let s = self.s;
        if rate > 0.0 {
            let width = |t: f64| (2.0 / (rate + s / (past + t))).min((past + t) / 2.0);
            return falling(0.0, days, width, |t| (-rate * t - s * (t / past).ln_1p()).exp());
        }
        // (1 - ((beta+T)/(beta+T+t))^(s-1)) / (s-1), also where s is 1.
        let (power, log) = (s - 1.0, (days / past).ln_1p());
        if power == 0.0 {
            past * log
        } else {
            past * -(-power * log).exp_m1() / power
        }
    }

    /// The probability of exactly `n` purchases in the next `days` of a customer who is still there: they stay, or leave
    /// after a time at which there were n.
    fn probability(&self, customer: Customer, days: f64, n: f64) -> f64 {
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

/// The places of the times of a group, ascending: many by marks, which are all false before and after, few by sorting.
fn times_of(entries: &[PurchaseEntry], marks: &mut [bool], places: &mut Vec<u32>) {
    places.clear();
    let all = entries.iter().flat_map(|entry| [entry.recency, entry.age]);
    if 16 * entries.len() < marks.len() {
        places.extend(all);
        places.sort_unstable();
        places.dedup();
    } else {
        all.for_each(|place| marks[place as usize] = true);
        let marked = marks.iter_mut().zip(0..).filter_map(|(mark, place)| std::mem::take(mark).then_some(place));
        places.extend(marked);
    }
}

/// Where a function with one peak has it, by bisection of its slope.
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

impl Family for ParetoNbd {
    fn name(&self) -> &'static str {
        "pareto_nbd"
    }

    fn parameters(&self) -> &'static [Parameter] {
        const { &[number("r"), days("alpha"), number("s"), days("beta")] }
    }

    fn starts(&self, nbd: [f64; 2], age: f64) -> Vec<Vec<f64>> {
        let [r, alpha] = nbd;
        vec![vec![r, alpha, 0.5, age / 2.0], vec![2.0 * r, alpha, 1.0, age], vec![r, alpha, 0.1, age]]
    }

    fn evaluate(&self, parameters: &[f64], purchases: &Purchases, tick: Tick<'_>) -> Evaluation {
        let pareto = Pareto::of(parameters);
        let mut sum = gamma_poisson::evaluate(pareto.r, pareto.alpha, purchases);
        let logs: Vec<Logs> = purchases.times.iter().map(|time| pareto.logs(*time)).collect();
        pareto.add_staying(purchases, &logs, &mut sum);
        let (mut marks, mut moments) = (vec![false; logs.len()], vec![[0.0; 15]; logs.len()]);
        let mut places = vec![];
        for group in &purchases.groups {
            let entries = purchases.of_group(group);
            times_of(entries, &mut marks, &mut places);
            let end = places.last().map_or([0.0; 4], |end| logs[*end as usize]);
            pareto.moments(&places, &purchases.times, &logs, pareto.r + group.x, &mut moments, tick);
            for chunk in entries.chunks(TICK_EVERY) {
                tick();
                pareto.add_group(group, chunk, &logs, &moments, end, &mut sum);
            }
        }
        for row in 0..4 {
            for column in 0..row {
                sum.hessian[column][row] = sum.hessian[row][column];
            }
        }
        sum
    }

    fn p_alive(&self, parameters: &[f64], customer: Customer) -> f64 {
        Pareto::of(parameters).p_alive(customer)
    }

    fn expected_purchases(&self, parameters: &[f64], customer: Customer, days: f64) -> f64 {
        self.discounted_purchases(parameters, customer, days, 0.0)
    }

    /// P(alive) (r+x)/(alpha+T) times the expected days as a customer.
    fn discounted_purchases(&self, parameters: &[f64], customer: Customer, days: f64, rate: f64) -> f64 {
        let pareto = Pareto::of(parameters);
        pareto.p_alive(customer) * pareto.rate(customer).mean() * pareto.days(customer, days, rate)
    }

    fn purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64, n: f64) -> f64 {
        let pareto = Pareto::of(parameters);
        let odds = pareto.odds(customer);
        let gone = if n == 0.0 { 1.0 - 1.0 / (1.0 + odds) } else { 0.0 };
        gone + pareto.p_alive(customer) * pareto.probability(customer, days, n)
    }

    /// P(alive) times the integral, over the time t of the next purchase, of (r+x) (alpha+T)^(r+x) / (alpha+T+t)^(r+x+1)
    /// ((beta+T)/(beta+T+t))^s.
    fn any_purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64) -> f64 {
        let pareto = Pareto::of(parameters);
        let Rate { shape, days: past } = pareto.rate(customer);
        let (s, beta) = (pareto.s, pareto.beta + customer.t);
        let width = |t: f64| (2.0 / ((shape + 1.0) / (past + t) + s / (beta + t))).min((past.min(beta) + t) / 2.0);
        let density = |t: f64| (-(shape + 1.0) * (t / past).ln_1p() - s * (t / beta).ln_1p()).exp();
        pareto.p_alive(customer) * shape / past * falling(0.0, days, width, density)
    }

    fn draw(&self, parameters: &[f64], customer: Customer, random: &mut Random) -> Life {
        let pareto = Pareto::of(parameters);
        let Rate { shape, days } = pareto.rate(customer);
        let mean_life = (pareto.beta + customer.t) * (-random.ln_gamma(pareto.s)).exp();
        Life {
            rate: random.ln_gamma(shape).exp() / days,
            end: random.exponential() * mean_life,
            ends_with_purchase: false,
        }
    }
}
