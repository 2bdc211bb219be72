//! How often users come: visits for each user and period.

use crate::error::Result;
use crate::retention::table::CustomerVisits;
use std::collections::BTreeMap;

/// Visits per user and period in which the user came at all.
#[derive(Debug, Clone, PartialEq)]
pub struct VisitFrequency {
    pub users: i64,
    /// Pairs of a user and a period with a visit.
    pub user_periods: i64,
    pub visits: i64,
    /// `visits / user_periods`
    pub mean: f64,
    /// The middle of the counts, and the count that nine tenths do not exceed, interpolated like percentile_cont.
    pub median: f64,
    pub p90: f64,
    pub max: i64,
    /// User-periods by number of visits.
    pub distribution: BTreeMap<u32, u64>,
}

impl VisitFrequency {
    /// Counts the visits of a finished table; `None` without any.
    ///
    /// # Errors
    /// As [`CustomerVisits::try_for_each`].
    pub fn of(users: &CustomerVisits<'_>) -> Result<Option<Self>> {
        let mut distribution: BTreeMap<u32, u64> = BTreeMap::new();
        let mut count = 0;
        users.try_for_each(|visits| {
            count += 1;
            visits.iter().for_each(|visit| *distribution.entry(visit.orders).or_default() += 1);
            Ok(())
        })?;
        let user_periods: u64 = distribution.values().sum();
        let visits: u64 = distribution.iter().map(|(visits, times)| u64::from(*visits) * times).sum();
        let Some((&max, _)) = distribution.last_key_value() else { return Ok(None) };
        Ok(Some(Self {
            users: count,
            user_periods: user_periods as i64,
            visits: visits as i64,
            mean: visits as f64 / user_periods as f64,
            median: percentile(&distribution, user_periods, 0.5),
            p90: percentile(&distribution, user_periods, 0.9),
            max: i64::from(max),
            distribution,
        }))
    }

    /// The distribution as a JSON object.
    pub fn json(&self) -> String {
        let pairs: Vec<String> =
            self.distribution.iter().map(|(visits, times)| format!("\"{visits}\": {times}")).collect();
        format!("{{{}}}", pairs.join(", "))
    }
}

fn percentile(counts: &BTreeMap<u32, u64>, total: u64, p: f64) -> f64 {
    let nth = |at: u64| {
        let mut seen = 0;
        let found = counts.iter().find(|(_, times)| {
            seen += **times;
            seen > at
        });
        found.map_or(0.0, |(visits, _)| f64::from(*visits))
    };
    let place = p * (total - 1) as f64;
    let (low, high) = (nth(place.floor() as u64), nth(place.ceil() as u64));
    low + (high - low) * (place - place.floor())
}
