"""psycopg 3, with values in text or in binary form: read_psycopg.py STATEMENTS text|binary. It connects by the environment."""

import sys

import lines
import psycopg

path, form = sys.argv[1:]
connection = psycopg.connect()


def read(sql, parameters):
    connection.rollback()
    named = {f"p{n}": value for n, value in enumerate(parameters, 1)} or None
    cursor = connection.execute(sql, named, binary=form == "binary")
    return [column.name for column in cursor.description], cursor.fetchall()


lines.run(path, read)
