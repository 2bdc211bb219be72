"""pandas, by SQLAlchemy and psycopg 3: read_pandas.py STATEMENTS [exact]. It connects by the environment.

By default pandas makes floats of numeric, and of integers where some are NULL; `exact` asks it not to.
"""

import sys

import lines
import pandas
import sqlalchemy

path, exact = sys.argv[1], "exact" in sys.argv[2:]
connection = sqlalchemy.create_engine("postgresql+psycopg://").connect()


def plain(value):
    """A value of a frame as a value of Python's own; what is missing is None."""
    if isinstance(value, (list, dict)):
        return value
    if pandas.isna(value):
        return None
    return value.item() if hasattr(value, "item") else value


def arrived(series):
    kind = str(series.dtype)
    return kind if kind != "object" else next((type(v).__name__ for v in series if plain(v) is not None), None)


def read(sql, parameters):
    connection.rollback()
    frame = pandas.read_sql(sqlalchemy.text(sql), connection, params={f"p{n}": v for n, v in enumerate(parameters, 1)}, coerce_float=not exact)
    columns = [frame.iloc[:, i] for i in range(frame.shape[1])]
    types = [arrived(column) if column.notna().any() else None for column in columns]
    return list(frame.columns), list(zip(*([plain(v) for v in column] for column in columns))), types


lines.run(path, read)
