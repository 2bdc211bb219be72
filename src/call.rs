//! A call from PostgreSQL: arguments in, result out. One of the three files with `unsafe` code.
//!
//! The functions of the hot paths and those that return rows are version-1 functions that read their arguments straight
//! from the call. What ties a Rust body to its SQL declaration is [`sql_function!`].

use crate::args::{varlena_bytes, Arg, Money};
use clv::error::Result;
use clv::money::Sum;
use pgrx::pg_sys::{self, Datum};
use std::cell::OnceCell;

/// Defines the SQL-callable C function `$name` with the given body.
///
/// # Safety
/// The body reads each argument as the SQL type that its `CREATE FUNCTION` in `sql/` declares, and returns a datum of the
/// type that it declares, or `None` for NULL.
macro_rules! sql_function {
    ($name:ident, $finfo:ident, $body:expr) => {
        #[doc(hidden)]
        #[no_mangle]
        pub extern "C" fn $finfo() -> &'static pgrx::pg_sys::Pg_finfo_record {
            const VERSION_1: pgrx::pg_sys::Pg_finfo_record = pgrx::pg_sys::Pg_finfo_record { api_version: 1 };
            &VERSION_1
        }

        #[doc(hidden)]
        #[no_mangle]
        #[pgrx::pg_guard]
        pub unsafe extern "C-unwind" fn $name(fcinfo: pgrx::pg_sys::FunctionCallInfo) -> pgrx::pg_sys::Datum {
            // SAFETY: PostgreSQL calls with a valid fcinfo; the types are those of the declaration, see the macro.
            let call = unsafe { $crate::call::Call::new(fcinfo) };
            let body: fn(&$crate::call::Call) -> clv::Result<Option<pgrx::pg_sys::Datum>> = $body;
            let result = $crate::error::or_raise(body(&call));
            result.unwrap_or_else(|| call.null())
        }
    };
}
pub(crate) use sql_function;

/// Several of them, where only their types differ.
macro_rules! sql_functions {
    ($($name:ident $finfo:ident $body:expr;)+) => { $( $crate::call::sql_function!($name, $finfo, $body); )+ };
}
pub(crate) use sql_functions;

/// Lets a cancelled query end. Loops over large states call it now and then.
pub fn tick() {
    pgrx::check_for_interrupts!();
}

/// One call of a version-1 function.
pub struct Call {
    fcinfo: pg_sys::FunctionCallInfo,
    short: OnceCell<ShortWords>,
}

/// The words of the longest value that has a header of one byte: 126 bytes, 4 of them the format version.
pub type ShortWords = [u64; 15];

impl Call {
    /// # Safety
    /// `fcinfo` is that of a running call, and the arguments are read as the types that the function is declared with.
    #[inline]
    pub unsafe fn new(fcinfo: pg_sys::FunctionCallInfo) -> Self {
        Self { fcinfo, short: OnceCell::new() }
    }

    /// Whether there are such words.
    #[inline]
    pub fn keeps_words(&self) -> bool {
        self.short.get().is_some()
    }

    /// Keeps the words of a short value, which are not aligned where they stand, as long as the call; `None` if there are
    /// some already.
    #[inline]
    pub fn keep(&self, words: ShortWords) -> Option<&ShortWords> {
        self.short.set(words).ok()?;
        self.short.get()
    }

    /// How many arguments there are.
    #[inline]
    pub fn len(&self) -> usize {
        // SAFETY: see `new`.
        unsafe { (*self.fcinfo).nargs as usize }
    }

    /// An argument as it comes; `None` for NULL.
    #[inline]
    pub fn datum(&self, at: usize) -> Option<Datum> {
        debug_assert!(at < self.len());
        // SAFETY: PostgreSQL allocates `nargs` arguments behind the head, and bodies ask for declared ones only.
        let argument = unsafe { &*(*self.fcinfo).args.as_ptr().add(at) };
        (!argument.isnull).then_some(argument.value)
    }

