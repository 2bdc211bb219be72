//! The mergeable state behind tests of a model: the model, what customers did, and the counts that it would be fitted to.
//!
//! The image is a head of three words (flags, words of the model; as_of, most; reserved), the model, what customers did ([`Habits`]),
//! and the image of the counts, which has all words that are left.

use crate::error::{shown, Error, Result};
use crate::exact::calendar::as_of_differs;
use crate::exact::count::count;
use crate::exact::real_sum::{self, WORDS};
use crate::history::ledger::Ledger;
use crate::models::counts::RfmCountsImage;
use crate::models::model::ModelRef;
use crate::models::row::Row;
use crate::models::terms::{FamilyChoice, Terms};
use crate::states::amounts::Amounts;
use crate::states::flat::{Fit, Flat, Tick};

const NAME: &str = "model_checks";
const HEAD: usize = 2;

/// Days up to as_of whose purchases are counted: as_of and eight weeks before it.
pub const LAST_DAYS: usize = 57;

/// The moments of gaps that are summed.
pub const MOMENTS: usize = 4;

/// What customers did, beside what models are fitted to.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Habits {
    /// Purchase days, and those of them without a positive revenue.
    pub purchase_days: u64,
    pub unpaid_days: u64,
    /// Customers with two gaps between purchases or more; and sums over them of the first to fourth powers of the share of the first
    /// gap in the first two, less a half.
    pub with_gaps: u64,
    pub powers: [[u64; WORDS]; MOMENTS],
    /// Purchase days on as_of and on the days before it.
    pub last_days: [u64; LAST_DAYS],
}

/// Words of the habits.
const HABITS: usize = 3 + WORDS * MOMENTS + LAST_DAYS;

impl Habits {
    /// Those of nobody.
    pub(super) const NONE: Self = Self {
        purchase_days: 0,
        unpaid_days: 0,
        with_gaps: 0,
        powers: [[0; WORDS]; MOMENTS],
        last_days: [0; LAST_DAYS],
    };

    /// Those of one customer.
    fn of(known: Ledger<'_>, as_of: i32) -> Self {
        let mut habits = Self::NONE;
        let has_amounts = known.amounts() == Amounts::With;
        for entry in known.purchase_days() {
            habits.purchase_days += 1;
            habits.unpaid_days += u64::from(has_amounts && entry.revenue.mantissa <= 0);
            if let Some(day) = habits.last_days.get_mut((as_of - entry.day) as u32 as usize) {
                *day += 1;
            }
        }
        let mut days = known.purchase_days().map(|entry| f64::from(entry.day));
        if let (Some(first), Some(second), Some(third)) = (days.next(), days.next(), days.next()) {
            habits.with_gaps = 1;
            let share = (second - first) / (third - first) - 0.5;
            let powers = (1..).map(|power| share.powi(power));
            habits.powers.iter_mut().zip(powers).for_each(|(sum, power)| real_sum::add(sum, power));
        }
        habits
    }

    fn read(words: &[u64]) -> Self {
        let mut habits = Self::NONE;
        [habits.purchase_days, habits.unpaid_days, habits.with_gaps] = [words[0], words[1], words[2]];
        let (powers, last_days) = words[3..].split_at(WORDS * MOMENTS);
        habits.powers.as_flattened_mut().copy_from_slice(powers);
        habits.last_days.copy_from_slice(&last_days[..LAST_DAYS]);
        habits
    }

    fn write(&self, words: &mut [u64]) {
        words[..3].copy_from_slice(&[self.purchase_days, self.unpaid_days, self.with_gaps]);
        let (powers, last_days) = words[3..].split_at_mut(WORDS * MOMENTS);
        powers.copy_from_slice(self.powers.as_flattened());
        last_days[..LAST_DAYS].copy_from_slice(&self.last_days);
    }

