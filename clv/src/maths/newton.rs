//! Finding the maximum of a smooth function of a few positive parameters, as a function of their logarithms.

use crate::maths::linear::{cholesky, solve, Matrix, Vector, MOST};

/// A function's value, gradient and Hessian at one point.
#[derive(Debug, Clone, Copy, Default)]
pub struct Evaluation {
    pub value: f64,
    pub gradient: Vector,
    pub hessian: Matrix,
}

impl Evaluation {
    /// The same function as one of the logarithms of the parameters: its gradient and Hessian by them.
    pub fn by_logarithms(&self, parameters: &[f64]) -> Self {
        let mut logs = Self { value: self.value, ..Self::default() };
        for (row, x) in parameters.iter().enumerate() {
            logs.gradient[row] = x * self.gradient[row];
            for (column, y) in parameters.iter().enumerate() {
                logs.hessian[row][column] = x * y * self.hessian[row][column];
            }
            logs.hessian[row][row] += logs.gradient[row];
        }
        logs
    }

    /// Adds to a second derivative, at both places that the symmetric Hessian has for it.
    #[inline]
    pub fn add_mixed(&mut self, row: usize, column: usize, value: f64) {
        self.hessian[row][column] += value;
        if row != column {
            self.hessian[column][row] += value;
        }
    }
}

/// Where to look for a maximum: the logarithms of the parameters lie within [`REACH`] of `center`.
#[derive(Debug, Clone, Copy)]
pub struct Domain {
    pub center: Vector,
    pub parameters: usize,
}

/// A parameter is taken to be at its limit at e^12 times or a part in e^12 of its natural size.
pub const REACH: f64 = 12.0;

/// Where a search ended.
#[derive(Debug, Clone, Copy)]
pub struct Optimum {
    /// Logarithms of the parameters.
    pub logs: Vector,
    /// Value there, and the Hessian by the logarithms.
    pub value: f64,
    pub hessian: Matrix,
    pub converged: bool,
    /// Whether a parameter ended at its limit.
    pub at_limit: bool,
}

/// Steps in a logarithm are at most this long.
const LONGEST: f64 = 2.0;
/// After a step this short the search ends: Newton's method squares the error in each step.
const SHORT: f64 = 1e-7;
const MOST_STEPS: usize = 100;
/// Two values whose relative difference is smaller than this differ by rounding alone.
const NOISE: f64 = 1e-13;

/// Newton's method with a ridge that grows where the function is not concave (Levenberg 1944, Marquardt 1963). `evaluate`
/// takes logarithms and answers by them.
pub fn maximize(domain: Domain, start: Vector, mut evaluate: impl FnMut(&Vector) -> Evaluation) -> Optimum {
    let n = domain.parameters;
    let clamp = |logs: &mut Vector| {
        for (log, center) in logs.iter_mut().zip(&domain.center) {
            *log = log.clamp(center - REACH, center + REACH);
        }
    };
    let mut logs = start;
    clamp(&mut logs);
    let mut here = evaluate(&logs);
    let (mut ridge, mut converged) = (0.0, false);
    for _ in 0..MOST_STEPS {
        let fixed = fixed(&domain, &logs, &here);
        let Some(step) = step(&here, &fixed, ridge, n) else {
            ridge = grown(ridge);
            if ridge > 1e9 {
                break;
            }
            continue;
        };
        let longest = step[..n].iter().fold(0.0f64, |longest, part| longest.max(part.abs()));
        let shrink = if longest > LONGEST { LONGEST / longest } else { 1.0 };
        let mut next = logs;
        next.iter_mut().zip(&step).for_each(|(log, part)| *log += shrink * part);
        clamp(&mut next);
        if longest < SHORT && ridge == 0.0 {
            let gain: f64 = (0..n).map(|at| here.gradient[at] * (next[at] - logs[at]) / 2.0).sum();
            (logs, here.value, converged) = (next, here.value + gain, true);
            break;
        }
        let there = evaluate(&next);
        if there.value >= here.value - NOISE * here.value.abs() {
            (logs, here) = (next, there);
            ridge = if ridge < 1e-5 { 0.0 } else { ridge / 10.0 };
        } else {
            ridge = grown(ridge);
            if ridge > 1e9 {
                break;
            }
        }
    }
    converged = converged || is_flat(&here, &fixed(&domain, &logs, &here), n);
    let at_limit = (0..n).any(|at| (logs[at] - domain.center[at]).abs() >= REACH);
    Optimum { logs, value: here.value, hessian: here.hessian, converged, at_limit }
}

/// Whether there is nothing to gain from here: on a ridge, values differ by rounding alone before a step is short.
fn is_flat(here: &Evaluation, fixed: &[bool; MOST], n: usize) -> bool {
    let step = (-3..=3).find_map(|power| step(here, fixed, 10f64.powi(power), n));
    step.is_some_and(|step| (0..n).map(|at| here.gradient[at] * step[at] / 2.0).sum::<f64>() < NOTHING)
}

/// A gain in a log-likelihood that means nothing.
const NOTHING: f64 = 1e-5;

fn grown(ridge: f64) -> f64 {
    (ridge * 10.0).max(1e-3)
}

/// The parameters at a limit that the gradient would push them over.
fn fixed(domain: &Domain, logs: &Vector, here: &Evaluation) -> [bool; MOST] {
    std::array::from_fn(|at| {
        let out = logs[at] - domain.center[at];
        out.abs() >= REACH && out * here.gradient[at] >= 0.0
    })
}

/// The step to where the gradient vanishes, in the directions that are free; `None` where the ridge is too low.
fn step(here: &Evaluation, fixed: &[bool; MOST], ridge: f64, n: usize) -> Option<Vector> {
    let (mut curvature, mut gradient) = ([[0.0; MOST]; MOST], here.gradient);
    for row in 0..n {
        for column in 0..n {
            let free = !fixed[row] && !fixed[column];
            curvature[row][column] = if free { -here.hessian[row][column] } else { f64::from(row == column) };
        }
        if fixed[row] {
            gradient[row] = 0.0;
        } else {
            curvature[row][row] += ridge * here.hessian[row][row].abs().max(f64::MIN_POSITIVE);
        }
    }
    Some(solve(&cholesky(&curvature, n)?, &gradient, n)).filter(|step| step.iter().all(|part| part.is_finite()))
}
