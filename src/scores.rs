//! What a model expects of one customer, given by a history or by plain numbers, and of a new customer.

use crate::history::{ledger, purchase_history, History};
use crate::models::clv_model;
use crate::pg::call::tick;
use crate::pg::stored::Words;
use clv::error::{Error, Result};
use clv::exact::calendar::Day;
use clv::models::customer::{Customer, NEW};
use clv::models::model::ModelImage;
use clv::models::row::{self, Row};
use clv::models::scores::{no_spend, Answers, ExpectedInterval};
use clv::models::worth::{horizon, Spent, Worth};
use clv::states::amounts::Amounts;
use surface_macros::sql;

sql! {
    /// probability that a customer is still active; from a history as known at as_of, by default that of the fit
    #[cost(100)]
    fn p_alive(model: clv_model, history: purchase_history, as_of: Day = NULL) -> float8 = of_history::p_alive;

    /// probability that a customer is still active; from plain numbers, times in days
    #[cost(100)]
    fn p_alive(model: clv_model, frequency: Whole, recency_days: float8, t_days: float8) -> float8 = of_numbers::p_alive;

    /// expected purchase days within the next days; from a history as known at as_of, by default that of the fit
    #[cost(300)]
    fn expected_purchases(model: clv_model, history: purchase_history, days: float8, as_of: Day = NULL) -> float8
        = of_history::expected_purchases;

    /// expected purchase days within the next days; from plain numbers, times in days
    #[cost(300)]
    fn expected_purchases(model: clv_model, frequency: Whole, recency_days: float8, t_days: float8, days: float8) -> float8
        = of_numbers::expected_purchases;

    /// probability of exactly n purchase days within the next days, or of at least one if n is NULL; from a history as
    /// known at as_of, by default that of the fit
    #[cost(300)]
    fn purchase_probability(model: clv_model, history: purchase_history, days: float8, n: integer = NULL, as_of: Day = NULL) -> float8
        = of_history::purchase_probability;

    /// probability of exactly n purchase days within the next days, or of at least one if n is NULL; from plain
    /// numbers, times in days
    #[cost(300)]
    fn purchase_probability(model: clv_model, frequency: Whole, recency_days: float8, t_days: float8, days: float8, n: integer = NULL) -> float8
        = of_numbers::purchase_probability;

    /// expected revenue of a purchase day; from a history as known at as_of, by default that of the fit
    #[cost(100)]
    fn expected_spend(model: clv_model, history: purchase_history, as_of: Day = NULL) -> float8 = of_history::expected_spend;

    /// expected revenue of a purchase day; from plain numbers
    #[cost(100)]
    fn expected_spend(model: clv_model, frequency: Whole, monetary_value: float8?) -> float8 = of_numbers::expected_spend;

    /// expected discounted value of the purchases of the next days, or of the residual lifetime if days is NULL;
    /// annual_discount is an effective yearly rate; from a history as known at as_of, by default that of the fit
    #[cost(300)]
    fn expected_value(model: clv_model, history: purchase_history, days: float8?, annual_discount: float8, margin: float8 = 1, as_of: Day = NULL) -> float8
        = of_history::expected_value;

    /// expected discounted value of the purchases of the next days, or of the residual lifetime if days is NULL;
    /// annual_discount is an effective yearly rate; from plain numbers, times in days
    #[cost(300)]
    fn expected_value(
        model: clv_model, frequency: Whole, recency_days: float8, t_days: float8, monetary_value: float8?,
        days: float8?, annual_discount: float8, margin: float8 = 1
    ) -> float8 = of_numbers::expected_value;

    /// expected purchase days within the next days, with bounds that hold with probability level, from 1000 draws of
    /// parameters and purchases; from a history as known at as_of, by default that of the fit
    #[cost(100000)]
    fn expected_purchases_interval(model: clv_model, history: purchase_history, days: float8, level: float8 = 0.9, as_of: Day = NULL)
        -> row ExpectedInterval = of_history::expected_purchases_interval;

    /// expected purchase days within the next days, with bounds that hold with probability level, from 1000 draws of
    /// parameters and purchases; from plain numbers, times in days
    #[cost(100000)]
    fn expected_purchases_interval(model: clv_model, frequency: Whole, recency_days: float8, t_days: float8, days: float8, level: float8 = 0.9)
        -> row ExpectedInterval = of_numbers::expected_purchases_interval;

    /// discounted value of the purchases of the next days, or of the residual lifetime if days is NULL, with bounds
    /// that hold with probability level, from 1000 draws of parameters and purchases; from a history as known at as_of,
    /// by default that of the fit
    #[cost(100000)]
    fn expected_value_interval(
        model: clv_model, history: purchase_history, days: float8?, annual_discount: float8, margin: float8 = 1, level: float8 = 0.9, as_of: Day = NULL
    ) -> row ExpectedInterval = of_history::expected_value_interval;

    /// discounted value of the purchases of the next days, or of the residual lifetime if days is NULL, with bounds
    /// that hold with probability level, from 1000 draws of parameters and purchases; from plain numbers, times in days
    #[cost(100000)]
    fn expected_value_interval(
        model: clv_model, frequency: Whole, recency_days: float8, t_days: float8, monetary_value: float8?,
        days: float8?, annual_discount: float8, margin: float8 = 1, level: float8 = 0.9
    ) -> row ExpectedInterval = of_numbers::expected_value_interval;

    /// expected purchase days within the next days of a customer who has just bought for the first time; that purchase
    /// is not counted
    #[cost(300)]
    fn new_customer_purchases(model: clv_model, days: float8) -> float8 = new_customer_purchases;

    /// expected_value of a customer who has just bought for the first time; that purchase is not counted
    #[cost(300)]
    fn new_customer_value(model: clv_model, days: float8?, annual_discount: float8, margin: float8 = 1) -> float8 = new_customer_value;

    /// first date on which p_alive is below the threshold if the customer buys nothing more, NULL if there is none;
    /// from a history as known at as_of, by default that of the fit
    #[cost(1000)]
    fn win_back_deadline(model: clv_model, history: purchase_history, threshold: float8, as_of: Day = NULL) -> date
        = of_history::win_back_deadline;

    /// days from t_days until p_alive is below the threshold if the customer buys nothing more, negative if it already
    /// is; from plain numbers, times in days
    #[cost(1000)]
    fn win_back_deadline(model: clv_model, frequency: Whole, recency_days: float8, t_days: float8, threshold: float8) -> float8
        = of_numbers::win_back_deadline;
}

