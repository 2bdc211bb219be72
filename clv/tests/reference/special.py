"""Reference numbers for the special functions.

    pip install mpmath
    python3 special.py > special.json     # some four minutes

ln_gamma, digamma and trigamma are mpmath's, at 50 digits. The incomplete beta function is computed by two series of
positive terms, I_x(a, b) and 1 - I_y(b, a), which share little:

    I_x(a, b) = x^a y^b / (a B(a, b)) (1 + (a+b)/(a+1) x + (a+b)(a+b+1)/((a+1)(a+2)) x^2 + ...)

and left out where the two do not agree to AGREEMENT. Its arguments are those of the probabilities of extremes.json: at
least n purchases in `more` days after `past`, with rates of shape `shape`, so x = more / (past + more), with the doubles
taken as exact.
"""

import json
import sys

from mpmath import exp, log, loggamma, mp, mpf, psi

mp.dps = 50
AGREEMENT = mpf(10) ** -18
MOST_TERMS = 200_000
SMALLEST = mpf(10) ** -290


def series(a, b, x, y):
    """I_x(a, b), or None where the series is too long."""
    term, total = mpf(1), mpf(1)
    for k in range(MOST_TERMS):
        term *= (a + b + k) / (a + 1 + k) * x
        total += term
        if term < total * mpf(10) ** -45:
            front = a * log(x) + b * log(y) + loggamma(a + b) - loggamma(a) - loggamma(b)
            return exp(front) / a * total
    return None


def incomplete_beta(n, shape, more, past):
    n, shape, more, past = map(mpf, (n, shape, more, past))
    x, y = more / (more + past), past / (more + past)
    one, other = series(n, shape, x, y), series(shape, n, y, x)
    if one is None or other is None:
        return None
    # Of the larger of the two probabilities no digits are lost.
    with_digits = mpf(10) ** -30 < other < 1 - mpf(10) ** -30
    if with_digits and abs(one - (1 - other)) > AGREEMENT * one:
        return None
    return one if one > SMALLEST else None


def beta_cases():
    with open("extremes.json") as file:
        cases = json.load(file)["cases"]
    seen = set()
    for case in cases:
        r, alpha = case["parameters"][:2]
        for days, n, _ in case.get("pmf", []):
            if n > 0 and case["family"] in ("bg_nbd", "mbg_nbd"):
                seen.add((float(n), r + case["x"], days, alpha + case["t"]))
    # Symmetric and one-sided ones far out, which no customer has.
    for a in (0.01, 0.5, 1.0, 30.0, 1e4):
        for b in (0.01, 0.5, 3.0, 1e4):
            for more in (1e-6, 0.1, 1.0, 30.0):
                seen.add((a, b, more, 1.0))
    return sorted(seen)


def main():
    points = [1e-10, 1e-3, 0.1, 0.5, 0.9, 1.0, 1.1, 1.4616321449683623, 1.9999, 2.0, 2.5, 5.0, 9.5, 10.5, 33.3, 150.0,
              1e3, 12345.678, 1e6, 1e9, 1e15]
    functions = {
        "ln_gamma": loggamma,
        "digamma": lambda x: psi(0, x),
        "trigamma": lambda x: psi(1, x),
    }
    result = {name: [[x, float(f(mpf(x)))] for x in points] for name, f in functions.items()}
    rises = [(x, n) for x in points for n in (1.0, 7.0, 250.0, 1e5)]
    result["ln_rise"] = [[x, n, float(loggamma(mpf(x) + n) - loggamma(mpf(x)))] for x, n in rises]
    beta, left_out = [], 0
    for case in beta_cases():
        value = incomplete_beta(*case)
        if value is None:
            left_out += 1
        else:
            beta.append([*case, float(value)])
    result["incomplete_beta"] = beta
    print(f"{len(beta)} of the incomplete beta function, {left_out} left out", file=sys.stderr)
    lines = [f'"{name}": [\n' + ",\n".join(json.dumps(row) for row in rows) + "]" for name, rows in result.items()]
    print("{" + ",\n".join(lines) + "}")


main()
