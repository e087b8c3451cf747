#!/usr/bin/env bash
# Builds the finished site: BASE=/path/ (the path it will be served below, / where not given)
# into DIST (dist where not given), ready for any static file host.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source scripts/trunk.sh

base=/${BASE:-}/
while [[ $base == *//* ]]; do base=${base//\/\///}; done
[[ $base =~ ^[A-Za-z0-9._~/-]+$ ]] || die "BASE is '${BASE:-}'; it must be a path such as /repo/ (the site's full address stands in public/content/site.json)"
dist=${DIST:-dist}

scripts/setup.sh web
say "Building $dist for $base (about 5 minutes from nothing, half a minute after a change)"
run_trunk build --release --locked --public-url "$base" --dist "$dist" ||
  die "the site was not built; the first error above says why. $dist is as it was"
say "The finished site is in $dist"
