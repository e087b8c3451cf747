#!/usr/bin/env bash
# Formats the Rust code.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

scripts/setup.sh all
cargo fmt --all
