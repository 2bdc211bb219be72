//! The text and binary forms of the state behind the key figures.

use crate::codec::fields::{DayField, MoneyField, WordField};
use crate::codec::form::{Form, Version};
use crate::codec::lengths::LongTexts;
use crate::codec::packed::{Packed, PackedBytes, Packer, Unpacker};
use crate::codec::stream::Pass;
use crate::error::{Fault, Result};
use crate::exact::calendar::{Period, MAX_DAY, MIN_DAY};
use crate::exact::money::Sum;
use crate::key_figures::head::{read_totals, silences, StateHead, HEAD, TOTALS};
use crate::key_figures::state::StateImage;
use crate::key_figures::stays::Activity;
use crate::key_figures::terms::{checked_lapse, Terms};
use crate::key_figures::totals::CustomerTotals;
use crate::key_figures::totals_form::{totals_fields, ReadTotals};
use crate::states::amounts::Amounts;
use crate::states::flat::{Flat, Tick, TICK_EVERY};
use crate::states::key::Source;
use serde::{Deserialize, Serialize};

/// `{"version": 1, "source": "histories", "period": "year", "as_of": null, "lapse": null, "amounts": "with", "orders": 2,
/// "revenue": "30.00", "totals": {"customers": 1, ...}, "customers": null}`; for a state from orders, `totals` is null and
/// `customers` an array of packed entries: customer, period, and a number for the days of the first and the last order
/// and for whether there was more than one (see `number_of`).
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StateFields<C, T> {
    version: Version<1>,
    source: WordField<Source>,
    period: WordField<Period>,
    as_of: Option<DayField>,
    lapse: Option<u32>,
    amounts: WordField<Amounts>,
    orders: u64,
    /// Null without amounts or without rows.
    revenue: Option<MoneyField>,
    totals: Option<T>,
    customers: Option<C>,
}

/// `2 (first L + last - first) + more`: first and last order in days from the start of the period, which has at most
/// `L` days, and `more` is 1 for more than one order.
fn number_of(period: Period, activity: Activity) -> u64 {
    let days = activity.first * period.longest() + activity.last - activity.first;
    u64::from(days) << 1 | u64::from(activity.orders > 1)
}

/// The inverse of [`number_of`].
fn activity_of(period: Period, index: i32, number: u64) -> Result<Activity, String> {
    let days = u32::try_from(number >> 1).map_err(|_| "a customer's days are out of range")?;
    let first = days / period.longest();
    let found = Activity { period: index, first, last: first + days % period.longest(), orders: 1 + (number & 1) };
    // The first and the last period of the calendar are not complete.
    let (start, in_range) = (period.start(index), MIN_DAY..=MAX_DAY);
    let day = |offset: u32| start.checked_add(offset as i32).filter(|day| in_range.contains(day));
    let locate = |offset: u32| day(offset).map(|day| period.locate(day));
    if locate(found.first) != Some((index, found.first)) || locate(found.last) != Some((index, found.last)) {
        return Err("a customer's days are not within one period".into());
    }
    if found.first < found.last && found.orders == 1 {
        return Err("a customer's orders do not go with the days".into());
    }
    Ok(found)
}

/// The number of entries up to the first that is not valid.
fn count(keys: usize, packed: &[u8], tick: Tick<'_>) -> usize {
    let (mut unpacker, mut entries) = (Unpacker::new(packed), 0);
    while !unpacker.is_at_end() && unpacker.place(keys).is_ok() && unpacker.number::<u64>().is_ok() {
        entries += 1;
        if entries % TICK_EVERY == 0 {
            tick();
        }
    }
    entries
}

/// Unpacks and checks entries, appends them to `words`, and returns their number.
fn unpack(head: &StateHead, packed: &[u8], words: &mut Vec<u64>, tick: Tick<'_>) -> Result<usize, Fault> {
    let (period, keys) = (head.terms.period, head.source.key_words());
    let (first, last) = (period.index(MIN_DAY), period.index(MAX_DAY));
    let (mut unpacker, mut entries, mut least, mut more) = (Unpacker::new(packed), 0usize, 0u64, false);
    words.try_reserve_exact(count(keys, packed, tick) * (keys + 1)).map_err(|_| Fault::OutOfMemory)?;
    while !unpacker.is_at_end() {
        entries += 1;
        if entries % TICK_EVERY == 0 {
            tick();
        }
        let (key, index) = unpacker.place(keys)?;
        if !(first..=last).contains(&index) {
            return Err("a customer's days are out of range".into());
        }
        let activity = activity_of(period, index, unpacker.number()?)?;
        least += activity.orders;
        more |= activity.orders > 1;
        words.try_reserve(keys + 1).map_err(|_| Fault::OutOfMemory)?;
        words.extend_from_slice(&key[..keys]);
        words.push(activity.word());
    }
    if head.orders < least || (head.orders > least && !more) {
        return Err("its orders are not those of its customers".into());
    }
    Ok(u32::try_from(entries).map_err(|_| "it has too many customers")? as usize)
}

