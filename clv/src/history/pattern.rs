//! How a customer buys: at regular gaps, in a season, or now and then.

use crate::error::Result;
use crate::exact::calendar::{Period, MAX_DAY};
use crate::history::gaps::GapDays;
use crate::history::ledger::Ledger;
use crate::row;
use std::f64::consts::TAU;

row! {
    /// the row of purchase_pattern: how a customer buys
    #[derive(Debug, Clone, PartialEq)]
    pub struct PurchasePattern as clv_purchase_pattern {
        /// 'one-off': one purchase day; 'seasonal': season_concentration of at least 0.9 over 300 days or more; 'regular':
        /// at least two gaps, with a coefficient_of_variation of at most 0.5; otherwise 'irregular'
        pub pattern: &'static str,
        /// days with an order
        pub purchase_days: i64,
        /// median of the days between one purchase day and the next; NULL with fewer than two
        pub usual_gap_days: Option<f64>,
        /// standard deviation of the gaps / their mean; NULL with fewer than two gaps
        pub coefficient_of_variation: Option<f64>,
        /// the day of the week with the most purchase days, 1 for Monday to 7 for Sunday; the first of several
        pub usual_weekday: i32,
        /// how much purchase days gather in one part of the year: the length of the mean of their directions on a circle of
        /// 365.25 days (Mardia and Jupp 2000), from 0 to 1
        pub season_concentration: f64,
        /// by how many usual gaps the next purchase is overdue at as_of: days since the last purchase / usual_gap_days - 1;
        /// negative while it is not due; NULL without as_of or a usual gap
        pub overdue_gaps: Option<f64>,
    }
}

/// Purchase days that gather this much, over at least this many days, are of a season.
const SEASONAL: f64 = 0.9;
const SEASONS_APART: i32 = 300;
/// Gaps that vary no more than this are regular.
const REGULAR: f64 = 0.5;

impl PurchasePattern {
    /// The pattern of a customer, as known at the end of day `as_of` if there is one; `None` before the first purchase.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub fn of(ledger: Ledger<'_>, as_of: Option<i32>) -> Result<Option<Self>> {
        let known = ledger.up_to(as_of.unwrap_or(MAX_DAY));
        let Some((first, last, days)) = known.purchase_span() else { return Ok(None) };
        let gaps = GapDays::of(known)?;
        let variation = gaps.as_ref().and_then(|gaps| gaps.stddev_days.map(|deviation| deviation / gaps.mean_days));
        let usual_gap = gaps.map(|gaps| gaps.median_days);
        let concentration = concentration(known);
        let pattern = if days == 1 {
            "one-off"
        } else if i64::from(last) - i64::from(first) >= i64::from(SEASONS_APART) && concentration >= SEASONAL {
            "seasonal"
        } else if variation.is_some_and(|variation| variation <= REGULAR) {
            "regular"
        } else {
            "irregular"
        };
        let overdue = |(day, gap): (i32, f64)| (f64::from(day) - f64::from(last)) / gap - 1.0;
        Ok(Some(Self {
            pattern,
            purchase_days: days.into(),
            usual_gap_days: usual_gap,
            coefficient_of_variation: variation,
            usual_weekday: weekday(known),
            season_concentration: concentration,
            overdue_gaps: as_of.zip(usual_gap).map(overdue),
        }))
    }
}

/// The weekday of the most purchase days, the first of several.
fn weekday(ledger: Ledger<'_>) -> i32 {
    let mut counts = [0u32; 7];
    ledger.purchase_days().for_each(|entry| counts[Period::Week.locate(entry.day).1 as usize] += 1);
    let most = counts.iter().max().copied().unwrap_or(0);
    1 + counts.iter().position(|count| *count == most).unwrap_or(0) as i32
}

fn concentration(ledger: Ledger<'_>) -> f64 {
    let direction = |day: i32| TAU * f64::from(Period::Year.locate(day).1) / 365.25;
    let add = |(x, y, n): (f64, f64, f64), angle: f64| (x + angle.cos(), y + angle.sin(), n + 1.0);
    let (x, y, n) = ledger.purchase_days().map(|entry| direction(entry.day)).fold((0.0, 0.0, 0.0), add);
    (x.hypot(y) / n).min(1.0)
}
