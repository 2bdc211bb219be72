//! The mergeable state behind cohorts: what the customers whose first purchase was in the same period did at each age.
//!
//! A table from histories keeps one cell for each cohort and age, and for each period how it follows from earlier ones
//! (see [`crate::retention::flows`]): its size does not depend on the number of customers, but no customer may be in two
//! parts that are merged. A table from orders keeps a visit for each customer and period
//! until it is reduced to cells, so that parts with the same customers can be merged, however the rows were split.
//!
//! The image is a head of five words (flags; entries sorted and new; days; the guard in two), then cells and flows, or visits,
//! kept as [`crate::states::runs`]. Sums share one scale and are the last words of an entry.

use crate::error::{Error, Result};
use crate::exact::calendar::{Period, MAX_DAY};
use crate::exact::count::count;
use crate::exact::money::{from_words, Sum};
use crate::history::ledger::Ledger;
use crate::retention::cells::{visits_of, Cell, Cells, Places, Visit, Visits, CELL, COUNTS};
use crate::retention::customer_visits::CustomerVisits;
use crate::retention::customers::{most_entries, Customer, KINDS};
use crate::retention::flows::is_part;
use crate::retention::head::{
    places, sorted, Start, TableHead, TableTerms, HEAD, MOST_OF_CHANGES, MOST_OF_ROWS, MOST_OF_TABLE, NAME,
};
use crate::retention::subscriptions::{levels, Subscription};
use crate::states::amounts::Amounts;
use crate::states::flat::{collected, Fit, Flat, Tick};
use crate::states::key::{Key, Source};
use crate::states::runs;

/// The growing image of a cohort table. A slice of zeros is the empty table.
pub struct CohortImage;

impl CohortImage {
    /// Adds one row: an order or, with a negative amount, a refund.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a sum is out of range; [`ErrorKind::Mismatch`](crate::error::ErrorKind)
    /// when the row differs in kind from the rows before it.
    #[inline]
    pub fn add_order(words: &mut [u64], key: Key, day: i32, amount: Option<Sum>, period: Period) -> Result<Fit> {
        let mut head = TableHead::for_rows(words, key.source, TableTerms::by(period, None))?;
        let fit = head.reserve_visits(words, 1);
        if fit == Fit::Done {
            let row = amount.unwrap_or_default();
            head.admit(
                words,
                Amounts::of(amount),
                Sum { mantissa: row.mantissa.saturating_abs(), ..row },
                MOST_OF_ROWS,
            )?;
            head.last_day = head.last_day.max(Some(day));
            let revenue = row.rescaled(head.scale)?.mantissa;
            let visit = Visit { period: period.index(day), orders: u32::from(row.mantissa >= 0), revenue };
            head.append_visit(words, key, visit);
        }
        head.write(words);
        Ok(fit)
    }

    /// Adds one subscription of a customer, as known at the end of day `as_of` if there is one. The guard takes each change
    /// for every month up to the last possible one, so that no sum of months can overflow.
    ///
    /// # Errors
    /// As [`CohortImage::add_order`].
    pub fn add_subscription(
        words: &mut [u64],
        key: Key,
        subscription: Subscription,
        as_of: Option<i32>,
    ) -> Result<Fit> {
        let terms = Subscription::terms(as_of);
        let mut head = TableHead::for_rows(words, key.source, terms)?;
        let fit = head.reserve_visits(words, 2);
        if fit == Fit::Done {
            // An end in the future, which may be the end of time, does not say that the days up to it are known.
            head.last_day = head.last_day.max(subscription.changes(as_of).next().map(|(day, _)| day));
            for (day, change) in subscription.changes(as_of) {
                let size = Sum { mantissa: change.mantissa.saturating_abs(), ..change };
                head.admit(words, Amounts::With, size, MOST_OF_CHANGES)?;
                let revenue = change.rescaled(head.scale)?.mantissa;
                let visit = Visit { period: terms.period.index(day), orders: 1, revenue };
                head.append_visit(words, key, visit);
            }
        }
        head.write(words);
        Ok(fit)
    }

