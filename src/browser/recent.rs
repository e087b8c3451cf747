//! What the visitor searched for lately: kept on the device, and nowhere else.

use leptos::prelude::window;
use web_sys::Storage;

const KEY: &str = "ecmonet-searches";

/// How many searches are kept.
const MOST: usize = 5;

/// The searches that are kept, latest first.
#[must_use]
pub fn searches() -> Vec<String> {
    let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    let kept = kept.unwrap_or_default();
    kept.lines().take(MOST).map(str::to_owned).collect()
}

/// Keeps a search. Where the browser keeps nothing, nothing is kept.
pub fn remember(search: &str) {
    let search = search.split_whitespace().collect::<Vec<_>>().join(" ");
    if search.is_empty() {
        return;
    }
    let mut kept = searches();
    kept.retain(|other| *other != search);
    kept.insert(0, search);
    kept.truncate(MOST);
    if let Some(storage) = storage() {
        // Fails where the storage is full, which is nothing that the visitor could act on.
        let _ = storage.set_item(KEY, &kept.join("\n"));
    }
}

/// Forgets all searches.
pub fn forget() {
    if let Some(storage) = storage() {
        // Fails where nothing is kept anyway.
        let _ = storage.remove_item(KEY);
    }
}

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}
