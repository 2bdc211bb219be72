#!/usr/bin/env python3
"""Puts the install script that cargo-pgrx generates into a stable, readable order.

    cargo pgrx schema ... --out generated.sql; scripts/schema.py generated.sql > sql/clv_ext--VERSION.sql

Types come first, as they are written; then functions, aggregates and procedures, each sorted by name and arguments and followed by
its comment. Notes of the generator are left out. A statement that finds no place is an error.
"""

import re
import sys

HEAD = """\\echo Use "CREATE EXTENSION clv_ext" to load this file. \\quit

-- Written by `make schema` from the code and from the parts in sql/; CI compares. Do not edit.
"""

# Quoted text, by dollars too, is kept whole; comments are dropped; a semicolon outside of both ends a statement.
TOKEN = re.compile(r"\$(\w*)\$.*?\$\1\$|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|/\*.*?\*/|--[^\n]*|;|.", re.DOTALL)
ALIASES = {"double precision": "float8", "int": "integer", "text": "text"}


def statements(script):
    text = ""
    for match in TOKEN.finditer(script):
        token = match.group()
        if token.startswith(("--", "/*")):
            continue
        if token != ";":
            text += token
        elif text.strip():
            yield text.strip()
            text = ""
    if text.strip():
        sys.exit(f"statement without end: {text.strip()}")


def argument_types(arguments):
    """The types among SQL arguments, without names, modes and defaults."""
    types = []
    for argument in filter(None, (part.strip() for part in arguments.split(","))):
        argument = re.sub(r"\s+DEFAULT\s.*", "", argument, flags=re.DOTALL)
        if argument.startswith("OUT "):
            continue
        named = re.fullmatch(r"(\"\w+\"|\w+)\s+(.+)", argument, re.DOTALL)
        if named and argument.lower() not in ALIASES:
            argument = named.group(2)
        types.append(ALIASES.get(argument.lower(), argument))
    return ", ".join(types)


def signature(name, arguments):
    return f"{name.strip(chr(34))}({argument_types(arguments)})"


def tidy(function):
    """A function as the generator lays it out, on as few lines as the ones written by hand."""
    if '"(' not in function:
        return function
    function = re.sub(r"\s+", " ", function)
    function = function.replace("( ", "(").replace(" )", ")").replace(" ,", ",")
    return re.sub(r" (IMMUTABLE|STABLE|VOLATILE)", r"\n  \1", function, count=1)


def main(path):
    types, comments = [], {}
    objects = {"FUNCTION": {}, "AGGREGATE": {}, "PROCEDURE": {}}
    with open(path, encoding="utf-8") as file:
        script = file.read()
    in_types = True
    for statement in statements(script):
        kind = re.match(r"(CREATE|COMMENT ON)\s+(\w+)\s+(.*)", statement, re.DOTALL)
        if not kind:
            sys.exit(f"not expected in an install script: {statement}")
        verb, kind, rest = kind.groups()
        if kind not in objects:
            types.append(statement)
            continue
        named = re.match(r"(\"?\w+\"?)\s*\(([^()]*)\)", rest)
        key = signature(*named.groups())
        # Until the functions of its types are made, a base type is not whole: these stay where they are written.
        base = re.match(r"(\w+)_(in|out|recv|send|eq|ne|hash)\(", key)
        in_types = in_types and bool(base) and f"CREATE TYPE {base.group(1)}" in types
        if in_types:
            types.append(statement)
        elif verb == "COMMENT ON":
            comments[key] = statement
        else:
            objects[kind][key] = tidy(statement)
    print(HEAD)
    print("-- types\n")
    print("\n\n".join(f"{statement};" for statement in types).replace(";\n\nCOMMENT", ";\nCOMMENT"))
    for kind, of_kind in objects.items():
        print(f"\n-- {kind.lower()}s")
        for key in sorted(of_kind):
            print(f"\n{of_kind[key]};")
            if key in comments:
                print(f"{comments.pop(key)};")
    if comments:
        sys.exit(f"comments on nothing: {', '.join(comments)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
