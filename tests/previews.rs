//! The pictures that others show beside links: one for every page, legible, and never wrong.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use content::{Content, Events, News, Route, Slug, route::preview_path};
use rayon::prelude::*;
use site::{
    artifact::Artifact,
    cache::Cache,
    edition::Edition,
    history::History,
    preview::{self, HEIGHT, WIDTH},
};

/// Titles that nobody should write and somebody will.
const HOSTILE: [&str; 12] = [
    "<script>alert(1)</script> & \"]]>\" '</svg>' &amp;",
    "\u{202E}Title \u{2066}turned\u{2069} around\u{200B}\u{FEFF}",
    "Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{306}\u{307}\u{308}a\u{300}\u{301}\u{302}\u{303}lgo",
    "Arbeitsgemeinschaftsvorsitzendenstellvertreterinnenversammlungsprotokoll",
    "اجتماع الشبكة الدولية",
    "国际体外膜肺氧合网络会议",
    "🎉👩🏽‍⚕️🇨🇦",
    "a/b/c-d–e—f-/-/-/–––",
    "ﷺ ﷽ 𒐫 ⸻ ꧅",
    "W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W W",
    "{{title}} %s $HOME \\u0000 url(#mark) font-family",
    "1",
];

#[test]
fn every_page_has_a_picture_of_1200_by_630() {
    let edition = published();
    let files = pictures(&edition, &fresh("every-page"));
    let routes = edition.routes();
    assert_eq!(files.len(), routes.len());
    for (file, route) in files.iter().zip(&routes) {
        assert_eq!(file.path, preview_path(route));
        pixels(file);
        assert!(file.bytes.len() <= 60_000, "{file:?}");
    }
    let places: BTreeSet<_> = files.iter().map(|file| &file.path).collect();
    assert_eq!(places.len(), files.len());
}

#[test]
fn pictures_lie_where_their_pages_do() {
    let id = |text| Slug::parse(text).unwrap();
    let paths = [
        (Route::Home, "previews/home.png"),
        (Route::Events, "previews/events.png"),
        (Route::Event(id("x-1")), "previews/events/x-1.png"),
        (Route::News, "previews/news.png"),
        (Route::Article(id("x-1")), "previews/news/x-1.png"),
        (Route::Research, "previews/research.png"),
        (Route::Trial(id("x-1")), "previews/research/x-1.png"),
        (Route::Committee, "previews/committee.png"),
    ];
    for (route, path) in paths {
        assert_eq!(preview_path(&route), path);
    }
}

#[test]
fn text_stays_between_the_margins() {
    let long = [
        "W".repeat(200),
        "i".repeat(600),
        "Position paper for the organization of extracorporeal programs ".repeat(9),
    ];
    let published = published();
    let titles: Vec<&str> = HOSTILE
        .into_iter()
        .chain(long.iter().map(String::as_str))
        .chain(
            published
                .events
                .events
                .iter()
                .map(|event| event.title.as_str()),
        )
        .chain(published.news.news.iter().map(|item| item.title.as_str()))
        .collect();
    let cache = fresh("margins");
    for (kind, top, bottom) in [(Kind::Event, 140, 490), (Kind::Memoriam, 200, 600)] {
        // What two pictures of a kind do not have in common is text.
        let short = pixels(&picture(kind, ".", &cache));
        for title in &titles {
            let file = picture(kind, title, &cache);
            let drawn = pixels(&file);
            let mut text = 0;
            let width = WIDTH as usize;
            let rows = drawn.chunks(width).zip(short.chunks(width)).enumerate();
            for (y, (one, other)) in rows.filter(|(_, (one, other))| one != other) {
                for x in (0..width).filter(|x| one[*x] != other[*x]) {
                    text += 1;
                    assert!(
                        (68..=1132).contains(&x) && (top..=bottom).contains(&y),
                        "{title}: {x}, {y}"
                    );
                }
            }
            assert!(text > 100, "{title}: nothing is drawn");
        }
    }
}

