//! An archive of a thousand news: filters, pages that are addresses, and what belongs to an entry.

use serde_json::{Value, json};

use crate::{
    archive_content::{NOW, files, records},
    journey::journey_on,
    page::Page,
    published::{STATUS, archive, open},
};

/// The titles of a page of news, the lead first.
const TITLES: &str = "#news-title, .news .story-title";

/// The titles of the news of which this is true, in the order of the file.
fn titles(is_meant: impl Fn(&Value) -> bool) -> Vec<String> {
    let news = records(&files(), "news.json", "news");
    let meant = news.iter().filter(|item| is_meant(item));
    let text = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    meant
        .map(|item| text(item["title"].as_str().unwrap()))
        .collect()
}

/// How many there are.
fn total() -> usize {
    titles(|_| true).len()
}

fn is_award(item: &Value) -> bool {
    item["kind"] == "award"
}

/// The year of an entry, or of the death that it speaks of.
fn is_of_2025(item: &Value) -> bool {
    let date = item["date"].as_str().or(item["person"]["died"].as_str());
    date.is_some_and(|date| date.starts_with("2025"))
}

/// Waits until the page shows these titles below this heading.
async fn until_page(page: &Page<'_>, heading: &str, entries: &[String]) {
    let shown: Vec<Value> = [heading]
        .into_iter()
        .map(Value::from)
        .chain(entries.iter().map(|title| json!(title)))
        .collect();
    let look = "const found = texts(arguments[0]);
        return JSON.stringify(found) === JSON.stringify(arguments[1]) || found";
    page.wait(
        format!("{heading} with {entries:?}"),
        look,
        vec![json!(TITLES), Value::Array(shown)],
    )
    .await;
}

#[tokio::test]
async fn pages_of_twenty_are_addresses() {
    journey_on(archive(), async |_site, browser| {
        let all = titles(|_| true);
        let page = open(browser, "/news/").await;
        page.until_text(STATUS, &format!("{} entries", total()))
            .await;
        until_page(&page, "Latest news", &all[..20]).await;
        assert_eq!(
            page.texts(".story-lead .story-title").await,
            &all[..1],
            "the lead"
        );
        page.follow("Next page").await;
        page.until_at("/news/page/2/").await;
        until_page(&page, "Page 2", &all[20..40]).await;
        assert_eq!(
            page.texts(".story-lead").await,
            [""; 0],
            "the lead is on the first page only"
        );
        assert_eq!(page.texts(".pages [aria-current=page]").await, ["Page 2"]);
        page.until("return scrollY === 0", "the page from its top")
            .await;
        page.follow("Page 51").await;
        page.until_at("/news/page/51/").await;
        until_page(&page, "Page 51", &all[1000..]).await;
        page.gone(".pages a[rel=next]").await;
        page.reload().await;
        page.ready().await;
        until_page(&page, "Page 51", &all[1000..]).await;
        page.back().await;
        until_page(&page, "Page 2", &all[20..40]).await;
        page.follow("Previous page").await;
        page.until_at("/news/").await;
        until_page(&page, "Latest news", &all[..20]).await;
        page.finish().await;

        let page = open(browser, "/news/page/7/").await;
        until_page(&page, "Page 7", &all[120..140]).await;
        page.ready().await;
        page.see(".filters").await;
        until_page(&page, "Page 7", &all[120..140]).await;
    })
    .await;
}

