//! What is not public yet is in none of the files of a site that is published, and shows, marked as
//! such, in one that is looked at.

use serde_json::{Value, json};
use site::Purpose;

use crate::folder::{Folder, text};

/// A word that stands in every text of an entry, and nowhere else.
const SECRET: &str = "quetzalcoatlus";

/// An entry of each list that can be held back.
fn entries() -> [(&'static str, &'static str, Value); 5] {
    [
        (
            "events.json",
            "events",
            json!({ "start": "2026-05-05", "kind": "course", "status": "scheduled", "place": {} }),
        ),
        ("news.json", "news", json!({ "kind": "award" })),
        ("research.json", "trials", json!({ "name": SECRET })),
        (
            "research.json",
            "publications",
            json!({ "journal": SECRET, "year": 2026 }),
        ),
        (
            "committee.json",
            "members",
            json!({ "name": SECRET, "title": null, "summary": null }),
        ),
    ]
}

/// The site with an entry in each list that has these keys besides its own.
fn folder(keys: &Value) -> Folder {
    let folder = Folder::new();
    for (file, list, own) in entries() {
        let mut entry = json!({ "id": SECRET, "title": SECRET, "summary": SECRET });
        for more in [&own, keys] {
            for (key, value) in more.as_object().unwrap() {
                entry[key] = value.clone();
            }
        }
        entry
            .as_object_mut()
            .unwrap()
            .retain(|_, value| !value.is_null());
        folder.add(file, list, entry);
    }
    assert_eq!(folder.problems(), [""; 0]);
    folder
}

/// The files that speak of the entries, by name or by content.
fn telling(folder: &Folder, purpose: Purpose) -> Vec<String> {
    let files = folder.publish(purpose).into_iter();
    let tells = |(path, bytes): &(String, Vec<u8>)| {
        path.contains(SECRET) || String::from_utf8_lossy(bytes).contains(SECRET)
    };
    files.filter(tells).map(|(path, _)| path).collect()
}

#[test]
fn a_draft_is_in_no_file_of_a_published_site() {
    let draft = folder(&json!({ "draft": true }));
    assert_eq!(telling(&draft, Purpose::Trial), [""; 0]);
}

#[test]
fn nothing_is_published_before_its_day() {
    // The moment of publishing is 15 January 2026.
    for day in ["2026-01-16", "2026-01-15T12:01", "2026-02", "2027"] {
        let later = folder(&json!({ "publish_on": day }));
        assert_eq!(telling(&later, Purpose::Trial), [""; 0], "{day}");
    }
}

#[test]
fn from_its_day_on_an_entry_is_like_any_other() {
    let today = folder(&json!({ "publish_on": "2026-01-15" }));
    let files = telling(&today, Purpose::Trial);
    for file in [
        "calendar.ics",
        "committee/index.html",
        "content/committee.json",
        "events/index.html",
        "feed.xml",
        "llms.txt",
        "publications.bib",
        "sitemap.xml",
    ] {
        assert!(files.iter().any(|name| name == file), "{file}: {files:?}");
    }
    assert!(files.contains(&format!("research/{SECRET}/index.html")));
}

#[test]
fn whoever_edits_sees_drafts_and_why_they_are_none_of_the_public() {
    for (keys, mark) in [
        (json!({ "draft": true }), "data-held=\"Draft\""),
        (
            json!({ "publish_on": "2026-02-06" }),
            "data-held=\"From 6 February 2026\"",
        ),
    ] {
        let folder = folder(&keys);
        let files = folder.publish(Purpose::Draft);
        for page in [
            "events/index.html".to_owned(),
            "research/index.html".to_owned(),
            "committee/index.html".to_owned(),
            format!("news/{SECRET}/index.html"),
            format!("events/{SECRET}/index.html"),
        ] {
            assert!(text(&files, &page).contains(mark), "{page}");
        }
        assert!(text(&files, "index.html").contains("src=\"/preview.js\""));
    }
}

#[test]
fn visitors_pages_have_nothing_of_the_preview() {
    let files = Folder::new().publish(Purpose::Trial);
    for (path, bytes) in files {
        let text = String::from_utf8_lossy(&bytes);
        assert!(
            !path.contains("preview") && !text.contains("data-held"),
            "{path}"
        );
        assert!(!text.contains("app-preview"), "{path}");
    }
}

#[test]
fn with_a_mistake_in_it_the_content_can_still_be_looked_at() {
    let folder = Folder::new();
    folder.add("news.json", "news", json!({ "id": "broken" }));
    let files = folder.publish(Purpose::Draft);
    assert!(text(&files, "news/index.html").contains("Two significant platform trials"));
}
