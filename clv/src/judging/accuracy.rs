//! How well predictions agree with what came, one of each a customer.
//!
//! Sums are those of [`crate::exact::real_sum`], so that the order of customers does not matter.

use crate::error::{Error, Result};
use crate::exact::real_sum::{self, WORDS};
use crate::row;
use std::cmp::Ordering;

/// Customers with the same prediction, of whom the same came. Both are finite.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pair {
    pub predicted: f64,
    pub actual: f64,
    pub customers: f64,
}

row! {
    /// the row of forecast_accuracy: how well predictions agree with what came; a measure that these do not determine is NULL
    #[derive(Debug, Clone, Copy, PartialEq)]
    pub struct Accuracy as clv_accuracy {
        /// customers with a prediction and what came
        pub customers: i64,
        /// sum of the predictions
        pub predicted: Option<f64>,
        /// sum of what came
        pub actual: Option<f64>,
        /// mean of prediction - what came
        pub bias: Option<f64>,
        /// predicted / actual - 1
        pub relative_bias: Option<f64>,
        /// mean absolute error: mean of |prediction - what came|
        pub mae: Option<f64>,
        /// root mean squared error
        pub rmse: Option<f64>,
        /// rank correlation of Spearman (1904) between predictions and what came, equal ones with their mean rank
        pub rank_correlation: Option<f64>,
        /// Gini coefficient of what came with customers in the order of their predictions / that in the order of what came: 1 for
        /// the right order, about 0 for any order
        pub gini: Option<f64>,
        /// mean of what came of the tenth with the highest predictions / mean of all
        pub top_tenth_lift: Option<f64>,
    }
}

/// A sum of finite numbers, in any order.
#[derive(Default)]
pub(super) struct Total([u64; WORDS]);

impl Total {
    pub(super) fn of(values: impl Iterator<Item = f64>) -> f64 {
        let mut total = Self::default();
        values.for_each(|value| total.add(value));
        total.value()
    }

    pub(super) fn add(&mut self, value: f64) {
        real_sum::add(&mut self.0, value);
    }

    pub(super) fn value(&self) -> f64 {
        real_sum::value(&self.0)
    }
}

fn finite(value: f64) -> Option<f64> {
    Some(value).filter(|value| value.is_finite())
}

/// Sorts pairs by their predictions, or by what came, and calls `each` for those that are equal in it, with the number of customers
/// before them and among them.
fn by_rank(pairs: &mut [Pair], of: impl Fn(&Pair) -> f64, mut each: impl FnMut(&[Pair], f64, f64)) {
    let order = |a: &Pair, b: &Pair| of(a).partial_cmp(&of(b)).unwrap_or(Ordering::Equal);
    pairs.sort_unstable_by(order);
    let mut before = 0.0;
    for equal in pairs.chunk_by(|a, b| of(a) == of(b)) {
        let among: f64 = equal.iter().map(|pair| pair.customers).sum();
        each(equal, before, among);
        before += among;
    }
}

/// Twice the mean rank of customers, less the mean rank of all.
fn centered(before: f64, among: f64, all: f64) -> f64 {
    2.0 * before + among - all
}

/// Sums over the ranks of all customers.
struct Ranks {
    /// Sums of squared ranks, of predictions and of what came, and of their products.
    squares: [f64; 2],
    products: f64,
    /// What came, weighted by the ranks of the predictions, and by its own.
    weighted: [f64; 2],
}

impl Ranks {
    /// Leaves the pairs in the order of their predictions.
    fn of(pairs: &mut [Pair], customers: f64) -> Result<Self> {
        let mut own = vec![];
        own.try_reserve_exact(pairs.len()).map_err(|_| Error::out_of_memory("ranks"))?;
        let (mut squares, mut products) = ([0.0; 2], Total::default());
        let mut weighted = [Total::default(), Total::default()];
        by_rank(
            pairs,
            |pair| pair.actual,
            |equal, before, among| {
                let rank = centered(before, among, customers);
                squares[1] += among * rank * rank;
                weighted[1].add(equal[0].actual * (among * rank));
                own.push((equal[0].actual, rank));
            },
        );
        by_rank(
            pairs,
            |pair| pair.predicted,
            |equal, before, among| {
                let rank = centered(before, among, customers);
                squares[0] += among * rank * rank;
                for pair in equal {
                    let at = own.partition_point(|(actual, _)| *actual < pair.actual);
                    products.add(pair.customers * rank * own[at].1);
                    weighted[0].add(pair.actual * (pair.customers * rank));
                }
            },
        );
        Ok(Self { squares, products: products.value(), weighted: weighted.map(|total| total.value()) })
    }
}

