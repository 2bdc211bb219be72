//! Finding the maximum of a smooth function of a few positive parameters, as a function of their logarithms.

use crate::error::Result;
use crate::maths::linear::{cholesky, solve, Matrix};

/// A function's value, gradient and Hessian at one point.
#[derive(Debug, Clone, PartialEq)]
pub struct Evaluation {
    pub value: f64,
    pub gradient: Vec<f64>,
    pub hessian: Matrix,
}

impl Evaluation {
    /// Those of the function of `n` parameters that is 0 everywhere.
    pub fn zero(n: usize) -> Self {
        Self { value: 0.0, gradient: vec![0.0; n], hessian: Matrix::zero(n) }
    }

    /// The same function as one of the logarithms of the parameters: its gradient and Hessian by them.
    pub fn by_logarithms(&self, parameters: &[f64]) -> Self {
        let mut logs = Self { value: self.value, ..Self::zero(parameters.len()) };
        for (row, x) in parameters.iter().enumerate() {
            logs.gradient[row] = x * self.gradient[row];
            for (column, y) in parameters.iter().enumerate() {
                logs.hessian[row][column] = x * y * self.hessian[row][column];
            }
            logs.hessian[row][row] += logs.gradient[row];
        }
        logs
    }

    /// Adds to a second derivative, in both places of the symmetric Hessian.
    #[inline]
    pub fn add_mixed(&mut self, row: usize, column: usize, value: f64) {
        self.hessian[row][column] += value;
        if row != column {
            self.hessian[column][row] += value;
        }
    }
}

/// Where to look for a maximum: the least and the largest logarithm of each parameter. A search that ends at one of them ends
/// at a limit.
#[derive(Debug, Clone)]
pub struct Domain {
    pub limits: Vec<[f64; 2]>,
}

impl Domain {
    fn clamp(&self, logs: &mut [f64]) {
        logs.iter_mut().zip(&self.limits).for_each(|(log, [low, high])| *log = log.clamp(*low, *high));
    }

    /// Whether a parameter is at its lower or its upper limit.
    fn at_limits<'a>(&'a self, logs: &'a [f64]) -> impl Iterator<Item = [bool; 2]> + 'a {
        logs.iter().zip(&self.limits).map(|(log, [low, high])| [log <= low, log >= high])
    }
}

/// Where a search ended.
#[derive(Debug, Clone)]
pub struct Optimum {
    /// Logarithms of the parameters.
    pub logs: Vec<f64>,
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
/// A step in a logarithm that would gain something if the parameter were determined.
const LONG: f64 = 0.03;
const MOST_STEPS: usize = 100;
/// Two values whose relative difference is smaller than this differ by rounding alone.
const NOISE: f64 = 1e-12;

/// Newton's method with a ridge that grows where the function is not concave (Levenberg 1944, Marquardt 1963). `evaluate`
/// takes logarithms and answers by them; there are as many as `domain` has.
///
/// # Errors
/// Those of `evaluate`.
pub fn maximize(
    domain: &Domain,
    start: &[f64],
    mut evaluate: impl FnMut(&[f64]) -> Result<Evaluation>,
) -> Result<Optimum> {
    let mut logs = start.to_vec();
    domain.clamp(&mut logs);
    let mut here = evaluate(&logs)?;
    let (mut ridge, mut converged) = (0.0, false);
    for _ in 0..MOST_STEPS {
        let fixed = fixed(domain, &logs, &here);
        let Some(step) = step(&here, &fixed, ridge) else {
            ridge = grown(ridge);
            if ridge > 1e9 {
                break;
            }
            continue;
        };
        let longest = step.iter().fold(0.0f64, |longest, part| longest.max(part.abs()));
        let shrink = if longest > LONGEST { LONGEST / longest } else { 1.0 };
        let mut next = logs.clone();
        next.iter_mut().zip(&step).for_each(|(log, part)| *log += shrink * part);
        domain.clamp(&mut next);
        let gain: f64 = (0..logs.len()).map(|at| here.gradient[at] * (next[at] - logs[at]) / 2.0).sum();
        if longest < SHORT && ridge == 0.0 {
            (logs, here.value, converged) = (next, here.value + gain, true);
            break;
        }
        // A long step that gains nothing follows a ridge, whose height comes ever nearer to a limit.
        if longest > LONG && gain < NOTHING {
            converged = true;
            break;
        }
        let there = evaluate(&next)?;
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
    converged = converged || is_flat(&here, &fixed(domain, &logs, &here));
    let at_limit = domain.at_limits(&logs).any(|[low, high]| low || high);
    Ok(Optimum { logs, value: here.value, hessian: here.hessian, converged, at_limit })
}

/// Whether no further gain is possible: on a ridge, values differ by rounding alone before a step is short.
fn is_flat(here: &Evaluation, fixed: &[bool]) -> bool {
    let step = (-3..=3).find_map(|power| step(here, fixed, 10f64.powi(power)));
    step.is_some_and(|step| {
        step.iter().zip(&here.gradient).map(|(step, slope)| slope * step / 2.0).sum::<f64>() < NOTHING
    })
}

/// A gain in a log-likelihood that is too small to matter.
const NOTHING: f64 = 1e-6;

fn grown(ridge: f64) -> f64 {
    (ridge * 10.0).max(1e-3)
}

/// The parameters at a limit that the gradient would push them over.
fn fixed(domain: &Domain, logs: &[f64], here: &Evaluation) -> Vec<bool> {
    let is_fixed = |([low, high], slope): ([bool; 2], &f64)| low && *slope <= 0.0 || high && *slope >= 0.0;
    domain.at_limits(logs).zip(&here.gradient).map(is_fixed).collect()
}

/// The step to where the gradient vanishes, in the directions that are free; `None` if the ridge is too low.
fn step(here: &Evaluation, fixed: &[bool], ridge: f64) -> Option<Vec<f64>> {
    let mut gradient = here.gradient.clone();
    let mut curvature = Matrix::from_fn(gradient.len(), |row, column| {
        let is_free = !fixed[row] && !fixed[column];
        if is_free {
            -here.hessian[row][column]
        } else {
            f64::from(row == column)
        }
    });
    for row in 0..gradient.len() {
        if fixed[row] {
            gradient[row] = 0.0;
        } else {
            curvature[row][row] += ridge * here.hessian[row][row].abs().max(f64::MIN_POSITIVE);
        }
    }
    Some(solve(&cholesky(&curvature)?, &gradient)).filter(|step| step.iter().all(|part| part.is_finite()))
}
