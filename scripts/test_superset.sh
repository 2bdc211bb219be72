#!/bin/sh
# The dashboard of bi/superset in a Superset of its own, over a set of views in a throw-away cluster, as a role that may read nothing but these:
# what every chart shows, with filters and without, against SQL; the documentation's SELECTs in SQL Lab; photographs, in target/superset.
# The first time Superset is installed from PyPI, some 1 GB; a second run takes what is there. KEEP=1 leaves everything running to look at.
set -eu
. "$(dirname "$0")/cluster.sh"
folder=$root/target/superset
tests=$root/tests/superset
begun=$(date +%s)

skip() {
    [ -z "${CI:-}" ] || exit 1
    echo "$1 cannot be had: the test of the dashboard in Superset is SKIPPED" >&2
    exit 0
}

# What has taken how long since the step before.
step=$begun
took() {
    echo "== $1: $(($(date +%s) - step)) s"
    step=$(date +%s)
}

server=""
stop() {
    [ -z "$server" ] || kill "$server" 2>/dev/null || true
    drop_cluster superset
}

# Runs a program of Superset's installation. It gets a home of its own, as gunicorn puts a socket into it.
of_superset() {
    program=$1
    shift
    HOME="$folder/home" SUPERSET_TEST_HOME="$folder" SUPERSET_CONFIG_PATH="$tests/superset_config.py" FLASK_APP="superset.app:create_app()" \
        exec nice -n 19 "$folder/venv/bin/$program" "$@"
}

mkdir -p "$folder/home"
command -v chromium >/dev/null 2>&1 || command -v google-chrome >/dev/null 2>&1 || "$root/scripts/prerequisites.sh" chromium || skip Chromium

# What is installed is told apart by the file that lists it: another list, another installation.
if ! cmp -s "$tests/requirements.txt" "$folder/installed.txt"; then
    rm -rf "$folder/venv" "$folder/new.db" "$folder/installed.txt"
    python3 -c "import ensurepip" 2>/dev/null || "$root/scripts/prerequisites.sh" python3-venv
    python3 -m venv "$folder/venv"
    nice -n 19 "$folder/venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$tests/requirements.txt" || skip Superset
    cp "$tests/requirements.txt" "$folder/installed.txt"
    took "Superset installed, $(du -sm "$folder/venv" | cut -f 1) MB"
fi
# A Superset without anything in it is made once, and copied.
if [ ! -f "$folder/new.db" ]; then
    rm -f "$folder/superset.db"
    {
        (of_superset superset db upgrade) &&
            (of_superset superset fab create-admin --username admin --password admin --firstname Superset --lastname Admin --email admin@example.com) &&
            (of_superset superset init)
    } >"$folder/superset.log" 2>&1 || { tail -n 20 "$folder/superset.log" >&2; exit 1; }
    mv "$folder/superset.db" "$folder/new.db"
    took "Superset's own database made"
fi
cp "$folder/new.db" "$folder/superset.db"

[ -n "${KEEP:-}" ] || trap stop EXIT
password=of-the-role-bi
drop_cluster superset
start_cluster "$(cluster_home superset)"
psql -Xq -c "CREATE DATABASE shop"
export PGDATABASE=shop
psql -Xq -c "CREATE SCHEMA clv" -c "CREATE EXTENSION clv_ext SCHEMA clv" -c "SET client_min_messages = warning" -f "$root/demo/schema.sql"
if orders=$("$root/scripts/cdnow.sh"); then
    psql -Xq -c "\copy orders FROM '$orders' (FORMAT csv)"
else
    psql -Xq -c "SET search_path = public, clv" -f "$root/demo/generated.sql"
fi
psql -Xq -f "$tests/shop.sql" -c "ALTER ROLE bi PASSWORD '$password'"
# Superset must give the password: psql, which runs as a superuser, needs none.
as_server sed -i '1i local all bi scram-sha-256' "$home/data/pg_hba.conf"
psql -Xqt -c "SELECT FROM pg_reload_conf()" >/dev/null
export PGPASSWORD="$password"
took "the shop and its views"

port=$("$folder/venv/bin/python" -c "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])")
(of_superset gunicorn --chdir "$folder" -w 2 -k gthread --threads 4 --timeout 180 -b "127.0.0.1:$port" "superset.app:create_app()") >"$folder/gunicorn.log" 2>&1 &
server=$!
tries=0
until "$folder/venv/bin/python" -c "import urllib.request as u; u.urlopen('http://127.0.0.1:$port/health', timeout=5)" 2>/dev/null; do
    tries=$((tries + 1))
    if [ $tries -gt 180 ]; then
        tail -n 20 "$folder/gunicorn.log" >&2
        exit 1
    fi
    sleep 1
done
took "Superset started"

(of_superset python "$tests/main.py" "http://127.0.0.1:$port" "postgresql+psycopg2://bi:XXXXXXXXXX@/shop?host=$PGHOST&port=$PGPORT" "$password" "$folder")
took "the dashboard and SQL Lab"
echo "the dashboard in Superset: passed in $((($(date +%s) - begun) / 60)) min; photographs in $folder"
[ -z "${KEEP:-}" ] || echo "Superset is at http://127.0.0.1:$port/superset/dashboard/clv/, user and password admin; kill $server ends it"
