//! The other ways in which people write authors, and what each is told.

use super::parted::Name;
use super::person::in_reference;
use super::titles::is_degree;
use super::{Person, group};
use crate::Refusal;
use crate::value::text::hyphenated;

/// A text that names people in another way than the files do, if it is one for certain.
pub(super) fn refusal(line: &str) -> Option<Refusal> {
    let plain = hyphenated(line);
    let lower = plain.to_lowercase();
    if lower.ends_with("et al") || lower.ends_with("et al.") || lower.ends_with("and others") {
        return Some(Refusal::new(
            "A list of authors is not shortened here",
            "Name all authors, each in quotation marks of its own; pages shorten the list themselves",
        ));
    }
    if let Some(people) = several(&plain) {
        let quoted: Vec<String> = people.iter().map(entry).collect();
        return Some(Refusal::new(
            "There are several authors in this text",
            format!(
                "Write each in quotation marks of its own: {}",
                quoted.join(", ")
            ),
        ));
    }
    let words: Vec<&str> = plain.split(' ').collect();
    if group::is_name(&words) {
        return None;
    }
    let name = Name::of(&plain);
    let person = name.person()?;
    let mut fix = format!("Write {}", entry(&person));
    if let Some(other) = name.with_degree_as_initials() {
        fix = format!(
            "{fix}, or {} if {} are initials",
            entry(&other),
            name.degrees.concat()
        );
    } else if let Some(given) = name.in_full() {
        let whole = Person {
            given: Some(given),
            ..person
        };
        fix = format!("{fix}, or with the given names {}", object(&whole));
    }
    let what = if !name.degrees.is_empty() || name.titled {
        "Degrees and titles are no part of an author's name"
    } else if plain != line {
        "There is a dash or a typographic hyphen in this name"
    } else {
        "A person is written here as family name and initials, without commas, full stops and spaces between the initials"
    };
    Some(Refusal::new(what, fix))
}

/// A text that may be the name of a person or that of a group.
pub(super) fn unknown(line: &str) -> Refusal {
    let as_group = serde_json::json!({ "group": line });
    let person = Name::of(&hyphenated(line)).guess();
    let person = person.map_or_else(
        || "a person as family name and initials, such as \"Sample AB\"".to_owned(),
        |person| format!("{} if it is a person", entry(&person)),
    );
    Refusal::new(
        format!("\"{line}\" can be a person or a group"),
        format!("Write {person}, or {} if it is a group", spaced(&as_group)),
    )
}

/// An author as it stands in the file, with the quotation marks or braces.
fn entry(person: &Person) -> String {
    let text = person.to_string();
    let words: Vec<&str> = text.split(' ').collect();
    match in_reference(&words) {
        Some(read) if read == *person => format!("\"{text}\""),
        _ => object(person),
    }
}

fn object(person: &Person) -> String {
    let mut object = serde_json::json!({ "family": person.family });
    if let Some(given) = &person.given {
        object["given"] = given.as_str().into();
    }
    if let Some(suffix) = person.suffix {
        object["suffix"] = suffix.name().into();
    }
    spaced(&object)
}

/// An object of texts on one line, with spaces as people write them.
fn spaced(object: &serde_json::Value) -> String {
    let entries = object.as_object().into_iter().flatten();
    let entries: Vec<String> = entries
        .map(|(key, value)| format!("\"{key}\": {value}"))
        .collect();
    format!("{{ {} }}", entries.join(", "))
}

/// The people of a text that names several, each as reference lists do.
fn several(line: &str) -> Option<Vec<Person>> {
    let mut line = line.replace([';', '/'], ",");
    for word in ["and", "und", "et", "&"] {
        line = line.replace(&format!(" {word} "), ",");
    }
    let people: Option<Vec<Person>> = line
        .split(',')
        .map(str::trim)
        .filter(|part| !part.is_empty() && !part.split(' ').all(is_degree))
        .map(|part| {
            let words: Vec<&str> = part.split(' ').collect();
            in_reference(&words).or_else(|| Name::of(part).person())
        })
        .collect();
    people.filter(|people| people.len() > 1)
}
