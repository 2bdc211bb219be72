//! Back-tests: models fitted to what was known at a day, and simple rules, against what came after it.

use crate::error::{Error, Result};
use crate::judging::accuracy::{Accuracy, Pair, Total};
use crate::judging::holdout::{customers, state, Holdout, HoldoutHead};
use crate::judging::rules::{Rule, RULES};
use crate::judging::terms::HoldoutTerms;
use crate::key_figures::state::State;
use crate::models::counts::{Counted, RfmCounts, RfmCountsImage};
use crate::models::customer::Customer;
use crate::models::fit::Data;
use crate::models::model::{Model, ModelRef};
use crate::models::row::Time;
use crate::models::scores::Answers;
use crate::models::terms::Terms;
use crate::models::worth::Spent;
use crate::row;
use crate::states::amounts::Amounts;
use crate::states::flat::{collected, Tick, TICK_EVERY};

row! {
    /// an element of clv_backtest: what a family of models, fitted to what was known at the end of a day, or a simple rule expected
    /// of the customers of that day, and what came; measures are those of forecast_accuracy
    #[derive(Debug, Clone, PartialEq)]
    pub struct BacktestRow as clv_backtest_row {
        /// name of the family; 'last_period' if each customer buys as in the period of the same length before; 'clv_formula' for
        /// the key figures of clv_agg by month: a customer who is not lost buys purchase_frequency times a month, as long as
        /// retention_rate lets expect
        pub family: &'static str,
        /// status of the fit of purchases; NULL for rules
        pub status: Option<&'static str>,
        /// customers who had bought by that day
        pub customers: i64,
        /// sum of the logarithms of the probabilities, as of that day, of as many purchase days as came; NULL for rules
        pub log_likelihood: Option<f64>,
        /// expected purchase days; NULL, as all that follows from it, without parameters or key figures
        pub purchases: Option<f64>,
        /// purchase days that came
        pub actual_purchases: i64,
        /// mean of expected purchase days - those that came
        pub bias: Option<f64>,
        /// mean absolute error of purchase days
        pub mae: Option<f64>,
        /// root mean squared error of purchase days
        pub rmse: Option<f64>,
        /// rank correlation of expected purchase days and those that came
        pub rank_correlation: Option<f64>,
        /// Gini coefficient of purchase days by the order of the forecasts / that by their own order
        pub gini: Option<f64>,
        /// mean purchase days of the tenth with the highest forecasts / mean of all
        pub top_tenth_lift: Option<f64>,
        /// expected revenue; NULL, as all that follows from it, without amounts or without a model of spend
        pub revenue: Option<f64>,
        /// revenue that came, refunds subtracted; NULL without amounts
        pub actual_revenue: Option<f64>,
        /// mean of expected revenue - that which came
        pub revenue_bias: Option<f64>,
        /// mean absolute error of revenue
        pub revenue_mae: Option<f64>,
        /// root mean squared error of revenue
        pub revenue_rmse: Option<f64>,
        /// rank correlation of expected revenue and that which came
        pub revenue_rank_correlation: Option<f64>,
        /// Gini coefficient of revenue by the order of the forecasts / that by its own order
        pub revenue_gini: Option<f64>,
        /// mean revenue of the tenth with the highest forecasts / mean of all
        pub revenue_top_tenth_lift: Option<f64>,
    }
}

/// The expected purchase days of a customer, and the expected revenue of each.
type Expected = (f64, Option<f64>);

/// What came of all customers.
#[derive(Clone, Copy)]
struct Came {
    customers: i64,
    purchases: i64,
    revenue: Option<f64>,
}

impl Came {
    fn of(words: &[u64], amounts: Amounts) -> Self {
        let (many, purchases) = customers(words).fold((0i64, 0i64), |(all, days), (holdout, count)| {
            let came = count.saturating_mul(holdout.purchases.into());
            (all.saturating_add(count as i64), days.saturating_add(i64::try_from(came).unwrap_or(i64::MAX)))
        });
        let revenue = Total::of(customers(words).map(|(holdout, count)| holdout.revenue * count as f64));
        Self {
            customers: many,
            purchases,
            revenue: (amounts == Amounts::With).then_some(revenue).filter(|r| r.is_finite()),
        }
    }
}

/// The measures of purchases and of revenue, and the log-likelihood.
struct Judged {
    purchases: Option<Accuracy>,
    revenue: Option<Accuracy>,
    log_likelihood: Option<f64>,
}

impl Judged {
    const NOT: Self = Self { purchases: None, revenue: None, log_likelihood: None };

    fn row(self, family: &'static str, status: Option<&'static str>, came: Came) -> BacktestRow {
        let Self { purchases: p, revenue: r, log_likelihood } = self;
        let Came { customers, purchases: actual_purchases, revenue: actual_revenue } = came;
        BacktestRow {
            family,
            status,
            customers,
            log_likelihood,
            purchases: p.and_then(|p| p.predicted),
            actual_purchases,
            bias: p.and_then(|p| p.bias),
            mae: p.and_then(|p| p.mae),
            rmse: p.and_then(|p| p.rmse),
            rank_correlation: p.and_then(|p| p.rank_correlation),
            gini: p.and_then(|p| p.gini),
            top_tenth_lift: p.and_then(|p| p.top_tenth_lift),
            revenue: r.and_then(|r| r.predicted),
            actual_revenue,
            revenue_bias: r.and_then(|r| r.bias),
            revenue_mae: r.and_then(|r| r.mae),
            revenue_rmse: r.and_then(|r| r.rmse),
            revenue_rank_correlation: r.and_then(|r| r.rank_correlation),
            revenue_gini: r.and_then(|r| r.gini),
            revenue_top_tenth_lift: r.and_then(|r| r.top_tenth_lift),
        }
    }
}

