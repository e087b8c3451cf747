//! DOIs, the permanent identifiers of publications, by the rules of the DOI Handbook.

#[cfg(test)]
mod tests;
mod written;

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use percent_encoding::{AsciiSet, utf8_percent_encode};

use crate::Refusal;
use crate::percent::RESERVED;

/// What could end the path or be read as markup is escaped; DOIs of the nineties contain <, >, #, ;
/// and brackets.
const ESCAPED: &AsciiSet = &RESERVED
    .remove(b'/')
    .remove(b':')
    .remove(b';')
    .remove(b'(')
    .remove(b')');

/// A DOI in its bare form, `10.1000/182`, with its characters as they are and not as an address
/// escapes them.
///
/// Two that differ only in the case of ASCII letters are one DOI, and equal. Each is shown as it
/// was written.
#[derive(Clone, Debug)]
pub struct Doi(String);

impl Doi {
    /// Reads the bare form.
    pub fn parse(text: &str) -> Result<Doi, Refusal> {
        match written::bare(text) {
            Some(bare) if bare == text => Ok(Doi(bare)),
            bare => Err(written::refusal(text, bare.as_deref())),
        }
    }

    /// The DOI that is meant by a text in any of the ways people and programs write it, such as its
    /// address.
    #[must_use]
    pub fn meant_by(text: &str) -> Option<Doi> {
        Doi::parse(&written::bare(text)?).ok()
    }

    /// The bare form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address that leads to the publication, wherever it moves.
    pub fn url(&self) -> String {
        format!("https://doi.org/{}", utf8_percent_encode(&self.0, ESCAPED))
    }

    /// The bytes by which DOIs are told apart.
    fn folded(&self) -> impl Iterator<Item = u8> {
        self.0.bytes().map(|byte| byte.to_ascii_lowercase())
    }
}

impl PartialEq for Doi {
    fn eq(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

impl Eq for Doi {}

impl PartialOrd for Doi {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Doi {
    fn cmp(&self, other: &Self) -> Ordering {
        self.folded().cmp(other.folded())
    }
}

impl Hash for Doi {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.folded().for_each(|byte| byte.hash(state));
    }
}

impl std::fmt::Display for Doi {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
