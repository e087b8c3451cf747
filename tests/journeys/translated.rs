//! Pages that are translated while the visitor uses them: whatever the app changes shows, and links
//! lead where they say.

use serde_json::{Value, json};

use crate::{browser::Browser, journey::journey, page::Page};

/// Translates the page as browsers do, from now on: each text within two elements in its place, and each
/// text that comes later as well. What is translated is marked.
const TRANSLATE: &str = "(() => {
    const texts = (node) => {
        if (node.nodeType === Node.TEXT_NODE) return [node];
        const walker = document.createTreeWalker(node, NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) found.push(walker.currentNode);
        return found;
    };
    const translate = (text) => {
        if (!text.data.trim() || !text.isConnected || text.parentElement.closest('font, script, style, option, textarea, [translate=no]')) return;
        const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name));
        inner.append(text.data.replace(/\\S+/, '»$&'));
        text.replaceWith(outer);
        outer.append(inner);
    };
    texts(document.body).forEach(translate);
    new MutationObserver((records) => {
        for (const { target, addedNodes } of records) [target, ...addedNodes].flatMap(texts).forEach(translate);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
})()";

/// What a visitor reads, without the marks.
async fn words(page: &Page<'_>) -> Value {
    page.eval("document.body.innerText.replaceAll('»', '').replace(/\\s+/g, ' ')")
        .await
}

/// Chooses the last entry of the menu of this name.
fn choose(name: &str) -> String {
    format!(
        "(() => {{ const menu = document.querySelector('main select[name={name}]');
            menu.value = menu.options[menu.options.length - 1].value;
            menu.dispatchEvent(new Event('change', {{ bubbles: true }})); }})()"
    )
}

fn write(text: &str) -> String {
    format!(
        "(() => {{ const field = document.querySelector('main input[type=search]');
            field.value = {text:?}; field.dispatchEvent(new Event('input', {{ bubbles: true }})); }})()"
    )
}

fn push(selector: &str) -> String {
    format!("document.querySelector({selector:?}).click()")
}

/// What is done, and how its effect is seen on a page that nobody translates.
struct Step(String, &'static str);

const FILTERED: &str =
    "document.querySelector('.filters-clear') && !document.querySelector('main .note')";
const UNFILTERED: &str = "!document.querySelector('.filters-clear')";
const NOTHING: &str = "document.querySelector('main .note')?.innerText.startsWith('No ')";

/// Does the same on a page as it is and on one that is translated: both read alike after every step.
async fn both_read_alike(browser: &Browser<'_>, path: &str, steps: &[Step]) {
    let open = async || {
        let visit = browser.visit().at("2024-02-10T10:00:00Z");
        let page = visit.open(path).await;
        page.ready().await;
        page
    };
    let (plain, translated) = (open().await, open().await);
    translated.eval(TRANSLATE).await;
    assert_eq!(
        translated
            .eval("document.querySelector('h1').innerText[0]")
            .await,
        json!("»")
    );
    for Step(script, effect) in steps {
        plain.eval(script).await;
        plain
            .until(
                &format!("return {effect}"),
                &format!("an effect of {script}"),
            )
            .await;
        translated.eval(script).await;
        translated
            .until(
                &format!(
                    "const words = document.body.innerText.replaceAll('»', '').replace(/\\s+/g, ' ');
                     return words === {}",
                    words(&plain).await
                ),
                &format!("{path} to read as without a translator after {script}"),
            )
            .await;
    }
    plain.finish().await;
    translated.finish().await;
}

#[tokio::test]
async fn what_filters_change_shows() {
    journey(async |_site, browser| {
        let clear = || Step(push("main .filters-clear"), UNFILTERED);
        let menu = |name| vec![Step(choose(name), FILTERED), clear()];
        let typed = |text| {
            vec![
                Step(write(text), FILTERED),
                Step(write("nothing is called so"), NOTHING),
                Step(write(""), UNFILTERED),
            ]
        };
        let chip = vec![
            Step(push("main .choices li:last-child a"), FILTERED),
            clear(),
        ];
        both_read_alike(browser, "/events/", &menu("year")).await;
        both_read_alike(browser, "/events/", &typed("london")).await;
        both_read_alike(browser, "/news/", &chip).await;
        both_read_alike(browser, "/research/", &menu("year")).await;
        both_read_alike(browser, "/research/", &typed("cardiac")).await;
        both_read_alike(browser, "/committee/", &typed("brodie")).await;
    })
    .await;
}

#[tokio::test]
async fn every_link_leads_to_its_page() {
    journey(async |_site, browser| {
        let names = ["Events", "News", "Research", "Committee"];
        for from in names {
            for to in names.iter().filter(|to| **to != from) {
                let path = format!("/{}/", from.to_lowercase());
                let page = browser.open(&path).await;
                page.ready().await;
                page.eval(TRANSLATE).await;
                let link = format!(".site-nav a[href$='/{}/']", to.to_lowercase());
                page.eval(&push(&link)).await;
                page.until_text("h1", to).await;
                page.ready().await;
                page.back().await;
                page.until(
                    &format!("return document.querySelector('h1')?.innerText.replace('»', '') === '{from}'"),
                    "the way back",
                )
                .await;
                page.finish().await;
            }
        }
    })
    .await;
}
