//! The mergeable state behind the fit of a model: how many customers have the same frequency, recency and age, and how many
//! repeat buyers the same frequency and mean spend. To choose a family by its forecasts, it also counts the spells of customers:
//! the times from one purchase to the next.
//!
//! The image is a head of four words (family, amounts, as_of; entries sorted and new; penalty; as_of), then entries of three
//! words (what is counted in two, count), kept as [`crate::states::runs`]. Times are fixed-point numbers of [`Time`], so that an
//! entry's rank is one number and whole days differ in few of its bytes.

use crate::error::{Error, Fault, Result};
use crate::exact::count::count;
use crate::history::ledger::Ledger;
use crate::models::row::{Row, Time, TIME};
use crate::models::terms::{FamilyChoice, Terms};
use crate::option_word::OptionWord;
use crate::states::amounts::Amounts;
use crate::states::flat::{Fit, Flat, Tick};
use crate::states::runs::{self, Entries, Filled};

const NAME: &str = "rfm_counts";
const HEAD: usize = 4;
const WIDTH: usize = 3;

/// The key of an entry: the values that its customers have in common.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Counted {
    Purchases { frequency: u32, recency: Time, age: Time },
    Spend { frequency: u32, monetary_value: f64 },
    Spell(Spell),
}

/// A time in which a customer bought nothing, from a purchase to the next or for good. Days are counted back from as_of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spell {
    /// Repeat purchases up to its beginning, and all of them.
    pub frequency: u32,
    pub in_all: u32,
    /// The first purchase, the one with which it begins, and the one with which it ends.
    pub first: u32,
    pub from: u32,
    pub until: Option<u32>,
}

/// Bits of a number of days, or of purchase days, in a spell.
const DAYS: u32 = 24;

impl Spell {
    /// The spells of a customer as known at the end of day `as_of`, whose age is below 2^24 days.
    pub fn of(history: Ledger<'_>, as_of: i32) -> impl Iterator<Item = Self> + use<'_> {
        let days = history.up_to(as_of).purchase_days().map(move |entry| (as_of - entry.day) as u32);
        let (first, in_all) = (days.clone().next().unwrap_or(0), (days.clone().count() as u32).saturating_sub(1));
        let next = days.clone().skip(1).map(Some).chain(std::iter::once(None));
        let of = move |(at, (from, until)): (usize, _)| Self { frequency: at as u32, in_all, first, from, until };
        days.zip(next).enumerate().map(of)
    }

    fn number(self) -> u128 {
        let until = self.until.map_or(0, |day| day + 1);
        let fields = [self.frequency, self.first, self.from, until, self.in_all];
        fields.into_iter().fold(0b11 << 6, |number, field| number << DAYS | u128::from(field))
    }

    fn of_number(number: u128) -> Self {
        let field = |n: u32| (number >> (DAYS * n)) as u32 & ((1 << DAYS) - 1);
        Self { frequency: field(4), first: field(3), from: field(2), until: field(1).checked_sub(1), in_all: field(0) }
    }

    /// Whether there can be such a spell.
    pub fn is_valid(self) -> bool {
        let within = [self.frequency, self.in_all, self.first, self.from].into_iter().all(|field| field < 1 << DAYS);
        let begins = if self.frequency == 0 { self.from == self.first } else { self.from < self.first };
        let ends = match self.until {
            Some(until) => until < self.from && self.frequency < self.in_all,
            None => self.frequency == self.in_all,
        };
        within && begins && ends
    }
}

impl Counted {
    /// Purchases come first, then spend, then spells; each kind ascends.
    #[inline]
    fn number(self) -> u128 {
        match self {
            Self::Purchases { frequency, recency, age } => {
                u128::from(frequency) << (2 * TIME) | u128::from(recency.0) << TIME | u128::from(age.0)
            }
            Self::Spend { frequency, monetary_value } => {
                0b10 << 126 | u128::from(frequency) << 64 | u128::from(monetary_value.to_bits())
            }
            Self::Spell(spell) => spell.number(),
        }
    }

