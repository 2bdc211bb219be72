//! A growing collection of entries in a slice of words: a sorted run without repeats, and behind it the newest entries as
//! they came.
//!
//! When half of the spare places are taken, the new run is sorted and merged into the other within the same slice. A row is
//! thus written to memory that is at hand, where a hash table would wait for memory at random: over 6 million orders of a
//! million customers `clv_agg` took 1.4 to 1.9 times as long as plain sum and count, against 2.4 with a hash table.

/// What an entry of `W` words is sorted by, and what becomes of two with the same rank.
pub trait Entries<const W: usize> {
    type Rank: Ord + Copy;

    /// The share of the places that must be spare after a merge, and the share that a larger slice has more, as divisors.
    /// The less is spare, the more often entries are merged.
    const SHARES: (usize, usize) = (4, 2);

    fn rank(entry: &[u64; W]) -> Self::Rank;

    /// Both as one; they are of the same rank. It does not matter which comes first, nor how three are grouped.
    fn merged(a: &[u64; W], b: &[u64; W]) -> [u64; W];
}

/// How many new entries may stand behind `sorted` ones in this many places: as many again are needed to merge them.
#[inline]
pub fn room(places: usize, sorted: usize) -> usize {
    (places - sorted) / 2
}

/// Whether the places are so full that merging would come to happen too often.
pub fn is_full<E: Entries<W>, const W: usize>(places: usize, sorted: usize) -> bool {
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
pub fn settle<E: Entries<W>, const W: usize>(places: &mut [[u64; W]], sorted: usize, new: usize) -> usize {
    let run = &mut places[sorted..sorted + new];
    run.sort_unstable_by_key(E::rank);
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
    merge::<E, W>(near, sorted, far, sorted + kept)
}

/// How many of `other`, sorted and without repeats, are not among `places`, sorted likewise.
pub fn count_new<E: Entries<W>, const W: usize>(places: &[[u64; W]], other: &[[u64; W]]) -> usize {
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
pub fn merge<E: Entries<W>, const W: usize>(
    places: &mut [[u64; W]],
    sorted: usize,
    other: &[[u64; W]],
    all: usize,
) -> usize {
    // From the back, so that nothing is overwritten before it is read.
    let (mut mine, mut theirs, mut write) = (sorted, other.len(), all);
    while mine > 0 && theirs > 0 {
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
