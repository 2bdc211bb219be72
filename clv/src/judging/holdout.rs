//! The mergeable state behind back-tests: what was known of customers at a day, and what came after it.
//!
//! The image is a head of four words (flags; entries sorted and new; first and last day of what came; words of the state), the
//! state behind the key figures at that day, by month, and then entries of six words (frequency, recency, age, purchases that came
//! and those of the period before, 24 bits each, in two words; mean spend; revenue that came; that of the period before; count),
//! kept as [`crate::states::runs`].

use crate::error::{Error, Fault, Result};
use crate::exact::count::count;
use crate::history::ledger::Ledger;
use crate::judging::terms::{HoldoutTerms, DAYS};
use crate::key_figures::state::StateImage;
use crate::models::row::{Row, Time};
use crate::models::terms::FamilyChoice;
use crate::option_word::OptionWord;
use crate::states::amounts::Amounts;
use crate::states::flat::{Fit, Flat, Tick};
use crate::states::runs::{self, Entries, Filled};

const NAME: &str = "holdout_counts";
const HEAD: usize = 4;
const WIDTH: usize = 6;
type Entry = [u64; WIDTH];

/// A customer with what was known at the split and what came.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Holdout {
    /// Repeat purchases, age at the last one and age in days, and mean spend, as a model sees them.
    pub frequency: u32,
    pub recency: u32,
    pub age: u32,
    pub monetary_value: Option<f64>,
    /// Purchase days and revenue after the split.
    pub purchases: u32,
    pub revenue: f64,
    /// Purchase days and revenue of the period of the same length before it.
    pub purchases_before: u32,
    pub revenue_before: f64,
}

/// No mean spend: a pattern that no finite number has.
const NONE: u64 = u64::MAX;

impl Holdout {
    /// `None` for a customer who first bought after the split.
    fn of(history: Ledger<'_>, terms: HoldoutTerms) -> Result<Option<Self>> {
        let HoldoutTerms { split_at, until, .. } = terms;
        let Some(row) = Row::of_history(history, split_at)? else { return Ok(None) };
        let within = |from: i64, until: i64| -> Result<(u32, f64)> {
            let [from, until] = [from, until].map(|day| day.clamp(i32::MIN.into(), i32::MAX.into()) as i32);
            let part = history.between(from, until);
            Ok((part.purchase_days().count() as u32, part.total(part.days())?.to_f64()))
        };
        let (split, end) = (i64::from(split_at) + 1, i64::from(until) + 1);
        let (purchases, revenue) = within(split, end)?;
        let (purchases_before, revenue_before) = within(split - (end - split), split)?;
        let days = |time: Time| time.days() as u32;
        Ok(Some(Self {
            frequency: row.frequency,
            recency: days(row.recency),
            age: days(row.age),
            monetary_value: row.monetary_value,
            purchases,
            revenue,
            purchases_before,
            revenue_before,
        }))
    }

    pub(super) fn pack(self, count: u64) -> Entry {
        let fields = [self.frequency, self.recency, self.age, self.purchases, self.purchases_before];
        let key = fields.into_iter().fold(0u128, |key, field| key << DAYS | u128::from(field));
        let number = |value: f64| (value + 0.0).to_bits();
        let spend = self.monetary_value.map_or(NONE, number);
        [(key >> 64) as u64, key as u64, spend, number(self.revenue), number(self.revenue_before), count]
    }

    fn unpack(entry: &Entry) -> (Self, u64) {
        let key = u128::from(entry[0]) << 64 | u128::from(entry[1]);
        let field = |n: u32| (key >> (DAYS * n)) as u32 & ((1 << DAYS) - 1);
        let holdout = Self {
            frequency: field(4),
            recency: field(3),
            age: field(2),
            purchases: field(1),
            purchases_before: field(0),
            monetary_value: (entry[2] != NONE).then(|| f64::from_bits(entry[2])),
            revenue: f64::from_bits(entry[3]),
            revenue_before: f64::from_bits(entry[4]),
        };
        (holdout, entry[5])
    }
}

struct HoldoutEntries;

impl Entries<WIDTH> for HoldoutEntries {
    type Rank = [u64; WIDTH - 1];

