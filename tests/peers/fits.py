#!/usr/bin/env python3
"""Judges fits to simulated shops by an independent optimiser: the best of 200 random starts, each polished by L-BFGS-B (scipy), on
likelihoods written here from the papers.

    shops SEED FROM TO | fits.py [--write FILE]

Reads a line of JSON for each shop (clv/examples/shops.rs). Prints the fits that are more than 0.05 below the best of the random starts
and ends with 1 if there are any; with --write it writes the best values instead, for clv/tests/models/fits.rs.
"""

import json
import math
import os
import sys
from multiprocessing import Pool

os.environ["OPENBLAS_NUM_THREADS"] = "1"  # two threads for each small product would only wait for each other

import numpy as np
from numba import njit
from scipy.optimize import minimize

STARTS = 200
REACH = 12.0  # logarithms of parameters lie within this of their natural size; that of Pareto/NBD's beta may be 32 below
BELOW_BETA = 32.0
BELOW = 0.05
NODES, WEIGHTS = np.polynomial.legendre.leggauss(8)
NODES, WEIGHTS = (NODES + 1) / 2, WEIGHTS / 2


@njit(cache=True)
def rises(a, most):
    """ln(a (a+1) ... (a+n-1)) and its slope by a, for n up to `most`."""
    value, slope = np.zeros(most + 1), np.zeros(most + 1)
    for i in range(most):
        value[i + 1] = value[i] + math.log(a + i)
        slope[i + 1] = slope[i] + 1.0 / (a + i)
    return value, slope


@njit(cache=True)
def staying(p, x, t, n, g):
    """Gamma-Poisson purchases of customers who all stay (Ehrenberg 1959)."""
    r, alpha = p[0], p[1]
    value, slope = rises(r, int(x.max()))
    total = 0.0
    for i in range(len(x)):
        k, log = int(x[i]), math.log(alpha + t[i])
        total += n[i] * (value[k] + r * math.log(alpha) - (r + k) * log)
        g[0] += n[i] * (slope[k] + math.log(alpha) - log)
        g[1] += n[i] * (r / alpha - (r + k) / (alpha + t[i]))
    return total


@njit(cache=True)
def nbd(p, x, t_x, t, n):
    g = np.zeros(2)
    return staying(p, x, t, n, g), g


@njit(cache=True)
def beta_geometric(p, x, t_x, t, n, first):
    """BG/NBD (Fader, Hardie and Lee 2005) and, with first = 1, MBG/NBD (Batislam, Denizel and Filiztekin 2007)."""
    g = np.zeros(4)
    total = staying(p, x, t, n, g)
    r, alpha, a, b = p
    most = int(x.max()) + first
    stay, stay_slope = rises(b, most)
    every, every_slope = rises(a + b, most)
    for i in range(len(x)):
        k = int(x[i]) + first
        if k == 0:
            continue
        total += n[i] * (stay[k] - every[k])
        g[2] -= n[i] * every_slope[k]
        g[3] += n[i] * (stay_slope[k] - every_slope[k])
        u = math.log((alpha + t[i]) / (alpha + t_x[i]))
        odds = math.log(a / (b + k - 1)) + (r + x[i]) * u
        gone = 1.0 / (1.0 + math.exp(-odds)) if odds > -700 else 0.0
        total += n[i] * (odds + math.log1p(math.exp(-odds)) if odds > 0 else math.log1p(math.exp(odds)))
        g[0] += n[i] * gone * u
        g[1] += n[i] * gone * (r + x[i]) * (1 / (alpha + t[i]) - 1 / (alpha + t_x[i]))
        g[2] += n[i] * gone / a
        g[3] -= n[i] * gone / (b + k - 1)
    return total, g


