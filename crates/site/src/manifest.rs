//! `site.webmanifest`: the site as something to put on a home screen.

use serde_json::{Value, json};

use super::{artifact::Artifact, edition::Edition, text};
use content::{Base, Route};

/// Where it lies.
pub const PATH: &str = "site.webmanifest";

/// The page's colour, `--paper` of the light theme: a manifest knows only one theme.
const PAPER: &str = "#fbfaf7";

/// The file. Its addresses are paths of whatever host it lies on, so that a copy of the site on
/// another host can be installed from there.
#[must_use]
pub fn file(edition: &Edition, base: &Base) -> Artifact {
    let home = base.href(&Route::Home);
    let mut manifest = json!({
        "id": home,
        "name": text::one_line(&edition.site.name),
        "short_name": text::one_line(&edition.site.short_name),
        "description": text::one_line(&edition.site.description),
        "lang": "en",
        "start_url": home,
        "scope": home,
        // The pages have no way back of their own: the browser's stays.
        "display": "minimal-ui",
        "theme_color": PAPER,
        "background_color": PAPER,
        "icons": [
            icon(base, "icon-192.png", "192x192", "any"),
            icon(base, "icon-512.png", "512x512", "any"),
            icon(base, "icon-maskable-512.png", "512x512", "maskable"),
        ],
        "shortcuts": Route::SECTIONS.iter().map(|route| shortcut(base, route)).collect::<Vec<_>>(),
    });
    // One order, whatever order this file has: hosts compare files by their bytes.
    manifest.sort_all_objects();
    Artifact::new(PATH, format!("{manifest:#}\n"))
}

fn icon(base: &Base, name: &str, sizes: &str, purpose: &str) -> Value {
    json!({
        "src": base.file(&format!("images/{name}")),
        "sizes": sizes,
        "type": "image/png",
        "purpose": purpose,
    })
}

fn shortcut(base: &Base, route: &Route) -> Value {
    json!({ "name": route.name(), "url": base.href(route) })
}

/// The link to it in a page's head. Unlike other addresses there it is a path: browsers load a
/// manifest from the page's own host alone.
#[must_use]
pub fn link(base: &Base) -> String {
    use leptos::prelude::*;
    view! { <link rel="manifest" href=base.file(PATH) /> }.to_html()
}

/// The element that names the picture for the home screens of Apple's devices, which do not read
/// the manifest.
#[must_use]
pub fn touch_icon(base: &Base) -> String {
    use leptos::prelude::*;
    let href = base.file("images/apple-touch-icon.png");
    view! { <link rel="apple-touch-icon" href=href /> }.to_html()
}
