//! Walks the syntax tree and collects every problem: the one place that reads fields.
//!
//! A [`Journal`] belongs to a file and is shared by everything that reads in it. [`Fields`] is
//! an object whose keys have been checked, [`At`] a value with its pointer. A field that is
//! missing or wrong reads as `None` *after* its problem is in the journal, so a record reader
//! asks for all its fields first and gives up afterwards.

mod at;
mod fields;

use std::cell::{Cell, RefCell};

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
        self.problems.borrow_mut().push((at, problem));
    }

    /// A problem that costs the record it is in.
    pub(crate) fn refuse(&self, at: usize, pointer: &str, refusal: Refusal) {
        self.grave.set(self.grave.get() + 1);
        self.note(at, pointer, refusal);
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
    let unreadable = |text: &[u8], (at, refusal): syntax::Located| Parsed {
        value: None,
        problems: vec![Problem::locate((file, text), at, "", refusal)],
        left_out: 0,
    };
    let text = match syntax::decode(bytes) {
        Ok(text) => text,
        Err(located) => return unreadable(bytes, located),
    };
    let root = match syntax::parse(text) {
        Ok(root) => root,
        Err(located) => return unreadable(text.as_bytes(), located),
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
    let mut problems = journal.problems.into_inner();
    problems.sort_by_key(|(at, _)| *at);
    Parsed {
        value,
        problems: problems.into_iter().map(|(_, problem)| problem).collect(),
        left_out: journal.left_out.get(),
    }
}
