//! Links into web calendars, in the form that each service takes.

use std::collections::BTreeMap;

use content::{
    Event, Markdown, Moments, PartialDate, Route, ZoneName,
    calendar::{self, Service},
};
use ecmonet::clock::Clock;
use jiff::{Timestamp, tz::TimeZone};
use site::{edition::Edition, zones::FixedTime};
use url::Url;

use crate::fixture::{edition, event};

/// Where the visitor of these tests is.
pub const VISITOR: &str = "Asia/Kathmandu";

/// The clock of a visitor.
pub fn clock() -> Clock {
    Clock::new(FixedTime {
        now: Timestamp::UNIX_EPOCH,
        visitor: zone(VISITOR),
    })
}

/// The clock of a page as it is published.
fn standing() -> Clock {
    let time = FixedTime {
        now: Timestamp::UNIX_EPOCH,
        visitor: zone(VISITOR),
    };
    Clock::published(time, Timestamp::UNIX_EPOCH)
}

pub fn zone(name: &str) -> TimeZone {
    TimeZone::get(name).unwrap()
}

/// The parameters of a link, each of which is there once.
fn parameters(link: &str) -> BTreeMap<String, String> {
    let url = Url::parse(link).unwrap();
    let pairs: Vec<(String, String)> = url.query_pairs().into_owned().collect();
    let count = pairs.len();
    let parameters: BTreeMap<String, String> = pairs.into_iter().collect();
    assert_eq!(parameters.len(), count, "{link}");
    assert_eq!(url.fragment(), None);
    // What a form would make of it is the same: no bare plus sign, nothing that ends a value.
    let allowed = |c: char| c.is_ascii_alphanumeric() || "-._~%&=?/:".contains(c);
    assert!(link.chars().all(allowed), "{link}");
    parameters
}

/// The link to a service, as the site offers it.
pub fn link(service: Service, event: &Event, page: &str, clock: &Clock) -> Option<String> {
    let moments = Moments::of(event, clock.zones());
    calendar::link(service, event, &moments, page, &|moment| {
        clock.visitor(moment)
    })
}

/// The parameters of the link to a service.
pub fn link_of(
    service: Service,
    event: &Event,
    edition: &Edition,
    clock: &Clock,
) -> BTreeMap<String, String> {
    let page = edition.page(&Route::Event(event.id.clone()));
    parameters(&link(service, event, &page, clock).unwrap())
}

/// The event from the test content with this title, start, end and zone.
pub fn at(start: &str, end: &str, zone: &str) -> Event {
    let mut event = event(&edition(), "test-summer", "test-at");
    event.start = PartialDate::parse(start).unwrap();
    event.end = (!end.is_empty()).then(|| PartialDate::parse(end).unwrap());
    event.zone = Some(ZoneName::parse(zone).unwrap());
    event
}

/// The dates in a link: start and end, both as the service wants them.
pub fn dates(service: Service, event: &Event, clock: &Clock) -> [String; 2] {
    let mut parameters = link_of(service, event, &edition(), clock);
    let mut take = |name: &str| parameters.remove(name).unwrap_or_default();
    match service {
        Service::Google => {
            let dates = take("dates");
            let (start, end) = dates.split_once('/').unwrap();
            [start.into(), end.into()]
        }
        Service::OutlookCom | Service::Office365 => [take("startdt"), take("enddt")],
        Service::Yahoo => {
            let end = take("ET");
            let day = take("DUR");
            assert!(end.is_empty() || day.is_empty());
            [take("ST"), end + &day]
        }
    }
}

/// Asserts what is written for a time, by service: in the zone, in UTC, on the visitor's clock.
#[track_caller]
fn times(
    start: &str,
    end: &str,
    zone: &str,
    google: [&str; 2],
    outlook: [&str; 2],
    yahoo: [&str; 2],
) {
    let event = at(start, end, zone);
    let clock = clock();
    assert_eq!(dates(Service::Google, &event, &clock), google);
    assert_eq!(dates(Service::OutlookCom, &event, &clock), outlook);
    assert_eq!(dates(Service::Office365, &event, &clock), outlook);
    assert_eq!(dates(Service::Yahoo, &event, &clock), yahoo);
    let ctz = link_of(Service::Google, &event, &edition(), &clock).remove("ctz");
    assert_eq!(ctz.as_deref(), Some(zone));
}

#[test]
fn times_are_told_as_each_service_wants_them() {
    times(
        "2030-01-15T09:00",
        "2030-01-15T17:30",
        "Europe/London",
        ["20300115T090000", "20300115T173000"],
        ["2030-01-15T09:00:00Z", "2030-01-15T17:30:00Z"],
        ["20300115T144500", "20300115T231500"],
    );
    times(
        "2030-07-15T09:00",
        "2030-07-16T12:00",
        "Asia/Kolkata",
        ["20300715T090000", "20300716T120000"],
        ["2030-07-15T03:30:00Z", "2030-07-16T06:30:00Z"],
        ["20300715T091500", "20300716T121500"],
    );
    times(
        "2030-01-01T09:00",
        "2030-01-01T10:00",
        "Pacific/Kiritimati",
        ["20300101T090000", "20300101T100000"],
        ["2029-12-31T19:00:00Z", "2029-12-31T20:00:00Z"],
        ["20300101T004500", "20300101T014500"],
    );
}

