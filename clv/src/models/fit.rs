//! Maximum likelihood fits of the models to counts of customers.
//!
//! Counts come in one order whatever the order of the rows, so the same customers give the same bits.

use crate::error::Result;
use crate::maths::linear::{cholesky, inverse, Matrix};
use crate::maths::newton::{maximize, Domain, Evaluation, Optimum};
use crate::models::counts::RfmCounts;
use crate::models::estimate::{Estimate, Fitted, Process, Status};
use crate::models::family::{Family, Parameter, RecencyFrequencyFamily, Unit};
use crate::models::grouped::{Purchases, Spends};
use crate::models::model::Model;
use crate::models::registry;
use crate::models::terms::Terms;
use crate::states::amounts::Amounts;
use crate::states::flat::Tick;

/// Without a penalty, a model is fitted only to at least this many repeat buyers.
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
    family: Option<&'static dyn RecencyFrequencyFamily>,
}

impl Data {
    /// Prepares counts; `None` where nothing was counted. `with_spend` says whether spend is to be fitted as well.
    ///
    /// # Errors
    /// As [`Purchases::of`].
    pub fn of(counts: RfmCounts<'_>, with_spend: bool, tick: Tick<'_>) -> Result<Option<Self>> {
        let Some(terms) = counts.terms else { return Ok(None) };
        let family = terms.family.family();
        let many = |customers: f64| Some((customers / SAMPLE).floor()).filter(|every| *every > 1.0);
        let purchases = Purchases::of(counts, tick)?;
        let sample = many(purchases.customers).map(|every| purchases.thinned(every)).transpose()?;
        let spends = if with_spend && terms.amounts == Amounts::With {
            let spends = Spends::of(counts, tick)?;
            let sample = many(spends.customers).map(|every| spends.thinned(every)).transpose()?;
            Some((spends, sample))
        } else {
            None
        };
        Ok(Some(Self { purchases, sample, spends, terms, family }))
    }

    /// The model of the given family, or, if the choice was left open, the one with the best BIC.
    ///
    /// # Errors
    /// [`crate::Error::out_of_memory`].
    pub fn fit(&self, tick: Tick<'_>) -> Result<Model> {
        let spend = self.fit_spend(tick)?;
        let nbd = self.fit_nbd(tick)?;
        let purchases = match self.family {
            Some(family) => self.fit_family(family, &nbd, tick)?,
            None => {
                let all = self.fit_families(&nbd, tick)?.into_iter();
                let best = all.reduce(|best, other| if rank(&other) < rank(&best) { other } else { best });
                best.unwrap_or(purchases(registry::NBD, nbd))
            }
        };
        let processes = [Some(purchases), spend].into_iter().flatten().collect();
        Ok(Model { as_of: self.terms.as_of, penalty: self.terms.penalty, processes })
    }

    /// All models of purchases, the one with the best BIC first.
    ///
    /// # Errors
    /// As [`Data::fit`].
    pub fn compare(&self, tick: Tick<'_>) -> Result<Vec<FamilyFit>> {
        let nbd = self.fit_nbd(tick)?;
        let mut all = self.fit_families(&nbd, tick)?;
        all.sort_by(|a, b| rank(a).partial_cmp(&rank(b)).unwrap_or(std::cmp::Ordering::Equal));
        Ok(all.iter().map(FamilyFit::of).collect())
    }

    fn fit_nbd(&self, tick: Tick<'_>) -> Result<Estimate> {
        let Purchases { purchases, exposure, .. } = self.purchases;
        // The common rate of all customers, with a shape that is typical of shops.
        let start = vec![0.5, 0.5 * exposure / purchases.max(0.5)];
        self.search(registry::NBD, vec![start], tick)
    }

    fn fit_families(&self, nbd: &Estimate, tick: Tick<'_>) -> Result<Vec<Fitted>> {
        registry::of_recency_frequency().map(|(_, family)| self.fit_family(family, nbd, tick)).collect()
    }

    fn fit_family(
        &self,
        family: &'static dyn RecencyFrequencyFamily,
        nbd: &Estimate,
        tick: Tick<'_>,
    ) -> Result<Fitted> {
        let Some([r, alpha]) = nbd.parameters.as_deref().filter(|_| family.name() != registry::NBD.name()) else {
            return Ok(purchases(family, nbd.clone()));
        };
        let age = self.purchases.exposure / self.purchases.customers;
        let mut estimate = self.search(family, family.starts([*r, *alpha], age), tick)?;
        // Every family contains the one in which nobody leaves, so it cannot fit worse than that.
        let worse = |a: f64, b: f64| a < b - 1e-6 * b.abs();
        if self.terms.penalty == 0.0 && worse(estimate.log_likelihood.unwrap_or(0.0), nbd.log_likelihood.unwrap_or(0.0))
        {
            (estimate.status, estimate.covariance) = (Status::NotConverged, None);
        }
        Ok(purchases(family, estimate))
    }

