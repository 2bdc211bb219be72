//! What may be wrong with the customers whom a model describes, found without the model.

use crate::exact::real_sum;
use crate::judging::accuracy::Total;
use crate::judging::checks::{Habits, LAST_DAYS};
use crate::maths::intervals::Interval;
use crate::models::counts::{Counted, RfmCounts};

/// What was found about one aspect; `ok` is `None` if it cannot be told.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Finding {
    pub aspect: &'static str,
    pub value: Option<f64>,
    pub interval: Option<Interval>,
    pub expected: Option<f64>,
    pub ok: Option<bool>,
    /// What to do if it is not ok.
    pub advice: &'static str,
}

impl Finding {
    /// Nothing is known yet.
    pub fn of(aspect: &'static str, advice: &'static str) -> Self {
        Self { aspect, value: None, interval: None, expected: None, ok: None, advice }
    }
}

/// The quantile of bounds that hold with a probability of 95 %.
pub const Z: f64 = 1.959_963_984_540_054;

/// With fewer customers nothing is said.
const FEWEST: f64 = 10.0;

/// Gaps that vary so much less than exponential ones are regular.
const REGULAR: f64 = 1.5;

/// The shape k of gaps between purchases, 1 if they are exponential as in all models here, above if they are more regular: with
/// gamma distributed gaps of any rate, the share of the first gap in the first two has the variance 1 / (4 (2k + 1)) (Wheat and
/// Morrison 1990).
pub fn regularity(habits: &Habits) -> Finding {
    let n = habits.with_gaps as f64;
    let [m1, m2, m3, m4] = habits.powers.map(|sum| real_sum::value(&sum) / n);
    let variance = m2 - m1 * m1;
    let fourth = m4 - 4.0 * m3 * m1 + 6.0 * m2 * m1 * m1 - 3.0 * m1.powi(4);
    let sample = variance * n / (n - 1.0);
    let shape = |variance: f64| (1.0 - 4.0 * variance) / (8.0 * variance);
    let spread = Z * ((fourth - variance * variance).max(0.0) / n).sqrt();
    let known = n >= FEWEST;
    // Gaps that may all be equal have no upper bound.
    let high = if sample > spread { shape(sample - spread) } else { f64::INFINITY };
    let interval = Interval { low: shape(sample + spread), high };
    Finding {
        value: known.then(|| shape(sample)),
        interval: known.then_some(interval),
        expected: Some(1.0),
        ok: known.then_some(interval.low <= REGULAR),
        ..Finding::of(
            "regularity",
            "Customers buy at more regular gaps than these models assume: they notice late that somebody is overdue. See purchase_pattern and clv_explain for who is.",
        )
    }
}

/// A last day with fewer purchases than this is not judged.
const BUSY: f64 = 5.0;

/// Purchases on as_of, by those on the same day of the eight weeks before it.
pub fn last_day(habits: &Habits) -> Finding {
    let before: Vec<f64> = (7..LAST_DAYS).step_by(7).map(|day| habits.last_days[day] as f64).collect();
    let n = before.len() as f64;
    let (last, mean) = (habits.last_days[0] as f64, before.iter().sum::<f64>() / n);
    let variance = before.iter().map(|count| (count - mean).powi(2)).sum::<f64>() / (n - 1.0);
    // Counts vary at least as those of Poisson.
    let reach = Z * variance.max(mean).sqrt();
    let known = mean >= BUSY;
    Finding {
        value: Some(last),
        interval: known.then_some(Interval { low: (mean - reach).max(0.0), high: mean + reach }),
        expected: known.then_some(mean),
        ok: known.then_some(last >= mean - reach),
        ..Finding::of(
            "last_day",
            "The last day has fewer purchases than usual and may not be complete: take the day before as as_of.",
        )
    }
}

/// A correlation that is surely larger than this matters.
const CORRELATED: f64 = 0.1;

/// The correlation of Pearson between repeat purchases and mean spend, with the interval of Fisher (1915); the model of spend
/// assumes that there is none.
pub fn spend_by_frequency(counts: RfmCounts<'_>) -> Finding {
    let [_, spend, _] = counts.parts();
    let pairs = spend.counts().filter_map(|(counted, count)| match counted {
        Counted::Spend { frequency, monetary_value } => Some((f64::from(frequency), monetary_value, count as f64)),
        _ => None,
    });
    let sum = |of: &dyn Fn(f64, f64) -> f64| Total::of(pairs.clone().map(|(x, z, count)| of(x, z) * count));
    let n = sum(&|_, _| 1.0);
    let (x, z) = (sum(&|x, _| x) / n, sum(&|_, z| z) / n);
    let (xx, zz) = (sum(&|a, _| (a - x).powi(2)), sum(&|_, b| (b - z).powi(2)));
    let r = sum(&|a, b| (a - x) * (b - z)) / (xx * zz).sqrt();
    let known = n >= FEWEST && r.is_finite();
    let reach = Z / (n - 3.0).sqrt();
    let interval = Interval { low: (r.atanh() - reach).tanh(), high: (r.atanh() + reach).tanh() };
    Finding {
        value: known.then_some(r),
        interval: known.then_some(interval),
        expected: Some(0.0),
        ok: known.then_some(interval.low <= CORRELATED && interval.high >= -CORRELATED),
        ..Finding::of(
            "spend_by_frequency",
            "Who buys often spends more, or less, a purchase day: fit a model of each segment, so that values are right for both.",
        )
    }
}

/// Purchase days without a positive revenue may be so many.
const UNPAID: f64 = 0.01;

/// The share of purchase days whose revenue is zero or negative.
pub fn unpaid_days(habits: &Habits) -> Finding {
    let share = habits.unpaid_days as f64 / habits.purchase_days as f64;
    Finding {
        value: Some(share),
        expected: Some(0.0),
        ok: share.is_finite().then_some(share <= UNPAID),
        ..Finding::of(
            "unpaid_days",
            "Purchase days without a positive revenue pull mean spend down: leave out orders that are free or refunded, if they are not purchases.",
        )
    }
}
