//! Files that are not JSON, and the forms in which a right file may come.

use content::{Content, Events, File};

use crate::parse;

const EVENT: &str = r#"{ "id": "example", "title": "Exámple 例 🫀", "start": "2030", "kind": "course",
  "status": "scheduled", "place": {}, "summary": "Example." }"#;

fn file_with(event: &str) -> String {
    format!("{{\n  \"events\": [{event}]\n}}\n")
}

#[test]
fn broken_files_are_explained() {
    let deep = "[".repeat(100_000);
    let utf16: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked: Vec<u8> = [&[0xFF, 0xFE], utf16.as_slice()].concat();
    let whole = file_with(EVENT);
    let cases: &[(&str, &[u8])] = &[
        ("empty", b""),
        ("blank", b" \r\n\t"),
        ("only a byte-order mark", b"\xEF\xBB\xBF"),
        ("not UTF-8", b"{\n \"events\": [\"Universit\xE9\"] }"),
        ("UTF-16", &utf16),
        ("UTF-16 with a mark", &marked),
        ("cut in a text", &whole.as_bytes()[..40]),
        ("cut after a colon", b"{\n  \"events\":"),
        ("cut in a list", b"{\n  \"events\": [\n"),
        ("cut in an object", b"{\n  \"events\": [{ \"id\": \"a\"\n"),
        ("cut after a comma", b"{\n  \"events\": [{},\n"),
        ("a list", b"[]"),
        ("a text", b"\"events\""),
        ("null", b"null"),
        ("comment", b"{\n  // events\n  \"events\": [] }"),
        ("open comment", b"{ /* events"),
        ("trailing comma", b"{ \"events\": [], }"),
        ("comma missing", b"{ \"$schema\": \"x\"\n  \"events\": [] }"),
        ("comma missing in a list", b"{ \"events\": [{} {}] }"),
        ("two commas", b"{ \"events\": [{},, {}] }"),
        ("colon missing", b"{ \"events\" [] }"),
        ("value missing", b"{ \"events\": }"),
        ("single quotes", b"{ 'events': [] }"),
        ("no quotes around a key", b"{ events: [] }"),
        ("no quotes around a text", b"{ \"events\": none }"),
        ("curly quotes", "{ \u{201C}events\u{201D}: [] }".as_bytes()),
        ("no-break space", "{ \u{A0}\"events\": [] }".as_bytes()),
        (
            "quote not closed",
            b"{\n  \"$schema\": \"x,\n  \"events\": []\n}",
        ),
        (
            "quotation marks inside a text",
            b"{\n  \"$schema\": \"The \"big\" trial\",\n  \"events\": []\n}",
        ),
        (
            "quotation marks doubled inside a text",
            b"{\n  \"$schema\": \"The \"\"big\"\" trial\",\n  \"events\": []\n}",
        ),
        (
            "quotation marks around the last word",
            b"{\n  \"$schema\": \"The trial \"big\"\",\n  \"events\": []\n}",
        ),
        (
            "quotation marks around all",
            b"{\n  \"$schema\": \"\"The trial\"\",\n  \"events\": []\n}",
        ),
        (
            "quotation marks around a number",
            b"{\n  \"$schema\": \"Of \"1\" trial\",\n  \"events\": []\n}",
        ),
        (
            "quotation mark inside a text before a comma",
            b"{\n  \"$schema\": \"A tube of 12\", long\",\n  \"events\": []\n}",
        ),
        (
            "quotation mark at the end of a text",
            b"{\n  \"$schema\": \"A tube of 12\"\",\n  \"events\": []\n}",
        ),
        (
            "closed by a curly quote",
            "{\n  \"$schema\": \"x\u{201D},\n  \"events\": []\n}".as_bytes(),
        ),
        ("angled quotes", "{ \u{AB}events\u{BB}: [] }".as_bytes()),
        (
            "comma missing on one line",
            b"{ \"$schema\": \"x\" \"events\": [] }",
        ),
        (
            "marks of a merge",
            b"{\n<<<<<<< HEAD\n  \"events\": []\n=======\n  \"events\": [{}]\n>>>>>>> other\n}",
        ),
        (
            "one mark of a merge",
            b"{\n  \"events\": []\n>>>>>>> other\n}",
        ),
        ("web page", b"<!DOCTYPE html>\n<html></html>"),
        ("frame of Markdown", b"```json\n{ \"events\": [] }\n```"),
        (
            "tab in a text",
            b"{ \"$schema\": \"a\tb\", \"events\": [] }",
        ),
        ("backslash", br#"{ "$schema": "C:\content", "events": [] }"#),
        (
            "half a character",
            br#"{ "$schema": "\ud83e", "events": [] }"#,
        ),
        ("two objects", b"{ \"events\": [] }\n{ }"),
        ("bracket too many", b"{ \"events\": [] ] }"),
        ("comma before the first key", b"{ , \"events\": [] }"),
        ("brace too many", b"{ \"events\": [] } }"),
        ("wrong bracket", b"{ \"events\": [ } }"),
        ("number", b"{ \"events\": 0x10 }"),
        ("number with a plus", b"{ \"events\": +1 }"),
        ("number with a zero", b"{ \"events\": [007] }"),
        ("infinity", b"{ \"events\": Infinity }"),
        ("stray character", b"{ \"events\": @ }"),
        ("nested", deep.as_bytes()),
    ];
    let mut report = String::new();
    for (name, bytes) in cases {
        let outcome = parse(File::Events, bytes);
        // Half a character in a value that the site passes over costs nothing.
        let passed_over = *name == "half a character";
        assert_eq!(outcome.readable, passed_over, "{name}");
        assert_eq!(outcome.problems.len(), 1, "{name}: {}", outcome.lines());
        report += &format!("{name}\n    {}\n", outcome.lines());
    }
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("syntax", report);
    });
}

