#!/bin/sh
# Checks that every script in sql/ that is part of a release (a tag v…) is unchanged, byte for byte, since it is
# installed somewhere. Argument: the folder of the repository; by default, this one.
set -eu
cd "${1:-$(dirname "$0")/..}"

tags=$(git tag --list 'v[0-9]*')
if [ -z "$tags" ]; then
    shallow=$(git rev-parse --is-shallow-repository | sed 's/true/; but this clone is shallow, and may lack them/; s/false//')
    echo "released scripts: there is no tag of a release, so none is released$shallow"
    exit
fi
same=0
changed=0
for tag in $tags; do
    for script in $(git ls-tree --name-only "$tag" sql/); do
        case $script in sql/clv_ext--*.sql) ;; *) continue ;; esac
        if [ "$(git rev-parse "$tag:$script")" = "$(git hash-object --no-filters "$script" 2>/dev/null)" ]; then
            same=$((same + 1))
        else
            changed=$((changed + 1))
            echo "released scripts: $script is not what $tag has, and must be:" >&2
            git diff --stat "$tag" -- "$script" >&2
        fi
    done
done
[ "$changed" -eq 0 ] || { echo "released scripts: $changed changed; put the changes into a script of the next release" >&2; exit 1; }
echo "released scripts: $same as they were in $(printf '%s\n' "$tags" | wc -l) releases"
