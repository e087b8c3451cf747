//! When a record was last changed: to the commit, by its meaning, and never by guessing.

use std::{
    fs,
    path::Path,
    time::{Duration, Instant, SystemTime},
};

use content::{File, Route};
use jiff::Timestamp;
use site::history::History;

use crate::{editions::slug, repository::Repository};

/// An events file of these ids and titles.
fn events(records: &[(&str, &str)]) -> String {
    let records: Vec<String> = records
        .iter()
        .map(|(id, title)| format!(r#"{{ "id": "{id}", "title": "{title}" }}"#))
        .collect();
    format!(r#"{{ "events": [{}] }}"#, records.join(", "))
}

fn read(repository: &Repository) -> (History, Option<String>) {
    History::read(&repository.folder, Path::new("content"))
}

/// The history, of which nothing is missing.
fn whole(repository: &Repository) -> History {
    let (history, note) = read(repository);
    assert_eq!(note, None);
    history
}

/// The second in which an event was changed.
fn event(history: &History, id: &str) -> Option<i64> {
    history
        .record(File::Events, &slug(id))
        .map(Timestamp::as_second)
}

fn file(history: &History, file: File) -> Option<i64> {
    history.file(file).map(Timestamp::as_second)
}

#[test]
fn a_record_was_changed_with_the_commit_that_changed_it() {
    let repository = Repository::new();
    repository.write("events.json", &events(&[("a", "One"), ("b", "Two")]));
    repository.commit(100);
    repository.write("events.json", &events(&[("a", "One"), ("b", "Changed")]));
    repository.commit(200);
    repository.write(
        "events.json",
        &events(&[("a", "One"), ("b", "Changed"), ("c", "New")]),
    );
    repository.commit(300);
    repository.write(
        "news.json",
        r#"{ "news": [{ "id": "a", "title": "Other file" }] }"#,
    );
    repository.commit(400);
    let history = whole(&repository);
    assert_eq!(
        ["a", "b", "c"].map(|id| event(&history, id)),
        [Some(100), Some(200), Some(300)]
    );
    assert_eq!(event(&history, "d"), None);
    assert_eq!(file(&history, File::Events), Some(300));
    assert_eq!(file(&history, File::News), Some(400));
    assert_eq!(file(&history, File::Research), None);
    let page = |route| history.page(&route).map(Timestamp::as_second);
    assert_eq!(page(Route::Home), Some(400));
    assert_eq!(page(Route::Events), Some(300));
    assert_eq!(page(Route::Event(slug("b"))), Some(200));
    assert_eq!(page(Route::Committee), None);
}

#[test]
fn a_new_form_is_no_change() {
    let repository = Repository::new();
    repository.write("events.json", &events(&[("a", "One"), ("b", "Two")]));
    repository.commit(100);
    repository.write(
        "events.json",
        "\u{feff}{\r\n\"$schema\": \"x\",\r\n\"events\": [\r\n\
         {\"title\": \"O\\u006ee\", \"id\": \"a\"},\r\n{\"id\": \"b\", \"title\": \"Two\"}]}\r\n",
    );
    repository.commit(200);
    let history = whole(&repository);
    assert_eq!(event(&history, "a"), Some(100));
    assert_eq!(file(&history, File::Events), Some(100));
}

#[test]
fn a_new_order_or_a_removed_record_changes_the_list_alone() {
    let repository = Repository::new();
    repository.write(
        "events.json",
        &events(&[("a", "One"), ("b", "Two"), ("c", "Three")]),
    );
    repository.commit(100);
    repository.write(
        "events.json",
        &events(&[("b", "Two"), ("a", "One"), ("c", "Three")]),
    );
    repository.commit(200);
    repository.write("events.json", &events(&[("b", "Two"), ("a", "One")]));
    repository.commit(300);
    let history = whole(&repository);
    assert_eq!(
        ["a", "b"].map(|id| event(&history, id)),
        [Some(100), Some(100)]
    );
    assert_eq!(file(&history, File::Events), Some(300));
}

#[test]
fn what_came_back_was_changed_when_it_came_back() {
    let repository = Repository::new();
    for (second, title) in [(100, "One"), (200, "Other"), (300, "One")] {
        repository.write("events.json", &events(&[("a", title), ("b", "Two")]));
        repository.commit(second);
    }
    repository.write("events.json", &events(&[("a", "One")]));
    repository.commit(400);
    repository.write("events.json", &events(&[("a", "One"), ("b", "Two")]));
    repository.commit(500);
    let history = whole(&repository);
    assert_eq!(
        ["a", "b"].map(|id| event(&history, id)),
        [Some(300), Some(500)]
    );
}

#[test]
fn a_version_that_was_broken_says_nothing() {
    let repository = Repository::new();
    repository.write("events.json", &events(&[("a", "One"), ("b", "Two")]));
    repository.commit(100);
    repository.write("events.json", "{ \"events\": [");
    repository.commit(200);
    repository.write("events.json", &events(&[("a", "One"), ("b", "Changed")]));
    repository.commit(300);
    let history = whole(&repository);
    assert_eq!(
        ["a", "b"].map(|id| event(&history, id)),
        [Some(100), Some(300)]
    );
}

#[test]
fn a_merge_brings_its_changes_to_the_site() {
    let repository = Repository::new();
    repository.write(
        "events.json",
        &events(&[("a", "One"), ("b", "Two"), ("c", "Three")]),
    );
    repository.commit(100);
    repository.git(&["checkout", "--quiet", "-b", "side"]);
    repository.write(
        "events.json",
        &events(&[("a", "Changed"), ("b", "Two"), ("c", "Three")]),
    );
    repository.commit(200);
    repository.git(&["checkout", "--quiet", "main"]);
    repository.write("news.json", r#"{ "news": [] }"#);
    repository.commit(300);
    repository.git_at(400, &["merge", "--quiet", "--no-ff", "--no-edit", "side"]);
    let history = whole(&repository);
    assert_eq!(
        ["a", "b"].map(|id| event(&history, id)),
        [Some(400), Some(100)]
    );
}

#[test]
fn what_is_not_committed_was_changed_when_the_file_was_written() {
    let repository = Repository::new();
    repository.write("events.json", &events(&[("a", "One"), ("b", "Two")]));
    repository.commit(100);
    repository.write("events.json", &events(&[("a", "One"), ("b", "Changed")]));
    repository.write(
        "news.json",
        r#"{ "news": [{ "id": "a", "title": "New" }] }"#,
    );
    for name in ["events.json", "news.json"] {
        let written = fs::File::options()
            .write(true)
            .open(repository.folder.join("content").join(name))
            .unwrap();
        written
            .set_modified(SystemTime::UNIX_EPOCH + Duration::from_millis(900_700))
            .unwrap();
    }
    let history = whole(&repository);
    assert_eq!(
        ["a", "b"].map(|id| event(&history, id)),
        [Some(100), Some(900)]
    );
    assert_eq!(file(&history, File::Events), Some(900));
    assert_eq!(file(&history, File::News), Some(900));
}

#[test]
fn a_shallow_clone_knows_only_what_it_saw() {
    let repository = Repository::new();
    for (second, title) in [(100, "One"), (200, "Two"), (300, "Three")] {
        repository.write("events.json", &events(&[("a", title), ("b", "Same")]));
        repository.commit(second);
    }
    let (history, note) = read(&repository.shallow_copy(2));
    assert_eq!(["a", "b"].map(|id| event(&history, id)), [Some(300), None]);
    assert!(note.unwrap().contains("git fetch --unshallow"));

    let (history, note) = read(&repository.shallow_copy(1));
    assert_eq!(["a", "b"].map(|id| event(&history, id)), [None, None]);
    assert_eq!(file(&history, File::Events), None);
    assert!(note.is_some());

    // Depth enough: the clone holds the first commit, and says so.
    let history = whole(&repository.shallow_copy(9));
    assert_eq!(
        ["a", "b"].map(|id| event(&history, id)),
        [Some(300), Some(100)]
    );
}

#[test]
fn without_a_repository_nothing_is_known_and_the_note_says_so() {
    let folder = Repository::folder_alone();
    folder.write("events.json", &events(&[("a", "One")]));
    let (history, note) = read(&folder);
    assert_eq!(event(&history, "a"), None);
    let note = note.unwrap();
    assert!(note.contains("not a git repository"), "{note}");

    let empty = Repository::new();
    empty.write("events.json", &events(&[("a", "One")]));
    let (history, note) = read(&empty);
    assert_eq!(event(&history, "a"), None);
    assert!(note.unwrap().contains("does not have any commits"));
}

#[test]
fn a_folder_with_an_odd_name_and_odd_settings_are_no_obstacle() {
    let repository = Repository::new();
    repository.git(&["config", "log.showRoot", "false"]);
    repository.git(&["config", "diff.renames", "copies"]);
    repository.git(&["config", "log.date", "relative"]);
    repository.git(&["config", "color.ui", "always"]);
    repository.git(&["config", "diff.noprefix", "true"]);
    let odd = repository.folder.join("ä \"b\"\tc");
    fs::create_dir(&odd).unwrap();
    fs::write(odd.join("events.json"), events(&[("a", "One")])).unwrap();
    repository.commit(100);
    let (history, note) = History::read(&repository.folder, &odd);
    assert_eq!(note, None);
    assert_eq!(event(&history, "a"), Some(100));
}

#[test]
fn a_thousand_commits_take_little_time() {
    let repository = Repository::new();
    let mut stream = String::new();
    for commit in 1..=1000 {
        let records: Vec<(String, String)> = (0..40)
            .map(|id| {
                (
                    format!("event-{id}"),
                    format!("Title {}", commit * (id % 2)),
                )
            })
            .collect();
        let records: Vec<(&str, &str)> = records
            .iter()
            .map(|(id, title)| (id.as_str(), title.as_str()))
            .collect();
        let text = events(&records);
        stream.push_str(&format!(
            "commit refs/heads/main\ncommitter T <t@example.org> {commit} +0000\ndata 1\nx\n\
             M 100644 inline content/events.json\ndata {}\n{text}\n",
            text.len()
        ));
    }
    repository.import(&stream);
    let start = Instant::now();
    let history = whole(&repository);
    let took = start.elapsed();
    assert_eq!(event(&history, "event-1"), Some(1000));
    assert_eq!(event(&history, "event-2"), Some(1));
    // Less than half a second, unless much else runs. A program for every commit would take
    // longer than this anywhere.
    println!("1000 commits: {took:?}");
    assert!(took < Duration::from_secs(8), "{took:?}");
}
