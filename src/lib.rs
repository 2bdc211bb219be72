//! clv_ext: customer lifetime value in PostgreSQL.
//!
//! The crate `clv` computes everything; this crate reads arguments from PostgreSQL and returns results. Each topic has
//! a file, which declares its SQL objects in a block `sql! { … }` and holds the few lines behind each. `pg` is the
//! boundary to PostgreSQL and the only place with `unsafe` code.

mod acquisition;
mod forecasts;
mod formulas;
mod history;
mod judging;
mod key_figures;
mod models;
mod order_lines;
mod period;
mod pg;
mod retention;
mod scores;
mod segments;
mod survival;

pgrx::pg_module_magic!(name, version);
