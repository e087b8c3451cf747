//! A month of events as a table.

use serde_json::json;

use crate::{
    archive_content::NOW, browser::Browser, journey::journey_on, page::Page, published::archive,
    server::Fault,
};

const OCTOBER: &str = "/events/?view=month&month=2026-10";

async fn open<'site>(browser: &Browser<'site>, path: &str) -> Page<'site> {
    let page = browser.visit().at(NOW).open(path).await;
    page.see("[role=grid]").await;
    page.ready().await;
    page
}

/// What is in the cell of a day: its date and its events, as they are read out.
async fn day(page: &Page<'_>, date: &str) -> Vec<String> {
    page.texts(&format!("[role=gridcell]:has([datetime='{date}']) a"))
        .await
}

/// Waits until the focus is on this day.
async fn until_on(page: &Page<'_>, date: &str) {
    let focused = "const active = document.activeElement;
        const is_day = active?.getAttribute('role') === 'gridcell';
        const found = is_day ? active.querySelector('[datetime]').dateTime : active?.textContent;
        return found === arguments[0] || found";
    page.wait(format!("the focus on {date}"), focused, vec![json!(date)])
        .await;
}

/// Puts the focus on a day, as Tab and a few arrows would.
async fn start_at(page: &Page<'_>, date: &str) {
    page.eval(&format!(
        "document.querySelector(\"[datetime='{date}']\").closest('td').focus()"
    ))
    .await;
    until_on(page, date).await;
}

#[tokio::test]
async fn arrows_home_end_and_page_keys_move_from_day_to_day() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, OCTOBER).await;
        start_at(&page, "2026-10-14").await;
        for (key, date) in [
            ("ArrowRight", "2026-10-15"),
            ("ArrowLeft", "2026-10-14"),
            ("ArrowUp", "2026-10-07"),
            ("ArrowDown", "2026-10-14"),
            ("Home", "2026-10-12"),
            ("End", "2026-10-18"),
            ("Control+Home", "2026-10-01"),
            ("Control+End", "2026-10-31"),
        ] {
            page.press(key).await;
            until_on(&page, date).await;
        }
        page.until_at(OCTOBER).await;
        // Out of the month, and the address follows.
        for (key, date, month) in [
            ("ArrowRight", "2026-11-01", "2026-11"),
            ("PageUp", "2026-10-01", "2026-10"),
            ("PageDown", "2026-11-01", "2026-11"),
            ("Shift+PageDown", "2027-11-01", "2027-11"),
            ("Shift+PageUp", "2026-11-01", "2026-11"),
            ("ArrowUp", "2026-10-25", "2026-10"),
        ] {
            page.press(key).await;
            until_on(&page, date).await;
            page.until_at(&format!("/events/?view=month&month={month}"))
                .await;
        }
        page.until_text("#month-name", "October 2026").await;
    })
    .await;
}

#[tokio::test]
async fn enter_follows_the_event_of_a_day_or_goes_to_the_first_of_several() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, OCTOBER).await;
        start_at(&page, "2026-10-14").await;
        page.press("Enter").await;
        let first = page.focused().await;
        assert!(first.starts_with("link "), "{first}");
        page.press("ArrowDown").await;
        let second = page.focused().await;
        assert!(second.starts_with("link ") && second != first, "{second}");
        page.press("Escape").await;
        until_on(&page, "2026-10-14").await;

        start_at(&page, "2026-10-01").await;
        page.press("Enter").await;
        page.until_text("h1", "Test webinar on Kiritimati").await;
        page.until_at("/events/test-first-zone/").await;
        page.back().await;
        page.until_text("#month-name", "October 2026").await;
    })
    .await;
}

