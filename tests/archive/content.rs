//! A large site for tests: the real content, and behind it 300 events, 1,000 news, 60 people and 80
//! publications that are plainly test data.
//!
//! All of it follows from numbers, so that it is the same in every run.
//!
//! | module | one idea |
//! |---|---|
//! | `words` | titles and texts in many scripts |
//! | `events` | events of every kind, state and precision |
//! | `landmarks` | the few events that tests know by name |
//! | `news` | news of every kind, with and without dates |
//! | `people` | people in groups and countries, with ORCID iDs |
//! | `papers` | a fictitious trial, and publications |
#![allow(dead_code)]

mod events;
mod landmarks;
mod news;
mod papers;
mod people;
mod words;

use std::{fs, path::Path};

use serde_json::Value;

use words::ALIKE;

/// The moment at which the site is published and its visitors come: a Monday.
pub const NOW: &str = "2026-06-15T12:00:00Z";

/// How many records are added to the real ones.
pub const EVENTS: usize = 300;
pub const NEWS: usize = 1000;
pub const PEOPLE: usize = 60;
pub const PAPERS: usize = 80;

/// The word of 200 letters, which stands in a title of every list.
pub fn long_word() -> String {
    words::long()
}

/// Every content file by its name: the real records first, then those for tests.
pub fn files() -> Vec<(&'static str, Value)> {
    let site = published("site.json");
    let events = with("events.json", vec![("events", events::all(EVENTS))]);
    let news = with("news.json", vec![("news", news::all(NEWS))]);
    let research = vec![
        ("trials", vec![papers::trial()]),
        ("publications", papers::publications(PAPERS)),
    ];
    let committee = vec![
        ("groups", people::groups()),
        ("members", people::members(PEOPLE)),
    ];
    vec![
        ("site.json", site),
        ("events.json", events),
        ("news.json", news),
        ("research.json", with("research.json", research)),
        ("committee.json", with("committee.json", committee)),
    ]
}

/// Events and news for measurements: this many records besides the real ones, four news to an event. Those of each number
/// are alike, so that nothing but their number is measured.
pub fn sized(records: usize) -> Vec<(&'static str, Value)> {
    let events = events::others(records / 5, ALIKE);
    let news = news::others(records - records / 5, ALIKE);
    vec![
        ("events.json", with("events.json", vec![("events", events)])),
        ("news.json", with("news.json", vec![("news", news)])),
    ]
}

/// The records of a list of these files.
pub fn records(files: &[(&str, Value)], file: &str, list: &str) -> Vec<Value> {
    let found = files.iter().find(|(name, _)| *name == file);
    let found = found.and_then(|(_, content)| content[list].as_array());
    found.cloned().unwrap_or_default()
}

/// A content file of the site, with more records at the end of its lists.
fn with(file: &str, more: Vec<(&str, Vec<Value>)>) -> Value {
    let mut content = published(file);
    for (list, records) in more {
        content[list].as_array_mut().unwrap().extend(records);
    }
    content
}

fn published(file: &str) -> Value {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/content");
    serde_json::from_slice(&fs::read(folder.join(file)).unwrap()).unwrap()
}

/// A number below `below` that follows from `index`, and differs with what it is for.
fn pick(index: usize, what_for: u64, below: usize) -> usize {
    let mut hash = (index as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ what_for;
    for shift in [30, 27, 31] {
        hash = (hash ^ (hash >> shift)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    }
    usize::try_from(hash % below as u64).unwrap()
}
