//! Texts and addresses as every format can carry them.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

pub use content::words::{one_line, printable};

/// What ends an address in running text, or is read as markup there.
const DELIMITERS: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'<')
    .add(b'>')
    .add(b'\\')
    .add(b'`')
    .add(b'(')
    .add(b')')
    .add(b'[')
    .add(b']');

/// An address in ASCII alone, which formats without an encoding of their own ask for.
#[must_use]
pub fn address(url: &str) -> String {
    utf8_percent_encode(url, DELIMITERS).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_ascii_and_ends_where_it_ends() {
        assert_eq!(
            address("https://example.org/ä/x_(y)?a=1&b=%20"),
            "https://example.org/%C3%A4/x_%28y%29?a=1&b=%20"
        );
    }
}
