//! MBG/NBD: after each purchase, the first one included, a customer leaves with a probability of their own.
//!
//! Rates are gamma distributed with shape r and scale 1/alpha, probabilities of leaving beta with a and b (Batislam, Denizel
//! and Filiztekin 2007; Hoppe and Wagner 2007).

use crate::models::beta_geometric::BetaGeometricFamily;

pub const MBG_NBD: BetaGeometricFamily = BetaGeometricFamily { name: "mbg_nbd", first: 1.0 };
