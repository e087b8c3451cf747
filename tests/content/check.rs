//! The checker: a whole folder at once.

use std::fs;
use std::path::PathBuf;

use site::check::check;

use crate::repository;

/// A folder with the published content, to be broken.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("content-check-{name}-{}", std::process::id()));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("photos")).unwrap();
    for entry in fs::read_dir(repository("public/content")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::copy(&path, folder.join(path.file_name().unwrap())).unwrap();
        }
    }
    folder
}

#[test]
fn the_published_content_is_clean() {
    let report = check(&repository("public/content"));
    assert!(report.is_clean(), "{report}");
    assert_eq!(report.to_string(), "5 content files, no problems.\n");
}

#[test]
fn all_problems_of_all_files_are_listed() {
    let folder = folder("all");
    fs::write(folder.join("site.json"), "{}").unwrap();
    fs::write(folder.join("news.json"), "{ \"news\": [{}] }").unwrap();
    fs::rename(folder.join("events.json"), folder.join("event.json")).unwrap();
    fs::remove_file(folder.join("research.json")).unwrap();
    fs::create_dir(folder.join("research.json")).unwrap();
    let report = check(&folder);
    assert!(!report.is_clean());
    let text = report.to_string();
    assert!(
        text.contains("site.json:1:1: The key \"mission\" is missing. Add"),
        "{text}"
    );
    assert!(
        text.contains("events.json:1:1: The file is missing from"),
        "{text}"
    );
    assert!(
        text.contains("Rename \"event.json\" to \"events.json\"."),
        "{text}"
    );
    assert!(
        text.contains("news.json:1:12 /news/0: The key \"id\" is missing"),
        "{text}"
    );
    assert!(
        text.contains("research.json:1:1: The file cannot be read"),
        "{text}"
    );
    assert!(
        text.ends_with(&format!(
            "{} problems in the content.\n",
            report.problems.len()
        )),
        "{text}"
    );
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn photos_have_to_be_there() {
    let folder = folder("photos");
    let members = r#"{ "groups": [], "members": [
  { "id": "a", "name": "Example Person", "photo": "photos/there.jpg" },
  { "id": "b", "name": "Example Person", "photo": "photos/There.jpg" }
] }"#;
    fs::write(folder.join("committee.json"), members).unwrap();
    fs::write(folder.join("photos/there.jpg"), "").unwrap();
    assert_eq!(
        check(&folder).to_string(),
        "committee.json:3:51 /members/1/photo: There is no picture \"photos/There.jpg\" in the content folder. \
         Add the picture, or write its name as it is, capital letters included.\n\
         1 problem in the content.\n"
    );
    fs::remove_dir_all(folder).unwrap();
}
