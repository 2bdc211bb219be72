//! The text and binary forms of the counts that models are fitted to.

use crate::codec::fields::{quoted, DayField};
use crate::codec::form::{Form, Version};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::models::counts::{Counted, RfmCounts, RfmCountsImage};
use crate::models::family::Family;
use crate::models::row::Row;
use crate::models::terms::{self, FamilyChoice, Terms};
use crate::states::amounts::Amounts;
use crate::states::flat::Tick;
use crate::words::Word;
use serde::{Deserialize, Serialize};

/// `{"version": 1, "as_of": "1998-06-30", "amounts": "with", "family": "auto", "penalty": 0.0, "purchases": [[0, 0.0, 27.0, 12],
/// ...], "spend": [[1, 11.77, 1], ...]}`: frequency, recency and age in days, customers; frequency, monetary value, customers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountsFields<P, S> {
    version: Version<1>,
    as_of: Option<DayField>,
    amounts: String,
    family: String,
    penalty: f64,
    purchases: P,
    spend: S,
}

impl Form for RfmCountsImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary rfm_counts";
    type Fields = CountsFields<Gathered<(u32, f64, f64, u64)>, Gathered<(u32, f64, u64)>>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let counts = RfmCounts::read(words);
        let terms = counts.terms.unwrap_or(Terms {
            as_of: None,
            family: FamilyChoice::AUTO,
            penalty: 0.0,
            amounts: Amounts::Unknown,
        });
        let (purchases, spend) = counts.parts();
        let purchase = |(counted, count)| match counted {
            Counted::Purchases { frequency, recency, age } => Ok((frequency, recency.days(), age.days(), count)),
            Counted::Spend { frequency, .. } => Ok((frequency, 0.0, 0.0, count)),
        };
        let spent = |(counted, count)| match counted {
            Counted::Purchases { frequency, .. } => Ok((frequency, 0.0, count)),
            Counted::Spend { frequency, monetary_value } => Ok((frequency, monetary_value, count)),
        };
        Ok(CountsFields {
            version: Version,
            as_of: terms.as_of.map(DayField::of),
            amounts: terms.amounts.name().into(),
            family: terms.family.family()?.map_or(FamilyChoice::AUTO.name(), Family::name).into(),
            penalty: terms.penalty,
            purchases: pass.entries(purchases.counts().map(purchase)),
            spend: pass.entries(spend.counts().map(spent)),
        })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let (purchases, spend) = (fields.purchases.entries()?, fields.spend.entries()?);
        let amounts = Amounts::named(&fields.amounts);
        let terms = Terms {
            as_of: fields.as_of.map(DayField::number),
            family: FamilyChoice::named(&fields.family)
                .ok_or_else(|| format!("family {} is not known", quoted(&fields.family)))?,
            penalty: terms::penalty(fields.penalty).map_err(|error| error.to_string())?,
            amounts: amounts.ok_or_else(|| format!("amounts {} are not known", quoted(&fields.amounts)))?,
        };
        if terms.amounts == Amounts::Unknown && !purchases.is_empty() {
            return Err("it does not say whether there are amounts".into());
        }
        if terms.amounts != Amounts::With && !spend.is_empty() {
            return Err("there is spend without amounts".into());
        }
        let row = |x: u32, t_x, t, mean| Row::of(i64::from(x), t_x, t, mean).map_err(|error| error.to_string());
        let mut counts = vec![];
        counts.try_reserve_exact(purchases.len() + spend.len()).map_err(|_| Fault::OutOfMemory)?;
        let mut buyers: std::collections::BTreeMap<u32, u64> = std::collections::BTreeMap::new();
        for (x, t_x, t, count) in purchases {
            let Row { frequency, recency, age, .. } = row(x, t_x, t, None)?;
            let all = buyers.entry(x).or_default();
            *all = all.saturating_add(count);
            counts.push((Counted::Purchases { frequency, recency, age }, count));
        }
        for (frequency, monetary_value, count) in spend {
            row(frequency, 0.0, 0.0, Some(monetary_value))?;
            let left = buyers.get_mut(&frequency).filter(|_| frequency > 0 && monetary_value > 0.0);
            let left = left.and_then(|left| left.checked_sub(count).map(|rest| *left = rest));
            left.ok_or("spend is not that of its repeat buyers")?;
            counts.push((Counted::Spend { frequency, monetary_value }, count));
        }
        Ok(RfmCountsImage::from_counts(terms, counts.into_iter())?)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        // The head but for the places that are filled, then the entries.
        let counts = RfmCounts::read(words);
        let head = words.iter().take(6).enumerate().filter(|(at, _)| *at != 1).map(|(_, word)| *word);
        head.chain(counts.entries().as_flattened().iter().copied())
    }
}
