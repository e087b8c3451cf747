//! The publications as files for reference managers: one of each format for every publication,
//! and one of all.
//!
//! Both formats are written here. Of libraries, `biblatex` writes BibTeX with a backslash as `\\`,
//! which LaTeX takes for the end of a line, and `~` and `^` as accents on what follows; for RIS
//! there is none.

mod bibtex;
mod ris;

use super::{artifact::Artifact, edition::Edition};
use content::{Publication, citation::Format};

/// All files. Those of all publications are there even if there are none.
#[must_use]
pub fn files(edition: &Edition) -> Vec<Artifact> {
    let publications = &edition.research.publications;
    let mut files = Vec::new();
    for format in Format::ALL {
        let all: Vec<String> = publications
            .iter()
            .map(|publication| entry(format, publication))
            .collect();
        files.push(Artifact::new(format.all(), all.join(between(format))));
        for (publication, entry) in publications.iter().zip(all) {
            files.push(Artifact::new(format.path(publication), entry));
        }
    }
    files
}

/// The text of one publication.
fn entry(format: Format, publication: &Publication) -> String {
    match format {
        Format::BibTex => bibtex::entry(publication),
        Format::Ris => ris::entry(publication),
    }
}

/// What stands between two publications: an empty line.
fn between(format: Format) -> &'static str {
    match format {
        Format::BibTex => "\n",
        Format::Ris => "\r\n",
    }
}
