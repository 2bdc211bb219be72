#!/bin/sh
# The extension on real orders, in a throw-away cluster. `demo.sh stop` stops the cluster and removes it.
set -eu
. "$(dirname "$0")/cluster.sh"

if [ "${1:-}" = stop ]; then
    drop_cluster demo
    echo "the demo's cluster is gone"
    exit
fi

echo "== starting a throw-away cluster"
start_cluster "$(cluster_home demo)"
if ! psql -Xqtc "SELECT 1 FROM pg_database WHERE datname = 'shop'" | grep -q 1; then
    psql -Xq -c "SET client_min_messages = warning" -c "DROP DATABASE IF EXISTS loading" -c "CREATE DATABASE loading"
    psql -Xq -d loading -f "$root/demo/schema.sql"
    if orders=$("$root/scripts/cdnow.sh"); then
        echo "== loading the CDNOW orders"
        psql -Xq -d loading -c "\copy orders FROM '$orders' (FORMAT csv)"
    else
        echo "== no way to the CDNOW file: generating orders instead"
        psql -Xq -d loading -f "$root/demo/generated.sql"
    fi
    psql -Xq -d loading -c "VACUUM ANALYZE orders"
    psql -Xqc "ALTER DATABASE loading RENAME TO shop"
fi
export PGDATABASE=shop
psql -Xqtc "SELECT format('== %s orders of %s customers', count(*), count(DISTINCT customer_id)) FROM orders"
psql -Xq -f "$root/demo/tour.sql"

echo "== making a page of the views"
psql -Xq -c "SET client_min_messages = warning" -c "UPDATE bi.settings SET currency = 'USD'" -c "CALL clv_refresh('bi')"
"$root/scripts/report.sh" bi "Customer lifetime value of the demo's orders" "$root/target/demo/report.html"
cat <<TXT
To play on:

    psql -h '$PGHOST' -p $PGPORT -U clv -d shop

The tables are orders, customers, models, best_model and backtest, and the views of schema bi; README.md lists what there is to call. make demo-stop cleans up.
TXT
