//! Maximum likelihood fits of the models to counts of customers.
//!
//! Counts come in one order whatever the order of the rows, so the same customers give the same bits.

use crate::error::Result;
use crate::maths::linear::{cholesky, inverse, Matrix, Vector, MOST};
use crate::maths::newton::{maximize, Domain, Evaluation, Optimum};
use crate::models::counts::RfmCounts;
use crate::models::family::{Family, Parameter, Unit};
use crate::models::gamma_gamma;
use crate::models::grouped::{Purchases, Spends};
use crate::models::model::{Estimate, Model, Status};
use crate::models::registry;
use crate::models::terms::Terms;
use crate::states::amounts::Amounts;
use crate::states::flat::Tick;

/// Without a penalty, no model is fitted to fewer repeat buyers than this.
const FEWEST: f64 = 5.0;

/// A search begins on about this many customers, spread evenly over all. It ends so near the maximum that a few more steps on
/// all customers are enough.
const SAMPLE: f64 = 20_000.0;

/// Counts prepared for fits: all customers, and a sample of them where there are many.
pub struct Data {
    purchases: Purchases,
    sample: Option<Purchases>,
    spends: Option<(Spends, Option<Spends>)>,
    terms: Terms,
    family: Option<&'static dyn Family>,
}

impl Data {
    /// Prepares counts; `None` where nothing was counted. `with_spend` says whether spend is to be fitted as well.
    ///
    /// # Errors
    /// As [`crate::models::terms::FamilyChoice::family`].
    pub fn of(counts: RfmCounts<'_>, with_spend: bool, tick: Tick<'_>) -> Result<Option<Self>> {
        let Some(terms) = counts.terms else { return Ok(None) };
        let family = terms.family.family()?;
        let many = |customers: f64| Some((customers / SAMPLE).floor()).filter(|every| *every > 1.0);
        let purchases = Purchases::of(counts, tick);
        let sample = many(purchases.customers).map(|every| purchases.thinned(every));
        let spends = (with_spend && terms.amounts == Amounts::With).then(|| {
            let spends = Spends::of(counts, tick);
            let sample = many(spends.customers).map(|every| spends.thinned(every));
            (spends, sample)
        });
        Ok(Some(Self { purchases, sample, spends, terms, family }))
    }

    /// The model that was asked for, or, where the choice was left open, the one with the best BIC.
    ///
    /// # Errors
    /// [`crate::Error::out_of_memory`].
    pub fn fit(&self, tick: Tick<'_>) -> Result<Model> {
        let spend = self.fit_spend(tick);
        let nbd = self.fit_nbd(tick);
        let (family, purchases) = match self.family {
            Some(family) => (family, self.fit_family(family, &nbd, tick)),
            None => {
                let mut all = registry::families().map(|family| (family, self.fit_family(family, &nbd, tick)));
                let first = all.next().unwrap_or((&registry::NBD, nbd));
                all.fold(first, |best, other| if rank(&other) < rank(&best) { other } else { best })
            }
        };
        Ok(Model { family, as_of: self.terms.as_of, penalty: self.terms.penalty, purchases, spend })
    }

    /// All models of purchases, the one with the best BIC first.
    ///
    /// # Errors
    /// As [`Data::fit`].
    pub fn compare(&self, tick: Tick<'_>) -> Result<Vec<FamilyFit>> {
        let nbd = self.fit_nbd(tick);
        let mut all: Vec<_> =
            registry::families().map(|family| (family, self.fit_family(family, &nbd, tick))).collect();
        all.sort_by(|a, b| rank(a).partial_cmp(&rank(b)).unwrap_or(std::cmp::Ordering::Equal));
        Ok(all.into_iter().map(|(family, estimate)| FamilyFit::of(family, &estimate)).collect())
    }

    fn fit_nbd(&self, tick: Tick<'_>) -> Estimate {
        let Purchases { purchases, exposure, .. } = self.purchases;
        // The rate of all together, with a shape as shops often have it.
        let start = vec![0.5, 0.5 * exposure / purchases.max(0.5)];
        self.search(&registry::NBD, vec![start], tick)
    }

