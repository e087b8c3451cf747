//! Suggests other queries for one that has no complete match.

use std::cmp::Reverse;

use super::{Index, Query};

/// How many queries are suggested.
const SUGGESTIONS: usize = 3;

/// Queries in which unknown words are replaced by the nearest known ones: those at the smallest
/// edit distance, then those in the most documents. Every query that is returned finds something.
pub(super) fn suggestions(index: &Index, query: &Query, known: &[bool]) -> Vec<String> {
    let mut texts = vec![String::new(); SUGGESTIONS];
    // The end of the part of the query that is copied.
    let mut copied = 0;
    let mut is_new = false;
    for (term, known) in query.terms.iter().zip(known) {
        if *known {
            continue;
        }
        let mut nearest = index.vocabulary.nearest(&term.folded);
        nearest.sort_unstable_by_key(|(distance, number)| {
            (*distance, Reverse(index.frequency(*number)), *number)
        });
        for (place, text) in texts.iter_mut().enumerate() {
            text.push_str(query.text.get(copied..term.range.start).unwrap_or_default());
            // A word with nothing near it is dropped.
            if let Some((_, number)) = nearest.get(place).or(nearest.first()) {
                text.push_str(index.vocabulary.spelling(*number));
                is_new = true;
            }
        }
        copied = term.range.end;
    }
    if !is_new {
        return Vec::new();
    }
    let mut suggestions: Vec<String> = Vec::new();
    for mut text in texts {
        text.push_str(query.text.get(copied..).unwrap_or_default());
        let words: Vec<&str> = text.split_whitespace().collect();
        let text = words.join(" ");
        if !suggestions.contains(&text) && index.finds(&text) {
            suggestions.push(text);
        }
    }
    suggestions
}
