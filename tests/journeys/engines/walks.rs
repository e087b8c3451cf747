//! From page to page: with the app, without it, and without the host.

use std::time::Duration;

use fantoccini::Locator;

use super::{app_of, follow, go, has_app, open};
use crate::{journey::journey, page::EACH_KIND, server::Fault};

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
        site.fail(&app_of(browser).await, Fault::Missing);
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

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn going_back_leads_to_where_the_visitor_was() {
    journey(async |_site, browser| {
        let page = open(browser, "/research/").await;
        has_app(&page).await;
        // The last one, far down; it is in view, so that the driver need not move the page to click.
        let to_rest = "main a[href$='/research/rest/']";
        let scroll = format!("[...document.querySelectorAll(\"{to_rest}\")].at(-1).scrollIntoView({{ block: 'center' }})");
        page.eval(&scroll).await;
        let place = page.eval("scrollY").await;
        assert!(place.as_f64() > Some(500.0), "{place}");
        let links = page.client().find_all(Locator::Css(to_rest)).await;
        let links = links.expect("links");
        let link = links.last().expect("a link to the study");
        link.click().await.expect("a click");
        page.until_text("h1", "REST").await;
        page.until("return scrollY === 0", "the beginning of the page")
            .await;
        page.back().await;
        page.until_text("h1", "Research").await;
        page.wait(
            format!("the page at {place}"),
            "return Math.abs(scrollY - arguments[0]) < 20 || scrollY",
            vec![place],
        )
        .await;
        page.until(
            "return document.activeElement?.pathname?.endsWith('/research/rest/')",
            "the focus on the link that was followed",
        )
        .await;
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn an_app_that_stops_leaves_plain_links_and_says_so() {
    journey(async |_site, browser| {
        let page = open(browser, "/committee/").await;
        has_app(&page).await;
        // A module whose one function is an instruction that cannot be carried out.
        let trap = "(() => {
            // Firefox keeps what drivers run apart from the page.
            const page = window.wrappedJSObject ?? window;
            const bytes = page.Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0,
                7, 5, 1, 1, 97, 0, 0, 10, 5, 1, 3, 0, 0, 11);
            page.setTimeout(new page.WebAssembly.Instance(new page.WebAssembly.Module(bytes)).exports.a);
        })()";
        page.eval(trap).await;
        page.until_text_has(".app-note", "Some functions of this page are switched off")
            .await;
        page.gone(".theme-button").await;
        follow(&page, "News").await;
        page.until_text("h1", "News").await;
        has_app(&page).await;
        page.gone(".app-note").await;
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn a_section_whose_file_is_missing_is_the_hosts() {
    journey(async |site, browser| {
        site.fail("/content/news.json", Fault::Missing);
        let page = open(browser, "/").await;
        has_app(&page).await;
        follow(&page, "News").await;
        page.until_text("h1", "News").await;
        page.until_text_has("main", "RECOMMEND").await;
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn an_event_goes_into_a_calendar() {
    journey(async |_site, browser| {
        let page = open(browser, "/events/sccm-congress-san-diego-2027/").await;
        has_app(&page).await;
        let menu = page.client().find(Locator::Css("main details summary")).await;
        menu.expect("a menu").click().await.expect("a click");
        page.see("details[open] a[href$='.ics']").await;
        let file = "return (async () => (await fetch(document.querySelector(\"details[open] a[href$='.ics']\"))).text())()";
        let file = page.run(file, Vec::new()).await.expect("the host has the file");
        let file = file.as_str().expect("a text");
        assert!(file.starts_with("BEGIN:VCALENDAR\r\n"), "{file}");
        assert!(file.contains("DTSTART;VALUE=DATE:20270314"), "{file}");
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn newer_content_on_the_host_shows() {
    journey(async |site, browser| {
        let news = r#"{"$schema":"schema/news.schema.json","news":[
            {"id":"test-new","title":"Test title of today","kind":"funding","summary":"For tests."}]}"#;
        site.fail("/content/news.json", Fault::Body(news.into()));
        let page = open(browser, "/news/").await;
        has_app(&page).await;
        page.until_text_has("main", "Test title of today").await;
        follow(&page, "Test title of today").await;
        page.until_text("h1", "Test title of today").await;
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn a_fragment_leads_to_its_target() {
    journey(async |_site, browser| {
        let page = open(browser, "/").await;
        has_app(&page).await;
        follow(&page, "Eddy Fan").await;
        page.until_text("h1", "Committee").await;
        page.until_at("/committee/#eddy-fan").await;
        page.until(
            "const { top, bottom } = document.getElementById('eddy-fan').getBoundingClientRect();
                return top >= 0 && bottom <= innerHeight",
            "the member in view",
        )
        .await;
        page.finish().await;
    })
    .await;
}
