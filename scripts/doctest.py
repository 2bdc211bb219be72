#!/usr/bin/env python3
"""Runs the SQL that Markdown files show and compares what it prints.

    doctest.py [--write] [FILE ...]

By default, the files are README.md and all under docs/. The ```sql blocks of a file run one after the other in a new database with
the extension. A ```text block directly after one is the expected output of psql; --write replaces it by the actual output. psql
connects by the environment.
"""

import glob
import os
import re
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
BLOCK = re.compile(r"```sql\n(?P<sql>.*?)```\n(?:\n```text\n(?P<output>.*?)```\n)?", re.DOTALL)
MARK = "----- block -----"


def documents():
    return [f"{ROOT}/README.md", *sorted(glob.glob(f"{ROOT}/docs/**/*.md", recursive=True))]


def run(blocks, path, go_on=False):
    """The output of psql for each of the blocks, in a database named like the file; with go_on, errors are printed as well."""
    database = os.path.relpath(path, ROOT)
    subprocess.run(["dropdb", "--if-exists", database], check=True, stderr=subprocess.DEVNULL)
    subprocess.run(["createdb", database], check=True)
    script = "\n".join(f"\\echo {MARK}\n{block}" for block in ["CREATE EXTENSION clv_ext;\n", *blocks])
    environment = dict(os.environ, PGOPTIONS="-c client_min_messages=warning -c datestyle=ISO -c timezone=UTC -c search_path=public")
    command = ["psql", "-X", "--quiet", f"--set=ON_ERROR_STOP={int(not go_on)}", "--dbname", database]
    errors = subprocess.STDOUT if go_on else subprocess.PIPE
    result = subprocess.run(command, input=script, stdout=subprocess.PIPE, stderr=errors, text=True, env=environment, check=False)
    if result.returncode != 0:
        sys.exit(f"{database}: {result.stderr}")
    subprocess.run(["dropdb", database], check=True)
    # psql ends a table with an empty line, which the pages leave out.
    return [part.lstrip("\n").rstrip() for part in result.stdout.split(MARK)[2:]]


def main(arguments):
    write = arguments[:1] == ["--write"]
    failed = compared = 0
    for path in arguments[write:] or documents():
        with open(path, encoding="utf-8") as file:
            page = file.read()
        blocks = list(BLOCK.finditer(page))
        if not blocks:
            continue
        printed = run([block["sql"] for block in blocks], path)
        assert len(printed) == len(blocks), path
        for block, now in reversed(list(zip(blocks, printed))):
            shown = block["output"]
            if shown is None:
                continue
            compared += 1
            if shown.rstrip() != now:
                failed += 1
                print(f"{path}: prints now\n{now}\ninstead of\n{shown}")
                page = page[: block.start("output")] + now + "\n" + page[block.end("output") :]
        if write:
            with open(path, "w", encoding="utf-8") as file:
                file.write(page)
    print(f"documents: {compared - failed} passed, {failed} failed")
    sys.exit(0 if write or (compared and not failed) else 1)


if __name__ == "__main__":
    main(sys.argv[1:])
