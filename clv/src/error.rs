//! Errors as values. Their SQLSTATEs are assigned in the SQL layer.

use std::borrow::Cow;
use std::fmt;

/// An error, with a hint where there is something that the caller can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    pub kind: ErrorKind,
    pub hint: Option<Cow<'static, str>>,
}

/// What was wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ErrorKind {
    /// An argument outside of its domain: its name, its value, and what it must be.
    Domain { argument: &'static str, value: String, must_be: &'static str },
    /// An amount with more than the 28 digits that are kept exactly.
    AmountTooLong { argument: &'static str, value: String },
    /// A sum or a count that does not fit its exact representation.
    SumOverflow { of: &'static str },
    /// Two parts cannot be merged because they were built differently.
    Mismatch { what: &'static str, sides: [String; 2] },
    /// A state has reached the largest size that one value can have.
    StateFull { of: &'static str },
    /// Not enough memory for a call.
    OutOfMemory { of: &'static str },
    /// A model that has no answer to a question, with the reason.
    NotAnswered { question: &'static str, why: &'static str },
    /// A text form that is not valid, with the reason.
    Text { of: &'static str, reason: String },
    /// A binary form or an image that is not valid, with the reason.
    Binary { of: &'static str, reason: String },
}

/// The result of every function that can fail.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self { kind, hint: None }
    }
}

impl Error {
    /// The same error with a hint.
    pub fn with_hint(self, hint: impl Into<Cow<'static, str>>) -> Self {
        Self { hint: Some(hint.into()), ..self }
    }

    /// An argument out of its domain.
    pub fn domain(argument: &'static str, value: impl fmt::Display, must_be: &'static str) -> Self {
        ErrorKind::Domain { argument, value: value.to_string(), must_be }.into()
    }

    /// An amount with too many digits.
    pub fn amount_too_long(argument: &'static str, value: impl Into<String>) -> Self {
        let error = Self::from(ErrorKind::AmountTooLong { argument, value: value.into() });
        error.with_hint("Pass a numeric, rounded to the currency's digits, as in round(amount::numeric, 2).")
    }

    /// An amount of single precision.
    #[cold]
    pub fn real(argument: &'static str, value: f32) -> Self {
        let error = Self::domain(argument, format_args!("the real {value}"), "numeric or double precision");
        error.with_hint("A real keeps six digits: cast it, as in amount::numeric(12, 2).")
    }

    /// A sum of money out of range.
    pub fn money_overflow(of: &'static str) -> Self {
        let error = Self::from(ErrorKind::SumOverflow { of });
        error.with_hint("Money is exact up to 28 digits; use fewer decimals or a larger unit.")
    }

    /// A count out of range.
    pub fn count_overflow(of: &'static str) -> Self {
        ErrorKind::SumOverflow { of }.into()
    }

    /// Two parts that were built differently. The sides are named in one order, whatever the order of rows.
    pub fn mismatch(what: &'static str, one: impl fmt::Display, other: impl fmt::Display) -> Self {
        let mut sides = [one.to_string(), other.to_string()];
        sides.sort();
        let error = Self::from(ErrorKind::Mismatch { what, sides });
        error.with_hint("Make it a constant within one group, or add it to GROUP BY.")
    }

    /// Two states that were built from different sources.
    pub fn source_differs(one: &str, other: &str) -> Self {
        let error = Self::mismatch("what the states were built from", one, other);
        error.with_hint("Only states built in the same way can be merged.")
    }

    /// A state that cannot grow any more.
    pub fn state_full(of: &'static str, hint: &'static str) -> Self {
        Self::from(ErrorKind::StateFull { of }).with_hint(hint)
    }

    /// A value whose text or binary form would be larger than a gigabyte.
    pub fn too_large(of: &'static str) -> Self {
        Self::state_full(of, "Its text and binary forms take at most a gigabyte: aggregate a purchase_history per customer first, or use more groups.")
    }

    /// No memory for a buffer.
    pub fn out_of_memory(of: &'static str) -> Self {
        Self::from(ErrorKind::OutOfMemory { of })
            .with_hint("Group the rows into more groups, or use a server with more memory.")
    }

    /// A question that a model does not answer.
    pub fn not_answered(question: &'static str, why: &'static str, hint: impl Into<Cow<'static, str>>) -> Self {
        Self::from(ErrorKind::NotAnswered { question, why }).with_hint(hint)
    }

    /// A text that is not a valid value of a type.
    pub fn text(of: &'static str, reason: impl Into<String>) -> Self {
        ErrorKind::Text { of, reason: reason.into() }.into()
    }

    /// A stored value with a code or format that this release does not know.
    pub fn from_newer(of: &'static str, what: impl fmt::Display) -> Self {
        let error = Self::binary(of, format!("{what} is not known to this release"));
        error.with_hint("It was written by a newer release: install that one.")
    }

    /// Bytes that are not a valid value of a type.
    pub fn binary(of: &'static str, reason: impl Into<String>) -> Self {
        ErrorKind::Binary { of, reason: reason.into() }.into()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.kind {
            ErrorKind::Domain { argument, value, must_be } => {
                write!(f, "{argument} must be {must_be}, not {value}")
            }
            ErrorKind::AmountTooLong { argument, value } => {
                write!(f, "{argument} {value} has more digits than are kept exactly")
            }
            ErrorKind::SumOverflow { of } => write!(f, "{of} out of range"),
            ErrorKind::Mismatch { what, sides: [one, other] } => {
                write!(f, "{what} differs within one group: {one} and {other}")
            }
            ErrorKind::OutOfMemory { of } => write!(f, "out of memory for {of}"),
            ErrorKind::StateFull { of } => write!(f, "{of} has reached its largest size"),
            ErrorKind::NotAnswered { question, why } => write!(f, "{question} has no answer: {why}"),
            ErrorKind::Text { of, reason } | ErrorKind::Binary { of, reason } => {
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

/// What is wrong with fields that were read, before it is known whether they are those of a text or of a binary form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// They are not valid, for this reason.
    Invalid(String),
    /// There is no memory for them.
    OutOfMemory,
}

impl Fault {
    pub(crate) fn error(self, name: &'static str, invalid: impl FnOnce(String) -> Error) -> Error {
        match self {
            Self::Invalid(reason) => invalid(reason),
            Self::OutOfMemory => Error::out_of_memory(name),
        }
    }
}

impl From<String> for Fault {
    fn from(reason: String) -> Self {
        Self::Invalid(reason)
    }
}

impl From<&str> for Fault {
    fn from(reason: &str) -> Self {
        Self::Invalid(reason.into())
    }
}

impl From<Error> for Fault {
    fn from(error: Error) -> Self {
        match error.kind {
            ErrorKind::OutOfMemory { .. } => Self::OutOfMemory,
            _ => Self::Invalid(error.to_string()),
        }
    }
}
