# To be sourced: throw-away clusters with this build of the extension, under target/. Nothing outside of it is changed.
#
# PostgreSQL finds its files relative to its binary. So a copy of the server program in a tree of links to the rest is a
# separate installation, to which the extension can be added without root.

root=$(cd "$(dirname "$0")/.." && pwd)
PG_CONFIG=${PG_CONFIG:-pg_config}
VERSION=${VERSION:-$(sed -n 's/^version = "\(.*\)"/\1/p' "$root/Cargo.toml" | head -n 1)}
bindir=$("$PG_CONFIG" --bindir)
library="$(cd "$root" && realpath -m "${CARGO_TARGET_DIR:-target}")/pg$("$PG_CONFIG" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')/libclv_ext.so"
# The clients of that PostgreSQL, and files that the server's account can read.
PATH=$bindir:$PATH
umask 022
# The messages of the server must not depend on the caller's settings for debugging.
unset RUST_BACKTRACE

# Runs a command as the account that the server runs under: PostgreSQL refuses root.
as_server() {
    if [ "$(id -u)" -ne 0 ]; then
        "$@"
    elif id postgres >/dev/null 2>&1; then
        runuser -u postgres -- "$@"
    else
        runuser -u nobody -- "$@"
    fi
}

# cluster_home NAME: prints the folder of the cluster NAME, under target/. If the server's account cannot reach that,
# the folder is among the system's temporary files, with a link to it from target/.
cluster_home() {
    home="$root/target/cluster-$1"
    if [ ! -e "$home" ]; then
        rm -f "$home"
        mkdir -p "$root/target"
        if as_server test -x "$root/target"; then
            mkdir "$home"
        else
            ln -sfn "$(mktemp -d)" "$home"
            chmod 755 "$home/"
        fi
    fi
    (cd "$home" && pwd -P)
}

# install_into HOME: installs PostgreSQL and this build of the extension under HOME.
install_into() {
    # Copies instead of links if the server's account cannot reach the installation, for example in a home folder.
    put="ln -sfn"
    as_server test -x "$bindir/postgres" || put="cp -R"
    for kind in bindir pkglibdir sharedir; do
        from=$("$PG_CONFIG" --$kind)
        mkdir -p "$1$from"
        [ "$kind" = bindir ] || find "$from" -mindepth 1 -maxdepth 1 ! -name extension -exec $put -t "$1$from" {} +
    done
    for program in postgres initdb pg_ctl; do
        cmp -s "$bindir/$program" "$1$bindir/$program" || cp "$bindir/$program" "$1$bindir/"
    done
    mkdir -p "$1$("$PG_CONFIG" --sharedir)/extension"
    $put -t "$1$("$PG_CONFIG" --sharedir)/extension" "$("$PG_CONFIG" --sharedir)"/extension/*
    # Remove links to an installed clv_ext, so that its files are not overwritten through them.
    rm -f "$1$("$PG_CONFIG" --sharedir)"/extension/clv_ext* "$1$("$PG_CONFIG" --pkglibdir)/clv_ext.so"
    install -m 755 "$library" "$1$("$PG_CONFIG" --pkglibdir)/clv_ext.so"
    sed "s/@CARGO_VERSION@/$VERSION/" "$root/clv_ext.control" > "$1$("$PG_CONFIG" --sharedir)/extension/clv_ext.control"
    install -m 644 "$root"/sql/clv_ext--*.sql "$1$("$PG_CONFIG" --sharedir)/extension/"
}

# start_cluster HOME [SETTING ...]: starts a server in HOME, with its unix socket there; creates the cluster if there is
# none. Sets the environment for psql. With server_memory, each process of the server is limited to that many kilobytes
# of address space.
start_cluster() {
    home=$1
    shift
    export PGHOST="$home/socket" PGPORT=5432 PGUSER=clv PGDATABASE=postgres
    [ ! -L "$home/short" ] || PGHOST=$(readlink "$home/short")
    install_into "$home"
    if [ -f "$home/data/postmaster.pid" ] && as_server "$home$bindir/pg_ctl" status -D "$home/data" >/dev/null 2>&1; then
        return
    fi
    if [ ! -f "$home/data/postgresql.conf" ]; then
        rm -rf "$home/data"
        mkdir -p "$home/data" "$home/socket"
        [ "$(id -u)" -ne 0 ] || chown "$(as_server id -un)" "$home/data" "$home/socket"
        chmod 700 "$home/data"
        as_server "$home$bindir/initdb" -D "$home/data" -U clv --auth=trust --no-sync --encoding=UTF8 --locale=C >/dev/null
        echo "include 'throw-away.conf'" >> "$home/data/postgresql.conf"
    fi
    # The path of a socket may have 107 bytes; for deeper folders the socket is in a temporary folder.
    if [ "${#PGHOST}" -gt 90 ] || [ ! -d "$PGHOST" ]; then
        PGHOST=$(mktemp -d)
        [ "$(id -u)" -ne 0 ] || chown "$(as_server id -un)" "$PGHOST"
        ln -sfn "$PGHOST" "$home/short"
    fi
    {
        echo "listen_addresses = ''"
        echo "unix_socket_directories = '$PGHOST'"
        echo "port = $PGPORT"
        echo "fsync = off"
        printf '%s\n' "$@"
    } > "$home/data/throw-away.conf"
    # Modules find a libpq of their own release where the server comes with one.
    as_server sh -c 'ulimit -v "$0" && LD_LIBRARY_PATH=$1 && export LD_LIBRARY_PATH && shift && exec "$@"' \
        "${server_memory:-$(ulimit -v)}" "$home$("$PG_CONFIG" --pkglibdir)${LD_LIBRARY_PATH:+:$LD_LIBRARY_PATH}" \
        "$home$bindir/pg_ctl" start -w -s -D "$home/data" -l "$home/data/server.log" ||
        { tail -n 20 "$home/data/server.log" >&2; return 1; }
}

# drop_cluster NAME: stops the server and removes its folder.
drop_cluster() {
    [ -e "$root/target/cluster-$1" ] || { rm -f "$root/target/cluster-$1"; return 0; }
    home=$(cluster_home "$1")
    if [ -f "$home/data/postmaster.pid" ]; then
        # The pg_ctl of the cluster, whose version may differ from that of PG_CONFIG.
        as_server "$(find "$home/" -name pg_ctl -type f -print -quit)" stop -s -m immediate -D "$home/data" || true
    fi
    [ ! -L "$home/short" ] || rm -rf "$(readlink "$home/short")"
    rm -rf "$home" "$root/target/cluster-$1"
}
