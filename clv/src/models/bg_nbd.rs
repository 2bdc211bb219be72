//! BG/NBD: after each repeat purchase a customer leaves with a probability of their own. A customer who has
//! bought only once is never taken to have left.
//!
//! Rates are gamma distributed with shape r and scale 1/alpha, probabilities of leaving beta with a and b (Fader, Hardie and
//! Lee 2005, Marketing Science 24).

use crate::models::beta_geometric::BetaGeometricFamily;

pub const BG_NBD: BetaGeometricFamily = BetaGeometricFamily { name: "bg_nbd", first: 0.0 };
