//! One file of the site fails: the page reads all the same, and its links lead on (`docs/reliability.md`).

use std::time::Duration;

use serde_json::Value;

use super::{follow, open};
use crate::{browser::Browser, journey::long_journey, server::Fault};

/// The files that a page asks for, by the element that names each.
const FILES: &str = "Object.entries({
    'script[src*=\"start-\"]': 'src', 'script[src*=\"offline-\"]': 'src',
    'meta[name=app-module]': 'content', 'meta[name=app-wasm]': 'content', 'meta[name=app-styles]': 'content',
    'meta[name=app-worker]': 'content', 'link[rel=manifest]': 'href',
}).map(([selector, name]) => new URL(document.querySelector(selector)[name], location.href).pathname)";

async fn files(browser: &Browser<'_>) -> Vec<String> {
    let page = open(browser, "/committee/").await;
    page.until("return document.readyState === 'complete'", "the page")
        .await;
    let found = page.eval(FILES).await;
    page.finish().await;
    let found = found.as_array().expect("a list").iter();
    let found = found.filter_map(Value::as_str).map(str::to_owned);
    found.chain(["/content/events.json".to_owned()]).collect()
}

/// Each file fails likewise in a browser that has none of them yet.
async fn each_file_may_fail(fault: Fault) {
    long_journey(async |site, browser| {
        for file in files(browser).await {
            site.fail(&file, fault.clone());
            let page = open(browser, "/committee/")
                .await
                .patient_for(Duration::from_secs(30));
            page.until_text_has("main", "Daniel Brodie").await;
            follow(&page, "Events").await;
            page.until_text("h1", "Events").await;
            page.until_text_has("main", "International ECMO Network Meeting, London")
                .await;
            page.gone(".notice").await;
            page.finish().await;
            site.mend(&file);
        }
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn each_file_may_be_missing() {
    each_file_may_fail(Fault::Missing).await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn each_file_may_break_off() {
    each_file_may_fail(Fault::Half).await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn each_file_may_be_another() {
    each_file_may_fail(Fault::Body(b"}{ not what it should be".to_vec())).await;
}
