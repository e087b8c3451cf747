//! Whatever the words are, they come out as the same words: in one batch for each format.

use content::Markdown;
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, TestRunner},
};
use site::{calendar, feed, text::one_line};

use crate::{
    calendar as calendars,
    feeds::{atom, json_feed},
    fixture::{edition, event, item},
};

const COUNT: usize = 400;

/// Pieces that mean something in one of the formats.
const PIECES: &[&str] = &[
    "\r\n",
    "\n",
    "\r",
    "\u{85}",
    "\u{2028}",
    "\0",
    "\u{b}",
    "\u{c}",
    "\u{1b}",
    "\t",
    " ",
    "\\",
    "\\n",
    "\\,",
    ",",
    ";",
    ":",
    "\"",
    "'",
    "^",
    "^n",
    "BEGIN:VEVENT",
    "END:VCALENDAR",
    "X-A;B=\"c\":d",
    "<",
    ">",
    "&",
    "&amp;",
    "&#0;",
    "]]>",
    "<![CDATA[",
    "<!--",
    "-->",
    "</script>",
    "<script>",
    "<?xml?>",
    "%0A",
    "\u{202e}",
    "\u{2066}",
    "\u{feff}",
    "\u{fffe}",
    "\u{ffff}",
    "\u{10ffff}",
    "ä",
    "漢",
    "👩🏽‍⚕️",
    "a",
    "b",
];

/// The same strings in every run.
fn strings() -> Vec<String> {
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        proptest::test_runner::TestRng::deterministic_rng(
            proptest::test_runner::RngAlgorithm::ChaCha,
        ),
    );
    let pieces = prop::collection::vec(prop::sample::select(PIECES), 1..60)
        .prop_map(|pieces| pieces.concat());
    let strings = prop_oneof![any::<String>(), pieces];
    (0..COUNT)
        .map(|_| strings.new_tree(&mut runner).unwrap().current())
        .collect()
}

#[test]
fn in_calendars() {
    let mut edition = edition();
    let like = edition.clone();
    let strings = strings();
    edition.events.events = strings
        .iter()
        .enumerate()
        .map(|(index, words)| {
            let mut event = event(&like, "test-days", &format!("any-{index}"));
            event.title.clone_from(words);
            event.place.venue = Some(words.clone());
            event.place.city = Some("City".into());
            if let Ok(summary) = Markdown::parse(words) {
                event.summary = summary;
            }
            event
        })
        .collect();
    edition.site.name = strings.concat();
    let calendar = calendars::read(&edition, calendar::ALL);
    assert_eq!(calendar["events"].as_object().unwrap().len(), COUNT);
    let names = &calendars::event(&calendar, "any-0")["names"];
    for (index, words) in strings.iter().enumerate() {
        let event = calendars::event(&calendar, &format!("any-{index}"));
        assert_eq!(event["summary"], one_line(words), "{words:?}");
        assert_eq!(
            event["location"],
            format!("{}, City", one_line(words)),
            "{words:?}"
        );
        let summary = one_line(&edition.events.events[index].summary.plain());
        let description = event["description"].as_str().unwrap();
        assert!(
            description.starts_with(&format!("{summary}\n\n")),
            "{words:?}: {description:?}"
        );
        assert_eq!(event["names"], *names, "{words:?}");
    }
}

#[test]
fn in_feeds() {
    // A feed has no more items than this.
    for strings in strings().chunks(50) {
        are_read_from_feeds(strings);
    }
}

fn are_read_from_feeds(strings: &[String]) {
    let mut edition = edition();
    let like = edition.clone();
    edition.news.news = strings
        .iter()
        .enumerate()
        .map(|(index, words)| {
            let mut item = item(&like, "test-undated", &format!("any-{index}"));
            item.title.clone_from(words);
            if let Ok(summary) = Markdown::parse(words) {
                item.summary = summary;
            }
            item.links = like.news.news[0].links.clone();
            item.links[0].label.clone_from(words);
            item
        })
        .collect();
    edition.site.name = format!("Name {}", strings.concat());
    let (atom, json) = (atom(&edition), json_feed(&edition));
    for (index, words) in strings.iter().enumerate() {
        let (entry, item) = (&atom["entries"][index], &json["items"][index]);
        let summary = one_line(&edition.news.news[index].summary.plain());
        // A reader of XML has no text at all where there is none.
        let words_or_none = |value: &serde_json::Value| value.as_str().unwrap_or("").to_owned();
        assert_eq!(
            words_or_none(&entry["raw_title"]),
            one_line(words),
            "{words:?}"
        );
        assert_eq!(words_or_none(&entry["raw_summary"]), summary, "{words:?}");
        assert_eq!(item["title"], one_line(words), "{words:?}");
        assert_eq!(item["summary"], summary, "{words:?}");
        let elements = entry["markup"]["elements"].as_array().unwrap();
        let harmless = [
            "a",
            "blockquote",
            "br",
            "code",
            "em",
            "h2",
            "h3",
            "h4",
            "hr",
            "li",
            "ol",
            "p",
            "pre",
            "strong",
            "ul",
        ];
        for element in elements {
            assert!(
                harmless.iter().any(|name| element == name),
                "{element} from {words:?}"
            );
        }
        for attribute in entry["markup"]["attributes"].as_array().unwrap() {
            let known = ["dir", "href", "start"]
                .iter()
                .any(|name| attribute == name);
            assert!(known, "{attribute} from {words:?}");
        }
    }
    assert_eq!(feed::files(&edition).unwrap().len(), 2);
}
