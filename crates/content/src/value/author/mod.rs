//! Who wrote a publication: people by their names, and groups.
//!
//! An author is written as a text where that says all: `Sample AB` is a person as reference lists
//! name one, `Sample Trial Group` a group. What a text leaves open is refused; then the parts of the
//! name say it: `{ "family": "Sample", "given": "Ada" }`, `{ "group": "Sample" }`.

mod entry;
mod group;
mod parted;
mod person;
#[cfg(test)]
mod tests;
mod titles;
mod written;

#[cfg(feature = "schema")]
pub(crate) use entry::GroupName;
pub use person::{NamePart, OptionalNamePart, Person, Suffix};

use std::fmt;

use super::text;
use crate::Refusal;

/// An author, as reference lists name them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Author {
    /// A person.
    Person(Person),
    /// A group, by its name.
    Group(String),
}

impl Author {
    /// Reads a text that is the name of a person, `Family GG`, or of a group. Where it could be both
    /// or is written in another way, the refusal says what to write.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let line = text::line(text::visible(text)?)?;
        let words: Vec<&str> = line.split_whitespace().collect();
        let line = words.join(" ");
        if let Some(person) = person::in_reference(&words) {
            return Ok(Self::Person(person));
        }
        // What is meant as a person is told so before a word in it is taken for a group's.
        if let Some(refusal) = written::refusal(&line) {
            return Err(refusal);
        }
        if group::is_name(&words) {
            return Ok(Self::Group(line));
        }
        Err(written::unknown(&line))
    }
}

impl fmt::Display for Author {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Group(name) => out.write_str(name),
            Self::Person(person) => person.fmt(out),
        }
    }
}
