//! The files of a release, as far as the service worker keeps them on visitors' devices.

use std::{collections::BTreeSet, ffi::OsStr, fs, io, path::Path};

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::{Error, OFF, WORKER};
use crate::{
    admin,
    digest::{integrity, short},
    folder,
};

/// The page that can show any address.
const SHELL: &str = "404.html";
/// How many bytes the pages of single events and news may have together to be kept before
/// anybody has read them. Compressed that is about as much as the app itself. If they have
/// more, the app draws them where there is no network.
const DETAILS: usize = 2_000_000;

/// The files of a release, by their addresses below the site's root, as the worker reads them.
#[derive(Debug, Default, Serialize)]
pub struct Release {
    /// What is kept as a whole or not at all: files that never change, because their name holds a
    /// hash of their content, and pages, by the address of their folder.
    pub whole: Vec<File>,
    /// Files that keep their name when they change.
    pub extras: Vec<File>,
    /// The content, which is edited on the host: its hashes would mean nothing.
    pub content: BTreeSet<String>,
    /// The lasting files that every page's head names. They tell this release's pages from
    /// those of another.
    pub marks: BTreeSet<String>,
    /// A hash of the pages that are not kept beforehand.
    pub left_out: String,
}

/// A file as Workbox's precaching wants it.
#[derive(Debug, PartialEq, Eq, Serialize)]
pub struct File {
    url: String,
    /// What tells this version of the file from others. None if its name does.
    revision: Option<String>,
    /// What browsers hold the file against.
    #[serde(skip_serializing_if = "Option::is_none")]
    integrity: Option<String>,
}

impl File {
    /// A file that keeps its name when it changes.
    pub const fn of(url: String, hash: String) -> Self {
        Self {
            url,
            revision: Some(hash),
            integrity: None,
        }
    }

    /// A file whose name holds a hash of its content.
    fn lasting(url: String, bytes: &[u8]) -> Self {
        Self {
            url,
            revision: None,
            integrity: Some(integrity(bytes)),
        }
    }
}

impl Release {
    /// The release in the folder of a finished site.
    pub fn of(root: &Path) -> Result<Self, Error> {
        let mut release = Self::default();
        let mut heads = Vec::new();
        let mut first_icons = Vec::new();
        let mut icons = Vec::new();
        let mut details = Vec::new();
        let mut size_of_details = 0;
        for path in files(root)? {
            let Some(part) = part(&path) else { continue };
            let place = root.join(&path);
            let bytes = fs::read(&place).map_err(|error| Error::File(place, error))?;
            let hash = short(Sha256::new_with_prefix(&bytes));
            match part {
                Part::Content => {
                    release.content.insert(path);
                }
                Part::Page => {
                    let head = head(&bytes);
                    // What leads on from an old address is none of the app's pages.
                    if head.contains("http-equiv=\"refresh\"") {
                        continue;
                    }
                    heads.push(head);
                    let address = path.strip_suffix("index.html").unwrap_or(&path).to_owned();
                    if is_detail(&address) {
                        size_of_details += bytes.len();
                        details.push(File::of(address, hash));
                    } else {
                        release.whole.push(File::of(address, hash));
                    }
                }
                Part::Lasting => release.whole.push(File::lasting(path, &bytes)),
                Part::Other => {
                    if path.ends_with(".webmanifest") {
                        first_icons.extend(first_icon(&bytes));
                    }
                    release.extras.push(File::of(path, hash));
                }
                Part::Icon => icons.push(File::of(path, hash)),
            }
        }

        let in_every_head = |path: &str| heads.iter().all(|head| head.contains(path));
        // With a page, browsers fetch the first icon of its manifest that is large enough for a tab;
        // the larger ones are for the system.
        let in_manifest = |path: &str| first_icons.iter().any(|icon| icon.ends_with(path));
        icons.retain(|icon| in_every_head(&icon.url) || in_manifest(&icon.url));
        release.extras.append(&mut icons);
        let lasting = release.whole.iter().filter(|file| file.revision.is_none());
        let marks = lasting.filter(|file| in_every_head(&file.url));
        release.marks = marks.map(|file| file.url.clone()).collect();
        if size_of_details <= DETAILS {
            release.whole.append(&mut details);
        }
        release.left_out = short(Sha256::new_with_prefix(serde_json::to_vec(&details)?));
        Ok(release)
    }
}