    /// Whether an argument after the first, the state, is NULL: such a row is skipped.
    #[inline]
    pub fn row_has_null(&self) -> bool {
        (1..self.len()).any(|at| self.datum(at).is_none())
    }

    /// An argument of SQL type `T`; `None` for NULL.
    ///
    /// # Errors
    /// As `T` has them.
    #[inline]
    pub fn get<T: Arg>(&self, at: usize) -> Result<Option<T::Value>> {
        match self.datum(at) {
            // SAFETY: `T` is the declared type, see `new`.
            Some(datum) => unsafe { T::read(datum) }.map(Some),
            None => Ok(None),
        }
    }

    /// Whether an aggregate makes this call, so that its first argument, the state, may be changed in place. The same test
    /// as AggCheckCallContext.
    #[inline]
    pub fn in_aggregate(&self) -> bool {
        // SAFETY: the context is null or a node.
        unsafe {
            let context = (*self.fcinfo).context;
            !context.is_null()
                && matches!((*context).type_, pg_sys::NodeTag::T_AggState | pg_sys::NodeTag::T_WindowAggState)
        }
    }

    /// The result NULL.
    #[doc(hidden)]
    pub fn null(&self) -> Datum {
        // SAFETY: see `new`; the flag is there to be set by the function.
        unsafe { (*self.fcinfo).isnull = true };
        Datum::null()
    }

    /// A row of the function's declared row type; `None` is NULL.
    pub fn row<const N: usize>(&self, columns: [Option<Datum>; N]) -> Option<Datum> {
        let mut isnull = columns.map(|column| column.is_none());
        let mut values = columns.map(|column| column.unwrap_or(Datum::null()));
        // SAFETY: the descriptor is that of the declared result, whose columns the caller gives in order; the arrays are
        // as long as it has attributes, which is checked.
        unsafe {
            let descriptor = self.row_type();
            if (*descriptor).natts as usize != N {
                pgrx::error!("the row type has {} columns, the library returns {N}", (*descriptor).natts);
            }
            let tuple = pg_sys::heap_form_tuple(descriptor, values.as_mut_ptr(), isnull.as_mut_ptr());
            Some(pg_sys::HeapTupleHeaderGetDatum((*tuple).t_data))
        }
    }

    /// An array of rows, of the function's declared result type; `None` for no rows.
    pub fn rows<const N: usize>(&self, rows: Vec<[Option<Datum>; N]>) -> Option<Datum> {
        if rows.is_empty() {
            return None;
        }
        // SAFETY: the element type is the composite type whose array the function is declared to return; the caller gives its
        // columns in order, as many as it has attributes, which is checked.
        unsafe {
            let mut result = pg_sys::InvalidOid;
            pg_sys::get_call_result_type(self.fcinfo, &mut result, std::ptr::null_mut());
            let element = pg_sys::get_element_type(result);
            let descriptor = pg_sys::lookup_rowtype_tupdesc_copy(element, -1);
            if (*descriptor).natts as usize != N {
                pgrx::error!("the row type has {} columns, the library returns {N}", (*descriptor).natts);
            }
            let row = |columns: [Option<Datum>; N]| {
                let mut isnull = columns.map(|column| column.is_none());
                let mut values = columns.map(|column| column.unwrap_or(Datum::null()));
                let tuple = pg_sys::heap_form_tuple(descriptor, values.as_mut_ptr(), isnull.as_mut_ptr());
                pg_sys::HeapTupleHeaderGetDatum((*tuple).t_data)
            };
            let mut rows: Vec<Datum> = rows.into_iter().map(row).collect();
            let align = pg_sys::TYPALIGN_DOUBLE as std::ffi::c_char;
            let array = pg_sys::construct_array(rows.as_mut_ptr(), rows.len() as i32, element, -1, false, align);
            Some(Datum::from(array))
        }
    }

