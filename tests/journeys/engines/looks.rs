//! What each page shows: its words, its fonts, its width, what axe finds.

use serde_json::json;

use super::{go, has_app, open};
use crate::{
    first_frame::IN_ANOTHER_FONT,
    journey::{journey, long_journey},
    layout::STICKING_OUT,
    page::EACH_KIND,
};

/// How many texts the page was published with, and which of them it does not say any more.
const LOST_WORDS: &str = "return (async () => {
    const html = await (await fetch(location.href)).text();
    const published = new DOMParser().parseFromString(html, 'text/html');
    const lines = (page) => {
        const walker = page.createTreeWalker(page.querySelector('main'), NodeFilter.SHOW_TEXT);
        const found = [];
        while (walker.nextNode()) {
            const text = walker.currentNode.data.replace(/\\s+/g, ' ').trim();
            if (text && !walker.currentNode.parentElement.closest('script, style, noscript')) found.push(text);
        }
        return found;
    };
    const [before, now] = [lines(published), lines(document)];
    return [before.length, before.filter((text) => !now.includes(text))];
})()";

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn taking_over_loses_no_word() {
    journey(async |_site, browser| {
        let page = open(browser, "/").await;
        for path in EACH_KIND {
            go(&page, path).await;
            has_app(&page).await;
            let found = page.run(LOST_WORDS, Vec::new()).await.expect("two texts");
            assert!(found[0].as_u64() > Some(3), "{path}: {found}");
            assert_eq!(found[1], json!([]), "{path}");
        }
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn axe_finds_nothing_in_either_theme() {
    long_journey(async |_site, browser| {
        let page = open(browser, "/").await;
        for theme in ["light", "dark"] {
            has_app(&page).await;
            page.eval(&format!("localStorage.setItem('ecmonet-theme', '{theme}')"))
                .await;
            for path in EACH_KIND {
                go(&page, path).await;
                has_app(&page).await;
                page.no_axe_findings().await;
            }
        }
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn nothing_sticks_out_of_a_narrow_window() {
    journey(async |_site, browser| {
        let page = open(browser, "/").await;
        let narrow = page.client().set_window_size(360, 800).await;
        narrow.expect("a narrow window");
        page.until("return innerWidth < 600 || innerWidth", "a narrow window")
            .await;
        for path in EACH_KIND {
            go(&page, path).await;
            has_app(&page).await;
            assert_eq!(page.eval(STICKING_OUT).await, json!([]), "{path}");
        }
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn each_text_changes_over_to_the_sites_own_fonts() {
    journey(async |_site, browser| {
        for path in ["/", "/events/", "/research/"] {
            let page = open(browser, path).await;
            page.with_fonts().await;
            let found = page.eval(IN_ANOTHER_FONT).await;
            assert!(found[0].as_u64() > Some(10), "{path}: {found}");
            assert_eq!(found[1], json!([]), "{path}");
            page.finish().await;
        }
    })
    .await;
}
