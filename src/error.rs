//! The one place that knows SQLSTATEs.

use clv::Error;
use pgrx::pg_sys::panic::ErrorReport;
use pgrx::{function_name, PgLogLevel, PgSqlErrorCode};

/// An error of the library as PostgreSQL reports it.
fn report(error: Error) -> ErrorReport {
    let code = match &error {
        Error::Domain { .. } | Error::Mismatch { .. } => PgSqlErrorCode::ERRCODE_INVALID_PARAMETER_VALUE,
        Error::AmountTooLong { .. } | Error::SumOverflow { .. } => PgSqlErrorCode::ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE,
        Error::StateFull { .. } => PgSqlErrorCode::ERRCODE_PROGRAM_LIMIT_EXCEEDED,
        Error::NotAnswered { .. } => PgSqlErrorCode::ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE,
        Error::Text { .. } => PgSqlErrorCode::ERRCODE_INVALID_TEXT_REPRESENTATION,
        Error::Binary { .. } => PgSqlErrorCode::ERRCODE_INVALID_BINARY_REPRESENTATION,
    };
    let report = ErrorReport::new(code, error.to_string(), function_name!());
    match error.hint() {
        Some(hint) => report.set_hint(hint),
        None => report,
    }
}

/// Raises an error of the library as a PostgreSQL ERROR.
#[cold]
pub fn raise(error: Error) -> ! {
    report(error).report(PgLogLevel::ERROR);
    unreachable!("an ERROR does not return")
}

/// What the library computed, or its error raised.
#[inline]
pub fn or_raise<T>(result: clv::Result<T>) -> T {
    result.unwrap_or_else(|error| raise(error))
}
