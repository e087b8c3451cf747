//! The events of a month, day by day.
//!
//! Cells show only what is known. An event is on the days that it certainly has; events that may be
//! in the month otherwise are in the lists above the grid:
//!
//! | the event | is |
//! |---|---|
//! | has days | on each of them, in its own zone; one that ends at midnight, on the day before |
//! | has a first day, and ends in some month | on the days before that month and on the first of it, without a last day; listed in every month in which it may still go on |
//! | has only months | listed in each of them |
//! | has only a year, at either end | listed in each month that it may be in, apart from those whose month is known |

use std::cmp::Reverse;

use jiff::civil::{Date, Time};

use super::{Month, before};
use crate::{Event, PartialDate};

/// A month with its events.
#[derive(Clone, Debug)]
pub struct Grid<'a> {
    /// The month.
    pub month: Month,
    /// The weeks that cover it, Monday first, with days of the months beside it.
    pub weeks: Vec<[Day<'a>; 7]>,
    /// Events that may be in the month, on days that are not known. Earlier ones first.
    pub undated: Vec<&'a Event>,
    /// Events that may be in the month, and of which only the year is known.
    pub sometime: Vec<&'a Event>,
}

/// A day and its events.
#[derive(Clone, Debug)]
pub struct Day<'a> {
    /// The day.
    pub date: Date,
    /// Its events: those that go on from the day before, then those that begin, earlier ones
    /// first.
    pub entries: Vec<Entry<'a>>,
}

/// An event on one of its days.
#[derive(Clone, Copy, Debug)]
pub struct Entry<'a> {
    /// The event.
    pub event: &'a Event,
    /// Which of its days it is.
    pub part: Part,
}

/// Which day of an event it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Counted from 1.
    pub number: i64,
    /// How many days the event has, if its last one is known.
    pub of: Option<i64>,
}

impl Part {
    /// Whether the event begins on this day.
    #[must_use]
    pub fn begins(self) -> bool {
        self.number == 1
    }

    /// Whether the event is known to end on this day.
    #[must_use]
    pub fn ends(self) -> bool {
        self.of == Some(self.number)
    }

    /// In words, `day 2 of 3`; `None` for an event of one day.
    #[must_use]
    pub fn words(self) -> Option<String> {
        match self.of {
            Some(1) => None,
            Some(of) => Some(format!("day {} of {of}", self.number)),
            None => Some(format!("day {}", self.number)),
        }
    }
}

impl<'a> Grid<'a> {
    /// Sorts events into the days of a month.
    #[must_use]
    pub fn new<T: AsRef<Event>>(month: Month, events: &'a [T]) -> Self {
        let mut undated = Vec::new();
        let mut sometime = Vec::new();
        let mut dated = Vec::new();
        for event in events.iter().map(AsRef::as_ref) {
            let days = Days::of(event);
            if days.may_be_in(month) {
                if year_only(event) {
                    sometime.push(event);
                } else {
                    undated.push(event);
                }
            }
            if days.sure.is_some() {
                dated.push((event, days));
            }
        }
        undated.sort_by_key(|event| event.start);
        sometime.sort_by_key(|event| event.start);
        // If two begin together, the longer one comes first on all its days.
        dated.sort_by_key(|(event, days)| (event.start, Reverse(days.possible.1)));
        let day = |date| Day {
            date,
            entries: dated
                .iter()
                .filter_map(|(event, days)| {
                    let part = days.part(date)?;
                    Some(Entry { event, part })
                })
                .collect(),
        };
        Self {
            month,
            weeks: month
                .weeks()
                .into_iter()
                .map(|week| week.map(day))
                .collect(),
            undated,
            sometime,
        }
    }

    /// The first day of the month that has an event.
    #[must_use]
    pub fn first_event(&self) -> Option<Date> {
        let mut days = self.weeks.iter().flatten();
        days.find(|day| self.month.has(day.date) && !day.entries.is_empty())
            .map(|day| day.date)
    }
}

impl Month {
    /// Whether an event is in the [`Grid`] of the month: on a day of its weeks, or in a list above.
    #[must_use]
    pub fn shows(self, event: &Event) -> bool {
        let days = Days::of(event);
        let weeks = self.weeks();
        let is_on = |day: &Date| days.part(*day).is_some();
        days.may_be_in(self) || weeks.iter().flatten().any(is_on)
    }
}

/// The days of an event, each span from its first day to its last.
struct Days {
    /// Those that it certainly has; `None` if its first day is not known.
    sure: Option<(Date, Date)>,
    /// Those that its dates allow.
    possible: (Date, Date),
}

impl Days {
    fn of(event: &Event) -> Self {
        let end = event.last_moment();
        // A moment at midnight is the end of the day before.
        let last = if end.time() == Time::midnight() {
            before(end.date())
        } else {
            end.date()
        };
        let first = event.start.first().date();
        let last = last.max(first);
        let sure = event.start.day().map(|first| {
            let end = match event.end {
                None => first,
                Some(PartialDate::Day(_) | PartialDate::Minute(_)) => last,
                Some(vague) => vague.first().date(),
            };
            (first, end.max(first))
        });
        Self {
            sure,
            possible: (first, last),
        }
    }

    /// Which day of the event a day is; `None` if it is not certainly one.
    fn part(&self, day: Date) -> Option<Part> {
        let (first, last) = self
            .sure
            .filter(|(first, last)| (first..=last).contains(&&day))?;
        Some(Part {
            number: days_through(first, day),
            of: (last == self.possible.1).then(|| days_through(first, last)),
        })
    }

    /// Whether the event may be on days of the month that are not known.
    fn may_be_in(&self, month: Month) -> bool {
        let (first, last) = self.possible;
        let begins_by_then = match self.sure {
            // Some day of the month comes after those that are known.
            Some((_, sure)) => sure < month.last() && sure < last,
            None => true,
        };
        begins_by_then && first <= month.last() && last >= month.first()
    }
}

/// How many days there are from the first to the last, both included.
fn days_through(first: Date, last: Date) -> i64 {
    last.duration_since(first).as_hours() / 24 + 1
}

/// Whether only the year is known of the beginning or the end.
fn year_only(event: &Event) -> bool {
    let year = |date| matches!(date, PartialDate::Year(_));
    year(event.start) || event.end.is_some_and(year)
}

#[cfg(test)]
mod tests;
