//! A publication as an `@article` of BibTeX.
//!
//! BibTeX counts braces whatever stands before them, so that no text may bring one along: they
//! are written by name, as is all else that LaTeX has a meaning for. Letters are UTF-8, which
//! today's programs read.

use super::Pages;
use crate::{Author, Doi, Publication, author::Person, words::one_line};

/// The entry. Its key is the publication's id, which does not change.
pub fn entry(publication: &Publication) -> String {
    let mut entry = format!("@article{{{},\n", publication.id);
    let mut field = |name: &str, value: &str| {
        entry.push_str(&format!("  {name} = {{{value}}},\n"));
    };
    if !publication.authors.is_empty() {
        let authors: Vec<String> = publication.authors.iter().map(author).collect();
        field("author", &authors.join(" and "));
    }
    // In a second pair of braces capitals stay capitals.
    field("title", &format!("{{{}}}", escaped(&publication.title)));
    field("journal", &escaped(&publication.journal));
    if let Some(short) = &publication.journal_short {
        field("shortjournal", &escaped(short));
    }
    field("year", &publication.year.to_string());
    for (name, value) in [
        ("volume", &publication.volume),
        ("number", &publication.issue),
    ] {
        if let Some(value) = value {
            field(name, &escaped(value));
        }
    }
    if let Some(pages) = &publication.pages {
        let Pages { first, last } = Pages::of(pages);
        let range = match last {
            Some(last) => format!("{}--{}", escaped(&first), escaped(&last)),
            None => escaped(&first),
        };
        field("pages", &range);
    }
    let doi = publication.doi.as_ref().map(Doi::as_str);
    if let Some(doi) = doi.filter(|doi| is_plain(doi)) {
        field("doi", doi);
    }
    if let Some(pmid) = &publication.pmid {
        field("pmid", pmid.as_str());
    }
    if let Some(url) = publication.url() {
        field("url", &url);
    }
    entry.push_str("}\n");
    entry
}

/// A name as BibTeX takes it apart. A group is one word to it.
fn author(author: &Author) -> String {
    match author {
        Author::Group(name) => format!("{{{}}}", escaped(name)),
        Author::Person(person) => name(person),
    }
}

/// Family name, suffix, given names. Braces hold together what would be taken apart: names are
/// separated by "and", and several words alone are given names and a family name.
fn name(person: &Person) -> String {
    let and = |text: &str| text.split(' ').any(|word| word.eq_ignore_ascii_case("and"));
    let held = |text: &str, hold: bool| match escaped(text) {
        text if hold => format!("{{{text}}}"),
        text => text,
    };
    let given = person.given_names();
    let alone = given.is_none() && person.suffix.is_none() && person.family.contains(' ');
    let family = held(&person.family, alone || and(&person.family));
    let suffix = person.suffix.map(|suffix| suffix.name().to_owned());
    let given = given.map(|given| held(&given, and(&given)));
    // Between two commas stands the suffix: without given names the second one stays.
    let given = given.or_else(|| suffix.is_some().then(String::new));
    let parts: Vec<String> = [Some(family), suffix, given]
        .into_iter()
        .flatten()
        .collect();
    parts.join(", ")
}

/// The text with everything that LaTeX has a meaning for as a mere sign.
fn escaped(text: &str) -> String {
    let mut escaped = String::new();
    let mut before = None;
    for character in one_line(text).chars() {
        // Two of these would be drawn as one other sign.
        if before == Some(character) && matches!(character, '-' | '\'' | ',') {
            escaped.push_str("{}");
        }
        before = Some(character);
        match character {
            '&' | '%' | '$' | '#' | '_' => {
                escaped.push('\\');
                escaped.push(character);
            }
            '{' => escaped.push_str("$\\lbrace$"),
            '}' => escaped.push_str("$\\rbrace$"),
            '\\' => escaped.push_str("\\textbackslash{}"),
            '~' => escaped.push_str("\\textasciitilde{}"),
            '^' => escaped.push_str("\\textasciicircum{}"),
            '<' => escaped.push_str("$<$"),
            '>' => escaped.push_str("$>$"),
            '|' => escaped.push_str("$|$"),
            // With a sign before them, a quotation mark can be an accent or another sign.
            '"' | '`' => escaped.extend(['{', character, '}']),
            _ => escaped.push(character),
        }
    }
    escaped
}

/// Whether a DOI can stand in its field, which is taken literally: nothing can be escaped there.
/// `<`, `>` and `#` are in DOIs of the nineties. Where one has other signs, its address says it.
fn is_plain(doi: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-._/:;()+<>#".contains(&byte);
    doi.bytes().all(plain)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_means_something_is_a_sign() {
        assert_eq!(
            escaped("a & b_c {d}\n\\e ~^%$# \"<|>\""),
            "a \\& b\\_c $\\lbrace$d$\\rbrace$ \\textbackslash{}e \
             \\textasciitilde{}\\textasciicircum{}\\%\\$\\# \
             {\"}$<$$|$$>${\"}"
        );
    }

    #[test]
    fn signs_in_a_row_stay_as_they_are() {
        assert_eq!(escaped("a--b '' ?` ,,"), "a-{}-b '{}' ?{`} ,{},");
    }

    #[test]
    fn only_plain_dois_are_taken_literally() {
        assert!(is_plain("10.1056/NEJMoa1800385"));
        assert!(is_plain("10.1000/a_(b);c"));
        assert!(is_plain("10.1000/(SICI)1:1<1::AID>3.0.CO;2-#"));
        for doi in ["10.1000/{", "10.1000/a%b", "10.1000/a\\b", "10.1000/é"] {
            assert!(!is_plain(doi), "{doi}");
        }
    }

    proptest! {
        #[test]
        fn braces_balance_in_any_text(text in any::<String>()) {
            let escaped = escaped(&text);
            let mut depth = 0;
            for character in escaped.chars() {
                depth += i32::from(character == '{') - i32::from(character == '}');
                prop_assert!(depth >= 0);
            }
            prop_assert_eq!(depth, 0);
            prop_assert!(!escaped.contains(char::is_control));
        }
    }
}