    fn add(&mut self, other: &Self) -> Result<()> {
        let add = |to: &mut u64, from: u64| count("purchase days", *to, from).map(|sum| *to = sum);
        add(&mut self.purchase_days, other.purchase_days)?;
        add(&mut self.unpaid_days, other.unpaid_days)?;
        add(&mut self.with_gaps, other.with_gaps)?;
        self.powers.iter_mut().zip(&other.powers).for_each(|(sum, other)| real_sum::merge(sum, other));
        self.last_days.iter_mut().zip(other.last_days).try_for_each(|(to, from)| add(to, from))
    }
}

/// The head of an image.
#[derive(Debug, Clone, Copy)]
pub(super) struct ChecksHead {
    /// Words of the model.
    model: usize,
    pub(super) as_of: i32,
    /// The number of purchases from which customers are counted together, if it was given.
    pub(super) most: Option<u32>,
}

impl ChecksHead {
    /// `None` for a new image, which is all zeros.
    pub(super) fn read(words: &[u64]) -> Option<Self> {
        let &[flags, days] = words.first_chunk::<HEAD>().filter(|head| head[0] != 0)?;
        let most = (days >> 32) as u32;
        Some(Self { model: (flags >> 32) as usize, as_of: days as u32 as i32, most: (most > 0).then_some(most) })
    }

    fn write(&self, words: &mut [u64]) {
        let days = u64::from(self.as_of as u32) | u64::from(self.most.unwrap_or(0)) << 32;
        words[..HEAD].copy_from_slice(&[1 | (self.model as u64) << 32, days]);
    }

    /// Words before the counts.
    fn front(&self) -> usize {
        HEAD + self.model + HABITS
    }

    pub(super) fn model<'a>(&self, words: &'a [u64]) -> &'a [u64] {
        &words[HEAD..HEAD + self.model]
    }

    pub(super) fn habits(&self, words: &[u64]) -> Habits {
        Habits::read(&words[HEAD + self.model..])
    }

    fn set_habits(&self, words: &mut [u64], habits: &Habits) {
        habits.write(&mut words[HEAD + self.model..]);
    }

    pub(super) fn counts<'a>(&self, words: &'a [u64]) -> &'a [u64] {
        &words[self.front()..]
    }

    /// The head of an image for this model, which a new image takes; `Err` with the words that are needed for it.
    fn enter(words: &mut [u64], model: &[u64], as_of: i32, most: Option<u32>) -> Result<Result<Self, usize>> {
        let Some(head) = Self::read(words) else {
            let head = Self { model: model.len(), as_of, most };
            let room = head.front() + RfmCountsImage::SMALLEST;
            if words.len() < room {
                return Ok(Err(room));
            }
            head.write(words);
            words[HEAD..HEAD + model.len()].copy_from_slice(model);
            return Ok(Ok(head));
        };
        if head.model(words) != model {
            return Err(Error::mismatch("model", named(head.model(words)), named(model)));
        }
        if head.as_of != as_of {
            return Err(as_of_differs(Some(head.as_of), Some(as_of)));
        }
        if head.most != most {
            let shown = |most: Option<u32>| most.map_or("none".into(), |most| most.to_string());
            return Err(Error::mismatch("most", shown(head.most), shown(most)));
        }
        Ok(Ok(head))
    }
}

/// A model for a message: its family and the parameters of purchases.
fn named(model: &[u64]) -> String {
    let Ok(Some(model)) = ModelRef::read(model) else { return "another".into() };
    let purchases = model.purchases();
    let parameters = purchases.parameters().unwrap_or_default().iter().map(|value| shown(*value));
    format!("{} ({})", purchases.family.name(), parameters.collect::<Vec<_>>().join(", "))
}

/// The growing image of checks. A slice of zeros is the empty one.
pub struct ChecksImage;

impl ChecksImage {
    /// Adds a customer; one who had not bought by as_of is left out.
    ///
    /// # Errors
    /// [`ErrorKind::Mismatch`](crate::error::ErrorKind) for another model or day than before, and those of [`Row::of_history`].
    pub fn add(words: &mut [u64], model: &[u64], history: Ledger<'_>, as_of: i32, most: Option<u32>) -> Result<Fit> {
        let Some(row) = Row::of_history(history, as_of)? else { return Ok(Fit::Done) };
        let head = match ChecksHead::enter(words, model, as_of, most)? {
            Ok(head) => head,
            Err(room) => return Ok(Fit::NeedsRoom(room)),
        };
        let terms = Terms { as_of: Some(as_of), family: FamilyChoice::AUTO, penalty: 0.0, amounts: history.amounts() };
        let fit = head.fit(words, |counts| RfmCountsImage::add(counts, terms, &row))?;
        if fit == Fit::Done {
            let mut habits = head.habits(words);
            habits.add(&Habits::of(history.up_to(as_of), as_of))?;
            head.set_habits(words, &habits);
        }
        Ok(fit)
    }

