//! Integrals of positive functions: all terms have one sign, so no digits are lost by cancellation.

/// Nodes and weights of Gauss and Legendre's rule with 8 points on [0, 1].
pub const GAUSS_8: [(f64, f64); 8] = [
    (0.019855071751231884, 0.05061426814518813),
    (0.10166676129318664, 0.11119051722668724),
    (0.2372337950418355, 0.15685332293894363),
    (0.4082826787521751, 0.181341891689181),
    (0.591717321247825, 0.181341891689181),
    (0.7627662049581645, 0.15685332293894363),
    (0.8983332387068134, 0.11119051722668724),
    (0.9801449282487681, 0.05061426814518813),
];

/// The rest of an integral is dropped once it is below this share of the whole.
const NEGLIGIBLE: f64 = 1e-17;
const MOST_PANELS: usize = 4096;

/// The integral of a positive function that falls from `from` to `to`, which may be infinite. `width` says how far from a
/// point the function stays within a factor of some e^2, at most a quarter of the way to where it has a pole: panels are as wide.
pub fn falling(from: f64, to: f64, width: impl Fn(f64) -> f64, f: impl Fn(f64) -> f64) -> f64 {
    let (mut sum, mut start) = (0.0, from);
    for _ in 0..MOST_PANELS {
        let width = width(start).min(to - start);
        let panel: f64 = GAUSS_8.iter().map(|(node, weight)| weight * f(start + node * width)).sum();
        sum += width * panel;
        start += width;
        if start >= to || width * panel <= NEGLIGIBLE * sum {
            break;
        }
    }
    sum
}

/// The longest step of [`line()`] with which sums over analytic functions that are smooth on the scale of 1 have all their digits.
pub const STEP: f64 = 0.25;
const MOST_NODES: usize = 20_000;
/// A tail counts as a geometric series once the ratio of two terms is the one it tends to, up to this relative error.
const GEOMETRIC: f64 = 1e-13;

/// Integrals over the real line of positive functions that rise towards `center` and fall off beyond: sums with one `step`,
/// whose error falls exponentially with 1 / step (Goodwin 1949). `tails` are the rates at which all of them fall in the end,
/// to the left and to the right, or 0 where they fall faster than exponentially: the rest is then a geometric series.
pub fn line<const K: usize>(center: f64, step: f64, tails: [f64; 2], mut f: impl FnMut(f64) -> [f64; K]) -> [f64; K] {
    let mut sums = f(center);
    let middle = sums;
    for (side, tail) in [-step, step].into_iter().zip(tails) {
        let mut before = middle;
        let ratio = (-tail * step).exp();
        for at in 1..MOST_NODES {
            let terms = f(center + side * at as f64);
            let geometric = tail > 0.0 && (0..K).all(|k| (terms[k] - ratio * before[k]).abs() <= GEOMETRIC * terms[k]);
            for k in 0..K {
                sums[k] += if geometric { terms[k] / -(-tail * step).exp_m1() } else { terms[k] };
            }
            if geometric || (0..K).all(|k| terms[k] <= NEGLIGIBLE * sums[k]) {
                break;
            }
            before = terms;
        }
    }
    sums.map(|sum| step * sum)
}
