//! The mergeable state behind moves between named states: how often one was followed by another, and with what money.
//!
//! The image is a head of four words (what it is of, scale, words of labels; entries sorted and new; the guard in two),
//! then the labels (hash, length, name padded to whole words), then entries of five words (hashes of the two labels,
//! count, sum in two), kept as [`crate::states::runs`]. Sums share the scale of the head.

use crate::error::{Error, Result};
use crate::exact::count::count;
use crate::exact::money::{from_words, pow10, to_words, Sum};
use crate::option_word::OptionWord;
use crate::states::flat::{collected, Fit, Flat, Tick};
pub use crate::states::labels::Transition;
use crate::states::labels::{hash, label_words, put_label, Label, Labels, Movers};
use crate::states::runs::{Entries, Filled};

const HEAD: usize = 4;
const WIDTH: usize = 5;
const NAME: &str = "transition_table";
/// The most labels: each is looked for among all of them.
const MOST_LABELS: usize = 10_000;
/// The largest guard, which bounds the sum of the absolute values of all sums.
const MOST: i128 = i128::MAX / 4;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct TransitionHead {
    of: Movers,
    scale: u32,
    /// Words of labels.
    labels: usize,
    filled: Filled,
    /// No less than the sum of the absolute values of all sums.
    guard: i128,
}

impl TransitionHead {
    /// `None` for a new image, which is all zeros.
    fn read(words: &[u64]) -> Result<Option<Self>> {
        let Some(&[flags, filled, low, high]) = words.first_chunk::<HEAD>().filter(|head| head[0] != 0) else {
            return Ok(None);
        };
        Ok(Some(Self {
            of: Movers::stored(NAME, flags as u8)?,
            scale: u32::from((flags >> 8) as u8),
            labels: (flags >> 32) as usize,
            filled: Filled::read(filled),
            guard: from_words([low, high]),
        }))
    }

    /// The head of an image whose size is wanted; one that cannot be read counts as new.
    fn known(words: &[u64]) -> Option<Self> {
        Self::read(words).ok().flatten()
    }

    fn for_rows(words: &[u64], of: Movers) -> Result<Self> {
        let Some(head) = Self::read(words)? else {
            return Ok(Self { of, scale: 0, labels: 0, filled: Filled::default(), guard: 0 });
        };
        head.check(of).map(|()| head)
    }

    fn check(&self, of: Movers) -> Result<()> {
        (self.of == of).then_some(()).ok_or_else(|| Error::source_differs(self.of.name(), of.name()))
    }

    fn write(&self, words: &mut [u64]) {
        let flags = self.of as u64 | u64::from(self.scale) << 8 | (self.labels as u64) << 32;
        let [low, high] = to_words(self.guard);
        words[..HEAD].copy_from_slice(&[flags, self.filled.write(), low, high]);
    }

    /// Words before the entries.
    fn front(&self) -> usize {
        HEAD + self.labels
    }