pub type Model<'a> = Words<'a, ModelImage>;

/// A model and the customer that it is asked about.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    pub model: Answers<'a>,
    pub customer: Customer,
    spent: Spent,
}

impl Asked<'_> {
    fn p_alive(self) -> Result<Option<f64>> {
        self.model.p_alive(self.customer)
    }

    fn expected_purchases(self, days: f64) -> Result<Option<f64>> {
        self.model.expected_purchases(self.customer, horizon(days)?)
    }

    fn purchase_probability(self, days: f64, n: Option<i32>) -> Result<Option<f64>> {
        let n = match n {
            Some(n) if n < 0 => return Err(Error::domain("n", n, "zero or more")),
            n => n.map(f64::from),
        };
        self.model.purchase_probability(self.customer, horizon(days)?, n)
    }

    fn expected_value(self, days: Option<f64>, annual_discount: f64, margin: f64) -> Result<Option<f64>> {
        let worth = Worth::of(annual_discount, margin)?;
        self.model.expected_value(self.customer, self.spent, days.map(horizon).transpose()?, worth)
    }

    fn expected_purchases_interval(self, days: f64, level: f64) -> Result<Option<ExpectedInterval>> {
        let days = horizon(days)?;
        let interval = self.model.purchases_between(self.customer, days, level, &tick)?;
        let estimate = self.model.expected_purchases(self.customer, days)?;
        Ok(estimate.map(|estimate| ExpectedInterval::of(estimate, interval)))
    }

    fn expected_value_interval(
        self,
        days: Option<f64>,
        annual_discount: f64,
        margin: f64,
        level: f64,
    ) -> Result<Option<ExpectedInterval>> {
        let worth = Worth::of(annual_discount, margin)?;
        let days = days.map(horizon).transpose()?;
        let found = self.model.value_between(self.customer, self.spent, days, worth, level, &tick)?;
        Ok(found.map(|(estimate, interval)| ExpectedInterval::of(estimate, interval)))
    }
}

/// Functions of a history as known at `as_of`, by default the as_of of the fit. NULL before the first purchase.
pub mod of_history {
    use super::*;

