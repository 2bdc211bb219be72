#!/usr/bin/env python3
"""Compares survival curves, their intervals and the log-rank test with lifelines (PyPI), to 1e-9.

The tenures are those of the regress tests, of CDNOW's customers, and small ones with ties; psql connects by the environment.
"""

import csv
import io
import math
import subprocess
import sys
import warnings

from lifelines import KaplanMeierFitter
from lifelines.statistics import logrank_test
from lifelines.utils import restricted_mean_survival_time

SOURCES = {
    "generated": "SELECT days, churned, plan % 2 AS half FROM tenures",
    "ties": "SELECT i % 7 AS days, i % 3 > 0 AS churned, i % 2 AS half FROM generate_series(1, 40) AS i",
    "all churned": "SELECT i * i % 53 AS days, true AS churned, (i > 30)::integer AS half FROM generate_series(1, 60) AS i",
    "cdnow": "SELECT max(ordered_at) - min(ordered_at) AS days, max(ordered_at) < '1998-01-01' AS churned, (customer_id % 2)::integer AS half"
    " FROM cdnow GROUP BY customer_id",
}


def query(sql):
    command = ["psql", "-XqAt", "--csv", "--dbname", "clv_regress", "--set", "ON_ERROR_STOP=1", "-c", sql]
    return list(csv.reader(io.StringIO(subprocess.run(command, check=True, capture_output=True, text=True).stdout)))


def close(what, ours, theirs):
    """One comparison; NULL stands for what lifelines has as NaN or infinity."""
    if ours == "":
        equal = math.isnan(theirs) or math.isinf(theirs)
    else:
        equal = abs(float(ours) - theirs) <= 1e-9 * max(1.0, abs(theirs))
    if not equal:
        sys.exit(f"{what}: {ours} instead of lifelines' {theirs}")
    return 1


def compare(name, source):
    compared = 0
    rows = [(int(days), churned == "t", half == "1") for days, churned, half in query(source)]
    days, churned = [row[0] for row in rows], [row[1] for row in rows]
    for level in (0.95, 0.8):
        fitter = KaplanMeierFitter(alpha=1 - level).fit(days, churned)
        low, high = (fitter.confidence_interval_[column] for column in fitter.confidence_interval_.columns)
        curve = query(f"SELECT c.* FROM (SELECT survival_agg(days, churned) AS t FROM ({source}) AS s) AS q, survival_curve(t, {level}) AS c")
        if len(curve) != len(fitter.survival_function_):
            sys.exit(f"{name}: {len(curve)} steps instead of {len(fitter.survival_function_)}")
        for time, at_risk, events, censored, survival, lower, upper in curve:
            at = float(time)
            if (int(at_risk), int(events), int(censored)) != tuple(fitter.event_table.loc[at, ["at_risk", "observed", "censored"]]) and at > 0:
                sys.exit(f"{name}: other counts at {time}")
            compared += close(f"{name}, survival at {time}", survival, fitter.survival_function_.loc[at].iloc[0])
            if float(survival) not in (0.0, 1.0):
                compared += close(f"{name}, low at {time}", lower, low.loc[at])
                compared += close(f"{name}, high at {time}", upper, high.loc[at])
    until = max(days) // 2
    median, mean = query(
        f"SELECT median_survival(t), restricted_mean_survival(t, {until}) FROM (SELECT survival_agg(days, churned) AS t FROM ({source}) AS s) AS q"
    )[0]
    compared += close(f"{name}, median", median, fitter.median_survival_time_)
    compared += close(f"{name}, restricted mean", mean, restricted_mean_survival_time(fitter, t=until))
    parts = [[row for row in rows if row[2] is half] for half in (False, True)]
    test = logrank_test(*([row[0] for row in part] for part in parts), *([row[1] for row in part] for part in parts))
    chi_square, p_value = query(
        "SELECT l.chi_square, l.p_value FROM (SELECT survival_agg(days, churned) FILTER (WHERE half = 0) AS a, survival_agg(days, churned) FILTER (WHERE half = 1) AS b"
        f" FROM ({source}) AS s) AS q, log_rank(a, b) AS l"
    )[0]
    compared += close(f"{name}, chi-square", chi_square, test.test_statistic)
    compared += close(f"{name}, p-value", p_value, test.p_value)
    return compared


def main():
    warnings.simplefilter("ignore")
    tables = {row[0] for row in query("SELECT relname FROM pg_class WHERE relname IN ('tenures', 'cdnow')")}
    sources = {name: source for name, source in SOURCES.items() if name != "cdnow" or "cdnow" in tables}
    compared = sum(compare(name, source) for name, source in sources.items())
    print(f"survival: {compared} figures as lifelines has them, on {', '.join(sources)}")


if __name__ == "__main__":
    main()
