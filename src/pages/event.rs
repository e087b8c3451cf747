//! One event.

use std::sync::Arc;

use leptos::prelude::*;

use super::{
    missing::{Missing, NO_EVENT},
    part::Part,
};
use crate::{
    agenda,
    clock::Clock,
    components::{
        AddToCalendar, Countdown, DateBlock, Fact, Out, Pager, RelatedNews, RunningText, Share,
        SiteFact, SourceFact, StatusChips, Subscribe, VisitorTimes, change_in_words, live,
        place_text, when_text,
    },
    content::{self, Event as Record, EventStatus, File, Place, Slug},
    percent, related,
    route::Route,
    store::use_store,
};

/// The page of one event.
#[component]
pub fn Event(
    /// The event's id.
    id: Slug,
) -> impl IntoView {
    let store = use_store();
    let view =
        move |events: Arc<content::Events>| match events.events.iter().find(|event| event.id == id)
        {
            Some(event) => view! {
                <Details event=event.clone() />
                {neighbours(&events.events, &event.id)}
            }
            .into_any(),
            None => view! { <Missing what=NO_EVENT /> }.into_any(),
        };
    view! { <Part of=store.events file=File::Events what="The events" framed=true heading="Event" view /> }
}

/// Everything that is known of an event.
#[component]
fn Details(event: Record) -> impl IntoView {
    let clock: Clock = expect_context();
    let dated = event.clone();
    let over = Memo::new(move |_| clock.is_over(clock.end_of(&dated)));
    let status = event.status;
    let place = place_text(&event.place);
    view! {
        <article class="event-page" class:event-page-cancelled=status == EventStatus::Cancelled>
            <header class="page-head page-head-article">
                <div class="wrap event-head">
                    <DateBlock start=event.start end=event.end large=true />
                    <div>
                        <p class="meta">
                            <span class="tag">{event.kind.label()}</span>
                            {place.map(|place| view! { <span>{place}</span> }.into_any())}
                            <Countdown event=event.clone() />
                        </p>
                        <h1 dir="auto">{change_in_words(status)} {event.title.clone()}</h1>
                        {live(move || view! { <StatusChips status past=over.get() /> }.into_any())}
                    </div>
                </div>
            </header>
            <div class="wrap split article-body">
                <aside class="article-aside article-aside-first" aria-label="Facts">
                    <Facts event=event.clone() />
                </aside>
                <div class="article-text">
                    {change_note(status)}
                    <RunningText summary=event.summary.clone() body=event.body.clone() />
                    <Tools event=event.clone() />
                </div>
            </div>
        </article>
        {related_news(event)}
    }
}

/// What can be done with an event.
#[component]
fn Tools(event: Record) -> impl IntoView {
    let store = use_store();
    let title = event.title.clone();
    let calendars = live(move || {
        let site = store.site.value();
        site.map(|site| {
            view! {
                <AddToCalendar event=event.clone() site=site.clone() />
                <Subscribe site />
            }
            .into_any()
        })
        .into_any()
    });
    view! { <div class="page-tools">{calendars} <Share title /></div> }
}

/// The news that speak of an event.
fn related_news(event: Record) -> AnyView {
    let store = use_store();
    live(move || {
        let news = store.news.value();
        let news = news.as_ref().map_or(&[][..], |news| &news.news);
        let news = related::news_of_event(&event, news);
        view! { <RelatedNews news=news.into_iter().cloned().collect() /> }.into_any()
    })
}

/// A sentence for events that do not take place as planned.
fn change_note(status: EventStatus) -> Option<AnyView> {
    let text = match status {
        EventStatus::Scheduled => return None,
        EventStatus::Cancelled => "This event has been cancelled and will not take place.",
        EventStatus::Postponed => {
            "This event has been postponed. The date given here no longer holds."
        }
    };
    Some(view! { <p class="note note-alert">{text}</p> }.into_any())
}

/// When, where, and where to read more.
#[component]
fn Facts(event: Record) -> impl IntoView {
    let start = event.start.to_string();
    let when = when_text(&event);
    let (place, on_map) = (place_text(&event.place), on_map(&event.place));
    let timed = event.clone();
    view! {
        <dl class="facts">
            <Fact name="When">
                <time datetime=start>{when}</time>
                <VisitorTimes event=timed.clone() />
            </Fact>
            {place.map(|place| view! { <Where place on_map /> }.into_any())}
            {event.place.online.map(|url| view! { <SiteFact name="Online" url /> }.into_any())}
            {event.url.map(|url| view! { <SiteFact name="Official site" url /> }.into_any())}
            {event.source.map(|source| view! { <SourceFact source /> }.into_any())}
        </dl>
    }
}

/// Where an event is, and the way to a map of it.
#[component]
fn Where(place: String, on_map: Option<String>) -> impl IntoView {
    view! {
        <Fact name="Where">
            {place}
            {on_map
                .map(|href| {
                    view! {
                        " "
                        <span class="facts-note">
                            <Out href>"Map"</Out>
                        </span>
                    }
                        .into_any()
                })}
        </Fact>
    }
}

/// The place on a map, if it is more exact than a country.
fn on_map(place: &Place) -> Option<String> {
    let known = place.venue.is_some() || place.city.is_some();
    let place = Place {
        online: None,
        ..place.clone()
    };
    let place = place_text(&place).filter(|_| known)?;
    let map = "https://www.openstreetmap.org/search?query=";
    Some([map, &percent::encode(&place)].concat())
}

/// The way to the events before and after this one.
fn neighbours(events: &[Record], id: &Slug) -> impl IntoView + use<> {
    let (earlier, later) = agenda::neighbours(events, id);
    let link = |event: &Record| (Route::Event(event.id.clone()), event.title.clone());
    view! {
       <Pager
           label="More events"
           previous=earlier.map(link)
           next=later.map(link)
           words=("Earlier", "Later")
       />
    }
}
