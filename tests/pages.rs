//! The pages of the published site: what is in their files, and how much travels with them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::{fs, path::Path};

use ecmonet::publish::{
    Purpose, artifact::Artifact, edition::Edition, history::History, pages::Press,
};
use serde_json::{Value, json};

const BUILT: &str = r#"<!doctype html><html lang="en"><head><meta charset="utf-8" /><!-- page: head -->
<meta name="app-base" content="/below/" /><meta name="app-wasm" content="/below/x.wasm" />
<link rel="preload" href="/below/x.wasm" integrity="sha384-I" as="fetch"></head><body><!-- page: body --></body></html>"#;

const NOW: &str = "2026-01-15T12:00:00Z";

fn pages(content: &Path) -> Vec<Artifact> {
    let edition = Edition::read(content, NOW.parse().unwrap(), History::default()).unwrap();
    let press = Press::new(&edition, content, BUILT, Purpose::Release).unwrap();
    press.pages()
}

fn page(pages: &[Artifact], path: &str) -> String {
    let page = pages.iter().find(|page| page.path == path);
    let page = page.unwrap_or_else(|| panic!("{path} is not among {pages:?}"));
    String::from_utf8(page.bytes.clone()).unwrap()
}

/// The content files that came with a page, as JSON.
fn blocks(page: &str) -> Vec<(String, Value)> {
    let blocks = page.split("data-content=\"").skip(1);
    let block = |block: &str| {
        let (name, rest) = block.split_once('"').unwrap();
        let (_, json) = rest.split_once('>').unwrap();
        let json = json.split("</script>").next().unwrap();
        (name.to_owned(), serde_json::from_str(json).unwrap())
    };
    blocks.map(block).collect()
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
fn a_page_brings_along_what_it_shows_and_little_more() {
    let pages = pages(&large("large"));
    let count = |path: &str, file: &str, list: &str| {
        let blocks = blocks(&page(&pages, path));
        let block = blocks.iter().find(|(name, _)| name == file);
        block.map(|(_, content)| content[list].as_array().unwrap().len())
    };
    // The news before and after it.
    let article = "news/test-news-500/index.html";
    assert_eq!(count(article, "news.json", "news"), Some(3));
    assert_eq!(count(article, "events.json", "events"), None);
    let event = "events/test-event-0/index.html";
    assert_eq!(count(event, "events.json", "events"), Some(2));
    // One lead story and three short ones.
    assert_eq!(count("index.html", "news.json", "news"), Some(4));
    assert!(count("index.html", "events.json", "events").unwrap() < 30);
    // Lists do without the texts.
    assert_eq!(count("news/index.html", "news.json", "news"), Some(1000));
    assert!(!page(&pages, "news/index.html").contains("Only on its own page."));
    assert!(page(&pages, article).contains("Only on its own page."));
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
