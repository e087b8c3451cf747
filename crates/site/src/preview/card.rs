//! What the picture of a page says, in words.

use std::fmt;

use crate::{edition::Edition, text::one_line};
use content::words::{date_text, place_text, when_text};
use content::{Event, EventStatus, NewsItem, NewsKind, PartialDate, Place, Route, Trial};
use ecmonet::data::frame::NAME;

/// The words of a picture. Equal cards make equal pictures.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Card {
    /// How it is set.
    pub(super) form: Form,
    /// The network's short name, beside its mark.
    pub(super) wordmark: String,
    /// The site's host.
    pub(super) host: String,
    /// What stands over the title, one thing after the other.
    pub(super) over: Vec<String>,
    /// The title.
    pub(super) title: String,
    /// What stands there instead if no font has the title's letters.
    pub(super) stand_in: String,
    /// That an event is cancelled or postponed.
    pub(super) change: Option<&'static str>,
    /// When it is.
    pub(super) date: Option<String>,
}

/// How a picture is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// The start page and the sections: a name, and the picture of the start page.
    Front,
    /// An event, a story or a study: its title, and a line at the foot.
    Page,
    /// In memoriam: a name and much space.
    Memoriam,
}

impl Card {
    /// What the picture of this page says.
    pub(super) fn new(edition: &Edition, route: &Route) -> Self {
        match route {
            Route::Event(id) => edition
                .events
                .events
                .iter()
                .find(|event| event.id == *id)
                .map(|event| Self::event(edition, event)),
            Route::Article(id) => edition
                .news
                .news
                .iter()
                .find(|item| item.id == *id)
                .map(|item| Self::article(edition, item)),
            Route::Trial(id) => edition
                .research
                .trials
                .iter()
                .find(|trial| trial.id == *id)
                .map(|trial| Self::trial(edition, trial)),
            Route::Home => Some(Self::bare(edition, &edition.site.name)),
            _ => None,
        }
        .unwrap_or_else(|| Self {
            over: vec![one_line(&edition.site.name)],
            ..Self::bare(edition, route.name())
        })
    }

    /// A title and nothing else.
    fn bare(edition: &Edition, title: &str) -> Self {
        Self {
            form: Form::Front,
            wordmark: one_line(&edition.site.short_name),
            host: edition.site.url.host().to_owned(),
            over: Vec::new(),
            title: one_line(title),
            stand_in: NAME.to_owned(),
            change: None,
            date: None,
        }
    }

    fn event(edition: &Edition, event: &Event) -> Self {
        let place = Place {
            // The city says enough; the building is for those who go there.
            venue: event
                .place
                .venue
                .clone()
                .filter(|_| event.place.city.is_none()),
            ..event.place.clone()
        };
        Self {
            form: Form::Page,
            over: [
                Some("Event".to_owned()),
                place_text(&place).as_deref().map(one_line),
            ]
            .into_iter()
            .flatten()
            .collect(),
            stand_in: event.kind.label().to_owned(),
            change: (event.status != EventStatus::Scheduled).then(|| event.status.label()),
            date: match event.status {
                EventStatus::Scheduled => Some(when_text(event)),
                EventStatus::Cancelled => Some(when_text(&without_times(event))),
                // Its date no longer holds.
                EventStatus::Postponed => None,
            },
            ..Self::bare(edition, &event.title)
        }
    }

    fn article(edition: &Edition, item: &NewsItem) -> Self {
        if item.kind == NewsKind::Memoriam {
            let (name, died) = item.remembered();
            return Self {
                form: Form::Memoriam,
                over: vec![item.kind.label().to_owned()],
                stand_in: item.kind.label().to_owned(),
                date: died.map(|died| format!("Died {}", date_text(died))),
                ..Self::bare(edition, name)
            };
        }
        Self {
            form: Form::Page,
            over: vec!["News".to_owned(), item.kind.label().to_owned()],
            stand_in: item.kind.label().to_owned(),
            date: item.date.map(date_text),
            ..Self::bare(edition, &item.title)
        }
    }

    fn trial(edition: &Edition, trial: &Trial) -> Self {
        // Its date says when the status was true.
        let as_of = trial.status_source().and_then(|source| source.as_of);
        let status = trial.status.zip(as_of);
        Self {
            form: Form::Page,
            over: std::iter::once("Research".to_owned())
                .chain(trial.design.as_deref().map(one_line))
                .collect(),
            stand_in: "Study".to_owned(),
            date: status.map(|(status, date)| format!("{}, {}", status.label(), date_text(date))),
            ..Self::bare(edition, &trial.heading())
        }
    }
}

/// The event with its days alone: of one that is off, nobody needs the hour.
fn without_times(event: &Event) -> Event {
    let day = |date| match date {
        PartialDate::Minute(minute) => PartialDate::Day(minute.date()),
        date => date,
    };
    Event {
        start: day(event.start),
        end: event.end.map(day),
        ..event.clone()
    }
}

/// The picture in words, for those who do not see it: `Event, London, United Kingdom: Network
/// meeting. February 2024. ECMONet`.
impl fmt::Display for Card {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.over.is_empty() {
            return write!(out, "{} ({})", self.title, self.wordmark);
        }
        write!(out, "{}: {}", self.over.join(", "), self.title)?;
        for more in self.change.into_iter().chain(self.date.as_deref()) {
            write!(out, ". {more}")?;
        }
        write!(out, ". {}", self.wordmark)
    }
}
