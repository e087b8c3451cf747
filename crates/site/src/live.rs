//! The content while somebody edits it: each change shows in the open page, and a mistake is told
//! over it. Serves nothing itself; `public/page/preview.js` asks for the file that is written here.

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::mpsc::{self, RecvTimeoutError},
    time::{Duration, SystemTime},
};

use content::File;
use jiff::Timestamp;
use notify_debouncer_mini::{new_debouncer, notify::RecursiveMode};
use serde_json::json;
use walkdir::WalkDir;

use crate::{
    Purpose,
    artifact::Artifact,
    check::{Report, check},
    complete::{self, publish},
    history::History,
};

/// The script of pages for those who edit the content, from the site's root.
pub const SCRIPT: &str = "preview.js";
/// What that script asks for: how the content is, from the site's root.
pub const STATE: &str = "preview.json";

/// The script itself.
const SOURCE: &str = include_str!("../../../public/page/preview.js");

/// For how long changes are gathered: editors write a file in several steps.
const GATHER: Duration = Duration::from_millis(80);
/// How often to look whether the site was built anew, which takes the state away.
const LOOK: Duration = Duration::from_millis(500);

/// Why the content cannot be followed.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The system does not tell of changes.
    #[error("{}: changes in it cannot be followed: {}", .0.display(), .1)]
    Watch(PathBuf, notify_debouncer_mini::notify::Error),
    /// The system has stopped telling of changes.
    #[error("{}: changes in it are not told any more; start again", .0.display())]
    Ended(PathBuf),
}

/// What is asked for where nobody follows the content yet.
const NOT_YET: &str = "{}";

/// The script as a file of the site, and what it asks for.
#[must_use]
pub fn files() -> [Artifact; 2] {
    [Artifact::new(SCRIPT, SOURCE), Artifact::new(STATE, NOT_YET)]
}

/// The content that is edited, and the built site that shows it.
pub struct Preview<'a> {
    /// The folder of the content files.
    pub content: &'a Path,
    /// The folder of the site, as Trunk serves it.
    pub site: &'a Path,
    /// The file of all styles, bundled.
    pub styles: &'a Path,
}

impl Preview<'_> {
    /// Follows changes until the program is ended. What happens is told to `say`.
    ///
    /// # Errors
    /// When the system does not tell of changes.
    pub fn follow(&self, mut say: impl FnMut(&str)) -> Result<(), Error> {
        let (tell, changes) = mpsc::channel();
        let watch = |error| Error::Watch(self.content.to_owned(), error);
        let mut watcher = new_debouncer(GATHER, tell).map_err(watch)?;
        let all = RecursiveMode::Recursive;
        watcher.watcher().watch(self.content, all).map_err(watch)?;
        let mut version = Timestamp::now();
        let mut shown = self.state();
        loop {
            if self.is_stale() {
                self.tell(&self.show(&mut say), version, &mut say);
            }
            match changes.recv_timeout(LOOK) {
                Ok(_) => {
                    // Until nothing has happened for a moment: half a file is no content.
                    while changes.recv_timeout(GATHER).is_ok() {}
                    // The system also tells when a file was read, which is done here.
                    let state = self.state();
                    if shown != state {
                        shown = state;
                        version = Timestamp::now();
                        self.tell(&self.show(&mut say), version, &mut say);
                    }
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(Error::Ended(self.content.to_owned()));
                }
            }
        }
    }

    /// By what a change of the content is known, without reading it.
    fn state(&self) -> Vec<(PathBuf, Option<SystemTime>, u64)> {
        let files = WalkDir::new(self.content).sort_by_file_name().into_iter();
        files
            .flatten()
            .filter_map(|entry| {
                let data = entry.metadata().ok().filter(fs::Metadata::is_file)?;
                Some((entry.into_path(), data.modified().ok(), data.len()))
            })
            .collect()
    }

    /// Whether there is a site, built since, that does not say how the content is.
    fn is_stale(&self) -> bool {
        fs::read_to_string(self.site.join(STATE)).is_ok_and(|state| state == NOT_YET)
    }

    /// Shows the content as it is now, if it can be published; else what was there stays.
    fn show(&self, say: &mut impl FnMut(&str)) -> Report {
        let report = check(self.content);
        if report.is_clean()
            && self.site.join(SCRIPT).exists()
            && let Err(error) = self.update()
        {
            say(&format!("The pages could not be made anew: {error}"));
        }
        report
    }

    fn update(&self) -> Result<(), complete::Error> {
        let into = self.site.join("content");
        copy(self.content, &into).map_err(|error| complete::Error::File(into, error))?;
        let (history, _) = History::read(Path::new("."), self.content);
        let now = Timestamp::now();
        let nowhere = Path::new("");
        publish(
            self.site,
            Purpose::Draft,
            now,
            history,
            self.styles,
            nowhere,
        )?;
        Ok(())
    }

    /// Tells pages and the terminal how the content is.
    fn tell(&self, report: &Report, version: Timestamp, say: &mut impl FnMut(&str)) {
        if report.is_clean() {
            say("The content is right, and shown.");
        } else {
            say(&report.drawn(Report::color_allowed()));
        }
        let drawn = (!report.is_clean()).then(|| report.drawn(false));
        let state = json!({
            "version": version.to_string(),
            "count": report.problems.len(),
            "problems": drawn,
        });
        let file = Artifact::new(STATE, state.to_string());
        if self.site.is_dir()
            && let Err(error) = file.write(self.site)
        {
            say(&format!("{}: {error}", self.site.join(STATE).display()));
        }
    }
}

/// Copies the content files and pictures.
fn copy(from: &Path, into: &Path) -> io::Result<()> {
    let is_wanted = |path: &Path| {
        let name = path.to_string_lossy();
        path.starts_with("photos") || File::ALL.iter().any(|file| file.name() == name)
    };
    for entry in WalkDir::new(from).into_iter() {
        let entry = entry?;
        let path = entry.path().strip_prefix(from).unwrap_or(entry.path());
        if entry.file_type().is_file() && is_wanted(path) {
            let place = into.join(path);
            if let Some(folder) = place.parent() {
                fs::create_dir_all(folder)?;
            }
            fs::copy(entry.path(), place)?;
        }
    }
    Ok(())
}
