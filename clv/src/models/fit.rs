//! Maximum likelihood fits of the models to counts of customers.
//!
//! Counts come in one order whatever the order of the rows, so the same customers give the same bits.

use crate::error::Result;
use crate::maths::newton::Optimum;
use crate::models::counts::RfmCounts;
use crate::models::estimate::{Estimate, Fitted, Process, Status};
use crate::models::family::{Family, Leaving, RecencyFrequencyFamily};
use crate::models::grouped::{Purchases, Spends};
use crate::models::model::Model;
use crate::models::registry;
use crate::models::search::{Nested, Problem, Starts};
use crate::models::terms::Terms;
use crate::states::amounts::Amounts;
use crate::states::flat::Tick;

/// Without a penalty, a model is fitted only to at least this many repeat buyers.
const FEWEST: f64 = 5.0;

/// Counts prepared for fits.
pub struct Data {
    purchases: Nested<Purchases>,
    spends: Option<Nested<Spends>>,
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
        let purchases = Nested::of(Purchases::of(counts, tick)?)?;
        let spends = if with_spend && terms.amounts == Amounts::With {
            Some(Nested::of(Spends::of(counts, tick)?)?)
        } else {
            None
        };
        Ok(Some(Self { purchases, spends, terms, family }))
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
        Ok(self.model(purchases, spend))
    }

    /// The models of the given family, or, if the choice was left open, of all, the simplest first.
    ///
    /// # Errors
    /// As [`Data::fit`].
    pub fn fit_each(&self, tick: Tick<'_>) -> Result<Vec<Model>> {
        let spend = self.fit_spend(tick)?;
        let nbd = self.fit_nbd(tick)?;
        let fits = match self.family {
            Some(family) => vec![self.fit_family(family, &nbd, tick)?],
            None => self.fit_families(&nbd, tick)?,
        };
        Ok(fits.into_iter().map(|purchases| self.model(purchases, spend.clone())).collect())
    }

    fn model(&self, purchases: Fitted, spend: Option<Fitted>) -> Model {
        let processes = [Some(purchases), spend].into_iter().flatten().collect();
        Model { as_of: self.terms.as_of, penalty: self.terms.penalty, processes }
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
        let Purchases { purchases, exposure, .. } = self.purchases.all;
        // The common rate of all customers, with a shape that is typical of shops.
        let start = vec![0.5, 0.5 * exposure / purchases.max(0.5)];
        self.search(registry::NBD, Starts { groups: vec![vec![start]], corner: vec![] }, tick)
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
        let mut estimate = self.search(family, self.starts(family, [*r, *alpha]), tick)?;
        // Every family contains the one in which nobody leaves, so it cannot fit worse than that.
        let worse = |a: f64, b: f64| a < b - 1e-6 * b.abs();
        if self.terms.penalty == 0.0 && worse(estimate.log_likelihood.unwrap_or(0.0), nbd.log_likelihood.unwrap_or(0.0))
        {
            (estimate.status, estimate.covariance) = (Status::NotConverged, None);
        }
        Ok(purchases(family, estimate))
    }

    /// Starts by the rates at which customers who are there may buy (those of the model in which nobody leaves, very unequal
    /// ones and nearly equal ones) and by the ways in which they may leave.
    fn starts(&self, family: &dyn RecencyFrequencyFamily, nbd: [f64; 2]) -> Starts {
        let Purchases { customers, exposure, purchases, active_days, .. } = self.purchases.all;
        let purchases = purchases.max(0.5);
        let unequal = [0.3, 0.3 * active_days.max(1.0) / purchases];
        let equal = [50.0, 50.0 * exposure / purchases];
        let Leaving { hardly, early, steady } = family.leaving(exposure / customers);
        let both = [&early[..], &steady].concat();
        let groups = [(nbd, early), (nbd, steady), (unequal, both.clone()), (equal, both)];
        let start = |rate: [f64; 2], leaving: &[f64]| [&rate[..], leaving].concat();
        let group = |(rate, leaving): ([f64; 2], Vec<Vec<f64>>)| leaving.iter().map(|way| start(rate, way)).collect();
        Starts {
            groups: groups.into_iter().map(group).collect(),
            corner: hardly.iter().map(|way| start(nbd, way)).collect(),
        }
    }

    /// The hills of the likelihood of a family, the highest first: where searches for its maximum end.
    ///
    /// # Errors
    /// As [`Data::fit`].
    pub fn hills(&self, family: &'static dyn RecencyFrequencyFamily, tick: Tick<'_>) -> Result<Vec<Optimum>> {
        let nbd = self.fit_nbd(tick)?;
        let Some([r, alpha]) = nbd.parameters.as_deref() else { return Ok(vec![]) };
        let starts = self.starts(family, [*r, *alpha]);
        self.problem(family).all_hills(starts, &self.purchases, &mut |purchases: &Purchases, parameters: &[f64]| {
            tick();
            family.evaluate(parameters, purchases, tick)
        })
    }

    /// The log-likelihood of parameters.
    ///
    /// # Errors
    /// As [`Data::fit`].
    pub fn log_likelihood(
        &self,
        family: &dyn RecencyFrequencyFamily,
        parameters: &[f64],
        tick: Tick<'_>,
    ) -> Result<f64> {
        Ok(family.evaluate(parameters, &self.purchases.all, tick)?.value)
    }

    fn problem(&self, family: &dyn RecencyFrequencyFamily) -> Problem {
        let Purchases { customers, exposure, .. } = self.purchases.all;
        Problem { parameters: family.parameters(), scale: exposure / customers, penalty: self.terms.penalty }
    }

    fn search(&self, family: &dyn RecencyFrequencyFamily, starts: Starts, tick: Tick<'_>) -> Result<Estimate> {
        let Purchases { customers, repeat_customers, exposure, .. } = self.purchases.all;
        let problem = self.problem(family);
        let enough = customers > 0.0 && exposure > 0.0 && (repeat_customers >= FEWEST || self.terms.penalty > 0.0);
        if !enough {
            return Ok(Estimate::none(Status::TooFewCustomers, Some(customers as i64)));
        }
        problem.solve(starts, &self.purchases, &mut |purchases: &Purchases, parameters: &[f64]| {
            tick();
            family.evaluate(parameters, purchases, tick)
        })
    }

    fn fit_spend(&self, tick: Tick<'_>) -> Result<Option<Fitted>> {
        let Some(spends) = self.spends.as_ref() else { return Ok(None) };
        let family = registry::SPEND;
        let Spends { mean, customers, .. } = spends.all;
        let fitted = |estimate| Some(Fitted { process: Process::Spend, family, estimate });
        if !(customers >= FEWEST || customers > 0.0 && self.terms.penalty > 0.0) {
            return Ok(fitted(Estimate::none(Status::TooFewCustomers, Some(customers as i64))));
        }
        let problem = Problem { parameters: family.parameters(), scale: mean, penalty: self.terms.penalty };
        let starts =
            Starts { groups: family.starts(mean).into_iter().map(|start| vec![start]).collect(), corner: vec![] };
        let mut evaluate = |spends: &Spends, parameters: &[f64]| family.evaluate(parameters, spends, tick);
        let mut estimate = problem.solve(starts, spends, &mut evaluate)?;
        let certain = estimate.parameters.as_deref().zip(estimate.covariance.as_ref());
        if estimate.status == Status::Ok && !certain.is_some_and(|(at, covariance)| family.has_mean(at, covariance)) {
            estimate.status = Status::Boundary;
        }
        Ok(fitted(estimate))
    }
}

fn purchases(family: &'static dyn Family, estimate: Estimate) -> Fitted {
    Fitted { process: Process::Purchases, family, estimate }
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
