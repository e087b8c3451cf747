//! What somebody typed, read as words to look for.

use std::ops::Range;

use super::{
    fold::fold_onto,
    near::{Likeness, exact, one_off},
    words::{Reading, words},
};

/// How many words of a query count.
const WORDS: usize = 16;
/// From how many letters on a word may have a wrong one.
const TOLERANT: usize = 4;
/// From how many letters on the beginning of a word may have a wrong one.
const TOLERANT_BEGINNING: usize = 5;

/// What somebody typed, read as words to look for.
///
/// Each word is looked for as a whole and as the beginning of words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// As it was typed.
    pub(super) text: String,
    pub(super) terms: Vec<Term>,
}

/// One word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Term {
    pub folded: String,
    /// Where it stands in the query.
    pub range: Range<usize>,
    /// How many letters it has, as far as a wrong one may be among them.
    tolerant: usize,
    /// Whether words with one wrong letter are meant too.
    pub loose: bool,
}

impl Query {
    /// Reads what was typed.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let mut terms = Vec::new();
        words(text, Reading::Query, &mut |range| {
            if terms.len() == WORDS {
                return;
            }
            let mut folded = String::new();
            fold_onto(&mut folded, text.get(range.clone()).unwrap_or_default());
            if !folded.is_empty() {
                // A number is right or wrong.
                let is_number = folded.chars().all(char::is_numeric);
                terms.push(Term {
                    tolerant: if is_number { 0 } else { folded.chars().count() },
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
    /// Whether a wrong letter may be in it.
    pub fn is_tolerant(&self) -> bool {
        self.tolerant >= TOLERANT
    }

    /// Compares with a folded word, as loosely as this term is meant.
    pub fn meets(&self, word: &str) -> Option<Likeness> {
        let exact = exact(&self.folded, word);
        if exact.is_none() && self.loose {
            return self.near(word);
        }
        exact
    }

    /// Compares with a folded word, one letter being wrong.
    pub fn near(&self, word: &str) -> Option<Likeness> {
        let near = one_off(&self.folded, word)?;
        let least = match near {
            Likeness::NearBeginning => TOLERANT_BEGINNING,
            _ => TOLERANT,
        };
        (self.tolerant >= least).then_some(near)
    }
}
