//! When an event takes place, in the terms of calendars: whole days, or times of day.

use jiff::civil::{Date, DateTime, Time};

use crate::{Event, PartialDate};

/// The days or the times of an event. An end that is not known is left out, never made up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Whole days.
    Days {
        /// The first day.
        start: Date,
        /// The day after the last one.
        end: Option<Date>,
    },
    /// From a minute to a minute.
    Times {
        /// The beginning.
        start: DateTime,
        /// The end.
        end: Option<DateTime>,
    },
}

impl When {
    /// When this event takes place; `None` if the day on which it begins is not known.
    pub fn of(event: &Event) -> Option<Self> {
        use PartialDate::{Day, Minute, Month, Year};
        let when = match (event.start, event.end) {
            (Year(_) | Month { .. }, _) => return None,
            (Day(start), end) => Self::Days {
                start,
                end: end.map_or_else(|| day_after(start), after),
            },
            (Minute(start), Some(Minute(end))) => Self::Times {
                start,
                end: Some(end),
            },
            // An event in a calendar has days or times, not a time and a day. The last day matters
            // more than the time on the first, which the description repeats.
            (Minute(start), Some(Day(end))) if end != start.date() => Self::Days {
                start: start.date(),
                end: day_after(end),
            },
            (Minute(start), None | Some(_)) => Self::Times { start, end: None },
        };
        Some(when)
    }
}

/// The first day on which an event with this end is over, if that is known.
fn after(end: PartialDate) -> Option<Date> {
    match end {
        PartialDate::Year(_) | PartialDate::Month { .. } => None,
        PartialDate::Day(day) => day_after(day),
        // Midnight ends the day before.
        PartialDate::Minute(minute) if minute.time() == Time::midnight() => Some(minute.date()),
        PartialDate::Minute(minute) => day_after(minute.date()),
    }
}

fn day_after(day: Date) -> Option<Date> {
    day.tomorrow().ok()
}
