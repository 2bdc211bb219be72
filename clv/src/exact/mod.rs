//! Whole numbers, money and calendar days: sums and counts that never round. Uses [`crate::error`] alone.

pub mod calendar;
pub mod count;
pub(crate) mod decimals;
pub mod money;
