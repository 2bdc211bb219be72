//! The head of the image of a state, and what follows it: counts, or entries.

use crate::error::{Error, Result};
use crate::exact::calendar::Period;
use crate::exact::count::count;
use crate::exact::money::{from_words, to_words, Sum};
use crate::key_figures::silences::{self, SilenceEntry};
use crate::key_figures::stays::StayEntry;
use crate::key_figures::terms::Terms;
use crate::key_figures::totals::CustomerTotals;
use crate::option_word::OptionWord;
use crate::states::amounts::Amounts;
use crate::states::key::Source;
use crate::states::runs::Filled;

/// The name of the state in messages.
pub(super) const NAME: &str = "clv_state";

pub(super) const HEAD: usize = 6;

pub(super) const TOTALS: usize = 4;

/// The head of an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct StateHead {
    pub(super) source: Source,
    pub(super) terms: Terms,
    pub(super) amounts: Amounts,
    pub(super) filled: Filled,
    pub(super) orders: u64,
    pub(super) revenue: Sum,
}

/// The first word of an image.
#[inline]
pub(super) fn flags(source: Source, terms: &Terms, amounts: Amounts, scale: u32) -> u64 {
    source as u64
        | (terms.period as u64) << 8
        | (amounts as u64) << 16
        | u64::from(terms.as_of.is_some()) << 24
        | u64::from(scale) << 32
}

/// The last word of a head: the last known day, and the lapse.
#[inline]
pub(super) fn days_word(terms: &Terms) -> u64 {
    u64::from(terms.as_of.unwrap_or(0) as u32) | u64::from(terms.lapse.unwrap_or(0)) << 32
}

impl StateHead {
    /// `None` for a new image, which is all zeros.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for unknown codes.
    #[inline]
    pub(super) fn read(words: &[u64]) -> Result<Option<Self>> {
        let Some(&[flags, entries, orders, low, high, days]) = words.first_chunk::<HEAD>().filter(|head| head[0] != 0)
        else {
            return Ok(None);
        };
        let code = |at: u32| (flags >> at) as u8;
        Ok(Some(Self {
            source: Source::stored(NAME, code(0))?,
            terms: Terms {
                period: Period::stored(NAME, code(8))?,
                as_of: (flags >> 24 & 1 == 1).then_some(days as u32 as i32),
                lapse: Some((days >> 32) as u32).filter(|lapse| *lapse > 0),
            },
            amounts: Amounts::stored(NAME, code(16))?,
            filled: Filled::read(entries),
            orders,
            revenue: Sum { mantissa: from_words([low, high]), scale: (flags >> 32) as u32 },
        }))
    }

    /// The head of an image whose size is wanted. An image that cannot be read counts as a new one here; reading it is
    /// an error.
    #[inline]
    pub(super) fn known(words: &[u64]) -> Option<Self> {
        Self::read(words).ok().flatten()
    }

    /// Source, terms and whether there are amounts.
    pub(super) fn kind(&self) -> [u64; 2] {
        [flags(self.source, &self.terms, self.amounts, 0), days_word(&self.terms)]
    }

    /// The head of an image without rows.
    pub(super) fn new(source: Source, terms: Terms) -> Self {
        Self { source, terms, amounts: Amounts::Unknown, filled: Filled::default(), orders: 0, revenue: Sum::default() }
    }

    #[inline]
    pub(super) fn write(&self, words: &mut [u64]) {
        let [low, high] = to_words(self.revenue.mantissa);
        words[..HEAD].copy_from_slice(&[
            flags(self.source, &self.terms, self.amounts, self.revenue.scale),
            self.filled.write(),
            self.orders,
            low,
            high,
            days_word(&self.terms),
        ]);
    }

    /// The head for rows of this source on these terms: that of the image, or a new one for a new image.
    #[inline]
    pub(super) fn for_rows(words: &[u64], source: Source, terms: &Terms) -> Result<Self> {
        let Some(head) = Self::read(words)? else {
            return Ok(Self::new(source, *terms));
        };
        head.terms.admit(terms)?;
        if head.source != source {
            return Err(Error::source_differs(head.source.name(), source.name()));
        }
        Ok(head)
    }

    /// The words of an image with this many entries.
    pub(super) fn size(&self, entries: usize) -> usize {
        match self.source {
            Source::Histories => HEAD + TOTALS + silences::WIDTH * entries,
            keyed => HEAD + keyed.width() * entries,
        }
    }

    /// Adds orders and money.
    #[inline]
    pub(super) fn add(&mut self, orders: u64, amounts: Amounts, revenue: Sum) -> Result<()> {
        self.amounts = self.amounts.merged(amounts)?;
        self.orders = count("orders", self.orders, orders)?;
        self.revenue = self.revenue.plus(revenue)?;
        Ok(())
    }
}

/// The sorted entries, of `W` words each.
pub(super) fn entries<'a, const W: usize>(words: &'a [u64], head: &StateHead) -> &'a [StayEntry<W>] {
    &words[HEAD..].as_chunks::<W>().0[..head.filled.sorted]
}

/// The places for entries of `W` words.
#[inline]
pub(super) fn places<const W: usize>(words: &mut [u64]) -> &mut [StayEntry<W>] {
    words[HEAD..].as_chunks_mut::<W>().0
}

/// The sorted counts of silences in a state of histories.
pub(super) fn silences<'a>(words: &'a [u64], head: &StateHead) -> &'a [SilenceEntry] {
    let (entries, _) = words.get(HEAD + TOTALS..).unwrap_or(&[]).as_chunks();
    &entries[..head.filled.sorted.min(entries.len())]
}

/// The places for counts of silences.
pub(super) fn silence_places(words: &mut [u64]) -> &mut [SilenceEntry] {
    words[HEAD + TOTALS..].as_chunks_mut().0
}

pub(super) fn read_totals(words: &[u64]) -> CustomerTotals {
    let w = &words[HEAD..HEAD + TOTALS];
    CustomerTotals {
        customers: w[0],
        repeat_customers: w[1],
        lifespan_days: w[2],
        first_day: w[3] as u32 as i32,
        last_day: (w[3] >> 32) as u32 as i32,
    }
}

pub(super) fn write_totals(words: &mut [u64], t: &CustomerTotals) {
    let days = u64::from(t.first_day as u32) | u64::from(t.last_day as u32) << 32;
    words[HEAD..HEAD + TOTALS].copy_from_slice(&[t.customers, t.repeat_customers, t.lifespan_days, days]);
}
