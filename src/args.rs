//! The SQL types that arguments come in. One of the three files with `unsafe` code.

use crate::call::{new_varlena, Call};
use crate::error::or_raise;
use crate::numeric;
use clv::calendar::{Period, MAX_DAY, MIN_DAY};
use clv::error::{Error, Result};
use clv::key::Key;
use clv::money::Sum;
use pgrx::callconv::{Arg as PgrxArg, ArgAbi, BoxRet, FcInfo};
use pgrx::datum::{Datum as BoxedDatum, FromDatum, IntoDatum};
use pgrx::pg_sys::{self, Datum};
use pgrx::pgrx_sql_entity_graph::metadata::{
    ArgumentError, ReturnsError, ReturnsRef, SqlMappingRef, SqlTranslatable, TypeOrigin,
};
use rust_decimal::Decimal;
use std::ffi::CStr;

/// An SQL type as an argument.
pub trait Arg {
    type Value;

    /// # Safety
    /// `datum` is a value of this SQL type.
    unsafe fn read(datum: Datum) -> Result<Self::Value>;
}

/// The bytes of a varlena, without its length; detoasted only if it is not in plain sight.
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

/// `bigint` as a customer's key.
pub struct BigintKey;

impl Arg for BigintKey {
    type Value = Key;

    #[inline]
    unsafe fn read(datum: Datum) -> Result<Key> {
        Ok(Key::bigint(datum.value() as i64))
    }
}

/// `uuid` as a customer's key.
pub struct UuidKey;

impl Arg for UuidKey {
    type Value = Key;

    #[inline]
    unsafe fn read(datum: Datum) -> Result<Key> {
        // SAFETY: a uuid is a pointer to 16 bytes.
        Ok(Key::uuid(unsafe { *datum.cast_mut_ptr::<[u8; 16]>() }))
    }
}

/// `text` as a customer's key.
pub struct TextKey;

impl Arg for TextKey {
    type Value = Key;

    #[inline]
    unsafe fn read(datum: Datum) -> Result<Key> {
        // SAFETY: text is a varlena.
        Ok(Key::text(unsafe { varlena_bytes(datum) }))
    }
}

/// `text` as the name of a period.
pub struct PeriodName;

impl Arg for PeriodName {
    type Value = Period;

    #[inline]
    unsafe fn read(datum: Datum) -> Result<Period> {
        // SAFETY: text is a varlena.
        Period::parse(unsafe { varlena_bytes(datum) })
    }
}

/// `date` as a finite day.
pub struct Date;

impl Arg for Date {
    type Value = i32;

    #[inline]
    unsafe fn read(datum: Datum) -> Result<i32> {
        finite("ordered_at", datum.value() as i32)
    }
}

/// `date` as the day up to which things are known.
pub struct AsOf;

impl Arg for AsOf {
    type Value = i32;

    #[inline]
    unsafe fn read(datum: Datum) -> Result<i32> {
        finite("as_of", datum.value() as i32)
    }
}

fn finite(argument: &'static str, day: i32) -> Result<i32> {
    match (MIN_DAY..=MAX_DAY).contains(&day) {
        true => Ok(day),
        false => Err(Error::domain(argument, if day < 0 { "-infinity" } else { "infinity" }, "a finite date")),
    }
}

/// `timestamp`, by its date, and `timestamptz`, by its UTC date: both are microseconds since 2000-01-01.
pub struct Timestamp;

const MICROSECONDS_PER_DAY: i64 = 86_400_000_000;

impl Arg for Timestamp {
    type Value = i32;

    #[inline]
    unsafe fn read(datum: Datum) -> Result<i32> {
        match datum.value() as i64 {
            // What timestamps use for the infinities.
            i64::MIN => finite("ordered_at", i32::MIN),
            i64::MAX => finite("ordered_at", i32::MAX),
            microseconds => finite("ordered_at", microseconds.div_euclid(MICROSECONDS_PER_DAY) as i32),
        }
    }
}

/// `date`, at its beginning, `timestamp` and `timestamptz` as moments: microseconds since 2000-01-01. `DAYS` tells a date.
pub struct Moment<const DAYS: bool>;

impl<const DAYS: bool> Moment<DAYS> {
    /// The moment that an argument of this type is, `name` in messages; `None` for NULL.
    ///
    /// # Errors
    /// [`Error::Domain`] for one out of the range of timestamps.
    pub fn get(call: &Call, at: usize, name: &'static str) -> Result<Option<i64>> {
        let Some(datum) = call.datum(at) else { return Ok(None) };
        let moment = match DAYS {
            true => i64::from(datum.value() as i32).saturating_mul(MICROSECONDS_PER_DAY),
            false => datum.value() as i64,
        };
        match clv::attribution::is_moment(moment) {
            true => Ok(Some(moment)),
            false => {
                Err(Error::domain(name, if moment < 0 { "earlier" } else { "later" }, "within the range of timestamps"))
            }
        }
    }
}