    #[inline]
    fn pack(self, count: u64) -> [u64; WIDTH] {
        let number = self.number();
        [(number >> 64) as u64, number as u64, count]
    }

    fn unpack(entry: &[u64; WIDTH]) -> (Self, u64) {
        let number = CountEntries::rank(entry);
        let time = |bits: u128| Time(bits as u64 & ((1 << TIME) - 1));
        let counted = match number >> 126 {
            0b11 => Self::Spell(Spell::of_number(number)),
            0b10 => {
                let frequency = entry[0] as u32 & !(1 << 31);
                Self::Spend { frequency, monetary_value: f64::from_bits(entry[1]) }
            }
            _ => {
                let frequency = (number >> (2 * TIME)) as u32;
                Self::Purchases { frequency, recency: time(number >> TIME), age: time(number) }
            }
        };
        (counted, entry[2])
    }
}

struct CountEntries;

impl Entries<WIDTH> for CountEntries {
    type Rank = u128;
    // A state that doubles is copied less often.
    const SHARES: (usize, usize) = (4, 1);

    #[inline]
    fn rank(entry: &[u64; WIDTH]) -> u128 {
        u128::from(entry[0]) << 64 | u128::from(entry[1])
    }

    #[inline]
    fn number(entry: &[u64; WIDTH]) -> Option<u128> {
        Some(Self::rank(entry))
    }

    #[inline]
    fn merged(a: &[u64; WIDTH], b: &[u64; WIDTH]) -> [u64; WIDTH] {
        [a[0], a[1], a[2].saturating_add(b[2])]
    }
}

#[derive(Debug, Clone, Copy)]
struct CountsHead {
    terms: Terms,
    filled: Filled,
}

impl CountsHead {
    /// `None` for a new image, which is all zeros.
    ///
    /// # Errors
    /// [`crate::error::ErrorKind::Binary`] for codes that are not known.
    #[inline]
    fn read(words: &[u64]) -> Result<Option<Self>> {
        let Some(&[flags, filled, penalty, as_of]) = words.first_chunk::<HEAD>().filter(|head| head[0] != 0) else {
            return Ok(None);
        };
        let terms = Terms {
            as_of: (flags >> 1 & 1 == 1).then_some(as_of as u32 as i32),
            family: FamilyChoice::stored(NAME, (flags >> 24) as u8)?,
            penalty: f64::from_bits(penalty),
            amounts: Amounts::stored(NAME, (flags >> 16) as u8)?,
        };
        Ok(Some(Self { terms, filled: Filled::read(filled) }))
    }

    /// The head, for the sizes of an image. An image with unknown codes counts as a new one here; reading refuses it.
    #[inline]
    fn known(words: &[u64]) -> Option<Self> {
        Self::read(words).ok().flatten()
    }

    #[inline]
    fn write(&self, words: &mut [u64]) {
        let flags = 1 | u64::from(self.terms.as_of.is_some()) << 1 | (self.terms.amounts as u64) << 16;
        let as_of = u64::from(self.terms.as_of.unwrap_or(0) as u32);
        let flags = flags | u64::from(self.terms.family.code()) << 24;
        words[..HEAD].copy_from_slice(&[flags, self.filled.write(), self.terms.penalty.to_bits(), as_of]);
    }

    #[inline]
    fn for_rows(words: &[u64], terms: Terms) -> Result<Self> {
        match Self::read(words)? {
            Some(head) if head.terms == terms => Ok(head),
            Some(head) => Ok(Self { terms: head.terms.merged(terms)?, ..head }),
            None => Ok(Self { terms, filled: Filled::default() }),
        }
    }
}

#[inline]
fn places(words: &mut [u64]) -> &mut [[u64; WIDTH]] {
    words[HEAD..].as_chunks_mut::<WIDTH>().0
}

/// The growing image of the counts. A slice of zeros is the empty one.
pub struct RfmCountsImage;

impl RfmCountsImage {
    /// Counts one customer.
    ///
    /// # Errors
    /// [`crate::Error::mismatch`] for other terms than before.
    #[inline]
    pub fn add(words: &mut [u64], terms: Terms, row: &Row) -> Result<Fit> {
        Self::add_with(words, terms, row, 0, std::iter::empty())
    }

