//! What a calendar shows of an event besides its time.

use crate::{
    components::when_text,
    content::{Country, Event, EventStatus, PartialDate, Place},
    line::one_line,
};

/// The title. Many calendars show nothing else, so a change of plan stands there too.
pub fn title(event: &Event) -> String {
    let title = one_line(&event.title);
    match event.status {
        EventStatus::Scheduled => title,
        changed => [changed.label(), ": ", &title].concat(),
    }
}

/// What the event is, a paragraph for each thing there is to say. Where the dates of the calendar
/// say less than is known, or must not be relied on (`in_words`), the first ones are words.
pub fn description(event: &Event, summary: Option<String>, page: &str, in_words: bool) -> String {
    let change = match event.status {
        EventStatus::Scheduled => None,
        EventStatus::Cancelled => Some("This event has been cancelled and will not take place."),
        EventStatus::Postponed => {
            Some("This event has been postponed. The date given here no longer holds.")
        }
    };
    let official = event.url.as_ref().map(AsRef::as_ref);
    let online = event.place.online.as_ref().map(AsRef::as_ref);
    let paragraphs = [
        change.map(str::to_owned),
        (in_words || is_mixed(event)).then(|| when_text(event)),
        summary,
        online.map(|url| ["Online: ", url].concat()),
        official.map(|url| ["Official site: ", url].concat()),
        Some(page.to_owned()),
    ];
    let paragraphs: Vec<String> = paragraphs.into_iter().flatten().collect();
    paragraphs.join("\n\n")
}

/// What the event is, in a sentence or two on one line.
pub fn summary(event: &Event) -> String {
    one_line(&event.summary.plain())
}

/// Where to go: a place, or else the address to take part at.
pub fn location(place: &Place) -> Option<String> {
    let parts: Vec<String> = [
        place.venue.as_deref(),
        place.city.as_deref(),
        place.country.as_ref().map(Country::name),
    ]
    .into_iter()
    .flatten()
    .map(one_line)
    .collect();
    match parts.as_slice() {
        [] => place.online.as_ref().map(ToString::to_string),
        parts => Some(parts.join(", ")),
    }
}

/// Whether beginning and end are not known equally well, so that the dates of a calendar cannot
/// say all that is known.
fn is_mixed(event: &Event) -> bool {
    let precision = |date: PartialDate| {
        (
            date.month().is_some(),
            date.day().is_some(),
            date.time().is_some(),
        )
    };
    event
        .end
        .is_some_and(|end| precision(end) != precision(event.start))
}
