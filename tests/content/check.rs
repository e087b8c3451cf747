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
    image::RgbImage::new(112, 112)
        .save(folder.join("photos/there.jpg"))
        .unwrap();
    assert_eq!(
        check(&folder).to_string(),
        "committee.json:3:51 /members/1/photo: There is no picture \"photos/There.jpg\" in the content folder. \
         Did you mean \"photos/there.jpg\"? If not, add the picture.\n\
         1 problem in the content.\n"
    );
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn links_lead_to_pages_and_parts_that_are_there() {
    let folder = folder("links");
    let news = |links: &str| {
        format!(
            r#"{{ "news": [{{ "id": "test", "title": "Test", "kind": "award", "summary": "{links}" }}] }}"#
        )
    };
    let committee = r#"{ "groups": [{ "id": "board", "name": "Board" }],
        "members": [{ "id": "somebody", "name": "Some Body", "group": "board" }] }"#;
    fs::write(folder.join("committee.json"), committee).unwrap();
    fs::write(folder.join("photos/there.jpg"), "").unwrap();
    let right = "[a](/events/annual-meeting-2025/) [b](/committee/#somebody) [c](/committee/#group-board) \
        [d](/research/#practical) [e](/research/#publication-eolia-2018) [f](/research/eolia-2018.ris) \
        [g](/content/photos/there.jpg) [h](/content/news.json) [i](/publications.bib) \
        [j](https://internationalecmonet.org/news/test/) [k](https://internationalecmonet.org) \
        [l](https://internationalecmonet.org.example/nope/) [m](/events/#upcoming) [n](/calendar.ics) \
        [o](/research/blender/) [p](/research/blender/#publication-blender-2024) [q](/research/#timeline)";
    let events = fs::read_to_string(folder.join("events.json")).unwrap();
    let events: serde_json::Value = serde_json::from_str(&events).unwrap();
    let event = events["events"][0]["id"].as_str().unwrap();
    let right = right.replace("annual-meeting-2025", event);
    fs::write(folder.join("news.json"), news(&right)).unwrap();
    let report = check(&folder);
    assert!(report.is_clean(), "{report}");

    for (link, what, fix) in [
        (
            "/events/nope/",
            "There is no \"/events/nope/\" on this site",
            "Write the id of an entry after \"/events/\"",
        ),
        (
            "/committee/#nobody",
            "The page \"/committee/\" has no part \"nobody\"",
            "Write the id of an entry of that page",
        ),
        (
            "/committee/#somebdoy",
            "The page \"/committee/\" has no part \"somebdoy\"",
            "Did you mean \"/committee/#somebody\"?",
        ),
        ("/research/#publication-nope", "has no part", "alone"),
        (
            "/research/blendr/",
            "There is no \"/research/blendr/\"",
            "Did you mean \"/research/blender/\"?",
        ),
        (
            "/research/blender/#publication-excel-2022",
            "The page \"/research/blender/\" has no part",
            "alone",
        ),
        ("/research/nope.ris", "There is no", "delete the link"),
        ("/content/photos/nope.jpg", "There is no", "delete the link"),
        ("/documents/nope.pdf", "There is no", "delete the link"),
        ("/comittee/", "There is no", "Did you mean \"/committee/\"?"),
        (
            "https://internationalecmonet.org/events/nope/",
            "There is no \"/events/nope/\"",
            "Write the id",
        ),
    ] {
        fs::write(folder.join("news.json"), news(&format!("[x]({link})"))).unwrap();
        let report = check(&folder);
        let [problem] = report.problems.as_slice() else {
            panic!("{link}: {report}");
        };
        assert_eq!(problem.pointer, "/news/0/summary");
        assert!(
            problem.what.contains(what) && problem.fix.contains(fix),
            "{problem}"
        );
    }

    // What a file that cannot be read would have is not known.
    fs::write(folder.join("news.json"), news("[x](/events/nope/)")).unwrap();
    fs::write(folder.join("events.json"), "{").unwrap();
    assert_eq!(check(&folder).problems.len(), 1);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn yes_in_words_is_told_how_to_say_it() {
    let folder = folder("yes");
    let path = folder.join("events.json");
    let mut events: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
    for (value, found) in [
        (serde_json::json!("yes"), "a text"),
        (serde_json::json!(1), "a number"),
        (serde_json::Value::Null, "null"),
    ] {
        events["events"][0]["keep_on_home"] = value;
        fs::write(&path, events.to_string()).unwrap();
        let text = check(&folder).to_string();
        assert!(
            text.contains(&format!(
                "/events/0/keep_on_home: true or false was expected here, not {found}. \
                 Write true or false without quotation marks, or delete the key.\n"
            )),
            "{text}"
        );
    }
    fs::remove_dir_all(folder).unwrap();
}