    /// Counts one customer with the spells of the history.
    ///
    /// # Errors
    /// As [`RfmCountsImage::add`].
    pub fn add_with_spells(words: &mut [u64], terms: Terms, row: &Row, history: Ledger<'_>, as_of: i32) -> Result<Fit> {
        Self::add_with(words, terms, row, row.frequency as usize + 1, Spell::of(history, as_of))
    }

    #[inline]
    fn add_with(
        words: &mut [u64],
        terms: Terms,
        row: &Row,
        many: usize,
        spells: impl Iterator<Item = Spell>,
    ) -> Result<Fit> {
        let mut head = CountsHead::for_rows(words, terms)?;
        let fit = head.filled.reserve::<CountEntries, WIDTH>(places(words), 2 + many);
        if fit == Fit::Done {
            for spell in spells {
                head.filled.append(places(words), &Counted::Spell(spell).pack(1));
            }
            let Row { frequency, recency, age, monetary_value } = *row;
            head.filled.append(places(words), &Counted::Purchases { frequency, recency, age }.pack(1));
            if let Some(monetary_value) = monetary_value.filter(|value| frequency > 0 && *value > 0.0) {
                head.filled.append(places(words), &Counted::Spend { frequency, monetary_value }.pack(1));
            }
        }
        head.write(words);
        Ok(fit)
    }

    /// Adds the counts of another image, a finished one.
    ///
    /// # Errors
    /// As [`RfmCountsImage::add`].
    pub fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        let Some(theirs) = CountsHead::read(other)? else {
            return Ok(Fit::Done);
        };
        let mut head = CountsHead::for_rows(words, theirs.terms)?;
        let fit = head.filled.merge::<CountEntries, WIDTH>(places(words), RfmCounts::read(other).entries);
        head.write(words);
        Ok(fit)
    }

    /// Checks that the number of customers fits into a bigint, as it does in every stored image.
    ///
    /// # Errors
    /// [`crate::Error::count_overflow`] if it does not, [`crate::error::ErrorKind::Binary`] for codes that are not known.
    pub fn check_counts(words: &[u64]) -> Result<()> {
        CountsHead::read(words)?;
        let counts = RfmCounts::read(words).counts();
        counts.map(|(_, one)| one).try_fold(0, |all, one| count("customers", all, one)).map(drop)
    }

    /// A finished image of counts in any order, some of which may be of the same.
    ///
    /// # Errors
    /// [`crate::Error::out_of_memory`], [`crate::Error::count_overflow`].
    pub fn of_any(terms: Terms, mut counts: Vec<(Counted, u64)>) -> Result<Vec<u64>> {
        counts.sort_unstable_by_key(|(counted, _)| counted.number());
        counts.dedup_by(|(next, more), (kept, count)| {
            let alike = next.number() == kept.number();
            *count = if alike { count.saturating_add(*more) } else { *count };
            alike
        });
        let image = Self::from_counts(terms, counts.len(), counts.iter().copied().map(Ok));
        image.map_err(|fault| fault.error(NAME, |reason| Error::binary(NAME, reason)))
    }

