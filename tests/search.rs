//! What people rely on when they search: what is found, in which order, and that nothing typed breaks it.
#![allow(missing_docs)]

use ecmonet_search::{Builder, Found, Index, Query, fold};
use proptest::prelude::*;

/// An index of documents in one group, from titles and bodies.
fn index(documents: &[(&str, &str)]) -> Index {
    let mut builder = Builder::default();
    for (title, body) in documents {
        builder.add(0, title, body);
    }
    builder.finish()
}

/// The numbers of all documents found, in order.
fn documents(found: &Found) -> Vec<usize> {
    let hits = found.groups.iter().flat_map(|group| &group.hits);
    hits.map(|hit| hit.document).collect()
}

/// Which documents have all words of a query, best first.
#[track_caller]
fn finds(documents_: &[(&str, &str)], query: &str, expected: &[usize]) {
    let found = index(documents_).search(query, 100);
    let complete = if found.complete {
        documents(&found)
    } else {
        Vec::new()
    };
    assert_eq!(complete, expected, "{query}");
}

#[test]
fn accents_and_case_are_ignored() {
    let people = [("Jordi Example", ""), ("Zoë SAMPLE", "")];
    for query in ["Jordí", "JORDI", "jordi", "jordi\u{301}"] {
        finds(&people, query, &[0]);
    }
    finds(&people, "zoe sample", &[1]);
    finds(&people, "ZOÉ", &[1]);
}

#[test]
fn titles_come_before_bodies() {
    finds(
        &[
            ("One", "A survey, a survey, a survey, a survey, a survey."),
            ("Survey", ""),
        ],
        "survey",
        &[1, 0],
    );
    // Even if the title only begins like it.
    finds(
        &[("One", "A test, a test, a test."), ("Testing", "")],
        "test",
        &[1, 0],
    );
}

#[test]
fn whole_words_come_before_beginnings_and_those_before_typos() {
    finds(&[("Testing", ""), ("Test", "")], "test", &[1, 0]);
    finds(
        &[("", "testing, testing, testing, testing"), ("", "test")],
        "test",
        &[1, 0],
    );
    finds(&[("Manceboria", ""), ("Mancebo", "")], "mancbo", &[1, 0]);
    // A wrong letter, even in a title, comes after a beginning in a body. (Both come up because
    // "beta" stands in neither.)
    finds(
        &[("Tset", "tset betta"), ("", "testing betta"), ("Beta", "")],
        "test beta",
        &[1, 0],
    );
    // "Tesst" is known, so that the wrong letter is only looked for because of the second word.
    finds(
        &[("Tesst", ""), ("Tesstable alpha", ""), ("Test alpha", "")],
        "tesst alpha",
        &[1],
    );
    finds(
        &[
            ("Sampel beta", ""),
            ("Samples beta", ""),
            ("Sample beta", ""),
        ],
        "sample beta",
        &[2, 1],
    );
}

#[test]
fn rare_words_say_more_than_frequent_ones() {
    finds(
        &[
            ("Frequent", "rare"),
            ("Rare", "frequent"),
            ("Frequent", ""),
            ("Frequent", ""),
            ("Frequent", ""),
        ],
        "frequent rare",
        &[1, 0],
    );
}

#[test]
fn equals_stand_in_the_order_in_which_they_were_added() {
    finds(
        &[("Same one", ""), ("Same two", ""), ("Same six", "")],
        "same",
        &[0, 1, 2],
    );
}

#[test]
fn one_wrong_letter_is_forgiven() {
    let people = [("Ana Mancebo Example", ""), ("The committee", "")];
    for query in [
        "mancbo", "manceboo", "mamcebo", "mankebo", "macnebo", "Màncbo", "ancebo", "mnceb",
    ] {
        finds(&people, query, &[0]);
    }
    for query in ["comittee", "comitt", "committeee", "commitete"] {
        finds(&people, query, &[1]);
    }
    finds(&people, "exmaple mancbo", &[0]);
    // Two are too many, and of three letters none can be wrong.
    finds(&people, "mncbo", &[]);
    finds(&people, "anb", &[]);
    // What is only the beginning of a word needs five letters to tell.
    finds(&people, "mnce", &[]);
}

