//! A look over the characters before they are parsed.

use super::Located;
use content::Refusal;

/// How deep lists and objects may sit in each other. The content needs five levels.
const DEEPEST: usize = 32;

/// What the parser would let pass or explain badly: a text that runs over the end of its line
/// (its closing quote is missing, and the parser would stumble much later), invisible
/// characters between the values, and nesting that only an attack has.
pub(super) fn scan(text: &str) -> Result<(), Located> {
    let mut quoted: Option<usize> = None;
    let mut escaped = false;
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        if let Some(start) = quoted {
            match c {
                '\n' | '\r' => {
                    return Err((
                        start,
                        Refusal::new(
                            "The text that begins here does not end on its line",
                            "Close it with a quotation mark (\"); a line break inside a text is written \\n",
                        ),
                    ));
                }
                _ if escaped => escaped = false,
                '\\' => escaped = true,
                '"' => quoted = None,
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
            '\u{201C}' | '\u{201D}' | '\u{201E}' => {
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