/// Judges what is expected of each customer; `None` where something is not finite counts as no forecast at all.
fn judge(
    words: &[u64],
    tick: Tick<'_>,
    mut expect: impl FnMut(&Holdout) -> Result<Option<Expected>>,
) -> Result<Judged> {
    let mut expected = vec![];
    expected.try_reserve_exact(customers(words).len()).map_err(|_| Error::out_of_memory("holdout_counts"))?;
    for (at, (holdout, count)) in customers(words).enumerate() {
        if at % TICK_EVERY == 0 {
            tick();
        }
        let Some((purchases, spend)) = expect(&holdout)? else { return Ok(Judged::NOT) };
        expected.push((purchases, spend, holdout, count as f64));
    }
    let mut pairs = collected(
        "holdout_counts",
        expected.iter().map(|&(predicted, _, holdout, customers)| Pair {
            predicted,
            actual: f64::from(holdout.purchases),
            customers,
        }),
    )?;
    let purchases = Accuracy::of(&mut pairs)?;
    tick();
    let revenue = if expected.iter().all(|(_, spend, ..)| spend.is_some()) {
        for (pair, (purchases, spend, holdout, customers)) in pairs.iter_mut().zip(&expected) {
            let predicted = purchases * spend.unwrap_or(0.0);
            *pair = Pair { predicted, actual: holdout.revenue, customers: *customers };
        }
        Accuracy::of(&mut pairs)?
    } else {
        None
    };
    tick();
    Ok(Judged { purchases, revenue, log_likelihood: None })
}

fn customer(holdout: &Holdout) -> Customer {
    let Holdout { frequency, recency, age, .. } = *holdout;
    Customer { x: f64::from(frequency), t_x: f64::from(recency), t: f64::from(age) }
}

/// What a model expected, and how likely it found what came.
fn of_model(words: &[u64], model: &[u64], days: f64, tick: Tick<'_>) -> Result<Judged> {
    let Some(model) = Answers::of(model)? else { return Ok(Judged::NOT) };
    let mut log_likelihood = 0.0;
    for (at, (holdout, count)) in customers(words).enumerate() {
        if at % TICK_EVERY == 0 {
            tick();
        }
        let came = f64::from(holdout.purchases);
        let probability = model.purchase_probability(customer(&holdout), days, Some(came))?;
        // What a family holds for impossible is counted as the smallest number, as by the choice of a family by its forecasts.
        log_likelihood += count as f64 * probability.unwrap_or(0.0).max(f64::MIN_POSITIVE).ln();
    }
    let has_spend = model.has_spend();
    let judged = judge(words, tick, |holdout| {
        let spent = Spent::of(f64::from(holdout.frequency), holdout.monetary_value);
        let spend = if has_spend { model.expected_spend(spent)? } else { None };
        Ok(model.expected_purchases(customer(holdout), days)?.map(|purchases| (purchases, spend)))
    })?;
    Ok(Judged { log_likelihood: Some(log_likelihood).filter(|value| value.is_finite()), ..judged })
}

/// The counts that models are fitted to, as known at the split.
fn counts(words: &[u64], HoldoutTerms { split_at, family, .. }: HoldoutTerms, amounts: Amounts) -> Result<Vec<u64>> {
    let mut all = vec![];
    all.try_reserve_exact(2 * customers(words).len()).map_err(|_| Error::out_of_memory("holdout_counts"))?;
    for (Holdout { frequency, recency, age, monetary_value, .. }, count) in customers(words) {
        let time = |days: u32| Time::of_days("t_days", days.into());
        all.push((Counted::Purchases { frequency, recency: time(recency)?, age: time(age)? }, count));
        if let Some(monetary_value) = monetary_value.filter(|value| *value > 0.0) {
            all.push((Counted::Spend { frequency, monetary_value }, count));
        }
    }
    RfmCountsImage::of_any(Terms { as_of: Some(split_at), family, penalty: 0.0, amounts }, all)
}

fn models(counts: &[u64], tick: Tick<'_>) -> Result<Vec<Model>> {
    Data::of(RfmCounts::read(counts), true, tick)?.map_or(Ok(vec![]), |data| data.fit_each(tick))
}

/// The rows of a back-test, the lowest error of purchases first; none without customers.
///
/// # Errors
/// Those of fits, [`ErrorKind::Binary`](crate::error::ErrorKind), [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
pub fn rows(words: &[u64], tick: Tick<'_>) -> Result<Vec<BacktestRow>> {
    let Some(HoldoutHead { terms, amounts, .. }) = HoldoutHead::read(words)? else { return Ok(vec![]) };
    let came = Came::of(words, amounts);
    let days = f64::from(terms.days());
    let mut rows = vec![];
    for model in models(&counts(words, terms, amounts)?, tick)? {
        let model = model.words();
        let Some(fitted) = ModelRef::read(&model)? else { continue };
        let judged = of_model(words, &model, days, tick)?;
        rows.push(judged.row(fitted.purchases().family.name(), Some(fitted.status().name()), came));
    }
    let figures = State::read(state(words)).key_figures(None, tick)?;
    for (name, rule) in RULES {
        let rule = Rule::of(rule, terms, amounts, &figures, customers(words));
        let judged = match rule {
            Some(rule) => judge(words, tick, |holdout| Ok(Some(rule.forecast(holdout))))?,
            None => Judged::NOT,
        };
        rows.push(judged.row(name, None, came));
    }
    rows.sort_by(|a, b| a.rmse.unwrap_or(f64::INFINITY).total_cmp(&b.rmse.unwrap_or(f64::INFINITY)));
    Ok(rows)
}
