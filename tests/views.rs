//! What pages say, rendered without a browser.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::path::Path;

use content::{Base, File};
use ecmonet::data::Library;
use site::render::{draw, read_library, with_file};

/// The day on which the test visitor comes: after all events of the site.
const NOW: &str = "2027-06-15T12:00:00Z";

fn content() -> Library {
    read_library(Path::new("public/content"))
}

fn page(path: &str) -> String {
    page_with(path, &content())
}

fn page_with(path: &str, content: &Library) -> String {
    draw(path, &Base::new("/"), content, NOW.parse().unwrap()).body
}

/// The text of a page as a reader gets it: no tags, single spaces.
fn text(html: &str) -> String {
    let mut text = String::new();
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' => {
                in_tag = false;
                text.push(' ');
            }
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    let text = text
        .replace("&amp;", "&")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace('\u{a0}', " ");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[track_caller]
fn says(html: &str, sentence: &str) {
    let text = text(html);
    assert!(text.contains(sentence), "“{sentence}” is not in:\n{text}");
}

#[test]
fn every_page_has_one_heading_of_the_first_level() {
    for path in [
        "/",
        "/events/",
        "/events/network-meeting-london-2024/",
        "/news/",
        "/research/",
        "/research/blender/",
        "/committee/",
        "/news/in-memoriam-jordi-mancebo/",
        "/news/carol-hodgson-ats-award/",
        "/nowhere/",
        "/events/nowhere/",
    ] {
        let html = page(path);
        assert_eq!(html.matches("<h1").count(), 1, "{path}: {html}");
    }
}

#[test]
fn home_says_that_nothing_is_upcoming_and_shows_the_last_meetings_as_past() {
    let html = page("/");
    says(&html, "No meetings are scheduled right now. Recent");
    says(&html, "SCCM Critical Care Congress, San Diego");
    says(&html, "Past");
}

#[test]
fn home_shows_three_events_and_keeps_those_that_are_to_stay() {
    let now = "2026-11-26T12:00:00Z".parse().unwrap();
    let html = draw("/", &Base::new("/"), &content(), now).body;
    let titles: Vec<&str> = html
        .split("event-title")
        .skip(1)
        .filter_map(|rest| rest.split("href=\"").nth(1)?.split('"').next())
        .collect();
    assert_eq!(
        titles,
        [
            "/events/sccm-congress-san-diego-2027/",
            "/events/network-meeting-london-2024/",
            "/events/critical-care-canada-forum-2023/"
        ]
    );
    says(&html, "Recent");
}

#[test]
fn home_counts_the_research_of_the_content() {
    let research = br#"{"trials":[
        {"id":"test-a","name":"A","title":"Test","summary":"Test.","endorsed":{"source":{"url":"https://example.org/"}}},
        {"id":"test-b","name":"B","title":"Test","summary":"Test."}],
        "publications":[{"id":"test-c","title":"Test","journal":"Journal of Tests","year":2030}]}"#;
    let html = page_with("/", &with_file(content(), File::Research, research));
    says(&html, "2 trials, registries and other studies");
    says(&html, "1 of them endorsed by the network");
    says(&html, "1 publication");
}

#[test]
fn home_announces_what_is_upcoming_until_it_is_over() {
    let now = "2024-01-15T12:00:00Z".parse().unwrap();
    let html = draw("/", &Base::new("/"), &content(), now).body;
    says(&html, "Feb 2024 International ECMO Network Meeting, London");
    assert!(!text(&html).contains("No meetings are scheduled"));
    assert!(
        !text(&html).contains("Critical Care Canada Forum"),
        "past events only where few are upcoming"
    );
}

#[test]
fn links_stand_below_the_folder_of_the_site() {
    let html = draw(
        "/some/path/events/",
        &Base::new("/some/path/"),
        &content(),
        NOW.parse().unwrap(),
    )
    .body;
    for link in html
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
    {
        assert!(
            link.starts_with("/some/path/")
                || link.starts_with("https://")
                || link.starts_with('#'),
            "{link}"
        );
    }
    says(&html, "International ECMO Network Meeting, London");
}

#[test]
fn a_missing_file_affects_its_own_sections_only() {
    let broken = with_file(content(), File::Events, b"{\"events\": [");
    let html = page_with("/", &broken);
    says(
        &html,
        "The events arrived incomplete or damaged and could not be read.",
    );
    says(&html, "Try again");
    says(&html, "Two significant platform trials funded");
    says(&html, "Daniel Brodie");
}

