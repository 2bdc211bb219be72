//! Buffers whose size depends on the data. If there is no memory for one, that is an error; it never ends the server.

use crate::error::{Error, Result};
use crate::states::flat;

/// What a message says there was no memory for.
const OF: &str = "rfm_counts";

fn out_of_memory<E>(_: E) -> Error {
    Error::out_of_memory(OF)
}

/// An empty buffer with room for `n`.
///
/// # Errors
/// [`Error::out_of_memory`].
pub fn with_room<T>(n: usize) -> Result<Vec<T>> {
    let mut buffer = Vec::new();
    reserve(&mut buffer, n)?;
    Ok(buffer)
}

/// Reserves room for `n` more elements.
///
/// # Errors
/// As [`with_room`].
pub fn reserve<T>(buffer: &mut Vec<T>, n: usize) -> Result<()> {
    buffer.try_reserve_exact(n).map_err(out_of_memory)
}

/// A buffer with `n` copies of a value.
///
/// # Errors
/// As [`with_room`].
pub fn filled<T: Clone>(n: usize, value: T) -> Result<Vec<T>> {
    let mut buffer = with_room(n)?;
    buffer.resize(n, value);
    Ok(buffer)
}

/// A buffer with all elements of an iterator.
///
/// # Errors
/// As [`with_room`].
pub fn collected<T>(values: impl ExactSizeIterator<Item = T>) -> Result<Vec<T>> {
    flat::collected(OF, values)
}

/// Appends an element.
///
/// # Errors
/// As [`with_room`].
#[inline]
pub fn push<T>(buffer: &mut Vec<T>, value: T) -> Result<()> {
    if buffer.len() == buffer.capacity() {
        buffer.try_reserve(1).map_err(out_of_memory)?;
    }
    buffer.push(value);
    Ok(())
}
