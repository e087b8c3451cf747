//! Python programs that read what we write.

use std::{
    env,
    io::Write as _,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    thread,
};

use serde_json::{Value, json};
use site::artifact::Artifact;

use crate::fixture::repository;

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

/// Where the readers are: `bin/python3`, and `lib` for `PYTHONPATH`.
fn tools() -> PathBuf {
    match env::var_os("ECMONET_PYTHON_TOOLS") {
        Some(folder) if Path::new(&folder).join("bin/python3").exists() => folder.into(),
        Some(folder) => panic!(
            "ECMONET_PYTHON_TOOLS is {}, where no bin/python3 is; scripts/setup.sh makes the folder",
            folder.display()
        ),
        None => panic!(
            "ECMONET_PYTHON_TOOLS is not set; `make test` sets it to the folder with the Python \
             readers of feeds, calendars and citations (scripts/py)"
        ),
    }
}

/// Runs a program of this folder: JSON in, JSON out.
fn run(program: &str, input: &Value) -> Vec<Value> {
    let tools = tools();
    let mut child = Command::new(tools.join("bin/python3"))
        .args(["-s", "-B", "-X", "utf8"])
        .arg(repository("tests/formats").join(program))
        .env("PYTHONPATH", tools.join("lib"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}", tools.display()));
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_string();
    // From a thread of its own: either side may have to wait for the other to read.
    let writer = thread::spawn(move || stdin.write_all(input.as_bytes()));
    let output = child.wait_with_output().unwrap();
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    writer.join().unwrap().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{program}: {error}: {text}"))
}
