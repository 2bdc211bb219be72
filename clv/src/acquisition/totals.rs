//! The mergeable state of plain totals: some sums of money and some counts, added up over rows.
//!
//! The image is a word with the kind, then a word a count, then three words a sum (low, high, scale). Constant in size.

use crate::error::{Error, Result};
use crate::exact::count::count;
use crate::exact::money::{from_words, to_words, Sum};
use crate::states::flat::{Fit, Flat};
use crate::words::Word;
use strum::{EnumIter, FromRepr, IntoEnumIterator, IntoStaticStr};

/// What is added up: each kind has its own counts and sums.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, FromRepr, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
#[repr(u8)]
pub enum Kind {
    #[strum(serialize = "campaign_agg")]
    Campaign = 1,
    CostToServe = 2,
}

impl Word for Kind {
    const NAME: &'static str = "kind of totals";
    const MUST_BE: &'static str = "what is added up";

    fn words() -> impl Iterator<Item = (&'static str, Self)> {
        Self::iter().map(|kind| (kind.name(), kind))
    }

    fn code(self) -> u8 {
        self as u8
    }

    fn from_code(code: u8) -> Option<Self> {
        Self::from_repr(code)
    }

    fn name(self) -> &'static str {
        self.into()
    }
}

impl Kind {
    /// The names of the counts.
    pub fn counts(self) -> &'static [&'static str] {
        match self {
            Self::Campaign => &["clicks", "conversions", "new_customers"],
            Self::CostToServe => &["customers", "unprofitable_customers"],
        }
    }

    /// The names of the sums.
    pub fn sums(self) -> &'static [&'static str] {
        match self {
            Self::Campaign => &["spend", "revenue", "gross_margin"],
            Self::CostToServe => &["revenue", "cost_of_goods", "service_cost", "marketing_cost"],
        }
    }
}

pub(super) const COUNTS: usize = 3;
const SUMS: usize = 4;
const WORDS: usize = 1 + COUNTS + 3 * SUMS;

/// Totals as plain fields; places that the kind does not use are zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    pub kind: Kind,
    pub counts: [u64; COUNTS],
    pub sums: [Sum; SUMS],
}

impl Totals {
    pub fn new(kind: Kind) -> Self {
        Self { kind, counts: [0; COUNTS], sums: [Sum::default(); SUMS] }
    }

    /// Reads an image; `None` for a new one.
    ///
    /// # Errors
    /// [`crate::error::Kind::Binary`] for totals of a kind that is not known.
    pub fn read(words: &[u64]) -> Result<Option<Self>> {
        if words[0] == 0 {
            return Ok(None);
        }
        let kind = Kind::stored(TotalsImage::NAME, u8::try_from(words[0]).unwrap_or(u8::MAX))?;
        let words =
            words.first_chunk::<WORDS>().ok_or_else(|| Error::binary(TotalsImage::NAME, "it ends too early"))?;
        let sum = |at: usize| {
            let [low, high, scale] = words[1 + COUNTS..].as_chunks::<3>().0[at];
            Sum { mantissa: from_words([low, high]), scale: scale as u32 }
        };
        Ok(Some(Self { kind, counts: std::array::from_fn(|at| words[1 + at]), sums: std::array::from_fn(sum) }))
    }

    /// The image.
    pub fn words(&self) -> [u64; WORDS] {
        let mut words = [0; WORDS];
        self.write(&mut words);
        words
    }

    fn write(&self, words: &mut [u64]) {
        words[0] = self.kind as u64;
        words[1..1 + COUNTS].copy_from_slice(&self.counts);
        for (slot, sum) in words[1 + COUNTS..].as_chunks_mut::<3>().0.iter_mut().zip(&self.sums) {
            let [low, high] = to_words(sum.mantissa);
            *slot = [low, high, u64::from(sum.scale)];
        }
    }

    /// The totals of both.
    ///
    /// # Errors
    /// [`Error::SumOverflow`] for a total that does not fit, [`Error::Mismatch`] for totals of another kind.
    pub fn plus(&self, other: &Self) -> Result<Self> {
        let mut both = *self;
        if self.kind != other.kind {
            return Err(Error::source_differs(self.kind.name(), other.kind.name()));
        }
        for ((to, from), name) in both.counts.iter_mut().zip(other.counts).zip(self.kind.counts()) {
            *to = count(name, *to, from)?;
        }
        for ((to, from), name) in both.sums.iter_mut().zip(other.sums).zip(self.kind.sums()) {
            *to = to.plus(from).map_err(|_| Error::money_overflow(name))?;
        }
        Ok(both)
    }

    /// These totals, or an error where they are of another kind.
    ///
    /// # Errors
    /// [`Error::Domain`] if not.
    pub fn of_kind(self, kind: Kind) -> Result<Self> {
        if self.kind == kind {
            return Ok(self);
        }
        Err(match kind {
            Kind::Campaign => Error::domain("totals", "those of customers", "totals of campaigns"),
            Kind::CostToServe => Error::domain("totals", "those of campaigns", "totals of customers"),
        })
    }

    /// Whether no cost is negative and no part larger than its whole.
    ///
    /// # Errors
    /// Says what is wrong.
    pub fn check_signs(&self) -> Result<(), String> {
        let (costs, counts) = match self.kind {
            Kind::Campaign => (&self.sums[..1], true),
            Kind::CostToServe => (&self.sums[1..], self.counts[1] <= self.counts[0]),
        };
        if counts && costs.iter().all(|cost| cost.mantissa >= 0) {
            Ok(())
        } else {
            Err("its counts and sums do not go together".into())
        }
    }

    /// Whether every sum is within 28 digits, as those of stored totals are.
    ///
    /// # Errors
    /// [`Error::SumOverflow`] when one is not.
    pub fn check_sums(&self) -> Result<()> {
        let mut sums = self.sums.iter().zip(self.kind.sums());
        sums.try_for_each(|(sum, name)| sum.decimal().map(drop).map_err(|_| Error::money_overflow(name)))
    }
}

/// The image of totals; one of zeros is new.
pub struct TotalsImage;

impl TotalsImage {
    /// Adds more.
    ///
    /// # Errors
    /// As [`Totals::plus`].
    pub fn add(words: &mut [u64], more: &Totals) -> Result<Fit> {
        let sum = match Totals::read(words)? {
            Some(totals) => totals.plus(more)?,
            None => *more,
        };
        sum.write(words);
        Ok(Fit::Done)
    }
}

impl Flat for TotalsImage {
    const NAME: &'static str = "clv_totals";
    const SMALLEST: usize = WORDS;

    fn used(_: &[u64]) -> usize {
        WORDS
    }

    fn grown(_: &[u64], _: usize) -> usize {
        WORDS
    }
}
