//! A published site of each case of the corpus, and the harmless one that each is compared with.

use std::{collections::BTreeMap, sync::LazyLock, thread};

use crate::{
    compare::Comparison,
    corpus::{CORPUS, Case, Kind},
    site::Built,
    words::{Form, Words},
};

/// What is published, by its path.
pub type Files = BTreeMap<String, String>;

/// The site of a case.
pub struct Edition {
    case: &'static Case,
    pub words: Words,
    /// What is published, or why nothing is.
    files: Result<Files, String>,
}

/// The harmless site.
pub static HARMLESS: LazyLock<Files> = LazyLock::new(|| publish(&Words::harmless()).unwrap());

static EDITIONS: LazyLock<Vec<Edition>> = LazyLock::new(|| {
    let kinds = [
        Kind::Line,
        Kind::Prose,
        Kind::Address,
        Kind::Doi,
        Kind::Id,
        Kind::Photo,
    ];
    let taken = CORPUS
        .iter()
        .filter(|case| kinds.iter().any(|kind| case.is_taken(*kind)));
    let taken: Vec<&Case> = taken.collect();
    let cores = thread::available_parallelism().map_or(1, usize::from);
    let edition = |case: &&'static Case| {
        let words = Words::taken(case);
        let files = publish(&words);
        Edition { case, words, files }
    };
    thread::scope(|scope| {
        let parts = taken.chunks(taken.len().div_ceil(cores));
        let work: Vec<_> = parts
            .map(|part| scope.spawn(move || part.iter().map(edition).collect::<Vec<_>>()))
            .collect();
        let done = work.into_iter().map(|part| part.join().unwrap());
        done.flatten().collect()
    })
});

fn publish(words: &Words) -> Result<Files, String> {
    Built::new(words)
        .publish()
        .map_err(|error| error.to_string())
}

/// Compares what is published of every case with the harmless site, and tells of everything
/// that differs by more than the words.
pub fn compare_each(compare: impl Fn(&mut Comparison<'_>, &Files)) {
    let mut failures = Vec::new();
    for edition in EDITIONS.iter() {
        let mut comparison = Comparison::new(&edition.words);
        match &edition.files {
            Ok(files) => compare(&mut comparison, files),
            Err(error) => comparison.differs("", format!("nothing is published: {error}")),
        }
        let name = &edition.case.name;
        let told = comparison.differences.into_iter();
        failures.extend(told.map(|difference| format!("{name}: {difference}")));
    }
    report(&failures);
}

/// The published files at this path of all cases, with the words of each.
pub fn all_files(path: &str) -> Vec<(&'static str, &'static Words, &'static str)> {
    let editions = EDITIONS.iter();
    let files = editions.filter_map(|edition| {
        let file = edition.files.as_ref().ok()?.get(path)?;
        Some((edition.case.name.as_str(), &edition.words, file.as_str()))
    });
    files.collect()
}

/// Fails with all failures at once.
#[track_caller]
pub fn report(failures: &[String]) {
    assert!(
        failures.is_empty(),
        "{} failures:\n{}",
        failures.len(),
        failures.join("\n")
    );
}

/// Every file with the harmless one that it is compared with. Their paths have to agree.
pub fn pairs<'a>(
    comparison: &mut Comparison<'_>,
    files: &'a Files,
    ending: &str,
) -> Vec<(&'static str, &'static str, &'a str)> {
    let mut pairs = Vec::new();
    for (path, harmless) in HARMLESS.iter().filter(|(path, _)| path.ends_with(ending)) {
        match files.get(&comparison.words.put(path, Form::Exact)) {
            Some(found) => pairs.push((path.as_str(), harmless.as_str(), found.as_str())),
            None => comparison.differs(path, "it is missing".into()),
        }
    }
    if files.len() != HARMLESS.len() {
        let paths: Vec<&String> = files.keys().collect();
        comparison.differs("", format!("other files are published: {paths:?}"));
    }
    pairs
}

#[test]
fn every_file_is_compared() {
    const COMPARED: [&str; 9] = [
        ".html",
        ".xml",
        ".json",
        ".webmanifest",
        ".ics",
        ".bib",
        ".ris",
        "robots.txt",
        "llms.txt",
    ];
    // Of pictures, only the names are compared; styles have nothing of the content.
    let is_known = |path: &str| {
        let others = [".png", ".css"];
        others
            .iter()
            .chain(&COMPARED)
            .any(|ending| path.ends_with(ending))
    };
    let others: Vec<&String> = HARMLESS.keys().filter(|path| !is_known(path)).collect();
    assert_eq!(others, [] as [&String; 0]);
}
