//! Pareto/NBD: each customer leaves at a rate of their own, independently of purchases; leaving is not observed.
//!
//! Rates of purchases are gamma distributed with shape r and scale 1/alpha, rates of leaving with s and 1/beta (Schmittlein,
//! Morrison and Colombo 1987). Instead of differences of hypergeometric functions, positive integrals: the odds K of having
//! left are s times the integral over y, the time of leaving, from t_x to T of
//! ((alpha+T)/(alpha+y))^(r+x) ((beta+T)/(beta+y))^s / (beta+y), and the likelihood is that of staying times 1 + K.

use crate::error::Result;
use crate::maths::newton::Evaluation;
use crate::maths::quadrature::{falling, GAUSS_8};
use crate::maths::random::Random;
use crate::models::buffer;
use crate::models::customer::{Customer, Life};
use crate::models::family::{days, number, DataKind, Family, Leaving, Parameter, RecencyFrequencyFamily};
use crate::models::gamma_poisson::{self, Rate, ALPHA, R};
use crate::models::grouped::{Group, PurchaseEntry, Purchases};
use crate::models::pareto_nbd_answers::Pareto;
use crate::models::questions::{deadline, Answer, Questions};
use crate::states::flat::{Tick, TICK_EVERY};

#[derive(Debug)]
pub struct ParetoNbd;

const S: usize = 2;
const BETA: usize = 3;

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
    fn logs(&self, time: f64) -> Logs {
        let (a, b) = (self.alpha + time, self.beta + time);
        [a.ln(), 1.0 / a, b.ln(), 1.0 / b]
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
        // Sums of a known size, for speed.
        let mut slope: [f64; 4] = std::array::from_fn(|row| sum.gradient[row]);
        let mut bend: [[f64; 4]; 4] = std::array::from_fn(|row| std::array::from_fn(|column| sum.hessian[row][column]));
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
                slope[row] += p * a;
                for (column, b) in gradient[..=row].iter().enumerate() {
                    bend[row][column] += q * a * b;
                }
            }
            let t = s + 1.0;
            bend[R][R] += p * (ll - l * l);
            bend[ALPHA][R] += p * (shape * (li - l * i) - i + to[1]);
            bend[S][R] += p * (lm - l * m);
            bend[BETA][R] += p * t * (lj - l * j);
            bend[ALPHA][ALPHA] += p * shape * (shape * (ii - i * i) + ii - to[1] * to[1]);
            bend[S][ALPHA] += p * shape * (im - i * m);
            bend[BETA][ALPHA] += p * shape * t * (ij - i * j);
            bend[S][S] += p * (mm - m * m - 1.0 / (s * s));
            bend[BETA][S] += p * (t * (mj - m * j) - j + to[3]);
            bend[BETA][BETA] += p * (t * t * (jj - j * j) + t * jj - s * to[3] * to[3]);
        }
        sum.gradient.copy_from_slice(&slope);
        (0..4).for_each(|row| sum.hessian[row].copy_from_slice(&bend[row]));
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
}

/// The places of the times of a group, ascending: many by marks, which are all false before and after, few by sorting.
fn times_of(entries: &[PurchaseEntry], marks: &mut [bool], places: &mut Vec<u32>) -> Result<()> {
    places.clear();
    let all = entries.iter().flat_map(|entry| [entry.recency, entry.age]);
    buffer::reserve(places, marks.len().min(2 * entries.len()))?;
    if 16 * entries.len() < marks.len() {
        places.extend(all);
        places.sort_unstable();
        places.dedup();
    } else {
        all.for_each(|place| marks[place as usize] = true);
        let marked = marks.iter_mut().zip(0..).filter_map(|(mark, place)| std::mem::take(mark).then_some(place));
        places.extend(marked);
    }
    Ok(())
}

impl Family for ParetoNbd {
    fn name(&self) -> &'static str {
        "pareto_nbd"
    }

    fn parameters(&self) -> &'static [Parameter] {
        // Where some leave at once and the others stay, the likelihood grows with the inverse of the logarithm of beta.
        const { &[number("r"), days("alpha"), number("s"), Parameter { below: 32.0, ..days("beta") }] }
    }

    fn kind(&'static self) -> DataKind {
        DataKind::RecencyFrequency(self)
    }
}

