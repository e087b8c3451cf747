#!/usr/bin/env bash
# The conditions of a release that are figures: Lighthouse's scores of every kind of page, and what travels to
# a visitor beside the last release. RECORD=1: the sizes are those of a new release from now on.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source scripts/packages.sh

mkdir -p target
scripts/setup.sh bench
BASE=/ DIST=dist scripts/build.sh

export ECMONET_BENCH_TOOLS=$BENCH_TOOLS
CHROMIUM=$(find_browser)
export CHROMIUM
options=()
if [ -n "${RECORD:-}" ]; then options+=(--record); fi
"$BENCH_TOOLS/bin/node" scripts/bench/sizes.mjs dist "${options[@]}"
printf '\n'
"$BENCH_TOOLS/bin/node" scripts/bench/gate.mjs dist
