//! What the flat images have in common: a slice of 64-bit words that is changed in place until it is full.

use crate::error::{Error, Result};
use std::borrow::Cow;

/// A callback for loops that may run long, called now and then so that they can be cancelled: it may unwind.
pub type Tick<'a> = &'a mut dyn FnMut();

/// How many steps of a loop go by between two ticks.
pub const TICK_EVERY: usize = 1 << 14;

/// Whether a change to an image was made, or must be tried again in a larger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Fit {
    /// The change is made.
    Done,
    /// The image is too small and unchanged in value: give it room for this many entries, and try again.
    NeedsRoom(usize),
}

/// An image that lives in a slice of words, all of them before [`Flat::used`], so that it can be copied into a larger one.
pub trait Flat {
    /// What messages call it.
    const NAME: &'static str;
    /// What to do when an image cannot grow any more.
    const WHEN_FULL: &'static str = "Group the rows into more groups.";
    /// The number of the format that images are written in.
    const FORMAT: u32 = 1;
    /// Words of a new image.
    const SMALLEST: usize;

    /// The words of an image of an older format in today's.
    ///
    /// # Errors
    /// [`Kind::Binary`](crate::error::Kind::Binary) for a format that is not known.
    fn upgrade(format: u32, _: &[u64]) -> Result<Vec<u64>> {
        Err(Error::from_newer(Self::NAME, format_args!("stored format {format}")))
    }

    /// Whether this release knows every code in an image, as of an image that was stored by another.
    ///
    /// # Errors
    /// [`Kind::Binary`](crate::error::Kind::Binary) if not.
    fn check(_: &[u64]) -> Result<()> {
        Ok(())
    }

    /// So many words, all zero.
    ///
    /// # Errors
    /// [`Kind::OutOfMemory`](crate::error::Kind::OutOfMemory).
    fn zeros(many: usize) -> Result<Vec<u64>> {
        collected(Self::NAME, std::iter::repeat_n(0, many))
    }

    /// Words in use, from the front.
    fn used(words: &[u64]) -> usize;

    /// Words that an image takes to have room for `entries`, with some to spare.
    fn grown(words: &[u64], entries: usize) -> usize;

    /// Whether an image is finished, apart from spare words at the end: equal contents then have equal words.
    fn is_finished(_: &[u64]) -> bool {
        true
    }

    /// Words that [`Flat::finish`] takes to finish an image.
    fn words_to_finish(words: &[u64]) -> usize {
        Self::used(words)
    }

    /// Writes the finished image to `out`, of [`Flat::words_to_finish`] words, all zero: the same rows give the same image.
    /// Returns the words it takes; those behind are to be cut off.
    fn finish(words: &[u64], out: &mut [u64], _: Tick<'_>) -> usize {
        let used = Self::used(words);
        out[..used].copy_from_slice(&words[..used]);
        used
    }
}

/// Items in a buffer that is reserved before, or an error where there is no memory for it.
///
/// # Errors
/// [`Kind::OutOfMemory`](crate::error::Kind::OutOfMemory).
pub fn collected<T>(of: &'static str, items: impl ExactSizeIterator<Item = T>) -> Result<Vec<T>> {
    let mut all = vec![];
    all.try_reserve_exact(items.len()).map_err(|_| Error::out_of_memory(of))?;
    all.extend(items);
    Ok(all)
}

/// The words of a stored image in today's format, whichever it was stored in.
///
/// # Errors
/// As [`Flat::upgrade`] and [`Flat::check`].
pub fn current<F: Flat>(format: u32, words: &[u64]) -> Result<Cow<'_, [u64]>> {
    let words = if format == F::FORMAT { Cow::Borrowed(words) } else { Cow::Owned(F::upgrade(format, words)?) };
    F::check(&words).map(|()| words)
}

/// The words of the next larger image: what is wanted, cut to the `most` that one may have.
///
/// # Errors
/// [`Error::StateFull`] when there already are as many as that.
pub fn larger<F: Flat>(now: usize, wanted: usize, most: usize) -> Result<usize> {
    if now < most {
        Ok(wanted.min(most))
    } else {
        Err(Error::state_full(F::NAME, F::WHEN_FULL))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    struct StateImage;

    impl Flat for StateImage {
        const NAME: &'static str = "clv_state";
        const SMALLEST: usize = 1;

        fn used(words: &[u64]) -> usize {
            words.len()
        }

        fn grown(_: &[u64], entries: usize) -> usize {
            entries
        }
    }

    /// An image whose second format counts in hundredths, where the first counted in units, and has a code in front.
    struct Cents;

    impl Flat for Cents {
        const NAME: &'static str = "cents";
        const FORMAT: u32 = 2;
        const SMALLEST: usize = 2;

        fn check(words: &[u64]) -> Result<()> {
            match words {
                [1, ..] => Ok(()),
                _ => Err(Error::from_newer(Self::NAME, "its code")),
            }
        }

        fn upgrade(format: u32, words: &[u64]) -> Result<Vec<u64>> {
            match format {
                1 => Ok(std::iter::once(1).chain(words.iter().map(|units| units * 100)).collect()),
                _ => Err(Error::from_newer(Self::NAME, format_args!("stored format {format}"))),
            }
        }

        fn used(words: &[u64]) -> usize {
            words.len()
        }

        fn grown(_: &[u64], entries: usize) -> usize {
            entries
        }
    }

    #[test]
    fn an_image_of_an_older_format_is_read_in_that_of_today() {
        assert_eq!(current::<Cents>(1, &[3, 4]).unwrap().as_ref(), [1, 300, 400]);
        assert!(matches!(current::<Cents>(2, &[1, 300, 400]).unwrap(), Cow::Borrowed([1, 300, 400])));
        for newer in [current::<Cents>(3, &[3, 4]), current::<Cents>(2, &[7, 4]), current::<StateImage>(2, &[1])] {
            let error = newer.unwrap_err();
            assert!(error.to_string().ends_with("is not known to this release"), "{error}");
            assert!(error.hint.is_some());
        }
    }

    #[test]
    fn an_image_grows_up_to_its_largest_size_and_no_further() {
        assert_eq!(larger::<StateImage>(10, 20, 100), Ok(20));
        assert_eq!(larger::<StateImage>(90, 112, 100), Ok(100));
        assert_eq!(
            larger::<StateImage>(100, 125, 100),
            Err(Error::state_full("clv_state", "Group the rows into more groups."))
        );
    }
}
