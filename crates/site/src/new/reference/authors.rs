//! Authors as references and people on a keyboard list them.

use content::author::{NamePart, Person, Suffix};
use content::{Author, Refusal, TextFormat};
use serde_json::Value;

use super::Found;

/// An author, or the text that could be anybody, and why.
pub(super) type Listed = Result<Author, (String, Refusal)>;

/// Reads authors with commas or semicolons between them, as they stand in the content files: a text,
/// or braces with the parts of the name.
pub(in super::super) fn read(text: &str) -> Result<Value, Refusal> {
    let mark = if pieces(text, ';').len() > 1 {
        ';'
    } else {
        ','
    };
    let authors: Vec<Author> = pieces(text, mark)
        .into_iter()
        .map(|piece| read_one(piece).map_err(|refusal| about(piece, refusal)))
        .collect::<Result<_, _>>()?;
    if authors.is_empty() {
        // Says that the text is empty.
        Author::read("")?;
    }
    Ok(authors
        .iter()
        .filter_map(|author| serde_json::to_value(author).ok())
        .collect())
}

fn read_one(piece: &str) -> Result<Author, Refusal> {
    if piece.starts_with('{') {
        return serde_json::from_str(piece).map_err(|_| {
            Refusal::new(
                "These are not the parts of a name",
                "Write them like { \"family\": \"Sample\", \"given\": \"Ada B.\" } or { \"group\": \"Sample\" }",
            )
        });
    }
    Author::read(piece.trim_matches('"'))
}

/// Of several authors it has to be said which one is meant.
fn about(piece: &str, refusal: Refusal) -> Refusal {
    if refusal.what.contains(piece) {
        return refusal;
    }
    Refusal::new(format!("\"{piece}\": {}", refusal.what), refusal.fix)
}

/// The pieces between marks outside of braces.
fn pieces(text: &str, mark: char) -> Vec<&str> {
    let mut depth = 0_usize;
    let pieces = text.split(|c: char| {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        c == mark && depth == 0
    });
    pieces
        .map(str::trim)
        .filter(|piece| !piece.is_empty())
        .collect()
}

/// A person by the parts of the name; as reference lists name one where that is as clear.
pub(super) fn person(family: &str, given: &str, suffix: &str) -> Listed {
    let person = || -> Result<Person, Refusal> {
        let suffix = Some(suffix).filter(|suffix| !suffix.is_empty());
        Ok(Person {
            family: NamePart::read(family)?,
            given: Some(given)
                .filter(|given| !given.is_empty())
                .map(NamePart::read)
                .transpose()?,
            suffix: suffix.map(generation).transpose()?,
        })
    };
    let person = person().map_err(|refusal| {
        let text = format!("{family} {given} {suffix}");
        (text.trim().to_owned(), refusal)
    })?;
    match Author::parse(&person.to_string()) {
        Ok(short @ Author::Person(_)) => Ok(short),
        _ => Ok(Author::Person(person)),
    }
}

fn generation(text: &str) -> Result<Suffix, Refusal> {
    match text.trim_end_matches('.') {
        "II" => Ok(Suffix::Second),
        "III" => Ok(Suffix::Third),
        "IV" => Ok(Suffix::Fourth),
        text => Suffix::parse(text),
    }
}

/// A group that the file marks as one. Journals put words before its name that are no part of it.
pub(super) fn group(name: &str) -> Author {
    let name = plain_group(name);
    match Author::parse(name) {
        Ok(group @ Author::Group(_)) => group,
        _ => Author::Group(name.to_owned()),
    }
}

fn plain_group(name: &str) -> &str {
    let mut name = name.trim();
    for before in ["and ", "on behalf of ", "for ", "the "] {
        let is_there = name
            .get(..before.len())
            .is_some_and(|start| start == before);
        if is_there {
            name = name[before.len()..].trim_start();
        }
    }
    name
}

/// A name that the file does not take apart: one that reads as a person's or a group's alone.
pub(super) fn whole(name: &str) -> Listed {
    let name = plain_group(name);
    Author::parse(name).map_err(|refusal| (name.to_owned(), refusal))
}

/// The list for the record; doubtful as a whole where an author is, or where there are more.
pub(super) fn in_json(authors: &[Listed], has_more: bool) -> Option<Found> {
    let mut doubt = has_more.then(|| {
        Refusal::new(
            "The file does not name all authors",
            "Name them all; pages shorten the list themselves",
        )
    });
    let mut values = Vec::new();
    let mut texts = Vec::new();
    for author in authors {
        match author {
            Ok(author) => {
                let value = serde_json::to_value(author).ok()?;
                texts.push(match &value {
                    Value::String(text) => text.clone(),
                    parts => parts.to_string(),
                });
                values.push(value);
            }
            Err((text, refusal)) => {
                texts.push(text.clone());
                doubt = Some(about(text, refusal.clone()));
            }
        }
    }
    match doubt {
        Some(refusal) => Some(Found::Doubtful(texts.join("; "), refusal)),
        None if values.is_empty() => None,
        None => Some(Found::Value(values.into())),
    }
}
