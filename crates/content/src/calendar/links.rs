//! Links that open a web calendar with an event filled in.
//!
//! They have the same data as the event's calendar file: the same days or moments, the day after
//! the last one as the end of whole days, the same texts. If the file has no end, RFC 5545 gives an
//! event of days one day, and one with a time no duration. Links have to state that, since web
//! calendars would assume an hour.
//!
//! None of the services documents its links; what is known comes from trying them. Google takes
//! local times with the name of a zone. Outlook takes moments in UTC. Yahoo takes local times,
//! ignores zones (even `Z`), and reads the times in the zone of the visitor's calendar.

use jiff::{
    Timestamp,
    civil::{Date, DateTime, Time},
    tz::Offset,
};

use super::{When, words};
use crate::{Event, Moments, ZoneName, percent::encode};

/// The length in encoded bytes above which a summary is left out: Microsoft puts the whole link
/// into the address of its sign-in page, which refuses long ones. The event's page, to which the
/// description links, has the full text.
const LONGEST_SUMMARY: usize = 1200;

/// A calendar on the web.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Service {
    /// Google Calendar.
    Google,
    /// Outlook.com, for private accounts.
    OutlookCom,
    /// Outlook on the web of Microsoft 365, for members of an organisation.
    Office365,
    /// Yahoo Calendar.
    Yahoo,
}

impl Service {
    /// Every service, in the order they are offered.
    pub const ALL: [Self; 4] = [Self::Google, Self::OutlookCom, Self::Office365, Self::Yahoo];

    /// Its label.
    #[must_use]
    pub fn label(self) -> &'static str {
        match self {
            Self::Google => "Google Calendar",
            Self::OutlookCom => "Outlook.com",
            Self::Office365 => "Office 365",
            Self::Yahoo => "Yahoo",
        }
    }

    /// The address that every link to it begins with.
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

    /// Its parameters for title, description and place.
    fn parameters(self) -> [&'static str; 3] {
        match self {
            Self::Google => ["text", "details", "location"],
            Self::OutlookCom | Self::Office365 => ["subject", "body", "location"],
            Self::Yahoo => ["TITLE", "DESC", "in_loc"],
        }
    }
}

/// The local time at a moment; `None` if the zone is not known.
pub type LocalTime<'a> = &'a dyn Fn(Timestamp) -> Option<DateTime>;

/// The link that puts an event into a calendar; `None` if the day on which the event begins is not
/// known. `page` is the full address of the event's page, `visitor` the visitor's own clock, on
/// which links to Yahoo depend.
#[must_use]
pub fn link(
    service: Service,
    event: &Event,
    moments: &Moments,
    page: &str,
    visitor: LocalTime<'_>,
) -> Option<String> {
    let when = When::of(event)?;
    let times = Times::of(when, moments);
    let mut link = String::from(service.address());
    match service {
        Service::Google => google(&mut link, when, times, event.zone.as_ref()),
        Service::OutlookCom | Service::Office365 => outlook(&mut link, when, times),
        Service::Yahoo => yahoo(&mut link, when, times, visitor),
    }
    // Yahoo may shift the time, so its description repeats it in words.
    let in_words = service == Service::Yahoo && matches!(when, When::Times { .. });
    let summary =
        Some(words::summary(event)).filter(|summary| encode(summary).len() <= LONGEST_SUMMARY);
    let [title, description, location] = service.parameters();
    add_parameter(&mut link, title, &words::title(event));
    let text = words::description(event, summary, page, in_words);
    add_parameter(&mut link, description, &text);
    if let Some(place) = words::location(&event.place) {
        add_parameter(&mut link, location, &place);
    }
    Some(link)
}

/// The moments between which an event of known times takes place.
#[derive(Clone, Copy)]
struct Times {
    start: Timestamp,
    end: Timestamp,
}

impl Times {
    /// If the end is not known, it is the start. A zone that is not known counts as UTC.
    fn of(when: When, moments: &Moments) -> Self {
        let (start, end) = match when {
            When::Days { start, .. } => (start.to_datetime(Time::midnight()), None),
            When::Times { start, end } => (start, end),
        };
        let start = moments.start.unwrap_or_else(|| as_utc(start));
        let end = end.map_or(start, |end| moments.end.unwrap_or_else(|| as_utc(end)));
        Self { start, end }
    }
}

/// `dates` are two days, two times in the zone `ctz`, or two moments.
fn google(link: &mut String, when: When, times: Times, zone: Option<&ZoneName>) {
    let (start, end) = match when {
        When::Days { start, end } => (compact(start), compact(day_after_last(start, end))),
        When::Times { start, end } => {
            // Google silently ignores zones that are not places.
            match zone.filter(|zone| is_place(zone.as_str())) {
                Some(place) => {
                    add_parameter(link, "ctz", place.as_str());
                    (compact_time(start), compact_time(end.unwrap_or(start)))
                }
                None => (compact_utc(times.start), compact_utc(times.end)),
            }
        }
    };
    // The slash must not be percent-encoded.
    link.push_str(&format!("&dates={start}/{end}"));
}

fn outlook(link: &mut String, when: When, times: Times) {
    let (start, end) = match when {
        When::Days { start, end } => {
            link.push_str("&allday=true");
            (start.to_string(), day_after_last(start, end).to_string())
        }
        When::Times { .. } => {
            let moment = |moment| {
                let time = utc(moment);
                format!("{}T{}Z", time.date(), clock_text(time.time(), ":"))
            };
            (moment(times.start), moment(times.end))
        }
    };
    add_parameter(link, "startdt", &start);
    add_parameter(link, "enddt", &end);
}

/// Yahoo has all-day events of one day only; it turns several days into times from midnight to
/// midnight, and no parameter changes that.
fn yahoo(link: &mut String, when: When, times: Times, visitor: LocalTime<'_>) {
    let (start, end) = match when {
        When::Days { start, end } => {
            let end = day_after_last(start, end);
            let several = start.tomorrow().is_ok_and(|next| next < end);
            (compact(start), several.then(|| compact(end)))
        }
        When::Times { .. } => {
            // Yahoo ignores the `Z` today; it stays right should Yahoo support it again.
            let text = |moment| visitor(moment).map_or_else(|| compact_utc(moment), compact_time);
            (text(times.start), Some(text(times.end)))
        }
    };
    add_parameter(link, "ST", &start);
    match end {
        Some(end) => add_parameter(link, "ET", &end),
        None => add_parameter(link, "DUR", "allday"),
    }
}

/// Adds a parameter.
fn add_parameter(link: &mut String, name: &str, value: &str) {
    link.push_str(&format!("&{name}={}", encode(value)));
}

/// The day after the last one; an event without a known end has one day.
fn day_after_last(start: Date, end: Option<Date>) -> Date {
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
    format!("{}T{}", compact(time.date()), clock_text(time.time(), ""))
}

/// `20250206T090000Z`
fn compact_utc(moment: Timestamp) -> String {
    format!("{}Z", compact_time(utc(moment)))
}

fn as_utc(local: DateTime) -> Timestamp {
    Offset::UTC.to_timestamp(local).unwrap_or(Timestamp::MAX)
}

fn utc(moment: Timestamp) -> DateTime {
    Offset::UTC.to_datetime(moment)
}

/// `09:00:00`, with `separator` between its parts.
fn clock_text(time: Time, separator: &str) -> String {
    let (hour, minute, second) = (time.hour(), time.minute(), time.second());
    format!("{hour:02}{separator}{minute:02}{separator}{second:02}")
}
