#!/usr/bin/env bash
# Walks the main journeys in Firefox and WebKit, against the site in dist: engines.sh [firefox|webkit …]
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source scripts/packages.sh

scripts/setup.sh engines
PATH=$CACHE/geckodriver-$GECKODRIVER_VERSION/bin:$PATH
if ! [ -e dist/index.html ]; then scripts/build.sh; fi
native cargo build --locked "${NATIVE[@]}" --test journeys

port=4500
engines=("$@")
if [ "${#engines[@]}" = 0 ]; then engines=(firefox webkit); fi
for engine in "${engines[@]}"; do
  port=$((port + 1))
  case $engine in
  firefox)
    ECMONET_BROWSER=$(find_firefox)
    driver=(geckodriver --port "$port")
    ;;
  webkit)
    ECMONET_BROWSER=$(find_webkit)
    # It shows its window, for which there need be no screen.
    driver=(xvfb-run --auto-servernum WebKitWebDriver --port="$port")
    ;;
  *) die "'$engine' is no engine; it can be firefox or webkit" ;;
  esac
  say "$engine: $ECMONET_BROWSER"
  # A group of its own, so that the browsers end with it.
  setsid "${driver[@]}" >/dev/null 2>&1 &
  group=$!
  trap 'kill -- "-$group" 2>/dev/null' EXIT
  for _ in $(seq 100); do
    if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then break; fi
    sleep 0.1
  done
  export ECMONET_ENGINE=$engine ECMONET_BROWSER ECMONET_DRIVER=http://127.0.0.1:$port
  # A driver of WebKit has one browser at a time.
  JOURNEYS_AT_ONCE=1 ECMONET_DIST=$ROOT/dist ECMONET_AXE=$AXE \
    native cargo test --locked "${NATIVE[@]}" --test journeys -- --ignored engines:: --test-threads=1
  kill -- "-$group" 2>/dev/null || true
done
