//! `events.json`: meetings, congresses, courses and webinars.

use jiff::civil::DateTime;

use super::choice::choices;
use super::country::Country;
use super::date::{PartialDate, next_midnight};
use super::file::{Content, File, Parsed};
use super::keys::Keys;
use super::markdown::Markdown;
use super::problem::Refusal;
use super::reader::{self, Fields};
use super::slug::Slug;
use super::source::Source;
use super::url::HttpUrl;
use super::zone::ZoneName;

/// All events, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Events {
    /// The events.
    pub events: Vec<Event>,
}

/// One event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its name in its address.
    pub id: Slug,
    /// Its title.
    pub title: String,
    /// When it begins, as precisely as is known.
    pub start: PartialDate,
    /// When it ends; never before it begins.
    pub end: Option<PartialDate>,
    /// The zone its times are in, and in which its days end. Always there if a time is.
    pub zone: Option<ZoneName>,
    /// What sort of event it is.
    pub kind: EventKind,
    /// Whether it takes place.
    pub status: EventStatus,
    /// Where it is.
    pub place: Place,
    /// What it is, in a sentence or two.
    pub summary: Markdown,
    /// All there is to say, for its own page.
    pub body: Option<Markdown>,
    /// Its own web site.
    pub url: Option<HttpUrl>,
    /// Where we know of it.
    pub source: Option<Source>,
}

/// Where an event is, as far as that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The building.
    pub venue: Option<String>,
    /// The city.
    pub city: Option<String>,
    /// The country.
    pub country: Option<Country>,
    /// Where to take part online.
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

impl Events {
    /// The keys of the file.
    pub const KEYS: Keys = Keys {
        required: &["events"],
        optional: &["$schema"],
    };
}

impl Content for Events {
    const FILE: File = File::Events;

    fn parse(bytes: &[u8]) -> Parsed<Events> {
        reader::read(Events::FILE, bytes, &Events::KEYS, |fields| {
            fields.line("$schema");
            let events = fields.records("events", &Event::KEYS, Event::build)?;
            Some(Events { events })
        })
    }
}

impl Event {
    /// The keys of an event.
    pub const KEYS: Keys = Keys {
        required: &["id", "title", "start", "kind", "status", "place", "summary"],
        optional: &["end", "time_zone", "body", "url", "source"],
    };

    fn build(fields: &Fields<'_>) -> Option<Event> {
        let id = fields.id();
        let title = fields.line("title");
        let start = fields.parse("start", PartialDate::parse);
        let end = fields.parse("end", PartialDate::parse);
        let zone = fields.parse("time_zone", ZoneName::parse);
        let kind = fields.parse("kind", EventKind::parse);
        let status = fields.parse("status", EventStatus::parse);
        let place = fields.object("place", &Place::KEYS, Place::build);
        let summary = Markdown::read(fields, "summary");
        let body = Markdown::read(fields, "body");
        let url = fields.parse("url", HttpUrl::parse);
        let source = Source::of(fields);
        check_order(fields, start, end);
        for (name, date) in [("start", start), ("end", end)] {
            check_time(fields, name, date, zone.as_ref());
        }
        Some(Event {
            id: id?,
            title: title?,
            start: start?,
            end,
            zone,
            kind: kind?,
            status: status?,
            place: place?,
            summary: summary?,
            body,
            url,
            source,
        })
    }

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
}

impl Place {
    /// The keys of a place.
    pub const KEYS: Keys = Keys {
        required: &[],
        optional: &["venue", "city", "country", "online_url"],
    };

    fn build(fields: &Fields<'_>) -> Option<Place> {
        Some(Place {
            venue: fields.line("venue"),
            city: fields.line("city"),
            country: fields.parse("country", Country::parse),
            online: fields.parse("online_url", HttpUrl::parse),
        })
    }
}

/// The end may be known less well than the beginning; but some moment of it has to come later.
fn check_order(fields: &Fields<'_>, start: Option<PartialDate>, end: Option<PartialDate>) {
    let (Some(start), Some(end), Some(at)) = (start, end, fields.at("end")) else {
        return;
    };
    if end == start && end.time().is_some() {
        at.refuse(Refusal::new(
            &["The event ends at the moment it begins"],
            &["Write when it ends, or delete \"end\" if that is not known"],
        ));
    } else if end.end() <= start.first() {
        at.refuse(Refusal::worded(|| {
            let (start, end) = (start.to_string(), end.to_string());
            Refusal::new(
                &[
                    "The event ends (",
                    &end,
                    ") before it begins (",
                    &start,
                    ")",
                ],
                &["Exchange \"start\" and \"end\", or correct the one that is wrong"],
            )
        }));
    }
}

fn check_time(fields: &Fields<'_>, name: &str, date: Option<PartialDate>, zone: Option<&ZoneName>) {
    let (Some(PartialDate::Minute(minute)), Some(at)) = (date, fields.at(name)) else {
        return;
    };
    if fields.at("time_zone").is_none() {
        at.refuse(Refusal::new(
            &["There is a time here, but nothing says in which time zone"],
            &["Add \"time_zone\", such as \"Europe/London\""],
        ));
    }
    if zone.is_some_and(|zone| zone.skips(minute)) {
        at.refuse(Refusal::new(
            &["Clocks there skip this time: it is the hour that is lost when summer time begins"],
            &["Write the time the clock will show"],
        ));
    }
}
