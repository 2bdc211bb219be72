//! The names that marketing has for customers of certain scores.

use crate::error::{Error, Result};

/// One rule of segmentation: the scores, of 1 to 5, that a segment takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SegmentRule {
    pub segment: &'static str,
    pub r: (i32, i32),
    pub f: (i32, i32),
    pub m: (i32, i32),
}

const ANY: (i32, i32) = (1, 5);

const fn rule(segment: &'static str, r: (i32, i32), f: (i32, i32)) -> SegmentRule {
    SegmentRule { segment, r, f, m: ANY }
}

/// The ten segments that marketing speaks of, by recency and frequency. Each pair of scores is in exactly one.
pub const RULES: [SegmentRule; 10] = [
    rule("champions", (5, 5), (4, 5)),
    rule("loyal customers", (3, 4), (4, 5)),
    rule("potential loyalists", (4, 5), (2, 3)),
    rule("new customers", (5, 5), (1, 1)),
    rule("promising", (4, 4), (1, 1)),
    rule("need attention", (3, 3), (3, 3)),
    rule("about to sleep", (3, 3), (1, 2)),
    rule("at risk", (1, 2), (3, 4)),
    rule("cannot lose them", (1, 2), (5, 5)),
    rule("hibernating", (1, 2), (1, 2)),
];

/// The segment of a customer with these scores.
///
/// # Errors
/// [`Error::Domain`] for a score outside of 1 to 5.
pub fn segment(r: i32, f: i32, m: i32) -> Result<&'static str> {
    for (argument, score) in [("r", r), ("f", f), ("m", m)] {
        if !(1..=5).contains(&score) {
            return Err(Error::domain(argument, score, "a score from 1 to 5"));
        }
    }
    let within = |score: i32, (low, high): (i32, i32)| (low..=high).contains(&score);
    let rule = RULES.iter().find(|rule| within(r, rule.r) && within(f, rule.f) && within(m, rule.m));
    rule.map(|rule| rule.segment).ok_or(Error::domain("r", r, "a score from 1 to 5"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pair_of_scores_is_in_exactly_one_segment() {
        let all = || (1..=5).flat_map(|r| (1..=5).map(move |f| (r, f)));
        for (r, f) in all() {
            let within = |score: i32, (low, high): (i32, i32)| (low..=high).contains(&score);
            assert_eq!(RULES.iter().filter(|rule| within(r, rule.r) && within(f, rule.f)).count(), 1, "{r} {f}");
            assert!(segment(r, f, 3).is_ok());
        }
        for rule in RULES {
            assert!(all().any(|(r, f)| segment(r, f, 1) == Ok(rule.segment)));
        }
        assert!(segment(0, 1, 1).is_err() && segment(1, 6, 1).is_err() && segment(1, 1, -1).is_err());
    }
}
