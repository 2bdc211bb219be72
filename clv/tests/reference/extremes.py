"""Reference numbers for customer-base models, in ordinary and extreme regions.

    pip install mpmath
    python3 extremes.py > extremes.json

Every number is computed twice with mpmath, by two formulas that share as little
as possible (a closed form and an integral over the heterogeneity, wherever a
closed form exists).  A value is written only when the two agree to AGREEMENT;
the others are left out, and the count of both is printed on stderr.  Nothing
here comes from the library under test.

Notation: a customer made x repeat purchases, the last at age t_x, and is T old.
While alive, a customer buys in a Poisson process of rate lambda ~ Gamma(r, alpha).

    nbd         never leaves
    bg_nbd      leaves after each repeat purchase with probability p ~ Beta(a, b)
    mbg_nbd     as bg_nbd, and also after the first purchase
    pareto_nbd  lives an exponential time of rate mu ~ Gamma(s, beta)

Given the data and alive at T, lambda ~ Gamma(R, A) with R = r + x, A = alpha + T,
p ~ Beta(a, b + x) (one more on b for mbg_nbd), mu ~ Gamma(s, beta + T), all
independent.  So each prediction is P(alive) times an expectation over these.

Fields of a case: "family", "parameters" in the order above, "x", "t_x", "t" (T);
"log_likelihood" (of the timing, in density form) and "p_alive" (at T);
"expected": [t, mean number of purchases in (T, T + t]];
"pmf": [t, n, probability of exactly n purchases in (T, T + t]];
"discounted": [t, delta, mean of the sum over purchases in (T, T + t] of
exp(-delta (time since T))], t = null for all the future.
All are conditional on the data.  Arguments are taken as the exact doubles.
"""

import json
import sys
from collections import Counter
from functools import cached_property, lru_cache

from mpmath import mp, mpf, exp, expm1, inf, log, log1p, loggamma

mp.dps = 45
CONVERGED = mpf(10) ** -21  # relative step at which a quadrature stops halving
AGREEMENT = mpf(10) ** -17  # largest relative difference between the two ways
NEGLIGIBLE = -110           # natural log of a density not worth evaluating
SMALLEST = mpf(10) ** -290  # smaller probabilities are left out

# ---------------------------------------------------------------------------
# Quadrature
# ---------------------------------------------------------------------------

@lru_cache(maxsize=None)
def nodes(level):
    """Points y = pi sinh u and weights dy/du, for the u new at this level."""
    h = mpf(1) / 2**level
    last = int(12 / h)
    return [(mp.pi * mp.sinh(k * h), mp.pi * mp.cosh(k * h))
            for k in range(-last, last + 1) if level == 3 or k % 2]


def integrate_line(f):
    """Integral of f over the real line: the trapezoidal rule in u, y = pi sinh u."""
    total = mpf(0)
    previous = None
    for level in range(3, 10):
        total += mp.fsum(weight * f(y) for y, weight in nodes(level))
        value = total / 2**level
        if level > 4 and abs(value - previous) <= CONVERGED * abs(value):
            return value
        previous = value
    raise ArithmeticError("quadrature did not converge")


def integrate(f, lower, upper):
    """Integral of f over a finite interval (with y the logit of the place in it)."""
    width = upper - lower
    if width == 0:
        return mpf(0)

    def g(y):
        if abs(y) > -NEGLIGIBLE:
            return mpf(0)
        q = 1 / (1 + exp(y))
        return q * (1 - q) * f(lower + width * exp(y) * q)

    return width * integrate_line(g)


def beta_mean(g, a, b):
    """E[g(p)], p ~ Beta(a, b); y is the logit of p, standardised."""
    norm = log_beta(a, b)
    middle, spread = log(a / b), min(mpf(1), mp.sqrt(1 / a + 1 / b))

    def f(y):
        logit = middle + spread * y
        log_large = -log1p(exp(-abs(logit)))
        log_small = log_large - abs(logit)
        log_p, log_q = (log_small, log_large) if logit < 0 else (log_large, log_small)
        density = a * log_p + b * log_q - norm
        if density < NEGLIGIBLE:
            return mpf(0)
        return exp(density) * g(exp(log_p))

    return spread * integrate_line(f)


