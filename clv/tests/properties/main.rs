//! Properties of the library over generated rows.

mod cohorts;
mod common;
mod images;
mod judging;
mod laws;
mod models;
mod shops;
mod sizes;
mod tables;
