#!/bin/sh
# A set of views in use: two who refresh it, two who write orders and two who read, all at once for SECONDS (20); then a backend and
# the server are killed in the middle of a refresh. There is no deadlock and no half-made set, nothing is lost, and in the end the set
# equals one made anew.
set -eu
. "$(dirname "$0")/cluster.sh"
seconds=${1:-20}

drop_cluster refresh
trap 'drop_cluster refresh' EXIT
home=$(cluster_home refresh)
start_cluster "$home" log_min_messages=error
run() {
    psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --dbname=shop "$@"
}
createdb shop
run -f "$root/tests/refresh.sql"
export PGOPTIONS="-c client_min_messages=warning"

# in_turn NAME STATEMENT: runs a statement again and again until the time is over; %N is the number of the run.
in_turn() {
    end=$(($(date +%s) + seconds))
    n=0
    while [ "$(date +%s)" -lt "$end" ]; do
        n=$((n + 1))
        run -c "$(echo "$2" | sed "s/%N/$n/g")" >> "$home/$1.log" 2>&1 || echo "$1" >> "$home/failed"
    done
    echo "$n" > "$home/$1.runs"
}
in_turn refresh_1 "CALL clv_refresh()" &
in_turn refresh_2 "CALL clv_refresh()" &
in_turn writer_1 "CALL write(%N, 0)" &
in_turn writer_2 "CALL write(%N, 1)" &
in_turn reader_1 "CALL look()" &
in_turn reader_2 "CALL look()" &
wait
for who in refresh_1 refresh_2 writer_1 writer_2 reader_1 reader_2; do
    [ "$(cat "$home/$who.runs")" -gt 1 ] || { echo "refresh: $who had no turn" >&2; exit 1; }
done
if [ -e "$home/failed" ]; then
    echo "refresh: these failed: $(sort -u "$home/failed" | tr '\n' ' ')" >&2
    cat "$home"/*.log | head -n 40 >&2
    exit 1
fi
[ "$(run -Atc "SELECT count(*) FROM half_made")" = 0 ] || { run -c "TABLE half_made" >&2; exit 1; }

# The set is the same as one made anew: all of its parts but for the notes about the refresh itself.
same() {
    run -c "CALL clv_refresh()" -c "CALL clv_create_views('orders', segment => 'country', channel => 'channel', into_schema => 'anew')"
    unlike=$(run -At <<'SQL'
SELECT format('SELECT %L WHERE EXISTS ((SELECT v::text FROM clv.%2$I AS v EXCEPT ALL SELECT v::text FROM anew.%2$I AS v) UNION ALL (SELECT v::text FROM anew.%2$I AS v EXCEPT ALL SELECT v::text FROM clv.%2$I AS v))', name, name)
FROM _clv_relations('anew') WHERE name NOT IN ('known', 'definition') \gexec
SQL
    )
    days=$(run -Atc "SELECT count(*) FROM clv_verify()")
    [ -z "$unlike" ] && [ "$days" = 0 ] || { echo "refresh: $1: not as if made anew: $unlike; days that differ: $days" >&2; exit 1; }
}
same "after all at once"

# killed WHAT: a refresh begins, and WHAT ends it.
killed() {
    run -c "CALL write($1, 0)" -c "CALL write($1, 1)"
    # It has begun to replace rows; should it be through before that is seen, another one begins.
    backend=
    refreshing=0
    while [ -z "$backend" ]; do
        if [ "$refreshing" = 0 ] || ! kill -0 "$refreshing" 2> /dev/null; then
            run -c "CALL clv_refresh(whole => true)" > "$home/killed.log" 2>&1 &
            refreshing=$!
        fi
        sleep 0.02
        backend=$(run -Atc "SELECT pid FROM pg_locks WHERE relation = 'clv.customer_facts'::regclass AND mode = 'RowExclusiveLock' LIMIT 1")
    done
    before=$(run -Atc "SELECT refreshed_at FROM clv.known")
}
killed 20001
kill -9 "$backend"
wait
until run -c "SELECT 1" > /dev/null 2>&1; do sleep 0.2; done
[ "$(run -Atc "SELECT refreshed_at FROM clv.known")" = "$before" ] || { echo "refresh: half of a refresh is there" >&2; exit 1; }
run -c "CALL look()"
same "after a backend was killed"

killed 20011
# A backend that is at work notices only at its end that the server is gone.
kill -9 "$(head -n 1 "$home/data/postmaster.pid")" "$backend"
wait
while ls -l /proc/[0-9]*/cwd 2>/dev/null | grep -q "$home/data"; do sleep 0.2; done
rm -f "$home/data/postmaster.pid" "$PGHOST/.s.PGSQL.$PGPORT.lock"
start_cluster "$home" log_min_messages=error
[ "$(run -Atc "SELECT refreshed_at FROM clv.known")" = "$before" ] || { echo "refresh: half of a refresh is there" >&2; exit 1; }
run -c "CALL look()"
same "after the server was killed"
[ "$(run -Atc "SELECT count(*) FROM half_made")" = 0 ] || { run -c "TABLE half_made" >&2; exit 1; }

echo "refresh: $(cat "$home"/refresh_*.runs | awk "{ n += \$1 } END { print n }") refreshes, $(cat "$home"/writer_*.runs | awk "{ n += \$1 } END { print n }") writes and $(cat "$home"/reader_*.runs | awk "{ n += \$1 } END { print n }") readings at once, two kills: no deadlock, nothing half made, nothing lost"
