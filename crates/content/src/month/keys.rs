//! Keyboard navigation between days, as in the ARIA Authoring Practices for date grids.

use jiff::civil::Date;

use super::{Month, YEARS, after, before, monday};

/// The day that a key leads to from `day`; `None` for keys that are not the grid's.
///
/// Arrows go by a day or a week, Home and End to the ends of the week, with Ctrl to those of the
/// month, Page Up and Page Down by a month, with Shift by a year. If the year would be out of
/// bounds, the day stays. On pages that run from right to left, the caller swaps left and right.
#[must_use]
pub fn step(day: Date, key: &str, ctrl: bool, shift: bool) -> Option<Date> {
    let to = match (key, ctrl, shift) {
        ("ArrowLeft", false, false) => before(day),
        ("ArrowRight", false, false) => after(day),
        ("ArrowUp", false, false) => (0..7).fold(day, |day, _| before(day)),
        ("ArrowDown", false, false) => (0..7).fold(day, |day, _| after(day)),
        ("Home", false, false) => monday(day),
        ("End", false, false) => (0..6).fold(monday(day), |day, _| after(day)),
        ("Home", true, false) => day.first_of_month(),
        ("End", true, false) => day.last_of_month(),
        ("PageUp", false, false) => in_month(day, Month::of(day).previous()),
        ("PageDown", false, false) => in_month(day, Month::of(day).next()),
        ("PageUp", false, true) => in_year(day, day.year() - 1),
        ("PageDown", false, true) => in_year(day, day.year() + 1),
        _ => return None,
    };
    Some(if YEARS.contains(&to.year()) { to } else { day })
}

/// The same day of another month, or its last one if it is shorter.
fn in_month(day: Date, month: Option<Month>) -> Date {
    month.map_or(day, |month| clamped(month.year(), month.month(), day))
}

fn in_year(day: Date, year: i16) -> Date {
    clamped(year, day.month(), day)
}

fn clamped(year: i16, month: i8, day: Date) -> Date {
    // Fails only for years that no date can have; then the day stays.
    Date::new(year, month, 1).map_or(day, |first| {
        Date::new(year, month, day.day()).unwrap_or_else(|_| first.last_of_month())
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    const KEYS: [&str; 8] = [
        "ArrowLeft",
        "ArrowRight",
        "ArrowUp",
        "ArrowDown",
        "Home",
        "End",
        "PageUp",
        "PageDown",
    ];

    #[track_caller]
    fn leads(from: Date, key: &str, to: Date) {
        let (modifier, name) = key.split_once('+').unwrap_or(("", key));
        let day = step(from, name, modifier == "Ctrl", modifier == "Shift");
        assert_eq!(day, Some(to), "{key} from {from}");
    }

    #[test]
    fn keys_move_by_day_week_month_and_year() {
        let thursday = date(2025, 2, 6);
        leads(thursday, "ArrowLeft", date(2025, 2, 5));
        leads(thursday, "ArrowRight", date(2025, 2, 7));
        leads(thursday, "ArrowUp", date(2025, 1, 30));
        leads(thursday, "ArrowDown", date(2025, 2, 13));
        leads(thursday, "Home", date(2025, 2, 3));
        leads(thursday, "End", date(2025, 2, 9));
        leads(thursday, "Ctrl+Home", date(2025, 2, 1));
        leads(thursday, "Ctrl+End", date(2025, 2, 28));
        leads(thursday, "PageUp", date(2025, 1, 6));
        leads(thursday, "PageDown", date(2025, 3, 6));
        leads(thursday, "Shift+PageUp", date(2024, 2, 6));
        leads(thursday, "Shift+PageDown", date(2026, 2, 6));
    }

    #[test]
    fn shorter_months_end_earlier() {
        leads(date(2025, 1, 31), "PageDown", date(2025, 2, 28));
        leads(date(2024, 3, 31), "PageUp", date(2024, 2, 29));
        leads(date(2024, 2, 29), "Shift+PageDown", date(2025, 2, 28));
        leads(date(2024, 12, 31), "ArrowRight", date(2025, 1, 1));
    }

    #[test]
    fn the_ends_of_time_are_not_left() {
        let (first, last) = (date(1900, 1, 1), date(2199, 12, 31));
        for key in ["ArrowLeft", "ArrowUp", "PageUp", "Shift+PageUp"] {
            leads(first, key, first);
        }
        for key in ["ArrowRight", "ArrowDown", "PageDown", "Shift+PageDown"] {
            leads(last, key, last);
        }
    }

    #[test]
    fn other_keys_are_left_alone() {
        let day = date(2025, 2, 6);
        for key in ["Enter", "Escape", "Tab", " ", "a", "F2", ""] {
            assert_eq!(step(day, key, false, false), None, "{key}");
        }
        for key in ["ArrowLeft", "ArrowUp", "Home", "End"] {
            assert_eq!(step(day, key, false, true), None, "Shift+{key}");
        }
        for key in ["ArrowLeft", "ArrowUp", "PageUp", "PageDown"] {
            assert_eq!(step(day, key, true, false), None, "Ctrl+{key}");
        }
    }

    proptest! {
        #[test]
        fn every_day_is_followed_by_a_day_in_bounds(
            year in 1900_i16..=2199, ordinal in 1_i16..=365, key in 0_usize..8, ctrl: bool, shift: bool,
        ) {
            let day = date(year, 1, 1).with().day_of_year(ordinal).build().unwrap();
            if let Some(to) = step(day, KEYS[key], ctrl, shift) {
                prop_assert!(YEARS.contains(&to.year()));
            }
        }
    }
}
