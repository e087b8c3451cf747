//! Text in addresses: percent-encoding as RFC 3986 has it.

/// The text with everything escaped but unreserved characters (letters and digits of ASCII,
/// `-._~`), so that it can stand anywhere in an address and means itself.
///
/// Spaces become `%20`: a plus sign means a space in forms only.
#[must_use]
pub fn encode(text: &str) -> String {
    encode_but(text, b"-._~")
}

/// The text with everything escaped but letters and digits of ASCII and these signs.
#[must_use]
pub fn encode_but(text: &str, kept: &[u8]) -> String {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || kept.contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(char::from(HEX[usize::from(byte >> 4)]));
            encoded.push(char::from(HEX[usize::from(byte & 15)]));
        }
    }
    encoded
}

/// The text that stands in an address. Plus signs are plus signs.
///
/// `None` where a percent sign does not begin an escape, or where the escapes are not UTF-8:
/// nobody who writes an address means that, and a guess would be one.
#[must_use]
pub fn decode(text: &str) -> Option<String> {
    let mut decoded = Vec::with_capacity(text.len());
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        decoded.push(match byte {
            b'%' => digit(bytes.next()?)? << 4 | digit(bytes.next()?)?,
            byte => byte,
        });
    }
    String::from_utf8(decoded).ok()
}

/// What a hexadecimal digit counts.
fn digit(byte: u8) -> Option<u8> {
    match byte {
        b'0'..=b'9' => Some(byte - b'0'),
        b'a'..=b'f' => Some(byte - b'a' + 10),
        b'A'..=b'F' => Some(byte - b'A' + 10),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
    use proptest::prelude::*;

    use super::*;

    const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
        .remove(b'-')
        .remove(b'.')
        .remove(b'_')
        .remove(b'~');

    #[test]
    fn only_unreserved_characters_stay() {
        assert_eq!(encode("AZaz09-._~"), "AZaz09-._~");
        assert_eq!(
            encode(" !\"#$%&'()*+,/:;<=>?@[\\]^`{|}"),
            "%20%21%22%23%24%25%26%27%28%29%2A%2B%2C%2F%3A%3B%3C%3D%3E%3F%40%5B%5C%5D%5E%60%7B%7C%7D"
        );
        assert_eq!(encode("é\n🫁"), "%C3%A9%0A%F0%9F%AB%81");
    }

    #[test]
    fn escapes_may_be_in_small_letters_and_plus_is_plus() {
        assert_eq!(decode("a+b%c3%a9%20/?").as_deref(), Some("a+bé /?"));
        assert_eq!(decode("").as_deref(), Some(""));
        // What came out of an address bar unescaped.
        assert_eq!(decode("é").as_deref(), Some("é"));
    }

    #[test]
    fn what_is_malformed_means_nothing() {
        for text in [
            "%",
            "a%",
            "%4",
            "%4g",
            "%g4",
            "%%41",
            "%+1",
            "% 1",
            "%é",
            "%C3",
            "%C3a",
            "%FF",
            "%ED%A0%80",
            "%C0%AF",
        ] {
            assert_eq!(decode(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            let encoded = encode(&text);
            prop_assert_eq!(&encoded, &utf8_percent_encode(&text, RESERVED).to_string());
            prop_assert_eq!(decode(&encoded), Some(text));
        }

        #[test]
        fn what_is_read_is_what_others_read(text in "(%[0-9a-fA-F]{2}|[a-z+%é]){0,12}") {
            if let Some(decoded) = decode(&text) {
                let theirs = percent_decode_str(&text).decode_utf8().ok();
                prop_assert_eq!(theirs.as_deref(), Some(decoded.as_str()));
            }
        }
    }
}
