//! A call from PostgreSQL: arguments in, result out.
//!
//! All functions of the extension are version-1 functions that read their arguments straight from the call.

use clv::error::{Error, Result};
use pgrx::pg_sys::{self, Datum};
use std::cell::{Cell, UnsafeCell};
use std::mem::MaybeUninit;

/// How an argument of one SQL type is read.
pub trait Read {
    type In<'a>;

    /// The value of an argument; `name` is its name in messages.
    ///
    /// # Safety
    /// `datum` is a value of the SQL type that this reads.
    ///
    /// # Errors
    /// An error for a value that the extension does not accept.
    unsafe fn read<'a>(call: &'a Call, name: &'static str, datum: Datum) -> Result<Self::In<'a>>;
}

/// Ends the query if it was cancelled. Loops over large states call this regularly.
pub fn tick() {
    pgrx::check_for_interrupts!();
}

/// One call of a version-1 function.
pub struct Call {
    fcinfo: pg_sys::FunctionCallInfo,
    /// Room for the words of one short value. Not zeroed, and written in place: copying them through a local took 10 ns
    /// of the 90 that a score takes.
    short: UnsafeCell<MaybeUninit<ShortWords>>,
    keeps_words: Cell<bool>,
}

/// The words of the longest value that has a header of one byte: 126 bytes, 4 of them the format version.
type ShortWords = [u64; 15];

impl Call {
    /// # Safety
    /// `fcinfo` is that of a running call, and the arguments are read as the types that the function is declared with.
    #[inline]
    pub unsafe fn new(fcinfo: pg_sys::FunctionCallInfo) -> Self {
        Self { fcinfo, short: UnsafeCell::new(MaybeUninit::uninit()), keeps_words: Cell::new(false) }
    }

    /// The call information that PostgreSQL passes.
    pub(super) fn info(&self) -> pg_sys::FunctionCallInfo {
        self.fcinfo
    }

    /// Keeps the words in these bytes until the end of the call, for a short value, whose words are not aligned where it
    /// is stored; `None` if words are already kept, or if these are too many.
    #[inline]
    pub fn keep(&self, bytes: &[u8]) -> Option<&[u64]> {
        let (words, _) = bytes.as_chunks::<{ size_of::<u64>() }>();
        if words.len() > size_of::<ShortWords>() / size_of::<u64>() || self.keeps_words.replace(true) {
            return None;
        }
        // SAFETY: the words are written once, before anything refers to them, and read as often as wanted for as long as
        // the call is borrowed. They fit, and `words` of them have been written.
        unsafe {
            let kept = self.short.get().cast::<u64>();
            std::ptr::copy_nonoverlapping(words.as_ptr().cast::<u8>(), kept.cast(), size_of_val(words));
            Some(std::slice::from_raw_parts(kept, words.len()))
        }
    }

    /// The datum of an argument; `None` for NULL and for an argument that was not passed.
    #[inline]
    pub fn datum(&self, at: usize) -> Option<Datum> {
        // SAFETY: PostgreSQL allocates `nargs` arguments after the head.
        unsafe {
            if at >= (*self.fcinfo).nargs as usize {
                return None;
            }
            let argument = &*(*self.fcinfo).args.as_ptr().add(at);
            (!argument.isnull).then_some(argument.value)
        }
    }

    /// Whether one of these arguments is NULL.
    #[inline]
    pub fn any_null(&self, places: &[usize]) -> bool {
        places.iter().any(|at| self.datum(*at).is_none())
    }

    /// An argument; `None` for NULL.
    ///
    /// # Safety
    /// `T` reads the type that SQL declares for it.
    ///
    /// # Errors
    /// Those of `T`.
    // Always inlined, as `image::words`.
    #[inline(always)]
    pub unsafe fn argument<T: Read>(&self, at: usize, name: &'static str) -> Result<Option<T::In<'_>>> {
        match self.datum(at) {
            // SAFETY: by contract.
            Some(datum) => unsafe { T::read(self, name, datum) }.map(Some),
            None => Ok(None),
        }
    }

    /// Whether this call is part of an aggregate, so that its first argument, the state, may be changed in place. The
    /// same test as AggCheckCallContext.
    #[inline]
    pub fn in_aggregate(&self) -> bool {
        // SAFETY: the context is null or a node.
        unsafe {
            let context = (*self.fcinfo).context;
            !context.is_null()
                && matches!((*context).type_, pg_sys::NodeTag::T_AggState | pg_sys::NodeTag::T_WindowAggState)
        }
    }

    /// NULL as the result.
    #[doc(hidden)]
    pub fn null(&self) -> Datum {
        // SAFETY: see `new`; the flag is there to be set by the function.
        unsafe { (*self.fcinfo).isnull = true };
        Datum::null()
    }

    /// The unread bytes of the message that a receive function reads, all of which are taken.
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

    /// The text that an input function of the type `of` reads.
    ///
    /// # Errors
    /// For a text that is not valid in the encoding of the database.
    pub fn input(&self, of: &'static str) -> Result<&str> {
        // SAFETY: an input function is declared with `cstring` first, which ends in a zero byte.
        let bytes = self.datum(0).map(|datum| unsafe { std::ffi::CStr::from_ptr(datum.cast_mut_ptr()) }.to_bytes());
        super::varlena::from_server(bytes.unwrap_or_default()).ok_or_else(|| Error::text(of, "it is not UTF-8"))
    }
}
