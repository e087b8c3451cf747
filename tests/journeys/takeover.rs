//! Every page is there before the app, and the app takes it over without anyone noticing. Where
//! it cannot, the page stays what it is.

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::json;

use crate::{
    arriving::SPARING,
    browser::Browser,
    journey::journey,
    page::{EACH_KIND, Page},
    server::{Fault, Site},
};

/// Remembers the heading and counts what is taken away and what moves.
const WITNESS: &str = "addEventListener('DOMContentLoaded', () => {
        const app = document.getElementById('app');
        // The window's own empty page, before the first of the site.
        if (!app) return;
        window.heading = document.querySelector('h1');
        window.removed = [];
        new MutationObserver((changes) => {
            for (const { removedNodes } of changes) for (const node of removedNodes)
                // Marks between which something is to be drawn show nothing.
                if (node.nodeType !== Node.COMMENT_NODE && node.data !== '') removed.push(node.textContent);
        }).observe(app, { childList: true, subtree: true });
    });
    window.shifts = [];
    window.settled = Infinity;
    new PerformanceObserver((list) => shifts.push(...list.getEntries()))
        .observe({ type: 'layout-shift', buffered: true });
    // What moves by a fraction of a pixel, up to then mostly, is letters of which the font arrives.
    // They are painted a frame after they have come.
    new MutationObserver((_, observer) => {
        if (!document.querySelector(':root[data-fonts], #site-footer[data-fonts]')) return;
        observer.disconnect();
        document.fonts.ready.then(() => requestAnimationFrame(() =>
            requestAnimationFrame(() => { window.settled = performance.now(); })));
    }).observe(document, { subtree: true, attributeFilter: ['data-fonts'] });";

/// The address of the app's wasm.
pub async fn wasm(page: &Page<'_>) -> String {
    let address = page
        .eval("document.querySelector('meta[name=app-wasm]').content")
        .await;
    address.as_str().unwrap_or_default().to_owned()
}

/// Lets the app's wasm fail in this way for whoever comes next.
pub async fn fail_wasm(site: &Site, browser: &Browser<'_>, fault: Fault) {
    let page = browser.open("/").await;
    page.ready().await;
    let address = wasm(&page).await;
    page.finish().await;
    site.fail(&address, fault);
}

