//! Floating-point mathematics that knows nothing of customers: special functions, integrals, linear algebra, a maximiser,
//! random numbers and confidence intervals. Uses [`crate::error`] alone.

pub mod intervals;
pub mod linear;
pub mod newton;
pub mod quadrature;
pub mod random;
pub mod special;
