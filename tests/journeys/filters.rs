//! Filters of events: part of the address, so that back goes back, a reload keeps them and a
//! shared link shows the same.

use content::{Route, paging::LENGTH};
use serde_json::Value;

use crate::{
    archive_content::{NOW, files, records},
    journey::{journey, journey_on},
    page::Page,
    published::{STATUS, archive, open},
};

/// How many events there are of which this is true.
fn count(is_meant: impl Fn(&Value) -> bool) -> usize {
    let events = records(&files(), "events.json", "events");
    events.iter().filter(|event| is_meant(event)).count()
}

fn is_course(event: &Value) -> bool {
    event["kind"] == "course"
}

fn is_german(event: &Value) -> bool {
    event["place"]["country"] == "DE"
}

/// The titles of the events that are listed.
async fn listed(page: &Page<'_>) -> Vec<String> {
    page.texts(".agenda .event-title").await
}

#[tokio::test]
async fn choices_are_an_address_that_back_reload_and_a_shared_link_keep() {
    journey_on(archive(), async |_site, browser| {
        let all = format!("{} events", count(|_| true));
        let courses = count(is_course);
        let both = count(|event| is_course(event) && is_german(event));
        let page = open(browser, "/events/").await;
        page.until_text(STATUS, &all).await;
        page.follow(&format!("Course {courses}")).await;
        page.until_at("/events/?kind=course").await;
        page.until_text(STATUS, &format!("{courses} of {all}"))
            .await;
        page.choose("Country", "Germany").await;
        page.until_at("/events/?kind=course&country=DE").await;
        page.until_text(STATUS, &format!("{both} of {all}")).await;
        let titles = listed(&page).await;
        assert_eq!(titles.len(), both);

        page.reload().await;
        page.ready().await;
        page.until_text(STATUS, &format!("{both} of {all}")).await;
        assert_eq!(page.value("combobox", "Country").await, "DE");
        assert_eq!(listed(&page).await, titles);

        let link = page.address().await;
        let friend = open(browser, &link).await;
        friend.until_text(STATUS, &format!("{both} of {all}")).await;
        assert_eq!(listed(&friend).await, titles);
        let chosen = friend.texts(".filters [aria-current=true]").await;
        assert_eq!(
            chosen.first(),
            Some(&format!("Course {both}")),
            "{chosen:?}"
        );
        friend.finish().await;

        page.back().await;
        page.until_at("/events/?kind=course").await;
        page.until_text(STATUS, &format!("{courses} of {all}"))
            .await;
        assert_eq!(page.value("combobox", "Country").await, "");
        page.back().await;
        page.until_text(STATUS, &all).await;
        page.until_at("/events/").await;
        page.forward().await;
        page.until_text(STATUS, &format!("{courses} of {all}"))
            .await;
    })
    .await;
}

#[tokio::test]
async fn words_are_typed_into_the_address_without_filling_the_history() {
    journey_on(archive(), async |_site, browser| {
        let found = count(|event| {
            let texts = [&event["title"], &event["summary"], &event["place"]];
            texts.iter().any(|text| text.to_string().contains("Málaga"))
        });
        let page = open(browser, "/news/").await;
        page.follow("Events").await;
        page.until_text("h1", "Events").await;
        // Case and accents do not matter.
        page.fill("searchbox", "Search events", "mALAGA").await;
        page.until_text(STATUS, &format!("{found} of {} events", count(|_| true)))
            .await;
        page.until_at("/events/?q=mALAGA").await;
        page.reload().await;
        page.until_text(STATUS, &format!("{found} of {} events", count(|_| true)))
            .await;
        page.until(
            "return document.querySelector('main input').value === 'mALAGA'",
            "the words",
        )
        .await;
        // One entry in the history, whatever was typed.
        page.back().await;
        page.until_text("h1", "News").await;
        page.until_at("/news/").await;
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_in_other_scripts_is_found() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, "/events/").await;
        for words in [
            "تجريبي",
            "测试条目",
            "テスト用",
            "ПРОБНАЯ",
            "Δοκιμαστική",
            "🫁",
        ] {
            let found = count(|event| {
                let texts = [&event["title"], &event["summary"]];
                texts.iter().any(|text| {
                    text.to_string()
                        .to_lowercase()
                        .contains(&words.to_lowercase())
                })
            });
            assert!(found > 0, "{words}");
            page.fill("searchbox", "Search events", words).await;
            page.until_text(STATUS, &format!("{found} of {} events", count(|_| true)))
                .await;
        }
    })
    .await;
}

