//! The stored types of the extension: arguments and results, states of aggregates, and the functions that each type
//! has.

use super::call::{tick, Call, Read};
use super::compare::comparisons;
use super::error::soft;
use super::image::{self, Image};
use super::sql::Write;
use super::varlena::Buffer;
use clv::codec::form::Codec;
use clv::error::Result;
use clv::states::flat::{Fit, Flat};
use pgrx::pg_sys::Datum;
use std::cmp::Ordering;
use std::marker::PhantomData;

/// The SQL type whose values are images of `F`.
pub struct Stored<F>(PhantomData<F>);

/// An argument of such a type: its words, as they are stored.
pub struct Words<'a, F> {
    words: &'a [u64],
    kind: PhantomData<F>,
}

impl<'a, F: Flat> Words<'a, F> {
    /// The words. They may be those of an unfinished state, as engines that ship partial results write them.
    pub fn raw(&self) -> &'a [u64] {
        self.words
    }

    /// Reads the words in their finished form; finishes them first if necessary.
    ///
    /// # Errors
    /// Those of `read`, and one for a value of more than a gigabyte.
    #[inline]
    pub fn finished<T>(&self, read: impl FnOnce(&[u64]) -> Result<T>) -> Result<T> {
        tick();
        if F::is_finished(self.words) {
            read(self.words)
        } else {
            read(Image::<F>::finished(self.words)?.words())
        }
    }
}

impl<F: Flat> Read for Stored<F> {
    type In<'a> = Words<'a, F>;

    #[inline]
    unsafe fn read<'a>(call: &'a Call, _: &'static str, datum: Datum) -> Result<Words<'a, F>> {
        // SAFETY: by contract.
        Ok(Words { words: unsafe { image::words::<F>(call, datum) }?, kind: PhantomData })
    }
}

impl<F: Flat> Write for Stored<F> {
    type Out = Image<F>;

    fn write(image: Image<F>) -> Datum {
        image.datum()
    }
}

/// A state of aggregates: how two states are merged, and how a state becomes a value that can be stored.
pub trait State: Codec {
    /// Merges a finished state into another.
    ///
    /// # Errors
    /// For states that cannot be merged, and for sums out of range.
    fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit>;

    /// Checks what must hold of every stored state.
    ///
    /// # Errors
    /// For a sum out of range.
    fn check_sums(_: &[u64]) -> Result<()> {
        Ok(())
    }

    /// The state as a value to be stored: checked, finished, without spare words.
    ///
    /// # Errors
    /// Those of [`State::check_sums`], and one for an image or a text of more than a gigabyte.
    fn store(words: &[u64]) -> Result<Image<Self>>
    where
        Self: Sized,
    {
        checked(Image::finished(words)?)
    }
}

/// Checks a finished state before it is stored.
///
/// # Errors
/// Those of [`State::check_sums`], and one for a text of more than a gigabyte.
pub fn checked<F: State>(mut image: Image<F>) -> Result<Image<F>> {
    F::check_sums(image.words())?;
    F::check_printable(image.words(), &mut tick)?;
    Ok(image)
}

/// The state of a transition or combine function: its first argument. Within an aggregate it is changed in place,
/// elsewhere a copy is changed; a NULL state is created at the first change. The other arguments never share memory
/// with it.
pub struct Running<'a, F> {
    call: &'a Call,
    image: Option<Image<F>>,
}

impl<F: State> Running<'_, F> {
    /// Makes a change; grows the state until the change fits.
    ///
    /// # Errors
    /// Those of the change, and one for a state of more than a gigabyte.
    #[inline]
    pub fn change(&mut self, change: impl FnMut(&mut [u64]) -> Result<Fit>) -> Result<()> {
        let image = match &mut self.image {
            Some(image) => image,
            none => none.insert(state(self.call)?),
        };
        image.change(change)
    }

    /// The state: within an aggregate as it is, since the final function finishes it; elsewhere as a value to be
    /// stored.
    ///
    /// # Errors
    /// Those of [`State::store`].
    #[inline]
    pub fn result(self) -> Result<Option<Datum>> {
        match self.image {
            None => Ok(self.call.datum(0)),
            Some(image) if self.call.in_aggregate() => Ok(Some(image.datum())),
            Some(mut image) => Ok(Some(F::store(image.words())?.datum())),
        }
    }
}

