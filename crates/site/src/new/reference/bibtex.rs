//! References in BibTeX, read by biblatex.

use biblatex::{Bibliography, ChunksExt, Date, DateValue, Entry, PermissiveType};
use content::{Author, PartialDate, Refusal};

use super::authors::{Listed, group, person};
use super::{Reference, clean};

/// The references in a file.
pub(super) fn read(text: &str) -> Result<Vec<Reference>, Refusal> {
    let bibliography = Bibliography::parse(&with_plain_i(text)).map_err(|error| {
        Refusal::new(
            format!("This BibTeX cannot be read: {error}"),
            "Save it again, or save the reference as \"RIS\"",
        )
    })?;
    Ok(bibliography.iter().map(reference).collect())
}

/// An accent replaces the dot of an i, so LaTeX writes `\"\i`; biblatex puts the accent on the
/// backslash.
fn with_plain_i(text: &str) -> String {
    let mut plain = text.to_owned();
    for accent in ['\'', '`', '"', '^', '~', '='] {
        for letter in ['i', 'j'] {
            plain = plain
                .replace(
                    &format!("\\{accent}{{\\{letter}}}"),
                    &format!("\\{accent}{{{letter}}}"),
                )
                .replace(
                    &format!("\\{accent}\\{letter}"),
                    &format!("\\{accent}{letter}"),
                );
        }
    }
    plain
}

fn reference(entry: &Entry) -> Reference {
    let text = |key: &str| entry.get(key).map(|chunks| chunks.format_verbatim());
    let first = |keys: &[&str]| {
        keys.iter()
            .find_map(|key| text(key))
            .and_then(|text| clean::line(&text))
    };
    let (authors, has_more_authors) = authors(entry);
    Reference {
        title: text("title").and_then(|title| clean::title(&title)),
        authors,
        has_more_authors,
        journal: first(&["journaltitle", "journal"]),
        journal_short: first(&["shortjournal", "journal_short", "journal-iso"])
            .map(|short| short.replace('.', "")),
        date: date(entry),
        volume: first(&["volume"]),
        issue: first(&["number", "issue"]),
        pages: text("pages").and_then(|pages| clean::pages(&pages)),
        doi: first(&["doi"]),
        pmid: first(&["pmid"]),
    }
}

/// The authors, and whether "and others" follows.
fn authors(entry: &Entry) -> (Vec<Listed>, bool) {
    let written = entry.get("author").map(|chunks| chunks.format_verbatim());
    let written = written.unwrap_or_default();
    let mut people = entry.author().unwrap_or_default();
    let others = |last: &biblatex::Person| last.name == "others" && last.given_name.is_empty();
    let has_more = people.last().is_some_and(others);
    if has_more {
        people.pop();
    }
    let authors = people.iter().map(|author| {
        let family = format!("{} {}", author.prefix, author.name);
        let family = family.trim();
        let given = author.given_name.as_str();
        // A comma makes a person of any words. Another one may have the same family name.
        let behind = [given, author.suffix.as_str()];
        let has_comma = behind.iter().any(|behind| {
            !behind.is_empty() && written.contains(&format!("{}, {behind}", author.name))
        });
        let whole = format!("{given} {family}");
        let whole = whole.trim();
        let is_group = matches!(Author::parse(whole), Ok(Author::Group(_)));
        if !has_comma && (is_group || (given.is_empty() && whole.contains(' '))) {
            Ok(group(whole))
        } else {
            person(family, given, &author.suffix)
        }
    });
    (authors.collect(), has_more)
}

/// As much of the date as there is. biblatex counts months and days from 0.
fn date(entry: &Entry) -> Option<PartialDate> {
    let PermissiveType::Typed(Date { value, .. }) = entry.date().ok()? else {
        return None;
    };
    let (DateValue::At(date)
    | DateValue::After(date)
    | DateValue::Before(date)
    | DateValue::Between(date, _)) = value;
    let mut text = format!("{:04}", date.year);
    if let Some(month) = date.month {
        text = format!("{text}-{:02}", month + 1);
        if let Some(day) = date.day {
            text = format!("{text}-{:02}", day + 1);
        }
    }
    PartialDate::parse(&text).ok()
}
