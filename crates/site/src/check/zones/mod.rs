//! Time zones: whether there is such a zone, and which times its clocks never show.

mod spoken;

use content::value::text::visible;
use content::{PartialDate, Refusal, ZoneName, nearest};
use jiff::tz::{AmbiguousOffset, TimeZone, TimeZoneDatabase};

/// What is wrong with a time zone's name.
pub(crate) fn refusals(text: &str) -> Vec<Refusal> {
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
    // Some abbreviations are names of the database too, of zones without summer time or of the one
    // city that the database has chosen.
    let ambiguous = zone.as_str() != "UTC" && spoken::abbreviation(zone.as_str()).is_some();
    // The database does not mind letter case, other readers of the files (calendars) may.
    !ambiguous
        && TimeZoneDatabase::bundled()
            .get(zone.as_str())
            .is_ok_and(|found| found.iana_name() == Some(zone.as_str()))
}

fn unknown(text: &str) -> Refusal {
    let refusal = ZoneName::refusal(text);
    let fix = if let Some(places) = spoken::abbreviation(text) {
        format!(
            "An abbreviation does not say where, and several zones share some: write {}, or another large city with the same time",
            quoted(places)
        )
    } else if spoken::is_offset(text) {
        "An offset does not know summer time: write continent and city, such as \"Europe/London\", or \"UTC\"".to_owned()
    } else if let Some(name) = nearest_name(text) {
        format!("Did you mean \"{name}\"? If not, look for a large city in the same zone")
    } else if let Some(places) = spoken::name(text) {
        format!(
            "Write {}, or another large city with the same time",
            quoted(places)
        )
    } else {
        return refusal;
    };
    Refusal { fix, ..refusal }
}

/// The name of the database that is meant: one with a typing mistake, or without its continent.
fn nearest_name(text: &str) -> Option<String> {
    let database = TimeZoneDatabase::bundled();
    let names: Vec<String> = database
        .available()
        .map(|name| name.to_string())
        .filter(|name| name.contains('/') || name == "UTC")
        .collect();
    let last = |name: &str| name.rsplit('/').next().unwrap_or_default().to_owned();
    // "London" for "Europe/London", "Europe/Toronto" for "America/Toronto"
    let city = last(text).replace(' ', "_");
    let of_city = |name: &&String| last(name).eq_ignore_ascii_case(&city);
    let exact = names.iter().find(|name| name.eq_ignore_ascii_case(text));
    let exact = exact.or_else(|| names.iter().find(of_city)).cloned();
    exact.or_else(|| {
        // Any three letters are near to some name.
        let long_enough = text.chars().count() > 4;
        let meant = nearest(text, names.iter().map(String::as_str));
        meant.filter(|_| long_enough).map(str::to_owned)
    })
}

fn quoted(places: &[&str]) -> String {
    let quoted: Vec<String> = places.iter().map(|place| format!("\"{place}\"")).collect();
    quoted.join(" or ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn told(text: &str, words: &str) {
        let refusals = refusals(text);
        let [refusal] = refusals.as_slice() else {
            unreachable!("{text}: {refusals:?}");
        };
        assert!(refusal.fix.contains(words), "{text}: {refusal}");
    }

    #[test]
    fn abbreviations_are_told_the_places() {
        told("BST", "\"Europe/London\"");
        told("bst", "\"Europe/London\"");
        told("EST", "\"America/New_York\" or \"America/Toronto\"");
        told("CET", "\"Europe/Berlin\"");
        told("IST", "\"Asia/Kolkata\" or \"Europe/Dublin\"");
        told("AEST", "\"Australia/Sydney\"");
        told("XYZ", "such as \"Europe/London\"");
        told("CESTX", "such as \"Europe/London\"");
    }

    #[test]
    fn offsets_and_names_in_full_are_understood() {
        for text in ["+01:00", "UTC+1", "GMT-5", "UTC +01:00", "−05:00"] {
            told(text, "summer time");
        }
        told("British Summer Time", "\"Europe/London\"");
        told("Eastern Standard Time", "\"America/New_York\"");
        told("W. Europe Standard Time", "\"Europe/Berlin\"");
    }

    #[test]
    fn names_with_a_mistake_are_told_the_right_one() {
        told("London", "\"Europe/London\"");
        told("europe/london", "\"Europe/London\"");
        told("Europe/Toronto", "\"America/Toronto\"");
        told("Europe/Lodnon", "\"Europe/London\"");
        told("New York", "\"America/New_York\"");
        assert!(refusals("Europe/London").is_empty() && refusals("UTC").is_empty());
    }
}