def gamma_mean(g, shape, rate, power=0, shift=0):
    """E[w^power exp(-shift w) g(w)], w ~ Gamma(shape, rate); y is ln w, standardised.

    The power and the exponential are joined to the density, which keeps the
    peak of the integrand in the middle of the nodes.
    """
    norm = shape * log(rate) - loggamma(shape)
    shape, rate = shape + power, rate + shift
    middle, spread = log(shape / rate), min(mpf(1), 1 / mp.sqrt(shape))
    peak = norm + shape * (middle - 1)

    def f(y):
        log_w = middle + spread * y
        w = exp(log_w)
        density = norm + shape * log_w - rate * w
        if density - peak < NEGLIGIBLE:
            return mpf(0)
        return exp(density) * g(w)

    return spread * integrate_line(f)


@lru_cache(maxsize=None)
def gauss_legendre(degree):
    """Nodes and weights of the Gauss-Legendre rule on (-1, 1)."""
    result = []
    for k in range(degree):
        z = mp.cos(mp.pi * (k + mpf(3) / 4) / (degree + mpf(1) / 2))
        for _ in range(12):
            before, value = mpf(1), z
            for j in range(2, degree + 1):
                before, value = value, ((2 * j - 1) * z * value - (j - 1) * before) / j
            slope = degree * (z * value - before) / (z * z - 1)
            step = value / slope
            z -= step
            if abs(step) < mpf(10) ** (-mp.dps + 3):
                break
        result.append((z, 2 / ((1 - z * z) * slope * slope)))
    return result


def panels(start, breaks, width):
    """Gauss-Legendre points (u, weight, right end of the panel) from 0 to the
    last break, in panels of at most this width of ln(start + u)."""
    left = mpf(0)
    for right in breaks:
        low, high = log(start + left), log(start + right)
        count = int(mp.ceil((high - low) / width))
        half = (high - low) / (2 * count)
        for i in range(count):
            middle = low + (2 * i + 1) * half
            for z, weight in gauss_legendre(36):
                v = exp(middle + half * z)
                yield v - start, weight * half * v, right
        left = right


# ---------------------------------------------------------------------------
# Distributions
# ---------------------------------------------------------------------------


def log_beta(a, b):
    return loggamma(a) + loggamma(b) - loggamma(a + b)


def log_negative_binomial(n, shape, rate, t):
    """ln P(N = n), N the Poisson count in time t of a Gamma(shape, rate) rate."""
    return (loggamma(shape + n) - loggamma(shape) - loggamma(mpf(n) + 1)
            + shape * log(rate / (rate + t)) + n * log(t / (rate + t)))


def negative_binomial_tail(n, shape, rate, t):
    """P(N >= n) for n > 0: regularised incomplete beta function; finite sum."""
    z = t / (rate + t)
    value = (exp(n * log(z) + shape * log1p(-z) - log_beta(mpf(n), shape)) / n
             * mp.hyp2f1(n + shape, 1, n + 1, z))
    lost = max(0, -int(mp.log10(value)))
    with mp.workdps(mp.dps + lost + 10):
        term = exp(shape * log(rate / (rate + t)))
        ratio = t / (rate + t)
        below = mpf(0)
        for j in range(n):
            below += term
            term *= ratio * (shape + j) / (j + 1)
        check = 1 - below
    return value, +check


def positive_series(a, b, c, z):
    """2F1(a, b; c; z) by its plain series, for positive terms."""
    term = value = mpf(1)
    k = 0
    while term > value * (1 - z) * mp.eps:
        term *= (a + k) * (b + k) / ((c + k) * (k + 1)) * z
        value += term
        k += 1
    return value


def scaled_expint(order, w):
    """e^w E_order(w), by its continued fraction unless w is small."""
    if w < 6 and order < 50:
        return exp(w) * mp.expint(order, w)
    tiny = mpf(10) ** -25  # this function serves checks only
    b = w + order
    d = 1 / b
    c, value = inf, d
    for i in range(1, 5000):
        factor = -i * (order - 1 + i)
        b += 2
        d = 1 / (factor * d + b)
        c = b + factor / c
        value *= c * d
        if abs(c * d - 1) < tiny:
            return value
    raise ArithmeticError("continued fraction did not converge")


# ---------------------------------------------------------------------------
# Models.  Every method returns a pair: the value and the same another way.
# ---------------------------------------------------------------------------


