//! DOIs, the permanent identifiers of publications.

use percent_encoding::{AsciiSet, utf8_percent_encode};

use super::text::invisible;
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

/// A DOI in its bare form, `10.1000/182`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Doi(String);

impl Doi {
    /// Reads the bare form.
    pub fn parse(text: &str) -> Result<Doi, Refusal> {
        if is_bare(text) {
            return Ok(Doi(text.to_owned()));
        }
        let found = text
            .trim()
            .find("10.")
            .map(|at| &text.trim()[at..])
            .filter(|rest| is_bare(rest));
        Err(match found {
            Some(bare) => Refusal::new(
                "A DOI is written here without anything around it",
                format!("Write \"{bare}\""),
            ),
            None => Refusal::new(
                format!("\"{text}\" is not a DOI"),
                "Write it as the journal prints it, beginning with 10., such as \"10.1000/182\"",
            ),
        })
    }

    /// The bare form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address that leads to the publication, wherever it moves.
    pub fn url(&self) -> String {
        format!("https://doi.org/{}", utf8_percent_encode(&self.0, ESCAPED))
    }
}

/// `10.`, a registrant of four to nine digits (and parts of it), a slash, a suffix.
fn is_bare(text: &str) -> bool {
    let Some((registrant, suffix)) = text
        .strip_prefix("10.")
        .and_then(|rest| rest.split_once('/'))
    else {
        return false;
    };
    let mut parts = registrant.split('.');
    let first_fits = parts
        .next()
        .is_some_and(|part| (4..=9).contains(&part.len()));
    let digits = registrant
        .split('.')
        .all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()));
    let suffix_fits = !suffix.is_empty() && !suffix.contains(invisible);
    first_fits && digits && suffix_fits
}

impl std::fmt::Display for Doi {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}