    /// Adds one customer's history, up to and including day `as_of` if there is one. In a table of cohorts that begin
    /// with a date of the customer, that is `joined`, and what was before it is left out, as is a customer who joined
    /// after `as_of`.
    ///
    /// # Errors
    /// As [`CohortImage::add_order`].
    pub fn add_history(words: &mut [u64], ledger: Ledger<'_>, joined: Option<i32>, terms: TableTerms) -> Result<Fit> {
        let TableTerms { period, as_of, .. } = terms;
        let mut head = TableHead::for_rows(words, Source::Histories, terms)?;
        if joined.zip(as_of).is_some_and(|(joined, as_of)| joined > as_of) {
            return Ok(Fit::Done);
        }
        let known = as_of.map_or(ledger, |day| ledger.up_to(day));
        let known = joined.map_or(known, |day| known.between(day, MAX_DAY + 1));
        let span = known.purchase_span();
        let visits = most_visits(known, period);
        let fit = head.filled.reserve::<Cells, CELL>(places(words), most_entries(period, visits));
        if fit == Fit::Done {
            let last_day = known.days().next_back().map(|day| day.day);
            head.amounts = head.amounts.merged(known.amounts())?;
            head.last_day = head.last_day.max(joined).max(last_day);
            // The scale is that of customers with entries alone, whatever parts a table is merged from.
            if let Some(cohort) = joined.or(span.map(|(first, ..)| first)) {
                head.admit(words, known.amounts(), size_of(known)?, MOST_OF_ROWS)?;
                let customer = Customer {
                    period,
                    amounts: known.amounts(),
                    cohort: period.index(cohort),
                    last_active: span.map(|(_, last, _)| period.index(last)),
                };
                let to = Places::new(&mut head.filled, places(words));
                enter_days(&customer, visits_of(known, period, head.scale), visits, to);
            }
        }
        head.write(words);
        Ok(fit)
    }

    /// Adds one customer's visits to a table of cells.
    ///
    /// # Errors
    /// As [`CohortImage::add_order`].
    pub fn add_visits(words: &mut [u64], from: &CustomerVisits<'_>, visits: &[Visit]) -> Result<Fit> {
        if from.head.terms.start == Start::Subscription {
            let last = from.head.terms.as_of.or(from.head.last_day).map_or(i32::MIN, |day| Period::Month.index(day));
            let first = visits.first().map_or(i64::from(last) + 1, |visit| i64::from(visit.period));
            // After the last change there is nothing, if the changes add up to nothing.
            let is_over = visits.iter().map(|visit| visit.revenue).sum::<i128>() == 0;
            let ends = visits.last().filter(|_| is_over).map_or(last, |visit| visit.period.min(last));
            let months = usize::try_from(i64::from(ends) - first + 1).unwrap_or(0);
            return Self::add_all(words, from, months, levels(visits, ends));
        }
        Self::add_all(words, from, visits.len(), visits.iter().copied())
    }

    /// Adds one customer's visits, of which there are at most `most`.
    fn add_all(
        words: &mut [u64],
        from: &CustomerVisits<'_>,
        most: usize,
        visits: impl Iterator<Item = Visit> + Clone,
    ) -> Result<Fit> {
        let theirs = &from.head;
        let period = theirs.terms.period;
        let mut head = TableHead::for_rows(words, Source::Histories, theirs.terms)?;
        let fit = head.filled.reserve::<Cells, CELL>(places(words), most_entries(period, most));
        if fit == Fit::Done {
            (head.amounts, head.scale, head.guard, head.last_day) =
                (theirs.amounts, theirs.scale, theirs.guard, theirs.last_day);
            let mut active = visits.clone().filter(|visit| visit.orders > 0).map(|visit| visit.period);
            if let Some(cohort) = active.next() {
                let last_active = active.last().or(Some(cohort));
                let customer = Customer { period, amounts: theirs.amounts, cohort, last_active };
                customer.enter(visits, Places::new(&mut head.filled, places(words)));
            }
        }
        head.write(words);
        Ok(fit)
    }

