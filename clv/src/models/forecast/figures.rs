//! The rows of forecasts.

use crate::error::Result;
use crate::exact::calendar::Day;
use crate::exact::real_sum;
use crate::maths::intervals::{z_of, Interval};
use crate::models::forecast::outlook::many_sums;
use crate::models::forecast::state::ForecastHead;
use crate::models::forecast::terms::Ahead;
use crate::row;
use rust_decimal::Decimal;

row! {
    /// the row of forecast_agg: what all customers of a group will buy in the next days, with bounds on the sums
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Forecast as clv_forecast {
        /// customers who had bought by the day of the model
        pub customers: i64,
        /// expected purchase days
        pub purchases: Option<f64>,
        /// lower bound of their number
        pub purchases_low: Option<f64>,
        /// upper bound
        pub purchases_high: Option<f64>,
        /// expected revenue of these days; NULL without amounts
        pub revenue: Option<f64>,
        /// lower bound; NULL where spend has no variance that is finite
        pub revenue_low: Option<f64>,
        /// upper bound
        pub revenue_high: Option<f64>,
        /// expected discounted value after margin
        pub value: Option<f64>,
        /// lower bound
        pub value_low: Option<f64>,
        /// upper bound
        pub value_high: Option<f64>,
    }
}

row! {
    /// an element of forecast_curve: a period ahead, what customers are expected to buy in it, and what came
    #[derive(Debug, Clone, PartialEq)]
    pub struct ForecastPeriod as clv_forecast_period {
        /// first day
        pub from_day: Day,
        /// last day
        pub to_day: Day,
        /// customers who had bought by the last day
        pub customers: i64,
        /// expected purchase days after each customer's first
        pub purchases: Option<f64>,
        /// lower bound of their number
        pub purchases_low: Option<f64>,
        /// upper bound
        pub purchases_high: Option<f64>,
        /// expected revenue of these days; NULL without amounts
        pub revenue: Option<f64>,
        /// lower bound; NULL where spend has no variance that is finite
        pub revenue_low: Option<f64>,
        /// upper bound
        pub revenue_high: Option<f64>,
        /// purchase days that came; NULL where no history reaches the last day
        pub actual_purchases: Option<i64>,
        /// revenue that came on and after these days; NULL as actual_purchases, and without amounts
        pub actual_revenue: Option<Decimal>,
    }
}

/// The bounds of a positive quantity with this mean and variance, taken as gamma distributed (quantiles by Wilson and Hilferty
/// 1931).
fn bounds(mean: f64, variance: f64, z: f64) -> Interval {
    let shape = mean * mean / variance;
    let quantile = |z: f64| match shape.is_finite() && shape > 0.0 {
        true => mean * (1.0 - 1.0 / (9.0 * shape) + z / (3.0 * shape.sqrt())).max(0.0).powi(3),
        false => mean,
    };
    Interval { low: quantile(-z), high: quantile(z) }
}

/// What is expected, with bounds; nothing where something is not finite.
pub(super) type Estimate = [Option<f64>; 3];

pub(super) fn estimate((mean, variance): (f64, f64), z: f64) -> Estimate {
    let finite = |value: f64| Some(value).filter(|value| value.is_finite());
    let bounds = finite(variance).zip(finite(mean)).map(|(variance, mean)| bounds(mean, variance, z));
    [finite(mean), bounds.map(|bounds| bounds.low), bounds.map(|bounds| bounds.high)]
}

/// Means and variances of purchases, revenue and value in a period, over all models; those of money are `None` if a model has no
/// spend.
struct Totals {
    purchases: (f64, f64),
    revenue: Option<(f64, f64)>,
    value: Option<(f64, f64)>,
}

impl Totals {
    fn of(words: &[u64], head: &ForecastHead, period: usize) -> Result<Self> {
        let mut all = Self { purchases: (0.0, 0.0), revenue: Some((0.0, 0.0)), value: Some((0.0, 0.0)) };
        for block in head.blocks(words) {
            let (k, spend) = block.columns()?;
            let many = many_sums(k, spend, matches!(head.terms.ahead, Ahead::Days(_)));
            let mut sums = block.sums()[period * many..(period + 1) * many].iter().map(real_sum::value);
            let mut take = |columns: usize| -> Option<(f64, f64)> {
                let (mean, chance) = (sums.next()?, sums.next()?);
                // The uncertainty of the parameters is shared by all customers of a model.
                Some((mean, sums.by_ref().take(columns).fold(chance, |all, change| all + change * change)))
            };
            let plus = |(mean, variance): (f64, f64), (more, spread): (f64, f64)| (mean + more, variance + spread);
            all.purchases = plus(all.purchases, take(k).unwrap_or_default());
            let columns = spend.map(|spend| k + spend);
            all.revenue = all.revenue.zip(columns.and_then(&mut take)).map(|(all, one)| plus(all, one));
            all.value = all.value.zip(columns.and_then(&mut take)).map(|(all, one)| plus(all, one));
        }
        Ok(all)
    }

    fn estimates(self, level: f64) -> Result<[Estimate; 3]> {
        let z = z_of(level)?;
        let money = |of: Option<(f64, f64)>| of.map_or([None; 3], |of| estimate(of, z));
        Ok([estimate(self.purchases, z), money(self.revenue), money(self.value)])
    }
}

/// The row of a finished image; `None` for an empty one, and one of periods.
///
/// # Errors
/// [`ErrorKind::Binary`](crate::error::ErrorKind) for codes that are not known.
pub fn forecast(words: &[u64]) -> Result<Option<Forecast>> {
    let Some(head) = ForecastHead::read(words)?.filter(|head| matches!(head.terms.ahead, Ahead::Days(_))) else {
        return Ok(None);
    };
    let [purchases, revenue, value] = Totals::of(words, &head, 0)?.estimates(head.terms.level)?;
    Ok(Some(Forecast {
        customers: head.came(words, 0).customers as i64,
        purchases: purchases[0],
        purchases_low: purchases[1],
        purchases_high: purchases[2],
        revenue: revenue[0],
        revenue_low: revenue[1],
        revenue_high: revenue[2],
        value: value[0],
        value_low: value[1],
        value_high: value[2],
    }))
}

/// The periods of a finished image, ascending; none for one of days.
///
/// # Errors
/// [`ErrorKind::Binary`](crate::error::ErrorKind) for codes that are not known.
pub fn periods(words: &[u64]) -> Result<Vec<ForecastPeriod>> {
    let Some(head) = ForecastHead::read(words)? else { return Ok(vec![]) };
    let ahead = head.terms.ahead;
    let mut rows = vec![];
    for period in 0..ahead.many() {
        let (Some(before), Some(end)) = (ahead.end(period), ahead.end(period + 1)) else { break };
        let [purchases, revenue, _] = Totals::of(words, &head, period)?.estimates(head.terms.level)?;
        let came = Some(head.came(words, period)).filter(|_| end <= head.last_day);
        let actual_revenue = came.filter(|_| revenue[0].is_some()).map(|came| came.revenue.decimal()).transpose()?;
        rows.push(ForecastPeriod {
            from_day: Day(before + 1),
            to_day: Day(end),
            customers: head.came(words, period).customers as i64,
            purchases: purchases[0],
            purchases_low: purchases[1],
            purchases_high: purchases[2],
            revenue: revenue[0],
            revenue_low: revenue[1],
            revenue_high: revenue[2],
            actual_purchases: came.map(|came| came.purchases as i64),
            actual_revenue,
        });
    }
    Ok(rows)
}
