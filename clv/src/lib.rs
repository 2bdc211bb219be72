//! Customer lifetime value: the ledger of purchase days, statistics over customers, models, and the marketing formulas.
//!
//! Nothing here depends on a database. States are flat slices of 64-bit words, which their owner allocates and grows,
//! so that a state can be one value of a database and be changed there in place.
//!
//! Each topic has a folder; the folders above the topics in this table are shared by them. Dependencies between them:
//!
//! | folder | holds | may use |
//! |---|---|---|
//! | [`error`] | errors as values | nothing |
//! | [`exact`] | money, calendar, counts: nothing is rounded | `error`, `option_word` |
//! | [`option_word`], [`mod@row`] | option words; rows of results | `error`, `exact` |
//! | [`maths`] | special functions, integrals, maximisation, random numbers | `error` |
//! | [`states`] | the parts of mergeable states | `exact` and above |
//! | [`codec`] | text and binary forms; knows no particular type | `states` and above |
//! | [`formulas`] | marketing formulas over plain numbers | `exact` and above |
//! | [`history`] | one customer: ledger, RFM, gaps | `codec` and above |
//! | [`survival`] | how long customers stay | `codec`, `maths` and above |
//! | [`key_figures`] | the key figures of many customers | `history` and above |
//! | [`retention`] | cohorts, retention, visits | `history`, `maths` and above |
//! | [`segments`] | RFM scores and segments, concentration of value | `history` and above |
//! | [`models`] | fits and predictions of purchases and spend | `history`, `maths` and above |
//! | [`judging`] | how well models forecast, and what they assume | `models`, `key_figures` and above |
//! | [`acquisition`] | campaigns, attribution, payback, value against cost | `key_figures`, `retention`, `formulas` and above |
//!
//! Topics do not use each other, with three exceptions: all may use `history`, `judging` compares `models` with `key_figures`, and
//! `acquisition` compares results of `key_figures`, `retention` and `formulas` with costs. No two files use each other.
#![forbid(unsafe_code)]

pub mod acquisition;
pub mod codec;
pub mod error;
pub mod exact;
pub mod formulas;
pub mod history;
pub mod judging;
pub mod key_figures;
pub mod maths;
pub mod models;
pub mod option_word;
pub mod retention;
pub mod row;
pub mod segments;
pub mod states;
pub mod survival;

pub use error::{Error, Result};
pub use exact::calendar::Period;
