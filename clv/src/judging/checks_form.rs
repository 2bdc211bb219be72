//! The text and binary forms of what tests of a model count.

use crate::codec::fields::DayField;
use crate::codec::form::{Form, Version};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::exact::real_sum::WORDS;
use crate::judging::checks::{ChecksHead, ChecksImage, Habits, LAST_DAYS, MOMENTS};
use crate::models::counts::{Counted, RfmCounts, RfmCountsImage};
use crate::models::model::ModelImage;
use crate::states::flat::{Flat, Tick};
use serde::{Deserialize, Serialize};

/// `{"version": 1, "model": {"version": 1, "family": "bg_nbd", ...}, "as_of": "1997-09-30", "most": null, "purchase_days": 120,
/// "unpaid_days": 0, "with_gaps": 31, "powers": [[0, 0, 3, 0], ...], "last_days": [4, ...], "counts": {"version": 1, ...}}`: powers
/// of the shares of gaps in units of 2^-100, as four words of 64 bits each; purchase days on as_of and before.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChecksFields<M, P, L, C> {
    version: Version<1>,
    model: Option<M>,
    as_of: Option<DayField>,
    most: Option<u32>,
    purchase_days: u64,
    unpaid_days: u64,
    with_gaps: u64,
    powers: P,
    last_days: L,
    counts: C,
}

type Power = (u64, u64, u64, u64);

impl Form for ChecksImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary model_checks";
    type Fields =
        ChecksFields<<ModelImage as Form>::Fields, Gathered<Power>, Gathered<u64>, <RfmCountsImage as Form>::Fields>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let head = ChecksHead::read(words);
        let habits = head.map_or(Habits::NONE, |head| head.habits(words));
        let powers: Vec<Power> = habits.powers.iter().map(|[a, b, c, d]| (*a, *b, *c, *d)).collect();
        Ok(ChecksFields {
            version: Version,
            model: head.map(|head| ModelImage::fields(head.model(words), pass)).transpose()?,
            as_of: head.map(|head| DayField::of(head.as_of)),
            most: head.and_then(|head| head.most),
            purchase_days: habits.purchase_days,
            unpaid_days: habits.unpaid_days,
            with_gaps: habits.with_gaps,
            powers,
            last_days: habits.last_days.to_vec(),
            counts: RfmCountsImage::fields(head.map_or(&[], |head| head.counts(words)), pass)?,
        })
    }

    fn image(fields: Self::Fields, tick: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let ChecksFields { model, as_of, most, purchase_days, unpaid_days, with_gaps, .. } = fields;
        let (powers, last_days) = (fields.powers.entries()?, fields.last_days.entries()?);
        let counts = RfmCountsImage::image(fields.counts, tick)?;
        let (Some(model), Some(as_of)) = (model, as_of.map(DayField::number)) else {
            return match RfmCounts::read(&counts).counts().len() {
                0 => Ok(Self::zeros(0)?),
                _ => Err("it has no model".into()),
            };
        };
        let mut habits = Habits { purchase_days, unpaid_days, with_gaps, ..Habits::NONE };
        if powers.len() != MOMENTS || last_days.len() != LAST_DAYS {
            return Err("its sums are not as many as it needs".into());
        }
        let places: &mut [[u64; WORDS]; MOMENTS] = &mut habits.powers;
        places.iter_mut().zip(powers).for_each(|(place, (a, b, c, d))| *place = [a, b, c, d]);
        habits.last_days.copy_from_slice(&last_days);
        check(&habits, as_of, RfmCounts::read(&counts))?;
        let counts = &counts[..RfmCountsImage::used(&counts)];
        Ok(Self::of(&ModelImage::image(model, tick)?, as_of, most.filter(|most| *most > 0), &habits, counts)?)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        let head = ChecksHead::read(words);
        let front = head.into_iter().flat_map(move |head| {
            let habits = head.habits(words);
            let numbers = [head.as_of as u64, head.most.unwrap_or(0).into(), habits.purchase_days, habits.unpaid_days];
            let rest: Vec<u64> = [habits.with_gaps]
                .iter()
                .chain(habits.powers.as_flattened())
                .chain(&habits.last_days)
                .copied()
                .collect();
            head.model(words).iter().copied().chain(numbers).chain(rest)
        });
        front.chain(RfmCountsImage::canonical(head.map_or(&[], |head| head.counts(words))))
    }
}

/// Checks that customers with these counts can have these habits.
fn check(habits: &Habits, as_of: i32, counts: RfmCounts<'_>) -> Result<(), Fault> {
    let (mut days, mut with_gaps) = (0u128, 0u128);
    for (counted, count) in counts.counts() {
        if let Counted::Purchases { frequency, .. } = counted {
            days += u128::from(count) * (u128::from(frequency) + 1);
            with_gaps += if frequency > 1 { u128::from(count) } else { 0 };
        }
    }
    let last: u128 = habits.last_days.iter().map(|days| u128::from(*days)).sum();
    let alike = counts.terms.is_some_and(|terms| terms.as_of == Some(as_of))
        && days == u128::from(habits.purchase_days)
        && with_gaps == u128::from(habits.with_gaps);
    if !alike || habits.unpaid_days > habits.purchase_days || last > days || days >= 1 << 63 {
        return Err("its purchases are not those of its customers".into());
    }
    Ok(())
}
