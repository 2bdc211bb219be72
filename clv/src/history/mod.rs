//! One customer: the ledger of purchase days, and the statistics that follow from it. Uses [`crate::codec`] and what it
//! may use; every other topic may use it.

pub mod form;
pub mod gaps;
pub mod ledger;
pub mod lines;
mod lines_form;
pub mod pattern;
pub mod purchases;
pub mod rfm;