/// The address of the icon that a manifest names first.
fn first_icon(manifest: &[u8]) -> Option<String> {
    let manifest: serde_json::Value = serde_json::from_slice(manifest).ok()?;
    manifest["icons"][0]["src"].as_str().map(str::to_owned)
}

/// What a file is to the worker.
#[derive(Debug, PartialEq)]
enum Part {
    Page,
    Lasting,
    Other,
    Icon,
    Content,
}

/// What the file at this address is; `None` for one that the worker leaves alone, such as
/// the forms, feeds, pictures for other sites, schemas, licences, and compressed copies.
fn part(path: &str) -> Option<Part> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (_, kind) = name.rsplit_once('.')?;
    if path.split('/').next() == Some(admin::FOLDER) {
        return None;
    }
    match (folder, kind) {
        ("", _) if [WORKER, OFF].contains(&name) => None,
        (_, "html") if name == "index.html" || path == SHELL => Some(Part::Page),
        (_, "css" | "js" | "svg" | "wasm") if is_lasting(path) => Some(Part::Lasting),
        (_, "css" | "js" | "wasm") | ("", "webmanifest") => Some(Part::Other),
        // Few pages have letters of the extended fonts. They are kept once one has.
        ("fonts", "woff2") if !name.contains("-ext") => Some(Part::Other),
        ("" | "images", "ico" | "png" | "svg") => Some(Part::Icon),
        ("content", "json") => Some(Part::Content),
        _ => None,
    }
}

/// Whether a name in this path holds a hash as Trunk writes it: `site-0123456789abcdef.css`, without
/// zeros at its beginning.
fn is_lasting(path: &str) -> bool {
    let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    path.split(['/', '.', '_']).any(|word| {
        word.rsplit_once('-')
            .is_some_and(|(_, hash)| (14..=16).contains(&hash.len()) && hash.bytes().all(is_digit))
    })
}

/// Whether a page is that of a single event or news item: `news/x/`.
fn is_detail(address: &str) -> bool {
    address.matches('/').count() > 1
}

/// A page up to the end of its head. No text of the content can pretend to be in there.
fn head(page: &[u8]) -> String {
    let page = String::from_utf8_lossy(page);
    let end = page.find("</head>").unwrap_or(page.len());
    page[..end].to_owned()
}