@njit(cache=True)
def pareto(p, x, t_x, t, n, groups, nodes, weights):
    """Pareto/NBD (Schmittlein, Morrison and Colombo 1987), by integrals over the time of leaving; rows are sorted by x, and `groups`
    are the rows at which x changes."""
    g = np.zeros(4)
    total = staying(p, x, t, n, g)
    r, alpha, s, beta = p
    for at in range(len(groups) - 1):
        rows = slice(groups[at], groups[at + 1])
        k = r + x[groups[at]]
        times = np.unique(np.concatenate((t_x[rows], t[rows])))
        # From each time on to the last: the integral of (alpha+y)^-k (beta+y)^-(s+1) over its value there, and the same times the
        # negative logarithmic slopes of that by the parameters.
        after = np.zeros((len(times), 5))
        for j in range(len(times) - 2, -1, -1):
            start, end = times[j], times[j + 1]
            log_a, log_b = math.log(alpha + start), math.log(beta + start)
            y = start
            while y < end:
                width = min(end - y, 0.5 * min(alpha, beta) + 0.5 * y, 3.0 / (k / (alpha + y) + (s + 1) / (beta + y)))
                if k * (math.log(alpha + y) - log_a) + (s + 1) * (math.log(beta + y) - log_b) > 60:
                    break
                for node in range(8):
                    z = y + width * nodes[node]
                    la, lb = math.log(alpha + z), math.log(beta + z)
                    w = width * weights[node] * math.exp(-k * (la - log_a) - (s + 1) * (lb - log_b))
                    after[j, 0] += w
                    after[j, 1] += w * la
                    after[j, 2] += w * k / (alpha + z)
                    after[j, 3] += w * lb
                    after[j, 4] += w * (s + 1) / (beta + z)
                y += width
            left = math.exp(-k * (math.log(alpha + end) - log_a) - (s + 1) * (math.log(beta + end) - log_b))
            after[j] += left * after[j + 1]
        for i in range(groups[at], groups[at + 1]):
            la, lb = math.log(alpha + t[i]), math.log(beta + t[i])
            total += n[i] * s * (math.log(beta) - lb)
            g[2] += n[i] * (math.log(beta) - lb)
            g[3] += n[i] * s * (1 / beta - 1 / (beta + t[i]))
            if t_x[i] >= t[i]:
                continue
            of_x, of_t = after[np.searchsorted(times, t_x[i])], after[np.searchsorted(times, t[i])]
            fallen = k * (la - math.log(alpha + t_x[i])) + (s + 1) * (lb - math.log(beta + t_x[i]))
            left = math.exp(-fallen)
            mass = max(of_x[0] - left * of_t[0], 1e-300)
            odds = math.log(s) + math.log(mass) + fallen - lb
            gone = 1.0 / (1.0 + math.exp(-odds)) if odds > -700 else 0.0
            total += n[i] * (odds + math.log1p(math.exp(-odds)) if odds > 0 else math.log1p(math.exp(odds)))
            mean = (of_x - left * of_t) / mass
            g[0] += n[i] * gone * (la - mean[1])
            g[1] += n[i] * gone * (k / (alpha + t[i]) - mean[2])
            g[2] += n[i] * gone * (1 / s + lb - mean[3])
            g[3] += n[i] * gone * (s / (beta + t[i]) - mean[4])
    return total, g


@njit(cache=True)
def digamma(z):
    sum = 0.0
    while z < 12:
        sum -= 1 / z
        z += 1
    w = 1 / (z * z)
    return sum + math.log(z) - 0.5 / z - w * (1 / 12 - w * (1 / 120 - w * (1 / 252 - w * (1 / 240 - w / 132))))


@njit(cache=True)
def gamma_gamma(p, x, mean, n):
    """Gamma-gamma (Fader and Hardie 2013)."""
    g = np.zeros(3)
    q, v, total, before = p[1], p[2], 0.0, -1.0
    for i in range(len(x)):
        if x[i] != before:
            before, shape = x[i], p[0] * x[i]
            constant = math.lgamma(shape + q) - math.lgamma(shape) - math.lgamma(q)
            of_shape, of_q = digamma(shape + q) - digamma(shape), digamma(shape + q) - digamma(q)
        m = x[i] * mean[i]
        total += n[i] * (constant + q * math.log(v / (v + m)) + shape * math.log(m / (v + m)) - math.log(mean[i]))
        g[0] += n[i] * x[i] * (of_shape + math.log(m / (v + m)))
        g[1] += n[i] * (of_q + math.log(v / (v + m)))
        g[2] += n[i] * (q / v - (shape + q) / (v + m))
    return total, g


