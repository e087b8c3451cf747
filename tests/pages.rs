//! The pages of the published site: what is in their files, and how much travels with them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::{fs, path::Path, sync::OnceLock};

use content::Base;
use ecmonet::data::{AnyPage, Published, Sources};
use rayon::prelude::*;
use serde_json::{Value, json};
use site::{
    Purpose,
    artifact::Artifact,
    digest,
    edition::Edition,
    history::History,
    pages::Press,
    render::{draw, draw_published},
    zones::BundledZones,
};

const BUILT: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8" /><!-- page: head --><!-- page: styles --><script>first()</script>
<meta name="app-base" content="/below/" /><meta name="app-wasm" content="/below/x.wasm" />
<link rel="preload" href="/below/x.wasm" integrity="sha384-I" as="fetch"></head><body><!-- page: body --></body></html>"#;

const SHEET: &str = "h1 { color: red }";
const NOW: &str = "2026-01-15T12:00:00Z";

fn pages(content: &Path) -> Vec<Artifact> {
    let edition = Edition::read(content, NOW.parse().unwrap(), History::default()).unwrap();
    let press = Press::new(&edition, BUILT, SHEET, Purpose::Release).unwrap();
    press.pages().collect::<Result<_, _>>().unwrap()
}

fn page(pages: &[Artifact], path: &str) -> String {
    let page = pages.iter().find(|page| page.path == path);
    let page = page.unwrap_or_else(|| panic!("{path} is not among {pages:?}"));
    String::from_utf8(page.bytes.clone()).unwrap()
}

/// The data that came with a page.
fn data(page: &str) -> Published {
    let (_, block) = page.split_once("id=\"page-data\">").unwrap();
    let (json, _) = block.split_once("</script>").unwrap();
    serde_json::from_str(json).unwrap()
}

/// The published content, with far more events and news.
fn large(name: &str) -> std::path::PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::create_dir_all(&folder).unwrap();
    for file in ["site.json", "research.json", "committee.json"] {
        fs::copy(Path::new("public/content").join(file), folder.join(file)).unwrap();
    }
    let events: Vec<Value> = (0..300)
        .map(|n| {
            json!({ "id": format!("test-event-{n}"), "title": format!("Test event {n}"),
                "start": format!("{}-{:02}-{:02}", 2015 + n / 20, n % 12 + 1, n % 28 + 1),
                "kind": "course", "status": "scheduled", "place": {}, "summary": "For tests." })
        })
        .collect();
    let news: Vec<Value> = (0..1000)
        .map(|n| {
            json!({ "id": format!("test-news-{n}"), "title": format!("Test news {n}"),
                "kind": "announcement", "summary": "For tests.", "body": "Only on its own page." })
        })
        .collect();
    for (file, list, records) in [
        ("events.json", "events", events),
        ("news.json", "news", news),
    ] {
        let content = json!({ list: records }).to_string();
        fs::write(folder.join(file), content).unwrap();
    }
    folder
}

#[test]
fn every_address_has_a_page_of_its_own() {
    let pages = pages(Path::new("public/content"));
    for (path, address, text) in [
        ("index.html", "/", "is dedicated to conducting"),
        ("events/index.html", "/events/", "Abu Dhabi"),
        (
            "events/network-meeting-london-2024/index.html",
            "/events/network-meeting-london-2024/",
            "A meeting for global professionals",
        ),
        ("news/index.html", "/news/", "Carol Hodgson"),
        (
            "news/in-memoriam-jordi-mancebo/index.html",
            "/news/in-memoriam-jordi-mancebo/",
            "It is with great sadness",
        ),
        ("research/index.html", "/research/", "NCT05440851"),
        ("committee/index.html", "/committee/", "Daniel Brodie"),
        ("404.html", "", "Nothing at this address"),
    ] {
        let page = page(&pages, path);
        assert_eq!(page.matches("<h1").count(), 1, "{path}");
        assert_eq!(page.matches("<title>").count(), 1, "{path}");
        assert!(page.contains(text), "{path} lacks “{text}”");
        assert!(page.contains(&format!("data-page=\"{address}\"")), "{path}");
        assert!(page.contains("Content-Security-Policy"), "{path}");
        assert!(page.contains("href=\"/below/site.webmanifest\""), "{path}");
        assert!(
            page.contains("href=\"/below/images/apple-touch-icon.png\""),
            "{path}"
        );
        // Links lead below the folder.
        assert!(page.contains("href=\"/below/events/\""), "{path}");
        assert!(!page.contains("href=\"/events/"), "{path}");
    }
}

