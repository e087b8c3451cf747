//! Dates, as exact as they are known.
//!
//! schema.org takes dates in the form of ISO 8601, which has `2024` and `2024-02` for what is
//! known to the year or month. Search engines that ask for a day do not show such an event with
//! its date; a day that somebody made up would be worse.

use jiff::{civil::DateTime, tz::TimeZone};

use content::{PartialDate, ZoneName};

/// A date of `Date` or, where a time is known, `DateTime`: with the offset that its zone has
/// then.
pub(super) fn moment(date: PartialDate, zone: Option<&ZoneName>) -> String {
    match date {
        PartialDate::Minute(local) => {
            format!(
                "{}{}",
                local.strftime("%Y-%m-%dT%H:%M:%S"),
                offset(local, zone)
            )
        }
        date => date.to_string(),
    }
}

/// A date of `Date`: a time without a zone is none that programs could use.
pub(super) fn day(date: PartialDate) -> String {
    date.day()
        .map_or_else(|| date.to_string(), |day| day.to_string())
}

/// The offset as `+01:00`; nothing where no zone is known.
fn offset(local: DateTime, zone: Option<&ZoneName>) -> String {
    let zone = zone.and_then(|zone| TimeZone::get(zone.as_str()).ok());
    let zoned = zone.and_then(|zone| zone.to_ambiguous_zoned(local).compatible().ok());
    zoned.map_or_else(String::new, |zoned| zoned.strftime("%:z").to_string())
}
