//! A large site: nothing in it is a mistake, all of it is published, and each page stays small.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::{collections::HashSet, fs, path::PathBuf, sync::LazyLock};

use ::content::{File, Slug};
use rayon::prelude::*;
use serde_json::Value;
use site::{
    Purpose, artifact::Artifact, check::check, edition::Edition, feed, history::History,
    pages::Press,
};

#[path = "archive/content.rs"]
mod content;

const SHEET: &str = "h1 { color: red }";
const BUILT: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8" /><!-- page: head --><!-- page: styles -->
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
    assert!(events.len() > content::EVENTS);
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
    assert!(news.len() > content::NEWS);
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

/// All pages of the site, drawn once.
fn pages() -> &'static [Artifact] {
    static PAGES: LazyLock<Vec<Artifact>> = LazyLock::new(|| {
        let folder = folder("archive-pages");
        let now = content::NOW.parse().unwrap();
        let edition = Edition::read(&folder, now, History::default()).unwrap();
        let press = Press::new(&edition, BUILT, SHEET, Purpose::Release).unwrap();
        press.pages().collect::<Result<_, _>>().unwrap()
    });
    &PAGES
}

fn page(path: &str) -> Option<&'static str> {
    let page = pages().iter().find(|page| page.path == path)?;
    Some(str::from_utf8(&page.bytes).unwrap())
}

/// What the parts of a page are called.
fn ids(page: &str) -> impl Iterator<Item = &str> {
    let parts = page.split(" id=\"").skip(1);
    parts.filter_map(|part| part.split('"').next())
}

#[test]
fn every_page_is_small() {
    // Lists of everything: 80 publications, 62 people.
    let lists = [
        ("research/index.html", 400_000),
        ("committee/index.html", 200_000),
    ];
    for page in pages() {
        let list = lists.iter().find(|(path, _)| *path == page.path);
        let most = list.map_or(120_000, |(_, most)| *most);
        let size = page.bytes.len();
        assert!(size < most, "{}: {size} bytes", page.path);
    }
    assert!(page("events/test-next/index.html").is_some());
    assert!(page("news/test-news-999/index.html").is_some());
    assert!(page("search/index.html").is_some());
}

#[test]
fn feeds_have_the_first_items_only() {
    let folder = folder("archive-feeds");
    let edition =
        Edition::read(&folder, content::NOW.parse().unwrap(), History::default()).unwrap();
    for feed in feed::files(&edition).unwrap() {
        let text = String::from_utf8(feed.bytes).unwrap();
        let entries = text.matches("<entry>").count() + text.matches("\"content_html\"").count();
        assert_eq!(entries, 50, "{}", feed.path);
        assert!(text.contains(&edition.news.news[49].id.to_string()));
        assert!(!text.contains(&edition.news.news[50].id.to_string()));
    }
}

#[test]
fn no_part_of_a_page_is_called_like_another() {
    for page in pages() {
        let text = str::from_utf8(&page.bytes).unwrap();
        let mut met = HashSet::new();
        for id in ids(text) {
            assert!(met.insert(id), "{}: {id} twice", page.path);
        }
    }
}

#[test]
fn the_checker_knows_every_part_of_every_page() {
    let mut links = Vec::new();
    for page in pages() {
        let Some(path) = page.path.strip_suffix("index.html") else {
            continue;
        };
        links.push(format!("[x](/{path})"));
        let text = str::from_utf8(&page.bytes).unwrap();
        // Nobody links to these: they are the same on every page, or not to be seen.
        let parts = ids(text).filter(|id| !Slug::TAKEN.contains(id));
        links.extend(parts.map(|id| format!("[x](/{path}#{id})")));
    }
    assert!(links.len() > pages().len());
    let folder = folder("archive-links");
    let path = folder.join(File::News.name());
    let mut news: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    news["news"][5]["summary"] = links.join("\n").into();
    fs::write(&path, news.to_string()).unwrap();
    let report = check(&folder);
    let first: Vec<String> = report
        .problems
        .iter()
        .take(20)
        .map(ToString::to_string)
        .collect();
    assert!(report.is_clean(), "{first:#?}");
}

#[test]
fn no_entry_can_be_called_like_a_part_of_its_page() {
    for (path, file, list) in [
        ("committee/index.html", "committee.json", "members"),
        ("research/index.html", "research.json", "trials"),
    ] {
        let entries = content::records(&content::files(), file, list);
        for id in ids(page(path).unwrap()) {
            let is_entry = entries.iter().any(|entry| entry["id"] == id);
            let is_part_of_a_list = id.starts_with("group-") || id.starts_with("publication-");
            assert!(
                is_entry || is_part_of_a_list || Slug::parse(id).is_err(),
                "{path} calls a part of its own {id}; add that to Slug::TAKEN"
            );
        }
    }
}

/// The ids of the records in a list of so many pages, in the order in which they stand there. The list
/// begins with `start` on each page.
fn listed(section: &str, start: &str, pages: usize) -> Vec<String> {
    let others = (2..=pages).map(|number| format!("{section}/page/{number}/index.html"));
    let paths = [format!("{section}/index.html")].into_iter().chain(others);
    let link = format!("href=\"/{section}/");
    let mut listed = Vec::new();
    for path in paths {
        let page = page(&path).unwrap_or_else(|| panic!("{path} is missing"));
        let (_, list) = page.split_once(start).unwrap();
        let (list, _) = list.split_once("</main>").unwrap();
        let links = list.split(&link).skip(1);
        let ids = links
            .filter_map(|link| link.split_once("/\""))
            .map(|(id, _)| id.to_owned());
        listed.extend(ids);
    }
    // The way through the pages names the first one and others, too.
    listed.retain(|id| !id.is_empty() && !id.contains('"') && !id.starts_with("page"));
    listed
}

#[test]
fn every_event_is_on_one_page_of_events() {
    let events = content::records(&content::files(), "events.json", "events");
    let pages = events.len().div_ceil(20);
    let mut listed = listed("events", "<ol class=\"agenda\"", pages);
    let mut written: Vec<&str> = events
        .iter()
        .map(|event| event["id"].as_str().unwrap())
        .collect();
    listed.sort_unstable();
    written.sort_unstable();
    assert_eq!(listed, written);
    assert!(page(&format!("events/page/{}/index.html", pages + 1)).is_none());
    assert!(page("events/page/1/index.html").is_none());
}

#[test]
fn every_entry_is_on_one_page_of_news() {
    let listed = listed("news", "id=\"news-title\"", 51);
    let news = content::records(&content::files(), "news.json", "news");
    let written: Vec<&str> = news
        .iter()
        .map(|item| item["id"].as_str().unwrap())
        .collect();
    assert_eq!(listed, written);
    assert!(page("news/page/52/index.html").is_none());
}
