#!/usr/bin/env bash
# Runs the native program: site.sh check public/content, site.sh publish …
# Compiles it first where needed (2 to 3 minutes the first time, seconds later).
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

if ! [ -x target/native/debug/site ]; then
  say "Compiling the site program (2 to 3 minutes, the first time only)"
fi
native cargo build --features "$NATIVE_FEATURES" --bin site
exec target/native/debug/site "$@"
