//! Customer lifetime value: the ledger of purchase days, statistics over customers, and the marketing formulas.
//!
//! Nothing here knows of a database. States are flat slices of 64-bit words that their owner allocates and grows, so
//! that they can live inside one value of a database and be changed there in place. A file uses only what stands above
//! it in this list:
//!
//! * numbers: [`error`], [`money`], [`calendar`], [`formulas`]
//! * one customer: [`flat`], [`ledger`], [`customer`]
//! * many customers: [`totals`], [`key`], [`runs`], [`activity`], [`key_figures`], [`parts`],
//!   [`state`]
//! * bytes and text: [`codec`]
#![forbid(unsafe_code)]

pub mod activity;
pub mod calendar;
pub mod codec;
pub mod customer;
pub mod error;
pub mod flat;
pub mod formulas;
pub mod key;
pub mod key_figures;
pub mod ledger;
pub mod money;
pub mod parts;
pub mod runs;
pub mod state;
pub mod totals;

pub use calendar::Period;
pub use error::{Error, Result};
