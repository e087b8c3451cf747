//! The main walks in other engines than Chromium: by WebDriver alone, without the tools of one browser.
//!
//! `make test-browsers` starts the drivers of Firefox and WebKit and says in `ECMONET_ENGINE` and
//! `ECMONET_DRIVER` which one listens where.
//!
//! | module | one idea |
//! |---|---|
//! | `walks` | from page to page, with the app, without it, and without the host |
//! | `looks` | what each page shows: its words, its fonts, its width, what axe finds |
//! | `faults` | one file of the site fails |
//! | `keys` | by keyboard: the focus, the search, a month |

mod faults;
mod keys;
mod looks;
mod walks;

use std::{env, time::Duration};

use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tokio::time::timeout;

use crate::{browser::Browser, page::Page};

/// In how long a browser starts; more would be for ever.
const START: Duration = Duration::from_secs(20);
/// How often it is asked to.
const STARTS: usize = 3;

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
    let client = start().await;
    client.set_window_size(1280, 900).await.expect("a window");
    let page = browser.in_another_engine(client);
    go(&page, path).await;
    page
}

/// A new browser. One time in sixty WebKit's driver does not answer that it should start one, and does the next time.
async fn start() -> Client {
    let driver = named("ECMONET_DRIVER");
    let mut builder = ClientBuilder::new(HttpConnector::new());
    builder.capabilities(capabilities(&named("ECMONET_ENGINE")));
    for _ in 0..STARTS {
        if let Ok(started) = timeout(START, builder.connect(&driver)).await {
            return started.unwrap_or_else(|error| panic!("the browser does not start: {error}"));
        }
    }
    panic!("the driver does not answer");
}

/// Goes to an address, which may be that of the present page.
async fn go(page: &Page<'_>, path: &str) {
    page.eval("window.isLeft = true").await;
    let going = page.client().goto(&page.site().url(path)).await;
    going.unwrap_or_else(|error| panic!("cannot go to {path}: {error}"));
    page.until("return !window.isLeft", "another page").await;
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

/// Where the host has the app.
async fn app_of(browser: &Browser<'_>) -> String {
    let page = open(browser, "/").await;
    let address =
        "new URL(document.querySelector('meta[name=app-wasm]').content, location.href).pathname";
    page.until("return document.readyState === 'complete'", "the page")
        .await;
    let address = page.eval(address).await;
    page.finish().await;
    address.as_str().expect("an address").to_owned()
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
