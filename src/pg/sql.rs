//! PostgreSQL's own types: how arguments are read and results are written. There is one type here for each name that
//! declarations use.
#![allow(non_camel_case_types)]

use super::call::{Call, Read};
use super::numeric as digits;
use super::varlena::{from_server, new_text, varlena_bytes};
use clv::acquisition::conversion::is_moment;
use clv::error::{shown, Error, Result};
use clv::exact::calendar::{Day, Interval, MAX_DAY, MIN_DAY};
use clv::exact::floats::{amount_of_f64, from_f64};
use clv::exact::money::Sum;
use clv::states::key::Key;
use pgrx::pg_sys::Datum;
use rust_decimal::Decimal;

/// How a result of one SQL type is written.
pub trait Write {
    type Out;

    fn write(value: Self::Out) -> Datum;
}

/// A result; `None` for NULL.
#[inline]
pub fn result<T: Write>(value: impl Into<Option<T::Out>>) -> Option<Datum> {
    value.into().map(T::write)
}

/// Defines readers: name, documentation, the type of the values, and how they are read.
macro_rules! readers {
    ($($(#[$doc:meta])* $reader:ident -> $value:ty: |$name:pat_param, $datum:ident| $read:expr;)+) => {$(
        $(#[$doc])*
        pub struct $reader;

        impl Read for $reader {
            type In<'a> = $value;

            #[allow(clippy::needless_lifetimes)] // one reader's values borrow from the call
            #[inline]
            unsafe fn read<'a>(_: &'a Call, $name: &'static str, $datum: Datum) -> Result<$value> {
                $read
            }
        }
    )+};
}

readers! {
    /// `bigint` as it is.
    bigint -> i64: |_, datum| Ok(datum.value() as i64);
    /// `interval` as it is.
    interval -> Interval: |_, datum| {
        // SAFETY: an interval is a pointer to its struct.
        let pgrx::pg_sys::Interval { time, day, month } = unsafe { *datum.cast_mut_ptr() };
        Ok(Interval { months: month, days: day, microseconds: time })
    };
    /// `integer` as it is.
    integer -> i32: |_, datum| Ok(datum.value() as i32);
    /// `float8` as it is.
    float8 -> f64: |_, datum| Ok(f64::from_bits(datum.value() as u64));
    /// `boolean` as it is.
    boolean -> bool: |_, datum| Ok(datum.value() != 0);
    /// `bigint` as a customer's key.
    bigint_key -> Key: |_, datum| Ok(Key::bigint(datum.value() as i64));
    /// `float8`, or a `numeric` cast to it, as a customer's key: a whole number, the same key as that `bigint`.
    float8_key -> Key: |name, datum| key_number(name, f64::from_bits(datum.value() as u64)).map(Key::bigint);
    /// `float8`, or any other number cast to it, without a fraction.
    float8_whole -> i64: |name, datum| whole(name, f64::from_bits(datum.value() as u64));
    /// `float8`, or any other number cast to it, that says whether something happened.
    float8_event -> bool: |name, datum| match f64::from_bits(datum.value() as u64) {
        0.0 => Ok(false),
        1.0 => Ok(true),
        other => Err(Error::domain(name, shown(other), "true or false, 1 or 0")),
    };
    /// `uuid` as a customer's key.
    // SAFETY: a uuid is a pointer to 16 bytes.
    uuid_key -> Key: |_, datum| Ok(Key::uuid(unsafe { *datum.cast_mut_ptr::<[u8; 16]>() }));
    /// `text` as a customer's key.
    // SAFETY: text is a varlena.
    text_key -> Key: |_, datum| Ok(Key::text(unsafe { varlena_bytes(datum) }));
    /// `text`, converted from the encoding of the database to UTF-8.
    // SAFETY: text is a varlena.
    text -> &'a str: |name, datum| from_server(unsafe { varlena_bytes(datum) })
        .ok_or_else(|| Error::domain(name, "other bytes", "UTF-8"));
    /// `date`, or a `clv_day`, as a finite day.
    date -> i32: |name, datum| finite(name, datum.value() as i32);
    /// `date` as the day of a row.
    date_day -> i32: |name, datum| finite(name, datum.value() as i32).map_err(of_row);
    /// `date`, or a `clv_day`, as the bound of a range of days; infinity means no bound.
    date_bound -> i32: |_, datum| Ok((datum.value() as i32).clamp(MIN_DAY, MAX_DAY + 1));
    /// `timestamp` by its date, and `timestamptz` by its UTC date: both are microseconds since 2000-01-01.
    timestamp_day -> i32: |name, datum| match datum.value() as i64 {
        // The values of timestamps that stand for the infinities.
        i64::MIN => finite(name, i32::MIN).map_err(of_row),
        i64::MAX => finite(name, i32::MAX).map_err(of_row),
        microseconds => finite(name, microseconds.div_euclid(MICROSECONDS_PER_DAY) as i32).map_err(of_row),
    };
    /// `date`, at its beginning, as a moment: microseconds since 2000-01-01.
    date_moment -> i64: |name, datum| {
        moment(name, i64::from(datum.value() as i32).saturating_mul(MICROSECONDS_PER_DAY))
    };
    /// `date`, at its end, as a moment.
    date_end -> i64: |name, datum| {
        moment(name, i64::from(datum.value() as i32).saturating_add(1).saturating_mul(MICROSECONDS_PER_DAY).saturating_sub(1))
    };
    /// `timestamp` and `timestamptz` as moments.
    timestamp_moment -> i64: |name, datum| moment(name, datum.value() as i64);
    /// `numeric` as an exact amount.
    // SAFETY: a numeric is a varlena.
    numeric_amount -> Sum: |name, datum| digits::decode(name, unsafe { varlena_bytes(datum) });
    /// `float8` as an exact amount of at most 15 decimals.
    float8_amount -> Sum: |name, datum| amount_of_f64(name, f64::from_bits(datum.value() as u64)).map(Sum::from);
    /// `real`, which keeps 6 digits and is refused: 9.9 is 9.89999961853027 to it.
    real_amount -> Sum: |name, datum| Err(Error::real(name, f32::from_bits(datum.value() as u32)));
    /// `numeric` as a number in a formula; more than 28 digits are rounded to 28.
    // SAFETY: a numeric is a varlena.
    numeric -> Decimal: |name, datum| digits::decode_nearest(name, unsafe { varlena_bytes(datum) });
    /// `float8` as money in a formula.
    float8_money -> Decimal: |name, datum| from_f64(name, f64::from_bits(datum.value() as u64));
}

const MICROSECONDS_PER_DAY: i64 = 86_400_000_000;

#[inline]
fn finite(argument: &'static str, day: i32) -> Result<i32> {
    if (MIN_DAY..=MAX_DAY).contains(&day) {
        Ok(day)
    } else {
        Err(Error::domain(argument, if day < 0 { "-infinity" } else { "infinity" }, "a finite date"))
    }
}

/// A number without a fraction, as other tools write counts: 3.0.
fn whole(argument: &'static str, number: f64) -> Result<i64> {
    // The bounds are those of bigint.
    if number.trunc() == number && (-TWO_TO_63..TWO_TO_63).contains(&number) {
        Ok(number as i64)
    } else {
        Err(Error::domain(argument, shown(number), "a whole number"))
    }
}

const TWO_TO_63: f64 = 9_223_372_036_854_775_808.0;

/// A whole number that a float8 distinguishes from its neighbours.
fn key_number(argument: &'static str, number: f64) -> Result<i64> {
    const TWO_TO_53: f64 = 9_007_199_254_740_992.0;
    match whole(argument, number) {
        Ok(id) if number.abs() < TWO_TO_53 => Ok(id),
        _ => {
            let error = Error::domain(argument, shown(number), "a whole number below 2^53");
            Err(error.with_hint("Cast it to bigint, uuid or text."))
        }
    }
}

/// Adds a hint to an error about the date of a row.
#[cold]
fn of_row(error: Error) -> Error {
    error.with_hint("Leave such rows out with FILTER (WHERE isfinite(...)).")
}

fn moment(argument: &'static str, moment: i64) -> Result<i64> {
    if is_moment(moment) {
        Ok(moment)
    } else {
        Err(Error::domain(argument, if moment < 0 { "earlier" } else { "later" }, "within the range of timestamps"))
    }
}

/// Defines how results are written.
macro_rules! writers {
    ($($writer:ident <- $value:ty: |$out:ident| $write:expr;)+) => {$(
        impl Write for $writer {
            type Out = $value;

            #[inline]
            fn write($out: $value) -> Datum {
                $write
            }
        }
    )+};
}

writers! {
    bigint <- i64: |value| Datum::from(value);
    integer <- i32: |value| Datum::from(value);
    float8 <- f64: |value| Datum::from(value.to_bits());
    boolean <- bool: |value| Datum::from(value);
    text <- &'static str: |value| new_text(value);
    date <- Day: |value| Datum::from(value.0);
    numeric <- Decimal: |value| digits::datum(value);
}
