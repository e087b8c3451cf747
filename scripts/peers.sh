#!/usr/bin/env bash
# Builds the peers of the site: the same pages made with other tools, to be measured beside it
# (benches/peers/README.md): peers.sh [leptos|react|solid|astro|docusaurus …], all where none is named.
# Each becomes a finished site in target/peers/<name>; target/peers/<name>.json says what a host answers to
# addresses that it does not know.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source scripts/tools.sh
source scripts/styles.sh

SOURCES=$ROOT/benches/peers
PEERS=$ROOT/target/peers
STYLES=$PEERS/styles

names=("$@")
if [ "$#" = 0 ]; then names=(leptos react solid astro docusaurus); fi
for name in "${names[@]}"; do
  case $name in
  leptos | react | solid | astro | docusaurus) ;;
  *) die "there is no peer '$name'; there are leptos, react, solid, astro and docusaurus" ;;
  esac
  [ -d "$SOURCES/$name" ] || die "$SOURCES/$name is missing"
done

scripts/setup.sh bench

# The site's own style sheet and typefaces, so that all have the same look and as much to load.
make_styles() {
  rm -rf "$STYLES"
  mkdir -p "$STYLES/fonts"
  bundle_styles "$STYLES/site.css"
  cp public/fonts/*.woff2 "$STYLES/fonts/"
}

# node_modules NAME: prints the folder with what a peer is made of, in the versions and with the checksums
# of its package-lock.json. Downloaded once; complete under its final name only.
node_modules() {
  local name=$1 folder work
  folder=$CACHE/peer-$name-$(cksum <"$SOURCES/$name/package-lock.json" | cut -d' ' -f1)
  if ! [ -d "$folder" ]; then
    take_lock
    if ! [ -d "$folder" ]; then
      say "Downloading what the peer '$name' is made of"
      work=$folder.tmp
      rm -rf "$work"
      mkdir -p "$work"
      cp "$SOURCES/$name/package.json" "$SOURCES/$name/package-lock.json" "$work/"
      (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error \
        --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000 </dev/null >/dev/null) ||
        die "npm could not download it, see above. Run the command again once there is a network"
      mv "$work" "$folder"
    fi
    release_lock
  fi
  printf '%s\n' "$folder/node_modules"
}

# logged FILE COMMAND…: quiet where all goes well.
logged() {
  local log=$1
  shift
  if ! "$@" >"$log" 2>&1 </dev/null; then
    cat "$log" >&2
    return 1
  fi
}

# A single-page app fetches the content as it runs: the files of the site, as they are.
add_content() {
  mkdir -p "$1/content"
  cp public/content/{site,events,news,committee,research}.json "$1/content/"
  cp public/images/favicon.svg "$1/"
}

# Built in a copy, so that nothing is left among the sources.
build_npm() {
  local name=$1 modules work=$PEERS/work/$1
  modules=$(node_modules "$name")
  rm -rf "$work" "${PEERS:?}/$name"
  mkdir -p "$work"
  cp -R "$SOURCES/$name/." "$work/"
  rm -rf "$work/node_modules" "$work/dist"
  # What has nothing to do with how a page is drawn is the same in both.
  case $name in react | solid) cp -R "$SOURCES/shared" "$work/src/" ;; esac
  ln -s "$modules" "$work/node_modules"
  (cd "$work" && logged "$PEERS/work/$name.log" env PATH="$BENCH_TOOLS/bin:$PATH" \
    ECMONET_ROOT="$ROOT" PEER_STYLES="$STYLES" PEER_OUT="$PEERS/$name" NODE_ENV=production \
    ASTRO_TELEMETRY_DISABLED=1 NO_UPDATE_NOTIFIER=1 npm run build --silent) ||
    die "the peer '$name' was not built, see above"
  case $name in react | solid) add_content "$PEERS/$name" ;; esac
}

# Compiled in a folder of its own. Without `erase_components`, which is the site's own choice: a plain app has
# the compiler's defaults. The flag in its place names a condition that nothing asks for, as `wasm` takes no
# empty list.
build_leptos() {
  rm -rf "${PEERS:?}/leptos"
  # Trunk takes "true" where the rest of the world writes NO_COLOR=1.
  if [ -n "${NO_COLOR:-}" ]; then export NO_COLOR=true; fi
  (cd "$SOURCES/leptos" && VIEWS='--cfg peer' &&
    logged "$PEERS/work/leptos.log" wasm env CARGO_TARGET_DIR="$PEERS/leptos-target" TRUNK_SKIP_VERSION_CHECK=true \
      TRUNK_TOOLS_WASM_BINDGEN="$WASM_BINDGEN_VERSION" \
      trunk build --release --locked --public-url / --dist "$PEERS/leptos") ||
    die "the peer 'leptos' was not built, see above"
  add_content "$PEERS/leptos"
}

for name in "${names[@]}"; do
  if [ "$name" = leptos ]; then continue; fi
  [ -e "$SOURCES/$name/package-lock.json" ] || die "$SOURCES/$name/package-lock.json is missing"
done
make_styles
for name in "${names[@]}"; do
  mkdir -p "$PEERS/work"
  rm -f "$PEERS/$name.json"
  began=$SECONDS
  case $name in
  leptos) build_leptos ;;
  *) build_npm "$name" ;;
  esac
  [ -e "$PEERS/$name/index.html" ] || die "the peer '$name' has no index.html in $PEERS/$name"
  case $name in
  leptos | react | solid) fallback='"/index.html"' ;;
  *) fallback=null ;;
  esac
  printf '{"fallback": %s}\n' "$fallback" >"$PEERS/$name.json"
  say "$name is in target/peers/$name ($((SECONDS - began)) seconds)"
done
