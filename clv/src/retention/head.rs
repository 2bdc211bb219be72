//! The head of the image of a cohort table, and the places for its entries.

use crate::error::{Error, Result};
use crate::exact::calendar::{as_of_differs, period_differs, Period};
use crate::exact::money::{from_words, pow10, to_words, Sum};
use crate::option_word::{enum_words, OptionWord};
use crate::retention::cells::{Visit, Visits, CELL, COUNTS};
use crate::states::amounts::Amounts;
use crate::states::flat::Fit;
use crate::states::key::{Key, Source};
use crate::states::runs::Filled;
use strum::{EnumIter, FromRepr, IntoStaticStr};

/// The name of the table in messages.
pub(super) const NAME: &str = "cohort_table";

pub(super) const HEAD: usize = 5;

/// What makes a customer one of a cohort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, FromRepr, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[repr(u8)]
pub enum Start {
    /// The first order.
    FirstOrder = 0,
    /// A date that came with the customer, such as that of signing up.
    Joined = 1,
    /// The first month with a subscription; visits are changes of the monthly amount, see
    /// [`crate::retention::subscriptions`].
    Subscription = 2,
}

impl OptionWord for Start {
    const NAME: &'static str = "start";
    const MUST_BE: &'static str = "what cohorts begin with";

    enum_words!();
}

/// The terms of a table. They are the same for all of its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TableTerms {
    pub period: Period,
    /// The day at whose end the data are known, if the caller gave one. What came later is left out.
    pub as_of: Option<i32>,
    pub start: Start,
}

impl TableTerms {
    /// Cohorts of first orders.
    pub fn by(period: Period, as_of: Option<i32>) -> Self {
        Self { period, as_of, start: Start::FirstOrder }
    }
}

/// The head of an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TableHead {
    pub(super) source: Source,
    pub(super) terms: TableTerms,
    pub(super) amounts: Amounts,
    pub(super) scale: u32,
    pub(super) filled: Filled,
    /// The last day with an order or a refund, or on which a customer joined or a subscription began; `None` without rows.
    pub(super) last_day: Option<i32>,
    /// An upper bound of the sum of the absolute values of all amounts. As long as it is within [`MOST_OF_TABLE`], no
    /// sum can overflow.
    pub(super) guard: i128,
}

/// The largest guard of a table.
pub(super) const MOST_OF_TABLE: i128 = i128::MAX / 4;

/// The largest guard up to which rows are added: each revenue counts once in the cells and at most five times in the
/// flows of each of two lags, so the sums of a table stay within [`MOST_OF_TABLE`].
pub(super) const MOST_OF_ROWS: i128 = MOST_OF_TABLE / 16;

/// The same for changes of monthly amounts, each of which counts in as many months as there are, some 2^27.
pub(super) const MOST_OF_CHANGES: i128 = MOST_OF_ROWS >> 27;

impl TableHead {
    /// The head that is written for a new image: a table of no histories.
    pub(super) const EMPTY: Self =
        Self::new(Source::Histories, TableTerms { period: Period::Year, as_of: None, start: Start::FirstOrder });

    /// `None` for a new image, which is all zeros.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for unknown codes.
    #[inline]
    pub(super) fn read(words: &[u64]) -> Result<Option<Self>> {
        let Some(&[flags, filled, days, low, high]) = words.first_chunk::<HEAD>().filter(|head| head[0] != 0) else {
            return Ok(None);
        };
        let code = |at: u32| (flags >> at) as u8;
        let day = |shift: u32, flag: u32| (flags >> flag & 1 == 1).then_some((days >> shift) as u32 as i32);
        Ok(Some(Self {
            source: Source::stored(NAME, code(0))?,
            terms: TableTerms {
                period: Period::stored(NAME, code(8))?,
                as_of: day(0, 32),
                start: Start::stored(NAME, code(40))?,
            },
            amounts: Amounts::stored(NAME, code(16))?,
            scale: u32::from(code(24)),
            filled: Filled::read(filled),
            last_day: day(32, 33),
            guard: from_words([low, high]),
        }))
    }

    /// The head of an image whose size is wanted. An image that cannot be read counts as a new one here; reading it is
    /// an error.
    #[inline]
    pub(super) fn known(words: &[u64]) -> Option<Self> {
        Self::read(words).ok().flatten()
    }

    /// What equal tables have in common besides their entries: source, terms, whether there are amounts, and the days.
    pub(super) fn kind(&self) -> [u64; 3] {
        let day = |day: Option<i32>| day.map_or(0, |day| 1 << 32 | u64::from(day as u32));
        let TableTerms { period, as_of, start } = self.terms;
        let kind = self.source as u64 | (period as u64) << 8 | (self.amounts as u64) << 16 | (start as u64) << 24;
        [kind, day(as_of), day(self.last_day)]
    }

