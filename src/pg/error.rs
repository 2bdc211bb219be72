//! Errors of the library as errors of PostgreSQL. Only this file knows SQLSTATEs.

use super::call::Call;
use super::varlena::is_utf8;
use clv::error::{Error, ErrorKind, Result};
use pgrx::pg_sys::panic::ErrorReport;
use pgrx::pg_sys::Datum;
use pgrx::{function_name, PgLogLevel, PgSqlErrorCode};

fn code(error: &Error) -> PgSqlErrorCode {
    match error.kind {
        ErrorKind::Domain { .. } | ErrorKind::Mismatch { .. } => PgSqlErrorCode::ERRCODE_INVALID_PARAMETER_VALUE,
        ErrorKind::AmountTooLong { .. } | ErrorKind::SumOverflow { .. } => {
            PgSqlErrorCode::ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE
        }
        ErrorKind::StateFull { .. } => PgSqlErrorCode::ERRCODE_PROGRAM_LIMIT_EXCEEDED,
        ErrorKind::OutOfMemory { .. } => PgSqlErrorCode::ERRCODE_OUT_OF_MEMORY,
        ErrorKind::NotAnswered { .. } => PgSqlErrorCode::ERRCODE_OBJECT_NOT_IN_PREREQUISITE_STATE,
        ErrorKind::Text { .. } => PgSqlErrorCode::ERRCODE_INVALID_TEXT_REPRESENTATION,
        ErrorKind::Binary { .. } => PgSqlErrorCode::ERRCODE_INVALID_BINARY_REPRESENTATION,
    }
}

/// Raises an error of the library as a PostgreSQL ERROR.
#[cold]
pub fn raise(error: Error) -> ! {
    let report = ErrorReport::new(code(&error), readable(error.to_string()), function_name!());
    let report = match error.hint {
        Some(hint) => report.set_hint(readable(hint.into_owned())),
        None => report,
    };
    report.report(PgLogLevel::ERROR);
    unreachable!("an ERROR does not return")
}

/// A message, which may quote a text of the user's, as every encoding has it: pgrx passes it on as it is.
fn readable(message: String) -> String {
    if message.is_ascii() || is_utf8() {
        message
    } else {
        let plain = |c: char| if c.is_ascii() { c.to_string() } else { c.escape_unicode().to_string() };
        message.chars().map(plain).collect()
    }
}

/// Raises that a row or a set is called for where PostgreSQL takes none.
#[cold]
pub fn raise_no_place(what: &str) -> ! {
    let message = format!("function returning a {what} called in a context that cannot accept one");
    ErrorReport::new(PgSqlErrorCode::ERRCODE_FEATURE_NOT_SUPPORTED, message, function_name!())
        .report(PgLogLevel::ERROR);
    unreachable!("an ERROR does not return")
}

/// Raises that a row type is not the one that the library fills.
#[cold]
pub fn raise_row_type(message: String) -> ! {
    let report = ErrorReport::new(PgSqlErrorCode::ERRCODE_DATATYPE_MISMATCH, message, function_name!());
    report
        .set_hint("Bring the extension to the release of its library: ALTER EXTENSION clv_ext UPDATE.")
        .report(PgLogLevel::ERROR);
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
        Err(error) if is_of_text(&error) && saved::save(call, &error) => Ok(None),
        result => {
            let _ = call;
            result.map(Some)
        }
    }
}

/// Whether an error is the text's, and not one of memory or size, which a caller is never to pass over.
#[cfg(any(feature = "pg16", feature = "pg17", feature = "pg18"))]
fn is_of_text(error: &Error) -> bool {
    !matches!(error.kind, ErrorKind::OutOfMemory { .. } | ErrorKind::StateFull { .. })
}

#[cfg(any(feature = "pg16", feature = "pg17", feature = "pg18"))]
mod saved {
    use super::super::varlena::{new_cstring, to_server};
    use super::{code, Call, Error};
    use pgrx::pg_sys;
    use std::ffi::{c_char, c_int};

    extern "C-unwind" {
        fn errsave_start(context: *mut pg_sys::Node, domain: *const c_char) -> bool;
        fn errsave_finish(context: *mut pg_sys::Node, file: *const c_char, line: c_int, function: *const c_char);
        fn errcode(sqlerrcode: c_int) -> c_int;
        fn errmsg_internal(fmt: *const c_char, ...) -> c_int;
        fn errhint(fmt: *const c_char, ...) -> c_int;
    }

    /// Saves an error for the caller; false if the caller wants errors to be raised.
    pub fn save(call: &Call, error: &Error) -> bool {
        let text = |text: &str| new_cstring(&to_server(text)).cast_mut_ptr::<c_char>().cast_const();
        // SAFETY: the context is null or a node; a node of this kind takes an error. The calls are those of
        // PostgreSQL's own macro errsave(). Texts are C strings, and the format string is ours. Nothing within the guard
        // has to be dropped.
        unsafe {
            let context = (*call.info()).context;
            if context.is_null() || (*context).type_ != pg_sys::NodeTag::T_ErrorSaveContext {
                return false;
            }
            let (message, hint) = (text(&error.to_string()), error.hint.as_deref().map(text));
            let code = code(error) as c_int;
            pg_sys::ffi::pg_guard_ffi_boundary(|| {
                if errsave_start(context, std::ptr::null()) {
                    errcode(code);
                    errmsg_internal(c"%s".as_ptr(), message);
                    if let Some(hint) = hint {
                        errhint(c"%s".as_ptr(), hint);
                    }
                    errsave_finish(context, c"".as_ptr(), 0, c"".as_ptr());
                }
            });
            true
        }
    }
}
