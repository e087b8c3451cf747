//! The way of the app to a page: what it waits for, and what waits for it.

use serde_json::{Value, json};

use crate::{
    browser::Browser,
    journey::journey,
    page::Page,
    server::Fault,
    takeover::{fail_wasm, wasm},
};

/// A connection on which the visitor spares data.
pub const SPARING: &str = "Object.defineProperty(navigator, 'connection', { value: { saveData: true, effectiveType: '4g' } });";

#[tokio::test]
async fn nothing_of_the_app_is_fetched_before_the_page_is_painted() {
    journey(async |_site, browser| {
        let page = browser.visit().still().open("/").await;
        page.patient_for(std::time::Duration::from_secs(20))
            .ready()
            .await;
        let late = page
            .eval(
                "(() => { const painted = performance.getEntriesByName('first-contentful-paint')[0].startTime;
                  return performance.getEntriesByType('resource')
                    .filter((e) => /ecmonet-|compiler|site-|fonts\\/|content\\//.test(e.name))
                    .map((e) => [e.name, e.startTime - painted]); })()",
            )
            .await;
        let late = late.as_array().cloned().unwrap_or_default();
        assert!(late.len() >= 5 && late.iter().all(|file| file[1].as_f64() > Some(0.0)), "{late:?}");
    })
    .await;
}

#[tokio::test]
async fn who_spares_data_gets_the_app_when_they_use_it() {
    journey(async |site, browser| {
        let page = browser.visit().still().with_script(SPARING).open("/").await;
        page.until("return document.readyState === 'complete'", "the page")
            .await;
        // Another visitor, who spares nothing, shows how long the app takes to be asked for.
        let other = browser.open("/").await;
        other.ready().await;
        assert_eq!(site.requests(&wasm(&other).await), 1);
        page.press("Tab").await;
        page.ready().await;
        assert_eq!(site.requests(&wasm(&page).await), 2);
    })
    .await;
}

#[tokio::test]
async fn who_only_reads_gets_the_app_once_the_page_is_loaded_and_at_once_on_a_page_out_of_date() {
    journey(async |_site, browser| {
        let started = "performance.getEntriesByType('resource').find((e) => /ecmonet-.*\\.js$/.test(e.name)).startTime
            - performance.getEntriesByType('navigation')[0].loadEventEnd";
        let page = browser.visit().still().open("/").await;
        page.ready().await;
        let after = page.eval(started).await.as_f64();
        assert!(after.is_some_and(|after| after >= 0.0), "{after:?}");
        // A device whose clock is behind the page: no moment of it can be trusted.
        let page = browser.visit().still().at("2024-02-29T23:59:00Z").open("/").await;
        page.until(
            "return document.body.innerText.includes('International ECMO Network Meeting, London')",
            "the page as of that day",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn a_link_about_to_be_followed_is_fetched_beforehand() {
    journey(async |site, browser| {
        fail_wasm(site, browser, Fault::Hang).await;
        for (connection, is_spared) in [
            ("{ saveData: true }", true),
            ("{ effectiveType: '2g' }", true),
            ("{}", false),
        ] {
            let page = browser
                .visit()
                .with_script(&format!(
                    "Object.defineProperty(navigator, 'connection', {{ value: {connection} }});"
                ))
                .open("/")
                .await;
            page.until("return document.readyState === 'complete'", "the page")
                .await;
            let has_rules = "document.querySelector('script[type=speculationrules]') !== null";
            assert_eq!(page.eval(has_rules).await, !is_spared, "{connection}");
            page.point_at(".more").await;
            if !is_spared {
                site.asked_for("/events/", 1).await;
            }
            page.finish().await;
        }
    })
    .await;
}

/// Notes in which state the app is when the worker is registered, and when the first picture begins to move.
const WITNESS: &str = "window.begun = { registered: [], moved: [] };
    const appIs = () => document.documentElement.dataset.app ?? 'none';
    ServiceWorkerContainer.prototype.register = () => {
        begun.registered.push(appIs());
        return Promise.reject(new DOMException('blocked', 'SecurityError'));
    };
    addEventListener('animationstart', ({ animationName }) => {
        if (animationName === 'drift') begun.moved.push(appIs());
    });";

async fn until_all_began(page: &Page<'_>) {
    page.until(
        "return begun.registered.length > 0 && begun.moved.length > 0",
        "the worker and the picture",
    )
    .await;
}

async fn begun_when(page: &Page<'_>) -> [Value; 2] {
    let registered = page.eval("[...new Set(begun.registered)]").await;
    [registered, page.eval("[...new Set(begun.moved)]").await]
}

async fn watched<'site>(browser: &Browser<'site>) -> Page<'site> {
    let visit = browser.visit().still().with_worker();
    visit.with_script(WITNESS).open("/").await
}

#[tokio::test]
async fn the_worker_and_the_moving_picture_wait_for_the_app() {
    journey(async |site, browser| {
        fail_wasm(site, browser, Fault::Hang).await;
        let page = watched(browser).await;
        site.asked_for(&wasm(&page).await, 2).await;
        site.mend(&wasm(&page).await);
        page.ready().await;
        until_all_began(&page).await;
        assert_eq!(
            begun_when(&page).await,
            [json!(["ready"]), json!(["ready"])]
        );
    })
    .await;
}

#[tokio::test]
async fn the_worker_and_the_moving_picture_do_without_an_app_that_does_not_come() {
    journey(async |site, browser| {
        fail_wasm(site, browser, Fault::Missing).await;
        let page = watched(browser).await;
        for told in ["digest", "SRI"] {
            page.expect_console(told);
        }
        until_all_began(&page).await;
        assert_eq!(begun_when(&page).await, [json!(["none"]), json!(["none"])]);
    })
    .await;
}

#[tokio::test]
async fn the_worker_does_not_wait_where_data_are_spared() {
    journey(async |_site, browser| {
        let page = browser
            .visit()
            .still()
            .with_worker()
            .with_script(SPARING)
            .with_script(WITNESS)
            .open("/")
            .await;
        page.until("return begun.registered.length > 0", "the worker")
            .await;
        assert_eq!(page.eval("begun.registered").await, json!(["coming"]));
    })
    .await;
}

#[tokio::test]
async fn the_app_waits_for_the_fonts_but_not_for_long() {
    journey(async |site, browser| {
        let fonts =
            ["newsreader-latin", "public-sans-latin"].map(|name| format!("/fonts/{name}.woff2"));
        for font in &fonts {
            site.fail(font, Fault::Hang);
        }
        let page = browser.visit().still().open("/").await;
        page.ready().await;
        assert_eq!(
            page.eval("document.querySelector('[data-fonts]')").await,
            json!(null)
        );
        // Of a face with a time limit the browser lays out all text anew once it is late.
        let displays = "[...new Set([...document.fonts].map((face) => face.display))]";
        assert_eq!(page.eval(displays).await, json!(["swap"]));
        for font in &fonts {
            site.mend(font);
        }
        page.until(
            "return document.querySelector('#site-footer[data-fonts], :root[data-fonts]')",
            "the fonts",
        )
        .await;
    })
    .await;
}
