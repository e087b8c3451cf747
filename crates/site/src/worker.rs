//! The service worker of a finished site: a bundle, behind the list of the release's files.
//!
//! `public/worker/` is the worker itself, which the build bundles to `worker.js` at the site's root;
//! `docs/offline.md` tells how it behaves. The same site has the same worker, to the last byte; any
//! change to its pages or to what they load makes another one, and that is how browsers learn of a
//! release.

mod release;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use self::release::Release;
use crate::folder::Refused;

/// The worker's file, at the root of the site.
pub const WORKER: &str = "worker.js";
/// The file beside it that ends it on visitors' devices, once it is put in its place.
pub const OFF: &str = "worker-off.js";

const ENDING: &str = include_str!("../../../public/worker-off.js");
/// The beginning of the worker's first line, which holds the release.
const LIST: &str = "self.RELEASE = ";

/// Why a site has no worker.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file could not be read or written.
    #[error("{}: {}", .0.display(), .1)]
    File(PathBuf, io::Error),
    /// The site could not be looked through.
    #[error(transparent)]
    Folder(#[from] Refused),
    /// The list of files could not be written.
    #[error("the list of the release's files: {0}")]
    List(#[from] serde_json::Error),
    /// Nothing tells the pages of this release from those of another.
    #[error(
        "the pages have no script in common whose name holds a hash; leave Trunk's `filehash` on, \
         and write the worker after the pages"
    )]
    NoMarks,
}

/// Writes the release of the finished site in `root` before the worker that was bundled there, and
/// beside it the file that ends it. To be called when every page is as it will be served; a list
/// that is there already is replaced.
///
/// # Errors
/// When a file cannot be read or written, or the pages are not those of a built site.
pub fn write(root: &Path) -> Result<(), Error> {
    let place = root.join(WORKER);
    let bundle = fs::read_to_string(&place).map_err(|error| Error::File(place, error))?;
    put(root, WORKER, &with_list(&bundle, &Release::of(root)?)?)?;
    put(root, OFF, ENDING)
}

/// Writes, in place of the worker, the file that ends it: for a site that wants none any more.
///
/// # Errors
/// When the file cannot be written.
pub fn off(root: &Path) -> Result<(), Error> {
    put(root, WORKER, ENDING)
}

fn put(root: &Path, name: &str, text: &str) -> Result<(), Error> {
    let place = root.join(name);
    fs::write(&place, text).map_err(|error| Error::File(place, error))
}

/// A worker that knows its release.
fn with_list(bundle: &str, release: &Release) -> Result<String, Error> {
    if !release.marks.iter().any(|mark| mark.ends_with(".js")) {
        return Err(Error::NoMarks);
    }
    let bundle = match bundle.split_once('\n') {
        Some((line, bundle)) if line.starts_with(LIST) => bundle,
        _ => bundle,
    };
    let list = serde_json::to_string(release)?;
    Ok(format!("{LIST}{list};\n{bundle}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::{release::File, *};

    const BUNDLE: &str = "(() => {})();\n";

    fn release() -> Release {
        Release {
            marks: ["app-0123456789abcdef.js".to_owned()].into(),
            ..Release::default()
        }
    }

    fn page(url: &str) -> File {
        File::of(url.into(), "00".into())
    }

    #[test]
    fn the_same_release_is_the_same_worker_and_another_is_another() {
        let worker = with_list(BUNDLE, &release()).unwrap();
        assert!(worker.ends_with(&format!("\n{BUNDLE}")), "{worker}");
        assert_eq!(worker, with_list(&worker, &release()).unwrap());

        let mut with_a_page = release();
        with_a_page.whole.push(page("events/"));
        let mut with_a_page_left_out = release();
        with_a_page_left_out.left_out = "0123".into();
        let others = [with_a_page, with_a_page_left_out];
        let others = others.map(|release| with_list(&worker, &release).unwrap());
        assert!(others.iter().all(|other| *other != worker));
        assert_ne!(others[0], others[1]);
    }

    #[test]
    fn a_name_cannot_break_out_of_its_text() {
        let mut release = release();
        let name = "\"};\nalert(1)//\u{2028}\\";
        release.whole.push(page(name));
        let worker = with_list(BUNDLE, &release).unwrap();
        assert!(worker.contains(&serde_json::to_string(name).unwrap()));
        assert_eq!(worker.lines().count(), 2, "{worker}");
    }

    #[test]
    fn pages_without_a_hashed_script_are_refused() {
        let error = with_list(BUNDLE, &Release::default()).unwrap_err();
        assert!(error.to_string().contains("filehash"), "{error}");
    }
}
