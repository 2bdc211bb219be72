//! The mergeable state behind forecasts: sums over customers, for each model and each period ahead.
//!
//! The image is a head of eight words (whether there are amounts, unit of periods, their number; number of models, day before the
//! periods; days ahead, annual discount, margin, level as floats; the last day of a history; scale of money), then four words for each
//! period (customers, purchases that came, their revenue in two), then the models, each with its length, its image, the moved
//! parameters, and its sums. A finished image has the models in the order of their images.

use crate::error::{Error, Result};
use crate::exact::calendar::Period;
use crate::exact::count::count;
use crate::exact::money::{from_words, to_words, Sum};
use crate::exact::real_sum::{self, WORDS};
use crate::history::ledger::Ledger;
use crate::models::customer::{Customer, NEW};
use crate::models::forecast::block::Block;
use crate::models::forecast::outlook::Asked;
use crate::models::forecast::terms::{Ahead, ForecastTerms};
use crate::models::row::Row;
use crate::models::scores::{not_answered, Answers};
use crate::models::worth::Spent;
use crate::option_word::OptionWord;
use crate::states::flat::{Fit, Flat, Tick};

const NAME: &str = "forecast_sums";
const HEAD: usize = 8;
/// Words of what came in a period.
const CAME: usize = 4;
/// The most models in one state: each is looked for among all of them.
const MOST_MODELS: u64 = 10_000;

/// The head of an image.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ForecastHead {
    pub terms: ForecastTerms,
    models: u64,
    /// The last purchase day of all histories.
    pub last_day: i32,
    scale: u32,
}

impl ForecastHead {
    /// `None` for a new image, which is all zeros.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for codes that are not known.
    pub fn read(words: &[u64]) -> Result<Option<Self>> {
        let Some(&[flags, models, days, discount, margin, level, last, scale]) =
            words.first_chunk::<HEAD>().filter(|head| head[0] != 0)
        else {
            return Ok(None);
        };
        let ahead = match (flags >> 16) as u8 {
            0 => Ahead::Days(f64::from_bits(days)),
            unit => Ahead::Periods {
                unit: Period::stored(NAME, unit)?,
                many: (flags >> 32) as u32,
                after: (models >> 32) as u32 as i32,
            },
        };
        let [annual_discount, margin, level] = [discount, margin, level].map(f64::from_bits);
        let terms = ForecastTerms { ahead, annual_discount, margin, level };
        Ok(Some(Self { terms, models: models & 0xffff_ffff, last_day: last as u32 as i32, scale: scale as u32 }))
    }

    /// The head of an image whose size is wanted; one that cannot be read counts as new.
    fn known(words: &[u64]) -> Option<Self> {
        Self::read(words).ok().flatten()
    }

    pub fn new(terms: ForecastTerms) -> Self {
        Self { terms, models: 0, last_day: i32::MIN, scale: 0 }
    }

    fn for_rows(words: &[u64], terms: ForecastTerms) -> Result<Self> {
        match Self::read(words)? {
            Some(head) => head.terms.check(terms).map(|()| head),
            None => Ok(Self::new(terms)),
        }
    }

    fn write(&self, words: &mut [u64]) {
        let ForecastTerms { ahead, annual_discount, margin, level } = self.terms;
        let (unit, many, after, days) = match ahead {
            Ahead::Days(days) => (0, 1, 0, days),
            Ahead::Periods { unit, many, after } => (unit as u64, many, after, 0.0),
        };
        words[..HEAD].copy_from_slice(&[
            1 | unit << 16 | u64::from(many) << 32,
            self.models | u64::from(after as u32) << 32,
            days.to_bits(),
            annual_discount.to_bits(),
            margin.to_bits(),
            level.to_bits(),
            u64::from(self.last_day as u32),
            u64::from(self.scale),
        ]);
    }

    /// The words that say what it is of.
    pub(super) fn options(&self) -> [u64; HEAD] {
        let mut words = [0; HEAD];
        Self { scale: 0, ..*self }.write(&mut words);
        words
    }

    pub(super) fn has_value(&self) -> bool {
        matches!(self.terms.ahead, Ahead::Days(_))
    }

    pub(super) fn periods(&self) -> usize {
        self.terms.ahead.many()
    }

    /// Words before the models.
    fn front(&self) -> usize {
        HEAD + CAME * self.periods()
    }

    /// What came in a period.
    pub fn came(&self, words: &[u64], period: usize) -> Came {
        let at = HEAD + CAME * period;
        let [customers, purchases, low, high] = [0, 1, 2, 3].map(|word| words[at + word]);
        Came { customers, purchases, revenue: Sum { mantissa: from_words([low, high]), scale: self.scale } }
    }