    /// Merges another table, which must be finished.
    ///
    /// # Errors
    /// As [`CohortImage::add_order`].
    pub fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        let Some(theirs) = TableHead::read(other)? else {
            return Ok(Fit::Done);
        };
        let mut head = TableHead::for_rows(words, theirs.source, theirs.terms)?;
        let scale = head.scale.max(theirs.scale);
        if head.scale < scale {
            head.rescale(words, scale)?;
        }
        if theirs.scale < scale {
            // The other table must not change, so its entries are merged from a copy.
            let mut copy = collected(NAME, other.iter().copied())?;
            let mut theirs = theirs;
            theirs.rescale(&mut copy, scale)?;
            head.write(words);
            return Self::merge(words, &copy);
        }
        let fit = match head.source {
            Source::Histories => head.filled.merge::<Cells, CELL>(places(words), sorted(other, &theirs)),
            Source::Bigint => head.filled.merge::<Visits, 4>(places(words), sorted(other, &theirs)),
            Source::Uuid | Source::Text => head.filled.merge::<Visits, 5>(places(words), sorted(other, &theirs)),
        };
        if fit == Fit::Done {
            head.admit(words, theirs.amounts, Sum { mantissa: theirs.guard, scale: theirs.scale }, MOST_OF_TABLE)?;
            head.last_day = head.last_day.max(theirs.last_day);
        }
        head.write(words);
        Ok(fit)
    }

    /// Whether an image is made of cells or empty, as every stored table is.
    pub fn is_reduced(words: &[u64]) -> bool {
        TableHead::known(words).is_none_or(|head| head.source == Source::Histories)
    }

    /// Checks that every sum and count of a settled table is in range, as in every stored table.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when one is not in range.
    pub fn check_sums(words: &[u64]) -> Result<()> {
        let Some(head) = TableHead::read(words)?.filter(|head| head.source == Source::Histories) else {
            return Ok(());
        };
        let mut revenue = Sum { mantissa: 0, scale: head.scale };
        let (mut customers, mut orders) = (0, 0);
        for entry in sorted::<CELL>(words, &head) {
            for mantissa in entry[COUNTS..].as_chunks::<2>().0 {
                Sum { mantissa: from_words(*mantissa), scale: head.scale }.decimal()?;
            }
            if is_part(entry) {
                // Active, known and retained customers of one flow.
                entry[1..4].iter().try_for_each(|customers| count("customers", 0, *customers).map(drop))?;
            } else {
                let cell = Cell::unpack(entry);
                revenue = revenue.plus(Sum { mantissa: cell.revenue, scale: head.scale })?;
                // No count of a cell is larger than these two.
                customers = count("customers", customers, cell.customers)?;
                orders = count("orders", orders, cell.orders)?;
            }
        }
        revenue.decimal().map(drop)
    }
}

/// Enters a customer's days, which are walked several times: few visits, no more than `most`, are collected first, so that
/// dates are converted to periods once. Without this, 10^6 histories by month took 15 % longer.
fn enter_days(customer: &Customer, visits: impl Iterator<Item = Visit> + Clone, most: usize, to: Places<'_, KINDS>) {
    let mut few = [Visit::default(); 16];
    if most > few.len() {
        return customer.enter(visits, to);
    }
    let mut count = 0;
    for (place, visit) in few.iter_mut().zip(visits) {
        *place = visit;
        count += 1;
    }
    customer.enter(few[..count].iter().copied(), to);
}

/// No fewer than the visits that a customer's days become.
fn most_visits(known: Ledger<'_>, period: Period) -> usize {
    let days = known.days();
    let ends = days.clone().next().zip(days.clone().next_back());
    ends.map_or(0, |(first, last)| {
        let periods = i64::from(period.index(last.day)) - i64::from(period.index(first.day)) + 1;
        usize::try_from(periods).map_or(days.len(), |periods| days.len().min(periods))
    })
}

/// The sum of the absolute values of a customer's revenue.
///
/// # Errors
/// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) for more than 4 billion orders, or a sum that is out of range.
fn size_of(known: Ledger<'_>) -> Result<Sum> {
    if known.orders() >= u64::from(u32::MAX) {
        return Err(Error::count_overflow("orders"));
    }
    known.days().try_fold(Sum { mantissa: 0, scale: known.scale() }, |size, day| {
        size.plus(Sum { mantissa: day.revenue.mantissa.saturating_abs(), ..day.revenue })
    })
}

impl Flat for CohortImage {
    const NAME: &'static str = NAME;
    const WHEN_FULL: &'static str =
        "Group the rows into more groups, or aggregate a purchase_history per customer first.";
    const SMALLEST: usize = HEAD + CELL * 4;

