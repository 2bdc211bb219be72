//! Cohorts: who comes back at which age, and what they bring. Uses [`crate::history`], [`crate::maths`] and what these
//! may use.

pub mod cells;
mod checks;
pub mod customer_visits;
mod customers;
pub mod flows;
mod form;
pub mod head;
pub mod movements;
pub mod mrr;
pub mod reports;
pub mod subscriptions;
pub mod table;
pub mod visits;
