//! The characters of a text that take ink.

use icu_properties::{
    CodePointMapData, CodePointSetData,
    props::{DefaultIgnorableCodePoint, GeneralCategory, GeneralCategoryGroup},
};

/// How many marks a letter keeps. More would pile up beyond the picture's lines.
const MOST_MARKS: usize = 2;

/// How many characters are kept. No picture has room for as many.
const MOST: usize = 600;

/// The text on one line: one space where there was white space, no more marks on a letter than
/// can be told apart, and nothing that only steers other characters (controls, directions,
/// joiners, variants). A space that holds words together stays what it is.
pub(super) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut marks = 0;
    for c in text.chars().filter(|c| !steers(*c)).take(MOST) {
        marks = if is_mark(c) { marks + 1 } else { 0 };
        match c {
            '\u{A0}' | '\u{202F}' => plain.push('\u{A0}'),
            c if c.is_whitespace() => {
                if !plain.is_empty() && !plain.ends_with(' ') {
                    plain.push(' ');
                }
            }
            c if marks <= MOST_MARKS => plain.push(c),
            _ => {}
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

/// Whether this only decorates, as emoji and dingbats do: text says the same without it.
pub(super) fn is_ornament(c: char) -> bool {
    category(c) == GeneralCategory::OtherSymbol && c != char::REPLACEMENT_CHARACTER
}

fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(category(c))
}

/// Whether this takes no ink and no room of its own.
fn steers(c: char) -> bool {
    let ignorable = CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c);
    let control = matches!(
        category(c),
        GeneralCategory::Control | GeneralCategory::Format
    );
    (ignorable || control) && !c.is_whitespace()
}

fn category(c: char) -> GeneralCategory {
    CodePointMapData::<GeneralCategory>::new().get(c)
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
        assert_eq!(plain("❤\u{FE0F}\u{E0067}"), "❤");
    }

    #[test]
    fn a_letter_has_two_marks_at_most() {
        assert_eq!(
            plain("Z\u{300}\u{301}\u{302}\u{303}a\u{301}"),
            "Z\u{300}\u{301}a\u{301}"
        );
    }
}
