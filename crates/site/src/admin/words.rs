//! What forms say: the titles and descriptions of the schemas, without what is only about JSON.

/// What people who type into a form need not be told, and what they are told in its place.
const OF_JSON: [(&str, &str); 9] = [
    (", in quotation marks", ""),
    (", without quotation marks", ""),
    ("; {} if nothing is", ""),
    (" Leave the list empty if there are none.", ""),
    ("Leave it out", "Leave it empty"),
    ("Without it,", "If it is empty,"),
    ("<id>", "…"),
    ("The id of the ", "The "),
    ("content/photos/", "the folder of photos"),
];

/// The hint below a field.
#[must_use]
pub fn hint(description: &str) -> String {
    OF_JSON
        .iter()
        .fold(description.to_owned(), |text, (of_json, of_forms)| {
            text.replace(of_json, of_forms)
        })
}

/// The label of a choice: `Not yet recruiting` for `not-yet-recruiting`.
#[must_use]
pub fn choice(word: &str) -> String {
    let words = word.replace('-', " ");
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// What a button says that adds to a list: `Event` for `Events`.
#[must_use]
pub fn one_of(list: &str) -> String {
    match list.strip_suffix("ies") {
        Some(stem) => format!("{stem}y"),
        None => list.strip_suffix('s').unwrap_or(list).to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_do_not_speak_of_json() {
        assert_eq!(hint("The volume, in quotation marks."), "The volume.");
        assert_eq!(
            hint("The item’s name in its address, /news/<id>/."),
            "The item’s name in its address, /news/…/."
        );
    }

    #[test]
    fn labels_are_made_of_words() {
        assert_eq!(choice("not-yet-recruiting"), "Not yet recruiting");
        assert_eq!(one_of("Events"), "Event");
        assert_eq!(one_of("Countries"), "Country");
        assert_eq!(one_of("News"), "New");
    }
}
