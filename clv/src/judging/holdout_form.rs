//! The text and binary forms of what a back-test counts.

use crate::codec::fields::{DayField, WordField};
use crate::codec::form::{Form, Version};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::judging::holdout::{customers, state, Holdout, HoldoutHead, HoldoutImage};
use crate::judging::terms::{HoldoutTerms, DAYS};
use crate::key_figures::state::StateImage;
use crate::models::row::{mean_spend, Row};
use crate::models::terms::FamilyChoice;
use crate::option_word::OptionWord;
use crate::states::amounts::Amounts;
use crate::states::flat::{Flat, Tick};
use serde::{Deserialize, Serialize};

/// `{"version": 1, "split_at": "1997-09-30", "until": "1998-06-30", "family": "auto", "amounts": "with", "key_figures": {"version": 1,
/// "source": "histories", ...}, "customers": [[2, 24, 38, 22.35, 1, 11.77, 3, 56.47, 1], ...]}`: frequency, recency_days, t_days,
/// monetary_value; purchase days and revenue until then, those of the period before the split; customers.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HoldoutFields<S, C> {
    version: Version<1>,
    split_at: Option<DayField>,
    until: Option<DayField>,
    family: WordField<FamilyChoice>,
    amounts: WordField<Amounts>,
    key_figures: Option<S>,
    customers: C,
}

type CustomerFields = (u32, u32, u32, Option<f64>, u32, f64, u32, f64, u64);

impl Form for HoldoutImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary holdout_counts";
    // The three numbers of a customer take 25 bytes each, the others 64 together, in six words.
    const TEXT_OF_WORD: usize = 26;
    type Fields = HoldoutFields<<StateImage as Form>::Fields, Gathered<CustomerFields>>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let head = HoldoutHead::read(words)?;
        let customer = |(h, count): (Holdout, u64)| {
            let before = (h.purchases_before, h.revenue_before);
            Ok((h.frequency, h.recency, h.age, h.monetary_value, h.purchases, h.revenue, before.0, before.1, count))
        };
        Ok(HoldoutFields {
            version: Version,
            split_at: head.map(|head| DayField::of(head.terms.split_at)),
            until: head.map(|head| DayField::of(head.terms.until)),
            family: WordField::of(head.map_or(FamilyChoice::AUTO, |head| head.terms.family)),
            amounts: WordField::of(head.map_or(Amounts::Unknown, |head| head.amounts)),
            key_figures: head.map(|_| StateImage::fields(state(words), pass)).transpose()?,
            customers: pass.entries(customers(words).map(customer)),
        })
    }

    fn image(fields: Self::Fields, tick: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let (customers, amounts) = (fields.customers.entries()?, fields.amounts.known()?);
        let family = fields.family.known()?;
        let (split_at, until, state) = match (fields.split_at, fields.until, fields.key_figures) {
            (Some(split_at), Some(until), Some(state)) => (split_at.number(), until.number(), state),
            (None, None, None) if customers.is_empty() && amounts == Amounts::Unknown => return Ok(Self::zeros(0)?),
            _ => return Err("it has no days".into()),
        };
        let terms = HoldoutTerms::of(split_at, until, family)?;
        let mut state = StateImage::image(state, tick)?;
        state.truncate(StateImage::used(&state));
        check(terms, amounts, &state, customers.iter().map(|customer| customer.8))?;
        let counts = customers.iter().map(|customer| Ok((holdout(customer, amounts)?, customer.8)));
        Self::from_counts(terms, amounts, &state, customers.len(), counts)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        // An image that cannot be read stands for itself.
        let head = HoldoutHead::read(words).ok();
        let rest = if head.is_none() { words } else { &[] };
        let head = head.flatten();
        let options = head.map(|head| [head.terms.split_at as u64, head.terms.until as u64, head.amounts as u64]);
        let family = head.map(|head| u64::from(head.terms.family.code()));
        let known = head.map(|_| StateImage::canonical(state(words)));
        let numbers = customers(words).flat_map(|(holdout, count)| holdout.pack(count));
        let front = options.into_iter().flatten().chain(family).chain(known.into_iter().flatten());
        front.chain(numbers).chain(rest.iter().copied())
    }
}

/// Checks that the key figures are those of these customers at the split.
fn check(terms: HoldoutTerms, amounts: Amounts, state: &[u64], counts: impl Iterator<Item = u64>) -> Result<(), Fault> {
    let known = StateImage::histories(state).ok_or("its key figures are not those of histories")?;
    let customers: u128 = counts.map(u128::from).sum();
    let alike = known.terms == terms.of_state() && known.amounts == amounts && u128::from(known.customers) == customers;
    if alike {
        Ok(())
    } else {
        Err("its key figures are not those of its customers".into())
    }
}

/// A customer; each is checked by itself.
fn holdout(fields: &CustomerFields, amounts: Amounts) -> Result<Holdout, Fault> {
    let &(frequency, recency, age, monetary_value, purchases, revenue, purchases_before, revenue_before, _) = fields;
    Row::of(i64::from(frequency), f64::from(recency), f64::from(age), monetary_value)?;
    let within = |count: u32| count < 1 << DAYS;
    if recency > age || ![frequency, purchases, purchases_before].into_iter().all(within) {
        return Err("a customer's purchases are out of range".into());
    }
    for revenue in [revenue, revenue_before] {
        mean_spend(revenue)?;
    }
    let without = monetary_value.is_none() && revenue == 0.0 && revenue_before == 0.0;
    if !(amounts == Amounts::With || without) || frequency == 0 && monetary_value.is_some() {
        return Err("a customer's spend is not that of repeat purchases".into());
    }
    Ok(Holdout { frequency, recency, age, monetary_value, purchases, revenue, purchases_before, revenue_before })
}
