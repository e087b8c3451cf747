//! When which record of the content was last changed.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::content::{File, Slug};

/// The moments of the last changes, as far as they are known.
#[derive(Clone, Debug, Default)]
pub struct History {
    records: BTreeMap<(File, Slug), Timestamp>,
}

impl History {
    /// When the record with this id was last changed.
    #[must_use]
    pub fn record(&self, file: File, id: &Slug) -> Option<Timestamp> {
        self.records.get(&(file, id.clone())).copied()
    }

    /// When any record of this file was last changed.
    #[must_use]
    pub fn file(&self, file: File) -> Option<Timestamp> {
        self.records
            .iter()
            .filter(|((of, _), _)| *of == file)
            .map(|(_, moment)| *moment)
            .max()
    }
}
