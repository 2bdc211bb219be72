//! What mergeable states are made of: flat images, sorted runs of entries, customer keys and distributions of values.
//! Uses [`crate::exact`] and what it may use.

pub mod amounts;
pub mod distribution;
pub mod flat;
pub mod key;
pub mod runs;
