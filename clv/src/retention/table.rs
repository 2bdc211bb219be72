//! The mergeable state behind cohorts: what the customers who came in one period did at each age.
//!
//! Built from histories it keeps one cell for each cohort and age: constant in the number of customers, and mergeable as
//! long as no customer is in two parts. Built from orders it keeps a visit for each customer and period until it is
//! reduced to cells, so that parts of the same customer can be merged however the rows were split.
//!
//! The image is a head of five words (flags; entries sorted and new; days; the guard in two), then cells or visits, kept as
//! [`crate::states::runs`]. Sums share one scale and stand last in an entry.

use crate::error::{Error, Result};
use crate::exact::calendar::Period;
use crate::exact::money::{from_words, pow10, to_words, Sum};
use crate::history::ledger::{Amounts, Ledger};
use crate::key_figures::totals::count;
use crate::retention::cells::{cells_of, visits_of, Cell, Cells, Visit, Visits, CELL, COUNTS};
use crate::states::flat::{Fit, Flat};
use crate::states::key::{Key, Source};
use crate::states::runs::{self, Filled};

const HEAD: usize = 5;

/// The head of an image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Head {
    pub source: Source,
    pub period: Period,
    pub amounts: Amounts,
    pub scale: u32,
    pub filled: Filled,
    /// The day up to which things are known, where the caller gave one.
    pub as_of: Option<i32>,
    /// The last day with an order or a refund; without rows, none.
    pub last_day: Option<i32>,
    /// Not less than the sum of all amounts, each without its sign, nor than any sum of theirs: while it is within [`MOST`],
    /// no sum can overflow.
    pub guard: i128,
}

pub(crate) const MOST: i128 = i128::MAX / 4;
/// What rows are admitted up to: a revenue moves at most twice, so the five sums of a table stay within [`MOST`].
const MOST_OF_ROWS: i128 = MOST / 8;

impl Head {
    #[inline]
    pub fn read(words: &[u64]) -> Option<Self> {
        let [flags, filled, days, low, high] = *words.first_chunk::<HEAD>()?;
        let day = |shift: u32, flag: u32| (flags >> flag & 1 == 1).then_some((days >> shift) as u32 as i32);
        Some(Self {
            source: Source::from_code(flags as u8)?,
            period: Period::from_code((flags >> 8) as u8)?,
            amounts: Amounts::from_code((flags >> 16) as u8),
            scale: u32::from((flags >> 24) as u8),
            filled: Filled::read(filled),
            as_of: day(0, 32),
            last_day: day(32, 33),
            guard: from_words([low, high]),
        })
    }

    #[inline]
    pub fn write(&self, words: &mut [u64]) {
        let day = |day: Option<i32>| u64::from(day.unwrap_or(0) as u32);
        let flags = self.source as u64
            | (self.period as u64) << 8
            | (self.amounts as u64) << 16
            | u64::from(self.scale) << 24
            | u64::from(self.as_of.is_some()) << 32
            | u64::from(self.last_day.is_some()) << 33;
        let [low, high] = to_words(self.guard);
        let days = day(self.as_of) | day(self.last_day) << 32;
        words[..HEAD].copy_from_slice(&[flags, self.filled.write(), days, low, high]);
    }

    pub fn new(source: Source, period: Period, as_of: Option<i32>) -> Self {
        Self {
            source,
            period,
            amounts: Amounts::Unknown,
            scale: 0,
            filled: Filled::default(),
            as_of,
            last_day: None,
            guard: 0,
        }
    }

    /// The head for rows of this kind: the one there is, or a new one.
    #[inline]
    fn for_rows(words: &[u64], source: Source, period: Period, as_of: Option<i32>) -> Result<Self> {
        let Some(head) = Self::read(words) else {
            return Ok(Self::new(source, period, as_of));
        };
        let differ =
            |what, left: &str, right: &str| Err(Error::Mismatch { what, left: left.into(), right: right.into() });
        if head.period != period {
            return differ("period", head.period.name(), period.name());
        }
        if head.source != source {
            return differ("what the states were built from", head.source.name(), source.name());
        }
        if head.as_of != as_of {
            return Err(Error::as_of_differs(head.as_of, as_of));
        }
        Ok(head)
    }

