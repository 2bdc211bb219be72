//! How often users come: visits for each user and period.

use crate::error::{Error, Result};
use crate::retention::customer_visits::CustomerVisits;
use crate::row;
use crate::row::Json;
use serde::{Serialize, Serializer};

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

/// Numbers of visits in ascending order, and how many user_periods have each.
#[derive(Default)]
struct Counts(Vec<(u32, u64)>);

impl Counts {
    fn add(&mut self, visits: u32) -> Result<()> {
        match self.0.binary_search_by_key(&visits, |(visits, _)| *visits) {
            Ok(at) => self.0[at].1 += 1,
            Err(at) => {
                self.0.try_reserve(1).map_err(|_| Error::out_of_memory("activity_frequency"))?;
                self.0.insert(at, (visits, 1));
            }
        }
        Ok(())
    }
}

impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().copied())
    }
}

impl VisitFigures {
    /// Counts the visits of a finished table; `None` without any.
    ///
    /// # Errors
    /// As [`CustomerVisits::try_for_each`], and [`ErrorKind::Domain`](crate::error::ErrorKind) for a period that is no
    /// calendar unit.
    pub fn of(users: &CustomerVisits<'_>) -> Result<Option<Self>> {
        users.period().calendar()?;
        let mut distribution = Counts::default();
        let mut count = 0;
        users.try_for_each(|visits| {
            count += 1;
            visits.iter().try_for_each(|visit| distribution.add(visit.orders))
        })?;
        let user_periods: u64 = distribution.0.iter().map(|(_, times)| times).sum();
        let visits: u64 = distribution.0.iter().map(|(visits, times)| u64::from(*visits) * times).sum();
        let Some(&(max, _)) = distribution.0.last() else { return Ok(None) };
        Ok(Some(Self {
            users: count,
            user_periods: user_periods as i64,
            visits: visits as i64,
            mean: visits as f64 / user_periods as f64,
            median: percentile(&distribution.0, user_periods, 0.5),
            p90: percentile(&distribution.0, user_periods, 0.9),
            max: i64::from(max),
            distribution: Json::of(&distribution)?,
        }))
    }
}

fn percentile(counts: &[(u32, u64)], total: u64, p: f64) -> f64 {
    let nth = |at: u64| {
        let mut seen = 0;
        let found = counts.iter().find(|(_, times)| {
            seen += times;
            seen > at
        });
        found.map_or(0.0, |(visits, _)| f64::from(*visits))
    };
    let place = p * (total - 1) as f64;
    let (low, high) = (nth(place.floor() as u64), nth(place.ceil() as u64));
    low + (high - low) * (place - place.floor())
}
