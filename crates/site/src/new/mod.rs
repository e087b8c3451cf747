//! `site new`: puts a new entry into a content file, from questions on the terminal or from flags.
//!
//! | module | does |
//! |---|---|
//! | `command` | the flags, one for each question |
//! | [`kind`] `fields` | what can be made, and what is asked of it |
//! | `form` `ask` | from flags, files and questions to answers, each checked at once |
//! | `id` | suggests an id |
//! | [`reference`] | what a BibTeX, RIS or PubMed file says of a publication |
//! | `order` `style` `insert` | where the entry goes, how it is written, and the bytes that are added |
//! | `save` | checks the new text, and puts it in the place of the old one |

mod answers;
mod ask;
mod command;
mod error;
mod fields;
mod form;
mod id;
mod insert;
pub mod kind;
mod known;
mod order;
pub mod reference;
mod save;
mod style;

use std::fs;
use std::path::{Path, PathBuf};

use known::Known;

pub use ask::{Ask, Question, Stopped, Terminal};
pub use command::Request;
pub use error::Error;
pub use insert::{Insertion, insertion};
pub use kind::Kind;

/// An entry that was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Added {
    /// What it is.
    pub kind: Kind,
    /// Its id.
    pub id: String,
    /// The file it is in.
    pub path: PathBuf,
    /// The line it begins on, counted from 1.
    pub line: usize,
}

impl std::fmt::Display for Added {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (kind, path, line) = (self.kind.name(), self.path.display(), self.line);
        write!(
            out,
            "The {kind} \"{}\" is in {path}, line {line}.\nRun \"make serve\" to look at it; change its texts in the file.",
            self.id
        )
    }
}

/// Makes the entry that is asked for and writes it into its file. Whatever `request` does not say is
/// asked by `ask`; without one, nothing is asked.
///
/// # Errors
///
/// When an answer is refused or missing, when the file cannot be read, or has mistakes that the
/// entry would add to. Nothing is written then.
pub fn create(request: &Request, ask: Option<&mut dyn Ask>) -> Result<Added, Error> {
    let Request { kind, folder, .. } = request;
    let text = read(folder, *kind)?;
    let known = Known::of(*kind, &text).ok_or_else(|| Error::unreadable(folder, *kind))?;
    let from = match &request.from {
        Some(path) => Some(from_file(path)?),
        None => None,
    };
    let answers = form::fill(*kind, &request.given, from, &known, ask)?;
    let record = kind.record(answers.into_value())?;
    save::add(folder, *kind, &record)
}

/// The text of the file that entries of a kind are in.
fn read(folder: &Path, kind: Kind) -> Result<String, Error> {
    let path = folder.join(kind.file().name());
    let bytes = fs::read(&path).map_err(|error| Error::File(path, error))?;
    match crate::check::syntax::decode(&bytes) {
        Ok(text) => Ok(text.to_owned()),
        Err(_) => Err(Error::unreadable(folder, kind)),
    }
}

fn from_file(path: &Path) -> Result<reference::Reference, Error> {
    let bytes = fs::read(path).map_err(|error| Error::File(path.to_owned(), error))?;
    reference::read(&bytes).map_err(|refusal| Error::Reference(path.to_owned(), refusal))
}
