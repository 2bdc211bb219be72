//! The text and binary forms of a ledger.

use crate::codec::fields::{amounts_of, revenue_of, DayField, MoneyField};
use crate::codec::form::{check_version, from_json, to_json, Stored, VERSION};
use crate::codec::reader::Reader;
use crate::error::{Error, Result};
use crate::history::ledger::{DayEntry, Ledger, LedgerImage};
use crate::states::amounts::Amounts;
use crate::states::flat::Tick;
use serde::{Deserialize, Serialize};

/// `{"version": 1, "days": [["1997-01-01", 1, "11.77"], ...]}`; the revenue is null without amounts.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct History {
    version: u8,
    days: Vec<(DayField, u32, Option<MoneyField>)>,
}

/// Writes a ledger.
///
/// # Errors
/// [`Error::SumOverflow`] when a day's revenue takes more than 28 digits.
pub fn history_to_text(ledger: Ledger<'_>) -> Result<String> {
    let day =
        |entry: DayEntry| Ok((DayField::of(entry.day), entry.orders, MoneyField::of(ledger.amounts(), entry.revenue)?));
    let days = ledger.days().map(day).collect::<Result<_>>()?;
    to_json(&History { version: VERSION, days }, "purchase_history")
}

/// Reads what [`history_to_text`] writes.
///
/// # Errors
/// [`Error::Text`] for anything else.
pub fn history_from_text(text: &str) -> Result<Vec<u64>> {
    let parsed = || {
        let history: History = from_json(text)?;
        check_version(history.version)?;
        let amounts = history.days.first().map_or(Amounts::Unknown, |(_, _, money)| amounts_of(money));
        if history.days.iter().any(|(_, _, money)| amounts_of(money) != amounts) {
            return Err("some days have a revenue and some have none".into());
        }
        let day = |(day, orders, money): &(DayField, u32, Option<MoneyField>)| DayEntry {
            day: day.number(),
            orders: *orders,
            revenue: revenue_of(money),
        };
        LedgerImage::from_days(amounts, &history.days.iter().map(day).collect::<Vec<_>>())
    };
    parsed().map_err(|reason| Error::text("purchase_history", reason))
}

/// Writes a ledger.
pub fn history_to_bytes(ledger: Ledger<'_>) -> Vec<u8> {
    let mut bytes = vec![VERSION, ledger.amounts() as u8, ledger.scale() as u8];
    for entry in ledger.days() {
        bytes.extend(entry.day.to_be_bytes());
        bytes.extend(entry.orders.to_be_bytes());
        bytes.extend(entry.revenue.mantissa.to_be_bytes());
    }
    bytes
}

/// Reads what [`history_to_bytes`] writes.
///
/// # Errors
/// [`Error::Binary`] for anything else.
pub fn history_from_bytes(bytes: &[u8]) -> Result<Vec<u64>> {
    let mut reader = Reader(bytes);
    let mut read = || {
        reader.version()?;
        let (amounts, scale) = (reader.amounts()?, reader.scale()?);
        let days = reader.entries(24, |reader| {
            let day = reader.day()?;
            let orders = reader.take().map(u32::from_be_bytes)?;
            Ok(DayEntry { day, orders, revenue: reader.sum(scale)? })
        })?;
        LedgerImage::from_days(amounts, &days)
    };
    read().map_err(|reason| Error::binary("binary purchase_history", reason))
}

impl Stored for LedgerImage {
    fn to_text(words: &[u64], _: Tick<'_>) -> Result<String> {
        history_to_text(Ledger::read(words))
    }

    fn from_text(text: &str) -> Result<Vec<u64>> {
        history_from_text(text)
    }

    fn to_bytes(words: &[u64], _: Tick<'_>) -> Result<Vec<u8>> {
        Ok(history_to_bytes(Ledger::read(words)))
    }

    fn from_bytes(bytes: &[u8]) -> Result<Vec<u64>> {
        history_from_bytes(bytes)
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        Ledger::read(a) == Ledger::read(b)
    }

    fn hash32(words: &[u64]) -> u32 {
        Ledger::read(words).hash32()
    }
}
