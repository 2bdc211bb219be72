//! Errors of the library as errors of PostgreSQL. Only this file knows SQLSTATEs.

use super::call::Call;
use clv::error::{Error, Kind, Result};
use pgrx::pg_sys::panic::ErrorReport;
use pgrx::pg_sys::Datum;
use pgrx::{function_name, PgLogLevel, PgSqlErrorCode};

fn code(error: &Error) -> PgSqlErrorCode {
    match error.kind {
        Kind::Domain { .. } | Kind::Mismatch { .. } => PgSqlErrorCode::ERRCODE_INVALID_PARAMETER_VALUE,
        Kind::AmountTooLong { .. } | Kind::SumOverflow { .. } => PgSqlErrorCode::ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE,
        Kind::StateFull { .. } => PgSqlErrorCode::ERRCODE_PROGRAM_LIMIT_EXCEEDED,
        Kind::OutOfMemory { .. } => PgSqlErrorCode::ERRCODE_OUT_OF_MEMORY,
        Kind::NotAnswered { .. } => PgSqlErrorCode::ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE,
        Kind::Text { .. } => PgSqlErrorCode::ERRCODE_INVALID_TEXT_REPRESENTATION,
        Kind::Binary { .. } => PgSqlErrorCode::ERRCODE_INVALID_BINARY_REPRESENTATION,
    }
}

/// Raises an error of the library as a PostgreSQL ERROR.
#[cold]
pub fn raise(error: Error) -> ! {
    let report = ErrorReport::new(code(&error), error.to_string(), function_name!());
    let report = match error.hint {
        Some(hint) => report.set_hint(hint),
        None => report,
    };
    report.report(PgLogLevel::ERROR);
    unreachable!("an ERROR does not return")
}

/// The result, or its error raised.
#[inline]
pub fn or_raise<T>(result: Result<T>) -> T {
    result.unwrap_or_else(|error| raise(error))
}

/// The result of an input function. From PostgreSQL 16 on a caller can ask for soft errors, as pg_input_is_valid and
/// COPY with ON_ERROR do: the error is then saved for the caller, and the result is NULL.
pub fn soft(call: &Call, result: Result<Datum>) -> Result<Option<Datum>> {
    match result {
        #[cfg(any(feature = "pg16", feature = "pg17", feature = "pg18"))]
        Err(error) if saved::save(call, &error) => Ok(None),
        result => {
            let _ = call;
            result.map(Some)
        }
    }
}

#[cfg(any(feature = "pg16", feature = "pg17", feature = "pg18"))]
mod saved {
    use super::super::varlena::{new_cstring, to_server};
    use super::{code, Call, Error};
    use pgrx::pg_sys;
    use std::ffi::{c_char, c_int};

    extern "C-unwind" {
        fn errcode(sqlerrcode: c_int) -> c_int;
        fn errmsg_internal(fmt: *const c_char, ...) -> c_int;
        fn errhint(fmt: *const c_char, ...) -> c_int;
    }

    /// Saves an error for the caller; false if the caller wants errors to be raised.
    pub fn save(call: &Call, error: &Error) -> bool {
        let text = |text: &str| new_cstring(&to_server(text)).cast_mut_ptr::<c_char>();
        // SAFETY: the context is null or a node; a node of this kind takes an error. The calls are those of
        // PostgreSQL's own macro errsave(). Texts are C strings, and the format string is ours.
        unsafe {
            let context = (*call.info()).context;
            if context.is_null() || (*context).type_ != pg_sys::NodeTag::T_ErrorSaveContext {
                return false;
            }
            if pg_sys::errsave_start(context, std::ptr::null()) {
                errcode(code(error) as c_int);
                errmsg_internal(c"%s".as_ptr(), text(&error.to_string()));
                if let Some(hint) = &error.hint {
                    errhint(c"%s".as_ptr(), text(hint));
                }
                pg_sys::errsave_finish(context, c"".as_ptr(), 0, c"".as_ptr());
            }
            true
        }
    }
}
