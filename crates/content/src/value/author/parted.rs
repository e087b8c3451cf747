//! A text taken apart as if it were a person's name.

use super::person::{is_capitals, is_initials, joins};
use super::titles::{is_degree, is_title, suffix};
use super::{Person, Suffix};

/// A text taken apart as if it were a person's name.
pub(super) struct Name {
    /// What commas part: family name and given names, or the whole name.
    parts: Vec<Vec<String>>,
    /// Degrees that followed.
    pub(super) degrees: Vec<String>,
    /// Whether a comma stood before them. Without one they look like initials.
    degrees_apart: bool,
    /// Whether a title stood before it.
    pub(super) titled: bool,
    suffix: Option<Suffix>,
}

impl Name {
    pub(super) fn of(line: &str) -> Self {
        let words = |part: &str| -> Vec<String> {
            // "J.P." are initials, and "Ph.D." a degree.
            let words = part.split(' ').map(|word| word.replace('.', ""));
            words.filter(|word| !word.is_empty()).collect()
        };
        let parts = line.split(',').map(words).filter(|part| !part.is_empty());
        let mut name = Self {
            parts: parts.collect(),
            degrees: Vec::new(),
            degrees_apart: false,
            titled: false,
            suffix: None,
        };
        name.take_titles();
        while name.take_last_part() || name.take_last_word() {}
        name
    }

    fn take_titles(&mut self) {
        let Some(first) = self.parts.first_mut() else {
            return;
        };
        while first.len() > 1 && is_title(&first[0]) {
            first.remove(0);
            self.titled = true;
        }
    }

    /// Takes a part of degrees, or the suffix, off: `Sample J, MD`. Behind a family name alone the
    /// same letters are initials.
    fn take_last_part(&mut self) -> bool {
        let [first, .., last] = self.parts.as_slice() else {
            return false;
        };
        let named = first.len() > 1 || self.parts.len() > 2;
        if last.iter().all(|word| is_degree(word)) && named {
            self.degrees.splice(0..0, last.clone());
            self.degrees_apart = true;
        } else if let ([word], None) = (last.as_slice(), self.suffix)
            && let Some(suffix) = suffix(word)
            && named
        {
            self.suffix = Some(suffix);
        } else {
            return false;
        }
        self.parts.pop();
        true
    }

    /// The same without a comma before it: `Sample J MD`, `Sample J III`.
    fn take_last_word(&mut self) -> bool {
        let several = self.parts.len() > 1;
        let Some(part) = self.parts.last_mut() else {
            return false;
        };
        // Behind a family name alone they are initials.
        if part.len() < if several { 2 } else { 3 } {
            return false;
        }
        let Some(last) = part.pop() else {
            return false;
        };
        if is_degree(&last) {
            self.degrees.insert(0, last);
        } else if let (Some(suffix), None) = (suffix(&last), self.suffix) {
            self.suffix = Some(suffix);
        } else {
            part.push(last);
            return false;
        }
        true
    }

    /// The person, where initials or a comma tell the family name from the given ones.
    pub(super) fn person(&self) -> Option<Person> {
        let (family, given) = match self.parts.as_slice() {
            [family, given] => self.around_comma(family, given),
            [words] => around_initials(words)?,
            _ => return None,
        };
        let fits = !family.is_empty() && !family.iter().any(|word| joins(word));
        let given = initials(&given);
        (fits && !given.is_empty() && given.chars().all(|c| c.is_uppercase() || c == '-')).then(
            || Person {
                family: family.join(" "),
                given: Some(given),
                suffix: self.suffix,
            },
        )
    }

    /// Small words behind the given names belong to the family name: `Berg, Jan van der`.
    fn around_comma(&self, family: &[String], given: &[String]) -> (Vec<String>, Vec<String>) {
        let is_small = |word: &String| word.chars().all(char::is_lowercase);
        let small = given.iter().rev().take_while(|word| is_small(word)).count();
        let (given, before) = given.split_at(given.len() - small);
        ([before, family].concat(), given.to_vec())
    }

    /// The given names behind a comma, if they are more than initials.
    pub(super) fn in_full(&self) -> Option<String> {
        let [family, given] = self.parts.as_slice() else {
            return None;
        };
        let (_, given) = self.around_comma(family, given);
        let full = given.iter().any(|word| !is_initials(word));
        full.then(|| given.join(" "))
    }

    /// Who it is if what looks like a degree are initials: `JMD` of `J MD`.
    pub(super) fn with_degree_as_initials(&self) -> Option<Person> {
        let person = self.person()?;
        let more = self.degrees.concat();
        let given = format!("{}{more}", person.initials());
        let possible = !self.degrees_apart && !more.is_empty() && is_initials(&given);
        possible.then_some(Person {
            given: Some(given),
            ..person
        })
    }

    /// Who `Ada Sample`, `Ada B. van Sample` and `SAMPLE A` may be.
    pub(super) fn guess(&self) -> Option<Person> {
        let [words] = self.parts.as_slice() else {
            return None;
        };
        let is_small = |word: &String| word.chars().all(char::is_lowercase);
        let (family, given): (&[String], &[String]) = match words.as_slice() {
            [family @ .., given] if !family.is_empty() && is_initials(given) => {
                (family, std::slice::from_ref(given))
            }
            [given @ .., _] => {
                let small = given.iter().rev().take_while(|word| is_small(word)).count();
                let (given, _) = given.split_at(given.len() - small);
                (&words[given.len()..], given)
            }
            [] => return None,
        };
        // Of three names in full, one or two can be the family's.
        let names = given.iter().filter(|word| !is_initials(word)).count();
        let letters = |word: &String| word.chars().all(|c| c.is_alphabetic() || "-'’".contains(c));
        if names > 1 || given.is_empty() || !words.iter().all(letters) {
            return None;
        }
        let cased = initials(given);
        cased.chars().all(char::is_uppercase).then(|| Person {
            family: family
                .iter()
                .map(|word| capitalised(word))
                .collect::<Vec<_>>()
                .join(" "),
            given: Some(cased),
            suffix: self.suffix,
        })
    }
}

/// Family and given names of `Sample J P` and of `J. P. Sample`.
fn around_initials(words: &[String]) -> Option<(Vec<String>, Vec<String>)> {
    let is_given = |word: &&String| is_initials(word);
    let behind = words.iter().rev().take_while(is_given).count();
    let before = words.iter().take_while(is_given).count();
    if behind == words.len() || before == words.len() {
        return None;
    }
    let (family, given) = match (before, behind) {
        (_, 1..) => words.split_at(words.len() - behind),
        (1.., 0) => {
            let (given, family) = words.split_at(before);
            (family, given)
        }
        (0, 0) => return None,
    };
    // What is in capitals alone may be a group, and with a word of more it is guessing.
    let told = !is_capitals(&family.concat()) && !family.iter().any(|word| is_initials(word));
    told.then(|| (family.to_vec(), given.to_vec()))
}

fn initials(given: &[String]) -> String {
    let person = Person {
        family: String::new(),
        given: Some(given.join(" ")),
        suffix: None,
    };
    person.initials()
}

/// `Sample` of `SAMPLE`; other words as they are.
fn capitalised(word: &str) -> String {
    if !is_capitals(word) {
        return word.to_owned();
    }
    let mut letters = word.chars();
    let first = letters.next();
    first
        .into_iter()
        .chain(letters.flat_map(char::to_lowercase))
        .collect()
}
