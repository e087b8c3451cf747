# shellcheck shell=bash
# Sourced first by every script: where things are, which Rust toolchain is used, and how
# cargo is called for each of the two targets. Changes nothing on disk.

if [ -z "${BASH_VERSINFO:-}" ] || ((BASH_VERSINFO[0] * 100 + BASH_VERSINFO[1] < 404)); then
  echo "error: bash 4.4 or newer is needed, this is ${BASH_VERSION:-another shell} (macOS: brew install bash)" >&2
  exit 1
fi
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"
# shellcheck source=scripts/versions.env
source scripts/versions.env

say() { printf '%s\n' "-- $*" >&2; }
die() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}
have() { command -v "$1" >/dev/null 2>&1; }

# --- Where tools are kept: outside the checkout, so that every clone shares them ---------
[ -n "${XDG_CACHE_HOME:-}${HOME:-}" ] || die "neither HOME nor XDG_CACHE_HOME is set; one of them says where tools are kept"
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/ecmonet
NPM_TOOLS=$CACHE/npm-tools-$(cksum <scripts/npm/package-lock.json | cut -d' ' -f1)
# shellcheck disable=SC2034 # read by tools.sh and test.sh
PY_TOOLS=$CACHE/py-tools-$(cksum <scripts/py/requirements.txt | cut -d' ' -f1)
# shellcheck disable=SC2034 # read by tools.sh and bench.sh
BENCH_TOOLS=$CACHE/bench-tools-$(cksum <scripts/bench/package-lock.json | cut -d' ' -f1)
# shellcheck disable=SC2034 # read by test.sh
AXE=$NPM_TOOLS/node_modules/axe-core/axe.min.js

# --- Which Rust ---------------------------------------------------------------------------
# `rustup`: the pinned version, from rustup. `system`: the distribution's, in /usr/bin. Where
# rustup is told to install nothing (RUSTUP_AUTO_INSTALL=0) it is not asked for anything.
if [ -z "${ECMONET_TOOLCHAIN:-}" ]; then
  ECMONET_TOOLCHAIN=system
  if have rustup && [ "${RUSTUP_AUTO_INSTALL:-1}" != 0 ]; then ECMONET_TOOLCHAIN=rustup; fi
fi
export ECMONET_TOOLCHAIN

tools_path=$CACHE/trunk-$TRUNK_VERSION/bin:$CACHE/wasm-bindgen-$WASM_BINDGEN_VERSION/bin:$NPM_TOOLS/bin
case $ECMONET_TOOLCHAIN in
rustup) export RUSTUP_TOOLCHAIN=$RUST_VERSION PATH=$tools_path:$PATH ;;
  # /usr/bin before rustup's stand-ins. Their folder goes last rather than away: where it is
  # missing from PATH, cargo looks for its subcommands there first.
system) export PATH=$tools_path:/usr/bin:$PATH:${CARGO_HOME:-${HOME:-}/.cargo}/bin ;;
*) die "ECMONET_TOOLCHAIN is '$ECMONET_TOOLCHAIN'; it can be 'rustup' or 'system'" ;;
esac

# --- How cargo is called ------------------------------------------------------------------
# Flags meant for other projects would end up in this one's program.
unset RUSTFLAGS CARGO_ENCODED_RUSTFLAGS CARGO_BUILD_RUSTFLAGS CARGO_BUILD_TARGET CARGO_TARGET_DIR
unset CARGO_UNSTABLE_BUILD_STD CARGO_UNSTABLE_BUILD_STD_FEATURES RUSTC_BOOTSTRAP
# A failure says what is wrong in a line or two; trunk would add its own stack.
export RUST_BACKTRACE=0
# Nothing is built twice in CI, so the bookkeeping for it is left out.
if [ "${CI:-}" = true ]; then export CARGO_INCREMENTAL=0; fi

# One set of features for everything native (checks, tests, the `site` program), so that each
# dependency is compiled once: the views that draw to text, and the browser tests.
# shellcheck disable=SC2034 # read by site.sh and test.sh
NATIVE=(--workspace --features ecmonet/journeys)

# `erase_components` makes Leptos draw all views with one kind of code. Both targets have it: the
# browser takes over what was drawn natively, node by node, so both must draw the same nodes.
VIEWS="--cfg erase_components"

# native COMMAND…: run with the build folder for this machine.
native() { env CARGO_TARGET_DIR="$ROOT/target/native" RUSTFLAGS="$VIEWS" "$@"; }

# ready_made_std RUSTC: whether it has the standard library for wasm32 without compiling it.
ready_made_std() { [ -d "$("$1" --print sysroot 2>/dev/null)/lib/rustlib/wasm32-unknown-unknown/lib" ]; }

# wasm COMMAND…: run with the build folder and settings for the browser. Stable Rust; the standard
# library is compiled with the app only where the toolchain has no ready-made one for wasm32, as on
# Debian. Cargo counts that as unstable, so it has to be permitted.
wasm() {
  local std=()
  if ! ready_made_std rustc; then
    std=(RUSTC_BOOTSTRAP=1 "CARGO_UNSTABLE_BUILD_STD=std,panic_abort" CARGO_UNSTABLE_BUILD_STD_FEATURES=optimize_for_size)
  fi
  # Messages of panics name files. Where this user's home is belongs neither there nor into the hash of the
  # app, which would be another on every machine.
  local flags=${VIEWS// /$'\x1f'}$'\x1f'--remap-path-prefix=${CARGO_HOME:-${HOME:-}/.cargo}/registry/src=crates
  env CARGO_TARGET_DIR="$ROOT/target/wasm" CARGO_ENCODED_RUSTFLAGS="$flags" "${std[@]}" "$@"
}
