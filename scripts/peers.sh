#!/bin/sh
# Compares figures with other packages, from PyPI at test time only. psql connects by the environment.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
peers="$root/target/peers"
if [ ! -x "$peers/bin/python" ] || ! "$peers/bin/python" -c "import lifelines" 2>/dev/null; then
    echo "== installing lifelines to compare with"
    python3 -c "import ensurepip" 2>/dev/null || "$root/scripts/prerequisites.sh" python3-venv
    if ! { python3 -m venv "$peers" && "$peers/bin/pip" install --quiet "lifelines==0.30.3"; }; then
        [ -z "${CI:-}" ] || exit 1
        echo "lifelines cannot be had: the comparison with it is SKIPPED" >&2
        exit 0
    fi
fi
"$peers/bin/python" "$root/tests/peers/survival.py"