/// Mean of what came of the tenth of customers with the highest predictions / mean of all. Of customers with equal predictions at
/// the edge, each counts in part. The pairs are sorted by their predictions.
fn top_tenth_lift(pairs: &[Pair], customers: f64, actual: f64) -> Option<f64> {
    let tenth = customers / 10.0;
    let (mut left, mut came) = (tenth, Total::default());
    for equal in pairs.chunk_by(|a, b| a.predicted == b.predicted).rev() {
        let among: f64 = equal.iter().map(|pair| pair.customers).sum();
        let part = (left / among).min(1.0);
        came.add(part * Total::of(equal.iter().map(|pair| pair.actual * pair.customers)));
        left -= among;
        if left <= 0.0 {
            break;
        }
    }
    finite((came.value() / tenth) / (actual / customers)).filter(|_| actual > 0.0)
}

impl Accuracy {
    /// The measures of these pairs, which are left in the order of their predictions; `None` without customers.
    ///
    /// # Errors
    /// [`ErrorKind::OutOfMemory`](crate::error::ErrorKind).
    pub fn of(pairs: &mut [Pair]) -> Result<Option<Self>> {
        let customers: f64 = pairs.iter().map(|pair| pair.customers).sum();
        if customers <= 0.0 {
            return Ok(None);
        }
        let sum = |of: &dyn Fn(&Pair) -> f64| Total::of(pairs.iter().map(|pair| of(pair) * pair.customers));
        let (predicted, actual) = (sum(&|pair| pair.predicted), sum(&|pair| pair.actual));
        let error = |pair: &Pair| pair.predicted - pair.actual;
        let (errors, absolute, squared) =
            (sum(&error), sum(&|pair| error(pair).abs()), sum(&|pair| error(pair).powi(2)));
        let Ranks { squares, products, weighted } = Ranks::of(pairs, customers)?;
        Ok(Some(Self {
            customers: customers as i64,
            predicted: finite(predicted),
            actual: finite(actual),
            bias: finite(errors / customers),
            relative_bias: finite(predicted / actual - 1.0),
            mae: finite(absolute / customers),
            rmse: finite((squared / customers).sqrt()),
            rank_correlation: finite(products / (squares[0] * squares[1]).sqrt()),
            gini: finite(weighted[0] / weighted[1]).filter(|_| actual > 0.0),
            top_tenth_lift: top_tenth_lift(pairs, customers, actual),
        }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(of: &[(f64, f64, f64)]) -> Vec<Pair> {
        of.iter().map(|&(predicted, actual, customers)| Pair { predicted, actual, customers }).collect()
    }

    #[test]
    fn measures_do_not_depend_on_the_order_or_on_how_customers_are_counted() {
        let one = Accuracy::of(&mut pairs(&[(1.5, 0.0, 2.0), (0.25, 3.0, 1.0), (4.0, 4.0, 1.0)])).unwrap().unwrap();
        let other = Accuracy::of(&mut pairs(&[(4.0, 4.0, 1.0), (1.5, 0.0, 1.0), (0.25, 3.0, 1.0), (1.5, 0.0, 1.0)]))
            .unwrap()
            .unwrap();
        assert_eq!(one, other);
        assert_eq!((one.customers, one.predicted, one.actual), (4, Some(7.25), Some(7.0)));
        assert_eq!((one.bias, one.mae), (Some(0.0625), Some((1.5 * 2.0 + 2.75) / 4.0)));
    }

    #[test]
    fn what_is_not_determined_is_null() {
        assert_eq!(Accuracy::of(&mut []), Ok(None));
        let nothing = Accuracy::of(&mut pairs(&[(1.0, 0.0, 3.0)])).unwrap().unwrap();
        assert_eq!((nothing.relative_bias, nothing.rank_correlation), (None, None));
        assert_eq!((nothing.gini, nothing.top_tenth_lift), (None, None));
        // All predictions are equal: no order, so no correlation, and the top tenth is any tenth.
        let same = Accuracy::of(&mut pairs(&[(1.0, 0.0, 15.0), (1.0, 2.0, 5.0)])).unwrap().unwrap();
        assert_eq!((same.rank_correlation, same.gini, same.top_tenth_lift), (None, Some(0.0), Some(1.0)));
        let right = Accuracy::of(&mut pairs(&[(0.1, 0.0, 15.0), (0.9, 2.0, 5.0)])).unwrap().unwrap();
        assert_eq!((right.rank_correlation, right.gini, right.top_tenth_lift), (Some(1.0), Some(1.0), Some(4.0)));
    }
}
