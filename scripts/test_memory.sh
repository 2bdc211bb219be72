#!/bin/sh
# No query takes the server down, however little memory there is: pg_regress, and then the statements of tests/memory.sql on large
# values, against a server whose processes may each take so many megabytes and no more (ulimit -v). A statement answers, or ends
# with 53200 or 54000 and says what to do; the server goes on.
#
#     scripts/test_memory.sh [ENTRIES [MEGABYTES ...]]    of the large values; limits above what an idle session takes
#
# With ONLY, only the statements whose names match that (a grep pattern); with ONLY=regress, only pg_regress.
set -eu
. "$(dirname "$0")/cluster.sh"
entries=${1:-300000}
[ $# -eq 0 ] || shift
limits=${*:-4 8 12 25 40 60}
# What pg_regress needs above an idle session.
regress_limit=${REGRESS_LIMIT:-192}
work="$root/target/memory"
settings="shared_buffers=16MB wal_level=minimal max_wal_senders=0 max_wal_size=4GB autovacuum=off work_mem=4MB max_parallel_workers_per_gather=0 jit=off shared_preload_libraries=clv_ext"

drop_cluster memory
rm -rf "$work"
mkdir -p "$work/statements"
trap 'drop_cluster memory' EXIT
home=$(cluster_home memory)

# start LIMIT: the server, each of whose processes may take so many kilobytes.
start() {
    server_memory=$1
    # shellcheck disable=SC2086
    start_cluster "$home" $settings
    grep -q "^Max address space *$([ "$1" = unlimited ] && echo "$1" || echo $(($1 * 1024)))" "/proc/$(head -n 1 "$home/data/postmaster.pid")/limits" || {
        echo "the server does not run under its limit" >&2
        exit 1
    }
}

stop() {
    as_server "$home$bindir/pg_ctl" stop -s -m fast -D "$home/data"
}

query() {
    psql -X -q -A -t "$@"
}

# crashes: what the log says of processes that ended by themselves.
crashes() {
    grep -c -E "was terminated by signal|exited with exit code 134|all server processes terminated" "$home/data/server.log" || true
}

# Each statement in a file of its own, in the order in which they stand.
split() {
    awk -v folder="$work/statements" 'BEGIN { RS = ""; ORS = "\n" } NR > 1 { printf "%s\n", $0 > sprintf("%s/%03d.sql", folder, NR) }' \
        "$root/tests/memory.sql"
    as_server mkdir -p "$home/data/files"
    sed -i "s|:folder|$home/data/files|" "$work"/statements/*.sql
}

# name FILE: what its first line says.
name() {
    sed -n '1s/^-- //p' "$1"
}

# run FILE: prints what came of it, in one word or a few; false where that is not as it must be.
run() {
    if query -v n="$entries" -v ON_ERROR_STOP=1 -v VERBOSITY=verbose -f "$1" > "$work/out" 2> "$work/err"; then
        echo "answers"
        return
    fi
    code=$(sed -n 's/.*ERROR:  \([0-9A-Z]\{5\}\): .*/\1/p' "$work/err" | head -n 1)
    echo "${code:-lost}"
    case $code:$(name "$1") in
        53200:* | 54000:*) ;;
        22023:invalid* | 22P02:invalid*)
            ! grep -q "out of memory" "$work/err"
            return
            ;;
        *) return 1 ;;
    esac
    # PostgreSQL's own have none.
    ! grep -q '^LOCATION:.*\.rs:' "$work/err" || grep -q '^HINT:' "$work/err"
}

start unlimited
split
# What an idle session takes, with the library in it.
idle=$(query -c "CREATE EXTENSION clv_ext" -c "SELECT count(*) FROM clv_families()" -c "SELECT pg_read_file('/proc/self/status')" -c "DROP EXTENSION clv_ext" |
    sed -n 's/^VmSize:[^0-9]*\([0-9]*\) kB/\1/p')
echo "memory: an idle session takes $((idle / 1024)) MB"
failed=0

if [ -z "${ONLY:-}" ] || [ "$ONLY" = regress ]; then
    # shellcheck disable=SC2046
    server_memory=$((idle + 1024 * regress_limit)) "$root/scripts/test.sh" $(sed 's/#.*//' "$root/tests/schedule")
    echo "memory: pg_regress passes under $regress_limit MB more than that"
fi
[ "${ONLY:-}" != regress ] || exit 0

stop
start unlimited
for file in "$work"/statements/*.sql; do
    case $(name "$file") in
        setup*) run "$file" > "$work/word" || { echo "$(name "$file"): $(cat "$work/word")"; cat "$work/err"; exit 1; } ;;
    esac
done
for limit in $limits; do
    stop
    start $((idle + 1024 * limit))
    begun=$(query -c 'SELECT pg_postmaster_start_time()')
    answers=0 refused=0
    for file in "$work"/statements/*.sql; do
        statement=$(name "$file")
        case $statement in
            setup*) continue ;;
        esac
        [ -z "${ONLY:-}" ] || echo "$statement" | grep -q "$ONLY" || continue
        lost=$(crashes)
        good=0
        since=$(date +%s)
        word=$(run "$file") || good=1
        if [ "$(crashes)" -ne "$lost" ]; then
            word="the server is lost" good=1
            # It comes back by itself.
            until query -c "SELECT 1" > /dev/null 2>&1; do sleep 0.2; done
        fi
        case $word in
            answers) answers=$((answers + 1)) ;;
            *) refused=$((refused + 1)) ;;
        esac
        [ -z "${VERBOSE:-}" ] || echo "$limit MB: $statement: $word in $(($(date +%s) - since)) s: $(head -c 200 "$work/err" | head -n 1)"
        [ "$good" -eq 0 ] || {
            failed=1
            echo "memory: under $limit MB: $statement: $word" >&2
            head -c 1000 "$work/err" >&2
            grep -a "memory allocation of" "$home/data/server.log" | tail -n 1 >&2
        }
    done
    [ "$(query -c 'SELECT pg_postmaster_start_time()')" = "$begun" ] || { failed=1; echo "memory: another server" >&2; }
    echo "memory: under $limit MB more than an idle session, $answers statements answer and $refused are refused"
done
exit "$failed"
