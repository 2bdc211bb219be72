#!/usr/bin/env python3
"""Checks a report against the database that it was made from.

    check.py SET SCHEMA PAGE SEEN

SET is a name of EXPECTED, SEEN what browse.js printed about the page. psql connects by the environment. Prints what is wrong and
ends with 1, or what was compared. The figures are made here from the orders themselves where plain SQL can, and not by the queries
of the report.
"""

import json
import re
import subprocess
import sys

ALWAYS = {"revenue", "customers", "cohorts", "values", "deciles", "rfm"}
# By set: its orders, the charts that must be drawn, the sections that say a sentence instead, and the decimals and currency of money.
EXPECTED = {
    "demo": ("orders", ALWAYS | {"forecast", "check"}, set(), 2, " USD"),
    "small": ("ten", ALWAYS, {"forecast", "check", "win_back", "top"}, 0, " JPY"),
    "empty": ("nothing", set(), {"revenue", "customers", "cohorts", "values", "deciles", "forecast", "rfm", "check", "win_back", "top"}, 2, ""),
    "hostile": ("hostile_good", ALWAYS | {"forecast", "check", "acquisition"}, set(), 2, ' <i>"E</i>'),
}
# What no reader wants to see: missing values by their names, and numbers with seven digits in a row.
UGLY = re.compile(r"\b(NULL|None|NaN|nan|undefined|Infinity|null)\b|\d{7}|\.\d{5}")
problems, compared = [], 0


def expect(what, found, wanted):
    global compared
    compared += 1
    if found != wanted:
        problems.append(f"{what}: {found!r} instead of {wanted!r}")


def rows(sql, **names):
    """Rows of texts, as psql prints them; NULL is None."""
    command = ["psql", "-X", "-qAt", "-F", "\t", "-P", "null=<none>", "-v", "ON_ERROR_STOP=1", *(f"--set={name}={value}" for name, value in names.items())]
    printed = subprocess.run(command, input=sql, capture_output=True, text=True, check=True).stdout
    return [[None if cell == "<none>" else cell for cell in line.split("\t")] for line in printed.splitlines()]


def grouped(text, decimals):
    """123456.5 as 123,456.50, or a dash."""
    return "–" if text is None else f"{round(float(text), decimals) + 0:,.{decimals}f}".replace("-", "−")


def browser(seen, specifications, charts):
    """What the browser saw: no errors, nothing fetched or run, every chart with all its marks, nothing cut off."""
    expect("errors", seen["errors"], [])
    expect("requests", seen["requests"], [])
    expect("dialogs", seen["dialogs"], [])
    expect("specifications", set(specifications), charts)
    for size in ("wide", "narrow"):
        at = seen[size]
        expect(f"{size}: charts", set(at["charts"]), charts)
        expect(f"{size}: foreign elements or scripts", at["hostile"], False)
        expect(f"{size}: pixels wider than the window", max(at["too_wide"], 0), 0)
        for name, chart in at["charts"].items():
            # A row that is no point of its own is where a line begins.
            wanted = sum(row.get("point", True) for row in specifications.get(name, {"data": {"values": []}})["data"]["values"])
            expect(f"{size}: chart {name} with {chart['marks']} marks for {wanted} rows", chart["marks"] >= wanted > 0, True)
            expect(f"{size}: chart {name}, cut off", chart["cut"], [])
            expect(f"{size}: chart {name}, ugly labels", [label for label in chart["labels"] if UGLY.search(label)], [])
    for name in charts:
        expect(f"tooltip of {name}", bool(seen["tooltips"].get(name)), True)
        expect(f"ugly tooltip of {name}", UGLY.findall(seen["tooltips"].get(name) or ""), [])
    expect("ugly text", UGLY.findall(seen["text"]), [])


def tiles(seen, schema, orders, decimals, currency):
    """Counts and revenue from the orders, the others from the set."""
    [[customers, many, revenue, value]] = rows("""
        SELECT count(DISTINCT customer_id) FILTER (WHERE amount >= 0), count(*) FILTER (WHERE amount >= 0), coalesce(sum(amount), 0),
               sum(amount) / nullif(count(*) FILTER (WHERE amount >= 0), 0) FROM :"orders";""", orders=orders)
    [[retention, clv, historic]] = rows('SELECT retention_rate, clv, historic_value FROM :"set".kpi;', set=schema) or [[None] * 3]
    [[to_come]] = rows('SELECT sum(expected_value) FROM :"set".customer_360;', set=schema)

    def money(text):
        return "–" if text is None else grouped(text, decimals) + currency

    expect("tiles", seen["tiles"], {
        "Customers": grouped(customers, 0), "Orders": grouped(many, 0), "Revenue": money(revenue), "Average order value": money(value),
        "Retention": "–" if retention is None else grouped(100 * float(retention), 1) + "\u00a0%", "Brought so far": money(historic),
        "Customer lifetime value": money(clv), "Value to come": money(to_come)})


