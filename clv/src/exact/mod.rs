//! Whole numbers, money and calendar days: sums and counts that are never rounded. Uses [`crate::error`] alone.

pub mod calendar;
pub mod count;
pub(crate) mod decimals;
pub mod floats;
pub mod money;
pub mod real_sum;
pub mod sortable;
