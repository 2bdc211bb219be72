"""SQLAlchemy 2 with psycopg 3: read_sqlalchemy.py STATEMENTS. It connects by the environment.

Reflects each part of the set first, where a warning such as "Did not recognize type" is an error, but for the tables that hold states. What
is read by SELECT * is then read by the reflected table, as a program would.
"""

import re
import sys
import warnings

import lines
import sqlalchemy
from statements import STATE_TABLES

engine = sqlalchemy.create_engine("postgresql+psycopg://")
tables = {}
with engine.connect() as connection:
    inspector = sqlalchemy.inspect(connection)
    names = inspector.get_table_names("clv") + inspector.get_view_names("clv") + inspector.get_materialized_view_names("clv")
    for name in names:
        with warnings.catch_warnings(record=True) as told:
            warnings.simplefilter("always")
            tables[name] = sqlalchemy.Table(name, sqlalchemy.MetaData(), schema="clv", autoload_with=connection)
        if bool(told) != (name in STATE_TABLES) or any("Did not recognize type" not in str(w.message) for w in told):
            sys.exit(f"clv.{name}: {[str(w.message) for w in told] or 'no warning, so it is no exception any more'}")
        without = [column.name for column in tables[name].columns if not column.comment]
        if without or not inspector.get_table_comment(name, "clv")["text"]:
            sys.exit(f"clv.{name}: no comment on {without or 'it'}")
    print(f"SQLAlchemy reflects {len(tables)} parts of the set, with all comments", file=sys.stderr)

    def read(sql, parameters):
        connection.rollback()
        whole = re.fullmatch(r"SELECT \* FROM clv\.(\w+)", sql)
        statement = sqlalchemy.select(tables[whole[1]]) if whole else sqlalchemy.text(sql)
        result = connection.execute(statement, {f"p{n}": value for n, value in enumerate(parameters, 1)})
        return list(result.keys()), [tuple(row) for row in result]

    lines.run(sys.argv[1], read)
engine.dispose()
