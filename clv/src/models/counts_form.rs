//! The text and binary forms of the counts that models are fitted to.

use crate::codec::fields::{DayField, WordField};
use crate::codec::form::{Form, Version};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::models::counts::{Counted, RfmCounts, RfmCountsImage};
use crate::models::row::Row;
use crate::models::terms::{self, FamilyChoice, Terms};
use crate::states::amounts::Amounts;
use crate::states::flat::Tick;
use serde::{Deserialize, Serialize};

/// `{"version": 1, "as_of": "1998-06-30", "amounts": "with", "family": "auto", "penalty": 0.0, "purchases": [[0, 0.0, 27.0, 12],
/// ...], "spend": [[1, 11.77, 1], ...]}`: frequency, recency and age in days, customers; frequency, monetary value, customers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountsFields<P, S> {
    version: Version<1>,
    as_of: Option<DayField>,
    amounts: WordField<Amounts>,
    family: WordField<FamilyChoice>,
    penalty: f64,
    purchases: P,
    spend: S,
}

type PurchaseFields = (u32, f64, f64, u64);
type SpendFields = (u32, f64, u64);

impl Form for RfmCountsImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary rfm_counts";
    type Fields = CountsFields<Gathered<PurchaseFields>, Gathered<SpendFields>>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        Self::check_counts(words)?;
        let counts = RfmCounts::read(words);
        let terms = counts.terms.unwrap_or(Terms {
            as_of: None,
            family: FamilyChoice::AUTO,
            penalty: 0.0,
            amounts: Amounts::Unknown,
        });
        let (purchases, spend) = counts.parts();
        let purchase = |(counted, count)| -> Result<PurchaseFields> {
            Ok(match counted {
                Counted::Purchases { frequency, recency, age } => (frequency, recency.days(), age.days(), count),
                Counted::Spend { frequency, .. } => (frequency, 0.0, 0.0, count),
            })
        };
        let spent = |(counted, count)| -> Result<SpendFields> {
            Ok(match counted {
                Counted::Purchases { frequency, .. } => (frequency, 0.0, count),
                Counted::Spend { frequency, monetary_value } => (frequency, monetary_value, count),
            })
        };
        Ok(CountsFields {
            version: Version,
            as_of: terms.as_of.map(DayField::of),
            amounts: WordField::of(terms.amounts),
            family: WordField::of(terms.family),
            penalty: terms.penalty,
            purchases: pass.entries(purchases.counts().map(purchase)),
            spend: pass.entries(spend.counts().map(spent)),
        })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let (purchases, spend) = (fields.purchases.entries()?, fields.spend.entries()?);
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
        let words = Self::from_counts(terms, purchases.len() + spend.len(), counts(&purchases, &spend))?;
        check_spenders(&purchases, &spend)?;
        Ok(words)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        RfmCounts::canonical(words)
    }
}

/// The counts; each entry is checked by itself.
fn counts<'a>(
    purchases: &'a [PurchaseFields],
    spend: &'a [SpendFields],
) -> impl Iterator<Item = Result<(Counted, u64), Fault>> + 'a {
    let purchases = purchases.iter().map(|(x, t_x, t, count)| {
        let Row { frequency, recency, age, .. } = Row::of(i64::from(*x), *t_x, *t, None)?;
        Ok((Counted::Purchases { frequency, recency, age }, *count))
    });
    let spend = spend.iter().map(|(frequency, monetary_value, count)| {
        Row::of(i64::from(*frequency), 0.0, 0.0, Some(*monetary_value))?;
        Ok((Counted::Spend { frequency: *frequency, monetary_value: *monetary_value }, *count))
    });
    purchases.chain(spend)
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
