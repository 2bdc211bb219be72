//! A growing collection of entries in a slice of words: a sorted run without repeats, and behind it the newest entries as
//! they came.
//!
//! When half of the spare places are taken, the new run is sorted and merged into the other within the same slice. A row is
//! thus written to memory that is at hand, where a hash table would wait for memory at random: over 6 million orders of a
//! million customers `clv_agg` took 1.4 to 1.5 times as long as plain sum and count, against 2.4 with a hash table.

use crate::states::flat::{Fit, Tick};

/// How entries of `W` words are sorted, and how two entries of the same rank are merged into one.
pub trait Entries<const W: usize> {
    type Rank: Ord + Copy;

    /// The share of the places that must be spare after a merge, and the share that a larger slice has more, as divisors.
    /// The less is spare, the more often entries are merged.
    const SHARES: (usize, usize) = (4, 2);

    fn rank(entry: &[u64; W]) -> Self::Rank;

    /// The rank as a single number, if it fits into one.
    #[inline]
    fn number(_: &[u64; W]) -> Option<u128> {
        None
    }

    /// Merges two entries of the same rank. Merging is commutative and associative.
    fn merged(a: &[u64; W], b: &[u64; W]) -> [u64; W];
}

/// How many of the places are taken: the sorted run, and the new entries behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Filled {
    pub sorted: usize,
    pub new: usize,
}

impl Filled {
    #[inline]
    pub fn read(word: u64) -> Self {
        Self { sorted: word as u32 as usize, new: (word >> 32) as usize }
    }

    #[inline]
    pub fn write(self) -> u64 {
        self.sorted as u64 | (self.new as u64) << 32
    }

    pub fn all(self) -> usize {
        self.sorted + self.new
    }

    /// Sorts the new entries and merges them.
    pub fn settle<E: Entries<W>, const W: usize>(&mut self, places: &mut [[u64; W]], tick: Tick<'_>) {
        self.sorted = settle::<E, W>(places, self.sorted, self.new, tick);
        self.new = 0;
    }

    /// Makes sure that `entries` more can be appended, one at a time.
    #[inline]
    pub fn reserve<E: Entries<W>, const W: usize>(&mut self, places: &mut [[u64; W]], entries: usize) -> Fit {
        if self.new + entries > room(places.len(), self.sorted) {
            self.settle::<E, W>(places, &mut || ());
            if entries > room(places.len(), self.sorted) || is_full::<E, W>(places.len(), self.sorted) {
                return Fit::NeedsRoom(self.sorted + 2 * entries - 1);
            }
        }
        Fit::Done
    }

    /// Appends one of the entries that room was made for.
    #[inline]
    pub fn append<const W: usize>(&mut self, places: &mut [[u64; W]], entry: &[u64; W]) {
        places[self.all()] = *entry;
        self.new += 1;
    }

    /// Enters one of the entries that room was made for: into the sorted run where it has an entry of that rank.
    pub fn enter<E: Entries<W>, const W: usize>(&mut self, places: &mut [[u64; W]], entry: &[u64; W]) {
        match places[..self.sorted].binary_search_by_key(&E::rank(entry), E::rank) {
            Ok(at) => places[at] = E::merged(&places[at], entry),
            Err(_) => self.append(places, entry),
        }
    }

    /// Enters all of `other`, sorted and without repeats.
    pub fn merge<E: Entries<W>, const W: usize>(&mut self, places: &mut [[u64; W]], other: &[[u64; W]]) -> Fit {
        // A small part joins the new entries, so that many of them do not each cost a walk over all.
        let all = self.all();
        if self.new + other.len() <= room(places.len(), self.sorted) {
            places[all..all + other.len()].copy_from_slice(other);
            self.new += other.len();
            return Fit::Done;
        }
        self.settle::<E, W>(places, &mut || ());
        if is_full::<E, W>(places.len(), self.sorted) && other.len() < self.sorted {
            return Fit::NeedsRoom(self.sorted + other.len());
        }
        if other.len() <= room(places.len(), self.sorted) {
            return self.merge::<E, W>(places, other);
        }
        let all = self.sorted + count_new::<E, W>(&places[..self.sorted], other);
        if all > places.len() {
            return Fit::NeedsRoom(all);
        }
        self.sorted = merge::<E, W>(places, self.sorted, other, all, &mut || ());
        Fit::Done
    }
}

