//! The text and binary forms of a cohort table.

use crate::codec::fields::{DayField, MoneyField, WordField};
use crate::codec::form::{Form, Version};
use crate::codec::lengths::LongTexts;
use crate::codec::packed::{Packed, PackedBytes, Packer, Unpacker};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::exact::calendar::{Period, MAX_DAY, MIN_DAY};
use crate::exact::money::{from_words, Sum, MAX_SCALE};
use crate::option_word::OptionWord;
use crate::retention::cells::{Cell, Visit, CELL};
use crate::retention::checks::check;
use crate::retention::flows::{is_part, Flow, Lag};
use crate::retention::head::{Start, TableHead, TableTerms, HEAD};
use crate::retention::table::CohortImage;
use crate::states::amounts::Amounts;
use crate::states::flat::{Flat, Tick, TICK_EVERY};
use crate::states::key::Source;
use serde::{Deserialize, Serialize};

/// `{"version": 1, "source": "histories", "start": "first_order", "period": "month", "amounts": "with", "as_of": null,
/// "last_day": "1998-06-30", "entries": {"cells": [["1997-01-01", 0, 7846, 7846, 3500, 8928, "297885.22"], ...]},
/// "flows": [["period", "1997-02-01", 9000, 524, 524, "300000.00", "20000.00", "21000.00", "20000.00", "15000.00"],
/// ...]}`: cohort, age, customers, active, last active, orders, revenue; and of flows what a period is compared with, the
/// period, active, known and retained customers, their revenue, that of the known ones, and of the retained ones before,
/// now, and the smaller of the two. A table from orders that is not yet reduced to cells has `{"visits": {"scale": 2,
/// "packed": ["...", ...]}}`: customer and period, orders, revenue in units of the last decimal; and no flows.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableFields<C, F, V> {
    version: Version<1>,
    source: WordField<Source>,
    start: WordField<Start>,
    period: WordField<Period>,
    amounts: WordField<Amounts>,
    as_of: Option<DayField>,
    last_day: Option<DayField>,
    entries: EntriesFields<C, V>,
    flows: F,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum EntriesFields<C, V> {
    Cells(C),
    Visits(VisitsFields<V>),
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct VisitsFields<V> {
    scale: u8,
    packed: V,
}

type CellFields = (DayField, u32, u64, u64, u64, u64, MoneyField);

/// What a period is compared with, and its sums.
type FlowFields = (WordField<Lag>, DayField, u64, u64, u64, MoneyField, MoneyField, MoneyField, MoneyField, MoneyField);

/// The sums of a flow.
fn sums(flow: &FlowFields) -> [MoneyField; 5] {
    [flow.5, flow.6, flow.7, flow.8, flow.9]
}

/// The number of the period that begins on a day.
fn begun(period: Period, first: DayField) -> Result<i32, Fault> {
    let day = first.number();
    let index = period.index(day);
    if day == period.first_day(index) {
        Ok(index)
    } else {
        Err(format!("{} is not the first day of a {}", first.0, period.name()).into())
    }
}

/// Appends the cells and the flows to `words`, at the largest scale of their sums, and returns the number of entries.
fn enter(
    head: &mut TableHead,
    cells: &[CellFields],
    flows: Vec<FlowFields>,
    words: &mut Vec<u64>,
) -> Result<usize, Fault> {
    let moneys = cells.iter().map(|cell| cell.6).chain(flows.iter().flat_map(sums));
    head.scale = moneys.map(|money| money.0.scale()).max().unwrap_or(0);
    let (scale, period) = (head.scale, head.terms.period);
    words.try_reserve_exact((cells.len() + 2 * flows.len()) * CELL).map_err(|_| Fault::OutOfMemory)?;
    let mantissa = |money: MoneyField| -> Result<i128, Fault> { Ok(money.sum().rescaled(scale)?.mantissa) };
    for &(cohort, age, customers, active, last_active, orders, revenue) in cells {
        let (cohort, revenue) = (begun(period, cohort)?, mantissa(revenue)?);
        words.extend_from_slice(&Cell { cohort, age, customers, active, last_active, orders, revenue }.pack());
    }
    let mut parts: Vec<[u64; CELL]> = vec![];
    parts.try_reserve_exact(2 * flows.len()).map_err(|_| Fault::OutOfMemory)?;
    for fields in flows {
        let [billed, known_billed, before, now, kept] = sums(&fields).map(mantissa);
        let (lag, first, active, known, retained, ..) = fields;
        let flow = Flow {
            lag: lag.known()?,
            period: begun(period, first)?,
            active,
            known,
            retained,
            billed: billed?,
            known_billed: known_billed?,
            before: before?,
            now: now?,
            kept: kept?,
        };
        parts.extend(flow.pack().map(|(_, part)| part));
    }
    // Flows are written in the order of their first parts.
    parts.sort_unstable_by_key(|part| part[0]);
    words.extend_from_slice(parts.as_flattened());
    Ok(cells.len() + parts.len())
}

/// Unpacks the visits, appends them to `words`, and returns their number.
fn unpack(head: &TableHead, packed: &[u8], words: &mut Vec<u64>, tick: Tick<'_>) -> Result<usize, Fault> {
    let keys = head.source.key_words();
    let (first, last) = (head.terms.period.index(MIN_DAY), head.terms.period.index(MAX_DAY));
    let (mut unpacker, mut entries) = (Unpacker::new(packed), 0usize);
    while !unpacker.is_at_end() {
        entries += 1;
        if entries % TICK_EVERY == 0 {
            tick();
        }
        let (key, period) = unpacker.place(keys)?;
        if !(first..=last).contains(&period) {
            return Err("a visit's period is out of range".into());
        }
        let visit = Visit { period, orders: unpacker.number()?, revenue: unpacker.signed()? };
        words.try_reserve(keys + 3).map_err(|_| Fault::OutOfMemory)?;
        words.extend_from_slice(&key[..keys]);
        words.extend_from_slice(&visit.pack::<3>([0; 2]));
    }
    Ok(entries)
}

impl Form for CohortImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary cohort_table";
    const LONG_TEXTS: LongTexts = LongTexts::Elements("packed");
    type Fields = TableFields<Gathered<CellFields>, Gathered<FlowFields>, PackedBytes>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let head = TableHead::read(words)?.unwrap_or(TableHead::EMPTY);
        let TableHead { terms: TableTerms { period, as_of, start }, scale, .. } = head;
        let (width, _) = head.entry();
        let entries = words.get(HEAD..Self::used(words)).unwrap_or(&[]);
        let is_of_histories = head.source == Source::Histories;
        let both: &[[u64; CELL]] = if is_of_histories { entries.as_chunks().0 } else { &[] };
        let (cells, parts) = both.split_at(both.partition_point(|entry| !is_part(entry)));
        let first_day = move |index| DayField::of(period.first_day(index));
        let money = move |mantissa| MoneyField::new(mantissa, scale);
        let cell = move |cell: &[u64; CELL]| -> Result<CellFields> {
            let Cell { cohort, age, customers, active, last_active, orders, revenue } = Cell::unpack(cell);
            Ok((first_day(cohort), age, customers, active, last_active, orders, money(revenue)?))
        };
        let heads = &parts[..parts.partition_point(|part| Flow::head_of(part).is_some())];
        let flow = move |head: &[u64; CELL]| -> Result<FlowFields> {
            let (lag, at) = Flow::head_of(head).unwrap_or((Lag::Period, 0));
            let Flow { active, known, retained, billed, known_billed, before, now, kept, .. } =
                Flow::find(parts, lag, at).unwrap_or(Flow::empty(lag, at));
            let (billed, known_billed) = (money(billed)?, money(known_billed)?);
            let (before, now, kept) = (money(before)?, money(now)?, money(kept)?);
            Ok((WordField::of(lag), first_day(at), active, known, retained, billed, known_billed, before, now, kept))
        };
        let pack = |packer: &mut Packer, entry: &[u64]| {
            let (key, visit) = entry.split_at(entry.len() - 3);
            let visit = visit.first_chunk::<3>().map(Visit::unpack).unwrap_or_default();
            packer.place(key, visit.period);
            packer.number(visit.orders.into());
            packer.signed(visit.revenue);
        };
        Ok(TableFields {
            version: Version,
            source: WordField::of(head.source),
            start: WordField::of(start),
            period: WordField::of(period),
            amounts: WordField::of(head.amounts),
            as_of: as_of.map(DayField::of),
            last_day: head.last_day.map(DayField::of),
            entries: if is_of_histories {
                EntriesFields::Cells(pass.entries(cells.iter().map(cell)))
            } else {
                let packed = Packed { pass, entries, width, pack };
                EntriesFields::Visits(VisitsFields { scale: scale as u8, packed })
            },
            flows: pass.entries(heads.iter().map(flow)),
        })
    }

    fn image(fields: Self::Fields, tick: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let terms = TableTerms {
            period: fields.period.known()?,
            as_of: fields.as_of.map(DayField::number),
            start: fields.start.known()?,
        };
        let flows = fields.flows.entries()?;
        let mut head = TableHead {
            amounts: fields.amounts.known()?,
            last_day: fields.last_day.map(DayField::number),
            ..TableHead::new(fields.source.known()?, terms)
        };
        let mut words = Self::zeros(HEAD)?;
        let entries = match fields.entries {
            EntriesFields::Cells(cells) if head.source == Source::Histories => {
                enter(&mut head, &cells.entries()?, flows, &mut words)?
            }
            EntriesFields::Visits(visits) if head.source != Source::Histories && flows.is_empty() => {
                head.scale = u32::from(visits.scale);
                if head.scale > MAX_SCALE {
                    return Err(format!("{} decimals are too many", head.scale).into());
                }
                unpack(&head, &visits.packed.bytes()?, &mut words, tick)?
            }
            _ => return Err("its entries do not go with its source".into()),
        };
        head.filled.sorted = u32::try_from(entries).map_err(|_| "it has too many entries")? as usize;
        head.guard = check(&head, &words[HEAD..])?;
        head.write(&mut words);
        Self::check_sums(&words)?;
        Ok(words)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        // An image that cannot be read stands for itself: all words count, and none is a sum.
        let head = TableHead::read(words).map(|head| head.unwrap_or(TableHead::EMPTY));
        let (front, scale, (width, sums), entries) = match head {
            Ok(head) => (head.kind(), head.scale, head.entry(), words.get(HEAD..Self::used(words)).unwrap_or(&[])),
            Err(_) => ([0; 3], 0, (1, 0), words),
        };
        let sum = move |sum: &[u64; 2]| Sum { mantissa: from_words(*sum), scale }.canonical();
        let entries = entries.chunks_exact(width).flat_map(move |entry| {
            let (counts, sums) = entry.split_at(width - sums);
            counts.iter().copied().chain(sums.as_chunks::<2>().0.iter().flat_map(sum))
        });
        front.into_iter().chain(entries)
    }
}
