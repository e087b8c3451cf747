//! Pages that somebody else has changed before the app takes them over: translators, browsers that
//! make links of dates, password managers. And browsers that lack what the app is made of.

use serde_json::json;

use crate::{
    browser::Browser,
    journey::journey,
    page::{EACH_KIND, Page},
    server::Fault,
};

/// Every text within two elements, as translation by the browser leaves it.
const TRANSLATED: &str = "
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest('script, style'))
        texts.push(walker.currentNode);
    for (const text of texts) {
        const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name));
        text.replaceWith(outer);
        outer.append(inner);
        inner.append(`»${text.data}«`);
    }
    document.documentElement.classList.add('translated-ltr');";

/// Years as links, as some phones make them of dates and numbers.
const LINKED: &str = "
    const walker = document.createTreeWalker(document.getElementById('app'), NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (/20\\d\\d/.test(walker.currentNode.data)) texts.push(walker.currentNode);
    for (const text of texts) {
        const date = text.splitText(text.data.search(/20\\d\\d/));
        date.splitText(4);
        const link = document.createElement('a');
        link.href = 'x-apple-data-detectors://1';
        date.replaceWith(link);
        link.append(date);
    }";

/// A picture behind every field.
const WITH_ICONS: &str = "
    for (const field of document.querySelectorAll('#app input')) {
        const icon = document.createElement('div');
        icon.dataset.lastpassIcon = '';
        field.after(icon);
    }";

/// Does this as soon as the page is there, which is before the app is.
fn once_there(change: &str) -> String {
    format!(
        "addEventListener('DOMContentLoaded', () => {{
            if (!document.getElementById('app')) return;
            window.touched = document.getElementById('app').getElementsByTagName('*').length;
            {change}
            window.touched = document.getElementById('app').getElementsByTagName('*').length - window.touched;
        }});"
    )
}

/// Visits every kind of page after this change: the app is there, and answers.
async fn the_app_lives_with(browser: &Browser<'_>, change: &str) {
    let mut touched = 0;
    for path in EACH_KIND {
        let page = browser
            .visit()
            .with_script(&once_there(change))
            .open(path)
            .await;
        if path == "/no/such/page/" {
            page.expect_console("404");
        }
        is_taken_over(&page).await;
        touched += page.eval("window.touched").await.as_u64().unwrap_or(0);
        assert_eq!(
            page.eval("document.querySelectorAll('h1').length").await,
            json!(1),
            "{path}"
        );
        page.gone(".app-note").await;
        page.press("/").await;
        page.see("dialog[open]").await;
        page.press("Escape").await;
        page.finish().await;
    }
    assert!(touched > 0, "nothing was changed");
}

async fn is_taken_over(page: &Page<'_>) {
    page.until(
        "return document.documentElement.dataset.app === 'ready'",
        "the app",
    )
    .await;
}

#[tokio::test]
async fn a_translated_page_is_drawn_anew() {
    journey(async |_site, browser| the_app_lives_with(browser, TRANSLATED).await).await;
}

#[tokio::test]
async fn a_page_with_dates_made_into_links_is_drawn_anew() {
    journey(async |_site, browser| the_app_lives_with(browser, LINKED).await).await;
}

#[tokio::test]
async fn a_page_with_icons_behind_its_fields_is_drawn_anew() {
    journey(async |_site, browser| the_app_lives_with(browser, WITH_ICONS).await).await;
}

