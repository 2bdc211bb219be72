"""What the clients read: the statements of statements.sql, as each client needs them, and what psql prints for them.

    statements.py FOLDER

writes FOLDER/CLIENT.tsv for each client, a line for each statement: its name, its SQL on one line, and its parameters as TYPE:VALUE, with
tabs between them; and FOLDER/expected.json. Ends with 1 if a part of the set or a function of the extension is in no statement.
"""

import json
import os
import re
import subprocess
import sys

# How a client writes the parameter n; None for one that has no parameters and gets literals.
CLIENTS = {
    "psycopg_text": "%(p{n})s", "psycopg_binary": "%(p{n})s", "asyncpg": "${n}", "sqlalchemy": ":p{n}", "pandas": ":p{n}", "pandas_exact": ":p{n}",
    "polars_connectorx": None, "polars_adbc": "${n}", "node_pg": "${n}", "postgres_js": "${n}", "jdbc": "?", "tokio_postgres": "${n}",
}
STATEMENT = re.compile(r"^-- (?P<name>\w+)(?:: (?P<parameters>[^\n]*))?\n(?P<sql>[^-].*?);$", re.MULTILINE | re.DOTALL)
CAST = re.compile(r"^-- @(?P<mark>\w+)@ (?P<cast>::\w+): (?P<clients>.*)$", re.MULTILINE)
FIELD, RECORD, NULL, MARK = "\x1f", "\x1e", "\x02", "\x03"
# The tables of a set that hold states: they are not for charts, and are read by column, as some clients need casts.
STATE_TABLES = {"customer_history", "group_state", "model_before", "segment_model"}
# The types that are not plain: arrays of rows, rows, and states.
KINDS = """
SELECT format_type(oid, NULL), CASE WHEN typcategory = 'A' THEN 'rows' WHEN typtype = 'c' THEN 'row' ELSE 'state' END
FROM pg_type WHERE typname ~ '^_?clv_' OR oid IN (SELECT objid FROM pg_depend WHERE classid = 'pg_type'::regclass AND deptype = 'e')
"""
# The functions that people call: those of the extension, but for its own ones, those of its types, and procedures.
FUNCTIONS = """
SELECT DISTINCT p.proname
FROM pg_proc AS p JOIN pg_depend AS d ON d.objid = p.oid AND d.classid = 'pg_proc'::regclass AND d.deptype = 'e' JOIN pg_extension AS e ON e.oid = d.refobjid
WHERE e.extname = 'clv_ext' AND p.prokind <> 'p' AND p.proname !~ '^_clv_' AND p.prolang <> (SELECT oid FROM pg_language WHERE lanname = 'internal')
      AND NOT EXISTS (SELECT FROM pg_type AS t WHERE p.oid IN (t.typinput, t.typoutput, t.typreceive, t.typsend))
"""


def read():
    """The statements, as (name, SQL with marks, [(type, value)]), and the casts, as {(mark, client): cast}."""
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "statements.sql"), encoding="utf-8") as file:
        text = file.read()
    casts = {(c["mark"], client): c["cast"] for c in CAST.finditer(text) for client in c["clients"].split()}
    unknown = {client for _, client in casts} - set(CLIENTS)
    assert not unknown, unknown
    statements = []
    for found in STATEMENT.finditer(text):
        parameters = [tuple(p.split(" ", 1)) for p in (found["parameters"] or "").split(", ") if p]
        statements.append((found["name"], " ".join(found["sql"].split()), parameters))
    names = [name for name, _, _ in statements]
    assert len(set(names)) == len(names), "two statements of one name"
    return statements, casts


def with_casts(sql, client, casts):
    return re.sub(r" ?@(\w+)@", lambda mark: casts.get((mark[1], client), ""), sql)


def with_literals(sql, parameters):
    return re.sub(r"\$(\d)", lambda n: "'{1}'::{0}".format(*parameters[int(n[1]) - 1]), sql)


def for_client(client, sql, parameters, casts):
    """A statement as the client needs it, with its parameters in the order in which it passes them."""
    sql, style = with_casts(sql, client, casts), CLIENTS[client]
    if style is None:
        return with_literals(sql, parameters), []
    if style == "?":
        parameters = [parameters[int(n) - 1] for n in re.findall(r"\$(\d)", sql)]
    return re.sub(r"\$(\d)", lambda n: style.format(n=n[1]), sql), parameters


def psql(script):
    options = ["-X", "-q", "-A", "-t", "-F", FIELD, "-R", RECORD, "-P", f"null={NULL}", "--set=ON_ERROR_STOP=1"]
    return subprocess.run(["psql", *options], input=script, stdout=subprocess.PIPE, text=True, check=True).stdout


def records(printed):
    """The rows that psql has printed; it ends them, and what \\echo prints, with a newline."""
    printed = printed.removesuffix("\n")
    return [record.split(FIELD) for record in printed.split(RECORD)] if printed else []


def expected(statements):
    """What psql prints: for each name, its columns with their types and its rows, where None is NULL."""
    kinds = dict(records(psql(KINDS)))
    # Numeric is one type, whatever its precision.
    plain = [(name, with_literals(with_casts(sql, None, {}), parameters)) for name, sql, parameters in statements]
    script = "".join(f"{sql} \\gdesc\n\\echo {MARK}\n{sql};\n\\echo {MARK}\n" for _, sql in plain)
    parts = psql(script).split(f"{MARK}\n")
    answers = {}
    for i, (name, _) in enumerate(plain):
        described, rows = records(parts[2 * i]), records(parts[2 * i + 1])
        types = [re.sub(r"\(.*\)", "", kinds.get(type_, type_)) for _, type_ in described]
        rows = [[None if value == NULL else value for value in row] for row in rows]
        answers[name] = {"columns": [column for column, _ in described], "types": types, "rows": rows}
    return answers


def left_out(statements):
    """Parts of the set, and functions that people call, that no statement reads."""
    text = " ".join(sql for _, sql, _ in statements)
    functions = {name for name, in records(psql(FUNCTIONS))}
    whole = {name for _, sql, _ in statements for name in re.findall(r"^SELECT \* FROM clv\.(\w+)$", sql)}
    parts = {name for name, in records(psql("SELECT unnest(_clv_view_names())"))}
    return sorted(functions - set(re.findall(r"(\w+)\(", text))), sorted(parts - whole - STATE_TABLES) + sorted(STATE_TABLES - set(re.findall(r"clv\.(\w+)", text)))


def main(folder):
    statements, casts = read()
    functions, parts = left_out(statements)
    if functions or parts:
        sys.exit(f"in no statement of statements.sql: functions {functions}, parts of the set {parts}")
    for client in CLIENTS:
        with open(f"{folder}/{client}.tsv", "w", encoding="utf-8") as file:
            for name, sql, parameters in statements:
                sql, parameters = for_client(client, sql, parameters, casts)
                file.write("\t".join([name, sql, *(f"{type_}:{value}" for type_, value in parameters)]) + "\n")
    answers = expected(statements)
    empty = [name for name, answer in answers.items() if not answer["rows"]]
    if empty:
        sys.exit(f"without a row, so nothing is compared: {empty}")
    with open(f"{folder}/expected.json", "w", encoding="utf-8") as file:
        json.dump(answers, file, ensure_ascii=False)
    values = sum(len(answer["columns"]) * len(answer["rows"]) for answer in answers.values())
    print(f"psql: {len(answers)} statements, {values} values")


if __name__ == "__main__":
    main(sys.argv[1])
