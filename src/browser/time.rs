//! The browser's clock.

use content::{ZoneName, Zones};
use jiff::{Timestamp, civil::DateTime, tz::Offset};
use js_sys::Date;
use wasm_bindgen::JsValue;

use super::zone;
use crate::clock::Time;

/// Time as the visitor's browser tells it, zones as it knows them.
pub struct BrowserTime;

impl Zones for BrowserTime {
    fn moment(&self, local: DateTime, zone: &ZoneName) -> Option<Timestamp> {
        zone::moment(local, zone.as_str())
    }

    fn local(&self, moment: Timestamp, zone: &ZoneName) -> Option<DateTime> {
        zone::local(moment, zone.as_str())
    }
}

impl Time for BrowserTime {
    fn now(&self) -> Timestamp {
        zone::timestamp(Date::now())
    }

    fn visitor(&self, moment: Timestamp) -> DateTime {
        let moment = zone::milliseconds(moment);
        // JavaScript counts the minutes that local time is behind UTC.
        let behind = Date::new(&JsValue::from_f64(moment)).get_timezone_offset();
        Offset::UTC.to_datetime(zone::timestamp(moment - behind * 60_000.0))
    }
}
