//! The mergeable state behind measures of forecasts: how many customers have the same prediction and the same actual value.
//!
//! The image is a head of three words (whether it is one; entries sorted and new; level), then entries of three words (prediction
//! and what came as numbers that sort like them, count), kept as [`crate::states::runs`].

use crate::error::{shown, Error, Fault, Result};
use crate::exact::count::count;
use crate::judging::accuracy::Pair;
use crate::states::flat::{collected, Fit, Flat, Tick};
use crate::states::runs::{self, Entries, Filled};

const NAME: &str = "forecast_pairs";
const HEAD: usize = 3;
const WIDTH: usize = 3;

/// The probability with which bounds hold by default.
pub const LEVEL: f64 = 0.9;

/// The largest value. Sums of squared errors are known up to 2^120; measures that need a larger one are NULL.
const MOST: f64 = 1e17;

/// A prediction, or what came.
///
/// # Errors
/// [`Error::domain`] for a value that is not a number from -1e17 to 1e17.
pub fn value(argument: &'static str, value: f64) -> Result<f64> {
    if value.abs() <= MOST {
        Ok(value + 0.0)
    } else {
        Err(Error::domain(argument, shown(value), "a number from -1e17 to 1e17"))
    }
}

/// # Errors
/// [`Error::domain`] for a level outside of (0, 1).
pub fn level(level: f64) -> Result<f64> {
    if level > 0.0 && level < 1.0 {
        Ok(level)
    } else {
        Err(Error::domain("level", shown(level), "between 0 and 1"))
    }
}

/// A number as a word that sorts like it.
fn sortable(value: f64) -> u64 {
    let bits = value.to_bits();
    if bits >> 63 == 1 {
        !bits
    } else {
        bits | 1 << 63
    }
}

fn from_sortable(word: u64) -> f64 {
    f64::from_bits(if word >> 63 == 1 { word & !(1 << 63) } else { !word })
}

struct PairEntries;

impl Entries<WIDTH> for PairEntries {
    type Rank = u128;

    #[inline]
    fn rank(entry: &[u64; WIDTH]) -> u128 {
        u128::from(entry[0]) << 64 | u128::from(entry[1])
    }

    #[inline]
    fn merged(a: &[u64; WIDTH], b: &[u64; WIDTH]) -> [u64; WIDTH] {
        [a[0], a[1], a[2].saturating_add(b[2])]
    }
}

#[derive(Debug, Clone, Copy)]
struct PairsHead {
    filled: Filled,
    level: f64,
}

impl PairsHead {
    /// `None` for a new image, which is all zeros.
    fn read(words: &[u64]) -> Option<Self> {
        let &[known, filled, level] = words.first_chunk::<HEAD>()?;
        (known != 0).then(|| Self { filled: Filled::read(filled), level: f64::from_bits(level) })
    }

    fn write(&self, words: &mut [u64]) {
        words[..HEAD].copy_from_slice(&[1, self.filled.write(), self.level.to_bits()]);
    }

    fn for_rows(words: &[u64], level: f64) -> Result<Self> {
        match Self::read(words) {
            Some(head) if head.level != level => Err(Error::mismatch("level", shown(head.level), shown(level))),
            Some(head) => Ok(head),
            None => Ok(Self { filled: Filled::default(), level }),
        }
    }
}

fn places(words: &mut [u64]) -> &mut [[u64; WIDTH]] {
    words[HEAD..].as_chunks_mut::<WIDTH>().0
}

/// The growing image of pairs. A slice of zeros is the empty one.
pub struct PairsImage;

impl PairsImage {
    /// Counts one customer; both values are those of [`value`].
    ///
    /// # Errors
    /// [`Error::mismatch`] for another level than before.
    pub fn add(words: &mut [u64], level: f64, [predicted, actual]: [f64; 2]) -> Result<Fit> {
        let mut head = PairsHead::for_rows(words, level)?;
        let fit = head.filled.reserve::<PairEntries, WIDTH>(places(words), 1);
        if fit == Fit::Done {
            head.filled.append(places(words), &[sortable(predicted), sortable(actual), 1]);
        }
        head.write(words);
        Ok(fit)
    }

