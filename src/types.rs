//! Input and output of the two types, their equality and their hash.

use crate::call::{new_cstring, new_varlena, sql_function, tick, Call, Text};
use crate::image::{words, Image};
use clv::codec;
use clv::error::Result;
use clv::flat::Flat;
use clv::ledger::{Ledger, LedgerImage};
use clv::state::{State, StateImage};
use pgrx::pg_sys::Datum;
use std::borrow::Cow;

/// How a type is written and read; both directions are lossless.
trait Stored: Flat {
    fn to_text(words: &[u64]) -> Result<String>;
    fn from_text(text: &str) -> Result<Vec<u64>>;
    fn to_bytes(words: &[u64]) -> Result<Vec<u8>>;
    fn from_bytes(bytes: &[u8]) -> Result<Vec<u64>>;
    fn equal(a: &[u64], b: &[u64]) -> Result<bool>;
    fn hash(words: &[u64]) -> Result<u32>;
}

impl Stored for LedgerImage {
    fn to_text(words: &[u64]) -> Result<String> {
        codec::history_to_text(Ledger::read(words))
    }

    fn from_text(text: &str) -> Result<Vec<u64>> {
        codec::history_from_text(text)
    }

    fn to_bytes(words: &[u64]) -> Result<Vec<u8>> {
        Ok(codec::history_to_bytes(Ledger::read(words)))
    }

    fn from_bytes(bytes: &[u8]) -> Result<Vec<u64>> {
        codec::history_from_bytes(bytes)
    }

    fn equal(a: &[u64], b: &[u64]) -> Result<bool> {
        Ok(Ledger::read(a) == Ledger::read(b))
    }

    fn hash(words: &[u64]) -> Result<u32> {
        Ok(Ledger::read(words).hash32())
    }
}

impl Stored for StateImage {
    fn to_text(words: &[u64]) -> Result<String> {
        codec::state_to_text(State::read(&finished(words)), &mut tick)
    }

    fn from_text(text: &str) -> Result<Vec<u64>> {
        codec::state_from_text(text)
    }

    fn to_bytes(words: &[u64]) -> Result<Vec<u8>> {
        Ok(codec::state_to_bytes(State::read(&finished(words)), &mut tick))
    }

    fn from_bytes(bytes: &[u8]) -> Result<Vec<u64>> {
        codec::state_from_bytes(bytes)
    }

    fn equal(a: &[u64], b: &[u64]) -> Result<bool> {
        Ok(State::read(&finished(a)) == State::read(&finished(b)))
    }

    fn hash(words: &[u64]) -> Result<u32> {
        Ok(State::read(&finished(words)).hash32())
    }
}

/// A state in its finished form, which it may still have to be brought into: engines that ship partial results write
/// states that are still growing.
fn finished(words: &[u64]) -> Cow<'_, [u64]> {
    if StateImage::is_finished(words) {
        return Cow::Borrowed(words);
    }
    let mut finished = vec![0; StateImage::words_to_finish(words)];
    let used = StateImage::finish(words, &mut finished);
    finished.truncate(used);
    Cow::Owned(finished)
}

fn input<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    match call.get::<Text>(0)? {
        Some(text) => Ok(Image::of::<T>(&T::from_text(&text)?)?.datum()),
        None => Ok(None),
    }
}

fn output<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    words(call, 0).map_or(Ok(None), |words| Ok(Some(new_cstring(&T::to_text(words)?))))
}

fn receive<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    Ok(Image::of::<T>(&T::from_bytes(call.message())?)?.datum())
}

fn send<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    words(call, 0).map_or(Ok(None), |words| Ok(Some(new_varlena(&T::to_bytes(words)?))))
}

fn equal<T: Stored>(call: &Call) -> Result<bool> {
    match (words(call, 0), words(call, 1)) {
        (Some(a), Some(b)) => T::equal(a, b),
        _ => Ok(false),
    }
}

fn is_equal<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    Ok(Some(Datum::from(equal::<T>(call)?)))
}

fn is_different<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    Ok(Some(Datum::from(!equal::<T>(call)?)))
}

fn hash<T: Stored>(call: &Call) -> Result<Option<Datum>> {
    words(call, 0).map_or(Ok(None), |words| Ok(Some(Datum::from(T::hash(words)? as i32))))
}

sql_function!(purchase_history_in, pg_finfo_purchase_history_in, input::<LedgerImage>);
sql_function!(purchase_history_out, pg_finfo_purchase_history_out, output::<LedgerImage>);
sql_function!(purchase_history_recv, pg_finfo_purchase_history_recv, receive::<LedgerImage>);
sql_function!(purchase_history_send, pg_finfo_purchase_history_send, send::<LedgerImage>);
sql_function!(purchase_history_eq, pg_finfo_purchase_history_eq, is_equal::<LedgerImage>);
sql_function!(purchase_history_ne, pg_finfo_purchase_history_ne, is_different::<LedgerImage>);
sql_function!(purchase_history_hash, pg_finfo_purchase_history_hash, hash::<LedgerImage>);

sql_function!(clv_state_in, pg_finfo_clv_state_in, input::<StateImage>);
sql_function!(clv_state_out, pg_finfo_clv_state_out, output::<StateImage>);
sql_function!(clv_state_recv, pg_finfo_clv_state_recv, receive::<StateImage>);
sql_function!(clv_state_send, pg_finfo_clv_state_send, send::<StateImage>);
sql_function!(clv_state_eq, pg_finfo_clv_state_eq, is_equal::<StateImage>);
sql_function!(clv_state_ne, pg_finfo_clv_state_ne, is_different::<StateImage>);
sql_function!(clv_state_hash, pg_finfo_clv_state_hash, hash::<StateImage>);
