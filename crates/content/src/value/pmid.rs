//! PMIDs, the numbers of publications in PubMed.

use crate::Refusal;

/// A PMID in its bare form, `12345678`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pmid(String);

impl Pmid {
    /// Reads the bare form.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        if is_bare(text) {
            return Ok(Self(text.to_owned()));
        }
        let trimmed = text.trim().trim_end_matches('/');
        let last = trimmed.rsplit(['/', ':', ' ']).next().unwrap_or(trimmed);
        Err(
            if last
                .get(..3)
                .is_some_and(|start| start.eq_ignore_ascii_case("PMC"))
            {
                Refusal::new(
                    format!("\"{text}\" is a number in PubMed Central, not in PubMed"),
                    "Write the PMID, which stands beside it and has digits only",
                )
            } else if is_bare(last) {
                Refusal::new(
                    "A PMID is written here without anything around it",
                    format!("Write \"{last}\""),
                )
            } else {
                Refusal::new(
                    format!("\"{text}\" is not a PMID"),
                    "Write the number that PubMed shows with the article, such as \"12345678\"",
                )
            },
        )
    }

    /// The bare form.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The publication's page in PubMed.
    #[must_use]
    pub fn url(&self) -> String {
        format!("https://pubmed.ncbi.nlm.nih.gov/{}/", self.0)
    }
}

/// Up to eight digits, the first of which is no zero.
fn is_bare(text: &str) -> bool {
    (1..=8).contains(&text.len())
        && !text.starts_with('0')
        && text.bytes().all(|b| b.is_ascii_digit())
}

impl std::fmt::Display for Pmid {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn only_the_number_is_taken() {
        for text in ["1", "12345678"] {
            let pmid = Pmid::parse(text).unwrap();
            assert_eq!(pmid.to_string(), text);
            let url = format!("https://pubmed.ncbi.nlm.nih.gov/{text}/");
            assert_eq!(pmid.url(), url);
        }
    }

    #[test]
    fn what_else_is_written_is_told_how() {
        for (text, fix) in [
            ("PMID: 12345678", "Write \"12345678\""),
            (" 12345678 ", "Write \"12345678\""),
            (
                "https://pubmed.ncbi.nlm.nih.gov/12345678/",
                "Write \"12345678\"",
            ),
            (
                "PMC1234567",
                "Write the PMID, which stands beside it and has digits only",
            ),
            (
                "123456789",
                "Write the number that PubMed shows with the article, such as \"12345678\"",
            ),
            (
                "é",
                "Write the number that PubMed shows with the article, such as \"12345678\"",
            ),
        ] {
            assert_eq!(Pmid::parse(text).unwrap_err().fix, fix, "{text}");
        }
    }
}