    /// A finished image from this many counts: the one place where they are checked.
    ///
    /// # Errors
    /// A reason, if they are not valid.
    pub fn from_counts(
        terms: Terms,
        many: usize,
        counts: impl Iterator<Item = Result<(Counted, u64), Fault>>,
    ) -> Result<Vec<u64>, Fault> {
        let entries = u32::try_from(many).map_err(|_| "it has too many entries")? as usize;
        let mut words = Self::zeros(HEAD + WIDTH * entries)?;
        CountsHead { terms, filled: Filled { sorted: entries, new: 0 } }.write(&mut words);
        let (mut before, mut total) = (None, 0u64);
        for (place, counted) in places(&mut words).iter_mut().zip(counts) {
            let (counted, count) = counted?;
            if before >= Some(counted.number()) {
                return Err("its entries are not in ascending order".into());
            }
            before = Some(counted.number());
            total = total
                .checked_add(count)
                .filter(|total| count > 0 && i64::try_from(*total).is_ok())
                .ok_or("its counts are out of range")?;
            *place = counted.pack(count);
        }
        Ok(words)
    }
}

impl Flat for RfmCountsImage {
    const NAME: &'static str = NAME;
    const SMALLEST: usize = HEAD + WIDTH * 8;

    fn used(words: &[u64]) -> usize {
        CountsHead::known(words).map_or(0, |head| HEAD + WIDTH * head.filled.all())
    }

    fn grown(_: &[u64], entries: usize) -> usize {
        HEAD + WIDTH * runs::roomy::<CountEntries, WIDTH>(entries)
    }

    fn is_finished(words: &[u64]) -> bool {
        CountsHead::known(words).is_none_or(|head| head.filled.new == 0)
    }

    fn words_to_finish(words: &[u64]) -> usize {
        HEAD + WIDTH * CountsHead::known(words).map_or(0, |head| head.filled.all() + head.filled.new)
    }

    fn finish(words: &[u64], out: &mut [u64], tick: Tick<'_>) -> usize {
        let Some(mut head) = CountsHead::known(words) else {
            return out.len();
        };
        let used = HEAD + WIDTH * head.filled.all();
        out[..used].copy_from_slice(&words[..used]);
        head.filled.settle::<CountEntries, WIDTH>(places(out), tick);
        head.write(out);
        HEAD + WIDTH * head.filled.sorted
    }
}

/// Finished counts to read.
#[derive(Debug, Clone, Copy)]
pub struct RfmCounts<'a> {
    /// `None` where nothing was counted.
    pub terms: Option<Terms>,
    entries: &'a [[u64; WIDTH]],
}

impl<'a> RfmCounts<'a> {
    pub fn read(words: &'a [u64]) -> Self {
        match CountsHead::known(words) {
            Some(head) => {
                let entries = &words[HEAD..].as_chunks::<WIDTH>().0[..head.filled.sorted];
                Self { terms: Some(head.terms), entries }
            }
            None => Self { terms: None, entries: &[] },
        }
    }

    /// All counts in their order: purchases by frequency, recency and age, spend by frequency and value, spells.
    pub fn counts(self) -> impl DoubleEndedIterator<Item = (Counted, u64)> + ExactSizeIterator + Clone + 'a {
        self.entries.iter().map(Counted::unpack)
    }

    /// The words of an image, without those that say how much room it has.
    pub(super) fn canonical(words: &'a [u64]) -> impl Iterator<Item = u64> + 'a {
        let [flags, _, penalty, as_of] = words.first_chunk::<HEAD>().copied().unwrap_or_default();
        [flags, penalty, as_of].into_iter().chain(Self::read(words).entries.as_flattened().iter().copied())
    }

    /// The counts of purchases, those of spend, and those of spells.
    pub fn parts(self) -> [Self; 3] {
        let (purchases, others) = self.entries.split_at(self.entries.partition_point(|entry| entry[0] >> 63 == 0));
        let (spend, spells) = others.split_at(others.partition_point(|entry| entry[0] >> 62 == 0b10));
        [purchases, spend, spells].map(|entries| Self { entries, ..self })
    }
}

/// Equal in value.
impl PartialEq for RfmCounts<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.terms == other.terms && self.entries == other.entries
    }
}
