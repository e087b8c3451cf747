//! What is refused, in which words, and that nothing is written then.

use crate::content::Content;

#[track_caller]
fn refused(content: &Content, kind: &str, flags: &[&str]) -> String {
    let before = content.read("events.json");
    let ended = content.new_entry(kind, flags);
    assert!(!ended.succeeded);
    assert_eq!(ended.stdout, "");
    assert_eq!(content.read("events.json"), before);
    ended.stderr
}

const EVENT: [&str; 8] = [
    "--title",
    "A sample",
    "--kind",
    "course",
    "--start",
    "2027-03-01",
    "--summary",
    "A test.",
];

#[test]
fn without_a_terminal_every_missing_flag_is_named() {
    let content = Content::published();
    insta::assert_snapshot!(
        "missing",
        refused(&content, "event", &["--title", "A sample"])
    );
}

#[test]
fn every_wrong_flag_is_told_with_what_to_write() {
    let content = Content::published();
    let flags = [
        "--title",
        " ",
        "--kind",
        "cours",
        "--start",
        "3 Feb 2027",
        "--time-zone",
        "BST",
        "--country",
        "UK",
        "--url",
        "example.org",
        "--summary",
        "A test.",
        "--id",
        "isicem-brussels-2026",
    ];
    insta::assert_snapshot!("wrong", refused(&content, "event", &flags));
}

#[test]
fn what_the_checker_would_say_of_the_new_file_is_said_before() {
    let content = Content::published();
    let mut flags = EVENT;
    flags[7] = "See [this](/events/nowhere/).";
    insta::assert_snapshot!("checked", refused(&content, "event", &flags));
}

#[test]
fn a_file_that_cannot_be_read_is_explained_and_left_alone() {
    let content = Content::published();
    content.write(
        "events.json",
        "{ \"events\": [ { \"id\": \"a\" \"title\": \"A\" } ] }",
    );
    insta::assert_snapshot!("unreadable", refused(&content, "event", &EVENT));
}

#[test]
fn mistakes_that_are_there_already_do_not_stop_it() {
    let content = Content::published();
    let broken = content.read("events.json").replace("\"GB\"", "\"UK\"");
    content.write("events.json", &broken);
    let ended = content.new_entry(
        "event",
        &[
            "--title",
            "A",
            "--kind",
            "course",
            "--start",
            "2020",
            "--summary",
            "A",
        ],
    );
    assert!(ended.succeeded, "{}", ended.stderr);
}
