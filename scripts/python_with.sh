#!/bin/sh
# python_with.sh FOLDER IMPORTS PACKAGE ...: prints a python that can import these (as in "numpy, scipy"), installed from PyPI under
# target/FOLDER if it is not there yet, or has other versions. Packages may be given as --requirement FILE. Ends with 1 if they cannot be had.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
folder="$root/target/$1" imports=$2
shift 2
asked=$(for package in "$@"; do if [ -f "$package" ]; then cat "$package"; else echo "$package"; fi; done)
if [ "$(cat "$folder/asked" 2>/dev/null)" != "$asked" ]; then
    rm -rf "$folder"
fi
if [ ! -x "$folder/bin/python" ] || ! "$folder/bin/python" -c "import $imports" 2>/dev/null; then
    echo "== installing $*" >&2
    python3 -c "import ensurepip" 2>/dev/null || "$root/scripts/prerequisites.sh" python3-venv >&2
    python3 -m venv "$folder" >&2 && "$folder/bin/pip" install --quiet "$@" >&2 || exit 1
    echo "$asked" > "$folder/asked"
fi
echo "$folder/bin/python"