#[tokio::test]
async fn every_page_keeps_its_elements_and_its_place() {
    journey(async |_site, browser| {
        for path in EACH_KIND {
            let page = browser.visit().with_script(WITNESS).open(path).await;
            if path == "/no/such/page/" {
                page.expect_console("404");
            }
            page.ready().await;
            page.until(
                "return performance.getEntriesByType('resource').filter((e) => e.name.endsWith('.json')).length === 5",
                "the content, asked for once more",
            )
            .await;
            page.until(
                "return document.querySelector('h1') === window.heading",
                "the heading that was there",
            )
            .await;
            assert_eq!(page.eval("window.removed").await, serde_json::json!([]), "{path}");
            let moved = "shifts.filter((shift) => shift.startTime > settled && shift.value > 0.001).map((shift) => shift.value)";
            assert_eq!(page.eval(moved).await, serde_json::json!([]), "{path}");
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn notes_answer_before_the_app_is_there() {
    journey(async |site, browser| {
        fail_wasm(site, browser, Fault::Hang).await;

        let page = browser.open("/").await;
        page.until("return document.readyState === 'complete'", "the page")
            .await;
        page.eval(
            "(() => {
                window.answers = 0;
                const note = document.createElement('p');
                note.className = 'offline';
                const button = document.createElement('button');
                button.addEventListener('click', () => { window.answers += 1; });
                note.append(button);
                document.body.append(note);
            })()",
        )
        .await;
        page.eval("document.querySelector('.theme-button').click()")
            .await;
        site.asked_for(&wasm(&page).await, 2).await;
        page.eval("document.querySelector('.offline button').click()")
            .await;
        assert_eq!(page.eval("window.answers").await, 1);
        site.mend(&wasm(&page).await);
        page.ready().await;
        page.until(
            "return document.documentElement.dataset.theme === 'light'",
            "the theme that was asked for",
        )
        .await;
        assert_eq!(page.eval("window.answers").await, 1);
        page.finish().await;
    })
    .await;
}

#[tokio::test]
async fn what_was_done_before_the_app_came_is_not_lost() {
    journey(async |site, browser| {
        fail_wasm(site, browser, Fault::Hang).await;

        let page = browser.visit().size(1000, 500).open("/").await;
        page.until("return document.readyState === 'complete'", "the page")
            .await;
        page.eval("document.querySelector('.more').focus({ preventScroll: true })")
            .await;
        page.eval("scrollTo(0, 700)").await;
        page.eval("getSelection().selectAllChildren(document.querySelector('main .lead, main p'))")
            .await;
        let selected = page.eval("String(getSelection())").await;
        page.eval("document.querySelector('.theme-button').click()")
            .await;
        assert_eq!(
            page.eval("document.documentElement.dataset.theme ?? null")
                .await,
            serde_json::Value::Null
        );
        site.asked_for(&wasm(&page).await, 2).await;
        site.mend(&wasm(&page).await);
        page.ready().await;

        page.until(
            "return document.documentElement.dataset.theme === 'light'",
            "the theme that was asked for",
        )
        .await;
        assert_eq!(page.eval("scrollY").await, 700);
        assert_eq!(page.eval("document.activeElement.className").await, "more");
        assert_eq!(page.eval("String(getSelection())").await, selected);
    })
    .await;
}

#[tokio::test]
async fn the_app_comes_where_a_link_led_to_no_page() {
    journey(async |site, browser| {
        fail_wasm(site, browser, Fault::Hang).await;

        let page = browser.open("/events/").await;
        let wasm = wasm(&page).await;
        site.asked_for(&wasm, 2).await;
        // A file to keep: the page seems to be left, and stays.
        page.eval("document.querySelector('a[href$=\"/calendar.ics\"]').click()")
            .await;
        site.asked_for("/calendar.ics", 1).await;
        // What the link led to had the line for itself.
        site.asked_for(&wasm, 3).await;
        site.mend(&wasm);
        page.ready().await;
    })
    .await;
}

#[tokio::test]
async fn without_scripts_every_page_reads_and_every_link_works() {
    journey(async |_site, browser| {
        let page = browser
            .visit()
            .without_scripts()
            .phone(390, 844)
            .open("/")
            .await;
        page.until_text("h1", "International ECMO Network").await;
        page.until_text_has("main", "Daniel Brodie").await;
        // The name and the search are one row, the sections the next.
        page.until(
            "const place = (name) => document.querySelector(name).getBoundingClientRect();
             const [name, search, sections] = ['.brand', '.search-button', '.site-nav'].map(place);
             return search.top < name.bottom && search.left > name.right && sections.top >= search.bottom",
            "a header of two rows",
        )
        .await;
        for (link, heading) in [
            ("Events", "Events"),
            ("News", "News"),
            ("Research", "Research"),
            ("Committee", "Committee"),
        ] {
            page.follow(link).await;
            page.until_text("h1", heading).await;
        }
        page.follow("Events").await;
        page.follow("International ECMO Network Meeting, London")
            .await;
        page.until_text("h1", "International ECMO Network Meeting, London")
            .await;
        page.gone(".theme-button").await;
    })
    .await;
}

#[tokio::test]
async fn without_the_wasm_the_page_stays_and_links_are_plain() {
    journey(async |site, browser| {
        fail_wasm(site, browser, Fault::Missing).await;

        let page = browser.visit().phone(390, 844).open("/").await;
        for told in ["digest", "SRI"] {
            page.expect_console(told);
        }
        page.until(
            "return !document.documentElement.dataset.app",
            "the page without the app",
        )
        .await;
        page.gone(".menu-button").await;
        page.follow("Research").await;
        page.until_text("h1", "Research").await;
        page.until_text_has("main", "NCT05440851").await;
        page.until(
            "return !document.documentElement.dataset.app",
            "the page without the app",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn nothing_moves_under_a_finger_when_the_app_does_not_come() {
    journey(async |site, browser| {
        fail_wasm(site, browser, Fault::Hang).await;
        let page = browser.visit().with_script(SPARING).open("/news/").await;
        for told in ["digest", "SRI"] {
            page.expect_console(told);
        }
        page.until("return document.readyState === 'complete'", "the page")
            .await;
        let wasm = wasm(&page).await;
        let middle = "(() => { const { left, right, top, bottom } = document.querySelector('.site-nav a').getBoundingClientRect();
            return [(left + right) / 2, (top + bottom) / 2]; })()";
        let middle = page.eval(middle).await;
        let [x, y] = [0, 1].map(|side| middle[side].as_f64().expect("a place"));
        mouse(&page, PointerAction::MoveTo { duration: None, x, y }).await;
        mouse(&page, PointerAction::Down { button: MOUSE_BUTTON_LEFT }).await;
        site.asked_for(&wasm, 2).await;
        site.fail(&wasm, Fault::Missing);
        // What needs the app leaves the header meanwhile.
        let frames = "(async () => { for (let i = 0; i < 20; i++) await new Promise(requestAnimationFrame); })()";
        let wait = json!({ "expression": frames, "awaitPromise": true });
        page.devtools("Runtime.evaluate", wait).await;
        mouse(&page, PointerAction::Up { button: MOUSE_BUTTON_LEFT }).await;
        page.until_text("h1", "Events").await;
        page.gone(".theme-button").await;
    })
    .await;
}

async fn mouse(page: &Page<'_>, action: PointerAction) {
    let actions = MouseActions::new("mouse".to_owned()).then(action);
    let done = page.client().perform_actions(actions).await;
    done.expect("there is a mouse");
}

#[tokio::test]
async fn after_a_trap_links_are_plain_and_the_page_says_so() {
    journey(async |_site, browser| {
        // The app does not find what it is to take over, and stops.
        let break_it = "if (location.pathname === '/') addEventListener('DOMContentLoaded', () =>
            document.createTreeWalker(document.querySelector('main .lead'), NodeFilter.SHOW_TEXT).nextNode().remove());";
        let page = browser.visit().with_script(break_it).open("/").await;
        page.expect_console("panicked at");
        page.expect_console("RuntimeError");
        page.until_text_has(
            ".app-note",
            "Some functions of this page are switched off after an error.",
        )
        .await;
        page.until_text_has("main", "Daniel Brodie").await;
        page.no_axe_findings().await;
        // Another page is not to blame.
        page.follow("All events").await;
        page.until_text("h1", "Events").await;
        page.gone(".app-note").await;
        page.ready().await;
        page.until(
            "return document.documentElement.dataset.app === 'ready'",
            "the app",
        )
        .await;
        page.follow("News").await;
        page.until_text("h1", "News").await;
        // On the first one it is not tried again, but when the visitor says so. Then it is drawn anew.
        page.go("/").await;
        page.see(".app-note").await;
        page.push("Switch on again").await;
        page.until(
            "return document.documentElement.dataset.app === 'ready'",
            "the app",
        )
        .await;
        page.gone(".app-note").await;
        page.until_text_has("main .lead", "dedicated").await;
        page.follow("News").await;
        page.until_text("h1", "News").await;
    })
    .await;
}

#[tokio::test]
async fn newer_content_on_the_host_shows_without_a_new_build() {
    journey(async |site, browser| {
        let news = r#"{"$schema":"schema/news.schema.json","news":[
            {"id":"recommend-and-practical-funded","title":"Test title of today","kind":"funding","summary":"For tests."},
            {"id":"test-new","title":"Test item without a page","kind":"announcement","summary":"For tests."}]}"#;
        site.fail("/content/news.json", Fault::Body(news.into()));
        for path in ["/", "/news/", "/news/recommend-and-practical-funded/"] {
            let page = browser.open(path).await;
            page.until_text_has("main", "Test title of today").await;
            page.finish().await;
        }
        // An item that came after the last build has no page of its own on the host.
        let page = browser.open("/news/test-new/").await;
        page.expect_console("404");
        page.until_text("h1", "Test item without a page").await;
    })
    .await;
}

#[tokio::test]
async fn a_page_whose_content_is_gone_from_the_host_still_reads() {
    journey(async |site, browser| {
        for file in ["site", "events", "news", "research", "committee"] {
            site.fail(&format!("/content/{file}.json"), Fault::Body(b"{".to_vec()));
        }
        let page = browser.open("/committee/").await;
        page.ready().await;
        site.asked_for("/content/committee.json", 1).await;
        page.until_text_has("main", "Daniel Brodie").await;
        page.gone(".notice").await;
        // A page that is not here is loaded from the host.
        page.follow("Events").await;
        page.until_text_has("main", "International ECMO Network Meeting, London")
            .await;
        page.gone(".notice").await;
        page.back().await;
        page.until_text_has("main", "Daniel Brodie").await;
    })
    .await;
}
