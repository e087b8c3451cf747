//! Why a value or a record is refused, in words for people who edit text.

use thiserror::Error;

/// Why a value was refused, without its place in a file.
///
/// Neither half ends in a full stop: they are joined in different ways.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{what}. {fix}.")]
pub struct Refusal {
    /// What is wrong.
    pub what: String,
    /// What to write instead.
    pub fix: String,
}

impl Refusal {
    /// A refusal from its two halves.
    pub fn new(what: impl Into<String>, fix: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            fix: fix.into(),
        }
    }
}

/// A rule across several fields of a record that the record breaks.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{pointer}: {refusal}")]
pub struct Breach {
    /// The field to point at, as a JSON Pointer from the record; empty for the record itself.
    pub pointer: &'static str,
    /// What is wrong with it.
    pub refusal: Refusal,
}

impl Breach {
    pub(crate) fn new(
        pointer: &'static str,
        what: impl Into<String>,
        fix: impl Into<String>,
    ) -> Self {
        Self {
            pointer,
            refusal: Refusal::new(what, fix),
        }
    }
}
