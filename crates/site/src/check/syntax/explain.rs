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
    let before = before.trim_end().chars().next_back();
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
    Refusal::new(what, fix)
}
