//! What is known of the new entry so far.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// Values by their places in the record, `place.city` for a key in an object.
#[derive(Clone, Debug, Default)]
pub(super) struct Answers(BTreeMap<&'static str, Value>);

impl Answers {
    pub(super) fn set(&mut self, path: &'static str, value: Value) {
        self.0.insert(path, value);
    }

    pub(super) fn has(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    pub(super) fn get(&self, path: &str) -> Option<&Value> {
        self.0.get(path)
    }

    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.get(path)?.as_str()
    }

    /// The record as JSON, its keys in no order of their own.
    pub(super) fn into_value(self) -> Value {
        let mut record = Map::new();
        for (path, value) in self.0 {
            put(&mut record, path, value);
        }
        Value::Object(record)
    }
}

fn put(object: &mut Map<String, Value>, path: &str, value: Value) {
    match path.split_once('.') {
        None => {
            object.insert(path.to_owned(), value);
        }
        Some((key, rest)) => {
            let inner = object
                .entry(key)
                .or_insert_with(|| Value::Object(Map::new()));
            if let Value::Object(inner) = inner {
                put(inner, rest, value);
            }
        }
    }
}
