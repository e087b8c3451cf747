#!/usr/bin/env bash
# Opens the forms for the content on this machine: PORT=8090 where not given, CONTENT as for `make check`.
# They change the files in CONTENT and nothing else, and end with Ctrl-C.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"
source scripts/forms.sh

port=${PORT:-8090}
if ! [[ $port =~ ^[1-9][0-9]{0,4}$ ]] || ((port > 65535)); then
  die "PORT is '$port'; it must be a number from 1 to 65535"
fi
content=${CONTENT:-public/content}
[ -e "$content/site.json" ] || die "$content has no site.json; CONTENT names the folder with the content files"

scripts/setup.sh forms
make_forms "$content"
FORMS_CHECKER=target/native/debug/site node scripts/admin/server.mjs target/forms "$content" "$port" | while read -r _; do
  say "Open http://127.0.0.1:$port/admin/ in a browser, change what you like and press Save; Ctrl-C here ends it"
done
