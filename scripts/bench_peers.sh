#!/bin/sh
# Measures lifetimes, from PyPI, for bench.sh: runs benches/lifetimes_peer.py with the given arguments; only its lines
# go to stdout. Connects by the environment, as psql does. PYTHON=… names the Python for it (python3): 3.9 to 3.12.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
peers="$root/target/bench-peers"
PYTHON=${PYTHON:-python3}
if [ ! -x "$peers/bin/python" ] || ! "$peers/bin/python" -W ignore -c "import lifetimes, psycopg2, sqlalchemy" 2>/dev/null; then
    echo "== installing lifetimes to compare with" >&2
    "$PYTHON" -c "import ensurepip" 2>/dev/null || "$root/scripts/prerequisites.sh" python3-venv >&2
    # Versions that the last release of lifetimes works with.
    if ! { "$PYTHON" -m venv "$peers" && "$peers/bin/pip" install --quiet "lifetimes==0.11.3" "numpy==1.26.4" "pandas==2.1.4" \
        "scipy==1.12.0" "autograd==1.6.2" psycopg2-binary sqlalchemy >&2; }; then
        echo "lifetimes cannot be had: nothing to compare with" >&2
        exit 1
    fi
fi
exec "$peers/bin/python" "$root/benches/lifetimes_peer.py" "$@"
