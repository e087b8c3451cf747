//! Going from page to page: by link, key, touch, and the browser's own buttons.

use serde_json::json;

use crate::{
    journey::journey,
    page::Page,
    server::{Fault, Site},
};

/// Waits until the focus is on the element of this selector.
async fn until_focused(page: &Page<'_>, selector: &str) {
    page.wait(
        format!("{selector} to have the focus"),
        "const focused = document.activeElement;
         return focused?.matches(arguments[0]) || focused?.outerHTML.slice(0, 120)",
        vec![json!(selector)],
    )
    .await;
}

#[tokio::test]
async fn every_section_is_one_click_away_and_back() {
    journey(async |_site, browser| {
        let page = browser.open("/").await;
        for (name, path) in [
            ("Events", "/events/"),
            ("News", "/news/"),
            ("Research", "/research/"),
            ("Committee", "/committee/"),
        ] {
            page.follow(name).await;
            page.until_text("h1", name).await;
            page.until_at(path).await;
            let current = page.texts(".site-nav [aria-current=page]").await;
            assert_eq!(current, [name]);
        }
        page.back().await;
        page.until_text("h1", "Research").await;
        page.back().await;
        page.until_text("h1", "News").await;
        page.forward().await;
        page.until_text("h1", "Research").await;
        page.reload().await;
        page.until_text("h1", "Research").await;
        page.until_at("/research/").await;
        // Links still move the address after going back and forth.
        page.back().await;
        page.until_text("h1", "News").await;
        page.forward().await;
        page.until_text("h1", "Research").await;
        page.follow("News").await;
        page.until_text("h1", "News").await;
        page.until_at("/news/").await;
        page.reload().await;
        page.until_text("h1", "News").await;
    })
    .await;
}

/// The way back leads to Events, on a page that is about to fetch the app anew; and the address of
/// the app's wasm, which fails in this way.
async fn on_the_way_from_events(site: &Site, page: &Page<'_>, fault: Fault) -> String {
    page.ready().await;
    for name in ["Events", "News"] {
        page.follow(name).await;
        page.until_text("h1", name).await;
    }
    let wasm = page
        .eval("document.querySelector('meta[name=app-wasm]').content")
        .await;
    let wasm = wasm.as_str().unwrap_or_default().to_owned();
    let before = site.requests(&wasm);
    site.fail(&wasm, fault);
    page.devtools("Network.clearBrowserCache", json!({})).await;
    page.reload().await;
    site.asked_for(&wasm, before + 1).await;
    wasm
}