    // Always inlined, as `image::words`.
    #[inline(always)]
    pub fn asked<'a>(model: &Model<'a>, history: &History<'_>, as_of: Option<i32>) -> Result<Option<(Asked<'a>, i32)>> {
        let Some(model) = Answers::of(model.raw())? else { return Ok(None) };
        let as_of = match as_of {
            Some(as_of) => as_of,
            None => model.as_of()?,
        };
        let row = Row::of_history(ledger(history), as_of)?;
        Ok(row.map(|row| (Asked { model, customer: Customer::from(&row), spent: Spent::from(&row) }, as_of)))
    }

    /// The same for questions about money.
    #[inline]
    fn spender<'a>(model: &Model<'a>, history: &History<'_>, as_of: Option<i32>) -> Result<Option<Asked<'a>>> {
        if Answers::of(model.raw())?.is_some() && ledger(history).amounts() == Amounts::Without {
            return Err(no_spend("the history has no amounts"));
        }
        Ok(asked(model, history, as_of)?.map(|(asked, _)| asked))
    }

    pub fn p_alive(model: Model<'_>, history: History<'_>, as_of: Option<i32>) -> Result<Option<f64>> {
        asked(&model, &history, as_of)?.map_or(Ok(None), |(asked, _)| asked.p_alive())
    }

    pub fn expected_purchases(
        model: Model<'_>,
        history: History<'_>,
        days: f64,
        as_of: Option<i32>,
    ) -> Result<Option<f64>> {
        asked(&model, &history, as_of)?.map_or(Ok(None), |(asked, _)| asked.expected_purchases(days))
    }

    pub fn purchase_probability(
        model: Model<'_>,
        history: History<'_>,
        days: f64,
        n: Option<i32>,
        as_of: Option<i32>,
    ) -> Result<Option<f64>> {
        asked(&model, &history, as_of)?.map_or(Ok(None), |(asked, _)| asked.purchase_probability(days, n))
    }

    pub fn expected_spend(model: Model<'_>, history: History<'_>, as_of: Option<i32>) -> Result<Option<f64>> {
        spender(&model, &history, as_of)?.map_or(Ok(None), |asked| asked.model.expected_spend(asked.spent))
    }

    pub fn expected_value(
        model: Model<'_>,
        history: History<'_>,
        days: Option<f64>,
        annual_discount: f64,
        margin: f64,
        as_of: Option<i32>,
    ) -> Result<Option<f64>> {
        let asked = spender(&model, &history, as_of)?;
        asked.map_or(Ok(None), |asked| asked.expected_value(days, annual_discount, margin))
    }

    pub fn expected_purchases_interval(
        model: Model<'_>,
        history: History<'_>,
        days: f64,
        level: f64,
        as_of: Option<i32>,
    ) -> Result<Option<ExpectedInterval>> {
        asked(&model, &history, as_of)?.map_or(Ok(None), |(asked, _)| asked.expected_purchases_interval(days, level))
    }

    pub fn expected_value_interval(
        model: Model<'_>,
        history: History<'_>,
        days: Option<f64>,
        annual_discount: f64,
        margin: f64,
        level: f64,
        as_of: Option<i32>,
    ) -> Result<Option<ExpectedInterval>> {
        let asked = spender(&model, &history, as_of)?;
        asked.map_or(Ok(None), |asked| asked.expected_value_interval(days, annual_discount, margin, level))
    }

    pub fn win_back_deadline(
        model: Model<'_>,
        history: History<'_>,
        threshold: f64,
        as_of: Option<i32>,
    ) -> Result<Option<Day>> {
        let Some((Asked { model, customer, .. }, as_of)) = asked(&model, &history, as_of)? else { return Ok(None) };
        let Some(days) = model.deadline(customer.x, customer.t_x, threshold)? else { return Ok(None) };
        Ok(Day(as_of).plus(days - customer.t))
    }
}

/// Functions of plain numbers.
pub mod of_numbers {
    use super::*;

