#!/usr/bin/env python3
"""CPU seconds that lifetimes (PyPI) takes for what clv_ext does in the database: a line `name<TAB>seconds` for each step.

    lifetimes_peer.py bg_nbd TABLE [LIMIT]                fits BG/NBD to the columns frequency, recency_days and t_days
    lifetimes_peer.py pareto_nbd TABLE [LIMIT]            fits Pareto/NBD to them
    lifetimes_peer.py road ORDERS_TABLE RESULT_TABLE      from orders (customer_id, ordered_at, amount) to a table of values

The seconds are those of this process on one thread; what the server does for it to read and write is not in them. Neither are
imports. Parameters and the log-likelihood, with time in days, go to stderr. The database is reached as by psql, by the environment.
"""

import os

for library in ("OMP", "OPENBLAS", "MKL", "NUMEXPR"):
    os.environ[f"{library}_NUM_THREADS"] = "1"

import contextlib
import io
import re
import sys
import time
import warnings

warnings.simplefilter("ignore")

import numpy as np
import pandas as pd
import sqlalchemy
from lifetimes import BetaGeoFitter, GammaGammaFitter, ParetoNBDFitter
from lifetimes.utils import ConvergenceError, summary_data_from_transaction_data
from scipy.special import betaln, gammaln

# Where the lines go: lifetimes prints as it likes, and that is not to come between them.
LINES = sys.stdout


def line(name, seconds):
    print(f"{name}\t{seconds:.3f}", file=LINES, flush=True)


@contextlib.contextmanager
def measured(name, steps=None):
    start = time.process_time()
    yield
    seconds = time.process_time() - start
    if steps is not None:
        steps.append(seconds)
    line(name, seconds)


def table(name):
    """The name as SQL may have it; nothing needs quotes here."""
    if not re.fullmatch(r"[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?", name):
        sys.exit(f"not the name of a table: {name}")
    return name


def connect():
    """An engine that libpq's environment tells where to go, connected; LIMIT takes a table's first rows, always the same."""
    engine = sqlalchemy.create_engine("postgresql+psycopg2://", connect_args={"options": "-c synchronize_seqscans=off"})
    engine.connect().close()
    return engine


def bg_nbd_log_likelihood(params, x, recency, age):
    """The sum over customers, from the model's formula with time in days."""
    r, alpha, a, b = params
    rate = gammaln(r + x) - gammaln(r) + r * np.log(alpha) - betaln(a, b)
    alive = betaln(a, b + x) - (r + x) * np.log(alpha + age)
    gone = np.where(x > 0, betaln(a + 1, b + np.maximum(x, 1) - 1) - (r + x) * np.log(alpha + recency), -np.inf)
    return (rate + np.logaddexp(alive, gone)).sum()


def pareto_nbd_log_likelihood(params, x, recency, age):
    """The same with the integral over the time of death by quadrature in place of the hypergeometric function."""
    r, alpha, s, beta = params
    least = min(alpha, beta)
    span = np.log((least + age) / (least + recency))
    integral = np.zeros(len(x))
    for node, weight in zip(*np.polynomial.legendre.leggauss(100)):
        death = (least + recency) * np.exp(span * (node + 1) / 2)
        decay = -(r + x) * np.log((death + alpha - least) / (alpha + recency)) - (s + 1) * np.log((death + beta - least) / (beta + recency))
        integral += weight / 2 * span * death * np.exp(decay)
    with np.errstate(divide="ignore"):
        gone = np.log(s * integral) - (r + x) * np.log(alpha + recency) - (s + 1) * np.log(beta + recency)
    alive = -(r + x) * np.log(alpha + age) - s * np.log(beta + age)
    return (gammaln(r + x) - gammaln(r) + r * np.log(alpha) + s * np.log(beta) + np.logaddexp(alive, gone)).sum()


def report(fitter, log_likelihood, again):
    params = ", ".join(f"{name} = {value:.10g}" for name, value in fitter.params_.items())
    print(f"{params}, log-likelihood = {log_likelihood:.6f}, by the formula in days {again:.6f}", file=sys.stderr)


