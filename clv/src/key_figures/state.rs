//! The mergeable state behind the key figures of many customers.
//!
//! A state from orders keeps who was active in which period ([`stays`]), so that parts with the same customers can be
//! merged, however the rows were split. A state from histories keeps only counts ([`crate::key_figures::totals`] and
//! [`crate::key_figures::silences`]): it is small, but no customer may be in two parts that are merged.
//!
//! The image is a slice of 64-bit words: a head of six (flags; entries sorted and new; orders; revenue in two; last known
//! day and lapse), then the entries; in a state from histories four words of totals stand before the entries, which are
//! silences.

use crate::error::{Error, Result};
use crate::exact::calendar::Period;
use crate::exact::money::{from_words, to_words, Sum};
use crate::history::ledger::Ledger;
use crate::key_figures::figures::KeyFigures;
use crate::key_figures::head::{
    days_word, entries, flags, places, read_totals, silence_places, silences, write_totals, StateHead, HEAD, NAME,
    TOTALS,
};
use crate::key_figures::lives::Lives;
use crate::key_figures::silences::{self as silent, Silence, SilenceCounts, SilenceEntries, Silences};
use crate::key_figures::stays::{self, Activity, StayEntry, Stays};
use crate::key_figures::terms::Terms;
use crate::key_figures::totals::{CustomerPeriods, CustomerTotals};
use crate::states::amounts::Amounts;
use crate::states::flat::{Fit, Flat, Tick};
use crate::states::key::{Key, Source};
use crate::states::runs::{self, Entries, Filled};

/// The growing image of a state. A slice of zeros is the empty state.
pub struct StateImage;

impl StateImage {
    /// Adds one row: an order or, with a negative amount, a refund, which only changes the revenue. Rows after the last
    /// known day are left out.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a sum or count is out of range;
    /// [`ErrorKind::Mismatch`](crate::error::ErrorKind) when the row differs in kind from the rows before it.
    #[inline]
    pub fn add_order(words: &mut [u64], key: Key, day: i32, amount: Option<Sum>, terms: &Terms) -> Result<Fit> {
        if Self::add_alike(words, key, day, amount, terms) {
            return Ok(Fit::Done);
        }
        let mut head = StateHead::for_rows(words, key.source, terms)?;
        if terms.as_of.is_some_and(|as_of| day > as_of) {
            head.write(words);
            return Ok(Fit::Done);
        }
        let revenue = amount.unwrap_or_default();
        let is_order = revenue.mantissa >= 0;
        if is_order {
            let activity = Activity::of_order(terms.period, day);
            let fit = match key.source {
                Source::Bigint => Self::append(words, &mut head, &activity.pack::<2>(key.words)),
                _ => Self::append(words, &mut head, &activity.pack::<3>(key.words)),
            };
            if fit != Fit::Done {
                head.write(words);
                return Ok(fit);
            }
        }
        head.add(u64::from(is_order), Amounts::of(amount), revenue)?;
        head.write(words);
        Ok(Fit::Done)
    }

    /// The fast path for most rows: an order of a bigint customer, of the same kind as the rows before it, for which
    /// there is room. The head is not decoded, which saves some 10 of 100 ns per row. Returns false if the row is none
    /// of these.
    #[inline]
    fn add_alike(words: &mut [u64], key: Key, day: i32, amount: Option<Sum>, terms: &Terms) -> bool {
        let Some(Sum { mantissa: 0.., scale }) = amount else { return false };
        let revenue = amount.unwrap_or_default().mantissa;
        let Some((head, entries)) = words.split_first_chunk_mut::<HEAD>() else { return false };
        let alike = head[0] == flags(key.source, terms, Amounts::With, scale) && head[5] == days_word(terms);
        if !alike || key.source != Source::Bigint || terms.as_of.is_some_and(|as_of| day > as_of) {
            return false;
        }
        let (places, mut filled) = (entries.as_chunks_mut::<2>().0, Filled::read(head[1]));
        let (Some(sum), true) =
            (from_words([head[3], head[4]]).checked_add(revenue), filled.new < runs::room(places.len(), filled.sorted))
        else {
            return false;
        };
        filled.append(places, &Activity::of_order(terms.period, day).pack::<2>(key.words));
        let [low, high] = to_words(sum);
        *head = [head[0], filled.write(), head[2] + 1, low, high, head[5]];
        true
    }