/// How many new entries may stand behind `sorted` ones in this many places: as many again are needed to merge them.
#[inline]
pub fn room(places: usize, sorted: usize) -> usize {
    (places - sorted) / 2
}

/// Whether the places are so full that merging would come to happen too often.
fn is_full<E: Entries<W>, const W: usize>(places: usize, sorted: usize) -> bool {
    places - sorted < 2.max(places / E::SHARES.0)
}

/// Places for `entries` and more to come.
pub fn roomy<E: Entries<W>, const W: usize>(entries: usize) -> usize {
    let (spare, more) = E::SHARES;
    let full = entries + entries / (spare - 1);
    full + full / more + 4
}

/// Sorts the `new` entries behind the `sorted` ones and merges them. `new` is at most [`room`]. Returns how many entries
/// stand sorted then.
fn settle<E: Entries<W>, const W: usize>(places: &mut [[u64; W]], sorted: usize, new: usize, tick: Tick<'_>) -> usize {
    let (run, spare) = places[sorted..].split_at_mut(new);
    sort::<E, W>(run, &mut spare[..new], tick);
    let mut kept = 0;
    for at in 1..new {
        if E::rank(&run[kept]) == E::rank(&run[at]) {
            run[kept] = E::merged(&run[kept], &run[at]);
        } else {
            kept += 1;
            run[kept] = run[at];
        }
    }
    let kept = (kept + 1).min(new);
    // The new run moves to the far end, out of the way of the merge.
    let far = places.len() - kept;
    places.copy_within(sorted..sorted + kept, far);
    let (near, far) = places.split_at_mut(far);
    merge::<E, W>(near, sorted, far, sorted + kept, tick)
}

/// Sorts a run, with as many places to spare.
fn sort<E: Entries<W>, const W: usize>(run: &mut [[u64; W]], spare: &mut [[u64; W]], tick: Tick<'_>) {
    match digits::<E, W>(run) {
        Some(digits) if digits.count_ones() <= MOST_DIGITS => sort_by_digits::<E, W>(run, spare, digits, tick),
        _ => sort_by_parts::<E, W>(run, spare, tick),
    }
}

/// Entries that are merged between two ticks.
const STRETCH: usize = 1 << 17;
/// Entries that are sorted at once, in some 0.1 s.
const PART: usize = 1 << 20;

/// Sorts parts of a run, and merges two neighbours at a time, between the run and the spare places.
fn sort_by_parts<E: Entries<W>, const W: usize>(run: &mut [[u64; W]], spare: &mut [[u64; W]], tick: Tick<'_>) {
    let many = run.len();
    for part in run.chunks_mut(PART) {
        part.sort_unstable_by_key(E::rank);
        tick();
    }
    let (mut from, mut to, mut length, mut is_spare) = (run, spare, PART, false);
    while length < many {
        for (both, merged) in from.chunks(2 * length).zip(to.chunks_mut(2 * length)) {
            let (near, far) = both.split_at(length.min(both.len()));
            merge_parts::<E, W>(near, far, merged, tick);
        }
        (from, to, length, is_spare) = (to, from, 2 * length, !is_spare);
    }
    if is_spare {
        to.copy_from_slice(from);
    }
}

