#!/usr/bin/env bash
# Measures the finished site: what travels to a visitor, how fast it shows, how fast a page
# follows a click, what Lighthouse says, how long publishing takes. Judges nothing; each figure names its budget.
# SIZES='10 100 1000 10000': how many records are published to measure that.
# RUNS=5: how often Lighthouse takes each time. PAGES='/ /events/': these pages only.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source scripts/packages.sh

mkdir -p target
scripts/setup.sh bench
BASE=/ DIST=dist scripts/build.sh

# row NAME FILE…: sizes of the files together, as they are and compressed one by one; nothing
# where there are no such files.
row() {
  local name=$1 raw=0 small=0 file
  shift
  if ! [ -e "$1" ]; then return; fi
  for file in "$@"; do
    raw=$((raw + $(wc -c <"$file")))
    if [ -e "$file.br" ]; then
      small=$((small + $(wc -c <"$file.br")))
    else
      small=$((small + $(brotli --quality=11 --stdout "$file" | wc -c)))
    fi
  done
  printf '%-34s %9d %9d\n' "$name" "$raw" "$small"
}

# plain NAME FILE…: the same for files that are compressed already.
plain() {
  local name=$1
  shift
  if [ -e "$1" ]; then printf '%-34s %9d\n' "$name, $#" "$(cat "$@" | wc -c)"; fi
}

shopt -s globstar
printf '\n%-34s %9s %9s\n' 'bytes' raw brotli
row 'app (wasm)' dist/*_bg.wasm
row 'scripts' dist/*.js
row 'app and scripts' dist/*_bg.wasm dist/*.js
row 'styles' dist/*.css
row 'content' dist/content/*.json
row 'home page' dist/index.html
pages=(dist/**/*.html)
row "all pages, ${#pages[@]}" "${pages[@]}"
row 'largest page' "$(wc -c "${pages[@]}" | sort -rn | awk '$2 != "total" { print $2; exit }')"
plain 'fonts, latin' dist/fonts/*-latin.woff2
plain 'link previews' dist/previews/**/*.png
printf '\nPublishing, with Hugo beside it (its pages have one layout and nothing else)\n'
native cargo build --locked --quiet "${NATIVE[@]}" --example archive
SITE=$ROOT/target/native/debug/site ARCHIVE=$ROOT/target/native/debug/examples/archive DIST=$ROOT/dist \
  "$BENCH_TOOLS/bin/node" scripts/bench/publishing.mjs
printf '\n'

export ECMONET_DIST=$ROOT/dist ECMONET_AXE=$AXE ECMONET_BENCH_TOOLS=$BENCH_TOOLS
CHROMIUM=$(find_browser)
CHROMEDRIVER=$(find_driver)
export CHROMIUM CHROMEDRIVER
native cargo test --locked --quiet "${NATIVE[@]}" --test journeys -- \
  --ignored --nocapture --test-threads=1 bench:: | grep -E ' ms|shift|FAILED|panicked'

"$BENCH_TOOLS/bin/node" scripts/bench/bench.mjs dist
