//! RFM scores and segments, and the concentration of value. Uses [`crate::history`] and what it may use.

pub mod concentration;
mod form;
pub mod moves;
pub mod rules;
pub mod scores;
mod transitions_form;
