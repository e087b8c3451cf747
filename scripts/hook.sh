#!/usr/bin/env bash
# Called by Trunk (see Trunk.toml) around the build of the app: hook.sh before|after
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

source scripts/forms.sh

# Each with the modules that it is made of. The first stands in every page, where nothing of it may
# get in the way of other scripts; the second is a worker, and older browsers' workers know no modules.
bundle_scripts() {
  local options=(--bundle --minify --target=es2022 --log-level=warning --outdir=target/page)
  { esbuild public/page/{first,compiler}.js "${options[@]}" --format=iife &&
    esbuild public/page/{start,offline}.js "${options[@]}" --format=esm; } ||
    die "the scripts of pages could not be bundled; the lines above name the file and the place"
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
  mkdir -p target/page
  bundle_styles target/page/site.css
  bundle_scripts
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
  if [ "$TRUNK_PROFILE" = release ]; then bundle_forms "$TRUNK_STAGING_DIR"; fi
  scripts/site.sh publish "$TRUNK_STAGING_DIR" --cache "$CACHE/published" "${options[@]}"
  ;;
*) die "hook.sh is called by Trunk, with 'before' or 'after'" ;;
esac