    /// Adds the customers of another image, a finished one.
    ///
    /// # Errors
    /// As [`ChecksImage::add`].
    pub fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        let Some(theirs) = ChecksHead::read(other) else { return Ok(Fit::Done) };
        let head = match ChecksHead::enter(words, theirs.model(other), theirs.as_of, theirs.most)? {
            Ok(head) => head,
            Err(room) => return Ok(Fit::NeedsRoom(room)),
        };
        let fit = head.fit(words, |counts| RfmCountsImage::merge(counts, theirs.counts(other)))?;
        if fit == Fit::Done {
            let mut habits = head.habits(words);
            habits.add(&theirs.habits(other))?;
            head.set_habits(words, &habits);
        }
        Ok(fit)
    }

    /// Checks that the number of customers fits into a bigint, as it does in every stored image.
    ///
    /// # Errors
    /// As [`RfmCountsImage::check_counts`].
    pub fn check_counts(words: &[u64]) -> Result<()> {
        ChecksHead::read(words).map_or(Ok(()), |head| RfmCountsImage::check_counts(head.counts(words)))
    }

    /// A finished image of these parts.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub(super) fn of(
        model: &[u64],
        as_of: i32,
        most: Option<u32>,
        habits: &Habits,
        counts: &[u64],
    ) -> Result<Vec<u64>> {
        let head = ChecksHead { model: model.len(), as_of, most };
        let mut words = Self::zeros(head.front() + counts.len())?;
        head.write(&mut words);
        words[HEAD..HEAD + model.len()].copy_from_slice(model);
        head.set_habits(&mut words, habits);
        words[head.front()..].copy_from_slice(counts);
        Ok(words)
    }
}

impl ChecksHead {
    /// A change to the counts; what room it needs is that of the whole image.
    fn fit(&self, words: &mut [u64], change: impl FnOnce(&mut [u64]) -> Result<Fit>) -> Result<Fit> {
        let front = self.front();
        Ok(match change(&mut words[front..])? {
            Fit::NeedsRoom(entries) => Fit::NeedsRoom(front + RfmCountsImage::grown(&[], entries)),
            Fit::Done => Fit::Done,
        })
    }
}

impl Flat for ChecksImage {
    const NAME: &'static str = NAME;
    const SMALLEST: usize = HEAD + HABITS + 32 + RfmCountsImage::SMALLEST;

    fn check(words: &[u64]) -> Result<()> {
        let Some(head) = ChecksHead::read(words) else { return Ok(()) };
        ModelRef::read(head.model(words))?;
        RfmCountsImage::check(head.counts(words))
    }

    fn used(words: &[u64]) -> usize {
        ChecksHead::read(words).map_or(0, |head| head.front() + RfmCountsImage::used(head.counts(words)))
    }

    fn grown(_: &[u64], room: usize) -> usize {
        room
    }

    fn is_finished(words: &[u64]) -> bool {
        ChecksHead::read(words).is_none_or(|head| RfmCountsImage::is_finished(head.counts(words)))
    }

    fn words_to_finish(words: &[u64]) -> usize {
        ChecksHead::read(words).map_or(0, |head| head.front() + RfmCountsImage::words_to_finish(head.counts(words)))
    }

    fn finish(words: &[u64], out: &mut [u64], tick: Tick<'_>) -> usize {
        let Some(head) = ChecksHead::read(words) else { return out.len() };
        let front = head.front();
        out[..front].copy_from_slice(&words[..front]);
        front + RfmCountsImage::finish(head.counts(words), &mut out[front..], tick)
    }
}
