//! Text and binary forms of the values that are stored. Both are lossless and carry a format version; both are checked
//! by the same code, [`LedgerImage::from_days`](crate::ledger::LedgerImage::from_days) and
//! [`StateImage::from_parts`](crate::state::StateImage::from_parts).

mod binary;
mod text;

pub use binary::{history_from_bytes, history_to_bytes, state_from_bytes, state_to_bytes};
pub use text::{history_from_text, history_to_text, state_from_text, state_to_text};

/// The version that both forms are written in.
pub const VERSION: u8 = 1;
