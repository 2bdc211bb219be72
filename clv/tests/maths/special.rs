//! Special functions against 50 digits of mpmath, see tests/reference/special.py.

use clv::maths::special::{digamma, incomplete_beta, ln_gamma, ln_rise, trigamma};
use serde_json::Value;
use statrs::function::beta::checked_beta_reg;

fn rows(name: &str) -> Vec<Vec<f64>> {
    let reference: Value = serde_json::from_str(include_str!("../reference/special.json")).unwrap();
    let numbers = |row: &Value| row.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect();
    reference[name].as_array().unwrap().iter().map(numbers).collect()
}

#[test]
fn gamma_functions_are_right_to_the_last_digits() {
    for (name, function) in [("ln_gamma", ln_gamma as fn(f64) -> f64), ("digamma", digamma), ("trigamma", trigamma)] {
        for row in rows(name) {
            let [x, expected] = row[..] else { panic!("{row:?}") };
            // Both of the first are 0 somewhere: what counts there is the absolute error.
            let off = (function(x) - expected).abs() / (1.0 + expected.abs());
            assert!(off < 2e-15, "{name}({x}): {}, not {expected}: {off:e}", function(x));
        }
    }
}

/// Of a difference of two logarithms, what is left for a large x.
#[test]
fn rising_factorials_keep_their_digits() {
    for row in rows("ln_rise") {
        let [x, n, expected] = row[..] else { panic!("{row:?}") };
        let off = (ln_rise(x, n) - expected).abs() / (1.0 + expected.abs());
        assert!(off < 2e-14, "ln_rise({x}, {n}): {}, not {expected}: {off:e}", ln_rise(x, n));
    }
}

/// The worst relative error of all cases, and the worst of those that are probabilities of purchases of customers.
fn worst(incomplete_beta: impl Fn(f64, f64, f64, f64) -> f64) -> [f64; 2] {
    let mut worst = [0.0f64; 2];
    for row in rows("incomplete_beta") {
        let [n, shape, more, past, expected] = row[..] else { panic!("{row:?}") };
        let found = incomplete_beta(n, shape, more / (past + more), past / (past + more));
        let off = (found - expected).abs() / expected;
        // Those that no customer has are given by a past of 1.
        let of_customers = if past == 1.0 { 0.0 } else { off };
        worst = [worst[0].max(off), worst[1].max(of_customers)];
    }
    worst
}

/// statrs 0.19.1 is some four times as far off at the worst, which is a = b = 10^4 for both (1.4e-11, 5.7e-11), and some
/// sixteen times among the probabilities of purchases (1.5e-13, 2.4e-12).
#[test]
fn incomplete_beta_functions_are_right_far_out_and_no_worse_than_others() {
    let [all, of_customers] = worst(incomplete_beta);
    assert!(all < 2e-11 && of_customers < 2e-13, "{all:e} {of_customers:e}");
    let theirs = worst(|a, b, x, _| checked_beta_reg(a, b, x).unwrap());
    assert!(all < theirs[0] && of_customers < theirs[1], "{all:e} {of_customers:e}, statrs {theirs:?}");
}

/// Where one of x and y is 0, and where both halves are alike.
#[test]
fn incomplete_beta_functions_have_ends_and_a_middle() {
    assert_eq!(incomplete_beta(2.0, 3.0, 0.0, 1.0), 0.0);
    assert_eq!(incomplete_beta(2.0, 3.0, 1.0, 0.0), 1.0);
    for a in [0.3, 1.0, 7.0, 200.0] {
        assert!((incomplete_beta(a, a, 0.5, 0.5) - 0.5).abs() < 1e-13, "{a}");
    }
    // 1 - (1 - x)^b of a tiny x, of which 1 - x knows nothing.
    assert!((incomplete_beta(1.0, 5.0, 1e-20, 1.0) / 5e-20 - 1.0).abs() < 1e-14);
}
