//! DOIs as people write them.
#![allow(clippy::unwrap_used)]

use crate::Doi;

const OLD: &str = "10.1002/(SICI)1097-0000(199801)1:1<1::AID-T>3.0.CO;2-Y";

#[track_caller]
fn told(text: &str, meant: &str) {
    let refusal = Doi::parse(text).unwrap_err();
    assert_eq!(
        refusal.fix,
        format!("Write \"{meant}\""),
        "{text}: {refusal}"
    );
    // The advice leads to a text that is taken, at once.
    assert_eq!(Doi::parse(meant).unwrap().as_str(), meant);
}

#[test]
fn an_address_is_told_the_doi_and_not_its_escapes() {
    let address = "https://doi.org/10.1002/(SICI)1097-0000(199801)1:1%3C1::AID-T%3E3.0.CO;2-Y";
    told(address, OLD);
    assert_eq!(Doi::parse(OLD).unwrap().url(), address);
    told(&address["https://doi.org/".len()..], OLD);
    told(&address.replace('%', "%25"), OLD);
    told(&OLD.replace('<', "&lt;").replace('>', "&gt;"), OLD);
    told(&format!("https://doi.org/{OLD}"), OLD);
    told("https://doi.org/10.1000%2F182", "10.1000/182");
    told(
        "https://doi.org/10.1000/A(1)2.0.CO;2-%23",
        "10.1000/A(1)2.0.CO;2-#",
    );
    told(
        "https://doi.org/10.1000/A(1)2.0.CO;2-#",
        "10.1000/A(1)2.0.CO;2-#",
    );
}

#[test]
fn what_stands_around_is_left_out() {
    for text in [
        "doi:10.1000/182",
        "DOI: 10.1000/182.",
        " 10.1000/182 ",
        "http://dx.doi.org/10.1000/182",
        "doi.org/10.1000/182/",
        "https://doi.org/10.1000/182?utm_source=x#top",
        "https://doi-org.proxy.example/10.1000/182",
        "https://example.org/doi/full/10.1000/182",
        "https://example.org/doi/10.1000/182/pdf",
        "(10.1000/182)",
        "[doi:10.1000/182].",
        "<10.1000/182>",
        "“10.1000/182”",
        "ISBN 10.12, DOI 10.1000/182",
    ] {
        told(text, "10.1000/182");
    }
}

#[test]
fn the_end_of_a_sentence_is_no_part() {
    for end in [".", ",", ";", ":", ".)", "),", "…", "\"", "/", "..."] {
        told(&format!("10.1000/182{end}"), "10.1000/182");
    }
    for right in [
        "10.1016/S0140-6736(18)31080-8",
        "10.1000/a(b)",
        "10.1000/a-",
    ] {
        assert_eq!(Doi::parse(right).unwrap().as_str(), right);
    }
}

#[test]
fn signs_of_typesetting_are_named() {
    told(
        "10.1016/S0140‐6736(18)31080–8",
        "10.1016/S0140-6736(18)31080-8",
    );
    told("10.1000/1\u{200B}8\u{AD}2", "10.1000/182");
    let refusal = Doi::parse("10.1000/1‐2").unwrap_err();
    assert!(refusal.what.contains("typographic hyphen"), "{refusal}");
}

#[test]
fn a_short_form_is_looked_up() {
    for text in ["10/abc1", "https://doi.org/10/abc1"] {
        let refusal = Doi::parse(text).unwrap_err();
        assert!(refusal.fix.contains("https://doi.org/10/abc1"), "{refusal}");
    }
}

#[test]
fn letter_case_makes_no_other_doi() {
    let (one, other) = ("10.1000/aBc", "10.1000/AbC");
    let (one, other) = (Doi::parse(one).unwrap(), Doi::parse(other).unwrap());
    assert_eq!(one, other);
    assert_eq!(one.cmp(&other), std::cmp::Ordering::Equal);
    assert_ne!(one.as_str(), other.as_str());
    let all: std::collections::HashSet<Doi> = [one, other].into();
    assert_eq!(all.len(), 1);
}
