#!/bin/sh
# Runs PostgreSQL's pg_regress on this build in a throw-away cluster. Arguments name tests; by default, all are run.
# With server_memory, under a limit: see test_memory.sh.
set -eu
. "$(dirname "$0")/cluster.sh"

regress=$(dirname "$("$PG_CONFIG" --pgxs)")/../../src/test/regress/pg_regress
[ -x "$regress" ] || { echo "pg_regress is missing: install the server-dev package" >&2; exit 1; }

drop_cluster test
trap 'drop_cluster test' EXIT
start_cluster "$(cluster_home test)" max_worker_processes=8 max_parallel_workers=8 ${server_memory:+shared_buffers=16MB jit=off}
export CLV_HOME="$root" PGPORT PGHOST PGUSER

# Real orders for the test cdnow. If they are not available, that test is skipped.
mkdir -p "$root/target/regress"
if orders=$("$root/scripts/cdnow.sh"); then
    cp "$orders" "$root/target/regress/cdnow.csv"
    cp "${orders%orders.csv}sample.csv" "$root/target/regress/cdnow_sample.csv"
elif [ -n "${CI:-}" ]; then
    echo "CDNOW cannot be had, and without it nothing is known of real orders" >&2
    exit 1
else
    echo "CDNOW cannot be had: the tests on it are SKIPPED" >&2
    rm -f "$root/target/regress/cdnow.csv"
fi

tests=${*:-$(sed 's/#.*//' "$root/tests/schedule")}
[ -f "$root/target/regress/cdnow.csv" ] || tests=$(printf '%s\n' $tests | grep -vx cdnow)
"$regress" --host="$PGHOST" --port="$PGPORT" --user=clv --dbname=clv_regress --encoding=UTF8 --no-locale \
    --inputdir="$root/tests" --outputdir="$root/target/regress" --bindir="$bindir" $tests || {
    cat "$root/target/regress/regression.diffs" >&2 2>/dev/null
    exit 1
}
[ $# -gt 0 ] || "$root/scripts/peers.sh"
"$root/scripts/doctest.py"
[ $# -gt 0 ] || "$root/scripts/reprint.sh"