#[test]
fn a_bad_record_is_left_out_and_counted() {
    let bad = br#"{"$schema":"schema/events.schema.json","events":[
        {"id":"test-good","title":"Test event","start":"2030-05","kind":"course","status":"scheduled","place":{},"summary":"Good."},
        {"id":"test-bad","title":"Bad test event","start":"soon","kind":"course","status":"scheduled","place":{},"summary":"Bad."}]}"#;
    let html = page_with("/events/", &with_file(content(), File::Events, bad));
    says(&html, "Test event");
    says(
        &html,
        "One entry could not be shown because it has a mistake in it.",
    );
    assert!(!text(&html).contains("Bad test event"));
}

#[test]
fn cancelled_and_postponed_events_say_so_in_words() {
    let changed = br#"{"$schema":"schema/events.schema.json","events":[
        {"id":"test-cancelled","title":"Test A","start":"2030-05","kind":"course","status":"cancelled","place":{},"summary":"Text."},
        {"id":"test-postponed","title":"Test B","start":"2030-06","kind":"course","status":"postponed","place":{},"summary":"Text."}]}"#;
    let content = with_file(content(), File::Events, changed);
    let list = page_with("/events/", &content);
    says(&list, "Cancelled");
    says(&list, "Postponed");
    says(
        &page_with("/events/test-cancelled/", &content),
        "This event has been cancelled and will not take place.",
    );
    says(
        &page_with("/events/test-postponed/", &content),
        "The date given here no longer holds.",
    );
}

#[test]
fn empty_lists_say_so() {
    let content = [
        (
            File::Events,
            r#"{"$schema":"schema/events.schema.json","events":[]}"#,
        ),
        (
            File::News,
            r#"{"$schema":"schema/news.schema.json","news":[]}"#,
        ),
        (
            File::Research,
            r#"{"$schema":"schema/research.schema.json","trials":[],"publications":[]}"#,
        ),
        (
            File::Committee,
            r#"{"$schema":"schema/committee.schema.json","groups":[],"members":[]}"#,
        ),
    ]
    .into_iter()
    .fold(content(), |content, (file, text)| {
        with_file(content, file, text.as_bytes())
    });
    says(
        &page_with("/", &content),
        "No meetings are scheduled right now.",
    );
    says(
        &page_with("/events/", &content),
        "No meetings are scheduled right now.",
    );
    says(&page_with("/news/", &content), "There is no news yet.");
    says(
        &page_with("/research/", &content),
        "No studies are listed yet.",
    );
    says(
        &page_with("/research/", &content),
        "No publications are listed yet.",
    );
    says(
        &page_with("/committee/", &content),
        "No members are listed yet.",
    );
}

#[test]
fn what_is_not_known_or_not_the_networks_own_is_not_claimed() {
    let research = br#"{"$schema":"schema/research.schema.json","trials":[
        {"id":"test-trial","name":"TESTSAIL","title":"A fictitious trial","summary":"For tests.","status":"completed",
         "status_source":{"url":"https://example.org/status","as_of":"2029-05"},"source":{"url":"https://example.org/"}}],
        "publications":[
        {"id":"test-listed","title":"Test paper of others","journal":"Journal of Tests","year":2030,"relation":"listed"},
        {"id":"test-number","title":"Test paper in PubMed","journal":"Journal of Tests","year":2029,"pmid":"12345678"}]}"#;
    let html = page_with(
        "/research/",
        &with_file(content(), File::Research, research),
    );
    // A status is as old as its own source; a source without a date has none made up.
    says(&html, "Completed, as of May 2029");
    assert_eq!(text(&html).matches("as of").count(), 1);
    // Without a DOI a title leads nowhere, or to PubMed.
    says(
        &html,
        "Test paper of others Journal of Tests 2030 Study listed by the network",
    );
    assert_eq!(text(&html).matches("listed by the network").count(), 1);
    assert!(!html.contains("doi.org"));
    assert_eq!(
        html.matches("https://pubmed.ncbi.nlm.nih.gov/12345678/")
            .count(),
        1
    );
}

#[test]
fn hostile_text_stays_text() {
    let hostile = br#"{"$schema":"schema/news.schema.json","news":[
        {"id":"test-hostile","title":"<img src=x onerror=alert(1)>","kind":"announcement",
         "summary":"<script>alert(1)</script> and <b onclick=alert(1)>bold</b>",
         "body":"<iframe src=\"https://example.org\"></iframe>\n\n\"><svg/onload=alert(1)>"}]}"#;
    for path in ["/news/", "/news/test-hostile/", "/"] {
        let html = page_with(path, &with_file(content(), File::News, hostile));
        for tag in ["<img", "<script", "<iframe", "<b ", "<svg/"] {
            assert!(!html.contains(tag), "{path}: {tag}");
        }
        says(&html, "<img src=x onerror=alert(1)>");
    }
}
