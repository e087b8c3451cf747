//! Time zones by their IANA names.

use std::fmt;

use crate::Refusal;

/// A text in the form of an IANA time zone's name, such as `Europe/London`.
///
/// The zone may not exist: code that computes with it (by the browser on the site, by a database
/// natively) has to allow for that.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ZoneName(String);

impl ZoneName {
    /// Reads a name.
    pub fn parse(text: &str) -> Result<ZoneName, Refusal> {
        if well_formed(text) {
            Ok(ZoneName(text.to_owned()))
        } else {
            Err(ZoneName::refusal(text))
        }
    }

    /// Why a text that names no zone is refused.
    #[must_use]
    pub fn refusal(text: &str) -> Refusal {
        Refusal::new(
            format!("\"{text}\" is not a time zone"),
            "Write continent and city as in the IANA list, such as \"Europe/London\"",
        )
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ZoneName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for ZoneName {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// Words joined by slashes; "+01:00" and the like are offsets, which ignore summer time.
fn well_formed(text: &str) -> bool {
    text.len() <= 64
        && text.split('/').all(|word| {
            word.starts_with(|c: char| c.is_ascii_alphabetic())
                && word
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'+'))
        })
}
