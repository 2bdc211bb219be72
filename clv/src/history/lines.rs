//! Order lines on their way to orders: what the lines of each order of each customer add up to.
//!
//! The image is a head of five words (flags; entries sorted and new; as_of and lapse; the guard in two), then entries of
//! six words (customer's key in two, order, day, sum in two), kept as [`crate::states::runs`]. Lines of one order that
//! follow each other, as they do in tables of lines, are one entry from the beginning.

use crate::error::{Error, Result};
use crate::exact::calendar::{as_of_differs, period_differs, Period};
use crate::exact::money::{from_words, pow10, to_words, Sum};
use crate::exact::sortable::{from_sortable, sortable};
use crate::option_word::OptionWord;
use crate::states::flat::{Fit, Flat, Tick};
use crate::states::key::{Key, Source};
use crate::states::runs::{self, Entries, Filled};

pub(super) const HEAD: usize = 5;
pub(super) const WIDTH: usize = 6;
const NAME: &str = "order_lines";
/// The largest guard, which bounds the sum of the absolute values of all amounts.
const MOST: i128 = i128::MAX / 4;

/// What the orders are for: the terms of the state or the table that they become.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LineTerms {
    pub period: Period,
    pub as_of: Option<i32>,
    pub lapse: Option<i32>,
}

/// One line of an order.
#[derive(Debug, Clone, Copy)]
pub struct Line {
    pub customer: Key,
    /// The order, as the key of a customer is: a number, or the hash of a text.
    pub order: Key,
    pub day: i32,
    pub amount: Sum,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct LinesHead {
    /// The types of the keys of customers and of orders.
    pub(super) sources: [Source; 2],
    pub(super) terms: LineTerms,
    pub(super) scale: u32,
    pub(super) filled: Filled,
    /// No less than the sum of the absolute values of all amounts.
    pub(super) guard: i128,
}

impl LinesHead {
    pub(super) fn new(sources: [Source; 2], terms: LineTerms) -> Self {
        Self { sources, terms, scale: 0, filled: Filled::default(), guard: 0 }
    }

    /// `None` for a new image, which is all zeros.
    #[inline]
    pub(super) fn read(words: &[u64]) -> Result<Option<Self>> {
        let Some(&[flags, filled, days, low, high]) = words.first_chunk::<HEAD>().filter(|head| head[0] != 0) else {
            return Ok(None);
        };
        let code = |at: u32| (flags >> at) as u8;
        let given = |shift: u32, flag: u32| (flags >> flag & 1 == 1).then_some((days >> shift) as u32 as i32);
        Ok(Some(Self {
            sources: [Source::stored(NAME, code(0))?, Source::stored(NAME, code(8))?],
            terms: LineTerms { period: Period::stored(NAME, code(16))?, as_of: given(0, 32), lapse: given(32, 33) },
            scale: u32::from(code(24)),
            filled: Filled::read(filled),
            guard: from_words([low, high]),
        }))
    }

    fn known(words: &[u64]) -> Option<Self> {
        Self::read(words).ok().flatten()
    }

    #[inline]
    pub(super) fn write(&self, words: &mut [u64]) {
        let LineTerms { period, as_of, lapse } = self.terms;
        let flags = self.sources[0] as u64
            | (self.sources[1] as u64) << 8
            | (period as u64) << 16
            | u64::from(self.scale) << 24
            | u64::from(as_of.is_some()) << 32
            | u64::from(lapse.is_some()) << 33;
        let word = |given: Option<i32>| u64::from(given.unwrap_or(0) as u32);
        let [low, high] = to_words(self.guard);
        words[..HEAD].copy_from_slice(&[flags, self.filled.write(), word(as_of) | word(lapse) << 32, low, high]);
    }

    #[inline]
    fn for_rows(words: &[u64], sources: [Source; 2], terms: LineTerms) -> Result<Self> {
        let Some(head) = Self::read(words)? else { return Ok(Self::new(sources, terms)) };
        if head.sources == sources && head.terms == terms {
            return Ok(head);
        }
        Err(head.differs(sources, terms))
    }

