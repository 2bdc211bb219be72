//! How the customers and the revenue of one period follow from those of an earlier one: the period before, or a year
//! before.
//!
//! A customer is active in a period in which they brought money: more than they were given back. In a table without
//! amounts, one with an order or a visit.

use crate::exact::calendar::Period;
use crate::exact::sortable::{from_sortable, sortable};
use crate::option_word::{enum_words, OptionWord};
use crate::retention::cells::{entry, sum, CELL};
use strum::{EnumIter, FromRepr, IntoStaticStr};

/// Which earlier period a period is compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, FromRepr, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[repr(u8)]
pub enum Lag {
    /// The one before.
    Period = 0,
    /// The one a year before.
    Year = 1,
}

impl OptionWord for Lag {
    const NAME: &'static str = "lag";
    const MUST_BE: &'static str = "what periods are compared with";

    enum_words!();
}

impl Lag {
    /// The number of periods between the two; `None` if that is the other lag, or if the period has no calendar.
    #[inline]
    pub fn periods(self, period: Period) -> Option<i32> {
        match (self, period) {
            (Self::Period, _) if period.own_days().is_none() => Some(1),
            (Self::Year, Period::Day) => Some(365),
            (Self::Year, Period::Week) => Some(52),
            (Self::Year, Period::Month) => Some(12),
            (Self::Year, Period::Quarter) => Some(4),
            _ => None,
        }
    }
}

/// The customers of one period, and those of them who were active up to the earlier one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Flow {
    pub lag: Lag,
    pub period: i32,
    /// Active customers; kept with [`Lag::Period`] alone, and 0 with the other, as is their revenue.
    pub active: u64,
    /// Those of them who were active in the earlier period, or in one before it.
    pub known: u64,
    /// Those of them who were active in the earlier period.
    pub retained: u64,
    /// Revenue of the active customers, as are all sums a mantissa at the scale of the table.
    pub billed: i128,
    /// Revenue of the known ones.
    pub known_billed: i128,
    /// Revenue of the retained ones in the earlier period.
    pub before: i128,
    /// Revenue of the retained ones in this one.
    pub now: i128,
    /// The smaller of the two, customer by customer.
    pub kept: i128,
}

/// Flows follow the cells: the latest cohort is that of the last day of the calendar, [`sortable`] 4292515596.
const FIRST: u32 = u32::MAX - 3;

/// The kinds of parts of flows.
pub(crate) const PARTS: usize = 4;

/// Whether an entry is a part of a flow.
pub(crate) fn is_part(words: &[u64; CELL]) -> bool {
    (words[0] >> 32) as u32 >= FIRST
}

impl Flow {
    /// A period without active customers.
    pub(crate) fn empty(lag: Lag, period: i32) -> Self {
        Self { lag, period, active: 0, known: 0, retained: 0, billed: 0, known_billed: 0, before: 0, now: 0, kept: 0 }
    }

    /// The two kinds of parts, and what they are of in the first word of their entries.
    fn parts(lag: Lag, period: i32) -> [(usize, [u32; 2]); 2] {
        [0, 1].map(|part| {
            let kind = lag as usize + 2 * part;
            (kind, [FIRST + kind as u32, sortable(period)])
        })
    }

    /// The entries of a flow, each with its kind; the second is left out where nobody was retained.
    #[inline]
    pub(crate) fn pack(&self) -> impl Iterator<Item = (usize, [u64; CELL])> {
        let [(first, of_first), (second, of_second)] = Self::parts(self.lag, self.period);
        let counts = [self.active, self.known, self.retained, 0];
        let head = entry(of_first, counts, [self.billed, self.known_billed, self.before]);
        let rest = (self.retained > 0).then(|| (second, entry(of_second, [0; 4], [self.now, self.kept, 0])));
        std::iter::once((first, head)).chain(rest)
    }

    /// The flow of a period, from the sorted parts of a table.
    pub(crate) fn find(parts: &[[u64; CELL]], lag: Lag, period: i32) -> Option<Self> {
        let [head, rest] = Self::parts(lag, period).map(|(_, [high, low])| {
            let rank = u64::from(high) << 32 | u64::from(low);
            parts.binary_search_by_key(&rank, |part| part[0]).ok().map(|at| &parts[at])
        });
        let head = head?;
        Some(Self {
            lag,
            period,
            active: head[1],
            known: head[2],
            retained: head[3],
            billed: sum(head, 0),
            known_billed: sum(head, 1),
            before: sum(head, 2),
            now: rest.map_or(0, |rest| sum(rest, 0)),
            kept: rest.map_or(0, |rest| sum(rest, 1)),
        })
    }

    /// The lag and the period of the first part of a flow; `None` for any other entry. First parts come first.
    pub(crate) fn head_of(words: &[u64; CELL]) -> Option<(Lag, i32)> {
        let kind = ((words[0] >> 32) as u32).checked_sub(FIRST)?;
        let lag = Lag::from_repr(kind as u8)?;
        Some((lag, from_sortable(words[0] as u32)))
    }
}
