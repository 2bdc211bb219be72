//! What mergeable states are made of: flat images, sorted runs of entries, customer keys, distributions of values and
//! tables of transitions. Uses [`crate::exact`] and what it may use.

pub mod amounts;
pub mod distribution;
pub mod flat;
pub mod key;
pub mod labels;
pub mod runs;
pub mod transitions;