impl Form for StateImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary clv_state";
    const LONG_TEXTS: LongTexts = LongTexts::Elements("customers");
    // A silence of two words takes at most 38 bytes. Of packed customers, a key of one word takes at most 10 bytes, a key
    // of two words 19, the period 5 and the days 3, and base64 a third more: 13 a word.
    const TEXT_OF_WORD: usize = 19;
    type Fields = StateFields<PackedBytes, ReadTotals>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let head = StateHead::read(words)?.unwrap_or(StateHead::new(Source::Histories, Terms::by(Period::All)));
        let is_of_histories = head.source == Source::Histories;
        let period = head.terms.period;
        let pack = move |packer: &mut Packer, entry: &[u64]| {
            if let Some((word, key)) = entry.split_last() {
                let activity = Activity::of_word(*word);
                packer.place(key, activity.period);
                packer.number(number_of(period, activity).into());
            }
        };
        let customers = (!is_of_histories).then(|| Packed {
            pass,
            entries: &words[HEAD..Self::used(words)],
            width: head.source.width(),
            pack,
        });
        let totals = is_of_histories.then(|| {
            let totals = if words.len() < HEAD + TOTALS { CustomerTotals::default() } else { read_totals(words) };
            totals_fields(totals, silences(words, &head), period, pass)
        });
        Ok(StateFields {
            version: Version,
            source: WordField::of(head.source),
            period: WordField::of(period),
            as_of: head.terms.as_of.map(DayField::of),
            lapse: head.terms.lapse,
            amounts: WordField::of(head.amounts),
            orders: head.orders,
            revenue: (head.amounts == Amounts::With).then(|| head.revenue.decimal().map(MoneyField)).transpose()?,
            totals,
            customers,
        })
    }

    fn image(fields: Self::Fields, tick: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let terms = Terms {
            period: fields.period.known()?.calendar()?,
            as_of: fields.as_of.map(DayField::number),
            lapse: fields.lapse.map(i64::from).map(checked_lapse).transpose()?,
        };
        let mut head = StateHead {
            amounts: fields.amounts.known()?,
            orders: fields.orders,
            revenue: fields.revenue.map_or(Sum::default(), MoneyField::sum),
            ..StateHead::new(fields.source.known()?, terms)
        };
        i64::try_from(head.orders).map_err(|_| "its orders are out of range")?;
        let sound = match head.amounts {
            Amounts::Unknown => head.orders == 0,
            Amounts::With => head.orders > 0 || head.revenue.mantissa <= 0,
            Amounts::Without => true,
        };
        if !sound || fields.revenue.is_some() != (head.amounts == Amounts::With) {
            return Err("its revenue does not go with its orders".into());
        }
        let mut words = Self::zeros(HEAD)?;
        match (head.source, fields.totals, fields.customers) {
            (Source::Histories, Some(totals), None) => head.filled.sorted = totals.image(&head, &mut words)?,
            (Source::Bigint | Source::Uuid | Source::Text, None, Some(packed)) => {
                head.filled.sorted = unpack(&head, &packed.bytes()?, &mut words, tick)?;
            }
            _ => return Err("its contents are not those of its source".into()),
        }
        head.write(&mut words);
        Ok(words)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        // A new image counts as a state of no histories; an image that cannot be read stands for itself.
        let head = StateHead::read(words)
            .map(|head| head.unwrap_or(StateHead::new(Source::Histories, Terms::by(Period::All))));
        let (front, rest) = match head {
            Ok(head) => {
                let [a, b, c] = head.revenue.canonical();
                let [kind, days] = head.kind();
                ([kind, days, head.orders, a, b, c], words.get(HEAD..Self::used(words)).unwrap_or(&[0; TOTALS]))
            }
            Err(_) => ([0; 6], words),
        };
        front.into_iter().chain(rest.iter().copied())
    }
}
