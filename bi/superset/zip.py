#!/usr/bin/env python3
"""Packs the dashboard into a ZIP that Superset imports.

    zip.py OUT [URI [SCHEMA]]

URI is the SQLAlchemy URI of the database, with XXXXXXXXXX in the place of the password, for which the import asks; SCHEMA is where the set of
views is, if not in clv. The same files give the same bytes.
"""

import os
import re
import sys
import zipfile

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "dashboard")
# Superset wants a time of the export, in a file without which it does not import.
DAY = (2000, 1, 1, 0, 0, 0)


def files():
    """The paths of all files below the folder, in order."""
    return sorted(os.path.relpath(os.path.join(folder, name), FOLDER) for folder, _, names in os.walk(FOLDER) for name in names if name.endswith(".yaml"))


def line_of(text, key, value):
    """The text with another value for the one line that begins with the key."""
    text, count = re.subn(rf"(?m)^{key}: .*$", lambda _: f"{key}: '{value}'", text)
    assert count == 1, f"{count} lines of {key}"
    return text


def main(out, uri=None, schema=None):
    """Writes the ZIP."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for path in files():
            with open(os.path.join(FOLDER, path), encoding="utf-8") as file:
                text = file.read()
            if uri and path.startswith("databases/"):
                text = line_of(text, "sqlalchemy_uri", uri.replace("'", "''"))
            if schema and path.startswith("datasets/"):
                text = line_of(text, "schema", schema.replace("'", "''"))
            packed.writestr(zipfile.ZipInfo(f"clv/{path}", DAY), text, zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
