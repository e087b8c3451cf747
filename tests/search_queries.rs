//! What visitors type, and what they expect of it: one line a query in `search_queries/cases.rs`.
#![allow(clippy::panic, clippy::unwrap_used, missing_docs)]

use std::{fs, ops::Range, path::Path, time::Instant};

use ecmonet::{
    catalogue::{Catalogue, Entry, Making},
    data::{Library, library::read},
};
use ecmonet_search::{Found, Query};
use serde_json::Value;

#[path = "search_queries/cases.rs"]
mod cases;
#[path = "archive/content.rs"]
mod content;

use cases::{CASES, Case, Expected, Over};

/// The catalogue of these content files; a file that is not among them counts as broken.
fn catalogue(files: &[(&str, Value)]) -> Catalogue {
    let bytes = |name: &str| {
        let file = files.iter().find(|(file, _)| *file == name);
        file.map_or_else(Vec::new, |(_, content)| content.to_string().into_bytes())
    };
    let mut making = Making::new(Library {
        site: read(&bytes("site.json")),
        events: read(&bytes("events.json")),
        news: read(&bytes("news.json")),
        research: read(&bytes("research.json")),
        committee: read(&bytes("committee.json")),
    });
    while making.go_on() {}
    making.finish()
}

/// The catalogue of the site's own content.
fn site() -> Catalogue {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content");
    let files = content::files().into_iter().map(|(file, _)| {
        let content = fs::read(folder.join(file)).unwrap();
        (file, serde_json::from_slice(&content).unwrap())
    });
    catalogue(&files.collect::<Vec<_>>())
}

/// The entries that were found in all sections, best first.
fn ranked<'a>(catalogue: &'a Catalogue, found: &Found) -> Vec<&'a Entry> {
    let mut hits: Vec<_> = found.groups.iter().flat_map(|group| &group.hits).collect();
    hits.sort_by_key(|hit| (std::cmp::Reverse(hit.score), hit.document));
    let entries = hits.iter().map(|hit| &catalogue.entries[hit.document]);
    entries.collect()
}

/// A text with its marks in brackets.
fn bracketed(query: &Query, text: &str) -> String {
    let mut bracketed = String::new();
    let mut copied = 0;
    for Range { start, end } in query.marks(text) {
        bracketed += &format!("{}[{}]", &text[copied..start], &text[start..end]);
        copied = end;
    }
    bracketed + &text[copied..]
}

/// Whether a case holds; what was found instead, if not.
fn try_case(catalogue: &Catalogue, case: &Case) -> Result<(), String> {
    let found = catalogue.search(case.query, usize::MAX);
    let entries = ranked(catalogue, &found);
    let titles: Vec<&str> = entries.iter().map(|entry| &*entry.title).collect();
    let complete: &[&str] = if found.complete { &titles } else { &[] };
    let has = |titles: &[&str], part: &str| titles.iter().any(|title| title.contains(part));
    let marked = entries.first().map_or_else(String::new, |entry| {
        let texts = [&entry.title, &entry.note, &entry.text];
        texts.map(|text| bracketed(&found.query, text)).join(" | ")
    });
    let holds = match case.expected {
        Expected::First(title) => has(complete.get(..1).unwrap_or_default(), title),
        Expected::Among(title) => has(&complete[..complete.len().min(3)], title),
        Expected::Only(all) => {
            complete.len() == all.len() && all.iter().all(|title| has(complete, title))
        }
        Expected::Without(title) => !complete.is_empty() && !has(complete, title),
        Expected::Count(count) => complete.len() == count,
        Expected::Nothing => complete.is_empty(),
        Expected::Partly(title) => {
            !found.complete && titles.first().is_some_and(|first| first.contains(title))
        }
        Expected::Suggested(suggestions) => !found.complete && found.suggestions == suggestions,
        Expected::Marked(part) => marked.contains(part),
        Expected::Answered => true,
    };
    let is_sound = found
        .suggestions
        .iter()
        .all(|words| catalogue.search(words, 1).complete);
    if holds && is_sound {
        return Ok(());
    }
    let best: Vec<String> = titles
        .iter()
        .take(4)
        .map(|title| title.chars().take(60).collect())
        .collect();
    Err(format!(
        "{:?} in {:?}: expected {:?}; found {} ({}): {best:?}, marked {:?}, suggested {:?}",
        case.query,
        case.over,
        case.expected,
        titles.len(),
        if found.complete {
            "complete"
        } else {
            "not complete"
        },
        marked.chars().take(150).collect::<String>(),
        found.suggestions,
    ))
}

#[test]
fn visitors_find_what_they_look_for() {
    let (site, archive) = (site(), catalogue(&content::files()));
    let failed: Vec<String> = CASES
        .iter()
        .filter_map(|case| {
            let catalogue = match case.over {
                Over::Site => &site,
                Over::Archive => &archive,
            };
            try_case(catalogue, case).err()
        })
        .collect();
    assert!(
        failed.is_empty(),
        "{} of {} queries:\n{}",
        failed.len(),
        CASES.len(),
        failed.join("\n")
    );
}

/// How long each key takes, with the queries above typed letter by letter.
///
/// `cargo test --test search_queries --release -- --ignored --nocapture` prints the times of an
/// optimised build; without `--release` they are several times as long.
#[test]
#[ignore = "prints times, judges nothing"]
fn bench() {
    for records in [1_000, 10_000] {
        let catalogue = catalogue(&content::sized(records));
        let mut times: Vec<f64> = Vec::new();
        for case in CASES {
            for (at, letter) in case.query.char_indices() {
                let typed = &case.query[..at + letter.len_utf8()];
                let start = Instant::now();
                let found = catalogue.search(typed, 5);
                times.push(start.elapsed().as_secs_f64() * 1000.0);
                assert!(found.groups.iter().all(|group| group.hits.len() <= 5));
            }
        }
        times.sort_by(f64::total_cmp);
        let at = |hundredth: usize| times[(times.len() - 1) * hundredth / 100];
        println!(
            "search, {records} records, {} keys: p50 {:.2} ms, p99 {:.2} ms, at most {:.2} ms",
            times.len(),
            at(50),
            at(99),
            at(100),
        );
    }
}
