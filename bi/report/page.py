"""The page: everything that it shows and runs stands in it, and a policy in its head keeps the browser from running or fetching anything else."""

import base64
import hashlib
import html as escapes
import json
import os
import re

from . import charts
from .common import first
from .formats import count, day
from .tiles import tiles

FOLDER = os.path.dirname(__file__)
NOTHING = "'none'"
WITHOUT = "The charts are left out, as vl-convert-python was not there when this page was made; their numbers are in the tables."


def text(value):
    return escapes.escape(str(value), quote=True)


def file(name):
    with open(os.path.join(FOLDER, name), encoding="utf-8") as opened:
        return opened.read()


def data(value):
    """JSON that cannot end its script element, whatever names are in it."""
    dumped = json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    return dumped.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


FIGURE = re.compile(r"[+−]?[\d,]+(\.\d+)?(\u00a0[%×])?|–")
DAY = re.compile(r"\d+ \w+ \d+|–")


def kind_of(cells):
    """How a column is set: figures (n) to the right, days (d) on one line."""
    for kind, pattern in (("n", FIGURE), ("d", DAY)):
        if any(cells) and all(pattern.fullmatch(cell) for cell in cells if cell):
            return f" class={kind}"
    return ""


def table(head, rows, listed=False):
    """A table. The lines of a list become cards on a narrow screen, which need the heads beside the values."""
    kinds = ["" if i == 0 else kind_of([row[i] for row in rows]) for i in range(len(head))]
    labels = [f' data-label="{text(label)}"' if listed else "" for label in head]
    top = "".join(f"<th{kind}>{text(cell)}</th>" for cell, kind in zip(head, kinds))
    body = ("".join(f"<td{label}{kind}>{text(cell)}</td>" for cell, label, kind in zip(row, labels, kinds)) for row in rows)
    lines = "".join(f"<tr>{line}</tr>" for line in body)
    return f"<div class={'cards' if listed else 'scroll'}><table><thead><tr>{top}</tr></thead><tbody>{lines}</tbody></table></div>"


def part(each, drawn):
    body = [f"<p class=how>{text(each['how'])}</p>"]
    if each["empty"]:
        body = [f"<p class=empty>{text(each['empty'])}</p>"]
    elif each["listed"]:
        body.append(table(*each["table"], listed=True))
    elif drawn:
        body.append(f"<div class=chart id=\"chart-{each['name']}\" role=img aria-label=\"{text(each['title'])}\"></div>")
    if not each["empty"] and not each["listed"]:
        numbers = table(*each["table"])
        body.append(f"<details><summary>The numbers</summary>{numbers}</details>" if drawn else numbers)
    body.extend(f"<p class=note>{text(note)}</p>" for note in each["notes"])
    wide = " class=wide" if each["wide"] else ""
    return f"<section id=\"{each['name']}\"{wide}><h2>{text(each['title'])}</h2>{''.join(body)}</section>"


def head_lines(answers):
    """As of when, of which orders, and what was left out."""
    known, definition = first(answers["known"]), first(answers["definition"])
    lines = ["There are no orders yet."]
    if known["first_day"] is not None:
        until = known["known_until"]
        whole = f"; whole {definition.get('period', 'period')}s up to {day(until)}" if until not in (None, known["as_of"]) else ""
        lines = [f"Orders from {day(known['first_day'])}, as of {day(known['as_of'])}{whole}."]
    if answers["quality"]:
        aside = sum(row["rows"] for row in answers["quality"] if row["done"] == "set aside")
        read = sum(row["rows"] for row in answers["quality"]) - aside
        left_out = f"{count(aside)} {'was' if aside == 1 else 'were'} set aside, see the end" if aside else "none was set aside"
        lines.append(f"{count(read)} {'order lines' if definition.get('order_id') else 'orders and refunds'} were read, {left_out}.")
    if (known["currency"] or "").strip():
        lines.append(f"Amounts are in {known['currency'].strip()}.")
    return " ".join(lines)


def policy(scripts):
    """What the browser may do with the page: run these scripts, and fetch nothing."""
    hashes = ["'sha256-" + base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() + "'" for script in scripts]
    return f"default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src {' '.join(hashes) or NOTHING}"


def head(title, scripts):
    return ["<head>", '<meta charset="utf-8">', f'<meta http-equiv="Content-Security-Policy" content="{policy(scripts)}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">', f"<title>{text(title)}</title>",
            f"<style>\n{file('page.css')}</style>", "</head>"]


def tile(name, value, what):
    return f"<div class=tile><dt>{text(name)}</dt><dd class=figure>{text(value)}</dd><dd class=what>{text(what)}</dd></div>"


def html(title, schema, answers, parts):
    library = charts.library()
    specifications = {each["name"]: each["chart"] for each in parts if each["chart"] and library}
    scripts = [library, file("page.js")] if library else []
    known = first(answers["known"])
    made = f"From the views in schema {schema} of database {known['database']}, last refreshed {known['refreshed_at'] or 'never'} UTC. Made by clv_ext."
    return "\n".join([
        "<!DOCTYPE html>", '<html lang="en">', *head(title, scripts), "<body>", "<main>",
        "<header>", f"<h1>{text(title)}</h1>", f"<p>{text(head_lines(answers))}</p>", "" if library else f"<p class=empty>{text(WITHOUT)}</p>", "</header>",
        "<dl class=tiles>", *(tile(*each) for each in tiles(answers)), "</dl>",
        "<div class=parts>", *(part(each, bool(library)) for each in parts), "</div>", f"<footer>{text(made)}</footer>", "</main>",
        f'<script type="application/json" id="charts">{data(specifications)}</script>', *(f"<script>{script}</script>" for script in scripts),
        "</body>", "</html>", ""])
