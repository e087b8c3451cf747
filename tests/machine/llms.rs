//! `llms.txt`: in the form of llmstxt.org, with everything there is to read, and no text in it
//! that means more than it says. A whole reader of Markdown tells.

use content::Route;
use proptest::prelude::*;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};
use site::{edition::Edition, llms};

use crate::editions;

fn text(edition: &Edition) -> String {
    let file = llms::file(edition);
    assert_eq!(file.path, "llms.txt");
    String::from_utf8(file.bytes).unwrap()
}

/// A document as llmstxt.org wants it.
#[derive(Debug, Default, PartialEq)]
struct Document {
    title: String,
    summary: String,
    details: String,
    sections: Vec<(String, Vec<Link>)>,
}

#[derive(Clone, Debug, Default, PartialEq)]
struct Link {
    name: String,
    url: String,
    notes: String,
}

/// Where text goes.
enum Place {
    Title,
    Summary,
    Details,
    Section,
    Name,
    Notes,
}

/// Reads a document; fails on whatever has no place in one.
fn read(text: &str) -> Document {
    let options =
        Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES;
    let mut document = Document::default();
    let mut place = Place::Details;
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(Tag::Heading {
                level: HeadingLevel::H1,
                ..
            }) => place = Place::Title,
            Event::Start(Tag::BlockQuote(_)) => place = Place::Summary,
            Event::Start(Tag::Heading {
                level: HeadingLevel::H2,
                ..
            }) => {
                document.sections.push(Default::default());
                place = Place::Section;
            }
            Event::Start(Tag::Item) => links(&mut document).push(Link::default()),
            Event::Start(Tag::Link { dest_url, .. }) => {
                links(&mut document).last_mut().unwrap().url = dest_url.to_string();
                place = Place::Name;
            }
            Event::End(TagEnd::Link) => place = Place::Notes,
            Event::End(TagEnd::BlockQuote(_)) => place = Place::Details,
            Event::Start(Tag::Paragraph | Tag::List(None)) | Event::End(_) => {}
            Event::Text(text) => match place {
                Place::Title => &mut document.title,
                Place::Summary => &mut document.summary,
                Place::Details => &mut document.details,
                Place::Section => &mut document.sections.last_mut().unwrap().0,
                Place::Name => &mut links(&mut document).last_mut().unwrap().name,
                Place::Notes => &mut links(&mut document).last_mut().unwrap().notes,
            }
            .push_str(&text),
            event => panic!("{event:?} in:\n{text}"),
        }
    }
    document
}

fn links(document: &mut Document) -> &mut Vec<Link> {
    &mut document.sections.last_mut().unwrap().1
}

fn section<'a>(document: &'a Document, name: &str) -> &'a [Link] {
    let found = document.sections.iter().find(|(other, _)| other == name);
    found.map_or(&[], |(_, links)| links.as_slice())
}

#[test]
fn the_file_says_this() {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        insta::assert_snapshot!("llms", text(&editions::complete()));
    });
}

#[test]
fn everything_there_is_to_read_is_listed() {
    let edition = editions::complete();
    let document = read(&text(&edition));
    assert_eq!(document.title, "Network for Tests");
    assert_eq!(document.summary, "A network that exists in tests alone.");
    assert_eq!(document.details, "It tests everything that programs read.");
    let pages = section(&document, "Pages").len()
        + section(&document, "Events").len()
        + section(&document, "News").len();
    // The others lead to these, and say nothing themselves; trials stand with the publications.
    let reads = |route: &&Route| {
        !matches!(
            route,
            Route::Search | Route::EventsPage(_) | Route::NewsPage(_) | Route::Trial(_)
        )
    };
    assert_eq!(pages, edition.routes().iter().filter(reads).count());
    assert_eq!(
        section(&document, "Events")[2],
        Link {
            name: "Test course to the minute".into(),
            url: "https://example.org/below/%C3%A4/events/course/".into(),
            notes: ": Cancelled. 6 July 2031, 09:00–17:30 (Europe/London), Hall of Tests, London, \
                United Kingdom and online. There and online."
                .into(),
        }
    );
    assert_eq!(
        section(&document, "Research")[2].url,
        "https://doi.org/10.1000/S0140%2830%291%3C2%3E-x"
    );
    assert_eq!(section(&document, "Feeds").len(), 3);
}

