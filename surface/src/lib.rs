//! SQL objects, declared once. A block `sql! { … }` in `src/` holds declarations of these kinds, each behind a doc comment,
//! which is its COMMENT in SQL as well:
//!
//! ```text
//! stored purchase_history = LedgerImage;                 a type with JSON text and binary forms, equality, order, casts
//! #[space(256)] merge purchase_history(history);          clv_merge(history), with its combine and final function; in braces
//!                                                        behind it, more aggregates that merge
//! word clv_period = Period;                               a type of a few words
//! #[cost(100)] fn p_alive(model: clv_model, history: purchase_history, as_of: date = NULL) -> float8 = p_alive;
//! #[rows(30)]  fn cohorts(cohort_table: cohort_table) -> setof CohortRow = cohorts;
//! #[space(1024)] aggregate clv_state(customer_id: Key, ordered_at: Time, amount: Amount, [period: clv_period]) = add_order {
//!     clv_agg = key_figures;                              an aggregate with a final function of that name
//!     clv_state_agg;                                      one that returns the state itself
//! }
//! ```
//!
//! A declaration stands for one object for each way to choose its products: `Key` is bigint, uuid or text; `Time` and `Moment`
//! are date, timestamp or timestamptz; `Amount` and `Money` are numeric or float8. A product that occurs twice is the same type
//! in both places. Arguments in brackets may be left out, from the last one on. `type?` lets an argument be NULL, as does the default NULL;
//! a NULL in any other argument gives NULL, and in a row of an aggregate leaves the row out. `Bound` is a date that may be infinite.
//! An aggregate marked `#[without_options]` takes none of the arguments in brackets.
//!
//! [`rust`] makes the C functions, [`script`] the install script.

pub mod declaration;
pub mod rows;
pub mod rust;
pub mod script;
pub mod signature;
pub mod statements;

pub use declaration::Surface;
