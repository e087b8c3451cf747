//! What has to fit, and what must not move.

use serde_json::json;

use crate::{
    archive_content::NOW,
    arriving::SPARING,
    journey::{journey, journey_on},
    page::EACH_KIND,
    published::archive,
    server::{Fault, Site},
};

/// The names that stick out of the window, for a message that helps.
pub const STICKING_OUT: &str = "document.documentElement.scrollWidth <= innerWidth ? [] :
    [...document.querySelectorAll('main *, header *, footer *')]
        .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
        .slice(0, 5).map((e) => `${e.tagName}.${e.getAttribute('class')}`)";

/// Sixty entries, one of them a word of 200 letters, in several scripts.
fn crowd(site: &Site) {
    let word = "w".repeat(200);
    let names = [
        "اسم تجريبي للاختبار",
        "测试姓名",
        "Тестовое Имя",
        "👩🏽‍⚕️ Emoji Test",
        "Test Name",
        &word,
    ];
    let name = |index: usize| names[index % names.len()].to_owned();
    let events: Vec<_> = (0..60)
        .map(|index| {
            json!({ "id": format!("test-{index}"), "title": name(index), "start": format!("{}-05", 2027 + index % 9),
                "kind": "course", "status": "scheduled", "place": { "venue": name(index + 1), "city": name(index + 2) },
                "summary": name(index + 3) })
        })
        .collect();
    let members: Vec<_> = (0..60)
        .map(|index| json!({ "id": format!("test-{index}"), "name": name(index), "role": name(index + 1), "affiliation": name(index + 2) }))
        .collect();
    let news: Vec<_> = (0..60)
        .map(|index| json!({ "id": format!("test-{index}"), "title": name(index), "kind": "award", "summary": name(index + 1) }))
        .collect();
    for (file, content) in [
        (
            "events.json",
            json!({ "$schema": "schema/events.schema.json", "events": events }),
        ),
        (
            "committee.json",
            json!({ "$schema": "schema/committee.schema.json", "groups": [], "members": members }),
        ),
        (
            "news.json",
            json!({ "$schema": "schema/news.schema.json", "news": news }),
        ),
    ] {
        site.fail(
            &format!("/content/{file}"),
            Fault::Body(content.to_string().into_bytes()),
        );
    }
}

#[tokio::test]
async fn nothing_sticks_out_of_a_window_of_320_pixels() {
    journey(async |site, browser| {
        let page = browser.visit().size(320, 640).open("/").await;
        page.expect_console("404");
        for crowded in [false, true] {
            if crowded {
                crowd(site);
            }
            let entries = if crowded {
                ["/events/test-5/", "/news/test-5/"]
            } else {
                ["/events/", "/news/"]
            };
            for path in EACH_KIND.into_iter().chain(entries) {
                page.go(path).await;
                page.see("h1").await;
                page.see("footer .site-footer-links").await;
                assert_eq!(
                    page.eval(STICKING_OUT).await,
                    json!([]),
                    "{path}, crowded: {crowded}"
                );
            }
        }
        page.go("/committee/").await;
        page.until(
            "return document.querySelectorAll('.person').length === 60",
            "sixty members",
        )
        .await;
        page.no_axe_findings().await;
    })
    .await;
}

#[tokio::test]
async fn nothing_moves_when_fonts_and_content_arrive() {
    journey(async |_site, browser| {
        let witness = "window.shift = 0; new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });";
        let event = "/events/sccm-congress-san-diego-2027/";
        let article = "/news/recommend-and-practical-funded/";
        // Where a text has another number of lines in the site's fonts, among others.
        for (path, width) in [
            ("/", 390),
            ("/", 768),
            ("/", 1440),
            ("/events/", 375),
            (event, 768),
            (event, 1280),
            ("/news/", 360),
            ("/news/", 412),
            (article, 1440),
        ] {
            let visit = browser.visit().with_script(witness);
            let visit = if width < 600 {
                visit.phone(width, 800)
            } else {
                visit.size(width, 900)
            };
            let page = visit.open(path).await;
            page.ready().await;
            page.with_fonts().await;
            let shift = page.eval("window.shift").await.as_f64().unwrap_or(1.0);
            assert!(shift < 0.002, "{path} moved by {shift} at {width} px");
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn filters_that_have_come_stay_where_they_are_when_others_come() {
    let places =
        "JSON.stringify([...document.querySelectorAll('.filters-fields > .field')].slice(0, 2)
        .map((field) => [field.offsetLeft, field.offsetTop, field.offsetWidth]))";
    journey(async |_site, browser| {
        for path in ["/events/", "/research/"] {
            for width in [1440, 768, 390] {
                // Nothing but the journey changes the page.
                let visit = browser.visit().still().size(width, 900);
                let page = visit.with_script(SPARING).open(path).await;
                page.see(".filters-fields .field").await;
                let all = page.eval(places).await;
                let first = "document.querySelectorAll('.filters-fields > :nth-child(n + 3)')
                    .forEach((field) => field.remove())";
                page.eval(first).await;
                assert_eq!(page.eval(places).await, all, "{path}, {width}");
                page.finish().await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn an_event_stays_where_it_is_when_the_time_until_then_appears() {
    let top = "document.querySelector('.article-body').getBoundingClientRect().top";
    journey_on(archive(), async |_site, browser| {
        for width in [320, 390, 768, 1440] {
            // Without the site's fonts, which are of another width by fractions of a pixel.
            let visit = browser
                .visit()
                .at(NOW)
                .with_script(SPARING)
                .size(width, 900);
            let page = visit.open("/events/test-first-zone/").await;
            page.until("return document.readyState === 'complete'", "the page")
                .await;
            let before = page.eval(top).await;
            page.press("Tab").await;
            page.ready().await;
            page.until_text_has(".countdown", "in 3 months").await;
            assert_eq!(page.eval(top).await, before, "at {width} pixels");
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn paper_gets_black_on_white_without_the_controls() {
    journey(async |_site, browser| {
        let page = browser
            .visit()
            .theme_pref("dark")
            .on_paper()
            .open("/news/recommend-and-practical-funded/")
            .await;
        page.until_text_has("main", "Two significant platform trials funded")
            .await;
        page.gone(".site-nav").await;
        page.gone(".theme-button").await;
        let colour = page.eval("getComputedStyle(document.body).color").await;
        assert_eq!(colour, json!("rgb(0, 0, 0)"));
    })
    .await;
}
