//! When an event stops being upcoming: to the minute, in its own zone or in the visitor's.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use content::{
    Content, Event, Events, Moments, ZoneName, Zones,
    agenda::{Agenda, by_year, neighbours},
};
use ecmonet::clock::Clock;
use jiff::{Timestamp, tz::TimeZone};
use leptos::prelude::Owner;
use site::zones::FixedTime;

/// Events from the fields that matter here.
fn events(fields: &[&str]) -> Vec<Event> {
    let records: Vec<String> = fields
        .iter()
        .enumerate()
        .map(|(index, fields)| {
            format!(
                r#"{{"id":"test-{index}","title":"Test event {index}","kind":"course","status":"scheduled","place":{{}},"summary":"For tests.",{fields}}}"#
            )
        })
        .collect();
    let file = format!(
        r#"{{"$schema":"schema/events.schema.json","events":[{}]}}"#,
        records.join(",")
    );
    let parsed = Events::parse(file.as_bytes());
    assert!(parsed.problems.is_empty(), "{:?}", parsed.problems);
    parsed.value.unwrap().events
}

/// Whether an event is past for a visitor in `visitor` at the moment `now`.
fn is_past(fields: &str, now: &str, visitor: &str) -> bool {
    let owner = Owner::new();
    owner.with(|| {
        let clock = Clock::new(FixedTime {
            now: now.parse::<Timestamp>().unwrap(),
            visitor: TimeZone::get(visitor).unwrap(),
        });
        let events = events(&[fields]);
        clock.is_over(Moments::of(&events[0], clock.zones()).over)
    })
}

/// Asserts that the event is upcoming until just before `moment` and past from then on.
#[track_caller]
fn ends_at(fields: &str, moment: &str, visitor: &str) {
    let end: Timestamp = moment.parse().unwrap();
    let before = end - jiff::SignedDuration::from_secs(1);
    assert!(
        !is_past(fields, &before.to_string(), visitor),
        "past too early: {fields}"
    );
    assert!(
        is_past(fields, moment, visitor),
        "upcoming too long: {fields}"
    );
}

#[test]
fn a_day_ends_at_midnight_in_the_events_zone_wherever_the_visitor_is() {
    for visitor in ["Pacific/Auckland", "Europe/London", "America/Los_Angeles"] {
        ends_at(
            r#""start":"2024-02-06","time_zone":"Pacific/Auckland""#,
            "2024-02-06T11:00:00Z",
            visitor,
        );
        ends_at(
            r#""start":"2024-02-06","time_zone":"Europe/London""#,
            "2024-02-07T00:00:00Z",
            visitor,
        );
        ends_at(
            r#""start":"2024-02-06","time_zone":"America/Los_Angeles""#,
            "2024-02-07T08:00:00Z",
            visitor,
        );
    }
}

#[test]
fn a_day_without_a_zone_ends_at_the_visitors_midnight() {
    let day = r#""start":"2024-02-06""#;
    ends_at(day, "2024-02-06T11:00:00Z", "Pacific/Auckland");
    ends_at(day, "2024-02-07T00:00:00Z", "Europe/London");
    ends_at(day, "2024-02-07T08:00:00Z", "America/Los_Angeles");
    ends_at(day, "2024-02-06T10:00:00Z", "Pacific/Kiritimati");
    ends_at(day, "2024-02-07T11:00:00Z", "Pacific/Pago_Pago");
}

#[test]
fn a_month_ends_with_its_last_day() {
    let month = r#""start":"2024-02""#;
    ends_at(month, "2024-02-29T11:00:00Z", "Pacific/Auckland");
    ends_at(month, "2024-03-01T00:00:00Z", "Europe/London");
    ends_at(month, "2024-03-01T08:00:00Z", "America/Los_Angeles");
    ends_at(
        r#""start":"2023-02""#,
        "2023-03-01T00:00:00Z",
        "Europe/London",
    );
    ends_at(
        r#""start":"2023-12""#,
        "2024-01-01T00:00:00Z",
        "Europe/London",
    );
}

