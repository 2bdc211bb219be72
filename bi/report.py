#!/usr/bin/env python3
"""Makes one HTML page from a set of views that clv_create_views made.

    report.py [--schema clv] [--title TITLE] --output report.html     the page, which opens without a network
    report.py [--schema clv] --svg FOLDER [--only NAME ...]           its charts as pictures, NAME.svg

psql connects by the environment (PGHOST, PGDATABASE ...), with a role that may read the views. Charts need the package that
bi/report/requirements.txt names; without it the page has the same numbers as tables, and says so.
"""

import argparse
import os
import sys

from report import charts, database, page, sections


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--schema", default="clv", help="schema of the set of views, by default clv")
    parser.add_argument("--title", default="Customer lifetime value", help="title of the page")
    parser.add_argument("--output", metavar="FILE", help="the page to write; - is the standard output")
    parser.add_argument("--svg", metavar="FOLDER", help="write the charts as SVG into this folder")
    parser.add_argument("--only", metavar="NAME", action="append", help="with --svg: only this chart; may be repeated")
    given = parser.parse_args()
    if not given.output and not given.svg:
        parser.error("say what to make: --output FILE or --svg FOLDER")
    return given


def write(path, text):
    """Writes a file in one step, so that whoever reads it sees the old one or the new one."""
    if path == "-":
        sys.stdout.write(text)
        return
    os.makedirs(os.path.dirname(os.path.abspath(path)), exist_ok=True)
    with open(f"{path}.new", "w", encoding="utf-8") as file:
        file.write(text)
    os.replace(f"{path}.new", path)


def main():
    given = arguments()
    answers = database.ask(given.schema)
    parts = sections.all_of(answers)
    if given.svg:
        drawn = {part["name"]: part for part in parts if part.get("chart")}
        for name in given.only or drawn:
            if name not in drawn:
                sys.exit(f"there is no chart {name} of this set; there are: {', '.join(drawn) or 'none'}")
            write(os.path.join(given.svg, f"{name}.svg"), charts.svg(drawn[name]))
    if given.output:
        write(given.output, page.html(given.title, given.schema, answers, parts))


if __name__ == "__main__":
    try:
        main()
    except database.Trouble as trouble:
        sys.exit(f"report.py: {trouble}")
