//! The mergeable state behind the key figures of many customers.
//!
//! A state from orders keeps who was active in which period ([`stays`]), so that parts with the same customers can be
//! merged, however the rows were split. A state from histories keeps only counts ([`crate::key_figures::totals`]): it
//! is small, but no customer may be in two parts that are merged.
//!
//! The image is a slice of 64-bit words: a head of five (flags; entries sorted and new; orders; revenue in two), then
//! either the counts or the entries.

use crate::error::Result;
use crate::exact::calendar::Period;
use crate::exact::money::{from_words, to_words, Sum};
use crate::history::ledger::Ledger;
use crate::key_figures::figures::KeyFigures;
use crate::key_figures::head::{entries, flags, places, read_totals, write_totals, StateHead, HEAD, NAME, TOTALS};
use crate::key_figures::stays::{self, Activity, StayEntry, Stays};
use crate::key_figures::totals::{CustomerPeriods, CustomerTotals};
use crate::states::amounts::Amounts;
use crate::states::flat::{Fit, Flat, Tick};
use crate::states::key::{Key, Source};
use crate::states::runs::{self, Entries, Filled};

/// The growing image of a state. A slice of zeros is the empty state.
pub struct StateImage;

impl StateImage {
    /// Adds one row: an order or, with a negative amount, a refund, which only changes the revenue.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a sum or count is out of range;
    /// [`ErrorKind::Mismatch`](crate::error::ErrorKind) when the row differs in kind from the rows before it.
    #[inline]
    pub fn add_order(words: &mut [u64], key: Key, day: i32, amount: Option<Sum>, period: Period) -> Result<Fit> {
        if Self::add_alike(words, key, day, amount, period) {
            return Ok(Fit::Done);
        }
        let mut head = StateHead::for_rows(words, key.source, period)?;
        let revenue = amount.unwrap_or_default();
        let is_order = revenue.mantissa >= 0;
        if is_order {
            let activity = Activity::of_order(period, day);
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
    fn add_alike(words: &mut [u64], key: Key, day: i32, amount: Option<Sum>, period: Period) -> bool {
        let Some(Sum { mantissa: 0.., scale }) = amount else { return false };
        let revenue = amount.unwrap_or_default().mantissa;
        let Some((head, entries)) = words.split_first_chunk_mut::<HEAD>() else { return false };
        if head[0] != flags(key.source, period, Amounts::With, scale) || key.source != Source::Bigint {
            return false;
        }
        let (places, mut filled) = (entries.as_chunks_mut::<2>().0, Filled::read(head[1]));
        let (Some(sum), true) =
            (from_words([head[3], head[4]]).checked_add(revenue), filled.new < runs::room(places.len(), filled.sorted))
        else {
            return false;
        };
        filled.append(places, &Activity::of_order(period, day).pack::<2>(key.words));
        let [low, high] = to_words(sum);
        *head = [head[0], filled.write(), head[2] + 1, low, high];
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

    /// Adds one customer's history, up to and including day `as_of` if there is one.
    ///
    /// # Errors
    /// As [`StateImage::add_order`].
    pub fn add_history(words: &mut [u64], ledger: Ledger<'_>, period: Period, as_of: Option<i32>) -> Result<Fit> {
        let mut head = StateHead::for_rows(words, Source::Histories, period)?;
        let known = as_of.map_or(ledger, |day| ledger.up_to(day));
        head.add(known.orders(), known.amounts(), known.total(known.days())?)?;
        let mut customer: Option<CustomerPeriods> = None;
        for entry in known.purchase_days() {
            let index = period.index(entry.day);
            match &mut customer {
                Some(customer) => customer.visit(index, entry.day, u64::from(entry.orders)),
                None => customer = Some(CustomerPeriods::new(index, entry.day, entry.day, u64::from(entry.orders))),
            }
        }
        if let Some(customer) = customer {
            let mut totals = read_totals(words);
            totals.add(&customer, period)?;
            write_totals(words, &totals);
        }
        head.write(words);
        Ok(Fit::Done)
    }

    /// Merges another state, which must be finished.
    ///
    /// # Errors
    /// As [`StateImage::add_order`].
    pub fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        let Some(theirs) = StateHead::read(other)? else {
            return Ok(Fit::Done);
        };
        let mut head = StateHead::for_rows(words, theirs.source, theirs.period)?;
        let fit = match head.source {
            Source::Histories => {
                let mut totals = read_totals(words);
                totals.merge(&read_totals(other), head.period)?;
                write_totals(words, &totals);
                Fit::Done
            }
            Source::Bigint => head.filled.merge::<Stays, 2>(places(words), entries(other, &theirs)),
            Source::Uuid | Source::Text => head.filled.merge::<Stays, 3>(places(words), entries(other, &theirs)),
        };
        if fit == Fit::Done {
            head.add(theirs.orders, theirs.amounts, theirs.revenue)?;
        }
        head.write(words);
        Ok(fit)
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
    const SMALLEST: usize = 15;

    fn check(words: &[u64]) -> Result<()> {
        StateHead::read(words).map(drop)
    }

    fn used(words: &[u64]) -> usize {
        match StateHead::known(words) {
            Some(head) if head.source != Source::Histories => HEAD + head.source.width() * head.filled.all(),
            _ => HEAD + TOTALS,
        }
    }

    fn grown(words: &[u64], entries: usize) -> usize {
        match StateHead::known(words).map_or(0, |head| head.source.width()) {
            2 => HEAD + 2 * runs::roomy::<Stays, 2>(entries),
            3 => HEAD + 3 * runs::roomy::<Stays, 3>(entries),
            _ => Self::SMALLEST,
        }
    }

    fn is_finished(words: &[u64]) -> bool {
        StateHead::read(words).map_or(true, |head| head.is_some_and(|head| head.filled.new == 0))
    }

    fn words_to_finish(words: &[u64]) -> usize {
        match StateHead::known(words) {
            Some(head) if head.source != Source::Histories => {
                HEAD + head.source.width() * (head.filled.all() + head.filled.new)
            }
            _ => HEAD + TOTALS,
        }
    }

    fn finish(words: &[u64], out: &mut [u64], tick: Tick<'_>) -> usize {
        let Some(mut head) = StateHead::known(words) else {
            return out.len();
        };
        let used = HEAD + head.source.width() * head.filled.all();
        match head.source {
            Source::Histories => out.copy_from_slice(&words[..HEAD + TOTALS]),
            keyed => {
                out[..used].copy_from_slice(&words[..used]);
                match keyed.width() {
                    2 => head.filled.settle::<Stays, 2>(places(out), tick),
                    _ => head.filled.settle::<Stays, 3>(places(out), tick),
                }
            }
        }
        head.write(out);
        match head.source {
            Source::Histories => out.len(),
            keyed => HEAD + keyed.width() * head.filled.sorted,
        }
    }
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

    /// The key figures of the customers.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a sum or count is out of range.
    pub fn key_figures(self, tick: Tick<'_>) -> Result<KeyFigures> {
        let Some(head) = StateHead::read(self.words)? else {
            return KeyFigures::of(&CustomerTotals::default(), Period::All, 0, None);
        };
        let mut totals = CustomerTotals::default();
        let mut count = |customer: &CustomerPeriods| totals.add(customer, head.period);
        match head.source {
            Source::Histories => totals = read_totals(self.words),
            Source::Bigint => stays::customers::<2, _>(entries(self.words, &head), head.period, tick, &mut count)?,
            Source::Uuid | Source::Text => {
                stays::customers::<3, _>(entries(self.words, &head), head.period, tick, &mut count)?
            }
        }
        let revenue = (head.amounts != Amounts::Without).then_some(head.revenue);
        KeyFigures::of(&totals, head.period, head.orders, revenue)
    }
}
