#!/bin/sh
# Builds the extension for the PostgreSQL of PG_CONFIG; CARGO_FLAGS go to cargo. cargo writes the library to the same
# place for every major version, so it is copied from there to a folder for its major version: pgNN/ in
# CARGO_TARGET_DIR, or in target/.
set -eu
cd "$(dirname "$0")/.."

PG_CONFIG=${PG_CONFIG:-pg_config}
major=$("$PG_CONFIG" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
target=${CARGO_TARGET_DIR:-target}
folder=$target/pg$major
mkdir -p "$folder"
rm -f "$folder/libclv_ext.so"
# A lock: one major version at a time, until the copy is made.
exec 9> "$target/library.lock"
! command -v flock >/dev/null 2>&1 || flock 9

PGRX_PG_CONFIG_PATH=$(command -v "$PG_CONFIG") cargo build --release --no-default-features --features "pg$major" \
    --message-format json-render-diagnostics ${CARGO_FLAGS:-} > "$folder/built.json"
built=$(sed -n 's/.*"filenames":\["\([^"]*libclv_ext\.so\)".*/\1/p' "$folder/built.json")
install -m 755 "$built" "$folder/libclv_ext.so"
