//! What customers cost: campaigns, cost to serve, attribution, payback, and value against acquisition cost. Uses
//! [`crate::key_figures`], [`crate::retention`], [`crate::formulas`] and what these may use.

pub mod attribution;
mod attribution_form;
pub mod attribution_rule;
pub mod campaign;
pub mod clv_cac;
pub mod conversion;
pub mod cost_to_serve;
pub mod lift;
pub mod markov;
pub mod payback;
pub mod totals;
mod totals_form;