    #[inline]
    fn append<const W: usize>(words: &mut [u64], head: &mut StateHead, entry: &StayEntry<W>) -> Fit
    where
        Stays: Entries<W>,
    {
        let places = places::<W>(words);
        let fit = head.filled.reserve::<Stays, W>(places, 1);
        if fit == Fit::Done {
            head.filled.append(places, entry);
        }
        fit
    }

    /// Adds one customer's history, up to and including the last known day if there is one.
    ///
    /// # Errors
    /// As [`StateImage::add_order`].
    pub fn add_history(words: &mut [u64], ledger: Ledger<'_>, terms: &Terms) -> Result<Fit> {
        let mut head = StateHead::for_rows(words, Source::Histories, terms)?;
        let known = terms.as_of.map_or(ledger, |day| ledger.up_to(day));
        // At most one silence before each day but the first, and two after the last.
        let fit =
            head.filled.reserve::<SilenceEntries, { silent::WIDTH }>(silence_places(words), known.days().len() + 1);
        if fit == Fit::Done {
            head.add(known.orders(), known.amounts(), known.total(known.days())?)?;
            let (places, filled) = (silence_places(words), &mut head.filled);
            let mut each = |silence: Silence| {
                silent::count(filled, places, silence);
                Ok(())
            };
            let (period, last_whole) = (terms.period, terms.last_whole());
            let mut customer: Option<CustomerPeriods> = None;
            for entry in known.purchase_days() {
                let (index, orders) = (period.index(entry.day), u64::from(entry.orders));
                match &mut customer {
                    Some(customer) => customer.visit(index, entry.day, orders, &mut each)?,
                    None => customer = Some(CustomerPeriods::new(index, entry.day, entry.day, orders, last_whole)),
                }
            }
            if let Some(customer) = customer {
                customer.end(&mut each)?;
                let mut totals = read_totals(words);
                totals.add(&customer)?;
                write_totals(words, &totals);
            }
        }
        head.write(words);
        Ok(fit)
    }

    /// Merges another state, which must be finished.
    ///
    /// # Errors
    /// As [`StateImage::add_order`].
    pub fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        let Some(theirs) = StateHead::read(other)? else {
            return Ok(Fit::Done);
        };
        let mut head = StateHead::for_rows(words, theirs.source, &theirs.terms)?;
        let fit = match head.source {
            Source::Histories => {
                let theirs = silences(other, &theirs);
                head.filled.merge::<SilenceEntries, { silent::WIDTH }>(silence_places(words), theirs)
            }
            Source::Bigint => head.filled.merge::<Stays, 2>(places(words), entries(other, &theirs)),
            Source::Uuid | Source::Text => head.filled.merge::<Stays, 3>(places(words), entries(other, &theirs)),
        };
        if fit == Fit::Done && head.source == Source::Histories {
            let mut totals = read_totals(words);
            totals.merge(&read_totals(other))?;
            write_totals(words, &totals);
        }
        if fit == Fit::Done {
            head.add(theirs.orders, theirs.amounts, theirs.revenue)?;
        }
        head.write(words);
        Ok(fit)
    }

    /// What a state is of; `None` for one that is not of histories.
    pub fn histories(words: &[u64]) -> Option<Histories> {
        let head = StateHead::known(words).filter(|head| head.source == Source::Histories)?;
        Some(Histories { terms: head.terms, amounts: head.amounts, customers: read_totals(words).customers })
    }

    /// Checks that the revenue takes at most 28 digits, as in every stored state.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when it takes more.
    pub fn check_sum(words: &[u64]) -> Result<()> {
        StateHead::read(words)?.map_or(Ok(()), |head| head.revenue.decimal().map(drop))
    }
}

