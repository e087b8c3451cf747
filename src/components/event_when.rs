//! When an event is, for this visitor: how long until then, and what their own clock shows.

use leptos::prelude::*;

use super::{live, span_text};
use crate::{
    clock::Clock,
    content::{Event, PartialDate},
    countdown,
};

/// How long it is until the event, kept fresh.
///
/// Nothing is said of events that are over or do not take place as planned; nor on a page as it
/// was published, where it would soon be wrong. Its place is kept there.
#[component]
pub fn Countdown(
    /// The event.
    event: Event,
) -> impl IntoView {
    let clock: Clock = expect_context();
    live(move || {
        if !clock.awaits(&event) {
            return ().into_any();
        }
        let words = if clock.stands() {
            String::new()
        } else {
            countdown::until(event.start, clock.shows(event.zone.as_ref()))
        };
        view! { <span class="countdown">{words}</span> }.into_any()
    })
}

/// The times of an event on the visitor's clock, where that shows others than the event's.
///
/// Its place is kept on the page as it was published, where nothing is known of the visitor.
#[component]
pub fn VisitorTimes(
    /// The event.
    event: Event,
) -> impl IntoView {
    let clock: Clock = expect_context();
    let has_time = [Some(event.start), event.end]
        .iter()
        .flatten()
        .any(|date| date.time().is_some());
    has_time.then(|| {
        live(move || {
            let words = for_visitor(&event, &clock).map(|words| ["Your time: ", &words].concat());
            view! { <span class="facts-note visitor-times">{words}</span> }.into_any()
        })
    })
}

/// When the event is on the visitor's clock; `None` where that is what the event's own clock shows.
fn for_visitor(event: &Event, clock: &Clock) -> Option<String> {
    let local = |date: PartialDate| match date {
        PartialDate::Minute(minute) => {
            let moment = clock.moment(minute, event.zone.as_ref());
            clock.visitor(moment).map_or(date, PartialDate::Minute)
        }
        // Of a day without a time there is no other.
        date => date,
    };
    let (start, end) = (local(event.start), event.end.map(local));
    (start != event.start || end != event.end).then(|| span_text(start, end))
}
