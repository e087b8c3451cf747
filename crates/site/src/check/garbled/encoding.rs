//! Texts whose bytes were read in another encoding than they were written in.

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

/// The text as it was before its bytes were read in another encoding, once or several times; `None`
/// if nothing says that it was.
pub(super) fn undone(text: &str) -> Option<String> {
    let mut plain = text.to_owned();
    while let Some(once) = once_undone(&plain) {
        plain = once;
    }
    (plain != text).then_some(plain)
}

fn once_undone(text: &str) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    let letters: Vec<char> = text.chars().collect();
    let mut plain = String::new();
    let mut at = 0;
    let mut any = false;
    while at < letters.len() {
        if let Some((character, length)) = read(&letters, at) {
            plain.push(character);
            at += length;
            any = true;
        } else {
            plain.push(letters[at]);
            at += 1;
        }
    }
    any.then_some(plain)
}

/// The character whose bytes these letters are, and how many they are.
fn read(letters: &[char], at: usize) -> Option<(char, usize)> {
    windows(letters, at).or_else(|| {
        // In texts from Macs, the first bytes are these, which stand before no letter otherwise.
        let first = letters[at];
        let second = letters.get(at + 1);
        let meant = matches!(first, '√' | '¬') || (first == '‚' && second == Some(&'Ä'));
        meant.then(|| sequence(letters, at, MACINTOSH)).flatten()
    })
}

fn windows(letters: &[char], at: usize) -> Option<(char, usize)> {
    let (character, length) = sequence(letters, at, WINDOWS_1252)?;
    let rest = &letters[at + 1..at + length];
    // A letter and a quotation mark or dash behind it are the end of a word in capitals.
    let telling = rest.iter().any(|c| !ends_word(*c));
    let before = at.checked_sub(1).map(|before| letters[before]);
    let next = letters.get(at + length);
    let lead = letters[at];
    let small = |c: Option<&char>| c.is_some_and(|c| c.is_lowercase());
    let likely = if length > 2 {
        telling
    } else if matches!(lead, '×' | 'ß') {
        false
    } else if matches!(lead, 'Â' | 'Ã') {
        let alone = !before.is_some_and(char::is_alphabetic) && rest.iter().all(|c| !is_quote(*c));
        telling || alone || small(before.as_ref()) || small(next)
    } else {
        let row = sequence(letters, at + length, WINDOWS_1252).is_some();
        telling || row || small(before.as_ref())
    };
    likely.then_some((character, length))
}

/// Whether a sign often stands behind a word.
fn ends_word(c: char) -> bool {
    is_quote(c)
        || matches!(
            c,
            '\u{A0}' | '™' | '®' | '©' | '°' | 'º' | 'ª' | '²' | '³' | '¹' | '•'
        )
}

fn is_quote(c: char) -> bool {
    matches!(
        c,
        '“' | '”' | '‘' | '’' | '‚' | '„' | '«' | '»' | '‹' | '›' | '–' | '—' | '…'
    )
}

/// The character that begins here if the letters are bytes of UTF-8, read in the encoding.
fn sequence(letters: &[char], at: usize, encoding: &'static Encoding) -> Option<(char, usize)> {
    let first = byte(*letters.get(at)?, encoding)?;
    let length = match first {
        0xC2..=0xDF => 2,
        0xE0..=0xEF => 3,
        0xF0..=0xF4 => 4,
        _ => return None,
    };
    let bytes = letters.get(at..at + length)?;
    let bytes: Option<Vec<u8>> = bytes.iter().map(|c| byte(*c, encoding)).collect();
    let bytes = bytes?;
    let character = std::str::from_utf8(&bytes).ok()?.chars().next()?;
    Some((character, length))
}

/// The byte of a letter in an encoding, without those of ASCII.
fn byte(letter: char, encoding: &'static Encoding) -> Option<u8> {
    if letter.is_ascii() {
        return None;
    }
    let mut buffer = [0; 4];
    let (bytes, _, lost) = encoding.encode(letter.encode_utf8(&mut buffer));
    match bytes.as_ref() {
        [byte] if !lost => Some(*byte),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_read_in_a_wrong_encoding_is_undone() {
        for (garbled, right) in [
            ("GrÃ¶ber", "Gröber"),
            ("NÃ®mes", "Nîmes"),
            ("Ã©tude Ã\u{A0} Paris", "étude à Paris"),
            ("donâ€™t", "don’t"),
            ("â€œTestâ€\u{9D}", "“Test”"),
            ("TrialÂ\u{A0}will", "Trial\u{A0}will"),
            ("5 Â± 2 Â°C", "5 ± 2 °C"),
            ("1965â€“75", "1965–75"),
            ("DvoÅ™Ã¡k", "Dvořák"),
            ("ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"),
            ("GrÃƒÂ¶ber", "Gröber"),
            ("Gr√∂ber", "Gröber"),
            ("don‚Äôt", "don’t"),
            ("æ¸¬è©¦", "測試"),
        ] {
            assert_eq!(undone(garbled).as_deref(), Some(right), "{garbled}");
        }
    }

    #[test]
    fn right_texts_are_left_alone() {
        for right in [
            "Gröber",
            "naïve café",
            "CAFÉ”",
            "MANHÃ”",
            "på Å”",
            "SCHÖ–",
            "Straß’",
            "ÉTÉ…",
            "voilà…»",
            "“Å”",
            "Œuvre”",
            "測試",
            "مؤتمر",
            "Привет",
            "Ελληνικά",
            "√2",
            "3×–",
            "5 µg·m⁻³",
            "Ærø’s",
            "IRMÃ – x",
            "Đặng Thị",
            "🫀",
            "a – b",
            "©",
            "fiancé »",
        ] {
            assert_eq!(undone(right), None, "{right}");
        }
    }
}
