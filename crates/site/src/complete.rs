//! Completes a built site: everything that lies on the host besides the app and the content.

use std::{
    fmt, fs, io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;

use super::{
    app_files,
    artifact::Artifact,
    calendar, citations,
    edition::{Edition, Unfit},
    feed,
    folder::Refused,
    history::History,
    host_files, llms, manifest,
    pages::{self, Press},
    preview, robots, siblings, sitemap, worker,
};

/// Where pictures are kept that were drawn before.
const PICTURES: &str = "target/previews";

/// What a site is completed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A host.
    Release,
    /// A host, from now on without a service worker: visitors' browsers are told to end theirs.
    WithoutWorker,
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
    /// The feeds could not be made.
    Feeds(feed::Error),
    /// The calendars could not be made.
    Calendars(calendar::Error),
    /// The pictures could not be drawn.
    Pictures(preview::Error),
    /// The service worker could not be written.
    Worker(worker::Error),
    /// What has been written could not be looked through.
    Folder(Refused),
}

impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path, error) => write!(out, "{}: {error}", path.display()),
            Self::Content(unfit) => write!(out, "{unfit}"),
            Self::Pages(error) => write!(out, "{error}"),
            Self::Feeds(error) => write!(out, "{error}"),
            Self::Calendars(error) => write!(out, "{error}"),
            Self::Pictures(error) => write!(out, "{error}"),
            Self::Worker(error) => write!(out, "{error}"),
            Self::Folder(refused) => write!(out, "{refused}"),
        }
    }
}

impl std::error::Error for Error {}

/// Completes the site in `folder`, as of `now`, and returns how many files were written. `history`
/// says when the content was changed.
///
/// # Errors
/// When a file of the site is missing or wrong, or cannot be written.
pub fn publish(
    folder: &Path,
    purpose: Purpose,
    now: Timestamp,
    history: History,
) -> Result<usize, Error> {
    let content = folder.join("content");
    let edition = Edition::read(&content, now, history).map_err(Error::Content)?;
    let built = folder.join("index.html");
    let mut page = fs::read_to_string(&built).map_err(|error| Error::File(built, error))?;
    if purpose != Purpose::Draft {
        page = app_files::rename(folder, &page).map_err(Error::Folder)?;
    }
    let press = Press::new(&edition, &page, purpose).map_err(Error::Pages)?;
    let mut files = press.pages().map_err(Error::Pages)?;
    files.extend(feed::files(&edition).map_err(Error::Feeds)?);
    files.extend(calendar::files(&edition).map_err(Error::Calendars)?);
    files.extend(citations::files(&edition));
    files.extend([
        manifest::file(&edition, press.base()),
        sitemap::file(&edition),
        robots::file(&edition),
        llms::file(&edition),
    ]);
    if purpose != Purpose::Draft {
        let pictures = preview::files(&edition, Path::new(PICTURES));
        files.extend(pictures.map_err(Error::Pictures)?);
    }
    for file in &files {
        write(folder, file)?;
    }
    let mut count = files.len();
    if purpose != Purpose::Draft {
        // These depend on what lies in the folder.
        match purpose {
            Purpose::WithoutWorker => worker::off(folder),
            _ => worker::write(folder),
        }
        .map_err(Error::Worker)?;
        for file in host_files::artifacts(folder, press.base()).map_err(Error::Folder)? {
            write(folder, &file)?;
            count += 1;
        }
        count += siblings::files(folder).map_err(Error::Folder)?;
    }
    Ok(count)
}

fn write(folder: &Path, file: &Artifact) -> Result<(), Error> {
    file.write(folder)
        .map_err(|error| Error::File(folder.join(&file.path), error))
}
