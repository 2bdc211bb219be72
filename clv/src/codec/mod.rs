//! Text and binary forms of the values that are stored: lossless, checked when read, and with a format version. Uses
//! [`crate::states`] and what it may use, and knows no particular type: the forms of the types are in the topics.

pub(crate) mod fields;
pub mod form;
pub(crate) mod lengths;
pub(crate) mod pace;
pub(crate) mod packed;
pub(crate) mod series;
pub mod stream;
