//! Searching the site: from its own page, and from the dialog that opens anywhere.

use serde_json::json;

use crate::{
    archive_content::NOW,
    journey::journey_on,
    page::Page,
    published::{archive, open_ready},
    server::Fault,
};

const FIELD: &str = "Words to look for";
const DIALOG_FIELD: &str = "Search the site";
const STATUS: &str = ".results-status";
const KIRITIMATI: &str = "Test webinar on Kiritimati";

/// Waits until the first find of a section is this one.
async fn until_first(page: &Page<'_>, section: &str, title: &str) {
    let look = "const list = document.getElementById(arguments[0])?.closest('section');
        const found = list && textOf(list.querySelector('.result-title'));
        return found === arguments[1] || found || textOf(document.querySelector('.results'))";
    let section = format!("results-{section}");
    page.wait(
        format!("{title:?} first in {section}"),
        look,
        vec![json!(section), json!(title)],
    )
    .await;
}

/// What is marked as found, each once.
async fn marked(page: &Page<'_>) -> Vec<String> {
    let mut marked = page.texts(".results mark").await;
    marked.sort();
    marked.dedup();
    marked
}

async fn until_dialog(page: &Page<'_>) {
    page.see("dialog[open] input").await;
    page.until(
        "return document.activeElement.matches('dialog[open] input')",
        "the focus in the field",
    )
    .await;
}

#[tokio::test]
async fn what_is_searched_for_is_an_address() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, "/news/").await;
        page.go("/search/").await;
        page.ready().await;
        page.fill("searchbox", FIELD, "Kiritimati").await;
        page.until_at("/search/?q=Kiritimati").await;
        until_first(&page, "events", KIRITIMATI).await;
        page.reload().await;
        page.ready().await;
        until_first(&page, "events", KIRITIMATI).await;
        assert_eq!(page.value("searchbox", FIELD).await, "Kiritimati");
        page.eval("document.querySelector('.result').click()").await;
        page.until_text("h1", KIRITIMATI).await;
        page.back().await;
        page.until_at("/search/?q=Kiritimati").await;
        until_first(&page, "events", KIRITIMATI).await;
        page.finish().await;

        let friend = open_ready(browser, "/search/?q=Kiritimati").await;
        until_first(&friend, "events", KIRITIMATI).await;
        friend.finish().await;
    })
    .await;
}

#[tokio::test]
async fn everything_of_the_site_is_found_in_groups() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, "/search/").await;
        for (words, section, first) in [
            (
                "test meeting three weeks",
                "events",
                "Test meeting in three weeks",
            ),
            ("programme is out", "news", "Test programme is out"),
            ("TESTSAIL", "research", "TESTSAIL"),
            ("committee", "pages", "Committee"),
            ("Daniel Brodie", "people", "Daniel Brodie"),
        ] {
            page.fill("searchbox", FIELD, words).await;
            let look = "const list = document.getElementById(arguments[0])?.closest('section');
                const found = list && textOf(list.querySelector('.result-title'));
                return found?.startsWith(arguments[1]) || found";
            page.wait(
                format!("{first} for {words}"),
                look,
                vec![json!(format!("results-{section}")), json!(first)],
            )
            .await;
        }
        // Publications lead to their place on the page of research.
        page.fill("searchbox", FIELD, "10.5555/test.33").await;
        page.until(
            "return document.querySelector('.result')?.hash === '#publication-test-paper-33'",
            "the publication",
        )
        .await;
        page.no_axe_findings().await;
    })
    .await;
}

#[tokio::test]
async fn accents_case_and_one_wrong_letter_do_not_matter_and_finds_are_marked() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, "/search/").await;
        for (typed, found) in [
            ("kiritimati", "Kiritimati"),
            ("KIRITIMATI", "Kiritimati"),
            ("Kirtimati", "Kiritimati"),
            ("Kiritimaty", "Kiritimati"),
            ("Kiritiamti", "Kiritimati"),
        ] {
            page.fill("searchbox", FIELD, typed).await;
            until_first(&page, "events", KIRITIMATI).await;
            page.until_text(".results mark", found).await;
            assert_eq!(marked(&page).await, [found], "{typed}");
        }
        for (typed, found) in [
            ("malaga", "Málaga"),
            ("prüfstadt", "Prüfstadt"),
            ("prufstadt", "Prüfstadt"),
        ] {
            page.fill("searchbox", FIELD, typed).await;
            page.until_text(".results mark", found).await;
        }
        for typed in ["تجريبي", "测试条目", "テスト用", "проверки", "परीक्षण"]
        {
            page.fill("searchbox", FIELD, typed).await;
            page.until(
                &format!("return document.querySelector('main input').value === '{typed}'"),
                "the words",
            )
            .await;
            page.see(".results mark").await;
            page.until_text_has(STATUS, "result").await;
        }
    })
    .await;
}

