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
pub mod activity;
pub mod attribution;
pub mod calendar;
pub mod codec;
pub mod cohort;
pub mod cohort_cells;
pub mod cohort_parts;
pub mod cohorts;
pub mod coin;
pub mod counting;
pub mod customer;
pub mod distribution;
pub mod error;
pub mod estimate;
pub mod fit;
pub mod flat;
pub mod formulas;
pub mod frequency;
pub mod key;
pub mod key_figures;
pub mod ledger;
pub mod matrix;
pub mod model;
pub mod models;
pub mod money;
pub mod newton;
pub mod parts;
pub mod predict;
pub mod quadrature;
pub mod random;
pub mod rfm_counts;
pub mod runs;
pub mod sample;
pub mod segments;
pub mod special;
pub mod state;
pub mod story;
pub mod survival;
pub mod tally;
pub mod totals;
pub mod values;

pub use calendar::Period;
pub use error::{Error, Result};
