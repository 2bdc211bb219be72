#!/bin/sh
# Stops the throw-away clusters and removes everything that was built or fetched: target/, and this project's part of
# CARGO_TARGET_DIR.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)

for cluster in "$root"/target/cluster-*; do
    [ ! -e "$cluster" ] || (. "$root/scripts/cluster.sh" && drop_cluster "${cluster##*/cluster-}")
done
if [ -n "${CARGO_TARGET_DIR:-}" ]; then
    cd "$root"
    cargo clean --quiet --package clv --package clv_ext
    rm -rf "$CARGO_TARGET_DIR"/pg[1-9][0-9] "$CARGO_TARGET_DIR/library.lock"
fi
rm -rf "$root/target"