#[tokio::test]
async fn pages_work_without_script_and_others_do_not_exist() {
    journey_on(archive(), async |_site, browser| {
        let all = titles(|_| true);
        let page = browser
            .visit()
            .at(NOW)
            .without_scripts()
            .open("/news/page/7/")
            .await;
        until_page(&page, "Page 7", &all[120..140]).await;
        page.gone(".filters").await;
        page.client()
            .find(fantoccini::Locator::Css(".pages a[rel=next]"))
            .await
            .unwrap()
            .click()
            .await
            .unwrap();
        page.until_at("/news/page/8/").await;
        until_page(&page, "Page 8", &all[140..160]).await;
        page.finish().await;

        for path in [
            "/news/page/52/",
            "/news/page/1/",
            "/news/page/0/",
            "/news/page/x/",
        ] {
            let page = open(browser, path).await;
            page.expect_console("404");
            page.until_text("h1", "Nothing at this address").await;
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn kinds_and_years_filter_over_all_pages() {
    journey_on(archive(), async |_site, browser| {
        let awards = titles(is_award);
        let both = titles(|item| is_award(item) && is_of_2025(item));
        let page = open(browser, "/news/page/7/").await;
        page.until_text(STATUS, &format!("{} entries", total()))
            .await;
        page.follow(&format!("Award {}", awards.len())).await;
        // From the first page of what is left.
        page.until_at("/news/?kind=award").await;
        page.until_text(STATUS, &format!("{} of {} entries", awards.len(), total()))
            .await;
        until_page(&page, "Latest news", &awards[..20]).await;
        page.follow("Next page").await;
        page.until_at("/news/page/2/?kind=award").await;
        until_page(&page, "Page 2", &awards[20..40]).await;
        page.reload().await;
        page.ready().await;
        until_page(&page, "Page 2", &awards[20..40]).await;

        let friend = open(browser, &page.address().await).await;
        until_page(&friend, "Page 2", &awards[20..40]).await;
        friend.finish().await;

        page.choose("Year", "2025").await;
        page.until_at("/news/?kind=award&year=2025").await;
        until_page(&page, "Latest news", &both[..both.len().min(20)]).await;
        page.back().await;
        until_page(&page, "Page 2", &awards[20..40]).await;
        page.follow("Clear filters").await;
        page.until_at("/news/").await;
        page.until_text(STATUS, &format!("{} entries", total()))
            .await;

        // A page that the filters leave nothing for shows the last one that they do.
        let last = awards.chunks(20).last().unwrap();
        page.go("/news/page/40/?kind=award").await;
        page.ready().await;
        let number = awards.len().div_ceil(20);
        until_page(&page, &format!("Page {number}"), last).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_found_is_said() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, "/news/?kind=nonsense").await;
        page.until_text("main .note", "No entry matches these filters.")
            .await;
        page.until_text(STATUS, &format!("0 of {} entries", total()))
            .await;
        page.follow("Clear filters").await;
        page.until_text(STATUS, &format!("{} entries", total()))
            .await;
    })
    .await;
}

#[tokio::test]
async fn an_entry_has_its_links_its_trial_and_its_neighbours() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, "/news/test-news-of-a-trial/").await;
        page.until_text("h1", "TESTSAIL has its first test patient")
            .await;
        page.ready().await;
        page.until_text(".related .card-title", "TESTSAIL").await;
        page.until_text_has(".facts", "example.org").await;
        page.push("Share").await;
        page.until_text_has(".share [role=status]", "i").await;
        page.follow("Next Test programme is out").await;
        page.until_text("h1", "Test programme is out").await;
        page.follow("Previous TESTSAIL has its first test patient")
            .await;
        page.until_at("/news/test-news-of-a-trial/").await;
        page.until_text("h1", "TESTSAIL has its first test patient")
            .await;
        page.follow("TESTSAIL").await;
        page.until_at("/research/testsail/").await;
        page.finish().await;

        // Eighths of them share a link.
        let page = open(browser, "/news/test-news-12/").await;
        page.ready().await;
        let links = page
            .eval("[...document.querySelectorAll('.links a')].map((a) => a.href)")
            .await;
        assert_eq!(
            links,
            json!(["https://example.org/news/1", "https://example.org/%D8%B1"])
        );
        page.see(".related .story-title").await;
        page.no_axe_findings().await;
    })
    .await;
}

#[tokio::test]
async fn in_memoriam_has_a_quiet_form_of_its_own() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, "/news/?kind=memoriam").await;
        page.until_text_has(STATUS, &format!(" of {} entries", total()))
            .await;
        page.gone(".story-lead").await;
        page.go("/news/test-news-50/").await;
        page.until_text("h1", "Test Person 50").await;
        page.until_text_has(".memoriam-dates", "Died ").await;
        page.gone(".article").await;
        page.ready().await;
        page.no_axe_findings().await;
    })
    .await;
}
