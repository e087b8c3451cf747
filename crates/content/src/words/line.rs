//! Texts without characters that formats and addresses cannot carry.

/// The text with line feeds as its only line breaks, and without characters that cannot be shown:
/// controls other than tabs, and noncharacters.
///
/// XML has no way to write most of these. In calendars and other line-based formats, each kind of
/// line break ends a line for some program, so that the text after it would be read as a property
/// of its own.
#[must_use]
pub fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' if characters.peek() == Some(&'\n') => {}
            '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => printable.push('\n'),
            '\n' | '\t' => printable.push(character),
            _ if character.is_control() || is_noncharacter(character) => {}
            _ => printable.push(character),
        }
    }
    printable
}

/// The same on one line, and without the characters that change the direction of the text after
/// them: lines are shown beside others, or joined to them.
#[must_use]
pub fn one_line(text: &str) -> String {
    let kept: String = printable(text)
        .chars()
        .filter(|c| !changes_direction(*c))
        .collect();
    kept.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a character begins or ends an embedding, an override or an isolate. Right-to-left
/// letters need none of these.
fn changes_direction(character: char) -> bool {
    matches!(character, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Whether a code point is a Unicode noncharacter.
fn is_noncharacter(character: char) -> bool {
    let code = u32::from(character);
    (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_line_breaks_are_line_feeds() {
        assert_eq!(
            printable("a\r\nb\rc\u{85}d\u{2028}e\u{2029}f\n\r\n"),
            "a\nb\nc\nd\ne\nf\n\n"
        );
        assert_eq!(one_line(" a\r\nb\tc \u{2028}"), "a b c");
    }

    #[test]
    fn what_nothing_can_show_is_left_out() {
        assert_eq!(
            printable("a\0b\u{1b}[c\u{b}d\u{7f}e\u{9f}f\u{fffe}g\u{ffff}h\u{fdd0}i\u{1ffff}j"),
            "ab[cdefghij"
        );
    }

    #[test]
    fn a_line_does_not_turn_the_next() {
        assert_eq!(one_line("a\u{202e}b\u{2067}c\u{2069}"), "abc");
        // Joiners and marks belong to the letters.
        assert_eq!(one_line("می\u{200c}خواهم"), "می\u{200c}خواهم");
    }

    #[test]
    fn everything_else_stays() {
        let text = "tab\t, “quotes”, عربي, 👩🏽‍⚕️, \u{202e}override, \u{fffd}, ]]>, </script>";
        assert_eq!(printable(text), text);
    }
}
