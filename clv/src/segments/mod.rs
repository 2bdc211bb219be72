//! RFM scores and segments, and how value is spread over customers. Uses [`crate::history`] and below.

pub mod concentration;
mod form;
pub mod rules;
pub mod scores;
