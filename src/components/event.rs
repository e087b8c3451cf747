//! Events in lists.

use leptos::prelude::*;

use super::{DateBlock, Icon, Link, Picture};
use crate::{
    content::{Event, EventStatus, Place},
    route::Route,
};

/// Events, one below the other.
#[component]
pub fn EventList(
    /// The events, in the order to show.
    events: Vec<Event>,
    /// Whether they are over.
    past: bool,
) -> impl IntoView {
    view! {
        <ol class="agenda">
            {events
                .into_iter()
                .map(|event| view! { <EventItem event past /> }.into_any())
                .collect_view()}
        </ol>
    }
}

/// An event in a list: date, name, place, summary, state.
#[component]
fn EventItem(event: Event, past: bool) -> impl IntoView {
    let to = Route::Event(event.id.clone());
    let cancelled = event.status == EventStatus::Cancelled;
    let place = place_text(&event.place);
    view! {
        <li
            class="event"
            class:event-cancelled=cancelled
            class:event-postponed=event.status == EventStatus::Postponed
        >
            <DateBlock start=event.start end=event.end />
            <div class="event-text">
                <h3 class="event-title" dir="auto">
                    <Link to>{change_in_words(event.status)} {event.title}</Link>
                </h3>
                <p class="meta">
                    {place.map(|place| view! { <span class="event-place">{place}</span> }.into_any())}
                    <span class="event-kind">{event.kind.label()}</span>
                </p>
                <p class="event-summary" dir="auto">{event.summary.plain()}</p>
            </div>
            <StatusChips status=event.status past />
        </li>
    }
}

/// What is unusual about an event's state: cancelled, postponed, past. A word and a picture say
/// it; the colour only helps.
#[component]
pub fn StatusChips(
    /// Whether it takes place.
    status: EventStatus,
    /// Whether it is over.
    past: bool,
) -> impl IntoView {
    let changed = match status {
        EventStatus::Scheduled => None,
        EventStatus::Cancelled => Some(("chip chip-cancelled", Icon::Cancelled)),
        EventStatus::Postponed => Some(("chip chip-postponed", Icon::Postponed)),
    };
    // A postponed event has lost its date, so that it cannot be past.
    (changed.is_some() || past).then(|| {
        view! {
            <p class="chips">
                {changed
                    .map(|(class, icon)| {
                        view! {
                            <span class=class>
                                <Picture icon />
                                {status.label()}
                            </span>
                        }.into_any()
                    })}
                {(past && status != EventStatus::Postponed).then(|| view! { <span class="chip chip-past">"Past"</span> }.into_any())}
            </p>
        }
        .into_any()
    })
}

/// A change of plan at the beginning of a heading, for those who do not see the line through it.
#[must_use]
pub fn change_in_words(status: EventStatus) -> Option<AnyView> {
    let changed = status != EventStatus::Scheduled;
    changed.then(|| view! { <span class="visually-hidden">{status.label()} ": "</span> }.into_any())
}

/// Where an event takes place, from the venue to the country.
#[must_use]
pub fn place_text(place: &Place) -> Option<String> {
    let country = place
        .country
        .as_ref()
        .map(|country| country.name().to_owned());
    let parts: Vec<String> = [place.venue.clone(), place.city.clone(), country]
        .into_iter()
        .flatten()
        .collect();
    match (parts.is_empty(), place.online.is_some()) {
        (true, true) => Some("Online".into()),
        (true, false) => None,
        (false, true) => Some(format!("{} and online", parts.join(", "))),
        (false, false) => Some(parts.join(", ")),
    }
}
