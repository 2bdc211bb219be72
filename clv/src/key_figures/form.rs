//! The text and binary forms of the state behind the key figures.

use crate::codec::fields::{amounts_of, quoted, revenue_of, DayField, MoneyField};
use crate::codec::form::{check_version, from_json, to_json, Stored, VERSION};
use crate::codec::reader::Reader;
use crate::error::{Error, Result};
use crate::exact::calendar::Period;
use crate::exact::money::Sum;
use crate::key_figures::parts::{Body, StateParts, Stay};
use crate::key_figures::state::{State, StateImage};
use crate::key_figures::totals::CustomerTotals;
use crate::states::amounts::Amounts;
use crate::states::flat::{Tick, TICK_EVERY};
use crate::states::key::{Key, Source};
use crate::words::Word;
use serde::{Deserialize, Deserializer, Serialize};

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
    revenue: Option<Option<MoneyField>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    totals: Option<TotalsText>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    customers: Option<Vec<(KeyField, DayField, DayField, u64)>>,
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
    first_day: DayField,
    last_day: DayField,
}

/// A bigint key is a number, a key of 128 bits is 32 hexadecimal digits.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum KeyField {
    Bigint(i64),
    Wide(String),
}

/// Tells a field that is null from one that is missing.
fn present<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<MoneyField>>, D::Error> {
    Option::deserialize(deserializer).map(Some)
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
                first_day: DayField::of(t.first_day),
                last_day: DayField::of(t.last_day),
            });
        }
        Body::Stays(stays) => {
            let row = |stay: Stay| {
                let key = match parts.source {
                    Source::Bigint => KeyField::Bigint((stay.key[0] ^ 1 << 63) as i64),
                    source => KeyField::Wide(Key { source, words: stay.key }.shown()),
                };
                (key, DayField::of(stay.first_day), DayField::of(stay.last_day), stay.orders)
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
            known => Some(MoneyField::of(known, parts.revenue)?),
        },
        totals,
        customers,
    };
    to_json(&text, "clv_state")
}

/// Reads what [`state_to_text`] writes.
///
/// # Errors
/// [`Error::Text`] for anything else.
pub fn state_from_text(text: &str) -> Result<Vec<u64>> {
    let parsed = || {
        let text: StateText = from_json(text)?;
        check_version(text.version)?;
        let source =
            Source::from_name(&text.source).ok_or_else(|| format!("source {} is not known", quoted(&text.source)))?;
        let period =
            Period::named(&text.period).ok_or_else(|| format!("period {} is not known", quoted(&text.period)))?;
        let body = match (text.totals, text.customers) {
            (Some(t), None) => Body::Totals(CustomerTotals {
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
                let stay = |(key, first, last, orders): (KeyField, DayField, DayField, u64)| {
                    Ok(Stay { key: key_of(source, &key)?, first_day: first.number(), last_day: last.number(), orders })
                };
                Body::Stays(rows.into_iter().map(stay).collect::<Result<_, String>>()?)
            }
            _ => return Err("it needs either totals or customers".into()),
        };
        StateImage::from_parts(&StateParts {
            source,
            period,
            amounts: text.revenue.as_ref().map_or(Amounts::Unknown, amounts_of),
            orders: text.orders,
            revenue: text.revenue.as_ref().map_or(Sum::default(), revenue_of),
            body,
        })
    };
    parsed().map_err(|reason| Error::text("clv_state", reason))
}

fn key_of(source: Source, key: &KeyField) -> Result<[u64; 2], String> {
    let key = match (source, key) {
        (Source::Bigint, KeyField::Bigint(id)) => Some(Key::bigint(*id)),
        (Source::Uuid | Source::Text, KeyField::Wide(hex)) => Key::parse(source, hex),
        _ => None,
    };
    key.map(|key| key.words).ok_or_else(|| format!("a key is not one of source \"{}\"", source.name()))
}

/// Writes a finished state.
pub fn state_to_bytes(state: State<'_>, tick: Tick<'_>) -> Vec<u8> {
    let parts = state.parts(tick);
    let mut bytes =
        vec![VERSION, parts.source as u8, parts.period as u8, parts.amounts as u8, parts.revenue.scale as u8];
    bytes.extend(parts.orders.to_be_bytes());
    bytes.extend(parts.revenue.mantissa.to_be_bytes());
    match parts.body {
        Body::Totals(t) => {
            let counts =
                [t.customers, t.repeat_customers, t.customer_periods, t.retained, t.last_active, t.lifespan_days];
            bytes.extend(counts.iter().flat_map(|count| count.to_be_bytes()));
            bytes.extend(t.first_day.to_be_bytes());
            bytes.extend(t.last_day.to_be_bytes());
        }
        Body::Stays(stays) => {
            let words = parts.source.key_words();
            for (n, stay) in stays.iter().enumerate() {
                if n.is_multiple_of(TICK_EVERY) {
                    tick();
                }
                bytes.extend(stay.key[..words].iter().flat_map(|word| word.to_be_bytes()));
                bytes.extend(stay.first_day.to_be_bytes());
                bytes.extend(stay.last_day.to_be_bytes());
                bytes.push(stay.orders as u8);
            }
        }
    }
    bytes
}

/// Reads what [`state_to_bytes`] writes.
///
/// # Errors
/// [`Error::Binary`] for anything else.
pub fn state_from_bytes(bytes: &[u8]) -> Result<Vec<u64>> {
    let mut reader = Reader(bytes);
    let mut read = || {
        reader.version()?;
        let source = Source::from_code(reader.byte()?).ok_or("its source is not known")?;
        let period = Period::from_code(reader.byte()?).ok_or("its period is not known")?;
        let (amounts, scale) = (reader.amounts()?, reader.scale()?);
        let (orders, revenue) = (reader.count()?, reader.sum(scale)?);
        let body = match source {
            Source::Histories => Body::Totals(CustomerTotals {
                customers: reader.count()?,
                repeat_customers: reader.count()?,
                customer_periods: reader.count()?,
                retained: reader.count()?,
                last_active: reader.count()?,
                lifespan_days: reader.count()?,
                first_day: reader.day()?,
                last_day: reader.day()?,
            }),
            keyed => {
                let words = keyed.key_words();
                Body::Stays(reader.entries(8 * words + 9, |reader| {
                    let mut key = [0; 2];
                    for word in &mut key[..words] {
                        *word = reader.count()?;
                    }
                    let (first_day, last_day) = (reader.day()?, reader.day()?);
                    Ok(Stay { key, first_day, last_day, orders: u64::from(reader.byte()?) })
                })?)
            }
        };
        if !reader.0.is_empty() {
            return Err("there is more after its end".to_string());
        }
        StateImage::from_parts(&StateParts { source, period, amounts, orders, revenue, body })
    };
    read().map_err(|reason| Error::binary("binary clv_state", reason))
}

impl Stored for StateImage {
    fn to_text(words: &[u64], tick: Tick<'_>) -> Result<String> {
        state_to_text(State::read(words), tick)
    }

    fn from_text(text: &str) -> Result<Vec<u64>> {
        state_from_text(text)
    }

    fn to_bytes(words: &[u64], tick: Tick<'_>) -> Result<Vec<u8>> {
        Ok(state_to_bytes(State::read(words), tick))
    }

    fn from_bytes(bytes: &[u8]) -> Result<Vec<u64>> {
        state_from_bytes(bytes)
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        State::read(a) == State::read(b)
    }

    fn hash32(words: &[u64]) -> u32 {
        State::read(words).hash32()
    }
}
