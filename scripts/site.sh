#!/usr/bin/env bash
# Runs the native program: site.sh check public/content, site.sh publish …
# Compiles it first where needed (2 to 3 minutes the first time, seconds later); without
# arguments, does only that.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

# SITE_IS_BUILT: the caller has just compiled it.
if [ -z "${SITE_IS_BUILT:-}" ]; then
  if ! [ -x target/native/debug/site ]; then
    say "Compiling the site program (3 to 4 minutes, the first time only)"
  fi
  native cargo build "${NATIVE[@]}" --bin site
fi
if [ $# = 0 ]; then exit; fi
exec target/native/debug/site "$@"
