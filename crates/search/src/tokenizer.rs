//! Word boundaries, in any script.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use crate::fold::{is_joint, is_silent};

/// Up to so many words joined by hyphens are also read as one.
const MAX_JOINED: usize = 4;

/// What a text is split into words for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    /// Indexing: all readings of a text. "COVID-19" is "COVID", "19" and "COVID-19".
    Text,
    /// Searching: no part of a text is read twice.
    Query,
}

/// The smallest unit that is read as a word.
struct Atom {
    start: usize,
    end: usize,
    /// Whether it is a character of a script without spaces between words.
    is_dense: bool,
    /// Whether a hyphen or an apostrophe joins it to the one before.
    is_joined: bool,
}

/// The byte range of each word of a text, in the order in which they begin.
///
/// Chinese and Japanese characters are read as overlapping pairs: two adjacent characters match a
/// pair, and a single one matches as a prefix.
pub(crate) fn words(text: &str, reading: Reading) -> Vec<Range<usize>> {
    let atoms = atoms(text);
    let mut words = Vec::with_capacity(atoms.len());
    let mut is_end_of_pair = false;
    for (index, atom) in atoms.iter().enumerate() {
        let after = atoms.get(index + 1..).unwrap_or_default();
        if atom.is_dense {
            let pair = after
                .first()
                .filter(|next| next.is_dense && next.start == atom.end);
            match pair {
                Some(next) => words.push(atom.start..next.end),
                None if is_end_of_pair && reading == Reading::Query => {}
                None => words.push(atom.start..atom.end),
            }
            is_end_of_pair = pair.is_some();
            continue;
        }
        words.push(atom.start..atom.end);
        if reading == Reading::Text {
            let joined = after.iter().take(MAX_JOINED - 1);
            let last = joined.take_while(|next| next.is_joined).last();
            words.extend(last.map(|last| atom.start..last.end));
        }
    }
    words
}

fn atoms(text: &str) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    // The end of a hyphen or apostrophe that follows a word.
    let mut joint = None;
    // A letter with its accents, points and vowel signs is one grapheme.
    for (start, grapheme) in text.grapheme_indices(true) {
        let end = start + grapheme.len();
        let mut letters = grapheme.char_indices();
        let letter = letters.find(|(_, c)| c.is_alphanumeric() && !is_silent(*c));
        // A sign before the first letter is not a part of the word.
        let start = start + letter.map_or(0, |(offset, _)| offset);
        let last = atoms.last_mut().filter(|last| last.end == start);
        match (letter, last) {
            (Some((_, c)), Some(last)) if !is_dense(c) && !last.is_dense => last.end = end,
            (Some((_, c)), _) => atoms.push(Atom {
                start,
                end,
                is_dense: is_dense(c),
                is_joined: !is_dense(c) && joint == Some(start),
            }),
            (None, Some(last)) if grapheme.starts_with(is_silent) => last.end = end,
            (None, Some(last)) if grapheme.starts_with(is_joint) && !last.is_dense => {
                joint = Some(end);
            }
            _ => {}
        }
    }
    atoms
}

/// Whether a character belongs to a script without spaces between words.
fn is_dense(c: char) -> bool {
    matches!(c,
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{30fa}' | '\u{30fc}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9d}' | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, reading: Reading) -> Vec<&str> {
        let ranges = words(text, reading).into_iter();
        ranges.map(|range| &text[range]).collect()
    }

    #[test]
    fn words_end_where_letters_and_digits_end() {
        assert_eq!(
            read("The 2nd (ECMO) trial; 10.1000/ab12.", Reading::Query),
            ["The", "2nd", "ECMO", "trial", "10", "1000", "ab12"]
        );
        assert_eq!(
            read("Jordi\u{301} Пример مُحَمَّد", Reading::Query),
            ["Jordi\u{301}", "Пример", "مُحَمَّد"]
        );
        assert!(read(" – / ̈ – ", Reading::Text).is_empty());
    }

    #[test]
    fn marks_belong_to_the_letter_before_them() {
        assert_eq!(read("परीक्षण 5", Reading::Query), ["परीक्षण", "5"]);
        assert_eq!(read("โรงพยาบาล", Reading::Query), ["โรงพยาบาล"]);
    }

    #[test]
    fn joined_words_are_read_both_ways_in_texts() {
        assert_eq!(
            read("post-COVID-19 care", Reading::Text),
            ["post", "post-COVID-19", "COVID", "COVID-19", "19", "care"]
        );
        assert_eq!(
            read("post-COVID-19 care", Reading::Query),
            ["post", "COVID", "19", "care"]
        );
        assert_eq!(
            read("one- two -three", Reading::Text),
            ["one", "two", "three"]
        );
    }

    #[test]
    fn characters_without_spaces_are_read_in_pairs() {
        assert_eq!(
            read("ECMO治療法 肺", Reading::Text),
            ["ECMO", "治療", "療法", "法", "肺"]
        );
        assert_eq!(
            read("ECMO治療法 肺", Reading::Query),
            ["ECMO", "治療", "療法", "肺"]
        );
        assert_eq!(read("ガイド", Reading::Query), ["ガイ", "イド"]);
        assert_eq!(read("ｶﾞｲ", Reading::Query), ["ｶﾞｲ"]);
    }
}
