//! Content that is missing, slow, cut off or wrong. What a page came with stays (`takeover`), other
//! pages are loaded whole (`host_pages`); without a connection they say what is missing, and the rest
//! works.

use std::time::Duration;

use crate::{
    journey::journey,
    page::Page,
    server::{Fault, Site},
};

/// A file, the page that shows it, what that page then says, what it says once all is well,
/// and a page that came without it.
const FILES: [(&str, &str, &str, &str, &str); 4] = [
    (
        "events.json",
        "Events",
        "The events",
        "International ECMO Network Meeting, London",
        "/news/",
    ),
    (
        "news.json",
        "News",
        "The news",
        "Two significant platform trials funded",
        "/research/",
    ),
    (
        "research.json",
        "Research",
        "The trials and publications",
        "NCT05440851",
        "/committee/",
    ),
    (
        "committee.json",
        "Committee",
        "The committee",
        "Daniel Brodie",
        "/events/",
    ),
];

/// Waits until a file has come, or failed, and takes the network away.
async fn then_offline(page: &Page<'_>, file: &str) {
    page.ready().await;
    page.until(
        &format!("return performance.getEntriesByType('resource').some(({{ name, responseEnd }}) => name.endsWith('{file}') && responseEnd > 0)"),
        file,
    )
    .await;
    page.offline(true).await;
}

/// With one file failing at a time and the connection gone since: its page says what happened, the
/// others show, and "Try again" brings it back without a reload.
async fn each_file_by_itself(fault: impl Fn() -> Fault, says: &str, console: Option<&str>) {
    journey(async |site: &Site, browser| {
        for (file, name, what, content, other) in FILES {
            let address = format!("/content/{file}");
            site.fail(&address, fault());
            let page = browser.open(other).await;
            if let Some(console) = console {
                page.expect_console(console);
            }
            then_offline(&page, file).await;
            page.follow(name).await;
            page.until_text_has("main .notice", &format!("{what} {says}"))
                .await;
            page.back().await;
            page.gone(".notice").await;
            page.see("main .wrap.split, main .page-body").await;
            page.forward().await;
            page.see("main .notice").await;
            site.mend(&address);
            page.offline(false).await;
            page.push("Try again").await;
            page.until_text_has("main", content).await;
            page.gone(".notice").await;
            assert_ne!(
                page.focused().await,
                "body",
                "the focus is not lost with the button"
            );
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_missing_file() {
    each_file_by_itself(
        || Fault::Missing,
        "could not be found on the server.",
        Some("404"),
    )
    .await;
}

#[tokio::test]
async fn a_file_that_is_not_json() {
    each_file_by_itself(
        || Fault::Body(b"<!doctype html><title>Log in</title>".to_vec()),
        "arrived incomplete or damaged and could not be read.",
        None,
    )
    .await;
}

#[tokio::test]
async fn a_connection_that_breaks() {
    each_file_by_itself(|| Fault::Reset, "could not be fetched.", Some("ERR_")).await;
}

#[tokio::test]
async fn a_file_that_is_cut_off() {
    journey(async |site, browser| {
        site.fail("/content/events.json", Fault::Truncated(200));
        let page = browser.open("/committee/").await;
        page.expect_console("ERR_CONTENT_LENGTH_MISMATCH");
        then_offline(&page, "events.json").await;
        page.follow("Events").await;
        page.until_text_has(".notice", "The events could not be fetched.")
            .await;
        page.no_axe_findings().await;
    })
    .await;
}

#[tokio::test]
async fn a_slow_file_is_waited_for_without_a_flash() {
    journey(async |site, browser| {
        site.fail(
            "/content/events.json",
            Fault::Slow(Duration::from_millis(2500)),
        );
        let page = browser.open("/committee/").await;
        page.follow("Events").await;
        page.until_text("h1", "Events").await;
        page.see("main .loading").await;
        page.until_text_has("main", "International ECMO Network Meeting, London")
            .await;
        page.gone(".loading").await;

        // What arrives within half a second is never announced as loading.
        let witness = "window.sawLoading = false; new MutationObserver(() => {
            if (document.querySelector('.loading')) window.sawLoading = true;
        }).observe(document, { childList: true, subtree: true });";
        site.fail(
            "/content/events.json",
            Fault::Slow(Duration::from_millis(100)),
        );
        let page = browser
            .visit()
            .with_script(witness)
            .open("/committee/")
            .await;
        page.follow("Events").await;
        page.until_text_has("main", "International ECMO Network Meeting, London")
            .await;
        assert_eq!(page.eval("window.sawLoading").await, false);
    })
    .await;
}

#[tokio::test]
async fn a_bad_entry_is_left_out_and_the_others_show() {
    journey(async |site, browser| {
        let events = r#"{"$schema":"schema/events.schema.json","events":[
            {"id":"test-good","title":"Good test event","start":"2030-05","kind":"course","status":"scheduled","place":{},"summary":"For tests."},
            {"id":"test-bad","title":"Bad test event","start":"2030-13","kind":"course","status":"scheduled","place":{},"summary":"For tests."}]}"#;
        site.fail("/content/events.json", Fault::Body(events.into()));
        let page = browser.open("/events/").await;
        page.until_text_has("main", "Good test event").await;
        page.until_text_has("main", "One entry could not be shown because it has a mistake in it.").await;
        assert!(!page.text().await.contains("Bad test event"));
        page.no_axe_findings().await;
    })
    .await;
}

