# shellcheck shell=bash
# Sourced by setup.sh: the tools kept in the user's cache, one folder for each tool and
# version. A folder appears under its final name only when it is complete, and one run
# installs at a time, so that runs may be interrupted or overlap.

# Waits for the lock on file descriptor 9. It belongs to this process and to what it starts,
# so nothing of it is left behind when they end. macOS has no flock command; perl has the call.
take_lock() {
  mkdir -p "$CACHE" || die "cannot write to $CACHE, where tools are kept; set XDG_CACHE_HOME to a folder that can be written"
  exec 9>"$CACHE/lock"
  if have flock; then
    flock -n 9 && return
    say "Another run is installing tools; waiting until it is done"
    flock 9
  else
    perl -MFcntl=:flock -e 'open my $lock, ">&=", 9 or die; flock $lock, LOCK_EX or die' ||
      die "could not lock $CACHE/lock"
  fi
}
release_lock() { exec 9>&-; }

# Tools are compiled once and have little to do: quick to compile matters more than quick to run. What
# goes through the whole app at every build is optimized nevertheless (see `optimized`).
TOOL_PROFILE=(
  CARGO_PROFILE_RELEASE_OPT_LEVEL=0
  CARGO_PROFILE_RELEASE_CODEGEN_UNITS=16
  CARGO_PROFILE_RELEASE_LTO=false
  CARGO_PROFILE_RELEASE_DEBUG=false
)

# optimized LEVEL CRATE…: options for `cargo install`, one a line, that optimize these of its parts.
optimized() {
  local level=$1 crate
  shift
  for crate in "$@"; do
    printf '%s\n' --config "profile.release.package.$crate.opt-level=$level"
  done
}

# cargo_tool CRATE VERSION FOLDER BINARY MINUTES [OPTION…]: a ready-made program where
# `cargo binstall` is there and finds one, otherwise compiled.
cargo_tool() {
  local crate=$1 version=$2 name=$3 binary=$4 minutes=$5
  local folder=$CACHE/$name
  shift 5
  if [ -x "$folder/bin/$binary" ]; then return; fi
  take_lock
  if ! [ -x "$folder/bin/$binary" ] && have cargo-binstall; then
    ready_made "$crate" "$version" "$folder" "$binary"
  fi
  if ! [ -x "$folder/bin/$binary" ]; then
    say "Building $crate $version, once for this user (about $minutes minutes on two cores)"
    rm -rf "$folder" "$folder.tmp"
    # What is already compiled survives an interruption, in its own folder.
    # The new folder is on PATH so that cargo does not advise putting it there.
    env PATH="$folder.tmp/bin:$PATH" CARGO_TARGET_DIR="$CACHE/build/$name" "${TOOL_PROFILE[@]}" \
      cargo install "$crate@$version" "$@" --root "$folder.tmp" --bin "$binary" </dev/null ||
      die "building $crate $version failed, see above. Without a network? Run the command again once there is one: it goes on where it stopped"
    mv "$folder.tmp" "$folder"
    rm -rf "$CACHE/build/$name"
    rmdir "$CACHE/build" 2>/dev/null || true
  fi
  release_lock
}

# ready_made CRATE VERSION FOLDER BINARY: asks `cargo binstall` for the program; no harm if it has none.
ready_made() {
  local work=$3.tmp
  say "Looking for a ready-made $1 $2"
  rm -rf "$3" "$work"
  if cargo binstall --no-confirm --disable-strategies compile --root "$work" "$1@$2" </dev/null &&
    [ -x "$work/bin/$4" ]; then
    mv "$work" "$3"
  else
    say "There is none; it will be compiled"
    rm -rf "$work"
  fi
}

