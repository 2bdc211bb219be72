//! The search for the maximum of a likelihood, which may have several hills: many starts on few customers, the best of them on
//! more, and the highest hills on all.

use crate::error::Result;
use crate::maths::linear::{cholesky, inverse, Matrix};
use crate::maths::newton::{maximize, Domain, Evaluation, Optimum};
use crate::models::estimate::{Estimate, Status};
use crate::models::family::{Parameter, Unit, REACH};
use crate::models::grouped::Customers;

/// Starts are compared on about this many customers.
const FEW: f64 = 500.0;

/// The hills that were found there are climbed on about this many. They end so near the maximum that a few more steps on all
/// customers are enough.
const SAMPLE: f64 = 5_000.0;

/// Customers to fit to, and fewer of them, spread evenly over all, where there are many.
pub struct Nested<D> {
    few: Option<D>,
    sample: Option<D>,
    pub all: D,
}

impl<D: Customers> Nested<D> {
    /// # Errors
    /// [`crate::Error::out_of_memory`].
    pub fn of(all: D) -> Result<Self> {
        let part = |size: f64| {
            let every = (all.customers() / size).floor();
            (every > 1.0).then(|| all.thinned(every)).transpose()
        };
        Ok(Self { few: part(FEW)?, sample: part(SAMPLE)?, all })
    }
}

/// What is maximised: a log-likelihood, less the penalty times the number of customers times the squared logarithms of the
/// parameters. Those with a unit are measured in a size that the data have, so that neither the unit nor the number of
/// customers matters.
pub struct Problem {
    pub parameters: &'static [Parameter],
    /// The mean age or the mean spend.
    pub scale: f64,
    pub penalty: f64,
}

/// The log-likelihood of some customers, by the parameters.
type Likelihood<'a, D> = dyn FnMut(&D, &[f64]) -> Result<Evaluation> + 'a;

/// Points to start from.
pub struct Starts {
    /// A search starts from the highest point of each group.
    pub groups: Vec<Vec<Vec<f64>>>,
    /// Others start here if no hill that was found is much higher than the first of these.
    pub corner: Vec<Vec<f64>>,
}

/// Two searches whose ends differ by less than this part of the value ended on the same hill.
const SAME: f64 = 1e-8;

/// Hills that are higher than the corner by less than this may be parts of the rise around it.
const LITTLE: f64 = 3.0;

/// A hill that is this much lower on a sample is not the highest on all.
const LOWER: f64 = 10.0;

impl Problem {
    /// The highest maximum that the starts lead to.
    ///
    /// # Errors
    /// Those of `evaluate`.
    pub fn solve<D: Customers>(
        &self,
        starts: Starts,
        data: &Nested<D>,
        evaluate: &mut Likelihood<'_, D>,
    ) -> Result<Estimate> {
        let (hills, customers) = (self.all_hills(starts, data, evaluate)?, data.all.customers());
        let none = || Estimate::none(Status::NotConverged, Some(customers as i64));
        Ok(hills.first().map_or_else(none, |best| self.estimate(best, customers)))
    }

    /// The hills that the starts lead to and that are not much lower than the highest, which is the first.
    ///
    /// # Errors
    /// As [`Problem::solve`].
    pub fn all_hills<D: Customers>(
        &self,
        starts: Starts,
        data: &Nested<D>,
        evaluate: &mut Likelihood<'_, D>,
    ) -> Result<Vec<Optimum>> {
        let Nested { few, sample, all } = data;
        let part = sample.as_ref().unwrap_or(all);
        let best = self.best_starts(starts.groups, few.as_ref().unwrap_or(part), evaluate)?;
        let mut hills = self.hills(best, part, evaluate)?;
        let corner: Vec<Vec<f64>> = starts.corner.into_iter().map(logarithms).collect();
        if let Some(first) = corner.first() {
            let value = self.penalized(first, part, evaluate)?.value;
            if hills.first().is_none_or(|hill| hill.value - value < LITTLE) {
                let found = hills.into_iter().map(|hill| hill.logs);
                hills = self.hills(found.chain(corner), part, evaluate)?;
            }
        }
        if sample.is_some() {
            hills = self.hills(hills.into_iter().map(|hill| hill.logs), all, evaluate)?;
        }
        Ok(hills)
    }

