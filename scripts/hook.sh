#!/usr/bin/env bash
# Called by Trunk (see Trunk.toml) around the build of the app: hook.sh before|after
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

# The youngest feature the styles use as it is written is light-dark(); older browsers than
# these would need it rewritten, at the cost of every colour twice.
BROWSERS='chrome >= 123, edge >= 123, firefox >= 120, safari >= 17.5, ios_saf >= 17.5'

bundle_styles() {
  mkdir -p target/site-css
  local options=(--bundle)
  if [ "$TRUNK_PROFILE" = release ]; then options+=(--minify --targets "$BROWSERS"); fi
  lightningcss "${options[@]}" style/site.css --output-file target/site-css/site.css ||
    die "the styles could not be bundled; the lines above name the file and the place"
}

# One file, without modules: older browsers' workers know none.
bundle_worker() {
  NODE_PATH=$NPM_TOOLS/node_modules esbuild public/worker/worker.js --bundle --format=iife --minify \
    --define:process.env.NODE_ENV='"production"' --log-level=warning \
    --banner:js='// With Workbox, copyright Google LLC, MIT licence: https://github.com/GoogleChrome/workbox' \
    --outfile="$TRUNK_STAGING_DIR/worker.js" ||
    die "the service worker could not be bundled; the lines above name the file and the place"
}

case ${1:-} in
before)
  bundle_styles
  if [ "$TRUNK_PROFILE" = release ]; then scripts/site.sh check public/content; fi
  ;;
after)
  options=()
  if [ "$TRUNK_PROFILE" != release ]; then
    options+=(--draft)
  elif [ "${WORKER:-on}" = off ]; then
    options+=(--no-worker)
  else
    bundle_worker
  fi
  scripts/site.sh publish "$TRUNK_STAGING_DIR" --cache "$CACHE/published" "${options[@]}"
  ;;
*) die "hook.sh is called by Trunk, with 'before' or 'after'" ;;
esac
