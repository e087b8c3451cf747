//! What the content reader refuses: the checker says where and why, nothing is published, and
//! for visitors only the record is left out.

use content::{Committee, Content, Events, File, News, Research, Site};
use serde_json::Value;
use site::{Error, check::check};

use crate::{
    compare::short,
    corpus::{CORPUS, Case, Kind},
    editions::report,
    site::{Built, content, places},
    words::{Words, is_for_no_line},
};

#[test]
fn the_checker_names_every_place_and_nothing_is_published() {
    let mut failures = Vec::new();
    for case in CORPUS.iter() {
        for (kind, words) in case.refusals() {
            let told = refused(case, kind, words).into_iter();
            failures.extend(told.map(|what| format!("{} in a {kind:?}: {what}", case.name)));
        }
    }
    report(&failures);
}

fn refused(case: &Case, kind: Kind, words: &str) -> Vec<String> {
    let mut failures = Vec::new();
    let built = Built::new(&Words::with(case, kind));
    let report = check(&built.content());
    let places = places(kind);
    for (file, pointer) in &places {
        let told = report.problems.iter().any(|problem| {
            (&problem.file, &problem.pointer) == (file, pointer) && problem.what.contains(words)
        });
        if !told {
            failures.push(format!(
                "nothing with {words:?} at {} {pointer}",
                file.name()
            ));
        }
    }
    for problem in &report.problems {
        if !places.contains(&(problem.file, problem.pointer.clone())) {
            failures.push(format!("a problem elsewhere: {problem}"));
        }
        let (message, name) = (problem.to_string(), problem.file.name());
        let place = format!(
            "{name}:{}:{} {}: ",
            problem.line, problem.column, problem.pointer
        );
        let is_line = message.starts_with(&place) && problem.line > 1 && problem.column > 1;
        if !is_line || message.contains(is_for_no_line) {
            failures.push(format!("not a line for a terminal: {}", short(&message)));
        }
    }
    match built.publish() {
        Err(Error::Content(_)) => {}
        other => failures.push(format!("published all the same: {other:?}")),
    }
    failures
}

#[test]
fn visitors_see_all_other_records() {
    let mut failures = Vec::new();
    for case in CORPUS.iter() {
        for (kind, _) in case.refusals() {
            let bad = places(kind);
            for (file, text) in content(&Words::with(case, kind)) {
                let (left, expected) = (ids(file, &text), others(file, &text, &bad));
                if left != expected {
                    let (name, file) = (&case.name, file.name());
                    failures.push(format!(
                        "{name} in a {kind:?}: {left:?} of {file}, expected {expected:?}"
                    ));
                }
            }
        }
    }
    report(&failures);
}

/// The ids of the records in which no field is bad.
fn others(file: File, text: &str, bad: &[(File, String)]) -> Option<Vec<String>> {
    let value: Value = serde_json::from_str(text).unwrap();
    let is_bad = |pointer: &str| {
        bad.iter()
            .any(|(other, place)| *other == file && place.starts_with(pointer))
    };
    if file == File::Site {
        return (!is_bad("/")).then(Vec::new);
    }
    let mut ids = Vec::new();
    for list in lists(file) {
        for (index, record) in value[list].as_array().unwrap().iter().enumerate() {
            if !is_bad(&format!("/{list}/{index}/")) {
                ids.push(record["id"].as_str().unwrap().to_owned());
            }
        }
    }
    Some(ids)
}

fn lists(file: File) -> &'static [&'static str] {
    match file {
        File::Site => &[],
        File::Events => &["events"],
        File::News => &["news"],
        File::Research => &["trials", "publications"],
        File::Committee => &["groups", "members"],
    }
}

/// The ids of the records that can be shown; `None` where nothing can.
fn ids(file: File, text: &str) -> Option<Vec<String>> {
    let bytes = text.as_bytes();
    let name = |id: &content::Slug| id.as_str().to_owned();
    Some(match file {
        File::Site => {
            Site::parse(bytes).value?;
            Vec::new()
        }
        File::Events => {
            let events = Events::parse(bytes).value?.events;
            events.iter().map(|event| name(&event.id)).collect()
        }
        File::News => {
            let news = News::parse(bytes).value?.news;
            news.iter().map(|item| name(&item.id)).collect()
        }
        File::Research => {
            let research = Research::parse(bytes).value?;
            let trials = research.trials.iter().map(|trial| name(&trial.id));
            let publications = research.publications.iter();
            trials
                .chain(publications.map(|publication| name(&publication.id)))
                .collect()
        }
        File::Committee => {
            let committee = Committee::parse(bytes).value?;
            let groups = committee.groups.iter().map(|group| name(&group.id));
            let members = committee.members.iter().map(|member| name(&member.id));
            groups.chain(members).collect()
        }
    })
}
