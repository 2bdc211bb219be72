#!/bin/sh
# Makes reports of real orders, of ten orders, of none, and of hostile names, opens each in headless Chromium, and compares its figures
# with SQL; then breaks a page in several ways, of which each must be noticed. The photographs are in target/report-photos.
set -eu
. "$(dirname "$0")/cluster.sh"

skip() {
    [ -z "${CI:-}" ] || exit 1
    echo "$1: the test of the report is SKIPPED" >&2
    exit 0
}

python=$("$root/scripts/python_with.sh" report vl_convert --requirement "$root/bi/report/requirements.txt") || skip "vl-convert-python cannot be had"
browser="$root/target/report-browser"
mkdir -p "$browser"
if ! cmp -s "$root/tests/report/package-lock.json" "$browser/node_modules/installed.json"; then
    cp "$root/tests/report/package.json" "$root/tests/report/package-lock.json" "$browser/"
    (cd "$browser" && npm ci --no-audit --no-fund --silent) || skip "playwright-core cannot be had"
    cp "$browser/package-lock.json" "$browser/node_modules/installed.json"
fi
CHROMIUM=$(command -v chromium) || skip "chromium cannot be had"
export CHROMIUM NODE_PATH="$browser/node_modules"

photos="$root/target/report-photos"
rm -rf "$photos"
mkdir -p "$photos"
trap 'drop_cluster report' EXIT
start_cluster "$(cluster_home report)"
createdb demo
createdb sets
psql -Xq -d demo -f "$root/demo/schema.sql"
if orders=$("$root/scripts/cdnow.sh"); then
    psql -Xq -d demo -c "\copy orders FROM '$orders' (FORMAT csv)"
else
    psql -Xq -d demo -f "$root/demo/generated.sql"
fi
psql -Xq -d demo -c "VACUUM ANALYZE orders"
psql -Xq -v ON_ERROR_STOP=1 -d demo -c "SET client_min_messages = warning" -c "CALL clv_create_views('orders', into_schema => 'bi')" \
    -c "UPDATE bi.settings SET currency = 'USD'" -c "CALL clv_refresh('bi')"
psql -Xq -d sets -f "$root/tests/report/sets.sql"
hostile='Shop "A"; $x$ <b>'
title='</title><script>window.hostile = 1</script>'

# look PAGE: what the browser sees of a page, and check SET SCHEMA PAGE: whether that is right.
look() {
    node "$root/tests/report/browse.js" "$photos/$1.html" "$photos" > "$photos/$1.json"
}
check() {
    "$root/tests/report/check.py" "$1" "$2" "$photos/$3.html" "$photos/$3.json"
}
fail() {
    echo "$1" >&2
    exit 1
}

while IFS='|' read -r name database schema; do
    export PGDATABASE="$database"
    "$python" "$root/bi/report.py" --schema "$schema" --title "$title" --output "$photos/$name.html" --svg "$photos/$name"
    look "$name"
    check "$name" "$schema" "$name"
done <<SETS
demo|demo|bi
small|sets|small
empty|sets|empty
hostile|sets|$hostile
SETS

# The pictures are well formed, small, and have nothing in them that runs.
"$python" - "$photos" "$root/docs/pictures/forecast.svg" "$root/docs/pictures/cohorts.svg" <<'PYTHON'
import glob, os, sys
import xml.etree.ElementTree as xml
pictures = glob.glob(f"{sys.argv[1]}/*/*.svg") + sys.argv[2:]
for picture in pictures:
    tags = {element.tag.rpartition("}")[2] for element in xml.parse(picture).iter()}
    assert "path" in tags and not tags & {"script", "foreignObject", "image", "a"}, (picture, tags)
    assert os.path.getsize(picture) < 150_000, picture
assert len(pictures) == 8 + 6 + 9 + 2, pictures
print(f"{len(pictures)} pictures, the largest of {max(map(os.path.getsize, pictures))} bytes")
PYTHON

# A role that may read the views and nothing else makes the same page; one that may not is told so.
export PGDATABASE=demo
psql -Xq -c "CREATE ROLE reader LOGIN" -c "CREATE ROLE nobody LOGIN" -c "GRANT USAGE ON SCHEMA bi TO reader" -c "GRANT SELECT ON ALL TABLES IN SCHEMA bi TO reader"
PGUSER=reader "$python" "$root/bi/report.py" --schema bi --title "$title" --output - | cmp - "$photos/demo.html" ||
    fail "the page of a role with rights on the views only differs"
if PGUSER=nobody "$python" "$root/bi/report.py" --schema bi --output - > /dev/null 2> "$photos/nobody.txt"; then
    fail "a role without rights has made a report"
fi
grep -q "no set of views in schema bi that this role may read" "$photos/nobody.txt" || fail "a role without rights is told something else"

# Without vl-convert the page has all the numbers, no script, and says why.
mkdir -p "$photos/without"
echo 'raise ImportError("not installed")' > "$photos/without/vl_convert.py"
PYTHONPATH="$photos/without" python3 "$root/bi/report.py" --schema bi --output "$photos/without.html"
look without
"$python" - "$photos/demo.json" "$photos/without.json" <<'PYTHON'
import json, sys
full, without = (json.load(open(file, encoding="utf-8")) for file in sys.argv[1:])
assert without["tables"] == full["tables"] and without["tiles"] == full["tiles"]
assert not without["errors"] and not without["requests"] and not without["wide"]["charts"], without["errors"]
assert max(without["wide"]["too_wide"], without["narrow"]["too_wide"]) <= 0
assert "The charts are left out" in without["text"]
print(f"without vl-convert: {len(without['tables'])} tables, the same")
PYTHON

# A view that is not there is said to be missing, and not that there is nothing.
export PGDATABASE=sets
psql -Xq -c "DROP VIEW small.win_back" -c "DROP MATERIALIZED VIEW small.cohort_value"
"$python" "$root/bi/report.py" --schema small --output "$photos/partial.html"
[ "$(grep -c 'The view \(win_back\|cohort_value\) of this set is not there' "$photos/partial.html")" -eq 2 ] || fail "missing views are not named"

# broken NAME SED: what the check says of a page that was changed must be an error.
export PGDATABASE=demo
broken() {
    sed "$2" "$photos/demo.html" > "$photos/broken.html"
    ! cmp -s "$photos/demo.html" "$photos/broken.html" || fail "$1: nothing was broken"
    look broken
    ! check demo bi broken > "$photos/broken.txt" || fail "$1: not noticed"
    echo "noticed: $1 ($(grep -c instead "$photos/broken.txt") differences)"
}
broken "a mark that Vega does not know" 's/"type":"tick"/"type":"nonsense"/'
broken "a chart without its data" 's/"field":"age","type":"ordinal"/"field":"gone","type":"quantitative"/g'
broken "a script that was put in" 's/<main>/<main><script>window.hostile = 1<\/script>/'
broken "an image from elsewhere" 's/<main>/<main><img src="http:\/\/127.0.0.1:9\/x.png">/'
broken "an error in the page's script" 's/"use strict";/"use strict"; nothing();/'
broken "a figure" 's/<dd class=figure>23,570</<dd class=figure>23,571</; s/<dd class=figure>20,000</<dd class=figure>20,001</'
broken "a table that is too wide" 's/min-width: 4.5em/min-width: 900px/'
