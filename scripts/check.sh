#!/usr/bin/env bash
# Checks the content files and nothing else; seconds, once the program is compiled.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

scripts/setup.sh native
scripts/site.sh check public/content
