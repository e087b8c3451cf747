#!/usr/bin/env bash
# Looks at what the site is made of: licences, sources and known weaknesses of all crates and npm packages. Writes
# lists of them (CycloneDX) into target/sbom. The databases of weaknesses are on the internet; where they
# cannot be reached, that is said, and with AUDIT=strict it is an error.
# shellcheck source=scripts/env.sh
source "$(dirname "${BASH_SOURCE[0]}")/env.sh"

scripts/setup.sh audit
PATH=$CACHE/cargo-deny-$CARGO_DENY_VERSION/bin:$CACHE/cargo-cyclonedx-$CARGO_CYCLONEDX_VERSION/bin:$PATH

# unasked WHAT: one of the databases cannot be reached.
unasked() {
  if [ "${AUDIT:-}" = strict ]; then die "$1"; fi
  printf -- '-- Not asked: %s\n' "$1"
}

deny() {
  cargo-deny --log-level error --locked --manifest-path "$1" --config deny.toml check --hide-inclusion-graph "${@:2}"
}

for manifest in Cargo.toml fuzz/Cargo.toml; do
  say "Licences, sources and versions of the crates of $manifest"
  deny "$manifest" licenses sources bans
done
say "Known weaknesses of the crates"
if cargo-deny --config deny.toml fetch db >/dev/null 2>&1; then
  for manifest in Cargo.toml fuzz/Cargo.toml; do deny "$manifest" advisories; done
else
  unasked "the RustSec database could not be fetched"
fi

say "Known weaknesses of the npm packages"
for folder in scripts/npm scripts/bench; do
  status=0
  answer=$(npm audit --prefix "$folder" --package-lock-only --json 2>/dev/null) || status=$?
  # A report names its version; anything else is the registry's refusal.
  if [[ $answer == *'"auditReportVersion"'* ]]; then
    [ "$status" = 0 ] || die "$folder: npm knows of weaknesses: npm audit --prefix $folder --package-lock-only"
  else
    unasked "the npm registry answers no questions about $folder"
  fi
done

say "Lists of what the site is made of"
rm -rf target/sbom
mkdir -p target/sbom
cargo-cyclonedx cyclonedx --quiet --all-features --format json --spec-version 1.5 --override-filename ecmonet.cdx
find . -name ecmonet.cdx.json -not -path './target/*' | while IFS= read -r list; do
  name=$(basename "$(dirname "$list")")
  if [ "$name" = . ]; then name=app; fi
  mv "$list" "target/sbom/$name.cdx.json"
done
npm sbom --prefix scripts/npm --package-lock-only --sbom-format cyclonedx >target/sbom/npm.cdx.json
ls -l target/sbom