#[test]
fn a_year_ends_with_december() {
    ends_at(r#""start":"2024""#, "2025-01-01T00:00:00Z", "Europe/London");
    ends_at(
        r#""start":"2024""#,
        "2024-12-31T11:00:00Z",
        "Pacific/Auckland",
    );
}

#[test]
fn the_end_counts_where_there_is_one() {
    ends_at(
        r#""start":"2025-02-06","end":"2025-02-08","time_zone":"Asia/Dubai""#,
        "2025-02-08T20:00:00Z",
        "Europe/London",
    );
    ends_at(
        r#""start":"2025-02-06","end":"2025-03""#,
        "2025-04-01T00:00:00Z",
        "UTC",
    );
}

#[test]
fn a_time_ends_to_the_minute_and_a_start_alone_lasts_its_day() {
    let zone = r#""time_zone":"Europe/London""#;
    ends_at(
        &format!(r#""start":"2024-07-06T09:00","end":"2024-07-06T17:30",{zone}"#),
        "2024-07-06T16:30:00Z",
        "America/Los_Angeles",
    );
    ends_at(
        &format!(r#""start":"2024-07-06T09:00",{zone}"#),
        "2024-07-06T23:00:00Z",
        "America/Los_Angeles",
    );
}

#[test]
fn days_around_a_change_of_clocks_have_their_real_length() {
    // London 2024: forward on 31 March, back on 27 October.
    ends_at(
        r#""start":"2024-03-30","time_zone":"Europe/London""#,
        "2024-03-31T00:00:00Z",
        "UTC",
    );
    ends_at(
        r#""start":"2024-03-31","time_zone":"Europe/London""#,
        "2024-03-31T23:00:00Z",
        "UTC",
    );
    ends_at(
        r#""start":"2024-10-27","time_zone":"Europe/London""#,
        "2024-10-28T00:00:00Z",
        "UTC",
    );
}

#[test]
fn a_time_that_clocks_skip_or_show_twice_is_the_earlier_offsets() {
    let london = ZoneName::parse("Europe/London").unwrap();
    let clock = FixedTime {
        now: Timestamp::UNIX_EPOCH,
        visitor: TimeZone::UTC,
    };
    let moment = |local: &str| {
        clock
            .moment(local.parse().unwrap(), &london)
            .unwrap()
            .to_string()
    };
    // 01:30 does not exist on 31 March 2024, and exists twice on 27 October.
    assert_eq!(moment("2024-03-31T01:30"), "2024-03-31T01:30:00Z");
    assert_eq!(moment("2024-10-27T01:30"), "2024-10-27T00:30:00Z");
}

#[test]
fn upcoming_events_come_soonest_first_and_past_ones_latest_first() {
    let events = events(&[
        r#""start":"2026-05""#,
        r#""start":"2023""#,
        r#""start":"2024-02-06""#,
        r#""start":"2026-03-01""#,
        r#""start":"2024-02""#,
    ]);
    let agenda = Agenda::new(&events, &[false, true, true, false, true]);
    let ids = |events: &[Event]| {
        events
            .iter()
            .map(|event| event.id.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(ids(&agenda.upcoming), ["test-3", "test-0"]);
    assert_eq!(ids(&agenda.past), ["test-2", "test-4", "test-1"]);

    let years: Vec<(i16, usize)> = by_year(&agenda.past)
        .into_iter()
        .map(|(year, events)| (year, events.len()))
        .collect();
    assert_eq!(years, [(2024, 2), (2023, 1)]);

    let (earlier, later) = neighbours(&events, &events[4].id);
    assert_eq!(earlier.unwrap().id.as_str(), "test-1");
    assert_eq!(later.unwrap().id.as_str(), "test-2");
    assert!(neighbours(&events, &events[1].id).0.is_none());
}
