//! Events for calendars: the data of calendar files and of links to web calendars, and the paths of
//! the files.
//!
//! An event can be added to a calendar once its first day is known: calendars have days and times,
//! and no events of which only the month is known.

pub mod file;
pub mod links;
mod when;
pub mod words;

pub use self::{
    links::{Service, link},
    when::When,
};
use crate::{
    Event, HttpUrl,
    route::{CALENDAR, Route},
};

/// The path of this event's calendar file, from the site's root: `events/x/event.ics`. `None` if
/// there is no file, because the day on which the event begins is not known.
#[must_use]
pub fn path(event: &Event) -> Option<String> {
    event.start.day()?;
    let page = Route::Event(event.id.clone()).path();
    Some(format!("{}event.ics", page.trim_start_matches('/')))
}

/// The address at which calendar programs subscribe to all events of the site at `site`:
/// `webcal://example.org/calendar.ics`. The scheme makes the browser open the program, which then
/// fetches over HTTP.
#[must_use]
pub fn subscription(site: &HttpUrl) -> String {
    let bare = site.as_str().split_once("://").map_or("", |(_, bare)| bare);
    format!("webcal://{}/{CALENDAR}", bare.trim_end_matches('/'))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    #[test]
    fn calendar_programs_subscribe_below_the_sites_own_address() {
        for (url, address) in [
            ("https://example.org", "webcal://example.org/calendar.ics"),
            ("http://example.org/", "webcal://example.org/calendar.ics"),
            (
                "HTTPS://Example.org:8443/a/b/",
                "webcal://example.org:8443/a/b/calendar.ics",
            ),
        ] {
            assert_eq!(subscription(&HttpUrl::parse(url).unwrap()), address);
        }
    }
}
