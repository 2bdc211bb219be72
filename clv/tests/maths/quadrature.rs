//! Integrals that have a closed form.

use clv::maths::quadrature::{falling, line, GAUSS_8, STEP};
use std::f64::consts::PI;

#[track_caller]
fn close(found: f64, expected: f64, tolerance: f64) {
    let off = (found - expected).abs() / expected.abs();
    assert!(off < tolerance, "{found}, not {expected}: {off:e}");
}

/// The rule is exact up to the power 15 and not beyond.
#[test]
fn gauss_and_legendres_rule_integrates_polynomials() {
    let power = |n: i32| GAUSS_8.iter().map(|(node, weight)| weight * node.powi(n)).sum::<f64>();
    (0..16).for_each(|n| close(power(n), 1.0 / f64::from(n + 1), 2e-15));
    let off = (power(16) * 17.0 - 1.0).abs();
    assert!(off > 1e-9, "{off:e}");
    // The error of the rule on x^16 is (8!)^4 / (17 ((16)!)^2) (Abramowitz and Stegun 1964, 25.4.30, on [0, 1]) times 16!.
    let factorial = |n: u32| (1..=n).map(f64::from).product::<f64>();
    close(1.0 / 17.0 - power(16), factorial(8).powi(4) / (17.0 * factorial(16).powi(2)), 1e-3);
}

#[test]
fn falling_functions_have_their_integrals() {
    // e^-t over (0, 5) and over (0, infinity); panels in which it falls by e^2.
    close(falling(0.0, 5.0, |_| 2.0, |t| (-t).exp()), -(-5f64).exp_m1(), 1e-14);
    close(falling(0.0, f64::INFINITY, |_| 2.0, |t| (-t).exp()), 1.0, 1e-14);
    // (1 + t)^-3: panels in which it falls by e^2, at most a quarter of the way to the pole.
    let width = |t: f64| (1.0 + t) / 2.0;
    close(falling(0.0, 9.0, width, |t| (1.0 + t).powi(-3)), (1.0 - 0.01) / 2.0, 1e-13);
    close(falling(3.0, f64::INFINITY, width, |t| (1.0 + t).powi(-3)), 1.0 / 32.0, 1e-13);
    // Far out in the tail, where there is hardly anything.
    close(falling(700.0, f64::INFINITY, |_| 2.0, |t| (-t).exp()), (-700f64).exp(), 1e-13);
    assert_eq!(falling(4.0, 4.0, |_| 1.0, |_| 1.0), 0.0);
}

#[test]
fn functions_on_the_line_have_their_integrals() {
    // The normal density falls faster than exponentially on both sides.
    let [normal, square] = line(0.3, STEP, [0.0; 2], |u| {
        let density = (-u * u / 2.0).exp();
        [density, u * u * density]
    });
    close(normal, (2.0 * PI).sqrt(), 1e-15);
    close(square, (2.0 * PI).sqrt(), 1e-14);
    // 1 / cosh falls as e^-|u|: pi.
    close(line(0.0, STEP, [1.0; 2], |u| [1.0 / u.cosh()])[0], PI, 1e-14);
    // B(a, b) as an integral over the logit, with tails of a and b, one of them long (DLMF 5.12.1): B(0.01, 2) = 1 / (0.01 x 1.01).
    let ln_density = |a: f64, b: f64, u: f64| -a * (-u).exp().ln_1p() - b * u.exp().ln_1p();
    close(line(-5.0, STEP, [0.01, 2.0], |u| [ln_density(0.01, 2.0, u).exp()])[0], 1.0 / 0.0101, 1e-12);
    // Γ(2.5) as an integral over a logarithm: the left tail falls with 2.5.
    close(line(2.5f64.ln(), STEP, [2.5, 0.0], |u| [(2.5 * u - u.exp()).exp()])[0], 0.75 * PI.sqrt(), 1e-14);
}
