//! The countdown to an event, and its times in the visitor's time zone.

use content::{Event, Moments, PartialDate, countdown, words::span_text};
use jiff::Timestamp;
use leptos::prelude::*;

use crate::clock::Clock;

/// How long it is until the event, kept up to date.
///
/// Not shown for events that are over or do not take place as planned. Empty on a page as it was
/// published, where it would soon be wrong; its space is reserved there.
#[component]
pub fn Countdown(
    /// The event.
    event: Event,
    /// Its moments.
    moments: Moments,
) -> impl IntoView {
    let clock: Clock = expect_context();
    let is_awaited = Memo::new({
        let (event, clock) = (event.clone(), clock.clone());
        move |_| clock.awaits(&event, &moments)
    });
    let words = Memo::new(move |_| {
        if clock.is_stopped() {
            String::new()
        } else {
            countdown::until(event.start, clock.shows(event.zone.as_ref()))
        }
    });
    view! {
        <Show when=move || is_awaited.get()>
            <span class="countdown">{move || words.get()}</span>
        </Show>
    }
}

/// The times of an event in the visitor's time zone, if they differ from those in the event's.
///
/// Empty on a page as it was published, where the visitor's zone is not known; its space is
/// reserved there.
#[component]
pub fn VisitorTimes(
    /// The event.
    event: Event,
    /// Its moments.
    moments: Moments,
) -> impl IntoView {
    let clock: Clock = expect_context();
    let has_time = [Some(event.start), event.end]
        .iter()
        .flatten()
        .any(|date| date.time().is_some());
    has_time.then(|| {
        let words = move || {
            let words = for_visitor(&event, &moments, &clock);
            words.map(|words| format!("Your time: {words}"))
        };
        view! { <span class="facts-note visitor-times">{words}</span> }
    })
}

/// The dates in the visitor's time zone; `None` if they are the same as in the event's.
fn for_visitor(event: &Event, moments: &Moments, clock: &Clock) -> Option<String> {
    let local = |date: PartialDate, moment: Option<Timestamp>| match date {
        PartialDate::Minute(_) => moment
            .and_then(|moment| clock.visitor(moment))
            .map_or(date, PartialDate::Minute),
        // Days without a time are the same in every zone.
        date => date,
    };
    let start = local(event.start, moments.start);
    let end = event.end.map(|end| local(end, moments.end));
    (start != event.start || end != event.end).then(|| span_text(start, end))
}
