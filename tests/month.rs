//! The table of a month, drawn without a browser.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use content::{Base, Content, Event, Events, month::Month};
use ecmonet::{
    components::events::{Cursor, MonthGrid},
    data::EventSummary,
};
use jiff::civil::{Date, date};
use leptos::prelude::*;
use site::zones::BundledZones;

/// Events with ids `test-0`, `test-1`, … and titles to match, from the fields that matter here.
fn events(fields: &[&str]) -> Vec<Event> {
    let record = |(index, fields): (usize, &&str)| {
        let status = if fields.contains("status") {
            ""
        } else {
            r#""status":"scheduled","#
        };
        format!(
            r#"{{"id":"test-{index}","title":"Test event {index}","kind":"course",{status}"place":{{}},"summary":"For tests.",{fields}}}"#
        )
    };
    let records: Vec<String> = fields.iter().enumerate().map(record).collect();
    let parsed = Events::parse(format!(r#"{{"events":[{}]}}"#, records.join(",")).as_bytes());
    assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
    parsed.value.unwrap().events
}

/// The same as lists have them.
fn summaries(fields: &[&str]) -> Vec<EventSummary> {
    let events = events(fields);
    let events = events.iter();
    events
        .map(|event| EventSummary::of(event, &BundledZones))
        .collect()
}

/// The month with the keyboard on a day, on the site at `/below/`.
fn drawn_at(month: &str, fields: &[&str], today: Date, at: Option<Date>) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        provide_context(Base::new("/below/"));
        let cursor = Cursor::new();
        if let Some(day) = at {
            cursor.go_to(day);
        }
        view! {
            <MonthGrid
                month=Month::parse(month).unwrap()
                events=summaries(fields)
                today
                href=|month: Month| format!("/below/events/?month={month}")
                go=Callback::new(|_| ())
                cursor
            />
        }
        .to_html()
    });
    owner.cleanup();
    html
}

fn drawn(month: &str, fields: &[&str]) -> String {
    drawn_at(month, fields, date(2030, 1, 1), None)
}

/// The elements of this name, from the beginning of their tags to their ends.
fn elements<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{name}"), format!("</{name}>"));
    let parts = html.split(open.as_str()).skip(1);
    let parts = parts.filter(|part| part.starts_with([' ', '>']));
    parts
        .map(|part| part.split(close.as_str()).next().unwrap())
        .collect()
}

/// The tag of an element, without what is in it.
fn tag(element: &str) -> &str {
    element.split('>').next().unwrap()
}

/// The cell of a day.
fn cell(html: &str, day: &str) -> String {
    let datetime = format!("datetime=\"{day}\"");
    let cells = elements(html, "td");
    let mut found = cells.iter().filter(|cell| cell.contains(&datetime));
    let cell = (*found.next().unwrap()).to_owned();
    assert!(found.next().is_none(), "one cell a day");
    cell
}

