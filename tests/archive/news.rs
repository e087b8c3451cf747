//! News of every kind, with and without dates.

use serde_json::{Value, json};

use super::{
    papers::TRIAL,
    pick,
    words::{MANY, Words},
};

const KINDS: [(&str, &str); 6] = [
    ("award", "Test award"),
    ("funding", "Test funding"),
    ("trial", "Test trial"),
    ("publication", "Test publication"),
    ("announcement", "Test announcement"),
    ("memoriam", "Test memoriam"),
];

/// So many news; the first two are known by name.
pub fn all(count: usize) -> Vec<Value> {
    let mut news = vec![of_the_trial(), of_the_event()];
    news.extend((news.len()..count).map(|index| item(index, MANY)));
    news
}

/// So many news that no test knows by name.
pub fn others(count: usize, words: Words) -> Vec<Value> {
    (0..count).map(|index| item(index, words)).collect()
}

fn item(index: usize, words: Words) -> Value {
    // Few people die.
    let kinds = if index.is_multiple_of(50) { 6 } else { 5 };
    let (kind, what) = KINDS[match kinds {
        6 => 5,
        few => pick(index, 20, few),
    }];
    let mut item = json!({
        "id": format!("test-news-{index}"),
        "title": words.title(what, index),
        "kind": kind,
        "summary": words.summary(index),
        "body": words.body(index),
    });
    if !index.is_multiple_of(9) {
        item["date"] = date(index).into();
    }
    if index.is_multiple_of(4) {
        item["links"] = json!([
            { "label": "Test link", "url": format!("https://example.org/news/{}", index / 8) },
            { "label": "رابط تجريبي", "url": "https://example.org/%D8%B1" },
        ]);
    }
    if kind == "memoriam" {
        item["person"] = json!({ "name": format!("Test Person {index}"), "died": date(index) });
    }
    item
}

/// Latest first, as news is written.
fn date(index: usize) -> String {
    let year = 2026 - index / 100 % 7;
    let (month, day) = (pick(index, 21, 5) + 1, pick(index, 22, 28) + 1);
    match index % 3 {
        0 => year.to_string(),
        1 => format!("{year}-{month:02}"),
        _ => format!("{year}-{month:02}-{day:02}"),
    }
}

fn of_the_trial() -> Value {
    json!({
        "id": "test-news-of-a-trial", "title": format!("{TRIAL} has its first test patient"),
        "kind": "trial", "date": "2026-06-02", "summary": "Test data of a fictitious trial.",
        "body": MANY.body(0),
        "source": { "url": "https://example.org/source", "as_of": "2026-06-02" },
    })
}

fn of_the_event() -> Value {
    json!({
        "id": "test-news-of-an-event", "title": "Test programme is out", "kind": "announcement",
        "date": "2026-06-01", "summary": "Test data.",
        "body": "The programme of [the test meeting](/events/test-next/) is out.",
    })
}
