//! A visit that lasts: after a thousand changes of pages and five hundred searches the browser holds no more
//! for the page than at its beginning.

use serde_json::json;

use crate::{journey::long_journey, offline::promised, page::Page};

/// How many changes of pages, and how many searches.
const CHANGES: usize = 1_000;
const SEARCHES: usize = 500;
/// How many of them in one go.
const AT_ONCE: usize = 100;
/// How much more there may be at the end, of what there was at the beginning.
const MORE: f64 = 0.05;

/// Waits turn by turn until a page or a list of finds is there.
const UNTIL: &str = "const turn = () => new Promise((done) => {
        const channel = new MessageChannel();
        channel.port1.onmessage = done;
        channel.port2.postMessage(0);
    });
    const until = async (isSo) => { while (!isSo()) await turn(); };";

/// Follows links of the header, one after the other.
const CHANGE: &str = "const names = ['Events', 'News', 'Research', 'Committee'];
    for (let count = 0; count < COUNT; count++) {
        const name = names[count % names.length];
        [...document.querySelectorAll('.site-nav a')].find((link) => link.textContent === name).click();
        await until(() => document.querySelector('h1')?.textContent === name);
    }";

/// Searches on the page for it, where each search is a change of the address, too.
const SEARCH: &str = "const field = document.querySelector('main input[type=search]');
    for (let count = 0; count < COUNT; count++) {
        const text = ['london', 'hodgson'][count % 2];
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await until(() => document.querySelector('.result-title')?.textContent.toLowerCase().includes(text));
    }";

/// How much there is: bytes of the heap, nodes, listeners.
async fn held(page: &Page<'_>) -> [f64; 3] {
    for _ in 0..3 {
        page.devtools("HeapProfiler.collectGarbage", json!({}))
            .await;
    }
    let told = page.devtools("Performance.getMetrics", json!({})).await;
    let metrics = told["metrics"].as_array().cloned().unwrap_or_default();
    ["JSHeapUsedSize", "Nodes", "JSEventListeners"].map(|name| {
        let metric = metrics.iter().find(|metric| metric["name"] == name);
        let value = metric.and_then(|metric| metric["value"].as_f64());
        value.unwrap_or_else(|| panic!("the browser does not tell {name}"))
    })
}

/// Does that so many times, in parts.
async fn repeat(page: &Page<'_>, what: &str, times: usize) {
    for _ in 0..times / AT_ONCE {
        let work = what.replace("COUNT", &AT_ONCE.to_string());
        let expression = format!("(async () => {{ {UNTIL} {work} return true; }})()");
        assert_eq!(promised(page, &expression).await, json!(true), "{what}");
    }
}

/// Fails if the browser holds more at the end than at the beginning.
fn compare(what: &str, start: [f64; 3], end: [f64; 3]) {
    eprintln!("{what}: bytes, nodes, listeners: {start:?} at first, {end:?} in the end");
    for ((before, after), name) in start.iter().zip(end).zip(["bytes", "nodes", "listeners"]) {
        assert!(
            after <= before * (1.0 + MORE),
            "{name} after {what}: {after}, from {before}"
        );
    }
}

#[tokio::test]
async fn a_thousand_changes_of_pages_leave_nothing_behind() {
    long_journey(async |_site, browser| {
        let page = browser.open("/").await;
        page.ready().await;
        page.with_fonts().await;
        page.devtools("Performance.enable", json!({})).await;
        // The browser learns for some hundred changes how to run them faster, and remembers what it learned.
        repeat(&page, CHANGE, 500).await;
        let start = held(&page).await;
        repeat(&page, CHANGE, CHANGES).await;
        compare("a thousand changes", start, held(&page).await);
    })
    .await;
}

#[tokio::test]
async fn five_hundred_searches_leave_nothing_behind() {
    long_journey(async |_site, browser| {
        let page = browser.open("/search/?q=london").await;
        page.ready().await;
        page.see(".result-title").await;
        page.devtools("Performance.enable", json!({})).await;
        repeat(&page, SEARCH, AT_ONCE).await;
        let start = held(&page).await;
        repeat(&page, SEARCH, SEARCHES).await;
        compare("five hundred searches", start, held(&page).await);
    })
    .await;
}
