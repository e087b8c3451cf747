//! References in formats with a tag before each line, RIS and PubMed's, read by biblib.

use biblib::{Citation, CitationParser, PubMedParser, RisParser};
use content::{PartialDate, Refusal};

use super::authors::{Listed, person, whole};
use super::{Reference, clean};

/// The references in a RIS file.
pub(super) fn ris(text: &str) -> Result<Vec<Reference>, Refusal> {
    references("RIS file", text, &RisParser::new())
}

/// The references in a file of PubMed.
pub(super) fn medline(text: &str) -> Result<Vec<Reference>, Refusal> {
    references("file of PubMed", text, &PubMedParser::new())
}

fn references(
    name: &str,
    text: &str,
    parser: &dyn CitationParser,
) -> Result<Vec<Reference>, Refusal> {
    let citations = parser.parse(text).map_err(|error| {
        Refusal::new(
            format!("This {name} cannot be read: {error}"),
            "Save it again, or save the reference as \"BibTeX\"",
        )
    })?;
    Ok(citations
        .iter()
        .map(|citation| reference(citation, text))
        .collect())
}

fn reference(citation: &Citation, text: &str) -> Reference {
    let line = |text: &Option<String>| text.as_deref().and_then(clean::line);
    // PubMed's number stands among the numbers of other databases, of which it is the shortest.
    let is_pmid = |number: &String| number.len() <= 8 && number.bytes().all(|b| b.is_ascii_digit());
    let number = citation.accession_number.clone().filter(is_pmid);
    Reference {
        title: clean::title(&citation.title),
        authors: citation
            .authors
            .iter()
            .map(|author| listed(author, text))
            .collect(),
        has_more_authors: false,
        journal: line(&citation.journal),
        journal_short: line(&citation.journal_abbr).map(|short| short.replace('.', "")),
        date: citation.date.as_ref().and_then(date),
        volume: line(&citation.volume),
        issue: line(&citation.issue),
        pages: citation.pages.as_deref().and_then(clean::pages),
        doi: line(&citation.doi),
        pmid: citation.pmid.clone().or(number),
    }
}

/// biblib takes a name without a comma apart like a person's, group or not; so it is put together
/// again.
fn listed(author: &biblib::Author, text: &str) -> Listed {
    let given: Vec<&str> = [&author.given_name, &author.middle_name]
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect();
    let given = given.join(" ");
    // Another person may have the same family name: the comma is one before these given names.
    let first = author.given_name.as_deref().unwrap_or_default();
    let with_comma = format!("- {},{first}", author.name);
    if !text.replace(", ", ",").contains(&with_comma) {
        return whole(&format!("{} {given}", author.name));
    }
    // Between two commas, or behind the second one, stands the suffix.
    let (given, suffix) = match given.rsplit_once([' ', ',']) {
        Some((given, last)) if is_suffix(last) => (given.trim_end_matches(','), last),
        _ => (given.as_str(), ""),
    };
    person(&author.name, given, suffix)
}

fn is_suffix(word: &str) -> bool {
    matches!(
        word.trim_end_matches('.'),
        "Jr" | "Sr" | "2nd" | "3rd" | "4th" | "II" | "III" | "IV"
    )
}

fn date(date: &biblib::Date) -> Option<PartialDate> {
    let mut text = format!("{:04}", date.year);
    if let Some(month) = date.month {
        text = format!("{text}-{month:02}");
        if let Some(day) = date.day {
            text = format!("{text}-{day:02}");
        }
    }
    PartialDate::parse(&text).ok()
}
