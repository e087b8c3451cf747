//! The few events that tests know by name: all test events of 2026, and of March 2027.

use serde_json::{Value, json};

pub fn all() -> Vec<Value> {
    vec![
        next(),
        // The clock in London goes back on 25 October 2026, and forward on 28 March 2027.
        timed(
            "test-clock-back",
            "Test night of the clock going back",
            "2026-10-25T00:15",
            "2026-10-25T03:15",
            "Europe/London",
        ),
        timed(
            "test-clock-forward",
            "Test night of the clock going forward",
            "2027-03-28T00:15",
            "2027-03-28T03:15",
            "Europe/London",
        ),
        // Where days begin first, and where they begin last.
        timed(
            "test-first-zone",
            "Test webinar on Kiritimati",
            "2026-10-01T00:30",
            "2026-10-01T02:00",
            "Pacific/Kiritimati",
        ),
        timed(
            "test-last-zone",
            "Test webinar in Pago Pago",
            "2026-12-31T23:30",
            "2027-01-01T00:30",
            "Pacific/Pago_Pago",
        ),
        days(
            "test-day-one",
            "Test course one of a day",
            "2026-10-14",
            None,
        ),
        days(
            "test-day-two",
            "Test course two of a day",
            "2026-10-14",
            None,
        ),
        days(
            "test-day-three",
            "Test course three of a day",
            "2026-10-14",
            None,
        ),
        days(
            "test-week",
            "Test congress of five days",
            "2026-10-12",
            Some("2026-10-16"),
        ),
        days(
            "test-month-end",
            "Test congress across the end of a month",
            "2026-10-30",
            Some("2026-11-02"),
        ),
        days(
            "test-year-end",
            "Test congress across the end of a year",
            "2026-12-30",
            Some("2027-01-02"),
        ),
        days(
            "test-october",
            "Test meeting some day in October",
            "2026-10",
            None,
        ),
        days("test-arabic", "مؤتمر تجريبي للاختبار", "2026-11-10", None),
        changed(
            "test-cancelled",
            "Test course that is cancelled",
            "2026-10-20",
            "cancelled",
        ),
        changed(
            "test-postponed",
            "Test course that is postponed",
            "2026-10-21",
            "postponed",
        ),
        days("test-past", "Test meeting of January", "2026-01-20", None),
    ]
}

/// The next event to come, three weeks after the visit, with everything that an event can have.
fn next() -> Value {
    json!({
        "id": "test-next", "title": "Test meeting in three weeks",
        "start": "2026-07-06T09:00", "end": "2026-07-06T17:30", "time_zone": "Europe/London",
        "kind": "network", "status": "scheduled",
        "place": {
            "venue": "Test Hall", "city": "Málaga", "country": "ES",
            "online_url": "https://example.org/room",
        },
        "summary": "Test data: the next meeting of the test site.",
        "body": "Test data, in a paragraph of its own.",
        "url": "https://example.org/test-next",
        "source": { "url": "https://example.org/source", "as_of": "2026-01-05" },
    })
}

fn days(id: &str, title: &str, start: &str, end: Option<&str>) -> Value {
    let mut event = json!({
        "id": id, "title": title, "start": start, "kind": "course", "status": "scheduled",
        "place": { "city": "Prüfstadt", "country": "DE" }, "summary": "Test data.",
    });
    if let Some(end) = end {
        event["end"] = end.into();
    }
    event
}

fn timed(id: &str, title: &str, start: &str, end: &str, zone: &str) -> Value {
    let mut event = days(id, title, start, Some(end));
    event["time_zone"] = zone.into();
    event["kind"] = "webinar".into();
    event["place"] = json!({ "online_url": "https://example.org/room" });
    event
}

fn changed(id: &str, title: &str, start: &str, status: &str) -> Value {
    let mut event = days(id, title, start, None);
    event["status"] = status.into();
    event
}
