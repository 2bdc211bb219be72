#!/bin/sh
# Compares figures with other packages, from PyPI at test time only. psql connects by the environment.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
if ! python=$("$root/scripts/python_with.sh" peers "lifelines, sklearn" "lifelines==0.30.3" "scikit-learn==1.7.2"); then
    [ -z "${CI:-}" ] || exit 1
    echo "lifelines and scikit-learn cannot be had: the comparison with them is SKIPPED" >&2
    exit 0
fi
"$python" "$root/tests/peers/survival.py"
"$python" "$root/tests/peers/judging.py"
