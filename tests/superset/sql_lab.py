"""Every SELECT of the documentation in SQL Lab, as the role of the BI tool: unqualified, with extension, tables and views in the chosen schema.

The other statements of a page run in psql, as its owner, in the same order; both must give the same number of rows.
"""

import csv
import glob
import io
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
BLOCK = re.compile(r"```sql\n(.*?)```", re.DOTALL)
END = re.compile(r"(;|\\gx)\s*(--.*)?$")
# Roles are of the cluster, and the test has made its own.
OF_ROLES = re.compile(r"(CREATE|DROP|SET|RESET) ROLE")
# What compares the set with the orders is for its owner: the role may not read them.
OF_OWNER = "clv_verify("
DATABASE, SCHEMA = "pages", "clv"
PREPARED = f"CREATE SCHEMA {SCHEMA}; CREATE EXTENSION clv_ext SCHEMA {SCHEMA}; GRANT USAGE ON SCHEMA {SCHEMA} TO bi"


def statements(page):
    """The statements of a page; each ends at the end of a line."""
    begun = ""
    for block in BLOCK.findall(page):
        for line in block.splitlines():
            if begun or (line.strip() and not line.startswith("--")):
                begun += line + "\n"
            if begun and END.search(line):
                yield END.sub("", begun.strip())
                begun = ""
    assert not begun, begun


def psql(sql, database=DATABASE, role=None, command="-c"):
    """The rows that psql prints; the first is of the names of columns."""
    environment = dict(os.environ, PGOPTIONS=f"-c search_path={SCHEMA} -c client_min_messages=warning -c timezone=UTC")
    call = ["psql", "-Xq", "--csv", "--set=ON_ERROR_STOP=1", "--dbname", database, *(["-U", role] if role else []), command, sql]
    result = subprocess.run(call, capture_output=True, text=True, env=environment, check=False)
    if result.returncode:
        sys.exit(f"psql: {result.stderr}\n{sql}")
    return list(csv.reader(io.StringIO(result.stdout)))


def anew():
    """An empty database with the extension in the schema that SQL Lab will choose."""
    psql(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)", "postgres")
    psql(f"CREATE DATABASE {DATABASE}", "postgres")
    psql(PREPARED)


def run_page(superset, database, path):
    """Runs a page; the number of its statements that SQL Lab has run."""
    anew()
    count = 0
    with open(path, encoding="utf-8") as file:
        page = file.read()
    for statement in statements(page):
        if OF_OWNER in statement or not statement.startswith(("SELECT", "WITH", "VALUES")):
            if not OF_ROLES.match(statement):
                psql(statement)
            continue
        psql(f"GRANT SELECT ON ALL TABLES IN SCHEMA {SCHEMA} TO bi")
        plain = re.sub(rf"\b{SCHEMA}\.(?=[a-z])", "", statement)
        rows = psql(plain, role="bi")[1:]
        # SQL Lab puts its own limit in the place of one at the end of the statement.
        limit = re.search(r"LIMIT (\d+)$", plain)
        answer = superset.run(database, plain, SCHEMA, int(limit[1]) if limit else 1000)
        if not answer.ok or answer.json()["status"] != "success":
            sys.exit(f"{path}: SQL Lab says {answer.status_code} {answer.text[:1500]}\nto {plain}")
        shown = answer.json()["data"]
        if len(shown) != len(rows):
            sys.exit(f"{path}: {len(shown)} rows in SQL Lab, {len(rows)} in psql\n{plain}")
        count += 1
    return count


def pages():
    """README and all pages below docs/."""
    return [f"{ROOT}/README.md", *sorted(glob.glob(f"{ROOT}/docs/**/*.md", recursive=True))]


def check(superset, uri, password):
    """Runs all pages, and one statement that must fail."""
    anew()
    made = superset.post("database/", json={"database_name": DATABASE, "sqlalchemy_uri": uri.replace("XXXXXXXXXX", password), "expose_in_sqllab": True})
    database = made["id"]
    counts = [run_page(superset, database, path) for path in pages()]
    refused = superset.run(next(d["id"] for d in superset.all("database") if d["database_name"] == "shop"), "SELECT count(*) FROM public.orders", SCHEMA)
    if refused.ok or "permission denied" not in refused.text:
        sys.exit(f"role bi may read the orders: {refused.text[:300]}")
    print(f"SQL Lab: {sum(counts)} statements of {sum(1 for count in counts if count)} pages run as they stand; the orders themselves are refused")
