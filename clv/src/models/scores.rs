//! What a fitted model says of one customer.

use crate::error::{shown, Error, Result};
use crate::maths::intervals::Interval;
use crate::maths::linear::Vector;
use crate::models::customer::Customer;
use crate::models::family::Family;
use crate::models::gamma_gamma;
use crate::models::model::{EstimateRef, ModelRef};
use crate::models::registry::families;
use crate::models::worth::{Spent, Worth};

/// A model with parameters, ready to answer.
#[derive(Clone, Copy)]
pub struct Answers<'a> {
    pub(super) model: ModelRef<'a>,
    pub(super) family: &'static dyn Family,
    parameters: Vector,
}

/// Any answer that is not a finite number is none.
fn finite(value: f64) -> Option<f64> {
    Some(value).filter(|value| value.is_finite())
}

/// That a question about money has no answer.
pub fn no_spend(why: &'static str) -> Error {
    let hint = "Fit to amounts and score with them: purchase_history(ordered_at, amount), or monetary_value.";
    Error::not_answered("expected_spend", why, hint)
}

crate::row! {
    /// what is expected of a customer, and bounds that hold with a probability
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct ExpectedInterval as clv_interval {
        /// what is expected
        pub estimate: Option<f64>,
        /// lower bound
        pub low: Option<f64>,
        /// upper bound; NULL where too much may come
        pub high: Option<f64>,
    }
}

impl ExpectedInterval {
    pub fn of(estimate: f64, interval: Interval) -> Self {
        Self { estimate: finite(estimate), low: finite(interval.low), high: finite(interval.high) }
    }
}

impl<'a> Answers<'a> {
    /// `None` for a model without parameters.
    ///
    /// # Errors
    /// As [`ModelRef::read`].
    #[inline]
    pub fn of(words: &'a [u64]) -> Result<Option<Self>> {
        let Some(model) = ModelRef::read(words)? else { return Ok(None) };
        let parameters = model.purchases().parameters();
        Ok(parameters.map(|parameters| Self { model, family: model.family(), parameters }))
    }

    #[inline]
    fn parameters(&self) -> &[f64] {
        &self.parameters[..self.family.parameters().len()]
    }

    /// The day up to which the model was fitted.
    ///
    /// # Errors
    /// [`Error::NotAnswered`] for a model that does not say.
    pub fn as_of(&self) -> Result<i32> {
        self.model.as_of().ok_or_else(|| {
            Error::not_answered(
                "as_of",
                "the model was not fitted to histories",
                "Pass as_of => ..., or set as_of in the model.",
            )
        })
    }

    /// The probability that a customer is still one.
    pub fn p_alive(&self, customer: Customer) -> Option<f64> {
        finite(self.family.p_alive(self.parameters(), customer))
    }

    /// Expected purchase days among the next `days`.
    pub fn expected_purchases(&self, customer: Customer, days: f64) -> Option<f64> {
        finite(self.family.expected_purchases(self.parameters(), customer, days))
    }

    /// The probability of exactly `n` purchase days among the next `days`; of at least one for `None`.
    pub fn purchase_probability(&self, customer: Customer, days: f64, n: Option<f64>) -> Option<f64> {
        let probability = match n {
            Some(n) => self.family.purchase_probability(self.parameters(), customer, days, n),
            None => self.family.any_purchase_probability(self.parameters(), customer, days),
        };
        finite(probability.clamp(0.0, 1.0))
    }

    /// The estimate of spend.
    ///
    /// # Errors
    /// [`Error::NotAnswered`] for a model without.
    fn spend(&self) -> Result<EstimateRef<'a>> {
        self.model.spend().ok_or_else(|| no_spend("the model was fitted without amounts"))
    }

    /// Expected spend on a purchase day; `None` where spend could not be fitted or has no finite mean.
    ///
    /// # Errors
    /// [`Error::NotAnswered`] for a model without spend.
    pub fn expected_spend(&self, spent: Spent) -> Result<Option<f64>> {
        let parameters = self.spend()?.parameters();
        Ok(parameters
            .and_then(|parameters| gamma_gamma::expected_spend(&parameters, spent.x, spent.mean))
            .and_then(finite))
    }

    /// Discounted purchases times expected spend times margin, over the next `days` or, for `None`, for ever.
    ///
    /// # Errors
    /// [`Error::NotAnswered`] for a model without spend, and for a residual lifetime that is infinite.
    pub fn expected_value(
        &self,
        customer: Customer,
        spent: Spent,
        days: Option<f64>,
        worth: Worth,
    ) -> Result<Option<f64>> {
        let Some(spend) = self.expected_spend(spent)? else { return Ok(None) };
        let days = days.unwrap_or(f64::INFINITY);
        let purchases = self.family.discounted_purchases(self.parameters(), customer, days, worth.rate);
        if purchases == f64::INFINITY && days.is_infinite() {
            return Err(Error::not_answered(
                "expected_value",
                "without a discount the residual lifetime has no end",
                "Pass days, or an annual_discount above 0.",
            ));
        }
        Ok(finite(worth.margin * spend * purchases))
    }

    /// The day, counted from the first purchase, on which the probability of still being a customer falls below a threshold
    /// if there is no other purchase; `None` if it never does within 2^24 days.
    ///
    /// # Errors
    /// [`Error::Domain`] for a threshold outside of (0, 1), [`Error::NotAnswered`] for a model in which nobody leaves.
    pub fn deadline(&self, x: f64, t_x: f64, threshold: f64) -> Result<Option<f64>> {
        if !(threshold > 0.0 && threshold < 1.0) {
            return Err(Error::domain("threshold", shown(threshold), "between 0 and 1"));
        }
        if !self.family.leaves() {
            let leaving = families().filter(|family| family.leaves()).map(|family| format!("'{}'", family.name()));
            let hint = format!("Fit one of {}.", leaving.collect::<Vec<_>>().join(", "));
            return Err(Error::not_answered("win_back_deadline", "in this model nobody leaves", hint));
        }
        let below = |t: f64| self.family.p_alive(self.parameters(), Customer { x, t_x, t }) < threshold;
        let (mut low, mut high) = (t_x.ceil() - 1.0, f64::from(1 << 24));
        if !below(high) {
            return Ok(None);
        }
        while high - low > 1.0 {
            let middle = ((low + high) / 2.0).floor();
            if below(middle.max(t_x)) {
                high = middle
            } else {
                low = middle
            }
        }
        Ok(Some(high))
    }
}
