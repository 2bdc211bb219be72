//! The mergeable state behind quantiles, concentration and survival: how often each value of one or several series was
//! counted.
//!
//! The image is a head of five words (kind, quantiles, scale; entries sorted and new; as_of; the guard in two), then
//! entries of five words (series, value in two, count, and, once finished, how many values of the series are smaller),
//! kept as [`crate::states::runs`]. Values are mantissas; those of money share the scale of the head.

use crate::error::{Error, Fault, Result};
use crate::exact::calendar::as_of_differs;
use crate::exact::count::count;
use crate::exact::money::{pow10, Sum, MAX_SCALE};
use crate::states::flat::{collected, Fit, Flat, Tick};
use crate::states::runs::{self, Entries, Filled};
use std::marker::PhantomData;

const HEAD: usize = 5;
const WIDTH: usize = 5;
/// The bits of the first word that are used: whether it is an image, has an as_of, is finished; the scale; the
/// quantiles.
const FLAGS: u64 = 7 | 0xff << 8 | 0xffff_ffff << 32;

/// The series of one SQL type.
pub trait Series {
    const NAME: &'static str;
    /// The series whose values are money, if there is one.
    const MONEY: Option<u64>;
}

/// One value of a series and its count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ValueCount {
    pub series: u64,
    /// The value; for money, a mantissa at the scale of the distribution.
    pub value: i128,
    pub count: u64,
    /// The count of all smaller values of the series.
    pub below: u64,
}

impl ValueCount {
    /// Values are offset, so that they sort as unsigned numbers.
    fn pack(self) -> [u64; WIDTH] {
        let value = self.value as u128 ^ 1 << 127;
        [self.series, (value >> 64) as u64, value as u64, self.count, self.below]
    }

    fn unpack(words: &[u64; WIDTH]) -> Self {
        let value = (u128::from(words[1]) << 64 | u128::from(words[2])) ^ 1 << 127;
        Self { series: words[0], value: value as i128, count: words[3], below: words[4] }
    }
}

/// Entries sorted by series and value.
struct ValueEntries;

impl Entries<WIDTH> for ValueEntries {
    type Rank = (u64, u64, u64);

    #[inline]
    fn rank(entry: &[u64; WIDTH]) -> Self::Rank {
        (entry[0], entry[1], entry[2])
    }

    #[inline]
    fn merged(a: &[u64; WIDTH], b: &[u64; WIDTH]) -> [u64; WIDTH] {
        [a[0], a[1], a[2], a[3].saturating_add(b[3]), 0]
    }
}

/// The head of an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DistributionHead {
    /// The number of quantiles; 0 for types without quantiles.
    pub quantiles: u32,
    /// The day at whose end the data are known, for types with one.
    pub as_of: Option<i32>,
    pub scale: u32,
    filled: Filled,
    finished: bool,
    /// The largest absolute value of money: if it can be rescaled, all values can.
    largest: u128,
}

impl DistributionHead {
    /// `None` for a new image, which is all zeros.
    fn read(words: &[u64], of: &'static str) -> Result<Option<Self>> {
        let Some(&[flags, filled, as_of, low, high]) = words.first_chunk::<HEAD>().filter(|head| head[0] != 0) else {
            return Ok(None);
        };
        if flags & 1 == 0 || flags & !FLAGS != 0 || (flags >> 8) as u8 > MAX_SCALE as u8 {
            return Err(Error::from_newer(of, "what its head says"));
        }
        Ok(Some(Self {
            quantiles: (flags >> 32) as u32,
            as_of: (flags >> 1 & 1 == 1).then_some(as_of as u32 as i32),
            scale: u32::from((flags >> 8) as u8),
            filled: Filled::read(filled),
            finished: flags >> 2 & 1 == 1,
            largest: u128::from(low) | u128::from(high) << 64,
        }))
    }

    /// The head of an image whose size is wanted. An image that cannot be read counts as a new one here; reading it is
    /// an error.
    fn known(words: &[u64]) -> Option<Self> {
        Self::read(words, "").ok().flatten()
    }

    fn write(&self, words: &mut [u64]) {
        let flags = 1
            | u64::from(self.as_of.is_some()) << 1
            | u64::from(self.finished) << 2
            | u64::from(self.scale) << 8
            | u64::from(self.quantiles) << 32;
        let as_of = u64::from(self.as_of.unwrap_or(0) as u32);
        let largest = [self.largest as u64, (self.largest >> 64) as u64];
        words[..HEAD].copy_from_slice(&[flags, self.filled.write(), as_of, largest[0], largest[1]]);
    }

    fn for_rows(words: &[u64], of: &'static str, quantiles: u32, as_of: Option<i32>) -> Result<Self> {
        let Some(head) = Self::read(words, of)? else {
            return Ok(Self { quantiles, as_of, ..Self::default() });
        };
        if head.quantiles != quantiles {
            let (left, right) = (head.quantiles.to_string(), quantiles.to_string());
            return Err(Error::mismatch("n", left, right));
        }
        if head.as_of != as_of {
            return Err(as_of_differs(head.as_of, as_of));
        }
        Ok(Self { finished: false, ..head })
    }

