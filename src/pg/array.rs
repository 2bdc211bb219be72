//! Arrays as arguments.

use super::call::{Call, Read};
use super::numeric as digits;
use super::varlena::{from_server, varlena_bytes};
use clv::error::{Error, Result};
use clv::exact::money::Sum;
use pgrx::pg_sys::{self, Datum, Oid};

/// The elements of an array, in the memory of the current call; of several dimensions one after the other. `None` is
/// NULL.
///
/// # Safety
/// `datum` is an array of elements of the built-in type `of`, with this length and alignment; they are passed by value if
/// the length is 4; `'a` does not outlive the current call.
unsafe fn elements<'a>(
    datum: Datum,
    of: Oid,
    length: i32,
    align: u8,
) -> impl ExactSizeIterator<Item = Option<Datum>> + Clone + 'a {
    let (mut values, mut nulls, mut count) = (std::ptr::null_mut(), std::ptr::null_mut(), 0);
    // SAFETY: by contract. The two arrays have `count` elements, and live as long as the memory of the call.
    let (values, nulls): (&[Datum], &[bool]) = unsafe {
        let array = pg_sys::pg_detoast_datum(datum.cast_mut_ptr()).cast::<pg_sys::ArrayType>();
        let align = align as std::ffi::c_char;
        pg_sys::deconstruct_array(array, of, length, length == 4, align, &mut values, &mut nulls, &mut count);
        let count = count.max(0) as usize;
        if count == 0 {
            (&[], &[])
        } else {
            (std::slice::from_raw_parts(values, count), std::slice::from_raw_parts(nulls, count))
        }
    };
    values.iter().zip(nulls).map(|(value, is_null)| (!is_null).then_some(*value))
}

/// Defines readers of arrays.
macro_rules! array_readers {
    ($($(#[$doc:meta])* $reader:ident -> $value:ty: ($of:ident, $length:expr, $align:ident) |$name:pat_param, $elements:ident| $read:expr;)+) => {$(
        $(#[$doc])*
        #[allow(non_camel_case_types)]
        pub struct $reader;

        impl Read for $reader {
            type In<'a> = $value;

            #[allow(clippy::needless_lifetimes)] // one reader's values borrow from the call
            unsafe fn read<'a>(_: &'a Call, $name: &'static str, datum: Datum) -> Result<$value> {
                // SAFETY: by contract, the array has elements of this type.
                let $elements = unsafe { elements(datum, pg_sys::$of, $length, pg_sys::$align) };
                $read
            }
        }
    )+};
}

array_readers! {
    /// `text[]`, converted from the encoding of the database to UTF-8; an element may be NULL.
    texts -> Vec<Option<&'a [u8]>>: (TEXTOID, -1, TYPALIGN_INT) |name, elements| {
        let text = |datum: Datum| {
            // SAFETY: text is a varlena.
            let bytes = unsafe { varlena_bytes(datum) };
            from_server(bytes).map(str::as_bytes).ok_or_else(|| Error::domain(name, "other bytes", "UTF-8"))
        };
        collected(name, elements.map(|element| element.map(text).transpose()))
    };
    /// `integer[]` without NULL.
    integers -> Vec<i64>: (INT4OID, 4, TYPALIGN_INT) |name, elements| {
        collected(name, elements.map(|element| given(name, element).map(|datum| i64::from(datum.value() as i32))))
    };
    /// `numeric[]` of exact amounts, without NULL.
    amounts -> Vec<Sum>: (NUMERICOID, -1, TYPALIGN_INT) |name, elements| {
        // SAFETY: a numeric is a varlena.
        let amount = |datum: Datum| digits::decode(name, unsafe { varlena_bytes(datum) });
        collected(name, elements.map(|element| given(name, element).and_then(amount)))
    };
}

fn given(name: &'static str, element: Option<Datum>) -> Result<Datum> {
    element.ok_or_else(|| Error::domain(name, "NULL", "an array without NULL"))
}

fn collected<T>(name: &'static str, elements: impl ExactSizeIterator<Item = Result<T>>) -> Result<Vec<T>> {
    let mut all = vec![];
    all.try_reserve_exact(elements.len()).map_err(|_| Error::out_of_memory(name))?;
    for element in elements {
        all.push(element?);
    }
    Ok(all)
}
