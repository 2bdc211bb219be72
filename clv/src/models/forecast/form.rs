//! The text and binary forms of the sums of a forecast.

use crate::codec::fields::{DayField, MoneyField, WordField};
use crate::codec::form::{Form, Version};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::exact::calendar::{Period, MAX_DAY, MIN_DAY};
use crate::exact::money::Sum;
use crate::exact::real_sum::WORDS;
use crate::models::forecast::block::Block;
use crate::models::forecast::state::{Came, ForecastHead, ForecastImage};
use crate::models::forecast::terms::{Ahead, ForecastTerms};
use crate::models::model::ModelImage;
use crate::states::flat::{Flat, Tick};
use serde::{Deserialize, Serialize};

/// `{"version": 1, "days": 90.0, "period": null, "periods": 1, "after": null, "annual_discount": 0.1, "margin": 1.0, "level": 0.9,
/// "last_day": "2023-12-31", "came": [[120, 0, "0"]], "models": [[{"version": 1, "family": "bg_nbd", ...}, [[0, 0, 3, 0],
/// ...]]]}`: customers, purchases and revenue that came in each period; the sums of each model in units of 2^-100, as four
/// words of 64 bits each.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ForecastFields<C, M> {
    version: Version<1>,
    days: Option<f64>,
    period: Option<WordField<Period>>,
    periods: u32,
    after: Option<DayField>,
    annual_discount: f64,
    margin: f64,
    level: f64,
    last_day: Option<DayField>,
    came: C,
    models: M,
}

type Words = (u64, u64, u64, u64);

impl Form for ForecastImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary forecast_sums";
    type Fields =
        ForecastFields<Gathered<(u64, u64, MoneyField)>, Gathered<(<ModelImage as Form>::Fields, Gathered<Words>)>>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let empty = || ForecastTerms::of(Ahead::Days(0.0), 0.0, 1.0, 0.9).map(ForecastHead::new);
        let head = ForecastHead::read(words)?.map_or_else(empty, Ok)?;
        let ForecastTerms { ahead, annual_discount, margin, level } = head.terms;
        let (days, period, after) = match ahead {
            Ahead::Days(days) => (Some(days), None, None),
            Ahead::Periods { unit, after, .. } => (None, Some(WordField::of(unit)), Some(DayField::of(after))),
        };
        let many = if words.first().is_some_and(|flags| *flags != 0) { ahead.many() } else { 0 };
        let came = (0..many).map(move |period| {
            let Came { customers, purchases, revenue } = head.came(words, period);
            Ok((customers, purchases, MoneyField::new(revenue.mantissa, revenue.scale)?))
        });
        let model = move |block: Block<'a>| {
            let sums: Vec<Words> = block.sums().iter().map(|[a, b, c, d]| (*a, *b, *c, *d)).collect();
            Ok((ModelImage::fields(block.model(), pass)?, sums))
        };
        Ok(ForecastFields {
            version: Version,
            days,
            period,
            periods: many as u32,
            after,
            annual_discount,
            margin,
            level,
            last_day: (head.last_day >= MIN_DAY).then(|| DayField::of(head.last_day)),
            came: pass.entries(came.collect::<Vec<_>>().into_iter()),
            models: pass.entries(head.blocks(words).collect::<Vec<_>>().into_iter().map(model)),
        })
    }

    fn image(fields: Self::Fields, tick: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let ForecastFields { days, period, periods, after, annual_discount, margin, level, last_day, .. } = fields;
        let came = fields.came.entries()?;
        let models = fields.models.entries()?;
        if periods == 0 && came.is_empty() && models.is_empty() {
            return Ok(Self::zeros(0)?);
        }
        let ahead = match (days, period, after) {
            (Some(days), None, None) if periods == 1 => Ahead::days(days)?,
            (None, Some(unit), Some(after)) => {
                Ahead::periods(unit.known()?, i32::try_from(periods).unwrap_or(i32::MAX), after.number())?
            }
            _ => return Err("it is neither of days nor of periods".into()),
        };
        let mut head = ForecastHead::new(ForecastTerms::of(ahead, annual_discount, margin, level)?);
        head.last_day = last_day.map_or(i32::MIN, DayField::number).min(MAX_DAY);
        if came.len() != ahead.many() {
            return Err("it has not one entry a period".into());
        }
        let within = |count: u64| i64::try_from(count).is_ok();
        if !came.iter().all(|(customers, purchases, _)| within(*customers) && within(*purchases)) {
            return Err("a count is out of range".into());
        }
        let came: Vec<Came> = came
            .iter()
            .map(|(customers, purchases, revenue)| Came {
                customers: *customers,
                purchases: *purchases,
                revenue: revenue.sum(),
            })
            .collect();
        let mut blocks: Vec<Vec<u64>> = vec![];
        for (model, sums) in models {
            let block = block(&head, &ModelImage::image(model, tick)?, &sums.entries()?)?;
            if blocks.last().is_some_and(|before| Block::of(before).model() >= Block::of(&block).model()) {
                return Err("its models are not in ascending order".into());
            }
            blocks.push(block);
        }
        Ok(Self::of(head, &came, &blocks)?)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        // An image that cannot be read stands for itself.
        let head = ForecastHead::read(words).ok();
        let rest = if head.is_none() { words } else { &[] };
        head.flatten().into_iter().flat_map(|head| canonical(head, words)).chain(rest.iter().copied())
    }
}

fn canonical(head: ForecastHead, words: &[u64]) -> impl Iterator<Item = u64> + '_ {
    let came = (0..head.terms.ahead.many()).flat_map(move |period| {
        let Came { customers, purchases, revenue } = head.came(words, period);
        [customers, purchases].into_iter().chain(Sum::canonical(revenue))
    });
    let blocks = head.blocks(words);
    let models = blocks.flat_map(|block| block.model().iter().chain(block.sums().as_flattened()).copied());
    head.options().into_iter().chain(came).chain(models)
}

/// The block of a model with these sums.
fn block(head: &ForecastHead, model: &[u64], sums: &[Words]) -> Result<Vec<u64>, Fault> {
    let mut words = Block::empty(model, head.periods(), head.has_value())?.ok_or("a model has no parameters")?;
    let front = words.len() - Block::of(&words).sums().len() * WORDS;
    let places = words[front..].as_chunks_mut::<WORDS>().0;
    if places.len() != sums.len() {
        return Err("its sums are not as many as its model needs".into());
    }
    places.iter_mut().zip(sums).for_each(|(place, (a, b, c, d))| *place = [*a, *b, *c, *d]);
    Ok(words)
}
