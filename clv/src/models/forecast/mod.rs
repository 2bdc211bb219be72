//! Forecasts of what all customers of a group will buy: sums with bounds that hold for the sum.

pub mod acquired;
mod block;
pub mod figures;
mod form;
mod outlook;
pub mod state;
pub mod terms;
