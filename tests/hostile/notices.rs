//! What the comparison is there to notice: pages, blocks and calendars as a careless program
//! would write them.

use crate::{
    calendars::lines,
    compare::Comparison,
    corpus::CORPUS,
    words::{Form, Words},
};

const HARMLESS: &str = r##"<main><h1>Harmless line</h1><p>In Harmless line</p><div><p dir="auto">Harmless prose</p><a href="/x/">y</a></div></main>"##;

/// What is noticed of a page with the words of a case.
fn noticed(name: &str, found: &str) -> Vec<String> {
    let case = CORPUS.iter().find(|case| case.name == name).unwrap();
    let words = Words::taken(case);
    let mut comparison = Comparison::new(&words);
    comparison.html("page", HARMLESS, found, Form::Exact);
    comparison.differences
}

const NAME: &str = "body that loads";
/// The words of that case, carried as they should be.
const RIGHT: &str = "&lt;body onload=window.__hacked=1&gt;";

/// The page with other words in its three places.
fn page(heading: &str, line: &str, prose: &str) -> String {
    HARMLESS
        .replace("<h1>Harmless line", &format!("<h1>{heading}"))
        .replace("Harmless line", line)
        .replace(r#"<p dir="auto">Harmless prose</p>"#, prose)
}

#[test]
fn a_page_as_it_should_be_passes() {
    let prose = format!(r#"<p dir="auto">{RIGHT}</p>"#);
    let found = page(RIGHT, &format!("<!>{RIGHT}"), &prose);
    assert_eq!(noticed(NAME, &found), [] as [&str; 0]);

    let line = r#"[words](https://example.org/ "x\" onmouseover=\"window.__hacked=1")"#;
    let prose = r#"<h2 dir="auto"><!></h2><ul><li dir="auto"><a href="https://example.org/" rel="external">words</a></li></ul>"#;
    let found = page(line, line, prose);
    assert_eq!(
        noticed("link with quotation marks in its title", &found),
        [] as [&str; 0]
    );
}

#[test]
fn a_page_that_carries_a_text_carelessly_is_noticed() {
    let prose = format!(r#"<p dir="auto">{RIGHT}</p>"#);
    for (heading, line) in [
        ("<body onload=window.__hacked=1>", RIGHT),
        (RIGHT, "<body onload=window.__hacked=1></body>"),
        (RIGHT, ""),
        ("&lt;body&gt;", RIGHT),
        (&format!("{RIGHT} "), RIGHT),
        (&format!("{RIGHT}<!-- words -->"), RIGHT),
        (&format!("<b>{RIGHT}</b>"), RIGHT),
        (&format!("{RIGHT}</h1><h1>"), RIGHT),
    ] {
        let page = page(heading, line, &prose);
        assert_ne!(noticed(NAME, &page), [] as [&str; 0], "{page}");
    }
    for prose in [
        "<p dir=\"auto\"></p>",
        "<p dir=\"auto\">R<img src=x></p>",
        "<p dir=\"auto\" onclick=\"x\">R</p>",
        "<p dir=\"auto\">R</p><script></script>",
        "<p dir=\"auto\"><a href=\"javascript:x\">R</a></p>",
        "<p dir=\"auto\"><a href=\"//evil.example/\">R</a></p>",
        "<p dir=\"auto\"><a href=\"/\\evil.example/\">R</a></p>",
        "<p dir=\"auto\"><a href=\"\u{1}https://example.org/\">R</a></p>",
        "<p dir=\"auto\"><a href=\"/\"><em><a href=\"/\">R</a></em></a></p>",
        "<p dir=\"auto\"><p dir=\"auto\">R</p></p>",
        "<p dir=\"auto\">R",
        "R",
    ] {
        let page = page(RIGHT, RIGHT, &prose.replace('R', RIGHT));
        assert_ne!(noticed(NAME, &page), [] as [&str; 0], "{page}");
    }
}

#[test]
fn another_element_or_attribute_is_noticed() {
    let right = page(RIGHT, RIGHT, &format!(r#"<p dir="auto">{RIGHT}</p>"#));
    assert_eq!(noticed(NAME, &right), [] as [&str; 0]);
    for (was, is) in [
        ("<main>", "<main id=\"x\">"),
        ("<main>", "<main onload=\"x\">"),
        ("<main>", "<main><!doctype html>"),
        ("<main>", "<main><iframe></iframe>"),
        ("href=\"/x/\"", "href=\"javascript:x\""),
        ("href=\"/x/\"", "href=\"/x/?y\""),
        (">y<", "><"),
    ] {
        let page = right.replace(was, is);
        assert_ne!(noticed(NAME, &page), [] as [&str; 0], "{page}");
    }
}

#[test]
fn a_block_of_data_that_ends_early_is_noticed() {
    let words = Words::harmless();
    for found in [
        r#"{"a":"</script>"}"#,
        r#"{"a":"Harmless line","b":1}"#,
        r#"{"b":"Harmless line"}"#,
        r#"{"a":"Harmless"}"#,
        r#"{"a":["Harmless line"]}"#,
        r#"{"a":"Harmless line""#,
    ] {
        let page = |json: &str| format!("<script type=\"application/json\">{json}</script>");
        let mut comparison = Comparison::new(&words);
        let harmless = page(r#"{"a":"Harmless line"}"#);
        comparison.html("page", &harmless, &page(found), Form::Exact);
        assert_ne!(comparison.differences.len(), 0, "{found}");
    }
}

#[test]
fn a_calendar_with_more_lines_than_its_own_is_noticed() {
    assert_eq!(
        lines("A;B=c:d\\, e\\n\r\n f\r\nG:h\r\n"),
        Ok(vec![
            ("A;B=c".into(), "d, e\nf".into()),
            ("G".into(), "h".into())
        ])
    );
    for text in [
        "A:b\nATTENDEE:c\r\n",
        "A:b\rATTENDEE:c\r\n",
        "A:b\u{85}ATTENDEE:c\r\n",
        "A:b\u{2028}c\r\n",
        "A:b\u{202e}c\r\n",
        "A:b\r\n\r\nB:c\r\n",
        "A:b\r\nno property\r\n",
        "A:b",
        &format!("A:{}\r\n", "b".repeat(80)),
    ] {
        assert!(lines(text).is_err(), "{text:?}");
    }
}
