//! From bytes to a syntax tree, with the place of everything in it.
//!
//! The files are plain JSON: what an editor or a host's own tools accept is what counts.

mod explain;
mod marks;
mod quotes;
mod scan;

use content::Refusal;
use encoding_rs::WINDOWS_1252;
use jsonc_parser::ast::Value;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use explain::{explain, truncated};
use marks::{documents, marks};
use scan::scan;

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
    documents(bytes)?;
    // Two-byte encodings show by their mark, or by the zero byte beside the first brace.
    let two_bytes_each = matches!(
        bytes,
        [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..] | [0, _, ..] | [_, 0, ..]
    );
    if two_bytes_each {
        return Err((
            0,
            Refusal::new(
                "The file is not saved as UTF-8 but in another encoding, probably UTF-16",
                "In your editor choose \"Save with encoding\" and UTF-8",
            ),
        ));
    }
    std::str::from_utf8(bytes).map_err(|error| {
        let at = error.valid_up_to();
        (at, not_utf_8(bytes, at))
    })
}

/// Bytes that are no UTF-8 are nearly always of Windows: the word there says whether that is right.
fn not_utf_8(bytes: &[u8], at: usize) -> Refusal {
    let is_end = |byte: &u8| byte.is_ascii() && !byte.is_ascii_alphanumeric();
    let start = bytes[..at]
        .iter()
        .rposition(is_end)
        .map_or(0, |end| end + 1);
    let end = bytes[at..].iter().position(is_end);
    let word = &bytes[start..end.map_or(bytes.len(), |length| at + length)];
    let (word, _) = WINDOWS_1252.decode_without_bom_handling(word);
    let is_word = word.chars().all(char::is_alphanumeric) && word.chars().count() < 40;
    let then = if is_word {
        format!("this word reads \"{word}\"")
    } else {
        "the letters here read right".to_owned()
    };
    Refusal::new(
        "The file is not saved as UTF-8 but in another encoding; letters like é and ü are lost from here on",
        format!("In your editor choose \"Save with encoding\" and UTF-8, then look whether {then}"),
    )
}

/// The syntax tree of a text.
pub(crate) fn parse(text: &str) -> Result<Value<'_>, Located> {
    if text.trim().is_empty() {
        return Err((
            0,
            Refusal::new(
                "The file is empty",
                "Put the content back as it was before the last change",
            ),
        ));
    }
    marks(text)?;
    scan(text)?;
    match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(result) => result.value.ok_or_else(|| truncated(text)),
        Err(error) => Err(explain(text, &error)),
    }
}