def problems(shop):
    """Of every fit to a shop: its name, the function of the parameters, their natural sizes, and how far below these they may be."""
    x, t_x, t, n = (np.array(column, dtype=float) for column in zip(*sorted(shop["purchases"])))
    age = (t * n).sum() / n.sum()
    groups = np.append(np.flatnonzero(np.diff(x, prepend=-1)), len(x))
    yield "nbd", lambda p: nbd(p, x, t_x, t, n), [1, age], [REACH] * 2
    yield "bg_nbd", lambda p: beta_geometric(p, x, t_x, t, n, 0), [1, age, 1, 1], [REACH] * 4
    yield "mbg_nbd", lambda p: beta_geometric(p, x, t_x, t, n, 1), [1, age, 1, 1], [REACH] * 4
    yield "pareto_nbd", lambda p: pareto(p, x, t_x, t, n, groups, NODES, WEIGHTS), [1, age, 1, age], [REACH] * 3 + [BELOW_BETA]
    if shop["spend"]:
        x1, mean, n1 = (np.array(column, dtype=float) for column in zip(*sorted(shop["spend"])))
        yield "gamma_gamma", lambda p: gamma_gamma(p, x1, mean, n1), [1, 1, (mean * n1).sum() / n1.sum()], [REACH] * 3


def best(function, sizes, below, random):
    """The best of the random starts, each polished; the ten best of them once more, until nothing is gained."""
    sizes = np.log(np.array(sizes, dtype=float))
    below = np.array(below)
    bounds = list(zip(sizes - below, sizes + REACH))

    def down(logs):
        p = np.exp(logs)
        value, gradient = function(p)
        return (-value, -gradient * p) if np.isfinite(value) and np.isfinite(gradient).all() else (1e300, np.zeros(len(p)))

    parts = [1 / 3 if i % 2 else 2 / 3 for i in range(STARTS)]
    starts = [sizes + random.uniform(-below, REACH, len(sizes)) * part for part in parts]
    found = [minimize(down, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"ftol": 1e-9, "maxiter": 200}) for start in starts]
    found.sort(key=lambda at: at.fun)
    for i in range(10):
        found[i] = minimize(down, found[i].x, jac=True, method="L-BFGS-B", bounds=bounds, options={"ftol": 1e-14, "gtol": 1e-7, "maxiter": 3000})
    top = min(found, key=lambda at: at.fun)
    return -top.fun, np.exp(top.x)


def judge(line):
    shop = json.loads(line)
    rows = []
    for name, function, sizes, below in problems(shop):
        random = np.random.default_rng([shop["shop"], len(name)])
        value, at = best(function, sizes, below, random)
        fit = shop["fits"].get(name) or {}
        if fit.get("at"):  # the two likelihoods agree
            assert abs(function(np.array(fit["at"]))[0] - fit["value"]) < 1e-6 * abs(fit["value"]), (shop["shop"], name)
        rows.append((shop["shop"], name, value, at.tolist(), fit))
    return rows


def main():
    file = open(sys.argv[2], "w") if sys.argv[1:2] == ["--write"] else None
    if file:
        print("shop,family,value", file=file)
    fits = missed = 0
    with Pool() as pool:
        for rows in pool.imap(judge, sys.stdin):
            for number, name, value, at, fit in rows:
                if fit.get("value") is None:
                    continue
                fits += 1
                if file:
                    print(f"{number},{name},{value:.4f}", file=file, flush=True)
                elif fit["value"] < value - BELOW:
                    missed += 1
                    print(f"shop {number}, {name}: {fit['value']:.4f} ({fit['status']}), but {value:.4f} at {[float(f'{p:.4g}') for p in at]}", flush=True)
    print(f"{fits} fits, {missed} more than {BELOW} below the best of {STARTS} random starts")
    sys.exit(missed > 0)


if __name__ == "__main__":
    main()
