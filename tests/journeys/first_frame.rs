//! The first frame: the page is painted from its HTML alone, and looks then as it does at rest.

use serde_json::{Value, json};

use crate::{
    arriving::SPARING,
    browser::Browser,
    journey::{journey, journey_on},
    page::{EACH_KIND, Page},
    published::archive,
    server::{Fault, Site},
};

/// One page of each kind of the large site, with whatever its content may hold.
const LARGE_PAGES: [&str; 10] = [
    "/",
    "/events/",
    "/events/test-first-zone/",
    "/news/",
    "/news/test-news-50/",
    "/events/page/7/",
    "/news/page/7/",
    "/research/",
    "/research/testsail/",
    "/committee/",
];

/// The path of a file that the page names.
async fn named(page: &Page<'_>, expression: &str) -> String {
    let path = page
        .eval(&format!("new URL({expression}, location).pathname"))
        .await;
    path.as_str().unwrap_or_default().to_owned()
}

const STYLES: &str = "document.querySelector('meta[name=app-styles]').content";

/// The script that brings what comes after the first frame.
async fn start(page: &Page<'_>) -> String {
    named(
        page,
        "document.querySelector('script[src*=\"/start-\"]').src",
    )
    .await
}

/// Keeps everything away that a page asks for besides its HTML.
async fn keep_away(site: &Site, browser: &Browser<'_>) {
    let page = browser.open("/").await;
    page.ready().await;
    page.with_fonts().await;
    let files =
        "performance.getEntriesByType('resource').map((entry) => new URL(entry.name).pathname)";
    let files = page.eval(files).await;
    page.finish().await;
    for file in files.as_array().into_iter().flatten() {
        // The address of the site's folder is not part of a fault's path.
        site.fail(file.as_str().unwrap_or_default(), Fault::Hang);
    }
}

#[tokio::test]
async fn the_first_frame_needs_nothing_but_the_page() {
    journey(async |site, browser| {
        keep_away(site, browser).await;
        for theme in ["light", "dark"] {
            let page = browser.visit().theme_pref(theme).open("/").await;
            page.see("h1").await;
            page.until(
                "return performance.getEntriesByName('first-contentful-paint').length === 1",
                "the first frame",
            )
            .await;
            let paper = page
                .eval("getComputedStyle(document.body).backgroundColor")
                .await;
            let expected = if theme == "light" {
                "rgb(251, 250, 247)"
            } else {
                "rgb(14, 18, 23)"
            };
            assert_eq!(paper, json!(expected));
            assert_eq!(
                page.eval("getComputedStyle(document.querySelector('.site-header')).position")
                    .await,
                json!("sticky")
            );
            // The app has not come, and no frame has waited for it.
            assert_eq!(
                page.eval("document.documentElement.dataset.app").await,
                json!("coming")
            );
            assert_eq!(page.eval("document.styleSheets.length").await, json!(1));
            page.finish().await;
        }
    })
    .await;
}

/// Every computed style of every kind of element (its classes and its parents'), and of what styles put
/// before and after it.
const LOOKS: &str = "(() => {
    const looks = new Map();
    const named = (element) => `${element.localName}.${element.getAttribute('class') ?? ''}`;
    const properties = Array.from(getComputedStyle(document.body));
    const text = (style) => properties.map((property) => `${property}: ${style.getPropertyValue(property)}`).join('; ');
    const parts = { li: ['::marker'], summary: ['::marker'], input: ['::placeholder'] };
    for (const element of document.querySelectorAll('body, body *')) {
        const name = [element.parentElement.parentElement ?? element.parentElement, element.parentElement, element]
            .map(named).join(' ');
        if (looks.has(name)) continue;
        looks.set(name, text(getComputedStyle(element)));
        for (const part of ['::before', '::after', ...parts[element.localName] ?? []]) {
            const style = getComputedStyle(element, part);
            looks.set(name + part, style.content === 'none' ? '' : text(style));
        }
    }
    return [...looks];
})()";

/// Lists that are far away are not laid out, and have a height that was guessed; what changes gradually
/// would be looked at halfway.
const HOLD_STILL: &str = "(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, *::before, *::after { content-visibility: visible !important; transition: none !important; animation: none !important }');
    document.adoptedStyleSheets = [sheet];
})()";

const ADD_THE_SHEET: &str = "new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = STYLES;
    link.onload = () => resolve();
    link.onerror = reject;
    document.head.append(link);
})";

/// Where something looks other than before: the element, and what is no longer so.
const CHANGES: &str = "((before, after) => {
    if (before.length < 50 || before[0][1].length < 5000) return `only ${before.length} kinds of elements to compare`;
    const changed = before.flatMap(([name, was], index) => {
        const [other, is] = after[index] ?? [];
        if (other === name && is === was) return [];
        const now = new Set(is?.split('; '));
        return [[name, ...was.split('; ').filter((style) => !now.has(style)).slice(0, 3)]];
    });
    return changed.slice(0, 5);
})";

