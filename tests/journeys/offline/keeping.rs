//! What is kept, how current it is, and what the visitor is told of that.

use std::time::Duration;

use serde_json::{Value, json};

use super::{deployment::Deployment, promised, until_kept, until_promised, visit_and_keep};
use crate::{journey::journey_on, page::Page, server::Fault};

const NEWS: &str = "/content/news.json";

/// A news file with one item.
fn news(title: &str) -> String {
    json!({
        "$schema": "schema/news.schema.json",
        "news": [{ "id": "test-news", "title": title, "kind": "announcement", "summary": "For tests." }],
    })
    .to_string()
}

async fn until_note(page: &Page<'_>, text: &str) {
    page.until_text_has(".offline[role=status]", text).await;
}

async fn until_no_note(page: &Page<'_>) {
    page.gone(".offline > *").await;
}

/// Waits until the app has its news, from wherever.
async fn until_news_came(page: &Page<'_>) {
    page.until(
        "return performance.getEntriesByType('resource')
            .some(({ name, responseEnd }) => name.endsWith('/content/news.json') && responseEnd > 0)",
        "the news to come",
    )
    .await;
}

/// What happens in the browser when the device finds a network again.
async fn network_is_back(page: &Page<'_>) {
    page.eval("dispatchEvent(new Event('online'))").await;
}

#[tokio::test]
async fn the_note_dates_the_content_and_goes_with_the_network_back() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |site, browser| {
        let page = browser.visit().with_worker().open("/news/").await;
        let before = page.eval("Date.now()").await;
        until_kept(&page).await;
        let after = page.eval("Date.now()").await;
        until_no_note(&page).await;
        site.stop();
        page.reload().await;
        page.until_text("h1", "News").await;
        until_news_came(&page).await;
        until_note(&page, "You are offline. This is the site as of").await;
        let shown = "(({ dateTime, textContent, lang }) => ({
            moment: Date.parse(dateTime), lang, isIts: textContent ===
                new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(dateTime)),
        }))(document.querySelector('body > .offline time'))";
        let shown = page.eval(shown).await;
        assert_eq!(shown["isIts"], true, "{shown}");
        assert_eq!(shown["lang"], page.eval("navigator.language").await);
        let moment = |value: &Value| value.as_f64().unwrap();
        let came = moment(&shown["moment"]);
        assert!(came >= moment(&before) && came <= moment(&after), "{before} {shown} {after}");

        site.restart();
        page.eval("window.isSame = true").await;
        network_is_back(&page).await;
        until_no_note(&page).await;
        assert_eq!(page.eval("window.isSame").await, true, "nothing is loaded anew by itself");
    })
    .await;
}

#[tokio::test]
async fn what_has_changed_meanwhile_is_offered() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |site, browser| {
        let page = visit_and_keep(browser, "/news/").await;
        site.stop();
        page.reload().await;
        until_news_came(&page).await;
        until_note(&page, "You are offline.").await;
        deployment.write("content/news.json", news("Test news of today").as_bytes());
        site.restart();
        network_is_back(&page).await;
        until_note(&page, "You are online again, and there is something new.").await;
        page.push("Show it").await;
        page.until_text_has("main", "Test news of today").await;
        until_no_note(&page).await;

        // That is what is kept from now on.
        site.stop();
        page.go("/").await;
        page.until_text_has("main", "Test news of today").await;
        until_note(&page, "You are offline.").await;
    })
    .await;
}

#[tokio::test]
async fn a_network_that_says_nothing_is_not_waited_for() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |site, browser| {
        let page = visit_and_keep(browser, "/news/").await;
        site.fail("/events/", Fault::Hang);
        site.fail("/content/events.json", Fault::Hang);
        page.go("/events/").await;
        page.until_text_has("main", "International ECMO Network Meeting, London")
            .await;
        until_note(&page, "The connection is slow. This is the site as of").await;
        // The answer comes after all, and says the same.
        site.mend("/events/");
        site.mend("/content/events.json");
        until_no_note(&page).await;
    })
    .await;
}

#[tokio::test]
async fn a_broken_server_is_bridged_and_a_missing_file_is_not() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |site, browser| {
        let page = visit_and_keep(browser, "/").await;
        site.fail("/news/", Fault::ServerError);
        site.fail(NEWS, Fault::ServerError);
        page.go("/news/").await;
        page.until_text_has("main", "Two significant platform trials funded")
            .await;
        until_note(&page, "The server has a problem. This is the site as of").await;
        site.fail(NEWS, Fault::Missing);
        page.expect_console("404");
        site.mend("/news/");
        // A page that did not come with the news.
        page.go("/committee/").await;
        page.follow("News").await;
        // The host has the page whole.
        page.until_text_has("main", "Two significant platform trials funded")
            .await;
        page.gone(".notice").await;
        until_no_note(&page).await;
    })
    .await;
}

