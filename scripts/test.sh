#!/usr/bin/env bash
# Everything CI checks, in order, each step with its time; ends with one line
# "N passed, N failed" over all test programs. Stops at the first step that fails.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source scripts/packages.sh
source scripts/forms.sh

BELOW=/repo/below/
LOG=$ROOT/target/test-output.txt
title=
LOCKED=(--locked)

# Each step runs in a shell of its own, where the first failing command ends it.
step() {
  title=$1
  shift
  printf '\n=== %s\n' "$title"
  local start=$SECONDS status
  set +e
  (
    set -e
    "$@"
  )
  status=$?
  set -e
  if [ "$status" != 0 ]; then
    printf '=== %s: FAILED after %d s\n' "$title" "$((SECONDS - start))"
    exit 1
  fi
  printf '=== %s: %d s\n' "$title" "$((SECONDS - start))"
}

# "test result: ok. 5 passed; 0 failed; …", summed over all test programs.
finish() {
  local status=$? passed=0 failed=0
  if [ -s "$LOG" ]; then
    read -r passed failed < <(awk '
      /^test result:/ { for (i = 2; i <= NF; i++) {
        if ($i == "passed;") passed += $(i - 1)
        if ($i == "failed;") failed += $(i - 1) } }
      END { print passed + 0, failed + 0 }' "$LOG")
  fi
  if [ "$status" = 0 ] && [ "$passed" = 0 ]; then
    status=1
    title="no test ran"
  fi
  printf '\nTotal time: %d min %d s\n' "$((SECONDS / 60))" "$((SECONDS % 60))"
  if [ "$status" != 0 ]; then printf 'Failed: %s\n' "$title"; fi
  printf '%d passed, %d failed\n' "$passed" "$failed"
  exit "$status"
}
trap finish EXIT

# Clippy for the browser shares the release build's profile and so its compiled macros.
lint_native() {
  native cargo clippy "${LOCKED[@]}" "${NATIVE[@]}" --all-targets -- -D warnings
}
lint_wasm() {
  wasm cargo clippy "${LOCKED[@]}" --release --target wasm32-unknown-unknown \
    --features csr --lib --bin ecmonet -- -D warnings
}

# Everything that the following steps run, at once: for tests cargo gives shared dependencies more
# features, so that compiling the site program by itself would begin all over.
compile() { native cargo build "${LOCKED[@]}" "${NATIVE[@]}" --bin site --tests; }

# All test programs but the browser journeys, which need the finished site.
native_tests() {
  local targets=(--lib --bins) file name
  export ECMONET_PYTHON_TOOLS=$PY_TOOLS
  for file in tests/*.rs tests/*/main.rs crates/*/tests/*.rs crates/*/tests/*/main.rs; do
    if ! [ -e "$file" ]; then continue; fi
    name=${file#*tests/}
    name=${name%/main.rs}
    name=${name%.rs}
    if [ "$name" != journeys ]; then targets+=(--test "$name"); fi
  done
  run_tests "${targets[@]}"
  run_tests --doc
}
run_tests() {
  native cargo test "${LOCKED[@]}" --no-fail-fast "${NATIVE[@]}" "$@" </dev/null 2>&1 | tee -a "$LOG"
}

journeys() {
  # For the forms. Their page is made by the program that was compiled above.
  make_forms public/content
  export ECMONET_DIST=$ROOT/dist ECMONET_DIST_BELOW=$ROOT/target/dist-below
  export ECMONET_BASE_BELOW=$BELOW ECMONET_AXE=$AXE
  CHROMIUM=$(find_browser)
  CHROMEDRIVER=$(find_driver)
  export CHROMIUM CHROMEDRIVER
  run_tests --test journeys
}

rm -f "$LOG"
step "Set-up" scripts/setup.sh all
step "Format" cargo fmt --all --check
step "Lints, this machine" lint_native
step "Lints, browser" lint_wasm
step "Compile" compile
export SITE_IS_BUILT=1
step "Tests" native_tests
step "Content" scripts/site.sh check public/content
step "Build" env BASE=/ DIST=dist scripts/build.sh
step "Build below $BELOW" env BASE="$BELOW" DIST=target/dist-below scripts/build.sh
step "Browser journeys" journeys
