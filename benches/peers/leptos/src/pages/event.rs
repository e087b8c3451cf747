//! One event.

use leptos::{either::EitherOf3, prelude::*};
use leptos_meta::Title;

use super::use_id;
use crate::{
    app::{Failed, Missing, Waiting},
    basics::{Fact, Icon, Neighbour, Out, Pager, Picture, RunningText, Share, SourceLink},
    content::{self, EventData, Place, is_over},
    events::{AddToCalendar, DateBlock, StatusChips},
    stories::StoryList,
    words::{countdown, host, place_text, span_text},
};

#[component]
pub fn Event() -> impl IntoView {
    let id = use_id();
    let site = content::use_site();
    let events = LocalResource::new(content::events);
    let news = LocalResource::new(content::news);
    let page = move || {
        // All are read before any is waited for.
        let (site, events, news) = (site.get(), events.get(), news.get());
        Some(match (site?, events?, news?) {
            (Ok(site), Ok(events), Ok(news)) => match EventData::new(&id(), site, &events, &news) {
                Some(page) => EitherOf3::A(view! { <Found page /> }),
                None => EitherOf3::B(view! { <Missing /> }),
            },
            _ => EitherOf3::C(view! { <Failed /> }),
        })
    };
    view! { <Suspense fallback=|| view! { <Waiting /> }>{page}</Suspense> }
}

#[component]
fn Found(page: EventData) -> impl IntoView {
    let EventData {
        site,
        event,
        related,
        earlier,
        later,
    } = page;
    let past = is_over(&event);
    let title = event.title.clone();
    let feed = site.url.replacen("https:", "webcal:", 1);
    let coming =
        (!past).then(|| view! { <span class="countdown">{countdown(&event.start)}</span> });
    let calendar = (!past).then(|| {
        let (event, site) = (event.clone(), site.url.clone());
        view! { <AddToCalendar event site /> }
    });
    view! {
        <Title text=format!("{title} · ECMONet") />
        <article class="event-page">
            <header class="page-head page-head-article">
                <div class="wrap event-head">
                    <DateBlock start=event.start.clone() end=event.end.clone() large=true />
                    <div>
                        <p class="meta">
                            <span class="tag">{event.kind.label()}</span>
                            <span>{place_text(&event.place)}</span>
                            {coming}
                        </p>
                        <h1 dir="auto">{title.clone()}</h1>
                        <StatusChips status=event.status past />
                    </div>
                </div>
            </header>
            <div class="wrap split article-body">
                <aside class="article-aside article-aside-first" aria-label="Facts">
                    <Facts event=event.clone() />
                </aside>
                <div class="article-text">
                    <RunningText summary=event.summary body=event.body />
                    <div class="page-tools">
                        {calendar}
                        <a
                            href=format!("{feed}calendar.ics")
                            class="button button-quiet"
                            rel="external"
                        >
                            <Icon of=Picture::Calendar />
                            "Subscribe to all events"
                        </a>
                        <Share title />
                    </div>
                </div>
            </div>
        </article>
        {(!related.is_empty())
            .then(|| {
                view! {
                    <section class="related" aria-labelledby="related-news">
                        <div class="wrap split">
                            <div class="aside">
                                <h2 id="related-news">"Related news"</h2>
                            </div>
                            <StoryList stories=related />
                        </div>
                    </section>
                }
            })}
        <Pager
            label="More events"
            previous=earlier.map(neighbour)
            next=later.map(neighbour)
            words=("Earlier", "Later")
        />
    }
}

fn neighbour(event: content::Event) -> Neighbour {
    (format!("/events/{}/", event.id), event.title)
}

#[component]
fn Facts(event: content::Event) -> impl IntoView {
    let when = span_text(&event.start, event.end.as_deref());
    let place = place_text(&event.place);
    let on_map = place_text(&Place {
        online: None,
        ..event.place.clone()
    });
    let site_fact = |name: &'static str, url: String| {
        let words = host(&url);
        view! {
            <Fact name>
                <Out href=url>{words}</Out>
            </Fact>
        }
    };
    view! {
        <dl class="facts">
            <Fact name="When">
                <time datetime=event.start>{when}</time>
            </Fact>
            {(!place.is_empty()).then(|| view! { <Where place on_map /> })}
            {event.organizer.map(|name| view! { <Fact name="Organizer">{name}</Fact> })}
            {event.place.online.map(|url| site_fact("Online", url))}
            {event.url.map(|url| site_fact("Official site", url))}
            {event
                .source
                .map(|source| {
                    view! {
                        <Fact name="Source">
                            <SourceLink source />
                        </Fact>
                    }
                })}
        </dl>
    }
}

#[component]
fn Where(place: String, on_map: String) -> impl IntoView {
    let map = (!on_map.is_empty()).then(|| {
        let query = String::from(js_sys::encode_uri_component(&on_map));
        let href = format!("https://www.openstreetmap.org/search?query={query}");
        view! {
            <span class="facts-note">
                <Out href>"Map"</Out>
            </span>
        }
    });
    view! { <Fact name="Where">{place} " " {map}</Fact> }
}
