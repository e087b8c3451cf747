//! Adding an event to a calendar.

use content::{
    Base, Event, HttpUrl, Moments, Route,
    calendar::{self, Service},
};
use leptos::{ev, html, prelude::*};
use leptos_use_event_listener::use_event_listener;
use leptos_use_window::use_window;
use wasm_bindgen::JsCast;
use web_sys::Node;

use crate::{
    browser::focus,
    clock::Clock,
    components::basics::{Icon, Out, Picture},
    data::Frame,
};

/// A menu of ways to add an event to a calendar; it opens without script.
///
/// Not shown for events that are over, do not take place as planned, or whose day is not known.
#[component]
pub fn AddToCalendar(
    /// The event.
    event: Event,
    /// Its moments.
    moments: Moments,
) -> impl IntoView {
    let clock: Clock = expect_context();
    let is_offered = Memo::new({
        let event = event.clone();
        move |_| clock.awaits(&event, &moments)
    });
    calendar::path(&event).map(|file| {
        view! {
            <Show when=move || is_offered.get()>
                <Menu event=event.clone() moments file=file.clone() />
            </Show>
        }
    })
}

/// The calendars to choose from. Escape closes the menu, and so does a click elsewhere.
#[component]
fn Menu(event: Event, moments: Moments, file: String) -> impl IntoView {
    let base: Base = expect_context();
    let menu: NodeRef<html::Details> = NodeRef::new();
    let button: NodeRef<html::Summary> = NodeRef::new();
    let _ = use_event_listener(use_window(), ev::keydown, move |event| {
        let Some(menu) = menu.get_untracked().filter(|menu| menu.open()) else {
            return;
        };
        if event.key() == "Escape" {
            // The link that may have the focus is about to be hidden.
            let focused = document().active_element();
            if let Some(button) = button.get_untracked()
                && menu.contains(focused.as_deref())
            {
                focus::focus(&button);
            }
            menu.set_open(false);
        }
    });
    let _ = use_event_listener(use_window(), ev::pointerdown, move |event| {
        let target = event
            .target()
            .and_then(|target| target.dyn_into::<Node>().ok());
        if let Some(menu) = menu.get_untracked()
            && !menu.contains(target.as_ref())
        {
            menu.set_open(false);
        }
    });
    view! {
        <details class="disclosure" node_ref=menu>
            <summary class="button" node_ref=button>
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
                {Service::ALL
                    .map(|service| view! { <ServiceLink service event=event.clone() moments /> })
                    .collect_view()}
            </ul>
        </details>
    }
}

/// A link that opens a web calendar with the event filled in.
#[component]
fn ServiceLink(service: Service, event: Event, moments: Moments) -> impl IntoView {
    let clock: Clock = expect_context();
    let frame: Memo<Frame> = expect_context();
    // Times for Yahoo depend on the visitor's zone, which is known only once the clock is started.
    let href = move || {
        let path = Route::Event(event.id.clone()).path();
        let page = frame.with(|frame| frame.address(&path)).unwrap_or_default();
        calendar::link(service, &event, &moments, &page, &|moment| {
            clock.visitor(moment)
        })
    };
    view! {
        <li>
            <Out href=Signal::derive(move || href().unwrap_or_default())>{service.label()}</Out>
        </li>
    }
}

/// A link by which a calendar program subscribes to all events.
#[component]
pub fn Subscribe(
    /// The site's own address.
    url: HttpUrl,
) -> impl IntoView {
    view! {
        <a class="button button-quiet" href=calendar::subscription(&url) rel="external">
            <Picture icon=Icon::Calendar />
            "Subscribe to all events"
        </a>
    }
}
