//! Dates, places and kinds in words. Dates say no more than is known: a year, a month, a day.

use js_sys::{Array, Date, Intl};

use crate::content::{EventKind, EventStatus, NewsKind, Place};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

struct Parts<'a> {
    year: &'a str,
    month: Option<&'static str>,
    day: Option<u8>,
    time: Option<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(date: &'a str) -> Self {
        let (date, time) = match date.split_once('T') {
            Some((date, time)) => (date, Some(time)),
            None => (date, None),
        };
        let mut parts = date.split('-');
        let year = parts.next().unwrap_or_default();
        let month = parts.next().and_then(|month| month.parse::<usize>().ok());
        Self {
            year,
            month: month.and_then(|month| MONTHS.get(month.checked_sub(1)?).copied()),
            day: parts.next().and_then(|day| day.parse().ok()),
            time,
        }
    }

    fn short(&self) -> String {
        let month = self.month.map_or("", |month| &month[..3]);
        format!("{month}\u{a0}{}", self.year)
    }
}

pub fn date_text(date: &str) -> String {
    let Parts {
        year,
        month,
        day,
        time,
    } = Parts::of(date);
    let mut text = String::new();
    if let Some(day) = day {
        text = format!("{day} ");
    }
    if let Some(month) = month {
        text = format!("{text}{month} ");
    }
    text.push_str(year);
    if let Some(time) = time {
        text = format!("{text}, {time}");
    }
    text
}

pub fn span_text(start: &str, end: Option<&str>) -> String {
    let Some(end) = end.filter(|end| *end != start) else {
        return date_text(start);
    };
    let (from, to) = (Parts::of(start), Parts::of(end));
    match (from.day, from.month) {
        (Some(day), Some(month))
            if to.day.is_some()
                && from.year == to.year
                && from.time.is_none()
                && to.time.is_none() =>
        {
            if from.month == to.month {
                format!("{day}–{}", date_text(end))
            } else {
                format!("{day} {month} – {}", date_text(end))
            }
        }
        _ => format!("{} – {}", date_text(start), date_text(end)),
    }
}

/// For the block beside an event: what is large, and the rest.
pub fn date_block(start: &str, end: Option<&str>) -> (String, String) {
    let from = Parts::of(start);
    let Some(month) = from.month else {
        return (from.year.to_owned(), String::new());
    };
    let Some(day) = from.day else {
        return (month[..3].to_owned(), from.year.to_owned());
    };
    let to = end.map(Parts::of);
    let last = to.as_ref().and_then(|to| Some((to.day?, to)));
    match last {
        Some((last, to)) if to.month == from.month && to.year == from.year => {
            if last == day {
                (day.to_string(), from.short())
            } else {
                (format!("{day}–{last}"), from.short())
            }
        }
        Some((last, to)) => (
            day.to_string(),
            format!("{} – {last}\u{a0}{}", from.short(), to.short()),
        ),
        None => (day.to_string(), from.short()),
    }
}

fn country_name(code: &str) -> String {
    let options = Intl::DisplayNamesOptions::new();
    options.set_type(Intl::DisplayNamesType::Region);
    let names = Intl::DisplayNames::new(&Array::of1(&"en".into()), &options);
    names.of(code).map_or_else(|| code.to_owned(), String::from)
}

pub fn place_text(place: &Place) -> String {
    let country = place.country.as_deref().map(country_name);
    let parts = [place.venue.clone(), place.city.clone(), country];
    let text = parts.into_iter().flatten().collect::<Vec<_>>().join(", ");
    match (text.is_empty(), place.online.is_some()) {
        (true, true) => "Online".to_owned(),
        (false, true) => format!("{text} and online"),
        _ => text,
    }
}

impl EventKind {
    pub fn label(self) -> &'static str {
        match self {
            Self::Network => "Network meeting",
            Self::Congress => "Congress",
            Self::Course => "Course",
            Self::Webinar => "Webinar",
        }
    }
}

impl EventStatus {
    /// CSS class and label; nothing where all is as planned.
    pub fn change(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::Scheduled => None,
            Self::Cancelled => Some(("chip chip-cancelled", "Cancelled")),
            Self::Postponed => Some(("chip chip-postponed", "Postponed")),
        }
    }
}

impl NewsKind {
    pub fn label(self) -> &'static str {
        match self {
            Self::Award => "Award",
            Self::Funding => "Funding",
            Self::Trial => "Trial",
            Self::Publication => "Publication",
            Self::Announcement => "Announcement",
            Self::Memoriam => "In memoriam",
        }
    }
}

pub fn host(url: &str) -> String {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or(rest);
    host.strip_prefix("www.").unwrap_or(host).to_owned()
}

pub fn initials(name: &str) -> String {
    let mut words = name.split_whitespace();
    let first = words.next().and_then(|word| word.chars().next());
    let last = words.next_back().and_then(|word| word.chars().next());
    first.into_iter().chain(last).collect()
}

pub fn countdown(start: &str) -> String {
    let days = ((Date::parse(start) - Date::now()) / 86_400_000.0).ceil();
    if days <= 0.0 {
        "now".to_owned()
    } else if days <= 1.0 {
        "tomorrow".to_owned()
    } else if days < 61.0 {
        format!("in {days} days")
    } else {
        format!("in {} months", (days / 30.4).floor())
    }
}