def fit(name, fitter, formula, total, source, limit):
    """Times one fit. What lifetimes minimizes is of time that runs to 1, as a mean over customers or their sum: total says which."""
    query = f"SELECT frequency::float8, recency_days::float8, t_days::float8 FROM {source}" + (f" LIMIT {limit}" if limit else "")
    customers = pd.read_sql(sqlalchemy.text(query), connect())
    # Warm: a fit to some of them first, whatever comes of it.
    few = customers.head(500)
    with contextlib.suppress(ConvergenceError, np.linalg.LinAlgError), contextlib.redirect_stdout(io.StringIO()):
        fitter(penalizer_coef=0.0).fit(few["frequency"], few["recency_days"], few["t_days"])
    # Pareto/NBD starts from random parameters.
    np.random.seed(1)
    model = fitter(penalizer_coef=0.0)
    with measured(f"lifetimes {name} fit"):
        model.fit(customers["frequency"], customers["recency_days"], customers["t_days"])
    x, recency, age = (customers[column].to_numpy() for column in ("frequency", "recency_days", "t_days"))
    # The density of a purchase a day is the scale times that of one in the rescaled time.
    log_likelihood = -model._negative_log_likelihood_ * (1 if total else len(x)) + x.sum() * np.log(model._scale)
    report(model, log_likelihood, formula(model.params_.to_numpy(), x, recency, age))


def road(orders, result):
    """All of it as an analyst has it: orders out of the database, the models, and what each customer is worth back into it."""
    engine = connect()
    steps = []
    with measured("lifetimes road: read", steps):
        query = sqlalchemy.text(f"SELECT customer_id, ordered_at, amount FROM {orders}")
        transactions = pd.read_sql(query, engine, parse_dates=["ordered_at"])
    with measured("lifetimes road: summary", steps):
        customers = summary_data_from_transaction_data(transactions, "customer_id", "ordered_at", monetary_value_col="amount", freq="D")
    with measured("lifetimes road: BG/NBD fit", steps):
        purchases = BetaGeoFitter(penalizer_coef=0.0).fit(customers["frequency"], customers["recency"], customers["T"])
    with measured("lifetimes road: gamma-gamma fit", steps):
        repeat = customers[(customers["frequency"] > 0) & (customers["monetary_value"] > 0)]
        spending = GammaGammaFitter(penalizer_coef=0.0).fit(repeat["frequency"], repeat["monetary_value"])
    with measured("lifetimes road: value", steps):
        values = spending.customer_lifetime_value(
            purchases,
            customers["frequency"],
            customers["recency"],
            customers["T"],
            customers["monetary_value"],
            time=12,
            freq="D",
            # 10 % a year.
            discount_rate=1.1 ** (1 / 12) - 1,
        )
    with measured("lifetimes road: write", steps):
        rows = io.StringIO()
        values.to_csv(rows, header=False)
        rows.seek(0)
        connection = engine.raw_connection()
        with connection.cursor() as cursor:
            cursor.execute(f"DROP TABLE IF EXISTS {result}")
            cursor.execute(f"CREATE TABLE {result} AS SELECT customer_id, 0::float8 AS value FROM {orders} WITH NO DATA")
            cursor.copy_expert(f"COPY {result} (customer_id, value) FROM STDIN WITH (FORMAT csv)", rows)
        connection.commit()
        connection.close()
    line("lifetimes road: all", sum(steps))
    x, recency, age = (customers[column].to_numpy() for column in ("frequency", "recency", "T"))
    log_likelihood = -purchases._negative_log_likelihood_ * len(x) + x.sum() * np.log(purchases._scale)
    report(purchases, log_likelihood, bg_nbd_log_likelihood(purchases.params_.to_numpy(), x, recency, age))
    params = ", ".join(f"{name} = {value:.10g}" for name, value in spending.params_.items())
    print(f"{params}; {len(values)} customers, {values.isna().sum()} without a value, {values.sum():.2f} in all", file=sys.stderr)


def main():
    command, *arguments = sys.argv[1:] or [""]
    if command in ("bg_nbd", "pareto_nbd") and 1 <= len(arguments) <= 2:
        source, limit = table(arguments[0]), int(arguments[1]) if len(arguments) == 2 else None
        if command == "bg_nbd":
            fit("BG/NBD", BetaGeoFitter, bg_nbd_log_likelihood, False, source, limit)
        else:
            fit("Pareto/NBD", ParetoNBDFitter, pareto_nbd_log_likelihood, True, source, limit)
    elif command == "road" and len(arguments) == 2:
        road(*map(table, arguments))
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    with contextlib.redirect_stdout(sys.stderr):
        # lifetimes brings its own filters.
        warnings.simplefilter("ignore")
        np.seterr(all="ignore")
        main()
