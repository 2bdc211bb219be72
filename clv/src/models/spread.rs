//! How uncertain the parameters of a fitted process are.

use crate::maths::linear::{cholesky, Matrix};
use crate::maths::random::Random;
use crate::models::model::FittedRef;

/// The distribution of parameters: their logarithms are normal. Without a covariance they are taken as they are.
pub struct Spread {
    logs: Vec<f64>,
    lower: Option<Matrix>,
}

impl Spread {
    pub fn of(fitted: FittedRef<'_>) -> Self {
        let parameters = fitted.parameters().unwrap_or_default();
        let relative = |covariance: Matrix| {
            let entry = |row: usize, column: usize| covariance[row][column] / (parameters[row] * parameters[column]);
            Matrix::from_fn(covariance.n(), entry)
        };
        let lower = fitted.covariance().map(relative).and_then(|covariance| cholesky(&covariance));
        Self { logs: parameters.iter().map(|parameter| parameter.ln()).collect(), lower }
    }

    /// The parameters after a step of this part of a standard error along each column of the Cholesky factor of the covariance,
    /// one after the other; none without a covariance.
    pub fn moved(&self, step: f64) -> Vec<f64> {
        let Some(lower) = &self.lower else { return vec![] };
        let column = |at: usize| self.logs.iter().zip(lower.rows()).map(move |(log, row)| (log + step * row[at]).exp());
        (0..lower.n()).flat_map(column).collect()
    }

    /// Draws parameters into a buffer.
    pub fn draw(&self, random: &mut Random, parameters: &mut Vec<f64>) {
        parameters.clear();
        parameters.extend(&self.logs);
        for at in 0..self.lower.as_ref().map_or(0, Matrix::n) {
            let normal = random.normal();
            for (log, row) in parameters.iter_mut().zip(self.lower.iter().flat_map(Matrix::rows)) {
                *log += row[at] * normal;
            }
        }
        // Kept within what a float holds: an infinite or zero parameter would make the whole draw meaningless.
        parameters.iter_mut().for_each(|log| *log = log.clamp(-300.0, 300.0).exp());
    }
}
