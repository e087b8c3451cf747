//! Which texts name a group.

use super::person::is_capitals;

/// Words that the names of groups have and the names of people do not, in small letters.
const WORDS: &[&str] = &[
    "academy",
    "agency",
    "alliance",
    "association",
    "associazione",
    "asociación",
    "authors",
    "center",
    "centre",
    "coalition",
    "collaboration",
    "collaborative",
    "collaborators",
    "college",
    "comité",
    "commission",
    "committee",
    "conference",
    "consortium",
    "cooperative",
    "council",
    "department",
    "faculty",
    "federation",
    "foundation",
    "groep",
    "group",
    "groups",
    "groupe",
    "grupo",
    "gruppo",
    "guideline",
    "guidelines",
    "hospital",
    "hospitals",
    "initiative",
    "institut",
    "institute",
    "investigators",
    "klinik",
    "members",
    "ministry",
    "network",
    "organisation",
    "organization",
    "panel",
    "partnership",
    "platform",
    "programme",
    "program",
    "project",
    "registry",
    "research",
    "réseau",
    "société",
    "sociedad",
    "società",
    "society",
    "societies",
    "studies",
    "study",
    "team",
    "trial",
    "trialists",
    "trials",
    "universidad",
    "university",
    "université",
    "università",
    "universität",
    "workgroup",
    "workshop",
];

/// How words end that other languages compound for a group: `Prüfgruppe`.
const ENDS: &[&str] = &[
    "gruppe",
    "gruppen",
    "gesellschaft",
    "netzwerk",
    "register",
    "studie",
    "verband",
    "klinikum",
    "zentrum",
    "gruppa",
    "konsortium",
];

/// Words between those of a group's name that no name of a person has.
const BETWEEN: &[&str] = &[
    "of", "for", "in", "on", "with", "against", "the", "für", "pour", "para",
];

/// Whether these words are the name of a group and of nobody: they begin with `The`, one of them
/// says so, or there is one word that is an acronym.
pub(super) fn is_name(words: &[&str]) -> bool {
    if words.first() == Some(&"The") && words.len() > 1 {
        return true;
    }
    if let [word] = words {
        return is_acronym(word);
    }
    words.iter().any(|word| {
        let word = word
            .trim_matches(|c: char| !c.is_alphanumeric())
            .to_lowercase();
        // The numeral of a junior is no number.
        let number = word.chars().any(|c| c.is_ascii_digit())
            && !matches!(word.as_str(), "2nd" | "3rd" | "4th");
        number
            || WORDS.contains(&word.as_str())
            || BETWEEN.contains(&word.as_str())
            || ENDS.iter().any(|end| word.ends_with(end))
    })
}

/// `REVA`, `ECMONet`, `4C`: several capitals in a row, or a digit.
fn is_acronym(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let row = letters
        .windows(2)
        .any(|two| two.iter().all(|c| c.is_uppercase()));
    row || is_capitals(word) || word.chars().any(|c| c.is_ascii_digit())
}