/// Merges two sorted parts, repeats and all.
fn merge_parts<E: Entries<W>, const W: usize>(
    mut near: &[[u64; W]],
    mut far: &[[u64; W]],
    mut to: &mut [[u64; W]],
    tick: Tick<'_>,
) {
    loop {
        // As far as neither part can come to its end.
        let stretch = near.len().min(far.len()).min(STRETCH);
        if stretch == 0 {
            break;
        }
        tick();
        let (places, rest) = to.split_at_mut(stretch);
        let (mut mine, mut theirs) = (0, 0);
        for place in places {
            let (a, b) = (near[mine], far[theirs]);
            // Chosen word by word, as in `merge`.
            let is_mine = E::rank(&a) <= E::rank(&b);
            *place = std::array::from_fn(|word| if is_mine { a[word] } else { b[word] });
            mine += usize::from(is_mine);
            theirs += usize::from(!is_mine);
        }
        (near, far, to) = (&near[mine..], &far[theirs..], rest);
    }
    let (first, rest) = to.split_at_mut(near.len());
    first.copy_from_slice(near);
    rest.copy_from_slice(far);
}

/// Up to this many bytes, runs are sorted byte by byte: with 4 of them, the state's share of an order fell from some 102 to
/// 94 ns.
const MOST_DIGITS: u32 = 6;
/// Shorter runs are sorted sooner than counted.
const LONG: usize = 512;

/// Which bytes of the ranks differ within a long run, one bit each.
fn digits<E: Entries<W>, const W: usize>(run: &[[u64; W]]) -> Option<u16> {
    let first = run.first().filter(|_| run.len() >= LONG).and_then(E::number)?;
    let differing = run.iter().try_fold(0, |bits, entry| Some(bits | first ^ E::number(entry)?))?;
    Some((0..16).filter(|byte| differing >> (8 * byte) & 0xff != 0).fold(0, |digits, byte| digits | 1 << byte))
}

/// Sorts by one byte of the rank after the other, from the last one on, between the run and the spare places.
fn sort_by_digits<E: Entries<W>, const W: usize>(
    run: &mut [[u64; W]],
    spare: &mut [[u64; W]],
    digits: u16,
    tick: Tick<'_>,
) {
    let (mut from, mut to) = (run, spare);
    for byte in (0..16).filter(|byte| digits >> byte & 1 == 1) {
        let digit = |entry: &[u64; W]| (E::number(entry).unwrap_or(0) >> (8 * byte)) as u8 as usize;
        let mut next = [0usize; 256];
        from.iter().for_each(|entry| next[digit(entry)] += 1);
        let mut start = 0;
        for place in &mut next {
            start += std::mem::replace(place, start);
        }
        for stretch in from.chunks(STRETCH) {
            tick();
            for entry in stretch {
                let place = &mut next[digit(entry)];
                to[*place] = *entry;
                *place += 1;
            }
        }
        (from, to) = (to, from);
    }
    if digits.count_ones() % 2 == 1 {
        to.copy_from_slice(from);
    }
}

/// How many of `other`, sorted and without repeats, are not among `places`, sorted likewise.
fn count_new<E: Entries<W>, const W: usize>(places: &[[u64; W]], other: &[[u64; W]]) -> usize {
    let mut mine = places.iter().map(E::rank).peekable();
    let is_new = |entry: &&[u64; W]| {
        let theirs = E::rank(entry);
        while mine.next_if(|mine| *mine < theirs).is_some() {}
        mine.peek() != Some(&theirs)
    };
    other.iter().filter(is_new).count()
}