#[test]
fn a_wrong_letter_is_looked_for_only_where_it_is_needed() {
    finds(&[("Form", ""), ("From", "")], "form", &[0]);
    // Both words exist, but only one of them with the other.
    finds(&[("Form alpha", ""), ("From beta", "")], "form beta", &[1]);
}

#[test]
fn numbers_are_right_or_wrong() {
    finds(&[("Meeting 2023", ""), ("Meeting 2024", "")], "2025", &[]);
    finds(
        &[("Meeting 2023", ""), ("Meeting 2024", "")],
        "meeting 2024",
        &[1],
    );
}

#[test]
fn names_with_digits_and_signs_are_found() {
    let documents = [(
        "COVID-19 and ECMO2",
        "NCT00000000, doi 10.1000/TESTa1800385, O’Example, ORCID 0000-0000-0000-0000.",
    )];
    for query in [
        "covid-19",
        "covid 19",
        "COVID19",
        "covid",
        "ecmo2",
        "ecmo",
        "nct00000000",
        "NCT0000",
        "10.1000/TESTa1800385",
        "10.1000/test",
        "o'example",
        "oexample",
        "0000-0000-0000-0000",
    ] {
        finds(&documents, query, &[0]);
    }
}

#[test]
fn hyphens_may_be_missing_or_too_many() {
    let documents = [("Extracorporeal support", ""), ("A follow-up", "")];
    for query in [
        "extra-corporeal",
        "extra-corporeal supp",
        "extra\u{2011}corporael",
    ] {
        finds(&documents, query, &[0]);
    }
    for query in ["followup", "follow up", "follow-up", "folow-up"] {
        finds(&documents, query, &[1]);
    }
}

#[test]
fn all_scripts_are_searched() {
    let documents = [
        ("Пример Ёлкин", ""),
        ("مُحَمَّد مثال", ""),
        ("שָׁלוֹם דוגמה", ""),
        ("重症治療の例", ""),
        ("症重の例", ""),
        ("중환자 예시", ""),
    ];
    for (query, expected) in [
        ("елкин", &[0][..]),
        ("ПРИ", &[0]),
        ("примр", &[0]),
        ("محمد", &[1]),
        ("שלום", &[2]),
        // Characters that stand together are found together.
        ("重症", &[3]),
        ("重症治療", &[3]),
        ("重", &[3, 4]),
        ("例", &[3, 4]),
        ("중환자", &[5]),
        ("중환", &[5]),
    ] {
        finds(&documents, query, expected);
    }
}

#[test]
fn results_are_grouped_and_counted() {
    let mut builder = Builder::default();
    for _ in 0..5 {
        builder.add(7, "Other", "A word.");
    }
    for _ in 0..3 {
        builder.add(2, "Word", "");
    }
    let found = builder.finish().search("word", 2);
    assert_eq!(found.count(), 8);
    // The group with the best first.
    let groups: Vec<_> = found
        .groups
        .iter()
        .map(|group| {
            (
                group.id,
                group.count,
                group.hits.iter().map(|hit| hit.document).collect(),
            )
        })
        .collect();
    assert_eq!(groups, [(2, 3, vec![5, 6]), (7, 5, vec![0, 1])]);
}

#[test]
fn every_word_has_to_match_or_the_result_says_that_it_is_not_complete() {
    let index = index(&[("Alpha beta", ""), ("Alpha", ""), ("Beta gamma", "")]);
    let found = index.search("alpha beta", 10);
    assert_eq!((found.complete, documents(&found)), (true, vec![0]));
    // The one with the rarer words first.
    let found = index.search("alpha beta gamma", 10);
    assert_eq!((found.complete, documents(&found)), (false, vec![2, 0]));
    // Less than half of the words: nothing.
    let found = index.search("alpha one two", 10);
    assert_eq!((found.complete, documents(&found)), (false, vec![]));
}

