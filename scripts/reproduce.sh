#!/usr/bin/env bash
# Builds the last commit in two folders and compares what is published, byte by byte. Whoever has the source
# can find out in this way whether a host serves what it makes.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH

# Folders of other names and depths: a path that got into a file would show.
first=$work/one
second=$work/another/place/for-the-same
for folder in "$first" "$second"; do
  mkdir -p "$(dirname "$folder")"
  git clone --quiet "$ROOT" "$folder"
  say "Building in $folder (a quarter of an hour on two cores)"
  (cd "$folder" && BASE=/ DIST=dist scripts/build.sh)
done
diff -r "$first/dist" "$second/dist" || die "the two builds differ, see above"
say "Both builds are the same: $(find "$first/dist" -type f | wc -l) files"
