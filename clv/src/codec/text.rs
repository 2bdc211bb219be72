//! The text form: JSON. Days are ISO 8601, money is a string of decimal digits, so that no reader rounds it.

use crate::codec::fields::{quoted, Day, Money};
use crate::codec::VERSION;
use crate::error::{Error, Result};
use crate::exact::calendar::Period;
use crate::exact::money::Sum;
use crate::history::ledger::{Amounts, DayEntry, Ledger, LedgerImage};
use crate::key_figures::parts::{Body, Parts, Stay};
use crate::key_figures::state::{State, StateImage};
use crate::key_figures::totals::Totals;
use crate::states::flat::Tick;
use crate::states::key::Source;
use serde::{Deserialize, Deserializer, Serialize};

/// `{"version": 1, "days": [["1997-01-01", 1, "11.77"], ...]}`; the revenue is null without amounts.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct History {
    version: u8,
    days: Vec<(Day, u32, Option<Money>)>,
}

/// `{"version": 1, "source": "bigint", "period": "year", "orders": 2, "revenue": "30.00", ...}` with either `totals` or
/// `customers`, a row for each customer and period: key, first and last day with an order, and 1 order or 2 for more.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StateText {
    version: u8,
    source: String,
    period: String,
    orders: u64,
    /// Null without amounts, missing where there were no rows to tell.
    #[serde(default, deserialize_with = "present", skip_serializing_if = "Option::is_none")]
    revenue: Option<Option<Money>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    totals: Option<TotalsText>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    customers: Option<Vec<(Key, Day, Day, u64)>>,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct TotalsText {
    customers: u64,
    repeat_customers: u64,
    customer_periods: u64,
    retained: u64,
    active_in_last_period: u64,
    lifespan_days: u64,
    first_day: Day,
    last_day: Day,
}

/// A bigint key is a number, a key of 128 bits is 32 hexadecimal digits.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Key {
    Bigint(i64),
    Wide(String),
}

/// A field that is there, if only as null.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<Money>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
}

fn amounts_of(money: &Option<Money>) -> Amounts {
    Amounts::of(money.as_ref().map(|money| money.0.into()))
}

fn revenue_of(money: &Option<Money>) -> Sum {
    money.as_ref().map_or(Sum::default(), |money| money.0.into())
}

fn check_version(version: u8) -> Result<(), String> {
    match version {
        VERSION => Ok(()),
        other => Err(format!("format version {other} is not known to this release")),
    }
}

fn write(value: &impl Serialize, of: &'static str) -> Result<String> {
    serde_json::to_string(value).map_err(|error| Error::Text { of, reason: error.to_string() })
}

fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, String> {
    serde_json::from_str(text).map_err(|error| error.to_string())
}

/// Writes a ledger.
///
/// # Errors
/// [`Error::SumOverflow`] when a day's revenue takes more than 28 digits.
pub fn history_to_text(ledger: Ledger<'_>) -> Result<String> {
    let day = |entry: DayEntry| Ok((Day::of(entry.day), entry.orders, Money::of(ledger.amounts(), entry.revenue)?));
    let days = ledger.days().map(day).collect::<Result<_>>()?;
    write(&History { version: VERSION, days }, "purchase_history")
}

/// Reads what [`history_to_text`] writes.
///
/// # Errors
/// [`Error::Text`] for anything else.
pub fn history_from_text(text: &str) -> Result<Vec<u64>> {
    let parsed = || {
        let history: History = read(text)?;
        check_version(history.version)?;
        let amounts = history.days.first().map_or(Amounts::Unknown, |(_, _, money)| amounts_of(money));
        if history.days.iter().any(|(_, _, money)| amounts_of(money) != amounts) {
            return Err("some days have a revenue and some have none".into());
        }
        let day = |(day, orders, money): &(Day, u32, Option<Money>)| DayEntry {
            day: day.number(),
            orders: *orders,
            revenue: revenue_of(money),
        };
        LedgerImage::from_days(amounts, &history.days.iter().map(day).collect::<Vec<_>>())
    };
    parsed().map_err(|reason| Error::Text { of: "purchase_history", reason })
}