/// The addresses of all files below a folder, in order.
fn files(root: &Path) -> Result<BTreeSet<String>, Error> {
    let files = folder::files(root)?.into_iter();
    files
        .map(|file| {
            let names: Option<Vec<&str>> = file.iter().map(OsStr::to_str).collect();
            names.map(|names| names.join("/")).ok_or_else(|| {
                let unfit = io::Error::other("its name is not Unicode; rename it");
                Error::File(root.join(&file), unfit)
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use serde_json::json;

    use super::*;

    const PAGE: &str = "<head><script src=/app-0123456789abcdef.js></script>\
        <link href=/images/touch.png></head>site-0123456789abcdef.css";

    #[test]
    fn every_file_is_what_it_is() {
        use Part::{Content, Icon, Lasting, Other, Page};
        for (path, expected) in [
            ("index.html", Some(Page)),
            ("events/x/index.html", Some(Page)),
            ("404.html", Some(Page)),
            ("other.html", None),
            ("ecmonet-0123456789abcdef_bg.wasm", Some(Lasting)),
            ("snippets/x-0123456789abcdef/inline0.js", Some(Lasting)),
            ("favicon-0123456789abcdef.svg", Some(Lasting)),
            ("ecmonet-0123456789abcdef.js.br", None),
            ("plain.js", Some(Other)),
            ("worker.js", None),
            ("worker-off.js", None),
            ("manifest.webmanifest", Some(Other)),
            ("fonts/x-latin.woff2", Some(Other)),
            ("fonts/x-latin-ext.woff2", None),
            ("fonts/LICENSE.txt", None),
            ("images/icon-192.png", Some(Icon)),
            ("previews/x.png", None),
            ("content/site.json", Some(Content)),
            ("content/schema/site.schema.json", None),
            ("content/photos/x.jpg", None),
            ("events/x/event.ics", None),
            ("publications.bib", None),
            ("research/x.ris", None),
            ("feed.xml", None),
            ("admin/index.html", None),
            ("admin/admin.js", None),
            ("CNAME", None),
        ] {
            assert_eq!(part(path), expected, "{path}");
        }
    }

    #[test]
    fn a_release_lists_what_pages_need() {
        let page = PAGE.as_bytes();
        let folder = folder::with(&[
            ("index.html", page),
            ("events/index.html", page),
            ("events/x/index.html", page),
            ("404.html", page),
            ("app-0123456789abcdef.js", b""),
            ("site-0123456789abcdef.css", b""),
            ("fonts/a.woff2", b""),
            ("images/touch.png", b""),
            ("images/other.png", b""),
            ("images/icon.png", b""),
            (
                "site.webmanifest",
                br#"{"icons":[{"src":"/images/icon.png"}]}"#,
            ),
            ("content/site.json", b"{}"),
            ("feed.xml", b""),
        ]);
        let release = Release::of(folder.path()).unwrap();
        assert_eq!(
            urls(&release.whole),
            [
                "404.html",
                "app-0123456789abcdef.js",
                "events/",
                "",
                "site-0123456789abcdef.css",
                "events/x/",
            ]
        );
        assert_eq!(
            urls(&release.extras),
            [
                "fonts/a.woff2",
                "site.webmanifest",
                "images/icon.png",
                "images/touch.png",
            ]
        );
        assert_eq!(
            release.content.into_iter().collect::<Vec<_>>(),
            ["content/site.json"]
        );
        // Named in the text of every page only, so that it could be content.
        assert_eq!(
            release.marks.into_iter().collect::<Vec<_>>(),
            ["app-0123456789abcdef.js"]
        );
        // The hash that the worker computes in the browser: half of SHA-256, here of nothing.
        assert_eq!(
            release.extras[0].revision.as_deref(),
            Some("e3b0c44298fc1c149afbf4c8996fb924")
        );
        let app = release.whole.iter().find(|file| file.url.ends_with(".js"));
        assert_eq!(
            serde_json::to_value(app).unwrap(),
            json!({
                "url": "app-0123456789abcdef.js",
                "revision": null,
                "integrity": "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
            })
        );
    }

    fn urls(files: &[File]) -> Vec<&str> {
        files.iter().map(|file| &*file.url).collect()
    }

    #[test]
    fn too_many_pages_are_left_to_the_app_but_still_make_a_release() {
        let large = format!("{PAGE}{}", "x".repeat(DETAILS / 2));
        let page = PAGE.as_bytes();
        let folder = folder::with(&[
            ("index.html", page),
            ("404.html", page),
            ("app-0123456789abcdef.js", b""),
            ("news/x/index.html", large.as_bytes()),
            ("news/y/index.html", large.as_bytes()),
        ]);
        let release = Release::of(folder.path()).unwrap();
        assert_eq!(
            urls(&release.whole),
            ["404.html", "app-0123456789abcdef.js", ""]
        );
        let left_out = release.left_out;
        fs::write(folder.path().join("news/y/index.html"), format!("{large}!")).unwrap();
        assert_ne!(Release::of(folder.path()).unwrap().left_out, left_out);
    }
}