#[tokio::test]
async fn who_edits_the_content_is_told_what_is_wrong_with_it() {
    journey(async |site, browser| {
        let page = browser.open("/committee/?check").await;
        page.until_text_has(".content-check", "The content files have no mistakes")
            .await;
        page.no_axe_findings().await;
        page.finish().await;

        let events = r#"{"$schema":"schema/events.schema.json","events":[
            {"id":"test-good","title":"Good test event","start":"2030-05","kind":"course","status":"scheduled","place":{},"summary":"For tests."},
            {"id":"test-bad","title":"Bad test event","start":"2030-13","kind":"course","status":"scheduled","place":{},"summary":"For tests."}]}"#;
        site.fail("/content/events.json", Fault::Body(events.into()));
        site.fail("/content/news.json", Fault::Missing);
        let page = browser.open("/committee/?check").await;
        page.expect_console("404");
        page.until_text_has(".content-check", "2 things are wrong with the content files.")
            .await;
        let problems = page.texts(".content-problems li").await;
        assert_eq!(problems.len(), 2, "{problems:?}");
        assert!(problems[0].starts_with("events.json: entry 2 of \"events\" is left out: "), "{problems:?}");
        assert!(problems[0].contains("2030-13"), "{problems:?}");
        assert_eq!(problems[1], "news.json could not be found on the server.");
        page.no_axe_findings().await;
        page.finish().await;

        let page = browser.open("/committee/").await;
        page.expect_console("404");
        page.ready().await;
        page.until(
            "const files = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/news.json'));
             return files.length && files.every(({ responseEnd }) => responseEnd > 0)",
            "the answer for the news",
        )
        .await;
        page.gone(".content-check").await;
    })
    .await;
}

#[tokio::test]
async fn every_file_is_fetched_once_a_visit() {
    journey(async |site, browser| {
        let page = browser.open("/").await;
        page.ready().await;
        for name in ["Events", "News", "Research", "Committee"] {
            page.follow(name).await;
            page.until_text("h1", name).await;
        }
        assert_eq!(site.requests("/content/site.json"), 1);
        for (file, ..) in FILES {
            assert_eq!(site.requests(&format!("/content/{file}")), 1, "{file}");
        }
    })
    .await;
}

#[tokio::test]
async fn an_edited_file_shows_after_a_reload() {
    journey(async |site, browser| {
        let page = browser.open("/news/").await;
        page.until_text_has("main", "Two significant platform trials funded").await;
        let news = r#"{"$schema":"schema/news.schema.json","news":[
            {"id":"test-news","title":"Test news of today","kind":"announcement","summary":"For tests."}]}"#;
        site.fail("/content/news.json", Fault::Body(news.into()));
        page.reload().await;
        page.until_text_has("main", "Test news of today").await;
    })
    .await;
}

#[tokio::test]
async fn pages_of_one_entry_keep_a_heading_when_their_file_fails() {
    journey(async |site, browser| {
        for (file, other, section, heading, title) in [
            (
                "/content/events.json",
                "/news/",
                "Events",
                "Event",
                "International ECMO Network Meeting, London",
            ),
            (
                "/content/news.json",
                "/events/",
                "News",
                "News",
                "Prof. Carol Hodgson receives the ATS Mid-Career Achievement Award",
            ),
        ] {
            // Read once, then gone when the visitor comes to it from another page.
            let page = browser.open(other).await;
            page.follow(section).await;
            page.follow(title).await;
            page.until_text("h1", title).await;
            page.finish().await;

            site.fail(file, Fault::Body(b"{".to_vec()));
            let page = browser.open(other).await;
            then_offline(&page, file).await;
            let id = if section == "Events" {
                "/events/network-meeting-london-2024/"
            } else {
                "/news/carol-hodgson-ats-award/"
            };
            let address = site.url(id);
            page.eval(&format!(
                "(() => {{ const link = document.querySelector('.brand'); link.href = {address:?}; link.click(); }})()"
            ))
            .await;
            page.until_text("h1", heading).await;
            page.see(".notice").await;
            page.no_axe_findings().await;
            site.mend(file);
            page.offline(false).await;
            page.push("Try again").await;
            page.until_text("h1", title).await;
            page.finish().await;
        }
    })
    .await;
}
