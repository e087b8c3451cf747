#!/usr/bin/env bash
# Shows the site on this machine and rebuilds it at every change: PORT=8080 where not given.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source scripts/trunk.sh

port=${PORT:-8080}
if ! [[ $port =~ ^[1-9][0-9]{0,4}$ ]] || ((port > 65535)); then
  die "PORT is '$port'; it must be a number from 1 to 65535"
fi
if (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
  die "port $port is taken by another program; choose another: make serve PORT=$((port < 65535 ? port + 1 : 8080))"
fi

scripts/setup.sh web
# Before Trunk starts, not by its first build: one thing at a time, and what fails says so at once.
scripts/site.sh
say "Building (a few minutes the first time, then seconds). When it is done, open"
say "    http://127.0.0.1:$port/"
say "Changes in content, styles and code show by themselves. Ctrl-C ends it."
# Shows changes of the content, which need no build, and its mistakes. Ends with this script.
target/native/debug/site preview public/content target/serve &
preview=$!
trap 'kill "$preview" 2>/dev/null || true' EXIT
# No debug information: the browser would only be sent without it anyway.
export CARGO_PROFILE_DEV_DEBUG=0
run_trunk serve --address 127.0.0.1 --disable-address-lookup true --port "$port" --dist target/serve
