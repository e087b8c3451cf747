//! The large site for everybody: every state in both themes, narrow windows, text set wider, large
//! enough targets, paper.

use serde_json::json;

use crate::{archive_content::NOW, journey::journey_on, page::Page, published::archive};

/// Addresses at which something is filtered, found, or not found.
const STATES: [&str; 14] = [
    "/events/?kind=course&country=DE",
    "/events/?kind=course&q=zzzz",
    "/events/?view=month&month=2026-10",
    "/events/test-next/",
    "/events/test-clock-back/",
    "/events/page/7/",
    "/news/page/7/",
    "/news/?kind=memoriam",
    "/news/test-news-50/",
    "/research/?year=2005",
    "/committee/?group=test-science",
    "/search/",
    "/search/?q=test",
    "/search/?q=zzzzqqqq",
];

/// Goes to an address and waits until nothing more is to come.
async fn settle(page: &Page<'_>, path: &str) {
    page.go(path).await;
    page.see("h1").await;
    page.ready().await;
    let settled = "return document.querySelector(':root[data-fonts], #site-footer[data-fonts]') && document.fonts.status === 'loaded' && !document.querySelector('.loading')
        && !document.querySelector('.results')?.textContent.includes('Getting everything ready')
        && performance.getEntriesByType('resource')
            .filter((file) => file.name.endsWith('.json') && file.responseEnd > 0).length >= 5";
    page.until(settled, "the page to settle").await;
}

