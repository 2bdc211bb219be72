"""polars, by connectorx or by ADBC: read_polars.py STATEMENTS connectorx|adbc. It connects by the environment, over TCP.

Statements of connectorx have no parameters: it takes none.
"""

import os
import re
import sys

import lines
import polars

path, engine = sys.argv[1:]
uri = "postgresql://{PGUSER}@127.0.0.1:{PGPORT}/{PGDATABASE}?options=-c%20timezone%3DUTC".format(**os.environ)


def plain(value):
    """A struct as the list of its values."""
    if isinstance(value, dict):
        return [plain(element) for element in value.values()]
    return [plain(element) for element in value] if isinstance(value, list) else value


def short(dtype):
    """A type without its details; one that is not polars' own by the name that Arrow has for it."""
    words = str(dtype)
    if isinstance(dtype, polars.List):
        return f"List({short(dtype.inner)})"
    return re.search(r"'(arrow\.\w+)'", words)[1] if words.startswith("Extension") else words.split("(")[0]


def read(sql, parameters):
    options = {"execute_options": {"parameters": tuple(parameters)}} if parameters else {}
    frame = polars.read_database_uri(sql, uri, engine=engine, **options)
    types = [None if column.null_count() == len(column) else short(column.dtype) for column in frame]
    return frame.columns, [tuple(map(plain, row)) for row in frame.rows()], types


lines.run(path, read)
