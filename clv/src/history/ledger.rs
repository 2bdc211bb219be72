//! One customer's ledger: for each day with an order or a refund, the orders and the revenue of that day.
//!
//! The image is a slice of 64-bit words, in native byte order: a head (days, scale, whether there are amounts), then
//! three words per day, sorted by day. The slice may be longer than its contents; its owner allocates and grows it.

use crate::error::{Error, Fault, Result};
use crate::exact::calendar::{MAX_DAY, MIN_DAY};
use crate::exact::money::{from_words, to_words, Sum};
use crate::option_word::OptionWord;
use crate::states::amounts::Amounts;
use crate::states::flat::{Fit, Flat};
use rust_decimal::Decimal;

/// Words of the head.
const HEAD: usize = 1;
/// Words per day: day and orders, low word of the revenue, high word.
const ENTRY: usize = 3;

/// One day of a ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayEntry {
    /// Days since 2000-01-01.
    pub day: i32,
    /// Orders of the day; 0 on a day with refunds only.
    pub orders: u32,
    /// Revenue of the day, refunds subtracted; zero in a ledger without amounts.
    pub revenue: Sum,
}

#[derive(Clone, Copy)]
struct LedgerHead {
    days: usize,
    scale: u32,
    amounts: Amounts,
}

impl LedgerHead {
    #[inline]
    fn read(words: &[u64]) -> Self {
        let word = words[0];
        Self {
            days: word as u32 as usize,
            scale: u32::from((word >> 32) as u8),
            amounts: Amounts::from_repr((word >> 40) as u8).unwrap_or(Amounts::Unknown),
        }
    }

    #[inline]
    fn write(self, words: &mut [u64]) {
        words[0] = self.days as u64 | u64::from(self.scale) << 32 | (self.amounts as u64) << 40;
    }
}

#[inline]
fn pack(day: i32, orders: u32, revenue: i128) -> [u64; ENTRY] {
    let key = u64::from(day as u32) | u64::from(orders) << 32;
    let [low, high] = to_words(revenue);
    [key, low, high]
}

#[inline]
fn day_of(entry: &[u64; ENTRY]) -> i32 {
    entry[0] as u32 as i32
}

#[inline]
fn orders_of(entry: &[u64; ENTRY]) -> u32 {
    (entry[0] >> 32) as u32
}

#[inline]
fn revenue_of(entry: &[u64; ENTRY]) -> i128 {
    from_words([entry[1], entry[2]])
}

/// Adds two entries of the same day.
#[inline]
fn sum(a: &[u64; ENTRY], b: &[u64; ENTRY]) -> Result<[u64; ENTRY]> {
    let orders = orders_of(a).checked_add(orders_of(b)).ok_or_else(|| Error::count_overflow("orders of one day"))?;
    let revenue = revenue_of(a).checked_add(revenue_of(b)).ok_or_else(|| Error::money_overflow("revenue"))?;
    Ok(pack(day_of(a), orders, revenue))
}

/// Brings every entry to a new scale of the ledger.
fn rescale(entries: &mut [[u64; ENTRY]], from: u32, to: u32) -> Result<()> {
    for entry in entries {
        let revenue = Sum { mantissa: revenue_of(entry), scale: from }.rescaled(to)?;
        *entry = pack(day_of(entry), orders_of(entry), revenue.mantissa);
    }
    Ok(())
}

/// The growing image of a ledger. A slice of zeros is the empty ledger.
pub struct LedgerImage;

impl LedgerImage {
    /// Adds one row: an order or, with a negative amount, a refund.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when a sum takes more than 38 digits or a day has more than 4 billion
    /// orders; [`ErrorKind::Mismatch`](crate::error::ErrorKind) when rows with and without amounts are mixed.
    #[inline]
    pub fn add(words: &mut [u64], day: i32, amount: Option<Sum>) -> Result<Fit> {
        let mut head = LedgerHead::read(words);
        let (first, entries) = words.split_at_mut(HEAD);
        let (entries, _) = entries.as_chunks_mut::<ENTRY>();
        let row = amount.unwrap_or_default();
        head.amounts = head.amounts.merged(Amounts::of(amount))?;
        if row.scale > head.scale {
            rescale(&mut entries[..head.days], head.scale, row.scale)?;
            head.scale = row.scale;
            head.write(first);
        }
        let row = pack(day, u32::from(row.mantissa >= 0), row.rescaled(head.scale)?.mantissa);

        // Rows are mostly sorted by time, so the last day is checked first.
        let at = match head.days.checked_sub(1).map(|last| day_of(&entries[last])) {
            Some(last) if last > day => entries[..head.days].partition_point(|entry| day_of(entry) < day),
            Some(last) if last == day => head.days - 1,
            _ => head.days,
        };
        if at < head.days && day_of(&entries[at]) == day {
            entries[at] = sum(&entries[at], &row)?;
            return Ok(Fit::Done);
        }
        if head.days == entries.len() {
            return Ok(Fit::NeedsRoom(head.days + 1));
        }
        entries.copy_within(at..head.days, at + 1);
        entries[at] = row;
        head.days += 1;
        head.write(first);
        Ok(Fit::Done)
    }

