//! Scores: the answers of a fitted model about one customer.

use crate::error::{shown, Error, Result};
use crate::maths::intervals::Interval;
use crate::models::customer::Customer;
use crate::models::family::Family;
use crate::models::model::{FittedRef, ModelRef};
use crate::models::questions::NotAnswered;
use crate::models::registry;
use crate::models::worth::{Spent, Worth};

/// A model with parameters, ready to answer.
#[derive(Clone, Copy)]
pub struct Answers<'a> {
    pub(super) model: ModelRef<'a>,
    /// Those of purchases.
    parameters: &'a [f64],
}

/// An answer that is not a finite number becomes `None`.
fn finite(value: f64) -> Option<f64> {
    Some(value).filter(|value| value.is_finite())
}

/// The error for a question about money that has no answer.
pub fn no_spend(why: &'static str) -> Error {
    let hint = "Fit to amounts and score with them: purchase_history(ordered_at, amount), or monetary_value.";
    Error::not_answered("expected_spend", why, hint)
}

/// The error for a function that the model's family does not answer.
pub(super) fn not_answered(question: &'static str) -> impl Fn(NotAnswered) -> Error {
    move |NotAnswered(why)| Error::not_answered(question, why, format!("Fit one of {}.", registry::answering(question)))
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
    // Always inlined, like what it calls: a score takes some 5 ns, and passing this through memory took 10 ns.
    #[inline(always)]
    pub fn of(words: &'a [u64]) -> Result<Option<Self>> {
        let Some(model) = ModelRef::read(words)? else { return Ok(None) };
        Ok(model.purchases().parameters().map(|parameters| Self { model, parameters }))
    }

    /// The family of purchases.
    #[inline]
    pub(super) fn family(&self) -> &'static dyn Family {
        self.model.purchases().family
    }

    /// The parameters of purchases.
    #[inline]
    pub(super) fn parameters(&self) -> &'a [f64] {
        self.parameters
    }

    /// The family of spend and its parameters, if it could be fitted.
    #[inline]
    pub(super) fn spend_parameters(&self) -> Option<(&'static dyn Family, &'a [f64])> {
        let spend = self.model.spend()?;
        Some((spend.family, spend.parameters()?))
    }

    /// How many parameters the model of purchases has.
    pub fn many_parameters(&self) -> usize {
        self.parameters.len()
    }

    /// Whether spend was fitted as well.
    pub fn has_spend(&self) -> bool {
        self.spend_parameters().is_some()
    }

    /// The day up to which the model was fitted.
    ///
    /// # Errors
    /// [`Error::not_answered`] for a model without that day.
    pub fn as_of(&self) -> Result<i32> {
        self.model.as_of().ok_or_else(|| {
            Error::not_answered(
                "as_of",
                "the model was not fitted to histories",
                "Pass as_of => ..., or set as_of in the model.",
            )
        })
    }

    /// The day up to which a model reads histories: `as_of`, by default that of its fit; `None` for a model without parameters.
    ///
    /// # Errors
    /// As [`Answers::as_of`] and [`Answers::of`].
    pub fn day(words: &[u64], as_of: Option<i32>) -> Result<Option<i32>> {
        match as_of {
            Some(as_of) => Ok(Some(as_of)),
            None => Answers::of(words)?.map(|model| model.as_of()).transpose(),
        }
    }

    /// The probability that a customer is still active.
    ///
    /// # Errors
    /// [`Error::not_answered`] for a family that has no answer, as all others.
    #[inline]
    pub fn p_alive(&self, customer: Customer) -> Result<Option<f64>> {
        self.family().p_alive(self.parameters, customer).map(finite).map_err(not_answered("p_alive"))
    }

    /// Expected purchase days among the next `days`.
    #[inline]
    pub fn expected_purchases(&self, customer: Customer, days: f64) -> Result<Option<f64>> {
        let expected = self.family().expected_purchases(self.parameters, customer, days);
        expected.map(finite).map_err(not_answered("expected_purchases"))
    }

    /// Expected purchase days X among the next `days`, and expected pairs of them, E[X (X - 1)].
    pub fn purchase_moments(&self, customer: Customer, days: f64) -> Result<[f64; 2]> {
        self.family().purchase_moments(self.parameters, customer, days).map_err(not_answered("clv_diagnose"))
    }

    /// The probability of exactly `n` purchase days among the next `days`; of at least one for `None`.
    pub fn purchase_probability(&self, customer: Customer, days: f64, n: Option<f64>) -> Result<Option<f64>> {
        let probability = match n {
            Some(n) => self.family().purchase_probability(self.parameters, customer, days, n),
            None => self.family().any_purchase_probability(self.parameters, customer, days),
        };
        let probability = probability.map_err(not_answered("purchase_probability"))?;
        Ok(finite(probability.clamp(0.0, 1.0)))
    }

    /// The estimate of spend.
    ///
    /// # Errors
    /// [`Error::not_answered`] for a model without spend.
    pub(super) fn spend(&self) -> Result<FittedRef<'a>> {
        self.model.spend().ok_or_else(|| no_spend("the model was fitted without amounts"))
    }

    /// Expected spend on a purchase day; `None` where spend could not be fitted or has no finite mean.
    ///
    /// # Errors
    /// [`Error::not_answered`] for a model without spend.
    pub fn expected_spend(&self, spent: Spent) -> Result<Option<f64>> {
        let spend = self.spend()?;
        let Some(parameters) = spend.parameters() else { return Ok(None) };
        let expected = spend.family.expected_spend(parameters, spent).map_err(not_answered("expected_spend"))?;
        Ok(expected.and_then(finite))
    }

    /// Discounted purchases times expected spend times margin, over the next `days` or, for `None`, for ever.
    ///
    /// # Errors
    /// [`Error::not_answered`] for a model without spend, and for a residual lifetime that is infinite.
    pub fn expected_value(
        &self,
        customer: Customer,
        spent: Spent,
        days: Option<f64>,
        worth: Worth,
    ) -> Result<Option<f64>> {
        let Some(spend) = self.expected_spend(spent)? else { return Ok(None) };
        let days = days.unwrap_or(f64::INFINITY);
        let purchases = self.family().discounted_purchases(self.parameters, customer, days, worth.rate);
        let purchases = purchases.map_err(not_answered("expected_value"))?;
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
    /// [`Error::domain`] for a threshold outside of (0, 1), [`Error::not_answered`] for a model in which nobody leaves.
    pub fn deadline(&self, x: f64, t_x: f64, threshold: f64) -> Result<Option<f64>> {
        if !(threshold > 0.0 && threshold < 1.0) {
            return Err(Error::domain("threshold", shown(threshold), "between 0 and 1"));
        }
        let deadline = self.family().deadline(self.parameters, x, t_x, threshold);
        deadline.map_err(not_answered("win_back_deadline"))
    }

    /// The whole days until the next purchase has come with a probability of `level`; `None` if it never has within 2^24 days.
    ///
    /// # Errors
    /// [`Error::domain`] for a level outside of (0, 1), [`Error::not_answered`].
    pub fn next_purchase(&self, customer: Customer, level: f64) -> Result<Option<f64>> {
        if !(level > 0.0 && level < 1.0) {
            return Err(Error::domain("level", shown(level), "between 0 and 1"));
        }
        let family = self.family();
        let has_come = |days: f64| -> Result<bool> {
            let probability = family.any_purchase_probability(self.parameters, customer, days);
            Ok(probability.map_err(not_answered("next_purchase"))? >= level)
        };
        let (mut low, mut high) = (0.0, f64::from(1 << 24));
        if !has_come(high)? {
            return Ok(None);
        }
        // The probability rises with the days.
        while high - low > 1.0 {
            let middle = ((low + high) / 2.0_f64).floor();
            if has_come(middle)? {
                high = middle
            } else {
                low = middle
            }
        }
        Ok(Some(high))
    }
}
