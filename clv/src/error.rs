//! Everything a caller can get wrong, as values. What SQLSTATE each becomes is not decided here.

use std::fmt;

/// Why a call could not be answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// An argument lies outside its domain: which one, what it was, and what it must be.
    Domain { argument: &'static str, value: String, must_be: &'static str },
    /// An amount has more digits than the 28 that are kept exactly.
    AmountTooLong { argument: &'static str, value: String },
    /// A sum or a count has outgrown its exact representation.
    SumOverflow { of: &'static str },
    /// Two parts cannot be merged because they were built differently.
    Mismatch { what: &'static str, left: String, right: String },
    /// A state has reached the largest size that one value can have.
    StateFull { of: &'static str },
    /// A model that has no answer to a question, with the reason.
    NotAnswered { question: &'static str, why: &'static str },
    /// A text image that is not valid, with the reason.
    Text { of: &'static str, reason: String },
    /// A binary image that is not valid, with the reason.
    Binary { of: &'static str, reason: String },
}

/// The result of everything here that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// An argument out of its domain.
    pub fn domain(argument: &'static str, value: impl fmt::Display, must_be: &'static str) -> Self {
        Self::Domain { argument, value: value.to_string(), must_be }
    }

    /// What to do about it, where there is something to do.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            Self::Domain { argument: "period", .. } => Some("Use one of 'day', 'week', 'month', 'quarter', 'year'."),
            Self::Domain { argument: "ordered_at", .. } => {
                Some("Leave such rows out with FILTER (WHERE isfinite(...)).")
            }
            Self::Domain { argument: "rule", .. } => {
                Some("Use one of 'first', 'last', 'linear', 'position', 'time_decay'.")
            }
            Self::Domain { argument: "until", must_be: "at most the largest tenure", .. } => {
                Some("What comes after the largest tenure is not known as long as some customers are left.")
            }
            Self::AmountTooLong { .. } => {
                Some("Pass a numeric, rounded to the currency's digits, as in round(amount::numeric, 2).")
            }
            Self::SumOverflow { of: "revenue" | "clv" | "budget" | "value" | "spend" | "gross_margin" | "margin" } => {
                Some("Money is exact up to 28 digits; use fewer decimals or a larger unit.")
            }
            Self::NotAnswered { question: "expected_spend", .. } => {
                Some("Fit to amounts and score with them: purchase_history(ordered_at, amount), or monetary_value.")
            }
            Self::NotAnswered { question: "expected_value", .. } => Some("Pass days, or an annual_discount above 0."),
            Self::NotAnswered { question: "win_back_deadline", .. } => Some("Fit 'bg_nbd', 'mbg_nbd' or 'pareto_nbd'."),
            Self::NotAnswered { .. } => Some("Pass as_of => ..., or set as_of in the model."),
            Self::Domain { argument: "family", .. } => {
                Some("Use one of 'auto', 'nbd', 'bg_nbd', 'mbg_nbd', 'pareto_nbd'.")
            }
            Self::Domain { argument: "unit", .. } => Some("Use 'day' or 'week'."),
            Self::Domain { argument: "recency_days", must_be: "0 where frequency is 0", .. } => {
                Some("It is the age at the last purchase, not the days since then.")
            }
            Self::Domain { .. } | Self::SumOverflow { .. } | Self::Text { .. } | Self::Binary { .. } => None,
            Self::Mismatch { what: "period", .. } => {
                Some("One group takes one period: make it a constant, or add it to GROUP BY.")
            }
            Self::Mismatch { what: "as_of" | "rule" | "n" | "converted_at" | "family" | "penalty", .. } => {
                Some("Make it a constant within one group, or add it to GROUP BY.")
            }
            Self::Mismatch { what: "amounts", .. } => {
                Some("Histories counted without amounts and histories with amounts are kept in separate groups.")
            }
            Self::Mismatch { .. } => Some("Only states built in the same way can be merged."),
            Self::StateFull {
                of: "purchase_history" | "attribution_path" | "survival_table" | "value_distribution",
            } => Some("Group the rows into more groups."),
            Self::StateFull { .. } => {
                Some("Group the rows into more groups, or go by way of purchase_history per customer.")
            }
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Domain { argument, value, must_be } => {
                write!(f, "{argument} must be {must_be}, not {value}")
            }
            Self::AmountTooLong { argument, value } => {
                write!(f, "{argument} {value} has more digits than are kept exactly")
            }
            Self::SumOverflow { of } => write!(f, "{of} out of range"),
            Self::Mismatch { what, left, right } => {
                write!(f, "{what} differs within one group: {left} and {right}")
            }
            Self::StateFull { of } => write!(f, "{of} has reached its largest size"),
            Self::NotAnswered { question, why } => write!(f, "{question} has no answer: {why}"),
            Self::Text { of, reason } | Self::Binary { of, reason } => {
                write!(f, "invalid {of}: {reason}")
            }
        }
    }
}

impl std::error::Error for Error {}

/// A float as PostgreSQL writes it.
pub fn shown(value: f64) -> String {
    match value {
        f64::INFINITY => "Infinity".into(),
        f64::NEG_INFINITY => "-Infinity".into(),
        _ => value.to_string(),
    }
}
