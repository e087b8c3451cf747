//! Dates that are only as exact as what is known.

mod guess;

use std::cmp::Ordering;
use std::fmt;
use std::ops::RangeInclusive;

use jiff::civil::{Date, DateTime, Time};

use crate::Refusal;

/// The years that dates of the content can have.
pub const YEARS: RangeInclusive<i16> = 1900..=2199;

/// A year, a month, a day, or a minute of a day: as exact as what is known. Years reach from 1900
/// to 2199.
///
/// The order is that of the first moments, the less precise date first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// `2024`
    Year(i16),
    /// `2024-02`
    Month {
        /// The year.
        year: i16,
        /// The month, 1 to 12.
        month: i8,
    },
    /// `2024-02-06`
    Day(Date),
    /// `2024-02-06T09:00`, local time
    Minute(DateTime),
}

impl PartialDate {
    /// Reads one of the four forms.
    pub fn parse(text: &str) -> Result<PartialDate, Refusal> {
        read(text).map_err(|wrong| {
            let (what, fix) = wrong.words();
            let guess = guess::fix(text);
            Refusal::new(
                format!("\"{text}\" {what}"),
                guess.unwrap_or_else(|| fix.to_owned()),
            )
        })
    }

    /// The year.
    pub fn year(&self) -> i16 {
        self.first().year()
    }

    /// The month, where it is known.
    pub fn month(&self) -> Option<i8> {
        match self {
            PartialDate::Year(_) => None,
            _ => Some(self.first().month()),
        }
    }

    /// The day, where it is known.
    pub fn day(&self) -> Option<Date> {
        match self {
            PartialDate::Year(_) | PartialDate::Month { .. } => None,
            PartialDate::Day(day) => Some(*day),
            PartialDate::Minute(minute) => Some(minute.date()),
        }
    }

    /// The time of day, where it is known.
    pub fn time(&self) -> Option<Time> {
        match self {
            PartialDate::Minute(minute) => Some(minute.time()),
            _ => None,
        }
    }

    /// The first moment the date allows.
    pub fn first(&self) -> DateTime {
        match *self {
            PartialDate::Year(year) => midnight(year, 1),
            PartialDate::Month { year, month } => midnight(year, month),
            PartialDate::Day(day) => day.to_datetime(Time::midnight()),
            PartialDate::Minute(minute) => minute,
        }
    }

    /// The moment after the last one the date allows: the next midnight, month or year. A time
    /// allows no other moment and ends where it begins.
    pub fn end(&self) -> DateTime {
        match *self {
            PartialDate::Year(year) => midnight(year + 1, 1),
            PartialDate::Month { year, month: 12 } => midnight(year + 1, 1),
            PartialDate::Month { year, month } => midnight(year, month + 1),
            PartialDate::Day(day) => next_midnight(day),
            PartialDate::Minute(minute) => minute,
        }
    }
}

impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        let precision = |date: &PartialDate| match date {
            PartialDate::Year(_) => 0,
            PartialDate::Month { .. } => 1,
            PartialDate::Day(_) => 2,
            PartialDate::Minute(_) => 3,
        };
        (self.first(), precision(self)).cmp(&(other.first(), precision(other)))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year())?;
        if let Some(month) = self.month() {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day() {
            write!(f, "-{:02}", day.day())?;
        }
        if let Some(time) = self.time() {
            write!(f, "T{:02}:{:02}", time.hour(), time.minute())?;
        }
        Ok(())
    }
}

/// Midnight of the first day of a month. Years and months are in range by construction, so the
/// default is never used; it is there because no content may make the site panic.
fn midnight(year: i16, month: i8) -> DateTime {
    Date::new(year, month, 1).map_or(DateTime::ZERO, |date| date.to_datetime(Time::midnight()))
}

pub(crate) fn next_midnight(day: Date) -> DateTime {
    day.tomorrow().unwrap_or(day).to_datetime(Time::midnight())
}

/// What is wrong with a date.
enum Wrong {
    Form,
    Year,
    Month,
    Day,
    Time,
}

impl Wrong {
    /// What is wrong, and what to do where the date that was meant cannot be guessed.
    fn words(&self) -> (&'static str, &'static str) {
        match self {
            Wrong::Form => (
                "is not written as a date is here",
                "Write as much as is known: 2024, 2024-02, 2024-02-06 or 2024-02-06T09:00",
            ),
            Wrong::Year => ("lies outside the years 1900 to 2199", "Correct the year"),
            Wrong::Month => (
                "has a month that does not exist",
                "Write the year, then the month from 01 to 12",
            ),
            Wrong::Day => (
                "is a day that does not exist",
                "Write a day that the month has",
            ),
            Wrong::Time => (
                "has a time that does not exist",
                "Write the time from 00:00 to 23:59; the end of a day is 00:00 of the next",
            ),
        }
    }
}

fn read(text: &str) -> Result<PartialDate, Wrong> {
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    let mut parts = date.split('-');
    let year: i16 = digits(parts.next().unwrap_or(""), 4)?;
    let month = parts.next().map(|part| digits(part, 2)).transpose()?;
    let day = parts.next().map(|part| digits(part, 2)).transpose()?;
    if parts.next().is_some() || (time.is_some() && day.is_none()) {
        return Err(Wrong::Form);
    }
    let time = match time.map(|time| time.split_once(':').ok_or(Wrong::Form)) {
        Some(parts) => {
            let (hour, minute) = parts?;
            Some((digits(hour, 2)?, digits(minute, 2)?))
        }
        None => None,
    };
    if !YEARS.contains(&year) {
        return Err(Wrong::Year);
    }
    let Some(month) = month.map(|month| month as i8) else {
        return Ok(PartialDate::Year(year));
    };
    if !(1..=12).contains(&month) {
        return Err(Wrong::Month);
    }
    let Some(day) = day else {
        return Ok(PartialDate::Month { year, month });
    };
    let day = Date::new(year, month, day as i8).map_err(|_| Wrong::Day)?;
    let Some((hour, minute)) = time else {
        return Ok(PartialDate::Day(day));
    };
    let time = Time::new(hour as i8, minute as i8, 0, 0).map_err(|_| Wrong::Time)?;
    Ok(PartialDate::Minute(day.to_datetime(time)))
}

/// Exactly so many ASCII digits; at most four, so they always fit.
fn digits(text: &str, count: usize) -> Result<i16, Wrong> {
    if text.len() != count || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Wrong::Form);
    }
    text.parse().map_err(|_| Wrong::Form)
}
