//! Models of future purchases and spend: the counts they are fitted to, the fits, and the answers of a fitted model. Uses
//! [`crate::history`], [`crate::maths`] and below.

pub mod best_forecast;
mod beta_geometric;
mod beta_geometric_alive;
mod bg_nbd;
mod buffer;
pub mod counts;
mod counts_form;
pub mod customer;
mod draws;
pub mod estimate;
pub mod explain;
pub mod family;
pub mod fit;
pub mod forecast;
mod gamma_gamma;
mod gamma_poisson;
pub mod grouped;
mod grouping;
mod mbg_nbd;
pub mod model;
mod model_form;
mod nbd;
mod pareto_nbd;
mod pareto_nbd_answers;
pub mod questions;
pub mod registry;
pub mod row;
pub mod scores;
mod search;
pub mod simulated;
mod spread;
pub mod terms;
pub mod worth;
