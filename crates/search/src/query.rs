//! A query, split into terms.

use std::ops::Range;

use crate::{
    edits::{Likeness, exact, near},
    fold::fold,
    tokenizer::{Reading, words},
};

/// Further words of a query are ignored.
const MAX_TERMS: usize = 16;
/// The minimum length of a word that may have a wrong letter.
const MIN_TOLERANT: usize = 4;
/// The minimum length of a prefix that may have a wrong letter.
const MIN_TOLERANT_PREFIX: usize = 5;

/// A query, split into terms.
///
/// Each word matches whole words and prefixes of words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The query as typed.
    pub(crate) text: String,
    pub(crate) terms: Vec<Term>,
}

/// One word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    pub folded: String,
    /// Its byte range in the query.
    pub range: Range<usize>,
    /// Whether one letter may be wrong. Only for terms that are [tolerant](Self::is_tolerant).
    pub is_loose: bool,
    /// The number of letters.
    length: usize,
}

impl Query {
    /// Splits a text into terms.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let terms = words(text, Reading::Query)
            .into_iter()
            .map(|range| {
                let folded = fold(text.get(range.clone()).unwrap_or_default());
                Term {
                    length: folded.chars().count(),
                    folded,
                    range,
                    is_loose: false,
                }
            })
            .filter(|term| term.length > 0)
            .take(MAX_TERMS);
        Self {
            text: text.to_owned(),
            terms: terms.collect(),
        }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

impl Term {
    /// Whether it may have a wrong letter at all. Numbers have to match exactly, also those that
    /// begin with letters, as NCT00000000.
    pub fn is_tolerant(&self) -> bool {
        self.length >= MIN_TOLERANT && !self.folded.contains(char::is_numeric)
    }

    /// Matches a folded word; if the term is loose, also with one wrong letter.
    pub fn matches(&self, word: &str) -> Option<Likeness> {
        exact(&self.folded, word).or_else(|| self.is_loose.then(|| self.near(word)).flatten())
    }

    /// Matches a folded word with one wrong letter.
    pub fn near(&self, word: &str) -> Option<Likeness> {
        near(&self.folded, word).filter(|likeness| {
            *likeness == Likeness::NearWhole || self.length >= MIN_TOLERANT_PREFIX
        })
    }
}
