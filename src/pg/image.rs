//! Flat images as values of PostgreSQL: a varlena with a format number and 64-bit words, which an aggregate changes in
//! place.
//!
//! The image is a length (4 bytes), the number of the type's format (4 bytes), and words that the library reads and
//! writes. It is aligned to 8 bytes, holds no pointer and no OID, and unused words are zero.

use super::call::{tick, Call};
use clv::error::{Error, Result};
use clv::states::flat::{current, larger, Fit, Flat};
use pgrx::pg_sys::{self, Datum};
use std::borrow::Cow;
use std::marker::PhantomData;

/// Bytes before the words.
const HEAD: usize = 8;
const WORD: usize = size_of::<u64>();
/// Words of the largest value: palloc returns less than a gigabyte.
const MOST_WORDS: usize = (super::varlena::MOST_BYTES - HEAD) / WORD;

/// An image that this call may change: freshly allocated, or the state of the running aggregate.
pub struct Image<F> {
    start: *mut u8,
    words: usize,
    kind: PhantomData<F>,
}

impl<F: Flat> Image<F> {
    /// An image of zeros, in the memory of the current call.
    ///
    /// # Errors
    /// An error for a value of more than a gigabyte.
    pub fn new(words: usize) -> Result<Self> {
        if words > MOST_WORDS {
            return Err(Error::state_full(F::NAME, F::WHEN_FULL));
        }
        let size = HEAD + WORD * words;
        // SAFETY: palloc0 returns `size` zeroed bytes, aligned to 8, or raises.
        let start = unsafe {
            let start = pg_sys::palloc0(size).cast::<u8>();
            pgrx::varlena::set_varsize_4b(start.cast(), size as i32);
            start.add(4).cast::<u32>().write(F::FORMAT);
            start
        };
        Ok(Self { start, words, kind: PhantomData })
    }

    /// An image of these words.
    ///
    /// # Errors
    /// An error for a value of more than a gigabyte.
    pub fn of(words: &[u64]) -> Result<Self> {
        let mut image = Self::new(words.len())?;
        image.words().copy_from_slice(words);
        Ok(image)
    }

    /// The finished form of an image with these words.
    ///
    /// # Errors
    /// An error for a value of more than a gigabyte.
    pub fn finished(words: &[u64]) -> Result<Self> {
        let mut image = Self::new(F::words_to_finish(words))?;
        tick();
        let used = F::finish(words, image.words(), &mut tick);
        tick();
        Ok(image.cut(used))
    }

    /// The state that an aggregate keeps, to be changed in place; `None` if it is not plain (see [`is_plain`]).
    ///
    /// # Safety
    /// `datum` is a value of the type of `F` that is the caller's own to change.
    #[inline]
    pub(super) unsafe fn in_place(datum: Datum) -> Option<Self> {
        let start = datum.cast_mut_ptr::<u8>();
        // SAFETY: by contract.
        let words = unsafe { is_plain(start).then(|| (pgrx::varlena::varsize_4b(start.cast()) - HEAD) / WORD)? };
        Some(Self { start, words, kind: PhantomData })
    }

    /// The image cut to its first `words` words.
    pub fn cut(self, words: usize) -> Self {
        let words = words.min(self.words);
        // SAFETY: the image is ours to change; a value may be shorter than its memory.
        unsafe { pgrx::varlena::set_varsize_4b(self.start.cast(), (HEAD + WORD * words) as i32) };
        Self { words, ..self }
    }

    #[inline]
    pub fn words(&mut self) -> &mut [u64] {
        // SAFETY: the image is ours to change, aligned to 8, and `words` long behind its head.
        unsafe { std::slice::from_raw_parts_mut(self.start.add(HEAD).cast(), self.words) }
    }

    /// The image as a result.
    #[inline]
    pub fn datum(self) -> Datum {
        Datum::from(self.start)
    }

    /// A copy of the contents in a larger image. The aggregate frees the old one.
    #[cold]
    fn grown(&mut self, entries: usize) -> Result<Self> {
        let wanted = F::grown(self.words(), entries);
        let mut larger = Self::new(larger::<F>(self.words, wanted, MOST_WORDS)?)?;
        let used = F::used(self.words());
        larger.words()[..used].copy_from_slice(&self.words()[..used]);
        Ok(larger)
    }

    /// Makes a change; grows the image until the change fits.
    ///
    /// # Errors
    /// Those of the change, and one for an image of more than a gigabyte.
    #[inline]
    pub fn change(&mut self, mut change: impl FnMut(&mut [u64]) -> Result<Fit>) -> Result<()> {
        loop {
            match change(self.words())? {
                Fit::Done => return Ok(()),
                Fit::NeedsRoom(entries) => *self = self.grown(entries)?,
            }
        }
    }
}

/// Whether an image can be used without a copy: uncompressed, in line and aligned.
///
/// # Safety
/// `start` points to a varlena.
#[inline]
unsafe fn is_plain(start: *const u8) -> bool {
    // SAFETY: by contract.
    unsafe { pgrx::varlena::varatt_is_4b_u(start.cast()) && start.addr().is_multiple_of(WORD) }
}

/// The words of a value. Small values, such as short histories, are stored with a header of one byte; their words are
/// copied into the call, which takes some tens of nanoseconds less than a detoasted copy.
///
/// # Safety
/// `datum` is a value of the type of `F`.
///
/// # Errors
/// An error for a format, or a code in the words, that this release does not know.
// Always inlined, as all that stands between PostgreSQL and a score: passing results through memory took some 4 ns each.
#[inline(always)]
pub(super) unsafe fn words<F: Flat>(call: &Call, datum: Datum) -> Result<&[u64]> {
    // SAFETY: by contract.
    unsafe {
        match short_words::<F>(call, datum) {
            Some(words) => F::check(words).map(|()| words),
            None => read::<F>(datum),
        }
    }
}

/// # Safety
/// As [`words`].
unsafe fn read<'a, F: Flat>(datum: Datum) -> Result<&'a [u64]> {
    // SAFETY: by contract; a detoasted copy is plain, and lives as long as the current call.
    unsafe {
        let mut start = datum.cast_mut_ptr::<u8>();
        if !is_plain(start) {
            start = pg_sys::pg_detoast_datum_copy(start.cast()).cast();
        }
        let size = pgrx::varlena::varsize_4b(start.cast());
        let format = if size < HEAD { 0 } else { start.add(4).cast::<u32>().read() };
        let words = std::slice::from_raw_parts(start.add(HEAD).cast(), size.saturating_sub(HEAD) / WORD);
        match current::<F>(format, words)? {
            Cow::Borrowed(words) => Ok(words),
            Cow::Owned(upgraded) => {
                let image = Image::<F>::of(&upgraded)?;
                Ok(std::slice::from_raw_parts(image.start.add(HEAD).cast(), image.words))
            }
        }
    }
}

/// The words of a value with a header of one byte; `None` for other values, and for a second one in the same call.
///
/// # Safety
/// As [`words`].
#[inline]
unsafe fn short_words<F: Flat>(call: &Call, datum: Datum) -> Option<&[u64]> {
    let start = datum.cast_mut_ptr::<pg_sys::varlena>();
    // SAFETY: by contract; such a value is in line, with its length in the header.
    let bytes = unsafe {
        if !pgrx::varlena::varatt_is_1b(start) || pgrx::varlena::varatt_is_1b_e(start) {
            return None;
        }
        pgrx::varlena::varlena_to_byte_slice(start)
    };
    // An older or an invalid format is left to `read`.
    call.keep(bytes.strip_prefix(&F::FORMAT.to_ne_bytes())?)
}
