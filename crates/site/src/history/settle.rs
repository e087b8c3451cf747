//! Goes back in time until the last change of every record is found.

use std::time::SystemTime;

use jiff::Timestamp;

use super::{
    git::{Blobs, Commit},
    revision::{Key, Revision},
};
use content::Slug;

/// What is looked for: the whole file, or one record of it.
enum Target {
    Whole,
    Record(Key),
}

/// The search through the past of one content file.
pub(super) struct Search {
    now: Revision,
    /// Whatever has been the same in all states seen so far.
    open: Vec<Target>,
    found: Vec<(Target, Timestamp)>,
}

impl Search {
    /// Begins with the file as it is, if it can be read.
    pub(super) fn new(bytes: &[u8]) -> Option<Self> {
        let now = Revision::parse(bytes)?;
        let records = now.keys().into_iter().map(Target::Record);
        let open = [Target::Whole].into_iter().chain(records).collect();
        Some(Self {
            now,
            open,
            found: Vec::new(),
        })
    }

    /// Finds what differs from the latest commit: that was changed when the file was written.
    pub(super) fn uncommitted(
        &mut self,
        latest: Option<&Commit>,
        written: SystemTime,
        blobs: &mut Blobs,
    ) -> Result<(), String> {
        let revision = match latest.and_then(|commit| commit.after.as_deref()) {
            Some(name) => {
                let bytes = blobs.read(name)?;
                let bytes = bytes.ok_or("the clone lacks the latest version of a file")?;
                Revision::parse(&bytes)
            }
            None => None,
        };
        let written = Timestamp::try_from(written).map_err(|error| error.to_string())?;
        self.settle(revision.as_ref(), whole_second(written));
        Ok(())
    }

    /// Follows the commits, latest first, until nothing is left to be found. Whether the history
    /// reaches that far.
    pub(super) fn back_through(
        &mut self,
        commits: &[Commit],
        blobs: &mut Blobs,
    ) -> Result<bool, String> {
        // The earliest commit after which everything open was as it is now.
        let mut since = None;
        let mut readable = true;
        for commit in commits {
            if self.open.is_empty() {
                return Ok(true);
            }
            if readable {
                since = Some(commit.moment);
            }
            if commit.is_end {
                return Ok(false);
            }
            let before = match commit.before.as_deref() {
                Some(name) => match blobs.read(name)?.map(|bytes| Revision::parse(&bytes)) {
                    Some(Some(revision)) => Some(revision),
                    // Broken then: only what was before it tells what changed.
                    Some(None) => {
                        readable = false;
                        continue;
                    }
                    None => return Ok(false),
                },
                None => None,
            };
            readable = true;
            if let Some(moment) = since {
                self.settle(before.as_ref(), moment);
            }
        }
        Ok(true)
    }

    /// Whatever is open and was not the same before was changed at that moment.
    fn settle(&mut self, before: Option<&Revision>, moment: Timestamp) {
        let now = &self.now;
        let same = |target: &Target| match (target, before) {
            (_, None) => false,
            (Target::Whole, Some(before)) => before.equals(now),
            (Target::Record(key), Some(before)) => before.record(key) == now.record(key),
        };
        let (open, changed) = self.open.drain(..).partition(same);
        let changed: Vec<Target> = changed;
        self.open = open;
        self.found
            .extend(changed.into_iter().map(|target| (target, moment)));
    }

    /// When the file was last changed, and when its records were.
    pub(super) fn found(self) -> (Option<Timestamp>, Vec<(Slug, Timestamp)>) {
        let mut whole = None;
        let mut records = Vec::new();
        for (target, moment) in self.found {
            match target {
                Target::Whole => whole = Some(moment),
                // An id that is none is the checker's to report.
                Target::Record((_, id)) => {
                    records.extend(Slug::parse(&id).ok().map(|id| (id, moment)));
                }
            }
        }
        (whole, records)
    }
}

/// Git counts in seconds; so does everything that is made of it.
fn whole_second(moment: Timestamp) -> Timestamp {
    Timestamp::from_second(moment.as_second()).unwrap_or(moment)
}
