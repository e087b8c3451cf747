//! Time zones from the browser's own database, so that the app needs none: through `Temporal`, or, in
//! browsers without it, through `Intl`.

use std::{cell::RefCell, collections::HashMap};

use jiff::{Timestamp, civil::DateTime, tz::Offset};
use js_sys::{Array, Date, Function, Intl::DateTimeFormat, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// A day in milliseconds.
const DAY: f64 = 86_400_000.0;

/// The moment at which clocks in the zone `name` show `local`; `None` where the browser does not
/// know the zone.
///
/// The zone's offsets a day before and a day after are the two that can apply around a change;
/// where a change skips `local`, or repeats it, the earlier offset is taken (RFC 5545, 3.3.5).
#[must_use]
pub fn moment(local: DateTime, name: &str) -> Option<Timestamp> {
    let as_utc = milliseconds(Offset::UTC.to_timestamp(local).ok()?);
    let before = ahead_of_utc(as_utc - DAY, name)?;
    let after = ahead_of_utc(as_utc + DAY, name)?;
    let is_local = |offset: f64| ahead_of_utc(as_utc - offset, name) == Some(offset);
    Some(timestamp(if is_local(before) || !is_local(after) {
        as_utc - before
    } else {
        as_utc - after
    }))
}

/// What clocks in the zone `name` show at a moment; `None` where the browser does not know the
/// zone.
#[must_use]
pub fn local(moment: Timestamp, name: &str) -> Option<DateTime> {
    let moment = milliseconds(moment);
    let ahead = ahead_of_utc(moment, name)?;
    Some(Offset::UTC.to_datetime(timestamp(moment + ahead)))
}

/// The moment that is `milliseconds` after 1970, as JavaScript counts them.
#[must_use]
pub fn timestamp(milliseconds: f64) -> Timestamp {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "the range of JavaScript's dates fits"
    )]
    Timestamp::from_millisecond(milliseconds as i64).unwrap_or(Timestamp::MAX)
}

/// The milliseconds from 1970 to a moment, as JavaScript counts them.
#[must_use]
pub fn milliseconds(moment: Timestamp) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "far below 2⁵³")]
    let milliseconds = moment.as_millisecond() as f64;
    milliseconds
}

/// How far clocks in the zone `name` are ahead of UTC at `moment`, all in milliseconds; `None`
/// where the browser does not know the zone.
fn ahead_of_utc(moment: f64, name: &str) -> Option<f64> {
    match get(&js_sys::global(), "Temporal") {
        Some(temporal) if temporal.is_object() => ahead_by_temporal(&temporal, moment, name),
        _ => ahead_by_intl(moment, name),
    }
}

/// `js-sys` has no binding for `Temporal` without unstable flags.
fn ahead_by_temporal(temporal: &JsValue, moment: f64, name: &str) -> Option<f64> {
    let call = |object: &JsValue, method: &str, argument: JsValue| {
        let method: Function = get(object, method)?.dyn_into().ok()?;
        method.call1(object, &argument).ok()
    };
    let instants = get(temporal, "Instant")?;
    let instant = call(&instants, "fromEpochMilliseconds", moment.into())?;
    let zoned = call(&instant, "toZonedDateTimeISO", name.into())?;
    Some(get(&zoned, "offsetNanoseconds")?.as_f64()? / 1_000_000.0)
}

fn get(object: &JsValue, key: &str) -> Option<JsValue> {
    Reflect::get(object, &key.into()).ok()
}

/// Building the first formatter takes a browser ten times as long as asking `Temporal`.
fn ahead_by_intl(moment: f64, name: &str) -> Option<f64> {
    let parts = formatter(name)?.format_to_parts(&Date::new(&JsValue::from_f64(moment)));
    let text_of = |part: &JsValue, key: &str| get(part, key)?.as_string();
    let text = parts
        .iter()
        .find(|part| text_of(part, "type").as_deref() == Some("timeZoneName"))
        .and_then(|part| text_of(&part, "value"))?;
    parse_offset(&text)
}

thread_local! {
    /// Building a formatter takes the browser some milliseconds, so each is built once.
    static FORMATTERS: RefCell<HashMap<String, Option<DateTimeFormat>>> = RefCell::default();
}

/// The formatter for times in the zone `name`; `None` where the browser does not know it.
fn formatter(name: &str) -> Option<DateTimeFormat> {
    FORMATTERS.with_borrow_mut(|formatters| {
        let known = formatters.get(name).cloned();
        known.unwrap_or_else(|| {
            let built = build(name);
            formatters.insert(name.to_owned(), built.clone());
            built
        })
    })
}

/// A new formatter.
fn build(name: &str) -> Option<DateTimeFormat> {
    let options = Object::new();
    for (key, value) in [("timeZone", name), ("timeZoneName", "longOffset")] {
        Reflect::set(&options, &key.into(), &value.into()).ok()?;
    }
    // The constructor throws on unknown zones; the typed binding does not catch that.
    let intl = get(&js_sys::global(), "Intl")?;
    let constructor = get(&intl, "DateTimeFormat")?;
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
