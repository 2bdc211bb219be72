#!/bin/sh
# Speed compared with plain SQL, as ratios within one run. RUNS=n runs of each (3), WORK_MEM=… (64MB); CLEAN=1 generates
# the data again.
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
# The extension of this build.
psql -Xq -d bench -c "SET client_min_messages = warning" -c "DROP EXTENSION IF EXISTS clv_ext CASCADE" -c "CREATE EXTENSION clv_ext"
PGOPTIONS="-c clv.runs=${RUNS:-3} -c work_mem=${WORK_MEM:-64MB}" psql -Xq -d bench -f "$root/benches/bench.sql"

echo "== views"
PGOPTIONS="-c work_mem=${WORK_MEM:-64MB}" psql -Xq -d bench -f "$root/benches/views.sql"

# Models compared with lifetimes, on the same million customers: CPU seconds of one process each.
if ! psql -Xqtc "SELECT 1 FROM pg_class WHERE relname = 'model_orders'" -d bench | grep -q 1; then
    echo "== generating a million customers for the models"
    psql -Xq -d bench -f "$root/benches/models_data.sql"
fi
export PGDATABASE=bench
seconds="$root/target/bench-models.tsv"
PGOPTIONS="-c work_mem=${WORK_MEM:-64MB}" psql -Xq -f "$root/benches/models.sql" > "$seconds"
{
    "$root/scripts/bench_peers.sh" bg_nbd model_rfm
    "$root/scripts/bench_peers.sh" pareto_nbd model_rfm 100000
    "$root/scripts/bench_peers.sh" road model_orders lifetimes_values
} >> "$seconds"
psql -Xq -c "DROP TABLE lifetimes_values"
echo "== models: CPU seconds"
cat "$seconds"
echo "== models: ratios"
awk -F '\t' '
    { s[$1] = $2 }
    function ratio(what, over, under, bound) { printf "%-64s %8.1f  %s\n", what, over / under, bound }
    /^fit of [0-9]+ counts/ { split($1, word, " "); grows = grows sprintf("%-64s %8.1f\n", "microseconds a thousand of " word[3] " distinct counts", $2 / word[3] * 1e9) }
    END {
        ratio("lifetimes / clv_fit, BG/NBD, 1,000,000 customers", s["lifetimes BG/NBD fit"], s["fit of BG/NBD"], "at least 30")
        ratio("lifetimes / clv_fit, BG/NBD and gamma-gamma, 1,000,000 customers", s["lifetimes road: BG/NBD fit"] + s["lifetimes road: gamma-gamma fit"], s["fit of BG/NBD and gamma-gamma"], "")
        ratio("lifetimes / clv_fit, Pareto/NBD, 100,000 customers", s["lifetimes Pareto/NBD fit"], s["fit of Pareto/NBD"], "at least 100")
        ratio("lifetimes / clv_ext, from orders to a stored value per customer", s["lifetimes road: all"], s["road"], "at least 8")
        for (family in s) if (family ~ /^scores of /) printf "%-64s %8.2f  below 1\n", "microseconds of P(alive) and expected purchases, " substr(family, 11), s[family]
        for (family in s) if (family ~ /^forecast of /) printf "%-64s %8.2f  below 3\n", "microseconds a customer of forecast_agg, " substr(family, 13), s[family]
        for (family in s) if (family ~ /^intervals of /) printf "%-64s %8.2f  below 0.2\n", "milliseconds of the interval of a customer, " substr(family, 14), s[family]
        printf "%-64s %8.1f\n", "clv_fit with best_forecast / with auto, 1,000,000 customers", s["choice by forecasts"] / s["choice by BIC"]
        printf "%-64s %8.1f\n", "microseconds a customer of clv_backtest, all families and rules", s["back-test"]
        printf "%s", grows
    }' "$seconds"