    /// Brings all sums to a scale that is not below the present one.
    #[cold]
    fn rescale(&mut self, words: &mut [u64], scale: u32) -> Result<()> {
        let overflow = Error::SumOverflow { of: "revenue" };
        let factor = pow10(scale - self.scale).ok_or(overflow.clone())?;
        self.guard = self.guard.checked_mul(factor).filter(|guard| *guard <= MOST).ok_or(overflow)?;
        let (width, sums) = self.entry();
        for entry in words[HEAD..HEAD + width * self.filled.all()].chunks_exact_mut(width) {
            for sum in entry[width - sums..].as_chunks_mut::<2>().0 {
                *sum = to_words(from_words(*sum).wrapping_mul(factor));
            }
        }
        self.scale = scale;
        self.write(words);
        Ok(())
    }

    /// Words of an entry, and how many of them are sums.
    fn entry(&self) -> (usize, usize) {
        match self.source {
            Source::Histories => (CELL, CELL - COUNTS),
            keyed => (keyed.key_words() + 3, 2),
        }
    }

    /// Takes note of amounts whose sizes add up to `size`, at a scale that the image is brought to.
    #[inline]
    fn admit(&mut self, words: &mut [u64], amounts: Amounts, size: Sum, most: i128) -> Result<()> {
        self.amounts = self.amounts.merged(amounts)?;
        if size.scale > self.scale {
            self.rescale(words, size.scale)?;
        }
        let size = size.rescaled(self.scale)?.mantissa;
        self.guard =
            self.guard.checked_add(size).filter(|guard| *guard <= most).ok_or(Error::SumOverflow { of: "revenue" })?;
        Ok(())
    }
}

#[inline]
fn places<const W: usize>(words: &mut [u64]) -> &mut [[u64; W]] {
    words[HEAD..].as_chunks_mut::<W>().0
}

fn sorted<'a, const W: usize>(words: &'a [u64], head: &Head) -> &'a [[u64; W]] {
    &words[HEAD..].as_chunks::<W>().0[..head.filled.sorted]
}

/// The growing image of a cohort table. A slice of zeros is the empty table.
pub struct CohortImage;