/// What readers get: no tags, single spaces.
fn text(html: &str) -> String {
    let html = format!("<{html}");
    let texts = html
        .split('<')
        .skip(1)
        .filter_map(|part| part.split_once('>'));
    let text: Vec<&str> = texts.map(|(_, text)| text).collect();
    text.join(" ")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The day that Tab comes to.
#[track_caller]
fn tab_stop(html: &str) -> String {
    let stops = html.matches("tabindex=\"0\"").count();
    assert_eq!(stops, 1, "{html}");
    let cells = elements(html, "td");
    let cell = cells
        .iter()
        .find(|cell| tag(cell).contains("tabindex=\"0\""))
        .unwrap();
    let (_, day) = cell.split_once("datetime=\"").unwrap();
    day.split('"').next().unwrap().to_owned()
}

#[test]
fn the_month_is_a_table_with_a_name() {
    let html = drawn("2025-02", &[]);
    let table = elements(&html, "table");
    assert_eq!(table.len(), 1);
    assert!(tag(table[0]).contains("role=\"grid\""), "{}", tag(table[0]));
    assert!(tag(table[0]).contains("aria-labelledby=\"month-name\""));
    let name = elements(&html, "h2")[0];
    assert!(tag(name).contains("id=\"month-name\"") && tag(name).contains("aria-live=\"polite\""));
    assert_eq!(text(name), "February 2025");

    let weekdays: Vec<String> = elements(&html, "th")
        .iter()
        .map(|head| text(head))
        .collect();
    assert_eq!((weekdays.len(), weekdays[0].as_str()), (7, "Mon Monday"));
    assert_eq!(weekdays[6], "Sun Sunday");
    assert!(
        elements(&html, "th")
            .iter()
            .all(|head| tag(head).contains("scope=\"col\""))
    );

    // One row of heads, then from Saturday 1 to Friday 28: five weeks.
    let rows = elements(&html, "tr");
    assert_eq!(rows.len(), 6);
    assert!(rows[1..].iter().all(|row| elements(row, "td").len() == 7));
    assert!(
        elements(&html, "td")
            .iter()
            .all(|cell| tag(cell).contains("role=\"gridcell\""))
    );
    assert!(
        rows[1].contains("datetime=\"2025-01-27\"") && rows[5].contains("datetime=\"2025-03-02\"")
    );
}

#[test]
fn cells_say_the_day_in_full_and_what_is_on() {
    let html = drawn(
        "2025-02",
        &[
            r#""start":"2025-02-06","end":"2025-02-08""#,
            r#""start":"2025-02-07T09:00","time_zone":"Asia/Dubai""#,
        ],
    );
    assert_eq!(
        text(&cell(&html, "2025-02-05")),
        "5 Wednesday 5 February 2025"
    );
    assert_eq!(
        text(&cell(&html, "2025-02-06")),
        "6 Thursday 6 February 2025, 1 event Test event 0 , day 1 of 3"
    );
    let second = cell(&html, "2025-02-07");
    assert_eq!(
        text(&second),
        "7 Friday 7 February 2025, 2 events Test event 0 , day 2 of 3 Test event 1"
    );
    assert!(second.contains("href=\"/below/events/test-0/\""));
    assert!(second.contains("href=\"/below/events/test-1/\""));
}

#[test]
fn what_goes_on_is_told_from_what_begins_and_ends() {
    let html = drawn(
        "2025-02",
        &[
            r#""start":"2025-02-06","end":"2025-02-08""#,
            r#""start":"2025-02-09""#,
        ],
    );
    for (day, class) in [
        ("2025-02-06", "\"month-event month-event-first\""),
        ("2025-02-07", "\"month-event month-event-middle\""),
        ("2025-02-08", "\"month-event month-event-last\""),
        ("2025-02-09", "\"month-event\""),
    ] {
        assert!(
            cell(&html, day).contains(class),
            "{day}: {}",
            cell(&html, day)
        );
    }
}

#[test]
fn events_go_on_over_the_end_of_the_month() {
    let event = [r#""start":"2024-12-31","end":"2025-01-02""#];
    // The last day of each month's grid is one of the other month.
    for month in ["2024-12", "2025-01"] {
        let html = drawn(month, &event);
        for (day, part) in [("2024-12-31", 1), ("2025-01-01", 2), ("2025-01-02", 3)] {
            let words = format!(", day {part} of 3");
            assert!(text(&cell(&html, day)).ends_with(&words), "{month}, {day}");
        }
    }
}

#[test]
fn one_cell_can_be_reached_with_tab() {
    let event = [
        r#""start":"2025-02-06","end":"2025-02-08""#,
        r#""start":"2025-01-31""#,
    ];
    let today = date(2025, 2, 20);
    let elsewhere = date(2030, 1, 1);
    assert_eq!(
        tab_stop(&drawn_at("2025-02", &event, today, Some(date(2025, 2, 12)))),
        "2025-02-12"
    );
    assert_eq!(
        tab_stop(&drawn_at("2025-02", &event, today, None)),
        "2025-02-20"
    );
    assert_eq!(
        tab_stop(&drawn_at("2025-02", &event, elsewhere, None)),
        "2025-02-06"
    );
    assert_eq!(
        tab_stop(&drawn_at("2025-02", &[], elsewhere, None)),
        "2025-02-01"
    );
    // Neither a day of another month, although the grid shows it.
    let beside = Some(date(2025, 3, 1));
    assert_eq!(
        tab_stop(&drawn_at("2025-02", &[], date(2025, 1, 31), beside)),
        "2025-02-01"
    );
}

#[test]
fn days_of_other_months_cannot_have_the_focus() {
    let html = drawn("2025-02", &[]);
    let other = cell(&html, "2025-03-01");
    assert!(
        tag(&other).contains("month-day-other") && !other.contains("tabindex"),
        "{other}"
    );
    let own = elements(&html, "td")
        .iter()
        .filter(|cell| tag(cell).contains("tabindex="))
        .count();
    assert_eq!(own, 28);
}

#[test]
fn links_can_be_reached_until_the_app_answers_to_keys() {
    let html = drawn("2025-02", &[r#""start":"2025-02-06""#]);
    let links = cell(&html, "2025-02-06");
    assert!(
        elements(&links, "a")
            .iter()
            .all(|link| !tag(link).contains("tabindex"))
    );
}

#[test]
fn today_is_marked_in_words() {
    let html = drawn_at("2025-02", &[], date(2025, 2, 20), None);
    assert_eq!(html.matches("aria-current=\"date\"").count(), 1);
    let today = cell(&html, "2025-02-20");
    assert!(tag(&today).contains("aria-current=\"date\""));
    assert_eq!(text(&today), "20 Thursday 20 February 2025 Today");
    assert!(!drawn("2025-02", &[]).contains("aria-current"));
}

#[test]
fn changed_events_say_so_in_words() {
    let html = drawn(
        "2025-02",
        &[
            r#""start":"2025-02-06","status":"cancelled""#,
            r#""start":"2025-02-07","status":"postponed""#,
            r#""start":"2025-02","status":"cancelled""#,
        ],
    );
    assert!(text(&cell(&html, "2025-02-06")).ends_with("Cancelled : Test event 0"));
    assert!(text(&cell(&html, "2025-02-07")).ends_with("Postponed : Test event 1"));
    let above = html.split("<table").next().unwrap();
    assert!(
        text(above).contains("Cancelled : Test event 2"),
        "{}",
        text(above)
    );
}

#[test]
fn events_without_a_day_are_listed_above_the_table() {
    let fields = [
        r#""start":"2025-02""#,
        r#""start":"2025-01","end":"2025-03""#,
        r#""start":"2025""#,
        r#""start":"2025-02-06""#,
        r#""start":"2025-04""#,
    ];
    let html = drawn_at("2025-02", &fields, date(2025, 1, 10), None);
    let (above, table) = html.split_once("<table").unwrap();
    let lists: Vec<String> = elements(above, "div")
        .iter()
        .filter(|list| tag(list).contains("\"month-above\""))
        .map(|list| text(list))
        .collect();
    assert_eq!(
        lists,
        [
            "In February 2025, day not yet known Test event 1 January–March 2025 Course Test event 0 Course",
            "Some time in 2025, month not yet known Test event 2 Course",
        ]
    );
    for id in ["test-0", "test-1", "test-2", "test-4"] {
        assert!(!table.contains(&format!("/{id}/")), "{id} has no day");
    }
    assert!(table.contains("/test-3/") && !above.contains("/test-3/"));
    // What is past will not become known; nothing is said where nothing is listed.
    assert!(drawn("2025-02", &fields).contains("In February 2025, day not known"));
    assert!(!drawn("2025-05", &fields[..2]).contains("known"));
}

#[test]
fn other_months_are_a_link_away() {
    let links = |html: &str| -> Vec<String> {
        let head = html.split("</nav>").next().unwrap();
        let links = elements(head, "a").into_iter();
        let link = |link: &str| {
            let href = link.split_once("href=\"").unwrap().1;
            format!("{}: {}", text(link), href.split('"').next().unwrap())
        };
        links.map(link).collect()
    };
    let html = drawn_at("2025-01", &[], date(2025, 3, 5), None);
    let expected = [
        "Previous month: /below/events/?month=2024-12",
        "Today: /below/events/?month=2025-03",
        "Next month: /below/events/?month=2025-02",
    ];
    assert_eq!(links(&html), expected);
    // Time ends somewhere.
    assert_eq!(links(&drawn("1900-01", &[])).len(), 2);
    assert_eq!(links(&drawn("2199-12", &[])).len(), 2);
}
