//! What is asked of an event.

use content::{Event, PartialDate, Refusal};
use serde_json::Value;

use super::super::answers::Answers;
use super::{AS_OF, Field, SOURCE, SUMMARY, read};

pub(in super::super) static FIELDS: &[Field] = &[
    Field::text("title", "title", "Title", read::line).needed(),
    Field::word(
        "kind",
        "What sort of event?",
        read::event_kind,
        read::event_kinds,
    )
    .needed(),
    Field::text("start", "start", "When does it begin?", read::date)
        .hint("As much as is known: 2027, 2027-02, 2027-02-06 or 2027-02-06T09:00")
        .needed(),
    Field::text("end", "end", "When does it end?", read::date)
        .hint("Its last day, or the time: 2027-02-08, 2027-02-06T17:30")
        .check(end_after_start),
    Field::text("time_zone", "time-zone", "Time zone", read::zone)
        .hint("A large city with the same time, such as Europe/London")
        .needed_if(has_time),
    Field::text("place.city", "city", "City", read::line),
    Field::text("place.country", "country", "Country", read::country)
        .hint("Two capital letters, such as GB, CA or AE")
        .asked_if(|answers| answers.has("place.city")),
    Field::text("place.venue", "venue", "Building", read::line)
        .asked_if(|answers| answers.has("place.city")),
    Field::text(
        "place.online_url",
        "online-url",
        "Where to take part online",
        read::url,
    )
    .hint("An address that begins with https://")
    .asked_if(|answers| !answers.has("place.city")),
    Field::text("organizer", "organizer", "Who holds it?", read::line)
        .asked_if(|answers| answers.text("kind") != Some("network")),
    Field::text("summary", "summary", "What is it?", read::markdown)
        .hint(SUMMARY)
        .needed(),
    Field::text("url", "url", "Its own web site", read::url)
        .hint("An address that begins with https://"),
    SOURCE,
    AS_OF,
    Field::text("body", "body", "All there is to say", read::markdown).not_asked(),
    Field::word(
        "status",
        "Does it take place?",
        read::event_status,
        read::event_statuses,
    )
    .not_asked(),
    Field::id("Lower-case words joined by hyphens; it never changes afterwards"),
];

fn date(answers: &Answers, path: &str) -> Option<PartialDate> {
    PartialDate::parse(answers.text(path)?).ok()
}

fn has_time(answers: &Answers) -> bool {
    ["start", "end"]
        .iter()
        .filter_map(|path| date(answers, path))
        .any(|date| date.time().is_some())
}

fn end_after_start(answers: &Answers, end: &Value) -> Result<(), Refusal> {
    let end = end.as_str().and_then(|end| PartialDate::parse(end).ok());
    // A zone that is missing is asked for.
    let breaches = Event::breaches_in(date(answers, "start"), end, true);
    match breaches.into_iter().next() {
        Some(breach) => Err(breach.refusal),
        None => Ok(()),
    }
}
