//! Days and periods as parts of words that sort like the numbers.

/// A day, or the number of a period, as an unsigned number that sorts like it.
#[inline]
pub fn sortable(number: i32) -> u32 {
    number as u32 ^ 1 << 31
}

/// The inverse of [`sortable`].
#[inline]
pub fn from_sortable(sortable: u32) -> i32 {
    (sortable ^ 1 << 31) as i32
}