    /// Where searches from these points end: on hills that may be the highest, the highest first, once on each.
    fn hills<D: Customers>(
        &self,
        starts: impl IntoIterator<Item = Vec<f64>>,
        data: &D,
        evaluate: &mut Likelihood<'_, D>,
    ) -> Result<Vec<Optimum>> {
        let domain = self.domain();
        let climb = |start: Vec<f64>| maximize(&domain, &start, |logs| self.penalized(logs, data, evaluate));
        let mut ends: Vec<Optimum> = starts.into_iter().map(climb).collect::<Result<_>>()?;
        ends.retain(|end| end.value.is_finite());
        ends.sort_by(|a, b| b.value.total_cmp(&a.value));
        ends.dedup_by(|lower, higher| higher.value - lower.value < SAME * higher.value.abs());
        let top = ends.first().map_or(0.0, |end| end.value);
        ends.retain(|end| top - end.value < LOWER);
        Ok(ends)
    }

    /// The highest point of each group, as logarithms.
    fn best_starts<D: Customers>(
        &self,
        groups: Vec<Vec<Vec<f64>>>,
        data: &D,
        evaluate: &mut Likelihood<'_, D>,
    ) -> Result<Vec<Vec<f64>>> {
        let mut all = vec![];
        for group in groups {
            let mut best: Option<(f64, Vec<f64>)> = None;
            for logs in group.into_iter().map(logarithms) {
                let value = self.penalized(&logs, data, evaluate)?.value;
                if best.as_ref().is_none_or(|(best, _)| value > *best) {
                    best = Some((value, logs));
                }
            }
            all.extend(best.map(|(_, logs)| logs));
        }
        Ok(all)
    }

    /// The logarithms of the natural sizes of the parameters.
    fn center(&self) -> impl Iterator<Item = f64> + '_ {
        self.parameters.iter().map(|parameter| if parameter.unit == Unit::One { 0.0 } else { self.scale.ln() })
    }

    fn domain(&self) -> Domain {
        let limits = |(parameter, center): (&Parameter, f64)| [center - parameter.below, center + REACH];
        Domain { limits: self.parameters.iter().zip(self.center()).map(limits).collect() }
    }

    /// The function to maximise, by the logarithms of the parameters.
    fn penalized<D: Customers>(&self, logs: &[f64], data: &D, evaluate: &mut Likelihood<'_, D>) -> Result<Evaluation> {
        let natural: Vec<f64> = logs.iter().map(|log| log.exp()).collect();
        let mut sum = evaluate(data, &natural)?.by_logarithms(&natural);
        let weight = self.penalty * data.customers();
        if weight > 0.0 {
            for (at, center) in self.center().enumerate() {
                let log = logs[at] - center;
                sum.value -= weight * log * log;
                sum.gradient[at] -= 2.0 * weight * log;
                sum.hessian[at][at] -= 2.0 * weight;
            }
        }
        Ok(sum)
    }

    fn estimate(&self, best: &Optimum, customers: f64) -> Estimate {
        let squares: f64 = best.logs.iter().zip(self.center()).map(|(log, center)| (log - center).powi(2)).sum();
        let covariance = (!best.at_limit).then(|| log_covariance(&best.hessian, 0.0)).flatten();
        // Otherwise it lies on a ridge, whether or not its end was reached.
        let status = match (covariance.is_some(), best.converged) {
            (true, true) => Status::Ok,
            (true, false) => Status::NotConverged,
            (false, _) => Status::Boundary,
        };
        let covariance = match status {
            Status::Boundary => log_covariance(&best.hessian, WIDEST.powi(-2)),
            Status::NotConverged => None,
            _ => covariance,
        };
        let natural: Vec<f64> = best.logs.iter().map(|log| log.exp()).collect();
        let scaled =
            |logs: Matrix| Matrix::from_fn(logs.n(), |row, column| natural[row] * natural[column] * logs[row][column]);
        Estimate {
            status,
            customers: Some(customers as i64),
            log_likelihood: Some(best.value + self.penalty * customers * squares),
            covariance: covariance.map(scaled),
            parameters: Some(natural),
        }
    }
}

fn logarithms(mut parameters: Vec<f64>) -> Vec<f64> {
    parameters.iter_mut().for_each(|parameter| *parameter = parameter.ln());
    parameters
}

/// The largest standard error that the logarithm of a parameter may have: where the true value may well be e^3 times as large,
/// the data do not determine it.
const WIDEST: f64 = 3.0;

/// The inverse of the negative Hessian; `None` where the data do not determine every parameter. With something added to its
/// diagonal, as by a normal distribution of each logarithm with the inverse of that as variance, the rest is determined by that.
fn log_covariance(hessian: &Matrix, added: f64) -> Option<Matrix> {
    let information = |row: usize, column: usize| if row == column { added } else { 0.0 } - hessian[row][column];
    let covariance = inverse(&cholesky(&Matrix::from_fn(hessian.n(), information))?);
    (0..covariance.n()).all(|at| covariance[at][at].sqrt() < WIDEST + 1e-9).then_some(covariance)
}
