//! Counts that fit a SQL bigint.

use crate::error::{Error, Result};

/// The sum of two counts, within a SQL bigint.
///
/// # Errors
/// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) beyond it.
pub fn count(of: &'static str, a: u64, b: u64) -> Result<u64> {
    a.checked_add(b).filter(|&sum| i64::try_from(sum).is_ok()).ok_or_else(|| Error::count_overflow(of))
}
