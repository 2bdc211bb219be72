//! SQL objects, each declared once. A block `sql! { … }` in `src/` holds declarations of the kinds below. The doc
//! comment in front of a declaration is also its COMMENT in SQL.
//!
//! ```text
//! stored purchase_history = LedgerImage;                 a type with text and binary forms, =, order, casts
//! #[space(256)] merge purchase_history(history);          clv_merge(history); braces after it hold more aggregates that merge
//! word clv_period = Period;                              a type whose values are a few words
//! #[cost(100)] fn p_alive(model: clv_model, history: purchase_history, as_of: Day = NULL) -> float8 = p_alive;
//! #[cast] fn _clv_period(value: interval) -> clv_period = of_interval;  also an implicit cast
//! #[rows(30)]  fn cohorts(cohort_table: cohort_table) -> setof CohortRow = cohorts;
//! #[space(1024)] aggregate clv_state(customer_id: Key, ordered_at: Time, amount: Amount, [period: clv_period]) = add_order {
//!     clv_agg = key_figures;                              an aggregate with a final function of that name
//!     clv_state_agg;                                      an aggregate that returns the state itself
//! }
//! ```
//!
//! A declaration may stand for several objects, one for each choice of types: `Key` is bigint, float8 (a whole
//! number; numeric is cast to it), uuid or text; `Order` is bigint or text; `Time` and `Moment` are date, timestamp or timestamptz, `Stamp` is one of
//! the last two, and `End` is the end of a date; `Amount` and `Money` are numeric or float8, and an `Amount` of type real
//! is refused; `Day` is a clv_day, to which all dates and times are cast, and `Bound` one that may be infinite; `Whole` is
//! a float8, to which all numbers are cast, without a fraction; `Event` is boolean, or 0 or 1; `Texts`, `Integers` and
//! `Amounts` are arrays. A word that occurs twice in
//! a declaration is the same type in both places.
//!
//! Arguments in brackets may be left out, the last ones first, or be NULL; an aggregate marked `#[options(1)]` takes no
//! more than the first one of them. Any other argument may be NULL if its type is followed by `?` or its default is NULL. Elsewhere a
//! NULL makes the result NULL; an aggregate skips such a row.
//!
//! [`rust`] makes the C functions; [`script`] makes the install script.

pub mod declaration;
pub mod rows;
pub mod rust;
pub mod script;
pub mod signature;
pub mod statements;

pub use declaration::Surface;
