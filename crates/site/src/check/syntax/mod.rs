//! From bytes to a syntax tree, with the place of everything in it.
//!
//! The files are plain JSON: what an editor or a host's own tools accept is what counts.

mod explain;
mod marks;
mod quotes;
mod scan;

use content::Refusal;
use jsonc_parser::ast::Value;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};

use explain::{explain, truncated};
use marks::marks;
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
        (
            error.valid_up_to(),
            Refusal::new(
                "A character here is not UTF-8",
                "Save the file with the encoding UTF-8, then look whether this character still reads right",
            ),
        )
    })
}

/// The syntax tree of a text.
pub(crate) fn parse(text: &str) -> Result<Value<'_>, Located> {
    if text.trim().is_empty() {
        return Err((
            0,
            Refusal::new("The file is empty", "Put the content back, or at least {}"),
        ));
    }
    marks(text)?;
    scan(text)?;
    match parse_to_ast(text, &CollectOptions::default(), &STRICT) {
        Ok(result) => result.value.ok_or_else(|| truncated(text)),
        Err(error) => Err(explain(text, &error)),
    }
}
