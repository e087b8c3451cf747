//! What the parser could not read, in words for people who edit text.

use content::Refusal;
use jsonc_parser::ParseStringErrorKind;
use jsonc_parser::errors::{ParseError, ParseErrorKind};

use super::Located;

/// A file whose end is missing.
pub(super) fn truncated(text: &str) -> Located {
    (
        text.trim_end().len(),
        Refusal::new(
            "The file ends too early",
            "Look whether its end got lost; every { needs its } and every [ its ]",
        ),
    )
}

/// The parser's error: where it is, what is wrong, what to do.
pub(super) fn explain(text: &str, error: &ParseError) -> Located {
    let at = error.range().start;
    // At the end of the file the parser names what it waited for; what happened is simpler.
    if at >= text.trim_end().len() && !matches!(error.kind(), ParseErrorKind::ExpectedComma) {
        return truncated(text);
    }
    (at, words(text, at, error))
}

fn words(text: &str, at: usize, error: &ParseError) -> Refusal {
    use ParseErrorKind as Kind;
    let (before, after) = text.split_at_checked(at).unwrap_or((text, ""));
    let here = after.chars().next();
    if let Some(refusal) = literal(before, after) {
        return refusal;
    }
    let before = before.trim_end().chars().next_back();
    let number = (
        "This number is not written in a way the file can hold",
        "Write it with the digits 0 to 9 alone, without a zero before it",
    );
    let (what, fix) = match error.kind() {
        Kind::ExpectedComma if before == Some('0') && here.is_some_and(|c| c.is_ascii_digit()) => {
            number
        }
        _ if before == Some(':') && matches!(here, Some('}' | ']' | ',')) => (
            "The value is missing here",
            "Write a value after the colon, or delete the key",
        ),
        _ if after.starts_with("<!--") || here == Some('#') => (
            "Comments cannot be written in this file",
            "Delete the comment",
        ),
        Kind::ExpectedStringObjectProperty | Kind::UnexpectedTokenInObject
            if here == Some('{') && before == Some(',') =>
        {
            (
                "A new entry begins here, and the one before it is not closed",
                "Write } before the comma above",
            )
        }
        Kind::UnexpectedCloseBrace
        | Kind::UnexpectedCloseBracket
        | Kind::UnexpectedTokenInObject
            if matches!(here, Some('}' | ']')) =>
        {
            (
                "This closing bracket does not fit what is open here",
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
            "The list that begins with this [ has no ] that ends it",
            "Add ] where the list ends; if the end of the file got lost, take it from before",
        ),
        Kind::UnterminatedObject => (
            "What begins with this { has no } that ends it",
            "Add } where it ends; if the end of the file got lost, take it from before",
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
    Refusal::new(what, fix)
}

/// Words and dates outside of quotation marks, and numbers as people write them. The parser stops within
/// some of them.
fn literal(before: &str, after: &str) -> Option<Refusal> {
    let is_sign = |c: char| c.is_alphanumeric() || matches!(c, '-' | '/' | '.' | '_');
    let start = before.trim_end_matches(is_sign).len();
    let rest = after.find(|c| !is_sign(c)).unwrap_or(after.len());
    let word = format!("{}{}", &before[start..], &after[..rest]);
    let outside = before[..start].trim_end();
    let is_value = outside.ends_with([':', '[', ',']);
    if let Some(number) = parted_number(before, after) {
        return Some(Refusal::new(
            "The digits of this number are parted",
            format!("Write them without a comma or a space: {number}"),
        ));
    }
    let digits = word.chars().filter(char::is_ascii_digit).count();
    let parts = word.split(['-', '/', '.']).filter(|part| !part.is_empty());
    let is_date = parts.count() > 1
        && digits >= 3
        && word.starts_with(|c: char| c.is_ascii_digit())
        && word.contains(['-', '/'])
        && word.len() < 20;
    if is_value && is_date {
        return Some(Refusal::new(
            "This date stands outside quotation marks",
            format!("Write it in quotation marks: \"{word}\""),
        ));
    }
    if !outside.ends_with(':') || !word.starts_with(char::is_alphabetic) {
        return None;
    }
    let fix = match word.to_ascii_lowercase().as_str() {
        "true" | "yes" | "on" => "Write true, in small letters and without quotation marks",
        "false" | "no" | "off" => "Write false, in small letters and without quotation marks",
        "none" | "nil" | "undefined" | "n/a" | "na" | "unknown" | "tbc" | "tba" | "tbd" => {
            "Delete the key and its value if the value is not known"
        }
        _ => return None,
    };
    Some(Refusal::new(
        format!("\"{word}\" is no value that the file can hold"),
        fix,
    ))
}

/// The digits of `1,300` or `1 300`, within which the parser stops.
fn parted_number(before: &str, after: &str) -> Option<String> {
    let is_digit = |c: char| c.is_ascii_digit();
    let rest = before.trim_end_matches([',', ' ']);
    let next = after.trim_start_matches([',', ' ']);
    let apart = before.len() - rest.len() + after.len() - next.len();
    let first = &rest[rest.trim_end_matches(is_digit).len()..];
    let second = &next[..next.find(|c| !is_digit(c)).unwrap_or(next.len())];
    let outside = rest[..rest.len() - first.len()].trim_end();
    let fits = (1..=3).contains(&first.len()) && second.len() == 3 && apart == 1;
    (fits && outside.ends_with(':')).then(|| format!("{first}{second}"))
}