/// Merges `other`, sorted and without repeats, into the `sorted` entries at the front of `places`. `all` is how many there
/// will be, or more if that is not known; `places` has room for them. Returns how many there are then.
fn merge<E: Entries<W>, const W: usize>(
    places: &mut [[u64; W]],
    sorted: usize,
    other: &[[u64; W]],
    all: usize,
    tick: Tick<'_>,
) -> usize {
    // From the back, so that nothing is overwritten before it is read.
    let (mut mine, mut theirs, mut write) = (sorted, other.len(), all);
    let mut steps = 0;
    while mine > 0 && theirs > 0 {
        steps += 1;
        if steps % STRETCH == 0 {
            tick();
        }
        let (a, b) = (places[mine - 1], other[theirs - 1]);
        let (rank_a, rank_b) = (E::rank(&a), E::rank(&b));
        write -= 1;
        if rank_a == rank_b {
            (mine, theirs) = (mine - 1, theirs - 1);
            places[write] = E::merged(&a, &b);
        } else {
            // Which of the two it is cannot be foreseen: chosen word by word, it costs no jump.
            let is_mine = rank_a > rank_b;
            places[write] = std::array::from_fn(|word| if is_mine { a[word] } else { b[word] });
            mine -= usize::from(is_mine);
            theirs -= usize::from(!is_mine);
        }
    }
    write -= theirs;
    places[write..write + theirs].copy_from_slice(&other[..theirs]);
    // What was in both has left a gap behind those that did not have to move.
    if write > mine {
        places.copy_within(write..all, mine);
    }
    mine + all - write
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    /// A key that is no number, and a count.
    struct Counts;

    impl Entries<2> for Counts {
        type Rank = u64;

        fn rank(entry: &[u64; 2]) -> u64 {
            entry[0]
        }

        fn merged(a: &[u64; 2], b: &[u64; 2]) -> [u64; 2] {
            [a[0], a[1] + b[1]]
        }
    }

    fn random() -> impl FnMut(u64) -> u64 {
        let mut seed = 1u64;
        move |below| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) % below
        }
    }

    /// Does to the places, enlarged as often as it takes.
    fn change(
        filled: &mut Filled,
        places: &mut Vec<[u64; 2]>,
        mut how: impl FnMut(&mut Filled, &mut [[u64; 2]]) -> Fit,
    ) {
        while let Fit::NeedsRoom(entries) = how(filled, places) {
            let room = roomy::<Counts, 2>(entries);
            assert!(room > places.len(), "{room} places are not more than {}", places.len());
            places.resize(room, [0; 2]);
        }
    }

    #[test]
    fn entries_are_those_of_a_map() {
        let mut random = random();
        let (mut filled, mut places, mut expected) = (Filled::default(), vec![], BTreeMap::new());
        for round in 0..40 {
            for _ in 0..random(500) {
                let entry = [random(300), 1];
                *expected.entry(entry[0]).or_insert(0) += 1;
                change(&mut filled, &mut places, |filled, places| {
                    let fit = filled.reserve::<Counts, 2>(places, 1);
                    if fit == Fit::Done && round % 2 == 0 {
                        filled.append(places, &entry);
                    } else if fit == Fit::Done {
                        filled.enter::<Counts, 2>(places, &entry);
                    }
                    fit
                });
            }
            // Parts that are small, large, and mostly the same.
            let part: BTreeMap<u64, u64> = (0..random(400)).map(|_| (random(600), 1 + random(3))).collect();
            let part: Vec<[u64; 2]> = part.into_iter().map(|(key, count)| [key, count]).collect();
            part.iter().for_each(|[key, count]| *expected.entry(*key).or_insert(0) += count);
            change(&mut filled, &mut places, |filled, places| filled.merge::<Counts, 2>(places, &part));
            assert_eq!(Filled::read(filled.write()), filled);
        }
        filled.settle::<Counts, 2>(&mut places, &mut || ());
        assert_eq!(filled.new, 0);
        assert!(expected.into_iter().eq(places[..filled.sorted].iter().map(|entry| (entry[0], entry[1]))));
    }

    #[test]
    fn a_long_run_is_sorted_part_by_part_and_can_be_cancelled() {
        let mut random = random();
        for many in [2 * PART + 77, 3 * PART, 1] {
            let mut run: Vec<[u64; 2]> = (0..many).map(|_| [random(1 << 20), random(9)]).collect();
            let mut expected: Vec<u64> = run.iter().map(|entry| entry[0]).collect();
            expected.sort_unstable();
            let counts: u64 = run.iter().map(|entry| entry[1]).sum();
            let mut ticks = 0;
            sort::<Counts, 2>(&mut run, &mut vec![[0; 2]; many], &mut || ticks += 1);
            assert!(run.iter().map(|entry| entry[0]).eq(expected));
            assert_eq!(run.iter().map(|entry| entry[1]).sum::<u64>(), counts);
            assert!(ticks > many / PART);
        }
    }
}