async fn nothing_is_found(theme: &'static str, is_phone: bool) {
    journey_on(archive(), async |_site, browser| {
        let visit = browser.visit().at(NOW).theme_pref(theme).reduced_motion();
        let visit = if is_phone {
            visit.phone(390, 844)
        } else {
            visit
        };
        let page = visit.open("/").await;
        for path in STATES {
            settle(&page, path).await;
            page.no_axe_findings().await;
        }
        page.press("/").await;
        page.see("dialog[open]").await;
        page.no_axe_findings().await;
        for words in ["kirtimati", "zzzzqqqq"] {
            page.fill("searchbox", "Search the site", words).await;
            page.until_text_has(
                "dialog .results-status",
                if words == "zzzzqqqq" {
                    "Nothing"
                } else {
                    "result"
                },
            )
            .await;
            page.no_axe_findings().await;
        }
        page.push("Close").await;
        page.go("/events/test-next/").await;
        page.click(
            "DisclosureTriangle",
            "Add to calendar : Test meeting in three weeks",
        )
        .await;
        page.see("details[open] a").await;
        page.no_axe_findings().await;
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_any_state_in_light() {
    nothing_is_found("light", false).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_any_state_in_dark() {
    nothing_is_found("dark", false).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_any_state_in_light_on_a_phone() {
    nothing_is_found("light", true).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_any_state_in_dark_on_a_phone() {
    nothing_is_found("dark", true).await;
}

/// What sticks out of the window.
const STICKING_OUT: &str = "document.documentElement.scrollWidth <= innerWidth ? [] :
    [...document.querySelectorAll('main *, header *, footer *')]
        .filter((e) => e.getBoundingClientRect().right > innerWidth + 1)
        .slice(0, 5).map((e) => `${e.tagName}.${e.getAttribute('class')}`)";

/// Texts of which a part is cut off by the box around them.
const CUT_OFF: &str = "[...document.querySelectorAll('main *, header *, footer *')]
    .filter((e) => e.checkVisibility() && e.clientWidth > 1 && !e.closest('.visually-hidden, [aria-hidden=true], .month-events, select'))
    .filter((e) => [...e.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .filter((e) => {
        const style = getComputedStyle(e);
        const clips = (axis) => style[`overflow${axis}`] === 'hidden' || style[`overflow${axis}`] === 'clip';
        return (clips('Y') && e.scrollHeight > e.clientHeight + 1) || (clips('X') && e.scrollWidth > e.clientWidth + 1);
    })
    .slice(0, 5).map((e) => `${e.tagName}.${e.getAttribute('class')}: ${e.textContent.slice(0, 40)}`)";

/// 1280 pixels at 400 % are 320.
#[tokio::test]
async fn every_state_fits_into_320_pixels() {
    journey_on(archive(), async |_site, browser| {
        let page = browser.visit().at(NOW).size(320, 256).open("/").await;
        for path in STATES {
            settle(&page, path).await;
            assert_eq!(page.eval(STICKING_OUT).await, json!([]), "{path}");
        }
        // All at once, the word of 200 letters among them.
        for path in [
            "/events/",
            "/news/page/3/",
            "/research/",
            "/committee/",
            "/search/?q=Testwort",
        ] {
            settle(&page, path).await;
            assert_eq!(page.eval(STICKING_OUT).await, json!([]), "{path}");
        }
        page.press("/").await;
        page.go("/").await;
        page.ready().await;
        page.press("/").await;
        page.see("dialog[open]").await;
        page.type_text("Testwort").await;
        page.until_text_has("dialog .results-status", "result")
            .await;
        let fits = "const box = document.querySelector('dialog').getBoundingClientRect();
            return box.left >= 0 && box.right <= innerWidth && box.bottom <= innerHeight + 1";
        page.until(fits, "the dialog inside the window").await;
        page.until(
            "const d = document.querySelector('dialog'); return d.scrollWidth <= d.clientWidth",
            "its content, too",
        )
        .await;
    })
    .await;
}

/// WCAG 1.4.12: visitors may set text as wide as this.
#[tokio::test]
async fn text_may_be_spaced_out() {
    journey_on(archive(), async |_site, browser| {
        let spaced = "const sheet = new CSSStyleSheet();
            sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
                p { margin-block-end: 2em !important; }`);
            document.adoptedStyleSheets.push(sheet); return true";
        for width in [1280, 320] {
            let page = browser.visit().at(NOW).size(width, 800).open("/").await;
            for path in STATES.into_iter().chain(["/"]) {
                settle(&page, path).await;
                page.run(spaced, Vec::new()).await.unwrap();
                assert_eq!(page.eval(STICKING_OUT).await, json!([]), "{path} at {width}");
                assert_eq!(page.eval(CUT_OFF).await, json!([]), "{path} at {width}");
            }
            page.finish().await;
        }
    })
    .await;
}

/// Controls that a finger cannot be sure to hit: whatever is not part of a sentence has to answer
/// to 44 by 44 pixels around its middle.
const SMALL: &str = "(() => {
    const small = [];
    for (const e of document.querySelectorAll('a[href], button, input, select, summary')) {
        if (!e.checkVisibility() || e.closest('.visually-hidden') || e.matches('.skip-link')) continue;
        const inSentence = getComputedStyle(e).display === 'inline' && e.closest('p, li, dd, h3, .prose')
            && e.closest('p, li, dd, h3, .prose').textContent.trim() !== e.textContent.trim();
        if (inSentence) continue;
        e.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = (e.closest('label') ?? e).getBoundingClientRect();
        if (box.width >= 43.5 && box.height >= 43.5) continue;
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
        const answers = ([dx, dy]) => {
            const hit = document.elementFromPoint(x + dx, y + dy);
            return hit && (e.contains(hit) || hit.contains(e) && hit.closest('a, label, li') === hit);
        };
        const reach = [[0, -21], [0, 21], [-21, 0], [21, 0]].map(answers);
        const wide = box.width >= 43.5 || (reach[2] && reach[3]);
        const high = box.height >= 43.5 || (reach[0] && reach[1]);
        if (!(wide && high)) small.push(`${e.tagName}.${e.className} ${e.textContent.slice(0, 30)} ${Math.round(box.width)}×${Math.round(box.height)}`);
    }
    return [...new Set(small)].slice(0, 12);
})()";

#[tokio::test]
async fn fingers_hit_every_control() {
    journey_on(archive(), async |_site, browser| {
        let page = browser.visit().at(NOW).phone(390, 844).open("/").await;
        let mut small = Vec::new();
        for path in STATES.into_iter().chain(["/"]) {
            settle(&page, path).await;
            let found = page.eval(SMALL).await;
            if found != json!([]) {
                small.push(format!("{path}: {found:#}"));
            }
        }
        assert!(small.is_empty(), "{}", small.join("\n"));
    })
    .await;
}

#[tokio::test]
async fn the_agenda_is_printed_as_a_list_without_controls() {
    journey_on(archive(), async |_site, browser| {
        for path in [
            "/events/?kind=course",
            "/events/?kind=course&view=month&month=2026-10",
        ] {
            let page = browser
                .visit()
                .at(NOW)
                .theme_pref("dark")
                .on_paper()
                .open(path)
                .await;
            page.until_text_has("main", "Test course one of a day")
                .await;
            page.ready().await;
            page.until_text(".event-title", "Test course one of a day")
                .await;
            for control in [
                "form.filters",
                "[role=grid]",
                ".search-button",
                ".site-nav",
                ".theme-button",
            ] {
                page.gone(control).await;
            }
            page.until_text_has(".agenda-year h2", "2026").await;
            let titles = page.texts(".event-title").await;
            assert!(
                !titles.iter().any(|title| title.contains("webinar")),
                "what is filtered out"
            );
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn an_article_and_an_event_are_printed_without_tools() {
    journey_on(archive(), async |_site, browser| {
        for (path, text) in [
            ("/news/test-news-12/", "Test heading"),
            ("/events/test-next/", "09:00–17:30 (Europe/London)"),
        ] {
            let page = browser.visit().at(NOW).on_paper().open(path).await;
            page.until_text_has("main", text).await;
            page.ready().await;
            for control in [".share button", "details", ".sequence", ".site-nav"] {
                page.gone(control).await;
            }
            let printed =
                "const link = document.querySelector('main a[href^=\"https://example.org\"]');
                return getComputedStyle(link, '::after').content.includes('example.org')";
            page.until(printed, "the address of a link").await;
            page.finish().await;
        }
    })
    .await;
}

/// What tells two elements apart, colours aside.
const SHAPE: &str = "(e) => { const s = getComputedStyle(e), b = getComputedStyle(e, '::before'), a = getComputedStyle(e, '::after');
    return JSON.stringify([s.borderTopWidth, s.borderTopStyle, s.borderBottomWidth, s.fontWeight, s.textDecorationLine,
        s.textDecorationThickness, s.outlineStyle, s.boxShadow !== 'none', b.content, b.maskImage, a.content, a.borderBottomWidth, a.blockSize]); }";

#[tokio::test]
async fn states_are_seen_without_colours() {
    journey_on(archive(), async |_site, browser| {
        for (path, state, other) in [
            (
                "/events/?kind=course",
                ".filters .choice[aria-current]",
                ".filters .choice:not([aria-current])",
            ),
            (
                "/search/?q=test&in=events",
                ".choices [aria-current]",
                ".choices .choice:not([aria-current])",
            ),
            (
                "/news/page/7/",
                ".pages [aria-current=page]",
                ".pages li:not(.pages-step) a:not([aria-current])",
            ),
        ] {
            let page = browser.visit().at(NOW).open("/").await;
            settle(&page, path).await;
            page.see(state).await;
            let shape = |selector: &str| format!("({SHAPE})(document.querySelector({selector:?}))");
            let (one, two) = (
                page.eval(&shape(state)).await,
                page.eval(&shape(other)).await,
            );
            assert_ne!(one, two, "{path}: {state}");
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn everything_that_can_be_pressed_has_a_name() {
    journey_on(archive(), async |_site, browser| {
        let page = browser.visit().at(NOW).phone(390, 844).open("/").await;
        for path in STATES {
            settle(&page, path).await;
            let outline = page.outline().await;
            for line in outline.lines().map(str::trim) {
                for role in [
                    "link",
                    "button",
                    "searchbox",
                    "combobox",
                    "grid",
                    "gridcell",
                ] {
                    let rest = line.strip_prefix(role);
                    let is_nameless = rest.is_some_and(|rest| {
                        rest.is_empty() || rest.starts_with(' ') && !rest.starts_with(" \"")
                    });
                    assert!(!is_nameless, "{path}: a {role} without a name");
                }
            }
        }
    })
    .await;
}
