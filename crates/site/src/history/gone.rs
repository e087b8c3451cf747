//! Entries that had a page once and are not in the content any more: links to them lead nowhere.

use std::{collections::HashSet, fs, path::Path};

use content::{File, Route, Slug};
use jiff::Timestamp;

use super::{
    git::{Blobs, Commit, Repository},
    revision::{Key, Revision},
};
use crate::held_back::is_held_back;

/// A list of a file, and the page that each of its entries has.
type List = (File, &'static str, fn(Slug) -> Route);

/// The lists whose entries have a page each.
const LISTS: [List; 3] = [
    (File::Events, "events", Route::Event),
    (File::News, "news", Route::Article),
    (File::Research, "trials", Route::Trial),
];

/// An entry that is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gone {
    /// The file it was in.
    pub file: File,
    /// The key of its list.
    pub list: &'static str,
    /// The page it had.
    pub page: Route,
    /// When it was taken out; `None` if that is not committed yet.
    pub since: Option<Timestamp>,
}

/// The entries of the content files in `folder` that are gone, as git remembers them; none where there
/// is no history. A draft never had a page.
///
/// # Errors
/// When git cannot be asked.
pub fn gone(folder: &Path) -> Result<Vec<Gone>, String> {
    let git = Repository::open(folder)?;
    let mut commits = git.commits()?;
    let mut blobs = git.blobs()?;
    let mut all = Vec::new();
    for (file, list, page) in LISTS {
        let Some(commits) = commits.remove(file.name()) else {
            continue;
        };
        // A file that is not there, or cannot be read, is the checker's to report.
        let now = fs::read(folder.join(file.name())).ok();
        let Some(now) = now.and_then(|bytes| Revision::parse(&bytes)) else {
            continue;
        };
        for (id, since) in lost(&now, list, &commits, &mut blobs)? {
            // What was no id never was an address.
            all.extend(Slug::parse(&id).ok().map(|id| Gone {
                file,
                list,
                page: page(id),
                since,
            }));
        }
    }
    Ok(all)
}

/// The ids that a list has lost, each with the moment, the latest first.
fn lost(
    now: &Revision,
    list: &str,
    commits: &[Commit],
    blobs: &mut Blobs,
) -> Result<Vec<(String, Option<Timestamp>)>, String> {
    let mut known: HashSet<Key> = now.keys().into_iter().collect();
    let mut lost = Vec::new();
    let mut since = None;
    for commit in commits {
        let bytes = match &commit.after {
            Some(name) => blobs.read(name)?,
            None => None,
        };
        // What was broken then tells nothing.
        let state = bytes.and_then(|bytes| Revision::parse(&bytes));
        for key in state.iter().flat_map(Revision::keys) {
            let record = state.as_ref().and_then(|state| state.record(&key));
            let until = since.unwrap_or_else(Timestamp::now);
            let was_public = record.is_some_and(|record| !is_held_back(record, until));
            if key.0 == list && was_public && known.insert(key.clone()) {
                lost.push((key.1, since));
            }
        }
        since = Some(commit.moment);
    }
    Ok(lost)
}
