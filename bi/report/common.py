"""What the parts of the page have in common.

A part is a dict: name, title, how (a sentence on how to read it), chart (a specification), table (head and rows of texts), empty (a
sentence in place of chart and table), notes, wide (over the whole width), and listed (the table is what the part is for, and not the
numbers behind a chart).
"""

from .formats import Money


def part(name, title, how="", *, chart=None, table=None, empty=None, notes=(), wide=False, listed=False):
    return {"name": name, "title": title, "how": how, "chart": chart, "table": table, "empty": empty, "notes": list(notes), "wide": wide, "listed": listed}


def first(rows):
    """The first row; without any, or without the view, one that holds nothing."""
    return rows[0] if rows else {}


def money_of(answers):
    known = first(answers["known"])
    return Money(known.get("decimals"), known.get("currency"))


def unit_of(answers):
    """The calendar unit of the set: month."""
    return first(answers["definition"]).get("period") or "period"


def has(answers, what):
    """Whether the set was made with this: a segment, a channel, a table of spend."""
    return bool(first(answers["definition"]).get(what))