impl CohortImage {
    /// Enters one row: an order, or, with a negative amount, a refund.
    ///
    /// # Errors
    /// [`Error::SumOverflow`] when a sum outgrows its range; [`Error::Mismatch`] when the row does not go with the rows
    /// before it.
    #[inline]
    pub fn add_order(words: &mut [u64], key: Key, day: i32, amount: Option<Sum>, period: Period) -> Result<Fit> {
        let mut head = Head::for_rows(words, key.source, period, None)?;
        let fit = match key.source {
            Source::Bigint => head.filled.reserve::<Visits, 4>(places(words), 1),
            _ => head.filled.reserve::<Visits, 5>(places(words), 1),
        };
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
            match key.source {
                Source::Bigint => head.filled.append(places(words), &visit.pack::<4>(key.words)),
                _ => head.filled.append(places(words), &visit.pack::<5>(key.words)),
            }
        }
        head.write(words);
        Ok(fit)
    }

    /// Enters one customer's history, up to and including day `as_of` where there is one.
    ///
    /// # Errors
    /// As [`CohortImage::add_order`].
    pub fn add_history(words: &mut [u64], ledger: Ledger<'_>, period: Period, as_of: Option<i32>) -> Result<Fit> {
        let mut head = Head::for_rows(words, Source::Histories, period, as_of)?;
        let known = as_of.map_or(ledger, |day| ledger.up_to(day));
        let size = known.days().try_fold(Sum { mantissa: 0, scale: known.scale() }, |size, day| {
            size.plus(Sum { mantissa: day.revenue.mantissa.saturating_abs(), ..day.revenue })
        })?;
        let visits = visits_of(known, period, known.scale()).try_fold(0, |visits, visit| match visit.orders {
            u32::MAX => Err(Error::SumOverflow { of: "orders" }),
            _ => Ok(visits + 1),
        })?;
        let fit = head.filled.reserve::<Cells, CELL>(places(words), 2 * visits + 1);
        if fit == Fit::Done {
            head.admit(words, known.amounts(), size, MOST_OF_ROWS)?;
            head.last_day = head.last_day.max(known.days().next_back().map(|day| day.day));
            let (places, filled) = (places::<CELL>(words), &mut head.filled);
            cells_of(visits_of(known, period, head.scale), |cell| filled.enter::<Cells, CELL>(places, &cell.pack()));
        }
        head.write(words);
        Ok(fit)
    }

    /// Enters one customer's visits into a table of cells.
    ///
    /// # Errors
    /// As [`CohortImage::add_order`].
    pub fn add_visits(words: &mut [u64], from: &Customers<'_>, visits: &[Visit]) -> Result<Fit> {
        let theirs = &from.head;
        let mut head = Head::for_rows(words, Source::Histories, theirs.period, theirs.as_of)?;
        let fit = head.filled.reserve::<Cells, CELL>(places(words), 2 * visits.len() + 1);
        if fit == Fit::Done {
            (head.amounts, head.scale, head.guard, head.last_day) =
                (theirs.amounts, theirs.scale, theirs.guard, theirs.last_day);
            let (places, filled) = (places::<CELL>(words), &mut head.filled);
            cells_of(visits.iter().copied(), |cell| filled.enter::<Cells, CELL>(places, &cell.pack()));
        }
        head.write(words);
        Ok(fit)
    }

    /// Enters all of another table, a finished one.
    ///
    /// # Errors
    /// As [`CohortImage::add_order`].
    pub fn merge(words: &mut [u64], other: &[u64]) -> Result<Fit> {
        let Some(theirs) = Head::read(other) else {
            return Ok(Fit::Done);
        };
        let mut head = Head::for_rows(words, theirs.source, theirs.period, theirs.as_of)?;
        let scale = head.scale.max(theirs.scale);
        if head.scale < scale {
            head.rescale(words, scale)?;
        }
        if theirs.scale < scale {
            // The other is not to be changed, so its entries are merged from a copy.
            let mut copy = other.to_vec();
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
            head.admit(words, theirs.amounts, Sum { mantissa: theirs.guard, scale: theirs.scale }, MOST)?;
            head.last_day = head.last_day.max(theirs.last_day);
        }
        head.write(words);
        Ok(fit)
    }

    /// Whether an image is made of cells, or empty: what a stored table is.
    pub fn is_reduced(words: &[u64]) -> bool {
        Head::read(words).is_none_or(|head| head.source == Source::Histories)
    }

    /// The cells or visits of a settled image.
    pub(crate) fn entries(words: &[u64]) -> (Vec<Cell>, Vec<([u64; 2], Visit)>) {
        fn visits<const W: usize>(entries: &[[u64; W]]) -> Vec<([u64; 2], Visit)> {
            let visit = |entry: &[u64; W]| {
                let mut key = [0; 2];
                key[..W - 3].copy_from_slice(&entry[..W - 3]);
                (key, Visit::unpack(entry))
            };
            entries.iter().map(visit).collect()
        }
        match Head::read(words) {
            None => (vec![], vec![]),
            Some(head) => match head.source {
                Source::Histories => (sorted(words, &head).iter().map(Cell::unpack).collect(), vec![]),
                Source::Bigint => (vec![], visits::<4>(sorted(words, &head))),
                Source::Uuid | Source::Text => (vec![], visits::<5>(sorted(words, &head))),
            },
        }
    }

    /// A settled image of entries that were checked.
    pub(crate) fn of(head: &Head, cells: &[Cell], visits: &[([u64; 2], Visit)]) -> Vec<u64> {
        let mut words = vec![0; HEAD];
        head.write(&mut words);
        words.extend(cells.iter().flat_map(Cell::pack));
        match head.source {
            Source::Bigint => words.extend(visits.iter().flat_map(|(key, visit)| visit.pack::<4>(*key))),
            _ => words.extend(visits.iter().flat_map(|(key, visit)| visit.pack::<5>(*key))),
        }
        words
    }

    /// Whether every sum and count of a settled table is in range, as those of every stored table are.
    ///
    /// # Errors
    /// [`Error::SumOverflow`] when one is not.
    pub fn check_sums(words: &[u64]) -> Result<()> {
        let Some(head) = Head::read(words).filter(|head| head.source == Source::Histories) else {
            return Ok(());
        };
        let mut revenue = Sum { mantissa: 0, scale: head.scale };
        let (mut customers, mut orders) = (0, 0);
        for cell in sorted::<CELL>(words, &head).iter().map(Cell::unpack) {
            for mantissa in cell.sums() {
                Sum { mantissa, scale: head.scale }.decimal()?;
            }
            revenue = revenue.plus(Sum { mantissa: cell.revenue, scale: head.scale })?;
            // No count is larger than these two.
            customers = count("customers", customers, if cell.age == 0 { cell.active } else { 0 })?;
            orders = count("orders", orders, cell.orders)?;
        }
        revenue.decimal().map(drop)
    }
}

impl Flat for CohortImage {
    const NAME: &'static str = "cohort_table";
    const SMALLEST: usize = HEAD + CELL * 4;

    fn used(words: &[u64]) -> usize {
        Head::read(words).map_or(0, |head| HEAD + head.entry().0 * head.filled.all())
    }