    fn fit_family(&self, family: &'static dyn Family, nbd: &Estimate, tick: Tick<'_>) -> Estimate {
        let Some(parameters) = nbd.parameters.filter(|_| family.leaves()) else {
            return *nbd;
        };
        let age = self.purchases.exposure / self.purchases.customers;
        let mut estimate = self.search(family, family.starts([parameters[0], parameters[1]], age), tick);
        // Every family contains that in which nobody leaves, so it cannot fit worse.
        let worse = |a: f64, b: f64| a < b - 1e-6 * b.abs();
        if self.terms.penalty == 0.0 && worse(estimate.log_likelihood.unwrap_or(0.0), nbd.log_likelihood.unwrap_or(0.0))
        {
            (estimate.status, estimate.covariance) = (Status::NotConverged, None);
        }
        estimate
    }

    fn search(&self, family: &dyn Family, starts: Vec<Vec<f64>>, tick: Tick<'_>) -> Estimate {
        let Purchases { customers, repeat_customers, exposure, .. } = self.purchases;
        let problem = Problem {
            parameters: family.parameters(),
            scale: exposure / customers,
            customers,
            penalty: self.terms.penalty,
        };
        let enough = customers > 0.0 && exposure > 0.0 && (repeat_customers >= FEWEST || self.terms.penalty > 0.0);
        let mut on = |purchases: &Purchases, parameters: &[f64]| {
            tick();
            family.evaluate(parameters, purchases, tick)
        };
        problem.solve(enough, starts, &self.purchases, self.sample.as_ref(), &mut on)
    }

    fn fit_spend(&self, tick: Tick<'_>) -> Option<Estimate> {
        let (spends, sample) = self.spends.as_ref()?;
        let problem = Problem {
            parameters: gamma_gamma::PARAMETERS,
            scale: spends.mean,
            customers: spends.customers,
            penalty: self.terms.penalty,
        };
        let enough = spends.customers >= FEWEST || spends.customers > 0.0 && self.terms.penalty > 0.0;
        let mut on = |spends: &Spends, parameters: &[f64]| gamma_gamma::evaluate(parameters, spends, tick);
        let mut estimate = problem.solve(enough, gamma_gamma::starts(spends.mean), spends, sample.as_ref(), &mut on);
        // Without a finite mean there is nothing to expect of a new customer.
        if estimate.status == Status::Ok && estimate.parameters.is_some_and(|parameters| parameters[1] <= 1.0) {
            estimate.status = Status::Boundary;
        }
        Some(estimate)
    }
}

/// What is maximised: a log-likelihood, less the penalty times the number of customers times the squared logarithms of the
/// parameters. Those with a unit are measured in a size that the data have, so that neither the unit nor the number of
/// customers matters.
struct Problem {
    parameters: &'static [Parameter],
    /// The mean age or the mean spend.
    scale: f64,
    customers: f64,
    penalty: f64,
}

impl Problem {
    fn solve<D>(
        &self,
        enough: bool,
        starts: Vec<Vec<f64>>,
        data: &D,
        sample: Option<&D>,
        evaluate: &mut dyn FnMut(&D, &[f64]) -> Evaluation,
    ) -> Estimate {
        let customers = Some(self.customers as i64);
        if !enough {
            let status = Status::TooFewCustomers;
            return Estimate { status, customers, log_likelihood: None, parameters: None, covariance: None };
        }
        let domain = self.domain();
        let mut search =
            |data: &D, start: Vector| maximize(domain, start, |logs| self.penalized(logs, |at| evaluate(data, at)));
        let from = starts.iter().map(|start| logs(start));
        let of_starts: Vec<Optimum> = from.map(|start| search(sample.unwrap_or(data), start)).collect();
        let best = of_starts.into_iter().reduce(|best, other| if other.value > best.value { other } else { best });
        let best = best.map(|best| if sample.is_some() { search(data, best.logs) } else { best });
        match best.filter(|best| best.value.is_finite()) {
            Some(best) => self.estimate(&best),
            None => {
                let status = Status::NotConverged;
                Estimate { status, customers, log_likelihood: None, parameters: None, covariance: None }
            }
        }
    }

    fn domain(&self) -> Domain {
        let mut center = [0.0; MOST];
        for (center, parameter) in center.iter_mut().zip(self.parameters) {
            *center = if parameter.unit == Unit::One { 0.0 } else { self.scale.ln() };
        }
        Domain { center, parameters: self.parameters.len() }
    }

