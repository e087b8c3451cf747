//! Properties of a calendar by the kinds of their values (RFC 5545, section 3.3).

use ical::{
    param::IcalParam,
    prop::{IcalProp, IcalPropKind, IcalPropName},
    value::{
        IcalValue,
        datetime::{IcalDate, IcalDateTime},
        text::IcalText,
        uri::IcalUri,
    },
};
use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::Offset,
};

use percent_encoding::{CONTROLS, utf8_percent_encode};

use crate::{ZoneName, words::printable};

/// A property whose value is words. They are escaped when the calendar is written.
pub fn text(name: impl Into<IcalPropName<'static>>, value: &str) -> IcalProp<'static> {
    IcalProp {
        name: name.into(),
        params: Vec::new(),
        value: IcalValue::Text(IcalText(printable(value).into())),
    }
}

/// A property whose value is an address, in ASCII as the format asks. `URL` holds nothing else;
/// newer properties have to say that it is one.
pub fn uri(name: IcalPropKind, value: &str) -> IcalProp<'static> {
    let params = match name {
        IcalPropKind::Url => Vec::new(),
        _ => vec![IcalParam::Value("URI".into())],
    };
    IcalProp {
        name: name.into(),
        params,
        value: IcalValue::Uri(IcalUri(
            utf8_percent_encode(value, CONTROLS).to_string().into(),
        )),
    }
}

/// A property whose value is a day.
pub fn day(name: IcalPropKind, day: Date) -> IcalProp<'static> {
    IcalProp {
        name: name.into(),
        params: vec![IcalParam::Value("DATE".into())],
        value: IcalValue::Date(IcalDate(day.strftime("%Y%m%d").to_string().into())),
    }
}

/// A property whose value is a time on the clocks of a zone.
pub fn time(name: IcalPropKind, time: DateTime, zone: Option<&ZoneName>) -> IcalProp<'static> {
    IcalProp {
        name: name.into(),
        params: zone
            .map(|zone| IcalParam::TzId(zone.as_str().to_owned().into()))
            .into_iter()
            .collect(),
        value: IcalValue::DateTime(IcalDateTime(local(time).into())),
    }
}

/// A property whose value is a moment.
pub fn moment(name: IcalPropKind, moment: Timestamp) -> IcalProp<'static> {
    let utc = format!("{}Z", local(Offset::UTC.to_datetime(moment)));
    IcalProp {
        name: name.into(),
        params: Vec::new(),
        value: IcalValue::DateTime(IcalDateTime(utc.into())),
    }
}

/// A time as calendars write it: `20240206T090000`.
pub fn local(time: DateTime) -> String {
    time.strftime("%Y%m%dT%H%M%S").to_string()
}