/// Writes a finished state.
///
/// # Errors
/// [`Error::SumOverflow`] when the revenue takes more than 28 digits.
pub fn state_to_text(state: State<'_>, tick: Tick<'_>) -> Result<String> {
    let parts = state.parts(tick);
    let (mut totals, mut customers) = (None, None);
    match parts.body {
        Body::Totals(t) => {
            totals = Some(TotalsText {
                customers: t.customers,
                repeat_customers: t.repeat_customers,
                customer_periods: t.customer_periods,
                retained: t.retained,
                active_in_last_period: t.last_active,
                lifespan_days: t.lifespan_days,
                first_day: Day::of(t.first_day),
                last_day: Day::of(t.last_day),
            });
        }
        Body::Stays(stays) => {
            let row = |stay: Stay| {
                let key = match parts.source {
                    Source::Bigint => Key::Bigint((stay.key[0] ^ 1 << 63) as i64),
                    source => Key::Wide(crate::states::key::Key { source, words: stay.key }.shown()),
                };
                (key, Day::of(stay.first_day), Day::of(stay.last_day), stay.orders)
            };
            customers = Some(stays.into_iter().map(row).collect());
        }
    }
    let text = StateText {
        version: VERSION,
        source: parts.source.name().into(),
        period: parts.period.name().into(),
        orders: parts.orders,
        revenue: match parts.amounts {
            Amounts::Unknown => None,
            known => Some(Money::of(known, parts.revenue)?),
        },
        totals,
        customers,
    };
    write(&text, "clv_state")
}

/// Reads what [`state_to_text`] writes.
///
/// # Errors
/// [`Error::Text`] for anything else.
pub fn state_from_text(text: &str) -> Result<Vec<u64>> {
    let parsed = || {
        let text: StateText = read(text)?;
        check_version(text.version)?;
        let source =
            Source::from_name(&text.source).ok_or_else(|| format!("source {} is not known", quoted(&text.source)))?;
        let period =
            Period::from_name(&text.period).ok_or_else(|| format!("period {} is not known", quoted(&text.period)))?;
        let body = match (text.totals, text.customers) {
            (Some(t), None) => Body::Totals(Totals {
                customers: t.customers,
                repeat_customers: t.repeat_customers,
                customer_periods: t.customer_periods,
                retained: t.retained,
                last_active: t.active_in_last_period,
                lifespan_days: t.lifespan_days,
                first_day: t.first_day.number(),
                last_day: t.last_day.number(),
            }),
            (None, Some(rows)) => {
                let stay = |(key, first, last, orders): (Key, Day, Day, u64)| {
                    Ok(Stay { key: key_of(source, &key)?, first_day: first.number(), last_day: last.number(), orders })
                };
                Body::Stays(rows.into_iter().map(stay).collect::<Result<_, String>>()?)
            }
            _ => return Err("it needs either totals or customers".into()),
        };
        StateImage::from_parts(&Parts {
            source,
            period,
            amounts: text.revenue.as_ref().map_or(Amounts::Unknown, amounts_of),
            orders: text.orders,
            revenue: text.revenue.as_ref().map_or(Sum::default(), revenue_of),
            body,
        })
    };
    parsed().map_err(|reason| Error::Text { of: "clv_state", reason })
}

fn key_of(source: Source, key: &Key) -> Result<[u64; 2], String> {
    let key = match (source, key) {
        (Source::Bigint, Key::Bigint(id)) => Some(crate::states::key::Key::bigint(*id)),
        (Source::Uuid | Source::Text, Key::Wide(hex)) => crate::states::key::Key::parse(source, hex),
        _ => None,
    };
    key.map(|key| key.words).ok_or_else(|| format!("a key is not one of source \"{}\"", source.name()))
}