    #[inline]
    fn rank(entry: &Entry) -> Self::Rank {
        [entry[0], entry[1], entry[2], entry[3], entry[4]]
    }

    #[inline]
    fn merged(a: &Entry, b: &Entry) -> Entry {
        [a[0], a[1], a[2], a[3], a[4], a[5].saturating_add(b[5])]
    }
}

#[derive(Debug, Clone, Copy)]
pub(super) struct HoldoutHead {
    pub(super) terms: HoldoutTerms,
    pub(super) amounts: Amounts,
    filled: Filled,
    /// Words that the state has.
    room: usize,
}

impl HoldoutHead {
    /// `None` for a new image, which is all zeros.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for codes that are not known.
    pub(super) fn read(words: &[u64]) -> Result<Option<Self>> {
        let Some(&[flags, filled, days, room]) = words.first_chunk::<HEAD>().filter(|head| head[0] != 0) else {
            return Ok(None);
        };
        let family = FamilyChoice::stored(NAME, (flags >> 16) as u8)?;
        let terms = HoldoutTerms { split_at: days as u32 as i32, until: (days >> 32) as u32 as i32, family };
        let amounts = Amounts::stored(NAME, (flags >> 8) as u8)?;
        Ok(Some(Self { terms, amounts, filled: Filled::read(filled), room: room as usize }))
    }

    /// The head of an image whose size is wanted; one that cannot be read counts as new.
    fn known(words: &[u64]) -> Option<Self> {
        Self::read(words).ok().flatten()
    }

    fn write(&self, words: &mut [u64]) {
        let flags = 1 | (self.amounts as u64) << 8 | u64::from(self.terms.family.code()) << 16;
        let days = u64::from(self.terms.split_at as u32) | u64::from(self.terms.until as u32) << 32;
        words[..HEAD].copy_from_slice(&[flags, self.filled.write(), days, self.room as u64]);
    }

    fn for_rows(words: &[u64], terms: HoldoutTerms) -> Result<Self> {
        match Self::read(words)? {
            Some(head) => head.terms.check(terms).map(|()| head),
            None => Ok(Self { terms, amounts: Amounts::Unknown, filled: Filled::default(), room: 0 }),
        }
    }

    /// Words before the entries.
    fn front(&self) -> usize {
        HEAD + self.room
    }

    fn state<'a>(&self, words: &'a [u64]) -> &'a [u64] {
        &words[HEAD..self.front()]
    }

    fn places<'a>(&self, words: &'a mut [u64]) -> &'a mut [Entry] {
        words[self.front()..].as_chunks_mut::<WIDTH>().0
    }

    /// Makes room for `state` words of the state and for `entries`, with as much spare room as merges need; `NeedsRoom` if the
    /// image is too small for that.
    fn make_room(&mut self, words: &mut [u64], state: usize, entries: usize) -> Fit {
        let room = self.room.max(state);
        // New entries need their own number of spare places to be sorted.
        let wanted = HEAD + room + WIDTH * entries.max(self.filled.sorted + 2 * self.filled.new);
        if words.len() < wanted {
            return Fit::NeedsRoom(wanted);
        }
        if room > self.room {
            let (from, used) = (self.front(), WIDTH * self.filled.all());
            words.copy_within(from..from + used, HEAD + room);
            words[from..HEAD + room].fill(0);
            self.room = room;
        }
        Fit::Done
    }

    /// Makes room to merge the customers of another image: twice what all take, so that both parts can be merged. What was added
    /// before is sorted and merged first, if there is not enough.
    fn make_room_to_merge(&mut self, words: &mut [u64], theirs: &Self) -> Result<Fit> {
        let state = |head: &Self, words: &[u64]| 2 * (StateImage::words_to_finish(head.state(words)) + theirs.room);
        if self.room > 0 && state(self, words) > self.room {
            let front = self.front();
            let added = &mut words[HEAD..front];
            let mut settled = StateImage::zeros(StateImage::words_to_finish(added))?;
            let used = StateImage::finish(added, &mut settled, &mut || ()).min(added.len());
            added[..used].copy_from_slice(&settled[..used]);
            added[used..].fill(0);
        }
        let mut wanted = state(self, words).max(StateImage::SMALLEST);
        if wanted > self.room {
            // It doubles, so that the entries behind it rarely move.
            wanted *= 2;
        }
        let entries = |head: &Self| 2 * (head.filled.all() + theirs.filled.sorted) + 2;
        if words.len() < HEAD + self.room.max(wanted) + WIDTH * entries(self) && self.filled.new > 0 {
            let mut filled = self.filled;
            filled.settle::<HoldoutEntries, WIDTH>(self.places(words), &mut || ());
            self.filled = filled;
        }
        let many = entries(self);
        Ok(self.make_room(words, wanted, many))
    }

    /// As a change to the state asks for it.
    fn make_room_for_state(&mut self, words: &mut [u64], entries: usize) -> Fit {
        let wanted = StateImage::grown(self.state(words), entries).max(StateImage::SMALLEST);
        match self.make_room(words, wanted, 0) {
            // The entries keep the room that they have.
            Fit::NeedsRoom(_) => Fit::NeedsRoom(words.len() + wanted - self.room),
            Fit::Done => Fit::Done,
        }
    }
}

