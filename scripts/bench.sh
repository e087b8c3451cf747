#!/usr/bin/env bash
# Measures the finished site: what travels to a visitor, what grows with the content, how fast pages show and
# follow a click, what Lighthouse says. Judges nothing; each figure names its budget.
# SIZES='10 100 1000 10000': how many records are published and visited.
# RUNS=5: how often each time is taken. PAGES='/ /events/': Lighthouse on these pages only.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source scripts/packages.sh

mkdir -p target
scripts/setup.sh bench
BASE=/ DIST=dist scripts/build.sh

export ECMONET_BENCH_TOOLS=$BENCH_TOOLS
CHROMIUM=$(find_browser)
export CHROMIUM

"$BENCH_TOOLS/bin/node" scripts/bench/sizes.mjs dist
printf '\n'
native cargo build --locked --quiet "${NATIVE[@]}" --example archive
SITE=$ROOT/target/native/debug/site ARCHIVE=$ROOT/target/native/debug/examples/archive DIST=$ROOT/dist \
  "$BENCH_TOOLS/bin/node" scripts/bench/growth.mjs

"$BENCH_TOOLS/bin/node" scripts/bench/bench.mjs dist
