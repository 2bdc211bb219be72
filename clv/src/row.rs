//! Rows of results: structs whose fields are the columns in SQL, in order, with types and comments. The composite types
//! in the install script are generated from the same declarations.

use crate::error::{Error, Result};
use crate::exact::calendar::Day;
use rust_decimal::Decimal;
use std::borrow::Cow;

/// One value of a row.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
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

/// A row as its values.
pub trait Columns {
    /// Passes the values to `take`, in the order of the columns.
    fn values(self, take: &mut impl FnMut(Value));
}

/// A JSON text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Json(pub String);

impl Json {
    /// The text of a value.
    ///
    /// # Errors
    /// [`ErrorKind::Text`](crate::error::ErrorKind) for a value that JSON cannot represent.
    pub fn of(value: &impl serde::Serialize) -> Result<Self> {
        serde_json::to_string(value).map(Self).map_err(|error| Error::text("JSON", error.to_string()))
    }
}

/// Converts the types that columns have to values.
macro_rules! values {
    ($($kind:ty: |$value:ident| $made:expr;)+) => {$(
        impl From<$kind> for Value {
            fn from($value: $kind) -> Self {
                $made
            }
        }
    )+};
}

values! {
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

impl<T: Into<Self>> From<Option<T>> for Value {
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
/// let mut values = vec![];
/// clv::row::Columns::values(Spread { count: 0, range: None }, &mut |value| values.push(value));
/// assert_eq!(values, [clv::row::Value::Bigint(0), clv::row::Value::Null]);
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
            fn values(self, take: &mut impl FnMut($crate::row::Value)) {
                $(take(self.$column.into());)+
            }
        }
    };
}
