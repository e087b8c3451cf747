//! Which texts are people, which are groups, and what all others are told.
#![allow(clippy::unwrap_used)]

use super::{Author, Person};

#[track_caller]
fn person(text: &str) -> Person {
    match Author::parse(text).unwrap() {
        Author::Person(person) => person,
        Author::Group(name) => unreachable!("{name} is a group"),
    }
}

#[track_caller]
fn told(text: &str, fix: &str) {
    let refusal = Author::parse(text).unwrap_err();
    assert_eq!(refusal.fix, fix, "{text}: {refusal}");
}

#[test]
fn people_end_in_initials() {
    for (text, family, initials, suffix) in [
        ("Sample A", "Sample", "A", None),
        ("van der Example JP", "van der Example", "JP", None),
        ("Ångström-Sample É", "Ångström-Sample", "É", None),
        ("O'Sample J", "O'Sample", "J", None),
        ("Sample J-P", "Sample", "J-P", None),
        ("Sample AB 3rd", "Sample", "AB", Some("3rd")),
        ("Sample MD", "Sample", "MD", None),
        ("O J", "O", "J", None),
        ("Boardman J", "Boardman", "J", None),
        ("测试 X", "测试", "X", None),
    ] {
        let person = person(text);
        assert_eq!(person.family, family);
        assert_eq!(person.initials(), initials);
        assert_eq!(person.suffix.map(super::Suffix::name), suffix);
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
        let person = person(&format!("Sample {initials}"));
        assert_eq!(person.given_names().as_deref(), Some(text));
    }
}

#[test]
fn groups_say_that_they_are_one() {
    for text in [
        "TEST",
        "ECMONet",
        "4C",
        "Test Trial Group",
        "The Test UK",
        "Test Group UK",
        "Test Society, Section 2",
        "Testgruppe für Prüfdaten",
        "Group for tests in St. Example",
        "Friends of Tests",
        "Sample Group and Test Network",
        "COVID-19 Critical Care Consortium",
    ] {
        assert_eq!(
            Author::parse(text).unwrap(),
            Author::Group(text.into()),
            "{text}"
        );
    }
}

#[test]
fn a_person_written_otherwise_is_told_how() {
    for (text, meant) in [
        ("Sample, A", "Sample A"),
        ("Sample A.", "Sample A"),
        ("Sample, J. P.", "Sample JP"),
        ("van Sample, J.-P.", "van Sample J-P"),
        ("Sample J P", "Sample JP"),
        ("Sample J. P.", "Sample JP"),
        ("Sample J.P.", "Sample JP"),
        ("van der Sample A B C", "van der Sample ABC"),
        ("J. P. Sample", "Sample JP"),
        ("JP van Sample", "van Sample JP"),
        ("Sample J‐P", "Sample J-P"),
        ("Sample J, Jr.", "Sample J Jr"),
        ("Sample, J. P., III", "Sample JP 3rd"),
        ("Sample JP III", "Sample JP 3rd"),
        ("Sample, MD", "Sample MD"),
        ("Dr. Sample J", "Sample J"),
    ] {
        told(text, &format!("Write \"{meant}\""));
        assert_eq!(person(meant).to_string(), meant);
    }
}

#[test]
fn degrees_are_no_initials() {
    for text in [
        "Sample J, MD",
        "Sample J, M.D.",
        "Sample, J, MD",
        "Sample J, MD, PhD",
        "Sample J, MSc FRCP",
        "Sample J PhD",
        "Sample J Ph.D.",
    ] {
        told(text, "Write \"Sample J\"");
        assert!(
            Author::parse(text).unwrap_err().what.contains("Degrees"),
            "{text}"
        );
    }
    // Without a comma they can be initials.
    told(
        "Sample J MD",
        "Write \"Sample J\", or \"Sample JMD\" if MD are initials",
    );
}

#[test]
fn given_names_in_full_can_be_kept() {
    told(
        "Sample, John Paul",
        "Write \"Sample JP\", or with the given names { \"family\": \"Sample\", \"given\": \"John Paul\" }",
    );
    told(
        "Sample, Jan van der",
        "Write \"van der Sample J\", or with the given names { \"family\": \"van der Sample\", \"given\": \"Jan\" }",
    );
}

#[test]
fn what_can_be_both_is_asked_for() {
    for (text, person) in [
        ("John Sample", "Sample J"),
        ("John P. Sample", "Sample JP"),
        ("Maria van der Sample", "van der Sample M"),
        ("SAMPLE J", "Sample J"),
        ("ECMO UK", "Ecmo UK"),
    ] {
        told(
            text,
            &format!(
                "Write \"{person}\" if it is a person, or {{ \"group\": \"{text}\" }} if it is a group"
            ),
        );
    }
    for text in [
        "Maria Sample Test",
        "Sample",
        "Jr",
        "王小明",
        "مجموعة الاختبار",
    ] {
        told(
            text,
            &format!(
                "Write a person as family name and initials, such as \"Sample AB\", or {{ \"group\": \"{text}\" }} if it is a group"
            ),
        );
    }
}

#[test]
fn one_text_is_one_author() {
    for text in [
        "Sample J, Test K",
        "Sample J; Test K",
        "Sample J and Test K",
        "Sample J & Test K",
        "Sample J., Test K.",
    ] {
        told(
            text,
            "Write each in quotation marks of its own: \"Sample J\", \"Test K\"",
        );
    }
    for text in ["Sample J et al", "Sample J, et al.", "Sample J and others"] {
        assert!(
            Author::parse(text).unwrap_err().fix.starts_with("Name all"),
            "{text}"
        );
    }
}

#[test]
fn the_parts_of_a_name_are_read_and_written_alike() {
    for (json, shown, given) in [
        (r#""Sample AB 3rd""#, "Sample AB 3rd", Some("A. B.")),
        (
            r#"{"family":"Sample","given":"John Paul"}"#,
            "Sample JP",
            Some("John Paul"),
        ),
        (
            r#"{"family":"van Test","given":"Jean-Paul","suffix":"Jr"}"#,
            "van Test JP Jr",
            Some("Jean-Paul"),
        ),
        (
            r#"{"family":"Sample and Test","given":"J"}"#,
            "Sample and Test J",
            Some("J."),
        ),
        (r#"{"family":"SAMPLE","given":"É"}"#, "SAMPLE É", Some("É.")),
        (r#"{"family":"Onename"}"#, "Onename", None),
        (r#"{"group":"Sample J"}"#, "Sample J", None),
        (r#"{"group":"مجموعة الاختبار"}"#, "مجموعة الاختبار", None),
    ] {
        let author: Author = serde_json::from_str(json).unwrap();
        assert_eq!(author.to_string(), shown);
        assert_eq!(serde_json::to_string(&author).unwrap(), json);
        if let Author::Person(person) = author {
            assert_eq!(person.given_names().as_deref(), given);
        }
    }
    for wrong in [
        "{}",
        r#"{"given":"J"}"#,
        r#"{"family":"Sample, MD"}"#,
        r#"{"family":"Sample","suffix":"MD"}"#,
        r#"{"group":" "}"#,
        "1",
    ] {
        assert!(serde_json::from_str::<Author>(wrong).is_err(), "{wrong}");
    }
}
