//! The other ways in which people write authors, and what each is told.

use super::person::{in_reference, is_capitals, is_initials, joins};
use super::{Person, Suffix, group};
use crate::Refusal;
use crate::value::text::hyphenated;

/// Degrees and memberships behind a name, without full stops.
const DEGREES: &[&str] = &[
    "BA", "BCh", "BM", "BMBS", "BN", "BS", "BSc", "BSN", "CCP", "CCRN", "CNS", "DNP", "DO", "DPhil",
    "DSc", "DrPH", "DVM", "EdD", "FACC", "FACS", "FCCM", "FCICM", "FELSO", "FESC", "FFICM", "FRACP",
    "FRCA", "FRCP", "FRCPC", "FRCS", "JD", "MA", "MBA", "MBBCh", "MBBS", "MBChB", "MD", "MEd", "MHS",
    "MHSc", "MPH", "MPhil", "MRCP", "MS", "MSc", "MSN", "NP", "PA", "PT", "PharmD", "PhD", "RGN",
    "RN", "RRT", "ScD",
];

/// Titles before a name, without full stops.
const TITLES: &[&str] = &["Dr", "Prof", "Professor", "Mr", "Mrs", "Ms", "Sir", "Dame", "PD", "Priv-Doz"];

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
            format!("Write each in quotation marks of its own: {}", quoted.join(", ")),
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
        fix = format!("{fix}, or {} if {} are initials", entry(&other), name.degrees.concat());
    } else if let Some(given) = name.in_full() {
        let whole = Person { given: Some(given), ..person };
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
    let entries: Vec<String> = entries.map(|(key, value)| format!("\"{key}\": {value}")).collect();
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

/// A text taken apart as if it were a person's name.
struct Name {
    /// What commas part: family name and given names, or the whole name.
    parts: Vec<Vec<String>>,
    /// Degrees that followed.
    degrees: Vec<String>,
    /// Whether a comma stood before them. Without one they look like initials.
    degrees_apart: bool,
    titled: bool,
    suffix: Option<Suffix>,
}

impl Name {
    fn of(line: &str) -> Self {
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
        let Some(first) = self.parts.first_mut() else { return };
        while first.len() > 1 && TITLES.contains(&first[0].as_str()) {
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
    fn person(&self) -> Option<Person> {
        let (family, given) = match self.parts.as_slice() {
            [family, given] => self.around_comma(family, given),
            [words] => around_initials(words)?,
            _ => return None,
        };
        let fits = !family.is_empty() && !family.iter().any(|word| joins(word));
        let given = initials(&given);
        (fits && !given.is_empty() && given.chars().all(|c| c.is_uppercase() || c == '-')).then(|| Person {
            family: family.join(" "),
            given: Some(given),
            suffix: self.suffix,
        })
    }

    /// Small words behind the given names belong to the family name: `Berg, Jan van der`.
    fn around_comma(&self, family: &[String], given: &[String]) -> (Vec<String>, Vec<String>) {
        let is_small = |word: &String| word.chars().all(char::is_lowercase);
        let small = given.iter().rev().take_while(|word| is_small(word)).count();
        let (given, before) = given.split_at(given.len() - small);
        ([before, family].concat(), given.to_vec())
    }

    /// The given names behind a comma, if they are more than initials.
    fn in_full(&self) -> Option<String> {
        let [family, given] = self.parts.as_slice() else {
            return None;
        };
        let (_, given) = self.around_comma(family, given);
        let full = given.iter().any(|word| !is_initials(word));
        full.then(|| given.join(" "))
    }

    /// Who it is if what looks like a degree are initials: `JMD` of `J MD`.
    fn with_degree_as_initials(&self) -> Option<Person> {
        let person = self.person()?;
        let more = self.degrees.concat();
        let given = format!("{}{more}", person.initials());
        let possible = !self.degrees_apart && !more.is_empty() && is_initials(&given);
        possible.then_some(Person { given: Some(given), ..person })
    }

    /// Who `Ada Sample`, `Ada B. van Sample` and `SAMPLE A` may be.
    fn guess(&self) -> Option<Person> {
        let [words] = self.parts.as_slice() else {
            return None;
        };
        let is_small = |word: &String| word.chars().all(char::is_lowercase);
        let (family, given): (&[String], &[String]) = match words.as_slice() {
            [family @ .., given] if !family.is_empty() && is_initials(given) => (family, std::slice::from_ref(given)),
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
            family: family.iter().map(|word| capitalised(word)).collect::<Vec<_>>().join(" "),
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

fn is_degree(word: &str) -> bool {
    DEGREES.contains(&word.replace('.', "").as_str())
}

fn suffix(word: &str) -> Option<Suffix> {
    match word {
        "Jr" | "jr" | "JR" | "Junior" => Some(Suffix::Jr),
        "Sr" | "sr" | "SR" | "Senior" => Some(Suffix::Sr),
        "II" | "2nd" => Some(Suffix::Second),
        "III" | "3rd" => Some(Suffix::Third),
        "IV" | "4th" => Some(Suffix::Fourth),
        _ => None,
    }
}

/// `Sample` of `SAMPLE`; other words as they are.
fn capitalised(word: &str) -> String {
    if !is_capitals(word) {
        return word.to_owned();
    }
    let mut letters = word.chars();
    let first = letters.next();
    first.into_iter().chain(letters.flat_map(char::to_lowercase)).collect()
}
