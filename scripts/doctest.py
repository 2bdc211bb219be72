#!/usr/bin/env python3
"""Runs the SQL that Markdown files show and compares what it prints.

    doctest.py [--write] FILE ...

The ```sql blocks of a file run one after the other in a database of its own, with the extension in it. A ```text block
right behind one is what psql prints; --write puts there what it prints now. psql connects by the environment.
"""

import os
import re
import subprocess
import sys

BLOCK = re.compile(r"```sql\n(?P<sql>.*?)```\n(?:\n```text\n(?P<output>.*?)```\n)?", re.DOTALL)
MARK = "----- block -----"


def run(blocks, database):
    """What psql prints for each of the blocks."""
    subprocess.run(["dropdb", "--if-exists", database], check=True, stderr=subprocess.DEVNULL)
    subprocess.run(["createdb", database], check=True)
    script = "\n".join(f"\\echo {MARK}\n{block}" for block in ["CREATE EXTENSION clv_ext;\n", *blocks])
    environment = dict(os.environ, PGOPTIONS="-c client_min_messages=warning -c datestyle=ISO -c timezone=UTC")
    command = ["psql", "-X", "--quiet", "--set=ON_ERROR_STOP=1", "--dbname", database]
    result = subprocess.run(command, input=script, capture_output=True, text=True, env=environment, check=False)
    if result.returncode != 0:
        sys.exit(f"{database}: {result.stderr}")
    subprocess.run(["dropdb", database], check=True)
    # psql ends a table with an empty line, which the pages leave out.
    return [part.lstrip("\n").rstrip() for part in result.stdout.split(MARK)[2:]]


def main(arguments):
    write = arguments[:1] == ["--write"]
    failed = compared = 0
    for path in arguments[write:]:
        with open(path, encoding="utf-8") as file:
            page = file.read()
        blocks = list(BLOCK.finditer(page))
        if not blocks:
            continue
        name = "clv_doc_" + re.sub(r"\W", "_", os.path.basename(path)).lower()
        printed = run([block["sql"] for block in blocks], name)
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