    #[cold]
    fn differs(&self, sources: [Source; 2], terms: LineTerms) -> Error {
        let shown = |lapse: Option<i32>| lapse.map_or("none".into(), |lapse| lapse.to_string());
        if let Some((one, other)) = self.sources.into_iter().zip(sources).find(|(one, other)| one != other) {
            Error::source_differs(one.name(), other.name())
        } else if self.terms.period != terms.period {
            period_differs(self.terms.period, terms.period)
        } else if self.terms.as_of != terms.as_of {
            as_of_differs(self.terms.as_of, terms.as_of)
        } else {
            Error::mismatch("lapse", shown(self.terms.lapse), shown(terms.lapse))
        }
    }

    /// Adds an amount to the guard, and brings all sums to its scale.
    #[inline]
    fn admit(&mut self, words: &mut [u64], amount: Sum) -> Result<i128> {
        if amount.scale > self.scale {
            self.rescale(words, amount.scale)?;
        }
        let mantissa = amount.rescaled(self.scale)?.mantissa;
        let guard = mantissa.checked_abs().and_then(|size| self.guard.checked_add(size));
        self.guard = guard.filter(|guard| *guard <= MOST).ok_or_else(overflow)?;
        Ok(mantissa)
    }

    #[cold]
    fn rescale(&mut self, words: &mut [u64], scale: u32) -> Result<()> {
        let factor = pow10(scale - self.scale).ok_or_else(overflow)?;
        let guard = self.guard.checked_mul(factor).filter(|guard| *guard <= MOST);
        self.guard = guard.ok_or_else(overflow)?;
        for entry in &mut places(words)[..self.filled.all()] {
            let sum = from_words([entry[4], entry[5]]).wrapping_mul(factor);
            entry[4..].copy_from_slice(&to_words(sum));
        }
        self.scale = scale;
        Ok(())
    }
}

fn overflow() -> Error {
    Error::money_overflow("amount")
}

#[inline]
fn places(words: &mut [u64]) -> &mut [[u64; WIDTH]] {
    words[HEAD..].as_chunks_mut::<WIDTH>().0
}

/// The entries of a settled image.
pub(super) fn settled<'a>(words: &'a [u64], head: &LinesHead) -> &'a [[u64; WIDTH]] {
    &words[HEAD..].as_chunks::<WIDTH>().0[..head.filled.sorted]
}

/// Entries sorted by customer and order.
pub(super) struct Orders;

impl Entries<WIDTH> for Orders {
    type Rank = (u64, u64, u64);

    #[inline]
    fn rank(entry: &[u64; WIDTH]) -> Self::Rank {
        (entry[0], entry[1], entry[2])
    }

    /// Keys of one word leave room for the order.
    #[inline]
    fn number(entry: &[u64; WIDTH]) -> Option<u128> {
        (entry[1] == 0).then(|| u128::from(entry[0]) << 64 | u128::from(entry[2]))
    }

    /// An order is on the day of its first line.
    #[inline]
    fn merged(a: &[u64; WIDTH], b: &[u64; WIDTH]) -> [u64; WIDTH] {
        let [low, high] = to_words(from_words([a[4], a[5]]).wrapping_add(from_words([b[4], b[5]])));
        [a[0], a[1], a[2], a[3].min(b[3]), low, high]
    }
}

/// The growing image of order lines. A slice of zeros is the empty one.
pub struct LinesImage;

impl LinesImage {
    /// Adds one line, but none after `as_of`.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a sum is out of range;
    /// [`ErrorKind::Mismatch`](crate::error::ErrorKind) when the line differs in kind from those before it.
    #[inline]
    pub fn add(words: &mut [u64], line: &Line, terms: LineTerms) -> Result<Fit> {
        let Line { customer, order, day, amount } = *line;
        let mut head = LinesHead::for_rows(words, [customer.source, order.source], terms)?;
        if terms.as_of.is_some_and(|as_of| day > as_of) {
            head.write(words);
            return Ok(Fit::Done);
        }
        let fit = head.filled.reserve::<Orders, WIDTH>(places(words), 1);
        if fit == Fit::Done {
            let [low, high] = to_words(head.admit(words, amount)?);
            let entry = [customer.words[0], customer.words[1], order.words[0], sortable(day).into(), low, high];
            let all = head.filled.all();
            match places(words)[..all].last_mut().filter(|_| head.filled.new > 0) {
                Some(last) if Orders::rank(last) == Orders::rank(&entry) => *last = Orders::merged(last, &entry),
                _ => head.filled.append(places(words), &entry),
            }
        }
        head.write(words);
        Ok(fit)
    }

