//! Symmetric matrices of a few parameters.

/// The most parameters that a model may have.
pub const MOST: usize = 6;

pub type Vector = [f64; MOST];

/// The upper left `n` by `n` of a symmetric matrix; the rest is not looked at.
pub type Matrix = [[f64; MOST]; MOST];

/// The lower triangle L with L Lᵀ = `matrix` (Cholesky 1910); `None` unless it is positive definite.
pub fn cholesky(matrix: &Matrix, n: usize) -> Option<Matrix> {
    let mut lower = [[0.0; MOST]; MOST];
    for row in 0..n {
        for column in 0..=row {
            let known: f64 = (0..column).map(|at| lower[row][at] * lower[column][at]).sum();
            let rest = matrix[row][column] - known;
            lower[row][column] = if row != column {
                rest / lower[column][column]
            } else if rest > 1e-14 * matrix[row][row] {
                rest.sqrt()
            } else {
                // What rounding leaves of a matrix that is not of full rank is not taken for a pivot.
                return None;
            };
        }
    }
    Some(lower)
}

/// The x with L Lᵀ x = `right`.
pub fn solve(lower: &Matrix, right: &Vector, n: usize) -> Vector {
    let mut x = *right;
    for row in 0..n {
        let known: f64 = (0..row).map(|at| lower[row][at] * x[at]).sum();
        x[row] = (x[row] - known) / lower[row][row];
    }
    for row in (0..n).rev() {
        let known: f64 = (row + 1..n).map(|at| lower[at][row] * x[at]).sum();
        x[row] = (x[row] - known) / lower[row][row];
    }
    x
}

/// The inverse of L Lᵀ, symmetric to the last bit.
pub fn inverse(lower: &Matrix, n: usize) -> Matrix {
    let mut result = [[0.0; MOST]; MOST];
    for column in 0..n {
        let mut unit = [0.0; MOST];
        unit[column] = 1.0;
        let solved = solve(lower, &unit, n);
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

    #[test]
    fn a_matrix_times_its_inverse_is_one() {
        let mut matrix = [[0.0; MOST]; MOST];
        for (row, values) in [[4.0, 2.0, 0.6], [2.0, 5.0, 1.5], [0.6, 1.5, 3.8]].iter().enumerate() {
            matrix[row][..3].copy_from_slice(values);
        }
        let inverse = inverse(&cholesky(&matrix, 3).unwrap(), 3);
        for (row, left) in matrix[..3].iter().enumerate() {
            for (column, right) in inverse[..3].iter().enumerate() {
                // Symmetric, so that a row is a column.
                let product: f64 = left.iter().zip(right).map(|(a, b)| a * b).sum();
                assert!((product - f64::from(row == column)).abs() < 1e-15);
            }
        }
        matrix[2][2] = 0.1;
        assert_eq!(cholesky(&matrix, 3), None);
    }
}
