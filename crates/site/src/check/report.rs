//! All problems of a content folder, and the forms in which they are told.

use std::fmt;
use std::io::IsTerminal;
use std::path::PathBuf;

use serde_json::json;

use super::draw::draw;
use super::problem::{Problem, one_line};

/// What the checker found. Shown as text, it is a line for each problem.
#[derive(Clone, Debug, Default)]
pub struct Report {
    /// Every problem, file by file, in the order of the text.
    pub problems: Vec<Problem>,
    /// How many files were looked at.
    pub files: usize,
    /// The folder, as it was named to the checker.
    pub folder: PathBuf,
}

/// For whom a report is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// People: the line itself, with a marker below the place.
    #[default]
    Text,
    /// Programs: a JSON array with an object for each problem.
    Json,
    /// GitHub: workflow commands, which it shows beside the lines of a change.
    Github,
}

impl std::str::FromStr for Format {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        match name {
            "text" => Ok(Self::Text),
            "json" => Ok(Self::Json),
            "github" => Ok(Self::Github),
            _ => Err(format!("'{name}' is not one of: text, json, github")),
        }
    }
}

impl Report {
    /// Whether the content can be published.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        self.problems.is_empty()
    }

    /// The report in one of its forms, ending in a line break. `color` counts for text alone.
    #[must_use]
    pub fn render(&self, format: Format, color: bool) -> String {
        match format {
            Format::Text => self.drawn(color),
            Format::Json => self.json(),
            Format::Github => self.github(),
        }
    }

    /// Whether text on standard error may have colour: on a terminal, unless `NO_COLOR` says
    /// otherwise.
    #[must_use]
    pub fn color_allowed() -> bool {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        !refused && std::io::stderr().is_terminal()
    }

    /// Each problem with its line and a marker below the place.
    #[must_use]
    pub fn drawn(&self, color: bool) -> String {
        let drawn = self.problems.iter().map(|problem| draw(problem, color));
        drawn.chain([format!("{}\n", self.summary())]).collect()
    }

    /// An array with an object for each problem; `end_column` is the column after the last
    /// character of the place.
    #[must_use]
    pub fn json(&self) -> String {
        let problems: serde_json::Value = self
            .problems
            .iter()
            .map(|problem| {
                json!({
                    "file": problem.file.name(),
                    "line": problem.line,
                    "column": problem.column,
                    "end_column": end_column(problem),
                    "pointer": problem.pointer,
                    "what": problem.what,
                    "fix": problem.fix,
                })
            })
            .collect();
        format!("{problems:#}\n")
    }

    /// A workflow command for each problem. GitHub counts the last column in, and finds files by
    /// their path in the repository, from whose root the checker is called there.
    #[must_use]
    pub fn github(&self) -> String {
        let commands = self.problems.iter().map(|problem| {
            let Problem {
                line, column, what, fix, ..
            } = problem;
            let last = end_column(problem).saturating_sub(1).max(*column);
            let file = self.folder.join(problem.file.name());
            let file = property(&file.display().to_string());
            let pointer = one_line(&problem.pointer);
            let title = property(if problem.pointer.is_empty() {
                problem.file.name()
            } else {
                &pointer
            });
            let message = data(&format!("{what}. {fix}."));
            format!(
                "::error file={file},line={line},col={column},endColumn={last},title={title}::{message}\n"
            )
        });
        commands.chain([format!("{}\n", self.summary())]).collect()
    }

    fn summary(&self) -> String {
        match self.problems.len() {
            0 => format!("{} content files, no problems.", self.files),
            1 => "1 problem in the content.".to_owned(),
            count => format!("{count} problems in the content."),
        }
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for problem in &self.problems {
            writeln!(f, "{problem}")?;
        }
        writeln!(f, "{}", self.summary())
    }
}

fn end_column(problem: &Problem) -> usize {
    let place = problem.place.as_ref();
    place.map_or(problem.column, |place| place.end_column)
}

/// The message of a workflow command: it ends with its line.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// A property of a workflow command: it also ends with a comma or colon.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
