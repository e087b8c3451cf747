//! From bytes to a syntax tree, with the place of everything in it.
//!
//! The files are plain JSON: what an editor or a host's own tools accept is what counts.

use jsonc_parser::ast::Value;
use jsonc_parser::errors::{ParseError, ParseErrorKind};
use jsonc_parser::{CollectOptions, ParseOptions, ParseStringErrorKind, parse_to_ast};

use super::problem::Refusal;

/// How deep lists and objects may sit in each other. The content needs five levels.
const DEEPEST: usize = 32;

const STRICT: ParseOptions = ParseOptions {
    allow_comments: false,
    allow_loose_object_property_names: false,
    allow_trailing_commas: false,
    allow_missing_commas: false,
    allow_single_quoted_strings: false,
    allow_hexadecimal_numbers: false,
    allow_unary_plus_numbers: false,
    allow_bare_decimal_point_numbers: false,
    allow_non_finite_numbers: false,
    allow_extended_string_escapes: false,
};

/// A refusal and the byte it is about.
pub(crate) type Located = (usize, Refusal);

/// The bytes as text, without a byte-order mark.
pub(crate) fn decode(bytes: &[u8]) -> Result<&str, Located> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    // Two-byte encodings show by their mark, or by the zero byte beside the first brace.
    let two_bytes_each = matches!(
        bytes,
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..]
    );
    if two_bytes_each {
        return Err((
            0,
            Refusal::new(
                &["The file is not saved as UTF-8 but in another encoding, probably UTF-16"],
                &["In your editor choose \"Save with encoding\" and UTF-8"],
            ),
        ));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        (
            error.valid_up_to(),
            Refusal::new(
                &["A character here is not UTF-8"],
                &["Save the file with the encoding UTF-8, then look whether this character still reads right"],
            ),
        )
    })
}

/// The syntax tree of a text.
pub(crate) fn parse(text: &str) -> Result<Value<'_>, Located> {
    if text.trim().is_empty() {
        return Err((
            0,
            Refusal::new(
                &["The file is empty"],
                &["Put the content back, or at least {}"],
            ),
        ));
    }
    scan(text)?;
    match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(result) => result.value.ok_or_else(|| truncated(text)),
        Err(error) => Err(explain(text, &error)),
    }
}

/// What the parser would let pass or explain badly: a text that runs over the end of its line
/// (its closing quote is missing, and the parser would stumble much later), invisible
/// characters between the values, and nesting that only an attack has.
fn scan(text: &str) -> Result<(), Located> {
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
                            &["The text that begins here does not end on its line"],
                            &[
                                "Close it with a quotation mark (\"); a line break inside a text is written \\n",
                            ],
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
                            &["There is an invisible control character in this text"],
                            &["Delete it; a tab is written \\t"],
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
                            &["Too many lists and objects inside each other"],
                            &["Look for a { or [ that does not belong here"],
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
                        &["There is an invisible character here that is not a plain space"],
                        &[
                            "Delete it and type a space; it often comes along when text is copied from a web page",
                        ],
                    ),
                ));
            }
            '\u{201C}' | '\u{201D}' | '\u{201E}' => {
                return Err((
                    at,
                    Refusal::new(
                        &["This is a curly quotation mark"],
                        &[
                            "Type the straight one (\") around keys and texts; curly ones are welcome inside a text",
                        ],
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
                &["The file ends in the middle of the text that begins here"],
                &[
                    "Close it with a quotation mark (\"), and look whether the end of the file got lost",
                ],
            ),
        )),
        None => Ok(()),
    }
}

fn truncated(text: &str) -> Located {
    (
        text.trim_end().len(),
        Refusal::new(
            &["The file ends too early"],
            &["Look whether its end got lost; every { needs its } and every [ its ]"],
        ),
    )
}

