//! Why no entry was made. Whatever it is, nothing was written.

use std::io;
use std::path::{Path, PathBuf};

use content::Refusal;
use thiserror::Error;

use super::Kind;
use super::ask::Stopped;
use crate::check::{Report, check};

/// Why no entry was made.
#[derive(Debug, Error)]
pub enum Error {
    /// There is nobody to ask for what the flags do not say.
    #[error(
        "A new {} needs more: {} {} missing.\nWithout a terminal to ask on, give every answer as a flag; \"site new {} --help\" lists them.",
        .kind.name(), list(.flags), if .flags.len() == 1 { "is" } else { "are" }, .kind.name()
    )]
    Missing {
        /// What was to be made.
        kind: Kind,
        /// The flags.
        flags: Vec<String>,
    },
    /// Answers that are refused, each with its flag.
    #[error("{}", refused(.0))]
    Refused(Vec<(String, Refusal)>),
    /// A file that cannot be read or written.
    #[error("{}: {}.", .0.display(), .1)]
    File(PathBuf, io::Error),
    /// A file that says nothing of one publication.
    #[error("{}: {}", .0.display(), .1)]
    Reference(PathBuf, Refusal),
    /// The content file has mistakes that hide where the entry would go.
    #[error("{}{}", "The file cannot be read; correct this first, nothing was written:\n\n", report(.0))]
    Unreadable(Report),
    /// The file would have problems that it does not have now.
    #[error("{}{}", "With the new entry there would be a problem; nothing was written:\n\n", report(.0))]
    Problems(Report),
    /// The answers do not make a record. The checker would refuse it as well.
    #[error("The answers do not fit together: {0}.")]
    Record(String),
    /// The questions were stopped.
    #[error(transparent)]
    Stopped(#[from] Stopped),
}

impl Error {
    /// What the checker says of a file in which the place of entries cannot be found.
    pub(super) fn unreadable(folder: &Path, kind: Kind) -> Self {
        let mut report = check(folder);
        let file = kind.file();
        report.problems.retain(|problem| problem.file == file);
        Self::Unreadable(report)
    }
}

fn list(flags: &[String]) -> String {
    match flags {
        [] => String::new(),
        [flag] => flag.clone(),
        [flags @ .., last] => format!("{} and {last}", flags.join(", ")),
    }
}

fn refused(refused: &[(String, Refusal)]) -> String {
    let lines: Vec<String> = refused
        .iter()
        .map(|(flag, refusal)| format!("{flag}: {refusal}"))
        .collect();
    lines.join("\n")
}

fn report(report: &Report) -> String {
    report.drawn(Report::color_allowed())
}