impl RecencyFrequencyFamily for ParetoNbd {
    /// By the share of customers that leaves within the mean age, 1 - (beta / (beta + age))^s, and beta as a part of that age:
    /// where it is tiny, most of these leave at once.
    fn leaving(&self, age: f64) -> Leaving {
        let way = |share: f64, time: f64| vec![-(-share).ln_1p() / (1.0 / time).ln_1p(), time * age];
        let of = |times: &[f64]| {
            let with = |share: f64| times.iter().map(move |time| way(share, *time));
            [0.1, 0.3, 0.6, 0.9].into_iter().flat_map(with).collect()
        };
        Leaving {
            hardly: vec![vec![1e-4, age / 10.0], way(1e-3, 1e-8)],
            early: of(&[1e-6, 1e-3]),
            steady: of(&[0.05, 0.5, 10.0]),
        }
    }

    fn evaluate(&self, parameters: &[f64], purchases: &Purchases, tick: Tick<'_>) -> Result<Evaluation> {
        let pareto = Pareto::of(parameters);
        let mut sum = Evaluation::zero(4);
        gamma_poisson::add(pareto.r, pareto.alpha, purchases, &mut sum);
        let logs: Vec<Logs> = buffer::collected(purchases.times.iter().map(|time| pareto.logs(*time)))?;
        pareto.add_staying(purchases, &logs, &mut sum);
        let (mut marks, mut moments) = (buffer::filled(logs.len(), false)?, buffer::filled(logs.len(), [0.0; 15])?);
        let mut places = vec![];
        for group in &purchases.groups {
            let entries = purchases.of_group(group);
            times_of(entries, &mut marks, &mut places)?;
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
        Ok(sum)
    }
}

impl Questions for ParetoNbd {
    fn p_alive(&self, parameters: &[f64], customer: Customer) -> Answer {
        Ok(Pareto::of(parameters).p_alive(customer))
    }

    fn expected_purchases(&self, parameters: &[f64], customer: Customer, days: f64) -> Answer {
        self.discounted_purchases(parameters, customer, days, 0.0)
    }

    /// P(alive) times E[lambda] times the expected days as a customer, and P(alive) times E[lambda^2] times the mean of their
    /// square.
    fn purchase_moments(&self, parameters: &[f64], customer: Customer, days: f64) -> Answer<[f64; 2]> {
        let pareto = Pareto::of(parameters);
        let (alive, rate) = (pareto.p_alive(customer), pareto.rate(customer));
        let expected = alive * rate.mean() * pareto.days(customer, days, 0.0);
        Ok([expected, alive * rate.mean_square() * pareto.square_of_days(customer, days)])
    }

    /// P(alive) (r+x)/(alpha+T) times the expected days as a customer.
    fn discounted_purchases(&self, parameters: &[f64], customer: Customer, days: f64, rate: f64) -> Answer {
        let pareto = Pareto::of(parameters);
        Ok(pareto.p_alive(customer) * pareto.rate(customer).mean() * pareto.days(customer, days, rate))
    }

    fn purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64, n: f64) -> Answer {
        let pareto = Pareto::of(parameters);
        let odds = pareto.odds(customer);
        let gone = if n == 0.0 { 1.0 - 1.0 / (1.0 + odds) } else { 0.0 };
        Ok(gone + pareto.p_alive(customer) * pareto.probability(customer, days, n))
    }

    /// P(alive) times the integral, over the time t of the next purchase, of (r+x) (alpha+T)^(r+x) / (alpha+T+t)^(r+x+1)
    /// ((beta+T)/(beta+T+t))^s.
    fn any_purchase_probability(&self, parameters: &[f64], customer: Customer, days: f64) -> Answer {
        let pareto = Pareto::of(parameters);
        let Rate { shape, days: past } = pareto.rate(customer);
        let (s, beta) = (pareto.s, pareto.beta + customer.t);
        let width = |t: f64| (2.0 / ((shape + 1.0) / (past + t) + s / (beta + t))).min((past.min(beta) + t) / 2.0);
        let density = |t: f64| (-(shape + 1.0) * (t / past).ln_1p() - s * (t / beta).ln_1p()).exp();
        Ok(pareto.p_alive(customer) * shape / past * falling(0.0, days, width, density))
    }

    fn deadline(&self, parameters: &[f64], x: f64, t_x: f64, threshold: f64) -> Answer<Option<f64>> {
        let pareto = Pareto::of(parameters);
        Ok(deadline(|t| pareto.p_alive(Customer { x, t_x, t }), t_x, threshold))
    }

    fn draw(&self, parameters: &[f64], customer: Customer, random: &mut Random) -> Answer<Life> {
        let pareto = Pareto::of(parameters);
        let Rate { shape, days } = pareto.rate(customer);
        let mean_life = (pareto.beta + customer.t) * (-random.ln_gamma(pareto.s)).exp();
        let (rate, end) = (random.ln_gamma(shape).exp() / days, random.exponential() * mean_life);
        Ok(Life { rate, end, ends_with_purchase: false })
    }
}
