//! The text and binary forms of the counts that models are fitted to.

use crate::codec::fields::{DayField, WordField};
use crate::codec::form::{Form, Version};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Error, Fault, Result};
use crate::models::counts::{Counted, RfmCounts, RfmCountsImage, Spell};
use crate::models::row::Row;
use crate::models::terms::{self, FamilyChoice, Terms};
use crate::states::amounts::Amounts;
use crate::states::flat::{Flat, Tick};
use serde::{Deserialize, Serialize};

/// `{"version": 1, "as_of": "1998-06-30", "amounts": "with", "family": "auto", "penalty": 0.0, "purchases": [[0, 0.0, 27.0, 12],
/// ...], "spend": [[1, 11.77, 1], ...], "spells": [[0, 1, 30, 30, 27, 1], ...]}`: frequency, recency and age in days, customers;
/// frequency, monetary value, customers; of spells the frequency, that in all, days from the first purchase, the one before and the
/// one after, which may be null, to as_of, customers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountsFields<P, S, L> {
    version: Version<1>,
    as_of: Option<DayField>,
    amounts: WordField<Amounts>,
    family: WordField<FamilyChoice>,
    penalty: f64,
    purchases: P,
    spend: S,
    spells: L,
}

type PurchaseFields = (u32, f64, f64, u64);
type SpendFields = (u32, f64, u64);
type SpellFields = (u32, u32, u32, u32, Option<u32>, u64);

impl Form for RfmCountsImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary rfm_counts";
    type Fields = CountsFields<Gathered<PurchaseFields>, Gathered<SpendFields>, Gathered<SpellFields>>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        Self::check_counts(words)?;
        let counts = RfmCounts::read(words);
        let terms = counts.terms.unwrap_or(Terms {
            as_of: None,
            family: FamilyChoice::AUTO,
            penalty: 0.0,
            amounts: Amounts::Unknown,
        });
        let [purchases, spend, spells] = counts.parts();
        let purchase = |(counted, count)| -> Result<PurchaseFields> {
            match counted {
                Counted::Purchases { frequency, recency, age } => Ok((frequency, recency.days(), age.days(), count)),
                _ => Err(misplaced()),
            }
        };
        let spent = |(counted, count)| -> Result<SpendFields> {
            match counted {
                Counted::Spend { frequency, monetary_value } => Ok((frequency, monetary_value, count)),
                _ => Err(misplaced()),
            }
        };
        let spell = |(counted, count)| -> Result<SpellFields> {
            match counted {
                Counted::Spell(Spell { frequency, in_all, first, from, until }) => {
                    Ok((frequency, in_all, first, from, until, count))
                }
                _ => Err(misplaced()),
            }
        };
        Ok(CountsFields {
            version: Version,
            as_of: terms.as_of.map(DayField::of),
            amounts: WordField::of(terms.amounts),
            family: WordField::of(terms.family),
            penalty: terms.penalty,
            purchases: pass.entries(purchases.counts().map(purchase)),
            spend: pass.entries(spend.counts().map(spent)),
            spells: pass.entries(spells.counts().map(spell)),
        })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let (purchases, spend, spells) =
            (fields.purchases.entries()?, fields.spend.entries()?, fields.spells.entries()?);
        let terms = Terms {
            as_of: fields.as_of.map(DayField::number),
            family: fields.family.known()?,
            penalty: terms::penalty(fields.penalty)?,
            amounts: fields.amounts.known()?,
        };
        if terms.amounts == Amounts::Unknown && !purchases.is_empty() {
            return Err("it does not say whether there are amounts".into());
        }
        if terms.amounts != Amounts::With && !spend.is_empty() {
            return Err("there is spend without amounts".into());
        }
        if terms.family != FamilyChoice::BEST_FORECAST && !spells.is_empty() {
            return Err("there are spells without a choice by forecasts".into());
        }
        let many = purchases.len() + spend.len() + spells.len();
        let words = Self::from_counts(terms, many, counts(&purchases, &spend, &spells))?;
        check_spenders(&purchases, &spend)?;
        Ok(words)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        RfmCounts::canonical(words)
    }
}

/// The error for an entry of one kind among those of another, which the order of entries excludes.
fn misplaced() -> Error {
    Error::binary(RfmCountsImage::NAME, "its entries are not in order")
}

/// The counts; each entry is checked by itself.
fn counts<'a>(
    purchases: &'a [PurchaseFields],
    spend: &'a [SpendFields],
    spells: &'a [SpellFields],
) -> impl Iterator<Item = Result<(Counted, u64), Fault>> + 'a {
    let purchases = purchases.iter().map(|(x, t_x, t, count)| {
        let Row { frequency, recency, age, .. } = Row::of(i64::from(*x), *t_x, *t, None)?;
        Ok((Counted::Purchases { frequency, recency, age }, *count))
    });
    let spend = spend.iter().map(|(frequency, monetary_value, count)| {
        Row::of(i64::from(*frequency), 0.0, 0.0, Some(*monetary_value))?;
        Ok((Counted::Spend { frequency: *frequency, monetary_value: *monetary_value }, *count))
    });
    let spells = spells.iter().map(|&(frequency, in_all, first, from, until, count)| {
        let spell = Spell { frequency, in_all, first, from, until };
        if spell.is_valid() {
            Ok((Counted::Spell(spell), count))
        } else {
            Err("there is no such spell".into())
        }
    });
    purchases.chain(spend).chain(spells)
}

/// Checks that all spend belongs to repeat buyers. Both are known to be in ascending order.
fn check_spenders(purchases: &[PurchaseFields], spend: &[SpendFields]) -> Result<(), Fault> {
    for spenders in spend.chunk_by(|a, b| a.0 == b.0) {
        let frequency = spenders[0].0;
        let buyers = &purchases[purchases.partition_point(|(x, ..)| *x < frequency)..];
        let buyers: u64 = buyers.iter().take_while(|(x, ..)| *x == frequency).map(|(.., count)| count).sum();
        let is_positive = spenders.iter().all(|(_, monetary_value, _)| *monetary_value > 0.0);
        let spenders: u64 = spenders.iter().map(|(.., count)| count).sum();
        if frequency == 0 || !is_positive || spenders > buyers {
            return Err("spend is not that of its repeat buyers".into());
        }
    }
    Ok(())
}
