#!/usr/bin/env bash
# Puts a new entry into a content file: asks on the terminal, or takes the answers from ARGS. KIND:
# event, news, person, trial or publication. FROM: a file with a publication's reference. CONTENT: the
# folder, public/content where not given.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

[ -n "${KIND:-}" ] || die "say what is to be made: make new KIND=event (or news, person, trial, publication)"
flags=(--content "${CONTENT:-public/content}")
if [ -n "${FROM:-}" ]; then flags+=(--from "$FROM"); fi
# ARGS is split as a shell would, without running anything in it.
if [ -n "${ARGS:-}" ]; then
  words=$(xargs -n 1 printf '%s\n' <<<"$ARGS") || die "the quotation marks in ARGS do not match"
  while IFS= read -r word; do flags+=("$word"); done <<<"$words"
fi

scripts/setup.sh native
exec scripts/site.sh new "$KIND" "${flags[@]}"
