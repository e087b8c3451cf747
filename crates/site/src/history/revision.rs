//! A content file as it once was: its records by their ids.

use std::collections::HashMap;

use serde_json::Value;

/// Which record of a file: the list it is in, and its id.
pub(super) type Key = (String, String);

/// One state of a content file.
pub(super) struct Revision {
    whole: Value,
    /// Where each record stands in its list.
    places: HashMap<Key, usize>,
}

impl Revision {
    /// Reads a file, if it is JSON: what was broken once says nothing.
    pub(super) fn parse(bytes: &[u8]) -> Option<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut whole: Value = serde_json::from_slice(bytes).ok()?;
        // Which schema an editor takes is nothing that a page shows.
        if let Value::Object(fields) = &mut whole {
            fields.remove("$schema");
        }
        let places = places(&whole);
        Some(Self { whole, places })
    }

    /// Whether both mean the same.
    pub(super) fn equals(&self, other: &Self) -> bool {
        self.whole == other.whole
    }

    /// Every record with an id, in a fixed order.
    pub(super) fn keys(&self) -> Vec<Key> {
        let mut keys: Vec<Key> = self.places.keys().cloned().collect();
        keys.sort();
        keys
    }

    /// The record with this id.
    pub(super) fn record(&self, key: &Key) -> Option<&Value> {
        self.whole.get(&key.0)?.get(*self.places.get(key)?)
    }
}

fn places(whole: &Value) -> HashMap<Key, usize> {
    let lists = whole.as_object().into_iter().flatten();
    lists
        .flat_map(|(list, records)| {
            let records = records.as_array().into_iter().flatten().enumerate();
            records.filter_map(|(place, record)| {
                let id = record.get("id")?.as_str()?;
                Some(((list.clone(), id.to_owned()), place))
            })
        })
        .collect()
}
