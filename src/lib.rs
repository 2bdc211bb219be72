//! clv_ext: customer lifetime value next to the data.
//!
//! The SQL floor. What is computed is computed in the crate `clv`; here values come in from PostgreSQL and go back to it. Each file
//! is a topic, declares its SQL objects in a block `sql! { … }` and has the few lines behind each. `pg` is the wall to
//! PostgreSQL and the only place with `unsafe` code.

mod acquisition;
mod formulas;
mod history;
mod key_figures;
mod models;
mod period;
mod pg;
mod retention;
mod scores;
mod segments;
mod survival;

pgrx::pg_module_magic!(name, version);
