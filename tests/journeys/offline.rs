//! Without a network: after one visit every page opens, and says how old it is.

mod deployment;
mod keeping;
mod releases;

use std::time::Duration;

use serde_json::{Value, json};

pub use self::deployment::Deployment;
use crate::{browser::Browser, journey::journey_on, page::Page};

/// Opens a page and waits until the site is kept on the device.
pub async fn visit_and_keep<'site>(browser: &Browser<'site>, path: &str) -> Page<'site> {
    let page = browser.visit().with_worker().open(path).await;
    until_kept(&page).await;
    page
}

/// Browsers keep a site when they have nothing else to do, which may take a while.
const LEISURE: Duration = Duration::from_secs(40);

async fn until_kept(page: &Page<'_>) {
    page.patient_for(LEISURE)
        .until(
            // The app fetches the content files even if the worker is not there yet.
            "const fetched = performance.getEntriesByType('resource');
             return navigator.serviceWorker.controller?.state === 'activated'
                 && (!document.querySelector('#app')
                     || fetched.filter(({ name }) => /\\/content\\/[a-z]+\\.json$/.test(name)).length >= 5)",
            "the site to be kept, and the content files",
        )
        .await;
}

/// Waits until this expression, which may have to be waited for itself, is true.
async fn until_promised(page: &Page<'_>, expression: &str, what: &str) {
    let look = format!("return (async () => ({expression}))()");
    page.patient_for(LEISURE)
        .wait(what.to_owned(), look, Vec::new())
        .await;
}

/// The value of an expression that has to be waited for.
pub async fn promised(page: &Page<'_>, expression: &str) -> Value {
    let question = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
    page.devtools("Runtime.evaluate", question).await["result"]["value"].clone()
}

/// Pages of the site, and what stands on them.
const PAGES: [(&str, &str, &str); 8] = [
    ("/", "International ECMO Network", "Daniel Brodie"),
    (
        "/events/",
        "Events",
        "International ECMO Network Meeting, London",
    ),
    (
        "/events/annual-meeting-abu-dhabi-2025/",
        "ECMONet Annual Meeting, Abu Dhabi",
        "Abu Dhabi",
    ),
    ("/news/", "News", "Two significant platform trials funded"),
    (
        "/news/carol-hodgson-ats-award/",
        "Prof. Carol Hodgson receives the ATS Mid-Career Achievement Award",
        "Hodgson",
    ),
    ("/research/", "Research", "NCT05440851"),
    ("/committee/", "Committee", "Eddy Fan"),
    ("/no/such/page/", "Nothing at this address", ""),
];

async fn every_page_opens_without_a_host(deployment: Deployment) {
    journey_on(deployment.host(), async |site, browser| {
        let page = visit_and_keep(browser, "/research/").await;
        site.stop();
        for (path, heading, text) in PAGES {
            page.go(path).await;
            page.until_at(path).await;
            page.until_text("h1", heading).await;
            page.until_text_has("main", text).await;
            page.until_text_has("[role=status]", "You are offline. This is the site as of")
                .await;
        }
        for path in [
            "/events",
            "/events/annual-meeting-abu-dhabi-2025",
            "/events/?year=2024#top",
            "/news/?kind=award",
        ] {
            page.go(path).await;
            let heading = if path.contains("abu-dhabi") {
                "ECMONet Annual Meeting, Abu Dhabi"
            } else if path.contains("news") {
                "News"
            } else {
                "Events"
            };
            page.until_text("h1", heading).await;
        }
        page.follow("Committee").await;
        page.until_text("h1", "Committee").await;
        page.reload().await;
        page.until_text_has("main", "Eddy Fan").await;
    })
    .await;
}

#[tokio::test]
async fn every_page_opens_after_one_visit() {
    every_page_opens_without_a_host(Deployment::of_the_site()).await;
}

#[tokio::test]
async fn every_page_opens_after_one_visit_below_a_folder() {
    every_page_opens_without_a_host(Deployment::below()).await;
}

#[tokio::test]
async fn filters_months_and_the_search_work_without_a_host() {
    journey_on(Deployment::of_the_site().host(), async |site, browser| {
        let page = visit_and_keep(browser, "/").await;
        site.stop();
        page.go("/events/?kind=network").await;
        page.ready().await;
        page.until_text(".filters-status [role=status]", "2 of 7 events")
            .await;
        page.follow("Month").await;
        page.see("[role=grid]").await;
        page.go("/search/?q=lodnon").await;
        page.until_text_has(
            "#results-events ~ ul .result-title",
            "International ECMO Network Meeting, London",
        )
        .await;
        page.press("Control+k").await;
        page.see("dialog[open] input").await;
        page.type_text("brodie").await;
        page.until_text_has("dialog .result-title", "Daniel Brodie")
            .await;
        page.press("ArrowDown").await;
        page.press("Enter").await;
        page.until_text("h1", "Committee").await;
        page.until_at("/committee/#daniel-brodie").await;
    })
    .await;
}