#[test]
fn markup_is_drawn_as_text() {
    let cache = fresh("markup");
    let drawn = |title| picture(Kind::News, title, &cache).bytes;
    assert_ne!(drawn("<b>bold</b>"), drawn("bold"));
    assert_ne!(drawn("&amp;"), drawn("&"));
    assert_ne!(drawn("<!-- -->"), drawn("a"));
}

#[test]
fn what_takes_no_ink_changes_nothing() {
    let cache = fresh("no-ink");
    let drawn = |title| picture(Kind::News, title, &cache).bytes;
    assert_eq!(drawn("\u{202E}A\u{200B} title\u{FEFF}"), drawn("A title"));
    // The same letters, written in two ways.
    assert_eq!(drawn("Me\u{301}nie\u{300}re"), drawn("Ménière"));
    assert_eq!(drawn("Congratulations 🎉!"), drawn("Congratulations!"));
}

#[test]
fn letters_that_no_font_has_leave_the_rest_of_a_title() {
    let cache = fresh("left-out");
    for kind in [Kind::Event, Kind::News, Kind::Memoriam] {
        let drawn = |title: &str| picture(kind, title, &cache).bytes;
        // An ellipsis stands for them, however many they are and whatever their script.
        let left_out = drawn("ECMO … 2026");
        for letters in [
            "国際",
            "体外式膜型人工肺 研究会",
            "اجتماع",
            "ประชุม",
            "회의",
            "𒐫 ꧅",
        ] {
            assert_eq!(
                drawn(&format!("ECMO {letters} 2026")),
                left_out,
                "{letters}"
            );
        }
        assert_ne!(left_out, drawn("ECMO 2026"));
        // Emoji leave nothing.
        assert_eq!(drawn("ECMO 🎉👩🏽‍⚕️🇨🇦 2026"), drawn("ECMO 2026"));
    }
}

#[test]
fn signs_of_typography_are_drawn_or_spelled() {
    let cache = fresh("signs");
    for kind in [Kind::Event, Kind::News] {
        let drawn = |title: &str| picture(kind, title, &cache).bytes;
        let (left_out, missing) = (drawn("ECMO … 2026"), drawn("ECMO 2026"));
        for sign in ["\u{2011}", "ﬁ", "№", "Ⅱ", "‰", "⁻", "½", "²", "™"] {
            let picture = drawn(&format!("ECMO {sign} 2026"));
            assert!(picture != left_out, "{sign} is left out");
            assert!(picture != missing, "{sign} leaves nothing");
        }
        assert_eq!(drawn("VV\u{2011}ECMO"), drawn("VV-ECMO"));
    }
}

#[test]
fn a_title_without_any_letter_in_the_fonts_has_a_stand_in() {
    let cache = fresh("stand-in");
    for (kind, stand_in) in [
        (Kind::Event, "Course"),
        (Kind::News, "Funding"),
        (Kind::Memoriam, "In memoriam"),
    ] {
        let drawn = |title: &str| picture(kind, title, &cache).bytes;
        for title in [
            "اجتماع الشبكة الدولية",
            "会議、研究会",
            "🎉👩🏽‍⚕️🇨🇦",
            "\u{FFFD}",
        ] {
            assert_eq!(drawn(title), drawn("国际"), "{title}");
        }
        assert_ne!(drawn("国际"), drawn("…"));
        // It is said once: not over the title too.
        assert_eq!(
            drawn("国际") == drawn(stand_in),
            matches!(kind, Kind::Event)
        );
    }
}

#[test]
fn a_long_title_ends_with_an_ellipsis() {
    let cache = fresh("long");
    for kind in [Kind::Event, Kind::News, Kind::Memoriam] {
        let drawn = |title: &str| picture(kind, title, &cache).bytes;
        let long = "Position paper for the organization of extracorporeal programs ".repeat(9);
        assert_eq!(drawn(&long), drawn(&format!("{long} and more")));
        let word = "W".repeat(200);
        assert_eq!(drawn(&word), drawn(&"W".repeat(300)));
        assert_ne!(drawn(&word), drawn(&"W".repeat(60)));
    }
}

