//! The page of the forms, and the files that it reads.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use content::{Base, Site};
use html_escape::encode_text;
use leptos::{
    html::{script, title},
    prelude::*,
};
use serde_json::{Map, Value, json};

use super::{backend::Backend, config::config};
use crate::{artifact::Artifact, digest, folder, policy};

/// Where the forms lie, below the site's root.
pub const FOLDER: &str = "admin";
/// The script that starts them, bundled from `public/admin/`.
const SCRIPT: &str = "admin.js";
/// What it reads.
const CONFIG: &str = "config.json";
/// The site's own styles, for previews.
const STYLES: &str = "preview.css";

/// Why there are no forms.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Their scripts cannot be read.
    #[error("{}: {}; the build bundles the forms there before it publishes", .0.display(), .1)]
    Script(PathBuf, io::Error),
    /// The folder of their scripts cannot be looked through.
    #[error(transparent)]
    Folder(#[from] folder::Refused),
}

/// Whether the scripts of the forms were bundled into the site in `root`.
#[must_use]
pub fn is_bundled(root: &Path) -> bool {
    root.join(FOLDER).join(SCRIPT).is_file()
}

/// The page of the forms and what it reads, for a site at `base` whose scripts were bundled in
/// `root`. `styles` are those of the site, its faces of fonts among them.
///
/// # Errors
/// When the scripts cannot be read.
pub fn files(
    root: &Path,
    site: &Site,
    base: &Base,
    backend: &Backend,
    styles: String,
) -> Result<Vec<Artifact>, Error> {
    let config = format!("{:#}\n", config(site, base, backend));
    let page = page(&hashes(root)?, site, base, backend);
    Ok(vec![
        Artifact::new(format!("{FOLDER}/index.html"), page),
        Artifact::new(format!("{FOLDER}/{CONFIG}"), config),
        Artifact::new(format!("{FOLDER}/{STYLES}"), styles),
    ])
}

/// The scripts by their names, each with the hash that browsers hold it against.
fn hashes(root: &Path) -> Result<Map<String, Value>, Error> {
    let place = root.join(FOLDER);
    let mut hashes = Map::new();
    for file in folder::files(&place)? {
        if let Some(name) = file.to_str().filter(|name| name.ends_with(".js")) {
            let script = place.join(&file);
            let bytes = fs::read(&script).map_err(|error| Error::Script(script, error))?;
            hashes.insert(name.to_owned(), digest::integrity(&bytes).into());
        }
    }
    if hashes.contains_key(SCRIPT) {
        Ok(hashes)
    } else {
        let missing = io::Error::from(io::ErrorKind::NotFound);
        Err(Error::Script(place.join(SCRIPT), missing))
    }
}

/// The page, which only starts the script. Search engines leave it out.
fn page(hashes: &Map<String, Value>, site: &Site, base: &Base, backend: &Backend) -> String {
    let address = |name: &str| base.file(&format!("{FOLDER}/{name}"));
    // Scripts that the script asks for later have their hashes here: nothing else can name them.
    let all: Map<String, Value> = hashes
        .iter()
        .map(|(name, hash)| (address(name), hash.clone()))
        .collect();
    let map = json!({ "integrity": all }).to_string();
    let policy = policy::of_forms(
        &digest::integrity(map.as_bytes()),
        &backend.servers(),
        backend.faces(),
    );
    let integrity = hashes[SCRIPT].as_str().unwrap_or_default().to_owned();
    let name = format!("{} content", site.short_name);
    let title = title().inner_html(encode_text(&name).into_owned());
    let map = script().r#type("importmap").inner_html(map);
    let page = view! {
        <html lang="en">
            <head>
                <meta charset="utf-8" />
                <meta http-equiv="Content-Security-Policy" content=policy />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="robots" content="noindex, nofollow" />
                <meta name="forms-content" content=backend.word() />
                {title}
                <link rel="icon" href=base.file("images/favicon.ico") />
                {map}
                <script type="module" src=address(SCRIPT) integrity=integrity></script>
            </head>
            <body>
                <noscript>"The forms for the content of this site need JavaScript."</noscript>
            </body>
        </html>
    };
    format!("<!doctype html>{}", page.to_html())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use content::Content;

    use super::*;

    fn site() -> Site {
        let bytes = include_bytes!("../../../../public/content/site.json");
        Site::parse(bytes).value.unwrap()
    }

    fn page_of(backend: &Backend) -> String {
        let root = folder::with(&[("admin/admin.js", b"1"), ("admin/chunk-A.js", b"2")]);
        let base = Base::new("/below/");
        let files = files(root.path(), &site(), &base, backend, String::new()).unwrap();
        assert_eq!(files[0].path, "admin/index.html");
        String::from_utf8(files[0].bytes.clone()).unwrap()
    }

    #[test]
    fn every_script_is_held_against_its_hash() {
        let page = page_of(&Backend::Folder);
        for (name, bytes) in [("admin.js", b"1"), ("chunk-A.js", b"2")] {
            let entry = format!("\"/below/admin/{name}\":\"{}\"", digest::integrity(bytes));
            assert!(page.contains(&entry), "{page}");
        }
        assert!(page.contains("noindex"), "{page}");
    }

    #[test]
    fn others_are_asked_only_where_the_content_lies_with_them() {
        assert!(!page_of(&Backend::Folder).contains("https:"));
        let github = r#"{ "name": "github", "repo": "owner/name" }"#;
        let page = page_of(&Backend::parse(github).unwrap());
        assert!(
            page.contains("connect-src 'self' blob: data: https://api.github.com;"),
            "{page}"
        );
    }

    #[test]
    fn without_scripts_there_is_no_page() {
        let root = folder::with(&[("admin/other.js", b"1")]);
        let error = files(
            root.path(),
            &site(),
            &Base::new("/"),
            &Backend::Server,
            String::new(),
        );
        assert!(error.unwrap_err().to_string().contains("admin.js"));
    }
}