#[tokio::test]
async fn one_section_can_be_asked_for() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, "/search/?q=test%20meeting").await;
        page.see("#results-events").await;
        page.see("#results-news").await;
        let heading = page.texts("#results-events").await.concat();
        let (_, count) = heading.rsplit_once(' ').unwrap();
        page.follow(&format!("All {count} in events")).await;
        page.until_at("/search/?q=test%20meeting&in=events").await;
        page.gone("#results-news").await;
        page.reload().await;
        page.ready().await;
        page.see("#results-events").await;
        page.gone("#results-news").await;
        page.back().await;
        page.until_at("/search/?q=test%20meeting").await;
        page.see("#results-news").await;
    })
    .await;
}

#[tokio::test]
async fn arrows_go_through_the_finds_and_back_to_the_field() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, "/search/?q=Kiritimati").await;
        until_first(&page, "events", KIRITIMATI).await;
        page.tab_to(&format!("searchbox {FIELD:?}")).await;
        page.press("ArrowDown").await;
        let first = page.focused().await;
        assert!(
            first.starts_with(&format!("link \"{KIRITIMATI}")),
            "{first}"
        );
        page.press("ArrowDown").await;
        let second = page.focused().await;
        assert_ne!(first, second);
        page.press("ArrowUp").await;
        assert_eq!(page.focused().await, first);
        page.press("ArrowUp").await;
        assert_eq!(page.focused().await, format!("searchbox {FIELD:?}"));
        page.press("ArrowDown").await;
        page.press("Enter").await;
        page.until_text("h1", KIRITIMATI).await;
    })
    .await;
}

#[tokio::test]
async fn keys_open_the_dialog_from_anywhere() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, "/events/test-next/").await;
        for keys in ["/", "Control+k", "Meta+k"] {
            page.press(keys).await;
            until_dialog(&page).await;
            assert_eq!(
                page.value("searchbox", DIALOG_FIELD).await,
                "",
                "{keys} is no letter of the search"
            );
            page.press("Escape").await;
            page.gone("dialog[open]").await;
        }
        page.until_at("/events/test-next/").await;

        // In a field it is a letter like others; the other keys still open the dialog.
        page.go("/events/").await;
        page.ready().await;
        page.tab_to("searchbox \"Search events\"").await;
        page.type_text("1/2").await;
        assert_eq!(page.value("searchbox", "Search events").await, "1/2");
        page.gone("dialog[open]").await;
        page.press("Control+k").await;
        until_dialog(&page).await;
        page.press("Escape").await;
        page.gone("dialog[open]").await;
        page.until(
            "return document.activeElement.matches('main input')",
            "the focus where it was",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn the_dialog_finds_and_leads_there() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, "/").await;
        page.follow("Search").await;
        until_dialog(&page).await;
        page.until_at("/").await;
        page.no_axe_findings().await;
        page.type_text("kirtimati").await;
        page.until_text_has("dialog .result-title", KIRITIMATI)
            .await;
        page.no_axe_findings().await;
        page.press("ArrowDown").await;
        page.press("Enter").await;
        page.until_text("h1", KIRITIMATI).await;
        page.gone("dialog[open]").await;

        page.press("/").await;
        until_dialog(&page).await;
        page.type_text("pago pago").await;
        page.press("Enter").await;
        page.until_at("/search/?q=pago%20pago").await;
        page.gone("dialog[open]").await;
        until_first(&page, "events", "Test webinar in Pago Pago").await;
        page.back().await;
        page.until_text("h1", KIRITIMATI).await;

        // Tab stays inside, and the close button has a name.
        page.press("/").await;
        until_dialog(&page).await;
        page.push("Close").await;
        page.gone("dialog[open]").await;
    })
    .await;
}