# wasm-opt, lightningcss, Sveltia CMS and axe, in the versions and with the checksums of package-lock.json.
npm_tools() {
  if [ -e "$NPM_TOOLS/bin/wasm-opt" ]; then return; fi
  take_lock
  if ! [ -e "$NPM_TOOLS/bin/wasm-opt" ]; then
    say "Downloading wasm-opt, lightningcss, esbuild, Workbox, Sveltia CMS and axe (about 160 MB, half a minute)"
    local work=$NPM_TOOLS.tmp css bundler
    rm -rf "$NPM_TOOLS" "$work"
    mkdir -p "$work/bin"
    cp scripts/npm/package.json scripts/npm/package-lock.json "$work/"
    (cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error \
      --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000 </dev/null) ||
      die "npm could not download the tools, see above. Run the command again once there is a network"
    ln -s ../node_modules/binaryen/bin/wasm-opt "$work/bin/wasm-opt"
    # Some npm versions fetch the program for more than one C library: take the one that runs.
    for css in "$work"/node_modules/lightningcss-cli-*/lightningcss; do
      if "$css" --version >/dev/null 2>&1; then
        ln -sf "../${css#"$work/"}" "$work/bin/lightningcss"
      fi
    done
    for bundler in "$work"/node_modules/@esbuild/*/bin/esbuild; do
      if "$bundler" --version >/dev/null 2>&1; then ln -sf "../${bundler#"$work/"}" "$work/bin/esbuild"; fi
    done
    [ -x "$work/bin/esbuild" ] || die "npm has no esbuild program for this platform ($(uname -sm))"
    [ -x "$work/bin/lightningcss" ] || die "npm has no lightningcss program for this platform ($(uname -sm))"
    mv "$work" "$NPM_TOOLS"
  fi
  release_lock
}

# Asked of the interpreter that will run them: after an upgrade of Python, what was compiled
# for the old one no longer loads.
python_tools_work() {
  [ -x "$PY_TOOLS/bin/python3" ] && PYTHONPATH=$PY_TOOLS/lib "$PY_TOOLS/bin/python3" -s -c \
    'import bibtexparser, fastjsonschema, feedparser, icalendar, jsonfeed, jsonschema, lxml.etree, pylatexenc, rispy' >/dev/null 2>&1
}

# Readers of feeds, calendars and citations, in the versions and with the checksums of requirements.txt. A
# folder for PYTHONPATH, with a link to the interpreter it is for: a virtual environment would
# not survive being moved to its final name.
python_tools() {
  if python_tools_work; then return; fi
  take_lock
  if ! python_tools_work; then
    say "Downloading readers of feeds, calendars and citations (about 10 MB, some seconds)"
    local work=$PY_TOOLS.tmp python
    python=$(find_python) || die "no Python from 3.11 on with pip. $(advice python3 python3-pip)"
    rm -rf "$PY_TOOLS" "$work"
    mkdir -p "$work/bin"
    ln -s "$python" "$work/bin/python3"
    # Mirrors and certificates set for pip count; where it would install to does not.
    env PIP_USER=0 PIP_REQUIRE_VIRTUALENV=0 "$python" -m pip install --quiet --no-input \
      --disable-pip-version-check --no-warn-conflicts --root-user-action=ignore --require-hashes \
      --only-binary :all: --target "$work/lib" \
      --requirement scripts/py/requirements.txt </dev/null ||
      die "pip could not download the readers, see above. Run the command again once there is a network"
    mv "$work" "$PY_TOOLS"
    python_tools_work || die "the readers in $PY_TOOLS do not load with $python; remove the folder and try another Python: PYTHON=/path/to/python3 make test"
  fi
  release_lock
}

# Asked of the program that will run: a link to the system's Node outlives that Node.
bench_tools_work() {
  local is
  is=$("$BENCH_TOOLS/bin/node" --version 2>/dev/null) && at_least "$BENCH_NODE_WANTED" "${is#v}"
}

# Lighthouse, in the version and with the checksums of package-lock.json, and a Node that runs it:
# the system's where it is new enough, otherwise the one that npm has for this platform.
bench_tools() {
  if bench_tools_work; then return; fi
  take_lock
  if ! bench_tools_work; then
    local work=$BENCH_TOOLS.tmp node options=()
    node=$(command -v node)
    if at_least "$BENCH_NODE_WANTED" "$(node --version | tr -d v)"; then
      say "Downloading Lighthouse (about 30 MB, half a minute)"
      options=(--omit=optional)
    else
      say "Downloading Lighthouse and a newer Node.js for it (about 90 MB, a minute)"
    fi
    rm -rf "$BENCH_TOOLS" "$work"
    mkdir -p "$work/bin"
    cp scripts/bench/package.json scripts/bench/package-lock.json "$work/"
    (cd "$work" && npm ci "${options[@]}" --ignore-scripts --no-audit --no-fund --no-update-notifier \
      --loglevel=error --prefer-offline --fetch-retries=1 --fetch-retry-mintimeout=1000 </dev/null) ||
      die "npm could not download Lighthouse, see above. Run the command again once there is a network"
    if [ "${#options[@]}" = 0 ]; then
      for node in "$work"/node_modules/node-*/bin/node; do
        if "$node" --version >/dev/null 2>&1; then break; fi
        node=
      done
      [ -n "$node" ] || die "Lighthouse needs Node.js $BENCH_NODE_WANTED or newer, $(command -v node) is $(node --version), and npm has none for this platform ($(uname -sm)). Install a newer one: https://nodejs.org"
      node=../${node#"$work/"}
    fi
    ln -s "$node" "$work/bin/node"
    mv "$work" "$BENCH_TOOLS"
    bench_tools_work || die "$BENCH_TOOLS/bin/node does not run; remove the folder $BENCH_TOOLS and try again"
  fi
  release_lock
}
