//! When which record of the content was last changed, as git remembers it.
//!
//! A change is one of meaning: a record's values are compared, not its lines, so that a new
//! order, indentation or line endings count for nothing.
//!
//! | module | one idea |
//! |---|---|
//! | `git` | what is asked of git: the commits that changed the content, and old files |
//! | `gone` | entries that had a page once and are there no more |
//! | `revision` | a content file as it once was: its records by their ids |
//! | `settle` | goes back in time until the last change of every record is found |

mod git;
mod gone;
mod revision;
mod settle;

use std::{collections::BTreeMap, fs, path::Path};

use jiff::Timestamp;

pub use self::gone::{Gone, gone};
use self::{git::Repository, settle::Search};
use content::{File, Route, Slug};

/// The moments of the last changes, as far as they are known.
#[derive(Clone, Debug, Default)]
pub struct History {
    files: BTreeMap<File, Timestamp>,
    records: BTreeMap<(File, Slug), Timestamp>,
}

impl History {
    /// Reads the history of the content files in the folder `content` of a git repository:
    /// committed changes as of their commit, others as of the time stamp of the file.
    ///
    /// The text says why something is not known, where that can be mended: without git or a
    /// repository there is no history, and a shallow clone ends before it begins.
    #[must_use]
    pub fn read(repository: &Path, content: &Path) -> (Self, Option<String>) {
        let folder = repository.join(content);
        match Repository::open(&folder).and_then(|git| Self::of(&git, &folder)) {
            Ok((history, complete)) => (history, (!complete).then(|| git::SHALLOW.to_owned())),
            Err(why) => {
                let note = format!(
                    "{}: when the entries were last changed is not known: {why}",
                    folder.display()
                );
                (Self::default(), Some(note))
            }
        }
    }

    /// The history, and whether it reaches back to every record's last change.
    fn of(git: &Repository, folder: &Path) -> Result<(Self, bool), String> {
        let mut history = Self::default();
        let mut complete = true;
        let mut commits = git.commits()?;
        let mut blobs = git.blobs()?;
        for file in File::ALL {
            let path = folder.join(file.name());
            // A file that is not there, or cannot be read, is the checker's to report.
            let Ok(bytes) = fs::read(&path) else { continue };
            let Some(mut search) = Search::new(&bytes) else {
                continue;
            };
            let commits = commits.remove(file.name()).unwrap_or_default();
            let written = fs::metadata(&path)
                .and_then(|data| data.modified())
                .map_err(|error| format!("{}: {error}", path.display()))?;
            search.uncommitted(commits.first(), written, &mut blobs)?;
            complete &= search.back_through(&commits, &mut blobs)?;
            let (whole, records) = search.found();
            if let Some(moment) = whole {
                history.set_file(file, moment);
            }
            for (id, moment) in records {
                history.set_record(file, id, moment);
            }
        }
        Ok((history, complete))
    }

    /// Notes when a file was last changed.
    pub fn set_file(&mut self, file: File, moment: Timestamp) {
        self.files.insert(file, moment);
    }

    /// Notes when a record was last changed. Where two lists of a file use the same id, the
    /// later change counts.
    pub fn set_record(&mut self, file: File, id: Slug, moment: Timestamp) {
        let known = self.records.entry((file, id)).or_insert(moment);
        *known = moment.max(*known);
    }

    /// When the record with this id was last changed.
    #[must_use]
    pub fn record(&self, file: File, id: &Slug) -> Option<Timestamp> {
        self.records.get(&(file, id.clone())).copied()
    }

    /// When anything in this file was last changed, removed or put in another order.
    #[must_use]
    pub fn file(&self, file: File) -> Option<Timestamp> {
        self.files.get(&file).copied()
    }

    /// When the content that a page is about was last changed.
    #[must_use]
    pub fn page(&self, route: &Route) -> Option<Timestamp> {
        match route {
            Route::Home => self.files.values().max().copied(),
            Route::Events | Route::EventsPage(_) => self.file(File::Events),
            Route::Event(id) => self.record(File::Events, id),
            Route::News | Route::NewsPage(_) => self.file(File::News),
            // There is nothing on it until somebody asks.
            Route::Search => self.file(File::Site),
            Route::Article(id) => self.record(File::News, id),
            Route::Research => self.file(File::Research),
            Route::Trial(id) => self.record(File::Research, id),
            Route::Committee => self.file(File::Committee),
        }
    }
}