impl Flat for StateImage {
    const NAME: &'static str = NAME;
    const WHEN_FULL: &'static str =
        "Group the rows into more groups, or aggregate a purchase_history per customer first.";
    const SMALLEST: usize = 18;

    fn check(words: &[u64]) -> Result<()> {
        match StateHead::read(words)? {
            Some(head) if head.source == Source::Histories && !Silences::read(silences(words, &head)).are_known() => {
                Err(Error::from_newer(NAME, "a kind of silence"))
            }
            _ => Ok(()),
        }
    }

    fn used(words: &[u64]) -> usize {
        StateHead::known(words).map_or(HEAD + TOTALS, |head| head.size(head.filled.all()))
    }

    fn grown(words: &[u64], entries: usize) -> usize {
        let Some(head) = StateHead::known(words) else { return Self::SMALLEST };
        head.size(match head.source {
            Source::Histories => runs::roomy::<SilenceEntries, { silent::WIDTH }>(entries),
            Source::Bigint => runs::roomy::<Stays, 2>(entries),
            Source::Uuid | Source::Text => runs::roomy::<Stays, 3>(entries),
        })
    }

    fn is_finished(words: &[u64]) -> bool {
        StateHead::read(words).map_or(true, |head| head.is_some_and(|head| head.filled.new == 0))
    }

    fn words_to_finish(words: &[u64]) -> usize {
        StateHead::known(words).map_or(HEAD + TOTALS, |head| head.size(head.filled.all() + head.filled.new))
    }

    fn finish(words: &[u64], out: &mut [u64], tick: Tick<'_>) -> usize {
        let Some(mut head) = StateHead::known(words) else {
            return out.len();
        };
        let used = head.size(head.filled.all());
        out[..used].copy_from_slice(&words[..used]);
        match head.source {
            Source::Histories => {
                head.filled.settle::<SilenceEntries, { silent::WIDTH }>(silence_places(out), tick);
            }
            Source::Bigint => head.filled.settle::<Stays, 2>(places(out), tick),
            Source::Uuid | Source::Text => head.filled.settle::<Stays, 3>(places(out), tick),
        }
        head.write(out);
        head.size(head.filled.sorted)
    }
}

/// The histories that a state is of.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Histories {
    pub terms: Terms,
    pub amounts: Amounts,
    pub customers: u64,
}

/// A finished state to read.
#[derive(Clone, Copy)]
pub struct State<'a> {
    words: &'a [u64],
}

impl<'a> State<'a> {
    /// Reads a finished image.
    pub fn read(words: &'a [u64]) -> Self {
        Self { words }
    }

    /// The key figures of the customers, under another lapse than that of the state if one is given.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a sum or count is out of range,
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub fn key_figures(self, lapse: Option<u32>, tick: Tick<'_>) -> Result<KeyFigures> {
        let Some(head) = StateHead::read(self.words)? else {
            let lives = Lives::of(&Silences::read(&[]), lapse, None)?;
            return KeyFigures::of(&CustomerTotals::default(), &lives, Period::All, 0, None);
        };
        let (terms, mut totals, mut counts) = (head.terms, CustomerTotals::default(), SilenceCounts::default());
        let mut each = |silence| counts.add(silence);
        let silences = match head.source {
            Source::Histories => {
                totals = read_totals(self.words);
                Silences::read(silences(self.words, &head))
            }
            Source::Bigint => {
                stays::count_customers::<2>(entries(self.words, &head), &terms, &mut totals, tick, &mut each)?;
                counts.sorted(tick)?
            }
            Source::Uuid | Source::Text => {
                stays::count_customers::<3>(entries(self.words, &head), &terms, &mut totals, tick, &mut each)?;
                counts.sorted(tick)?
            }
        };
        let last_known = terms.as_of.map(|_| terms.last_whole());
        let lives = Lives::of(&silences, lapse.or(terms.lapse), last_known)?;
        let revenue = (head.amounts != Amounts::Without).then_some(head.revenue);
        KeyFigures::of(&totals, &lives, terms.period, head.orders, revenue)
    }
}
