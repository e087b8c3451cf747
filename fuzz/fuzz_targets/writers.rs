//! Any words in an event and a publication: the files that are made of them for calendars and reference
//! managers keep to the lines of their formats. Words are parted by zero bytes.
#![no_main]

use std::sync::LazyLock;

use content::{
    Event, HttpUrl, Moments, Publication, ZoneName, Zones, calendar::file::of_event,
    citation::Format,
};
use jiff::{Timestamp, civil::DateTime};
use libfuzzer_sys::fuzz_target;
use serde_json::json;

/// The longest line of a calendar, in bytes (RFC 5545, section 3.1).
const LONGEST: usize = 75;

static SITE: LazyLock<HttpUrl> = LazyLock::new(|| {
    let site = HttpUrl::parse("https://example.org/");
    site.unwrap_or_else(|refusal| unreachable!("{}", refusal.what))
});

/// The event has no zone, so that nobody is asked for one.
struct NoZones;

impl Zones for NoZones {
    fn moment(&self, _local: DateTime, _zone: &ZoneName) -> Option<Timestamp> {
        None
    }

    fn local(&self, _moment: Timestamp, _zone: &ZoneName) -> Option<DateTime> {
        None
    }
}

fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return;
    };
    let mut words = text.split('\0');
    let mut next = || words.next().unwrap_or("Test");
    let event = json!({
        "id": "test", "title": next(), "start": "2030-05-01", "kind": "course", "status": "scheduled",
        "organizer": next(), "place": { "venue": next(), "city": next() }, "summary": next(),
    });
    if let Ok(event) = serde_json::from_value::<Event>(event) {
        calendar(&event, next());
    }
    let publication = json!({
        "id": "test", "title": next(), "authors": [{ "group": next() }], "journal": next(), "journal_short": next(),
        "year": 2030, "volume": next(), "issue": next(), "pages": next(), "relation": "listed",
        "source": { "url": "https://example.org/", "as_of": "2030-01-01" },
    });
    if let Ok(publication) = serde_json::from_value::<Publication>(publication) {
        ris(&Format::Ris.entry(&publication));
        bibtex(&Format::BibTex.entry(&publication));
    }
});

fn calendar(event: &Event, network: &str) {
    let moments = Moments::of(event, &NoZones);
    let Some(file) = of_event(event, moments, network, &SITE, Timestamp::UNIX_EPOCH) else {
        return;
    };
    let file = String::from_utf8(file).unwrap_or_else(|error| panic!("no UTF-8: {error}"));
    let lines: Vec<&str> = file.split("\r\n").collect();
    let (last, lines) = lines.split_last().unwrap_or((&"", &[]));
    assert!(last.is_empty(), "the last line has no end: {file:?}");
    let mut begun = 0_i32;
    for line in lines {
        assert!(line.len() <= LONGEST, "{line:?}");
        assert!(
            !line.contains(|c: char| c.is_control() && c != '\t'),
            "{line:?}"
        );
        begun += i32::from(line.starts_with("BEGIN:")) - i32::from(line.starts_with("END:"));
    }
    assert_eq!(begun, 0, "{file:?}");
    let of = |name: &str| lines.iter().filter(|line| line.starts_with(name)).count();
    assert_eq!(
        (of("BEGIN:VEVENT"), of("SUMMARY"), of("UID")),
        (1, 1, 1),
        "{file:?}"
    );
}

fn ris(entry: &str) {
    let lines: Vec<&str> = entry.trim_end().split("\r\n").collect();
    for line in &lines {
        let is_tagged = line.get(2..5) == Some("  -")
            && line
                .bytes()
                .take(2)
                .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
        assert!(
            is_tagged && !line.contains(['\n', '\r']),
            "{line:?} of {entry:?}"
        );
    }
    let ends = lines
        .iter()
        .filter(|line| line.starts_with("ER  -"))
        .count();
    assert_eq!(ends, 1, "{entry:?}");
}

fn bibtex(entry: &str) {
    let mut depth = 0_i32;
    let mut escaped = false;
    for (place, c) in entry.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        let is_over = entry
            .get(place + c.len_utf8()..)
            .is_none_or(|rest| rest.trim().is_empty());
        assert!(
            depth > 0 || is_over || place < entry.find('{').unwrap_or(0),
            "{entry:?}"
        );
    }
    assert_eq!(depth, 0, "{entry:?}");
}