    /// The bytes of a `text` argument; `None` for NULL.
    #[inline]
    pub fn text(&self, at: usize) -> Option<&[u8]> {
        // SAFETY: bodies ask for arguments that are declared as text, which is a varlena; its bytes live as long as the call.
        self.datum(at).map(|datum| unsafe { varlena_bytes(datum) })
    }

    /// An argument of money, `name` in messages; `None` for NULL.
    ///
    /// # Errors
    /// As `M` has them.
    #[inline]
    pub fn money<M: Money>(&self, at: usize, name: &'static str) -> Result<Option<Sum>> {
        // SAFETY: `M` is the declared type, see `new`.
        self.datum(at).map(|datum| unsafe { M::read_named(name, datum) }).transpose()
    }

    /// The descriptor of the result row: looked up once per call site where PostgreSQL keeps one, else at each call.
    unsafe fn row_type(&self) -> pg_sys::TupleDesc {
        // SAFETY: fn_extra belongs to this function; it is null or what is stored here, which lives in fn_mcxt as long as
        // the call site does.
        unsafe {
            let site = (*self.fcinfo).flinfo;
            if !(*site).fn_extra.is_null() {
                return (*site).fn_extra.cast();
            }
            let mut descriptor = std::ptr::null_mut();
            let caller = pg_sys::CurrentMemoryContext;
            pg_sys::CurrentMemoryContext = (*site).fn_mcxt;
            let class = pg_sys::get_call_result_type(self.fcinfo, std::ptr::null_mut(), &mut descriptor);
            let is_row = class == pg_sys::TypeFuncClass::TYPEFUNC_COMPOSITE && !descriptor.is_null();
            if is_row {
                descriptor = pg_sys::BlessTupleDesc(pg_sys::CreateTupleDescCopy(descriptor));
            }
            pg_sys::CurrentMemoryContext = caller;
            if !is_row {
                pgrx::error!("function returning a row called in a context that cannot accept one");
            }
            (*site).fn_extra = descriptor.cast();
            descriptor
        }
    }

    /// The bytes of a message that the caller wants to be read to its end: the argument of a receive function.
    pub fn message(&self) -> &[u8] {
        // SAFETY: a receive function is declared with `internal` first, which PostgreSQL passes as a StringInfo.
        unsafe {
            let Some(datum) = self.datum(0) else { return &[] };
            let buffer = &mut *datum.cast_mut_ptr::<pg_sys::StringInfoData>();
            let (start, end) = (buffer.cursor.max(0) as usize, buffer.len.max(0) as usize);
            buffer.cursor = buffer.len;
            std::slice::from_raw_parts(buffer.data.cast::<u8>().add(start), end.saturating_sub(start))
        }
    }
}

/// A varlena of these bytes.
pub fn new_varlena(bytes: &[u8]) -> Datum {
    let size = pg_sys::VARHDRSZ + bytes.len();
    // SAFETY: palloc returns `size` bytes or raises; head and bytes fill them.
    unsafe {
        let varlena = pg_sys::palloc(size).cast::<pg_sys::varlena>();
        pgrx::varlena::set_varsize_4b(varlena, size as i32);
        varlena.cast::<u8>().add(pg_sys::VARHDRSZ).copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
        Datum::from(varlena)
    }
}

/// A jsonb of this text, which is JSON.
pub fn new_jsonb(text: &str) -> Option<Datum> {
    // SAFETY: jsonb_in reads a cstring.
    unsafe { pgrx::direct_function_call_as_datum(pg_sys::jsonb_in, &[Some(new_cstring(text))]) }
}

/// A cstring of this text.
pub fn new_cstring(text: &str) -> Datum {
    // SAFETY: palloc returns as many bytes as asked for or raises; text and the zero byte fill them.
    unsafe {
        let cstring = pg_sys::palloc(text.len() + 1).cast::<u8>();
        cstring.copy_from_nonoverlapping(text.as_ptr(), text.len());
        cstring.add(text.len()).write(0);
        Datum::from(cstring)
    }
}
