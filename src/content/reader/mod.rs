//! Walks the syntax tree and collects every problem: the one place that reads fields.
//!
//! A [`Journal`] belongs to a file and is shared by everything that reads in it. [`Fields`] is
//! an object whose keys have been checked, [`At`] a value with its pointer. A field that is
//! missing or wrong reads as `None` *after* its problem is in the journal, so a record reader
//! asks for all its fields first and gives up afterwards.

mod at;
mod fields;

use std::cell::{Cell, RefCell};

use jsonc_parser::ast::Value;

pub(crate) use at::At;
pub(crate) use fields::Fields;

use super::file::{File, Parsed};
use super::keys::Keys;
use super::problem::{Problem, Refusal};
use super::syntax;

/// What has been found in a file so far.
pub(crate) struct Journal<'a> {
    file: File,
    text: &'a str,
    problems: RefCell<Vec<(usize, Problem)>>,
    grave: Cell<usize>,
    left_out: Cell<usize>,
}

impl Journal<'_> {
    fn note(&self, at: usize, pointer: &str, refusal: Refusal) {
        let problem = Problem::locate((self.file, self.text.as_bytes()), at, pointer, refusal);
        let mut problems = self.problems.borrow_mut();
        // In the order of the file; most come in it.
        let place = problems.partition_point(|(earlier, _)| *earlier <= at);
        problems.insert(place, (at, problem));
    }

    /// A problem that costs the record it is in.
    pub(crate) fn refuse(&self, at: usize, pointer: &str, refusal: Refusal) {
        self.grave.set(self.grave.get() + 1);
        self.note(at, pointer, refusal);
    }

    /// The number of the line with this byte, for a message.
    fn line(&self, at: usize) -> String {
        let (line, _) = syntax::position(self.text.as_bytes(), at);
        line.to_string()
    }

    fn leave_out(&self) {
        self.left_out.set(self.left_out.get() + 1);
    }
}

/// Reads a whole file whose top level is an object with these keys.
pub(crate) fn read<T>(
    file: File,
    bytes: &[u8],
    keys: &Keys,
    build: impl FnOnce(&Fields<'_>) -> Option<T>,
) -> Parsed<T> {
    let (text, root) = match tree(file, bytes) {
        Ok(tree) => tree,
        Err(problem) => {
            return Parsed {
                value: None,
                problems: vec![problem],
                left_out: 0,
            };
        }
    };
    let journal = Journal {
        file,
        text,
        problems: RefCell::default(),
        grave: Cell::new(0),
        left_out: Cell::new(0),
    };
    let top = At {
        journal: &journal,
        value: &root,
        pointer: String::new(),
    };
    let value = top.fields(keys).and_then(|fields| build(&fields));
    let problems = journal.problems.into_inner();
    Parsed {
        value,
        problems: problems.into_iter().map(|(_, problem)| problem).collect(),
        left_out: journal.left_out.get(),
    }
}

/// The text and the syntax tree of a file.
fn tree(file: File, bytes: &[u8]) -> Result<(&str, Value<'_>), Problem> {
    let problem = |text: &[u8], (at, refusal)| Problem::locate((file, text), at, "", refusal);
    let text = syntax::decode(bytes).map_err(|located| problem(bytes, located))?;
    let root = syntax::parse(text).map_err(|located| problem(text.as_bytes(), located))?;
    Ok((text, root))
}
