//! Customer lifetime value: the ledger of purchase days, statistics over customers, models, and the marketing formulas.
//!
//! Nothing here knows of a database. States are flat slices of 64-bit words that their owner allocates and grows, so
//! that they can live inside one value of a database and be changed there in place.
//!
//! There is a folder for each topic, and below the topics a few that all of them share. What may use what:
//!
//! | folder | what it holds | may use |
//! |---|---|---|
//! | [`error`] | everything a caller can get wrong | nothing |
//! | [`exact`] | money, calendar, counts: nothing rounds | `error`, `words` |
//! | [`words`], [`row`] | options of a few words; rows of results | `error`, `exact` |
//! | [`maths`] | special functions, integrals, maximisation, random numbers | `error` |
//! | [`states`] | what mergeable states are made of | `exact` and below |
//! | [`codec`] | text and binary forms; knows none of the types | `states` and below |
//! | [`formulas`] | marketing formulas over plain numbers | `exact` and below |
//! | [`history`] | one customer: ledger, RFM, gaps | `codec` and below |
//! | [`survival`] | how long customers stay | `codec`, `maths` and below |
//! | [`key_figures`] | the key figures of many customers | `history` and below |
//! | [`retention`] | cohorts, retention, visits | `history`, `maths` and below |
//! | [`segments`] | RFM scores and segments, concentration of value | `history` and below |
//! | [`models`] | fits and predictions of purchases and spend | `history`, `maths` and below |
//! | [`acquisition`] | campaigns, attribution, payback, value against cost | `key_figures`, `retention`, `formulas` and below |
//!
//! Topics do not use each other, but all may use `history`, and `acquisition` sets results of `key_figures`,
//! `retention` and
//! `formulas` against costs. No two files use each other.
#![forbid(unsafe_code)]

pub mod acquisition;
pub mod codec;
pub mod error;
pub mod exact;
pub mod formulas;
pub mod history;
pub mod key_figures;
pub mod maths;
pub mod models;
pub mod retention;
pub mod row;
pub mod segments;
pub mod states;
pub mod survival;
pub mod words;

pub use error::{Error, Result};
pub use exact::calendar::Period;
