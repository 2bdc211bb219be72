//! Models of future purchases and spend: the counts they are fitted to, the fits, and the answers of a fitted model. Uses
//! [`crate::history`], [`crate::maths`] and below.

pub mod beta_geometric;
mod beta_geometric_alive;
mod bg_nbd;
pub mod counts;
mod counts_form;
pub mod customer;
mod draws;
pub mod family;
pub mod fit;
pub mod gamma_gamma;
pub mod gamma_poisson;
pub mod grouped;
mod mbg_nbd;
pub mod model;
mod model_form;
pub mod nbd;
mod pareto_nbd;
pub mod registry;
pub mod row;
pub mod scores;
pub mod terms;
pub mod worth;