    fn places<'a>(&self, words: &'a mut [u64]) -> &'a mut [[u64; WIDTH]] {
        words[self.front()..].as_chunks_mut::<WIDTH>().0
    }

    /// Adds labels that are not there yet, if there is room for them and for `entries` more, if need be once the entries so
    /// far are settled. The entries move behind them.
    ///
    /// # Errors
    /// [`ErrorKind::StateFull`](crate::error::ErrorKind) for more than [`MOST_LABELS`] labels.
    fn enter_labels<'a>(
        &mut self,
        words: &mut [u64],
        labels: impl Iterator<Item = Label<'a>> + Clone,
        entries: usize,
    ) -> Result<Fit> {
        // A label that occurs twice is counted twice, which is room to spare.
        let mut new = 0;
        for label in labels.clone() {
            if !self.has(words, label)? {
                new += label_words(label);
            }
        }
        let used = |head: &Self| head.front() + WIDTH * head.filled.all();
        // To be settled, new entries need as many spare places as they take.
        let wanted = |head: &Self| used(head) + new + WIDTH * (head.filled.new + 2 * entries);
        if wanted(self) > words.len() {
            self.filled.settle::<Moves, WIDTH>(self.places(words), &mut || ());
            // At least a quarter is to be spare then, so that entries are settled seldom.
            if wanted(self) > words.len() - words.len() / 4 {
                return Ok(Fit::NeedsRoom(wanted(self)));
            }
        }
        for label in labels.filter(|_| new > 0) {
            if !self.has(words, label)? {
                let (from, size, used) = (self.front(), label_words(label), used(self));
                words.copy_within(from..used, from + size);
                put_label(&mut words[from..from + size], label);
                self.labels += size;
                if Labels::of(&words[HEAD..self.front()]).count() > MOST_LABELS {
                    return Err(Error::state_full(NAME, "Group rare names: a table takes at most 10,000 of them."));
                }
            }
        }
        Ok(Fit::Done)
    }

    fn has(&self, words: &[u64], label: Label<'_>) -> Result<bool> {
        let hash = hash(label);
        match Labels::of(&words[HEAD..self.front()]).find(|(known, _)| *known == hash) {
            Some((_, known)) if known == label => Ok(true),
            // Two of 10^5 labels share a hash with probability 10^-10.
            Some(_) => Err(Error::domain("label", String::from_utf8_lossy(label), "one whose hash is its own")),
            None => Ok(false),
        }
    }

    /// Adds an amount to the guard, and brings the sums to its scale.
    fn admit(&mut self, words: &mut [u64], amount: Sum) -> Result<i128> {
        if amount.scale > self.scale {
            let factor = pow10(amount.scale - self.scale).ok_or_else(overflow)?;
            let guard = self.guard.checked_mul(factor).filter(|guard| *guard <= MOST);
            self.guard = guard.ok_or_else(overflow)?;
            let all = self.filled.all();
            for entry in &mut self.places(words)[..all] {
                let sum = from_words([entry[3], entry[4]]).wrapping_mul(factor);
                entry[3..].copy_from_slice(&to_words(sum));
            }
            self.scale = amount.scale;
        }
        let mantissa = amount.rescaled(self.scale)?.mantissa;
        let guard = mantissa.checked_abs().and_then(|size| self.guard.checked_add(size));
        self.guard = guard.filter(|guard| *guard <= MOST).ok_or_else(overflow)?;
        Ok(mantissa)
    }
}

fn overflow() -> Error {
    Error::money_overflow("value")
}

/// Entries sorted by the hashes of both labels.
struct Moves;

impl Entries<WIDTH> for Moves {
    type Rank = (u64, u64);

    fn rank(entry: &[u64; WIDTH]) -> Self::Rank {
        (entry[0], entry[1])
    }

    fn merged(a: &[u64; WIDTH], b: &[u64; WIDTH]) -> [u64; WIDTH] {
        let sum = from_words([a[3], a[4]]).wrapping_add(from_words([b[3], b[4]]));
        let [low, high] = to_words(sum);
        [a[0], a[1], a[2].saturating_add(b[2]), low, high]
    }
}

/// The growing image of a table of transitions. A slice of zeros is the empty one.
pub struct TransitionImage;

