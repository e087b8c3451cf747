//! Whatever the bytes are: no panic, and a problem for everything that is left out.

use std::fs;

use content::File;
use proptest::prelude::*;
use site::check::{Format, Problem, Report};

use crate::{Outcome, parse, repository};

fn published(file: File) -> Vec<u8> {
    fs::read(repository("public/content").join(file.name())).unwrap()
}

fn consistent(outcome: &Outcome) -> Result<(), TestCaseError> {
    prop_assert!(outcome.readable || !outcome.problems.is_empty());
    // At half a character the checker stops; the site goes on behind the record it is in.
    let half = |problem: &Problem| problem.what == "This \\u code stands for no character";
    let stopped = outcome.problems.iter().any(half);
    prop_assert!(stopped || outcome.left_out <= outcome.problems.len());
    for problem in &outcome.problems {
        prop_assert!(problem.line > 0 && problem.column > 0);
        prop_assert!(!problem.what.is_empty() && !problem.fix.is_empty());
        prop_assert!(problem.pointer.is_empty() || problem.pointer.starts_with('/'));
        let place = problem.place.as_ref().unwrap();
        prop_assert!(place.end_column >= problem.column);
        prop_assert!(
            place
                .excerpt
                .text
                .get(place.excerpt.marked.clone())
                .is_some()
        );
    }
    let report = Report {
        problems: outcome.problems.clone(),
        files: 1,
        folder: "content".into(),
    };
    for format in [Format::Text, Format::Json, Format::Github] {
        let told = report.render(format, false);
        prop_assert!(told.ends_with('\n'));
        let moves = |c: char| (c.is_control() && !"\n\t".contains(c)) || c == '\u{202E}';
        prop_assert!(format == Format::Json || !told.contains(moves), "{told:?}");
        let lines = told
            .lines()
            .filter(|line| line.starts_with("::error "))
            .count();
        prop_assert!(format != Format::Github || lines == outcome.problems.len());
    }
    Ok(())
}

/// A change as an editor, a host or an accident makes one.
#[derive(Clone, Debug)]
enum Change {
    Cut(prop::sample::Index),
    Delete(prop::sample::Index, usize),
    Insert(prop::sample::Index, Vec<u8>),
    Copy(prop::sample::Index, prop::sample::Index, usize),
}

fn change() -> impl Strategy<Value = Change> {
    let index = any::<prop::sample::Index>;
    let word = prop::sample::select(vec![
        "\"",
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "null",
        "0",
        "1e999",
        "\\u0000",
        "\\ud800",
        "\u{FEFF}",
        "\r",
        "\"id\": \"a\",",
        "\"start\": \"2024-02-30\",",
        "[x](javascript:y)",
    ]);
    prop_oneof![
        index().prop_map(Change::Cut),
        (index(), 1_usize..40).prop_map(|(at, length)| Change::Delete(at, length)),
        (index(), word).prop_map(|(at, word)| Change::Insert(at, word.into())),
        (index(), prop::collection::vec(any::<u8>(), 1..4))
            .prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        (index(), index(), 1_usize..200)
            .prop_map(|(from, to, length)| Change::Copy(from, to, length)),
    ]
}

fn apply(bytes: &mut Vec<u8>, change: &Change) {
    let size = bytes.len() + 1;
    match change {
        Change::Cut(at) => bytes.truncate(at.index(size)),
        Change::Delete(at, length) => {
            let start = at.index(size);
            let end = (start + length).min(bytes.len());
            bytes.drain(start..end);
        }
        Change::Insert(at, new) => {
            let at = at.index(size);
            bytes.splice(at..at, new.iter().copied());
        }
        Change::Copy(from, to, length) => {
            let start = from.index(size);
            let part = bytes[start..(start + length).min(bytes.len())].to_vec();
            let to = to.index(size);
            bytes.splice(to..to, part);
        }
    }
}

proptest! {
    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        for file in File::ALL {
            consistent(&parse(file, &bytes))?;
        }
    }

    #[test]
    fn any_characters_of_json(text in "([\\[\\]{},:\" \n0-9.eE+-]|null|true|\"events\"|\"id\"|\\\\u[0-9a-f]{4}){0,60}") {
        for file in File::ALL {
            consistent(&parse(file, text.as_bytes()))?;
        }
    }

    #[test]
    fn changed_files(which in 0_usize..5, changes in prop::collection::vec(change(), 1..6)) {
        let file = File::ALL[which];
        let mut bytes = published(file);
        for change in &changes {
            apply(&mut bytes, change);
        }
        consistent(&parse(file, &bytes))?;
    }

    #[test]
    fn changed_values(which in 0_usize..5, nth in any::<prop::sample::Index>(), value in "\\PC{0,12}|[0-9TZ:-]{0,18}|https?://\\PC{0,8}") {
        let file = File::ALL[which];
        let text = String::from_utf8(published(file)).unwrap();
        let texts: Vec<_> = text.match_indices("\": \"").map(|(at, _)| at + 4).collect();
        let start = texts[nth.index(texts.len())];
        let end = start + text[start..].find('"').unwrap();
        let value = value.replace(['\\', '"'], "");
        let changed = [&text[..start], &value, &text[end..]].concat();
        consistent(&parse(file, changed.as_bytes()))?;
    }
}
