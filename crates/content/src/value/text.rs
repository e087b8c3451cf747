//! Rules for every text: visible content, and nothing that cannot be shown.

use crate::Refusal;

/// Whether a character is invisible or a noncharacter: a text of nothing else is blank, and in an
/// address they only disguise where it leads.
#[must_use]
pub fn invisible(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || u32::from(c) & 0xFFFE == 0xFFFE
        || matches!(
            c,
            '\u{00AD}'
                | '\u{061C}'
                | '\u{200B}'..='\u{200F}'
                | '\u{202A}'..='\u{202E}'
                | '\u{2060}'..='\u{206F}'
                | '\u{FDD0}'..='\u{FDEF}'
                | '\u{FEFF}'
        )
}

/// The text with the hyphens and dashes of typesetting as the one of the keyboard. Identifiers have
/// no other, and lose it when they are copied from a printed page.
pub(crate) fn hyphenated(text: &str) -> String {
    let plain = |c| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => '-',
        c => c,
    };
    text.chars().map(plain).collect()
}

/// The text, if any of it is visible.
pub fn visible(text: &str) -> Result<&str, Refusal> {
    if text.chars().all(invisible) {
        return Err(Refusal::new(
            "This text is empty",
            "Write the text; a key that may be missing can be deleted instead",
        ));
    }
    Ok(text)
}

/// One line of text, without white space around it.
pub(crate) fn line(text: &str) -> Result<String, Refusal> {
    if text.contains(['\n', '\r', '\u{2028}', '\u{2029}']) {
        return Err(Refusal::new(
            "This text has a line break, and it is shown on one line",
            "Write a space instead of the line break",
        ));
    }
    no_controls(text)?;
    Ok(text.trim().to_owned())
}

/// Refuses control characters other than line breaks and tabs.
pub(crate) fn no_controls(text: &str) -> Result<(), Refusal> {
    let control = text
        .chars()
        .find(|c| c.is_control() && !matches!(c, '\n' | '\r' | '\t'));
    match control {
        Some(c) => Err(Refusal::new(
            format!(
                "There is a control character in this text (U+{:04X})",
                u32::from(c)
            ),
            "Delete it; nothing can show it",
        )),
        None => Ok(()),
    }
}