/// The growing image of a back-test. A slice of zeros is the empty one.
pub struct HoldoutImage;

impl HoldoutImage {
    /// Adds a customer; one who first bought after the split is left out.
    ///
    /// # Errors
    /// [`ErrorKind::Mismatch`](crate::error::ErrorKind) for other terms than before, and those of [`Row::of_history`].
    pub fn add(words: &mut [u64], terms: HoldoutTerms, history: Ledger<'_>) -> Result<Fit> {
        let mut head = HoldoutHead::for_rows(words, terms)?;
        let Some(holdout) = Holdout::of(history, terms)? else { return Ok(Fit::Done) };
        let amounts = head.amounts.merged(history.amounts())?;
        if words.len() < HEAD + StateImage::SMALLEST + 4 * WIDTH {
            return Ok(Fit::NeedsRoom(HEAD + StateImage::SMALLEST + 4 * WIDTH));
        }
        if head.room == 0 {
            head.room = StateImage::SMALLEST;
        }
        let mut fit = head.filled.reserve::<HoldoutEntries, WIDTH>(head.places(words), 1);
        if let Fit::NeedsRoom(entries) = fit {
            fit = Fit::NeedsRoom(head.front() + WIDTH * runs::roomy::<HoldoutEntries, WIDTH>(entries));
        } else {
            let end = head.front();
            if let Fit::NeedsRoom(entries) = StateImage::add_history(&mut words[HEAD..end], history, &terms.of_state())?
            {
                fit = head.make_room_for_state(words, entries);
                head.write(words);
                return if fit == Fit::Done { Self::add(words, terms, history) } else { Ok(fit) };
            }
            head.amounts = amounts;
            head.filled.append(head.places(words), &holdout.pack(1));
        }
        head.write(words);
        Ok(fit)
    }

