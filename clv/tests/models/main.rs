//! The models against published and computed references, and their properties.

mod acquired;
mod extremes;
mod fits;
mod forecasts;
mod laws;
mod references;
mod shops;
mod simulation;
