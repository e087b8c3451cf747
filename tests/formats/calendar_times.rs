//! Calendars: when events take place, placed by the rules that the calendars bring along.

use content::{PartialDate, ZoneName};
use jiff::{civil::DateTime, tz::TimeZoneDatabase};
use serde_json::{Value, json};
use site::{calendar, edition::Edition};

use crate::{
    calendar::{event, read},
    fixture::{self, edition},
    python::read_calendars,
};

fn whole() -> Value {
    read(&edition(), "calendar.ics")
}

fn day(day: &str) -> Value {
    json!({"day": day, "value": "DATE"})
}

fn time(local: &str, zone: &str, utc: &str) -> Value {
    json!({"local": format!("{local}:00"), "zone": zone, "utc": format!("{utc}:00Z")})
}

#[track_caller]
fn takes_place(calendar: &Value, id: &str, start: Value, end: Option<Value>) {
    let event = event(calendar, id);
    assert_eq!(event["start"], start, "{id}");
    assert_eq!(event["end"], json!(end), "{id}");
}

#[test]
fn days_are_days_and_the_end_is_the_day_after_the_last() {
    let calendar = whole();
    for (id, start, end) in [
        ("test-one-day", "2030-05-02", "2030-05-03"),
        ("test-days", "2030-05-30", "2030-06-03"),
        ("test-leap-day", "2028-02-28", "2028-03-01"),
        ("test-year-end", "2030-12-31", "2031-01-01"),
    ] {
        takes_place(&calendar, id, day(start), Some(day(end)));
    }
}

#[test]
fn times_are_in_the_zone_of_the_event_in_winter_and_in_summer() {
    let calendar = whole();
    let london = "Europe/London";
    takes_place(
        &calendar,
        "test-winter",
        time("2030-01-15T09:00", london, "2030-01-15T09:00"),
        Some(time("2030-01-15T17:30", london, "2030-01-15T17:30")),
    );
    takes_place(
        &calendar,
        "test-summer",
        time("2030-07-15T09:00", london, "2030-07-15T08:00"),
        Some(time("2030-07-16T12:00", london, "2030-07-16T11:00")),
    );
}

#[test]
fn times_around_a_change_of_clocks_keep_their_moments() {
    let calendar = whole();
    let london = "Europe/London";
    takes_place(
        &calendar,
        "test-clocks-forward",
        time("2030-03-31T00:30", london, "2030-03-31T00:30"),
        Some(time("2030-03-31T03:00", london, "2030-03-31T02:00")),
    );
    // Half past one comes twice that night, and the first is meant, as on the site.
    takes_place(
        &calendar,
        "test-clocks-back",
        time("2030-10-27T01:30", london, "2030-10-27T00:30"),
        Some(time("2030-10-27T03:00", london, "2030-10-27T03:00")),
    );
}

#[test]
fn zones_may_be_far_from_utc_and_off_the_hour() {
    let calendar = whole();
    takes_place(
        &calendar,
        "test-far-east",
        time("2030-06-01T09:00", "Pacific/Kiritimati", "2030-05-31T19:00"),
        None,
    );
    takes_place(
        &calendar,
        "test-quarter-hours",
        time("2030-01-15T10:15", "Pacific/Chatham", "2030-01-14T20:30"),
        Some(time(
            "2030-01-15T11:00",
            "Pacific/Chatham",
            "2030-01-14T21:15",
        )),
    );
}

#[test]
fn a_zone_without_one_rule_for_all_its_events_is_right_for_each() {
    let calendar = whole();
    // Morocco sets its clocks back for Ramadan, 18 February to 19 March 2026.
    takes_place(
        &calendar,
        "test-no-rule-one",
        time("2026-03-01T09:00", "Africa/Casablanca", "2026-03-01T09:00"),
        Some(time(
            "2026-04-01T09:00",
            "Africa/Casablanca",
            "2026-04-01T08:00",
        )),
    );
    takes_place(
        &calendar,
        "test-no-rule-two",
        time("2029-02-01T09:00", "Africa/Casablanca", "2029-02-01T09:00"),
        None,
    );
    // Summer time began in April in 1990, and begins in March since 2007.
    let new_york = "America/New_York";
    takes_place(
        &calendar,
        "test-old-rule",
        time("1990-03-20T09:00", new_york, "1990-03-20T14:00"),
        None,
    );
    takes_place(
        &calendar,
        "test-new-rule",
        time("2030-03-20T09:00", new_york, "2030-03-20T13:00"),
        None,
    );
}

#[test]
fn a_zone_has_its_yearly_rule_where_that_is_right() {
    let calendar = whole();
    let london = calendar["zones"]["Europe/London"].as_array().unwrap();
    let rules: Vec<Value> = london
        .iter()
        .map(|part| json!([part[0], part[1]]))
        .collect();
    assert_eq!(
        rules,
        [json!(["DAYLIGHT", true]), json!(["STANDARD", true])]
    );
}

