//! Word boundaries, in any script.

use std::ops::Range;

use super::fold::{is_joint, is_silent};

/// Up to so many words joined by hyphens are also read as one.
const MAX_JOINED: usize = 4;

/// What a text is split into words for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
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
    dense: bool,
    /// Whether a hyphen or an apostrophe joins it to the one before.
    joined: bool,
}

/// Calls `each` with the byte range of each word of a text, in the order in which they begin.
///
/// Chinese and Japanese characters are read as overlapping pairs: two adjacent characters match a
/// pair, and a single one matches as a prefix.
pub(super) fn words(text: &str, reading: Reading, each: &mut dyn FnMut(Range<usize>)) {
    let atoms = atoms(text);
    for (index, atom) in atoms.iter().enumerate() {
        let after = atoms.get(index + 1..).unwrap_or_default();
        if atom.dense {
            match after.first() {
                Some(next) if next.dense && next.start == atom.end => each(atom.start..next.end),
                _ if reading == Reading::Text || !is_second_of_pair(&atoms, index) => {
                    each(atom.start..atom.end);
                }
                _ => {}
            }
            continue;
        }
        each(atom.start..atom.end);
        let chain = after.iter().take(MAX_JOINED - 1);
        let last = chain.take_while(|next| next.joined).last();
        if let Some(last) = last.filter(|_| reading == Reading::Text) {
            each(atom.start..last.end);
        }
    }
}

/// Whether a dense atom is the second of a pair.
fn is_second_of_pair(atoms: &[Atom], index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|before| atoms.get(before));
    let here = atoms.get(index);
    matches!((before, here), (Some(before), Some(here)) if before.dense && before.end == here.start)
}

fn atoms(text: &str) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    // The end of a hyphen or apostrophe that follows a word.
    let mut joint = None;
    for (start, c) in text.char_indices() {
        let end = start + c.len_utf8();
        let last = atoms.last_mut().filter(|last| last.end == start);
        let dense = is_dense(c);
        if dense || (c.is_alphanumeric() && !is_silent(c)) {
            match last {
                Some(last) if is_voicing_mark(c) || !(dense || last.dense) => last.end = end,
                _ => atoms.push(Atom {
                    start,
                    end,
                    dense,
                    joined: !dense && joint == Some(start),
                }),
            }
        } else if let Some(last) = last {
            if is_silent(c) || is_voicing_mark(c) {
                last.end = end;
            } else if is_joint(c) && !last.dense {
                joint = Some(end);
            }
        }
    }
    atoms
}

/// Whether a character belongs to a script without spaces between words.
fn is_dense(c: char) -> bool {
    matches!(c,
        '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{20000}'..='\u{3ffff}')
        && c != '\u{30fb}'
}

/// Whether a character is a Japanese voicing mark, which belongs to the character before it.
fn is_voicing_mark(c: char) -> bool {
    matches!(c, '\u{3099}' | '\u{309a}' | '\u{ff9e}' | '\u{ff9f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, reading: Reading) -> Vec<&str> {
        let mut found = Vec::new();
        words(text, reading, &mut |range| found.push(&text[range]));
        found
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
