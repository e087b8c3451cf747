//! Whether an entry of a content file is public, by the file alone.

use content::{HeldBack, PartialDate};
use jiff::Timestamp;
use serde_json::Value;

/// Whether an entry says that it is not public at a moment.
#[must_use]
pub fn is_held_back(entry: &Value, now: Timestamp) -> bool {
    let draft = entry["draft"].as_bool().unwrap_or_default();
    let day = entry["publish_on"].as_str();
    let day = day.and_then(|day| PartialDate::parse(day).ok());
    HeldBack::of(draft, day, now).is_some()
}
