//! Events in lists.

use content::{
    EventStatus, Route,
    words::{held_back_text, place_text},
};
use leptos::prelude::*;

use super::DateBlock;
use crate::{
    components::basics::{Icon, Link, Picture, Step},
    data::EventSummary,
};

/// Events, one below the other.
#[component]
pub fn EventList(
    /// The events, in the order to show.
    events: Vec<EventSummary>,
    /// Whether they are over.
    past: bool,
) -> impl IntoView {
    view! {
        <ol class="agenda">
            {events
                .into_iter()
                .map(|event| {
                    view! {
                        <Step>
                            <EventItem event past />
                        </Step>
                    }
                })
                .collect_view()}
        </ol>
    }
}

/// An event in a list: date, name, place, summary, state.
#[component]
fn EventItem(event: EventSummary, past: bool) -> impl IntoView {
    let event = event.event;
    let status = event.status;
    let held = held_back_text(&event);
    view! {
        <li
            class="event"
            data-held=held
            class:event-cancelled=status == EventStatus::Cancelled
            class:event-postponed=status == EventStatus::Postponed
        >
            <DateBlock start=event.start end=event.end />
            <div class="event-text">
                <h3 class="event-title" dir="auto">
                    <Link to=Route::Event(event.id)>
                        <ChangeInWords status />
                        {event.title}
                    </Link>
                </h3>
                <p class="meta">
                    {place_text(&event.place)
                        .map(|place| view! { <span class="event-place">{place}</span> })}
                    <span class="event-kind">{event.kind.label()}</span>
                </p>
                <p class="event-summary" dir="auto">
                    {event.summary.plain()}
                </p>
            </div>
            <StatusChips status past />
        </li>
    }
}

/// Chips for an event that is cancelled, postponed or past. Not by colour alone: each has a word.
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
    // The date of a postponed event no longer holds, so it cannot be past.
    let past = past && status != EventStatus::Postponed;
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
                        }
                    })}
                {past.then(|| view! { <span class="chip chip-past">"Past"</span> })}
            </p>
        }
    })
}

/// The status at the beginning of a heading, for screen readers, which do not announce that it is
/// struck through.
#[component]
pub fn ChangeInWords(
    /// Whether the event takes place.
    status: EventStatus,
) -> impl IntoView {
    let changed = status != EventStatus::Scheduled;
    changed.then(|| view! { <span class="visually-hidden">{status.label()} ": "</span> })
}
