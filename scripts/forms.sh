# shellcheck shell=bash
# Sourced by hook.sh, admin.sh and test.sh: how the forms at /admin/ are made.

# shellcheck source=scripts/styles.sh
source scripts/styles.sh

# Parts of Sveltia CMS that no form here uses: colours of code, maps, pictures in SVG.
FORMS_WITHOUT=('@shikijs/*' leaflet terra-draw terra-draw-leaflet-adapter svgo)

# bundle_forms SITE: the scripts, fonts and decoders of the forms, into SITE/admin.
bundle_forms() {
  local site=$1 package=$NPM_TOOLS/node_modules/@sveltia/cms name font file without=()
  for name in "${FORMS_WITHOUT[@]}"; do without+=("--external:$name"); done
  rm -rf "$site/admin"
  mkdir -p "$site/admin/assets" target
  # Names of parts follow from where their sources lie: the same below every checkout.
  ln -sfn "$NPM_TOOLS/node_modules" target/node_modules
  NODE_PATH=$ROOT/target/node_modules esbuild public/admin/admin.js --bundle --splitting --format=esm --minify --preserve-symlinks \
    --target=es2022 --log-level=error --legal-comments=external "${without[@]}" \
    --banner:js='// With Sveltia CMS, copyright Kohei Yoshino, MIT licence: https://github.com/sveltia/sveltia-cms' \
    --outdir="$site/admin" ||
    die "the forms could not be bundled; the lines above name the file and the place"
  cp public/admin/backend.json "$package/LICENSE.txt" "$site/admin/"
  cp "$package"/npm/assets/*.{js,woff2,wasm,txt} "$site/admin/assets/"
  # The package brings its fonts along, and yet its styles ask another host for them.
  local places=()
  for font in source-sans-3-latin-wght-normal noto-mono-latin-400-normal material-symbols-outlined-latin-wght-normal; do
    file=$(cd "$site/admin" && echo assets/"$font"-*.woff2)
    places+=(-e "s#https://cdn\.jsdelivr\.net/fontsource/fonts/${font%%-latin-*}(:vf)?@[0-9.]+/latin-${font##*-latin-}\.woff2#$file#")
  done
  sed -E "${places[@]}" "$site/admin/admin.js" >"$site/admin/admin.tmp"
  mv "$site/admin/admin.tmp" "$site/admin/admin.js"
  ! grep -q cdn.jsdelivr.net "$site/admin/admin.js" ||
    die "the forms would ask cdn.jsdelivr.net for a font; scripts/forms.sh names those it knows"
}

# make_forms CONTENT: the forms for a folder of content on this machine, in target/forms.
make_forms() {
  local styles=target/forms/site.css
  mkdir -p target/forms
  bundle_forms target/forms
  bundle_styles "$styles"
  rm -rf target/forms/fonts target/forms/images
  cp -r public/fonts public/images target/forms/
  scripts/site.sh admin target/forms --content "$1" --styles "$styles" >&2
}
