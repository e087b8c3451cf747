//! A person by the parts of the name.

use std::fmt;

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use serde_with::skip_serializing_none;

use super::group;
use crate::Refusal;
use crate::value::choice::choices;
use crate::value::{TextFormat, line::Line};

/// A person by the parts of the name.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema), schemars(title = "Person"))]
pub struct Person {
    /// The family name, with what belongs before it: van der Berg.
    #[serde(with = "NamePart")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["Sample", "van der Berg"])))]
    pub family: String,
    /// The given names, or their initials. Leave it out for a person who has one name only.
    #[serde(default, with = "OptionalNamePart")]
    #[cfg_attr(feature = "schema", schemars(extend("examples" = ["Ada B.", "AB"])))]
    pub given: Option<String>,
    /// What follows the name of a junior or third. Degrees are left out.
    pub suffix: Option<Suffix>,
}

choices! {
    /// What follows a name that is also that of the parents, as reference lists write it.
    pub enum Suffix {
        /// Junior.
        Jr = "Jr", "Jr";
        /// Senior.
        Sr = "Sr", "Sr";
        /// The second.
        Second = "2nd", "2nd";
        /// The third.
        Third = "3rd", "3rd";
        /// The fourth.
        Fourth = "4th", "4th";
    }
}

impl Person {
    /// The initials as the National Library of Medicine has them: `JP` of Jean-Pierre, and as they
    /// are where only they are known. Empty if the person has one name.
    #[must_use]
    pub fn initials(&self) -> String {
        let given = self.given.as_deref().unwrap_or_default();
        if is_initials(given) {
            return given.to_owned();
        }
        given
            .split([' ', '-', '.'])
            .map(|word| {
                if is_initials(word) {
                    word.to_owned()
                } else {
                    first_letter(word)
                }
            })
            .collect()
    }

    /// The given names as they are, or the initials with full stops: `J. P.` of `JP`, `J.-P.` of
    /// `J-P`.
    #[must_use]
    pub fn given_names(&self) -> Option<String> {
        let given = self.given.as_deref()?;
        Some(if is_initials(given) {
            dotted(given)
        } else {
            given.to_owned()
        })
    }
}

impl fmt::Display for Person {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.family)?;
        let initials = self.initials();
        if !initials.is_empty() {
            write!(out, " {initials}")?;
        }
        match self.suffix {
            Some(suffix) => write!(out, " {suffix}"),
            None => Ok(()),
        }
    }
}

/// The person whom reference lists name like this: `van Sample AB 3rd`.
pub(super) fn in_reference(words: &[&str]) -> Option<Person> {
    let (last, before) = words.split_last()?;
    let (rest, suffix) = match Suffix::parse(last) {
        Ok(suffix) => (before, Some(suffix)),
        Err(_) => (words, None),
    };
    let (initials, family) = rest.split_last()?;
    // Initials apart from each other, a name in capitals like that of a group, several people, or a
    // group that ends in capitals.
    let open =
        family.len() > 1 && (family.iter().any(|word| is_initials(word)) || group::is_name(family));
    let joined = family.join(" ");
    let fits = is_initials(initials)
        && !family.is_empty()
        && !open
        && !is_capitals(&joined)
        && part(&joined).is_ok()
        && !family.iter().any(|word| joins(word) || word.contains('.'));
    fits.then(|| Person {
        family: joined,
        given: Some((*initials).to_owned()),
        suffix,
    })
}

/// Up to four capital letters, some perhaps joined: `A`, `JP`, `J-P`.
pub(super) fn is_initials(word: &str) -> bool {
    let letters = word.chars().filter(|c| *c != '-').count();
    (1..=4).contains(&letters)
        && !word.starts_with('-')
        && word.chars().all(|c| c.is_uppercase() || c == '-')
}

/// Whether all letters are capitals, and more than one.
pub(super) fn is_capitals(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    let count = letters.clone().count();
    count > 1 && letters.all(char::is_uppercase)
}

/// Whether a word stands between two people.
pub(super) fn joins(word: &str) -> bool {
    matches!(word, "and" | "und" | "et" | "&")
}

fn dotted(initials: &str) -> String {
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

/// The first letter of a word as a capital, with the marks that combine with it.
fn first_letter(word: &str) -> String {
    let mut letters = word.chars().skip_while(|c| !c.is_alphabetic());
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    let marks = letters.take_while(|c| matches!(c, '\u{0300}'..='\u{036F}'));
    first.chain(marks).collect()
}

/// The rule for a part of a person's name: letters, without the signs that lists of names use.
pub struct NamePart;

impl TextFormat for NamePart {
    const FORMAT: &'static str = "name-part";
    type Value = String;

    fn read(text: &str) -> Result<String, Refusal> {
        let line = Line::read(text)?;
        part(&line).map(|()| line)
    }
}

fn part(line: &str) -> Result<(), Refusal> {
    let stray = |c: char| c.is_numeric() || ",;:&/()[]{}<>\"@".contains(c);
    match line.find(stray).and_then(|at| line[at..].chars().next()) {
        Some(sign) => Err(Refusal::new(
            format!("A part of a person's name cannot have {sign} in it"),
            "Write the names alone, without degrees, titles and other people",
        )),
        None => Ok(()),
    }
}

/// A [`NamePart`] that may be missing.
pub struct OptionalNamePart;

impl NamePart {
    fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::read(&text).map_err(D::Error::custom)
    }

    fn serialize<S: Serializer>(text: &String, serializer: S) -> Result<S::Ok, S::Error> {
        text.serialize(serializer)
    }
}

impl OptionalNamePart {
    pub(super) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Option<String>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        let part = text.map(|text| NamePart::read(&text)).transpose();
        part.map_err(D::Error::custom)
    }

    fn serialize<S: Serializer>(text: &Option<String>, serializer: S) -> Result<S::Ok, S::Error> {
        text.serialize(serializer)
    }
}
