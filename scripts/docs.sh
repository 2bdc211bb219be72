#!/bin/sh
# Runs the SQL of the documents in a throw-away cluster; with --write, puts into them what it prints.
set -eu
. "$(dirname "$0")/cluster.sh"
trap 'drop_cluster docs' EXIT
start_cluster "$(cluster_home docs)"
"$root/scripts/doctest.py" "$@"
