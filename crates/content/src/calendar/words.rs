//! The texts of an event in calendars.

use crate::{Country, Event, EventStatus, PartialDate, Place, words::one_line, words::when_text};

/// The title, with the status of an event that does not take place as planned: many calendars show
/// nothing else.
pub fn title(event: &Event) -> String {
    let title = one_line(&event.title);
    match event.status {
        EventStatus::Scheduled => title,
        changed => format!("{}: {title}", changed.label()),
    }
}

/// The description, in paragraphs. It gives the dates in words if those of the calendar say less
/// than is known, or are not reliable (`in_words`).
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
        online.map(|url| format!("Online: {url}")),
        official.map(|url| format!("Official site: {url}")),
        Some(page.to_owned()),
    ];
    let paragraphs: Vec<String> = paragraphs.into_iter().flatten().collect();
    paragraphs.join("\n\n")
}

/// The summary, on one line.
pub fn summary(event: &Event) -> String {
    one_line(&event.summary.plain())
}

/// The place, or else the address to take part online.
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

/// Whether start and end differ in precision, so that the dates of a calendar cannot say all that
/// is known.
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
