//! Events in lists, and their parts.

use leptos::prelude::*;

use crate::{
    basics::{Icon, Out, Picture, SiteLink, Teaser},
    calendar,
    content::{Event, EventStatus},
    words::{date_block, place_text},
};

#[component]
pub fn DateBlock(
    start: String,
    end: Option<String>,
    #[prop(optional)] large: bool,
) -> impl IntoView {
    let (first, rest) = date_block(&start, end.as_deref());
    let class = if large { "date date-large" } else { "date" };
    view! {
        <time class=class datetime=start>
            <b>{first}</b>
            " "
            <span>{rest}</span>
        </time>
    }
}

#[component]
pub fn StatusChips(status: EventStatus, past: bool) -> impl IntoView {
    let changed = status.change();
    let past = past && !matches!(status, EventStatus::Postponed);
    (changed.is_some() || past).then(|| {
        view! {
            <p class="chips">
                {changed.map(|(class, label)| view! { <span class=class>{label}</span> })}
                {past.then(|| view! { <span class="chip chip-past">"Past"</span> })}
            </p>
        }
    })
}

#[component]
pub fn EventList(events: Vec<Event>, #[prop(optional)] past: bool) -> impl IntoView {
    let items = events.into_iter().map(|event| {
        view! {
            <li class="event">
                <DateBlock start=event.start end=event.end />
                <div class="event-text">
                    <h3 class="event-title" dir="auto">
                        <SiteLink to=format!("/events/{}/", event.id)>{event.title}</SiteLink>
                    </h3>
                    <p class="meta">
                        <span class="event-place">{place_text(&event.place)}</span>
                        <span class="event-kind">{event.kind.label()}</span>
                    </p>
                    <Teaser class="event-summary" text=event.summary />
                </div>
                <StatusChips status=event.status past />
            </li>
        }
    });
    view! { <ol class="agenda">{items.collect_view()}</ol> }
}

/// The ways to put an event into a calendar; nothing if its day is not known.
#[component]
pub fn AddToCalendar(event: Event, site: String) -> impl IntoView {
    let path = format!("events/{}/", event.id);
    let links = calendar::links(&event, &format!("{site}{path}"));
    (!links.is_empty()).then(|| {
        let items = links.into_iter().map(|(name, href)| {
            view! {
                <li>
                    <Out href>{name}</Out>
                </li>
            }
        });
        view! {
            <details class="disclosure">
                <summary class="button">
                    <Icon of=Picture::Calendar />
                    "Add to calendar"
                    <span class="visually-hidden">": " {event.title}</span>
                </summary>
                <ul class="disclosure-list">
                    <li>
                        <a href=format!("/{path}event.ics") download="">
                            "Calendar file (.ics)"
                        </a>
                    </li>
                    {items.collect_view()}
                </ul>
            </details>
        }
    })
}
