//! ORCID iDs, which tell researchers of the same name apart.

use super::text::{hyphenated, invisible};
use crate::Refusal;

/// An ORCID iD in its bare form, `0000-0002-1825-0097`, with its check digit right.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Orcid(String);

impl Orcid {
    /// Reads the bare form.
    pub fn parse(text: &str) -> Result<Orcid, Refusal> {
        let Some(bare) = bare(text) else {
            return Err(Refusal::new(
                format!("\"{text}\" is not an ORCID iD"),
                "Write its four groups of four, such as \"0000-0002-1825-0097\"",
            ));
        };
        if !check_digit_fits(&bare) {
            return Err(Refusal::new(
                format!("\"{text}\" is not an ORCID iD anybody has: its check digit does not fit"),
                "Compare it with the person's page on orcid.org; one of its digits is mistyped",
            ));
        }
        if bare != text {
            return Err(Refusal::new(
                differs(text, &bare),
                format!("Write \"{bare}\""),
            ));
        }
        Ok(Orcid(bare))
    }

    /// The bare form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The person's page at ORCID.
    pub fn url(&self) -> String {
        format!("https://orcid.org/{}", self.0)
    }
}

/// The bare form of an iD in any of the ways people write it: as an address, with dashes or spaces
/// between its groups, without anything between them, with letters that look like its digits.
fn bare(text: &str) -> Option<String> {
    let text = hyphenated(text);
    let number = text.split(['?', '#']).next()?.trim().trim_end_matches('/');
    let number = number.rsplit(['/', ':']).next()?;
    let label = |word: &&str| {
        ["orcid", "id"]
            .iter()
            .any(|label| word.eq_ignore_ascii_case(label))
    };
    let number: String = number
        .split_whitespace()
        .filter(|word| !label(word))
        .collect();
    let digits: Vec<u8> = number
        .chars()
        .filter(|c| *c != '-' && !invisible(*c))
        .map(|c| match c.to_ascii_uppercase() {
            'O' => '0',
            'I' | 'L' => '1',
            c => c,
        })
        .map(u8::try_from)
        .collect::<Result<_, _>>()
        .ok()?;
    let (check, others) = digits.split_last()?;
    let fits = others.len() == 15
        && others.iter().all(u8::is_ascii_digit)
        && (check.is_ascii_digit() || *check == b'X');
    if !fits {
        return None;
    }
    let mut bare = String::with_capacity(19);
    for (index, digit) in digits.iter().enumerate() {
        if index > 0 && index % 4 == 0 {
            bare.push('-');
        }
        bare.push(char::from(*digit));
    }
    Some(bare)
}

/// In which way a text is not the iD that is meant by it.
fn differs(text: &str, bare: &str) -> &'static str {
    if hyphenated(text) == bare {
        "There is a dash or a typographic hyphen in this ORCID iD"
    } else if text.contains(bare) {
        "An ORCID iD is written here without anything around it"
    } else {
        "An ORCID iD is written here as four groups of four with plain hyphens between them"
    }
}

/// ISO 7064 mod 11-2, in which `X` stands for ten.
fn check_digit_fits(bare: &str) -> bool {
    let value = |b: u8| {
        if b == b'X' { 10 } else { u32::from(b - b'0') }
    };
    let digits = bare.bytes().filter(|b| *b != b'-');
    digits.fold(0, |sum, b| (sum * 2 + value(b)) % 11) == 1
}

impl std::fmt::Display for Orcid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn whatever_way_it_is_written_the_advice_is_the_bare_form() {
        for text in [
            "0000\u{2010}0002\u{2010}1825\u{2010}0097",
            "0000\u{2011}0002\u{2011}1825\u{2011}0097",
            "0000–0002–1825–0097",
            "0000\u{2212}0002\u{2212}1825\u{2212}0097",
            "https://orcid.org/0000-0002-1825-0097",
            "https://orcid.org/0000-0002-1825-0097?lang=en",
            "orcid.org/0000-0002-1825-0097/",
            "ORCID: 0000-0002-1825-0097",
            "ORCID iD 0000-0002-1825-0097",
            "0000 0002 1825 0097",
            "0000000218250097",
            "0000-0002-1825-\u{200B}0097",
            " 0000-0002-1825-0097",
            "OOOO-OOO2-l825-OO97",
        ] {
            let refusal = Orcid::parse(text).unwrap_err();
            assert_eq!(
                refusal.fix, "Write \"0000-0002-1825-0097\"",
                "{text}: {refusal}"
            );
        }
        let x = Orcid::parse("0000‐0002‐1694‐233x").unwrap_err();
        assert_eq!(x.fix, "Write \"0000-0002-1694-233X\"");
        assert!(
            Orcid::parse("0000‐0002‐1825‐0097")
                .unwrap_err()
                .what
                .contains("hyphen")
        );
    }
}
