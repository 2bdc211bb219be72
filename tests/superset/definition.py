#!/usr/bin/env python3
"""The dashboard as its files define it: tabs, charts, and the columns of datasets, which must be those of the views.

    definition.py [--write]

Compares columns, types and comments with the set of views in the database of psql's environment; --write puts those of the views in.
"""

import csv
import glob
import io
import os
import subprocess
import sys

import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FOLDER = f"{ROOT}/bi/superset/dashboard"
COLUMNS = """
SELECT c.relname, a.attname, upper(format_type(a.atttypid, NULL)), col_description(c.oid, a.attnum), regexp_replace(obj_description(c.oid), '^clv_ext: ', '')
FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
WHERE c.relnamespace = 'clv'::regnamespace AND c.relkind IN ('r', 'v', 'm') ORDER BY c.relname, a.attnum
"""


def read(path):
    """What a file says."""
    with open(path, encoding="utf-8") as file:
        return yaml.safe_load(file)


def tabs():
    """Of each tab, in order, its id and the titles of its charts."""
    position = read(f"{FOLDER}/dashboards/Customer_lifetime_value.yaml")["position"]
    parts = {tab: [position[part] for row in position[tab]["children"] for part in position[row]["children"]] for tab in position["TABS-main"]["children"]}
    return {tab: [part["meta"]["sliceName"] for part in inside if part["type"] == "CHART"] for tab, inside in parts.items()}


def charts():
    """The charts by title."""
    return {chart["slice_name"]: chart for chart in map(read, glob.glob(f"{FOLDER}/charts/*.yaml"))}


def views():
    """Of each view its comment and, by name, the type and the comment of each column."""
    found = {}
    command = ["psql", "-Xq", "--csv", "--tuples-only", "--set=ON_ERROR_STOP=1", "-c", COLUMNS]
    for view, name, kind, comment, of_view in csv.reader(io.StringIO(subprocess.run(command, check=True, capture_output=True, text=True).stdout)):
        found.setdefault(view, (of_view, {}))[1][name] = (kind, comment)
    return found


def as_the_view(dataset, comment, columns):
    """The dataset with the columns of its view; those that are computed here, and words for people, stay."""
    old = {column["column_name"]: column for column in dataset["columns"]}
    made = []
    for name, (kind, description) in columns.items():
        words = old.get(name, {}).get("verbose_name") or (name[0].upper() + name[1:].replace("_", " "))
        made.append({"column_name": name, "verbose_name": words, "type": kind, "is_dttm": kind == "DATE", "description": description})
    return {**dataset, "description": comment, "columns": made + [column for column in dataset["columns"] if column.get("expression")]}


def main(write):
    """Compares or writes all datasets."""
    known, different = views(), []
    paths = sorted(glob.glob(f"{FOLDER}/datasets/*/*.yaml"))
    for path in paths:
        dataset = read(path)
        now = as_the_view(dataset, *known[dataset["table_name"]])
        if now != dataset:
            different.append(f"{dataset['table_name']}: {[c['column_name'] for c in now['columns'] if c not in dataset['columns']]}")
            if write:
                with open(path, "w", encoding="utf-8") as file:
                    yaml.safe_dump(now, file, sort_keys=False, allow_unicode=True, width=180)
    if different and not write:
        sys.exit("datasets differ from the views; tests/superset/definition.py --write puts these in:\n" + "\n".join(different))
    print(f"datasets: the columns of {len(paths)} are those of the views")


if __name__ == "__main__":
    main(sys.argv[1:] == ["--write"])
