#!/usr/bin/env bash
# Measures the finished site: what travels to a visitor, how fast it shows, how fast a page
# follows a click. Judges nothing; each figure names its budget.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source scripts/packages.sh

scripts/setup.sh all
BASE=/ DIST=dist scripts/build.sh

# row NAME FILE…: sizes of the files together, as they are and compressed one by one.
row() {
  local name=$1 raw=0 small=0 file
  shift
  for file in "$@"; do
    raw=$((raw + $(wc -c <"$file")))
    small=$((small + $(brotli --quality=11 --stdout "$file" | wc -c)))
  done
  printf '%-28s %9d %9d\n' "$name" "$raw" "$small"
}

printf '\n%-28s %9s %9s\n' 'bytes' raw brotli
row 'app (wasm)' dist/*_bg.wasm
row 'scripts' dist/*.js
row 'app and scripts, ≤ 130000' dist/*_bg.wasm dist/*.js
row 'styles' dist/*.css
row 'content' dist/content/*.json
printf '%-28s %9d\n\n' 'fonts, latin' "$(cat dist/fonts/*-latin.woff2 | wc -c)"

export ECMONET_DIST=$ROOT/dist ECMONET_AXE=$AXE
CHROMIUM=$(find_browser)
CHROMEDRIVER=$(find_driver)
export CHROMIUM CHROMEDRIVER
native cargo test --locked --quiet --features "$NATIVE_FEATURES" --test journeys -- \
  --ignored --nocapture bench:: | grep -E ' ms|shift|FAILED|panicked'
