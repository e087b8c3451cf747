//! Records as lists show them: without what only their own pages show.

use content::{
    Event, HeldBack, Moments, NewsItem, NewsKind, PartialDate, Release, Slug, Trial, Zones,
};
use serde::{Deserialize, Serialize};

/// An event in a list: without its text and its source, with its moments.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventSummary {
    /// The event; `body` and `source` are left out.
    pub event: Event,
    /// When it begins, ends and is over.
    pub moments: Moments,
}

impl EventSummary {
    /// The summary of an event.
    #[must_use]
    pub fn of(event: &Event, zones: &dyn Zones) -> Self {
        Self {
            moments: Moments::of(event, zones),
            event: Event {
                body: None,
                source: None,
                ..event.clone()
            },
        }
    }
}

impl AsRef<Event> for EventSummary {
    fn as_ref(&self) -> &Event {
        &self.event
    }
}

/// A news item in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// Its id, for its address.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// Its kind.
    pub kind: NewsKind,
    /// When it happened, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// When the person it remembers died, if that is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub died: Option<PartialDate>,
    /// Its summary in plain words.
    pub summary: String,
    /// Why it is not public yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub held_back: Option<HeldBack>,
}

impl Story {
    /// Whether it is about research, so that the trials it mentions are shown with it.
    #[must_use]
    pub fn is_of_trials(&self) -> bool {
        matches!(self.kind, NewsKind::Funding | NewsKind::Trial)
    }
}

impl From<&NewsItem> for Story {
    fn from(item: &NewsItem) -> Self {
        Self {
            id: item.id.clone(),
            title: item.title.clone(),
            kind: item.kind,
            date: item.date,
            died: item.person.as_ref().and_then(|person| person.died),
            summary: item.summary.plain(),
            held_back: item.held_back(),
        }
    }
}

/// A trial beside a story about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TrialSummary {
    /// Its id, for its address.
    pub id: Slug,
    /// The name it goes by.
    pub name: String,
    /// What it does.
    pub summary: content::Markdown,
}

impl From<&Trial> for TrialSummary {
    fn from(trial: &Trial) -> Self {
        Self {
            id: trial.id.clone(),
            name: trial.name.clone(),
            summary: trial.summary.clone(),
        }
    }
}

/// A record's page and its title.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TitledLink {
    /// The id of the record that the page is about.
    pub id: Slug,
    /// Its title.
    pub title: String,
}

impl From<&NewsItem> for TitledLink {
    fn from(item: &NewsItem) -> Self {
        Self {
            id: item.id.clone(),
            title: item.title.clone(),
        }
    }
}

impl From<&Event> for TitledLink {
    fn from(event: &Event) -> Self {
        Self {
            id: event.id.clone(),
            title: event.title.clone(),
        }
    }
}

impl From<&Trial> for TitledLink {
    fn from(trial: &Trial) -> Self {
        Self {
            id: trial.id.clone(),
            title: trial.name.clone(),
        }
    }
}
