//! Rows as results: a single row, or an array of rows. A row type may have more columns than the library, and these are
//! then NULL, or fewer. So the library of one release works with the install script of the next or the previous one
//! during an upgrade.

use super::call::Call;
use super::error::raise_row_type;
use super::memory::Scratch;
use super::numeric;
use super::varlena::{new_jsonb, new_text, Buffer};
use clv::error::{Error, Result};
use clv::row::{Columns, Value};
use pgrx::pg_sys::{self, Datum, Oid};
use std::io::Write as _;

/// The datum of a value, and the SQL type of its column.
fn datum(value: &Value) -> (Option<Datum>, Oid) {
    match value {
        Value::Null => (None, Oid::INVALID),
        Value::Bigint(value) => (Some(Datum::from(*value)), pg_sys::INT8OID),
        Value::Integer(value) => (Some(Datum::from(*value)), pg_sys::INT4OID),
        Value::Double(value) => (Some(Datum::from(value.to_bits())), pg_sys::FLOAT8OID),
        Value::Boolean(value) => (Some(Datum::from(*value)), pg_sys::BOOLOID),
        Value::Numeric(value) => (Some(numeric::datum(*value)), pg_sys::NUMERICOID),
        Value::Date(day) => (Some(Datum::from(day.0)), pg_sys::DATEOID),
        Value::Text(text) => (Some(new_text(text)), pg_sys::TEXTOID),
        Value::Texts(texts) => (Some(text_array(texts)), pg_sys::TEXTARRAYOID),
        Value::Json(text) => (new_jsonb(text), pg_sys::JSONBOID),
    }
}

fn text_array(texts: &[&'static str]) -> Datum {
    let mut texts: Vec<Datum> = texts.iter().map(|text| new_text(text)).collect();
    let align = pg_sys::TYPALIGN_INT as std::ffi::c_char;
    // SAFETY: the elements are texts, whose length, passing and alignment these are.
    let array =
        unsafe { pg_sys::construct_array(texts.as_mut_ptr(), texts.len() as i32, pg_sys::TEXTOID, -1, false, align) };
    Datum::from(array)
}

/// The largest number of columns of a row type. The widest has 19 today.
const MOST_COLUMNS: usize = 64;

/// The values of one row and which of them are NULL, one for each column of the row type. They are on the stack, since
/// there may be one row per customer.
pub(super) struct Values {
    pub(super) values: [Datum; MOST_COLUMNS],
    pub(super) nulls: [bool; MOST_COLUMNS],
    columns: usize,
}

impl Values {
    /// # Safety
    /// `descriptor` is valid.
    pub(super) unsafe fn of(descriptor: pg_sys::TupleDesc) -> Self {
        // SAFETY: by contract.
        let columns = unsafe { (*descriptor).natts.max(0) as usize };
        if columns > MOST_COLUMNS {
            raise_row_type(format!("the row type has {columns} columns, the library fills {MOST_COLUMNS} at most"));
        }
        Self { values: [Datum::null(); MOST_COLUMNS], nulls: [true; MOST_COLUMNS], columns }
    }

    /// Takes the values of a row, in order. Columns after the last value stay NULL; values after the last column are left
    /// out.
    ///
    /// # Safety
    /// `descriptor` is the one that these values are of.
    pub(super) unsafe fn fill(&mut self, descriptor: pg_sys::TupleDesc, row: impl Columns) {
        self.nulls.fill(true);
        let mut at = 0;
        row.values(&mut |value| {
            if at < self.columns {
                let (value, kind) = datum(&value);
                // SAFETY: there are as many attributes as values.
                let column = unsafe { (*super::descriptor::attribute(descriptor, at)).atttypid };
                if value.is_some() && column != kind {
                    raise_row_type(format!(
                        "column {} of the row type has another type than the library returns",
                        at + 1
                    ));
                }
                self.nulls[at] = value.is_none();
                self.values[at] = value.unwrap_or(Datum::null());
            }
            at += 1;
        });
    }

    /// # Safety
    /// As [`Values::fill`].
    pub(super) unsafe fn tuple(&mut self, descriptor: pg_sys::TupleDesc) -> Datum {
        // SAFETY: by contract, values and nulls are as long as the descriptor has attributes.
        unsafe {
            let tuple = pg_sys::heap_form_tuple(descriptor, self.values.as_mut_ptr(), self.nulls.as_mut_ptr());
            pg_sys::HeapTupleHeaderGetDatum((*tuple).t_data)
        }
    }
}

impl Call {
    /// A row of the function's declared row type; `None` is NULL.
    pub fn row<R: Columns>(&self, row: impl Into<Option<R>>) -> Option<Datum> {
        let row = row.into()?;
        // SAFETY: the descriptor is that of the declared result; its columns are checked by `fill`.
        unsafe {
            let descriptor = super::descriptor::of_row(self);
            let mut values = Values::of(descriptor);
            values.fill(descriptor, row);
            Some(values.tuple(descriptor))
        }
    }

    /// An array of rows, of the function's declared result type; `None` for no rows. It grows in one piece, as
    /// PostgreSQL lays arrays out: where many small rows had taken all memory, pgrx would find none to report that.
    ///
    /// # Errors
    /// [`ErrorKind::StateFull`](clv::error::ErrorKind) if the rows do not fit into one value.
    pub fn array<R: Columns>(&self, rows: impl Into<Option<Vec<R>>>) -> Result<Option<Datum>> {
        let Some(rows) = rows.into().filter(|rows| !rows.is_empty()) else { return Ok(None) };
        let mut array = Buffer::for_varlena();
        let mut write = |bytes: &[u8]| {
            array.write_all(bytes).map_err(|_| Error::state_full("array", "Use more groups, with fewer rows each."))
        };
        // SAFETY: the element type is the composite type whose array the function is declared to return; its columns
        // are checked by `fill`; a composite value is a varlena with its length, and it is aligned to 8.
        unsafe {
            let (element, descriptor) = super::descriptor::of_element(self);
            // After the length: one dimension, no bitmap of NULLs, the type, the number of rows, the first index.
            for field in [1, 0, u32::from(element), rows.len() as u32, 1] {
                write(&field.to_ne_bytes())?;
            }
            let (scratch, mut values) = (Scratch::new(), Values::of(descriptor));
            for row in rows {
                scratch.run(|| {
                    values.fill(descriptor, row);
                    let row = values.tuple(descriptor).cast_mut_ptr::<pg_sys::varlena>();
                    let row = std::slice::from_raw_parts(row.cast::<u8>(), pgrx::varlena::varsize_any(row));
                    write(row)?;
                    write(&[0; 8][..row.len().wrapping_neg() % 8])
                })?;
            }
        }
        Ok(Some(array.varlena()))
    }
}
