//! ORCID iDs, which tell researchers of the same name apart.

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
                "An ORCID iD is written here without anything around it",
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

/// The bare form of an iD in any of the ways people write it.
fn bare(text: &str) -> Option<String> {
    let number = text.trim().trim_end_matches('/');
    let number = number.rsplit(['/', ':', ' ']).next()?;
    let digits: Vec<u8> = number
        .bytes()
        .filter(|b| *b != b'-')
        .map(|b| b.to_ascii_uppercase())
        .collect();
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