    fn grown(words: &[u64], entries: usize) -> usize {
        HEAD + match Head::read(words).map_or(Source::Histories, |head| head.source) {
            Source::Histories => CELL * runs::roomy::<Cells, CELL>(entries),
            Source::Bigint => 4 * runs::roomy::<Visits, 4>(entries),
            Source::Uuid | Source::Text => 5 * runs::roomy::<Visits, 5>(entries),
        }
    }

    fn is_finished(words: &[u64]) -> bool {
        Head::read(words).is_some_and(|head| head.filled.new == 0)
    }

    fn words_to_finish(words: &[u64]) -> usize {
        Head::read(words).map_or(HEAD, |head| HEAD + head.entry().0 * (head.filled.all() + head.filled.new))
    }

    fn finish(words: &[u64], out: &mut [u64]) -> usize {
        let Some(mut head) = Head::read(words) else {
            return out.len();
        };
        let (width, sums) = head.entry();
        let used = HEAD + width * head.filled.all();
        out[..used].copy_from_slice(&words[..used]);
        match head.source {
            Source::Histories => head.filled.settle::<Cells, CELL>(places(out)),
            Source::Bigint => head.filled.settle::<Visits, 4>(places(out)),
            Source::Uuid | Source::Text => head.filled.settle::<Visits, 5>(places(out)),
        }
        if head.filled.sorted == 0 {
            head.scale = 0;
        }
        // What the entries add up to: the same for the same table, whichever way it was built.
        let used = HEAD + width * head.filled.sorted;
        let sums = out[HEAD..used].chunks_exact(width).flat_map(|entry| entry[width - sums..].as_chunks::<2>().0);
        head.guard = sums.fold(0, |guard: i128, sum| guard.saturating_add(from_words(*sum).saturating_abs()));
        head.write(out);
        used
    }
}

/// The customers of a settled image of visits.
pub struct Customers<'a> {
    head: Head,
    words: &'a [u64],
}

impl<'a> Customers<'a> {
    /// `None` for an image without visits.
    pub fn read(words: &'a [u64]) -> Option<Self> {
        let head = Head::read(words)?;
        (head.source != Source::Histories).then_some(Self { head, words })
    }

    /// Calls `each` with the visits of one customer after the other, in the order of time.
    ///
    /// # Errors
    /// Those of `each`, and [`Error::SumOverflow`] for 4 billion orders of one customer in one period.
    pub fn try_for_each(&self, each: impl FnMut(&[Visit]) -> Result<()>) -> Result<()> {
        match self.head.source {
            Source::Bigint => for_each_customer::<4>(sorted(self.words, &self.head), each),
            _ => for_each_customer::<5>(sorted(self.words, &self.head), each),
        }
    }
}

fn for_each_customer<const W: usize>(entries: &[[u64; W]], mut each: impl FnMut(&[Visit]) -> Result<()>) -> Result<()> {
    let mut visits = Vec::new();
    for customer in entries.chunk_by(|a, b| a[..W - 3] == b[..W - 3]) {
        visits.clear();
        visits.extend(customer.iter().map(Visit::unpack));
        if visits.iter().any(|visit| visit.orders == u32::MAX) {
            return Err(Error::SumOverflow { of: "orders" });
        }
        each(&visits)?;
    }
    Ok(())
}

/// A finished table of cells to read.
#[derive(Debug, Clone, Copy)]
pub struct CohortTable<'a> {
    head: Option<Head>,
    cells: &'a [[u64; CELL]],
}

impl<'a> CohortTable<'a> {
    /// Reads a finished image; one of visits is read as a table without cells.
    pub fn read(words: &'a [u64]) -> Self {
        let head = Head::read(words).filter(|head| head.source == Source::Histories);
        Self { head, cells: head.as_ref().map_or(&[], |head| sorted(words, head)) }
    }

    pub fn period(&self) -> Period {
        self.head.map_or(Period::All, |head| head.period)
    }

    /// The day at whose end things are known: the one the caller gave, or that of the last row.
    pub fn known_until(&self) -> Option<i32> {
        self.head.and_then(|head| head.as_of.or(head.last_day))
    }

    pub fn has_amounts(&self) -> bool {
        self.head.is_some_and(|head| head.amounts == Amounts::With)
    }

    /// Decimals of every sum.
    pub fn scale(&self) -> u32 {
        self.head.map_or(0, |head| head.scale)
    }

    /// The cells by cohort and age.
    pub fn cells(&self) -> impl ExactSizeIterator<Item = Cell> + Clone + 'a {
        self.cells.iter().map(Cell::unpack)
    }
}
