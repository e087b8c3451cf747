//! Every page for everybody: what axe finds, in both themes, on phone and desktop.

use crate::{journey::journey, page::EACH_KIND};

/// Visits every page in one browser and lets axe look at it.
async fn nothing_is_found(theme: &str, width: u32, height: u32) {
    journey(async |_site, browser| {
        let page = browser
            .visit()
            .at("2026-01-15T12:00:00Z")
            .theme_pref(theme)
            .reduced_motion()
            .size(width, height)
            .open("/")
            .await;
        page.expect_console("404");
        for path in EACH_KIND {
            page.go(path).await;
            page.see("h1").await;
            page.until(
                "return !document.querySelector('.loading') && document.querySelector(':root[data-fonts], #site-footer[data-fonts]') && document.fonts.status === 'loaded'",
                "the page to settle",
            )
            .await;
            page.no_axe_findings().await;
        }
    })
    .await;
}

#[tokio::test]
async fn axe_finds_nothing_in_light_on_a_desktop() {
    nothing_is_found("light", 1440, 900).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_dark_on_a_desktop() {
    nothing_is_found("dark", 1440, 900).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_light_on_a_phone() {
    nothing_is_found("light", 390, 844).await;
}

#[tokio::test]
async fn axe_finds_nothing_in_dark_on_a_phone() {
    nothing_is_found("dark", 390, 844).await;
}

#[tokio::test]
async fn axe_finds_nothing_with_the_menu_open() {
    journey(async |_site, browser| {
        let page = browser.visit().phone(390, 844).open("/news/").await;
        page.until_text("h1", "News").await;
        page.push("Menu").await;
        page.see(".menu").await;
        page.no_axe_findings().await;
    })
    .await;
}

#[tokio::test]
async fn colours_of_the_visitors_own_keep_every_state_visible() {
    journey(async |_site, browser| {
        let page = browser
            .visit()
            .at("2026-01-15T12:00:00Z")
            .forced_colors()
            .open("/events/")
            .await;
        page.until_text_has("main", "Past events").await;
        page.no_axe_findings().await;
        // Shapes that are drawn with a background alone would be gone.
        let border = page
            .eval("getComputedStyle(document.querySelector('.chip')).borderTopStyle")
            .await;
        assert_eq!(border, "solid", "the chip keeps an outline");
        page.press("Tab").await;
        let outline = page
            .eval("getComputedStyle(document.activeElement).outlineStyle")
            .await;
        assert_ne!(outline, "none", "the focus stays visible");
    })
    .await;
}
