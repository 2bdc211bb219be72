//! Floating-point mathematics that knows nothing of customers: special functions, integrals, linear algebra, a maximiser,
//! random numbers and confidence intervals. Uses [`crate::error`] alone.
//!
//! Logarithms and exponentials are those of the standard library, which takes them from the C library: the same bits hold for
//! one build on one C library. With those of the crate libm a fit to 100,000 customers took half as long again, or more:
//! BG/NBD 12.9 ms instead of 7.7, Pareto/NBD 177 instead of 119.

pub mod intervals;
pub mod linear;
pub mod newton;
pub mod quadrature;
pub mod random;
pub mod special;
pub mod student;
