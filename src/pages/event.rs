//! One event.

use content::{
    Event, EventStatus, File, Moments, Place, Route, Slug, percent,
    words::{held_back_text, place_text, when_text},
};
use leptos::{either::Either, prelude::*};

use super::missing::{Missing, NO_EVENT};
use crate::{
    clock::Clock,
    components::{
        basics::{Fact, Out, RunningText, Share, SiteFact, SourceFact, Step},
        events::{
            AddToCalendar, ChangeInWords, Countdown, DateBlock, StatusChips, Subscribe,
            VisitorTimes,
        },
        layout::{PageMeta, Part},
        lists::Pager,
        news::RelatedNews,
    },
    data::{EventData, EventDetails, Frame, PageData, TitledLink},
    hooks::{use_page_data, use_record_id},
};

/// The page of one event.
#[component]
pub fn EventPage() -> impl IntoView {
    let id = use_record_id();
    move || match id.get() {
        Some(id) => Either::Left(view! { <EventOf id /> }),
        None => Either::Right(view! { <Missing what=NO_EVENT /> }),
    }
}

/// The page of the event with this id.
#[component]
fn EventOf(id: Slug) -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let data: Memo<EventData> = use_page_data(move || id.clone());
    let head = Memo::new(move |_| data.with(|data| frame.with(|frame| data.head(frame))));
    let event = Memo::new(move |_| data.with(|data| data.event.clone()));
    let news = Memo::new(move |_| data.with(|data| data.news.value().cloned()));
    view! {
        <PageMeta head />
        <Part
            of=event
            file=File::Events
            what="The events"
            framed=true
            heading="Event"
            view=move |details| match details {
                Some(EventDetails { event, moments, earlier, later }) => {
                    Either::Left(
                        view! {
                            <Details event moments />
                            {move || {
                                news.get().map(|stories| view! { <RelatedNews stories /> })
                            }}
                            <Step>
                                <Neighbours earlier later />
                            </Step>
                        },
                    )
                }
                None => Either::Right(view! { <Missing what=NO_EVENT /> }),
            }
        />
    }
}

/// An event with all its details.
#[component]
fn Details(event: Event, moments: Moments) -> impl IntoView {
    let clock: Clock = expect_context();
    let over = Memo::new(move |_| clock.is_over(moments.over));
    let status = event.status;
    let held = held_back_text(&event);
    let facts = event.clone();
    view! {
        <article
            class="event-page"
            class:event-page-cancelled=status == EventStatus::Cancelled
            data-held=held
        >
            <header class="page-head page-head-article">
                <div class="wrap event-head">
                    <DateBlock start=event.start end=event.end large=true />
                    <div>
                        <p class="meta">
                            <span class="tag">{event.kind.label()}</span>
                            {place_text(&event.place).map(|place| view! { <span>{place}</span> })}
                            <Countdown event=event.clone() moments />
                        </p>
                        <h1 dir="auto">
                            <ChangeInWords status />
                            {event.title.clone()}
                        </h1>
                        {move || view! { <StatusChips status past=over.get() /> }}
                    </div>
                </div>
            </header>
            <div class="wrap split article-body">
                <aside class="article-aside article-aside-first" aria-label="Facts">
                    <Step>
                        <Facts event=facts moments />
                    </Step>
                </aside>
                <div class="article-text">
                    {change_note(status)
                        .map(|text| view! { <p class="note note-alert">{text}</p> })}
                    <RunningText summary=event.summary.clone() body=event.body.clone() />
                    <Step>
                        <Tools event moments />
                    </Step>
                </div>
            </div>
        </article>
    }
}

/// The tools for an event.
#[component]
fn Tools(event: Event, moments: Moments) -> impl IntoView {
    let frame: Memo<Frame> = expect_context();
    let title = event.title.clone();
    view! {
        <div class="page-tools">
            {move || {
                let url = frame.with(|frame| frame.url.clone());
                url.map(|url| {
                    view! {
                        <AddToCalendar event=event.clone() moments />
                        <Subscribe url />
                    }
                })
            }} <Step>
                <Share title />
            </Step>
        </div>
    }
}

/// A sentence for events that do not take place as planned.
fn change_note(status: EventStatus) -> Option<&'static str> {
    match status {
        EventStatus::Scheduled => None,
        EventStatus::Cancelled => Some("This event has been cancelled and will not take place."),
        EventStatus::Postponed => {
            Some("This event has been postponed. The date given here no longer holds.")
        }
    }
}

/// Dates, place, web sites and source.
#[component]
fn Facts(event: Event, moments: Moments) -> impl IntoView {
    let start = event.start.to_string();
    let when = when_text(&event);
    let (place, map_url) = (place_text(&event.place), map_url(&event.place));
    let timed = event.clone();
    view! {
        <dl class="facts">
            <Fact name="When">
                <time datetime=start>{when}</time>
                <VisitorTimes event=timed moments />
            </Fact>
            {place.map(|place| view! { <Where place map_url /> })}
            {event.organizer.map(|name| view! { <Fact name="Organizer">{name}</Fact> })}
            {event.place.online.map(|url| view! { <SiteFact name="Online" url /> })}
            {event.url.map(|url| view! { <SiteFact name="Official site" url /> })}
            {event.source.map(|source| view! { <SourceFact source /> })}
        </dl>
    }
}

/// The place of an event, with a link to a map.
#[component]
fn Where(place: String, map_url: Option<String>) -> impl IntoView {
    let map = map_url.map(|href| {
        view! {
            " "
            <span class="facts-note">
                <Out href>"Map"</Out>
            </span>
        }
    });
    view! { <Fact name="Where">{place} {map}</Fact> }
}

/// The address of a map of the place; `None` if only the country is known.
fn map_url(place: &Place) -> Option<String> {
    let is_known = place.venue.is_some() || place.city.is_some();
    let place = Place {
        online: None,
        ..place.clone()
    };
    let place = place_text(&place).filter(|_| is_known)?;
    let query = percent::encode(&place);
    Some(format!(
        "https://www.openstreetmap.org/search?query={query}"
    ))
}

/// Links to the events before and after this one.
#[component]
fn Neighbours(earlier: Option<TitledLink>, later: Option<TitledLink>) -> impl IntoView {
    let link = |link: TitledLink| (Route::Event(link.id), link.title);
    view! {
        <Pager
            label="More events"
            previous=earlier.map(link)
            next=later.map(link)
            words=("Earlier", "Later")
        />
    }
}
