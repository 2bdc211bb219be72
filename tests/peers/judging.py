#!/usr/bin/env python3
"""Compares measures of forecasts, fit checks and diagnoses with scikit-learn and scipy (PyPI), to 1e-12.

The predictions are those of the regress tests, with many ties, and of CDNOW's customers; psql connects by the environment.
"""

import csv
import io
import subprocess
import sys

import numpy as np
from scipy import stats
from sklearn.metrics import auc, mean_absolute_error, roc_auc_score, root_mean_squared_error

SOURCES = {
    "generated": "SELECT predicted, actual FROM predicted WHERE family = 'pareto_nbd'",
    "nearly all tied": "SELECT predicted, actual FROM predicted WHERE family = 'nbd'",
    "bought at all": "SELECT predicted, (actual > 0)::integer AS actual FROM predicted WHERE family = 'mbg_nbd'",
    "few": "SELECT i * 7 % 5 - 1.5 AS predicted, i * i % 7 AS actual FROM generate_series(1, 23) AS i",
    "cdnow": "SELECT expected_purchases(model, history, 273) AS predicted, orders_between(history, '1997-10-01', '1998-07-01') AS actual"
    " FROM sample_models, sample_histories WHERE family = 'pareto_nbd'",
}


def query(sql):
    command = ["psql", "-XqAt", "--csv", "--dbname", "clv_regress", "--set", "ON_ERROR_STOP=1", "-c", sql]
    return list(csv.reader(io.StringIO(subprocess.run(command, check=True, capture_output=True, text=True).stdout)))


compared = 0


def close(what, ours, theirs, within=1e-12):
    global compared
    compared += 1
    if not abs(float(ours) - theirs) <= within * max(1.0, abs(theirs)):
        sys.exit(f"{what}: {ours} instead of {theirs}")


def gains(predicted, actual):
    """Shares of customers, the highest predictions first, and their shares of what came; equal predictions are one step."""
    order = np.argsort(-predicted, kind="stable")
    ends = np.append(np.flatnonzero(np.diff(predicted[order])), len(order) - 1)
    return np.append(0, (ends + 1) / len(order)), np.append(0, np.cumsum(actual[order])[ends] / actual.sum())


def accuracy(name, source):
    predicted, actual = np.array(query(source), dtype=float).T
    columns = "customers, predicted, actual, bias, mae, rmse, rank_correlation, gini, top_tenth_lift"
    row = query(f"SELECT {columns} FROM (SELECT (forecast_accuracy(predicted, actual)).* FROM ({source}) AS s) AS a")[0]
    ours = dict(zip(columns.split(", "), row))
    ours_of_all = gains(predicted, actual)
    close(f"{name}, customers", ours["customers"], len(actual))
    close(f"{name}, bias", ours["bias"], np.mean(predicted - actual))
    close(f"{name}, mae", ours["mae"], mean_absolute_error(actual, predicted))
    close(f"{name}, rmse", ours["rmse"], root_mean_squared_error(actual, predicted))
    close(f"{name}, rank correlation", ours["rank_correlation"], stats.spearmanr(predicted, actual).statistic)
    close(f"{name}, gini", ours["gini"], (2 * auc(*ours_of_all) - 1) / (2 * auc(*gains(actual, actual)) - 1))
    close(f"{name}, lift", ours["top_tenth_lift"], np.interp(0.1, *ours_of_all) / 0.1)
    if set(actual) == {0.0, 1.0}:
        close(f"{name}, gini by the ROC curve", ours["gini"], 2 * roc_auc_score(actual, predicted) - 1)
    middles = stats.rankdata(-predicted, "average") - 0.5
    tenths = np.minimum(np.floor(10 * middles / len(actual)), 9) + 1
    rows = query(f"SELECT t.* FROM (SELECT forecast_calibration(predicted, actual, 0.8) AS a FROM ({source}) AS s) AS q, unnest(a) AS t")
    if [int(row[0]) for row in rows] != sorted({int(tenth) for tenth in tenths}):
        sys.exit(f"{name}: other tenths")
    for tenth, customers, mean, came, low, high in rows:
        of = tenths == int(tenth)
        close(f"{name}, customers of {tenth}", customers, of.sum())
        close(f"{name}, predicted of {tenth}", mean, predicted[of].mean())
        close(f"{name}, actual of {tenth}", came, actual[of].mean())
        if low != "" and actual[of].std() > 0:
            bounds = stats.t.interval(0.8, of.sum() - 1, actual[of].mean(), stats.sem(actual[of]))
            close(f"{name}, low of {tenth}", low, bounds[0])
            close(f"{name}, high of {tenth}", high, bounds[1])


def fits(models, histories):
    for family, parameters in (("nbd", 2), ("bg_nbd", 4), ("mbg_nbd", 4), ("pareto_nbd", 4)):
        rows = query(
            f"SELECT c.* FROM (SELECT clv_fit_check(model, history) AS a FROM {models}, {histories} WHERE family = '{family}') AS q, unnest(a) AS c"
        )
        counted, expected = (np.array([float(row[column]) for row in rows]) for column in (1, 2))
        test = stats.chisquare(counted, expected, ddof=parameters, sum_check=False)
        close(f"{family}, chi-square", sum(float(row[3]) for row in rows), test.statistic)
        close(f"{family}, p-value", rows[0][5], test.pvalue, 1e-10)
        found = query(
            f"SELECT d.aspect, d.value, d.low, d.high FROM (SELECT clv_diagnose(model, history) AS a FROM {models}, {histories} WHERE family = '{family}') AS q, unnest(a) AS d"
        )
        found = {row[0]: row[1:] for row in found}
        as_of = query(f"SELECT max(model::jsonb ->> 'as_of') FROM {models}")[0][0]
        rfm = query(f"SELECT r.frequency, r.monetary_value FROM {histories}, rfm(history, '{as_of}') AS r WHERE r.t_days IS NOT NULL")
        spend = np.array([row for row in rfm if row[1] != "" and float(row[1]) > 0], dtype=float).T
        test = stats.pearsonr(*spend)
        for ours, theirs in zip(found["spend_by_frequency"], (test.statistic, *test.confidence_interval(0.95))):
            close(f"{family}, spend by frequency", ours, theirs)
        once = sum(row[0] == "0" for row in rfm)
        interval = stats.binomtest(once, len(rfm)).proportion_ci(0.95, "wilson")
        for ours, theirs in zip(found["one_timers"], (once / len(rfm), interval.low, interval.high)):
            close(f"{family}, one-timers", ours, theirs)


def main():
    tables = {row[0] for row in query("SELECT relname FROM pg_class WHERE relname = 'sample_models'")}
    sources = {name: source for name, source in SOURCES.items() if name != "cdnow" or tables}
    for name, source in sources.items():
        accuracy(name, source)
    fits("fits_of_drawn", "drawn")
    if tables:
        fits("sample_models", "sample_histories")
    print(f"judging: {compared} figures as scikit-learn and scipy have them, on {', '.join(sources)}")


if __name__ == "__main__":
    main()
