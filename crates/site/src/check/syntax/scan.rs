//! A look over the characters before they are parsed.

use content::Refusal;

use super::Located;
use super::quotes::Closed;

/// How deep lists and objects may sit in each other. The content needs five levels.
const DEEPEST: usize = 32;

/// What the parser would let pass or explain badly: a text that runs over the end of its line
/// (its closing quote is missing, and the parser would stumble much later), invisible
/// characters between the values, and nesting that only an attack has.
pub(super) fn scan(text: &str) -> Result<(), Located> {
    let mut quoted: Option<usize> = None;
    let mut escaped = false;
    let mut depth = 0_usize;
    let mut closed = Closed::default();
    for (at, c) in text.char_indices() {
        if let Some(start) = quoted {
            match c {
                '\n' | '\r' => return Err((start, unclosed(&text[start..at]))),
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => {
                    quoted = None;
                    closed = Closed::now(at);
                }
                c if c < ' ' => {
                    return Err((
                        at,
                        Refusal::new(
                            "There is an invisible control character in this text",
                            "Delete it; a tab is written \\t",
                        ),
                    ));
                }
                _ => {}
            }
            continue;
        }
        closed.next(c)?;
        match c {
            '"' => quoted = Some(at),
            '{' | '[' => {
                depth += 1;
                if depth > DEEPEST {
                    return Err((
                        at,
                        Refusal::new(
                            "Too many lists and objects inside each other",
                            "Look for a { or [ that does not belong here",
                        ),
                    ));
                }
            }
            '}' | ']' => depth = depth.saturating_sub(1),
            ' ' | '\n' | '\r' | '\t' => {}
            c if c.is_whitespace() || c == '\u{FEFF}' || c == '\u{200B}' || c.is_control() => {
                return Err((
                    at,
                    Refusal::new(
                        "There is an invisible character here that is not a plain space",
                        "Delete it and type a space; it often comes along when text is copied from a web page",
                    ),
                ));
            }
            '\u{2018}'..='\u{201F}' | '«' | '»' | '″' | '＂' => {
                return Err((
                    at,
                    Refusal::new(
                        "This is a curly quotation mark",
                        "Type the straight one (\") around keys and texts; curly ones are welcome inside a text",
                    ),
                ));
            }
            _ => {}
        }
    }
    match quoted {
        Some(start) => Err((
            start,
            Refusal::new(
                "The file ends in the middle of the text that begins here",
                "Close it with a quotation mark (\"), and look whether the end of the file got lost",
            ),
        )),
        None => Ok(()),
    }
}

/// A text that runs over the end of its line.
fn unclosed(text: &str) -> Refusal {
    let what = "The text that begins here does not end on its line";
    if text[1..].contains(['\u{201C}', '\u{201D}', '\u{201E}', '\u{201F}', '″', '＂']) {
        return Refusal::new(
            what,
            "Close it with a straight quotation mark (\"), not a curly one; a line break inside a text is written \\n",
        );
    }
    // After an odd number of marks inside texts, the last one of the line opens what is none.
    if text[1..].trim_matches([',', '}', ']', ' ']).is_empty() {
        return Refusal::new(
            "There is one quotation mark too many on this line",
            "Write \\\" for a quotation mark that is part of a text, or use curly ones (“ ”)",
        );
    }
    Refusal::new(
        what,
        "Close it with a quotation mark (\"); inside a text a quotation mark is written \\\" and a line break \\n",
    )
}
