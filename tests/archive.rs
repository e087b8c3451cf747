//! A large site: nothing in it is a mistake, all of it is published, and each page stays small.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::{collections::HashSet, fs, path::PathBuf};

use ecmonet::{
    content::File,
    publish::{
        Purpose, artifact::Artifact, check::check, edition::Edition, history::History, pages::Press,
    },
};
use serde_json::Value;

#[path = "archive/content.rs"]
mod content;

const BUILT: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8" /><!-- page: head -->
<meta name="app-base" content="/" /><meta name="app-wasm" content="/x.wasm" />
<link rel="preload" href="/x.wasm" integrity="sha384-I" as="fetch"></head><body><!-- page: body --></body></html>"#;

/// Puts the content into a folder of its own.
fn folder(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    for (file, content) in content::files() {
        fs::write(folder.join(file), content.to_string()).unwrap();
    }
    folder
}

#[test]
fn the_checker_has_nothing_to_say() {
    let report = check(&folder("archive-checked"));
    assert_eq!(report.files, File::ALL.len());
    assert!(report.is_clean(), "{report}");
}

#[test]
fn it_has_everything_that_content_can_have() {
    let files = content::files();
    let records = |file: &str, list: &str| content::records(&files, file, list);
    let values = |records: &[Value], key: &str| -> HashSet<String> {
        let values = records.iter().filter_map(|record| record[key].as_str());
        values.map(str::to_owned).collect()
    };
    let events = records("events.json", "events");
    assert_eq!(events.len(), content::EVENTS + 3);
    assert_eq!(values(&events, "kind").len(), 4);
    assert_eq!(values(&events, "status").len(), 3);
    let lengths: HashSet<usize> = values(&events, "start").iter().map(String::len).collect();
    assert_eq!(lengths, HashSet::from([4, 7, 10, 16]));
    let countries: HashSet<&str> = events
        .iter()
        .filter_map(|event| event["place"]["country"].as_str())
        .collect();
    assert!(countries.len() >= 30, "{countries:?}");
    let news = records("news.json", "news");
    assert_eq!(news.len(), content::NEWS + 3);
    assert_eq!(values(&news, "kind").len(), 6);
    assert!(news.iter().any(|item| item["date"].is_null()));
    let people = records("committee.json", "members");
    assert!(people.len() > content::PEOPLE);
    assert!(values(&people, "country").len() >= 10);
    let papers = records("research.json", "publications");
    assert!(papers.len() > content::PAPERS);
    for list in [&events, &news, &papers] {
        let long = content::long_word();
        let has_it = |record: &&Value| record["title"].as_str().unwrap().contains(&long);
        assert_eq!(list.iter().filter(has_it).count(), 1);
    }
    assert_eq!(content::long_word().chars().count(), 200);
}

#[test]
fn every_page_is_small() {
    let folder = folder("archive-pages");
    let now = content::NOW.parse().unwrap();
    let edition = Edition::read(&folder, now, History::default()).unwrap();
    let press = Press::new(&edition, &folder, BUILT, Purpose::Release).unwrap();
    let pages = press.pages();
    let size = |page: &Artifact| page.bytes.len();
    // One list each of all events, news (in few words), publications and people.
    let lists = ["events/index.html", "research/index.html", "committee/index.html"];
    for page in &pages {
        let most = if lists.contains(&page.path.as_str()) { 1_000_000 } else { 200_000 };
        assert!(size(page) < most, "{}: {} bytes", page.path, size(page));
    }
    let has = |path: &str| pages.iter().any(|page| page.path == path);
    assert!(has("news/page/7/index.html") && has("news/page/51/index.html"));
    assert!(!has("news/page/52/index.html"));
    assert!(has("events/test-next/index.html") && has("news/test-news-999/index.html"));
    assert!(has("search/index.html"));
}
