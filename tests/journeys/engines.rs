//! The main walks in other engines than Chromium: by WebDriver alone, without the tools of one browser.
//!
//! `make test-browsers` starts the drivers of Firefox and WebKit and says in `ECMONET_ENGINE` and
//! `ECMONET_DRIVER` which one listens where.

use std::{env, time::Duration};

use fantoccini::{ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};

use crate::{
    browser::Browser,
    journey::journey,
    page::{EACH_KIND, Page},
    server::Fault,
};

/// What the driver of an engine has to be told.
fn capabilities(engine: &str) -> Map<String, Value> {
    let own = match engine {
        "firefox" => json!({
            "moz:firefoxOptions": { "args": ["-headless"], "binary": named("ECMONET_BROWSER") },
        }),
        "webkit" => json!({
            "webkitgtk:browserOptions": { "args": ["--automation"], "binary": named("ECMONET_BROWSER") },
        }),
        other => panic!("ECMONET_ENGINE is {other:?}; it can be firefox or webkit"),
    };
    let Value::Object(mut all) = own else {
        unreachable!("it is written as an object")
    };
    all.insert("pageLoadStrategy".to_owned(), json!("none"));
    all
}

fn named(variable: &str) -> String {
    env::var(variable).unwrap_or_else(|_| panic!("{variable} is not set; run make test-browsers"))
}

/// A new browser of the engine, on a page of the site.
async fn open<'site>(browser: &Browser<'site>, path: &str) -> Page<'site> {
    let connecting = ClientBuilder::new(HttpConnector::new())
        .capabilities(capabilities(&named("ECMONET_ENGINE")))
        .connect(&named("ECMONET_DRIVER"))
        .await;
    let client = connecting.unwrap_or_else(|error| panic!("the browser does not start: {error}"));
    client.set_window_size(1280, 900).await.expect("a window");
    let page = browser.in_another_engine(client);
    go(&page, path).await;
    page
}

async fn go(page: &Page<'_>, path: &str) {
    let going = page.client().goto(&page.site().url(path)).await;
    going.unwrap_or_else(|error| panic!("cannot go to {path}: {error}"));
    page.until_at(path).await;
}

async fn has_app(page: &Page<'_>) {
    page.patient_for(Duration::from_secs(30))
        .until(
            "return document.documentElement.dataset.app === 'ready'",
            "the app",
        )
        .await;
}

/// Clicks on the first link of this name, as the visitor does.
async fn follow(page: &Page<'_>, name: &str) {
    page.wait_for(format!("the link {name:?}"), async || {
        let link = page.client().find(Locator::LinkText(name)).await;
        let clicked = link.map_err(|error| error.to_string())?.click().await;
        clicked.map_err(|error| error.to_string())
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn every_kind_of_page_reads_and_is_taken_over() {
    journey(async |_site, browser| {
        let page = open(browser, "/").await;
        for path in EACH_KIND {
            go(&page, path).await;
            page.until(
                "return document.querySelector('h1')?.innerText.length > 2 && document.querySelector('main').innerText.length > 60",
                path,
            )
            .await;
            has_app(&page).await;
            page.gone(".app-note").await;
        }
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn the_app_shows_page_after_page_and_goes_back() {
    journey(async |_site, browser| {
        let page = open(browser, "/").await;
        has_app(&page).await;
        page.eval("window.journeyWasHere = true").await;
        for name in ["Events", "News", "Research", "Committee"] {
            follow(&page, name).await;
            page.until_text("h1", name).await;
        }
        page.back().await;
        page.until_text("h1", "Research").await;
        follow(&page, "BLENDER").await;
        page.until_text("h1", "BLENDER").await;
        page.back().await;
        page.until_text("h1", "Research").await;
        page.forward().await;
        page.until_text("h1", "BLENDER").await;
        assert_eq!(
            page.eval("window.journeyWasHere").await,
            true,
            "no page was loaded"
        );
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn a_filter_is_part_of_the_address() {
    journey(async |_site, browser| {
        let page = open(browser, "/events/").await;
        has_app(&page).await;
        page.eval(
            "(() => { const menu = document.querySelector('main select[name=year]'); menu.value = '2024';
                menu.dispatchEvent(new Event('change', { bubbles: true })); })()",
        )
        .await;
        page.until_text_has(".filters-status", "1 of 7 events").await;
        page.until_at("/events/?year=2024").await;
        go(&page, "/events/?year=2025").await;
        has_app(&page).await;
        page.until_text_has(".filters-status", "of 7 events").await;
        page.until("return !document.querySelector('main').innerText.includes('London')", "2025 alone")
            .await;
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn a_key_opens_the_search_and_finds() {
    journey(async |_site, browser| {
        let page = open(browser, "/committee/").await;
        has_app(&page).await;
        let body = page
            .client()
            .find(Locator::Css("body"))
            .await
            .expect("a body");
        body.send_keys("/").await.expect("a key");
        page.see("dialog[open] input").await;
        let field = page.client().find(Locator::Css("dialog[open] input")).await;
        field
            .expect("a field")
            .send_keys("lodnon")
            .await
            .expect("keys");
        page.until_text_has(
            "dialog .result-title",
            "International ECMO Network Meeting, London",
        )
        .await;
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn a_theme_that_was_chosen_stays() {
    journey(async |_site, browser| {
        let page = open(browser, "/news/").await;
        has_app(&page).await;
        let theme = "document.documentElement.dataset.theme ?? ''";
        let before = page.eval(theme).await;
        let button = page.client().find(Locator::Css(".theme-button")).await;
        button.expect("a button").click().await.expect("a click");
        page.until(
            &format!("return ({theme}) !== {before} && ({theme})"),
            "another theme",
        )
        .await;
        let chosen = page.eval(theme).await;
        go(&page, "/events/").await;
        assert_eq!(page.eval(theme).await, chosen);
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn without_the_app_the_page_stays_and_links_are_plain() {
    journey(async |site, browser| {
        let first = open(browser, "/").await;
        has_app(&first).await;
        let wasm = first
            .eval("new URL(document.querySelector('meta[name=app-wasm]').content, location.href).pathname")
            .await;
        first.finish().await;
        site.fail(wasm.as_str().expect("an address"), Fault::Missing);
        let page = open(browser, "/committee/").await;
        page.until(
            "return document.readyState === 'complete' && !document.documentElement.dataset.app",
            "the page without the app",
        )
        .await;
        page.gone(".theme-button").await;
        follow(&page, "Events").await;
        page.until_text("h1", "Events").await;
        page.until_text_has("main", "International ECMO Network Meeting, London")
            .await;
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn after_one_visit_pages_open_without_the_host() {
    journey(async |site, browser| {
        let page = open(browser, "/research/").await;
        page.patient_for(Duration::from_secs(60))
            .until(
                "return navigator.serviceWorker?.controller?.state === 'activated'",
                "the site to be kept",
            )
            .await;
        site.stop();
        go(&page, "/events/").await;
        page.until_text_has("main", "International ECMO Network Meeting, London")
            .await;
        page.until_text_has("[role=status]", "This is the site as of")
            .await;
        page.finish().await;
    })
    .await;
}
