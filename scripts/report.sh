#!/bin/sh
# report.sh SCHEMA TITLE FILE: makes a page of a set of views, with the charts' package from PyPI, or with tables if that cannot be had. psql
# connects by the environment.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
if ! python=$("$root/scripts/python_with.sh" report vl_convert --requirement "$root/bi/report/requirements.txt"); then
    echo "== no way to vl-convert-python: the page has tables in place of charts"
    python=python3
fi
"$python" "$root/bi/report.py" --schema "$1" --title "$2" --output "$3"
cat <<TXT

The page is $3; it opens in any browser and needs no network.

TXT
