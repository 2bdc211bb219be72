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
//! * cohorts: [`cohort_cells`], [`cohort`], [`cohort_parts`], [`estimate`], [`cohorts`], [`frequency`]
//! * segments: [`distribution`], [`survival`], [`values`], [`segments`]
//! * campaigns: [`acquisition`], [`tally`], [`attribution`]
//! * numerics of models: [`special`], [`matrix`], [`newton`], [`quadrature`], [`random`]
//! * models: [`story`], [`rfm_counts`], [`sample`], [`counting`], [`coin`], [`models`], [`model`], [`fit`], [`predict`]
//! * bytes and text: [`codec`]
#![forbid(unsafe_code)]

pub mod acquisition;
pub mod codec;
pub mod error;
pub mod exact;
pub mod formulas;
pub mod history;
pub mod key_figures;
pub mod maths;
pub mod models;
pub mod retention;
pub mod segments;
pub mod states;
pub mod survival;

pub use error::{Error, Result};
pub use exact::calendar::Period;
