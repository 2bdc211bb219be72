//! The key figures of many customers and the mergeable state behind them. Uses [`crate::history`] and what it may use.

pub mod figures;
pub mod form;
mod head;
pub mod lives;
pub mod silences;
pub mod state;
pub mod stays;
pub mod terms;
pub mod totals;
mod totals_form;
