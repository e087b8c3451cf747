//! Suggests other queries for one that has no complete match.

use std::cmp::Reverse;

use crate::{
    Index, Query,
    edits::{Letters, distance},
    index::Word,
};

/// How many queries are suggested.
const SUGGESTIONS: usize = 3;

impl Index {
    /// Queries in which unknown words are replaced by near ones. Every query that is returned finds
    /// something. `known` tells of each term whether it occurs in any document.
    pub(crate) fn suggestions(&self, query: &Query, known: &[bool]) -> Vec<String> {
        let mut texts = vec![String::new(); SUGGESTIONS];
        let mut copied = 0;
        let mut is_changed = false;
        for (term, _) in query.terms.iter().zip(known).filter(|(_, known)| !**known) {
            let nearest = self.nearest(&term.folded);
            is_changed |= !nearest.is_empty();
            for (place, text) in texts.iter_mut().enumerate() {
                text.push_str(query.text.get(copied..term.range.start).unwrap_or_default());
                // Where there are fewer words, the nearest once more; where there is none, nothing.
                let word = nearest.get(place).or(nearest.first());
                text.push_str(word.map_or("", |word| &word.spelling));
            }
            copied = term.range.end;
        }
        if !is_changed {
            return Vec::new();
        }
        let rest = query.text.get(copied..).unwrap_or_default();
        let mut suggestions = Vec::new();
        for text in texts {
            let text = text + rest;
            let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if !suggestions.contains(&text) && self.has_match(&text) {
                suggestions.push(text);
            }
        }
        suggestions
    }

    /// The words at the smallest edit distance from a folded one; of these, those in the most
    /// documents first.
    fn nearest(&self, folded: &str) -> Vec<&Word> {
        // In a short word, two edits would be half of it.
        let most = if folded.chars().count() < 5 { 1 } else { 2 };
        let letters = Letters::of(folded);
        let mut found: Vec<(usize, &Word)> = self
            .words
            .iter()
            .filter(|word| {
                letters.missing_in(word.letters) <= most && word.letters.missing_in(letters) <= most
            })
            .filter_map(|word| Some((distance(folded, &word.text, most)?, word)))
            .collect();
        found.sort_by_key(|(distance, word)| (*distance, Reverse(word.postings.len())));
        found.into_iter().map(|(_, word)| word).collect()
    }
}
