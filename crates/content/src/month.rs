//! A month of the calendar: its weeks, its neighbours, its events, and keyboard navigation in it.

mod grid;
mod keys;

use std::fmt;

use jiff::civil::Date;

pub use grid::{Day, Entry, Grid, Part};
pub use keys::step;

use crate::{PartialDate, value::date::YEARS, words::date_text};

/// A month of a year from 1900 to 2199. Earlier ones come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    /// Always the first of a month, so that the month exists.
    first: Date,
}

impl Month {
    /// Reads a month as addresses have it: `2025-02`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match PartialDate::parse(text) {
            Ok(date @ PartialDate::Month { .. }) => Some(Self::of(date.first().date())),
            _ => None,
        }
    }

    /// The month that a day is in. For a year out of bounds, as clocks may show, the same month of
    /// the nearest year.
    #[must_use]
    pub fn of(day: Date) -> Self {
        let year = day.year().clamp(*YEARS.start(), *YEARS.end());
        // Every year has a first of every month.
        let first = Date::new(year, day.month(), 1).unwrap_or_else(|_| day.first_of_month());
        Self { first }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i16 {
        self.first.year()
    }

    /// The month of the year, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.first.month()
    }

    /// The first day.
    #[must_use]
    pub fn first(self) -> Date {
        self.first
    }

    /// The last day.
    #[must_use]
    pub fn last(self) -> Date {
        self.first.last_of_month()
    }

    /// Whether the day is in the month.
    #[must_use]
    pub fn has(self, day: Date) -> bool {
        day.first_of_month() == self.first
    }

    /// The month after this one; none after December 2199.
    #[must_use]
    pub fn next(self) -> Option<Self> {
        Self::within(after(self.last()))
    }

    /// The month before this one; none before January 1900.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        Self::within(before(self.first))
    }

    fn within(day: Date) -> Option<Self> {
        YEARS.contains(&day.year()).then(|| Self::of(day))
    }

    /// The month in words: `February 2025`.
    #[must_use]
    pub fn name(self) -> String {
        date_text(PartialDate::Month {
            year: self.year(),
            month: self.month(),
        })
    }

    /// The weeks that cover the month, from Monday to Sunday, with days of the neighbouring months.
    #[must_use]
    pub fn weeks(self) -> Vec<[Date; 7]> {
        let mut day = monday(self.first);
        let mut weeks = Vec::with_capacity(6);
        while day <= self.last() {
            weeks.push(std::array::from_fn(|_| {
                let this = day;
                day = after(this);
                this
            }));
        }
        weeks
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.month())
    }
}

/// The Monday of the week that a day is in.
fn monday(day: Date) -> Date {
    (0..day.weekday().to_monday_zero_offset()).fold(day, |day, _| before(day))
}

/// The day after. Years are in bounds by construction, so that there always is one.
fn after(day: Date) -> Date {
    day.tomorrow().unwrap_or(day)
}

/// The day before. Years are in bounds by construction, so that there always is one.
fn before(day: Date) -> Date {
    day.yesterday().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::civil::{Weekday, date};
    use proptest::prelude::*;

    use super::*;

    fn month(text: &str) -> Month {
        Month::parse(text).unwrap()
    }

    #[test]
    fn months_are_written_as_in_addresses() {
        assert_eq!(month("2025-02").to_string(), "2025-02");
        assert_eq!(month("2025-02").name(), "February 2025");
        for text in [
            "",
            "2025",
            "2025-2",
            "2025-13",
            "2025-00",
            "2025-02-06",
            "1899-12",
            "2200-01",
            "02-2025",
            "2025-02 ",
            "2025-02-06T09:00",
        ] {
            assert_eq!(Month::parse(text), None, "{text}");
        }
    }

    #[test]
    fn time_has_bounds() {
        assert_eq!(month("1900-01").previous(), None);
        assert_eq!(month("2199-12").next(), None);
        assert_eq!(month("2024-12").next(), Some(month("2025-01")));
        assert_eq!(month("2025-01").previous(), Some(month("2024-12")));
        // Clocks can be wrong.
        assert_eq!(Month::of(date(1899, 12, 31)), month("1900-12"));
        assert_eq!(Month::of(Date::MAX), month("2199-12"));
    }

    #[test]
    fn weeks_begin_on_mondays_and_cover_the_month() {
        // 29 days from Thursday to Thursday.
        let leap = month("2024-02").weeks();
        assert_eq!(leap.len(), 5);
        assert_eq!(leap[0][0], date(2024, 1, 29));
        assert_eq!(leap[4][3], date(2024, 2, 29));
        assert_eq!(leap[4][6], date(2024, 3, 3));
        // Exactly four weeks.
        assert_eq!(month("2021-02").weeks().len(), 4);
        // Six, over the end of a year.
        let late = month("2023-12").weeks();
        assert_eq!((late.len(), late[4][0]), (5, date(2023, 12, 25)));
        assert_eq!(month("2024-12").weeks()[5][2], date(2025, 1, 1));
        // No leap year, although divisible by four.
        assert_eq!(month("2100-02").last(), date(2100, 2, 28));
    }

    fn any_month() -> impl Strategy<Value = Month> {
        (1900_i16..=2199, 1_i8..=12).prop_map(|(year, month)| Month::of(date(year, month, 1)))
    }

    proptest! {
        #[test]
        fn months_parse_back(month in any_month()) {
            prop_assert_eq!(Month::parse(&month.to_string()), Some(month));
        }

        #[test]
        fn neighbours_are_each_others(month in any_month()) {
            if let Some(next) = month.next() {
                prop_assert_eq!(next.previous(), Some(month));
                prop_assert!(next > month);
                prop_assert_eq!(next.first(), month.last().tomorrow().unwrap());
            }
        }

        #[test]
        fn weeks_are_whole_and_without_gaps(month in any_month()) {
            let weeks = month.weeks();
            let days: Vec<Date> = weeks.iter().flatten().copied().collect();
            prop_assert!(weeks.iter().all(|week| week[0].weekday() == Weekday::Monday));
            prop_assert!(days.windows(2).all(|pair| pair[0].tomorrow().unwrap() == pair[1]));
            let own = days.iter().filter(|day| month.has(**day)).count();
            prop_assert_eq!(own, usize::try_from(month.last().day()).unwrap());
            // No week without a day of the month.
            prop_assert!(weeks.iter().all(|week| week.iter().any(|day| month.has(*day))));
        }

        #[test]
        fn any_text_is_a_month_or_none(text in any::<String>()) {
            let _ = Month::parse(&text);
        }
    }
}
