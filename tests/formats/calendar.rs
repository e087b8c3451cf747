//! Calendars: what they say of an event, and the form of the files.

use content::calendar::{When, path as calendar_path};
use serde_json::{Value, json};
use site::{artifact::Artifact, calendar, edition::Edition};

use crate::{
    fixture::{CHANGED_LAST, edition, file},
    python::read_calendars,
};

const ROOT: &str = "https://www.example.org/network";

fn files(edition: &Edition) -> Vec<Artifact> {
    calendar::files(edition).unwrap()
}

/// The calendar at this path, read.
pub fn read(edition: &Edition, path: &str) -> Value {
    let read = read_calendars(&[file(&files(edition), path)]).remove(0);
    assert_eq!(read["problems"], json!([]));
    read
}

/// The event of this id in the calendar of all.
pub fn event<'a>(calendar: &'a Value, id: &str) -> &'a Value {
    let event = &calendar["events"][format!("{id}@example.org")];
    assert!(event.is_object(), "no {id}");
    event
}

/// Moments without the signs between their parts.
fn compact(moment: &str) -> String {
    moment.replace(['-', ':'], "")
}

#[test]
fn the_calendar_of_all_says_what_it_is_and_how_to_follow_it() {
    let calendar = read(&edition(), "calendar.ics");
    let name = "Test Network; of \"tests\", <b>& more</b>: Events";
    let description = "A network that exists in tests only; nothing here is true.";
    // The reader leaves escapes where it does not know the property.
    let escaped = |text: &str| text.replace(';', "\\;").replace(',', "\\,");
    let properties = &calendar["properties"];
    for (key, value) in [
        ("VERSION", "2.0"),
        ("CALSCALE", "GREGORIAN"),
        ("METHOD", "PUBLISH"),
        ("NAME", &escaped(name)),
        ("X-WR-CALNAME", &escaped(name)),
        ("DESCRIPTION", description),
        ("X-WR-CALDESC", &escaped(description)),
        ("URL", &format!("{ROOT}/events/")),
        ("SOURCE", &format!("{ROOT}/calendar.ics")),
        ("X-PUBLISHED-TTL", "P1D"),
    ] {
        assert_eq!(properties[key], value, "{key}");
    }
    let text = String::from_utf8(file(&files(&edition()), "calendar.ics").bytes.clone()).unwrap();
    let modified = format!("\r\nLAST-MODIFIED:{}\r\n", compact(CHANGED_LAST));
    assert!(text.contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:P1D\r\n"));
    assert!(text.contains(&modified), "{text}");
}

#[test]
fn every_event_of_a_known_day_has_a_file_and_is_in_the_calendar_of_all() {
    let edition = edition();
    let files = files(&edition);
    let all: Vec<&Artifact> = files.iter().collect();
    let read = read_calendars(&all);
    let whole = &read[0];
    let months = ["test-month", "test-year", "test-month-to-day"];
    let mut seen = 1;
    for event in &edition.events.events {
        let id = event.id.as_str();
        let path = format!("events/{id}/event.ics");
        let place = files.iter().position(|file| file.path == path);
        assert_eq!(place.is_none(), months.contains(&id), "{id}");
        assert_eq!(When::of(event).is_some(), place.is_some(), "{id}");
        assert_eq!(calendar_path(event), place.map(|_| path), "{id}");
        let uid = format!("{id}@example.org");
        let told = &whole["events"][&uid];
        match place {
            None => assert!(told.is_null(), "{id}"),
            Some(place) => {
                seen += 1;
                let alone = &read[place];
                assert_eq!(alone["problems"], json!([]), "{id}");
                assert_eq!(alone["events"], json!({uid: told}), "{id}");
            }
        }
    }
    assert_eq!(seen, files.len());
}

#[test]
fn an_event_says_where_and_what_it_is() {
    let calendar = read(&edition(), "calendar.ics");
    let winter = event(&calendar, "test-winter");
    assert_eq!(winter["summary"], "Test in winter");
    assert_eq!(
        winter["location"],
        "Test Hall; Room 1, left, London, United Kingdom"
    );
    let page = format!("{ROOT}/events/test-winter/");
    assert_eq!(winter["url"], page);
    assert_eq!(
        winter["description"],
        format!("A test of words.\n\nOfficial site: https://example.com/event\n\n{page}")
    );
    assert_eq!(winter["categories"], json!(["Course"]));
    assert_eq!(winter["status"], "CONFIRMED");
    assert_eq!(winter["transparency"], "TRANSPARENT");
}

#[test]
fn where_there_is_no_place_the_address_to_take_part_at_is_the_place() {
    let calendar = read(&edition(), "calendar.ics");
    let online = event(&calendar, "test-online");
    let address = "https://example.com/join/ü;a=1,2?x=y";
    assert_eq!(online["location"], address);
    // An address by its form, which is ASCII.
    assert_eq!(
        online["conference"],
        "https://example.com/join/%C3%BC;a=1,2?x=y"
    );
    let description = online["description"].as_str().unwrap();
    assert!(description.contains(&format!("\n\nOnline: {address}\n\n")));
}

#[test]
fn changes_of_plan_stand_in_the_state_the_title_and_the_description() {
    let calendar = read(&edition(), "calendar.ics");
    let cancelled = event(&calendar, "test-cancelled");
    assert_eq!(cancelled["status"], "CANCELLED");
    assert_eq!(cancelled["summary"], "Cancelled: Test that is cancelled");
    let description = cancelled["description"].as_str().unwrap();
    assert!(description.starts_with("This event has been cancelled"));

    let postponed = event(&calendar, "test-postponed");
    assert_eq!(postponed["status"], "TENTATIVE");
    assert_eq!(postponed["summary"], "Postponed: Test that is postponed");
    let description = postponed["description"].as_str().unwrap();
    assert!(description.contains("The date given here no longer holds."));
}

#[test]
fn an_event_was_changed_when_its_record_was_not_when_the_site_was_built() {
    let edition = edition();
    let calendar = read(&edition, "calendar.ics");
    for (id, moment) in [
        ("test-winter", "20300101T080000Z"),
        ("test-days", "20300102T103000Z"),
    ] {
        let event = event(&calendar, id);
        assert_eq!(event["stamp"], moment);
        assert_eq!(event["modified"], moment);
    }
    let mut later = edition.clone();
    later.now = "2031-06-01T00:00:00Z".parse().unwrap();
    assert!(files(&edition) == files(&later));
}

#[test]
fn a_calendar_without_events_is_still_one_that_readers_take() {
    let mut edition = edition();
    edition
        .events
        .events
        .retain(|event| When::of(event).is_none());
    assert!(!edition.events.events.is_empty());
    let files = files(&edition);
    assert_eq!(files.len(), 1);
    // `read` has icalendar judge it, which refuses one without components.
    let calendar = read(&edition, "calendar.ics");
    assert_eq!(calendar["events"], json!({}));
    assert_eq!(calendar["parts"], json!(["VTIMEZONE"]));
}

#[test]
fn lines_are_short_whole_characters_and_end_as_they_should() {
    let files = files(&edition());
    for file in &files {
        let text = std::str::from_utf8(&file.bytes).unwrap();
        let lines = text.strip_suffix("\r\n").unwrap().split("\r\n");
        for line in lines {
            assert!(line.len() <= 75, "{}: {line}", file.path);
            assert!(!line.contains(char::is_control), "{}: {line:?}", file.path);
            assert!(!line.is_empty());
        }
    }
    let hostile = file(&files, "events/test-hostile/event.ics");
    let folded = String::from_utf8_lossy(&hostile.bytes)
        .matches("\r\n ")
        .count();
    assert!(folded > 5, "nothing was long enough to fold: {folded}");
}

#[test]
fn hostile_words_are_words() {
    let calendar = read(&edition(), "events/test-hostile/event.ics");
    assert_eq!(calendar["parts"], json!(["VEVENT"]));
    let hostile = event(&calendar, "test-hostile");
    assert_eq!(
        hostile["names"],
        json!([
            "CATEGORIES",
            "DESCRIPTION",
            "DTEND",
            "DTSTAMP",
            "DTSTART",
            "LAST-MODIFIED",
            "LOCATION",
            "STATUS",
            "SUMMARY",
            "TRANSP",
            "UID",
            "URL"
        ])
    );
    assert_eq!(hostile["parts"], json!([]));
    assert_eq!(hostile["summary"], "Title;,\\n\\, \"quoted\"; BEGIN:VALARM");
    assert_eq!(hostile["location"], "Hall\\;, \"A\", City:x;y=z");
    let description = hostile["description"].as_str().unwrap();
    assert!(
        description.starts_with(
            "One ATTENDEE:mailto:a@example.org END:VEVENT END:VCALENDAR \\n </script> ]]> ää"
        ),
        "{description}"
    );
}