class Nbd:
    narrow = False  # is the heterogeneity so narrow that mpmath's 2F1 fails

    def __init__(self, parameters, x, t_x, T):
        self.r, self.alpha = parameters
        self.x, self.T = x, T
        self.R, self.A = self.r + x, self.alpha + T

    def log_timing(self, age):
        """ln E[lambda^x exp(-lambda age)]."""
        closed = (loggamma(self.R) - loggamma(self.r) - self.x * log(self.alpha + age)
                  + self.r * log(self.alpha / (self.alpha + age)))
        return closed, log(gamma_mean(lambda w: 1, self.r, self.alpha, self.x, age))

    def log_likelihood(self):
        return self.log_timing(self.T)

    def p_alive(self):
        return mpf(1), mpf(1)

    def expected(self, t):
        return (self.R / self.A * t, t * gamma_mean(lambda w: w, self.R, self.A))

    def pmf(self, t, n):
        log_t, log_factorial = log(t), loggamma(mpf(n) + 1)
        return (exp(log_negative_binomial(n, self.R, self.A, t)),
                gamma_mean(lambda w: exp(n * log_t - log_factorial), self.R, self.A, n, t))

    def discounted(self, pairs):
        result = {}
        for t, delta in pairs:
            closed = self.R / self.A * (1 / delta if t is None else -expm1(-delta * t) / delta)
            end = 150 / delta if t is None else min(t, 150 / delta)
            rate = gamma_mean(lambda w: w, self.R, self.A)
            result[t, delta] = closed, rate * integrate(lambda u: exp(-delta * u), 0, end)
        return result


class BgNbd(Nbd):
    tosses_before = 0  # tosses of the dropout coin at the first purchase

    def __init__(self, parameters, x, t_x, T):
        super().__init__(parameters[:2], x, t_x, T)
        self.t_x = t_x
        self.a, self.b = parameters[2:]
        self.tosses = x + self.tosses_before
        self.b_alive = self.b + self.tosses
        self.narrow = self.a + self.b > 500

    def log_parts(self):
        """ln L of alive at T and of left at t_x, the latter None if impossible."""
        norm = log_beta(self.a, self.b)
        timing = self.log_timing(self.T)
        alive = (timing[0] + log_beta(self.a, self.b_alive) - norm,
                 timing[1] + log(beta_mean(lambda p: (1 - p) ** self.tosses, self.a, self.b)))
        if self.tosses == 0:
            return alive, None
        timing = self.log_timing(self.t_x)
        left = (timing[0] + log_beta(self.a + 1, self.b_alive - 1) - norm,
                timing[1] + log(beta_mean(lambda p: p * (1 - p) ** (self.tosses - 1),
                                          self.a, self.b)))
        return alive, left

    @cached_property
    def likelihood_and_alive(self):
        alive, left = self.log_parts()
        if left is None:
            return alive, (mpf(1), mpf(1))
        odds = [exp(gone - here) for gone, here in zip(left, alive)]
        return ([here + log1p(o) for here, o in zip(alive, odds)], [1 / (1 + o) for o in odds])

    def log_likelihood(self):
        return self.likelihood_and_alive[0]

    def p_alive(self):
        return self.likelihood_and_alive[1]

    def expected(self, t):
        """E[(1 - exp(-lambda p t)) / p]: the Fader-Hardie-Lee form; integral over p."""
        R, A, b = self.R, self.A, self.b_alive
        with mp.workdps(2 * mp.dps + 20):
            # a = 1 is a removable singularity of the closed form
            a = self.a if self.a != 1 else 1 + mpf(10) ** -45
            # mpmath's 2F1 cancels beyond its means when parameters are large
            F = (positive_series if self.narrow else mp.hyp2f1)(R, b, a + b - 1, t / (A + t))
            closed = (a + b - 1) / (a - 1) * (1 - exp(R * log(A / (A + t))) * F)
        integral = beta_mean(lambda p: -expm1(-R * log1p(p * t / A)) / p, self.a, b)
        return self.p_alive()[0] * closed, self.p_alive()[0] * integral

    def pmf(self, t, n):
        """Given lambda and p: n purchases and still there, or left at the n-th."""
        a, b, norm = self.a, self.b_alive, log_beta(self.a, self.b_alive)
        alive = self.p_alive()[0]
        stays = exp(log_negative_binomial(n, self.R, self.A, t) + log_beta(a, b + n) - norm)
        if n == 0:
            check = gamma_mean(lambda w: 1, self.R, self.A, 0, t)
            return 1 - alive + alive * stays, 1 - alive + alive * check
        leaves = exp(log_beta(a + 1, b + n - 1) - norm)
        tails = negative_binomial_tail(n, self.R, self.A, t)
        # the second way takes the negative binomial and beta factors by recurrence
        here = exp(self.R * log(self.A / (self.A + t)))
        share = mpf(1)
        for j in range(n):
            here *= (self.R + j) / (j + 1) * t / (self.A + t)
            before, share = share, share * (b + j) / (a + b + j)
        return (alive * (stays + leaves * tails[0]),
                alive * (here * share + before * a / (a + b + n - 1) * tails[1]))

    def discounted(self, pairs):
        """Integral over time of the mean rate, a 2F1; integral over p of an E_n."""
        R, A, a, b = self.R, self.A, self.a, self.b_alive
        alive = self.p_alive()[0]

        def mean_rate(u):
            """R / A 2F1(R + 1, a; a + b; -u / A), transformed to positive terms."""
            if self.narrow:
                return beta_mean(lambda p: exp(-(R + 1) * log1p(p * u / A)), a, b) * R / A
            z = u / (A + u)
            if a + b > R + 1:
                F = mp.hyp2f1(a, a + b - R - 1, a + b, z)
                return R / A * exp(a * log1p(-z)) * F
            return R / A * exp((R + 1) * log1p(-z)) * mp.hyp2f1(R + 1, b, a + b, z)

        ends = {t if t is not None else 75 / delta for t, delta in pairs}
        grid = [(u, weight * mean_rate(u), end)
                for u, weight, end in panels(A, sorted(ends), mpf(3) / 2)]

        def over_time(t, delta):
            last = t if t is not None else 75 / delta
            return mp.fsum(v * exp(-delta * u) for u, v, end in grid if end <= last)

        def over_p(t, delta):
            def inner(p):
                w = delta * A / p
                value = scaled_expint(R + 1, w)
                if t is not None:
                    v = 1 + p * t / A
                    value -= exp(-delta * t - R * log(v)) * scaled_expint(R + 1, w * v)
                return R / p * value
            return beta_mean(inner, a, b)

        return {(t, delta): (alive * over_time(t, delta), alive * over_p(t, delta))
                for t, delta in pairs}


