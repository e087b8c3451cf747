//! A problem in a content file: where it is, what is wrong, what to write instead.
//!
//! The messages are read by people who edit text, not programs; and only the native checker
//! has them. The browser reads the same files by the same rules, but there nobody would see
//! the words: a [`Refusal`] is empty, a [`Problem`] says where it is, and the compiler drops
//! every text that is only said.

use std::fmt;

use super::file::File;
#[cfg(not(target_arch = "wasm32"))]
use super::{syntax, text::invisible};

/// One problem at one place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The file it is in.
    pub file: File,
    /// The place as a JSON Pointer (RFC 6901); empty for the file as a whole.
    pub pointer: String,
    /// The line, counted from 1.
    #[cfg(not(target_arch = "wasm32"))]
    pub line: usize,
    /// The column in characters, counted from 1.
    #[cfg(not(target_arch = "wasm32"))]
    pub column: usize,
    /// What is wrong, without a final full stop.
    #[cfg(not(target_arch = "wasm32"))]
    pub what: String,
    /// What to write instead, without a final full stop.
    #[cfg(not(target_arch = "wasm32"))]
    pub fix: String,
}

impl Problem {
    /// A refusal, at a byte of a file.
    #[cfg(not(target_arch = "wasm32"))]
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

    /// A refusal in a file: where it is must do.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn locate((file, _): (File, &[u8]), _: usize, pointer: &str, _: Refusal) -> Problem {
        Problem {
            file,
            pointer: pointer.to_owned(),
        }
    }
}

/// Messages quote what they are about, and that can be anything: they stay on one line of a
/// bearable length, and no control character in them reaches a terminal.
#[cfg(not(target_arch = "wasm32"))]
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

#[cfg(not(target_arch = "wasm32"))]
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

#[cfg(target_arch = "wasm32")]
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let space = if self.pointer.is_empty() { "" } else { " " };
        let end = ": has a mistake; `make check` says which";
        for part in [self.file.name(), space, &self.pointer, end] {
            f.write_str(part)?;
        }
        Ok(())
    }
}

/// Why a value was refused, before anybody knows where it stands. In the browser it is empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// What is wrong, without a final full stop.
    #[cfg(not(target_arch = "wasm32"))]
    pub what: String,
    /// What to write instead, without a final full stop.
    #[cfg(not(target_arch = "wasm32"))]
    pub fix: String,
}

#[cfg(not(target_arch = "wasm32"))]
impl Refusal {
    /// A refusal from its two halves, each joined from its parts.
    pub(crate) fn new(what: &[&str], fix: &[&str]) -> Refusal {
        Refusal {
            what: what.concat(),
            fix: fix.concat(),
        }
    }

    /// A refusal whose words have to be looked for; in the browser nobody does.
    pub(crate) fn worded(words: impl FnOnce() -> Refusal) -> Refusal {
        words()
    }

    /// The same with something before it.
    pub(crate) fn after(self, before: &[&str]) -> Refusal {
        Refusal {
            what: [&before.concat(), self.what.as_str()].concat(),
            ..self
        }
    }
}

#[cfg(target_arch = "wasm32")]
impl Refusal {
    #[inline(always)]
    pub(crate) fn new(_: &[&str], _: &[&str]) -> Refusal {
        Refusal {}
    }

    #[inline(always)]
    pub(crate) fn worded(_: impl FnOnce() -> Refusal) -> Refusal {
        Refusal {}
    }

    #[inline(always)]
    pub(crate) fn after(self, _: &[&str]) -> Refusal {
        self
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for part in [&self.what, ". ", &self.fix, "."] {
            f.write_str(part)?;
        }
        Ok(())
    }
}
