//! How long customers stay: the product-limit estimate of Kaplan and Meier (1958), and the log-rank test.

use crate::error::{Error, Result};
use crate::exact::money::Sum;
use crate::maths::intervals::{chi_square_tail, Interval};
use crate::row;
use crate::states::distribution::{Distribution, Series};

/// The series of a `survival_table`: tenures of customers who are still there, and tenures of those who have left.
pub struct Tenures;

pub const CENSORED: u64 = 0;
pub const CHURNED: u64 = 1;

impl Series for Tenures {
    const NAME: &'static str = "survival_table";
    const MONEY: Option<u64> = None;
}

/// A step of the curve.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Step {
    /// Tenure in days.
    pub time: i32,
    /// Customers whose tenure is at least as long.
    pub at_risk: u64,
    /// Those of `at_risk` who left at this tenure.
    pub events: u64,
    /// Those of `at_risk` who are observed up to this tenure only.
    pub censored: u64,
    /// S(t), the product of (1 - events / at_risk) up to here.
    pub survival: f64,
    /// The sum of events / (at_risk (at_risk - events)) up to here (Greenwood 1926).
    greenwood: f64,
}

row! {
    /// a row of survival_curve: a step of the curve
    #[derive(Debug, Clone, PartialEq)]
    pub struct SurvivalStep as clv_survival_step {
        /// tenure in days
        pub time: i32,
        /// customers whose tenure is at least as long
        pub at_risk: i64,
        /// those of at_risk who left at this tenure
        pub events: i64,
        /// those of at_risk who are observed up to this tenure only
        pub censored: i64,
        /// S(t), the product of (1 - events / at_risk) up to here
        pub survival: f64,
        /// lower bound of the interval; NULL where S is 0
        pub low: Option<f64>,
        /// upper bound of the interval; NULL where S is 0
        pub high: Option<f64>,
    }
}

/// A tenure as an entry of the distribution.
///
/// # Errors
/// [`ErrorKind::Domain`](crate::error::ErrorKind) for a tenure that is negative, or no `integer`.
pub fn tenure(days: i64, churned: bool) -> Result<(u64, Sum)> {
    if !(0..=i64::from(i32::MAX)).contains(&days) {
        return Err(Error::domain("tenure_days", days, "from 0 to 2147483647"));
    }
    Ok((if churned { CHURNED } else { CENSORED }, Sum { mantissa: i128::from(days), scale: 0 }))
}

impl Step {
    /// The step as a row, with bounds `z` standard errors away.
    pub fn row(&self, z: f64) -> SurvivalStep {
        let interval = self.interval(z);
        SurvivalStep {
            time: self.time,
            at_risk: self.at_risk as i64,
            events: self.events as i64,
            censored: self.censored as i64,
            survival: self.survival,
            low: interval.map(|bounds| bounds.low),
            high: interval.map(|bounds| bounds.high),
        }
    }

    /// S^exp(± z sqrt(V) / ln S), with Greenwood's V: an interval on the scale of log(-log S) (Kalbfleisch and Prentice
    /// 1980), which stays within [0, 1]. `None` where S is 0; [1, 1] before the first event.
    pub fn interval(&self, z: f64) -> Option<Interval> {
        if self.survival == 0.0 {
            return None;
        }
        if self.survival == 1.0 {
            return Some(Interval { low: 1.0, high: 1.0 });
        }
        let log = self.survival.ln();
        let factor = (z * self.greenwood.sqrt() / log).exp();
        // ln S is negative, so the factor is below one: the smaller power is the upper bound.
        Some(Interval { low: (log / factor).exp(), high: (log * factor).exp() })
    }
}