#[inline]
fn state<F: Flat>(call: &Call) -> Result<Image<F>> {
    let Some(datum) = call.datum(0) else {
        return Image::new(F::SMALLEST);
    };
    // SAFETY: the first argument of a state function is declared with the type of `F`. Within an aggregate, that value
    // belongs to the aggregate: a state function returned it, or it is a plain copy.
    unsafe {
        if call.in_aggregate() {
            if let Some(image) = Image::in_place(datum) {
                return Ok(image);
            }
        }
        let words = image::words::<F>(call, datum)?;
        // A finished value has no spare words, but a state has at least the words of its smallest form.
        let mut copy = Image::new(words.len().max(F::SMALLEST))?;
        copy.words()[..words.len()].copy_from_slice(words);
        Ok(copy)
    }
}

impl<F: State> Stored<F> {
    /// The state of a transition function.
    #[inline]
    pub fn state(call: &Call) -> Running<'_, F> {
        Running { call, image: None }
    }

    /// The combine function, which is also the transition function of clv_merge.
    pub fn combine(call: &Call) -> Result<Option<Datum>> {
        // SAFETY: declared with two values of this type.
        let Some(other) = (unsafe { call.argument::<Self>(1, "b")? }) else {
            return Ok(call.datum(0));
        };
        let mut state = Self::state(call);
        other.finished(|other| state.change(|words| F::merge(words, other)))?;
        state.result()
    }

    /// The final function.
    pub fn finish(call: &Call) -> Result<Option<Datum>> {
        // SAFETY: declared with a value of this type.
        let Some(state) = (unsafe { call.argument::<Self>(0, "state")? }) else { return Ok(None) };
        Ok(Some(F::store(state.raw())?.datum()))
    }
}

/// The value of argument `at`, finished.
fn with<F: Flat, T>(call: &Call, at: usize, read: impl FnOnce(&[u64]) -> Result<T>) -> Result<Option<T>> {
    // SAFETY: the functions below are declared with values of this type in all places.
    let words = unsafe { call.argument::<Stored<F>>(at, "value")? };
    words.map(|words| words.finished(read)).transpose()
}

pub fn input<F: Codec>(call: &Call) -> Result<Option<Datum>> {
    let read = || Ok(Image::<F>::of(&F::from_text(call.input(F::NAME)?, &mut tick)?)?.datum());
    soft(call, read())
}

pub fn output<F: Codec>(call: &Call) -> Result<Option<Datum>> {
    let written = with::<F, _>(call, 0, |words| written(words, Buffer::for_cstring(), F::write_text))?;
    written.map(|text| text.cstring(F::NAME)).transpose()
}

/// The text form as a value of type json, which PostgreSQL stores as text.
pub fn json<F: Codec>(call: &Call) -> Result<Option<Datum>> {
    Ok(with::<F, _>(call, 0, |words| written(words, Buffer::for_varlena(), F::write_text))?.map(Buffer::text))
}

pub fn receive<F: Codec>(call: &Call) -> Result<Option<Datum>> {
    Ok(Some(Image::<F>::of(&F::from_bytes(call.message(), &mut tick)?)?.datum()))
}

pub fn send<F: Codec>(call: &Call) -> Result<Option<Datum>> {
    Ok(with::<F, _>(call, 0, |words| written(words, Buffer::for_varlena(), F::write_bytes))?.map(Buffer::varlena))
}

/// The buffer that a form writes to.
fn written(
    words: &[u64],
    mut buffer: Buffer,
    write: impl FnOnce(&[u64], &mut Buffer, clv::states::flat::Tick<'_>) -> Result<()>,
) -> Result<Buffer> {
    write(words, &mut buffer, &mut tick)?;
    Ok(buffer)
}

fn compare<F: Codec>(call: &Call) -> Result<Option<Ordering>> {
    Ok(with::<F, _>(call, 0, |a| with::<F, _>(call, 1, |b| Ok(F::compare(a, b, &mut tick))))?.flatten())
}

comparisons!(Codec, compare);

pub fn hash<F: Codec>(call: &Call) -> Result<Option<Datum>> {
    with::<F, _>(call, 0, |words| Ok(Datum::from(F::hash32(words, &mut tick) as i32)))
}
