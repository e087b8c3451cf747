//! A query, split into terms.

use std::ops::Range;

use super::fold::fold_onto;
use super::{
    near::{Likeness, exact, one_off},
    words::{Reading, words},
};

/// Further words of a query are ignored.
const MAX_WORDS: usize = 16;
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
    pub(super) text: String,
    pub(super) terms: Vec<Term>,
}

/// One word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    pub folded: String,
    /// Its byte range in the query.
    pub range: Range<usize>,
    /// Its length in letters; 0 if none of them may be wrong.
    tolerant_length: usize,
    /// Whether one letter may be wrong.
    pub loose: bool,
}

impl Query {
    /// Splits a text into terms.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut terms = Vec::new();
        words(text, Reading::Query, &mut |range| {
            if terms.len() == MAX_WORDS {
                return;
            }
            let mut folded = String::new();
            fold_onto(&mut folded, text.get(range.clone()).unwrap_or_default());
            if !folded.is_empty() {
                // Numbers have to match exactly, also those that begin with letters, as NCT00000000.
                let has_digits = folded.contains(char::is_numeric);
                terms.push(Term {
                    tolerant_length: if has_digits {
                        0
                    } else {
                        folded.chars().count()
                    },
                    folded,
                    range,
                    loose: false,
                });
            }
        });
        Self {
            text: text.to_owned(),
            terms,
        }
    }

    /// Whether there is nothing to look for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

impl Term {
    /// Whether it may have a wrong letter.
    pub fn is_tolerant(&self) -> bool {
        self.tolerant_length >= MIN_TOLERANT
    }

    /// Matches a folded word; if the term is loose, also with one wrong letter.
    pub fn meets(&self, word: &str) -> Option<Likeness> {
        let exact = exact(&self.folded, word);
        if exact.is_none() && self.loose {
            return self.near(word);
        }
        exact
    }

    /// Matches a folded word with one wrong letter.
    pub fn near(&self, word: &str) -> Option<Likeness> {
        let near = one_off(&self.folded, word)?;
        let least = match near {
            Likeness::NearBeginning => MIN_TOLERANT_PREFIX,
            _ => MIN_TOLERANT,
        };
        (self.tolerant_length >= least).then_some(near)
    }
}