#[tokio::test]
async fn the_focus_stays_where_it_is_when_the_other_events_arrive() {
    const EVENTS: &str = "/content/events.json";
    let events = "[...document.querySelectorAll('[role=grid] a')].map((event) => event.textContent).sort().join()";
    journey_on(archive(), async |site, browser| {
        // Pages come with the events that are listed first: all of this October, none of last March.
        for (month, brings_events) in [("2026-10", false), ("2026-03", true)] {
            site.fail(EVENTS, Fault::Hang);
            let page = open(browser, &format!("/events/?view=month&month={month}")).await;
            let before = page.eval(events).await;
            start_at(&page, &format!("{month}-14")).await;
            page.press("ArrowDown").await;
            until_on(&page, &format!("{month}-21")).await;
            site.mend(EVENTS);
            // The month has all events on one page.
            page.gone(".pages").await;
            until_on(&page, &format!("{month}-21")).await;
            page.press("ArrowLeft").await;
            until_on(&page, &format!("{month}-20")).await;
            assert_eq!(page.eval(events).await != before, brings_events, "{month}");
            page.finish().await;
        }

        // Of the four events of the day, one that is neither the first nor the last.
        site.fail(EVENTS, Fault::Hang);
        let page = open(browser, OCTOBER).await;
        start_at(&page, "2026-10-14").await;
        for key in ["Enter", "ArrowDown"] {
            page.press(key).await;
        }
        let event = page.focused().await;
        assert!(event.starts_with("link "), "{event}");
        site.mend(EVENTS);
        page.gone(".pages").await;
        assert_eq!(page.focused().await, event);
        page.press("Escape").await;
        until_on(&page, "2026-10-14").await;
    })
    .await;
}

#[tokio::test]
async fn the_focus_stays_in_the_table_when_another_month_is_drawn_behind_it() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, OCTOBER).await;
        page.follow("Next month").await;
        page.until_text("#month-name", "November 2026").await;
        start_at(&page, "2026-11-18").await;
        // Back, to a month that does not have this day: to the one that Tab reaches.
        page.back().await;
        page.until_text("#month-name", "October 2026").await;
        until_on(&page, "2026-10-01").await;
        page.finish().await;

        // A filter takes the event that had the focus away, and leaves its day.
        let webinars = "/events/?kind=webinar&view=month&month=2026-10";
        let page = open(browser, webinars).await;
        page.follow("All kinds").await;
        page.until_at(OCTOBER).await;
        start_at(&page, "2026-10-14").await;
        page.press("Enter").await;
        let event = page.focused().await;
        assert!(event.starts_with("link "), "{event}");
        page.back().await;
        page.until_at(webinars).await;
        until_on(&page, "2026-10-14").await;
    })
    .await;
}

#[tokio::test]
async fn tab_comes_to_one_day_only() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, OCTOBER).await;
        let stops = "document.querySelectorAll('[role=grid] [tabindex=\"0\"], [role=grid] a:not([tabindex])').length";
        assert_eq!(page.eval(stops).await, 1);
        page.tab_to("link \"Next month\"").await;
        page.tab_to("link \"Test meeting some day in October\"").await;
        page.press("Tab").await;
        let focused = page.focused().await;
        assert!(focused.starts_with("gridcell \"Thursday 1 October 2026, 1 event"), "{focused}");
        page.press("Tab").await;
        let focused = page.focused().await;
        assert!(focused.starts_with("link "), "behind the table: {focused}");
        page.press("Shift+Tab").await;
        until_on(&page, "2026-10-01").await;
    })
    .await;
}

#[tokio::test]
async fn days_show_what_is_on_however_much_and_however_long() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, OCTOBER).await;
        let fourteenth = day(&page, "2026-10-14").await;
        assert_eq!(fourteenth.len(), 4, "{fourteenth:?}");
        for title in ["one of a day", "two of a day", "three of a day", "five days"] {
            assert!(fourteenth.iter().any(|event| event.contains(title)), "{title}: {fourteenth:?}");
        }
        // Twelfth to sixteenth, and across the end of the month.
        for (date, is_on) in [("11", false), ("12", true), ("16", true), ("17", false)] {
            let events = day(&page, &format!("2026-10-{date}")).await;
            assert_eq!(events.iter().any(|event| event.contains("five days")), is_on, "{date}");
        }
        let across = "across the end of a month";
        assert!(day(&page, "2026-10-31").await[0].contains(across));
        assert!(day(&page, "2026-11-01").await[0].contains(across), "beside the month");
        page.follow("Next month").await;
        page.until_text("#month-name", "November 2026").await;
        assert!(day(&page, "2026-11-02").await[0].contains(across));
        assert!(day(&page, "2026-11-03").await.is_empty());

        // Of these only the month is known, and nothing is made up.
        page.go(OCTOBER).await;
        page.until_text(".month-above-title", "In October 2026, day not yet known").await;
        page.until_text(".month-above h4", "Test meeting some day in October").await;
        let in_table = page.texts("[role=grid]").await;
        assert!(!in_table[0].contains("some day"), "{in_table:?}");
        let above = "const [list, table] = ['.month-above', '[role=grid]'].map((e) => document.querySelector(e).getBoundingClientRect());
            return list.bottom <= table.top";
        page.until(above, "the list above the table").await;
        // Cancelled and postponed are said in words.
        assert!(day(&page, "2026-10-20").await[0].starts_with("Cancelled"));
        assert!(day(&page, "2026-10-21").await[0].starts_with("Postponed"));
    })
    .await;
}

