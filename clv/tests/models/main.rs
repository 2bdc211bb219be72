//! The models against other people's numbers, and laws that they keep.

mod extremes;
mod laws;
mod references;
mod simulation;
