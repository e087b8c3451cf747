//! The network's own content.

use content::{EventStatus, calendar::path};
use serde_json::Value;
use site::{artifact::Artifact, calendar, feed};

use crate::{
    fixture::{file, published, repository},
    python::{read_atom, read_calendars, read_json_feed},
};

#[test]
fn its_feeds_are_right_and_tell_all_its_news() {
    let edition = published();
    let files = feed::files(&edition).unwrap();
    let atom = read_atom(&[file(&files, feed::ATOM)]).remove(0);
    let json = read_json_feed(&[file(&files, feed::JSON)]).remove(0);
    assert_eq!(atom["schema"].as_array().unwrap().len(), 0, "{atom}");
    assert_eq!(atom["wrong"], "");
    assert_eq!(json["schema"], "");
    let entries = atom["entries"].as_array().unwrap();
    let items = json["items"].as_array().unwrap();
    assert!(!entries.is_empty());
    assert_eq!(entries.len(), edition.news.news.len());
    assert_eq!(items.len(), edition.news.news.len());
    for (entry, item) in entries.iter().zip(&edition.news.news) {
        let title = entry["raw_title"].as_str().unwrap();
        assert!(title.ends_with(&item.title), "{title}");
        let links = entry["markup"]["links"].as_array().unwrap();
        let absolute = |link: &Value| link.as_str().unwrap().contains(':');
        assert!(links.iter().all(absolute), "{links:?}");
    }
}

#[test]
fn the_pictures_of_its_feeds_are_there() {
    let edition = published();
    let files = feed::files(&edition).unwrap();
    let json = read_json_feed(&[file(&files, feed::JSON)]).remove(0);
    for icon in json["icons"].as_array().unwrap() {
        let path = icon.as_str().unwrap().strip_prefix(&edition.file(""));
        let place = repository("public").join(path.unwrap());
        assert!(place.is_file(), "{}", place.display());
    }
}

#[test]
fn its_calendars_are_right_and_tell_all_events_of_known_days() {
    let edition = published();
    let files = calendar::files(&edition).unwrap();
    let all: Vec<&Artifact> = files.iter().collect();
    for (file, read) in all.iter().zip(read_calendars(&all)) {
        assert_eq!(read["problems"], serde_json::json!([]), "{}", file.path);
    }
    let whole = read_calendars(&[file(&files, calendar::ALL)]).remove(0);
    let told = whole["events"].as_object().unwrap();
    let known = edition
        .events
        .events
        .iter()
        .filter(|event| event.start.day().is_some());
    assert_eq!(told.len(), known.count());
    for event in &edition.events.events {
        assert_eq!(
            files
                .iter()
                .any(|file| Some(&file.path) == path(event).as_ref()),
            event.start.day().is_some()
        );
        let told = told.get(&format!("{}@{}", event.id, edition.site.url.host()));
        if let (Some(told), EventStatus::Scheduled) = (told, event.status) {
            assert_eq!(told["summary"], event.title);
        }
    }
}
