//! Who wrote a publication: people by their names, and groups.

use std::fmt;

use super::text;
use crate::Refusal;

/// An author, as reference lists name them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Author {
    /// A person.
    Person {
        /// The family name, with what belongs before it: `van der Berg`.
        family: String,
        /// The initials of the given names, without full stops: `JP`.
        initials: String,
        /// What follows them: `Jr`, `3rd`.
        suffix: Option<String>,
    },
    /// A group, by its name.
    Group(String),
}

impl Author {
    /// Reads a name. A name that ends in initials, `Family GG`, is that of a person, any other that
    /// of a group. A group whose name ends like that is written with `The` before it.
    pub fn parse(text: &str) -> Result<Self, Refusal> {
        let line = text::line(text::visible(text)?)?;
        if let Some(person) = person(&line) {
            return Ok(person);
        }
        let bare = line.replace(".-", "-").replace(['.', ','], " ");
        let bare: Vec<&str> = bare.split_whitespace().collect();
        // "Family, G.G." would pass for a group.
        match person(&joined(&bare)) {
            Some(meant) if line.contains(['.', ',']) => Err(Refusal::new(
                "A person is written here without commas and full stops",
                format!("Write \"{meant}\""),
            )),
            _ => Ok(Self::Group(line)),
        }
    }
}

/// Initials with full stops: `J. P.` of `JP`, `J.-P.` of `J-P`.
#[must_use]
pub fn dotted(initials: &str) -> String {
    let mut text = String::new();
    for letter in initials.chars() {
        if letter == '-' {
            text.push('-');
        } else {
            if !text.is_empty() && !text.ends_with('-') {
                text.push(' ');
            }
            text.push(letter);
            text.push('.');
        }
    }
    text
}

impl fmt::Display for Author {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Group(name) => out.write_str(name),
            Self::Person {
                family,
                initials,
                suffix,
            } => {
                out.write_str(family)?;
                for part in [Some(initials), suffix.as_ref()].into_iter().flatten() {
                    out.write_str(" ")?;
                    out.write_str(part)?;
                }
                Ok(())
            }
        }
    }
}

/// The words, with separate initials joined: `J P` becomes `JP`.
fn joined(words: &[&str]) -> String {
    let mut text = String::new();
    for (index, word) in words.iter().enumerate() {
        let follows = index > 1 && is_initials(word) && is_initials(words[index - 1]);
        if index > 0 && !follows {
            text.push(' ');
        }
        text.push_str(word);
    }
    text
}

fn person(line: &str) -> Option<Author> {
    let (rest, suffix) = match line.rsplit_once(' ') {
        Some((rest, last)) if is_suffix(last) => (rest, Some(last.to_owned())),
        _ => (line, None),
    };
    let (family, initials) = rest.rsplit_once(' ')?;
    let is_group = family.starts_with("The ") || family.contains([',', '.']);
    (!is_group && is_initials(initials) && !family.trim().is_empty()).then(|| Author::Person {
        family: family.trim().to_owned(),
        initials: initials.to_owned(),
        suffix,
    })
}

/// Up to four capital letters, some perhaps joined: `A`, `JP`, `J-P`.
fn is_initials(word: &str) -> bool {
    let letters = word.chars().filter(|c| *c != '-').count();
    (1..=4).contains(&letters)
        && !word.starts_with('-')
        && word.chars().all(|c| c.is_uppercase() || c == '-')
}

fn is_suffix(word: &str) -> bool {
    matches!(word, "Jr" | "Sr" | "2nd" | "3rd" | "4th")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn parts(text: &str) -> Option<(String, String, Option<String>)> {
        match Author::parse(text).unwrap() {
            Author::Person {
                family,
                initials,
                suffix,
            } => Some((family, initials, suffix)),
            Author::Group(name) => {
                assert_eq!(name, text.trim());
                None
            }
        }
    }

    #[test]
    fn people_end_in_initials() {
        for (text, family, initials, suffix) in [
            ("Sample A", "Sample", "A", None),
            ("van der Example JP", "van der Example", "JP", None),
            ("Ångström-Sample É", "Ångström-Sample", "É", None),
            ("Sample J-P", "Sample", "J-P", None),
            ("Sample AB 3rd", "Sample", "AB", Some("3rd")),
        ] {
            let expected = (family.into(), initials.into(), suffix.map(str::to_owned));
            assert_eq!(parts(text), Some(expected));
            assert_eq!(Author::parse(text).unwrap().to_string(), text);
        }
    }

    #[test]
    fn initials_can_have_full_stops() {
        for (initials, text) in [
            ("A", "A."),
            ("JP", "J. P."),
            ("J-P", "J.-P."),
            ("AJ-P", "A. J.-P."),
        ] {
            assert_eq!(dotted(initials), text);
        }
    }

    #[test]
    fn everybody_else_is_a_group() {
        for text in [
            "TEST",
            "Test Trial Group",
            "The Test Group UK",
            "Test Society, Section 2",
            "Group for tests in St. Example",
            "Jr",
        ] {
            assert_eq!(parts(text), None, "{text}");
        }
    }

    #[test]
    fn a_person_written_otherwise_is_told_how() {
        for (text, meant) in [
            ("Sample, A", "Sample A"),
            ("Sample A.", "Sample A"),
            ("Sample, J. P.", "Sample JP"),
            ("van Sample, J.-P.", "van Sample J-P"),
        ] {
            let refusal = Author::parse(text).unwrap_err();
            let fix = format!("Write \"{meant}\"");
            assert_eq!(refusal.fix, fix);
        }
    }
}