#[test]
fn the_policy_of_a_page_knows_what_stands_in_it() {
    let integrity = |text: &str| format!("'{}'", digest::integrity(text.as_bytes()));
    for page in pages(Path::new("public/content")) {
        let (path, page) = (&page.path, String::from_utf8(page.bytes).unwrap());
        let between = |start, end| {
            let (_, rest) = page
                .split_once(start)
                .unwrap_or_else(|| panic!("{path}: {start}"));
            rest.split_once(end).unwrap().0
        };
        let policy = between("http-equiv=\"Content-Security-Policy\" content=\"", "\"");
        let script = integrity(between("<script>", "</script>"));
        let style = integrity(between("<style>", "</style>"));
        assert!(
            policy.contains(&format!("script-src 'self' {script} 'wasm-unsafe-eval';")),
            "{path}: {policy}"
        );
        assert!(
            policy.contains(&format!("style-src 'self' {style};")),
            "{path}: {policy}"
        );
        assert_eq!(page.matches("<style").count(), 1, "{path}");
        assert_eq!(page.matches("style=").count(), 0, "{path}");
        // Nothing that loads stands before it.
        let before = page.split_once("Content-Security-Policy").unwrap().0;
        assert!(
            !before.contains("<link") && !before.contains("<script"),
            "{path}"
        );
    }
}

#[test]
fn a_page_brings_along_what_it_shows_and_little_more() {
    let pages = pages(&large("large"));
    let data = |path: &str| data(&page(&pages, path));
    // The titles of the news before and after it, and no events.
    let article = "news/test-news-500/index.html";
    let Some(AnyPage::Article(shown)) = data(article).page else {
        panic!("{article} brings along something else");
    };
    let details = shown.article.value().unwrap().as_ref().unwrap();
    assert_eq!(details.item.id.as_str(), "test-news-500");
    assert_eq!(details.previous.as_ref().unwrap().title, "Test news 499");
    assert_eq!(details.next.as_ref().unwrap().title, "Test news 501");
    assert!(page(&pages, article).contains("Only on its own page."));
    let event = "events/test-event-0/index.html";
    let Some(AnyPage::Event(shown)) = data(event).page else {
        panic!("{event} brings along something else");
    };
    assert!(
        shown
            .event
            .value()
            .unwrap()
            .as_ref()
            .unwrap()
            .later
            .is_some()
    );
    assert!(shown.news.value().unwrap().is_empty());
    // One lead story and three short ones; events around today.
    let Some(AnyPage::Home(home)) = data("index.html").page else {
        panic!("the start page brings along something else");
    };
    let news = home.news.value().unwrap();
    assert!(news.lead.is_some());
    assert_eq!(news.short.len(), 3);
    assert!(home.events.value().unwrap().len() < 30);
    // A list has its own page of entries, without their texts, and counts the rest.
    let Some(AnyPage::News(list)) = data("news/index.html").page else {
        panic!("the list of news brings along something else");
    };
    let list = list.news.value().unwrap().as_ref().unwrap();
    assert_eq!(list.stories.len(), 20);
    assert_eq!(list.counts.total, 1000);
    assert!(!page(&pages, "news/index.html").contains("Only on its own page."));
    let Some(AnyPage::Events(list)) = data("events/index.html").page else {
        panic!("the list of events brings along something else");
    };
    let list = list.events.value().unwrap().as_ref().unwrap();
    assert_eq!((list.events.len(), list.pages), (20, 15));
    assert_eq!(list.counts.total, 300);
}

#[test]
fn what_a_page_brings_along_does_not_grow_with_what_it_does_not_show() {
    let (small, large) = (pages(Path::new("public/content")), pages(&large("growth")));
    let size = |pages: &[Artifact], path: &str| {
        let page = page(pages, path);
        let (_, block) = page.split_once("id=\"page-data\">").unwrap();
        block.len()
    };
    for path in ["committee/index.html", "search/index.html", "404.html"] {
        assert_eq!(size(&small, path), size(&large, path), "{path}");
    }
}

#[test]
fn pages_know_when_they_change_by_themselves() {
    // The first of the events to come: in July 2026, where the day ends first.
    let page = page(&pages(&large("until")), "index.html");
    let (_, until) = page.split_once("data-until=\"").unwrap();
    let until = until.split('"').next().unwrap();
    assert!(
        until.starts_with("2026-") && until.ends_with("T10:00:00Z"),
        "{until}"
    );
    assert!(until > NOW, "{until}");
}

#[test]
fn the_same_edition_makes_the_same_pages() {
    let content = Path::new("public/content");
    let (first, second) = (pages(content), pages(content));
    assert!(first == second);
}

#[test]
fn a_page_drawn_from_its_data_is_the_page_drawn_from_the_whole_content() {
    let now = NOW.parse().unwrap();
    let edition = Edition::read(&large("whole"), now, History::default()).unwrap();
    let (library, base) = (edition.library(), Base::new("/below/"));
    let sources = Sources {
        library: &library,
        now,
        zones: &BundledZones,
        news_index: &OnceLock::new(),
    };
    let routes = edition.routes();
    // Every kind of page, and some of the single records.
    let some = routes
        .iter()
        .take(10)
        .chain(routes.iter().skip(10).step_by(97));
    for route in some {
        let path = base.file(&route.path());
        let published = Published::new(Some(route), &sources);
        let own = draw_published(&path, &base, published, now).body;
        assert_eq!(own, draw(&path, &base, &library, now).body, "{path}");
    }
}
