#!/bin/sh
# Compares figures with other packages, from PyPI at test time only. psql connects by the environment.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
if ! python=$("$root/scripts/python_with.sh" peers lifelines "lifelines==0.30.3"); then
    [ -z "${CI:-}" ] || exit 1
    echo "lifelines cannot be had: the comparison with it is SKIPPED" >&2
    exit 0
fi
"$python" "$root/tests/peers/survival.py"
