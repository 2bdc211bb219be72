//! What a model says of one customer, in words and numbers to pass on.

use crate::error::Result;
use crate::exact::calendar::Day;
use crate::history::gaps::GapDays;
use crate::history::ledger::Ledger;
use crate::models::customer::Customer;
use crate::models::row::Row;
use crate::models::scores::{Answers, ExpectedInterval};
use crate::models::worth::{Spent, Worth};

crate::row! {
    /// a row of clv_explain: something that is known or expected of a customer
    #[derive(Debug, Clone, PartialEq)]
    pub struct Explanation as clv_explanation {
        /// 'last_purchase', 'usual_gap', 'overdue', 'p_alive', 'next_purchase', 'purchases' or 'value'
        pub item: &'static str,
        /// its number: days since the last purchase, days of the usual gap, gaps of silence, a probability, days until the next
        /// purchase, expected purchase days, expected value
        pub number: Option<f64>,
        /// lower bound
        pub low: Option<f64>,
        /// upper bound
        pub high: Option<f64>,
        /// its day
        pub day: Option<Day>,
        /// the same in words
        pub words: String,
    }
}

/// What is asked about the future.
#[derive(Debug, Clone, Copy)]
pub struct Future {
    pub days: f64,
    pub worth: Worth,
    /// The probability with which bounds hold.
    pub level: f64,
}

/// A number without digits that nobody reads: at most two decimals.
fn short(number: f64) -> String {
    let text = format!("{number:.2}");
    text.trim_end_matches('0').trim_end_matches('.').to_string()
}

/// A count with its noun.
fn counted(number: f64, one: &str) -> String {
    let number = short(number);
    let plural = if number == "1" { "" } else { "s" };
    format!("{number} {one}{plural}")
}

fn of(item: &'static str, number: Option<f64>, day: Option<Day>, words: String) -> Explanation {
    Explanation { item, number, low: None, high: None, day, words }
}

fn with_bounds(item: &'static str, found: ExpectedInterval, level: f64, words: &str) -> Explanation {
    let ExpectedInterval { estimate, low, high } = found;
    let shown = |number: Option<f64>| number.map_or("no known number".into(), short);
    let bounds = format!("between {} and {} with a probability of {} %", shown(low), shown(high), short(100.0 * level));
    let words = format!("{words}: {}, {bounds}.", shown(estimate));
    Explanation { item, number: estimate, low, high, day: None, words }
}

/// The rows about a customer as known at the end of a day; none for a customer without a purchase by then.
///
/// # Errors
/// As the scores that they show.
pub fn explain(
    model: &Answers<'_>,
    history: Ledger<'_>,
    as_of: i32,
    Future { days, worth, level }: Future,
    tick: &dyn Fn(),
) -> Result<Vec<Explanation>> {
    let Some(row) = Row::of_history(history, as_of)? else { return Ok(vec![]) };
    let (customer, spent) = (Customer::from(&row), Spent::from(&row));
    let known = history.up_to(as_of);
    let silent = customer.t - customer.t_x;
    let mut rows = past(known, as_of, silent)?;
    let alive = model.p_alive(customer)?;
    let percent = |share: f64| short((1000.0 * share).round() / 10.0);
    if let Some(alive) = alive {
        let words = format!("Is still a customer with a probability of {} %.", percent(alive));
        rows.push(of("p_alive", Some(alive), None, words));
    }
    rows.push(next(model, customer, as_of)?);
    let ahead = counted(days, "day");
    let interval = model.purchases_between(customer, days, level, tick)?;
    if let Some(expected) = model.expected_purchases(customer, days)? {
        let words = format!("Purchase days expected in the next {ahead}");
        rows.push(with_bounds("purchases", ExpectedInterval::of(expected, interval), level, &words));
    }
    if model.has_spend() && known.revenue()?.is_some() {
        if let Some((value, interval)) = model.value_between(customer, spent, Some(days), worth, level, tick)? {
            let words = format!("Value of the next {ahead}");
            rows.push(with_bounds("value", ExpectedInterval::of(value, interval), level, &words));
        }
    }
    Ok(rows)
}

/// What is known: the last purchase, the usual gap, and how overdue the next one is.
fn past(known: Ledger<'_>, as_of: i32, silent: f64) -> Result<Vec<Explanation>> {
    let last = Day(as_of - silent as i32);
    let ago = format!("Last bought on {last}, {} before {}.", counted(silent, "day"), Day(as_of));
    let mut rows = vec![of("last_purchase", Some(silent), Some(last), ago)];
    match GapDays::of(known)? {
        None => rows.push(of("usual_gap", None, None, "Has bought on one day, so no gap is known.".into())),
        Some(GapDays { gaps, median_days, .. }) => {
            let of_gaps = counted(gaps as f64, "gap");
            let usual = format!("Usually buys every {} (the median of {of_gaps}).", counted(median_days, "day"));
            rows.push(of("usual_gap", Some(median_days), None, usual));
            let overdue = silent / median_days;
            rows.push(of(
                "overdue",
                Some(overdue),
                None,
                format!("Has been silent for {}.", counted(overdue, "usual gap")),
            ));
        }
    }
    Ok(rows)
}

/// When the next purchase has come as likely as not.
fn next(model: &Answers<'_>, customer: Customer, as_of: i32) -> Result<Explanation> {
    let days = model.next_purchase(customer, 0.5)?;
    let day = days.and_then(|days| Day(as_of).plus(days));
    let words = match day {
        Some(day) => format!("As likely as not buys again by {day}."),
        None => "More likely than not buys nothing more.".into(),
    };
    Ok(of("next_purchase", days.filter(|_| day.is_some()), day, words))
}
