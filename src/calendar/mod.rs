//! Events as calendars take them: what a calendar file and a link into a web calendar say of an
//! event, and where the files lie.
//!
//! An event can be put into a calendar once its first day is known. With a month alone nothing
//! honest could be said: a calendar knows days and times, not months.

pub mod links;
mod when;
pub(crate) mod words;

pub use self::{
    links::{Service, link},
    when::When,
};
use crate::{
    content::{Event, Site},
    route::{CALENDAR, Route},
};

/// Where the calendar file of this event lies, from the site's root: `events/x/event.ics`.
/// `None` where there is no file, because the day on which the event begins is not known.
#[must_use]
pub fn path(event: &Event) -> Option<String> {
    event.start.day()?;
    let page = Route::Event(event.id.clone()).path();
    Some([page.trim_start_matches('/'), "event.ics"].concat())
}

/// The address at which calendar programs subscribe to all events:
/// `webcal://example.org/calendar.ics`. The scheme is what opens the program; it then asks over
/// HTTP.
#[must_use]
pub fn subscription(site: &Site) -> String {
    let address = site.address(CALENDAR);
    let bare = address.split_once("://").map_or("", |(_, bare)| bare);
    ["webcal://", bare].concat()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;
    use crate::content::{Content, File, HttpUrl};

    fn site(url: &str) -> Site {
        let file = format!(
            "{}/public/content/{}",
            env!("CARGO_MANIFEST_DIR"),
            File::Site.name()
        );
        let mut site = Site::parse(&std::fs::read(file).unwrap()).value.unwrap();
        site.url = HttpUrl::parse(url).unwrap();
        site
    }

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
            assert_eq!(subscription(&site(url)), address);
        }
    }
}