#[test]
fn times_around_changes_of_clocks_keep_their_moments() {
    // From half past midnight over the hour that is lost.
    times(
        "2030-03-31T00:30",
        "2030-03-31T03:00",
        "Europe/London",
        ["20300331T003000", "20300331T030000"],
        ["2030-03-31T00:30:00Z", "2030-03-31T02:00:00Z"],
        ["20300331T061500", "20300331T074500"],
    );
    // Half past one comes twice that night in New York, and the first is meant.
    times(
        "2030-11-03T01:30",
        "2030-11-03T03:00",
        "America/New_York",
        ["20301103T013000", "20301103T030000"],
        ["2030-11-03T05:30:00Z", "2030-11-03T08:00:00Z"],
        ["20301103T111500", "20301103T134500"],
    );
    // Half past two does not come at all that night in Auckland: an hour later does.
    times(
        "2030-09-29T02:30",
        "2030-09-29T09:00",
        "Pacific/Auckland",
        ["20300929T023000", "20300929T090000"],
        ["2030-09-28T14:30:00Z", "2030-09-28T20:00:00Z"],
        ["20300928T201500", "20300929T014500"],
    );
}

#[test]
fn whole_days_end_on_the_day_after_the_last() {
    for (start, end, first, after) in [
        ("2030-05-02", "", "2030-05-02", "2030-05-03"),
        ("2030-05-30", "2030-06-02", "2030-05-30", "2030-06-03"),
        ("2028-02-28", "2028-02-29", "2028-02-28", "2028-03-01"),
        ("2030-12-31", "", "2030-12-31", "2031-01-01"),
        ("2030-12-30", "2031-01-02", "2030-12-30", "2031-01-03"),
        // What is not known is not made up: a day is a day.
        ("2030-05-06", "2030-06", "2030-05-06", "2030-05-07"),
        ("2030-05-06T09:00", "2030-05-08", "2030-05-06", "2030-05-09"),
    ] {
        // A zone in which the day is another one in UTC, and for the visitor.
        let event = at(start, end, "Pacific/Kiritimati");
        for clock in [clock(), standing()] {
            let (compact, compact_after) = (first.replace('-', ""), after.replace('-', ""));
            assert_eq!(
                dates(Service::Google, &event, &clock),
                [&*compact, &compact_after]
            );
            for service in [Service::OutlookCom, Service::Office365] {
                assert_eq!(dates(service, &event, &clock), [first, after]);
                let all_day = link_of(service, &event, &edition(), &clock).remove("allday");
                assert_eq!(all_day.as_deref(), Some("true"));
            }
            let one = first
                .parse::<jiff::civil::Date>()
                .unwrap()
                .tomorrow()
                .unwrap();
            let yahoo = if one.to_string() == after {
                "allday"
            } else {
                &compact_after
            };
            assert_eq!(dates(Service::Yahoo, &event, &clock), [&*compact, yahoo]);
        }
    }
}

#[test]
fn a_time_without_an_end_is_an_instant() {
    for end in ["", "2030-05-06", "2030-06"] {
        times(
            "2030-05-06T09:00",
            end,
            "Europe/London",
            ["20300506T090000", "20300506T090000"],
            ["2030-05-06T08:00:00Z", "2030-05-06T08:00:00Z"],
            ["20300506T134500", "20300506T134500"],
        );
    }
}

#[test]
fn zones_that_are_no_place_are_told_in_utc() {
    for (zone, start) in [
        ("Etc/UTC", "20300506T090000Z"),
        ("UTC", "20300506T090000Z"),
        ("Etc/GMT-3", "20300506T060000Z"),
    ] {
        let event = at("2030-05-06T09:00", "", zone);
        assert_eq!(dates(Service::Google, &event, &clock()), [start, start]);
        assert_eq!(
            link_of(Service::Google, &event, &edition(), &clock()).get("ctz"),
            None
        );
    }
}

#[test]
fn where_the_visitor_is_not_known_yahoo_is_given_utc() {
    let event = at("2030-07-15T09:00", "2030-07-15T10:00", "Europe/London");
    let clock = standing();
    assert_eq!(
        dates(Service::Yahoo, &event, &clock),
        ["20300715T080000Z", "20300715T090000Z"]
    );
    clock.start();
    assert_eq!(
        dates(Service::Yahoo, &event, &clock),
        ["20300715T134500", "20300715T144500"]
    );
    // The words are right wherever they are read.
    let description = link_of(Service::Yahoo, &event, &edition(), &clock)
        .remove("DESC")
        .unwrap();
    assert!(
        description.starts_with("15 July 2030, 09:00–10:00 (Europe/London)\n\n"),
        "{description}"
    );
}

#[test]
fn a_long_summary_does_not_make_the_link_too_long() {
    let mut long = event(&edition(), "test-summer", "test-long");
    for (summary, kept) in [("مؤتمر ".repeat(30), true), ("مؤتمر ".repeat(300), false)] {
        long.summary = Markdown::parse(&summary).unwrap();
        for service in Service::ALL {
            let page = "https://example.org/events/test-long/";
            let link = link(service, &long, page, &clock()).unwrap();
            assert!(link.len() < 2000, "{}", link.len());
            assert!(link.contains("https%3A%2F%2Fexample.org%2Fevents%2Ftest-long%2F"));
            assert_eq!(link.contains("%D9%85%D8%A4%D8%AA"), kept);
        }
    }
}
