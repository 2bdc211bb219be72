//! The boundary to PostgreSQL: the only place with `unsafe` code. It knows the C interface and none of the topics.

// Images hold words of eight bytes, aligned as PostgreSQL aligns doubles, and sizes are kept as 64-bit numbers.
const _: () = assert!(size_of::<usize>() == 8 && pgrx::pg_sys::MAXIMUM_ALIGNOF == 8);

mod activity;
pub mod array;
pub mod call;
mod compare;
mod descriptor;
pub mod error;
pub mod function;
pub mod image;
mod memory;
mod numeric;
mod rows;
mod sets;
pub mod sql;
pub mod stored;
pub mod varlena;
pub mod word;
