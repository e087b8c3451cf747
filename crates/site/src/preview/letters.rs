//! What a picture makes of the characters of a text before any font is asked.

use std::iter;

/// How many characters may make up one letter: the letter itself and its marks. More would pile
/// up beyond the picture's lines.
const MOST_IN_A_LETTER: usize = 3;

/// How many characters are looked at. No picture has room for as many.
const MOST: usize = 600;

/// The text on one line, without anything that takes no ink, and with one space where there was
/// white space. A space that holds words together stays what it is.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let visible = text
        .chars()
        .filter(|c| c.is_whitespace() || !without_ink(*c));
    for c in visible.take(MOST) {
        match c {
            '\u{A0}' | '\u{202F}' => plain.push('\u{A0}'),
            c if c.is_whitespace() => {
                if !plain.is_empty() && !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            c => plain.push(c),
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// The letter with no more marks than can be told apart.
pub(super) fn few_marks(cluster: &str) -> &str {
    match cluster.char_indices().nth(MOST_IN_A_LETTER) {
        Some((end, _)) => &cluster[..end],
        None => cluster,
    }
}

/// Whether this only decorates: an emoji or a dingbat. Text says the same without it.
pub(super) fn ornament(cluster: &str) -> bool {
    cluster.chars().next().is_some_and(|c| {
        matches!(
            c,
            '\u{20E3}'
                | '\u{2300}'..='\u{23FF}'
                | '\u{2600}'..='\u{27BF}'
                | '\u{2B00}'..='\u{2BFF}'
                | '\u{1F000}'..='\u{1FAFF}'
        )
    })
}

/// Whether this ends a part of a sentence.
pub(super) fn stop(cluster: &str) -> bool {
    matches!(cluster, "." | "," | ";" | ":" | "!" | "?" | ")" | "…")
}

/// The text cut into the parts that stay together on a line, each with whether a space stands
/// before it. A line may end after a space, and after a hyphen, a dash or a slash within a word.
pub(super) fn words(text: &str) -> impl Iterator<Item = (bool, &str)> {
    text.split(' ')
        .filter(|word| !word.is_empty())
        .enumerate()
        .flat_map(|(index, word)| {
            let mut rest = word;
            let mut space = index > 0;
            iter::from_fn(move || {
                if rest.is_empty() {
                    return None;
                }
                let (part, after) = rest.split_at(first_break(rest));
                rest = after;
                Some((std::mem::take(&mut space), part))
            })
        })
}

/// Where the first part of a word ends.
fn first_break(word: &str) -> usize {
    let mut letters = 0;
    for (at, c) in word.char_indices() {
        let end = at + c.len_utf8();
        if matches!(c, '-' | '\u{2010}' | '–' | '—' | '/') {
            // No single letter or mark is left alone at the end or the beginning of a line.
            let after = word[end..].chars().take(2).filter(|c| c.is_alphanumeric());
            if letters >= 2 && after.count() == 2 {
                return end;
            }
        }
        letters = if c.is_alphanumeric() { letters + 1 } else { 0 };
    }
    word.len()
}

/// Characters that only steer others: controls, directions, joiners, variants, tags.
fn without_ink(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{AD}'
                | '\u{34F}'
                | '\u{61C}'
                | '\u{115F}'..='\u{1160}'
                | '\u{17B4}'..='\u{17B5}'
                | '\u{180B}'..='\u{180F}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{3164}'
                | '\u{FE00}'..='\u{FE0F}'
                | '\u{FEFF}'
                | '\u{FFA0}'
                | '\u{FFF0}'..='\u{FFFB}'
                | '\u{1D173}'..='\u{1D17A}'
                | '\u{E0000}'..='\u{E0FFF}'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_takes_no_ink_is_gone_and_spaces_are_plain() {
        assert_eq!(
            plain("  a\r\n\tb\u{202E}c\u{0}\u{200D}  d\u{A0}e "),
            "a bc d\u{A0}e"
        );
        assert_eq!(plain("\u{202E}\u{FEFF} "), "");
    }

    #[test]
    fn lines_may_end_at_spaces_and_within_compounds() {
        let words = |text| words(text).collect::<Vec<_>>();
        assert_eq!(
            words("A Mid-Career trial"),
            [
                (false, "A"),
                (true, "Mid-"),
                (false, "Career"),
                (true, "trial")
            ]
        );
        assert_eq!(words("X-ray"), [(false, "X-ray")]);
        assert_eq!(words("2024–25"), [(false, "2024–"), (false, "25")]);
        assert_eq!(words("NCT-5"), [(false, "NCT-5")]);
        assert_eq!(words(""), []);
    }
}