#[tokio::test]
async fn drawing_anew_keeps_place_focus_and_what_was_typed() {
    journey(async |site, browser| {
        let wasm = wasm(browser).await;
        site.fail(&wasm, Fault::Hang);
        let page = browser
            .visit()
            .with_script(&once_there(WITH_ICONS))
            .open("/research/")
            .await;
        page.until("return document.readyState === 'complete'", "the page")
            .await;
        let field = "document.querySelector('main input[type=search]')";
        page.eval(&format!("{field}.focus({{ preventScroll: true }})"))
            .await;
        for letter in ["r", "e", "s", "t"] {
            page.press(letter).await;
        }
        page.eval("scrollTo(0, 240)").await;
        site.asked_for(&wasm, 2).await;
        site.mend(&wasm);
        is_taken_over(&page).await;
        page.until(
            &format!("return {field}.value === 'rest'"),
            "what was typed",
        )
        .await;
        page.until(
            &format!("return document.activeElement === {field}"),
            "the focus",
        )
        .await;
        page.until("return location.search.includes('rest')", "the address")
            .await;
        assert_eq!(page.eval("Math.round(scrollY)").await, json!(240));
    })
    .await;
}

/// The path of the app's wasm.
async fn wasm(browser: &Browser<'_>) -> String {
    let page = browser.open("/").await;
    page.ready().await;
    let address = page
        .eval("document.querySelector('meta[name=app-wasm]').content")
        .await;
    page.finish().await;
    address.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn words_typed_after_the_key_that_opens_the_search_are_kept() {
    journey(async |site, browser| {
        let wasm = wasm(browser).await;
        site.fail(&wasm, Fault::Hang);
        let page = browser.open("/").await;
        page.until("return document.readyState === 'complete'", "the page")
            .await;
        for key in ["/", "l", "o", "n", "d", "o", "n"] {
            page.press(key).await;
        }
        site.asked_for(&wasm, 2).await;
        site.mend(&wasm);
        page.see("dialog[open]").await;
        page.until(
            "return document.querySelector('dialog input').value === 'london'",
            "the words",
        )
        .await;
        page.until_text_has("dialog", "London").await;
    })
    .await;
}

#[tokio::test]
async fn all_that_was_chosen_before_the_app_came_is_kept() {
    journey(async |site, browser| {
        let wasm = wasm(browser).await;
        site.fail(&wasm, Fault::Hang);
        let page = browser.open("/research/").await;
        page.until("return document.readyState === 'complete'", "the page").await;
        // Two menus and a text, as far as the page has them.
        let chosen = page
            .eval(
                "(() => {
                    const chosen = [];
                    for (const menu of document.querySelectorAll('main select')) {
                        const option = menu.options[menu.options.length - 1];
                        if (option.value === menu.value) continue;
                        menu.value = option.value;
                        menu.dispatchEvent(new Event('change', { bubbles: true }));
                        chosen.push([menu.name, option.value]);
                    }
                    return chosen;
                })()",
            )
            .await;
        let chosen = chosen.as_array().cloned().unwrap_or_default();
        assert!(chosen.len() >= 2, "{chosen:?}");
        page.press("Tab").await;
        site.asked_for(&wasm, 2).await;
        site.mend(&wasm);
        is_taken_over(&page).await;
        for menu in chosen {
            let [name, value] = [&menu[0], &menu[1]].map(|text| text.as_str().unwrap_or_default().to_owned());
            page.until(
                &format!("return new URLSearchParams(location.search).get('{name}') === '{value}' || location.search"),
                &name,
            )
            .await;
        }
    })
    .await;
}

#[tokio::test]
async fn without_webassembly_the_page_is_a_page() {
    journey(async |_site, browser| {
        let none = "delete window.WebAssembly;";
        for path in ["/", "/events/", "/research/"] {
            let page = browser.visit().with_script(none).open(path).await;
            page.until("return document.readyState === 'complete'", "the page")
                .await;
            page.see("h1").await;
            // Nothing is shown that would not answer.
            page.gone(".theme-button").await;
            page.gone(".app-note").await;
            assert_eq!(
                page.eval("document.documentElement.dataset.app ?? null")
                    .await,
                json!(null)
            );
            page.finish().await;
        }
        let page = browser.visit().with_script(none).open("/").await;
        page.follow("All events").await;
        page.until_text("h1", "Events").await;
    })
    .await;
}
