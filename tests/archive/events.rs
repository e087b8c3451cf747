//! Events of every kind, state and precision.

use serde_json::{Map, Value, json};

use super::{
    landmarks, pick,
    words::{MANY, Words},
};

const KINDS: [(&str, &str); 4] = [
    ("network", "Test meeting"),
    ("congress", "Test congress"),
    ("course", "Test course"),
    ("webinar", "Test webinar"),
];

/// Years of events; that of the visit has no other than the landmarks.
const YEARS: [usize; 11] = [
    2020, 2021, 2022, 2023, 2024, 2025, 2027, 2028, 2029, 2030, 2031,
];

const COUNTRIES: [&str; 32] = [
    "AE", "AR", "AT", "AU", "BE", "BR", "CA", "CH", "CL", "CN", "CO", "CZ", "DE", "DK", "EG", "ES",
    "FI", "FR", "GB", "GR", "IE", "IL", "IN", "IT", "JP", "KE", "KR", "MX", "NO", "NZ", "SE", "ZA",
];

const ZONES: [&str; 8] = [
    "Europe/London",
    "America/New_York",
    "Asia/Kolkata",
    "Australia/Lord_Howe",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
    "America/St_Johns",
    "Asia/Tokyo",
];

/// So many events, those that tests know by name at the end.
pub fn all(count: usize) -> Vec<Value> {
    let landmarks = landmarks::all();
    let mut events = others(count - landmarks.len(), MANY);
    events.extend(landmarks);
    events
}

/// So many events that no test knows by name.
pub fn others(count: usize, words: Words) -> Vec<Value> {
    (0..count).map(|index| event(index, words)).collect()
}

fn event(index: usize, words: Words) -> Value {
    let (kind, what) = KINDS[pick(index, 10, KINDS.len())];
    let mut event = json!({
        "id": format!("test-event-{index}"),
        "title": words.title(what, index),
        "kind": kind,
        "status": match index % 17 { 3 => "cancelled", 8 => "postponed", _ => "scheduled" },
        "place": place(index, kind, words),
        "summary": words.summary(index),
    });
    let fields = event.as_object_mut().unwrap();
    when(fields, index);
    if index.is_multiple_of(3) {
        fields.insert("body".into(), words.body(index).into());
    }
    if index.is_multiple_of(4) {
        let url = format!("https://example.org/test-event-{index}");
        fields.insert("url".into(), url.into());
    }
    event
}

fn place(index: usize, kind: &str, words: Words) -> Value {
    let online = "https://example.org/room";
    match (kind, index % 5) {
        ("webinar", _) => json!({ "online_url": online }),
        (_, 0) => json!({ "country": country(index) }),
        (_, 1) => json!({
            "venue": format!("Test Hall {index}"), "city": words.city(index),
            "country": country(index), "online_url": online,
        }),
        (_, 2) => json!({}),
        _ => json!({ "city": words.city(index), "country": country(index) }),
    }
}

fn country(index: usize) -> &'static str {
    COUNTRIES[pick(index, 11, COUNTRIES.len())]
}

/// Start and end: of every precision, within a month, across its end, across that of the year.
fn when(fields: &mut Map<String, Value>, index: usize) {
    let year = YEARS[index % YEARS.len()];
    // The month of landmarks stays theirs.
    let month = match pick(index, 13, 12) + 1 {
        3 if year == 2027 => 4,
        month => month,
    };
    let day = pick(index, 14, 24) + 1;
    let (next_year, next_month) = if month == 12 {
        (year + 1, 1)
    } else {
        (year, month + 1)
    };
    let mut set = |name: &str, value: String| {
        fields.insert(name.into(), value.into());
    };
    match index % 8 {
        0 => set("start", year.to_string()),
        1 => set("start", format!("{year}-{month:02}")),
        2 | 3 => set("start", format!("{year}-{month:02}-{day:02}")),
        4 => {
            set("start", format!("{year}-{month:02}-{day:02}"));
            set("end", format!("{year}-{month:02}-{:02}", day + 3));
        }
        5 => {
            set("start", format!("{year}-{month:02}-27"));
            set("end", format!("{next_year}-{next_month:02}-02"));
        }
        6 => {
            set("start", format!("{year}-{month:02}"));
            set("end", format!("{next_year}-{next_month:02}"));
        }
        _ => {
            let hour = pick(index, 15, 9) + 9;
            set("start", format!("{year}-{month:02}-{day:02}T{hour:02}:15"));
            set(
                "end",
                format!("{year}-{month:02}-{day:02}T{:02}:45", hour + 2),
            );
            set("time_zone", ZONES[pick(index, 16, ZONES.len())].into());
        }
    }
}
