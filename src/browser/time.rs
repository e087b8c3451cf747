//! The browser's clock.

use jiff::{Timestamp, civil::DateTime, tz::Offset};
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

    fn visitor(&self, moment: Timestamp) -> DateTime {
        // How far the visitor's clock is behind UTC at that moment. Old offsets have seconds,
        // which JavaScript rounds away.
        #[expect(clippy::cast_precision_loss, reason = "far below 2⁵³")]
        let minutes = Date::new(&(moment.as_millisecond() as f64).into()).get_timezone_offset();
        #[expect(clippy::cast_possible_truncation, reason = "a day has 1440 minutes")]
        let seconds = -(minutes as i32) * 60;
        Offset::from_seconds(seconds)
            .unwrap_or(Offset::UTC)
            .to_datetime(moment)
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