#[test]
fn a_section_with_nothing_in_it_is_left_out() {
    let mut edition = editions::complete();
    edition.events.events.clear();
    let document = read(&text(&edition));
    assert!(document.sections.iter().all(|(name, _)| name != "Events"));
}

#[test]
fn hostile_texts_stay_texts() {
    let edition = editions::hostile();
    let text = text(&edition);
    assert!(
        !text.contains(['\r', '\0', '\u{1b}', '\u{202e}', '\u{2028}']),
        "{text:?}"
    );
    let document = read(&text);
    assert!(
        document
            .title
            .contains("</script><script>alert(1)</script>"),
        "{document:#?}"
    );
    assert!(
        document
            .title
            .contains("[a](https://evil.example/) ![b](x) <b> dlrow x y")
    );
    for (name, links) in &document.sections {
        for link in links.iter().filter(|_| name != "Research") {
            assert!(
                link.url.starts_with("https://example.org/below/"),
                "{link:?}"
            );
        }
    }
}

#[test]
fn readers_that_know_no_markdown_find_every_link() {
    let edition = editions::hostile();
    for line in text(&edition).lines().filter(|line| line.starts_with("- ")) {
        let rest = line.strip_prefix("- [").unwrap();
        let (name, rest) = rest.split_once("](").unwrap();
        let (url, _) = rest.split_once(')').unwrap();
        assert!(!name.contains(['[', ']']), "{line}");
        assert!(
            url.starts_with("https://") && !url.contains(['(', ' ']),
            "{line}"
        );
    }
}

/// A text as a reader sees it.
fn plain(text: &str) -> String {
    site::text::one_line(text)
}

/// Asserts that a text is read back as written, wherever it stands.
#[track_caller]
fn is_read_back(text: &str) {
    let mut edition = editions::complete();
    for place in [&mut edition.site.name, &mut edition.site.description] {
        *place = text.to_owned();
    }
    edition.events.events[0].title = text.to_owned();
    edition.research.trials[0].title = text.to_owned();
    let document = read(&self::text(&edition));
    let plain = plain(text);
    assert_eq!(document.title, plain);
    assert_eq!(document.summary, plain);
    assert_eq!(section(&document, "Events")[0].name, plain);
    assert!(section(&document, "Research")[0].notes.contains(&plain));
}

#[test]
fn texts_that_look_like_something_else_are_texts() {
    for text in [
        "# a",
        "a ##",
        "> a",
        "- a",
        "+ a",
        "* a",
        "1. a",
        "12) a",
        "===",
        "---",
        "***",
        "___",
        "~~~",
        "```",
        "| a |",
        "[a]: /b",
        "[^a]: b",
        "&#35; a",
        "&gt; a",
        "<b>a</b>",
        "<!-- a",
        "\\# a",
        "a\\",
        "AT&T",
        "R&D;",
        "1.",
        "C#",
        "#",
        "-",
        "https://example.org/",
        "!",
        "![a](b)",
    ] {
        is_read_back(text);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_is_read_back_as_written(text in any_text()) {
        prop_assume!(!plain(&text).is_empty());
        is_read_back(&text);
    }
}

/// Texts full of signs that mean something in Markdown.
fn any_text() -> impl Strategy<Value = String> {
    r"([_*~`]{1,2}[a-z]{1,2}[_*~`]{1,2}|<[a-z]{1,2}>|\[[a-z]\]\([a-z]\)|[!-/:-@\[-`{-~]|[0-9]{1,3}[.)] |&[a-z#]{0,4};?|[a-zé ]|\PC){1,24}"
}
