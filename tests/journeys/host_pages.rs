//! Addresses of which the app is not the one to speak: what the site has no page for is the host's, and
//! what the host has served stays.

use std::time::Duration;

use serde_json::json;

use crate::{
    journey::journey,
    page::Page,
    server::{Fault, Site},
};

/// A site with this body for a text that is on the page of a news item, which is added on the host.
fn with_news(site: &Site, body: &str) {
    let news = json!({ "$schema": "schema/news.schema.json", "news": [
        { "id": "test-news", "title": "Test news", "kind": "announcement", "summary": "For tests.", "body": body },
    ] });
    site.fail(
        "/content/news.json",
        Fault::Body(news.to_string().into_bytes()),
    );
}

async fn push_link(page: &Page<'_>, text: &str) {
    page.until_text_has("main", text).await;
    page.eval(&format!(
        "[...document.querySelectorAll('main a')].find((link) => link.innerText.includes({text:?})).click()"
    ))
    .await;
}

#[tokio::test]
async fn files_and_pages_that_the_site_does_not_have_are_asked_of_the_host() {
    journey(async |site, browser| {
        with_news(
            site,
            &format!(
                "[a file](/files/minutes.html) [a full address]({}) [an event](/events/not-known/) [a page](/news/page/9/)",
                site.url("/files/other.html")
            ),
        );
        let html = |title: &str| Fault::Body(format!("<!doctype html><h1>{title}</h1>").into_bytes());
        for (path, link) in [
            ("/files/minutes.html", "a file"),
            ("/files/other.html", "a full address"),
            ("/events/not-known/", "an event"),
            ("/news/page/9/", "a page"),
        ] {
            let page = browser.open("/news/").await;
            page.ready().await;
            page.follow("Test news").await;
            page.until_text("h1", "Test news").await;
            site.fail(path, html("From the host"));
            push_link(&page, link).await;
            page.until_text("h1", "From the host").await;
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_the_host_takes_for_the_same_address_stays() {
    journey(async |site, browser| {
        let event =
            std::fs::read(site.file("/events/network-meeting-london-2024/")).expect("a page");
        let events = std::fs::read(site.file("/events/")).expect("a page");
        for (address, content, path) in [
            ("//events/", &events, "/events/"),
            ("/events//", &events, "/events/"),
            ("/Events/", &events, "/events/"),
            (
                "/events/%6Eetwork-meeting-london-2024/",
                &event,
                "/events/network-meeting-london-2024/",
            ),
        ] {
            site.fail(address, Fault::Body(content.clone()));
            let page = browser.open(&format!("{address}?year=2024#main")).await;
            page.ready().await;
            page.until_at(&format!("{path}?year=2024#main")).await;
            assert!(!page.text().await.contains("Nothing at this address"));
            page.follow("News").await;
            page.until_text("h1", "News").await;
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_first_page_in_place_of_another_is_not_taken_for_it() {
    journey(async |site, browser| {
        let home = std::fs::read(site.file("/")).expect("a page");
        for address in ["/no/such/page/", "/events/not-known/"] {
            site.fail(address, Fault::Body(home.clone()));
            let page = browser.open(address).await;
            page.until_text("h1", "Nothing at this address").await;
            page.until_at(address).await;
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_section_whose_file_fails_is_the_hosts() {
    journey(async |site, browser| {
        for (fault, console) in [
            (Fault::Missing, Some("404")),
            (Fault::Body(b"{".to_vec()), None),
            (Fault::Reset, Some("ERR_")),
        ] {
            site.fail("/content/events.json", fault);
            let page = browser.open("/committee/").await;
            if let Some(console) = console {
                page.expect_console(console);
            }
            page.ready().await;
            page.follow("Events").await;
            page.until_text_has("main", "International ECMO Network Meeting, London")
                .await;
            page.ready().await;
            page.gone(".notice").await;
            page.back().await;
            page.until_text("h1", "Committee").await;
            page.finish().await;
            site.mend("/content/events.json");
        }
    })
    .await;
}

#[tokio::test]
async fn a_section_whose_file_never_comes_is_the_hosts() {
    journey(async |site, browser| {
        site.fail("/content/news.json", Fault::Hang);
        let page = browser.open("/events/").await;
        page.follow("News").await;
        page.see(".loading").await;
        // The site waits for ten seconds.
        page.patient_for(Duration::from_secs(15))
            .until_text_has("main", "Two significant platform trials funded")
            .await;
        page.gone(".notice").await;
    })
    .await;
}
