//! The browser's clock.

use jiff::{Timestamp, civil::DateTime};
use js_sys::Date;

use super::zone;
use crate::{clock::Time, content::ZoneName};

/// Time as the visitor's browser tells it, zones as it knows them.
pub struct BrowserTime;

impl Time for BrowserTime {
    fn now(&self) -> Timestamp {
        timestamp(Date::now())
    }

    fn moment(&self, local: DateTime, zone: Option<&ZoneName>) -> Timestamp {
        timestamp(match zone {
            Some(zone) => zone::moment(local, zone.as_str()),
            None => visitor(local),
        })
    }
}

/// A moment in milliseconds since 1970 as JavaScript counts them.
#[expect(
    clippy::cast_possible_truncation,
    reason = "the range of JavaScript's dates fits"
)]
fn timestamp(milliseconds: f64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds as i64).unwrap_or(Timestamp::MAX)
}

/// The moment at which the visitor's clock shows `local`.
fn visitor(local: DateTime) -> f64 {
    Date::new_with_year_month_day_hr_min_sec_milli(
        // Months count from 0 in JavaScript.
        local.year().unsigned_abs().into(),
        i32::from(local.month()) - 1,
        local.day().into(),
        local.hour().into(),
        local.minute().into(),
        local.second().into(),
        0,
    )
    .get_time()
}
