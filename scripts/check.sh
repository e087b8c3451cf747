#!/usr/bin/env bash
# Checks the content files and nothing else; seconds, once the program is compiled. CONTENT: their
# folder, public/content where not given. FORMAT: text, json or github.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

scripts/setup.sh native
scripts/site.sh check "${CONTENT:-public/content}" --format "${FORMAT:-text}"
