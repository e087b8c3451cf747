//! Completes a built site: everything that lies on the host besides the app and the content.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

use any_spawner::Executor;
use jiff::Timestamp;

use super::{
    artifact::Artifact,
    edition::{Edition, Unfit},
    history::History,
    pages::{self, Press},
};

/// What a site is completed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A host.
    Release,
    /// Looking at it while working on it: the pages alone, and without the policy, which would
    /// keep out the script with which Trunk reloads them.
    Draft,
}

/// Why a site could not be completed.
#[derive(Debug)]
pub enum Error {
    /// A file could not be read or written.
    File(PathBuf, io::Error),
    /// The content is not fit to be published.
    Content(Unfit),
    /// The pages could not be made.
    Pages(pages::Error),
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, error) => write!(out, "{}: {error}", path.display()),
            Self::Content(unfit) => write!(out, "{unfit}"),
            Self::Pages(error) => write!(out, "{error}"),
        }
    }
}

impl std::error::Error for Error {}

/// Completes the site in `folder`, as of `now`, and returns how many files were written.
///
/// # Errors
/// When a file of the site is missing or wrong, or cannot be written.
pub fn publish(folder: &Path, purpose: Purpose, now: Timestamp) -> Result<usize, Error> {
    // Leptos wants one before it draws; where there is one already, that will do.
    let _ = Executor::init_futures_executor();
    let content = folder.join("content");
    let edition = Edition::read(&content, now, History::default()).map_err(Error::Content)?;
    let built = folder.join("index.html");
    let page = fs::read_to_string(&built).map_err(|error| Error::File(built, error))?;
    let press =
        Press::new(&edition, &content, &page, purpose == Purpose::Release).map_err(Error::Pages)?;
    let files = press.pages().map_err(Error::Pages)?;
    for file in &files {
        write(folder, file)?;
    }
    Ok(files.len())
}

fn write(folder: &Path, file: &Artifact) -> Result<(), Error> {
    file.write(folder)
        .map_err(|error| Error::File(folder.join(&file.path), error))
}
