//! `events.json`: meetings, congresses, courses and webinars.

use jiff::{Timestamp, civil::DateTime};
#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_with::skip_serializing_none;

use crate::reading::{Content, Parsed, Record, read_lists};
use crate::value::choice::choices;
use crate::value::date::next_midnight;
use crate::value::line::{Line, OptionalLine};
use crate::{
    Audience, Breach, Country, File, HttpUrl, Markdown, PartialDate, Slug, Source, ZoneName,
    release,
};

/// Meetings, congresses, courses and webinars.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Events {
    /// The events, past ones too.
    pub events: Vec<Event>,
}

/// One event.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Event {
    /// The event’s name in its address, /events/<id>/.
    pub id: Slug,
    /// The event’s title.
    #[serde(with = "Line")]
    pub title: String,
    /// When it begins.
    pub start: PartialDate,
    /// When it ends. Without it, the event lasts as long as its start allows: 2024-02 ends with
    /// February.
    pub end: Option<PartialDate>,
    /// The IANA name of the zone the times are in, and in which its days end. Needed wherever
    /// there is a time.
    #[serde(rename = "time_zone")]
    pub zone: Option<ZoneName>,
    /// What sort of event it is: a meeting of the network, a congress of others, a course, a
    /// webinar.
    pub kind: EventKind,
    /// Whether it takes place. An event that is over stays scheduled.
    pub status: EventStatus,
    /// Where it is, as far as that is known; {} if nothing is.
    pub place: Place,
    /// Who holds it, where that is not the network alone.
    #[serde(default, with = "OptionalLine")]
    pub organizer: Option<String>,
    /// What it is, in a sentence or two.
    pub summary: Markdown,
    /// All there is to say, for the event’s own page.
    pub body: Option<Markdown>,
    /// The event’s own web site.
    pub url: Option<HttpUrl>,
    /// Whether it stays on the start page once it is over, ahead of events that ended later.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub keep_on_home: bool,
    /// Where this comes from, and when it was true.
    pub source: Option<Source>,
    /// Whether it is still being written. Only those who edit the content see a draft, marked as
    /// one.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub draft: bool,
    /// The day from which it may be published, in universal time. Until then it is a draft. It
    /// appears when the site is built on that day or later.
    pub publish_on: Option<PartialDate>,
}

/// Where an event is, as far as that is known.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
pub struct Place {
    /// The building.
    #[serde(default, with = "OptionalLine")]
    pub venue: Option<String>,
    /// The city.
    #[serde(default, with = "OptionalLine")]
    pub city: Option<String>,
    /// The country.
    pub country: Option<Country>,
    /// Where to take part online.
    #[serde(rename = "online_url")]
    pub online: Option<HttpUrl>,
}

choices! {
    /// What sort of event.
    pub enum EventKind {
        /// The network's own meeting.
        Network = "network", "Network meeting";
        /// A congress of others.
        Congress = "congress", "Congress";
        /// A course.
        Course = "course", "Course";
        /// A talk online.
        Webinar = "webinar", "Webinar";
    }
}

choices! {
    /// Whether an event takes place.
    pub enum EventStatus {
        /// As planned.
        Scheduled = "scheduled", "Scheduled";
        /// Not at all.
        Cancelled = "cancelled", "Cancelled";
        /// At another time.
        Postponed = "postponed", "Postponed";
    }
}

impl Content for Events {
    const FILE: File = File::Events;

    fn parse(bytes: &[u8]) -> Parsed<Events> {
        read_lists(Events::FILE, bytes, |lists| {
            let events = lists.take()?;
            Some(Events { events })
        })
    }

    fn keep(mut self, audience: Audience, now: Timestamp) -> Self {
        release::keep(&mut self.events, audience, now);
        self
    }
}

release::releases!(Event);

impl Record for Event {
    const LIST: &'static str = "events";

    fn id(&self) -> &Slug {
        &self.id
    }

    fn breaches(&self) -> Vec<Breach> {
        Event::breaches_in(Some(self.start), self.end, self.zone.is_some())
    }
}

impl Event {
    /// The moment from which the event is over, in its own zone. Where its end is not known to
    /// the minute, it lasts as long as its dates allow; an event of which only the beginning is
    /// known to the minute lasts until the end of that day.
    pub fn last_moment(&self) -> DateTime {
        match (self.end, self.start) {
            (Some(end), _) => end.end(),
            (None, PartialDate::Minute(start)) => next_midnight(start.date()),
            (None, start) => start.end(),
        }
    }

    /// The rules across dates that an event with these breaks. A date that could not be read is
    /// `None`; `has_zone` tells whether a time zone is named at all.
    #[must_use]
    pub fn breaches_in(
        start: Option<PartialDate>,
        end: Option<PartialDate>,
        has_zone: bool,
    ) -> Vec<Breach> {
        let is_time = |date: &PartialDate| date.time().is_some();
        let without_zone = [("/start", start), ("/end", end)]
            .into_iter()
            .filter(|(_, date)| !has_zone && date.as_ref().is_some_and(is_time))
            .map(|(pointer, _)| {
                Breach::new(
                    pointer,
                    "There is a time here, but nothing says in which time zone",
                    "Add \"time_zone\", such as \"Europe/London\"",
                )
            });
        order_breach(start, end)
            .into_iter()
            .chain(without_zone)
            .collect()
    }
}

/// The end may be less exact than the start, but it has to allow a later moment.
fn order_breach(start: Option<PartialDate>, end: Option<PartialDate>) -> Option<Breach> {
    let (start, end) = (start?, end?);
    if end == start && end.time().is_some() {
        Some(Breach::new(
            "/end",
            "The event ends at the moment it begins",
            "Write when it ends, or delete \"end\" if that is not known",
        ))
    } else if end.end() <= start.first() {
        Some(Breach::new(
            "/end",
            format!("The event ends ({end}) before it begins ({start})"),
            "Exchange \"start\" and \"end\", or correct the one that is wrong",
        ))
    } else {
        None
    }
}

impl AsRef<Event> for Event {
    fn as_ref(&self) -> &Event {
        self
    }
}