impl TransitionImage {
    /// Adds one step from each label to the next; the last step has the amount.
    ///
    /// # Errors
    /// [`ErrorKind::Mismatch`](crate::error::ErrorKind) for a table of something else,
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) for an amount with which a sum would be out of range.
    pub fn add<'a>(
        words: &mut [u64],
        of: Movers,
        labels: impl Iterator<Item = Label<'a>> + Clone,
        amount: Sum,
    ) -> Result<Fit> {
        let mut head = TransitionHead::for_rows(words, of)?;
        let steps = labels.clone().count().saturating_sub(1);
        let fit = head.enter_labels(words, labels.clone(), steps)?;
        if fit == Fit::Done {
            let [low, high] = to_words(head.admit(words, amount)?);
            let places = words[head.front()..].as_chunks_mut::<WIDTH>().0;
            for (at, (from, to)) in labels.clone().zip(labels.skip(1)).enumerate() {
                let sum = if at + 1 == steps { [low, high] } else { [0; 2] };
                head.filled.append(places, &[hash(from), hash(to), 1, sum[0], sum[1]]);
            }
        }
        head.write(words);
        Ok(fit)
    }

    /// Merges another table, which must be finished.
    ///
    /// # Errors
    /// As [`TransitionImage::add`].
    pub fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        let Some(theirs) = TransitionHead::read(other)? else {
            return Ok(Fit::Done);
        };
        let mut head = TransitionHead::for_rows(words, theirs.of)?;
        let labels = Labels::of(&other[HEAD..theirs.front()]).map(|(_, label)| label);
        let entries = &other[theirs.front()..].as_chunks::<WIDTH>().0[..theirs.filled.sorted];
        let fit = head.enter_labels(words, labels, entries.len())?;
        if fit == Fit::Done {
            let guard = Sum { mantissa: theirs.guard, scale: theirs.scale };
            head.admit(words, guard)?;
            let factor = pow10(head.scale - theirs.scale).ok_or_else(overflow)?;
            let places = words[head.front()..].as_chunks_mut::<WIDTH>().0;
            for entry in entries {
                let mut entry = *entry;
                let sum = from_words([entry[3], entry[4]]).wrapping_mul(factor);
                entry[3..].copy_from_slice(&to_words(sum));
                head.filled.append(places, &entry);
            }
        }
        head.write(words);
        Ok(fit)
    }

    /// The finished image of these transitions.
    ///
    /// # Errors
    /// As [`TransitionImage::add`], and [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub fn of(of: Movers, transitions: &[Transition<'_>]) -> Result<Vec<u64>> {
        let mut labels = collected(NAME, transitions.iter().map(|transition| transition.from))?;
        labels.try_reserve_exact(transitions.len()).map_err(|_| Error::out_of_memory(NAME))?;
        labels.extend(transitions.iter().map(|transition| transition.to));
        labels.sort_unstable();
        labels.dedup();
        let labels = labels.into_iter();
        let size = HEAD + labels.clone().map(label_words).sum::<usize>() + 2 * WIDTH * transitions.len() + WIDTH;
        let mut words = Self::zeros(size)?;
        let mut head = TransitionHead::for_rows(&words, of)?;
        head.write(&mut words);
        if head.enter_labels(&mut words, labels, transitions.len())? == Fit::Done {
            for Transition { from, to, count, sum } in transitions {
                let [low, high] = to_words(head.admit(&mut words, *sum)?);
                let places = words[head.front()..].as_chunks_mut::<WIDTH>().0;
                head.filled.append(places, &[hash(from), hash(to), *count, low, high]);
            }
        }
        head.write(&mut words);
        let mut out = Self::zeros(Self::words_to_finish(&words))?;
        let used = Self::finish(&words, &mut out, &mut || ());
        out.truncate(used);
        Ok(out)
    }

    /// Checks that every count and sum of a settled table is in range.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when one is not.
    pub fn check_sums(words: &[u64]) -> Result<()> {
        let Some(table) = Transitions::read(words)? else { return Ok(()) };
        let (mut all, mut total) = (0, Sum { mantissa: 0, scale: table.head.scale });
        for [_, _, times, low, high] in table.entries {
            all = count("transitions", all, *times)?;
            total = total.plus(Sum { mantissa: from_words([*low, *high]), scale: table.head.scale })?;
            total.decimal()?;
        }
        Ok(())
    }
}

impl Flat for TransitionImage {
    const NAME: &'static str = NAME;
    const SMALLEST: usize = HEAD + 12 * WIDTH;

    fn check(words: &[u64]) -> Result<()> {
        TransitionHead::read(words).map(drop)
    }

    fn used(words: &[u64]) -> usize {
        TransitionHead::known(words).map_or(0, |head| head.front() + WIDTH * head.filled.all())
    }

    /// Here an entry is a word.
    fn grown(words: &[u64], entries: usize) -> usize {
        entries.max(words.len()) * 3 / 2
    }

    fn is_finished(words: &[u64]) -> bool {
        TransitionHead::known(words).is_some_and(|head| {
            let labels = Labels::of(&words[HEAD..head.front()]).map(|(_, label)| label);
            head.filled.new == 0 && labels.is_sorted()
        })
    }