    /// Adds the customers of another image, a finished one.
    ///
    /// # Errors
    /// As [`HoldoutImage::add`].
    pub fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        let Some(theirs) = HoldoutHead::read(other)? else { return Ok(Fit::Done) };
        let mut head = HoldoutHead::for_rows(words, theirs.terms)?;
        let amounts = head.amounts.merged(theirs.amounts)?;
        if let Fit::NeedsRoom(room) = head.make_room_to_merge(words, &theirs)? {
            head.write(words);
            return Ok(Fit::NeedsRoom(room));
        }
        head.write(words);
        let end = head.front();
        let merged = StateImage::merge(&mut words[HEAD..end], theirs.state(other))?;
        let fit = head.filled.merge::<HoldoutEntries, WIDTH>(head.places(words), entries_of(other, &theirs));
        if merged != Fit::Done || fit != Fit::Done {
            // There is room for both.
            return Err(Error::state_full(NAME, Self::WHEN_FULL));
        }
        head.amounts = amounts;
        head.write(words);
        Ok(fit)
    }

    /// Checks that the number of customers fits into a bigint, as it does in every stored image.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) if it does not, and those of the state.
    pub fn check_counts(words: &[u64]) -> Result<()> {
        if let Some(head) = HoldoutHead::read(words)? {
            StateImage::check_sum(head.state(words))?;
        }
        customers(words).map(|(_, one)| one).try_fold(0, |all, one| count("customers", all, one)).map(drop)
    }

    /// A finished image of a state and this many counts: the one place where they are checked.
    ///
    /// # Errors
    /// A reason, if they are not valid.
    pub(super) fn from_counts(
        terms: HoldoutTerms,
        amounts: Amounts,
        state: &[u64],
        many: usize,
        counts: impl Iterator<Item = Result<(Holdout, u64), Fault>>,
    ) -> Result<Vec<u64>, Fault> {
        let sorted = u32::try_from(many).map_err(|_| "it has too many customers")? as usize;
        let mut words = Self::zeros(HEAD + state.len() + WIDTH * sorted)?;
        let head = HoldoutHead { terms, amounts, filled: Filled { sorted, new: 0 }, room: state.len() };
        head.write(&mut words);
        words[HEAD..head.front()].copy_from_slice(state);
        let (mut before, mut total) = (None, 0u64);
        for (place, counted) in head.places(&mut words).iter_mut().zip(counts) {
            let (holdout, count) = counted?;
            let entry = holdout.pack(count);
            if before >= Some(HoldoutEntries::rank(&entry)) {
                return Err("its customers are not in ascending order".into());
            }
            before = Some(HoldoutEntries::rank(&entry));
            total = total
                .checked_add(count)
                .filter(|total| count > 0 && i64::try_from(*total).is_ok())
                .ok_or("its counts are out of range")?;
            *place = entry;
        }
        Ok(words)
    }
}

impl Flat for HoldoutImage {
    const NAME: &'static str = NAME;
    const SMALLEST: usize = HEAD + StateImage::SMALLEST + 8 * WIDTH;

    fn check(words: &[u64]) -> Result<()> {
        match HoldoutHead::read(words)? {
            Some(head) => StateImage::check(words.get(HEAD..head.front()).unwrap_or_default()),
            None => Ok(()),
        }
    }

    fn used(words: &[u64]) -> usize {
        HoldoutHead::known(words).map_or(0, |head| head.front() + WIDTH * head.filled.all())
    }

    fn grown(_: &[u64], room: usize) -> usize {
        room + room / 4
    }

    fn is_finished(words: &[u64]) -> bool {
        HoldoutHead::known(words).is_none_or(|head| {
            let state = head.state(words);
            head.filled.new == 0 && StateImage::is_finished(state) && StateImage::used(state) == head.room
        })
    }

    fn words_to_finish(words: &[u64]) -> usize {
        HoldoutHead::known(words).map_or(0, |head| {
            let entries = WIDTH * (head.filled.all() + head.filled.new);
            HEAD + StateImage::words_to_finish(head.state(words)) + entries
        })
    }

    fn finish(words: &[u64], out: &mut [u64], tick: Tick<'_>) -> usize {
        let Some(mut head) = HoldoutHead::known(words) else { return out.len() };
        let (state, used) = (head.state(words), WIDTH * head.filled.all());
        let from = head.front();
        let end = HEAD + StateImage::words_to_finish(state);
        head.room = StateImage::finish(state, &mut out[HEAD..end], tick);
        // What the state needs to be finished is cut off.
        out[head.front()..].fill(0);
        let to = head.front();
        out[to..to + used].copy_from_slice(&words[from..from + used]);
        head.filled.settle::<HoldoutEntries, WIDTH>(head.places(out), tick);
        head.write(out);
        to + WIDTH * head.filled.sorted
    }
}

fn entries_of<'a>(words: &'a [u64], head: &HoldoutHead) -> &'a [Entry] {
    &words[head.front()..].as_chunks::<WIDTH>().0[..head.filled.sorted]
}

/// The customers of a finished image, by frequency, recency and age, with their numbers.
pub fn customers(words: &[u64]) -> impl ExactSizeIterator<Item = (Holdout, u64)> + Clone + '_ {
    HoldoutHead::known(words).map_or(&[][..], |head| entries_of(words, &head)).iter().map(Holdout::unpack)
}

/// The state behind the key figures at the split.
pub fn state(words: &[u64]) -> &[u64] {
    HoldoutHead::known(words).map_or(&[], |head| head.state(words))
}
