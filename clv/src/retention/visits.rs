//! How often users come: visits for each user and period.

use crate::error::Result;
use crate::retention::table::CustomerVisits;
use crate::row;
use crate::row::Json;
use std::collections::BTreeMap;

row! {
    /// the row of activity_frequency: visits per user and period, over the periods in which the user came
    #[derive(Debug, Clone, PartialEq)]
    pub struct VisitFigures as clv_activity_figures {
        /// users with at least one visit
        pub users: i64,
        /// pairs of a user and a period in which the user came
        pub user_periods: i64,
        /// visits: one per row
        pub visits: i64,
        /// visits / user_periods
        pub mean: f64,
        /// median of the visits per user and period
        pub median: f64,
        /// 90th percentile of the visits per user and period, interpolated as percentile_cont does
        pub p90: f64,
        /// most visits of one user in one period
        pub max: i64,
        /// JSON object from each number of visits to how many user_periods have it
        pub distribution: Json,
    }
}

impl VisitFigures {
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
            distribution: Json::of(&distribution)?,
        }))
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
