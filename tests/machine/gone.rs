//! Entries that had a page once and are gone.

use content::{File, Route};
use site::{check::check, history::gone};

use crate::{editions::slug, repository::Repository};

fn events(entries: &[&str]) -> String {
    format!(r#"{{ "events": [{}] }}"#, entries.join(", "))
}

fn pages(repository: &Repository) -> Vec<(Route, Option<i64>)> {
    let gone = gone(&repository.folder.join("content"))
        .unwrap()
        .into_iter();
    gone.map(|one| (one.page, one.since.map(|moment| moment.as_second())))
        .collect()
}

#[test]
fn what_was_taken_out_is_known_with_its_moment() {
    let repository = Repository::new();
    repository.write(
        "events.json",
        &events(&[r#"{ "id": "a" }"#, r#"{ "id": "b" }"#]),
    );
    repository.commit(100);
    repository.write(
        "events.json",
        &events(&[r#"{ "id": "b" }"#, r#"{ "id": "c" }"#]),
    );
    repository.commit(200);
    assert_eq!(pages(&repository), [(Route::Event(slug("a")), Some(200))]);
    // Not committed yet.
    repository.write("events.json", &events(&[r#"{ "id": "c" }"#]));
    assert_eq!(
        pages(&repository),
        [
            (Route::Event(slug("b")), None),
            (Route::Event(slug("a")), Some(200))
        ]
    );
    repository.write(
        "events.json",
        &events(&[r#"{ "id": "a" }"#, r#"{ "id": "b" }"#, r#"{ "id": "c" }"#]),
    );
    assert_eq!(pages(&repository), []);
}

#[test]
fn a_draft_was_never_public() {
    let repository = Repository::new();
    let draft = r#"{ "id": "a", "draft": true }"#;
    let later = r#"{ "id": "b", "publish_on": "2199" }"#;
    repository.write("events.json", &events(&[draft, later]));
    repository.commit(100);
    repository.write("events.json", &events(&[]));
    repository.commit(200);
    assert_eq!(pages(&repository), []);
}

#[test]
fn without_history_nothing_is_gone() {
    let folder = Repository::folder_alone();
    folder.write("events.json", &events(&[]));
    assert!(gone(&folder.folder.join("content")).is_err());
}

#[test]
fn the_checker_asks_where_the_page_is_now() {
    let repository = Repository::new();
    for file in File::ALL {
        let path = std::path::Path::new("public/content").join(file.name());
        repository.write(file.name(), &std::fs::read_to_string(path).unwrap());
    }
    let news = |ids: &[&str]| {
        let item = |id: &&str| {
            format!(r#"{{ "id": "{id}", "title": "A", "kind": "award", "summary": "A." }}"#)
        };
        let items: Vec<String> = ids.iter().map(item).collect();
        format!("{{\n  \"news\": [{}]\n}}", items.join(", "))
    };
    repository.write("news.json", &news(&["old", "new"]));
    repository.commit(86_400);
    repository.write("news.json", &news(&["new"]));
    repository.commit(2 * 86_400);
    let content = repository.folder.join("content");
    let report = check(&content).to_string();
    assert!(
        report.contains(
            "news.json:2:11 /news: The page \"/news/old/\" was on this site until 3 January 1970, \
             and no entry here makes it any more: links to it lead nowhere. Put the entry back under \
             its id, or say where it is now, in \"redirects\" of site.json: \
             { \"from\": \"/news/old/\", \"to\": \"/news/\" }."
        ),
        "{report}"
    );
    let site = std::fs::read_to_string(content.join("site.json")).unwrap();
    let mut site: serde_json::Value = serde_json::from_str(&site).unwrap();
    site["redirects"] = serde_json::json!([{ "from": "/news/old", "to": "/news/new/" }]);
    repository.write("site.json", &site.to_string());
    let report = check(&content);
    assert!(report.is_clean(), "{report}");
}