class MbgNbd(BgNbd):
    tosses_before = 1


class ParetoNbd(Nbd):
    def __init__(self, parameters, x, t_x, T):
        super().__init__(parameters[:2], x, t_x, T)
        self.t_x = t_x
        self.s, self.beta = parameters[2:]
        self.B = self.beta + T

    def odds_left(self):
        """Odds of having left in (t_x, T): the usual pair of 2F1; integral over age."""
        R, s, alpha, beta = self.R, self.s, self.alpha, self.beta
        log_alive = -R * log(self.A) - s * log(self.B)
        low, high, upper = (beta, alpha, s + 1) if alpha >= beta else (alpha, beta, R)
        with mp.workdps(2 * mp.dps + 30):
            def primitive(y):
                F = mp.hyp2f1(R + s, upper, R + s + 1, (high - low) / (high + y))
                return s / (R + s) * exp(-(R + s) * log(high + y) - log_alive) * F
            closed = primitive(self.t_x) - primitive(self.T) if self.t_x < self.T else mpf(0)

        # in w = ln of the age counted from minus the nearer pole, which is smooth
        def f(w):
            y = exp(w) - low
            return s * exp(-R * log(alpha + y) - (s + 1) * log(beta + y) - log_alive + w)

        return +closed, integrate(f, log(low + self.t_x), log(low + self.T))

    @cached_property
    def likelihood_and_alive(self):
        odds = self.odds_left()
        alive = [timing + self.s * log(self.beta / self.B) for timing in self.log_timing(self.T)]
        return [here + log1p(o) for here, o in zip(alive, odds)], [1 / (1 + o) for o in odds]

    def log_likelihood(self):
        return self.likelihood_and_alive[0]

    def p_alive(self):
        return self.likelihood_and_alive[1]

    def expected(self, t):
        """E[lambda (1 - exp(-mu t)) / mu]: closed; integral over mu."""
        factor = self.p_alive()[0] * self.R / self.A
        grown = log1p(t / self.B)
        closed = self.B * (grown if self.s == 1 else -expm1((1 - self.s) * grown) / (self.s - 1))
        return (factor * closed,
                factor * gamma_mean(lambda m: -expm1(-m * t) / m, self.s, self.B))

    def pmf(self, t, n):
        """Alive at T + t, or left at u within: integral over u, by two quadratures."""
        s, B, alive = self.s, self.B, self.p_alive()[0]
        stays = exp(log_negative_binomial(n, self.R, self.A, t) + s * log(B / (B + t)))

        def left(u):
            return exp(log_negative_binomial(n, self.R, self.A, u) + log(s / (B + u))
                       + s * log(B / (B + u)))

        start = min(self.A, B, self.A * (n + 1) / self.R)
        width = 1 / (1 + mp.sqrt(n))
        ways = (integrate(left, mpf(0), t),
                mp.fsum(weight * left(u) for u, weight, _ in panels(start, [t], width)))
        return [(1 - alive if n == 0 else 0) + alive * (stays + way) for way in ways]

    def discounted(self, pairs):
        """Mean rate integrated over time: generalised exponential integral; quadrature."""
        s, B = self.s, self.B
        factor = self.p_alive()[0] * self.R / self.A

        def beyond(t, delta):
            v = 1 + t / B
            w = delta * B
            return B * exp(w + (1 - s) * log(v)) * mp.expint(s, w * v)

        result = {}
        for t, delta in pairs:
            end = t if t is not None else 75 / delta
            closed = beyond(0, delta) - (0 if t is None else beyond(t, delta))
            check = mp.fsum(weight * exp(-delta * u - s * log1p(u / B))
                            for u, weight, _ in panels(B, [end], mpf(3) / 2))
            result[t, delta] = factor * closed, factor * check
        return result


