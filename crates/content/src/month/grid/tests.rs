//! On which days events stand, and which are listed above.
#![allow(clippy::unwrap_used)]

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::{Content, Events};

/// Events from their dates, in the form `2025-02-06` or `2025-02-06 2025-02-08`.
fn events(dates: &[&str]) -> Vec<Event> {
    let record = |(index, dates): (usize, &&str)| {
        let (start, end) = dates.split_once(' ').unwrap_or((dates, ""));
        let end = if end.is_empty() {
            String::new()
        } else {
            format!(r#""end":"{end}","#)
        };
        format!(
            r#"{{"id":"test-{index}","title":"Test {index}","start":"{start}",{end}"time_zone":"Pacific/Auckland",
            "kind":"course","status":"scheduled","place":{{}},"summary":"For tests."}}"#
        )
    };
    let records: Vec<String> = dates.iter().enumerate().map(record).collect();
    let file = format!(r#"{{"events":[{}]}}"#, records.join(","));
    let parsed = Events::parse(file.as_bytes());
    assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
    parsed.value.unwrap().events
}

/// The days of the month that have events, as `6: 0 1` for the first two of them on the 6th.
fn days(month: &str, dates: &[&str]) -> String {
    let events = events(dates);
    let grid = Grid::new(Month::parse(month).unwrap(), &events);
    let own = grid.weeks.iter().flatten();
    let own = own.filter(|day| grid.month.has(day.date) && !day.entries.is_empty());
    let day = |day: &Day<'_>| {
        format!(
            "{}: {}",
            day.date.day(),
            ids(day.entries.iter().map(|entry| entry.event))
        )
    };
    own.map(day).collect::<Vec<_>>().join(", ")
}

fn ids<'a>(events: impl Iterator<Item = &'a Event>) -> String {
    let ids = events.map(|event| event.id.as_str().trim_start_matches("test-"));
    ids.collect::<Vec<_>>().join(" ")
}

/// What is listed above the grid: of which months are known, and of which years.
fn above(month: &str, dates: &[&str]) -> (String, String) {
    let events = events(dates);
    let grid = Grid::new(Month::parse(month).unwrap(), &events);
    (
        ids(grid.undated.into_iter()),
        ids(grid.sometime.into_iter()),
    )
}

#[test]
fn events_stand_on_each_of_their_days() {
    assert_eq!(days("2025-02", &["2025-02-06"]), "6: 0");
    assert_eq!(days("2025-02", &["2025-02-06T09:00"]), "6: 0");
    assert_eq!(
        days("2025-02", &["2025-02-06 2025-02-08"]),
        "6: 0, 7: 0, 8: 0"
    );
    assert_eq!(days("2024-02", &["2024-02-28 2024-03-01"]), "28: 0, 29: 0");
    assert_eq!(days("2025-01", &["2024-12-30 2025-01-02"]), "1: 0, 2: 0");
    assert_eq!(days("2025-03", &["2025-02-06"]), "");
}

#[test]
fn what_ends_at_midnight_ends_the_day_before() {
    assert_eq!(
        days("2025-02", &["2025-02-06T20:00 2025-02-07T00:00"]),
        "6: 0"
    );
    assert_eq!(
        days("2025-02", &["2025-02-06T20:00 2025-02-07T00:01"]),
        "6: 0, 7: 0"
    );
    assert_eq!(days("2025-02", &["2025-02-06T00:00"]), "6: 0");
    assert_eq!(days("2025-03", &["2025-02-28 2025-03-01T00:00"]), "");
}

#[test]
fn what_goes_on_comes_first_then_by_beginning() {
    let dates = [
        "2025-02-07T09:00",
        "2025-02-07",
        "2025-02-07 2025-02-08",
        "2025-02-06 2025-02-07",
    ];
    assert_eq!(days("2025-02", &dates), "6: 3, 7: 3 2 1 0, 8: 2");
}

#[test]
fn parts_are_counted_over_the_ends_of_months() {
    let events = events(&["2024-12-31 2025-01-02", "2025-01-01"]);
    let grid = Grid::new(Month::parse("2025-01").unwrap(), &events);
    let entry = grid.weeks[0][2].entries[0];
    assert_eq!(
        entry.part,
        Part {
            number: 2,
            of: Some(3)
        }
    );
    assert_eq!(entry.part.words().as_deref(), Some("day 2 of 3"));
    assert!(!entry.part.begins() && !entry.part.ends());
    let only = grid.weeks[0][2].entries[1].part;
    assert!(only.begins() && only.ends() && only.words().is_none());
    // On the days of the month before, that the grid shows too.
    assert!(grid.weeks[0][1].entries[0].part.begins());
    assert_eq!(grid.first_event(), Some(date(2025, 1, 1)));
}

