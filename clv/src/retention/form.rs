//! The text and binary forms of a cohort table.

use crate::codec::fields::{quoted, DayField, MoneyField};
use crate::codec::form::{Form, VERSION};
use crate::error::Result;
use crate::exact::calendar::Period;
use crate::exact::money::Sum;
use crate::retention::cells::{Cell, Movement, Visit};
use crate::retention::parts::TableParts;
use crate::retention::table::CohortImage;
use crate::states::amounts::Amounts;
use crate::states::key::{Key, Source};
use crate::words::Word;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

/// `{"version": 1, "source": "histories", "period": "month", "amounts": "with", "as_of": null, "last_day": "1998-06-30",
/// "entries": {"cells": [["1997-01-01", 0, 7846, 3500, 8928, "297885.22", "0", "0", "0", "0"], ...]}}`: cohort, age, active,
/// last active, orders, revenue, expansion, contraction, churned, reactivated. While it is built from orders:
/// `{"visits": [["17", "1997-01-01", 2, "30.00"], ...]}`: key, period, orders, revenue.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableFields {
    version: u8,
    source: String,
    period: String,
    amounts: String,
    as_of: Option<DayField>,
    last_day: Option<DayField>,
    entries: EntriesFields,
}

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum EntriesFields {
    Cells(Vec<CellFields>),
    Visits(Vec<(String, DayField, u32, MoneyField)>),
}

type CellFields = (DayField, u32, u64, u64, u64, MoneyField, MoneyField, MoneyField, MoneyField, MoneyField);

impl Form for CohortImage {
    const TEXT: &'static str = "cohort_table";
    const BINARY: &'static str = "binary cohort_table";
    type Fields = TableFields;

    fn fields(words: &[u64]) -> Result<TableFields> {
        let parts = TableParts::read(words);
        let (period, scale) = (parts.period, parts.scale);
        let entries = match parts.source {
            Source::Histories => {
                let cell = |cell: &Cell| {
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
                EntriesFields::Cells(parts.cells.iter().map(cell).collect::<Result<_>>()?)
            }
            keyed => {
                let visit = |(key, visit): &([u64; 2], Visit)| {
                    let revenue = MoneyField::new(visit.revenue, scale)?;
                    Ok((
                        Key { source: keyed, words: *key }.shown(),
                        DayField::of(period.first_day(visit.period)),
                        visit.orders,
                        revenue,
                    ))
                };
                EntriesFields::Visits(parts.visits.iter().map(visit).collect::<Result<_>>()?)
            }
        };
        Ok(TableFields {
            version: VERSION,
            source: parts.source.name().into(),
            period: period.name().into(),
            amounts: parts.amounts.word().into(),
            as_of: parts.as_of.map(DayField::of),
            last_day: parts.last_day.map(DayField::of),
            entries,
        })
    }

    fn image(fields: TableFields) -> Result<Vec<u64>, String> {
        let source = Source::from_name(&fields.source)
            .ok_or_else(|| format!("source {} is not known", quoted(&fields.source)))?;
        let period =
            Period::named(&fields.period).ok_or_else(|| format!("period {} is not known", quoted(&fields.period)))?;
        let amounts = Amounts::from_word(&fields.amounts)
            .ok_or_else(|| format!("amounts {} are not known", quoted(&fields.amounts)))?;
        let start = |day: DayField| match period.locate(day.number()) {
            (index, _) if day.number() == period.first_day(index) => Ok(index),
            _ => Err(format!("{} is not the first day of a {}", day.0, period.name())),
        };
        let mut parts = TableParts {
            source,
            period,
            amounts,
            scale: fields.scale(),
            as_of: fields.as_of.map(DayField::number),
            last_day: fields.last_day.map(DayField::number),
            cells: vec![],
            visits: vec![],
        };
        let mantissa = |money: MoneyField| money.sum().rescaled(parts.scale).map(|sum: Sum| sum.mantissa);
        match fields.entries {
            EntriesFields::Cells(cells) => {
                for (cohort, age, active, last_active, orders, revenue, expansion, contraction, churned, reactivated) in
                    cells
                {
                    let [revenue, expansion, contraction, churned, reactivated] =
                        [revenue, expansion, contraction, churned, reactivated].map(mantissa);
                    let moved = || -> Result<Movement> {
                        Ok(Movement {
                            expansion: expansion?,
                            contraction: contraction?,
                            churned: churned?,
                            reactivated: reactivated?,
                        })
                    };
                    let moved = moved().map_err(|error| error.to_string())?;
                    let revenue = revenue.map_err(|error| error.to_string())?;
                    parts.cells.push(Cell { cohort: start(cohort)?, age, active, last_active, orders, revenue, moved });
                }
            }
            EntriesFields::Visits(visits) => {
                for (key, day, orders, revenue) in visits {
                    let key = Key::parse(source, &key)
                        .ok_or_else(|| format!("{} is not a key of source \"{}\"", quoted(&key), source.name()))?;
                    let revenue = mantissa(revenue).map_err(|error| error.to_string())?;
                    parts.visits.push((key.words, Visit { period: start(day)?, orders, revenue }));
                }
            }
        }
        parts.image()
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        TableParts::read(a) == TableParts::read(b)
    }

    fn hash(words: &[u64], hash: &mut Xxh3) {
        let parts = TableParts::read(words);
        for cell in parts.cells {
            hash.update(&cell.cohort.to_be_bytes());
            hash.update(&cell.active.to_be_bytes());
            hash.update(&cell.orders.to_be_bytes());
        }
        for (key, visit) in parts.visits {
            hash.update(&key[0].to_be_bytes());
            hash.update(&visit.period.to_be_bytes());
        }
    }
}

impl TableFields {
    /// The most decimals that any sum has.
    fn scale(&self) -> u32 {
        let scale = |money: &MoneyField| money.0.scale();
        match &self.entries {
            EntriesFields::Cells(cells) => {
                cells.iter().flat_map(|c| [c.5, c.6, c.7, c.8, c.9]).map(|money| scale(&money)).max().unwrap_or(0)
            }
            EntriesFields::Visits(visits) => visits.iter().map(|visit| scale(&visit.3)).max().unwrap_or(0),
        }
    }
}