MODELS = {"nbd": Nbd, "bg_nbd": BgNbd, "mbg_nbd": MbgNbd, "pareto_nbd": ParetoNbd}


# ---------------------------------------------------------------------------
# Spend and special functions
# ---------------------------------------------------------------------------


def gamma_gamma(p, q, v, x, mean):
    """Each spend ~ Gamma(p, nu), nu ~ Gamma(q, v); the mean of x of them is seen."""
    shape, total = p * x, x * mean
    closed = (loggamma(shape + q) - loggamma(shape) - loggamma(q) - log(mean)
              + q * log(v / (v + total)) + shape * log(total / (v + total)))
    evidence = gamma_mean(lambda nu: 1, q, v, shape, total)
    integral = log(evidence) + shape * log(total) - loggamma(shape) - log(mean)
    spend = p * (v + total) / (shape + q - 1)
    return ((closed, integral),
            (spend, gamma_mean(lambda nu: p / nu, q, v, shape, total) / evidence))


def digamma(z):
    """mpmath's; Binet's integral for ln Gamma, differentiated, after moving z up."""
    moved, shift = z, mpf(0)
    while moved < 30:
        shift -= 1 / moved
        moved += 1
    tail = mp.quad(lambda w: w / ((w * w + moved**2) * expm1(2 * mp.pi * w)), [0, 1, 4, 20])
    return mp.psi(0, z), shift + log(moved) - 1 / (2 * moved) - 2 * tail


def trigamma(z):
    """mpmath's; integral of w exp(-z w) / (1 - exp(-w))."""
    return mp.psi(1, z), gamma_mean(lambda w: w / -expm1(-w), mpf(1), z) / z


# ---------------------------------------------------------------------------
# Cases
# ---------------------------------------------------------------------------

CDNOW = [(0, 0.0, 38.86), (1, 1.71, 38.86), (2, 30.43, 38.86), (7, 29.43, 38.86),
         (26, 30.86, 31.0), (0, 0.0, 0.0)]
FEW = [(0, 0.0, 38.86), (2, 30.43, 38.86), (26, 30.86, 31.0), (5, 38.86, 38.86),
       (40, 3.5, 38.86), (0, 0.0, 0.0)]
HEAVY = [(2000, 729.0, 730.0), (2000, 730.0, 730.0), (500, 360.0, 365.0), (500, 365.0, 365.0),
         (204, 199.0, 200.0), (221, 724 / 7, 725 / 7)]