#[test]
fn a_right_file_may_come_in_many_forms() {
    let file = file_with(EVENT);
    let forms = [
        file.clone(),
        file.replace('\n', "\r\n"),
        file.replace('\n', "\r"),
        format!("\u{FEFF}{file}"),
        file.replace('\n', ""),
    ];
    for form in forms {
        let parsed = Events::parse(form.as_bytes());
        assert_eq!(parsed.problems, [], "{form}");
        assert_eq!(parsed.value.unwrap().events[0].title, "Exámple 例 🫀");
    }
}

#[test]
fn lines_and_columns_are_those_of_an_editor() {
    // Columns are characters, and every kind of line end counts once.
    for end in ["\n", "\r\n", "\r"] {
        let file = file_with(&EVENT.replace("course", "curse")).replace('\n', end);
        let outcome = parse(File::Events, file.as_bytes());
        let problem = &outcome.problems[0];
        assert_eq!(
            (problem.line, problem.column),
            (2, 82),
            "{}",
            outcome.lines()
        );
        assert_eq!(problem.pointer, "/events/0/kind");
    }
}

#[test]
fn one_bad_record_leaves_the_others() {
    let bad = EVENT.replace("\"2030\"", "\"soon\"");
    let other = EVENT.replace("example", "other");
    let parsed = Events::parse(file_with(&format!("{EVENT},{bad},{other}")).as_bytes());
    let ids: Vec<String> = parsed
        .value
        .unwrap()
        .events
        .iter()
        .map(|event| event.id.to_string())
        .collect();
    assert_eq!(ids, ["example", "other"]);
    assert_eq!(parsed.left_out, 1);
}

#[test]
fn messages_stay_on_one_line_of_a_bearable_length() {
    let long = format!("\\n\\u001b[31m\u{202E}{}", "x".repeat(10_000));
    let bad = EVENT
        .replace("2030", &long)
        .replace("\"title\"", "\"ti\\ntle\"");
    let outcome = parse(File::Events, file_with(&bad).as_bytes());
    assert!(
        outcome
            .problems
            .iter()
            .any(|problem| problem.pointer == "/events/0/start")
    );
    for line in outcome.lines().lines() {
        assert!(line.starts_with("events.json:"), "{line}");
        assert!(line.chars().count() < 1_000, "{line}");
        assert!(!line.contains(['\u{1B}', '\u{202E}']), "{line}");
    }
}