#[tokio::test]
async fn a_damaged_or_broken_off_answer_replaces_no_copy() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |site, browser| {
        let page = visit_and_keep(browser, "/news/").await;
        site.fail(
            NEWS,
            Fault::Body(b"<!doctype html><title>Log in</title>".into()),
        );
        page.go("/committee/").await;
        page.follow("News").await;
        page.until_text_has("main", "Two significant platform trials funded")
            .await;
        page.ready().await;
        page.gone(".notice").await;
        site.fail(NEWS, Fault::Truncated(100));
        page.reload().await;
        page.until_text_has("main", "Two significant platform trials funded")
            .await;
        until_note(&page, "You are offline.").await;
        site.stop();
        page.reload().await;
        page.until_text_has("main", "Two significant platform trials funded")
            .await;
    })
    .await;
}

#[tokio::test]
async fn keeping_the_site_fetches_nothing_twice() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |site, browser| {
        site.fail("/worker.js", Fault::Hang);
        let page = browser.visit().with_worker().open("/").await;
        until_news_came(&page).await;
        page.until_text_has("main", "Daniel Brodie").await;
        page.with_fonts().await;
        site.mend("/worker.js");
        until_kept(&page).await;
        // What this page has loaded came from the browser's own cache, also a font whose name
        // holds no hash.
        let hashed = deployment.hashed();
        assert!(hashed.iter().any(|name| name.ends_with(".wasm")));
        for name in &hashed {
            assert_eq!(site.requests(&format!("/{name}")), 1, "{name}");
        }
        assert_eq!(site.requests("/fonts/newsreader-latin.woff2"), 1);
        // Asked whether it is current.
        assert_eq!(site.requests("/content/news.json"), 2);
        for path in ["/events/", "/news/in-memoriam-jordi-mancebo/", "/404.html"] {
            assert_eq!(site.requests(path), 1, "{path}");
        }
        assert_eq!(site.requests("/icons/icon-512.png"), 0);

        page.go("/events/").await;
        page.until_text_has("main", "International ECMO Network Meeting, London")
            .await;
        until_news_came(&page).await;
        assert_eq!(site.requests("/events/"), 2, "the host comes first");
        assert_eq!(site.requests("/content/news.json"), 3);
        for name in &hashed {
            assert_eq!(site.requests(&format!("/{name}")), 1, "{name}");
        }
    })
    .await;
}

#[tokio::test]
async fn who_saves_data_gets_one_page_for_all() {
    let deployment = Deployment::of_the_site();
    // The driver can only tell pages that data is to be saved; this tells the worker.
    let saves = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";
    let worker = format!("{saves}\n{}", deployment.read("worker.js"));
    deployment.write("worker.js", worker.as_bytes());
    journey_on(deployment.host(), async |site, browser| {
        let page = visit_and_keep(browser, "/news/").await;
        assert_eq!(site.requests("/404.html"), 1);
        assert_eq!(site.requests("/research/"), 0);
        page.go("/committee/").await;
        page.until_text_has("main", "Eddy Fan").await;
        let visited = "(await caches.match('/committee/')) !== undefined";
        until_promised(&page, visited, "the page that was read to be kept").await;
        site.stop();
        for (path, text) in [("/committee/", "Eddy Fan"), ("/research/", "NCT05440851")] {
            page.go(path).await;
            page.until_text_has("main", text).await;
            until_note(&page, "You are offline.").await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_worker_leaves_alone_what_is_not_its_own() {
    let deployment = Deployment::of_the_site();
    deployment.write("events/test-event/event.ics", b"BEGIN:VCALENDAR");
    journey_on(deployment.host(), async |site, browser| {
        let page = visit_and_keep(browser, "/").await;
        let text = promised(&page, "fetch('/events/test-event/event.ics').then((r) => r.text())").await;
        assert_eq!(text, "BEGIN:VCALENDAR");
        let part = "fetch('/content/site.json', { headers: { range: 'bytes=0-1' } }).then((r) => r.status)";
        assert_eq!(promised(&page, part).await, 206);
        let kept = "(async () => {
            const all = [];
            for (const name of await caches.keys())
                for (const { url } of await (await caches.open(name)).keys()) all.push(url);
            return all.filter((url) => url.endsWith('.ics') || url.includes('schema') || url.includes('icon-512'));
        })()";
        assert_eq!(promised(&page, kept).await, json!([]));
        // A file that is opened like a page is asked for once, although the browser asks ahead.
        let before = site.requests("/content/schema/site.schema.json");
        page.go("/content/schema/site.schema.json").await;
        page.until("return document.body.innerText.includes('$schema')", "the file").await;
        assert_eq!(site.requests("/content/schema/site.schema.json"), before + 1);
        assert_eq!(site.requests("/events/test-event/event.ics"), 1);
    })
    .await;
}

#[tokio::test]
async fn the_note_is_readable_covers_nothing_and_is_not_printed() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |site, browser| {
        for scheme in ["light", "dark"] {
            let page = browser
                .visit()
                .theme_pref(scheme)
                .phone(320, 640)
                .with_worker()
                .open("/committee/")
                .await;
            until_kept(&page).await;
            site.stop();
            page.reload().await;
            page.until_text_has("main", "Eddy Fan").await;
            until_note(&page, "You are offline.").await;
            page.no_axe_findings().await;
            let box_of = "document.querySelector('.offline').getBoundingClientRect()";
            page.until(
                &format!("const note = {box_of}; return note.bottom <= innerHeight && note.top > innerHeight - 80"),
                "the note at the lower edge",
            )
            .await;
            page.eval("scrollTo(0, document.documentElement.scrollHeight)").await;
            page.until(
                &format!(
                    "const end = document.querySelector('.site-footer').getBoundingClientRect().bottom;
                     return scrollY > 100 && end <= {box_of}.top + 1
                         && document.documentElement.scrollWidth <= innerWidth"
                ),
                "the end of the page above the note",
            )
            .await;
            let paper = json!({ "media": "print" });
            page.devtools("Emulation.setEmulatedMedia", paper).await;
            page.gone(".offline").await;
            page.finish().await;
            site.restart();
        }
    })
    .await;
}

