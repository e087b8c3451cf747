//! The sorted words of all documents, and lookups in them.

use std::ops::Range;

use super::near::{Likeness, distance, letters};
use super::query::Term;

/// Folded words in the order of their bytes, so that words with a common prefix are adjacent.
#[derive(Debug, Default)]
pub(super) struct Vocabulary {
    text: String,
    ends: Vec<u32>,
    /// The set of letters of each word: rules out most words cheaply.
    letters: Vec<u32>,
    spellings: String,
    spelling_ends: Vec<u32>,
}

impl Vocabulary {
    /// Adds a word that sorts after all others. An empty spelling stands for the folded word
    /// itself.
    pub fn push(&mut self, folded: &str, spelling: &str, letters: u32) {
        self.text.push_str(folded);
        self.ends.push(self.text.len() as u32);
        self.letters.push(letters);
        self.spellings.push_str(spelling);
        self.spelling_ends.push(self.spellings.len() as u32);
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// A word, folded.
    pub fn word(&self, number: usize) -> &str {
        piece(&self.text, &self.ends, number)
    }

    /// A word in its most common spelling.
    pub fn spelling(&self, number: usize) -> &str {
        let spelling = piece(&self.spellings, &self.spelling_ends, number);
        if spelling.is_empty() {
            self.word(number)
        } else {
            spelling
        }
    }

    /// The words that begin with `folded`.
    pub fn beginning_with(&self, folded: &str) -> Range<usize> {
        let start = self.partition_point(0, &|word| word >= folded);
        start..self.partition_point(start, &|word| !word.starts_with(folded))
    }

    /// The first word from `from` on for which `is_past` holds. It has to hold for all words after
    /// that.
    fn partition_point(&self, from: usize, is_past: &dyn Fn(&str) -> bool) -> usize {
        let (mut low, mut high) = (from, self.len());
        while low < high {
            let middle = low.midpoint(high);
            if is_past(self.word(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }

    /// Calls `each` for every word that matches the term with one wrong letter.
    pub fn one_off(&self, term: &Term, each: &mut dyn FnMut(usize, Likeness)) {
        let wanted = letters(&term.folded);
        for (number, has) in self.letters.iter().enumerate() {
            // One wrong letter makes at most one letter missing.
            if (wanted & !has).count_ones() > 1 {
                continue;
            }
            if let Some(likeness) = term.near(self.word(number)) {
                each(number, likeness);
            }
        }
    }

    /// The words near a folded one, as pairs of edit distance and number.
    pub fn nearest(&self, folded: &str) -> Vec<(usize, usize)> {
        let typed: Vec<char> = folded.chars().collect();
        // In a short word, two wrong letters would be half of it.
        let most = if typed.len() < 5 { 1 } else { 2 };
        let wanted = letters(folded);
        let mut word = Vec::new();
        let mut found = Vec::new();
        for (number, has) in self.letters.iter().enumerate() {
            let missing = (wanted & !has).count_ones() as usize;
            let more = (has & !wanted).count_ones() as usize;
            if missing > most || more > most {
                continue;
            }
            word.clear();
            word.extend(self.word(number).chars());
            if let Some(distance) = distance(&typed, &word, most) {
                found.push((distance, number));
            }
        }
        found
    }
}

/// One of the pieces that are concatenated in `text`.
fn piece<'a>(text: &'a str, ends: &[u32], number: usize) -> &'a str {
    let end = |number: usize| ends.get(number).map_or(0, |end| *end as usize);
    let start = number.checked_sub(1).map_or(0, end);
    text.get(start..end(number)).unwrap_or_default()
}
