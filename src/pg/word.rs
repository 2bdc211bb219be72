//! Types whose values are a few words, such as the names of periods. A value is a number of four bytes, passed by
//! value, so that rows need no parsing. The types have no collation, so that aggregates with such arguments can be
//! shipped to foreign servers.

use super::call::{Call, Read};
use super::compare::comparisons;
use super::error::soft;
use super::sql::Write;
use super::varlena::{new_cstring, new_varlena};
use clv::error::{Error, Result};
use clv::option_word::OptionWord;
use pgrx::pg_sys::Datum;
use std::cmp::Ordering;
use std::marker::PhantomData;

/// The SQL type of the words `W`.
pub struct WordType<W>(PhantomData<W>);

fn word<W: OptionWord>(datum: Datum) -> Result<W> {
    let code = datum.value() as i32;
    u8::try_from(code)
        .ok()
        .and_then(W::from_code)
        .ok_or_else(|| Error::binary(W::NAME, format!("code {code} is not known to this release")))
}

impl<W: OptionWord> Read for WordType<W> {
    type In<'a> = W;

    #[inline]
    unsafe fn read(_: &Call, _: &'static str, datum: Datum) -> Result<W> {
        word(datum)
    }
}

impl<W: OptionWord> Write for WordType<W> {
    type Out = W;

    fn write(word: W) -> Datum {
        datum(word)
    }
}

fn argument<W: OptionWord>(call: &Call, at: usize) -> Result<Option<W>> {
    call.datum(at).map(word).transpose()
}

fn datum<W: OptionWord>(word: W) -> Datum {
    Datum::from(i32::from(word.code()))
}

pub fn input<W: OptionWord>(call: &Call) -> Result<Option<Datum>> {
    soft(call, call.input(W::NAME).and_then(W::parse).map(datum))
}

pub fn output<W: OptionWord>(call: &Call) -> Result<Option<Datum>> {
    Ok(argument::<W>(call, 0)?.map(|word| new_cstring(word.name().as_bytes())))
}

/// The binary form is the word itself, since another release may use another number for it.
pub fn receive<W: OptionWord>(call: &Call) -> Result<Option<Datum>> {
    let unknown = || Error::binary(W::NAME, "it is none of the words");
    let name = std::str::from_utf8(call.message()).map_err(|_| unknown())?;
    Ok(Some(datum(W::parse(name).map_err(|_| unknown())?)))
}

pub fn send<W: OptionWord>(call: &Call) -> Result<Option<Datum>> {
    Ok(argument::<W>(call, 0)?.map(|word| new_varlena(word.name().as_bytes())))
}

fn compare<W: OptionWord>(call: &Call) -> Result<Option<Ordering>> {
    Ok(argument::<W>(call, 0)?.zip(argument::<W>(call, 1)?).map(|(a, b)| a.code().cmp(&b.code())))
}

comparisons!(OptionWord, compare);

pub fn hash<W: OptionWord>(call: &Call) -> Result<Option<Datum>> {
    Ok(argument::<W>(call, 0)?.map(|word| Datum::from(i32::from(word.code()).wrapping_mul(0x9e37_79b1_u32 as i32))))
}
