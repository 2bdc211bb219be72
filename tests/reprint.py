#!/usr/bin/env python3
"""Runs the SQL of the documentation as sqlglot (PyPI) prints it, and compares the output with that of the original SQL.

    reprint.py [FILE ...]

Superset and other tools parse each statement with sqlglot and send the SQL that it prints. Meta-commands of psql, and statements
that sqlglot does not parse (its Command), are counted and run unchanged. psql connects by the environment.
"""

import importlib.util
import logging
import os
import re
import sys

import sqlglot

# A quoted text, a comment, or the end of a statement.
TOKEN = re.compile(r"\$(\w*)\$.*?\$\1\$|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|/\*.*?\*/|--[^\n]*|(?P<end>;|\\[^\n]*)|.", re.DOTALL)


def load_doctest():
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../scripts/doctest.py")
    spec = importlib.util.spec_from_file_location("documents", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def split(script):
    """Pairs of a statement and what ends it, a semicolon or a meta-command; the statement is empty before one that stands alone."""
    statement = ""
    for token in TOKEN.finditer(script):
        if token["end"]:
            yield statement.strip(), token["end"]
            statement = ""
        else:
            statement += token.group()


def reprint(statement):
    """The statement as sqlglot prints it, laid out as Superset has it; None where sqlglot keeps it as it is."""
    trees = [tree for tree in sqlglot.parse(statement, dialect="postgres") if tree]
    if any(isinstance(tree, sqlglot.exp.Command) for tree in trees):
        return None
    return ";\n".join(tree.sql(dialect="postgres", pretty=True) for tree in trees)


def main(paths):
    logging.disable()  # A warning for each statement that is kept as it is.
    documents = load_doctest()
    total = kept = commands = failed = 0
    for path in paths or documents.documents():
        with open(path, encoding="utf-8") as file:
            statements = [pair for block in documents.BLOCK.finditer(file.read()) for pair in split(block["sql"])]
        if not statements:
            continue
        original = [f"{statement}\n{end}\n" for statement, end in statements]
        printed = list(original)
        for i, (statement, end) in enumerate(statements):
            commands += end != ";"
            if not statement:
                continue
            total += 1
            try:
                text = reprint(statement)
            except sqlglot.errors.SqlglotError as error:
                failed += 1
                print(f"{path}: does not parse: {str(error).splitlines()[0]}\n{statement}\n")
                continue
            kept += text is None
            printed[i] = original[i] if text is None else f"{text}\n{end}\n"
        before = documents.run(original, path)
        # One that fails is put back as it was, so that the ones after it can be judged.
        while (after := documents.run(printed, path, go_on=True)) != before:
            i = next(i for i, pair in enumerate(zip(before, after)) if pair[0] != pair[1])
            if printed[i] == original[i]:
                sys.exit(f"{path}: two runs of the same print\n{before[i]}\nand\n{after[i]}\nof\n{original[i]}")
            failed += 1
            print(f"{path}: reprinted\n{printed[i]}prints\n{after[i]}\ninstead of\n{before[i]}\n")
            printed[i] = original[i]
    print(f"documents reprinted by sqlglot {sqlglot.__version__}: {total - failed} statements passed, {failed} failed", end="")
    print(f" ({kept} kept as they are, {commands} meta-commands)")
    sys.exit(1 if failed or not total else 0)


if __name__ == "__main__":
    main(sys.argv[1:])
