//! Time zones through the browser's own database (`Intl`), so that none travels with the app.

use jiff::{civil::DateTime, tz::Offset};
use js_sys::{Array, Date, Intl::DateTimeFormat, Object, Reflect};
use wasm_bindgen::JsValue;

const DAY: f64 = 86_400_000.0;

/// Whether the browser knows a time zone of this name.
#[must_use]
pub fn exists(name: &str) -> bool {
    formatter(name).is_some()
}

/// The moment, in milliseconds since 1970, at which clocks in the zone `name` show `local`.
///
/// The zone's offsets a day before and a day after are the two that can apply around a change;
/// where a change skips `local`, or repeats it, the earlier offset is taken, as everybody does
/// (RFC 5545, 3.3.5). A zone that the browser does not know counts as UTC.
#[must_use]
pub fn moment(local: DateTime, name: &str) -> f64 {
    let Ok(as_utc) = Offset::UTC.to_timestamp(local) else {
        return f64::NAN;
    };
    #[expect(clippy::cast_precision_loss, reason = "far below 2⁵³")]
    let as_utc = as_utc.as_millisecond() as f64;
    let at = |moment: f64| ahead_of_utc(moment, name);
    let (before, after) = (at(as_utc - DAY), at(as_utc + DAY));
    let is_local = |offset: f64| at(as_utc - offset) == offset;
    if is_local(before) || !is_local(after) {
        as_utc - before
    } else {
        as_utc - after
    }
}

/// How far clocks in the zone `name` are ahead of UTC at `moment`, in milliseconds. A zone that the
/// browser does not know counts as UTC.
#[must_use]
pub fn ahead_of_utc(moment: f64, name: &str) -> f64 {
    offset(moment, name).unwrap_or(0.0)
}

/// The same; `None` where the browser does not know the zone.
fn offset(moment: f64, name: &str) -> Option<f64> {
    let parts = formatter(name)?.format_to_parts(&Date::new(&JsValue::from_f64(moment)));
    let get = |part: &JsValue, key: &str| Reflect::get(part, &key.into()).ok()?.as_string();
    let text = parts
        .iter()
        .find(|part| get(part, "type").as_deref() == Some("timeZoneName"))
        .and_then(|part| get(&part, "value"))?;
    parse_offset(&text)
}

/// A formatter for times in the zone `name`; `None` where the browser does not know it.
fn formatter(name: &str) -> Option<DateTimeFormat> {
    let options = Object::new();
    for (key, value) in [("timeZone", name), ("timeZoneName", "longOffset")] {
        Reflect::set(&options, &key.into(), &value.into()).ok()?;
    }
    // The constructor throws on unknown zones, which the typed binding turns into a trap.
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor = Reflect::get(&intl, &"DateTimeFormat".into()).ok()?;
    let arguments = Array::of2(&"en".into(), &options);
    let format = Reflect::construct(&constructor.into(), &arguments).ok()?;
    Some(format.into())
}

/// Reads `GMT`, `GMT+13:00`, `GMT-03:30`, `GMT-00:44:30` as milliseconds.
fn parse_offset(text: &str) -> Option<f64> {
    let text = text.strip_prefix("GMT")?;
    if text.is_empty() {
        return Some(0.0);
    }
    // Some browsers write a minus sign (U+2212) instead of a hyphen.
    let (sign, digits) = match text.strip_prefix('+') {
        Some(digits) => (1.0, digits),
        None => (-1.0, text.strip_prefix(['-', '\u{2212}'])?),
    };
    let mut seconds = 0.0;
    for (part, weight) in digits.split(':').zip([3600.0, 60.0, 1.0]) {
        seconds += f64::from(part.parse::<u8>().ok()?) * weight;
    }
    Some(sign * seconds * 1000.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_are_read_as_browsers_write_them() {
        for (text, minutes) in [
            ("GMT", Some(0.0)),
            ("GMT+13:00", Some(780.0)),
            ("GMT-03:30", Some(-210.0)),
            ("GMT\u{2212}11:00", Some(-660.0)),
            ("GMT+5", Some(300.0)),
            ("GMT-00:44:30", Some(-44.5)),
            ("UTC", None),
            ("GMT*1", None),
        ] {
            assert_eq!(
                parse_offset(text),
                minutes.map(|minutes| minutes * 60_000.0),
                "{text}"
            );
        }
    }
}