#[test]
fn a_change_of_plan_is_seen() {
    let cache = fresh("change");
    let drawn = |status: &str| {
        let mut edition = published();
        edition.events = events(&[&event("test", "Test event", status)]);
        files_of(&edition, &cache, "previews/events/test.png").bytes
    };
    let all: BTreeSet<_> = ["scheduled", "cancelled", "postponed"].map(drawn).into();
    assert_eq!(all.len(), 3);
}

#[test]
fn the_same_edition_makes_the_same_bytes() {
    let edition = published();
    let one = pictures(&edition, &fresh("same-one"));
    let other = pictures(&edition, &fresh("same-other"));
    assert!(one == other);
}

#[test]
fn pages_that_say_the_same_share_a_picture() {
    let mut edition = published();
    let records: Vec<_> = (0..40)
        .map(|number| event(&format!("test-{number}"), "Test event", "scheduled"))
        .collect();
    edition.events = events(&records.iter().map(String::as_str).collect::<Vec<_>>());
    edition.news.news.clear();
    edition.research.trials.clear();
    let cache = fresh("share");
    pictures(&edition, &cache);
    // The start page, four sections, the search, one event.
    assert_eq!(listed(&cache).len(), 7);
}

#[test]
fn what_was_drawn_before_is_not_drawn_again() {
    let mut edition = published();
    edition.news = news("Test news");
    let cache = fresh("again");
    pictures(&edition, &cache);
    let other = picture(Kind::News, "Something else", &fresh("again-other"));
    fs::write(cache.join("keep.txt"), "mine").unwrap();
    let before = listed(&cache);
    for file in before.iter().filter(|file| *file != "keep.txt") {
        Cache::new(&cache).put(file, &other.bytes).unwrap();
    }
    let files = pictures(&edition, &cache);
    assert!(files.iter().all(|file| file.bytes == other.bytes));

    edition.news = news("Changed news");
    let files = pictures(&edition, &cache);
    let changed: Vec<_> = files
        .iter()
        .filter(|file| file.bytes != other.bytes)
        .collect();
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0].path, "previews/news/test.png");
    assert_eq!(listed(&cache).len(), before.len() + 1);
    assert_eq!(fs::read(cache.join("keep.txt")).unwrap(), b"mine");
}

#[test]
fn a_broken_file_in_the_cache_is_drawn_anew() {
    let edition = published();
    let cache = fresh("broken");
    let whole = pictures(&edition, &cache);
    for file in listed(&cache) {
        let bytes = fs::read(cache.join(&file)).unwrap();
        fs::write(cache.join(&file), &bytes[..bytes.len() / 2]).unwrap();
    }
    assert!(pictures(&edition, &cache) == whole);
    assert!(pictures(&edition, &cache) == whole);
}

#[test]
fn a_cache_that_cannot_be_used_is_named() {
    let cache = fresh("not-a-folder");
    fs::create_dir_all(cache.parent().unwrap()).unwrap();
    fs::write(&cache, "a file").unwrap();
    let error = try_pictures(&published(), &cache).unwrap_err().to_string();
    fs::remove_file(&cache).unwrap();
    assert!(error.contains("not-a-folder"), "{error}");
}

