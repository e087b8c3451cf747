//! Links that open a web calendar with an event filled in.
//!
//! They say the same as the event's calendar file: the same days or moments, the day after the
//! last one as the end of whole days, the same words. Where the file leaves the end open, RFC 5545
//! takes a day for a day, and a time for an instant. Links have to write that down, since web
//! calendars would make up an hour.
//!
//! None of the services documents its links; what is known comes from people who tried them.
//! Google takes the times of a zone by its name. Outlook takes moments. Yahoo takes what a clock
//! shows, understands no zone (not even `Z`), and puts it into the zone of the reader's calendar.

use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
    tz::Offset,
};

use super::{When, words};
use crate::{
    clock::Clock,
    content::{Event, ZoneName},
    percent::encode,
};

/// Longer summaries are left out, in bytes of the address: Microsoft packs the whole link into
/// the address of its sign-in page, which refuses what is too long. The page of the event, which
/// the link names, says it all.
const LONGEST_SUMMARY: usize = 1200;

/// A calendar on the web.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// Google Calendar.
    Google,
    /// Outlook.com: Microsoft's calendar for persons.
    OutlookCom,
    /// Outlook on the web of Microsoft 365, for members of an organisation.
    Office365,
    /// Yahoo Calendar.
    Yahoo,
}

impl Service {
    /// Every service, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Google, Self::OutlookCom, Self::Office365, Self::Yahoo];

    /// The name people know it by.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Google => "Google Calendar",
            Self::OutlookCom => "Outlook.com",
            Self::Office365 => "Office 365",
            Self::Yahoo => "Yahoo",
        }
    }

    /// What every link to it begins with.
    fn address(self) -> &'static str {
        match self {
            Self::Google => "https://calendar.google.com/calendar/render?action=TEMPLATE",
            Self::OutlookCom => {
                "https://outlook.live.com/calendar/0/deeplink/compose?path=/calendar/action/compose&rru=addevent"
            }
            Self::Office365 => {
                "https://outlook.cloud.microsoft/calendar/deeplink/compose?path=/calendar/action/compose&rru=addevent"
            }
            Self::Yahoo => "https://calendar.yahoo.com/?v=60",
        }
    }

    /// What it calls title, description and place.
    fn words(self) -> [&'static str; 3] {
        match self {
            Self::Google => ["text", "details", "location"],
            Self::OutlookCom | Self::Office365 => ["subject", "body", "location"],
            Self::Yahoo => ["TITLE", "DESC", "in_loc"],
        }
    }
}

/// The link that puts an event into a calendar; `None` where not even the day on which the event
/// begins is known. `page` is the full address of the event's page.
///
/// What a link to Yahoo says depends on the visitor's zone, so views draw it anew when the clock
/// is let go.
#[must_use]
pub fn link(service: Service, event: &Event, page: &str, clock: &Clock) -> Option<String> {
    let when = When::of(event)?;
    let mut link = String::from(service.address());
    match service {
        Service::Google => google(&mut link, when, event.zone.as_ref(), clock),
        Service::OutlookCom | Service::Office365 => {
            outlook(&mut link, when, event.zone.as_ref(), clock);
        }
        Service::Yahoo => yahoo(&mut link, when, event.zone.as_ref(), clock),
    }
    // Whatever becomes of the time on the way, Yahoo's description has the right one.
    let in_words = service == Service::Yahoo && matches!(when, When::Times { .. });
    let summary =
        Some(words::summary(event)).filter(|summary| encode(summary).len() <= LONGEST_SUMMARY);
    let [title, description, location] = service.words();
    add(&mut link, title, &words::title(event));
    let text = words::description(event, summary, page, in_words);
    add(&mut link, description, &text);
    if let Some(place) = words::location(&event.place) {
        add(&mut link, location, &place);
    }
    Some(link)
}

/// `dates` are two days, two times in the zone `ctz`, or two moments.
fn google(link: &mut String, when: When, zone: Option<&ZoneName>, clock: &Clock) {
    let (start, end) = match when {
        When::Days { start, end } => (compact(start), compact(last(start, end))),
        When::Times { start, end } => {
            // Zones that are no place are not known there, and would be passed over in silence.
            let place = zone.filter(|zone| is_place(zone.as_str()));
            let text = |time: DateTime| match place {
                Some(_) => compact_time(time),
                None => compact_utc(clock.moment(time, zone)),
            };
            if let Some(place) = place {
                add(link, "ctz", place.as_str());
            }
            (text(start), text(end.unwrap_or(start)))
        }
    };
    // The slash between the two stays one.
    link.push_str(&["&dates=", &start, "/", &end].concat());
}

fn outlook(link: &mut String, when: When, zone: Option<&ZoneName>, clock: &Clock) {
    let (start, end) = match when {
        When::Days { start, end } => {
            link.push_str("&allday=true");
            (start.to_string(), last(start, end).to_string())
        }
        When::Times { start, end } => {
            let moment = |time| {
                let time = utc(clock.moment(time, zone));
                [
                    &time.date().to_string(),
                    "T",
                    &clock_text(time.time(), ":"),
                    "Z",
                ]
                .concat()
            };
            (moment(start), moment(end.unwrap_or(start)))
        }
    };
    add(link, "startdt", &start);
    add(link, "enddt", &end);
}

/// Whole days are a banner for one day only; from several, Yahoo makes times from midnight to
/// midnight, and there is no way to tell it otherwise.
fn yahoo(link: &mut String, when: When, zone: Option<&ZoneName>, clock: &Clock) {
    let (start, end) = match when {
        When::Days { start, end } => {
            let end = last(start, end);
            let several = start.tomorrow().is_ok_and(|next| next < end);
            (compact(start), several.then(|| compact(end)))
        }
        When::Times { start, end } => {
            let text = |time| {
                let moment = clock.moment(time, zone);
                // The `Z` is what the services had in mind, should Yahoo ever listen to it again.
                clock
                    .visitor(moment)
                    .map_or_else(|| compact_utc(moment), compact_time)
            };
            (text(start), Some(text(end.unwrap_or(start))))
        }
    };
    add(link, "ST", &start);
    match end {
        Some(end) => add(link, "ET", &end),
        None => add(link, "DUR", "allday"),
    }
}

/// Adds a parameter.
fn add(link: &mut String, name: &str, value: &str) {
    link.push_str(&["&", name, "=", &encode(value)].concat());
}

/// The day after the last one; without an end that is known, an event of days has one.
fn last(start: Date, end: Option<Date>) -> Date {
    end.or_else(|| start.tomorrow().ok()).unwrap_or(start)
}

/// Whether a zone is that of a place: `Europe/London`, not `Etc/UTC` or `EST`.
fn is_place(zone: &str) -> bool {
    zone.contains('/') && !zone.starts_with("Etc/")
}

/// `20250206`
fn compact(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// `20250206T090000`
fn compact_time(time: DateTime) -> String {
    [&compact(time.date()), "T", &clock_text(time.time(), "")].concat()
}

/// `20250206T090000Z`
fn compact_utc(moment: Timestamp) -> String {
    compact_time(utc(moment)) + "Z"
}

fn utc(moment: Timestamp) -> DateTime {
    Offset::UTC.to_datetime(moment)
}

/// `09:00:00` with this between its parts.
fn clock_text(time: Time, between: &str) -> String {
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    format!("{hour:02}{between}{minute:02}{between}{second:02}")
}
