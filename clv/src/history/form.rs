//! The text and binary forms of a ledger.

use crate::codec::fields::{amounts_of, revenue_of, DayField, MoneyField};
use crate::codec::form::{Form, Version};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::history::ledger::{DayEntry, Ledger, LedgerImage};
use crate::states::amounts::Amounts;
use crate::states::flat::{Flat, Tick};
use serde::{Deserialize, Serialize};

/// `{"version": 1, "days": [["1997-01-01", 1, "11.77"], ...]}`: day, orders, revenue; null without amounts.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HistoryFields<D> {
    version: Version<1>,
    days: D,
}

type DayFields = (DayField, u32, Option<MoneyField>);

impl Form for LedgerImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary purchase_history";
    type Fields = HistoryFields<Gathered<DayFields>>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        Self::check(words)?;
        let ledger = Ledger::read(words);
        let day = move |entry: DayEntry| -> Result<DayFields> {
            Ok((DayField::of(entry.day), entry.orders, MoneyField::of(ledger.amounts(), entry.revenue)?))
        };
        Ok(HistoryFields { version: Version, days: pass.entries(ledger.days().map(day)) })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let days = fields.days.entries()?;
        let amounts = days.first().map_or(Amounts::Unknown, |(_, _, money)| amounts_of(money));
        if days.iter().any(|(_, _, money)| amounts_of(money) != amounts) {
            return Err("some days have a revenue and some have none".into());
        }
        let day = |(day, orders, money): &DayFields| DayEntry {
            day: day.number(),
            orders: *orders,
            revenue: revenue_of(money),
        };
        LedgerImage::from_days(amounts, days.iter().map(day))
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        let ledger = Ledger::read(words);
        let day = |entry: DayEntry| {
            let [a, b, c] = entry.revenue.canonical();
            [u64::from(entry.day as u32 ^ 1 << 31) << 32 | u64::from(entry.orders), a, b, c]
        };
        std::iter::once(ledger.amounts() as u64).chain(ledger.days().flat_map(day))
    }
}