/// A type that money comes in; as an `Arg` it is an amount.
pub trait Money {
    /// # Safety
    /// `datum` is a value of this SQL type.
    unsafe fn read_named(name: &'static str, datum: Datum) -> Result<Sum>;
}

impl<M: Money> Arg for M {
    type Value = Sum;

    #[inline]
    unsafe fn read(datum: Datum) -> Result<Sum> {
        // SAFETY: by contract.
        unsafe { M::read_named("amount", datum) }
    }
}

/// `numeric` as money.
pub struct Numeric;

impl Money for Numeric {
    #[inline]
    unsafe fn read_named(name: &'static str, datum: Datum) -> Result<Sum> {
        // SAFETY: a numeric is a varlena.
        numeric::decode(name, unsafe { varlena_bytes(datum) })
    }
}

/// `float8` as money.
pub struct Float8;

impl Money for Float8 {
    #[inline]
    unsafe fn read_named(name: &'static str, datum: Datum) -> Result<Sum> {
        clv::money::from_f64(name, f64::from_bits(datum.value() as u64)).map(Sum::from)
    }
}

/// `float8` as it is.
pub struct Real;

impl Arg for Real {
    type Value = f64;

    #[inline]
    unsafe fn read(datum: Datum) -> Result<f64> {
        Ok(f64::from_bits(datum.value() as u64))
    }
}

/// `bigint` as it is.
pub struct Bigint;

impl Arg for Bigint {
    type Value = i64;

    #[inline]
    unsafe fn read(datum: Datum) -> Result<i64> {
        Ok(datum.value() as i64)
    }
}

/// `integer` as it is.
pub struct Integer;

impl Arg for Integer {
    type Value = i32;

    #[inline]
    unsafe fn read(datum: Datum) -> Result<i32> {
        Ok(datum.value() as i32)
    }
}

/// `boolean` as it is.
pub struct Boolean;

impl Arg for Boolean {
    type Value = bool;

    #[inline]
    unsafe fn read(datum: Datum) -> Result<bool> {
        Ok(datum.value() != 0)
    }
}

/// `cstring` as the text form of a value.
pub struct Text;

impl Arg for Text {
    type Value = String;

    unsafe fn read(datum: Datum) -> Result<String> {
        // SAFETY: a cstring ends in a zero byte.
        Ok(unsafe { CStr::from_ptr(datum.cast_mut_ptr()) }.to_string_lossy().into_owned())
    }
}

/// A number that Postgres knows as `numeric`: the argument and result type of the formulas. An argument with more than 28
/// digits is rounded to them.
pub struct Exact(pub Decimal);

impl FromDatum for Exact {
    unsafe fn from_polymorphic_datum(datum: Datum, is_null: bool, _: pg_sys::Oid) -> Option<Self> {
        if is_null {
            return None;
        }
        // SAFETY: the caller has a numeric.
        Some(Self(or_raise(numeric::decode_nearest("argument", unsafe { varlena_bytes(datum) }))))
    }
}

impl IntoDatum for Exact {
    fn into_datum(self) -> Option<Datum> {
        let mut bytes = numeric::Encoded::default();
        let used = numeric::encode(self.0, &mut bytes);
        Some(new_varlena(&bytes[..used]))
    }

    fn type_oid() -> pg_sys::Oid {
        pg_sys::NUMERICOID
    }
}

// SAFETY: reads a numeric as one, see `from_polymorphic_datum`.
unsafe impl<'fcx> ArgAbi<'fcx> for Exact {
    unsafe fn unbox_arg_unchecked(arg: PgrxArg<'_, 'fcx>) -> Self {
        // SAFETY: pgrx calls this for arguments that are declared numeric and not NULL.
        unsafe { arg.unbox_arg_using_from_datum() }.unwrap_or(Self(Decimal::ZERO))
    }
}

// SAFETY: returns a numeric.
unsafe impl BoxRet for Exact {
    unsafe fn box_into<'fcx>(self, fcinfo: &mut FcInfo<'fcx>) -> BoxedDatum<'fcx> {
        match self.into_datum() {
            // SAFETY: a fresh numeric, of the declared type.
            Some(datum) => unsafe { fcinfo.return_raw_datum(datum) },
            None => fcinfo.return_null(),
        }
    }
}

// SAFETY: the SQL type is `numeric`, which is what the conversions above read and write.
unsafe impl SqlTranslatable for Exact {
    const TYPE_IDENT: &'static str = pgrx::pgrx_resolved_type!(Exact);
    const TYPE_ORIGIN: TypeOrigin = TypeOrigin::External;
    const ARGUMENT_SQL: Result<SqlMappingRef, ArgumentError> = Ok(SqlMappingRef::literal("numeric"));
    const RETURN_SQL: Result<ReturnsRef, ReturnsError> = Ok(ReturnsRef::One(SqlMappingRef::literal("numeric")));
}