    fn search(&self, family: &dyn RecencyFrequencyFamily, starts: Vec<Vec<f64>>, tick: Tick<'_>) -> Result<Estimate> {
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

    fn fit_spend(&self, tick: Tick<'_>) -> Result<Option<Fitted>> {
        let Some((spends, sample)) = self.spends.as_ref() else { return Ok(None) };
        let family = registry::SPEND;
        let problem = Problem {
            parameters: family.parameters(),
            scale: spends.mean,
            customers: spends.customers,
            penalty: self.terms.penalty,
        };
        let enough = spends.customers >= FEWEST || spends.customers > 0.0 && self.terms.penalty > 0.0;
        let mut on = |spends: &Spends, parameters: &[f64]| family.evaluate(parameters, spends, tick);
        let mut estimate = problem.solve(enough, family.starts(spends.mean), spends, sample.as_ref(), &mut on)?;
        let has_mean = estimate.parameters.as_deref().is_none_or(|parameters| family.has_mean(parameters));
        if estimate.status == Status::Ok && !has_mean {
            estimate.status = Status::Boundary;
        }
        Ok(Some(Fitted { process: Process::Spend, family, estimate }))
    }
}

fn purchases(family: &'static dyn Family, estimate: Estimate) -> Fitted {
    Fitted { process: Process::Purchases, family, estimate }
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
        evaluate: &mut dyn FnMut(&D, &[f64]) -> Result<Evaluation>,
    ) -> Result<Estimate> {
        let customers = Some(self.customers as i64);
        if !enough {
            return Ok(Estimate::none(Status::TooFewCustomers, customers));
        }
        let domain = self.domain();
        let mut search =
            |data: &D, start: &[f64]| maximize(&domain, start, |logs| self.penalized(logs, |at| evaluate(data, at)));
        let mut best: Option<Optimum> = None;
        for start in starts {
            let logs: Vec<f64> = start.iter().map(|parameter| parameter.ln()).collect();
            let found = search(sample.unwrap_or(data), &logs)?;
            if best.as_ref().is_none_or(|best| found.value > best.value) {
                best = Some(found);
            }
        }
        if let (Some(of_sample), true) = (&best, sample.is_some()) {
            best = Some(search(data, &of_sample.logs)?);
        }
        let best = best.filter(|best| best.value.is_finite());
        Ok(best.map_or(Estimate::none(Status::NotConverged, customers), |best| self.estimate(&best)))
    }

    fn domain(&self) -> Domain {
        let center = |parameter: &Parameter| if parameter.unit == Unit::One { 0.0 } else { self.scale.ln() };
        Domain { center: self.parameters.iter().map(center).collect() }
    }

    /// The function to maximise, by the logarithms of the parameters.
    fn penalized(&self, logs: &[f64], evaluate: impl FnOnce(&[f64]) -> Result<Evaluation>) -> Result<Evaluation> {
        let natural: Vec<f64> = logs.iter().map(|log| log.exp()).collect();
        let mut sum = evaluate(&natural)?.by_logarithms(&natural);
        let weight = self.penalty * self.customers;
        if weight > 0.0 {
            for (at, center) in self.domain().center.into_iter().enumerate() {
                let log = logs[at] - center;
                sum.value -= weight * log * log;
                sum.gradient[at] -= 2.0 * weight * log;
                sum.hessian[at][at] -= 2.0 * weight;
            }
        }
        Ok(sum)
    }

    fn estimate(&self, best: &Optimum) -> Estimate {
        let center = self.domain().center;
        let squares: f64 = best.logs.iter().zip(center).map(|(log, center)| (log - center).powi(2)).sum();
        let mut covariance = (!best.at_limit).then(|| log_covariance(&best.hessian)).flatten();
        // Without a covariance it lies on a ridge, whether or not its end was reached.
        let status = match (covariance.is_some(), best.converged) {
            (true, true) => Status::Ok,
            (true, false) => Status::NotConverged,
            (false, _) => Status::Boundary,
        };
        if status == Status::NotConverged {
            covariance = None;
        }
        let natural: Vec<f64> = best.logs.iter().map(|log| log.exp()).collect();
        let scaled =
            |logs: Matrix| Matrix::from_fn(logs.n(), |row, column| natural[row] * natural[column] * logs[row][column]);
        Estimate {
            status,
            customers: Some(self.customers as i64),
            log_likelihood: Some(best.value + self.penalty * self.customers * squares),
            covariance: covariance.map(scaled),
            parameters: Some(natural),
        }
    }
}

/// The largest standard error that the logarithm of a parameter may have: where the true value may well be e^3 times as large,
/// the data do not determine it.
const WIDEST: f64 = 3.0;

/// The inverse of the negative Hessian; `None` where the data do not determine every parameter.
fn log_covariance(hessian: &Matrix) -> Option<Matrix> {
    let information = Matrix::from_fn(hessian.n(), |row, column| -hessian[row][column]);
    let covariance = inverse(&cholesky(&information)?);
    (0..covariance.n()).all(|at| covariance[at][at].sqrt() < WIDEST).then_some(covariance)
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
    fn of(fitted: &Fitted) -> Self {
        let Fitted { family, estimate, .. } = fitted;
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

/// The order of fits, the best first: fits that ended at a maximum, even one at a limit, by their BIC; then the others.
fn rank(fitted: &Fitted) -> (bool, f64) {
    let ended = matches!(fitted.estimate.status, Status::Ok | Status::Boundary);
    (!ended, FamilyFit::of(fitted).bic.unwrap_or(f64::INFINITY))
}
