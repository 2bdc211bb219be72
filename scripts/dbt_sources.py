#!/usr/bin/env python3
"""The sources of the dbt package: YAML files under dbt/models/ with all views of a set and their comments.

    dbt_sources.py [--write]

Makes two sets in the database that psql connects to by the environment, by month and by week, so that a comment that names
the period is told from others. Fails if a file is not what the comments say now; --write writes it.
"""

import json
import os
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
FILES = {
    "figures": "kpi segment_kpi channel_kpi monthly_kpi cohort_retention cohort_value value_by_decile segment_moves acquisition first_order_effect",
    "customers": "customer_360 customer_rfm customer_clv win_back top_customers",
    "models": "forecast segment_model model_check model_health",
    "upkeep": "order_quality settings known definition customer_history customer_facts model_before group_state spend_by_period order_trouble",
}
# Its rows depend on how a set is refreshed, and nobody reads it.
LEFT_OUT = {"changed_customer"}
HEAD = """# Written by scripts/test_dbt.sh --write from the comments of the views.
sources:
  - name: clv
    description: "the set of views of clv_ext"
    schema: "{{ var('clv_ext', {}).get('into_schema', target.schema ~ '_clv') }}"
    tables:
"""
ON = """{enabled: "{{ var('clv_ext', {}).get('tests', false) }}"}"""

# Tests of columns (name of the view, or * for all of them), and of views.
COLUMN_TESTS = {
    ("*", "p_alive"): ["clv_ext.probability"],
    ("*", "retention_rate"): ["clv_ext.probability"],
    ("*", "churn_rate"): ["clv_ext.probability"],
    ("*", "repeat_rate"): ["clv_ext.probability"],
    ("monthly_kpi", "retention_rate"): ["clv_ext.ratio_of: numerator: retained_customers, denominator: opening_customers"],
    ("cohort_retention", "retention_rate"): ["clv_ext.ratio_of: numerator: active, denominator: customers"],
    ("kpi", "retention_rate"): ["clv_ext.ratio_of: numerator: retained, denominator: at_risk"],
    ("segment_kpi", "retention_rate"): ["clv_ext.ratio_of: numerator: retained, denominator: at_risk"],
    ("channel_kpi", "retention_rate"): ["clv_ext.ratio_of: numerator: retained, denominator: at_risk"],
    ("segment_kpi", "customers"): ["clv_ext.sums_to: to: \"source('clv', 'kpi')\", field: customers"],
    ("channel_kpi", "customers"): ["clv_ext.sums_to: to: \"source('clv', 'kpi')\", field: customers"],
    ("monthly_kpi", "orders"): ["clv_ext.sums_to: to: \"source('clv', 'kpi')\", field: orders"],
    ("customer_360", "orders"): ["clv_ext.sums_to: to: \"source('clv', 'kpi')\", field: orders"],
    ("customer_360", "customer_id"): ["unique", "not_null"],
    ("customer_history", "customer_id"): ["unique", "not_null"],
}
VIEW_TESTS = {"customer_history": ["clv_ext.same_as_orders"]}

# For each view its comment, and for each column its name, comment, and type, unless the extension made that.
QUERY = """
SELECT jsonb_object_agg(c.relname, jsonb_build_object('comment', replace(obj_description(c.oid, 'pg_class'), 'clv_ext: ', ''), 'columns', (
  SELECT jsonb_agg(jsonb_build_object('name', a.attname, 'comment', col_description(c.oid, a.attnum),
           'type', CASE WHEN t.typnamespace = 'pg_catalog'::regnamespace AND a.attname <> 'customer_id' THEN format_type(a.atttypid, a.atttypmod) END)
         ORDER BY a.attnum)
  FROM pg_attribute AS a JOIN pg_type AS t ON t.oid = a.atttypid WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped)))
FROM pg_class AS c WHERE c.relnamespace = '{}'::regnamespace AND obj_description(c.oid, 'pg_class') LIKE 'clv_ext: %'
"""


def psql(*statements):
    """What psql prints for the statements."""
    command = ["psql", "-XqAt", "-v", "ON_ERROR_STOP=1", *[word for statement in statements for word in ("-c", statement)]]
    environment = dict(os.environ, PGOPTIONS="-c client_min_messages=warning")
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, env=environment).stdout


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def comments():
    """The views, with the word period where a comment names the period of its set."""
    for period in ("month", "week"):
        psql(f"CALL clv_create_views('raw.orders', period => '{period}', into_schema => 'by_{period}')")
    by_month, by_week = (json.loads(psql(QUERY.format(f"by_{period}"))) for period in ("month", "week"))
    psql("CALL clv_drop_views('by_month')", "CALL clv_drop_views('by_week')")

    def either(month, week):
        if month is None:
            sys.exit("a view or a column has no comment")
        return month if month == week else week.replace("week", "period")

    for name, view in by_month.items():
        other = by_week[name]
        view["comment"] = either(view["comment"], other["comment"])
        for column, same in zip(view["columns"], other["columns"]):
            column["comment"] = either(column["comment"], same["comment"])
    return by_month


def test(said):
    """A test as YAML: `unique`, or `name: argument: value, ...`."""
    name, _, arguments = said.partition(": ")
    inside = [f"arguments: {{{arguments}}}"] if arguments else []
    return f"{{{name}: {{{', '.join([*inside, f'config: {ON}'])}}}}}"


def tests(said, indent):
    """The key data_tests, or nothing."""
    if not said:
        return ""
    return f"{indent}data_tests:\n" + "".join(f"{indent}  - {test(one)}\n" for one in said)


def column_lines(view, column):
    """A column on one line, or on a few if it has tests."""
    # Within braces, commas and brackets of a type would be YAML's.
    kind = f", data_type: {column['type'] if column['type'].replace(' ', '').isalpha() else quoted(column['type'])}" if column["type"] else ""
    said = [one for key in (("*", column["name"]), (view, column["name"])) for one in COLUMN_TESTS.get(key, [])]
    if not said:
        return f"          - {{name: {column['name']}{kind}, description: {quoted(column['comment'])}}}\n"
    lines = [f"          - name: {column['name']}\n"]
    if column["type"]:
        lines.append(f"            data_type: {column['type']}\n")
    lines.append(f"            description: {quoted(column['comment'])}\n")
    return "".join(lines) + tests(said, "            ")


def page(views, names):
    """One of the files."""
    parts = [HEAD]
    for name in names:
        parts.append(f"      - name: {name}\n        description: {quoted(views[name]['comment'])}\n")
        parts.append(tests(VIEW_TESTS.get(name), "        "))
        parts.append("        columns:\n")
        parts += [column_lines(name, column) for column in views[name]["columns"]]
    return "".join(parts)


def main(arguments):
    views = comments()
    names = {name for listed in FILES.values() for name in listed.split()}
    if names != set(views) - LEFT_OUT:
        sys.exit(f"FILES and the views differ: {sorted(names ^ (set(views) - LEFT_OUT))}")
    failed = 0
    for file, listed in FILES.items():
        path = f"{ROOT}/dbt/models/{file}.yml"
        text = page(views, listed.split())
        if arguments == ["--write"]:
            with open(path, "w", encoding="utf-8") as out:
                out.write(text)
            continue
        with open(path, encoding="utf-8") as there:
            if there.read() != text:
                failed += 1
                print(f"dbt/models/{file}.yml is not what the comments of the views say now: scripts/test_dbt.sh --write writes it", file=sys.stderr)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