    /// Adds to what came in a period; with more decimals than before, all sums are brought to them.
    fn add_came(&mut self, words: &mut [u64], period: usize, came: &Came) -> Result<()> {
        if came.revenue.scale > self.scale {
            for period in 0..self.periods() {
                let revenue = self.came(words, period).revenue.rescaled(came.revenue.scale)?;
                words[HEAD + CAME * period + 2..][..2].copy_from_slice(&to_words(revenue.mantissa));
            }
            self.scale = came.revenue.scale;
        }
        let before = self.came(words, period);
        let revenue = before.revenue.plus(came.revenue)?;
        let [low, high] = to_words(revenue.mantissa);
        words[HEAD + CAME * period..][..CAME].copy_from_slice(&[
            count("customers", before.customers, came.customers)?,
            count("purchases", before.purchases, came.purchases)?,
            low,
            high,
        ]);
        Ok(())
    }

    /// The blocks of the models.
    pub fn blocks<'a>(&self, words: &'a [u64]) -> impl Iterator<Item = Block<'a>> + Clone {
        let mut rest = words.get(self.front()..).unwrap_or_default();
        (0..self.models).map_while(move |_| {
            let (block, after) = rest.split_at_checked(*rest.first()? as usize)?;
            rest = after;
            Block::read(block)
        })
    }

    fn used(&self, words: &[u64]) -> usize {
        self.front() + self.blocks(words).map(|block| block.len()).sum::<usize>()
    }

    /// Where the block of a model begins, if it is there.
    fn place(&self, words: &[u64], model: &[u64]) -> Option<usize> {
        let mut at = self.front();
        for block in self.blocks(words) {
            if block.model() == model {
                return Some(at);
            }
            at += block.len();
        }
        None
    }

    /// The place of the block of a model, which is appended if it is not there; `Err` with the words that are needed if there is no
    /// room for it.
    fn enter(&mut self, words: &mut [u64], block: &[u64]) -> Result<Result<usize, usize>> {
        if let Some(place) = self.place(words, Block::of(block).model()) {
            return Ok(Ok(place));
        }
        if self.models == MOST_MODELS {
            return Err(Error::state_full(NAME, "Group the rows into groups of at most 10,000 models."));
        }
        let used = self.used(words);
        match words.get_mut(used..used + block.len()) {
            Some(place) => {
                place.copy_from_slice(block);
                self.models += 1;
                Ok(Ok(used))
            }
            None => Ok(Err(used + block.len())),
        }
    }
}

/// What came in a period, of the customers who were there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Came {
    pub customers: u64,
    pub purchases: u64,
    pub revenue: Sum,
}

/// The growing image of a forecast. A slice of zeros is the empty one.
pub struct ForecastImage;

impl ForecastImage {
    /// Adds a customer. One without a purchase, and one who first buys after the days that are asked about, are left out.
    ///
    /// # Errors
    /// [`Error::mismatch`] for other terms than before, [`Error::not_answered`] for a family that cannot tell, and those of
    /// [`Row::of_history`].
    pub fn add(words: &mut [u64], terms: ForecastTerms, model: &[u64], history: Ledger<'_>) -> Result<Fit> {
        let mut head = ForecastHead::for_rows(words, terms)?;
        let room = head.front();
        if words.len() < room {
            return Ok(Fit::NeedsRoom(room));
        }
        let place = match head.place(words, model) {
            Some(place) => place,
            None => {
                let Some(block) = Block::empty(model, head.periods(), head.has_value())? else { return Ok(Fit::Done) };
                match head.enter(words, &block)? {
                    Ok(place) => place,
                    Err(room) => return Ok(Fit::NeedsRoom(room)),
                }
            }
        };
        add_customer(&mut head, words, place, history)?;
        head.write(words);
        Ok(Fit::Done)
    }

    /// Adds the sums of another image, a finished one.
    ///
    /// # Errors
    /// As [`ForecastImage::add`].
    pub fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        let Some(theirs) = ForecastHead::read(other)? else { return Ok(Fit::Done) };
        let mut head = ForecastHead::for_rows(words, theirs.terms)?;
        let new = theirs.blocks(other).filter(|block| head.place(words, block.model()).is_none());
        let room = head.used(words).max(head.front()) + new.map(|block| block.len()).sum::<usize>();
        if words.len() < room {
            return Ok(Fit::NeedsRoom(room));
        }
        for block in theirs.blocks(other) {
            match head.place(words, block.model()) {
                Some(place) => {
                    let sums = words[place + block.front()..].as_chunks_mut::<WORDS>().0;
                    sums.iter_mut().zip(block.sums()).for_each(|(sum, other)| real_sum::merge(sum, other));
                }
                None => drop(head.enter(words, block.words())?),
            }
        }
        for period in 0..head.periods() {
            head.add_came(words, period, &theirs.came(other, period))?;
        }
        head.last_day = head.last_day.max(theirs.last_day);
        head.write(words);
        Ok(Fit::Done)
    }

    /// A finished image of these blocks: the one place where their order is checked.
    ///
    /// # Errors
    /// [`Error::mismatch`], [`Error::count_overflow`], [`Error::out_of_memory`].
    pub(super) fn of(head: ForecastHead, came: &[Came], blocks: &[Vec<u64>]) -> Result<Vec<u64>> {
        let mut words = Self::zeros(head.front() + blocks.iter().map(Vec::len).sum::<usize>())?;
        let mut head = head;
        for (period, came) in came.iter().enumerate() {
            head.add_came(&mut words, period, came)?;
        }
        for block in blocks {
            let _ = head.enter(&mut words, block)?;
        }
        head.write(&mut words);
        Ok(words)
    }
}

