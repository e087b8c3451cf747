//! Completes a built site: everything that lies on the host besides the app and the content.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::{Duration, Instant},
};

use jiff::Timestamp;
use rayon::prelude::*;

use super::{
    admin::{self, Backend},
    app_files,
    artifact::Artifact,
    cache::Cache,
    calendar, citations,
    edition::{Edition, Unfit},
    feed,
    folder::Refused,
    history::History,
    host_files, live, llms, manifest,
    pages::{self, Press},
    pictures, policy, preview, public, redirects, robots, siblings, sitemap, styles, worker,
};
use content::Audience;

/// Where the page that Trunk built is kept, from the root of a site that is looked at.
const TEMPLATE: &str = "template.html";

/// What a site is completed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// A host.
    Release,
    /// A host, from now on without a service worker: visitors' browsers are told to end theirs.
    WithoutWorker,
    /// Trying content out: without what takes long, which are link previews, worker, host files and
    /// compressed siblings.
    Trial,
    /// Looking at it while working on it: as a trial, and without the policy, which would keep out
    /// the script with which Trunk reloads pages.
    Draft,
}

/// Why a site could not be completed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A file could not be read or written.
    #[error("{}: {}", .0.display(), .1)]
    File(PathBuf, io::Error),
    /// The content is not fit to be published.
    #[error(transparent)]
    Content(#[from] Unfit),
    /// What is not public could not be taken out of the content.
    #[error(transparent)]
    Public(#[from] public::Error),
    /// The pictures of the content could not be published.
    #[error(transparent)]
    Photos(#[from] pictures::Error),
    /// The pages could not be made.
    #[error(transparent)]
    Pages(#[from] pages::Error),
    /// The feeds could not be made.
    #[error(transparent)]
    Feeds(#[from] feed::Error),
    /// The calendars could not be made.
    #[error(transparent)]
    Calendars(#[from] calendar::Error),
    /// The pictures could not be drawn.
    #[error(transparent)]
    Pictures(#[from] preview::Error),
    /// The service worker could not be written.
    #[error(transparent)]
    Worker(#[from] worker::Error),
    /// There is no saying where the forms save to.
    #[error(transparent)]
    Backend(#[from] admin::Unusable),
    /// The forms could not be made.
    #[error(transparent)]
    Forms(#[from] admin::Error),
    /// The styles could not be written.
    #[error(transparent)]
    Styles(#[from] styles::Error),
    /// A folder could not be looked through, or a file of it not be read or written.
    #[error(transparent)]
    Folder(#[from] Refused),
}

/// A part of the work: how many files it has written, and how long that took.
#[derive(Clone, Copy, Debug)]
pub struct Stage {
    /// What was written.
    pub name: &'static str,
    /// How many files.
    pub files: usize,
    /// How long it took.
    pub time: Duration,
}

/// Completes the site in `folder`, as of `now`, and returns what was done. `history` says when the
/// content was changed, `styles` is the file of all styles. What takes long to make is looked for in
/// `cache`, and kept there.
///
/// # Errors
/// When a file of the site is missing or wrong, or cannot be written.
pub fn publish(
    folder: &Path,
    purpose: Purpose,
    now: Timestamp,
    history: History,
    styles: &Path,
    cache: &Path,
) -> Result<Vec<Stage>, Error> {
    let mut stages = Vec::new();
    let audience = match purpose {
        Purpose::Draft => Audience::Maintainers,
        _ => Audience::Everybody,
    };
    let content = folder.join("content");
    let mut edition = Edition::read_for(audience, &content, now, history)?;
    if audience == Audience::Everybody {
        run(&mut stages, "pictures", || {
            let kept = Cache::new(&cache.join("pictures"));
            let (files, pictures) = pictures::publish(&content, &edition, &kept)?;
            kept.prune()?;
            edition.add(&pictures);
            Ok(files)
        })?;
        public::leave(&content, &edition)?;
    }
    let mut page = template(folder, purpose)?;
    if matches!(purpose, Purpose::Release | Purpose::WithoutWorker) {
        page = app_files::rename(folder, &page)?;
    }
    let sheet =
        fs::read_to_string(styles).map_err(|error| Error::File(styles.to_owned(), error))?;
    let press = Press::new(&edition, &page, &sheet, purpose)?;
    run(&mut stages, "pages", || {
        let sheet = rayon::iter::once(Ok(press.sheet().clone()));
        write_all(folder, press.pages().chain(sheet))
    })?;
    run(&mut stages, "feeds, calendars, citations", || {
        let mut files = feed::files(&edition)?;
        files.extend(calendar::files(&edition)?);
        files.extend(citations::files(&edition));
        files.extend([
            manifest::file(&edition, press.base()),
            sitemap::file(&edition),
            robots::file(&edition),
            llms::file(&edition),
        ]);
        write_all(folder, files.into_par_iter().map(Ok::<_, Error>))
    })?;
    let moved = redirects::pages(&edition, press.base(), purpose);
    if matches!(purpose, Purpose::Trial | Purpose::Draft) {
        let mut files = moved;
        if purpose == Purpose::Draft {
            files.extend(live::files());
        }
        write_all(folder, files.into_par_iter().map(Ok::<_, Error>))?;
        return Ok(stages);
    }
    let backend = Backend::read(folder)?;
    if admin::is_bundled(folder) {
        run(&mut stages, "forms", || {
            let styles = press.whole_styles()?;
            let files = admin::files(folder, &edition.site, press.base(), &backend, styles)?;
            write_all(folder, files.into_par_iter().map(Ok::<_, Error>))
        })?;
    }
    run(&mut stages, "link previews", || {
        let kept = Cache::new(&cache.join("previews"));
        let files = write_all(folder, preview::files(&edition, &kept))?;
        kept.prune()?;
        Ok(files)
    })?;
    // These depend on what lies in the folder.
    run(&mut stages, "service worker, host files", || {
        match purpose {
            Purpose::WithoutWorker => worker::off(folder),
            _ => worker::write(folder),
        }?;
        let old = &edition.site.redirects;
        let mut files = host_files::artifacts(folder, press.base(), old)?;
        for file in &mut files {
            file.replace(policy::IN_HEADER, &policy::in_header(&backend.servers()));
        }
        files.extend(moved);
        write_all(folder, files.into_par_iter().map(Ok::<_, Error>))
    })?;
    run(&mut stages, "compressed siblings", || {
        let kept = Cache::new(&cache.join("compressed"));
        let files = siblings::files(folder, &kept)?;
        kept.prune()?;
        Ok(files)
    })?;
    Ok(stages)
}

/// The page that Trunk built. Pages that are looked at are made again and again: for them it is kept.
fn template(folder: &Path, purpose: Purpose) -> Result<String, Error> {
    let read = |path: PathBuf| fs::read_to_string(&path).map_err(|error| Error::File(path, error));
    let built = folder.join("index.html");
    if purpose != Purpose::Draft {
        return read(built);
    }
    let kept = folder.join(TEMPLATE);
    if !kept.exists() {
        fs::copy(&built, &kept).map_err(|error| Error::File(built, error))?;
    }
    read(kept)
}

/// Does a part of the work, which returns how many files it has written.
fn run(
    stages: &mut Vec<Stage>,
    name: &'static str,
    work: impl FnOnce() -> Result<usize, Error>,
) -> Result<(), Error> {
    let start = Instant::now();
    let files = work()?;
    let time = start.elapsed();
    stages.push(Stage { name, files, time });
    Ok(())
}

/// Writes files as they are made, so that few of them are in memory at a time.
fn write_all<E: Into<Error> + Send>(
    folder: &Path,
    files: impl ParallelIterator<Item = Result<Artifact, E>>,
) -> Result<usize, Error> {
    let written = files.map(|file| {
        let file = file.map_err(Into::into)?;
        let place = folder.join(&file.path);
        file.write(folder)
            .map_err(|error| Error::File(place, error))?;
        Ok(1)
    });
    written.try_reduce(|| 0, |one, other| Ok(one + other))
}
