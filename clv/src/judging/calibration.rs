//! Whether customers with a high prediction bring as much as was predicted, and those with a low one as little.

use crate::judging::accuracy::{Pair, Total};
use crate::maths::student;
use crate::row;

row! {
    /// an element of forecast_calibration: a tenth of the customers by their predictions
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct CalibrationTenth as clv_calibration_tenth {
        /// from 1, the highest predictions, to 10
        pub tenth: i32,
        /// customers in it; those with equal predictions are in one tenth, that of the one in their middle
        pub customers: i64,
        /// mean of their predictions
        pub predicted: f64,
        /// mean of what came
        pub actual: f64,
        /// lower bound of the mean of what comes from such customers (Student's t); NULL for one customer
        pub actual_low: Option<f64>,
        /// upper bound
        pub actual_high: Option<f64>,
    }
}

impl CalibrationTenth {
    fn of(tenth: i32, pairs: &[Pair], level: f64) -> Self {
        let customers: f64 = pairs.iter().map(|pair| pair.customers).sum();
        let mean = |of: &dyn Fn(&Pair) -> f64| Total::of(pairs.iter().map(|p| of(p) * p.customers)) / customers;
        let (predicted, actual) = (mean(&|pair| pair.predicted), mean(&|pair| pair.actual));
        let squares = mean(&|pair| (pair.actual - actual).powi(2)) * customers;
        let df = customers - 1.0;
        let reach = (df > 0.0).then(|| student::quantile(level, df) * (squares / df / customers).sqrt());
        let reach = reach.filter(|reach| reach.is_finite());
        Self {
            tenth,
            customers: customers as i64,
            predicted,
            actual,
            actual_low: reach.map(|reach| actual - reach),
            actual_high: reach.map(|reach| actual + reach),
        }
    }
}

/// The tenths of these pairs, the highest predictions first; fewer than ten where many predictions are equal. The pairs are sorted
/// by their predictions.
pub fn tenths(pairs: &[Pair], level: f64) -> Vec<CalibrationTenth> {
    let all: f64 = pairs.iter().map(|pair| pair.customers).sum();
    let (mut rows, mut before) = (vec![], 0.0);
    let mut end = pairs.len();
    let mut open: Option<(i32, usize)> = None;
    for equal in pairs.chunk_by(|a, b| a.predicted == b.predicted).rev() {
        let among: f64 = equal.iter().map(|pair| pair.customers).sum();
        let tenth = 1 + (10.0 * (before + among / 2.0) / all).floor().min(9.0) as i32;
        if let Some((former, from)) = open.filter(|(former, _)| *former != tenth) {
            rows.push(CalibrationTenth::of(former, &pairs[from..end], level));
            end = from;
        }
        let from = open.map_or(pairs.len(), |(_, from)| from) - equal.len();
        open = Some((tenth, from));
        before += among;
    }
    rows.extend(open.map(|(tenth, from)| CalibrationTenth::of(tenth, &pairs[from..end], level)));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_predictions_share_a_tenth() {
        let pair = |predicted: f64, customers: f64| Pair { predicted, actual: predicted, customers };
        // From the highest: 5 customers, 60 with the same prediction, 35 others.
        let mut pairs = vec![pair(9.0, 5.0), pair(1.0, 60.0)];
        pairs.extend((0..35).map(|n| pair(f64::from(n) / 100.0, 1.0)));
        pairs.sort_by(|a, b| a.predicted.total_cmp(&b.predicted));
        let rows = tenths(&pairs, 0.9);
        let found: Vec<_> = rows.iter().map(|row| (row.tenth, row.customers)).collect();
        assert_eq!(found, [(1, 5), (4, 60), (7, 5), (8, 10), (9, 10), (10, 10)]);
        assert!(rows.iter().all(|row| (row.predicted - row.actual).abs() < 1e-15));
        assert_eq!((rows[1].actual_low, rows[1].actual_high), (Some(1.0), Some(1.0)));
        assert!(tenths(&[], 0.9).is_empty());
        let one = tenths(&[pair(2.0, 1.0)], 0.9);
        assert_eq!((one.len(), one[0].tenth, one[0].actual_low), (1, 6, None));
    }
}
