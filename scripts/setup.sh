#!/usr/bin/env bash
# Makes the machine ready: setup.sh native|forms|audit|web|all|bench|engines
#   native  Rust only (checking content)
#   forms   what the forms for the content need as well (Node.js and what comes from npm)
#   audit   what looking at licences and known weaknesses needs as well
#   web     what building the site needs as well
#   all     what the tests need as well (browser, linters)
#   bench   what measuring needs as well (Lighthouse)
#   engines what the tests in Firefox and WebKit need as well
# Looks first and installs only what is missing; with everything there it takes a second.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source scripts/packages.sh
source scripts/tools.sh

level=${1:-all}

# Asked before the first set-up only: afterwards the space is already spent.
check_disk() {
  local place free
  if [ -x "$CACHE/trunk-$TRUNK_VERSION/bin/trunk" ] && [ -d target/native ]; then return; fi
  mkdir -p "$CACHE" target 2>/dev/null || die "cannot write to $CACHE or $ROOT/target"
  for place in "$CACHE" "$ROOT"; do
    free=$(df -Pk "$place" | awk 'NR == 2 { print int($4 / 1024 / 1024) }')
    if [ "$free" -lt "$MIN_FREE_GB" ]; then
      die "only $free GB free at $place; a first set-up needs about $MIN_FREE_GB GB"
    fi
  done
}

# Nothing to ask of rustup where the toolchain is complete, so no network is needed then.
ensure_rustup() {
  local installed
  installed=$(rustup component list --toolchain "$RUST_VERSION" --installed 2>/dev/null || true)
  case $installed in
  *clippy*rust-std-wasm32-unknown-unknown*rustfmt*) return ;;
  esac
  say "Installing Rust $RUST_VERSION with rustup (about 400 MB, 1 to 2 minutes)"
  rustup toolchain install "$RUST_VERSION" --profile minimal --no-self-update \
    --component clippy,rustfmt --target wasm32-unknown-unknown </dev/null ||
    die "rustup could not install Rust $RUST_VERSION, see above. Without a network? Debian's own packages serve as well: ECMONET_TOOLCHAIN=system"
}

check_rust_version() {
  local is
  is=$(rust_version rustc || true)
  [ -n "$is" ] || die "rustc does not run ($(command -v rustc || echo 'not found'))"
  at_least "$RUST_WANTED" "$is" ||
    die "Rust $RUST_WANTED or newer is needed, $(command -v rustc) is $is. $(advice rustc-web cargo-web)"
}

check_wasm_bindgen() {
  local locked
  locked=$(awk '/^name = "wasm-bindgen"$/ { getline; gsub(/version = |"/, ""); print }' Cargo.lock)
  if [ "$locked" != "$WASM_BINDGEN_VERSION" ]; then
    die "Cargo.lock has wasm-bindgen $locked but scripts/versions.env pins its tool at $WASM_BINDGEN_VERSION. They must be equal: set WASM_BINDGEN_VERSION=$locked there"
  fi
}

check_node() {
  local major
  major=$(node --version | sed 's/^v//; s/\..*//')
  if [ "$major" -lt "$NODE_MIN_MAJOR" ]; then
    die "Node.js $NODE_MIN_MAJOR or newer is needed, $(command -v node) is $(node --version)"
  fi
}

# A driver refuses a browser of another major version, in words nobody understands.
check_browser() {
  local browser driver
  browser=$("$(find_browser)" --version 2>/dev/null | grep -oE '[0-9]+\.' | head -n 1)
  driver=$("$(find_driver)" --version 2>/dev/null | grep -oE '[0-9]+\.' | head -n 1)
  if [ -z "$browser" ] || [ "$browser" != "$driver" ]; then
    die "$(find_browser) is version ${browser:-unknown} and $(find_driver) is version ${driver:-unknown}; their first numbers must be equal"
  fi
}

check_disk
ensure_packages "$level"
if [ "$ECMONET_TOOLCHAIN" = rustup ]; then ensure_rustup; fi
check_rust_version
if [ "$level" = native ]; then exit; fi

check_node
npm_tools
if [ "$level" = forms ]; then exit; fi
if [ "$level" = audit ]; then
  cargo_tool cargo-deny "$CARGO_DENY_VERSION" "cargo-deny-$CARGO_DENY_VERSION" cargo-deny 6 --locked
  cargo_tool cargo-cyclonedx "$CARGO_CYCLONEDX_VERSION" "cargo-cyclonedx-$CARGO_CYCLONEDX_VERSION" cargo-cyclonedx 2 --locked
  exit
fi

check_wasm_bindgen
mapfile -t fast < <(optimized 1 walrus wasmparser wasm-bindgen-cli-support)
cargo_tool wasm-bindgen-cli "$WASM_BINDGEN_VERSION" "wasm-bindgen-$WASM_BINDGEN_VERSION" wasm-bindgen 4 \
  --no-default-features "${fast[@]}"
# Trunk's own work is to hash what it publishes.
mapfile -t fast < <(optimized 3 seahash sha2)
cargo_tool trunk "$TRUNK_VERSION" "trunk-$TRUNK_VERSION" trunk 7 \
  --locked --no-default-features "${fast[@]}"
if [ "$level" = web ]; then exit; fi

python_tools
check_browser
if [ "$level" = bench ]; then bench_tools; fi
if [ "$level" = engines ]; then
  cargo_tool geckodriver "$GECKODRIVER_VERSION" "geckodriver-$GECKODRIVER_VERSION" geckodriver 4 --locked
fi