DAYS = [(0, 0.0, 272.0), (1, 12.0, 272.0), (2, 213.0, 272.0), (7, 206.0, 272.0),
        (26, 216.0, 217.0), (0, 0.0, 0.0)]
SHORT = [(0, 0.0, 1.0), (0, 0.0, 0.0), (1, 0.5, 1.0), (1, 1.0, 1.0), (3, 0.25, 1.0),
         (12, 0.99, 1.0)]

WEEKLY = [1e-4, 1.0, 39.0, 365.0, 10000.0]
LONG = WEEKLY + [3650.0]
BRIEF = [1e-4, 1.0, 30.0, 3650.0]


def coin_sets(r, alpha, a, b):
    """The parameter sets of the two models with a dropout coin, from their CDNOW fit."""
    return [
        ((r, alpha, a, b), CDNOW, WEEKLY),
        ((r, alpha, a, b), HEAVY, LONG),
        ((0.11, 2.24, 0.31, 0.50), SHORT, BRIEF),       # a + b < 1
        ((r, alpha, 1.0, b), FEW, WEEKLY),
        ((r, alpha, 1.0 + 1e-9, b), FEW, WEEKLY),
        ((r, alpha, 1.0 - 1e-6, b), FEW, WEEKLY),
        ((r, alpha, 1000.0, 1000.0), FEW, WEEKLY),
        ((r, alpha, 1000.0, 3000.0), FEW, WEEKLY),
        ((r, alpha, 1e-3, 0.5), FEW, WEEKLY),
        ((r, alpha, a, 1e5), FEW, WEEKLY),
        ((60.0, alpha, 0.8, 2.4), FEW, WEEKLY),
        ((r, alpha * 7, a, b), DAYS, WEEKLY),
    ]


PARAMETER_SETS = {
    "nbd": [
        ((0.38477, 12.07202), CDNOW, WEEKLY),
        ((0.38477, 12.07202), HEAVY, LONG),
        ((60.0, 0.01), FEW, WEEKLY),
        ((0.38477, 12.07202 * 7), DAYS, WEEKLY),
    ],
    "bg_nbd": coin_sets(0.2426, 4.4135, 0.7929, 2.4258),
    "mbg_nbd": coin_sets(0.5248, 6.183, 0.8914, 1.614),
    "pareto_nbd": [
        ((0.5533, 10.5776, 0.6062, 11.6679), CDNOW, WEEKLY),
        ((0.5533, 10.5776, 0.6062, 11.6679), HEAVY, LONG),
        ((0.553, 0.5, 0.606, 5000.0), FEW[:3] + HEAVY[-1:] + SHORT[3:5], WEEKLY),
        ((0.5329, 38.06, 64.28, 7721.5), FEW[:3] + HEAVY[-1:] + SHORT[3:5], WEEKLY),
        ((0.55, 1e5, 0.6, 1.0), FEW, WEEKLY),
        ((0.55, 0.01, 0.6, 1000.0), FEW, WEEKLY),
        ((0.5533, 10.5776, 1.0, 11.6679), FEW, WEEKLY),
        ((0.5533, 10.5776, 1.0 + 1e-9, 11.6679), FEW, WEEKLY),
        ((0.5533, 10.5776, 1.0 - 1e-6, 11.6679), FEW, WEEKLY),
        ((0.5533, 10.5776, 5.0, 11.6679), FEW, WEEKLY),
        ((0.5533, 10.5776, 0.6062, 10.5776), FEW, WEEKLY),  # alpha = beta
        ((60.0, 10.5776, 0.6062, 11.6679), FEW, WEEKLY),
        ((0.5533, 10.5776 * 7, 0.6062, 11.6679 * 7), DAYS, WEEKLY),
    ],
}

COUNTS = [(1e-4, [0, 1]), (1.0, [0, 1, 2]), (39.0, [0, 1, 2, 10, 50]), (365.0, [0, 10])]
DISCOUNTED = [(1.0, 0.05), (39.0, 0.0027), (520.0, 1e-6), (520.0, 0.05),
              (None, 0.05), (None, 0.0027), (None, 1e-6)]