/// Ways in which a page is looked at: width, medium, and what the system asks for.
const WAYS: [(u32, &str, &str, &str); 4] = [
    (1440, "screen", "prefers-color-scheme", "light"),
    (390, "screen", "prefers-color-scheme", "dark"),
    (768, "screen", "forced-colors", "active"),
    (768, "print", "prefers-color-scheme", "light"),
];

async fn evaluated(page: &Page<'_>, expression: &str) -> Value {
    let asked = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
    page.devtools("Runtime.evaluate", asked).await["result"]["value"].clone()
}

/// Notes under this name how the page looks in each way.
async fn look(page: &Page<'_>, name: &str) {
    for (way, (width, medium, feature, value)) in WAYS.into_iter().enumerate() {
        let screen =
            json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false });
        page.devtools("Emulation.setDeviceMetricsOverride", screen)
            .await;
        let media = json!({ "media": medium, "features": [{ "name": feature, "value": value }] });
        page.devtools("Emulation.setEmulatedMedia", media).await;
        evaluated(page, &format!("void (window.{name}{way} = {LOOKS})")).await;
    }
}

async fn nothing_changes_with_the_whole_sheet(site: &Site, browser: &Browser<'_>, paths: &[&str]) {
    let page = browser.open("/").await;
    page.ready().await;
    let script = start(&page).await;
    page.finish().await;
    site.fail(&script, Fault::Hang);
    for path in paths {
        let page = browser.open(path).await;
        if path.contains("no/such") {
            page.expect_console("404");
        }
        page.until("return document.readyState !== 'loading'", "the whole page")
            .await;
        evaluated(&page, HOLD_STILL).await;
        look(&page, "before").await;
        evaluated(&page, &ADD_THE_SHEET.replace("STYLES", STYLES)).await;
        look(&page, "after").await;
        for (way, described) in WAYS.iter().enumerate() {
            let changed = evaluated(&page, &format!("{CHANGES}(before{way}, after{way})")).await;
            assert_eq!(changed, json!([]), "{path} as {described:?}");
        }
        page.finish().await;
    }
}

#[tokio::test]
async fn a_page_brings_all_styles_that_its_elements_need() {
    journey(async |site, browser| {
        nothing_changes_with_the_whole_sheet(site, browser, &EACH_KIND).await;
    })
    .await;
}

// In two halves: each has the time of one journey.

#[tokio::test]
async fn so_does_a_page_of_the_large_site() {
    journey_on(archive(), async |site, browser| {
        nothing_changes_with_the_whole_sheet(site, browser, &LARGE_PAGES[..4]).await;
    })
    .await;
}

#[tokio::test]
async fn so_do_the_longest_pages() {
    journey_on(archive(), async |site, browser| {
        nothing_changes_with_the_whole_sheet(site, browser, &LARGE_PAGES[4..]).await;
    })
    .await;
}

/// Notes for each frame whether the fonts were there.
const FRAMES: &str = "window.frames_ = [];
    const note = () => {
        const isThere = document.querySelector(':root[data-fonts], #site-footer[data-fonts]') && document.fonts.check('1em Newsreader')
            && document.fonts.check('1em \"Public Sans\"');
        if (document.querySelector('h1')) frames_.push([performance.now(), Boolean(isThere)]);
        requestAnimationFrame(note);
    };
    requestAnimationFrame(note);";

/// The texts that do not have the font which the next page has them in, and are not among those that wait
/// for it.
pub const IN_ANOTHER_FONT: &str = "(() => {
    const texts = [...document.querySelectorAll('#app *')].filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim()));
    const isNow = texts.filter((element) => element.closest('[data-fonts]')?.dataset.fonts !== 'later');
    const font = (element) => getComputedStyle(element).fontFamily;
    const now = isNow.map(font);
    for (const part of document.querySelectorAll('[data-fonts]')) delete part.dataset.fonts;
    document.documentElement.dataset.fonts = 'kept';
    return [isNow.length, isNow.filter((element, at) => font(element) !== now[at])
        .map((element) => element.tagName + ': ' + element.textContent.trim().slice(0, 40))];
})()";

#[tokio::test]
async fn each_text_changes_over_to_the_font_that_it_has_from_then_on() {
    journey(async |_site, browser| {
        for path in EACH_KIND {
            for width in [1440, 768, 390] {
                let page = browser.visit().size(width, 900).open(path).await;
                page.tolerate_console("404");
                page.with_fonts().await;
                let found = page.eval(IN_ANOTHER_FONT).await;
                assert!(found[0].as_u64() > Some(10), "{path}, {width}: {found}");
                assert_eq!(found[1], json!([]), "{path}, {width}");
                page.finish().await;
            }
        }
    })
    .await;
}