    /// Finishes an image of sorted entries: writes to each entry how many values of its series are smaller.
    fn seal(&mut self, words: &mut [u64]) {
        let (mut series, mut below) = (None, 0u64);
        for entry in &mut places(words)[..self.filled.sorted] {
            if series != Some(entry[0]) {
                (series, below) = (Some(entry[0]), 0);
            }
            entry[4] = below;
            below = below.saturating_add(entry[3]);
        }
        self.finished = true;
        self.write(words);
    }

    /// Brings the values of money to a scale that is not below the present one. Their order does not change.
    #[cold]
    fn rescale<S: Series>(&mut self, words: &mut [u64], scale: u32) -> Result<()> {
        let overflow = Error::money_overflow("value");
        let factor = pow10(scale - self.scale).ok_or(overflow.clone())?;
        self.largest = self
            .largest
            .checked_mul(factor.unsigned_abs())
            .filter(|largest| i128::try_from(*largest).is_ok())
            .ok_or(overflow)?;
        for entry in &mut places(words)[..self.filled.all()] {
            let count = ValueCount::unpack(entry);
            if Some(count.series) == S::MONEY {
                *entry = ValueCount { value: count.value.wrapping_mul(factor), ..count }.pack();
            }
        }
        self.scale = scale;
        self.write(words);
        Ok(())
    }
}

#[inline]
fn places(words: &mut [u64]) -> &mut [[u64; WIDTH]] {
    words[HEAD..].as_chunks_mut::<WIDTH>().0
}

/// The growing image of a distribution. A slice of zeros is the empty one.
pub struct DistributionImage<S>(PhantomData<S>);

impl<S: Series> DistributionImage<S> {
    /// Counts one value of each of the given series.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) for a value that does not fit at the scale of the others,
    /// [`ErrorKind::Mismatch`](crate::error::ErrorKind) for another number of quantiles or another as-of day than before.
    pub fn add(words: &mut [u64], quantiles: u32, as_of: Option<i32>, values: &[(u64, Sum)]) -> Result<Fit> {
        let mut head = DistributionHead::for_rows(words, S::NAME, quantiles, as_of)?;
        let fit = head.filled.reserve::<ValueEntries, WIDTH>(places(words), values.len());
        if fit == Fit::Done {
            for (series, value) in values {
                let mut mantissa = value.mantissa;
                if Some(*series) == S::MONEY {
                    if value.scale > head.scale {
                        head.rescale::<S>(words, value.scale)?;
                    }
                    mantissa = value.rescaled(head.scale).map_err(|_| Error::money_overflow("value"))?.mantissa;
                    head.largest = head.largest.max(mantissa.unsigned_abs());
                }
                let entry = ValueCount { series: *series, value: mantissa, count: 1, below: 0 }.pack();
                head.filled.append(places(words), &entry);
            }
        }
        head.write(words);
        Ok(fit)
    }

    /// Words that are the same exactly for equal distributions.
    pub(crate) fn canonical(words: &[u64]) -> impl Iterator<Item = u64> + '_ {
        // An image that cannot be read stands for itself.
        let (counts, unknown) = Distribution::read::<S>(words).map_or((None, words), |counts| (Some(counts), &[]));
        let counts = counts.unwrap_or(Distribution { head: DistributionHead::default(), entries: &[] });
        let DistributionHead { quantiles, as_of, .. } = counts.head();
        let count = move |count: ValueCount| {
            let [a, b, c] = counts.value::<S>(count).canonical();
            [count.series, a, b, c, count.count]
        };
        let head = [u64::from(quantiles), as_of.map_or(0, |day| 1 << 32 | u64::from(day as u32))];
        head.into_iter().chain(counts.counts().flat_map(count)).chain(unknown.iter().copied())
    }

    /// Merges another distribution, which must be finished.
    ///
    /// # Errors
    /// As [`DistributionImage::add`].
    pub fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        let Some(mut theirs) = DistributionHead::read(other, S::NAME)? else {
            return Ok(Fit::Done);
        };
        let mut head = DistributionHead::for_rows(words, S::NAME, theirs.quantiles, theirs.as_of)?;
        if head.scale < theirs.scale {
            head.rescale::<S>(words, theirs.scale)?;
        }
        if theirs.scale < head.scale {
            // The other distribution must not change, so its entries are merged from a copy.
            let mut copy = collected(S::NAME, other.iter().copied())?;
            theirs.rescale::<S>(&mut copy, head.scale)?;
            head.write(words);
            return Self::merge(words, &copy);
        }
        let fit = head.filled.merge::<ValueEntries, WIDTH>(places(words), sorted(other, &theirs));
        head.largest = head.largest.max(theirs.largest);
        head.write(words);
        Ok(fit)
    }

    /// Checks that the total count fits a SQL bigint, as in every stored distribution.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when it does not.
    pub fn check_counts(words: &[u64]) -> Result<()> {
        let counts = Distribution::read::<S>(words)?.counts();
        counts.map(|one| one.count).try_fold(0, |all, one| count("customers", all, one)).map(drop)
    }

    /// The finished image of counts that were read from a text or binary form, sorted by series and value. Only this
    /// function checks them.
    ///
    /// # Errors
    /// A fault that says what is wrong with them.
    pub(crate) fn from_counts(
        (quantiles, as_of, scale): (u32, Option<i32>, u32),
        many: usize,
        counts: impl Iterator<Item = Result<(u64, i128, u64), Fault>>,
    ) -> Result<Vec<u64>, Fault> {
        let filled = Filled { sorted: u32::try_from(many).map_err(|_| "it has too many values")? as usize, new: 0 };
        let mut head = DistributionHead { quantiles, as_of, scale, filled, finished: false, largest: 0 };
        let mut words = Self::zeros(HEAD + WIDTH * many)?;
        let (mut before, mut total) = (None, 0u64);
        for (place, count) in places(&mut words).iter_mut().zip(counts) {
            let (series, value, count) = count?;
            if before >= Some((series, value)) {
                return Err("its values are not in ascending order".into());
            }
            before = Some((series, value));
            total = total
                .checked_add(count)
                .filter(|total| count > 0 && i64::try_from(*total).is_ok())
                .ok_or("its counts are out of range")?;
            if Some(series) == S::MONEY {
                head.largest = head.largest.max(value.unsigned_abs());
            }
            *place = ValueCount { series, value, count, below: 0 }.pack();
        }
        head.seal(&mut words);
        Ok(words)
    }
}

