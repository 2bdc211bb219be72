"""The answers that charts got: whether they are numbers, and whether these are the numbers of the set."""

import csv
import datetime
import io
import os
import subprocess

from figures import CHARTS

PIVOTED = ("echarts_timeseries_bar", "echarts_timeseries_line", "mixed_timeseries")
NUMERIC = 0
MISSING = "(missing)"


def meant_as_numbers(chart, columns):
    """The names of the columns of an answer that must be numbers."""
    params = chart["params"]
    if chart["viz_type"] in PIVOTED:
        return [name for name in columns if name != params["x_axis"]]
    formatted = params.get("column_config") or {}
    return [name for name in columns if name in formatted or name in (params.get("metrics") or []) or name == params.get("metric")]


def faults(chart, response):
    """What is wrong with an answer."""
    if not response.ok:
        return [f"{response.status} {response.text()[:300]}"]
    found = []
    # The second answer of a table is the number of its rows, that of a mixed chart its other series.
    for result in response.json()["result"][: 2 if chart["viz_type"] == "mixed_timeseries" else 1]:
        if result.get("error") or not result["data"]:
            found.append(result.get("error") or "no rows")
            continue
        numbers = meant_as_numbers(chart, result["colnames"])
        kinds = dict(zip(result["colnames"], result["coltypes"]))
        found += [f"{name} is not numeric" for name in numbers if kinds[name] != NUMERIC] + ["nothing is a number"] * (not numbers and chart["viz_type"] != "table")
        values = [row[name] for row in result["data"] for name in numbers]
        found += [f"{value!r} is not a number" for value in values if value is not None and not isinstance(value, (int, float))][:3]
        found += ["all numbers are missing"] * bool(values and all(value is None for value in values))
        if chart["viz_type"] == "table":
            found += [f"{name} is missing in a row" for name in result["colnames"] if any(row[name] is None for row in result["data"])]
    return found


def as_shown(value, decimals):
    """A value as the chart shows it: numbers to some decimals, days as text."""
    if isinstance(value, bool) or value is None:
        return value
    try:
        return f"{float(value):.{decimals}f}"
    except ValueError:
        return str(value)


def rows_of(chart, result, decimals):
    """The rows of an answer; what is spread over columns comes back as rows of the axis, the series and the value."""
    days = {name for name, kind in zip(result["colnames"], result["coltypes"]) if kind == 2}

    def cell(row, name):
        if name in days and isinstance(row[name], (int, float)):
            return str(datetime.datetime.fromtimestamp(row[name] / 1000, datetime.timezone.utc).date())
        return as_shown(row[name], decimals)

    # Superset adds a heatmap's colours as ranks.
    names = [name for name in result["colnames"] if name != "rank" or chart["viz_type"] != "heatmap_v2"]
    if chart["viz_type"] not in PIVOTED:
        return sorted(tuple(cell(row, name) for name in names) for row in result["data"])
    axis = chart["params"]["x_axis"]
    return sorted((cell(row, axis), name, cell(row, name)) for row in result["data"] for name in names if name != axis and row[name] is not None)


def by_sql(check, filters, decimals):
    """The rows that psql gives to the role of the BI tool."""
    terms = [f"{column} IN ({', '.join(repr(value) for value in filters[column])})" for column in check.by if column in filters]
    if check.time and "time" in filters:
        terms.append("{0} >= '{1}' AND {0} < '{2}'".format(check.time, *filters["time"]))
    sql = check.sql.replace("{where}", " AND ".join(terms) or "true")
    command = ["psql", "-XqA", "--csv", "--tuples-only", f"--pset=null={MISSING}", "--set=ON_ERROR_STOP=1", "-U", "bi", "-c", f"SET search_path = clv; {sql}"]
    output = subprocess.run(command, check=True, capture_output=True, text=True, env=dict(os.environ, PGDATABASE="shop")).stdout
    return sorted(tuple(as_shown(value, decimals) for value in row) for row in csv.reader(io.StringIO(output)) if row[-1] != MISSING)


def compare(charts, answers, filters):
    """Compares the charts for which a statement is known; what differs, and how many figures were compared."""
    found, figures = [], 0
    for check in CHARTS:
        chart = charts[check.title]
        shown = rows_of(chart, answers[check.title].json()["result"][0], check.decimals)
        meant = by_sql(check, filters, check.decimals)
        figures += len(meant)
        if shown != meant:
            found.append(f"{check.title}: shows {[row for row in shown if row not in meant][:3]} instead of {[row for row in meant if row not in shown][:3]}")
    return found, figures
