//! Time zones by their IANA names.

use std::fmt;

use super::problem::Refusal;

/// The IANA name of a time zone that exists, such as `Europe/London`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ZoneName(String);

impl ZoneName {
    /// Reads a name. Whether the zone exists is looked up in the bundled database, and in the
    /// browser in the browser's own.
    pub fn parse(text: &str) -> Result<ZoneName, Refusal> {
        if !well_formed(text) || !exists(text) {
            return Err(unknown(text));
        }
        Ok(ZoneName(text.to_owned()))
    }

    /// Whether clocks in the zone never show this time, because they skip it when summer time
    /// begins.
    #[cfg(not(target_arch = "wasm32"))]
    pub(crate) fn skips(&self, time: jiff::civil::DateTime) -> bool {
        use jiff::tz::{AmbiguousOffset, TimeZoneDatabase};
        let gap = |zone: jiff::tz::TimeZone| {
            let offset = zone.to_ambiguous_timestamp(time).offset();
            matches!(offset, AmbiguousOffset::Gap { .. })
        };
        TimeZoneDatabase::bundled().get(&self.0).is_ok_and(gap)
    }

    /// In the browser there is no table of clock changes to look into.
    #[cfg(target_arch = "wasm32")]
    pub(crate) fn skips(&self, _: jiff::civil::DateTime) -> bool {
        false
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ZoneName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for ZoneName {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// Words joined by slashes; "+01:00" and the like are offsets, which do not know summer time.
fn well_formed(text: &str) -> bool {
    text.len() <= 64
        && text.split('/').all(|word| {
            word.starts_with(|c: char| c.is_ascii_alphabetic())
                && word
                    .bytes()
                    .all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'+'))
        })
}

#[cfg(not(target_arch = "wasm32"))]
fn exists(text: &str) -> bool {
    // The database does not mind letter case, other readers of the files (calendars) may.
    jiff::tz::TimeZoneDatabase::bundled()
        .get(text)
        .is_ok_and(|zone| zone.iana_name() == Some(text))
}

#[cfg(target_arch = "wasm32")]
fn exists(text: &str) -> bool {
    crate::browser::zone::exists(text)
}

#[cfg(not(target_arch = "wasm32"))]
fn unknown(text: &str) -> Refusal {
    let database = jiff::tz::TimeZoneDatabase::bundled();
    let names: Vec<String> = database.available().map(|name| name.to_string()).collect();
    let meant = super::hint::nearest(text, names.iter().map(String::as_str)).or_else(|| {
        // "London" for "Europe/London"
        let city = text.replace(' ', "_");
        let same = |name: &&String| {
            name.rsplit('/')
                .next()
                .is_some_and(|last| last.eq_ignore_ascii_case(&city))
        };
        names.iter().find(same).map(String::as_str)
    });
    let what = ["\"", text, "\" is not a time zone"];
    match meant {
        Some(name) => Refusal::new(
            &what,
            &[
                "Did you mean \"",
                name,
                "\"? If not, look for a large city in the same zone",
            ],
        ),
        None => Refusal::new(
            &what,
            &["Write continent and city as in the IANA list, such as \"Europe/London\""],
        ),
    }
}

#[cfg(target_arch = "wasm32")]
fn unknown(_: &str) -> Refusal {
    Refusal::new(&[], &[])
}
