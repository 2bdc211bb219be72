//! Bytes and texts of PostgreSQL: values of variable length, C strings, and a buffer that grows in PostgreSQL's memory.

use clv::error::{Error, Result};
use pgrx::pg_sys::{self, Datum};
use std::borrow::Cow;
use std::io;

/// The largest allocation of PostgreSQL, in bytes.
pub const MOST_BYTES: usize = 0x3fff_ffff;

/// The bytes of a varlena, without its length; detoasted only if it is compressed or out of line.
///
/// # Safety
/// `datum` points to a varlena.
#[inline]
pub unsafe fn varlena_bytes<'a>(datum: Datum) -> &'a [u8] {
    // SAFETY: by contract. A detoasted copy lives in the memory of the current call, as the argument itself does.
    unsafe {
        let mut varlena = datum.cast_mut_ptr::<pg_sys::varlena>();
        let plain = pgrx::varlena::varatt_is_4b_u(varlena)
            || (pgrx::varlena::varatt_is_1b(varlena) && !pgrx::varlena::varatt_is_1b_e(varlena));
        if !plain {
            varlena = pg_sys::pg_detoast_datum_packed(varlena);
        }
        pgrx::varlena::varlena_to_byte_slice(varlena)
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

/// A text, in the encoding of the database.
pub fn new_text(text: &str) -> Datum {
    new_varlena(&to_server(text))
}

/// A cstring of these bytes, none of which is zero.
pub fn new_cstring(bytes: &[u8]) -> Datum {
    // SAFETY: palloc returns as many bytes as asked for or raises; text and the zero byte fill them.
    unsafe {
        let cstring = pg_sys::palloc(bytes.len() + 1).cast::<u8>();
        cstring.copy_from_nonoverlapping(bytes.as_ptr(), bytes.len());
        cstring.add(bytes.len()).write(0);
        Datum::from(cstring)
    }
}

/// A jsonb from a JSON text.
pub fn new_jsonb(text: &str) -> Option<Datum> {
    let text = new_cstring(&to_server(text));
    // SAFETY: jsonb_in reads a cstring.
    unsafe { pgrx::direct_function_call_as_datum(pg_sys::jsonb_in, &[Some(text)]) }
}

/// Whether the database keeps texts in UTF-8.
pub fn is_utf8() -> bool {
    // SAFETY: reads what is set when a session begins.
    unsafe { pg_sys::GetDatabaseEncoding() == pg_sys::pg_enc::PG_UTF8 as i32 }
}

/// A text in the encoding of the database. ASCII is the same in every server encoding.
pub fn to_server(text: &str) -> Cow<'_, [u8]> {
    if text.is_ascii() {
        return Cow::Borrowed(text.as_bytes());
    }
    // SAFETY: the length is that of the text; the result is the same pointer or a C string in the memory of the call.
    unsafe {
        let from = text.as_ptr().cast::<std::ffi::c_char>();
        let to = pg_sys::pg_any_to_server(from, text.len() as i32, pg_sys::pg_enc::PG_UTF8 as i32);
        if to.cast_const() == from {
            return Cow::Borrowed(text.as_bytes());
        }
        Cow::Borrowed(std::ffi::CStr::from_ptr(to).to_bytes())
    }
}

/// A text of the database as UTF-8; `None` where it is none, as in a database without an encoding.
pub fn from_server(bytes: &[u8]) -> Option<&str> {
    if bytes.is_ascii() {
        return std::str::from_utf8(bytes).ok();
    }
    // SAFETY: as in `to_server`, in the other direction.
    unsafe {
        let from = bytes.as_ptr().cast::<std::ffi::c_char>();
        let to = pg_sys::pg_server_to_any(from, bytes.len() as i32, pg_sys::pg_enc::PG_UTF8 as i32);
        if to.cast_const() == from {
            return std::str::from_utf8(bytes).ok();
        }
        std::ffi::CStr::from_ptr(to).to_str().ok()
    }
}

/// A buffer of bytes in the memory of the current call, at most as large as a value may be.
pub struct Buffer {
    start: *mut u8,
    /// The bytes that the length of a varlena takes, or none.
    head: usize,
    len: usize,
    capacity: usize,
}

impl Buffer {
    /// An empty buffer for a C string.
    pub fn for_cstring() -> Self {
        Self::with_head(0)
    }

    /// An empty buffer for a varlena, whose length takes the first bytes.
    pub fn for_varlena() -> Self {
        Self::with_head(pg_sys::VARHDRSZ)
    }

    fn with_head(head: usize) -> Self {
        const FIRST: usize = 1024;
        // SAFETY: palloc returns as many bytes as asked for or raises.
        let start = unsafe { pg_sys::palloc(FIRST).cast() };
        Self { start, head, len: head, capacity: FIRST }
    }

    /// The varlena with what was written; for a buffer made by [`Buffer::for_varlena`].
    pub fn varlena(self) -> Datum {
        // SAFETY: the first bytes were kept free for the length.
        unsafe { pgrx::varlena::set_varsize_4b(self.start.cast(), self.len as i32) };
        Datum::from(self.start)
    }

    /// The same for a text, UTF-8, which is stored in the encoding of the database.
    pub fn text(self) -> Datum {
        match self.reencoded() {
            Some(encoded) => new_varlena(encoded),
            None => self.varlena(),
        }
    }

    /// The C string with what was written, UTF-8, in the encoding of the database; for a buffer made by [`Buffer::for_cstring`]. `of` is its name in messages.
    ///
    /// # Errors
    /// [`Error::too_large`] if the zero byte at its end does not fit.
    pub fn cstring(mut self, of: &'static str) -> Result<Datum> {
        if let Some(encoded) = self.reencoded() {
            return Ok(new_cstring(encoded));
        }
        io::Write::write_all(&mut self, &[0]).map_err(|_| Error::too_large(of))?;
        Ok(Datum::from(self.start))
    }

    /// The text that was written, UTF-8, in the encoding of the database; `None` where that is the same.
    fn reencoded(&self) -> Option<&[u8]> {
        // SAFETY: so many bytes have been written, the first of which the length of a varlena may take.
        let written = unsafe { std::slice::from_raw_parts(self.start.add(self.head), self.len - self.head) };
        if written.is_ascii() {
            return None;
        }
        match to_server(std::str::from_utf8(written).ok()?) {
            Cow::Borrowed(encoded) if encoded.as_ptr() != written.as_ptr() => Some(encoded),
            _ => None,
        }
    }
}

impl io::Write for Buffer {
    #[inline]
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let wanted = self.len + bytes.len();
        if wanted > self.capacity {
            if wanted > MOST_BYTES {
                return Err(io::ErrorKind::OutOfMemory.into());
            }
            self.capacity = (2 * self.capacity).clamp(wanted, MOST_BYTES);
            // SAFETY: the memory is from palloc; repalloc returns as many bytes as asked for or raises.
            self.start = unsafe { pg_sys::repalloc(self.start.cast(), self.capacity).cast() };
        }
        // SAFETY: there is room after what was written.
        unsafe { self.start.add(self.len).copy_from_nonoverlapping(bytes.as_ptr(), bytes.len()) };
        self.len = wanted;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