    #[inline]
    pub(super) fn write(&self, words: &mut [u64]) {
        let day = |day: Option<i32>| u64::from(day.unwrap_or(0) as u32);
        let TableTerms { period, as_of, start } = self.terms;
        let flags = self.source as u64
            | (period as u64) << 8
            | (self.amounts as u64) << 16
            | u64::from(self.scale) << 24
            | u64::from(as_of.is_some()) << 32
            | u64::from(self.last_day.is_some()) << 33
            | (start as u64) << 40;
        let [low, high] = to_words(self.guard);
        let days = day(as_of) | day(self.last_day) << 32;
        words[..HEAD].copy_from_slice(&[flags, self.filled.write(), days, low, high]);
    }

    pub(super) const fn new(source: Source, terms: TableTerms) -> Self {
        Self {
            source,
            terms,
            amounts: Amounts::Unknown,
            scale: 0,
            filled: Filled { sorted: 0, new: 0 },
            last_day: None,
            guard: 0,
        }
    }

    /// The head for rows of this kind: that of the image, or a new one for a new image.
    #[inline]
    pub(super) fn for_rows(words: &[u64], source: Source, terms: TableTerms) -> Result<Self> {
        let Some(head) = Self::read(words)? else {
            return Ok(Self::new(source, terms));
        };
        if head.terms == terms && head.source == source {
            return Ok(head);
        }
        Err(head.differs(source, terms))
    }

    #[cold]
    fn differs(&self, source: Source, terms: TableTerms) -> Error {
        let TableTerms { period, as_of, start } = self.terms;
        if period != terms.period {
            period_differs(period, terms.period)
        } else if self.source != source {
            Error::source_differs(self.source.name(), source.name())
        } else if start != terms.start {
            Error::mismatch("what cohorts begin with", start.name(), terms.start.name())
        } else {
            as_of_differs(as_of, terms.as_of)
        }
    }

    /// Makes room for so many visits more.
    #[inline]
    pub(super) fn reserve_visits(&mut self, words: &mut [u64], visits: usize) -> Fit {
        match self.source {
            Source::Bigint => self.filled.reserve::<Visits, 4>(places(words), visits),
            _ => self.filled.reserve::<Visits, 5>(places(words), visits),
        }
    }

    /// Appends a visit of a customer, for which there must be room.
    #[inline]
    pub(super) fn append_visit(&mut self, words: &mut [u64], key: Key, visit: Visit) {
        match self.source {
            Source::Bigint => self.filled.append(places(words), &visit.pack::<4>(key.words)),
            _ => self.filled.append(places(words), &visit.pack::<5>(key.words)),
        }
    }

    /// Brings all sums to a scale that is not below the present one.
    #[cold]
    pub(super) fn rescale(&mut self, words: &mut [u64], scale: u32) -> Result<()> {
        let overflow = Error::money_overflow("revenue");
        let factor = pow10(scale - self.scale).ok_or(overflow.clone())?;
        self.guard = self.guard.checked_mul(factor).filter(|guard| *guard <= MOST_OF_TABLE).ok_or(overflow)?;
        let (width, sums) = self.entry();
        for entry in words[HEAD..HEAD + width * self.filled.all()].chunks_exact_mut(width) {
            for sum in entry[width - sums..].as_chunks_mut::<2>().0 {
                *sum = to_words(from_words(*sum).wrapping_mul(factor));
            }
        }
        self.scale = scale;
        self.write(words);
        Ok(())
    }

    /// The number of words of an entry, and how many of them are those of sums.
    pub(super) fn entry(&self) -> (usize, usize) {
        match self.source {
            Source::Histories => (CELL, CELL - COUNTS),
            keyed => (keyed.key_words() + 3, 2),
        }
    }

    /// Adds amounts to the guard whose absolute values add up to `size`, and brings the image to their scale.
    #[inline]
    pub(super) fn admit(&mut self, words: &mut [u64], amounts: Amounts, size: Sum, most: i128) -> Result<()> {
        self.amounts = self.amounts.merged(amounts)?;
        if size.scale > self.scale {
            self.rescale(words, size.scale)?;
        }
        let size = size.rescaled(self.scale)?.mantissa;
        self.guard = self
            .guard
            .checked_add(size)
            .filter(|guard| *guard <= most)
            .ok_or_else(|| Error::money_overflow("revenue"))?;
        Ok(())
    }
}

#[inline]
pub(super) fn places<const W: usize>(words: &mut [u64]) -> &mut [[u64; W]] {
    words[HEAD..].as_chunks_mut::<W>().0
}

pub(super) fn sorted<'a, const W: usize>(words: &'a [u64], head: &TableHead) -> &'a [[u64; W]] {
    &words[HEAD..].as_chunks::<W>().0[..head.filled.sorted]
}
