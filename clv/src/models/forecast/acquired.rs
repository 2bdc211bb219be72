//! What customers will buy who are not yet known: acquired at a steady pace, each a new customer of a model from that day on.
//!
//! Who is acquired on a day buys on it, and then as the model expects of a new customer. With a Poisson number of such customers, of
//! whom each buys Y in a period, the mean of all is pace x E[Y] and the variance pace x E[Y^2], added up over the days of acquisition.
//! The pace is known from a number of customers n only, so the square of the mean divided by n comes on top, and the uncertainty of
//! the model's parameters as in other forecasts.

use crate::error::{shown, Error, Result};
use crate::exact::calendar::Day;
use crate::maths::intervals::z_of;
use crate::models::customer::NEW;
use crate::models::forecast::block::moved;
use crate::models::forecast::figures::estimate;
use crate::models::forecast::outlook::STEP;
use crate::models::forecast::terms::Ahead;
use crate::models::scores::{not_answered, Answers};
use crate::models::worth::Spent;
use crate::row;

/// The longest time to look ahead, a hundred years.
const MOST_DAYS: i32 = 36_525;

row! {
    /// a period ahead, with the customers who will be acquired at a steady pace and what they will buy in it
    #[derive(Debug, Clone, PartialEq)]
    pub struct AcquiredPeriod as clv_acquired_period {
        /// first day
        pub from_day: Day,
        /// last day
        pub to_day: Day,
        /// expected number of customers who first buy in the period
        pub customers: Option<f64>,
        /// lower bound of their number
        pub customers_low: Option<f64>,
        /// upper bound
        pub customers_high: Option<f64>,
        /// expected purchase days in the period of all who are acquired by its end, first ones included
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
    }
}

/// How fast customers come: so many within so many days.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pace {
    customers: f64,
    days: f64,
}

impl Pace {
    /// # Errors
    /// [`Error::domain`] for fewer than no customers, and for less than a day.
    pub fn of(customers: i64, days: f64) -> Result<Self> {
        if customers < 0 {
            return Err(Error::domain("customers", customers, "from 0"));
        }
        if !(days >= 1.0 && days.is_finite()) {
            return Err(Error::domain("days", shown(days), "from 1"));
        }
        Ok(Self { customers: customers as f64, days })
    }
}

/// Sums over the days of acquisition, for one customer a day: E[Y], E[Y (Y - 1)], and the changes of the first with the parameters.
#[derive(Clone, Default)]
struct Bought {
    purchases: f64,
    pairs: f64,
    changes: Vec<f64>,
}

/// The rows of the periods ahead; none for a model without parameters.
///
/// # Errors
/// [`Error::domain`] for a level outside of (0, 1) and for more than a hundred years, [`Error::not_answered`] for a family that
/// cannot tell.
pub fn acquired(model: &[u64], pace: Pace, ahead: Ahead, level: f64) -> Result<Vec<AcquiredPeriod>> {
    let Some(answers) = Answers::of(model)? else { return Ok(vec![]) };
    let (Some(today), Some(last)) = (ahead.end(0), ahead.end(ahead.many())) else { return Ok(vec![]) };
    if last - today > MOST_DAYS {
        return Err(Error::domain("periods", ahead.many(), "so few that they end within a hundred years"));
    }
    if !(level > 0.0 && level < 1.0) {
        return Err(Error::domain("level", shown(level), "between 0 and 1"));
    }
    let since = by_age(&answers, model, last - today)?;
    let spend = Spend::of(&answers, model)?;
    let mut rows = vec![];
    for period in 0..ahead.many() {
        let (Some(before), Some(end)) = (ahead.end(period), ahead.end(period + 1)) else { break };
        let bought = within(&since, (before - today) as usize, (end - today) as usize);
        rows.push(row([before, end], &bought, spend.as_ref(), pace, z_of(level)?));
    }
    Ok(rows)
}

