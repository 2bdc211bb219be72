//! Rows of results: structs whose fields are the columns in SQL, in order, with types and comments. The composite types
//! in the install script are generated from the same declarations.

use crate::error::{Error, Result};
use crate::exact::calendar::Day;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// One value of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    Null,
    Bigint(i64),
    Integer(i32),
    Double(f64),
    Boolean(bool),
    Numeric(Decimal),
    Date(Day),
    Text(Cow<'static, str>),
    Texts(Vec<&'static str>),
    /// A text that is JSON.
    Json(String),
}

/// A row as its cells.
pub trait Columns {
    /// Passes the cells to `take`, in the order of the columns.
    fn cells(self, take: &mut impl FnMut(Cell));
}

/// A JSON text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Json(pub String);

impl Json {
    /// The text of a value.
    ///
    /// # Errors
    /// [`Kind::Text`](crate::error::Kind) for a value that JSON cannot represent.
    pub fn of(value: &impl serde::Serialize) -> Result<Self> {
        serde_json::to_string(value).map(Self).map_err(|error| Error::text("JSON", error.to_string()))
    }
}

/// Converts the types that columns have to cells.
macro_rules! cells {
    ($($kind:ty: |$value:ident| $cell:expr;)+) => {$(
        impl From<$kind> for Cell {
            fn from($value: $kind) -> Self {
                $cell
            }
        }
    )+};
}

cells! {
    i64: |value| Self::Bigint(value);
    i32: |value| Self::Integer(value);
    f64: |value| Self::Double(value);
    bool: |value| Self::Boolean(value);
    Decimal: |value| Self::Numeric(value);
    Day: |value| Self::Date(value);
    &'static str: |value| Self::Text(Cow::Borrowed(value));
    String: |value| Self::Text(Cow::Owned(value));
    Vec<&'static str>: |value| Self::Texts(value);
    Json: |value| Self::Json(value.0);
}

impl<T: Into<Self>> From<Option<T>> for Cell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// Declares a row: a struct, the name of its composite type in SQL, and columns with doc comments, which are also the
/// COMMENTs in SQL.
///
/// ```
/// clv::row! {
///     /// the row of spread: how far apart values are
///     #[derive(Debug, PartialEq)]
///     pub struct Spread as clv_spread {
///         /// number of values
///         pub count: i64,
///         /// largest less smallest; NULL without values
///         pub range: Option<f64>,
///     }
/// }
/// let mut cells = vec![];
/// clv::row::Columns::cells(Spread { count: 0, range: None }, &mut |cell| cells.push(cell));
/// assert_eq!(cells, [clv::row::Cell::Bigint(0), clv::row::Cell::Null]);
/// ```
#[macro_export]
macro_rules! row {
    (
        $(#[$of_row:meta])*
        $visible:vis struct $row:ident as $sql:ident {
            $($(#[$of_column:meta])* pub $column:ident: $kind:ty),+ $(,)?
        }
    ) => {
        $(#[$of_row])*
        $visible struct $row {
            $($(#[$of_column])* pub $column: $kind),+
        }

        impl $crate::row::Columns for $row {
            fn cells(self, take: &mut impl FnMut($crate::row::Cell)) {
                $(take(self.$column.into());)+
            }
        }
    };
}
