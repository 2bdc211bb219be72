//! Symmetric matrices of a few parameters.

use std::ops::{Index, IndexMut};

/// A square matrix; `matrix[row]` is a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Matrix {
    n: usize,
    values: Vec<f64>,
}

impl Matrix {
    /// The `n` by `n` matrix of these entries.
    pub fn from_fn(n: usize, mut entry: impl FnMut(usize, usize) -> f64) -> Self {
        let places = (0..n).flat_map(|row| (0..n).map(move |column| (row, column)));
        Self { n, values: places.map(|(row, column)| entry(row, column)).collect() }
    }

    pub fn zero(n: usize) -> Self {
        Self { n, values: vec![0.0; n * n] }
    }

    /// Its rows, and its columns.
    pub fn n(&self) -> usize {
        self.n
    }

    pub fn rows(&self) -> impl Iterator<Item = &[f64]> {
        (0..self.n).map(|row| &self[row])
    }
}

impl Index<usize> for Matrix {
    type Output = [f64];

    #[inline]
    fn index(&self, row: usize) -> &[f64] {
        &self.values[row * self.n..][..self.n]
    }
}

impl IndexMut<usize> for Matrix {
    #[inline]
    fn index_mut(&mut self, row: usize) -> &mut [f64] {
        &mut self.values[row * self.n..][..self.n]
    }
}

/// The lower triangle L with L Lᵀ = `matrix`, which is symmetric (Cholesky 1910); `None` unless it is positive definite.
pub fn cholesky(matrix: &Matrix) -> Option<Matrix> {
    let n = matrix.n();
    let mut lower = Matrix::zero(n);
    for row in 0..n {
        for column in 0..=row {
            let known: f64 = (0..column).map(|at| lower[row][at] * lower[column][at]).sum();
            let rest = matrix[row][column] - known;
            lower[row][column] = if row != column {
                rest / lower[column][column]
            } else if rest > 1e-14 * matrix[row][row] {
                rest.sqrt()
            } else {
                // A pivot this small is what rounding leaves of a matrix that is not of full rank.
                return None;
            };
        }
    }
    Some(lower)
}

/// The x with L Lᵀ x = `right`.
pub fn solve(lower: &Matrix, right: &[f64]) -> Vec<f64> {
    let mut x = right.to_vec();
    for row in 0..x.len() {
        let known: f64 = (0..row).map(|at| lower[row][at] * x[at]).sum();
        x[row] = (x[row] - known) / lower[row][row];
    }
    for row in (0..x.len()).rev() {
        let known: f64 = (row + 1..x.len()).map(|at| lower[at][row] * x[at]).sum();
        x[row] = (x[row] - known) / lower[row][row];
    }
    x
}

/// The inverse of L Lᵀ, symmetric to the last bit.
pub fn inverse(lower: &Matrix) -> Matrix {
    let n = lower.n();
    let mut result = Matrix::zero(n);
    for column in 0..n {
        let unit: Vec<f64> = (0..n).map(|at| f64::from(at == column)).collect();
        let solved = solve(lower, &unit);
        for row in column..n {
            result[row][column] = solved[row];
            result[column][row] = solved[row];
        }
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The largest entry of `a` times `b` less the unit matrix, both symmetric, so that a row is a column.
    fn off(a: &Matrix, b: &Matrix) -> f64 {
        let product = |row: usize, column: usize| -> f64 { a[row].iter().zip(&b[column]).map(|(a, b)| a * b).sum() };
        let n = a.n();
        let entries = (0..n).flat_map(|row| (0..n).map(move |column| (row, column)));
        entries.fold(0.0, |off: f64, (row, column)| off.max((product(row, column) - f64::from(row == column)).abs()))
    }

    #[test]
    fn a_matrix_times_its_inverse_is_one() {
        let rows = [[4.0, 2.0, 0.6], [2.0, 5.0, 1.5], [0.6, 1.5, 3.8]];
        let mut matrix = Matrix::from_fn(3, |row, column| rows[row][column]);
        assert!(off(&matrix, &inverse(&cholesky(&matrix).unwrap())) < 1e-15);
        matrix[2][2] = 0.1;
        assert_eq!(cholesky(&matrix), None);
    }

    /// Lehmer's matrix min(i, j) / max(i, j): its inverse has three diagonals, i³ 4 / (4 i² - 1) and -i (i + 1) / (2 i + 1), and
    /// n² / (2 n - 1) in the last place (Newman and Todd 1958).
    #[test]
    fn the_inverse_of_lehmers_matrix_is_the_known_one() {
        for n in [1, 2, 4, 6, 11] {
            let lehmer = Matrix::from_fn(n, |row, column| (row.min(column) + 1) as f64 / (row.max(column) + 1) as f64);
            let inverse = inverse(&cholesky(&lehmer).unwrap());
            for row in 0..n {
                let i = (row + 1) as f64;
                let diagonal =
                    if row + 1 == n { i * i / (2.0 * i - 1.0) } else { 4.0 * i.powi(3) / (4.0 * i * i - 1.0) };
                assert!((inverse[row][row] - diagonal).abs() < 1e-14 * diagonal * i, "{n}: {row}");
                for column in 0..row {
                    let j = (column + 1) as f64;
                    let known = if column + 1 == row { -j * (j + 1.0) / (2.0 * j + 1.0) } else { 0.0 };
                    assert!((inverse[row][column] - known).abs() < 1e-13, "{n}: {row} {column}");
                    assert_eq!(inverse[row][column], inverse[column][row]);
                }
            }
        }
    }

    /// Hilbert's matrix 1 / (i + j - 1) of 6 rows, ill conditioned (1.5e7), with its inverse of whole numbers (Choi 1983).
    #[test]
    fn the_inverse_of_hilberts_matrix_is_nearly_whole() {
        let hilbert = Matrix::from_fn(6, |row, column| 1.0 / (row + column + 1) as f64);
        let inverse = inverse(&cholesky(&hilbert).unwrap());
        for (row, column, known) in
            [(0, 0, 36.0), (1, 0, -630.0), (2, 2, 564480.0), (4, 3, -3969000.0), (5, 5, 698544.0)]
        {
            let off = (inverse[row][column] - known).abs() / known.abs();
            assert!(off < 1e-9, "{row} {column}: {off:e}");
        }
    }

    /// Solutions, not only inverses; and matrices that are not positive definite.
    #[test]
    fn equations_are_solved_or_refused() {
        // Moler's matrix, the product of a triangle of ones with -1 below and its transpose.
        let moler = Matrix::from_fn(
            5,
            |row, column| if row == column { (row + 1) as f64 } else { row.min(column) as f64 - 1.0 },
        );
        let x = [1.0, -2.0, 3.0, -4.0, 5.0];
        let right: Vec<f64> = moler.rows().map(|row| row.iter().zip(x).map(|(a, x)| a * x).sum()).collect();
        assert_eq!(solve(&cholesky(&moler).unwrap(), &right), x);
        let ones = Matrix::from_fn(4, |_, _| 1.0);
        let negative = Matrix::from_fn(2, |row, column| -f64::from(row == column));
        let indefinite = Matrix::from_fn(2, |row, column| if row == column { 1.0 } else { 2.0 });
        assert_eq!([ones, negative, indefinite].map(|matrix| cholesky(&matrix)), [None, None, None]);
        assert_eq!(cholesky(&Matrix::from_fn(1, |_, _| f64::NAN)), None);
    }
}
