//! Time zones: whether there is such a zone, and which times its clocks never show.

use content::value::text::visible;
use content::{PartialDate, Refusal, ZoneName, nearest};
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

/// What is wrong with a time zone's name.
pub(super) fn refusals(text: &str) -> Vec<Refusal> {
    let known = visible(text).and_then(|text| {
        let zone = ZoneName::parse(text).ok();
        zone.filter(exists).ok_or_else(|| unknown(text))
    });
    known.err().into_iter().collect()
}

/// Whether clocks in the zone never show this time, because they skip it when summer time begins.
pub(super) fn skips(zone: &ZoneName, date: PartialDate) -> bool {
    let PartialDate::Minute(time) = date else {
        return false;
    };
    let gap = |zone: TimeZone| {
        let offset = zone.to_ambiguous_timestamp(time).offset();
        matches!(offset, AmbiguousOffset::Gap { .. })
    };
    TimeZoneDatabase::bundled()
        .get(zone.as_str())
        .is_ok_and(gap)
}

fn exists(zone: &ZoneName) -> bool {
    // The database does not mind letter case, other readers of the files (calendars) may.
    TimeZoneDatabase::bundled()
        .get(zone.as_str())
        .is_ok_and(|found| found.iana_name() == Some(zone.as_str()))
}

fn unknown(text: &str) -> Refusal {
    let database = TimeZoneDatabase::bundled();
    let names: Vec<String> = database.available().map(|name| name.to_string()).collect();
    let meant = nearest(text, names.iter().map(String::as_str)).or_else(|| {
        // "London" for "Europe/London"
        let city = text.replace(' ', "_");
        let same = |name: &&String| {
            name.rsplit('/')
                .next()
                .is_some_and(|last| last.eq_ignore_ascii_case(&city))
        };
        names.iter().find(same).map(String::as_str)
    });
    let refusal = ZoneName::refusal(text);
    match meant {
        Some(name) => Refusal {
            fix: format!("Did you mean \"{name}\"? If not, look for a large city in the same zone"),
            ..refusal
        },
        None => refusal,
    }
}