fn add_customer(head: &mut ForecastHead, words: &mut [u64], place: usize, history: Ledger<'_>) -> Result<()> {
    let ahead = head.terms.ahead;
    let size = words[place] as usize;
    let front = Block::of(&words[place..][..size]).front();
    let (fixed, sums) = words[place..][..size].split_at_mut(front);
    let Some(model) = Answers::of(Block::of(fixed).model())? else { return Ok(()) };
    let Some((first, last, _)) = history.purchase_span() else { return Ok(()) };
    let as_of = match ahead.end(0) {
        Some(day) => day,
        None => model.as_of()?,
    };
    let known = Row::of_history(history, as_of)?;
    let (customer, spent) = match (&known, ahead) {
        (Some(row), _) => (Customer::from(row), Spent::from(row)),
        (None, Ahead::Days(_)) => return Ok(()),
        // One who first buys later is a new customer from that day on.
        (None, Ahead::Periods { .. }) => (NEW, Spent::of(0.0, None)),
    };
    let from = f64::from(as_of.max(first));
    let days = (1..=ahead.many()).map(|n| match ahead {
        Ahead::Days(days) => days,
        Ahead::Periods { .. } => ahead.end(n).map_or(0.0, f64::from) - from,
    });
    let worth = if head.has_value() { Some(head.terms.worth()?) } else { None };
    let asked = Asked { model, moved: Block::of(fixed).moved(), customer, spent };
    asked.add(days, worth, sums.as_chunks_mut::<WORDS>().0).map_err(not_answered("forecast_agg"))?;
    head.last_day = head.last_day.max(last);
    add_what_came(head, words, history, first)
}

/// Counts the customer in the periods that end after the first purchase day, with the repeat purchases of each.
fn add_what_came(head: &mut ForecastHead, words: &mut [u64], history: Ledger<'_>, first: i32) -> Result<()> {
    let ahead = head.terms.ahead;
    for period in 0..head.periods() {
        let mut came = Came { customers: 1, purchases: 0, revenue: Sum { mantissa: 0, scale: head.scale } };
        if let (Some(before), Some(end)) = (ahead.end(period), ahead.end(period + 1)) {
            if end < first {
                continue;
            }
            let within = history.between(before.max(first) + 1, end + 1);
            came.purchases = within.purchase_days().count() as u64;
            came.revenue = within.total(within.days())?;
        }
        head.add_came(words, period, &came)?;
    }
    Ok(())
}

impl Flat for ForecastImage {
    const NAME: &'static str = NAME;
    const SMALLEST: usize = HEAD + CAME + 256;

    fn used(words: &[u64]) -> usize {
        ForecastHead::known(words).map_or(0, |head| head.used(words).min(words.len()))
    }

    fn grown(_: &[u64], room: usize) -> usize {
        room + room / 4
    }

    fn is_finished(words: &[u64]) -> bool {
        ForecastHead::known(words).is_none_or(|head| head.blocks(words).is_sorted_by(|a, b| a.model() < b.model()))
    }

    fn finish(words: &[u64], out: &mut [u64], _: Tick<'_>) -> usize {
        let Some(head) = ForecastHead::known(words) else { return out.len() };
        let used = Self::used(words);
        out[..head.front()].copy_from_slice(&words[..head.front()]);
        let mut blocks: Vec<Block<'_>> = head.blocks(words).collect();
        blocks.sort_by(|a, b| a.model().cmp(b.model()));
        let mut rest = &mut out[head.front()..used];
        for block in blocks {
            let (place, after) = rest.split_at_mut(block.len());
            place.copy_from_slice(block.words());
            rest = after;
        }
        used
    }

    fn check(words: &[u64]) -> Result<()> {
        let Some(head) = ForecastHead::read(words)? else { return Ok(()) };
        head.blocks(words).try_for_each(|block| Answers::of(block.model()).map(drop))
    }
}
