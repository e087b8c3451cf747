//! Light, dark, or as the system has it.

use serde_json::json;

use crate::{journey::journey, page::Page};

const LIGHT: &str = "rgb(251, 250, 247)";
const DARK: &str = "rgb(14, 18, 23)";

async fn paper(page: &Page<'_>) -> String {
    let colour = page
        .eval("getComputedStyle(document.body).backgroundColor")
        .await;
    colour.as_str().unwrap_or_default().to_owned()
}

/// The colour that the page gives to the browser's own bars.
async fn bars(page: &Page<'_>) -> String {
    let colour = page
        .eval(
            "[...document.querySelectorAll('meta[name=theme-color]')].find((meta) => matchMedia(meta.media).matches).content",
        )
        .await;
    colour.as_str().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn the_system_decides_until_the_visitor_does() {
    journey(async |_site, browser| {
        let page = browser.visit().theme_pref("dark").open("/").await;
        page.until_text("h1", "International ECMO Network").await;
        assert_eq!(paper(&page).await, DARK);
        assert_eq!(bars(&page).await, "#0e1217");
        page.push("Theme: system").await;
        page.see("[aria-label='Theme: light']").await;
        assert_eq!(paper(&page).await, LIGHT);
        assert_eq!(bars(&page).await, "#fbfaf7");
        page.push("Theme: light").await;
        page.see("[aria-label='Theme: dark']").await;
        assert_eq!(paper(&page).await, DARK);
        page.push("Theme: dark").await;
        page.see("[aria-label='Theme: system']").await;
        let kept = page.eval("localStorage.getItem('ecmonet-theme')").await;
        assert_eq!(kept, json!(null));
    })
    .await;
}

#[tokio::test]
async fn the_choice_is_kept_and_in_force_before_anything_is_painted() {
    journey(async |_site, browser| {
        // Looks at the theme as soon as there is a body, which is before the first paint.
        let witness = "new MutationObserver((_, observer) => {
            if (!document.body) return;
            observer.disconnect();
            window.themeAtFirst = document.documentElement.dataset.theme ?? 'system';
        }).observe(document, { childList: true, subtree: true });";
        let page = browser.visit().with_script(witness).open("/").await;
        page.push("Theme: system").await;
        page.push("Theme: light").await;
        page.see("[aria-label='Theme: dark']").await;
        page.go("/events/").await;
        page.until_text("h1", "Events").await;
        assert_eq!(page.eval("window.themeAtFirst").await, json!("dark"));
        assert_eq!(bars(&page).await, "#0e1217");
        assert_eq!(paper(&page).await, DARK);
        page.see("[aria-label='Theme: dark']").await;
    })
    .await;
}

#[tokio::test]
async fn without_storage_the_choice_holds_for_the_visit() {
    journey(async |_site, browser| {
        let blocked = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });";
        let page = browser.visit().with_script(blocked).open("/").await;
        page.push("Theme: system").await;
        page.push("Theme: light").await;
        page.see("[aria-label='Theme: dark']").await;
        page.follow("News").await;
        page.until_text("h1", "News").await;
        assert_eq!(paper(&page).await, DARK);
    })
    .await;
}
