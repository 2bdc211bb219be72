//! Who was active in which period: a hash table of (customer, period) in a slice of words.
//!
//! An entry is the customer's key, one word or two, and one word of activity: the period (32 bits, offset so that it is
//! not negative), the first and the last day with an order, as days into the period (9 bits each), and the orders, of
//! which only "one" and "more" are told apart (2 bits). A word of activity is never zero, so a zero word is a free place.
//!
//! Places are probed one after the other from the hash on. The hash is scaled to the number of places (Lemire 2019, "Fast
//! random integer generation in an interval") instead of masked, so that a table can grow by a quarter: it then moves in
//! one sweep, and takes fewer than 96 bytes a customer-period even while the old and the new one are both there.

use crate::calendar::Period;
use crate::flat::{Tick, TICK_EVERY};
use crate::totals::Customer;

/// An entry of `W` words: `W - 1` of the key, one of the activity.
pub type Entry<const W: usize> = [u64; W];

/// What can be told of one customer in one period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Activity {
    pub period: i32,
    /// Days into the period.
    pub first: u32,
    pub last: u32,
    /// 1, or 2 for any more.
    pub orders: u64,
}

const FIRST_SHIFT: u32 = 16;
const LAST_SHIFT: u32 = 4;
const OFFSET: u64 = (1 << 9) - 1;
const ORDERS: u64 = 3;

impl Activity {
    /// One order on `day`.
    #[inline]
    pub fn of_order(period: Period, day: i32) -> Self {
        let (index, offset) = period.locate(day);
        Self {
            period: index,
            first: offset,
            last: offset,
            orders: 1,
        }
    }

    #[inline]
    pub fn pack<const W: usize>(self, key: [u64; 2]) -> Entry<W> {
        let mut entry = [0; W];
        entry[..W - 1].copy_from_slice(&key[..W - 1]);
        entry[W - 1] = u64::from(self.period as u32 ^ 1 << 31) << 32
            | u64::from(self.first) << FIRST_SHIFT
            | u64::from(self.last) << LAST_SHIFT
            | self.orders;
        entry
    }

    #[inline]
    pub fn unpack<const W: usize>(entry: &Entry<W>) -> Self {
        let word = entry[W - 1];
        Self {
            period: ((word >> 32) as u32 ^ 1 << 31) as i32,
            first: (word >> FIRST_SHIFT & OFFSET) as u32,
            last: (word >> LAST_SHIFT & OFFSET) as u32,
            orders: word & ORDERS,
        }
    }

    /// What is known of the same customer and period from two sides.
    #[inline]
    fn merged(self, other: Self) -> Self {
        Self {
            period: self.period,
            first: self.first.min(other.first),
            last: self.last.max(other.last),
            orders: (self.orders + other.orders).min(2),
        }
    }
}

/// The key of an entry, with a zero where it has but one word.
#[inline]
pub fn key_of<const W: usize>(entry: &Entry<W>) -> [u64; 2] {
    let mut key = [0; 2];
    key[..W - 1].copy_from_slice(&entry[..W - 1]);
    key
}

#[inline]
fn is_free<const W: usize>(entry: &Entry<W>) -> bool {
    entry[W - 1] == 0
}

#[inline]
fn same_customer<const W: usize>(a: &Entry<W>, b: &Entry<W>) -> bool {
    a[..W - 1] == b[..W - 1]
}

/// Where the search for an entry begins: key words and period, folded by 128-bit multiplication.
#[inline]
fn home<const W: usize>(entry: &Entry<W>, places: usize) -> usize {
    let fold = |a: u64, b: u64| {
        let product = u128::from(a) * u128::from(b);
        product as u64 ^ (product >> 64) as u64
    };
    let period = entry[W - 1] >> 32;
    let mut hash = fold(period ^ 0x9e37_79b9_7f4a_7c15, 0xd1b5_4a32_d192_ed03);
    for word in &entry[..W - 1] {
        hash = fold(hash ^ word, 0x8bb8_4b93_962e_acc9);
    }
    // The fold of the last word leaves its low bits the best mixed; one more spreads them upward.
    ((u128::from(fold(hash, 0x9e37_79b9_7f4a_7c15)) * places as u128) >> 64) as usize
}

