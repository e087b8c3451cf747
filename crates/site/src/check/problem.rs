//! A problem in a content file: where it is, what is wrong, what to write instead.

use std::fmt;

use content::value::text::invisible;
use content::{File, Refusal};

use super::document::Finding;
use super::place::Place;

/// Which rules a problem comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rule {
    /// The file is there, and it is JSON.
    Syntax,
    /// The file's schema: its keys, the kinds of their values, the words and numbers they take. Editors
    /// that are told of the schema mark the same.
    Schema,
    /// How a value is written. Of this, patterns in the schema say a part.
    Value,
    /// What is beyond one value: other fields, records and files, and how a text came into the file.
    Content,
}

/// One problem at one place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file it is in.
    pub file: File,
    /// Which rules it comes from.
    pub rule: Rule,
    /// The place as a JSON Pointer (RFC 6901); empty for the file as a whole.
    pub pointer: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The column in characters, counted from 1.
    pub column: usize,
    /// What is wrong, without a final full stop.
    pub what: String,
    /// What to write instead, without a final full stop.
    pub fix: String,
    /// Where it is in the text; `None` where there is no text to show.
    pub place: Option<Place>,
}

impl Problem {
    /// A refusal, at a range of bytes of a file.
    pub(super) fn at((file, text): (File, &[u8]), finding: &Finding) -> Problem {
        let place = Place::of(text, &finding.range);
        Problem {
            rule: finding.rule,
            pointer: finding.pointer.clone(),
            line: place.line,
            column: place.column,
            place: Some(place),
            ..Problem::of_file(file, &finding.refusal)
        }
    }

    /// A refusal of a file as a whole, which is not there or cannot be read.
    pub(super) fn of_file(file: File, refusal: &Refusal) -> Problem {
        Problem {
            file,
            rule: Rule::Syntax,
            pointer: String::new(),
            line: 1,
            column: 1,
            what: one_line(&refusal.what),
            fix: one_line(&refusal.fix),
            place: None,
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file.name(), self.line, self.column)?;
        if !self.pointer.is_empty() {
            write!(f, " {}", one_line(&self.pointer))?;
        }
        write!(f, ": {}. {}.", self.what, self.fix)
    }
}

/// Messages quote what they are about, and that can be anything: they stay on one line of a
/// bearable length, and no control character in them reaches a terminal.
pub(super) fn one_line(message: &str) -> String {
    const LONGEST: usize = 400;
    const END: usize = 120;
    let visible = |c: char| match c {
        c if c.is_whitespace() => ' ',
        c if invisible(c) => '\u{FFFD}',
        c => c,
    };
    let length = message.chars().count();
    if length <= LONGEST {
        return message.chars().map(visible).collect();
    }
    // The middle is the quotation; what is said about it comes at the end.
    let begin = message.chars().take(LONGEST - END).map(visible);
    let end = message.chars().skip(length - END).map(visible);
    begin.chain(" … ".chars()).chain(end).collect()
}