#[tokio::test]
async fn where_nothing_is_found_the_nearest_words_are_offered() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, "/search/?q=Kirytymati").await;
        page.until_text(STATUS, "Nothing found").await;
        page.until_text_has(".results", "Nothing was found for")
            .await;
        page.no_axe_findings().await;
        page.until_text(".results-suggestions .choice", "Kiritimati")
            .await;
        page.follow("Kiritimati").await;
        page.until_at("/search/?q=Kiritimati").await;
        until_first(&page, "events", KIRITIMATI).await;
        page.back().await;
        page.until_text(STATUS, "Nothing found").await;

        page.fill("searchbox", FIELD, &"q".repeat(300)).await;
        page.until_text(STATUS, "Nothing found").await;
        page.until(
            "return document.documentElement.scrollWidth <= innerWidth",
            "a page that fits",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn recent_searches_stay_on_the_device_until_they_are_forgotten() {
    journey_on(archive(), async |site, browser| {
        let page = open_ready(browser, "/").await;
        page.press("/").await;
        until_dialog(&page).await;
        page.type_text("kiritimati").await;
        page.press("Enter").await;
        page.until_at("/search/?q=kiritimati").await;
        page.until_text("h1", "Search").await;
        page.press("/").await;
        until_dialog(&page).await;
        page.until_text_has("dialog .results-recent", "kept on this device only")
            .await;
        page.until_text("dialog .results-recent .choice", "kiritimati")
            .await;
        page.no_axe_findings().await;
        page.push("Forget them").await;
        page.gone("dialog .results-recent").await;
        assert_eq!(
            page.eval("Object.keys(localStorage).filter((key) => key.includes('search'))")
                .await,
            json!([])
        );
        // The host was asked for no search.
        assert_eq!(site.requests("/search/"), 0);
    })
    .await;
}

#[tokio::test]
async fn what_could_not_be_fetched_is_named() {
    journey_on(archive(), async |site, browser| {
        site.fail("/content/events.json", Fault::ServerError);
        let page = browser.visit().at(NOW).open("/search/?q=test").await;
        page.expect_console("500");
        page.until_text_has(
            ".results .left-out",
            "Not searched, because it could not be fetched: events.",
        )
        .await;
        page.see("#results-news").await;
        page.gone("#results-events").await;
    })
    .await;
}

#[tokio::test]
async fn without_script_the_search_leads_to_the_lists() {
    journey_on(archive(), async |_site, browser| {
        let page = browser.visit().at(NOW).without_scripts().open("/").await;
        page.until_text_has("header", "Search").await;
        page.client()
            .find(fantoccini::Locator::Css(".search-button"))
            .await
            .unwrap()
            .click()
            .await
            .unwrap();
        page.until_at("/search/").await;
        page.until_text_has("main", "Searching needs JavaScript.")
            .await;
        page.gone("main form").await;
        let links = page.texts(".search-places a").await;
        assert_eq!(links, ["Events", "News", "Research", "Committee"]);
    })
    .await;
}

#[tokio::test]
async fn escape_closes_the_search_at_the_first_press() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, "/").await;
        page.press("/").await;
        until_dialog(&page).await;
        page.fill("searchbox", DIALOG_FIELD, "webinar").await;
        page.press("Escape").await;
        page.gone("dialog[open]").await;
    })
    .await;
}

#[tokio::test]
async fn while_an_input_method_composes_the_keys_are_its_own() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, "/search/?q=webinar").await;
        page.see(".result").await;
        let pressed = "(() => {
            const field = document.querySelector('main input[type=search]');
            field.focus();
            const press = (isComposing) => field.dispatchEvent(new KeyboardEvent('keydown',
                { key: 'ArrowDown', isComposing, bubbles: true, cancelable: true }));
            press(true);
            const stayed = document.activeElement === field;
            press(false);
            return [stayed, document.activeElement === field];
        })()";
        assert_eq!(page.eval(pressed).await, json!([true, false]));
    })
    .await;
}

#[tokio::test]
async fn the_single_key_can_be_switched_off_for_good() {
    journey_on(archive(), async |_site, browser| {
        let page = open_ready(browser, "/search/").await;
        let switch = "The key / opens the search";
        page.click("checkbox", switch).await;
        page.until("return localStorage.getItem('ecmonet-slash') === 'off'", "the choice").await;
        for path in ["/", "/events/"] {
            page.go(path).await;
            page.ready().await;
            page.gone(".search-button kbd").await;
            page.press("/").await;
            page.until(
                "return document.querySelector('.search-button').getAttribute('aria-keyshortcuts') === 'Control+K Meta+K'",
                "the keys that remain",
            )
            .await;
            assert_eq!(page.eval("document.querySelector('dialog[open]')").await, json!(null));
        }
        page.press("Control+k").await;
        until_dialog(&page).await;
        page.no_axe_findings().await;
        page.click("checkbox", switch).await;
        page.press("Escape").await;
        page.gone("dialog[open]").await;
        page.press("/").await;
        until_dialog(&page).await;
    })
    .await;
}