/// The steps of the curve: time 0 and each observed tenure.
pub fn curve(tenures: Distribution<'_>) -> impl Iterator<Item = Step> + '_ {
    let mut left = tenures.total();
    let mut last = Step { time: 0, at_risk: left, events: 0, censored: 0, survival: 1.0, greenwood: 0.0 };
    let start = times(tenures).next().is_none_or(|(time, ..)| time > 0).then_some(last).filter(|_| left > 0);
    start.into_iter().chain(times(tenures).map(move |(time, events, censored)| {
        let (n, d) = (left as f64, events as f64);
        last = Step {
            time,
            at_risk: left,
            events,
            censored,
            survival: if events == left { 0.0 } else { last.survival * ((n - d) / n) },
            greenwood: last.greenwood + d / (n * (n - d)),
        };
        left -= events + censored;
        last
    }))
}

/// The steps of the curve as rows, with bounds `z` standard errors away.
///
/// # Errors
/// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
pub fn rows(tenures: Distribution<'_>, z: f64) -> Result<Vec<SurvivalStep>> {
    let mut rows = vec![];
    rows.try_reserve_exact(curve(tenures).count()).map_err(|_| Error::out_of_memory("survival_curve"))?;
    rows.extend(curve(tenures).map(|step| step.row(z)));
    Ok(rows)
}

/// Each tenure with the customers who left and those who were censored.
fn times(tenures: Distribution<'_>) -> impl Iterator<Item = (i32, u64, u64)> + '_ {
    let mut censored = tenures.series(CENSORED).counts().peekable();
    let mut churned = tenures.series(CHURNED).counts().peekable();
    std::iter::from_fn(move || {
        let time = match (censored.peek(), churned.peek()) {
            (Some(a), Some(b)) => a.value.min(b.value),
            (Some(one), None) | (None, Some(one)) => one.value,
            (None, None) => return None,
        };
        let events = churned.next_if(|count| count.value == time).map_or(0, |count| count.count);
        let lost = censored.next_if(|count| count.value == time).map_or(0, |count| count.count);
        Some((time as i32, events, lost))
    })
}

/// The smallest tenure at which S is one half or less; `None` if there is none.
pub fn median(tenures: Distribution<'_>) -> Option<i32> {
    // A product of several factors that is one half may differ in the last digits.
    curve(tenures).find(|step| step.survival <= 0.5 + 1e-12).map(|step| step.time)
}

/// The mean tenure within the first `until` days: the area under the curve. Without `until`, up to the largest tenure.
/// `None` without customers.
///
/// # Errors
/// [`ErrorKind::Domain`](crate::error::ErrorKind) for a negative `until`, or one after the last tenure unless the curve has
/// reached 0.
pub fn restricted_mean(tenures: Distribution<'_>, until: Option<i32>) -> Result<Option<f64>> {
    let Some(last) = curve(tenures).last() else {
        return Ok(None);
    };
    let until = until.unwrap_or(last.time);
    if until < 0 {
        return Err(Error::domain("until", until, "zero or more"));
    }
    // What comes after the largest tenure is not known as long as some customers are left.
    if until > last.time && last.survival > 0.0 {
        return Ok(None);
    }
    let (mut area, mut time, mut survival) = (0.0, 0, 1.0);
    for step in curve(tenures).take_while(|step| step.time < until) {
        area += survival * f64::from(step.time - time);
        (time, survival) = (step.time, step.survival);
    }
    Ok(Some(area + survival * f64::from(until - time)))
}

row! {
    /// the row of log_rank: the log-rank test of two groups (Mantel 1966)
    #[derive(Debug, Clone, PartialEq)]
    pub struct LogRank as clv_log_rank {
        /// customers of group a who left
        pub observed_a: i64,
        /// customers of group a expected to leave if both groups leave at the same rates
        pub expected_a: f64,
        /// customers of group b who left
        pub observed_b: i64,
        /// customers of group b expected to leave if both groups leave at the same rates
        pub expected_b: f64,
        /// (observed_a - expected_a)^2 / V, where V is the hypergeometric variance; NULL if no event distinguishes the
        /// groups
        pub chi_square: Option<f64>,
        /// probability of this chi_square or a larger one, with one degree of freedom, if both groups leave at the same
        /// rates
        pub p_value: Option<f64>,
    }
}

/// Compares two groups.
pub fn log_rank(a: Distribution<'_>, b: Distribution<'_>) -> LogRank {
    let (mut ours, mut theirs) = (times(a).peekable(), times(b).peekable());
    let mut at_risk = [a.total(), b.total()];
    let (mut observed, mut expected, mut variance) = ([0; 2], [0.0; 2], 0.0);
    loop {
        let time = match (ours.peek(), theirs.peek()) {
            (Some((a, ..)), Some((b, ..))) => *a.min(b),
            (Some((time, ..)), None) | (None, Some((time, ..))) => *time,
            (None, None) => break,
        };
        let (_, events_a, lost_a) = ours.next_if(|step| step.0 == time).unwrap_or((time, 0, 0));
        let (_, events_b, lost_b) = theirs.next_if(|step| step.0 == time).unwrap_or((time, 0, 0));
        let [n_a, n_b] = at_risk.map(|count| count as f64);
        let (n, d) = (n_a + n_b, (events_a + events_b) as f64);
        observed = [observed[0] + events_a, observed[1] + events_b];
        expected = [expected[0] + d * n_a / n, expected[1] + d * n_b / n];
        if n > 1.0 {
            variance += d * (n_a / n) * (n_b / n) * (n - d) / (n - 1.0);
        }
        at_risk = [at_risk[0] - events_a - lost_a, at_risk[1] - events_b - lost_b];
    }
    let excess = observed[0] as f64 - expected[0];
    let chi_square = (variance > 0.0).then(|| excess * excess / variance);
    LogRank {
        observed_a: observed[0] as i64,
        expected_a: expected[0],
        observed_b: observed[1] as i64,
        expected_b: expected[1],
        chi_square,
        p_value: chi_square.map(|statistic| chi_square_tail(statistic, 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::states::distribution::DistributionImage;

    /// Tenures in ascending order, each with its number of customers.
    fn tenures(censored: &[(i32, u64)], churned: &[(i32, u64)]) -> Vec<u64> {
        let of = |series: u64, counts: &[(i32, u64)]| -> Vec<_> {
            counts.iter().map(|&(days, count)| Ok((series, i128::from(days), count))).collect()
        };
        let counts = [of(CENSORED, censored), of(CHURNED, churned)].concat();
        DistributionImage::<Tenures>::from_counts((0, None, 0), counts.len(), counts.into_iter()).unwrap()
    }

    fn read(words: &[u64]) -> Distribution<'_> {
        Distribution::read::<Tenures>(words).unwrap()
    }

    /// Weeks in remission of Freireich et al. (1963), with and without treatment, and the published results.
    #[test]
    fn remissions_are_those_of_the_textbooks() {
        let treated = tenures(
            &[(6, 1), (9, 1), (10, 1), (11, 1), (17, 1), (19, 1), (20, 1), (25, 1), (32, 2), (34, 1), (35, 1)],
            &[(6, 3), (7, 1), (10, 1), (13, 1), (16, 1), (22, 1), (23, 1)],
        );
        let placebo = tenures(
            &[],
            &[(1, 2), (2, 2), (3, 1), (4, 2), (5, 2), (8, 4), (11, 2), (12, 2), (15, 1), (17, 1), (22, 1), (23, 1)],
        );
        let steps: Vec<Step> = curve(read(&treated)).filter(|step| step.events > 0).collect();
        let published = [(6, 0.857), (7, 0.807), (10, 0.753), (13, 0.690), (16, 0.627), (22, 0.538), (23, 0.448)];
        assert_eq!(steps.len(), published.len());
        for (step, (time, survival)) in steps.iter().zip(published) {
            assert!(step.time == time && (step.survival - survival).abs() < 5e-4, "{step:?}");
        }
        // Greenwood's standard error at 6 weeks.
        assert!((steps[0].survival * steps[0].greenwood.sqrt() - 0.0764).abs() < 5e-5);
        assert_eq!((median(read(&treated)), median(read(&placebo))), (Some(23), Some(8)));
        let test = log_rank(read(&treated), read(&placebo));
        assert_eq!((test.observed_a, test.observed_b), (9, 21));
        assert!((test.expected_a - 19.25).abs() < 5e-3 && (test.chi_square.unwrap() - 16.79).abs() < 5e-3, "{test:?}");
    }

    #[test]
    fn a_mean_is_the_area_under_the_curve() {
        // 1 up to day 10, then a half up to day 20.
        let words = tenures(&[(20, 1)], &[(10, 1)]);
        assert_eq!(restricted_mean(read(&words), None), Ok(Some(15.0)));
        assert_eq!(restricted_mean(read(&words), Some(4)), Ok(Some(4.0)));
        assert_eq!(restricted_mean(read(&words), Some(21)), Ok(None));
        assert!(restricted_mean(read(&words), Some(-1)).is_err());
        // A group in which everybody has left.
        let gone = tenures(&[], &[(10, 2)]);
        assert_eq!(restricted_mean(read(&gone), Some(21)), Ok(Some(10.0)));
        assert_eq!(curve(read(&gone)).last().map(|step| (step.survival, step.interval(1.96))), Some((0.0, None)));
        let nobody = tenures(&[], &[]);
        assert_eq!((curve(read(&nobody)).count(), restricted_mean(read(&nobody), None)), (0, Ok(None)));
    }
}
