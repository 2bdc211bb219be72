#!/bin/sh
# scripts/check_released.sh by itself, in a copy of the repository with releases made up.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
copy=$(mktemp -d)
trap 'rm -rf "$copy"' EXIT
git clone --quiet --no-tags "$root" "$copy/clone"
cd "$copy/clone"
git config user.name test
git config user.email test@localhost
script=$(ls sql/clv_ext--*.sql | head -n 1)

fail() {
    echo "released scripts: $*" >&2
    exit 1
}
# passes TEXT: the check passes and says that; refuses TEXT: it does not, and says that.
passes() {
    said=$("$root/scripts/check_released.sh" . 2>&1) || fail "refused where it was to pass: $said"
    printf '%s\n' "$said" | grep -q "$1" || fail "does not say '$1' but: $said"
}
refuses() {
    ! said=$("$root/scripts/check_released.sh" . 2>&1) || fail "passed where it was to refuse '$1': $said"
    printf '%s\n' "$said" | grep -q "$1" || fail "does not say '$1' but: $said"
}

passes "no tag of a release"
git tag v0.0.7
passes "as they were in 1 releases"
echo "-- one line more" >> "$script"
refuses "$script is not what v0.0.7 has"
git commit --quiet --all --message "Change a released script"
refuses "$script is not what v0.0.7 has"
rm "$script"
refuses "$script is not what v0.0.7 has"
git checkout --quiet v0.0.7 -- "$script"
# Other files change, and scripts are added; once released they stay as well.
echo "-- one line more" >> sql/views/kpi.sql
next=sql/clv_ext--0.0.7--0.0.8.sql
echo "SELECT 1;" > "$next"
passes "as they were in 1 releases"
git add --all
git commit --quiet --message "Release"
git tag v0.0.8
passes "as they were in 2 releases"
echo "SELECT 2;" > "$next"
refuses "$next is not what v0.0.8 has"
echo "released scripts: a changed, a committed and a removed one are refused, new ones are not"