    /// Adds the pairs of another image, a finished one.
    ///
    /// # Errors
    /// As [`PairsImage::add`].
    pub fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        let Some(theirs) = PairsHead::read(other) else { return Ok(Fit::Done) };
        let mut head = PairsHead::for_rows(words, theirs.level)?;
        let fit = head.filled.merge::<PairEntries, WIDTH>(places(words), entries(other));
        head.write(words);
        Ok(fit)
    }

    /// Checks that the number of customers fits into a bigint, as it does in every stored image.
    ///
    /// # Errors
    /// [`Error::count_overflow`] if it does not.
    pub fn check_counts(words: &[u64]) -> Result<()> {
        counts(words).map(|(.., one)| one).try_fold(0, |all, one| count("customers", all, one)).map(drop)
    }

    /// A finished image from this many counts: the one place where they are checked.
    ///
    /// # Errors
    /// A reason, if they are not valid.
    pub(super) fn from_counts(of: f64, counts: &[(f64, f64, u64)]) -> Result<Vec<u64>, Fault> {
        let sorted = u32::try_from(counts.len()).map_err(|_| "it has too many entries")? as usize;
        let mut words = Self::zeros(HEAD + WIDTH * sorted)?;
        PairsHead { filled: Filled { sorted, new: 0 }, level: level(of)? }.write(&mut words);
        let (mut before, mut total) = (None, 0u64);
        for (place, &(predicted, actual, count)) in places(&mut words).iter_mut().zip(counts) {
            let entry = [sortable(value("predicted", predicted)?), sortable(value("actual", actual)?), count];
            if before >= Some(PairEntries::rank(&entry)) {
                return Err("its entries are not in ascending order".into());
            }
            before = Some(PairEntries::rank(&entry));
            total = total
                .checked_add(count)
                .filter(|total| count > 0 && i64::try_from(*total).is_ok())
                .ok_or("its counts are out of range")?;
            *place = entry;
        }
        Ok(words)
    }
}

impl Flat for PairsImage {
    const NAME: &'static str = NAME;
    const SMALLEST: usize = HEAD + WIDTH * 8;

    fn used(words: &[u64]) -> usize {
        PairsHead::read(words).map_or(0, |head| HEAD + WIDTH * head.filled.all())
    }

    fn grown(_: &[u64], entries: usize) -> usize {
        HEAD + WIDTH * runs::roomy::<PairEntries, WIDTH>(entries)
    }

    fn is_finished(words: &[u64]) -> bool {
        PairsHead::read(words).is_none_or(|head| head.filled.new == 0)
    }

    fn words_to_finish(words: &[u64]) -> usize {
        HEAD + WIDTH * PairsHead::read(words).map_or(0, |head| head.filled.all() + head.filled.new)
    }

    fn finish(words: &[u64], out: &mut [u64], tick: Tick<'_>) -> usize {
        let Some(mut head) = PairsHead::read(words) else { return out.len() };
        let used = HEAD + WIDTH * head.filled.all();
        out[..used].copy_from_slice(&words[..used]);
        head.filled.settle::<PairEntries, WIDTH>(places(out), tick);
        head.write(out);
        HEAD + WIDTH * head.filled.sorted
    }
}

fn entries(words: &[u64]) -> &[[u64; WIDTH]] {
    let sorted = PairsHead::read(words).map_or(0, |head| head.filled.sorted);
    words.get(HEAD..).map_or(&[], |rest| &rest.as_chunks::<WIDTH>().0[..sorted])
}

/// The counts of a finished image: prediction, what came, customers; ascending.
pub fn counts(words: &[u64]) -> impl ExactSizeIterator<Item = (f64, f64, u64)> + Clone + '_ {
    let unpack = |entry: &[u64; WIDTH]| (from_sortable(entry[0]), from_sortable(entry[1]), entry[2]);
    entries(words).iter().map(unpack)
}

/// The same as pairs.
///
/// # Errors
/// [`Error::out_of_memory`].
pub fn pairs(words: &[u64]) -> Result<Vec<Pair>> {
    collected(NAME, counts(words).map(|(predicted, actual, count)| Pair { predicted, actual, customers: count as f64 }))
}

/// The level of a finished image.
pub fn level_of(words: &[u64]) -> f64 {
    PairsHead::read(words).map_or(LEVEL, |head| head.level)
}
