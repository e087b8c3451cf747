//! Putting an event into a calendar.

use std::sync::Arc;

use leptos::{ev, html::Details, prelude::*};
use wasm_bindgen::JsCast;
use web_sys::{Event as DomEvent, HtmlElement, Node};

use super::{Icon, Out, Picture, live};
use crate::{
    calendar::{self, Service},
    clock::Clock,
    content::{Event, EventStatus, Site},
    route::{Base, Route},
};

/// The ways to put an event into a calendar, behind a button that opens without script.
///
/// Nothing is offered for events that are over, do not take place, or of which the day is not
/// known.
#[component]
pub fn AddToCalendar(
    /// The event.
    event: Event,
    /// The site that it is on.
    site: Arc<Site>,
) -> impl IntoView {
    let clock: Clock = expect_context();
    let base: Base = expect_context();
    let menu = NodeRef::<Details>::new();
    close_from_elsewhere(menu);
    live(move || {
        let Some(file) = calendar::path(&event) else {
            return ().into_any();
        };
        if event.status != EventStatus::Scheduled || clock.is_over(clock.end_of(&event)) {
            return ().into_any();
        }
        let page = site.address(&Route::Event(event.id.clone()).path());
        let services = Service::ALL.into_iter().filter_map(|service| {
            let href = calendar::link(service, &event, &page, &clock)?;
            Some(view! { <li><Out href>{service.label()}</Out></li> }.into_any())
        });
        view! {
            <details class="disclosure" node_ref=menu>
                <summary class="button">
                    <Picture icon=Icon::Calendar />
                    "Add to calendar"
                    <span class="visually-hidden">": " {event.title.clone()}</span>
                </summary>
                <ul class="disclosure-list">
                    <li>
                        <a href=base.file(&file) download="">
                            "Calendar file (.ics)"
                        </a>
                    </li>
                    {services.collect_view()}
                </ul>
            </details>
        }
        .into_any()
    })
}

/// Closes a menu with Escape, and when something else is pointed at.
fn close_from_elsewhere(menu: NodeRef<Details>) {
    let close = move |by: &DomEvent, is_escape: bool| {
        let Some(menu) = menu.get_untracked().filter(|menu| menu.open()) else {
            return;
        };
        let target = by.target().and_then(|target| target.dyn_into::<Node>().ok());
        let is_within = menu.contains(target.as_ref());
        if is_escape && is_within {
            let button = menu.query_selector("summary").ok().flatten();
            // Fails only on a button that cannot be focused.
            let _ = button
                .and_then(|button| button.dyn_into::<HtmlElement>().ok())
                .map(|button| button.focus());
        }
        if is_escape || !is_within {
            menu.set_open(false);
        }
    };
    Effect::new(move || {
        let key = window_event_listener(ev::keydown, move |event| {
            if event.key() == "Escape" {
                close(&event, true);
            }
        });
        let pointer = window_event_listener(ev::pointerdown, move |event| close(&event, false));
        on_cleanup(move || {
            key.remove();
            pointer.remove();
        });
    });
}

/// A link that lets a calendar program follow all events.
#[component]
pub fn Subscribe(
    /// The site.
    site: Arc<Site>,
) -> impl IntoView {
    view! {
        <a class="button button-quiet" href=calendar::subscription(&site) rel="external">
            <Picture icon=Icon::Calendar />
            "Subscribe to all events"
        </a>
    }
}
