//! Any words in an item of news: readers of both feeds get the same words, and markup of the site alone. Words
//! are parted by zero bytes.
#![no_main]

use atom_syndication::Feed;
use content::{Content, News, NewsItem, Site, words::one_line};
use jiff::Timestamp;
use libfuzzer_sys::fuzz_target;
use serde_json::{Value, json};
use site::{
    edition::{Edition, Unknown},
    feed::files,
};

/// The elements that running text, dates and lists of links consist of. Those of the second list have no end.
const ELEMENTS: [&str; 14] = [
    "a",
    "blockquote",
    "code",
    "em",
    "h2",
    "h3",
    "h4",
    "li",
    "ol",
    "p",
    "pre",
    "strong",
    "time",
    "ul",
];
const WITHOUT_END: [&str; 2] = ["br", "hr"];

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let mut words = text.split('\0');
    let mut next = || words.next().unwrap_or("Test");
    let site = json!({
        "name": next(), "short_name": "Test", "description": "Test", "url": "https://example.org/",
        "mission": "Test", "committee_statement": "Test", "links": [], "invitation": { "text": "Test" },
    });
    let item = json!({
        "id": "test", "title": next(), "kind": "award", "date": "2030-05", "summary": next(), "body": next(),
        "links": [{ "label": next(), "url": "https://example.org/a?b=1&c=2" }],
    });
    let news = json!({ "news": [item] }).to_string();
    let (Some(site), Some(news)) = (
        Site::parse(site.to_string().as_bytes()).value,
        News::parse(news.as_bytes()).value,
    ) else {
        return;
    };
    let edition = Edition {
        site,
        news,
        now: Timestamp::UNIX_EPOCH,
        history: Unknown,
    };
    let files = files(&edition).unwrap_or_else(|error| panic!("{error}"));
    let [atom, json] = files.as_slice() else {
        panic!("{files:?}")
    };
    let json: Value = serde_json::from_slice(&json.bytes).unwrap_or_else(|error| panic!("{error}"));
    let atom = Feed::read_from(atom.bytes.as_slice()).unwrap_or_else(|error| panic!("{error}"));
    let network = one_line(&edition.site.name);
    assert_eq!(json["authors"][0]["name"], network);
    assert_eq!(
        atom.authors().first().map(|author| author.name()),
        Some(network.as_str())
    );
    // What is wrong with an item is left out, and the feed is empty then.
    assert_eq!(atom.entries().len(), edition.news.news.len());
    for (number, item) in edition.news.news.iter().enumerate() {
        look(item, &atom.entries()[number], &json["items"][number]);
    }
});

fn look(item: &NewsItem, atom: &atom_syndication::Entry, json: &Value) {
    assert_eq!(json["title"], one_line(&item.title));
    assert_eq!(atom.title().value, one_line(&item.title));
    assert_eq!(json["summary"], one_line(&item.summary.plain()));
    assert_eq!(
        atom.summary().map(|text| text.value.as_str()),
        json["summary"].as_str()
    );
    let html = json["content_html"].as_str().unwrap_or_default();
    assert_eq!(
        atom.content().and_then(|content| content.value()),
        Some(html)
    );
    markup(html);
}

/// Elements that are known, each with its end, and links to the web, to mail and to nothing else.
fn markup(html: &str) {
    let mut open = Vec::new();
    for part in html.split('<').skip(1) {
        let (tag, text) = part
            .split_once('>')
            .unwrap_or_else(|| panic!("a tag without an end: {html:?}"));
        assert!(!text.contains('>'), "{html:?}");
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "{html:?}");
            continue;
        }
        let (name, attribute) = tag.split_once(' ').unwrap_or((tag, ""));
        if !WITHOUT_END.contains(&name) {
            assert!(ELEMENTS.contains(&name), "{name} in {html:?}");
            open.push(name);
        }
        let Some((key, value)) = attribute.split_once('=') else {
            assert!(attribute.is_empty(), "{tag} in {html:?}");
            continue;
        };
        let value = value
            .strip_prefix('"')
            .and_then(|value| value.strip_suffix('"'));
        let value = value.unwrap_or_else(|| panic!("{tag} in {html:?}"));
        assert!(!value.contains('"'), "{tag} in {html:?}");
        let is_right = match key {
            "dir" => value == "auto",
            "start" => value.bytes().all(|byte| byte.is_ascii_digit()),
            "datetime" => value
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b'-'),
            "href" => ["https://", "http://", "mailto:"]
                .iter()
                .any(|scheme| value.starts_with(scheme)),
            _ => false,
        };
        assert!(is_right, "{tag} in {html:?}");
    }
    assert!(open.is_empty(), "{open:?} in {html:?}");
}
