"""Takes every statement of the documentation through sqlglot, as Superset's SQL Lab does before it sends one: parses it, prints it, and
parses what is printed, which must be the same statement. What sqlglot keeps as it is, or changes, must be on the lists below, and all on
the lists must occur. Whether what is printed also gives the same rows is tested by scripts/reprint.sh.
"""

import logging
import os
import re
import sys

import sqlglot

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import reprint  # noqa: E402

# The first words of statements that sqlglot keeps as they are, and why that does no harm.
KEPT = {
    "CALL": "it has no tree for a call of a procedure, and sends the text",
    "CREATE ROLE": "for an administrator, in psql; it sends the text",
    "DROP ROLE": "for an administrator, in psql; it sends the text",
    "SET ROLE": "shows what another role may read; a tool connects as that role",
    "RESET ROLE": "the end of SET ROLE",
}
# What sqlglot adds to a statement, by the words that it adds it to, and why that does no harm.
CHANGED = {"round(avg(": "the average is cast to DECIMAL, which is numeric, before it is rounded"}
# What ends a statement in psql instead of a semicolon.
META_COMMANDS = {"\\gx": "psql shows a row as a column; a tool takes the statement before it"}


def kind_of(statement):
    words = re.sub(r"--[^\n]*", "", statement).upper().split()
    return words[0] if words[0] in KEPT else " ".join(words[:2])


def main():
    logging.disable()  # A warning for each statement that is kept as it is.
    documents = reprint.load_doctest()
    total, kept, changed, meta, wrong = 0, [], [], set(), []
    for path in documents.documents():
        with open(path, encoding="utf-8") as file:
            statements = [pair for block in documents.BLOCK.finditer(file.read()) for pair in reprint.split(block["sql"])]
        meta |= {end.split()[0] for _, end in statements if end != ";"}
        for statement in (statement for statement, _ in statements if statement):
            total += 1
            try:
                printed = reprint.reprint(statement)
                if printed is None:
                    kept.append(kind_of(statement))
                elif sqlglot.parse(statement, dialect="postgres") != sqlglot.parse(printed, dialect="postgres"):
                    known = [words for words in CHANGED if words in statement]
                    changed += known
                    if known:
                        continue
                    wrong.append(f"{path}: is another statement when it is printed:\n{statement}\n{printed}")
            except sqlglot.errors.SqlglotError as error:
                wrong.append(f"{path}: does not parse: {str(error).splitlines()[0]}\n{statement}")
    for what, found, listed in (("kept as they are", kept, KEPT), ("changed", changed, CHANGED), ("meta-commands", meta, META_COMMANDS)):
        if set(found) != set(listed):
            wrong.append(f"{what}: {sorted(set(found))}, and not those listed: {sorted(listed)}")
    print("".join(f"{what}\n\n" for what in wrong), end="")
    print(f"sqlglot {sqlglot.__version__}: {total - len(kept)} of {total} documented statements are printed by it, "
          f"{len(changed)} of them with a cast, and {len(kept)} are kept as they are")
    sys.exit(1 if wrong or not total else 0)


if __name__ == "__main__":
    main()
