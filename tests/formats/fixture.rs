//! Editions to publish: of test content, and of the network's own.

use std::path::{Path, PathBuf};

use content::{Event, File, NewsItem, Slug};
use jiff::Timestamp;
use site::{artifact::Artifact, edition::Edition, history::History};

/// The moment of publishing: nothing in a file may tell it where the changes are known.
pub const NOW: &str = "2031-01-01T00:00:00.5Z";
/// When every record of the test content was last changed, but for these two.
pub const CHANGED: &str = "2030-01-01T08:00:00Z";
/// When the event `test-days` and the news `test-month` were.
pub const CHANGED_LATER: &str = "2030-01-02T10:30:00Z";
/// When the files were: a record was taken out.
pub const CHANGED_LAST: &str = "2030-01-03T12:00:00Z";

/// A path of the repository.
pub fn repository(path: &str) -> PathBuf {
    let here = Path::new(file!()).canonicalize().unwrap();
    here.ancestors().nth(3).unwrap().join(path)
}

fn moment(text: &str) -> Timestamp {
    text.parse().unwrap()
}

/// The test content.
pub fn edition() -> Edition {
    let folder = repository("tests/formats/content");
    let mut edition = Edition::read(&folder, moment(NOW), History::default()).unwrap();
    let mut history = History::default();
    for event in &edition.events.events {
        let changed = changed(event.id.as_str() == "test-days");
        history.set_record(File::Events, event.id.clone(), changed);
    }
    for item in &edition.news.news {
        let changed = changed(item.id.as_str() == "test-month");
        history.set_record(File::News, item.id.clone(), changed);
    }
    history.set_file(File::Events, moment(CHANGED_LAST));
    history.set_file(File::News, moment(CHANGED_LAST));
    edition.history = history;
    edition
}

fn changed(later: bool) -> Timestamp {
    moment(if later { CHANGED_LATER } else { CHANGED })
}

/// The network's own content.
pub fn published() -> Edition {
    let folder = repository("public/content");
    Edition::read(&folder, moment(NOW), History::default()).unwrap()
}

/// A copy of an event of the test content, with another id.
pub fn event(edition: &Edition, like: &str, id: &str) -> Event {
    let mut event = edition
        .events
        .events
        .iter()
        .find(|event| event.id.as_str() == like)
        .unwrap()
        .clone();
    event.id = slug(id);
    event
}

/// A copy of a news item of the test content, with another id.
pub fn item(edition: &Edition, like: &str, id: &str) -> NewsItem {
    let mut item = edition
        .news
        .news
        .iter()
        .find(|item| item.id.as_str() == like)
        .unwrap()
        .clone();
    item.id = slug(id);
    item
}

fn slug(id: &str) -> Slug {
    Slug::parse(id).unwrap()
}

/// The file at this path.
pub fn file<'a>(files: &'a [Artifact], path: &str) -> &'a Artifact {
    files
        .iter()
        .find(|file| file.path == path)
        .unwrap_or_else(|| panic!("no {path} among {files:?}"))
}
