//! Python programs that read what we write.

use serde_json::{Value, json};
use site::artifact::Artifact;

use crate::{fixture::repository, run_python::run_python};

/// What feedparser and a schema say of these Atom feeds.
pub fn read_atom(feeds: &[&Artifact]) -> Vec<Value> {
    let schema = repository("tests/formats/atom.rng");
    run(
        "read_atom.py",
        &json!({"schema": schema, "feeds": texts(feeds)}),
    )
}

/// What a reader of JSON feeds and a schema say of these.
pub fn read_json_feed(feeds: &[&Artifact]) -> Vec<Value> {
    let schema = repository("tests/formats/json_feed.schema.json");
    run(
        "read_json_feed.py",
        &json!({"schema": schema, "feeds": texts(feeds)}),
    )
}

/// What icalendar says of these calendars.
pub fn read_calendars(calendars: &[&Artifact]) -> Vec<Value> {
    run("read_calendar.py", &json!(texts(calendars)))
}

/// What bibtexparser says of these texts of BibTeX.
pub fn read_bibtex(texts: &[String]) -> Vec<Value> {
    run("read_bibtex.py", &json!(texts))
}

/// What rispy says of these texts of RIS.
pub fn read_ris(texts: &[String]) -> Vec<Value> {
    run("read_ris.py", &json!(texts))
}

fn texts(files: &[&Artifact]) -> Vec<String> {
    files
        .iter()
        .map(|file| String::from_utf8(file.bytes.clone()).unwrap())
        .collect()
}

/// Runs a program of this folder.
fn run(program: &str, input: &Value) -> Vec<Value> {
    run_python(&repository("tests/formats").join(program), input)
}