#[test]
fn the_calendar_names_no_zone_that_it_does_not_bring_along_and_brings_no_other() {
    let edition = edition();
    let files = calendar::files(&edition).unwrap();
    for (file, read) in files
        .iter()
        .zip(read_calendars(&files.iter().collect::<Vec<_>>()))
    {
        let brought: Vec<&String> = read["zones"].as_object().unwrap().keys().collect();
        let events = read["events"].as_object().unwrap();
        let mut named: Vec<String> = events
            .values()
            .flat_map(|event| [event["start"]["zone"].clone(), event["end"]["zone"].clone()])
            .filter_map(|zone| zone.as_str().map(str::to_owned))
            .collect();
        named.sort();
        named.dedup();
        assert_eq!(brought, named.iter().collect::<Vec<_>>(), "{}", file.path);
    }
}

#[test]
fn what_is_known_of_one_end_only_is_left_open_or_told_in_whole_days() {
    let calendar = whole();
    let start = || time("2030-05-06T09:00", "Europe/London", "2030-05-06T08:00");
    let first = || day("2030-05-06");
    takes_place(&calendar, "test-day-to-month", first(), None);
    takes_place(&calendar, "test-time-to-month", start(), None);
    takes_place(&calendar, "test-time-in-a-day", start(), None);
    takes_place(
        &calendar,
        "test-time-to-day",
        first(),
        Some(day("2030-05-09")),
    );
    takes_place(
        &calendar,
        "test-day-to-time",
        first(),
        Some(day("2030-05-09")),
    );
    takes_place(
        &calendar,
        "test-day-to-midnight",
        first(),
        Some(day("2030-05-08")),
    );
    // The words say all that is known.
    for (id, words) in [
        ("test-day-to-month", "6 May 2030 – June 2030\n\n"),
        (
            "test-time-to-day",
            "6 May 2030, 09:00 – 8 May 2030 (Europe/London)\n\n",
        ),
        (
            "test-day-to-time",
            "6 May 2030 – 8 May 2030, 17:00 (Europe/London)\n\n",
        ),
    ] {
        let description = event(&calendar, id)["description"].as_str().unwrap();
        assert!(description.starts_with(words), "{id}: {description}");
    }
}

/// An edition with an event at each of these times in those zones, of all there are, that `keep`
/// keeps by their place in the list and their name.
fn everywhere(
    times: &[&str],
    keep: impl Fn(usize, &str) -> bool,
) -> (Edition, Vec<(String, ZoneName, DateTime)>) {
    let mut edition = edition();
    let like = edition.clone();
    edition.events.events.clear();
    let mut expected = Vec::new();
    let names: Vec<String> = TimeZoneDatabase::bundled()
        .available()
        .map(|name| name.to_string())
        .collect();
    assert!(names.len() > 300, "{}", names.len());
    for (index, name) in names.iter().enumerate() {
        if !keep(index, name) {
            continue;
        }
        // Some names in the database are of other forms than the content takes.
        let Ok(zone) = ZoneName::parse(name) else {
            continue;
        };
        for (number, time) in times.iter().enumerate() {
            let id = format!("zone-{index}-{number}");
            let mut event = fixture::event(&like, "test-summer", &id);
            event.zone = Some(zone.clone());
            event.start = PartialDate::parse(time).unwrap();
            event.end = None;
            edition.events.events.push(event);
            expected.push((id, zone.clone(), time.parse().unwrap()));
        }
    }
    (edition, expected)
}

/// Asserts that a reader finds the moment of each event by the calendar's own rules.
fn assert_moments(calendar: &Value, expected: &[(String, ZoneName, DateTime)]) {
    let wrong: Vec<String> = expected
        .iter()
        .filter_map(|(id, zone, local)| {
            let zone_rules = TimeZoneDatabase::bundled().get(zone.as_str()).unwrap();
            let right = zone_rules.to_ambiguous_timestamp(*local).compatible();
            let right = right.unwrap().to_string();
            let told = &event(calendar, id)["start"]["utc"];
            (*told != right).then(|| format!("{zone} {local}: {told}, not {right}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} wrong: {wrong:#?}", wrong.len());
}

#[test]
fn every_zone_there_is_can_be_told() {
    let times = ["2027-01-15T12:00", "2027-07-15T12:00", "2028-03-20T12:00"];
    let (edition, expected) = everywhere(&times, |_, _| true);
    assert_moments(&read(&edition, "calendar.ics"), &expected);
}

#[test]
fn zones_can_be_told_over_decades() {
    // Reading decades of changes takes its time, so some zones stand for all; one of them had
    // not changed its clocks at all by the first of these times.
    let keep = |index, name: &str| index % 12 == 0 || name == "Antarctica/Rothera";
    let times = ["1975-06-01T12:00", "1999-10-28T12:00", "2031-11-03T12:00"];
    let (edition, expected) = everywhere(&times, keep);
    assert!(expected.len() > 90);
    assert_moments(&read(&edition, "calendar.ics"), &expected);
}
