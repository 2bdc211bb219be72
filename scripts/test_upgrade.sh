#!/bin/sh
# An extension in use is brought up to date, from a script kept in tests/upgrade/: values, views and scores are as before, and
# the extension is what a fresh install makes. Also with the new library under the old script, and the other way round.
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

# run DATABASE ARGUMENT ...: psql, which stops at an error.
run() {
    database=$1
    shift
    psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname="$database" "$@"
}

for database in used fresh ahead; do
    createdb "$database"
done

# In use, under the old script; this session lives through the update, which another one does.
run used -c "CREATE EXTENSION clv_ext VERSION '$old'"
run used -f "$here/calls.sql"
run used -f "$here/used.sql"
run used -At -c "SELECT kept.compare()" > /dev/null

# What the update made is what a fresh install makes.
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

# A library that knows less than the script.
run ahead -c "CREATE EXTENSION clv_ext"
run ahead -f "$here/calls.sql" -f "$here/ahead.sql"

echo "upgrade: from $old as installed afresh, $(wc -l < "$work/fresh.txt") facts of the catalog the same;" $(run used -At -f "$here/counted.sql")
