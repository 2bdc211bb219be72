"""Compares what the clients read with what psql prints: compare.py FOLDER CLIENT ...

FOLDER has expected.json and CLIENT.jsonl, a line for each statement. Integers and numerics must be equal in value with every digit, floats
must be the same float, all others must be equal; rows may come in any order. The types in which values arrive must be those that the
table of docs/clients.md says.
"""

import datetime
import decimal
import json
import os
import re
import sys

from statements import read

PAGE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../docs/clients.md")
# pandas makes floats of numerics; connectorx rounds them to ten decimals.
FLOATS, TEN_DECIMALS = {"pandas"}, {"polars_connectorx"}
# A Date of JavaScript has milliseconds.
MILLISECONDS = {"node_pg", "postgres_js"}


def array(text):
    """The elements of PostgreSQL's text form of an array, or of a row."""
    elements, quoted, escaped, element, was_quoted = [], False, False, "", False
    for char in text[1:-1] + ",":
        if escaped:
            element, escaped = element + char, False
        elif char == "\\":
            escaped = True
        elif char == '"':
            # Within quotes, a row doubles a quote instead of putting a backslash before it.
            element += '"' if was_quoted and not quoted else ""
            quoted, was_quoted = not quoted, True
        elif char == "," and not quoted:
            elements.append(element if was_quoted or element not in ("", "NULL") else None)
            element, was_quoted = "", False
        else:
            element += char
    return elements


def same_element(text, value):
    """Whether an element of a row or an array is what its text form says."""
    if text is None or value is None or text == value:
        return text is value or text == value
    if text[:1] in "{(" and isinstance(value, list):
        elements = array(text)
        return len(elements) == len(value) and all(map(same_element, elements, value))
    try:
        return float(text) == float(value)
    except (TypeError, ValueError):
        return {"t": "true", "f": "false"}.get(text) == value


def moment(text, milliseconds):
    found = datetime.datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(datetime.timezone.utc)
    return found.replace(microsecond=found.microsecond // 1000 * 1000) if milliseconds else found


def value_of(text, kind, client):
    """A value to compare by, of its text."""
    if text is None:
        return None
    if kind == "numeric" and client in TEN_DECIMALS:
        return decimal.Decimal(text).quantize(decimal.Decimal("1e-10"), decimal.ROUND_HALF_UP)
    if kind in ("numeric", "bigint", "integer", "oid"):
        return float(text) if kind == "numeric" and client in FLOATS else decimal.Decimal(text)
    if kind == "double precision":
        return float(text)
    if kind == "boolean":
        return {"t": True, "true": True, "f": False, "false": False}[text]
    if kind == "timestamp with time zone":
        return moment(text, client in MILLISECONDS)
    if kind == "jsonb":
        return json.dumps(json.loads(text), sort_keys=True)
    return text


def as_elements(text):
    """An array or a row as JSON, where a client takes it apart, or else as its elements in PostgreSQL's text form."""
    return json.loads(text) if text is not None and text[:1] == "[" else text


def sort_key(row):
    return [(value is not None, "" if isinstance(value, list) else str(value)) for value in row]


def rows_of(rows, types, client):
    taken_apart = [kind in ("text[]", "row", "rows") for kind in types]
    read = [[as_elements(v) if apart else value_of(v, kind, client) for v, kind, apart in zip(row, types, taken_apart)] for row in rows]
    # Arrays and rows have more than one text form, so the order is that of the other values.
    return sorted(read, key=lambda row: sort_key([v for v, apart in zip(row, taken_apart) if not apart]))


def differences(expected, found, client):
    """What differs of one statement, in words."""
    if "error" in found:
        return [found["error"].strip().split("\n")[0][:300]]
    if found["columns"] != expected["columns"]:
        return [f"columns {found['columns']}, and not {expected['columns']}"]
    before, after = (rows_of(rows, expected["types"], client) for rows in (expected["rows"], found["rows"]))
    if len(before) != len(after):
        return [f"{len(after)} rows, and not {len(before)}"]
    return [f"{name} ({kind}): {a!r:.200}, and not {b!r:.200}" for old, new in zip(before, after)
            for name, kind, b, a in zip(expected["columns"], expected["types"], old, new)
            if not (same_element(b, a) if kind in ("text[]", "row", "rows") else b == a)]


def page_says():
    """The tables of docs/clients.md that begin with a column `client`.

    They say how values arrive, {client: {type: {names}}}, and where a cast is needed, {(type, client)}.
    """
    with open(PAGE, encoding="utf-8") as file:
        tables = re.findall(r"^\| client \|(.*`integer`.*|.*`jsonb`.*)\|\n\|[-|]+\|\n((?:\|.*\n)+)", file.read(), re.MULTILINE)
    said, casts = {}, set()
    for head, rows in tables:
        types = [cell.strip(" `") for cell in head.split("|")]
        for row in rows.splitlines():
            client, *cells = [cell.strip(" `") if i == 0 else cell for i, cell in enumerate(row.strip("|").split("|"))]
            for kind, cell in zip(types, cells):
                said.setdefault(client, {})[kind] = set(re.findall(r"`([^`]+)`", cell))
                casts |= {(kind, client)} if "cast" in cell else set()
    return said, casts


def main(folder, clients):
    with open(f"{folder}/expected.json", encoding="utf-8") as file:
        expected = json.load(file)
    (said, said_casts), failed = page_says(), 0
    casts = {place for place in read()[1] if place[0] in ("state", "row", "rows")}
    if casts != said_casts:
        print(f"statements.sql and docs/clients.md differ about casts: {sorted(casts ^ said_casts)}")
        failed += 1
    for client in clients:
        with open(f"{folder}/{client}.jsonl", encoding="utf-8") as file:
            answers = {answer["name"]: answer for answer in map(json.loads, file)}
        wrong = {name: differences(expected[name], answers.get(name, {"error": "no answer"}), client) for name in expected}
        wrong = {name: lines for name, lines in wrong.items() if lines}
        arrived, values = {}, 0
        for name, answer in answers.items():
            for kind, type_ in zip(expected[name]["types"], answer.get("arrived", [])):
                if type_ is not None:
                    arrived.setdefault(kind, set()).add(type_)
            values += len(answer.get("rows", [])) * len(answer.get("columns", []))
        for name, lines in wrong.items():
            print(f"{client}: {name}: {len(lines)} differ: {lines[0]}")
        if arrived != said.get(client, {}):
            page = said.get(client, {})
            for kind in sorted(set(arrived) | set(page)):
                if arrived.get(kind) != page.get(kind):
                    print(f"{client}: {kind} arrives as {sorted(arrived.get(kind, ()))}, docs/clients.md says {sorted(page.get(kind, ()))}")
            failed += 1
        failed += len(wrong)
        print(f"{client}: {len(expected) - len(wrong)} of {len(expected)} statements equal, {values} values compared")
    sys.exit(1 if failed or not clients else 0)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
