//! What a file with the reference of a publication says: BibTeX, RIS, or PubMed's own format (MEDLINE,
//! `.nbib`). Journals, doi.org and PubMed offer such files.

mod authors;
mod bibtex;
mod clean;
mod tagged;

use content::{Doi, PartialDate, Refusal};
use serde_json::Value;

use authors::{Listed, in_json};

pub(super) use authors::read as authors;

/// What a reference says, cleaned of the marks of its format.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reference {
    title: Option<String>,
    authors: Vec<Listed>,
    /// Whether the file says that there are more authors than it names.
    has_more_authors: bool,
    journal: Option<String>,
    journal_short: Option<String>,
    date: Option<PartialDate>,
    volume: Option<String>,
    issue: Option<String>,
    pages: Option<String>,
    doi: Option<String>,
    pmid: Option<String>,
}

/// What a reference says of one key.
pub(super) enum Found {
    /// A value of the record.
    Value(Value),
    /// A text, still to be read by the rule of the key.
    Text(String),
    /// A text that the rule refuses.
    Doubtful(String, Refusal),
}

/// Reads a file with one reference. Which format it has is told by its content: browsers save them
/// under any name.
///
/// # Errors
///
/// When the format is none of the three, or there is not exactly one reference.
pub fn read(bytes: &[u8]) -> Result<Reference, Refusal> {
    let text = String::from_utf8_lossy(bytes);
    let text = text.trim_start_matches('\u{FEFF}');
    let mut lines = text.lines().map(str::trim_start);
    let first = lines.find(|line| line.starts_with('@') || is_tagged(line));
    let mut all = match first {
        Some(line) if line.starts_with('@') => bibtex::read(text)?,
        Some(line) if line.starts_with("TY") => tagged::ris(text)?,
        Some(_) => tagged::medline(text)?,
        None => {
            return Err(Refusal::new(
                "This is no reference in BibTeX, RIS or PubMed's format",
                "Save the reference again, as \"BibTeX\" or \"RIS\" at the journal or as \"Cite\" at PubMed",
            ));
        }
    };
    match (all.pop(), all.len()) {
        (Some(reference), 0) => Ok(reference),
        (None, _) => Err(Refusal::new(
            "There is no reference in this file",
            "Save the reference again",
        )),
        (Some(_), others) => Err(Refusal::new(
            format!("There are {} references in this file", others + 1),
            "Keep the one that is meant; each publication is added by itself",
        )),
    }
}

/// `TY  - JOUR` begins a reference of RIS, `PMID- 12345678` one of PubMed.
fn is_tagged(line: &str) -> bool {
    let tag = |tag: &str| {
        let rest = line.strip_prefix(tag).map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with('-'))
    };
    tag("TY") || tag("PMID")
}

impl Reference {
    /// What it says, by places in the record.
    pub(super) fn into_found(self) -> Vec<(&'static str, Found)> {
        let mut found = Vec::new();
        if let Some(authors) = in_json(&self.authors, self.has_more_authors) {
            found.push(("authors", authors));
        }
        if let Some(date) = self.date {
            found.push(("year", Found::Value(date.year().into())));
        }
        let doi = self
            .doi
            .as_deref()
            .map(|text| Doi::meant_by(text).ok_or(text));
        match doi {
            Some(Ok(doi)) => {
                found.push(("doi", Found::Value(doi.as_str().into())));
                // The paper is the source then.
                if let Some(date) = self.date {
                    found.push(("source.as_of", Found::Value(date.to_string().into())));
                }
            }
            Some(Err(text)) => found.push(("doi", Found::Text(text.to_owned()))),
            None => {}
        }
        let journal_short = self
            .journal_short
            .filter(|short| Some(short) != self.journal.as_ref());
        let texts = [
            ("title", self.title),
            ("journal", self.journal),
            ("journal_short", journal_short),
            ("volume", self.volume),
            ("issue", self.issue),
            ("pages", self.pages),
            ("pmid", self.pmid),
        ];
        for (path, text) in texts {
            if let Some(text) = text {
                found.push((path, Found::Text(text)));
            }
        }
        found
    }
}
