//! By keyboard: the focus, the search, a month.

use fantoccini::Locator;
use serde_json::json;

use super::{app_of, follow, has_app, open};
use crate::{journey::journey, page::Page, server::Fault};

/// Waits until what has the focus matches a selector.
async fn until_focus(page: &Page<'_>, selector: &str) {
    page.wait(
        format!("the focus on {selector}"),
        "const active = document.activeElement;
            return active?.matches(arguments[0]) || active?.outerHTML.slice(0, 200)",
        vec![json!(selector)],
    )
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn a_key_opens_the_search_and_finds() {
    journey(async |_site, browser| {
        let page = open(browser, "/committee/").await;
        has_app(&page).await;
        let body = page
            .client()
            .find(Locator::Css("body"))
            .await
            .expect("a body");
        body.send_keys("/").await.expect("a key");
        page.see("dialog[open] input").await;
        let field = page.client().find(Locator::Css("dialog[open] input")).await;
        field
            .expect("a field")
            .send_keys("lodnon")
            .await
            .expect("keys");
        page.until_text_has(
            "dialog .result-title",
            "International ECMO Network Meeting, London",
        )
        .await;
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn arrows_go_through_the_finds_and_escape_closes() {
    journey(async |_site, browser| {
        let page = open(browser, "/committee/").await;
        has_app(&page).await;
        page.press("Control+k").await;
        until_focus(&page, "dialog[open] input[type=search]").await;
        page.type_text("london").await;
        page.see("dialog a.result").await;
        page.press("ArrowDown").await;
        until_focus(&page, "dialog a.result").await;
        page.press("ArrowUp").await;
        until_focus(&page, "dialog[open] input[type=search]").await;
        page.press("Escape").await;
        page.gone("dialog[open]").await;
        page.until_text("h1", "Committee").await;
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn the_first_tab_leads_past_the_navigation() {
    journey(async |_site, browser| {
        let page = open(browser, "/news/").await;
        has_app(&page).await;
        page.press("Tab").await;
        until_focus(&page, ".skip-link").await;
        page.press("Enter").await;
        until_focus(&page, "main").await;
        page.press("Tab").await;
        until_focus(&page, "main *").await;
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn the_focus_is_on_the_heading_of_a_new_page() {
    journey(async |_site, browser| {
        let page = open(browser, "/").await;
        has_app(&page).await;
        for name in ["Events", "Research"] {
            follow(&page, name).await;
            page.until_text("h1", name).await;
            until_focus(&page, "main h1").await;
        }
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn arrows_go_through_a_month() {
    journey(async |_site, browser| {
        let page = open(browser, "/events/?view=month&month=2027-03").await;
        has_app(&page).await;
        page.until_text("#month-name", "March 2027").await;
        page.eval("document.querySelector(\"[datetime='2027-03-31']\").closest('td').focus()")
            .await;
        page.press("ArrowLeft").await;
        until_focus(
            &page,
            ":has(> * [datetime='2027-03-30'], > [datetime='2027-03-30'])",
        )
        .await;
        page.press("ArrowRight").await;
        page.press("ArrowRight").await;
        page.until_text("#month-name", "April 2027").await;
        until_focus(
            &page,
            ":has(> * [datetime='2027-04-01'], > [datetime='2027-04-01'])",
        )
        .await;
        page.until_at("/events/?view=month&month=2027-04").await;
        page.finish().await;
    })
    .await;
}

#[tokio::test]
#[ignore = "in other engines: make test-browsers"]
async fn what_is_typed_before_the_app_is_there_is_searched_for() {
    journey(async |site, browser| {
        let app = app_of(browser).await;
        site.fail(&app, Fault::Hang);
        let page = open(browser, "/committee/").await;
        page.until("return document.readyState === 'complete'", "the page")
            .await;
        page.press("Control+k").await;
        page.type_text("london").await;
        site.mend(&app);
        page.see("dialog[open] a.result").await;
        assert_eq!(
            page.eval("document.querySelector('dialog[open] input').value")
                .await,
            "london"
        );
        page.finish().await;
    })
    .await;
}
