//! What the page of one event shows.

use content::{Event, Moments, Route, Slug, agenda, related};
use serde::{Deserialize, Serialize};

use super::{Frame, Head, Loading, PageData, Sources, Story, TitledLink};

/// The page of one event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventData {
    /// The event; `None` if there is none with this id.
    pub event: Loading<Option<EventDetails>>,
    /// The news about it.
    pub news: Loading<Vec<Story>>,
}

/// An event, its moments and its neighbours.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventDetails {
    /// The event.
    pub event: Event,
    /// When it begins, ends and is over.
    pub moments: Moments,
    /// The event before it in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<TitledLink>,
    /// The event after it in time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub later: Option<TitledLink>,
}

impl PageData for EventData {
    /// The event's id.
    type Address = Slug;

    fn load(sources: &Sources<'_>, id: &Slug) -> Self {
        let library = sources.library;
        Self {
            event: library
                .events
                .map(|events| details(&events.events, id, sources)),
            news: library.news.and(&library.events).map(|(news, events)| {
                let event = events.events.iter().find(|event| event.id == *id);
                let news = event
                    .map(|event| related::news_of_event(event, &news.news, sources.index_of(news)));
                news.into_iter().flatten().map(Into::into).collect()
            }),
        }
    }

    fn or(self, earlier: &Self) -> Self {
        Self {
            event: self.event.or(&earlier.event),
            news: self.news.or(&earlier.news),
        }
    }

    fn head(&self, frame: &Frame) -> Head {
        match self.event.value() {
            Some(Some(details)) => {
                let event = &details.event;
                let route = Route::Event(event.id.clone());
                Head::of_record(route, &event.title, &event.summary, frame)
            }
            Some(None) => Head::missing(frame),
            None => Head::of_section(Route::Events, frame),
        }
    }
}

fn details(events: &[Event], id: &Slug, sources: &Sources<'_>) -> Option<EventDetails> {
    let event = events.iter().find(|event| event.id == *id)?;
    let (earlier, later) = agenda::neighbours(events, id);
    Some(EventDetails {
        event: event.clone(),
        moments: Moments::of(event, sources.zones),
        earlier: earlier.map(Into::into),
        later: later.map(Into::into),
    })
}
