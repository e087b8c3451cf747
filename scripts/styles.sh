# shellcheck shell=bash
# Sourced by hook.sh and forms.sh: how the styles are bundled.

# The youngest feature the styles use as it is written is light-dark(); older browsers than
# these would need it rewritten, at the cost of every colour twice. `crates/site/src/styles.rs` has
# the same list.
BROWSERS='chrome >= 123, edge >= 123, firefox >= 120, safari >= 17.5, ios_saf >= 17.5'

# bundle_styles FILE
bundle_styles() {
  lightningcss --bundle --minify --targets "$BROWSERS" style/site.css --output-file "$1" ||
    die "the styles could not be bundled; the lines above name the file and the place"
}
