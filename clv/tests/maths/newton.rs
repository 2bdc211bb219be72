//! The maximiser on functions whose maximum is known, and what it says where there is none.

use clv::error::{Error, Result};
use clv::maths::newton::{maximize, Domain, Evaluation, Optimum};

/// Of a function of the logarithms `at`, by its value, gradient and the rows of its Hessian.
fn evaluation<const N: usize>(value: f64, gradient: [f64; N], hessian: [[f64; N]; N]) -> Result<Evaluation> {
    let mut evaluation = Evaluation::zero(N);
    evaluation.value = value;
    evaluation.gradient.copy_from_slice(&gradient);
    (0..N).for_each(|row| evaluation.hessian[row].copy_from_slice(&hessian[row]));
    Ok(evaluation)
}

const REACH: f64 = 12.0;

fn domain(n: usize) -> Domain {
    Domain { limits: vec![[-REACH, REACH]; n] }
}

/// -(x - 1)² - 2 (y + 2)² - (x - 1) (y + 2)
fn bowl(at: &[f64]) -> Result<Evaluation> {
    let (x, y) = (at[0] - 1.0, at[1] + 2.0);
    evaluation(-x * x - 2.0 * y * y - x * y, [-2.0 * x - y, -4.0 * y - x], [[-2.0, -1.0], [-1.0, -4.0]])
}

/// Less Rosenbrock's function (1960), whose valley is bent: -(1 - x)² - 100 (y - x²)².
fn valley(at: &[f64]) -> Result<Evaluation> {
    let (x, y) = (at[0], at[1]);
    let off = y - x * x;
    evaluation(
        -(1.0 - x).powi(2) - 100.0 * off * off,
        [2.0 * (1.0 - x) + 400.0 * x * off, -200.0 * off],
        [[-2.0 + 400.0 * (y - 3.0 * x * x), 400.0 * x], [400.0 * x, -200.0]],
    )
}

#[track_caller]
fn ends_at(found: &Optimum, expected: &[f64]) {
    assert!(found.converged && !found.at_limit, "{found:?}");
    let off = found.logs.iter().zip(expected).fold(0.0f64, |off, (log, at)| off.max((log - at).abs()));
    assert!(off < 1e-7, "{found:?}, not {expected:?}: {off:e}");
}

#[test]
fn a_maximum_is_found_from_near_and_far() {
    for start in [[1.0, -2.0], [0.0, 0.0], [11.0, 11.0], [-50.0, 50.0]] {
        ends_at(&maximize(&domain(2), &start, bowl).unwrap(), &[1.0, -2.0]);
    }
    // From where it is not concave, along a bent valley.
    for start in [[-1.2, 1.0], [0.0, 2.0], [3.0, -3.0]] {
        ends_at(&maximize(&domain(2), &start, valley).unwrap(), &[1.0, 1.0]);
    }
}

/// A maximum outside of the domain: the search ends on its border, says so, and finds the best place along it.
#[test]
fn a_limit_is_reported() {
    let out = |at: &[f64]| bowl(&[at[0] - 2.0 * REACH, at[1]]);
    let found = maximize(&domain(2), &[0.0, 0.0], out).unwrap();
    assert!(found.at_limit && found.converged, "{found:?}");
    assert_eq!(found.logs[0], REACH);
    // x - 1 is -13, so y + 2 is 13/4.
    assert!((found.logs[1] - (13.0 / 4.0 - 2.0)).abs() < 1e-7, "{found:?}");
}

/// A ridge: nothing is to be gained along it, so wherever the search ends is a maximum, without a covariance.
#[test]
fn a_ridge_has_a_maximum_that_is_not_determined() {
    let ridge = |at: &[f64]| {
        let off = at[0] + at[1] - 1.0;
        evaluation(-off * off, [-2.0 * off; 2], [[-2.0; 2]; 2])
    };
    let found = maximize(&domain(2), &[3.0, 4.0], ridge).unwrap();
    assert!(found.converged && (found.logs[0] + found.logs[1] - 1.0).abs() < 1e-4, "{found:?}");
    assert!(clv::maths::linear::cholesky(&found.hessian).is_none());
}

#[test]
fn errors_come_through_and_nonsense_does_not_converge() {
    let error = maximize(&domain(1), &[0.0], |_| Err(Error::out_of_memory("rfm_counts"))).unwrap_err();
    assert_eq!(error, Error::out_of_memory("rfm_counts"));
    let nothing = maximize(&domain(1), &[0.0], |_| evaluation(f64::NAN, [f64::NAN], [[f64::NAN]])).unwrap();
    assert!(!nothing.converged, "{nothing:?}");
}

/// By the chain rule: f(e^u) for f = x² y, against its own derivatives 2 f, f; 4 f, 2 f, f.
#[test]
fn derivatives_by_logarithms_follow_the_chain_rule() {
    let (x, y) = (1.5, 0.25);
    let f = x * x * y;
    let natural = evaluation(f, [2.0 * x * y, x * x], [[2.0 * y, 2.0 * x], [2.0 * x, 0.0]]).unwrap();
    let logs = natural.by_logarithms(&[x, y]);
    assert_eq!(logs, evaluation(f, [2.0 * f, f], [[4.0 * f, 2.0 * f], [2.0 * f, f]]).unwrap());
}
