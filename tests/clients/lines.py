"""What the clients in Python share: a client reads its statements, and writes for each a line of JSON with what arrived.

A value is written as text: numbers with all their digits, dates and times in ISO's form, arrays and rows as JSON; NULL is null.
"""

import datetime
import decimal
import json

TYPES = {"bigint": int, "date": datetime.date.fromisoformat, "numeric": decimal.Decimal, "text": str}


def statements(path):
    """Triples of a name, the SQL, and the list of its parameters."""
    with open(path, encoding="utf-8") as file:
        for line in file:
            name, sql, *parameters = line.rstrip("\n").split("\t")
            yield name, sql, [TYPES[type_](value) for type_, value in (p.split(":", 1) for p in parameters)]


def canonical(value):
    if value is None or isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, decimal.Decimal):
        return format(value, "f")
    if isinstance(value, (datetime.date, datetime.datetime)):
        return value.isoformat()
    if isinstance(value, (dict, list, tuple)) or hasattr(value, "items"):
        return json.dumps(value if isinstance(value, dict) else nested(value), ensure_ascii=False)
    return repr(value) if isinstance(value, float) else str(value)


def nested(value):
    """The elements of an array or of a row, which asyncpg gives as a Record."""
    if isinstance(value, (list, tuple)):
        return [nested(element) for element in value]
    if hasattr(value, "values"):
        return [nested(element) for element in value.values()]
    return canonical(value)


def answer(name, columns, rows, arrived=None):
    """The line of a statement; `arrived` has the types of its columns, by default those of its values."""
    if arrived is None:
        arrived = [next((type(row[i]).__name__ for row in rows if row[i] is not None), None) for i in range(len(columns))]
    return json.dumps({"name": name, "columns": columns, "arrived": arrived, "rows": [[canonical(value) for value in row] for row in rows]}, ensure_ascii=False)


def failed(name, error):
    return json.dumps({"name": name, "error": f"{type(error).__name__}: {error}"}, ensure_ascii=False)


def run(path, read):
    """Prints a line for each statement; read(sql, parameters) gives columns and rows, and may give types."""
    for name, sql, parameters in statements(path):
        try:
            print(answer(name, *read(sql, parameters)))
        except BaseException as error:  # connectorx panics, which is no Exception
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                raise
            print(failed(name, error))
