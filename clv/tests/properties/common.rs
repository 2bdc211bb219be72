//! Images that own their words, and rows to fill them with.

use clv::codec::form::Codec;
use clv::history::ledger::{Ledger, LedgerImage};
use clv::key_figures::figures::KeyFigures;
use clv::key_figures::state::{State, StateImage};
use clv::key_figures::terms::Terms;
use clv::states::flat::{Fit, Flat};
use clv::states::key::Key;
use clv::{Period, Result};
use proptest::prelude::*;
use rust_decimal::Decimal;

/// One order or refund.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    pub customer: i64,
    pub day: i32,
    pub amount: Decimal,
}

/// Rows of few customers over some 14 months around a leap day, with refunds, free orders and ties.
pub fn rows() -> impl Strategy<Value = Vec<Row>> {
    let amount = (-40i64..200, 0u32..4).prop_map(|(mantissa, scale)| Decimal::new(mantissa, scale));
    let row = (0i64..8, -150i32..270, amount).prop_map(|(customer, day, amount)| Row { customer, day, amount });
    prop::collection::vec(row, 0..120)
}

pub fn period() -> impl Strategy<Value = Period> {
    prop::sample::select(vec![Period::Day, Period::Week, Period::Month, Period::Quarter, Period::Year])
}

pub fn change<F: Flat>(image: &mut Vec<u64>, mut change: impl FnMut(&mut [u64]) -> Result<Fit>) -> Result<()> {
    if image.is_empty() {
        image.resize(F::SMALLEST, 0);
    }
    while let Fit::NeedsRoom(entries) = change(image)? {
        let words = F::grown(image, entries);
        assert!(words > image.len(), "{} words do not make room for {entries} entries", image.len());
        let used = F::used(image);
        image[used..].fill(u64::MAX);
        image.truncate(used);
        image.resize(words, 0);
    }
    Ok(())
}

/// A ledger's words, without spare words.
pub fn ledger(rows: impl IntoIterator<Item = Row>) -> Vec<u64> {
    let mut image = vec![];
    for row in rows {
        change::<LedgerImage>(&mut image, |words| LedgerImage::add(words, row.day, Some(row.amount.into()))).unwrap();
    }
    trimmed(image)
}

fn trimmed(mut image: Vec<u64>) -> Vec<u64> {
    if image.is_empty() {
        image.push(0);
    }
    image.truncate(LedgerImage::used(&image));
    image
}

pub fn merge_ledgers(a: &[u64], b: &[u64]) -> Result<Vec<u64>> {
    let mut image = a.to_vec();
    change::<LedgerImage>(&mut image, |words| LedgerImage::merge(words, Ledger::read(b)))?;
    Ok(trimmed(image))
}

/// A finished state of orders; `key` makes a customer's key from a number.
pub fn state(rows: &[Row], period: Period, key: fn(i64) -> Key) -> Vec<u64> {
    state_on(rows, &Terms::by(period), key)
}

/// The same on any terms.
pub fn state_on(rows: &[Row], terms: &Terms, key: fn(i64) -> Key) -> Vec<u64> {
    let mut image = vec![0; StateImage::SMALLEST];
    for row in rows {
        let (key, amount) = (key(row.customer), Some(row.amount.into()));
        change::<StateImage>(&mut image, |words| StateImage::add_order(words, key, row.day, amount, terms)).unwrap();
    }
    finished(&image)
}

/// A finished state of histories.
pub fn state_of_histories(histories: &[Vec<u64>], terms: &Terms) -> Vec<u64> {
    let mut image = vec![0; StateImage::SMALLEST];
    for words in histories {
        let ledger = Ledger::read(words);
        change::<StateImage>(&mut image, |words| StateImage::add_history(words, ledger, terms)).unwrap();
    }
    finished(&image)
}

/// Merges a finished state into one that is still growing.
pub fn merge_into(image: &mut Vec<u64>, part: &[u64]) {
    change::<StateImage>(image, |words| StateImage::merge(words, part)).unwrap();
}

pub fn merge_states(a: &[u64], b: &[u64]) -> Result<Vec<u64>> {
    let mut image = a.to_vec();
    change::<StateImage>(&mut image, |words| StateImage::merge(words, b))?;
    Ok(finished(&image))
}

pub fn finished(image: &[u64]) -> Vec<u64> {
    let mut out = vec![0; StateImage::words_to_finish(image)];
    let used = StateImage::finish(image, &mut out, &mut || ());
    StateImage::check_sum(image).unwrap();
    out.truncate(used);
    out
}

pub fn figures(state: &[u64]) -> KeyFigures {
    State::read(state).key_figures(None, &mut || ()).unwrap()
}

/// The histories of all customers among the rows.
pub fn histories(rows: &[Row]) -> Vec<Vec<u64>> {
    let mut customers: Vec<i64> = rows.iter().map(|row| row.customer).collect();
    customers.sort_unstable();
    customers.dedup();
    let of = |customer| ledger(rows.iter().copied().filter(|row| row.customer == customer));
    customers.into_iter().map(of).collect()
}

/// A key of two words.
pub fn text_key(customer: i64) -> Key {
    Key::text(format!("customer {customer}").as_bytes())
}

/// The text form.
pub fn text<F: Codec>(words: &[u64]) -> String {
    let mut out = vec![];
    F::write_text(words, &mut out, &mut || ()).unwrap();
    String::from_utf8(out).unwrap()
}

/// The binary form.
pub fn bytes<F: Codec>(words: &[u64]) -> Vec<u8> {
    let mut out = vec![];
    F::write_bytes(words, &mut out, &mut || ()).unwrap();
    out
}

pub fn of_text<F: Codec>(text: &str) -> Result<Vec<u64>> {
    F::from_text(text, &mut || ())
}

pub fn of_bytes<F: Codec>(bytes: &[u8]) -> Result<Vec<u64>> {
    F::from_bytes(bytes, &mut || ())
}

/// Checks that both forms are read as the same image, which equals the original.
pub fn survives_both_forms<F: Codec>(words: &[u64]) {
    assert_eq!(of_text::<F>(&text::<F>(words)).unwrap(), words);
    assert_eq!(of_bytes::<F>(&bytes::<F>(words)).unwrap(), words);
    assert!(F::compare(words, words, &mut || ()).is_eq());
}
