# shellcheck shell=bash
# Sourced by build.sh and serve.sh: how Trunk is called.

# Its tools come from PATH in exactly the pinned versions, so it has nothing to download.
run_trunk() {
  local action=$1
  shift
  # Trunk takes "true" where the rest of the world writes NO_COLOR=1.
  if [ -n "${NO_COLOR:-}" ]; then export NO_COLOR=true; fi
  wasm TRUNK_SKIP_VERSION_CHECK=true TRUNK_TOOLS_WASM_BINDGEN="$WASM_BINDGEN_VERSION" \
    trunk "$action" "$@"
}
