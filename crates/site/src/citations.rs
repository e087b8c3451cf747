//! The publications as files for reference managers: one of each format for every publication,
//! and one of all.

use super::{artifact::Artifact, edition::Edition};
use content::citation::Format;

/// All files. Those of all publications are there even if there are none.
#[must_use]
pub fn files(edition: &Edition) -> Vec<Artifact> {
    let publications = &edition.research.publications;
    let mut files = Vec::new();
    for format in Format::ALL {
        files.push(Artifact::new(format.all(), format.file(publications)));
        for publication in publications {
            let path = format.path(publication);
            files.push(Artifact::new(path, format.entry(publication)));
        }
    }
    files
}
