//! A problem in a content file: where it is, what is wrong, what to write instead.
//!
//! The messages are read by people who edit text, not programs.

use std::fmt;

use super::file::File;
use super::syntax;
use super::text::invisible;

/// One problem at one place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file it is in.
    pub file: File,
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
}

impl Problem {
    /// A refusal, at a byte of a file.
    pub(crate) fn locate(
        (file, text): (File, &[u8]),
        at: usize,
        pointer: &str,
        refusal: Refusal,
    ) -> Problem {
        let (line, column) = syntax::position(text, at);
        Problem {
            file,
            pointer: pointer.to_owned(),
            line,
            column,
            what: one_line(&refusal.what),
            fix: one_line(&refusal.fix),
        }
    }
}

/// Messages quote what they are about, and that can be anything: they stay on one line of a
/// bearable length, and no control character in them reaches a terminal.
fn one_line(message: &str) -> String {
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

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file.name(), self.line, self.column)?;
        if !self.pointer.is_empty() {
            f.write_str(" ")?;
            f.write_str(&one_line(&self.pointer))?;
        }
        for part in [": ", &self.what, ". ", &self.fix, "."] {
            f.write_str(part)?;
        }
        Ok(())
    }
}

/// Why a value was refused, before anybody knows where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong, without a final full stop.
    pub what: String,
    /// What to write instead, without a final full stop.
    pub fix: String,
}

impl Refusal {
    /// A refusal from its two halves; each is joined from its parts, which keeps the many
    /// messages small in the browser (formatting machinery is not).
    pub(crate) fn new(what: &[&str], fix: &[&str]) -> Refusal {
        Refusal {
            what: what.concat(),
            fix: fix.concat(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in [&self.what, ". ", &self.fix, "."] {
            f.write_str(part)?;
        }
        Ok(())
    }
}
