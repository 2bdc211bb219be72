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
use crate::retention::cells::{Cell, Movement, Visit, CELL};
use crate::retention::checks::check;
use crate::retention::head::{TableHead, HEAD};
use crate::retention::table::CohortImage;
use crate::states::amounts::Amounts;
use crate::states::flat::{Flat, Tick, TICK_EVERY};
use crate::states::key::Source;
use serde::{Deserialize, Serialize};

/// `{"version": 1, "source": "histories", "period": "month", "amounts": "with", "as_of": null, "last_day":
/// "1998-06-30", "entries": {"cells": [["1997-01-01", 0, 7846, 3500, 8928, "297885.22", "0", "0", "0", "0"], ...]}}`:
/// cohort, age, active, last active, orders, revenue, expansion, contraction, churned, reactivated. A table from orders
/// that is not yet reduced to cells has `{"visits": {"scale": 2, "packed": ["...", ...]}}`: customer and period,
/// orders, revenue in units of the last decimal.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableFields<C, V> {
    version: Version<1>,
    source: WordField<Source>,
    period: WordField<Period>,
    amounts: WordField<Amounts>,
    as_of: Option<DayField>,
    last_day: Option<DayField>,
    entries: EntriesFields<C, V>,
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

type CellFields = (DayField, u32, u64, u64, u64, MoneyField, MoneyField, MoneyField, MoneyField, MoneyField);

/// The sums of a cell.
fn sums(cell: &CellFields) -> [MoneyField; 5] {
    [cell.5, cell.6, cell.7, cell.8, cell.9]
}

/// Appends the cells to `words`, at the largest scale of their sums, and returns their number.
fn enter(head: &mut TableHead, cells: &[CellFields], words: &mut Vec<u64>) -> Result<usize, Fault> {
    head.scale = cells.iter().flat_map(sums).map(|money| money.0.scale()).max().unwrap_or(0);
    words.try_reserve_exact(cells.len() * CELL).map_err(|_| Fault::OutOfMemory)?;
    for cell in cells {
        let day = cell.0.number();
        let cohort = head.period.index(day);
        if day != head.period.first_day(cohort) {
            return Err(format!("{} is not the first day of a {}", cell.0 .0, head.period.name()).into());
        }
        let mut mantissas = [0; 5];
        for (mantissa, money) in mantissas.iter_mut().zip(sums(cell)) {
            *mantissa = money.sum().rescaled(head.scale)?.mantissa;
        }
        let [revenue, expansion, contraction, churned, reactivated] = mantissas;
        let moved = Movement { expansion, contraction, churned, reactivated };
        let (age, active, last_active, orders) = (cell.1, cell.2, cell.3, cell.4);
        words.extend_from_slice(&Cell { cohort, age, active, last_active, orders, revenue, moved }.pack());
    }
    Ok(cells.len())
}

/// Unpacks the visits, appends them to `words`, and returns their number.
fn unpack(head: &TableHead, packed: &[u8], words: &mut Vec<u64>, tick: Tick<'_>) -> Result<usize, Fault> {
    let keys = head.source.key_words();
    let (first, last) = (head.period.index(MIN_DAY), head.period.index(MAX_DAY));
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
    type Fields = TableFields<Gathered<CellFields>, PackedBytes>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let head = TableHead::read(words)?.unwrap_or(TableHead::EMPTY);
        let TableHead { period, scale, .. } = head;
        let (width, _) = head.entry();
        let entries = words.get(HEAD..Self::used(words)).unwrap_or(&[]);
        let cell = move |cell: &[u64; CELL]| -> Result<CellFields> {
            let cell = Cell::unpack(cell);
            let money = |mantissa| MoneyField::new(mantissa, scale);
            let Movement { expansion, contraction, churned, reactivated } = cell.moved;
            Ok((
                DayField::of(period.first_day(cell.cohort)),
                cell.age,
                cell.active,
                cell.last_active,
                cell.orders,
                money(cell.revenue)?,
                money(expansion)?,
                money(contraction)?,
                money(churned)?,
                money(reactivated)?,
            ))
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
            period: WordField::of(period),
            amounts: WordField::of(head.amounts),
            as_of: head.as_of.map(DayField::of),
            last_day: head.last_day.map(DayField::of),
            entries: if head.source == Source::Histories {
                EntriesFields::Cells(pass.entries(entries.as_chunks::<CELL>().0.iter().map(cell)))
            } else {
                let packed = Packed { pass, entries, width, pack };
                EntriesFields::Visits(VisitsFields { scale: scale as u8, packed })
            },
        })
    }

    fn image(fields: Self::Fields, tick: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let mut head = TableHead {
            amounts: fields.amounts.known()?,
            last_day: fields.last_day.map(DayField::number),
            ..TableHead::new(fields.source.known()?, fields.period.known()?, fields.as_of.map(DayField::number))
        };
        let mut words = Self::zeros(HEAD)?;
        let entries = match fields.entries {
            EntriesFields::Cells(cells) if head.source == Source::Histories => {
                enter(&mut head, &cells.entries()?, &mut words)?
            }
            EntriesFields::Visits(visits) if head.source != Source::Histories => {
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
