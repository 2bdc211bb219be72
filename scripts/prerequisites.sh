#!/bin/sh
# Installs what the build needs besides Rust and make: PostgreSQL's server headers, libclang for the bindings to them,
# and the programs named as arguments, where `postgres` is the server of PG_CONFIG. As root it installs Debian's
# packages; otherwise it prints the command to run.
set -eu

if ! command -v cargo >/dev/null 2>&1; then
    echo "cargo is missing: install Rust 1.95 or newer, see https://www.rust-lang.org/tools/install" >&2
    exit 1
fi

packages=""
PG_CONFIG=${PG_CONFIG:-pg_config}
major=15
bindir=""
if "$PG_CONFIG" --version >/dev/null 2>&1; then
    major=$("$PG_CONFIG" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
    bindir=$("$PG_CONFIG" --bindir)
    [ -f "$("$PG_CONFIG" --includedir-server)/postgres.h" ] || packages="$packages postgresql-server-dev-$major"
elif [ "$PG_CONFIG" = pg_config ]; then
    packages="$packages postgresql-server-dev-$major"
else
    echo "PG_CONFIG=$PG_CONFIG does not run" >&2
    exit 1
fi
find /usr/lib -name 'libclang*.so*' 2>/dev/null | grep -q . || packages="$packages libclang-dev"
command -v cc >/dev/null 2>&1 || packages="$packages gcc libc6-dev"
for program in "$@"; do
    if [ "$program" = postgres ]; then
        [ -x "$bindir/postgres" ] || packages="$packages postgresql-$major"
    else
        command -v "$program" >/dev/null 2>&1 || packages="$packages $program"
    fi
done
[ -n "$packages" ] || exit 0

install="apt-get install --yes --no-install-recommends$packages"
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
    echo "missing:$packages" >&2
    echo "run this, then try again:" >&2
    echo "    sudo apt-get update && sudo $install" >&2
    exit 1
fi
echo "== installing$packages"
apt-get update --quiet=2
DEBIAN_FRONTEND=noninteractive $install
