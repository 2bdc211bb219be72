#!/bin/sh
# A CSV file of orders, with a line of names, becomes a page of figures, in a throw-away cluster: CSV names the file; CUSTOMER,
# ORDERED_AT and AMOUNT its columns, by default customer_id, ordered_at and amount; SEGMENT, CHANNEL and ORDER_ID more of them,
# if it has them. `page.sh stop` stops the cluster and removes it.
set -eu
. "$(dirname "$0")/cluster.sh"

if [ "${1:-}" = stop ]; then
    drop_cluster page
    exit
fi
if [ ! -r "${CSV:-}" ]; then
    echo "CSV=${CSV:-} is no file that can be read: run make page CSV=orders.csv, with CUSTOMER=…, ORDERED_AT=… and AMOUNT=… where its columns have other names" >&2
    exit 1
fi
CUSTOMER=${CUSTOMER:-customer_id} ORDERED_AT=${ORDERED_AT:-ordered_at} AMOUNT=${AMOUNT:-amount}

echo "== starting a throw-away cluster"
start_cluster "$(cluster_home page)"
psql -Xq -c "SET client_min_messages = warning" -c "DROP DATABASE IF EXISTS page" -c "CREATE DATABASE page"
export PGDATABASE=page PGOPTIONS="-c client_min_messages=warning"

echo "== loading $CSV"
mkdir -p "$root/target/page"
python3 - "$CSV" "$CUSTOMER" "$ORDERED_AT" "$AMOUNT" ${SEGMENT:+"$SEGMENT"} ${CHANNEL:+"$CHANNEL"} ${ORDER_ID:+"$ORDER_ID"} > "$root/target/page/load.sql" <<'PYTHON'
"""Prints the statements that load a CSV file, each column as text, and make a table of orders from it."""
import csv
import sys

path, *wanted = sys.argv[1:]
with open(path, newline="", encoding="utf-8-sig") as file:
    head = file.readline()
    # Where semicolons part the columns, commas are for decimals, and days come before months.
    mark = max(",;\t", key=head.count)
    names = next(csv.reader([head], delimiter=mark), [])
missing = [name for name in wanted if name not in names]
if missing:
    sys.exit(f"the file has no column {', '.join(missing)}: it has {', '.join(names)}")
quoted = {name: '"' + name.replace('"', '""') + '"' for name in names}
types, read = {wanted[1]: "::timestamptz", wanted[2]: "::numeric"}, {}
if mark == ";":
    print("SET datestyle = 'ISO, DMY';")
    read[wanted[2]] = f"CASE WHEN {quoted[wanted[2]]} LIKE '%,%' THEN translate({quoted[wanted[2]]}, ',.', '.') ELSE {quoted[wanted[2]]} END"
print("CREATE TABLE lines (" + ", ".join(f"{quoted[name]} text" for name in names) + ");")
print("\\copy lines FROM '" + path.replace("'", "''") + "' WITH (FORMAT csv, HEADER, DELIMITER '" + mark + "')")
columns = ", ".join(f"nullif(trim({read.get(name, quoted[name])}), ''){types.get(name, '')} AS {quoted[name]}" for name in dict.fromkeys(wanted))
print(f"CREATE TABLE orders AS SELECT {columns} FROM lines; DROP TABLE lines;")
PYTHON
psql -Xq -v ON_ERROR_STOP=1 -f "$root/target/page/load.sql"
psql -Xq -v ON_ERROR_STOP=1 -v customer="$CUSTOMER" -v ordered_at="$ORDERED_AT" -v amount="$AMOUNT" -v segment="${SEGMENT:-}" -v channel="${CHANNEL:-}" -v order_id="${ORDER_ID:-}" <<'SQL'
ANALYZE orders;
CREATE EXTENSION clv_ext;
\echo == making the views
CALL clv_create_views('orders', customer => :'customer', ordered_at => :'ordered_at', amount => :'amount',
                      segment => nullif(:'segment', ''), channel => nullif(:'channel', ''), order_id => nullif(:'order_id', ''));
SELECT trouble, rows, done FROM clv.order_quality WHERE rows > 0 ORDER BY trouble;
SQL
"$root/scripts/report.sh" clv "Customer lifetime value" "$root/target/page/report.html"
cat <<TXT
To play on:

    psql -h '$PGHOST' -p $PGPORT -U clv -d page

The views are in schema clv. make page-stop cleans up.
TXT
