//! Browsers that lack a function, or have it switched off: each function that the site uses is taken
//! away in turn. What it was for is then missing or said, and all else works.

use serde_json::json;

use crate::{
    archive_content::NOW,
    journey::{journey, journey_on},
    page::Page,
    published::archive,
};

/// How the site gets along without a function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Without {
    /// The app runs.
    Runs,
    /// The app cannot start: the page stays as it is published, and shows no control that needs it.
    Stays,
}
use Without::{Runs, Stays};

const KIRITIMATI: &str = "Test webinar on Kiritimati";

/// Functions by what takes them away: a property of a global object.
const FUNCTIONS: [(&str, &str, Without); 33] = [
    ("globalThis", "Temporal", Runs),
    ("globalThis", "requestIdleCallback", Runs),
    ("globalThis", "PerformanceObserver", Runs),
    ("globalThis", "IntersectionObserver", Runs),
    ("globalThis", "ResizeObserver", Runs),
    ("globalThis", "FinalizationRegistry", Runs),
    ("globalThis", "AbortController", Runs),
    ("AbortSignal", "timeout", Runs),
    ("globalThis", "FontFace", Runs),
    ("globalThis", "trustedTypes", Runs),
    ("globalThis", "scheduler", Runs),
    ("globalThis", "queueMicrotask", Runs),
    ("globalThis", "WebAssembly", Stays),
    ("globalThis", "fetch", Stays),
    ("WebAssembly", "compileStreaming", Runs),
    ("WebAssembly", "instantiateStreaming", Runs),
    ("WebAssembly", "compile", Runs),
    ("globalThis", "Worker", Runs),
    ("Document.prototype", "fonts", Runs),
    ("Document.prototype", "startViewTransition", Runs),
    ("Navigator.prototype", "share", Runs),
    ("Navigator.prototype", "canShare", Runs),
    ("Navigator.prototype", "clipboard", Runs),
    ("Navigator.prototype", "connection", Runs),
    ("Navigator.prototype", "serviceWorker", Runs),
    ("Navigator.prototype", "language", Runs),
    ("History.prototype", "scrollRestoration", Runs),
    ("HTMLDialogElement.prototype", "showModal", Runs),
    ("Array.prototype", "at", Runs),
    ("Intl", "Segmenter", Runs),
    ("Intl", "RelativeTimeFormat", Runs),
    ("CSS", "escape", Runs),
    ("Element.prototype", "animate", Runs),
];

/// Storage that throws, as where a visitor has blocked it.
const NO_STORAGE: &str = "for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(Window.prototype, name, { get() { throw new DOMException('blocked', 'SecurityError'); } });";

/// `Intl` without the browser's own zones, and no `Temporal`.
const NO_ZONES: &str = "delete globalThis.Temporal;
    const { DateTimeFormat } = Intl;
    Intl.DateTimeFormat = function (locales, options) {
        if (options?.timeZone && options.timeZone !== 'UTC') throw new RangeError('Invalid time zone specified');
        return new DateTimeFormat(locales, options);
    };
    Intl.DateTimeFormat.prototype = DateTimeFormat.prototype;";

fn taking_away(object: &str, name: &str) -> String {
    // Some are accessors of a prototype, some own properties of the window.
    format!(
        "try {{ const object = {object}; delete object.{name};
             if ('{name}' in object) Object.defineProperty(object, '{name}', {{ value: undefined, configurable: true }});
         }} catch {{}}"
    )
}

/// Walks through the site as far as it works without a script, and further where the app runs.
async fn walks(page: &Page<'_>, how: Without) {
    match how {
        Runs => {
            page.ready().await;
            page.choose("Year", "2024").await;
            page.until_text_has(".filters-status", "1 of 7 events")
                .await;
        }
        Stays => {
            page.until(
                "return document.readyState === 'complete' && !document.documentElement.dataset.app",
                "the page to stay as it is",
            )
            .await;
            for control in [".filters", ".theme-button", ".reference-copy"] {
                page.gone(control).await;
            }
        }
    }
    page.follow("International ECMO Network Meeting, London")
        .await;
    page.until_text("h1", "International ECMO Network Meeting, London")
        .await;
    page.follow("Research").await;
    page.until_text("h1", "Research").await;
    page.follow("PRACTICAL").await;
    page.until_text("h1", "PRACTICAL").await;
    page.back().await;
    page.until_text("h1", "Research").await;
}

async fn without_each_of(functions: &[(&str, &str, Without)]) {
    journey(async |_site, browser| {
        for (object, name, how) in functions {
            let page = browser
                .visit()
                .with_script(&taking_away(object, name))
                .open("/events/")
                .await;
            let is_gone = page
                .eval(&format!(
                    "(() => {{ try {{ return !({object}?.{name}); }} catch {{ return true; }} }})()"
                ))
                .await;
            assert_eq!(is_gone, json!(true), "{object} still has {name}");
            walks(&page, *how).await;
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn each_function_may_be_missing_first_third() {
    without_each_of(&FUNCTIONS[..12]).await;
}

#[tokio::test]
async fn each_function_may_be_missing_second_third() {
    without_each_of(&FUNCTIONS[12..22]).await;
}

#[tokio::test]
async fn each_function_may_be_missing_last_third() {
    without_each_of(&FUNCTIONS[22..]).await;
}

#[tokio::test]
async fn blocked_storage_stops_nothing() {
    journey(async |_site, browser| {
        let page = browser
            .visit()
            .with_script(NO_STORAGE)
            .open("/events/")
            .await;
        walks(&page, Runs).await;
    })
    .await;
}

#[tokio::test]
async fn an_event_in_a_zone_that_the_browser_does_not_know_is_shown_and_found() {
    journey_on(archive(), async |_site, browser| {
        let page = browser
            .visit()
            .at(NOW)
            .with_script(NO_ZONES)
            .open("/events/")
            .await;
        page.ready().await;
        page.fill("searchbox", "Search events", "kiritimati").await;
        page.until_text_has(".event-title", "Kiritimati").await;
        page.follow(KIRITIMATI).await;
        page.until_text("h1", KIRITIMATI).await;
        page.until_text_has(".facts", "When").await;
        page.go("/search/?q=kiritimati").await;
        page.until_text_has(".result-title", "Kiritimati").await;
    })
    .await;
}
