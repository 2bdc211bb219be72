//! Properties of the library over generated rows.

mod common;
mod images;
mod laws;
