//! What mergeable states are made of: flat images, sorted runs of entries, customer keys and distributions of values.
//! Uses [`crate::exact`] and below.

pub mod amounts;
pub mod distribution;
pub mod flat;
pub mod key;
pub mod runs;
