#!/bin/sh
# Runs the SQL of the documentation as tools based on sqlglot send it: tests/reprint.py with the sqlglot of Superset 6.1
# and the newest one, from PyPI at test time only. Arguments are pages; by default, all. psql connects by the
# environment.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
failed=0

for package in sqlglot==28.10.1 sqlglot; do
    folder="$root/target/reprint/$package"
    if [ ! -x "$folder/bin/python" ] || ! "$folder/bin/python" -c "import sqlglot" 2>/dev/null; then
        echo "== installing $package to reprint with"
        python3 -c "import ensurepip" 2>/dev/null || "$root/scripts/prerequisites.sh" python3-venv
        if ! { python3 -m venv "$folder" && "$folder/bin/pip" install --quiet "$package"; }; then
            [ -z "${CI:-}" ] || exit 1
            echo "$package cannot be had: the documents reprinted by it are SKIPPED" >&2
            continue
        fi
    fi
    "$folder/bin/python" "$root/tests/reprint.py" "$@" || failed=1
done
exit "$failed"
