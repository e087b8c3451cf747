//! DOI, the lasting name of a publication.

use super::problem::Refusal;
use super::text::invisible;
use crate::percent;

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
                &["A DOI is written here without anything around it"],
                &["Write \"", bare, "\""],
            ),
            None => Refusal::new(
                &["\"", text, "\" is not a DOI"],
                &["Write it as the journal prints it, beginning with 10., such as \"10.1000/182\""],
            ),
        })
    }

    /// The bare form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The address that leads to the publication, wherever it moves.
    pub fn url(&self) -> String {
        // What could end the path or be read as markup is escaped; DOIs of the nineties have all of
        // <, >, #, ; and brackets.
        let doi = percent::encode_but(&self.0, b"-._~/:;()");
        ["https://doi.org/", &doi].concat()
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
