//! The text and binary forms of the counts that models are fitted to.

use crate::codec::fields::{quoted, DayField};
use crate::codec::form::{Form, VERSION};
use crate::error::Result;
use crate::models::counts::{Counted, RfmCounts, RfmCountsImage};
use crate::models::row::Row;
use crate::models::terms::{self, FamilyChoice, Terms};
use crate::states::amounts::Amounts;
use crate::words::Word;
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::Xxh3;

/// `{"version": 1, "as_of": "1998-06-30", "amounts": "with", "family": "auto", "penalty": 0.0, "purchases": [[0, 0.0, 27.0, 12],
/// ...], "spend": [[1, 11.77, 1], ...]}`: frequency, recency and age in days, customers; frequency, monetary value, customers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountsFields {
    version: u8,
    as_of: Option<DayField>,
    amounts: String,
    family: String,
    penalty: f64,
    purchases: Vec<(u32, f64, f64, u64)>,
    spend: Vec<(u32, f64, u64)>,
}

impl Form for RfmCountsImage {
    const TEXT: &'static str = "rfm_counts";
    const BINARY: &'static str = "binary rfm_counts";
    type Fields = CountsFields;

    fn fields(words: &[u64]) -> Result<CountsFields> {
        let counts = RfmCounts::read(words);
        let terms = counts.terms.unwrap_or(Terms {
            as_of: None,
            family: FamilyChoice::AUTO,
            penalty: 0.0,
            amounts: Amounts::Unknown,
        });
        let (mut purchases, mut spend) = (vec![], vec![]);
        for (counted, count) in counts.counts() {
            match counted {
                Counted::Purchases { frequency, recency, age } => {
                    purchases.push((frequency, recency.days(), age.days(), count))
                }
                Counted::Spend { frequency, monetary_value } => spend.push((frequency, monetary_value, count)),
            }
        }
        Ok(CountsFields {
            version: VERSION,
            as_of: terms.as_of.map(DayField::of),
            amounts: terms.amounts.word().into(),
            family: terms.family.family()?.map_or(FamilyChoice::AUTO.name(), |family| family.name()).into(),
            penalty: terms.penalty,
            purchases,
            spend,
        })
    }

    fn image(fields: CountsFields) -> Result<Vec<u64>, String> {
        let amounts = Amounts::from_word(&fields.amounts);
        let terms = Terms {
            as_of: fields.as_of.map(DayField::number),
            family: FamilyChoice::named(&fields.family)
                .ok_or_else(|| format!("family {} is not known", quoted(&fields.family)))?,
            penalty: terms::penalty(fields.penalty).map_err(|error| error.to_string())?,
            amounts: amounts.ok_or_else(|| format!("amounts {} are not known", quoted(&fields.amounts)))?,
        };
        if terms.amounts == Amounts::Unknown && !fields.purchases.is_empty() {
            return Err("it does not say whether there are amounts".into());
        }
        if terms.amounts != Amounts::With && !fields.spend.is_empty() {
            return Err("there is spend without amounts".into());
        }
        let row = |x: u32, t_x, t, mean| Row::of(i64::from(x), t_x, t, mean).map_err(|error| error.to_string());
        let mut counts = vec![];
        let mut buyers: std::collections::BTreeMap<u32, u64> = std::collections::BTreeMap::new();
        for (x, t_x, t, count) in fields.purchases {
            let Row { frequency, recency, age, .. } = row(x, t_x, t, None)?;
            let all = buyers.entry(x).or_default();
            *all = all.saturating_add(count);
            counts.push((Counted::Purchases { frequency, recency, age }, count));
        }
        for (frequency, monetary_value, count) in fields.spend {
            row(frequency, 0.0, 0.0, Some(monetary_value))?;
            let left = buyers.get_mut(&frequency).filter(|_| frequency > 0 && monetary_value > 0.0);
            let left = left.and_then(|left| left.checked_sub(count).map(|rest| *left = rest));
            left.ok_or("spend is not that of its repeat buyers")?;
            counts.push((Counted::Spend { frequency, monetary_value }, count));
        }
        RfmCountsImage::from_counts(terms, counts.into_iter())
    }

    fn equal(a: &[u64], b: &[u64]) -> bool {
        RfmCounts::read(a) == RfmCounts::read(b)
    }

    fn hash(words: &[u64], hash: &mut Xxh3) {
        let counts = RfmCounts::read(words);
        hash.update(&counts.terms.and_then(|terms| terms.as_of).unwrap_or(0).to_be_bytes());
        for word in counts.entries().as_flattened() {
            hash.update(&word.to_be_bytes());
        }
    }
}