#[test]
fn months_are_listed_above() {
    let dates = [
        "2025-02",
        "2025-02 2025-03",
        "2025",
        "2024-12 2025-02-10",
        "2025-03",
    ];
    assert_eq!(above("2025-02", &dates), ("3 0 1".into(), "2".into()));
    assert_eq!(above("2025-03", &dates), ("1 4".into(), "2".into()));
    assert_eq!(above("2025-01", &dates), ("3".into(), "2".into()));
    assert_eq!(above("2024-11", &dates), (String::new(), String::new()));
    assert_eq!(days("2025-02", &dates), "");
}

#[test]
fn an_end_known_to_the_month_is_not_made_up() {
    let dates = ["2025-02-27 2025-03"];
    assert_eq!(days("2025-02", &dates), "27: 0, 28: 0");
    assert_eq!(above("2025-02", &dates).0, "");
    assert_eq!(days("2025-03", &dates), "1: 0");
    assert_eq!(above("2025-03", &dates).0, "0");
    assert_eq!(above("2025-04", &dates).0, "");
    assert_eq!(days("2025-02", &["2025-02-06 2025-02"]), "6: 0");
    assert_eq!(above("2025-02", &["2025-02-06 2025-02"]).0, "0");
    // Nothing is open on the last day.
    assert_eq!(above("2025-02", &["2025-02-28 2025-02"]).0, "");
    let events = events(&dates);
    let grid = Grid::new(Month::parse("2025-03").unwrap(), &events);
    let part = grid.weeks[0][5].entries[0].part;
    assert_eq!(part.words().as_deref(), Some("day 3"));
    assert!(!part.ends());
}

fn any_date() -> impl Strategy<Value = String> {
    let months = prop::sample::select(vec!["2023-11", "2023-12", "2024-01", "2024-02", "2024-03"]);
    (months, 1..=29, 0..4_u8, 0..4_u8).prop_map(|(month, day, hour, form)| match form {
        0 => month[..4].to_owned(),
        1 => month.to_owned(),
        2 => format!("{month}-{day:02}"),
        _ => format!("{month}-{day:02}T{:02}:00", hour * 6),
    })
}

/// An event that the checker takes.
fn any_event() -> impl Strategy<Value = Event> {
    (any_date(), proptest::option::of(any_date())).prop_filter_map("in order", |(start, end)| {
        let dates = [start.as_str(), end.as_deref().unwrap_or("")].join(" ");
        let start = PartialDate::parse(&start).unwrap();
        let end = end.map(|end| PartialDate::parse(&end).unwrap());
        let ordered = end.is_none_or(|end| end.end() > start.first());
        ordered.then(|| events(&[dates.trim()]).remove(0))
    })
}

/// Whether some moment of the day is one of the event.
fn is_on(event: &Event, day: Date) -> bool {
    let morning = day.to_datetime(Time::midnight());
    let night = day.tomorrow().unwrap().to_datetime(Time::midnight());
    let begins = event.start.first();
    begins < night && (event.last_moment() > morning || begins >= morning)
}

proptest! {
    #[test]
    fn events_are_on_exactly_their_days_in_every_month(event in any_event()) {
        let all = [event.clone()];
        let exact = event.start.day().is_some()
            && event.end.is_none_or(|end| end.day().is_some());
        let mut month = Month::parse("2023-10");
        for _ in 0..18 {
            let grid = Grid::new(month.unwrap(), &all);
            for day in grid.weeks.iter().flatten() {
                let on = is_on(&event, day.date);
                prop_assert!(day.entries.len() <= 1);
                if exact {
                    prop_assert_eq!(day.entries.len() == 1, on, "{}", day.date);
                }
                if let Some(entry) = day.entries.first() {
                    prop_assert!(on, "{}", day.date);
                    let yesterday = day.date.yesterday().unwrap();
                    prop_assert_eq!(entry.part.begins(), !is_on(&event, yesterday));
                    let tomorrow = is_on(&event, day.date.tomorrow().unwrap());
                    prop_assert_eq!(entry.part.ends(), !tomorrow);
                }
            }
            month = month.unwrap().next();
        }
    }

    #[test]
    fn what_has_no_first_day_is_listed_and_never_in_a_cell(event in any_event()) {
        let all = [event.clone()];
        let mut month = Month::parse("2022-12");
        for _ in 0..30 {
            let grid = Grid::new(month.unwrap(), &all);
            let cells = grid.weeks.iter().flatten();
            let in_cells = cells.clone().any(|day| !day.entries.is_empty());
            let listed = grid.undated.len() + grid.sometime.len();
            let own = cells.filter(|day| grid.month.has(day.date));
            // Nothing that may be in the month is missing, nothing else is listed.
            let possible = own.clone().any(|day| is_on(&event, day.date));
            let known = own.clone().all(|day| is_on(&event, day.date) != day.entries.is_empty());
            prop_assert_eq!(listed == 1, possible && !known);
            prop_assert!(listed <= 1);
            prop_assert_eq!(grid.month.shows(&event), in_cells || listed == 1);
            if event.start.day().is_none() {
                prop_assert!(!in_cells);
                prop_assert_eq!(listed == 1, possible);
            }
            month = month.unwrap().next();
        }
    }
}