def months(seen, specifications, orders, decimals):
    """Revenue and orders of each month, in the table and in the bars."""
    wanted = rows("""SELECT to_char(date_trunc('month', ordered_at), 'FMMon YYYY'), sum(amount), count(*) FILTER (WHERE amount >= 0)
        FROM :"orders" GROUP BY date_trunc('month', ordered_at) ORDER BY date_trunc('month', ordered_at);""", orders=orders)
    shown = [row[:3] for row in seen["tables"]["revenue"][1:]]
    expect("months", shown, [[name, grouped(revenue, decimals), grouped(many, 0)] for name, revenue, many in wanted])
    bars = specifications.get("revenue", {"data": {"values": []}})["data"]["values"]
    expect("bars of months", [[bar["month"], bar["revenue"]] for bar in bars], [[name, float(revenue)] for name, revenue, _ in wanted])


def cohort(seen, specifications, schema, orders):
    """The first row of the triangle, counted from the orders."""
    unit, until = rows('SELECT d.period, k.known_until FROM :"set".definition AS d, :"set".known AS k;', set=schema)[0]
    wanted = rows("""
        WITH firsts AS (SELECT customer_id, date_trunc(:'unit', min(ordered_at)) AS cohort FROM :"orders" WHERE amount >= 0 GROUP BY customer_id),
        cohort AS (SELECT * FROM firsts WHERE cohort = (SELECT min(cohort) FROM firsts)),
        active AS (SELECT date_trunc(:'unit', ordered_at) AS p, count(DISTINCT customer_id) AS customers
                   FROM :"orders" JOIN cohort USING (customer_id) WHERE amount >= 0 GROUP BY 1)
        SELECT row_number() OVER (ORDER BY p) - 1, (SELECT count(*) FROM cohort), coalesce(customers, 0)
        FROM generate_series((SELECT min(cohort) FROM firsts), :'until', ('1 ' || :'unit')::interval) AS p LEFT JOIN active USING (p) ORDER BY p;""",
        orders=orders, unit=unit, until=until)[1:]
    size = int(wanted[0][1])
    shares = [grouped(100 * int(active) / size, 1) + "\u00a0%" for _, _, active in wanted]
    expect("first cohort", seen["tables"]["cohorts"][1][1:], [grouped(size, 0), *shares])
    cells = [cell for cell in specifications["cohorts"]["data"]["values"] if cell["cohort"] == seen["tables"]["cohorts"][1][0]]
    expect("cells of the first cohort", [[cell["age"], round(cell["rate"], 12)] for cell in cells],
           [[int(age), round(int(active) / size, 12)] for age, _, active in wanted])


def forecast(seen, schema, orders, decimals):
    """Sums of the forecast, and what came counted from the orders."""
    wanted = rows("""
        WITH days AS (
          SELECT ordered_at::date AS day, min(ordered_at::date) FILTER (WHERE amount >= 0) OVER (PARTITION BY customer_id) AS first, amount FROM :"orders"
        ), came AS (
          SELECT f.from_day, f.customer_kind, sum(d.amount) AS revenue FROM (SELECT DISTINCT from_day, to_day, customer_kind, made_as_of FROM :"set".forecast) AS f
          JOIN days AS d ON d.day BETWEEN f.from_day AND f.to_day AND (d.first <= f.made_as_of) = (f.customer_kind = 'known') GROUP BY 1, 2
        )
        SELECT to_char(from_day, 'FMDD FMMon YYYY') || ' – ' || to_char(to_day, 'FMDD FMMon YYYY'), customer_kind || ' customers', sum(f.revenue),
               CASE WHEN count(*) = 1 THEN min(f.revenue_low) END, CASE WHEN count(*) = 1 THEN min(f.revenue_high) END,
               CASE WHEN to_day <= (SELECT as_of FROM :"set".known) THEN coalesce(min(c.revenue), 0) END, count(*)
        FROM :"set".forecast AS f LEFT JOIN came AS c USING (from_day, customer_kind)
        GROUP BY from_day, to_day, customer_kind, made_as_of ORDER BY from_day, customer_kind;""", set=schema, orders=orders)
    found = seen["tables"]["forecast"][1:]
    expect("lines of the forecast", len(found), len(wanted))
    for line, (days, kind, revenue, low, high, came, segments) in zip(found, wanted):
        expect(f"forecast of {days}", [*line[:3], line[5]], [days, kind, grouped(revenue, decimals), "" if came is None else grouped(came, decimals)])
        if segments == "1":
            expect(f"bounds of {days}", line[3:5], [grouped(low, decimals), grouped(high, decimals)])


def main(name, schema, page, seen_file):
    orders, charts, sentences, decimals, currency = EXPECTED[name]
    with open(seen_file, encoding="utf-8") as file:
        seen = json.load(file)
    with open(page, encoding="utf-8") as file:
        specifications = json.loads(re.search(r'<script type="application/json" id="charts">(.*?)</script>', file.read(), re.DOTALL)[1])
    browser(seen, specifications, charts)
    expect("sections with a sentence", {section for section, sentence in seen["empty"].items() if sentence.endswith(".")}, sentences)
    tiles(seen, schema, orders, decimals, currency)
    if charts:
        months(seen, specifications, orders, decimals)
        cohort(seen, specifications, schema, orders)
    if "forecast" in charts:
        forecast(seen, schema, orders, decimals)
    for problem in problems:
        print(f"{name}: {problem}")
    print(f"{name}: {len(charts)} charts, {compared} comparisons, {len(problems)} wrong")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main(*sys.argv[1:])
