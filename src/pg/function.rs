//! The C functions that PostgreSQL calls. They are made by `sql!`, which takes the SQL types and the readers of the
//! arguments from one declaration.

/// Defines the SQL-callable C function `$name`, with the record `$record` that PostgreSQL asks for first, and the given
/// body.
///
/// # Safety
/// The body reads each argument as the SQL type that its `CREATE FUNCTION` declares, and returns a datum of the type
/// that it declares, or `None` for NULL.
macro_rules! sql_function {
    ($name:ident, $record:ident, $body:expr) => {
        #[doc(hidden)]
        #[no_mangle]
        pub extern "C" fn $record() -> &'static pgrx::pg_sys::Pg_finfo_record {
            const VERSION_1: pgrx::pg_sys::Pg_finfo_record = pgrx::pg_sys::Pg_finfo_record { api_version: 1 };
            &VERSION_1
        }

        #[doc(hidden)]
        #[no_mangle]
        #[pgrx::pg_guard]
        pub unsafe extern "C-unwind" fn $name(fcinfo: pgrx::pg_sys::FunctionCallInfo) -> pgrx::pg_sys::Datum {
            // SAFETY: PostgreSQL calls with a valid fcinfo; the types are those of the declaration, see the macro.
            let call = unsafe { $crate::pg::call::Call::new(fcinfo) };
            let body: fn(&$crate::pg::call::Call) -> clv::Result<Option<pgrx::pg_sys::Datum>> = $body;
            let result = $crate::pg::error::or_raise(body(&call));
            result.unwrap_or_else(|| call.null())
        }
    };
}
pub(crate) use sql_function;

/// An argument of a call, `$name` in messages, by the reader that its declaration gives it; `None` for NULL.
macro_rules! argument {
    ($call:ident, $at:expr, $reader:ty, $name:expr) => {
        // SAFETY: `sql!` takes reader and SQL type from the same place in the declaration.
        unsafe { $call.argument::<$reader>($at, $name)? }
    };
}
pub(crate) use argument;
