//! How long customers were silent: counts that answer for every lapse.
//!
//! An entry is two words: a silence, and how often it was counted. Entries are kept as [`crate::states::runs`]. There
//! are as many as there are lengths and last periods in the data, however many customers.

use crate::error::{Error, Result};
use crate::exact::sortable::{from_sortable, sortable};
use crate::states::flat::{Fit, Tick};
use crate::states::runs::{self, Entries, Filled};
use strum::FromRepr;

/// Words of an entry.
pub const WIDTH: usize = 2;
pub type SilenceEntry = [u64; WIDTH];

/// What is counted of a customer, who is active in a period with an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// The next active period came this many periods after an active one: 1 for the very next.
    Gap(u32),
    /// No active period came after this one, of those that are over.
    Since(i32),
    /// The customer is active in the running period, this many periods after the last active one; 0 for a customer who
    /// was never active before.
    Running(u32),
}

#[derive(FromRepr)]
#[repr(u32)]
enum Code {
    Gap = 0,
    Since = 1,
    Running = 2,
}

impl Silence {
    /// The first word of an entry. Entries sort by kind, then by length or period.
    #[inline]
    fn word(self) -> u64 {
        let (code, number) = match self {
            Self::Gap(later) => (Code::Gap, later),
            Self::Since(period) => (Code::Since, sortable(period)),
            Self::Running(later) => (Code::Running, later),
        };
        (code as u64) << 32 | u64::from(number)
    }

    #[inline]
    pub fn entry(self, count: u64) -> SilenceEntry {
        [self.word(), count]
    }
}

/// Entries sorted by silence.
pub struct SilenceEntries;

impl Entries<WIDTH> for SilenceEntries {
    type Rank = u64;

    #[inline]
    fn rank(entry: &SilenceEntry) -> u64 {
        entry[0]
    }

    #[inline]
    fn merged(a: &SilenceEntry, b: &SilenceEntry) -> SilenceEntry {
        [a[0], a[1].saturating_add(b[1])]
    }
}

/// Counts a silence among entries for which there is room.
#[inline]
pub fn count(filled: &mut Filled, places: &mut [SilenceEntry], silence: Silence) {
    let entry = silence.entry(1);
    // Where there is one for every gap and every last period, as is usual, the place follows from the number: looking
    // for it took a seventh of the time of an aggregate over histories.
    let guess = match (silence, filled.sorted.checked_sub(1)) {
        (Silence::Gap(later), _) => (later as usize).wrapping_sub(1),
        (_, Some(last)) => (last as u64).wrapping_sub(places[last][0].wrapping_sub(entry[0])) as usize,
        (_, None) => 0,
    };
    match places[..filled.sorted].get_mut(guess) {
        Some(place) if place[0] == entry[0] => place[1] = place[1].saturating_add(1),
        _ => drop(filled.enter::<SilenceEntries, WIDTH>(places, &entry)),
    }
}

/// Counts of silences in memory of their own, while the customers of a state are read.
pub struct SilenceCounts {
    /// The newest counts: one entry for each of the usual lengths, gaps in the first half, last periods in the second, so
    /// that most silences are counted without a search.
    recent: [SilenceEntry; 2 * USUAL],
    places: Vec<SilenceEntry>,
    filled: Filled,
}

const USUAL: usize = 64;

impl Default for SilenceCounts {
    fn default() -> Self {
        Self { recent: [[0; WIDTH]; 2 * USUAL], places: vec![], filled: Filled::default() }
    }
}

impl SilenceCounts {
    /// # Errors
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    #[inline]
    pub fn add(&mut self, silence: Silence) -> Result<()> {
        let word = silence.word();
        let half = if matches!(silence, Silence::Gap(_)) { 0 } else { USUAL };
        let recent = &mut self.recent[half + word as usize % USUAL];
        if recent[0] == word {
            recent[1] += 1;
            return Ok(());
        }
        let before = std::mem::replace(recent, [word, 1]);
        self.enter(&before)
    }

    #[cold]
    fn enter(&mut self, entry: &SilenceEntry) -> Result<()> {
        if entry[1] == 0 {
            return Ok(());
        }
        while let Fit::NeedsRoom(entries) = self.filled.reserve::<SilenceEntries, WIDTH>(&mut self.places, 1) {
            let wanted = runs::roomy::<SilenceEntries, WIDTH>(entries);
            let more = wanted.saturating_sub(self.places.len());
            self.places.try_reserve_exact(more).map_err(|_| Error::out_of_memory("silences"))?;
            self.places.resize(wanted, [0; WIDTH]);
        }
        self.filled.enter::<SilenceEntries, WIDTH>(&mut self.places, entry);
        Ok(())
    }

    /// The counts, sorted.
    ///
    /// # Errors
    /// As [`SilenceCounts::add`].
    pub fn sorted(&mut self, tick: Tick<'_>) -> Result<Silences<'_>> {
        for entry in std::mem::replace(&mut self.recent, [[0; WIDTH]; 2 * USUAL]) {
            self.enter(&entry)?;
        }
        self.filled.settle::<SilenceEntries, WIDTH>(&mut self.places, tick);
        Ok(Silences { entries: &self.places[..self.filled.sorted] })
    }
}

/// Counts of silences to read.
#[derive(Debug, Clone, Copy)]
pub struct Silences<'a> {
    entries: &'a [SilenceEntry],
}

impl<'a> Silences<'a> {
    /// Reads sorted entries.
    pub fn read(entries: &'a [SilenceEntry]) -> Self {
        Self { entries }
    }

    fn kind(&self, code: Code) -> &'a [SilenceEntry] {
        let code = code as u64;
        let at = |code: u64| self.entries.partition_point(|entry| entry[0] >> 32 < code);
        &self.entries[at(code)..at(code + 1)]
    }

    /// Periods from one active period to the next, and how often.
    pub fn gaps(&self) -> impl DoubleEndedIterator<Item = (u32, u64)> + ExactSizeIterator + Clone + 'a {
        self.kind(Code::Gap).iter().map(|entry| (entry[0] as u32, entry[1]))
    }

    /// Last active periods, and of how many customers.
    pub fn since(&self) -> impl DoubleEndedIterator<Item = (i32, u64)> + ExactSizeIterator + Clone + 'a {
        self.kind(Code::Since).iter().map(|entry| (from_sortable(entry[0] as u32), entry[1]))
    }

    /// Periods from the last active period to the running one, 0 without one, and of how many customers.
    pub fn running(&self) -> impl DoubleEndedIterator<Item = (u32, u64)> + ExactSizeIterator + Clone + 'a {
        self.kind(Code::Running).iter().map(|entry| (entry[0] as u32, entry[1]))
    }

    /// Whether all codes are known.
    pub fn are_known(&self) -> bool {
        self.entries.last().is_none_or(|entry| Code::from_repr((entry[0] >> 32) as u32).is_some())
    }
}
