//! The files of a release, as far as the service worker keeps them on visitors' devices.

use std::{
    collections::{BTreeMap, BTreeSet},
    ffi::OsStr,
    fs, io,
    path::Path,
};

use sha2::{Digest, Sha256};

use super::{Error, OFF, WORKER};
use crate::folder;

/// The page that can show any address.
const SHELL: &str = "404.html";
/// How many bytes the pages of single events and news may have together to be kept before
/// anybody has read them. Compressed that is about as much as the app itself. If they have
/// more, the app draws them where there is no network.
const DETAILS: usize = 2_000_000;

/// The files of a release, by their addresses below the site's root, and their hashes.
#[derive(Debug, Default)]
pub struct Release {
    /// Pages, by the address of their folder.
    pub pages: BTreeMap<String, String>,
    /// Files that never change, because their name holds a hash of their content.
    pub lasting: BTreeMap<String, String>,
    /// Files that keep their name when they change.
    pub others: BTreeMap<String, String>,
    /// The content, which is edited on the host: its hashes would mean nothing.
    pub content: BTreeSet<String>,
    /// The lasting files that every page's head names. They tell this release's pages from
    /// those of another.
    pub marks: BTreeSet<String>,
    /// Addresses and hashes of the pages that are not kept beforehand.
    pub left_out: String,
}

impl Release {
    /// The release in the folder of a finished site.
    pub fn of(root: &Path) -> Result<Self, Error> {
        let mut release = Self::default();
        let mut heads = Vec::new();
        let mut first_icons = Vec::new();
        let mut icons = BTreeMap::new();
        let mut details = BTreeMap::new();
        let mut size_of_details = 0;
        for path in files(root)? {
            let Some(part) = part(&path) else { continue };
            let place = root.join(&path);
            let bytes = fs::read(&place).map_err(|error| Error::File(place, error))?;
            let hash = short(Sha256::new_with_prefix(&bytes));
            let (list, address) = match part {
                Part::Content => {
                    release.content.insert(path);
                    continue;
                }
                Part::Page => {
                    heads.push(head(&bytes));
                    let address = path.strip_suffix("index.html").unwrap_or(&path).to_owned();
                    if is_detail(&address) {
                        size_of_details += bytes.len();
                        (&mut details, address)
                    } else {
                        (&mut release.pages, address)
                    }
                }
                Part::Lasting => (&mut release.lasting, path),
                Part::Other => {
                    if path.ends_with(".webmanifest") {
                        first_icons.extend(first_icon(&bytes));
                    }
                    (&mut release.others, path)
                }
                Part::Icon => (&mut icons, path),
            };
            list.insert(address, hash);
        }

        let in_every_head = |path: &str| heads.iter().all(|head| head.contains(path));
        // With a page, browsers fetch the first icon of its manifest that is large enough for a tab;
        // the larger ones are for the system.
        let in_manifest = |path: &str| first_icons.iter().any(|icon| icon.ends_with(path));
        icons.retain(|path, _| in_every_head(path) || in_manifest(path));
        release.others.append(&mut icons);
        let marks = release.lasting.keys().filter(|path| in_every_head(path));
        release.marks = marks.cloned().collect();
        if size_of_details <= DETAILS {
            release.pages.append(&mut details);
        }
        release.left_out = details
            .iter()
            .map(|(address, hash)| format!("{address} {hash}\n"))
            .collect();
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
/// feeds, pictures for other sites, schemas, licences, and compressed copies.
fn part(path: &str) -> Option<Part> {
    let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
    let (_, kind) = name.rsplit_once('.')?;
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

/// The first half of a hash: plenty to tell the files of a site apart.
pub fn short(digest: Sha256) -> String {
    let digest = digest.finalize();
    digest[..16]
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
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
        let keys = |list: &BTreeMap<String, String>| list.keys().cloned().collect::<Vec<_>>();
        assert_eq!(
            keys(&release.pages),
            ["", "404.html", "events/", "events/x/"]
        );
        assert_eq!(
            keys(&release.lasting),
            ["app-0123456789abcdef.js", "site-0123456789abcdef.css"]
        );
        assert_eq!(
            keys(&release.others),
            [
                "fonts/a.woff2",
                "images/icon.png",
                "images/touch.png",
                "site.webmanifest"
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
        assert_eq!(release.left_out, "");
        // The hash that the worker computes in the browser: half of SHA-256, here of nothing.
        assert_eq!(
            release.others["fonts/a.woff2"],
            "e3b0c44298fc1c149afbf4c8996fb924"
        );
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
            release.pages.into_keys().collect::<Vec<_>>(),
            ["", "404.html"]
        );
        assert_eq!(release.left_out.lines().count(), 2);
        assert!(release.left_out.starts_with("news/x/ "));
    }
}
