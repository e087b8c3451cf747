//! Folding: words without case and accents.

/// Folds a word: "Jordí" and "JORDI" are "jordi", "Straße" is "strasse", "COVID-19" is "covid19".
///
/// Folding is idempotent.
#[must_use]
pub fn fold(word: &str) -> String {
    if word.is_ascii() {
        let letters = word.chars().filter(|c| !is_joint(*c));
        return letters.map(|c| c.to_ascii_lowercase()).collect();
    }
    let mut folded = String::with_capacity(word.len());
    for c in decomposed(word).chars() {
        match c {
            'ß' => folded.push_str("ss"),
            'æ' => folded.push_str("ae"),
            'œ' => folded.push_str("oe"),
            'þ' => folded.push_str("th"),
            'ø' => folded.push('o'),
            'đ' | 'ð' => folded.push('d'),
            'ħ' => folded.push('h'),
            'ł' => folded.push('l'),
            'ı' => folded.push('i'),
            'ς' => folded.push('σ'),
            _ if is_silent(c) || is_joint(c) => {}
            _ => folded.push(c),
        }
    }
    folded
}

/// Letters and their accents apart (Unicode's NFKD), in lower case: by JavaScript, which has the
/// tables for it. `unicode-normalization` would send 41 kB more to each visitor.
#[cfg(target_arch = "wasm32")]
fn decomposed(word: &str) -> String {
    js_sys::JsString::from(word)
        .normalize("NFKD")
        .to_lower_case()
        .into()
}

/// Letters and their accents apart (Unicode's NFKD), in lower case.
#[cfg(not(target_arch = "wasm32"))]
fn decomposed(word: &str) -> String {
    use unicode_normalization::UnicodeNormalization;

    word.nfkd().collect::<String>().to_lowercase()
}

/// Whether folding drops a character: accents, vowel points, controls for joining and direction.
pub(crate) fn is_silent(c: char) -> bool {
    matches!(c,
        // A soft hyphen.
        '\u{ad}'
        // Accents.
        | '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}'
        | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}'
        // The apostrophe that is a letter.
        | '\u{2bc}'
        // Hebrew points; what is between them is punctuation.
        | '\u{591}'..='\u{5bd}' | '\u{5bf}' | '\u{5c1}' | '\u{5c2}' | '\u{5c4}' | '\u{5c5}' | '\u{5c7}'
        // Arabic vowels, and the line that makes words longer.
        | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}'
        // Whether letters join, which way they run, and how they are drawn.
        | '\u{200c}'..='\u{200f}' | '\u{2060}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// Whether a character joins two words to one: hyphens and apostrophes.
pub(crate) fn is_joint(c: char) -> bool {
    matches!(
        c,
        '-' | '\'' | '\u{2010}' | '\u{2011}' | '\u{2019}' | '\u{5be}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_accents_are_ignored() {
        for (written, folded) in [
            ("Jordí", "jordi"),
            ("Jordi\u{301}", "jordi"),
            ("ÅNGSTRÖM", "angstrom"),
            ("Straße", "strasse"),
            ("Cæsar", "caesar"),
            ("Łódź", "lodz"),
            ("Đorđević", "dordevic"),
            ("Søren", "soren"),
            ("İstanbul", "istanbul"),
            ("ılık", "ilik"),
            ("Σίσυφος", "σισυφοσ"),
            ("Йод", "иод"),
            ("ＥＣＭＯ", "ecmo"),
            ("CO₂", "co2"),
            ("ﬁbrin", "fibrin"),
            ("مُحَمَّد", "محمد"),
            ("שָׁלוֹם", "שלום"),
            ("COVID-19", "covid19"),
            ("O’Brien", "obrien"),
        ] {
            assert_eq!(fold(written), folded);
        }
    }

    #[test]
    fn what_is_folded_stays_as_it_is() {
        for c in '\0'..=char::MAX {
            let once = fold(c.encode_utf8(&mut [0; 4]));
            assert_eq!(fold(&once), once, "{c:?}");
        }
    }
}
