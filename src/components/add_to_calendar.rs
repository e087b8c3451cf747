//! Putting an event into a calendar.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::{Element, Event as DomEvent, KeyboardEvent};

use super::{Icon, Out, Picture, live};
use crate::{
    browser::{landing, page, react::listen},
    calendar::{self, Service},
    clock::Clock,
    content::{Event, Site},
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
    close_from_elsewhere();
    let (dated, ends) = (event.clone(), clock.clone());
    let is_offered = Memo::new(move |_| ends.awaits(&dated));
    live(move || {
        let Some(file) = calendar::path(&event) else {
            return ().into_any();
        };
        if !is_offered.get() {
            return ().into_any();
        }
        let page = site.address(&Route::Event(event.id.clone()).path());
        let services = Service::ALL.into_iter().filter_map(|service| {
            let href = calendar::link(service, &event, &page, &clock)?;
            Some(view! { <li><Out href>{service.label()}</Out></li> }.into_any())
        });
        view! {
            <details class="disclosure">
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

/// The menu, while it is open.
const OPEN: &str = ".disclosure[open]";

/// Closes the menu with Escape, and when something else is pointed at.
fn close_from_elsewhere() {
    listen("keydown", |event: KeyboardEvent| {
        if let Some(menu) = page::find(OPEN).filter(|_| event.key() == "Escape") {
            // The link that may have the focus is about to be hidden.
            if let Some(button) = page::find(".disclosure[open]:focus-within > summary") {
                landing::focus(&button);
            }
            close(&menu);
        }
    });
    listen("pointerdown", |event: DomEvent| {
        let target = page::target(&event);
        if let Some(menu) = page::find(OPEN).filter(|menu| !menu.contains(target.as_deref())) {
            close(&menu);
        }
    });
}

fn close(menu: &Element) {
    // Fails for no name that an attribute can have.
    let _ = menu.remove_attribute("open");
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