#[tokio::test]
async fn nothing_found_is_said_and_undone() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, "/events/?kind=course&q=zzzz").await;
        page.until_text("main .note", "No event matches these filters.")
            .await;
        page.until_text_has(STATUS, "0 of ").await;
        page.follow("Clear filters").await;
        page.until_at("/events/").await;
        page.until_text(STATUS, &format!("{} events", count(|_| true)))
            .await;
        page.until(
            "return document.querySelector('main input').value === ''",
            "an empty field",
        )
        .await;
        page.back().await;
        page.until_text("main .note", "No event matches these filters.")
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_agenda_is_grouped_by_year() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, "/events/").await;
        page.ready().await;
        page.until_text_has("main h2", "2026").await;
        let first = listed(&page).await;
        assert_eq!(
            first.first().map(String::as_str),
            Some("Test meeting in three weeks")
        );
        // A year goes on on the next page.
        let pages = count(|_| true).div_ceil(LENGTH);
        let mut years = page.texts(".agenda-year h2").await;
        for number in 2..=pages {
            page.follow("Next page").await;
            page.until_at(&format!("/events/page/{number}/")).await;
            page.until_text(".pages [aria-current]", &format!("Page {number}"))
                .await;
            years.extend(page.texts(".agenda-year h2").await);
        }
        years.dedup();
        let upcoming = (2026..=2031).map(|year| format!("{year} , upcoming"));
        let past = (2020..=2026).rev().map(|year| format!("{year} , past"));
        assert_eq!(years, upcoming.chain(past).collect::<Vec<String>>());
        page.gone(".pages [rel=next]").await;

        // Filters begin anew, and lead through the pages of what is left.
        let courses = count(is_course);
        page.follow(&format!("Course {courses}")).await;
        page.until_at("/events/?kind=course").await;
        page.until_text(STATUS, &format!("{courses} of {} events", count(|_| true)))
            .await;
        page.follow("Next page").await;
        page.until_at("/events/page/2/?kind=course").await;
        page.reload().await;
        page.ready().await;
        page.until_text(".pages [aria-current]", "Page 2").await;
        page.back().await;
        page.until_text(".pages [aria-current]", "Page 1").await;
    })
    .await;
}

#[tokio::test]
async fn the_keyboard_alone_filters() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, "/events/").await;
        page.ready().await;
        let courses = format!("Course {}", count(is_course));
        page.tab_to(&format!("link {courses:?}")).await;
        page.press("Enter").await;
        page.until_at("/events/?kind=course").await;
        // The choice is drawn anew; who tabs on is where they were.
        page.tab_to("searchbox \"Search events\"").await;
        page.type_text("two of a day").await;
        page.until_at("/events/?q=two%20of%20a%20day&kind=course")
            .await;
        page.until_text(".agenda .event-title", "Test course two of a day")
            .await;
        page.tab_to("link \"Test course two of a day\"").await;
        page.press("Enter").await;
        page.until_text("h1", "Test course two of a day").await;
        page.back().await;
        page.until_text(".agenda .event-title", "Test course two of a day")
            .await;
    })
    .await;
}

#[tokio::test]
async fn without_script_the_whole_list_is_there_and_no_filter() {
    journey_on(archive(), async |_site, browser| {
        let mut titles = Vec::new();
        for number in 1..=count(|_| true).div_ceil(LENGTH) {
            let number = number.try_into().expect("a small number");
            for query in ["", "?kind=course"] {
                let path = format!("{}{query}", Route::events(number).path());
                let page = browser.visit().at(NOW).without_scripts().open(&path).await;
                page.until_text("h1", "Events").await;
                page.gone(".filters").await;
                if query.is_empty() {
                    titles.extend(listed(&page).await);
                } else {
                    assert!(titles.ends_with(&listed(&page).await), "{path}");
                }
                page.finish().await;
            }
        }
        assert_eq!(titles.len(), count(|_| true));
    })
    .await;
}

#[tokio::test]
async fn clearing_filters_keeps_the_focus_among_them() {
    journey(async |_site, browser| {
        let page = browser.open("/committee/?country=CA").await;
        page.ready().await;
        page.eval("document.querySelector('.filters-clear').focus()")
            .await;
        page.press("Enter").await;
        page.gone(".filters-clear").await;
        page.until(
            "return document.activeElement === document.querySelector('form.filters')",
            "the focus on the filters",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn arrow_keys_in_a_closed_menu_are_one_step_of_the_history() {
    journey_on(archive(), async |_site, browser| {
        let page = browser.open("/committee/").await;
        page.ready().await;
        let before = page.eval("history.length").await.as_i64();
        // As browsers do that change a closed menu at once.
        let next = "(() => {
            const menu = document.querySelector('main select[name=country]');
            menu.focus();
            menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
            menu.selectedIndex += 1;
            menu.dispatchEvent(new Event('change', { bubbles: true }));
            return menu.value;
        })()";
        for _ in 0..3 {
            let value = page.eval(next).await;
            page.until(
                &format!("return new URLSearchParams(location.search).get('country') === {value}"),
                "the country",
            )
            .await;
        }
        assert_eq!(
            page.eval("history.length").await.as_i64(),
            before.map(|length| length + 1)
        );
        page.back().await;
        page.until_at("/committee/").await;
    })
    .await;
}
