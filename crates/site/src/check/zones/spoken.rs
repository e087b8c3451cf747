//! What people call time zones, and the IANA names of the places that are meant.
//!
//! `jiff` and the IANA database know places, and of abbreviations only those of fixed offsets. The
//! CLDR has the names, but not which place of a zone somebody means: several are named here.

/// Abbreviations in capitals, with the places where clocks show that time. One abbreviation can
/// stand for zones half a world apart.
const ABBREVIATIONS: &[(&str, &[&str])] = &[
    ("Z ZULU GMT UT", &["UTC", "Europe/London"]),
    ("BST", &["Europe/London", "Asia/Dhaka"]),
    ("IST", &["Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem"]),
    ("WET WEST", &["Europe/Lisbon"]),
    (
        "CET CEST MEZ MESZ MET MEST",
        &["Europe/Berlin", "Europe/Paris", "Europe/Rome"],
    ),
    (
        "EET EEST",
        &["Europe/Athens", "Europe/Helsinki", "Africa/Cairo"],
    ),
    ("MSK", &["Europe/Moscow"]),
    ("TRT", &["Europe/Istanbul"]),
    (
        "ET EST EDT EST5EDT",
        &["America/New_York", "America/Toronto"],
    ),
    (
        "CT CST CDT CST6CDT",
        &["America/Chicago", "America/Winnipeg", "Asia/Shanghai"],
    ),
    (
        "MT MST MDT MST7MDT",
        &["America/Denver", "America/Edmonton", "America/Phoenix"],
    ),
    (
        "PT PST PDT PST8PDT",
        &["America/Los_Angeles", "America/Vancouver"],
    ),
    ("AT AST ADT", &["America/Halifax", "Asia/Riyadh"]),
    ("NST NDT", &["America/St_Johns"]),
    ("AKST AKDT", &["America/Anchorage"]),
    ("HST", &["Pacific/Honolulu"]),
    ("BRT", &["America/Sao_Paulo"]),
    ("ART", &["America/Argentina/Buenos_Aires"]),
    ("CLT CLST", &["America/Santiago"]),
    ("COT", &["America/Bogota"]),
    ("PET", &["America/Lima"]),
    ("SAST", &["Africa/Johannesburg"]),
    ("EAT", &["Africa/Nairobi"]),
    ("WAT", &["Africa/Lagos"]),
    ("CAT", &["Africa/Maputo"]),
    ("GST", &["Asia/Dubai"]),
    ("PKT", &["Asia/Karachi"]),
    ("ICT", &["Asia/Bangkok", "Asia/Ho_Chi_Minh"]),
    ("WIB", &["Asia/Jakarta"]),
    ("SGT SST", &["Asia/Singapore"]),
    ("MYT", &["Asia/Kuala_Lumpur"]),
    ("PHT PHST", &["Asia/Manila"]),
    ("HKT", &["Asia/Hong_Kong"]),
    ("JST", &["Asia/Tokyo"]),
    ("KST", &["Asia/Seoul"]),
    ("AWST", &["Australia/Perth"]),
    ("ACST ACDT", &["Australia/Adelaide", "Australia/Darwin"]),
    ("AET AEST AEDT", &["Australia/Sydney", "Australia/Brisbane"]),
    ("NZST NZDT", &["Pacific/Auckland"]),
];

/// Words by which names of zones in full are known, as people and Windows have them, the more exact
/// ones first.
const NAMES: &[(&str, &[&str])] = &[
    ("british", &["Europe/London"]),
    ("gmt standard", &["Europe/London"]),
    ("greenwich", &["UTC", "Europe/London"]),
    ("irish", &["Europe/Dublin"]),
    (
        "central europe",
        &["Europe/Berlin", "Europe/Paris", "Europe/Rome"],
    ),
    ("w. europe", &["Europe/Berlin", "Europe/Rome"]),
    ("western europe", &["Europe/Lisbon"]),
    ("romance", &["Europe/Paris", "Europe/Madrid"]),
    ("eastern europe", &["Europe/Athens", "Europe/Helsinki"]),
    (
        "australian eastern",
        &["Australia/Sydney", "Australia/Brisbane"],
    ),
    ("eastern", &["America/New_York", "America/Toronto"]),
    ("central", &["America/Chicago", "America/Winnipeg"]),
    ("mountain", &["America/Denver", "America/Edmonton"]),
    ("pacific", &["America/Los_Angeles", "America/Vancouver"]),
    ("atlantic", &["America/Halifax"]),
    ("newfoundland", &["America/St_Johns"]),
    ("india", &["Asia/Kolkata"]),
    ("china", &["Asia/Shanghai"]),
    ("japan", &["Asia/Tokyo"]),
    ("korea", &["Asia/Seoul"]),
    ("gulf", &["Asia/Dubai"]),
    ("new zealand", &["Pacific/Auckland"]),
];

/// The places of an abbreviation, `None` where the text is none.
pub(super) fn abbreviation(text: &str) -> Option<&'static [&'static str]> {
    let text = text.trim().to_ascii_uppercase();
    let known = |(words, _): &&(&str, _)| words.split(' ').any(|word| word == text);
    ABBREVIATIONS.iter().find(known).map(|(_, places)| *places)
}

/// The places of a name in full: `Eastern Standard Time`.
pub(super) fn name(text: &str) -> Option<&'static [&'static str]> {
    let text = text.to_lowercase();
    let named = text.contains(" time") || text.contains(' ');
    let known = |(words, _): &&(&str, _)| named && text.contains(words);
    NAMES.iter().find(known).map(|(_, places)| *places)
}

/// Whether the text is an offset, alone or behind GMT or UTC: `+01:00`, `UTC+1`, `GMT-5`.
pub(super) fn is_offset(text: &str) -> bool {
    let text = text.trim().to_ascii_uppercase();
    let rest = text.trim_start_matches(['U', 'T', 'C', 'G', 'M', ' ']);
    let Some(number) = rest.strip_prefix(['+', '-', '−', '–']) else {
        return false;
    };
    let digits = number.bytes().filter(u8::is_ascii_digit).count();
    digits > 0
        && number
            .bytes()
            .all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.'))
}

#[cfg(test)]
mod tests {
    use jiff::tz::TimeZoneDatabase;

    use super::*;

    #[test]
    fn every_place_exists() {
        for (words, places) in ABBREVIATIONS.iter().chain(NAMES) {
            for place in *places {
                let zone = TimeZoneDatabase::bundled().get(place);
                let name = zone
                    .ok()
                    .and_then(|zone| zone.iana_name().map(str::to_owned));
                assert_eq!(name.as_deref(), Some(*place), "{words}");
            }
        }
    }

    #[test]
    fn no_abbreviation_is_there_twice() {
        let mut all: Vec<&str> = ABBREVIATIONS
            .iter()
            .flat_map(|(words, _)| words.split(' '))
            .collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
