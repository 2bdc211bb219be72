#!/bin/sh
# Runs the SQL of the documentation in a throw-away cluster and compares the output; --write writes the new output into
# the pages.
set -eu
. "$(dirname "$0")/cluster.sh"
trap 'drop_cluster docs' EXIT
start_cluster "$(cluster_home docs)"
"$root/scripts/doctest.py" "$@"