#[tokio::test]
async fn going_back_and_forth_while_the_app_is_on_its_way_ends_at_the_page_of_the_address() {
    journey(async |site, browser| {
        let events = ("history.back()", "Events", "/events/");
        let news = ("history.forward()", "News", "/news/");
        for moves in [vec![events], vec![events, news]] {
            let page = browser.open("/").await;
            let wasm = on_the_way_from_events(site, &page, Fault::Hang).await;
            for (way, _, path) in &moves {
                page.eval(way).await;
                page.until_at(path).await;
            }
            site.mend(&wasm);
            let (_, name, path) = moves[moves.len() - 1];
            page.until_text("h1", name).await;
            page.until(
                "return document.documentElement.dataset.app === 'ready'",
                "the app",
            )
            .await;
            page.until_at(path).await;
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn going_back_without_the_app_loads_the_page_of_the_address() {
    journey(async |site, browser| {
        let page = browser.open("/").await;
        on_the_way_from_events(site, &page, Fault::Missing).await;
        for told in ["digest", "SRI"] {
            page.expect_console(told);
        }
        page.until(
            "return !document.documentElement.dataset.app",
            "the page without the app",
        )
        .await;
        page.eval("history.back()").await;
        page.until_text("h1", "Events").await;
        page.until_at("/events/").await;
        page.finish().await;
    })
    .await;
}

#[tokio::test]
async fn neighbours_lead_from_event_to_event() {
    journey(async |_site, browser| {
        let page = browser.open("/events/network-meeting-london-2024/").await;
        page.until_text("h1", "International ECMO Network Meeting, London")
            .await;
        page.see(".site-nav [aria-current=true]").await;
        page.follow("Later ECMONet Annual Meeting, Abu Dhabi").await;
        page.until_text("h1", "ECMONet Annual Meeting, Abu Dhabi")
            .await;
        page.until_at("/events/annual-meeting-abu-dhabi-2025/")
            .await;
        page.back().await;
        page.until_text("h1", "International ECMO Network Meeting, London")
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_heading_gets_the_focus_and_the_page_is_announced_but_not_at_first() {
    journey(async |_site, browser| {
        let page = browser.open("/").await;
        page.until_text("h1", "International ECMO Network").await;
        page.until_text_has("main", "Daniel Brodie").await;
        assert_eq!(
            page.focused().await,
            "body",
            "the first page keeps the browser's focus"
        );
        let announced = "document.querySelector('#app > p[role=status]').textContent.trim()";
        assert_eq!(page.eval(announced).await, json!(""));

        page.follow("Events").await;
        until_focused(&page, "main h1").await;
        assert_eq!(page.focused().await, "heading \"Events\"");
        page.until(
            &format!("return {announced} === 'Events'"),
            "the announcement",
        )
        .await;
        assert_eq!(page.eval("scrollY").await, json!(0));

        page.follow("ECMONet Annual Meeting, Abu Dhabi").await;
        page.until(
            &format!("return {announced} === 'ECMONet Annual Meeting, Abu Dhabi'"),
            "the announcement",
        )
        .await;
        page.until(
            "return document.activeElement?.textContent.includes('Abu Dhabi')",
            "the heading's focus",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn going_back_restores_the_place_on_the_page() {
    journey(async |_site, browser| {
        let page = browser.visit().size(1000, 600).open("/").await;
        page.until_text_has("main", "Daniel Brodie").await;
        page.eval("scrollTo(0, document.body.scrollHeight)").await;
        page.until("return scrollY > 400", "the page to be scrolled")
            .await;
        let place = page.eval("scrollY").await;
        page.follow("Meet the committee").await;
        page.until_text("h1", "Committee").await;
        page.until(
            "return scrollY === 0",
            "the new page to be shown from its top",
        )
        .await;
        page.back().await;
        page.until_text("h1", "International ECMO Network").await;
        page.until(
            &format!("return Math.abs(scrollY - {place}) < 40"),
            "the old place",
        )
        .await;
        page.forward().await;
        page.until_text("h1", "Committee").await;
    })
    .await;
}

#[tokio::test]
async fn a_fragment_is_followed_once_its_target_is_there() {
    journey(async |_site, browser| {
        let target = "document.getElementById('eddy-fan')";
        let shown = format!(
            "const t = {target}; if (!t) return false; const r = t.getBoundingClientRect();
             return r.top >= 60 && r.bottom <= innerHeight"
        );
        let page = browser
            .visit()
            .size(700, 420)
            .open("/committee/#eddy-fan")
            .await;
        page.until(&shown, "the member to be in view").await;

        page.go("/").await;
        page.until_text("h1", "International ECMO Network").await;
        page.follow("Eddy Fan").await;
        page.until_text("h1", "Committee").await;
        page.until_at("/committee/#eddy-fan").await;
        page.until(&shown, "the member to be in view").await;
        page.until(
            &format!("return document.activeElement === {target}"),
            "its focus",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_skips_to_the_content() {
    journey(async |_site, browser| {
        let page = browser.open("/news/").await;
        page.until_text("h1", "News").await;
        page.press("Tab").await;
        assert_eq!(page.focused().await, "link \"Skip to content\"");
        page.see(".skip-link").await;
        page.press("Enter").await;
        page.until(
            "return document.activeElement?.id === 'main'",
            "the content to have the focus",
        )
        .await;
        // A second time it works as well.
        page.eval("document.querySelector('.skip-link').focus()")
            .await;
        page.press("Enter").await;
        until_focused(&page, "main").await;
        page.press("Tab").await;
        let first = page.focused().await;
        assert_eq!(first, "link \"All kinds\"");
    })
    .await;
}

#[tokio::test]
async fn the_menu_of_a_phone_works_by_touch_and_by_keyboard() {
    journey(async |_site, browser| {
        let page = browser.visit().phone(390, 844).open("/").await;
        page.until_text("h1", "International ECMO Network").await;
        page.gone(".menu").await;
        page.push("Menu").await;
        page.see(".menu").await;
        page.follow("Research").await;
        page.until_text("h1", "Research").await;
        page.gone(".menu").await;
        // The page that is shown already closes it too.
        page.push("Menu").await;
        page.follow("Research").await;
        page.gone(".menu").await;

        page.eval("document.querySelector('.menu-button').focus()")
            .await;
        page.press("Enter").await;
        page.see(".menu").await;
        page.press("Tab").await;
        assert_eq!(page.focused().await, "link \"Events\"");
        page.press("Escape").await;
        page.gone(".menu").await;
        assert_eq!(
            page.focused().await,
            "button \"Menu\"",
            "the focus does not get lost with the menu"
        );
    })
    .await;
}

#[tokio::test]
async fn a_reload_keeps_the_place_on_the_page() {
    journey(async |_site, browser| {
        let page = browser.visit().size(1000, 600).open("/").await;
        page.until_text_has("main", "Daniel Brodie").await;
        page.eval("scrollTo(0, 700)").await;
        page.until("return scrollY === 700", "the page to be scrolled")
            .await;
        page.reload().await;
        page.until_text_has("main", "Daniel Brodie").await;
        page.until("return Math.abs(scrollY - 700) < 40", "the old place")
            .await;
        page.follow("Events").await;
        page.until_text("h1", "Events").await;
        page.until("return scrollY === 0", "another page to begin at its top")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_fragment_is_left_alone_once_it_was_followed() {
    journey(async |site, browser| {
        site.fail("/content/news.json", Fault::Hang);
        let page = browser.visit().size(700, 420).open("/committee/#eddy-fan").await;
        page.until("return scrollY > 100", "the member to be in view").await;
        page.eval("scrollTo(0, 0)").await;
        page.until("return scrollY === 0", "the page to be scrolled").await;
        site.mend("/content/news.json");
        // The last file arrives, and some frames go by.
        let arrived = "return performance.getEntriesByType('resource')
            .some((file) => file.name.endsWith('/content/news.json') && file.responseEnd > 0)";
        page.until(arrived, "the last file to arrive").await;
        let frames = "(async () => { for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame); })()";
        page.devtools("Runtime.evaluate", json!({ "expression": frames, "awaitPromise": true })).await;
        assert_eq!(page.eval("scrollY").await, json!(0), "the visitor stays where they went");
    })
    .await;
}

#[tokio::test]
async fn a_document_of_the_site_is_the_browsers_to_open() {
    journey(async |site, browser| {
        let news = r#"{"$schema":"schema/news.schema.json","news":[{"id":"test-news","title":"Test news",
            "kind":"announcement","summary":"A [test programme](/content/site.json) and [all events](/events/)."}]}"#;
        site.fail("/content/news.json", Fault::Body(news.into()));
        let page = browser.open("/news/test-news/").await;
        // The build knows nothing of this page, so that the host answers with 404.html.
        page.expect_console("404");
        page.until_text("h1", "Test news").await;
        page.follow("test programme").await;
        page.until_at("/content/site.json").await;
        page.until("return document.body.innerText.includes('$schema')", "the file itself").await;
        page.back().await;
        page.until_text("h1", "Test news").await;
        page.follow("all events").await;
        page.until_text("h1", "Events").await;
    })
    .await;
}

#[tokio::test]
async fn going_back_before_the_page_is_painted_returns_the_focus_as_well() {
    journey(async |_site, browser| {
        let page = browser.open("/events/").await;
        page.ready().await;
        // A device that is busy: frames come long after the address has changed.
        page.eval(
            "((frame) => { window.requestAnimationFrame = (draw) => setTimeout(frame, 200, draw); })
                 (window.requestAnimationFrame.bind(window))",
        )
        .await;
        let link = "main a[href$='/events/network-meeting-london-2024/']";
        page.eval(&format!(
            "new Promise((resolve) => {{
                 document.querySelector({link:?}).click();
                 const look = () => location.pathname.includes('london') ? resolve() : setTimeout(look);
                 look();
             }}).then(() => history.back())"
        ))
        .await;
        page.until_at("/events/").await;
        until_focused(&page, link).await;
    })
    .await;
}

#[tokio::test]
async fn going_back_returns_the_focus_to_the_link_that_was_followed() {
    journey(async |_site, browser| {
        let page = browser.open("/").await;
        page.ready().await;
        // The section has two links to the same page; it was the second.
        let link = "[...document.querySelectorAll('a[href$=\"/events/\"]')].at(-1)";
        page.eval(&format!("({link}.focus(), {link}.click())"))
            .await;
        page.until_text("h1", "Events").await;
        until_focused(&page, "h1").await;
        page.follow("International ECMO Network Meeting, London")
            .await;
        page.until_text("h1", "International ECMO Network Meeting, London")
            .await;
        page.back().await;
        page.until_text("h1", "Events").await;
        until_focused(
            &page,
            "main a[href$='/events/network-meeting-london-2024/']",
        )
        .await;
        page.back().await;
        page.until(
            &format!("return document.activeElement === {link}"),
            "the focus on the link",
        )
        .await;
    })
    .await;
}