    fn check(words: &[u64]) -> Result<()> {
        TableHead::read(words).map(drop)
    }

    fn used(words: &[u64]) -> usize {
        TableHead::known(words).map_or(0, |head| HEAD + head.entry().0 * head.filled.all())
    }

    fn grown(words: &[u64], entries: usize) -> usize {
        HEAD + match TableHead::known(words).map_or(Source::Histories, |head| head.source) {
            Source::Histories => CELL * runs::roomy::<Cells, CELL>(entries),
            Source::Bigint => 4 * runs::roomy::<Visits, 4>(entries),
            Source::Uuid | Source::Text => 5 * runs::roomy::<Visits, 5>(entries),
        }
    }

    fn is_finished(words: &[u64]) -> bool {
        TableHead::read(words).map_or(true, |head| head.is_some_and(|head| head.filled.new == 0))
    }

    fn words_to_finish(words: &[u64]) -> usize {
        TableHead::known(words).map_or(HEAD, |head| HEAD + head.entry().0 * (head.filled.all() + head.filled.new))
    }

    fn finish(words: &[u64], out: &mut [u64], tick: Tick<'_>) -> usize {
        let Some(mut head) = TableHead::known(words) else {
            return out.len();
        };
        let (width, sums) = head.entry();
        let used = HEAD + width * head.filled.all();
        out[..used].copy_from_slice(&words[..used]);
        match head.source {
            Source::Histories => head.filled.settle::<Cells, CELL>(places(out), tick),
            Source::Bigint => head.filled.settle::<Visits, 4>(places(out), tick),
            Source::Uuid | Source::Text => head.filled.settle::<Visits, 5>(places(out), tick),
        }
        if head.filled.sorted == 0 {
            head.scale = 0;
        }
        // The guard becomes the exact sum over the entries, so that the same table has the same image, however it was
        // built.
        let used = HEAD + width * head.filled.sorted;
        let sums = out[HEAD..used].chunks_exact(width).flat_map(|entry| entry[width - sums..].as_chunks::<2>().0);
        head.guard = sums.fold(0, |guard: i128, sum| guard.saturating_add(from_words(*sum).saturating_abs()));
        head.write(out);
        used
    }
}

/// A finished table of cells to read.
#[derive(Debug, Clone, Copy)]
pub struct CohortTable<'a> {
    head: Option<TableHead>,
    entries: &'a [[u64; CELL]],
}

impl<'a> CohortTable<'a> {
    /// Reads a finished image; one of visits is read as a table without cells.
    ///
    /// # Errors
    /// [`ErrorKind::Binary`](crate::error::ErrorKind) for an image with unknown codes.
    pub fn read(words: &'a [u64]) -> Result<Self> {
        let head = TableHead::read(words)?.filter(|head| head.source == Source::Histories);
        Ok(Self { head, entries: head.as_ref().map_or(&[], |head| sorted(words, head)) })
    }

    pub fn period(&self) -> Period {
        self.head.map_or(Period::All, |head| head.terms.period)
    }

    /// What makes a customer one of a cohort.
    pub fn start(&self) -> Start {
        self.head.map_or(Start::FirstOrder, |head| head.terms.start)
    }

    /// The day at whose end the data are known: `as_of` if the caller gave one, otherwise the day of the last row.
    pub fn known_until(&self) -> Option<i32> {
        self.head.and_then(|head| head.terms.as_of.or(head.last_day))
    }

    pub fn has_amounts(&self) -> bool {
        self.head.is_some_and(|head| head.amounts == Amounts::With)
    }

    /// The number of decimals of every sum.
    pub fn scale(&self) -> u32 {
        self.head.map_or(0, |head| head.scale)
    }

    /// The cells by cohort and age.
    pub fn cells(&self) -> impl ExactSizeIterator<Item = Cell> + Clone + 'a {
        self.entries[..self.parts_from()].iter().map(Cell::unpack)
    }

    /// The parts of flows.
    pub(crate) fn parts(&self) -> &'a [[u64; CELL]] {
        &self.entries[self.parts_from()..]
    }

    fn parts_from(&self) -> usize {
        self.entries.partition_point(|entry| !is_part(entry))
    }
}
