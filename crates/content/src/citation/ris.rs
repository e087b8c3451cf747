//! A publication as a `JOUR` of RIS: a line for each thing there is to say, each with a tag.
//!
//! Nothing can be escaped in the format and nothing has to be: a text is harmless once it is on
//! one line.

use super::Pages;
use crate::{Author, Publication, words::one_line};

/// The entry. Its lines end as the format asks, in CR and LF.
pub fn entry(publication: &Publication) -> String {
    let mut entry = String::new();
    let mut line = |tag: &str, value: &str| {
        entry.push_str(&format!("{tag}  - {}\r\n", one_line(value)));
    };
    line("TY", "JOUR");
    line("ID", publication.id.as_ref());
    for author in &publication.authors {
        line("AU", &name(author));
    }
    line("TI", &publication.title);
    line("T2", &publication.journal);
    if let Some(short) = &publication.journal_short {
        line("J2", short);
    }
    line("PY", &publication.year.to_string());
    for (tag, value) in [("VL", &publication.volume), ("IS", &publication.issue)] {
        if let Some(value) = value {
            line(tag, value);
        }
    }
    if let Some(pages) = &publication.pages {
        let Pages { first, last } = Pages::of(pages);
        line("SP", &first);
        if let Some(last) = last {
            line("EP", &last);
        }
    }
    if let Some(doi) = &publication.doi {
        line("DO", doi.as_str());
    }
    // The accession number, as PubMed itself writes it.
    if let Some(pmid) = &publication.pmid {
        line("AN", pmid.as_str());
    }
    if let Some(url) = publication.url() {
        // Some readers take a semicolon for the end of an address.
        line("UR", &url.replace(';', "%3B"));
    }
    line("ER", "");
    entry
}

/// Family name, given names, suffix. A name without a comma is a group's.
fn name(author: &Author) -> String {
    match author {
        // A comma would make a person of it.
        Author::Group(name) => name.replace(',', ""),
        Author::Person(person) => {
            let suffix = person.suffix.map(|suffix| suffix.name().to_owned());
            let parts = [Some(person.family.clone()), person.given_names(), suffix];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            parts.join(", ")
        }
    }
}