/// The parser's error in words for people who edit text.
fn explain(text: &str, error: &ParseError) -> Located {
    use ParseErrorKind as Kind;
    let at = error.range().start;
    // At the end of the file the parser names what it waited for; what happened is simpler.
    if at >= text.trim_end().len() && !matches!(error.kind(), Kind::ExpectedComma) {
        return truncated(text);
    }
    let here = text[at..].chars().next();
    let before = text[..at].trim_end().chars().next_back();
    let number = (
        "This number is not written in a way the file can hold",
        "Write it with the digits 0 to 9 alone, without a zero before it",
    );
    let (what, fix) = match error.kind() {
        Kind::ExpectedComma if before == Some('0') && here.is_some_and(|c| c.is_ascii_digit()) => {
            number
        }
        Kind::UnexpectedCloseBrace | Kind::UnexpectedCloseBracket if before == Some(':') => (
            "The value is missing here",
            "Write a value after the colon, or delete the key",
        ),
        Kind::UnexpectedCloseBrace
        | Kind::UnexpectedCloseBracket
        | Kind::UnexpectedTokenInObject
            if matches!(here, Some('}' | ']')) =>
        {
            (
                "This closing bracket does not fit: nothing is open that it closes",
                "Check that every { has its } and every [ its ]",
            )
        }
        Kind::CommentsNotAllowed | Kind::UnterminatedCommentBlock => (
            "Comments cannot be written in this file",
            "Delete the comment",
        ),
        Kind::ExpectedComma => ("A comma is missing here", "Add a comma (,)"),
        Kind::TrailingCommasNotAllowed => (
            "There is a comma after the last entry",
            "Delete this comma; commas stand between entries only",
        ),
        Kind::UnexpectedTokenInObject | Kind::UnexpectedComma if here == Some(',') => (
            "There is one comma too many",
            "Delete this comma, or write the entry that is missing before it",
        ),
        Kind::ExpectedColonAfterObjectKey | Kind::UnexpectedColon => (
            "A colon is missing or out of place",
            "Write every entry as \"key\": value",
        ),
        Kind::ExpectedObjectValue => (
            "The value is missing here",
            "Write a value after the colon, or delete the key",
        ),
        Kind::ExpectedStringObjectProperty | Kind::UnexpectedTokenInObject => (
            "A key in quotation marks was expected here",
            "Write every entry as \"key\": value, with straight quotation marks (\")",
        ),
        Kind::SingleQuotedStringsNotAllowed => (
            "This text is in single quotation marks",
            "Use double ones (\")",
        ),
        Kind::UnexpectedWord | Kind::NonFiniteNumbersNotAllowed => (
            "This word stands outside quotation marks",
            "Put text in quotation marks (\"); only true, false and null go without",
        ),
        Kind::UnterminatedArray => (
            "This list is not closed",
            "Add the missing ] where the list ends",
        ),
        Kind::UnterminatedObject => (
            "This object is not closed",
            "Add the missing } where it ends",
        ),
        Kind::MultipleRootJsonValues => (
            "The file goes on after its last closing bracket",
            "Delete what follows, or move the closing bracket to the end",
        ),
        Kind::NestingDepthExceeded => (
            "Too many lists and objects inside each other",
            "Look for a { or [ that does not belong here",
        ),
        Kind::String(
            ParseStringErrorKind::InvalidUnicodeEscapeSequence(_)
            | ParseStringErrorKind::ExpectedFourHexDigits,
        ) => (
            "This \\u code stands for no character",
            "Type the character itself",
        ),
        Kind::String(_) => (
            "A backslash in this text is not followed by something it can stand before",
            "Write \\\\ for a backslash, \\\" for a quotation mark, \\n for a line break",
        ),
        Kind::HexadecimalNumbersNotAllowed
        | Kind::UnaryPlusNumbersNotAllowed
        | Kind::BareDecimalPointNumbersNotAllowed
        | Kind::ExpectedDigit
        | Kind::ExpectedDigitFollowingNegativeSign
        | Kind::ExpectedPlusMinusOrDigitInNumberLiteral => number,
        Kind::UnexpectedToken
        | Kind::UnexpectedComma
        | Kind::UnexpectedCloseBrace
        | Kind::UnexpectedCloseBracket => (
            "This character does not belong here",
            "Delete it, or put the text it belongs to in quotation marks (\")",
        ),
    };
    (at, Refusal::new(&[what], &[fix]))
}

/// Line and column of a byte, both counted from 1, the column in characters. A line ends with
/// LF, CR LF or a lone CR, as editors count.
pub(crate) fn position(text: &[u8], at: usize) -> (usize, usize) {
    let before = &text[..at.min(text.len())];
    let mut line = 1;
    let mut start = 0;
    for (index, byte) in before.iter().enumerate() {
        let ends = *byte == b'\n' || (*byte == b'\r' && text.get(index + 1) != Some(&b'\n'));
        if ends {
            line += 1;
            start = index + 1;
        }
    }
    // Bytes that continue a UTF-8 character do not begin a column of their own.
    let column = before[start..]
        .iter()
        .filter(|byte| (**byte & 0b1100_0000) != 0b1000_0000)
        .count();
    (line, column + 1)
}