/// The most entries that fill nine tenths of `places`: beyond that, searches grow long.
#[inline]
pub fn limit(places: usize) -> usize {
    places - places.div_ceil(10)
}

/// Enters activity of a customer. `None` if that takes a place and `room` is false; else whether it took one.
#[inline]
pub fn enter<const W: usize>(table: &mut [Entry<W>], entry: &Entry<W>, room: bool) -> Option<bool> {
    let mut at = home(entry, table.len());
    loop {
        let found = &mut table[at];
        if is_free(found) {
            if room {
                *found = *entry;
            }
            return room.then_some(true);
        }
        if found[W - 1] >> 32 == entry[W - 1] >> 32 && same_customer(found, entry) {
            *found = Activity::unpack(found)
                .merged(Activity::unpack(entry))
                .pack(key_of(found));
            return Some(false);
        }
        at += 1;
        if at == table.len() {
            at = 0;
        }
    }
}

/// The entries of a table, in no order.
pub fn entries<const W: usize>(table: &[Entry<W>]) -> impl Iterator<Item = &Entry<W>> {
    table.iter().filter(|entry| !is_free(entry))
}

/// Moves all entries of one table into another, which is free and large enough.
pub fn rehash<const W: usize>(old: &[Entry<W>], new: &mut [Entry<W>], tick: Tick<'_>) {
    for chunk in old.chunks(TICK_EVERY) {
        tick();
        for entry in entries(chunk) {
            let _ = enter(new, entry, true);
        }
    }
}

/// Writes the entries of a table to `out`, which has just room for them, sorted by customer and period.
///
/// Entries are first dealt out by the leading bits of their key, so that each pile sorts within the cache.
pub fn sorted<const W: usize>(table: &[Entry<W>], out: &mut [Entry<W>], tick: Tick<'_>) {
    const PILE: usize = 1 << 10;
    const MOST_PILES: usize = 1 << 16;
    let (low, high) = entries(table).fold((u64::MAX, 0), |(low, high), entry| {
        (low.min(entry[0]), high.max(entry[0]))
    });
    let span_bits = u64::BITS - high.saturating_sub(low).leading_zeros();
    let pile_bits = (out.len() / PILE).clamp(1, MOST_PILES).ilog2();
    let shift = span_bits.saturating_sub(pile_bits);
    let pile_of = |entry: &Entry<W>| ((entry[0] - low) >> shift) as usize;

    tick();
    let mut ends = vec![0usize; (1 << pile_bits) + 1];
    for entry in entries(table) {
        ends[pile_of(entry) + 1] += 1;
    }
    for pile in 1..ends.len() {
        ends[pile] += ends[pile - 1];
    }
    tick();
    // ends[p] starts as the beginning of pile p and moves to its end as entries are dealt.
    for entry in entries(table) {
        let end = &mut ends[pile_of(entry)];
        out[*end] = *entry;
        *end += 1;
    }
    let mut rest = out;
    let mut dealt = 0;
    for end in &ends[..1 << pile_bits] {
        let (pile, next) = rest.split_at_mut(end - dealt);
        tick();
        pile.sort_unstable();
        (rest, dealt) = (next, *end);
    }
}

/// Reads customers off sorted entries, one after the other.
pub fn customers<const W: usize, E>(
    sorted: &[Entry<W>],
    period: Period,
    tick: Tick<'_>,
    mut each: impl FnMut(&Customer) -> Result<(), E>,
) -> Result<(), E> {
    let mut seen = 0;
    for entries in sorted.chunk_by(same_customer) {
        seen += 1;
        if seen % TICK_EVERY == 0 {
            tick();
        }
        let mut customer: Option<Customer> = None;
        for entry in entries {
            let found = Activity::unpack(entry);
            let start = period.start(found.period);
            let (first, last) = (start + found.first as i32, start + found.last as i32);
            match &mut customer {
                Some(customer) => customer.visit(found.period, last, found.orders),
                None => customer = Some(Customer::new(found.period, first, last, found.orders)),
            }
        }
        customer.iter().try_for_each(&mut each)?;
    }
    Ok(())
}