    /// Merges another image, which must be finished.
    ///
    /// # Errors
    /// As [`LinesImage::add`].
    pub fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        let Some(theirs) = LinesHead::read(other)? else { return Ok(Fit::Done) };
        let mut head = LinesHead::for_rows(words, theirs.sources, theirs.terms)?;
        let entries = settled(other, &theirs);
        let fit = head.filled.reserve::<Orders, WIDTH>(places(words), entries.len());
        if fit == Fit::Done {
            head.admit(words, Sum { mantissa: theirs.guard, scale: theirs.scale })?;
            let factor = pow10(head.scale - theirs.scale).ok_or_else(overflow)?;
            for entry in entries {
                let [low, high] = to_words(from_words([entry[4], entry[5]]).wrapping_mul(factor));
                let entry = [entry[0], entry[1], entry[2], entry[3], low, high];
                head.filled.append(places(words), &entry);
            }
        }
        head.write(words);
        Ok(fit)
    }

    /// Checks that every sum of a settled image is in range.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when one is not.
    pub fn check_sums(words: &[u64]) -> Result<()> {
        let Some(head) = LinesHead::read(words)? else { return Ok(()) };
        let mut sums = settled(words, &head).iter().map(|entry| from_words([entry[4], entry[5]]));
        sums.try_for_each(|mantissa| Sum { mantissa, scale: head.scale }.decimal().map(drop))
    }
}

/// The orders of a settled image, by customer, and the terms of what they are for; `None` for an empty one.
///
/// # Errors
/// [`ErrorKind::Binary`](crate::error::ErrorKind) for an image with unknown codes.
#[allow(clippy::type_complexity)] // The iterator is what it says.
pub fn orders(words: &[u64]) -> Result<Option<(LineTerms, impl ExactSizeIterator<Item = (Key, i32, Sum)> + '_)>> {
    let Some(head) = LinesHead::read(words)? else { return Ok(None) };
    let order = move |entry: &[u64; WIDTH]| {
        let key = Key { source: head.sources[0], words: [entry[0], entry[1]] };
        let amount = Sum { mantissa: from_words([entry[4], entry[5]]), scale: head.scale };
        (key, from_sortable(entry[3] as u32), amount)
    };
    Ok(Some((head.terms, settled(words, &head).iter().map(order))))
}

impl Flat for LinesImage {
    const NAME: &'static str = NAME;
    const WHEN_FULL: &'static str =
        "Group the lines into more groups, or add the lines of each order up in a subquery first.";
    const SMALLEST: usize = HEAD + WIDTH * 8;

    fn check(words: &[u64]) -> Result<()> {
        LinesHead::read(words).map(drop)
    }

    fn used(words: &[u64]) -> usize {
        LinesHead::known(words).map_or(0, |head| HEAD + WIDTH * head.filled.all())
    }

    fn grown(_: &[u64], entries: usize) -> usize {
        HEAD + WIDTH * runs::roomy::<Orders, WIDTH>(entries)
    }

    fn is_finished(words: &[u64]) -> bool {
        LinesHead::known(words).is_some_and(|head| head.filled.new == 0)
    }

    fn words_to_finish(words: &[u64]) -> usize {
        LinesHead::known(words).map_or(HEAD, |head| HEAD + WIDTH * (head.filled.all() + head.filled.new))
    }

    fn finish(words: &[u64], out: &mut [u64], tick: Tick<'_>) -> usize {
        let Some(mut head) = LinesHead::known(words) else { return out.len() };
        let used = HEAD + WIDTH * head.filled.all();
        out[..used].copy_from_slice(&words[..used]);
        head.filled.settle::<Orders, WIDTH>(places(out), tick);
        // The guard becomes the exact sum, so that the same lines have the same image, in whatever order they came.
        let sums = settled(out, &head).iter().map(|entry| from_words([entry[4], entry[5]]).saturating_abs());
        head.guard = sums.fold(0, i128::saturating_add);
        head.write(out);
        HEAD + WIDTH * head.filled.sorted
    }
}
