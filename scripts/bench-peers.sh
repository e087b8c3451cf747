#!/usr/bin/env bash
# Measures this site beside the same pages written in other ways (benches/peers). Judges nothing.
# RUNS=5; PAGES='home event article news'; SITES='limit react …'.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source scripts/packages.sh

mkdir -p target
scripts/setup.sh bench
BASE=/ DIST=dist scripts/build.sh
scripts/peers.sh

export ECMONET_BENCH_TOOLS=$BENCH_TOOLS
CHROMIUM=$(find_browser)
export CHROMIUM
"$BENCH_TOOLS/bin/node" scripts/bench/peers.mjs dist target/peers
