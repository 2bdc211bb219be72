"""Asks the questions by psql, which connects by the environment: no driver is needed."""

import decimal
import json
import os
import subprocess

from . import queries


class Trouble(Exception):
    """What whoever makes the report has to put right."""


def psql(schema, sql):
    """What psql prints; names are quoted by psql itself, as a variable."""
    command = ["psql", "-X", "--quiet", "--no-align", "--tuples-only", "--set=ON_ERROR_STOP=1", f"--set=set={schema}"]
    try:
        result = subprocess.run(command, input=sql.encode(), capture_output=True, env=dict(os.environ, PGCLIENTENCODING="UTF8"), check=False)
    except FileNotFoundError as error:
        raise Trouble("psql is missing; it comes with PostgreSQL's clients") from error
    if result.returncode != 0:
        raise Trouble(result.stderr.decode(errors="replace").strip())
    return result.stdout.decode(errors="replace")


def ask(schema):
    """The rows of each question, by its name, or None where the set has no such view; money and rates keep their digits."""
    readable = psql(schema, queries.READABLE).split()
    if "known" not in readable:
        raise Trouble(f"there is no set of views in schema {schema} that this role may read; "
                      f"CALL clv_create_views('orders', into_schema => '{schema}') makes one")
    return json.loads(psql(schema, queries.statement(readable)), parse_float=decimal.Decimal)