    fn words_to_finish(words: &[u64]) -> usize {
        let size = |head: TransitionHead| head.front() + WIDTH * (head.filled.all() + head.filled.new);
        TransitionHead::known(words).map_or(HEAD, size)
    }

    fn finish(words: &[u64], out: &mut [u64], tick: Tick<'_>) -> usize {
        let Some(mut head) = TransitionHead::known(words) else { return out.len() };
        let used = head.front() + WIDTH * head.filled.all();
        out[head.front()..used].copy_from_slice(&words[head.front()..used]);
        // The next larger label each time, so that no buffer is needed.
        let labels = Labels::of(&words[HEAD..head.front()]).map(|(_, label)| label);
        let (mut place, mut last) = (HEAD, None);
        while let Some(next) = labels.clone().filter(|label| last.is_none_or(|last| *label > last)).min() {
            let size = label_words(next);
            put_label(&mut out[place..place + size], next);
            (place, last) = (place + size, Some(next));
            tick();
        }
        head.filled.settle::<Moves, WIDTH>(head.places(out), tick);
        // The guard becomes the exact sum, so that the same table has the same image, however it was built.
        let entries = &out[head.front()..].as_chunks::<WIDTH>().0[..head.filled.sorted];
        let sums = entries.iter().map(|entry| from_words([entry[3], entry[4]]).saturating_abs());
        head.guard = sums.fold(0, i128::saturating_add);
        head.write(out);
        head.front() + WIDTH * head.filled.sorted
    }
}

/// A finished table to read.
#[derive(Clone, Copy)]
pub struct Transitions<'a> {
    head: TransitionHead,
    labels: &'a [u64],
    entries: &'a [[u64; WIDTH]],
}

impl<'a> Transitions<'a> {
    /// `None` for an empty one.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for an image with unknown codes.
    pub fn read(words: &'a [u64]) -> Result<Option<Self>> {
        Ok(TransitionHead::read(words)?.map(|head| Self {
            labels: &words[HEAD..head.front()],
            entries: &words[head.front()..].as_chunks::<WIDTH>().0[..head.filled.sorted],
            head,
        }))
    }

    pub fn of(&self) -> Movers {
        self.head.of
    }

    /// Checks what the table is of.
    ///
    /// # Errors
    /// [`ErrorKind::Mismatch`](crate::error::ErrorKind) for a table of something else.
    pub fn check(self, of: Movers) -> Result<Self> {
        self.head.check(of).map(|()| self)
    }

    /// Words that are the same exactly for equal tables.
    pub fn canonical(self) -> impl Iterator<Item = u64> + 'a {
        let scale = self.head.scale;
        let entries = self.entries.iter().flat_map(move |&[from, to, count, low, high]| {
            let sum = Sum { mantissa: from_words([low, high]), scale }.canonical();
            [from, to, count].into_iter().chain(sum)
        });
        let of = if self.entries.is_empty() { 0 } else { self.head.of as u64 };
        std::iter::once(of).chain(entries)
    }

    /// The transitions, sorted by their labels.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub fn sorted(&self) -> Result<Vec<Transition<'a>>> {
        let mut named = vec![];
        named.try_reserve_exact(Labels::of(self.labels).count()).map_err(|_| Error::out_of_memory(NAME))?;
        named.extend(Labels::of(self.labels));
        named.sort_unstable();
        let label = |hash: u64| {
            let at = named.partition_point(|(known, _)| *known < hash);
            named.get(at).map_or(&[][..], |(_, label)| *label)
        };
        let scale = self.head.scale;
        let transition = |&[from, to, count, low, high]: &[u64; WIDTH]| Transition {
            from: label(from),
            to: label(to),
            count,
            sum: Sum { mantissa: from_words([low, high]), scale },
        };
        let mut transitions = collected(NAME, self.entries.iter().map(transition))?;
        transitions.sort_unstable_by_key(|transition| (transition.from, transition.to));
        Ok(transitions)
    }
}
