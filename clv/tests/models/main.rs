//! The models against published and computed references, and their properties.

mod extremes;
mod laws;
mod references;
mod simulation;