/// What a new customer has bought again so many days later, from 0 on.
fn by_age(answers: &Answers<'_>, model: &[u64], days: i32) -> Result<Vec<Bought>> {
    let family = answers.family();
    let [columns, _] = moved(model)?;
    let many = family.parameters().len();
    let mut ages = vec![];
    for days in (0..days).map(f64::from) {
        let of = |parameters: &[f64]| match days == 0.0 {
            true => Ok(0.0),
            false => family.expected_purchases(parameters, NEW, days),
        };
        let answer = || -> std::result::Result<Bought, _> {
            let pairs = if days == 0.0 { 0.0 } else { family.purchase_moments(answers.parameters(), NEW, days)?[1] };
            let purchases = of(answers.parameters())?;
            let change = |parameters| Ok((of(parameters)? - purchases) / STEP);
            let changes = columns.chunks_exact(many).map(change).collect::<std::result::Result<_, _>>()?;
            Ok(Bought { purchases, pairs, changes })
        };
        ages.push(answer().map_err(not_answered("forecast_agg"))?);
    }
    Ok(ages)
}

/// What is bought after day `before` and up to day `end`, with one customer acquired on each day from 1 on.
fn within(since: &[Bought], before: usize, end: usize) -> Bought {
    let columns = since.first().map_or(0, |bought| bought.changes.len());
    let mut all = Bought { changes: vec![0.0; columns], ..Bought::default() };
    for day in 1..=end {
        let (young, old) = (before.saturating_sub(day), end - day);
        let (Some(from), Some(to)) = (since.get(young), since.get(old)) else { continue };
        let again = to.purchases - from.purchases;
        // Where the rate of pairs is nearly constant in between: those since the start of the period alone.
        let share = if old > 0 { (old - young) as f64 / (old + young) as f64 } else { 0.0 };
        let first = f64::from(u8::from(day > before));
        all.purchases += first + again;
        all.pairs += (to.pairs - from.pairs) * share + 2.0 * first * again;
        let changes = to.changes.iter().zip(&from.changes);
        all.changes.iter_mut().zip(changes).for_each(|(all, (to, from))| *all += to - from);
    }
    all
}

/// Spend of a new customer on a purchase day: the means of m, of m^2 and of s^2, and the changes of the first.
struct Spend {
    moments: [f64; 3],
    changes: Vec<f64>,
}

impl Spend {
    fn of(answers: &Answers<'_>, model: &[u64]) -> Result<Option<Self>> {
        let Some((family, parameters)) = answers.spend_parameters() else { return Ok(None) };
        let [_, columns] = moved(model)?;
        let nothing = Spent::of(0.0, None);
        let answer = || -> std::result::Result<Self, _> {
            let moments = family.spend_moments(parameters, nothing)?;
            let change = |parameters| Ok((family.spend_moments(parameters, nothing)?[0] - moments[0]) / STEP);
            let changes = columns.chunks_exact(parameters.len()).map(change).collect::<std::result::Result<_, _>>()?;
            Ok(Self { moments, changes })
        };
        answer().map(Some).map_err(not_answered("expected_spend"))
    }
}

fn row([before, end]: [i32; 2], bought: &Bought, spend: Option<&Spend>, pace: Pace, z: f64) -> AcquiredPeriod {
    let rate = pace.customers / pace.days;
    // The variance of a Poisson number, of the parameters, and of the pace.
    let of = |mean: f64, square: f64, changes: &mut dyn Iterator<Item = f64>| match rate > 0.0 {
        true => {
            let mean = rate * mean;
            let parameters: f64 = changes.map(|change| (rate * change) * (rate * change)).sum();
            estimate((mean, rate * square + parameters + mean * mean / pace.customers), z)
        }
        false => [Some(0.0); 3],
    };
    let days = f64::from(end - before);
    let customers = of(days, days, &mut std::iter::empty());
    let purchases = of(bought.purchases, bought.purchases + bought.pairs, &mut bought.changes.iter().copied());
    let revenue = spend.map_or([None; 3], |Spend { moments: [mean, mean_square, day_square], changes }| {
        let square = bought.purchases * day_square + bought.pairs * mean_square;
        let of_spend = changes.iter().map(|change| change * bought.purchases);
        of(bought.purchases * mean, square, &mut bought.changes.iter().map(|change| change * mean).chain(of_spend))
    });
    AcquiredPeriod {
        from_day: Day(before + 1),
        to_day: Day(end),
        customers: customers[0],
        customers_low: customers[1],
        customers_high: customers[2],
        purchases: purchases[0],
        purchases_low: purchases[1],
        purchases_high: purchases[2],
        revenue: revenue[0],
        revenue_low: revenue[1],
        revenue_high: revenue[2],
    }
}
