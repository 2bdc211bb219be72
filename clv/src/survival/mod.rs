//! How long customers stay: survival curves and the log-rank test. Uses [`crate::codec`], [`crate::maths`] and what
//! these may use.

pub mod curve;
mod form;
