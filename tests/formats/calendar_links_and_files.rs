//! Links into web calendars: that they say the same as the calendar file beside them.

use content::{
    Event, PartialDate, Route, Slug, ZoneName,
    calendar::{Service, path},
};
use jiff::civil::DateTime;
use proptest::{
    prelude::*,
    strategy::ValueTree,
    test_runner::{Config, RngAlgorithm, TestRng, TestRunner},
};
use serde_json::{Value, json};
use site::{calendar, edition::Edition};

use crate::{
    calendar::{event as told, read},
    calendar_links::{VISITOR, at, clock, dates, link, link_of, zone},
    fixture::{edition, event},
    python::read_calendars,
};

/// What a link says, in the form in which the reader of calendar files tells it.
fn said(service: Service, event: &Event) -> [Value; 2] {
    let zone_of_service = match service {
        Service::Google => event.zone.as_ref().map_or("UTC", |zone| zone.as_str()),
        Service::Yahoo => VISITOR,
        _ => "UTC",
    };
    dates(service, event, &clock()).map(|date| {
        let digits: String = date.chars().filter(char::is_ascii_digit).collect();
        match digits.len() {
            8 => json!(format!(
                "{}-{}-{}",
                &digits[..4],
                &digits[4..6],
                &digits[6..]
            )),
            14 => {
                let text = format!("{}T{}", &digits[..8], &digits[8..]);
                let local: DateTime = text.parse().unwrap();
                let clocks = if date.ends_with('Z') {
                    "UTC"
                } else {
                    zone_of_service
                };
                let moment = zone(clocks).to_ambiguous_timestamp(local).compatible();
                json!(moment.unwrap().to_string())
            }
            _ => json!(date),
        }
    })
}

/// What the calendar file says, with the ends that RFC 5545 gives to events without one.
fn filed(told: &Value) -> [Value; 2] {
    let text = |value: &Value| match &value["day"] {
        Value::String(day) => json!(day),
        _ => value["utc"].clone(),
    };
    let start = text(&told["start"]);
    let end = match (
        &told["end"],
        start.as_str().map(str::parse::<jiff::civil::Date>),
    ) {
        (Value::Null, Some(Ok(day))) if told["start"]["day"].is_string() => {
            json!(day.tomorrow().unwrap().to_string())
        }
        (Value::Null, _) => start.clone(),
        (end, _) => text(end),
    };
    [start, end]
}

/// Asserts that all links of an event say the same as the file.
fn same(edition: &Edition, event: &Event, told: &Value) {
    let [start, end] = filed(told);
    for service in Service::ALL {
        let [from, mut to] = said(service, event);
        if to == "allday" {
            let day: jiff::civil::Date = from.as_str().unwrap().parse().unwrap();
            to = json!(day.tomorrow().unwrap().to_string());
        }
        assert_eq!([&from, &to], [&start, &end], "{service:?} {}", event.id);
        let parameters = link_of(service, event, edition, &clock());
        let names = match service {
            Service::Google => ["text", "details", "location"],
            Service::OutlookCom | Service::Office365 => ["subject", "body", "location"],
            Service::Yahoo => ["TITLE", "DESC", "in_loc"],
        };
        let [title, description, location] = names.map(|name| parameters.get(name).cloned());
        assert_eq!(json!(title), told["summary"], "{service:?}");
        assert_eq!(json!(location), told["location"], "{service:?}");
        let (description, full) = (description.unwrap(), told["description"].as_str().unwrap());
        let added =
            service == Service::Yahoo && told["start"]["day"].is_null() && description != full;
        let kept = if added {
            description.split_once("\n\n").unwrap().1
        } else {
            &description
        };
        assert_eq!(kept, full, "{service:?}");
    }
}