    /// Adds another ledger of the same customer.
    ///
    /// # Errors
    /// As [`LedgerImage::add`].
    pub fn merge(words: &mut [u64], other: Ledger<'_>) -> Result<Fit> {
        let mut head = LedgerHead::read(words);
        let (first, entries) = words.split_at_mut(HEAD);
        let (entries, _) = entries.as_chunks_mut::<ENTRY>();
        let (mine, theirs) = (head.days, other.days.len());
        if mine + theirs > entries.len() {
            return Ok(Fit::NeedsRoom(mine + theirs));
        }
        head.amounts = head.amounts.merged(other.amounts)?;
        let scale = head.scale.max(other.scale);
        rescale(&mut entries[..mine], head.scale, scale)?;
        head.scale = scale;

        // The days of this ledger move to the end, then both are merged from the front. The writer never overtakes the
        // reader, which is ahead by the number of days of the other ledger that are not yet merged.
        entries.copy_within(..mine, theirs);
        let (mut read, end, mut write) = (theirs, theirs + mine, 0);
        for theirs in other.days {
            let mut theirs = *theirs;
            rescale(std::slice::from_mut(&mut theirs), other.scale, scale)?;
            while read < end && day_of(&entries[read]) < day_of(&theirs) {
                entries[write] = entries[read];
                (read, write) = (read + 1, write + 1);
            }
            if read < end && day_of(&entries[read]) == day_of(&theirs) {
                theirs = sum(&entries[read], &theirs)?;
                read += 1;
            }
            entries[write] = theirs;
            write += 1;
        }
        entries.copy_within(read..end, write);
        head.days = write + end - read;
        head.write(first);
        Ok(Fit::Done)
    }

    /// The image of days that were read from a text or binary form. Only this function checks them.
    ///
    /// # Errors
    /// A fault that says what is wrong with them.
    pub(crate) fn from_days(
        amounts: Amounts,
        days: impl ExactSizeIterator<Item = DayEntry> + Clone,
    ) -> Result<Vec<u64>, Fault> {
        let (many, scale) = (days.len(), days.clone().map(|entry| entry.revenue.scale).max().unwrap_or(0));
        u32::try_from(many).map_err(|_| "it has too many days")?;
        let mut words = Self::zeros(HEAD + ENTRY * many)?;
        let (first, entries) = words.split_at_mut(HEAD);
        let mut before = None;
        for (entry, slot) in days.zip(entries.as_chunks_mut::<ENTRY>().0) {
            if before >= Some(entry.day) {
                return Err("days are not in ascending order".into());
            }
            before = Some(entry.day);
            if !(MIN_DAY..=MAX_DAY).contains(&entry.day) {
                return Err("a day is out of range".into());
            }
            if entry.orders == 0 && entry.revenue.mantissa >= 0 {
                return Err("a day without orders has no refund".into());
            }
            *slot = pack(entry.day, entry.orders, entry.revenue.rescaled(scale)?.mantissa);
        }
        LedgerHead { days: many, scale, amounts }.write(first);
        Ledger::read(&words).check_sums()?;
        Ok(words)
    }
}

impl Flat for LedgerImage {
    const NAME: &'static str = "purchase_history";
    const SMALLEST: usize = HEAD + ENTRY * 2;

    #[inline]
    fn check(words: &[u64]) -> Result<()> {
        Amounts::stored(Self::NAME, words.first().map_or(0, |head| (head >> 40) as u8)).map(drop)
    }

    fn used(words: &[u64]) -> usize {
        HEAD + ENTRY * LedgerHead::read(words).days
    }

    /// Doubles: the image and the 8 bytes before it fill a power of two, which the allocator would reserve in any case.
    fn grown(_: &[u64], entries: usize) -> usize {
        (1 + HEAD + ENTRY * entries).next_power_of_two() - 1
    }
}

