#!/bin/sh
# Tests ALTER EXTENSION UPDATE of an extension in use, from a script in tests/upgrade/: values, views and scores must be
# as before, and the extension the same as after a fresh install. Also tests the new library with the old script, and
# the reverse.
set -eu
. "$(dirname "$0")/cluster.sh"
here="$root/tests/upgrade"
old=0.0.1

drop_cluster upgrade
trap 'drop_cluster upgrade' EXIT
home=$(cluster_home upgrade)
start_cluster "$home"
install -m 644 "$here"/clv_ext--*.sql "$home$("$PG_CONFIG" --sharedir)/extension/"
work="$root/target/upgrade"
mkdir -p "$work"
export PGOPTIONS="-c client_min_messages=warning -c datestyle=ISO -c timezone=UTC"

# run DATABASE ARGUMENT ...: runs psql, which stops at an error.
run() {
    database=$1
    shift
    psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname="$database" "$@"
}

for database in used fresh ahead; do
    createdb "$database"
done

# The extension in use, with the old script; another session updates it while this one is open.
run used -c "CREATE EXTENSION clv_ext VERSION '$old'"
run used -f "$here/calls.sql"
run used -f "$here/used.sql"
run used -At -c "SELECT kept.compare()" > /dev/null

# After the update, the extension must be the same as after a fresh install.
run fresh -c "CREATE EXTENSION clv_ext"
for database in used fresh; do
    run "$database" -f "$here/members.sql" > "$work/$database.txt"
done
if ! diff "$work/used.txt" "$work/fresh.txt" > "$work/members.diff"; then
    echo "upgrade: < after the update, > after a fresh install" >&2
    cat "$work/members.diff" >&2
    exit 1
fi
! grep "not compared$" "$work/fresh.txt" >&2
[ "$(wc -l < "$work/fresh.txt")" -gt 3000 ] || { echo "upgrade: too few members to be true" >&2; exit 1; }

# A library that is older than the script.
run ahead -c "CREATE EXTENSION clv_ext"
run ahead -f "$here/calls.sql" -f "$here/ahead.sql"

echo "upgrade: from $old as installed afresh, $(wc -l < "$work/fresh.txt") facts of the catalog the same;" $(run used -At -f "$here/counted.sql")
