//! The latest searches of the visitor: stored on the device, and nowhere else.

use leptos::prelude::window;
use web_sys::Storage;

const KEY: &str = "ecmonet-searches";

/// How many searches are stored.
const MAX_SEARCHES: usize = 5;

/// The stored searches, latest first.
#[must_use]
pub fn searches() -> Vec<String> {
    let stored = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let stored = stored.unwrap_or_default();
    stored
        .lines()
        .take(MAX_SEARCHES)
        .map(str::to_owned)
        .collect()
}

/// Stores a search. Does nothing if the browser has no storage.
pub fn remember(search: &str) {
    let search = search.split_whitespace().collect::<Vec<_>>().join(" ");
    if search.is_empty() {
        return;
    }
    let mut stored = searches();
    stored.retain(|other| *other != search);
    stored.insert(0, search);
    stored.truncate(MAX_SEARCHES);
    if let Some(storage) = storage() {
        // Fails if the storage is full, on which the visitor cannot act.
        let _ = storage.set_item(KEY, &stored.join("\n"));
    }
}

/// Forgets all searches.
pub fn forget() {
    if let Some(storage) = storage() {
        // Fails only if nothing is stored anyway.
        let _ = storage.remove_item(KEY);
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
