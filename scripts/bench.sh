#!/bin/sh
# Speed beside plain SQL, as ratios in one run. RUNS=n times each (3), WORK_MEM=… (64MB); CLEAN=1 makes the data anew.
set -eu
. "$(dirname "$0")/cluster.sh"

[ "${CLEAN:-}" != 1 ] || drop_cluster bench
home=$(cluster_home bench)
start_cluster "$home" shared_buffers=1GB max_wal_size=4GB
trap 'cd /; as_server "$home$bindir/pg_ctl" stop -s -m fast -D "$home/data"' EXIT
if ! psql -Xqtc "SELECT 1 FROM pg_database WHERE datname = 'bench'" | grep -q 1; then
    echo "== generating a million customers"
    psql -Xq -c "SET client_min_messages = warning" -c "DROP DATABASE IF EXISTS loading" -c "CREATE DATABASE loading"
    psql -Xq -d loading -f "$root/benches/data.sql"
    psql -Xqc "ALTER DATABASE loading RENAME TO bench"
fi
# The extension as this build has it.
psql -Xq -d bench -c "SET client_min_messages = warning" -c "DROP EXTENSION IF EXISTS clv_ext CASCADE" -c "CREATE EXTENSION clv_ext"
PGOPTIONS="-c clv.runs=${RUNS:-3} -c work_mem=${WORK_MEM:-64MB}" psql -Xq -d bench -f "$root/benches/bench.sql"
