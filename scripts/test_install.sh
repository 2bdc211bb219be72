#!/bin/sh
# Tests `make install`: file modes under any umask, CARGO_TARGET_DIR, and that no library of another major version is
# installed. Nothing is built twice: for a target folder elsewhere, cargo's folder is moved there and back.
set -eu
cd "$(dirname "$0")/.."
PG_CONFIG=${PG_CONFIG:-pg_config}
major=$("$PG_CONFIG" --version | sed 's/[^0-9]*\([0-9]*\).*/\1/')
target=$(realpath "${CARGO_TARGET_DIR:-target}")
scratch=$target/test-install
libdir=$("$PG_CONFIG" --pkglibdir)

# Moves cargo's folder back and removes everything else.
clean() {
    if [ -e "$scratch/elsewhere/release" ]; then
        rm -rf "$target/release"
        mv "$scratch/elsewhere/release" "$target/release"
    fi
    rm -rf "$scratch"
}
clean
trap clean EXIT
mkdir -p "$scratch/elsewhere"

fail() {
    echo "install: $*" >&2
    exit 1
}

# installs FOLDER [ARGUMENT ...]: `make install` into FOLDER of the scratch folder; prints only errors.
installs() {
    destination=$scratch/$1
    shift
    make --no-print-directory install DESTDIR="$destination" "$@" > "$scratch/log" 2>&1 || { cat "$scratch/log" >&2; return 1; }
}

# is_for MAJOR LIBRARY: whether the numbers that PostgreSQL checks before it loads a library (the version, then 100
# arguments, 32 index keys, 64 bytes per name) are those of the major version.
is_for() {
    python3 - "$@" <<'PY'
import struct, sys
major, path = sys.argv[1:]
blocks = {str(m): struct.pack("4i", m * 100, 100, 32, 64) for m in range(13, 30)}
with open(path, "rb") as file:
    library = file.read()
found = [m for m, block in blocks.items() if block in library]
sys.exit(f"{path} is for {found}" if found != [major] else 0)
PY
}

(umask 077 && installs private) || fail "fails under umask 077"
wrong=$(find "$scratch/private" -mindepth 1 \( -type d ! -perm 755 -o -name '*.so' ! -perm 755 -o -type f ! -name '*.so' ! -perm 644 \))
[ -z "$wrong" ] || fail "modes under umask 077: $wrong"
[ "$(find "$scratch/private" -type f | wc -l)" -eq $((2 + $(ls sql/clv_ext--*.sql | wc -l))) ] || fail "not the files that were to be"
is_for "$major" "$scratch/private$libdir/clv_ext.so" || fail "another major's library"
make --no-print-directory uninstall DESTDIR="$scratch/private" > /dev/null
[ -z "$(find "$scratch/private" -type f)" ] || fail "uninstall leaves $(find "$scratch/private" -type f)"

# A target folder elsewhere, with useless files in all places where a library was before.
mv "$target/release" "$scratch/elsewhere/release"
mkdir "$target/release"
for folder in "$target/release" "$target/pg$major"; do
    echo "of another build" > "$folder/libclv_ext.so"
done
(export CARGO_TARGET_DIR="$scratch/elsewhere" && installs other) || fail "fails with CARGO_TARGET_DIR"
is_for "$major" "$scratch/other$libdir/clv_ext.so" || fail "does not honour CARGO_TARGET_DIR"
rm -rf "$target/release"
mv "$scratch/elsewhere/release" "$target/release"

# The useless file must still be there, and so must one in cargo's place.
rm "$target/release/libclv_ext.so"
echo "of another build" > "$target/release/libclv_ext.so"
installs stale || fail "fails over an older library"
is_for "$major" "$scratch/stale$libdir/clv_ext.so" || fail "an older library"

# A major version that it cannot be built for, although there are libraries for others.
cat > "$scratch/pg_config" <<SH
#!/bin/sh
[ "\$1" != --version ] || { echo "PostgreSQL 12.0"; exit; }
exec "$(command -v "$PG_CONFIG")" "\$@"
SH
chmod +x "$scratch/pg_config"
mkdir -p "$target/pg12"
cp "$target/pg$major/libclv_ext.so" "$target/pg12/"
! installs none PG_CONFIG="$scratch/pg_config" 2> /dev/null || fail "installs what was not built for the major"
rm -rf "$target/pg12"
[ ! -e "$scratch/none" ] || [ -z "$(find "$scratch/none" -type f)" ] || fail "leaves files behind when it fails"

# Every library built so far must be for the major version of its folder.
for built in "$target"/pg[1-9][0-9]/libclv_ext.so; do
    folder=$(basename "$(dirname "$built")")
    is_for "${folder#pg}" "$built" || fail "a library under another major's name"
done
echo "install: modes, folders and majors are right ($(cd "$target" && echo pg[1-9][0-9]))"