#[tokio::test]
async fn what_stays_in_its_place_does_not_wait_for_a_text_that_would_not() {
    journey(async |_site, browser| {
        // A text that takes more room in the site's own font.
        let taller = "const taller = new CSSStyleSheet();
            taller.replaceSync(':is([data-fonts=new], [data-fonts=new] :not([data-fonts])).lead { padding-block-end: 9px }');
            document.adoptedStyleSheets.push(taller);";
        let page = browser.visit().with_script(taller).open("/").await;
        page.with_fonts().await;
        let font = |selector: &str| {
            format!("document.querySelector('{selector}').closest('[data-fonts]').dataset.fonts")
        };
        assert_eq!(page.eval(&font(".hero .lead")).await, json!("later"));
        assert_eq!(page.eval(&font(".hero h1")).await, json!("new"));
        page.finish().await;
    })
    .await;
}

#[tokio::test]
async fn what_leaves_the_page_meanwhile_does_not_keep_the_rest_in_the_fonts_of_the_device() {
    journey(async |_site, browser| {
        // As the app does where an event has passed since the page was published.
        let leaving = "new MutationObserver((_, observer) => {
                observer.disconnect();
                document.querySelectorAll('.filters-fields > *').forEach((field) => field.remove());
            }).observe(document, { subtree: true, attributeFilter: ['data-fonts'] });";
        let page = browser.visit().with_script(leaving).open("/events/").await;
        page.with_fonts().await;
        assert_eq!(page.eval(IN_ANOTHER_FONT).await[1], json!([]));
        page.finish().await;
    })
    .await;
}

#[tokio::test]
async fn from_the_second_page_on_fonts_are_there_at_once() {
    journey(async |site, browser| {
        let page = browser.visit().with_script(FRAMES).open("/").await;
        page.ready().await;
        page.with_fonts().await;
        let late = "frames_.some(([, isThere]) => !isThere)";
        assert_eq!(page.eval(late).await, json!(true), "the first page did not wait for fonts");

        page.go("/committee/").await;
        page.ready().await;
        page.with_fonts().await;
        // What was drawn without them, if anything, was not seen.
        let seen = page
            .eval(
                "(() => { const [paint] = performance.getEntriesByName('first-contentful-paint');
                  return frames_.filter(([time, isThere]) => !isThere && time > paint.startTime); })()",
            )
            .await;
        assert_eq!(seen, json!([]));
        assert_eq!(site.requests("/fonts/newsreader-latin.woff2"), 1);
    })
    .await;
}

#[tokio::test]
async fn who_spares_data_keeps_the_fonts_of_the_device() {
    journey(async |site, browser| {
        let page = browser.visit().still().with_script(SPARING).open("/").await;
        page.until("return document.readyState === 'complete'", "the page")
            .await;
        page.press("Tab").await;
        page.ready().await;
        page.follow("Events").await;
        page.until_text("h1", "Events").await;
        assert_eq!(
            page.eval("document.querySelector('[data-fonts]')").await,
            json!(null)
        );
        assert_eq!(site.requests("/fonts/newsreader-latin.woff2"), 0);
    })
    .await;
}

#[tokio::test]
async fn without_scripts_the_fonts_come_too() {
    journey(async |site, browser| {
        let page = browser.visit().without_scripts().open("/events/").await;
        page.see("h1").await;
        site.asked_for("/fonts/newsreader-latin.woff2", 1).await;
        site.asked_for("/fonts/public-sans-latin.woff2", 1).await;
    })
    .await;
}

#[tokio::test]
async fn a_host_without_the_fonts_has_readable_pages() {
    journey(async |site, browser| {
        for name in ["newsreader", "public-sans"] {
            site.fail(&format!("/fonts/{name}-latin.woff2"), Fault::Missing);
        }
        let page = browser.open("/").await;
        page.expect_console("404");
        page.ready().await;
        site.asked_for("/fonts/newsreader-latin.woff2", 1).await;
        page.see("h1").await;
        assert_eq!(
            page.eval("document.documentElement.dataset.fonts ?? null")
                .await,
            json!(null)
        );
    })
    .await;
}

#[tokio::test]
async fn without_the_whole_sheet_the_page_stays_as_it_is() {
    journey(async |site, browser| {
        let page = browser.open("/").await;
        page.ready().await;
        let styles = named(&page, STYLES).await;
        page.finish().await;
        site.fail(&styles, Fault::Missing);
        let page = browser.open("/").await;
        page.expect_console("404");
        page.until(
            "return document.documentElement.dataset.app === undefined",
            "the page to do without the app",
        )
        .await;
        // Links are the browser's then, and each page has what it needs.
        page.follow("Events").await;
        page.until_at("/events/").await;
        page.until_text("h1", "Events").await;
    })
    .await;
}
