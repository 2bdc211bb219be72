//! Special functions, integrals and the maximiser against numbers from elsewhere.

mod newton;
mod quadrature;
mod special;
