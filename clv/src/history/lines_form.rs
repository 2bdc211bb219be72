//! The text and binary forms of order lines.

use crate::codec::fields::{DayField, MoneyField, WordField};
use crate::codec::form::{Form, Version};
use crate::codec::stream::{Gathered, Pass};
use crate::error::{Fault, Result};
use crate::exact::calendar::Period;
use crate::exact::money::{from_words, to_words, Sum};
use crate::exact::sortable::{from_sortable, sortable};
use crate::history::lines::{settled, LineTerms, LinesHead, LinesImage, Orders, HEAD, WIDTH};
use crate::states::flat::{Flat, Tick};
use crate::states::key::Source;
use crate::states::runs::Entries;
use serde::{Deserialize, Serialize};

/// `{"version": 1, "customers": "bigint", "orders": "text", "period": "month", "as_of": null, "lapse": null, "lines":
/// [[9223372036854775809, 0, 17, "2024-01-31", "35.00"], ...]}`: the types of the keys; the customer's key as two words,
/// the order as one, the day of its first line, what its lines add up to.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineFields<L> {
    version: Version<1>,
    customers: WordField<Source>,
    orders: WordField<Source>,
    period: WordField<Period>,
    as_of: Option<DayField>,
    lapse: Option<i32>,
    lines: L,
}

type Row = (u64, u64, u64, DayField, MoneyField);

/// The head that is written for a new image.
const EMPTY: LineTerms = LineTerms { period: Period::Month, as_of: None, lapse: None };

impl Form for LinesImage {
    const VERSION: u8 = 1;
    const BINARY: &'static str = "binary order_lines";
    type Fields = LineFields<Gathered<Row>>;

    fn fields<'a>(words: &'a [u64], pass: &'a Pass<'_>) -> Result<impl Serialize> {
        let head = LinesHead::read(words)?.unwrap_or(LinesHead::new([Source::Bigint; 2], EMPTY));
        let entries = if words.len() < HEAD { &[] } else { settled(words, &head) };
        let row = move |entry: &[u64; WIDTH]| -> Result<Row> {
            let amount = MoneyField::new(from_words([entry[4], entry[5]]), head.scale)?;
            Ok((entry[0], entry[1], entry[2], DayField::of(from_sortable(entry[3] as u32)), amount))
        };
        Ok(LineFields {
            version: Version,
            customers: WordField::of(head.sources[0]),
            orders: WordField::of(head.sources[1]),
            period: WordField::of(head.terms.period),
            as_of: head.terms.as_of.map(DayField::of),
            lapse: head.terms.lapse,
            lines: pass.entries(entries.iter().map(row)),
        })
    }

    fn image(fields: Self::Fields, _: Tick<'_>) -> Result<Vec<u64>, Fault> {
        let terms = LineTerms {
            period: fields.period.known()?,
            as_of: fields.as_of.map(DayField::number),
            lapse: fields.lapse,
        };
        let rows = fields.lines.entries()?;
        let mut head = LinesHead::new([fields.customers.known()?, fields.orders.known()?], terms);
        if head.sources.contains(&Source::Histories) || terms.period == Period::All {
            return Err("it has no customers, no orders or no period".into());
        }
        if terms.lapse.is_some_and(|lapse| lapse < 1) {
            return Err("its lapse is below 1".into());
        }
        head.scale = rows.iter().map(|row| row.4 .0.scale()).max().unwrap_or(0);
        head.filled.sorted = u32::try_from(rows.len()).map_err(|_| "it has too many lines")? as usize;
        let mut words = Self::zeros(HEAD + WIDTH * rows.len())?;
        for ((first, second, order, day, amount), place) in
            rows.into_iter().zip(words[HEAD..].as_chunks_mut::<WIDTH>().0)
        {
            if second != 0 && head.sources[0] == Source::Bigint || terms.as_of.is_some_and(|as_of| day.number() > as_of)
            {
                return Err("a line is of no customer, or after its as_of".into());
            }
            let mantissa = Sum::rescaled(amount.sum(), head.scale)?.mantissa;
            let size = mantissa.checked_abs().and_then(|size| head.guard.checked_add(size));
            head.guard = size.filter(|guard| *guard <= i128::MAX / 4).ok_or("its amounts are out of range")?;
            let [low, high] = to_words(mantissa);
            *place = [first, second, order, sortable(day.number()).into(), low, high];
        }
        if !settled(&words, &head).windows(2).all(|pair| Orders::rank(&pair[0]) < Orders::rank(&pair[1])) {
            return Err("its lines are not in ascending order".into());
        }
        head.write(&mut words);
        Self::check_sums(&words)?;
        Ok(words)
    }

    fn canonical(words: &[u64]) -> impl Iterator<Item = u64> {
        // An image that cannot be read stands for itself.
        let head = LinesHead::read(words).map(|head| head.unwrap_or(LinesHead::new([Source::Bigint; 2], EMPTY)));
        let (front, entries, scale, rest) = match &head {
            Ok(head) => {
                let LineTerms { period, as_of, lapse } = head.terms;
                let given = |given: Option<i32>| given.map_or(0, |given| 1 << 32 | u64::from(given as u32));
                let kind = head.sources[0] as u64 | (head.sources[1] as u64) << 8 | (period as u64) << 16;
                let entries = if words.len() < HEAD { &[] } else { settled(words, head) };
                ([kind, given(as_of), given(lapse)], entries, head.scale, &[][..])
            }
            Err(_) => ([0; 3], &[][..], 0, words),
        };
        let entries = entries.iter().flat_map(move |entry| {
            let sum = Sum { mantissa: from_words([entry[4], entry[5]]), scale }.canonical();
            entry[..4].iter().copied().chain(sum)
        });
        front.into_iter().chain(entries).chain(rest.iter().copied())
    }
}
