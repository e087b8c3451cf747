//! Links that put an event into a calendar. Only events whose day is known have them.

use js_sys::{Date, encode_uri_component};

use crate::{content::Event, markdown, words::place_text};

const DAY: f64 = 86_400_000.0;

/// The names of the calendars, with the links.
pub fn links(event: &Event, page: &str) -> Vec<(&'static str, String)> {
    let Some(start) = event.start.get(..10) else {
        return Vec::new();
    };
    let last = event.end.as_deref().and_then(|end| end.get(..10));
    let end = day_after(last.unwrap_or(start));
    let text = format!("{}\n\n{page}", markdown::teaser(&event.summary));
    let place = place_text(&event.place);
    let link = |address: &str, parameters: &[(&str, &str)]| {
        let mut link = address.to_owned();
        for (name, value) in parameters {
            let value = String::from(encode_uri_component(value));
            link.push_str(&format!("&{name}={value}"));
        }
        link
    };
    let outlook = |host: &str| {
        let address =
            format!("https://{host}/deeplink/compose?path=/calendar/action/compose&rru=addevent");
        link(
            &address,
            &[
                ("allday", "true"),
                ("startdt", start),
                ("enddt", end.as_str()),
                ("subject", event.title.as_str()),
                ("body", text.as_str()),
                ("location", place.as_str()),
            ],
        )
    };
    let (from, to) = (start.replace('-', ""), end.replace('-', ""));
    let dates = format!("{from}/{to}");
    vec![
        (
            "Google Calendar",
            link(
                "https://calendar.google.com/calendar/render?action=TEMPLATE",
                &[
                    ("dates", dates.as_str()),
                    ("text", event.title.as_str()),
                    ("details", text.as_str()),
                    ("location", place.as_str()),
                ],
            ),
        ),
        ("Outlook.com", outlook("outlook.live.com/calendar/0")),
        ("Office 365", outlook("outlook.cloud.microsoft/calendar")),
        (
            "Yahoo",
            link(
                "https://calendar.yahoo.com/?v=60",
                &[
                    ("ST", from.as_str()),
                    ("ET", to.as_str()),
                    ("TITLE", event.title.as_str()),
                    ("DESC", text.as_str()),
                    ("in_loc", place.as_str()),
                ],
            ),
        ),
    ]
}

/// Calendars take the day after the last one as the end.
fn day_after(date: &str) -> String {
    let next = Date::new(&(Date::parse(date) + DAY).into());
    String::from(next.to_iso_string())
        .chars()
        .take(10)
        .collect()
}
