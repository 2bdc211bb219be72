//! What all flat images have in common. An image is a slice of 64-bit words that is changed in place until it is full.

use crate::error::{Error, Result};
use std::borrow::Cow;

/// A callback that long loops call regularly, so that they can be cancelled. It may unwind.
pub type Tick<'a> = &'a mut dyn FnMut();

/// The number of steps of a loop between two ticks.
pub const TICK_EVERY: usize = 1 << 14;

/// Whether a change to an image was made or must be repeated in a larger one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[must_use]
pub enum Fit {
    /// The change is made.
    Done,
    /// The image is too small and its value unchanged: it must be grown to this many entries, then the change repeated.
    NeedsRoom(usize),
}

/// An image in a slice of words. Its contents are the first [`Flat::used`] words, so that it can be copied into a
/// larger slice.
pub trait Flat {
    /// The name of the type in messages.
    const NAME: &'static str;
    /// The hint when an image cannot grow any more.
    const WHEN_FULL: &'static str = "Group the rows into more groups.";
    /// The number of the format that images are written in.
    const FORMAT: u32 = 1;
    /// Words of a new image.
    const SMALLEST: usize;

    /// Converts an image of an older format to the current one.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for an unknown format.
    fn upgrade(format: u32, _: &[u64]) -> Result<Vec<u64>> {
        Err(Error::from_newer(Self::NAME, format_args!("stored format {format}")))
    }

    /// Checks that this release knows every code in an image, which another release may have stored.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for an unknown code.
    fn check(_: &[u64]) -> Result<()> {
        Ok(())
    }

    /// `many` words, all zero.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    fn zeros(many: usize) -> Result<Vec<u64>> {
        collected(Self::NAME, std::iter::repeat_n(0, many))
    }

    /// Words in use, from the front.
    fn used(words: &[u64]) -> usize;

    /// The size of an image with room for `entries` and some more, in words.
    fn grown(words: &[u64], entries: usize) -> usize;

    /// Whether an image is finished, apart from spare words at the end. Finished images with equal contents have equal
    /// words.
    fn is_finished(_: &[u64]) -> bool {
        true
    }

    /// The number of words that [`Flat::finish`] needs.
    fn words_to_finish(words: &[u64]) -> usize {
        Self::used(words)
    }

    /// Writes the finished image, which is the same for the same rows, to `out`, which has [`Flat::words_to_finish`]
    /// words, all zero. Returns its size; the words after it are cut off.
    fn finish(words: &[u64], out: &mut [u64], _: Tick<'_>) -> usize {
        let used = Self::used(words);
        out[..used].copy_from_slice(&words[..used]);
        used
    }
}

/// Collects items into a buffer that is reserved first, with an error if there is not enough memory.
///
/// # Errors
/// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
pub fn collected<T>(of: &'static str, items: impl ExactSizeIterator<Item = T>) -> Result<Vec<T>> {
    let mut all = vec![];
    all.try_reserve_exact(items.len()).map_err(|_| Error::out_of_memory(of))?;
    all.extend(items);
    Ok(all)
}

/// The words of a stored image in the current format.
///
/// # Errors
/// As [`Flat::upgrade`] and [`Flat::check`].
pub fn current<F: Flat>(format: u32, words: &[u64]) -> Result<Cow<'_, [u64]>> {
    let words = if format == F::FORMAT { Cow::Borrowed(words) } else { Cow::Owned(F::upgrade(format, words)?) };
    F::check(&words).map(|()| words)
}

/// The size of the next larger image in words: `wanted`, but at most `most`.
///
/// # Errors
/// [`ErrorKind::StateFull`](crate::error::ErrorKind) if the image has `most` words already.
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

    /// A test image: format 1 counts units; format 2 counts hundredths and begins with a code.
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
