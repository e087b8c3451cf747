//! The service worker of a finished site, made of a template and the files of the release.
//!
//! `public/worker.js` is the template, and `docs/offline.md` tells how it behaves. The same
//! site has the same worker, to the last byte; any change to its pages or to what they load
//! makes another one, and that is how browsers learn of a release.

mod release;

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use serde_json::json;
use sha2::{Digest, Sha256};

use self::release::Release;
pub(super) use self::release::short;
use crate::folder::Refused;

/// The worker's file, at the root of the site.
pub const WORKER: &str = "worker.js";
/// The file beside it that ends it on visitors' devices, once it is put in its place.
pub const OFF: &str = "worker-off.js";

const TEMPLATE: &str = include_str!("../../../public/worker.js");
const ENDING: &str = include_str!("../../../public/worker-off.js");
/// The line of the template that the release is written into.
const PLACE: &str = "const RELEASE = {};";

/// Why a site has no worker.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file could not be read or written.
    #[error("{}: {}", .0.display(), .1)]
    File(PathBuf, io::Error),
    /// The site could not be looked through.
    #[error(transparent)]
    Folder(#[from] Refused),
    /// Nothing tells the pages of this release from those of another.
    #[error(
        "the pages have no script in common whose name holds a hash; leave Trunk's `filehash` on, \
         and write the worker after the pages"
    )]
    NoMarks,
    /// There is no place for the release in the template.
    #[error("public/worker.js: found no line `{PLACE}`; write it where the release belongs")]
    NoPlace,
}

/// Writes the worker of the finished site in `root`, and beside it the file that ends it. To
/// be called when every page is as it will be served.
///
/// # Errors
/// When a file cannot be read or written, or the pages are not those of a built site.
pub fn write(root: &Path) -> Result<(), Error> {
    let worker = fill(TEMPLATE, &Release::of(root)?)?;
    put(root, WORKER, &worker)?;
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

/// The template with a release in it.
fn fill(template: &str, release: &Release) -> Result<String, Error> {
    if !release.marks.iter().any(|mark| mark.ends_with(".js")) {
        return Err(Error::NoMarks);
    }
    let Some((before, after)) = template.split_once(PLACE) else {
        return Err(Error::NoPlace);
    };
    let mut list = json!({
        "marks": release.marks,
        "pages": release.pages,
        "lasting": release.lasting,
        "others": release.others,
        "content": release.content,
    });
    // Another template is another worker, which has to have a cache of its own too.
    let id = Sha256::new()
        .chain_update(list.to_string())
        .chain_update(&release.left_out)
        .chain_update(template);
    list["id"] = short(id).into();
    Ok(format!("{before}const RELEASE = {list:#};{after}"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn release() -> Release {
        Release {
            marks: ["app-0123456789abcdef.js".to_owned()].into(),
            ..Release::default()
        }
    }

    fn fill_real(release: &Release) -> String {
        fill(TEMPLATE, release).unwrap()
    }

    #[test]
    fn the_same_release_is_the_same_worker_and_another_is_another() {
        let worker = fill_real(&release());
        assert_eq!(worker, fill_real(&release()));

        let mut with_a_page = release();
        with_a_page.pages.insert("events/".into(), "00".into());
        let mut with_a_page_left_out = release();
        with_a_page_left_out.left_out = "news/x/ 00\n".into();
        let others = [with_a_page, with_a_page_left_out].map(|release| fill_real(&release));
        assert!(others.iter().all(|other| *other != worker));
        assert_ne!(others[0], others[1]);

        let other_template = TEMPLATE.replace("PATIENCE = 3_500", "PATIENCE = 3_000");
        let id = |worker: &str| {
            worker
                .lines()
                .find(|line| line.contains("\"id\""))
                .map(str::to_owned)
        };
        assert!(id(&worker).is_some());
        assert_ne!(id(&worker), id(&fill(&other_template, &release()).unwrap()));
    }

    #[test]
    fn a_name_cannot_break_out_of_its_text() {
        let mut release = release();
        let name = "\"};\nalert(1)//\u{2028}\\";
        release.pages.insert(name.into(), "00".into());
        let worker = fill_real(&release);
        let quoted = serde_json::to_string(name).unwrap();
        assert!(worker.contains(&quoted));
        assert!(!worker.contains("\nalert"));
    }

    #[test]
    fn pages_without_a_hashed_script_and_a_template_without_a_place_are_refused() {
        let error = fill(TEMPLATE, &Release::default()).unwrap_err().to_string();
        assert!(error.contains("filehash"), "{error}");
        let error = fill("", &release()).unwrap_err().to_string();
        assert!(error.contains(PLACE), "{error}");
    }
}