/// Notes what has become of the worker.
const WITNESS: &str = "const register = ServiceWorkerContainer.prototype.register;
    ServiceWorkerContainer.prototype.register = async function (...how) {
        const registration = await register.apply(this, how);
        const { installing } = registration;
        installing.addEventListener('statechange', () => { window.workerIs = installing.state; });
        return registration;
    };";

#[tokio::test]
async fn without_room_or_storage_the_site_is_as_ever() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |site, browser| {
        let read = async |page: &Page<'_>| {
            for (path, text) in [("/news/", "Two significant"), ("/committee/", "Eddy Fan")] {
                page.go(path).await;
                page.until_text_has("main", text).await;
            }
            until_no_note(page).await;
        };
        // No room: what has begun to be kept is given up.
        let quota = json!({ "origin": site.origin(), "quotaSize": 2000 });
        let page = browser
            .visit()
            .with_worker()
            .with_command("Storage.overrideQuotaForOrigin", quota)
            .with_script(WITNESS)
            .open("/")
            .await;
        page.until_text_has("main", "Daniel Brodie").await;
        page.until("return window.workerIs === 'redundant'", "the worker to give up").await;
        assert_eq!(promised(&page, "caches.keys()").await, json!([]));
        read(&page).await;
        assert_eq!(page.eval("navigator.serviceWorker.controller").await, json!(null));
        page.finish().await;

        // No service workers, or none that may be registered or asked for.
        for script in [
            "delete Navigator.prototype.serviceWorker",
            "ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException('blocked', 'SecurityError'))",
            "Object.defineProperty(Navigator.prototype, 'serviceWorker', { get() { throw new DOMException('blocked', 'SecurityError'); } })",
        ] {
            let page = browser.visit().with_worker().with_script(script).open("/").await;
            page.until_text_has("main", "Daniel Brodie").await;
            read(&page).await;
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_worker_whose_storage_was_blocked_answers_from_the_network() {
    let deployment = Deployment::of_the_site();
    journey_on(deployment.host(), async |_site, browser| {
        let page = visit_and_keep(browser, "/").await;
        // The same worker, from its next start on without its storage.
        let blocked = "self.addEventListener('install', (event) => {
                 event.stopImmediatePropagation();
                 self.skipWaiting();
             });
             for (const name of ['open', 'match', 'keys', 'delete'])
                 CacheStorage.prototype[name] = () => Promise.reject(new DOMException('blocked', 'SecurityError'));";
        let worker = format!("{blocked}\n{}", deployment.read("worker.js"));
        // Activation must not need it either.
        deployment.write("worker.js", worker.as_bytes());
        page.eval("(window.old = navigator.serviceWorker.controller) !== null").await;
        promised(&page, "navigator.serviceWorker.getRegistration().then((r) => r.update()).then(() => true)").await;
        page.until(
            "const now = navigator.serviceWorker.controller; return now !== window.old && now?.state === 'activated'",
            "the worker without storage",
        )
        .await;
        for (path, text) in [("/news/", "Two significant"), ("/committee/", "Eddy Fan")] {
            page.go(path).await;
            page.until_text_has("main", text).await;
        }
        until_no_note(&page).await;
        assert_eq!(page.patient_for(Duration::from_secs(1)).console_errors().await, Vec::<String>::new());
    })
    .await;
}