#[test]
fn links_say_the_same_as_the_calendar_file() {
    let edition = edition();
    let whole = read(&edition, "calendar.ics");
    let mut count = 0;
    for event in &edition.events.events {
        let page = edition.page(&Route::Event(event.id.clone()));
        let links = Service::ALL.map(|service| link(service, event, &page, &clock()));
        assert_eq!(
            links.iter().flatten().count(),
            if path(event).is_some() { 4 } else { 0 }
        );
        if path(event).is_some() {
            same(&edition, event, told(&whole, event.id.as_str()));
            count += 1;
        }
    }
    assert!(count > 15, "{count}");
}

/// Zones of all sorts, with changes of clocks at both ends of the year, or none.
const ZONES: &[&str] = &[
    "Europe/London",
    "America/New_York",
    "Pacific/Auckland",
    "Asia/Kolkata",
    "Pacific/Kiritimati",
    "Pacific/Chatham",
    "Africa/Casablanca",
    "America/St_Johns",
    "Australia/Lord_Howe",
    "Etc/UTC",
];

#[test]
fn links_say_the_same_as_the_calendar_file_whatever_the_words_and_the_times_are() {
    let pieces = prop_oneof![
        Just("&"),
        Just("#"),
        Just("+"),
        Just(" "),
        Just("%"),
        Just("%20"),
        Just("="),
        Just("?"),
        Just("\n"),
        Just("\r\n"),
        Just("\u{2028}"),
        Just("\0"),
        Just("\""),
        Just("<b>"),
        Just(";"),
        Just("👩🏽‍⚕️"),
        Just("مؤتمر"),
        Just("\u{202e}"),
        Just("é"),
        Just("word"),
        Just("&enddt=1"),
    ];
    let words =
        prop::collection::vec(pieces, 1..12).prop_map(|pieces| format!("Test{}", pieces.concat()));
    // Minutes since the turn of the year, and how many the event takes.
    let strategy = (
        words.clone(),
        words,
        0..525_600_i64,
        0..9000_i64,
        0..ZONES.len(),
        any::<bool>(),
    );
    let mut runner = TestRunner::new_with_rng(
        Config::default(),
        TestRng::deterministic_rng(RngAlgorithm::ChaCha),
    );
    let mut edition = edition();
    let like = edition.clone();
    edition.events.events = (0..300)
        .map(|index| {
            let (title, venue, start, length, zone, days) =
                strategy.new_tree(&mut runner).unwrap().current();
            let mut event = event(&like, "test-summer", &format!("any-{index}"));
            let first: DateTime = "2030-01-01T00:00".parse().unwrap();
            let start = first + jiff::SignedDuration::from_mins(start);
            let end = start + jiff::SignedDuration::from_mins(length);
            let date = |time: DateTime| {
                if days {
                    PartialDate::Day(time.date())
                } else {
                    PartialDate::Minute(time)
                }
            };
            event.title = title;
            event.place.venue = Some(venue);
            event.start = date(start);
            event.end = (length > 0).then(|| date(end));
            event.zone = Some(ZoneName::parse(ZONES[zone]).unwrap());
            event
        })
        .collect();
    // Times that clocks show twice, and the minutes around changes. Readers do not agree on times
    // that clocks skip, which the checker keeps out of the content.
    for (index, (time, zone)) in [
        ("2030-03-31T02:00", "Europe/London"),
        ("2030-10-27T01:30", "Europe/London"),
        ("2030-10-27T02:00", "Europe/London"),
        ("2030-03-10T03:00", "America/New_York"),
        ("2030-11-03T00:59", "America/New_York"),
        ("2030-11-03T01:30", "America/New_York"),
        ("2030-09-29T03:00", "Pacific/Auckland"),
        ("2030-04-07T02:30", "Pacific/Auckland"),
        ("2030-04-07T01:45", "Australia/Lord_Howe"),
    ]
    .into_iter()
    .enumerate()
    {
        let mut event = at(time, "", zone);
        event.id = Slug::parse(&format!("edge-{index}")).unwrap();
        edition.events.events.push(event);
    }
    let files = calendar::files(&edition).unwrap();
    let whole = read_calendars(&[&files[0]]).remove(0);
    for event in &edition.events.events {
        same(&edition, event, told(&whole, event.id.as_str()));
    }
}
