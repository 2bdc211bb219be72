//! Named segments of customers by their scores.

use crate::error::{Error, Result};
use crate::row;

row! {
    /// a row of rfm_segment_rules: the scores, from 1 to 5, of one segment
    #[derive(Debug, Clone, Copy, PartialEq, Eq)]
    pub struct SegmentRule as clv_segment_rule {
        /// name of the segment
        pub segment: &'static str,
        /// lowest score of recency
        pub r_low: i32,
        /// highest score of recency
        pub r_high: i32,
        /// lowest score of frequency
        pub f_low: i32,
        /// highest score of frequency
        pub f_high: i32,
        /// lowest score of revenue
        pub m_low: i32,
        /// highest score of revenue
        pub m_high: i32,
    }
}

impl SegmentRule {
    /// Whether a customer with these scores is in the segment.
    fn takes(&self, r: i32, f: i32, m: i32) -> bool {
        (self.r_low..=self.r_high).contains(&r)
            && (self.f_low..=self.f_high).contains(&f)
            && (self.m_low..=self.m_high).contains(&m)
    }
}

/// A rule for any score of revenue.
const fn rule(segment: &'static str, r: (i32, i32), f: (i32, i32)) -> SegmentRule {
    SegmentRule { segment, r_low: r.0, r_high: r.1, f_low: f.0, f_high: f.1, m_low: 1, m_high: 5 }
}

/// The ten usual segments of marketing, by recency and frequency. Each pair of scores is in exactly one.
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
/// [`ErrorKind::Domain`](crate::error::ErrorKind) for a score outside of 1 to 5.
pub fn segment(r: i32, f: i32, m: i32) -> Result<&'static str> {
    for (argument, score) in [("r", r), ("f", f), ("m", m)] {
        if !(1..=5).contains(&score) {
            return Err(Error::domain(argument, score, "a score from 1 to 5"));
        }
    }
    let rule = RULES.iter().find(|rule| rule.takes(r, f, m));
    rule.map(|rule| rule.segment).ok_or_else(|| Error::domain("r", r, "a score from 1 to 5"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_pair_of_scores_is_in_exactly_one_segment() {
        let all = || (1..=5).flat_map(|r| (1..=5).map(move |f| (r, f)));
        for (r, f) in all() {
            assert_eq!(RULES.iter().filter(|rule| rule.takes(r, f, 3)).count(), 1, "{r} {f}");
            assert!(segment(r, f, 3).is_ok());
        }
        for rule in RULES {
            assert!(all().any(|(r, f)| segment(r, f, 1) == Ok(rule.segment)));
        }
        assert!(segment(0, 1, 1).is_err() && segment(1, 6, 1).is_err() && segment(1, 1, -1).is_err());
    }
}