#[test]
fn the_picture_in_words_has_the_whole_title() {
    let edition = published();
    assert_eq!(
        preview::alt(&edition, &Route::Home),
        "International ECMO Network (ECMONet)"
    );
    assert_eq!(
        preview::alt(&edition, &Route::Events),
        "International ECMO Network: Events. ECMONet"
    );
    let alt = |kind, title: &str| {
        let mut edition = published();
        let route = kind_of(kind, title, &mut edition);
        preview::alt(&edition, &route)
    };
    assert_eq!(
        alt(Kind::Event, "国际"),
        "Event, Toronto, Canada: 国际. 6 February 2026. ECMONet"
    );
    assert_eq!(alt(Kind::News, "A & B"), "News, Funding: A & B. ECMONet");
    assert_eq!(
        alt(Kind::Memoriam, "A. Person"),
        "In memoriam: A. Person. Died January 2020. ECMONet"
    );
}

/// What sort of page a title stands on.
#[derive(Clone, Copy)]
enum Kind {
    Event,
    News,
    Memoriam,
}

/// The picture of a page with this title.
fn picture(kind: Kind, title: &str, cache: &Path) -> Artifact {
    let mut edition = published();
    let route = kind_of(kind, title, &mut edition);
    files_of(&edition, cache, &preview_path(&route))
}

/// Replaces the edition's events and news by one record with this title.
fn kind_of(kind: Kind, title: &str, edition: &mut Edition) -> Route {
    let id = Slug::parse("test").unwrap();
    edition.events.events.clear();
    edition.news.news.clear();
    match kind {
        Kind::Event => {
            edition.events = events(&[&event("test", title, "scheduled")]);
            Route::Event(id)
        }
        Kind::News => {
            edition.news = news(title);
            Route::Article(id)
        }
        Kind::Memoriam => {
            edition.news = news_from(&format!(
                r#""kind":"memoriam","title":"Test","person":{{"name":{},"died":"2020-01"}}"#,
                quoted(title)
            ));
            Route::Article(id)
        }
    }
}

fn try_pictures(edition: &Edition, cache: &Path) -> Result<Vec<Artifact>, preview::Error> {
    preview::files(edition, &Cache::new(cache)).collect()
}

fn pictures(edition: &Edition, cache: &Path) -> Vec<Artifact> {
    try_pictures(edition, cache).unwrap()
}

fn files_of(edition: &Edition, cache: &Path, path: &str) -> Artifact {
    let files = pictures(edition, cache);
    files.into_iter().find(|file| file.path == path).unwrap()
}

fn event(id: &str, title: &str, status: &str) -> String {
    format!(
        r#"{{"id":"{id}","title":{},"start":"2026-02-06","kind":"course","status":"{status}","place":{{"city":"Toronto","country":"CA"}},"summary":"For tests."}}"#,
        quoted(title)
    )
}

fn events(records: &[&str]) -> Events {
    let parsed = Events::parse(format!(r#"{{"events":[{}]}}"#, records.join(",")).as_bytes());
    assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
    parsed.value.unwrap()
}

fn news(title: &str) -> News {
    news_from(&format!(r#""kind":"funding","title":{}"#, quoted(title)))
}

fn news_from(fields: &str) -> News {
    let file = format!(r#"{{"news":[{{"id":"test","summary":"For tests.",{fields}}}]}}"#);
    let parsed = News::parse(file.as_bytes());
    assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
    parsed.value.unwrap()
}

fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

/// The content that is published.
fn published() -> Edition {
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content");
    let now = "2026-01-01T00:00:00Z".parse().unwrap();
    Edition::read(&content, now, History::default()).unwrap()
}

/// A folder that is not there yet.
fn fresh(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("previews")
        .join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    folder
}

fn listed(folder: &Path) -> BTreeSet<String> {
    fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect()
}

/// The colours of a picture, row by row.
fn pixels(file: &Artifact) -> Vec<[u8; 3]> {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(&file.bytes));
    decoder.set_transformations(png::Transformations::EXPAND);
    let mut reader = decoder.read_info().expect(&file.path);
    let mut bytes = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut bytes).expect(&file.path);
    assert_eq!((frame.width, frame.height), (WIDTH, HEIGHT));
    assert_eq!((WIDTH, HEIGHT), (1200, 630));
    bytes.as_chunks::<3>().0.to_vec()
}
