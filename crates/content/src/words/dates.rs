//! Dates in words, never more exact than what is known.

use jiff::civil::DateTime;

use crate::{Event, PartialDate, ZoneName};

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

/// A date in words: `2024`, `February 2024`, `6 February 2024`, `6 February 2024, 09:00`.
#[must_use]
pub fn date_text(date: PartialDate) -> String {
    match date {
        PartialDate::Year(year) => year.to_string(),
        PartialDate::Month { year, month } => format!("{} {year}", month_name(month)),
        PartialDate::Day(day) => {
            format!("{} {} {}", day.day(), month_name(day.month()), day.year())
        }
        PartialDate::Minute(minute) => {
            format!(
                "{}, {}",
                date_text(PartialDate::Day(minute.date())),
                time_text(minute)
            )
        }
    }
}

/// When an event takes place, in words: `6–8 February 2025`,
/// `6 February 2024, 09:00–17:00 (Europe/London)`.
#[must_use]
pub fn when_text(event: &Event) -> String {
    let text = span_text(event.start, event.end);
    let has_time = [Some(event.start), event.end]
        .iter()
        .flatten()
        .any(|date| matches!(date, PartialDate::Minute(_)));
    match &event.zone {
        Some(zone) if has_time => format!("{text} ({})", zone_text(zone)),
        _ => text,
    }
}

/// A date, or a span of time, in words.
#[must_use]
pub fn span_text(start: PartialDate, end: Option<PartialDate>) -> String {
    match end {
        Some(end) if end != start => range_text(start, end),
        _ => date_text(start),
    }
}

/// A span of time in words, with the parts that both ends share written once.
fn range_text(start: PartialDate, end: PartialDate) -> String {
    use PartialDate::{Day, Minute, Month};
    match (start, end) {
        (
            Month { year, month },
            Month {
                year: last,
                month: until,
            },
        ) if year == last => {
            format!("{}–{} {year}", month_name(month), month_name(until))
        }
        (Day(day), Day(last)) if (day.year(), day.month()) == (last.year(), last.month()) => {
            format!("{}–{}", day.day(), date_text(end))
        }
        (Day(day), Day(last)) if day.year() == last.year() => {
            format!(
                "{} {} – {}",
                day.day(),
                month_name(day.month()),
                date_text(end)
            )
        }
        (Minute(from), Minute(to)) if from.date() == to.date() => {
            format!("{}–{}", date_text(start), time_text(to))
        }
        _ => format!("{} – {}", date_text(start), date_text(end)),
    }
}

/// The English name of a month, counted from 1.
fn month_name(month: i8) -> &'static str {
    usize::try_from(month - 1)
        .ok()
        .and_then(|index| MONTHS.get(index))
        .copied()
        .unwrap_or_default()
}

/// The first three letters of a month's name.
fn month_short(month: i8) -> &'static str {
    month_name(month).get(..3).unwrap_or_default()
}

/// Hours and minutes.
fn time_text(minute: DateTime) -> String {
    format!("{:02}:{:02}", minute.hour(), minute.minute())
}

/// A time zone in words: `America/New_York` is `America/New York`.
fn zone_text(zone: &ZoneName) -> String {
    zone.as_str().replace('_', " ")
}

/// The big date beside an event: one part large, the rest small beneath.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateParts {
    /// The large part: `6–8`, `Feb`, `2024`.
    pub first: String,
    /// The small part: `Feb 2025`; empty if only the year is known.
    pub rest: String,
}

impl DateParts {
    /// Splits the dates of an event.
    #[must_use]
    pub fn new(start: PartialDate, end: Option<PartialDate>) -> Self {
        let last_day = match end {
            Some(PartialDate::Day(day)) => Some(day),
            Some(PartialDate::Minute(minute)) => Some(minute.date()),
            _ => None,
        };
        match start {
            PartialDate::Year(year) => Self {
                first: year.to_string(),
                rest: String::new(),
            },
            PartialDate::Month { year, month } => Self {
                first: month_short(month).into(),
                rest: year.to_string(),
            },
            PartialDate::Day(_) | PartialDate::Minute(_) => {
                let first = start.first().date();
                let month = |date: jiff::civil::Date| {
                    format!("{}\u{a0}{}", month_short(date.month()), date.year())
                };
                match last_day.filter(|last| *last != first) {
                    None => Self {
                        first: first.day().to_string(),
                        rest: month(first),
                    },
                    Some(last) if (last.year(), last.month()) == (first.year(), first.month()) => {
                        Self {
                            first: format!("{}–{}", first.day(), last.day()),
                            rest: month(first),
                        }
                    }
                    Some(last) => Self {
                        first: first.day().to_string(),
                        rest: format!("{} – {}\u{a0}{}", month(first), last.day(), month(last)),
                    },
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    /// Start, end → text beside the event and in words.
    #[track_caller]
    fn reads(start: &str, end: Option<&str>, block: &str, words: &str) {
        let start = PartialDate::parse(start).unwrap();
        let end = end.map(|end| PartialDate::parse(end).unwrap());
        let DateParts { first, rest } = DateParts::new(start, end);
        // No line ends within a date.
        assert_eq!(format!("{first} | {rest}").replace('\u{a0}', " "), block);
        assert_eq!(span_text(start, end), words);
    }

    #[test]
    fn dates_say_no_more_than_is_known() {
        reads("2024", None, "2024 | ", "2024");
        reads("2024-02", None, "Feb | 2024", "February 2024");
        reads("2024-02-06", None, "6 | Feb 2024", "6 February 2024");
        reads(
            "2024-02-06T09:00",
            None,
            "6 | Feb 2024",
            "6 February 2024, 09:00",
        );
    }

    #[test]
    fn spans_say_shared_parts_once() {
        reads(
            "2025-02-06",
            Some("2025-02-08"),
            "6–8 | Feb 2025",
            "6–8 February 2025",
        );
        reads(
            "2025-02-28",
            Some("2025-03-02"),
            "28 | Feb 2025 – 2 Mar 2025",
            "28 February – 2 March 2025",
        );
        reads(
            "2025-12-31",
            Some("2026-01-02"),
            "31 | Dec 2025 – 2 Jan 2026",
            "31 December 2025 – 2 January 2026",
        );
        reads(
            "2025-02",
            Some("2025-03"),
            "Feb | 2025",
            "February–March 2025",
        );
        reads(
            "2025-02-06T09:00",
            Some("2025-02-06T17:30"),
            "6 | Feb 2025",
            "6 February 2025, 09:00–17:30",
        );
        reads(
            "2025-02-06T09:00",
            Some("2025-02-07T12:00"),
            "6–7 | Feb 2025",
            "6 February 2025, 09:00 – 7 February 2025, 12:00",
        );
        reads(
            "2025-02-06",
            Some("2025-03"),
            "6 | Feb 2025",
            "6 February 2025 – March 2025",
        );
    }
}