    #[inline]
    pub fn asked<'a>(model: &Model<'a>, frequency: i64, recency_days: f64, t_days: f64) -> Result<Option<Asked<'a>>> {
        spender(model, frequency, recency_days, t_days, None)
    }

    #[inline]
    fn spender<'a>(
        model: &Model<'a>,
        frequency: i64,
        recency_days: f64,
        t_days: f64,
        monetary_value: Option<f64>,
    ) -> Result<Option<Asked<'a>>> {
        let Some(model) = Answers::of(model.raw())? else { return Ok(None) };
        let customer = Customer::of(frequency, recency_days, t_days)?;
        Ok(Some(Asked { model, customer, spent: spent(customer.x, monetary_value)? }))
    }

    /// Mean spend, if there is one.
    fn spent(x: f64, monetary_value: Option<f64>) -> Result<Spent> {
        Ok(Spent::of(x, monetary_value.map(row::mean_spend).transpose()?))
    }

    pub fn p_alive(model: Model<'_>, frequency: i64, recency_days: f64, t_days: f64) -> Result<Option<f64>> {
        asked(&model, frequency, recency_days, t_days)?.map_or(Ok(None), Asked::p_alive)
    }

    pub fn expected_purchases(
        model: Model<'_>,
        frequency: i64,
        recency_days: f64,
        t_days: f64,
        days: f64,
    ) -> Result<Option<f64>> {
        let asked = asked(&model, frequency, recency_days, t_days)?;
        asked.map_or(Ok(None), |asked| asked.expected_purchases(days))
    }

    pub fn purchase_probability(
        model: Model<'_>,
        frequency: i64,
        recency_days: f64,
        t_days: f64,
        days: f64,
        n: Option<i32>,
    ) -> Result<Option<f64>> {
        let asked = asked(&model, frequency, recency_days, t_days)?;
        asked.map_or(Ok(None), |asked| asked.purchase_probability(days, n))
    }

    pub fn expected_spend(model: Model<'_>, frequency: i64, monetary_value: Option<f64>) -> Result<Option<f64>> {
        let Some(model) = Answers::of(model.raw())? else { return Ok(None) };
        let x = row::frequency(frequency)?;
        model.expected_spend(spent(f64::from(x), monetary_value)?)
    }

    #[allow(clippy::too_many_arguments)] // the arguments of the SQL function
    pub fn expected_value(
        model: Model<'_>,
        frequency: i64,
        recency_days: f64,
        t_days: f64,
        monetary_value: Option<f64>,
        days: Option<f64>,
        annual_discount: f64,
        margin: f64,
    ) -> Result<Option<f64>> {
        let asked = spender(&model, frequency, recency_days, t_days, monetary_value)?;
        asked.map_or(Ok(None), |asked| asked.expected_value(days, annual_discount, margin))
    }

    pub fn expected_purchases_interval(
        model: Model<'_>,
        frequency: i64,
        recency_days: f64,
        t_days: f64,
        days: f64,
        level: f64,
    ) -> Result<Option<ExpectedInterval>> {
        let asked = asked(&model, frequency, recency_days, t_days)?;
        asked.map_or(Ok(None), |asked| asked.expected_purchases_interval(days, level))
    }

    #[allow(clippy::too_many_arguments)] // the arguments of the SQL function
    pub fn expected_value_interval(
        model: Model<'_>,
        frequency: i64,
        recency_days: f64,
        t_days: f64,
        monetary_value: Option<f64>,
        days: Option<f64>,
        annual_discount: f64,
        margin: f64,
        level: f64,
    ) -> Result<Option<ExpectedInterval>> {
        let asked = spender(&model, frequency, recency_days, t_days, monetary_value)?;
        asked.map_or(Ok(None), |asked| asked.expected_value_interval(days, annual_discount, margin, level))
    }

    pub fn win_back_deadline(
        model: Model<'_>,
        frequency: i64,
        recency_days: f64,
        t_days: f64,
        threshold: f64,
    ) -> Result<Option<f64>> {
        let Some(asked) = asked(&model, frequency, recency_days, t_days)? else { return Ok(None) };
        let customer = asked.customer;
        Ok(asked.model.deadline(customer.x, customer.t_x, threshold)?.map(|days| days - customer.t))
    }
}

/// A customer who has just bought for the first time.
fn newcomer<'a>(model: &Model<'a>) -> Result<Option<Asked<'a>>> {
    Ok(Answers::of(model.raw())?.map(|model| Asked { model, customer: NEW, spent: Spent::of(0.0, None) }))
}

fn new_customer_purchases(model: Model<'_>, days: f64) -> Result<Option<f64>> {
    newcomer(&model)?.map_or(Ok(None), |asked| asked.expected_purchases(days))
}

fn new_customer_value(model: Model<'_>, days: Option<f64>, annual_discount: f64, margin: f64) -> Result<Option<f64>> {
    newcomer(&model)?.map_or(Ok(None), |asked| asked.expected_value(days, annual_discount, margin))
}