SPEND = [
    ((6.25, 3.74, 15.44), [(1, 35.17), (2, 22.35), (7, 73.74), (500, 20.0), (1, 1e-3), (3, 1e6)]),
    ((6.25, 1.0, 15.44), [(2, 22.35)]),
    ((6.25, 0.5, 15.44), [(1, 22.35)]),
    ((1e-2, 3.74, 1e4), [(2, 22.35), (2000, 22.35)]),
    ((1e4, 3.74, 1e-2), [(2, 22.35), (2000, 22.35)]),
    ((6.25, 1e4, 2e4), [(7, 73.74)]),
]
SPECIAL = [1e-3, 0.1, 0.5, 1.0, 1.4616321449683623, 2.0, 5.5, 10.0, 1e3, 1e8]


# ---------------------------------------------------------------------------
# Output
# ---------------------------------------------------------------------------

tally = Counter()


def agreed(what, ways):
    """The value as a double if its two ways agree, else None."""
    value, check = ways
    if what == "log_likelihood" and abs(value) + abs(check) < mpf(10) ** -35:
        value = check = mpf(0)  # at T = 0 it is zero
    if abs(value - check) > AGREEMENT * abs(value):
        tally[what, "dropped"] += 1
        print("dropped", what, mp.nstr(value, 20), mp.nstr(check, 20), file=sys.stderr)
        return None
    tally[what, "kept"] += 1
    return float(mp.nstr(value, 25))  # float(value) would truncate


def attempt(what, compute, *arguments):
    try:
        return agreed(what, compute(*arguments))
    except (ArithmeticError, ValueError) as error:
        tally[what, "failed"] += 1
        print("failed", what, *arguments, error, file=sys.stderr)
        return None


def exact(numbers):
    return [None if n is None else mpf(n) for n in numbers]


def case(family, parameters, customer, horizons, index):
    x, t_x, T = customer
    model = MODELS[family](exact(parameters), x, mpf(t_x), mpf(T))
    result = {"family": family, "parameters": list(parameters), "x": x, "t_x": t_x, "t": T}
    for what in ("log_likelihood", "p_alive"):
        value = attempt(what, getattr(model, what))
        if value is not None:
            result[what] = value
    if "p_alive" not in result:  # every prediction has it as a factor
        return result

    result["expected"] = [[t, value] for t in horizons
                          if (value := attempt("expected", model.expected, mpf(t))) is not None]

    result["pmf"] = []
    for t, counts in COUNTS:
        if t == 39.0:
            middle = int(mp.nint(model.expected(mpf(t))[0] / model.p_alive()[0]))
            counts = sorted({*counts, middle})
        for n in counts:
            value = attempt("pmf", model.pmf, mpf(t), n)
            if value is not None and value > SMALLEST:
                result["pmf"].append([t, n, value])

    # all pairs for the first customers only, to keep the running time in minutes
    pairs = DISCOUNTED if index < (1 if model.narrow else 3) else DISCOUNTED[1:2]
    try:
        discounted = model.discounted([tuple(exact(pair)) for pair in pairs])
    except (ArithmeticError, ValueError) as error:
        tally["discounted", "failed"] += len(pairs)
        print("failed discounted", error, file=sys.stderr)
        discounted = {}
    result["discounted"] = [
        [t, delta, value] for (t, delta), ways in zip(pairs, discounted.values())
        if (value := agreed("discounted", ways)) is not None]
    return result


def spend(parameters, x, mean):
    likelihood, expected = gamma_gamma(*exact(parameters), x, mpf(mean))
    return {"parameters": list(parameters), "x": x, "monetary_value": mean,
            "log_likelihood": agreed("spend", likelihood),
            "expected_spend": agreed("spend", expected)}


def lines(items):
    return "[\n" + ",\n".join(json.dumps(item) for item in items) + "\n]"


def main():
    blocks = {
        "digamma": [[z, agreed("digamma", digamma(mpf(z)))] for z in SPECIAL],
        "trigamma": [[z, agreed("trigamma", trigamma(mpf(z)))] for z in SPECIAL],
        "gamma_gamma": [spend(parameters, *customer)
                        for parameters, customers in SPEND for customer in customers],
        "cases": [case(family, parameters, customer, horizons, index)
                  for family, sets in PARAMETER_SETS.items()
                  for parameters, customers, horizons in sets
                  for index, customer in enumerate(customers)],
    }
    print("{" + ",\n".join(f'"{name}": {lines(items)}' for name, items in blocks.items()) + "}")
    for (what, outcome), count in sorted(tally.items()):
        print(what, outcome, count, file=sys.stderr)


if __name__ == "__main__":
    main()