#[test]
fn nothing_typed_finds_nothing() {
    let index = index(&[("Alpha", "")]);
    for query in ["", "  ", "–?!"] {
        let found = index.search(query, 10);
        assert!(found.query.is_empty());
        assert_eq!((found.count(), found.suggestions.len()), (0, 0));
    }
    assert_eq!(Builder::default().finish().search("alpha", 10).count(), 0);
}

#[test]
fn the_nearest_is_suggested_as_people_write_it() {
    let index = index(&[
        ("Ana Mancebo", "The committee met."),
        ("Commuter", "The commuter."),
        ("Annual meeting", "With Mancebo, a commuter."),
    ]);
    let suggests = |query: &str| index.search(query, 10).suggestions;
    assert_eq!(suggests("mncbo"), ["Mancebo"]);
    // The fewest wrong letters first, then what stands in more documents.
    assert_eq!(suggests("commuttex"), ["commuter", "committee"]);
    // Within the query, and only what finds something.
    assert_eq!(suggests("annual meetnigs"), ["annual meeting"]);
    assert_eq!(suggests("annual comuttee"), [""; 0]);
    assert_eq!(suggests("qqqqqq"), [""; 0]);
    // Of four letters two are too many.
    assert_eq!(suggests("xxet"), [""; 0]);
    assert_eq!(suggests("mancebo"), [""; 0]);
}

/// Texts of several scripts, and what keyboards make.
fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,40}",
        "([A-Za-z]{1,9}[ -]){0,12}",
        "[a-cA-Cáß́ \\-’重症治ガｶﾞمُшЙ中ـ½ﷺ0-9]{0,30}",
    ]
}

proptest! {
    #[test]
    fn nothing_typed_breaks_it(texts in proptest::collection::vec((text(), text()), 0..6), query in text(), length in 0_usize..50) {
        let documents: Vec<(&str, &str)> = texts.iter().map(|(title, body)| (&**title, &**body)).collect();
        let index = index(&documents);
        let found = index.search(&query, 3);
        for suggestion in &found.suggestions {
            prop_assert!(index.search(suggestion, 3).complete);
        }
        for (title, body) in documents {
            for text in [title, body] {
                let mut last = 0;
                for mark in found.query.marks(text) {
                    prop_assert!(last <= mark.start && mark.start < mark.end);
                    prop_assert!(text.get(mark.clone()).is_some());
                    last = mark.end;
                }
                let excerpt = found.query.excerpt(text, length);
                if let Some(first) = found.query.marks(text).first() {
                    prop_assert!(length < 1 || excerpt.contains(&first.start));
                }
                let excerpt = text.get(excerpt);
                prop_assert!(excerpt.is_some_and(|excerpt| excerpt.chars().count() <= length.max(1) || text == excerpt));
            }
        }
    }

    #[test]
    fn every_word_finds_its_document_and_is_marked(texts in proptest::collection::vec(text(), 1..6)) {
        let documents_: Vec<(&str, &str)> = texts.iter().map(|text| ("", &**text)).collect();
        let index = index(&documents_);
        for (number, text) in texts.iter().enumerate() {
            // Words as anybody would tell them apart.
            for word in text.split(char::is_whitespace).filter(|word| !Query::new(word).is_empty()).take(12) {
                let found = index.search(word, usize::MAX);
                prop_assert!(found.complete, "{word:?}");
                prop_assert!(documents(&found).contains(&number), "{word:?}");
                prop_assert!(!found.query.marks(text).is_empty(), "{word:?}");
            }
        }
    }

    #[test]
    fn letters_left_out_do_not_hide_a_word(word in "[a-z]{5,12}", at in 0_usize..12, other in "[a-z]{4,9}") {
        let at = at % word.len();
        let mut typed = word.clone();
        typed.remove(at);
        let found = index(&[(&other, ""), (&word, "")]).search(&typed, 5);
        let begins = other.starts_with(&typed) && !word.starts_with(&typed);
        prop_assert!(begins || documents(&found).contains(&1));
    }

    #[test]
    fn folding_twice_is_folding_once(text in "\\PC{0,20}") {
        let once = fold(&text);
        prop_assert_eq!(fold(&once), once);
    }
}