impl<S: Series> Flat for DistributionImage<S> {
    const NAME: &'static str = S::NAME;
    const SMALLEST: usize = HEAD + WIDTH * 6;

    fn check(words: &[u64]) -> Result<()> {
        DistributionHead::read(words, S::NAME).map(drop)
    }

    fn used(words: &[u64]) -> usize {
        DistributionHead::known(words).map_or(0, |head| HEAD + WIDTH * head.filled.all())
    }

    fn grown(_: &[u64], entries: usize) -> usize {
        HEAD + WIDTH * runs::roomy::<ValueEntries, WIDTH>(entries)
    }

    fn is_finished(words: &[u64]) -> bool {
        DistributionHead::read(words, S::NAME).map_or(true, |head| head.is_some_and(|head| head.finished))
    }

    fn words_to_finish(words: &[u64]) -> usize {
        HEAD + WIDTH * DistributionHead::known(words).map_or(0, |head| head.filled.all() + head.filled.new)
    }

    fn finish(words: &[u64], out: &mut [u64], tick: Tick<'_>) -> usize {
        let Some(mut head) = DistributionHead::known(words) else {
            return out.len();
        };
        let used = HEAD + WIDTH * head.filled.all();
        out[..used].copy_from_slice(&words[..used]);
        head.filled.settle::<ValueEntries, WIDTH>(places(out), tick);
        head.seal(out);
        HEAD + WIDTH * head.filled.sorted
    }
}

fn sorted<'a>(words: &'a [u64], head: &DistributionHead) -> &'a [[u64; WIDTH]] {
    &words[HEAD..].as_chunks::<WIDTH>().0[..head.filled.sorted]
}

/// A finished distribution to read.
#[derive(Debug, Clone, Copy)]
pub struct Distribution<'a> {
    head: DistributionHead,
    entries: &'a [[u64; WIDTH]],
}

impl<'a> Distribution<'a> {
    /// Reads a finished image of these series.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for a head with unknown codes.
    pub fn read<S: Series>(words: &'a [u64]) -> Result<Self> {
        let head = DistributionHead::read(words, S::NAME)?;
        Ok(Self { head: head.unwrap_or_default(), entries: head.as_ref().map_or(&[], |head| sorted(words, head)) })
    }

    pub fn head(&self) -> DistributionHead {
        self.head
    }

    /// The value of a count: money or a whole number.
    pub fn value<S: Series>(&self, count: ValueCount) -> Sum {
        let scale = if Some(count.series) == S::MONEY { self.head.scale } else { 0 };
        Sum { mantissa: count.value, scale }
    }

    /// All counts, by series and value.
    pub fn counts(&self) -> impl DoubleEndedIterator<Item = ValueCount> + ExactSizeIterator + Clone + 'a {
        self.entries.iter().map(ValueCount::unpack)
    }

    /// The counts of one series.
    pub fn series(&self, series: u64) -> Self {
        let start = self.entries.partition_point(|entry| entry[0] < series);
        let end = self.entries.partition_point(|entry| entry[0] <= series);
        Self { entries: &self.entries[start..end], ..*self }
    }

    /// The total count of all series.
    pub fn total(&self) -> u64 {
        self.counts().fold(0, |total: u64, count| total.saturating_add(count.count))
    }

    /// The count of the first value that is not smaller than this one.
    pub fn first_from(&self, value: i128) -> Option<ValueCount> {
        let at = self.entries.partition_point(|entry| ValueCount::unpack(entry).value < value);
        self.entries.get(at).map(ValueCount::unpack)
    }

    /// The count of the largest value.
    pub fn last(&self) -> Option<ValueCount> {
        self.entries.last().map(ValueCount::unpack)
    }
}
