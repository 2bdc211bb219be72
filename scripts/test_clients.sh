#!/bin/sh
# Reads every view and a call of every function by the clients that people connect with, in a throw-away cluster, and compares what
# arrives with what psql prints. The clients come from PyPI, npm, crates.io and apt at test time only, in the versions of the lock files
# under tests/clients/. See docs/clients.md.
set -eu
. "$(dirname "$0")/cluster.sh"
trap 'drop_cluster clients' EXIT

source=$root/tests/clients
work=$root/target/clients
mkdir -p "$work/node"
rm -f "$work"/*.tsv "$work"/*.jsonl
read_by=""

# skipped CLIENTS WHAT: says that clients cannot be tried, which only CI takes for a failure.
skipped() {
    echo "$2 cannot be had: $1 SKIPPED" >&2
    [ -z "${CI:-}" ] || exit 1
}

# by CLIENT COMMAND ...: reads the statements of a client.
by() {
    client=$1
    shift
    read_by="$read_by $client"
    # A client that breaks off leaves statements without an answer, which are told below.
    "$@" > "$work/$client.jsonl" || echo "$client ended with an error" >&2
}

# package PROGRAM PACKAGE: installs Debian's package if its program is not there.
package() {
    command -v "$1" >/dev/null 2>&1 || "$root/scripts/prerequisites.sh" "$2" >&2
}

package python3 python3
# Clients on the JVM and polars connect over TCP.
port=$(python3 -c "import socket; s = socket.socket(); s.bind(('127.0.0.1', 0)); print(s.getsockname()[1])")
drop_cluster clients
start_cluster "$(cluster_home clients)" "listen_addresses = '127.0.0.1'" "port = $port"
export PGPORT="$port" PGOPTIONS="-c timezone=UTC -c search_path=public" PYTHONDONTWRITEBYTECODE=1
createdb clients
export PGDATABASE=clients
psql -Xq -v ON_ERROR_STOP=1 -c "SET client_min_messages = warning" -f "$source/setup.sql"
python3 "$source/statements.py" "$work"

imports="psycopg, asyncpg, sqlalchemy, pandas, polars, connectorx, adbc_driver_postgresql"
if python=$("$root/scripts/python_with.sh" clients/python "$imports" --requirement "$source/requirements.txt"); then
    by psycopg_text "$python" "$source/read_psycopg.py" "$work/psycopg_text.tsv" text
    by psycopg_binary "$python" "$source/read_psycopg.py" "$work/psycopg_binary.tsv" binary
    by asyncpg "$python" "$source/read_asyncpg.py" "$work/asyncpg.tsv"
    by sqlalchemy "$python" "$source/read_sqlalchemy.py" "$work/sqlalchemy.tsv"
    by pandas "$python" "$source/read_pandas.py" "$work/pandas.tsv"
    by pandas_exact "$python" "$source/read_pandas.py" "$work/pandas_exact.tsv" exact
    by polars_connectorx "$python" "$source/read_polars.py" "$work/polars_connectorx.tsv" connectorx
    by polars_adbc "$python" "$source/read_polars.py" "$work/polars_adbc.tsv" adbc
else
    skipped "psycopg, asyncpg, SQLAlchemy, pandas and polars" "packages from PyPI"
fi

# node_packages: installs what the lock file says, if it is not there yet.
node_packages() {
    cp "$source"/node/* "$work/node/"
    package npm npm || return 1
    cmp -s "$work/node/package-lock.json" "$work/node/installed" ||
        { (cd "$work/node" && npm ci --silent --no-audit --no-fund) && cp "$work/node/package-lock.json" "$work/node/installed"; }
}

if node_packages; then
    by node_pg node "$work/node/pg.mjs" "$work/node_pg.tsv"
    by postgres_js node "$work/node/postgres.mjs" "$work/postgres_js.tsv"
else
    skipped "pg and postgres.js" "packages from npm"
fi

jar=/usr/share/java/postgresql.jar
if package javac default-jdk-headless && { [ -f "$jar" ] || "$root/scripts/prerequisites.sh" libpostgresql-jdbc-java >&2; }; then
    by jdbc java -cp "$jar" "$source/Jdbc.java" "$work/jdbc.tsv"
else
    skipped "JDBC" "a JDK with libpostgresql-jdbc-java"
fi

if CARGO_TARGET_DIR="$work/rust" cargo build --quiet --locked --jobs 1 --manifest-path "$source/rust/Cargo.toml"; then
    by tokio_postgres "$work/rust/debug/client" "$work/tokio_postgres.tsv"
else
    skipped "tokio-postgres" "crates"
fi

[ -z "$read_by" ] || python3 "$source/compare.py" "$work" $read_by
