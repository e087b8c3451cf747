//! How long it is until an event, in words: never more exact than its date.

use jiff::civil::{Date, DateTime};

use crate::PartialDate;

/// How far `start` is from `now`, both in the zone of the event: `tomorrow`, `in 3 weeks`, `next
/// month`. An event that has begun is `on now`; callers leave out events that are over.
#[must_use]
pub fn until(start: PartialDate, now: DateTime) -> String {
    let today = now.date();
    match start {
        PartialDate::Year(year) => counted(
            i32::from(year) - i32::from(today.year()),
            ["this year", "next year"],
            "years",
        ),
        PartialDate::Month { year, month } => {
            let months = |year: i16, month: i8| i32::from(year) * 12 + i32::from(month);
            let away = months(year, month) - months(today.year(), today.month());
            counted(away, ["this month", "next month"], "months")
        }
        PartialDate::Day(_) | PartialDate::Minute(_) => {
            if start.first() <= now {
                return "on now".into();
            }
            let days = days_between(today, start.first().date());
            match days {
                0..14 => counted(days, ["today", "tomorrow"], "days"),
                14..61 => counted(days / 7, ["", ""], "weeks"),
                61..731 => counted(days * 10 / 304, ["", ""], "months"),
                _ => counted(days * 10 / 3653, ["", ""], "years"),
            }
        }
    }
}

/// A number of units, in words; `words` are those for none and for one.
fn counted(number: i32, words: [&str; 2], units: &str) -> String {
    match number {
        ..=0 => words[0].to_owned(),
        1 => words[1].to_owned(),
        number => format!("in {number} {units}"),
    }
}

fn days_between(from: Date, to: Date) -> i32 {
    // Never fails: days are the only unit, and years are below 2200.
    from.until(to).map_or(0, |span| span.get_days())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use proptest::prelude::*;

    use super::*;

    #[track_caller]
    fn says(start: &str, now: &str, words: &str) {
        assert_eq!(
            until(PartialDate::parse(start).unwrap(), now.parse().unwrap()),
            words
        );
    }

    #[test]
    fn days_weeks_months_and_years_away() {
        says("2030-03-10", "2030-03-09T23:59", "tomorrow");
        says("2030-03-10T18:00", "2030-03-10T09:00", "today");
        says("2030-03-10", "2030-03-10T00:00", "on now");
        says("2030-03-10", "2030-03-07T12:00", "in 3 days");
        says("2030-03-31", "2030-03-10T12:00", "in 3 weeks");
        says("2030-03-31", "2030-02-28T12:00", "in 4 weeks");
        says("2030-12-24", "2030-06-24T12:00", "in 6 months");
        says("2033-06-30", "2030-06-24T12:00", "in 3 years");
        says("2030-01-01", "2029-12-31T12:00", "tomorrow");
    }

    #[test]
    fn a_month_is_not_counted_in_days() {
        says("2030-03", "2030-03-31T23:00", "this month");
        says("2030-03", "2030-02-01T00:00", "next month");
        says("2031-01", "2030-12-31T00:00", "next month");
        says("2031-03", "2030-12-31T00:00", "in 3 months");
        says("2031", "2030-12-31T00:00", "next year");
        says("2033", "2030-01-01T00:00", "in 3 years");
    }

    proptest! {
        #[test]
        fn what_is_to_come_is_never_without_words(ahead in 1i64..40_000) {
            let now: DateTime = "2030-06-24T12:00".parse().unwrap();
            let start = now.date().checked_add(jiff::Span::new().days(ahead)).unwrap();
            let words = until(PartialDate::Day(start), now);
            prop_assert!(words == "tomorrow" || words.starts_with("in ") && !words.starts_with("in 1 "), "{}", words);
        }
    }
}
