#!/bin/sh
# The dbt package: its integration project against throw-away databases, with the extension in schema public and in a schema of its own.
# `test_dbt.sh --write` writes the sources of the package from the comments of the views instead.
set -eu
. "$(dirname "$0")/cluster.sh"

if [ "${1:-}" = --write ]; then
    drop_cluster dbt
    trap 'drop_cluster dbt' EXIT
    start_cluster "$(cluster_home dbt)" log_min_messages=fatal
    createdb shop
    psql -Xq -d shop -c "CREATE EXTENSION clv_ext" -f "$root/dbt/integration_tests/load.sql"
    PGDATABASE=shop "$root/scripts/dbt_sources.py" --write
    exit
fi

if ! python=$("$root/scripts/python_with.sh" dbt "dbt.adapters.postgres" --requirement "$root/dbt/requirements.txt"); then
    [ -z "${CI:-}" ] || exit 1
    echo "dbt cannot be had: the test of the dbt package is SKIPPED" >&2
    exit 0
fi

drop_cluster dbt
trap 'drop_cluster dbt' EXIT
start_cluster "$(cluster_home dbt)" log_min_messages=fatal
"$python" "$root/scripts/test_dbt.py"
