//! Buffers as long as the data: where there is no memory for one, that is an error, and no end of the server.

use crate::error::{Error, Result};

fn out_of_memory<E>(_: E) -> Error {
    Error::out_of_memory("rfm_counts")
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

/// Makes room for `n` more.
///
/// # Errors
/// As [`with_room`].
pub fn reserve<T>(buffer: &mut Vec<T>, n: usize) -> Result<()> {
    buffer.try_reserve_exact(n).map_err(out_of_memory)
}

/// A buffer of `n` times the same.
///
/// # Errors
/// As [`with_room`].
pub fn filled<T: Clone>(n: usize, value: T) -> Result<Vec<T>> {
    let mut buffer = with_room(n)?;
    buffer.resize(n, value);
    Ok(buffer)
}

/// A buffer of all that come.
///
/// # Errors
/// As [`with_room`].
pub fn collected<T>(values: impl ExactSizeIterator<Item = T>) -> Result<Vec<T>> {
    let mut buffer = with_room(values.len())?;
    buffer.extend(values);
    Ok(buffer)
}

/// Appends one more.
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