/// A ledger to read, or the part of it within a range of days.
#[derive(Clone, Copy)]
pub struct Ledger<'a> {
    scale: u32,
    amounts: Amounts,
    days: &'a [[u64; ENTRY]],
}

impl<'a> Ledger<'a> {
    /// The ledger of a customer who never bought.
    pub const EMPTY: Self = Self { scale: 0, amounts: Amounts::Unknown, days: &[] };

    /// Reads an image.
    #[inline]
    pub fn read(words: &'a [u64]) -> Self {
        let head = LedgerHead::read(words);
        let (days, _) = words[HEAD..].as_chunks::<ENTRY>();
        Self { scale: head.scale, amounts: head.amounts, days: &days[..head.days] }
    }

    /// The days with an order or a refund, in ascending order.
    #[inline]
    pub fn days(self) -> impl DoubleEndedIterator<Item = DayEntry> + ExactSizeIterator + Clone + 'a {
        self.days.iter().map(move |entry| DayEntry {
            day: day_of(entry),
            orders: orders_of(entry),
            revenue: Sum { mantissa: revenue_of(entry), scale: self.scale },
        })
    }

    /// The days with at least one order.
    #[inline]
    pub fn purchase_days(self) -> impl DoubleEndedIterator<Item = DayEntry> + Clone + 'a {
        self.days().filter(|entry| entry.orders > 0)
    }

    /// The first and the last purchase day, and how many there are.
    #[inline]
    pub fn purchase_span(self) -> Option<(i32, i32, u32)> {
        let is_purchase = |entry: &&[u64; ENTRY]| orders_of(entry) > 0;
        let (first, last) = (self.days.iter().find(is_purchase)?, self.days.iter().rfind(is_purchase)?);
        let count: u32 = self.days.iter().map(|entry| u32::from(orders_of(entry) > 0)).sum();
        Some((day_of(first), day_of(last), count))
    }

    /// The part up to and including `day`.
    #[inline]
    pub fn up_to(self, day: i32) -> Self {
        if self.days.last().is_none_or(|last| day_of(last) <= day) {
            return self;
        }
        let end = self.days.partition_point(|entry| day_of(entry) <= day);
        Self { days: &self.days[..end], ..self }
    }

    /// The part from `from` up to but not including `until`.
    pub fn between(self, from: i32, until: i32) -> Self {
        let start = self.days.partition_point(|entry| day_of(entry) < from);
        let end = self.days.partition_point(|entry| day_of(entry) < until);
        Self { days: &self.days[start.min(end)..end], ..self }
    }

    /// The revenue of the first `days` days from the first purchase on, refunds before it included; `None` if they are not
    /// over at the end of day `as_of`, before the first purchase, and without amounts.
    ///
    /// # Errors
    /// [`Error::domain`] for a number of days below 1, [`Error::money_overflow`] for revenue that does not fit.
    pub fn value_at(self, days: i32, as_of: i32) -> Result<Option<Decimal>> {
        if days < 1 {
            return Err(Error::domain("days", days, "at least 1"));
        }
        let known = self.up_to(as_of);
        let end = known.purchase_span().and_then(|(first, ..)| first.checked_add(days));
        match end.filter(|end| *end - 1 <= as_of) {
            Some(end) => known.up_to(end - 1).revenue(),
            None => Ok(None),
        }
    }

    /// The number of decimals of every revenue.
    pub fn scale(self) -> u32 {
        self.scale
    }

    /// Whether the rows had amounts.
    pub fn amounts(self) -> Amounts {
        self.amounts
    }

    /// The number of orders.
    pub fn orders(self) -> u64 {
        self.days().map(|entry| u64::from(entry.orders)).sum()
    }

    /// The revenue, refunds subtracted; `None` for rows without amounts.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when it takes more than 28 digits.
    pub fn revenue(self) -> Result<Option<Decimal>> {
        (self.amounts != Amounts::Without).then(|| self.total(self.days())?.decimal()).transpose()
    }

    /// The revenue of some of the days.
    pub(crate) fn total(self, mut days: impl Iterator<Item = DayEntry>) -> Result<Sum> {
        days.try_fold(Sum { mantissa: 0, scale: self.scale }, |sum, entry| sum.plus(entry.revenue))
    }

    /// Checks that the revenue of each day and the sum take at most 28 digits, as in every stored ledger.
    ///
    /// # Errors
    /// [`ErrorKind::SumOverflow`](crate::error::ErrorKind) when one takes more.
    pub fn check_sums(self) -> Result<()> {
        self.days().try_for_each(|entry| entry.revenue.decimal().map(drop))?;
        self.total(self.days())?.decimal().map(drop)
    }
}
