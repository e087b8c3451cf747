//! The browser's clock.

use jiff::{Timestamp, civil::DateTime, tz::Offset};
use js_sys::Date;
use wasm_bindgen::JsValue;

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

    fn local(&self, moment: Timestamp, zone: Option<&ZoneName>) -> DateTime {
        #[expect(clippy::cast_precision_loss, reason = "far below 2⁵³")]
        let moment = moment.as_millisecond() as f64;
        let ahead = match zone {
            Some(zone) => zone::ahead_of_utc(moment, zone.as_str()),
            // JavaScript counts minutes behind.
            None => -60_000.0 * Date::new(&JsValue::from_f64(moment)).get_timezone_offset(),
        };
        Offset::UTC.to_datetime(timestamp(moment + ahead))
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