#[tokio::test]
async fn the_end_of_a_year_is_no_end_of_an_event() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, "/events/?view=month&month=2026-12").await;
        let title = "across the end of a year";
        for date in ["2026-12-30", "2026-12-31", "2027-01-01", "2027-01-02"] {
            let events = day(&page, date).await;
            assert!(
                events.iter().any(|event| event.contains(title)),
                "{date}: {events:?}"
            );
        }
        start_at(&page, "2026-12-31").await;
        page.press("ArrowRight").await;
        until_on(&page, "2027-01-01").await;
        page.until_at("/events/?view=month&month=2027-01").await;
    })
    .await;
}

#[tokio::test]
async fn today_is_marked_where_the_visitor_is() {
    journey_on(archive(), async |_site, browser| {
        // The same moment on two sides of the date line.
        for (zone, date, number) in [
            ("Pacific/Kiritimati", "2026-06-16", "16"),
            ("Pacific/Pago_Pago", "2026-06-15", "15"),
        ] {
            let page = browser
                .visit()
                .at(NOW)
                .in_zone(zone)
                .open("/events/?view=month&month=2026-06")
                .await;
            page.until_text_has("[role=gridcell][aria-current=date]", "Today")
                .await;
            let today = format!("[role=gridcell][aria-current=date] [datetime='{date}']");
            page.until_text_has(&today, number).await;
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn the_month_is_an_address_and_narrow_windows_have_the_list() {
    journey_on(archive(), async |_site, browser| {
        let page = browser.visit().at(NOW).open("/events/").await;
        page.follow("Month").await;
        page.until_at("/events/?view=month").await;
        // Nothing is on in June: it opens at the next event.
        page.until_text("#month-name", "July 2026").await;
        page.gone(".agenda-year").await;
        page.follow("Next month").await;
        page.until_at("/events/?view=month&month=2026-08").await;
        page.follow("Agenda").await;
        page.until_at("/events/").await;
        page.gone("[role=grid]").await;
        page.see(".agenda-year").await;
        page.finish().await;

        // 44 rem are 704 pixels.
        for (width, has_table) in [(704, true), (703, false), (320, false)] {
            let page = browser.visit().at(NOW).size(width, 900).open(OCTOBER).await;
            page.until_text("h1", "Events").await;
            page.ready().await;
            if has_table {
                page.see("[role=grid]").await;
                page.gone(".agenda-year").await;
            } else {
                page.see(".agenda-year").await;
                page.gone("[role=grid]").await;
            }
            page.finish().await;
        }
    })
    .await;
}

#[tokio::test]
async fn filters_hold_in_the_month_too() {
    journey_on(archive(), async |_site, browser| {
        let page = open(browser, "/events/?kind=webinar&view=month&month=2026-10").await;
        page.until(
            "return document.querySelectorAll('[role=grid] a').length === 2",
            "the two webinars",
        )
        .await;
        assert!(day(&page, "2026-10-14").await.is_empty());
        assert_eq!(day(&page, "2026-10-25").await.len(), 1);
        page.follow("Previous month").await;
        page.until_at("/events/?kind=webinar&view=month&month=2026-09")
            .await;
        page.back().await;
        page.until_at("/events/?kind=webinar&view=month&month=2026-10")
            .await;
        page.until_text("#month-name", "October 2026").await;
    })
    .await;
}

#[tokio::test]
async fn an_address_with_a_month_that_is_none_opens_at_the_usual_one() {
    journey_on(archive(), async |_site, browser| {
        for month in ["2026-13", "0000-01", "-5", "99999-01", "%F0%9F%AB%81"] {
            let page = open(browser, &format!("/events/?view=month&month={month}")).await;
            page.until_text("#month-name", "July 2026").await;
            page.finish().await;
        }
    })
    .await;
}