    /// The function to maximise, by the logarithms of the parameters.
    fn penalized(&self, logs: &Vector, evaluate: impl FnOnce(&[f64]) -> Evaluation) -> Evaluation {
        let natural = logs.map(f64::exp);
        let n = self.parameters.len();
        let mut sum = evaluate(&natural[..n]).by_logarithms(&natural[..n]);
        let weight = self.penalty * self.customers;
        if weight > 0.0 {
            let center = self.domain().center;
            for at in 0..n {
                let log = logs[at] - center[at];
                sum.value -= weight * log * log;
                sum.gradient[at] -= 2.0 * weight * log;
                sum.hessian[at][at] -= 2.0 * weight;
            }
        }
        sum
    }

    fn estimate(&self, best: &Optimum) -> Estimate {
        let n = self.parameters.len();
        let center = self.domain().center;
        let squares: f64 = (0..n).map(|at| (best.logs[at] - center[at]).powi(2)).sum();
        let mut covariance = (!best.at_limit).then(|| log_covariance(&best.hessian, n)).flatten();
        // Without a covariance it lies on a ridge, whether or not its end was reached.
        let status = match (covariance.is_some(), best.converged) {
            (true, true) => Status::Ok,
            (true, false) => Status::NotConverged,
            (false, _) => Status::Boundary,
        };
        if status == Status::NotConverged {
            covariance = None;
        }
        let natural = best.logs.map(f64::exp);
        let scaled = |row: usize, column: usize, value: f64| natural[row] * natural[column] * value;
        Estimate {
            status,
            customers: Some(self.customers as i64),
            log_likelihood: Some(best.value + self.penalty * self.customers * squares),
            parameters: Some(std::array::from_fn(|at| if at < n { natural[at] } else { 0.0 })),
            covariance: covariance.map(|matrix| {
                std::array::from_fn(|row| std::array::from_fn(|column| scaled(row, column, matrix[row][column])))
            }),
        }
    }
}

/// The largest standard error that the logarithm of a parameter may have: where the true value may well be e^3 times as large,
/// the data do not determine it.
const WIDEST: f64 = 3.0;

/// The inverse of the negative Hessian; `None` where the data do not determine every parameter.
fn log_covariance(hessian: &Matrix, n: usize) -> Option<Matrix> {
    let information = hessian.map(|row| row.map(|value| -value));
    let covariance = inverse(&cholesky(&information, n)?, n);
    (0..n).all(|at| covariance[at][at].sqrt() < WIDEST).then_some(covariance)
}

fn logs(parameters: &[f64]) -> Vector {
    std::array::from_fn(|at| parameters.get(at).map_or(0.0, |parameter| parameter.ln()))
}

crate::row! {
    /// how one family of models fits
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct FamilyFit as clv_family_fit {
        /// name of the family
        pub family: &'static str,
        /// how many parameters it has
        pub parameters: i32,
        /// log-likelihood of the purchases, times in days
        pub log_likelihood: Option<f64>,
        /// 2 x parameters - 2 x log_likelihood
        pub aic: Option<f64>,
        /// parameters x ln(customers) - 2 x log_likelihood
        pub bic: Option<f64>,
        /// 'ok', 'boundary', 'not converged' or 'too few customers'
        pub status: &'static str,
    }
}

impl FamilyFit {
    /// By the criteria of Akaike (1974) and Schwarz (1978).
    pub fn of(family: &dyn Family, estimate: &Estimate) -> Self {
        let k = family.parameters().len() as f64;
        let n = estimate.customers.unwrap_or(0) as f64;
        let of = |penalty: f64| estimate.log_likelihood.map(|value| penalty - 2.0 * value);
        Self {
            family: family.name(),
            parameters: k as i32,
            log_likelihood: estimate.log_likelihood,
            aic: of(2.0 * k),
            bic: of(k * n.ln()),
            status: estimate.status.name(),
        }
    }
}

/// The order of fits, the best first: fits that ended at a maximum, even one at a limit, by their BIC; behind them those that
/// did not.
fn rank(fitted: &(&'static dyn Family, Estimate)) -> (bool, f64) {
    let (family, estimate) = fitted;
    let ended = matches!(estimate.status, Status::Ok | Status::Boundary);
    (!ended, FamilyFit::of(*family, estimate).bic.unwrap_or(f64::INFINITY))
}
