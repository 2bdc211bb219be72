//! Counts of customers, grouped as the likelihoods need them.

use crate::error::{Error, Result};
use crate::models::buffer;
use crate::models::counts::{Counted, RfmCounts};
use crate::models::grouped::{AgeGroup, Purchases, Spends};
use crate::models::row::Time;
use crate::states::flat::{Tick, TICK_EVERY};

/// Finds the place of a time in [`Purchases::times`].
enum TimePlaces {
    /// All times are whole days: the place of each day, by its number.
    Days(Vec<u32>),
    Sorted(Vec<Time>),
}

/// Up to this many days, places are looked up in a table with one slot a day.
const MOST_DAYS: usize = 1 << 20;

/// A fit is refused beyond this many distinct times. Each may take 152 bytes, so they take 638 MB at most.
const MOST_TIMES: usize = 1 << 22;

impl TimePlaces {
    fn of(counts: RfmCounts<'_>, tick: Tick<'_>) -> Result<(Self, Vec<f64>)> {
        let largest = counts.counts().try_fold(0, |largest: usize, (counted, _)| {
            times(counted).into_iter().try_fold(largest, |largest, time| Some(largest.max(time.whole()?)))
        });
        tick();
        if let Some(largest) = largest.filter(|largest| *largest < MOST_DAYS) {
            let mut places = buffer::filled(largest + 1, u32::MAX)?;
            let seen = counts.counts().flat_map(|(counted, _)| times(counted)).filter_map(Time::whole);
            seen.for_each(|day| places[day] = 0);
            let mut days = vec![];
            for (day, place) in places.iter_mut().enumerate().filter(|(_, place)| **place == 0) {
                *place = days.len() as u32;
                buffer::push(&mut days, day as f64)?;
            }
            return Ok((Self::Days(places), days));
        }
        let mut sorted = buffer::with_room(2 * counts.counts().len())?;
        sorted.extend(counts.counts().flat_map(|(counted, _)| times(counted)));
        tick();
        sorted.sort_unstable();
        sorted.dedup();
        if sorted.len() > MOST_TIMES {
            return Err(Error::state_full("rfm_counts", "Round recency_days and t_days, to whole days for instance."));
        }
        let days = buffer::collected(sorted.iter().map(|time| time.days()))?;
        Ok((Self::Sorted(sorted), days))
    }

    fn place(&self, time: Time) -> u32 {
        match self {
            Self::Days(places) => time.whole().map_or(0, |day| places[day]),
            Self::Sorted(times) => times.partition_point(|other| *other < time) as u32,
        }
    }
}

fn times(counted: Counted) -> [Time; 2] {
    match counted {
        Counted::Purchases { recency, age, .. } => [recency, age],
        _ => [Time::ZERO; 2],
    }
}

impl Purchases {
    /// The purchases of all customers that were counted.
    ///
    /// # Errors
    /// [`Error::out_of_memory`], and [`Error::state_full`] for more than 2^22 different times.
    pub fn of(counts: RfmCounts<'_>, tick: Tick<'_>) -> Result<Self> {
        let [counts, ..] = counts.parts();
        let (places, times) = TimePlaces::of(counts, tick)?;
        let ages = buffer::filled(times.len(), AgeGroup::default())?;
        let entries = buffer::with_room(counts.counts().len())?;
        let mut all = Self { times, ages, entries, ..Self::default() };
        for (at, (counted, count)) in counts.counts().enumerate() {
            if at % TICK_EVERY == 0 {
                tick();
            }
            if let Counted::Purchases { frequency, recency, age } = counted {
                all.enter(f64::from(frequency), places.place(recency), places.place(age), count as f64)?;
            }
        }
        Ok(all)
    }
}

impl Spends {
    /// The spend of all customers that were counted with it.
    ///
    /// # Errors
    /// [`Error::out_of_memory`].
    pub fn of(counts: RfmCounts<'_>, tick: Tick<'_>) -> Result<Self> {
        let [_, counts, _] = counts.parts();
        let mut all = Self { entries: buffer::with_room(counts.counts().len())?, ..Self::default() };
        for (at, (counted, count)) in counts.counts().enumerate() {
            if at % TICK_EVERY == 0 {
                tick();
            }
            if let Counted::Spend { frequency, monetary_value } = counted {
                all.enter(f64::from(frequency), monetary_value, count as f64)?;
            }
        }
        Ok(all.with_mean())
    }
}
