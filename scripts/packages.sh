# shellcheck shell=bash
# Sourced by setup.sh: finds what is missing from the system and has the package manager
# install it, or says what to install where it may not.

# The oldest compiler that will do, and how versions are compared.
RUST_WANTED=$(awk -F'"' '/^rust-version = / { print $2 }' Cargo.toml)
rust_version() { "$1" --version 2>/dev/null | awk '{ print $2 }'; }
at_least() { [ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" = "$1" ]; }

SUDO=()
may_install() {
  have apt-get || return 1
  if [ "$(id -u)" = 0 ]; then return 0; fi
  SUDO=(sudo -n)
  have sudo && sudo -n true 2>/dev/null
}

# The browser and its driver, under whichever name the platform gives them.
find_browser() {
  local name
  for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if [ -n "$name" ] && have "$name"; then
      command -v "$name"
      return
    fi
  done
  return 1
}
find_firefox() { command -v firefox-esr || command -v firefox; }
# The browser that WebKitWebDriver drives is on nobody's PATH.
find_webkit() {
  local place
  for place in /usr/lib/*/webkit2gtk-4.*/MiniBrowser /usr/libexec/webkit2gtk-4.*/MiniBrowser; do
    if [ -x "$place" ]; then
      printf '%s\n' "$place"
      return
    fi
  done
  return 1
}
find_driver() { command -v "${CHROMEDRIVER:-chromedriver}"; }
# A Python that is new enough for the readers of formats, with the pip that fetches them. The
# system's comes first: what others put before it in PATH may change with the folder.
find_python() {
  local name
  for name in "${PYTHON:-}" /usr/bin/python3 python3; do
    if [ -n "$name" ] && have "$name" &&
      "$name" -c 'import sys, pip; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      "$name" -c 'import sys; print(sys.executable)'
      return
    fi
  done
  return 1
}

system_rust_has() {
  [ -x "/usr/bin/$1" ]
}
# Too old counts as missing: Debian 12 has a `rustc` of 2022 beside `rustc-web`.
system_rust_is_new() {
  system_rust_has rustc && at_least "$RUST_WANTED" "$(rust_version /usr/bin/rustc)"
}
system_rust_source() {
  [ -d "$(/usr/bin/rustc --print sysroot 2>/dev/null)/lib/rustlib/src/rust/library" ]
}
# Debian's rustc calls `rust-lld`, a link into a package of its own (lld-22, say).
missing_lld() {
  [ -L /usr/bin/rust-lld ] && ! [ -e /usr/bin/rust-lld ]
}

# missing_packages LEVEL: the Debian names of what is not there, one a line.
missing_packages() {
  have cc || printf '%s\n' gcc libc6-dev
  if [ "$ECMONET_TOOLCHAIN" = system ]; then
    system_rust_is_new || printf '%s\n' rustc-web cargo-web
  fi
  if [ "$1" = native ]; then return; fi
  have node || echo nodejs
  have npm || echo npm
  if [ "$1" = forms ] || [ "$1" = audit ]; then return; fi
  if [ "$ECMONET_TOOLCHAIN" = system ]; then
    ready_made_std /usr/bin/rustc || system_rust_source || echo rust-web-src
    [ -e /usr/bin/rust-lld ] || [ -L /usr/bin/rust-lld ] || echo rust-web-llvm
  fi
  if [ "$1" = web ]; then return; fi
  if [ "$ECMONET_TOOLCHAIN" = system ]; then
    system_rust_has cargo-clippy || echo rust-web-clippy
    system_rust_has rustfmt || echo rustfmt-web
  fi
  have brotli || echo brotli
  if [ "$1" = bench ]; then
    have openssl || echo openssl
    have hugo || echo hugo
  fi
  if [ "$1" = engines ]; then
    find_firefox >/dev/null || echo firefox-esr
    find_webkit >/dev/null || echo webkit2gtk-driver
    have xvfb-run || printf '%s\n' xvfb xauth
  fi
  find_browser >/dev/null || echo chromium
  find_driver >/dev/null || echo chromium-driver
  find_python >/dev/null || printf '%s\n' python3 python3-pip
  if [ -e /etc/debian_version ]; then missing_servers; fi
}

# The servers that the finished site is tested on. Their folder is on root's PATH only.
missing_servers() {
  [ -x /usr/sbin/nginx ] || echo nginx
  [ -e /usr/lib/nginx/modules/ngx_http_brotli_static_module.so ] || echo libnginx-mod-http-brotli-static
  [ -x /usr/sbin/apache2 ] || echo apache2
  [ -x /usr/bin/caddy ] || echo caddy
  [ -x /usr/sbin/lighttpd ] || echo lighttpd
  [ -e /usr/lib/lighttpd/mod_deflate.so ] || echo lighttpd-mod-deflate
}

# Debian starts a server as it installs it, and again whenever the machine starts. For the tests
# none of them has to run: what is installed here neither starts now nor later.
without_services() (
  policy=/usr/sbin/policy-rc.d
  if ! [ -e "$policy" ]; then
    trap '"${SUDO[@]}" rm -f "$policy"' EXIT
    printf '#!/bin/sh\nexit 101\n' | "${SUDO[@]}" tee "$policy" >/dev/null
    "${SUDO[@]}" chmod 755 "$policy"
  fi
  "$@" || exit
  services=()
  for package in "$@"; do
    case $package in nginx | apache2 | caddy | lighttpd) services+=("$package.service") ;; esac
  done
  if [ "${#services[@]}" -gt 0 ] && have systemctl; then
    "${SUDO[@]}" systemctl --quiet disable "${services[@]}" 2>/dev/null || true
  fi
)

apt_install() {
  say "Installing from the distribution: $* (1 to 3 minutes)"
  without_services "${SUDO[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -q --no-install-recommends "$@" </dev/null ||
    die "apt-get could not install: $*. Without a network, or on a system that does not have them? $(advice "$@")"
}

# advice PACKAGE…: one sentence on how to get them on this platform.
advice() {
  local system=other
  if have apt-get; then
    system=debian
  elif have dnf; then
    system=fedora
  elif [ "$(uname -s)" = Darwin ]; then
    system=macos
  fi
  # Only Debian's own toolchain is asked for by package; elsewhere rustup serves.
  local rust=
  case " $* " in
  *web*) rust="install rustup (https://rustup.rs) and unset RUSTUP_AUTO_INSTALL; " ;;
  esac
  case $system in
  debian) printf 'Run: sudo apt-get install --no-install-recommends %s%s' "$*" "${rust:+ (where apt does not know the -web packages, as on Ubuntu: ${rust%; })}" ;;
  fedora) printf '%srun: sudo dnf install gcc nodejs-npm brotli chromium chromedriver python3-pip' "$rust" ;;
  macos) printf '%srun: xcode-select --install; brew install node brotli python; brew install --cask google-chrome chromedriver' "$rust" ;;
  *) printf '%sinstall a C compiler, Node.js with npm, brotli, Chromium with ChromeDriver, and Python with pip' "$rust" ;;
  esac
}

# ensure_packages LEVEL: see missing_packages.
ensure_packages() {
  local packages
  mapfile -t packages < <(missing_packages "$1")
  if [ "${#packages[@]}" -gt 0 ]; then
    may_install || die "missing on this machine: ${packages[*]}. $(advice "${packages[@]}")"
    say "Refreshing the package lists (up to a minute)"
    "${SUDO[@]}" apt-get update -q </dev/null || say "Some package lists could not be refreshed; going on with the rest"
    apt_install "${packages[@]}"
    hash -r
  fi
  if [ "$1" != native ] && [ "$1" != forms ] && [ "$ECMONET_TOOLCHAIN" = system ] && missing_lld; then
    local lld
    lld=$(basename "$(readlink /usr/bin/rust-lld)")
    may_install || die "missing on this machine: $lld. $(advice "$lld")"
    apt_install "$lld"
  fi
}
